"""Sentences that a site puts among an article's own: where to follow it, what to subscribe to, what it earns by
links, whose a picture is, that more comes below, that it holds no opinion, and whose a release is.

No element needs to be called so, for editors type them. Of the lines of WCXB's articles that are kept and say so, 44 are none of the text and 8 are;
of those that invite to call, to book or to buy most are text, and stay.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..page.page import Interval, Page
from ..urls import host
from .calls import is_subscription
from .han_notes import is_han_note
from .own_channels import invites
from .reported import is_reported
from .site_notes import LONGEST as LONGEST_NOTE
from .site_notes import is_site_note, leads_elsewhere, names_elsewhere, tells_of_site

RULE = "article.said-by-site"

_LONGEST = 160
"""Characters of such a sentence: longer ones say more than that."""
_FEWEST_OF_DATA, _MOST_OF_DATA = 20, 50_000
_CODE = frozenset({"pre", "code", "samp", "kbd", "tt"})
_NETWORKS = r"(?:facebook|x|twitter|instagram|youtube|linkedin|tiktok|pinterest|threads|bluesky|telegram|whatsapp|google news|social media|vkontakte|вк)"
_FOR_WHAT = rf"(?:\W{{0,3}}(?:@|for\b|to (?:get|see|stay|keep|receive|read|hear)\b)|(?:,|,? and|,? or)? (?:on )?{_NETWORKS}\b|,? and (?:like|subscribe|sign))"
"""What stands behind the network where one is to follow somebody: of a sentence that goes on, readers are told what others do."""
_FOLLOW = (
    r"(?:(?:please |you can )?(?:follow|find|like) (?:us|me|our \w+) on"
    r"|(?:please |you can )?(?:follow|find|like) [\w.’']+(?: [\w.’']+){0,2} on"
    rf"(?= .{{0,40}}\b{_NETWORKS}\b(?:.{{0,25}}$|{_FOR_WHAT}))"
    r"|folgen sie [\w .]{2,30} auf|folge? uns (?:auf|bei)"
    r"|(?:suivez|retrouvez)[- ][\w .’'-]{2,30} sur|s[ií]gue(?:nos|me)? (?:a [\w .]{2,20} )?en|siga(?:[- ]nos)? [\w .]{0,40}\b(?:no|na|em)"
    r"|segui(?:ci|teci)? [\w .]{0,20}su|volg [\w .]{2,20} op|obserwuj [\w .]{2,20} na|śledź [\w .]{2,20} na|следите за [\w .]{2,30} в|följ oss på|følg oss på"
    r"|ακολουθήστε [\w .]{2,40} στ[οα])"
)
_LETTER = r"(?:newsletters?|mailing list|rundbrief|infolettre|bolet[ií][nm]|nyhetsbrev|nyhedsbrev|newsletteru|newslettera|nieuwsbrief|bülten\w*|рассылк\w+)"
_SUBSCRIBE = (
    r"(?:(?:sign up|subscribe|join us|register)\b|abonnieren sie|melden sie sich|jetzt .{0,20}anmelden|abonnez-vous|inscrivez-vous|suscr[ií]b(?:ete|ase)"
    r"|inscreva-se|assine\b|iscriviti|iscrivetevi|abonneer|meld je aan"
    r"|schrijf (?:je|u) in|zapisz się|подпи(?:шитесь|сывайтесь)|prenumerera|tilmeld dig|meld deg på)"
)
_ASKS = re.compile(
    rf"\W*(?:{_FOLLOW}\s.{{0,40}}\b{_NETWORKS}\b.{{0,80}}|follow (?:us|me)|{_SUBSCRIBE}.{{0,60}}\b{_LETTER}\b.{{0,60}}"
    r"|подпи(?:шитесь|сывайтесь) на .{0,40}(?:канал|telegram|телеграм|вконтакте|дзен).{0,40}"
    rf"|(?:click here|clique aqui|haz clic aquí|cliquez ici) (?:to|para|pour) .{{0,60}}\b(?:{_LETTER}|whatsapp|telegram)\b.{{0,40}}"
    r"|(?:did|have) you (?:ma[dk]e|tr(?:y|ied)|cook(?:ed)?) (?:this|my|the) recipe\?(?: .{0,40}\b(?:comment|rat(?:e|ing)|review|tag|share|know)\b.{0,60})?\W*"
    r"|¿?(?:has (?:hecho|probado|preparado)|hiciste|probaste) (?:ya )?(?:esta|mi) receta\?.{0,100}"
    r"|(?:avez-vous|vous avez|tu as) (?:testé|essayé|fait) (?:cette|ma) recette ?\?.{0,100}"
    r"|hai (?:provato|fatto|preparato) questa ricetta\?.{0,100}|(?:você )?(?:fez|experimentou) (?:esta|essa) receita\?.{0,100}"
    r"|(?:hast du|haben sie) (?:dieses|das|mein) rezept (?:\w+ )?(?:(?:aus)?probiert|nachge\w+|gekocht|gebacken|getestet)\?.{0,100}"
    r"|(?:you can )?(?:listen|subscribe|follow|download|find us|available)\b.{0,100}\bwherever you (?:get|find|listen to) (?:your )?podcasts\b.{0,60}"
    r"|(?:this |the )?transcript (?:was|is|has been|may have been) (?:(?:automatically|machine)[ -](?:generated|produced|created|transcribed)"
    r"|(?:\w+ )?(?:generated|produced|created|transcribed|edited)"
    r" (?:automatically|(?:by|with|using) [^,.]{0,30}\b(?:software|ai)|for (?:length|clarity)))\b.{0,80}"
    r"|get .{2,60}\b(?:delivered|sent)(?: straight| right| directly)? to your (?:inbox|e-?mail)(?: (?:inbox|address))?"
    r"(?: (?:every|each|daily|weekly|for free)\b.{0,60})?"
    r"|(?:stay|keep) (?:up[- ]to[- ]date|informed|updated|on top) (?:with|of|on|about) (?:all )?(?:the |our )?(?:latest|breaking|local) (?:news|headlines)"
    r"\b(?! (?:is|was|were|has|had)\b).{0,80}"
    r"|follow [\w.’'-]+(?: [\w.’'-]+){0,2}(?: at| on (?:twitter|x))?\s?:? (?:https?://(?:www\.)?(?:twitter|x|facebook|instagram)\.com/\S{2,60}|@\w{2,30})"
    r"|blijf op de hoogte van (?:al )?het (?:laatste |plaatselijke )?nieuws\b.{0,60}"
    r"|follow .{2,40}[’']s? coverage (?:of .{2,60} )?(?:here|(?:at|on) (?:https?://)?[\w-]{2,40}\.[a-z]\S{1,100})"
    r"|(?:please )?tag (?:us|me|@[\w.]{2,30}) (?:on|in) instagram\b.{0,60}"
    r"|(?:thanks|thank you) for (?:subscribing|signing up|your (?:submission|feedback)).{0,80}|(?:please )?check your (?:e-?mail|inbox).{0,80})\W*",
    # of lines in lower case, as all of these: a pattern that takes either case takes two to four times as long
)
_ASKS_WITHIN = re.compile(
    r"\W*(?:กด)?(?:ติดตาม|สมัครรับ|เพิ่มเพื่อน).{0,20}(?:เรา|ได้ที่|ได้ทาง).{0,30}(?:facebook|เฟซบุ๊ก|line|ไลน์|youtube|ยูทูบ|twitter|instagram|telegram|tiktok).{0,60}"
    r"|(?:\W*|.{0,30}(?:หากคุณ|ถ้าคุณ|คุณสามารถ|ท่านสามารถ|โปรด|ขอเชิญ).{0,30})(?:ร่วม|ช่วย)?(?:กัน)?(?:สนับสนุน|บริจาค).{0,40}(?:เรา|สื่ออิสระ|กองบรรณาธิการ).{0,80}"
    r"|\W*.{0,40}(?:تابعونا على|اشترك(?:وا)? في (?:نشرتنا|قناتنا|النشرة)|व्हाट्सएप (?:ग्रुप|चैनल)|whatsapp (?:ग्रुप|चैनल)|メルマガ登録|フォローしてください).{0,60}\W*"
)
"""The same where other words may stand before."""
_EARNS = re.compile(
    r"\b(?:this|the|our) (?:\w+ )?(?:posts?|articles?|pages?|sites?|blog|guides?|reviews?|content|links?) (?:on this page )?(?:may |might )?"
    r"(?:contain|include|are|have)s? (?:some )?affiliate"
    r"|\b(?:we|i)(?: may| might| could|['’]ll| will)?(?: also)? (?:earn|receive|get|make)\b.{0,30}\b(?:commissions?|compensation)\b"
    r"|as an amazon associate|dieser (?:artikel|beitrag) enthält (?:\w+[- ])?affiliate|(?:cet article|cette page) contient des liens (?:affiliés|d’affiliation)"
    r"|este art[ií](?:culo|go) (?:contiene|contém|puede contener|pode conter) (?:enlaces|links) (?:de )?afilia"
)
_SUPPORT = re.compile(
    r"\b(?:is|are|was) (?:\w+ )?(?:supported|funded|powered|made possible) by (?:our )?(?:readers|listeners|viewers|members|donors)(?: and \w+)? like you\b"
    r"|\bif you(?:['’](?:re|ve))? (?:\w+ )?(?:enjoy|lik|valu|appreciat)\w* (?:reading )?(?:this|our|what) .{0,40}"
    r"\b(?:please )?consider (?:\w+ )?(?:a |our )?(?:[\w-]+ )?(?:becoming|contribut|donat|gift|subscrib|support)"
)
_OF_READERS = re.compile(
    r"\W*(?:(?:do you )?(?:have|got) (?:a |any )?(?:news |story )?(?:tips?|story idea)\b.{0,40}\?\W*"
    r"(?:please )?(?:contact|e-?mail|call|text|tell|write|send|let)\b.{0,100}"
    r"|(?:do you )?have (?:a|an|any) (?:tip|story|question|idea)\b[^?]{0,60}\?\W*(?:help us|we(?:[’']d| would)? (?:want|love|like) to hear)\b.{0,80}"
    r"|(?:mail ons\W{1,3})?(?:heb (?:je|jij)|heeft u) een (?:nieuws)?tip\b.{0,40}\?\W*(?:mail|stuur|bel|tip|app|laat)\b.{0,100}"
    r"|(?:haben sie|hast du) (?:einen )?(?:hinweis|tipp|fehler)\w*\b.{0,40}\?\W*(?:schreib|meld|teil|sag|mail)\w*\b.{0,100}"
    r"|if you(?:['’]ve| have)? (?:enjoy|lik|lov)\w* (?:this,|(?:this|my|our) (?:\w+ )?(?:article|story|post|piece|recipe|newsletter|episode|essay)\b).{0,60}"
    r"\b(?:clap|share|follow|subscribe|might also)\b.{0,60}"
    r"|this (?:story|article) was (?:originally|first) published (?:on )?[a-z]{3,9}\.? \d{1,2},? \d{4}.{0,20}"
    r"|(?:do you )?have an? (?:opinion|comment|view|question) (?:on|about) this (?:story|article|post)\?.{0,60}"
    r"|(?:today['’]s|this(?: week['’]s)?) (?:letter|issue|newsletter|edition|episode|post) is (?:sponsored|brought to you|presented|supported) by\b.{1,120}"
    r"|(?:the |any )?(?:views|opinions)(?: and opinions)? expressed\b.{0,60}"
    r"\b(?:(?:author|writer|columnist)['’]?s?\b|do(?:es)? not (?:necessarily )?re(?:flect|present)\b).{0,80}"
    r"|(?:do you )?have an? (?:correction|news tip|story idea)\b[^?]{0,60}\b(?:share with|tell) (?:us|our)\b[^?]{0,40}\?"
    r"(?:\W*|.{0,40}\b(?:contact|e-?mail|write|send|click)\b.{0,60})|[▶■☎※◆☞]\s*제보(?:는|하기).{1,60}"
    r"|انتهای پیام\W*)"
)
"""That readers give, tell and pass on, and that a site holds no opinion: of the lines of WCXB's articles that say so five are none of the text and one is."""
_LONGEST_HINT = 60
_SEEN = re.compile(
    r"\W*(?:(?:(?:views|aufrufe|vues|lecturas|acessos|visualiza(?:ções|zioni|ciones)|odsłon\w*|wyświetle\w+|görüntülen?me|okunma|lượt xem"
    r"|просмотр\w*|перегляд\w*)\s?[:：]|(?:阅读|浏览|閲覧数|조회수?|(?:ال)?مشاهدات|dibaca|dilihat)\s?[:：]?)\s?\d[\d.,]*\s?k?(?: (?:kali|раз))?"
    r"|\d[\d.,]*\s?k? (?:views|aufrufe|vues|visualiza(?:ções|zioni|ciones)|wyświetleń|görüntüleme|lượt xem|просмотр\w*|перегляд\w*))\W*"
)
"""How many have read an article, of lines in lower case; more than one such line in a text are of what it lists. "Hits" and "visitas" are of games, too."""
_KEYS = re.compile(r"ctrl\s?\+\s?enter")
_MISTAKES = re.compile(
    r"(?:(?:select|highlight|spot|found|notice).*(?:mistake|error|typo)|(?:mistake|error|typo).*(?:select|highlight)|ошибк|опечатк|помилк|памылк|грешк|błąd|kļūd|klaid|redaktor|xato|қате)"
)
"""What one tells a site of by the keys Ctrl and Enter; in English with a call to select it, as editors have that key, too."""
_PLAYERS = re.compile(
    r"(?=.*(?:v[ií]d[eé]o|видео|audio|áudio|аудио|player|element|html ?5|i?frames?\b|recording|media\b|\bto (?:view|see|play|watch|hear|listen)\b))"
    r"\W*(?:(?:sorry, )?(?:your|this) browser (?:does not|doesn[’']t|cannot|can[’']t) (?:currently )?(?:support|play|display|recogni[sz]e)\b.{0,80}"
    r"|(?:ihr|dein) browser (?:unterstützt|kann)\b.{0,80}|(?:votre|ce) navigateur ne (?:supporte|prend|peut)\b.{0,80}"
    r"|(?:tu|su|este) navegador no (?:soporta|admite|puede|es compatible)\b.{0,80}|(?:o )?seu navegador não (?:suporta|pode)\b.{0,80}"
    r"|il (?:tuo|vostro) browser non (?:supporta|può)\b.{0,80}|(?:je|uw) browser (?:ondersteunt|kan)\b.{0,80}|ваш браузер не (?:поддерживает|может)\b.{0,80}"
    r"|(?:(?:to|in order to) (?:view|see|play|watch|hear|listen to) .{2,40}?,? )?(?:please )?(?:you (?:need|must) (?:to )?)?(?:enable |have )?"
    r"(?:javascript|adobe flash(?: player)?|flash player)\b.{0,60}\b(?:enabled?|install(?:ed)?|required|upgrad(?:e|ing))\b.{0,60})"
)
"""What stands in the place of a video or a recording that cannot be played; articles about software say what browsers cannot do, too, and name none."""
_HINTS = re.compile(
    r"\W*(?:"
    r"(?:ajouter à (?:vos|mes) (?:sélections|favoris)|partager(?: l[’']article)?)"
    r"|share this (?:story|article|news|page)|(?:diesen )?(?:artikel|beitrag) teilen|compartir (?:esta )?(?:noticia|nota)|compartilhar (?:esta )?notícia"
    r"|condividi (?:l[’']articolo|questo articolo)|deel dit artikel|udostępnij artykuł|haberi paylaş|поделиться (?:новостью|статьей|статьёй)"
    r"|この(?:ニュース|記事)をシェア(?:する)?|分享(?:本文|此文|这篇文章|這篇文章)|이 ?기사(?:를)? ?공유(?:하기)?|แชร์ข่าวนี้|شارك (?:الخبر|المقال)"
    r"|(?:story highlights|article content|article information|recommended (?:stories|videos|for you))|advertisement \d{1,2}"
    r"|(?:the |this )?(?:article|story|post) continues (?:below|after)(?: (?:the|this) (?:video|photo|image|gallery|newsletter|podcast))?"
    r"|(?:(?:der )?(?:artikel|text|beitrag) )?(?:geht|wird) (?:nach|unter) (?:de[rm]|diese[rm]) \w+ (?:weiter|fortgesetzt)"
    r"|(?:la )?suite (?:de (?:l[’']article|votre article) )?après (?:la|cette) (?:publicité|vidéo)|l[’']article continue (?:après|ci-dessous).{0,20}"
    r"|(?:el artículo|la noticia|la nota) (?:continúa|sigue) (?:después|debajo|más abajo|abajo).{0,30}"
    r"|continua (?:após|depois d[ao]|dopo) (?:a |la )?(?:publicidade|pubblicità)"
    r"|l[’']articolo (?:continua|prosegue) (?:dopo|sotto) .{3,20}|(?:de )?(?:tekst|artikel) (?:loopt door|gaat (?:door|verder)) onder (?:de |deze |het )?\w+"
    r"|dalsza część (?:artykułu|tekstu) .{3,50}|(?:artikel[nt]|artikkelen|saken|teksten) (?:fortsätter|fortsetter|fortsætter) (?:under|etter|efter) \w+"
    r"|juttu jatkuu .{3,30}|článek pokračuje .{3,30}|продолжение (?:после|под) \w+"
    r"|(?:photo(?:graph)?s?|(?:photo|picture|image) credits?"
    r"|źródło zdjęcia(?: \w+)?|foto(?:grafía|grafie|s)?|bild(?:er)?|bilde|billede|kuva|zdjęci[ea]|фото"
    r"|sursa foto|borítókép|fotók?|снимк[аи]|εικόν(?:α|ες)|φωτογραφί(?:α|ες)|ภาพ(?:ถ่าย)?(?:โดย)?|תמונה|צילום"
    r"|تصوير|الصورة|عکس|ảnh|写真|사진)\s*[:：]\s*\S.{1,60})\W*"
)
"""That an article goes on below what stands between, and who took a picture. The second stood in the text of six of WCXB's articles, and was
part of it in one."""
_SENTENCE = re.compile(r"[^.?!]{3,80}[.?!]\s+")
"""What may stand before such a call."""
_DISTRIBUTED = re.compile(r"/[A-Z][\w .-]{2,30}/\s?[-–—]{1,2}\s")
_ISSUER = re.compile(r"(?:SOURCE:?|Source:|QUELLE:?|FUENTE:?|FONTE:?)\s+[^\W_a-z][^.!?]{1,80}(?:\b(?:Inc|Ltd|Co|Corp)\.)?")
_SHORTEST_NAME = 4
_NO_NAMES = frozenset("news blog blogs forum press media online today times world daily radio sport sports".split())
"""What hosts are called, too, and sentences say of others: "get the news on Facebook". Letters: "co" of co.example is no site's name."""
_HEAD, _LAST = 3, 5
"""Lines of a release among which these stand."""
_AGGREGATED = re.compile(r"//news\.google\.[a-z.]{2,6}/publications/\w")
"""Where a search engine keeps what one follows there: who tells of it links to its first page, to old newspapers or to a story."""
_OVER, _BELOW = 2, 6
"""Lines of a text at its ends, where a site says what it has to say of it."""
_MOST_ASKED = 2
"""Lines of a text that are links to what one subscribes to: more are a list of letters that the story tells of."""
_LONGEST_PLEA = 300
_OF_LETTERS = ("letter", "brief", "brev")


