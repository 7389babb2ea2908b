"""Whether a line asks readers to follow the site itself elsewhere: its channel, its application, its letter.

Three signs together, in the languages of most sites: it begins by asking, names what one follows, and says whose that is, by the site's own name or by "our".
Of the lines of WCXB's articles that have all three none is text. Who reports on a channel of others has not the third, who tells what was said has quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 220
_NETWORKS = (
    r"(?:facebook|twitter|instagram|youtube|linkedin|tiktok|pinterest|threads|bluesky|telegram|whatsapp|snapchat|google news|vkontakte|вконтакте|дзен|телеграм"
    r"|واتساب|تلغرام|تيليغرام|व्हाट्सएप|微信|微博)"
)
_FOLLOWED = re.compile(
    rf"{_NETWORKS}|\b(?:apps?|appli|mobile application|notre application|aplicación|aplicativo|newsletters?|alerts?|push|social media|mailing list|podcasts?"
    r"|(?:nuestro|nosso|notre|nostro) canale?)\b"
    r"|kanal|channel|aplikacj|aplikaci|uygulama|приложени|nyhetsbrev|nyhedsbrev|nieuwsbrief|bolet[ií][nm]|bülten|рассылк|kanał|канал|تطبيق|قنات|قناة"
    r"|ניוזלטר|ערוץ|אפליקצי|ऐप|एप|चैनल|客户端|公众号|アプリ|メルマガ|앱|채널"
)
_ASKS = (
    r"(?:follow|join|download|get|subscribe|sign up|stay|keep up|like us|find us|bookmark|install|click here"
    r"|folgen|folge|abonnieren|laden sie|lade|melden sie|suivez|abonnez|téléchargez|rejoignez|retrouvez|recevez"
    r"|síg[ua]\w*|sigue|siga|seguir\w*|suscríb\w+|únete|descarga\w*|puedes seguir|apúntate|recibe|acompanhe|baixe|entre|inscreva|receba|participe"
    r"|segui\w*|iscriviti|iscrivetevi|scarica|unisciti|ricevi|volg|blijf|download|abonneer|meld|śledź|obserwuj|pobierz|dołącz|zapisz|zaobserwuj"
    r"|följ|ladda|prenumerera|følg|last ned|hent|abonner|seuraa|lataa|tilaa|подпи(?:шитесь|сывайтесь)|читайте|следите|скачайте|присоединяйтесь|підпи\w+"
    r"|ακολουθήστε|κατεβάστε|εγγραφείτε|sledujte|stáhněte|kövess\w*|urmări\w+|تابع\w*|انضم\w*|حمّ?ل\w*|اشترك\w*|הצטרפו|עקבו|הורידו)(?![^\W_])"
)
_PURPOSES = "to for if don't don’t never um pour para per voor om aby чтобы לקבלת להצטרפות لمتابعة للمزيد".split()
_MAY = r"(?:now )?you can|please|(?:ahora |ya )?(?:puede[sn]?|pode)|vous pouvez|sie können"
_WHAT_FOR = rf"(?:(?:{_MAY}|{'|'.join(_PURPOSES)})(?![^\W_])(?:[^.!?]{{0,80}}[\s,]|\s))?"
_ENDS = re.compile(
    r".*(?<![^\W_])(?:abone olun?|takip edin?|katılın|indirin|tıklayın)\W*|.*(?:डाउनलोड|फॉलो|सब्सक्राइब|क्लिक) (?:करें|कीजिए)\W*"
    r"|.*(?:フォロー|登録|ダウンロード)してください\W*|.*(?:구독|다운로드|팔로우)(?:하세요|해 ?주세요)\W*|.*לחצו כאן\W*"
)
"""Where the verb comes last."""
_BEGINS = re.compile(rf"\W*{_WHAT_FOR}{_ASKS}")
_OURS = re.compile(
    r"\b(?:our|(?:follow|join|like|find) us|seguirnos|unser\w{0,2}|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|onze|ons|nasz\w{0,4}|vår[at]?|vores"
    r"|naš\w{0,4}|наш\w{0,4}|μας|bizi|(?:haberler|kanal|bülten|uygulama|sayfa)[a-zı]{0,4}m[ıiuü]z\w{0,4})\b"
    r"|(?:قنات|تطبيق|نشرت|صفحت|حسابات)نا|שלנו|हमार|公式|저희|우리"
)
_QUOTES = frozenset('“”„«»"「」')
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def invites(line: str, names: Iterable[str]) -> bool:
    """Whether a sentence of a line, in lower case, is such an invitation. `names`, in lower case, are those of the site."""
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line) or _FOLLOWED.search(line) is None:
        return False
    return any(
        (_BEGINS.match(said) or _ENDS.fullmatch(said)) and _FOLLOWED.search(said) and (_OURS.search(said) or any(name in said for name in names))
        for said in _SENTENCE.split(line)
    )
