"""Whether a line asks readers to follow the site itself elsewhere: its channel, its application, its letter.

Three signs together: it begins or ends by asking, names what one follows, and says right before it whose that is, by the site's own name or by "our".
Of the lines of WCXB's articles that have all three none is text. Who reports on a channel of others has not the third, who tells what was said has quotes,
and a channel may be one of the sea: without a network it must be subscribed to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 220
_NETWORKS = (
    r"(?:facebook|twitter|instagram|youtube|linkedin|tiktok|pinterest|threads|bluesky|telegram|whatsapp|snapchat|google news|vkontakte|вконтакте|дзен|телеграм"
    r"|واتساب|تلغرام|تيليغرام|فيسبوك|تلگرام|اینستاگرام|व्हाट्सएप|फेसबुक|इंस्टाग्राम|यूट्यूब|וואטסאפ|פייסבוק)"
)
_MEDIA = (
    r"(?:(?:apps?|appli|application|aplicación|aplicativo|newsletters?|alerts|podcasts?|mailing list|social media)\b"
    r"|aplikacj|приложени|nyhetsbrev|nieuwsbrief|bolet[ií][nm]|рассылк|ऐप|एप)"
)
_CHANNELS = r"(?:channels?|page|kanal|kanał|kanaal|can(?:al|ale)\b|página|pagina|seite|канал|चैनल)"
_BETWEEN = (
    "to|for|of|about|on|in|at|through|across|that|and|zu|für|über|von|am|im|auf|de|du|des|sur|pour|para|por|en|di|per|su|sul|van|voor|op|do|na|o|z|av|på"
    "|о|в|на|и"
)
"""Behind such a word another thing begins: "our guide to podcasts"."""
_OUR = (
    r"(?<![^\W_])(?:our|unser\w{0,2}|notre|nos|nuestr[oa]s?|noss[oa]s?|nostr[oaie]|onze|ons|nasz\w{0,4}|våra?|vårt|наш\w{0,4}|naš\w{0,3}|náš|noastr[ăe]|हमार\S*)\s"
    rf"(?:(?!(?:{_BETWEEN})\s)\S+\s)?"
)
_ASKS = (
    r"(?:follow|join|download|get|subscribe (?:to|for|now)|sign up|stay (?:with|in touch|informed|connected|updated|up)|keep up with"
    r"|like us|find us|bookmark|install|click here"
    r"|(?:more news|mehr (?:nachrichten|news)|plus d[’']infos?|más noticias|mais notícias|meer nieuws|больше новостей|więcej wiadomości)"
    r"(?=\s?[:–—-]|\s(?:on|at|in|auf|sur|en|em|no|op|в|на|w|na)\s)"
    r"|folgen sie|folge (?:uns|unser\w{0,2})|abonnieren sie|laden sie|lade|melden sie|suivez|abonnez|téléchargez|rejoignez|retrouvez|recevez"
    r"|síg[ua]\w*|sigue|siga|seguir(?:nos)?|suscríb\w+|únete|descarga|descargue|apúntate|recibe|acompanhe|baixe|entre n[oa]|inscreva|receba|participe"
    r"|segui(?:ci|teci)?|iscriviti|iscrivetevi|scarica|unisciti|ricevi|volg|blijf|abonneer|meld|śledź|obserwuj|pobierz|dołącz|zapisz|zaobserwuj"
    r"|följ|ladda|prenumerera|подпи(?:шитесь|сывайтесь)|читайте|следите|скачайте|присоединяйтесь"
    r"|підпи(?:шіться|суйтес[ья])|стежте|приєднуйтес[ья]|долучайтес[ья]|ikuti|dapatkan|theo dõi|sledujte|odebírejte|stáhněte|přihlaste|odoberajte"
    r"|urmăr(?:iți|ește)(?:-ne)?|aboneaz[ăa](?:-te)?|abonați(?:-vă)?|descarcă|kövess(?:en|e|d|ék|étek)|iratkozz(?:on)?|lájkol(?:ja|d)|seuraa|tilaa|lataa|pratite"
    r"|последвайте|абонирайте|(?:تابع|انضم|حمّ?ل|اشترك)(?:وا)?|הצטרפו|עקבו|הורידו)(?![^\W_])"
)
_PURPOSES = "to for if don't don’t never um pour para per voor om aby чтобы לקבלת להצטרפות لمتابعة للمزيد".split()
_MAY = r"(?:now )?you can|please|(?:ahora |ya )?(?:puede[sn]?|pode)|vous pouvez|sie können"
_WHAT_FOR = rf"(?:(?:{_MAY}|{'|'.join(_PURPOSES)})(?![^\W_])(?:[^.!?]{{0,80}}[\s,]|\s))?"
_BEGINS = re.compile(rf"\W*{_WHAT_FOR}{_ASKS}")
_ENDS = re.compile(
    r".*(?<![^\W_])(?:abone olun?|takip edin?|katılın|indirin|tıklayın)\W*|.*دنبال کنید\W*|.*(?:डाउनलोड|फॉलो|सब्सक्राइब|क्लिक) (?:करें|कीजिए)\W*|.*לחצו כאן\W*"
    r"|(?:.*[:!–—] )?\W*(?:hier|jetzt|gleich|einfach)\s[^.,:!?]*(?<![^\W_])(?:abonnieren|herunterladen|beitreten)\W*"
    r"|.*(?:ニュース|記事|速報).*公式\w{0,4}(?:アプリ|アカウント|チャンネル|メルマガ)[をに](?:フォロー|登録|ダウンロード)してください\W*"
    r"|.*(?:저희|우리) ?\w{0,8} ?(?:앱|채널|뉴스레터)[을를]? ?(?:구독|다운로드|팔로우)(?:하세요|해 ?주세요)\W*"
)
"""Where the verb comes last."""
_VERBS_LAST = (
    "abone ol",
    "takip ed",
    "دنبال کنید",
    "katılın",
    "indirin",
    "tıklayın",
    " करें",
    " कीजिए",
    "לחצו כאן",
    "abonnieren",
    "herunterladen",
    "beitreten",
    "ください",
    "하세요",
    "주세요",
)
"""Parts of it, of which each such sentence has one."""
_OWN = re.compile(
    rf"{_OUR}{_NETWORKS}|{_OUR}{_MEDIA}|(?:ערוץ|אפליקצי|ניוזלטר)\S*(?: \S+)? שלנו|تطبيقنا|(?:bülten|uygulama)\w{{0,4}}m[ıiuü]z|公式|저희|우리"
    rf"|(?<![^\W_])(?:us|uns|nous|\w*nos|\w*ci|ons|nas|oss|нас|нами|kami|chúng tôi|ne|minket|bennünket|nás|ни) (?:[^.,\s]+ )?"
    rf"(?:on|auf|sur|en|em|no|su|op|na|på|в|у|di|trên|pe|a|az|във?) \W?{_NETWORKS}"
    rf"|(?<![^\W_])(?<!कि )(?<!که )(?:हमें|ما را در|bizi|meitä) {_NETWORKS}|{_NETWORKS}(?: [^.,\s]+)? kami(?![^\W_])"
)
_OWN_CHANNEL = re.compile(rf"{_OUR}{_CHANNELS}|(?:haberler|kanal|sayfa)[a-zı]{{0,4}}m[ıiuü]z|(?:قنات|نشرت|صفحت|حسابات)نا")
_SUBSCRIBED = re.compile(r"\W*(?:subscribe|подпи(?:шитесь|сывайтесь)|suscríb|abonn)")
_NAMED = re.compile(rf"(?:[’']s)?,? (?:[^.,\s]+ ){{0,2}}\W?(?:{_NETWORKS}|{_MEDIA})")
"""What stands behind the name of a site where its page or application is meant."""
_NAMED_BEFORE = re.compile(rf"{_NETWORKS}[’']?\w{{0,3}} (?:(?:di|de|del|do|da|of|von|der|van|af|av|на|в|של) )?\W?$")
"""What stands before it: "the channel WhatsApp of the Lantern"."""
_NETWORK = re.compile(_NETWORKS)
_QUOTES = frozenset('“”„«»"「」')
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def invites(line: str, names: Iterable[str]) -> bool:
    """Whether a sentence of a line, in lower case, is such an invitation. `names`, in lower case, are those of the site."""
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    has_verb_last = any(map(line.__contains__, _VERBS_LAST))
    return any((_BEGINS.match(said) or (has_verb_last and _ENDS.fullmatch(said))) and _is_own(said, names) for said in _SENTENCE.split(line))


def _is_own(said: str, names: Iterable[str]) -> bool:
    """Whether what a sentence asks to follow is the site's."""
    if _OWN.search(said) or any(_is_named(said, said.index(f" {name}") + 1, name) for name in names if f" {name}" in said):
        return True
    return _OWN_CHANNEL.search(said) is not None and (_NETWORK.search(said) or _SUBSCRIBED.match(said)) is not None


def _is_named(said: str, at: int, name: str) -> bool:
    """Whether the page that a sentence names is that of the site, whose name stands there before or behind it."""
    return (_NAMED.match(said, at + len(name)) or _NAMED_BEFORE.search(said, 0, at)) is not None