def _asks_for_letter(line: str) -> bool:
    """Whether a line that speaks of a letter asks for something behind its first sentence."""
    before = _SENTENCE.match(line) if any(map(line.__contains__, _OF_LETTERS)) else None
    return before is not None and (_ASKS.fullmatch(line, before.end()) or _ASKS_WITHIN.fullmatch(line, before.end())) is not None


def _tells_of_mistakes(line: str) -> bool:
    return _KEYS.search(line) is not None and _MISTAKES.search(line) is not None


class _Kind(NamedTuple):
    """Sentences of one kind: how long their lines are, what tells them, of lines in lower case, and parts of words of which each of them has one."""

    longest: int
    says: Callable[[str], object]
    signs: tuple[str, ...] = ("",)


_KINDS = (
    _Kind(_LONGEST, _OF_READERS.fullmatch),
    _Kind(_LONGEST, _ASKS.fullmatch),
    _Kind(_LONGEST, _ASKS_WITHIN.fullmatch, ("ติดตาม", "สมัครรับ", "เพิ่มเพื่อน", "สนับสนุน", "บริจาค", "تابعونا", "اشترك", "ग्रुप", "चैनल", "メルマガ", "フォロー")),
    _Kind(_LONGEST_HINT, _HINTS.fullmatch),
    _Kind(_LONGEST_PLEA, _SUPPORT.search, ("like you", "if you")),
    _Kind(_LONGEST, _tells_of_mistakes, ("ctrl",)),
    _Kind(_LONGEST, _PLAYERS.fullmatch, ("browser", "navegador", "navigateur", "браузер", "javascript", "flash")),
    _Kind(_LONGEST, _asks_for_letter, _OF_LETTERS),
    _Kind(_LONGEST, _EARNS.search, ("affiliate", "commission", "amazon associate", "compensation", "affilié", "affiliation", "afilia")),
)
_LONGEST_OF_ALL = max(LONGEST_NOTE, *(kind.longest for kind in _KINDS))


class _Site(NamedTuple):
    """A site and its page, as far as a line of an article is asked for them."""

    page: Page
    names: Sequence[str]
    """What it is called, in lower case."""
    told: tuple[str, ...]
    """How what is said of it begins."""
    linking: frozenset[Interval]
    """The lines in which links may begin: one in ten of WCXB's, and no other need be asked where it leads."""


def closings(page: Page, places: Sequence[Interval], names: Iterable[str]) -> list[Interval]:
    """The places, which are lines, that ask for a favour or say what is earned; none where nothing else is said. `names` are the site's."""
    own = [*(name.lower() for name in names), *_called_by_host(page)]
    site = _Site(page, own, tuple(f"{name} is " for name in own), _linking(page, places))
    lines = [page.slice(place) for place in places]
    lowered = [line.lower() for line in lines]
    said = "\n".join(lowered)
    kinds = [kind for kind in _KINDS if any(map(said.__contains__, kind.signs))]
    ends = {*places[:_OVER], *places[-_BELOW:]}
    found = [
        place
        for place, line, small in zip(places, lines, lowered, strict=True)
        if len(line) <= _LONGEST_OF_ALL
        and (_is_closing(small, kinds) or _is_of_site(site, place, line, small, is_at_end=place in ends))
        and not is_reported(small)
    ]
    found += (place for place in ends if is_han_note(page.slice(place)))
    found += _few((place for place in ends if place.end - place.start <= _LONGEST_HINT and _SEEN.fullmatch(page.slice(place).lower())), 1)
    found += _few((place for place in places if place in site.linking and is_subscription(page, place)), _MOST_ASKED)
    found += (place for place, line in zip(places, lines, strict=True) if _is_data(line) and page.innermost(place.start).tag not in _CODE)
    found += _issuers(page, places)
    return found if len(found) < len(places) else []


def _is_data(line: str) -> bool:
    """Whether a line is what scripts read, and some sites leave to style sheets to hide."""
    if (line[:1], line[-1:]) not in (("{", "}"), ("[", "]")) or not _FEWEST_OF_DATA <= len(line) <= _MOST_OF_DATA:
        return False
    try:
        return bool(json.loads(line))
    except (ValueError, RecursionError):
        return False


def _few(found: Iterable[Interval], most: int) -> list[Interval]:
    """What is found, where it is not more than that: of a story's list are many."""
    places = list(found)
    return places if len(places) <= most else []


def _called_by_host(page: Page) -> list[str]:
    """What a site is called by its address: "lantern" of www.lantern.example."""
    labels = (host(page.url) or "").removeprefix("www.").split(".")
    return [label for label in labels[-2:-1] if len(label) >= _SHORTEST_NAME and label.isalpha() and label not in _NO_NAMES]


def _linking(page: Page, places: Sequence[Interval]) -> frozenset[Interval]:
    """The places, which are in order, with the last one before each link."""
    starts = [place.start for place in places]
    links = page.begun_in(Interval(places[0].start, places[-1].end), "a") if places else []
    return frozenset(places[bisect.bisect_right(starts, own.start) - 1] for _, own in links)


def _is_of_site(site: _Site, place: Interval, said: str, line: str, *, is_at_end: bool) -> bool:
    """Whether a line, `line` in lower case, is what a site says of its article, or an invitation to follow it elsewhere."""
    is_its = is_site_note(said, is_at_end=is_at_end) or invites(line, site.names) or tells_of_site(line, site.told)
    return is_its or (place in site.linking and _is_elsewhere(site.page, place, line))


def _is_elsewhere(page: Page, place: Interval, line: str) -> bool:
    links = page.begun_in(place, "a")
    if not links:
        return False
    if len(line) <= _LONGEST and all(_AGGREGATED.search(link.get("href") or "") for link, _ in links):
        return True
    return names_elsewhere(line) and leads_elsewhere(line, page.slice(Interval(links[-1][1].end, place.end)).lower())


def _issuers(page: Page, places: Sequence[Interval]) -> list[Interval]:
    """The last line that says whose a release is, as its distributor prints it: one that begins with place, day and the distributor's name in bars."""
    if not any(_DISTRIBUTED.search(page.slice(place)[:_LONGEST]) for place in places[:_HEAD]):
        return []
    return [place for place in places[-_LAST:] if _ISSUER.fullmatch(page.slice(place).strip())]


def _is_closing(line: str, kinds: Iterable[_Kind]) -> bool:
    size = len(line)
    return any(size <= longest and (not signs[0] or any(map(line.__contains__, signs))) and says(line) for longest, says, signs in kinds)
