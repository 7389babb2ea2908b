"""Names of people as bylines print them: told from addresses, roles and invitations to read on. None rather than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from schemas.record import Author

from ..dates.date_words import WEEKDAYS
from ..dates.month_names import MONTHS
from ..wire.agencies import SIGNATURES
from .accounts import UNCASED, is_desk
from .eastern_names import eastern_names
from .employers import is_paper, without_paper
from .roles import is_credential, is_no_second_name, is_role, is_role_alone, without_role

_MAX_CHARACTERS = 100
_MAX_WORDS = 8
# No byline is longer, and what is tried on one takes time that grows with the square of its length.
_MAX_LINE = 1_000
# "By", "Von", "Par" ... before a name, and what themes print in their place. Facts of bylines, not of names.
_TEXT_AND_PICTURES = (
    r"(?:text[eo]?|tekst|testo|words|story|reportage|текст)\s*(?:and|und|et|y|e|en|og|och|i|и|та|&|\+|/|,)\s*"
    r"(?:photo(?:graph)?s?|fotos?|fotografías?|fotografie|bild(?:er)?|bilde|billeder|zdjęcia|фото)"
)
"""What stands before the name of one who wrote a story and took its pictures."""
_LEAD = re.compile(
    r"^(?:(?:article|blog|guest|opinion|post|written|posted|published|words|story|reporting|text|escrito|scritto|écrit|publicado|geschrieben"
    r"|geschreven|verfasst|skrevet|skriven|tekst|ditulis)\s+)*"
    r"(?:oprac(?:\.|ował[ay]?)"
    r"|(?:by|von|par|por|di|door|da|av|af|przez|автор|yazan|autor(?:in|a|es|ka|ki)?|authors?(?: of (?:the|this) (?:article|story|post))?|contributors?|auteurs?"
    r"|autore|аутор|muhabir|writer|bởi|oleh|بقلم|بواسطة|كتبه?|كتبت|الكاتب"
    r"|נכתב על ידי|מאת|نویسنده|συντάκτ(?:ης|ρια)|γράφει|από|szerző|írta|kirjoittaja|teksti|piše|napsala?|yazar|forfatter|författare|skribent|penulis|tác giả"
    r"|scris de|автори|(?:เขียน|เรื่อง|รายงาน)?โดย|ผู้เขียน|लेखक|글|(?:text[eo]?|tekst|testo|words)(?=\s*:)"
    rf"|{_TEXT_AND_PICTURES}(?=\s*:)|작성자|글쓴이|от(?=\s*:)|作者|記者|记者|文)\b|द्वारा(?=\s))"
    r"\s*[:：]?\s*(?=\S)",
    re.IGNORECASE,
)
_GLUED_LEAD = re.compile(r"^(?:(?:[Ww]ritten\s+)?By|Author)(?=[A-Z]\w*\s)")
_WRITTEN = re.compile(r"^.+\b(?=(?:written|verfasst|geschrieben|escrito|scritto|écrit|geschreven)\s+(?:by|von|por|da|par|door)\b)", re.IGNORECASE)
_STATION = re.compile(r"^[^|·•]{2,60}\s[|·•]\s(?=(?:By|BY|Von|Par|Por|Door)\s+[^\W\d_a-z])")
"""Whose reporter somebody is, before a byline of his: "Bay Radio | By Ada Quay"."""
_REST = re.compile(r"\s+[-–—|·•⋅●/]\s+.*|\s*[|·•»⋅●].*")
# Behind "by" and a name stands the section or the place, too: "by Ada Quay in Harbour". The Dutch are called in 't Veld.
_IN_SECTION = re.compile(r"(\S+\s+\S.*?)\s+(?:in|im|dans|at)\s+[A-ZÀ-Þ].*")
# Behind each of several stands where he was: "Ada Quay in Marrow Halt and Omar Pier in Oberlin".
_IN_PLACES = re.compile(r"\s+(?:in|at)\s+[A-ZÀ-Þ][^,;]*?(?=\s+(?:and|und|et)\s+\S+\s[^,;]*?\s(?:in|at)\s+[A-ZÀ-Þ]|[,;]|$)")
_WITH = re.compile(r"\s*\((?:avec|with|mit|con|com|met)\s+([^()]*)\)", re.IGNORECASE)
# What others did to a story, after the names of those who wrote it.
_DONE_OTHERWISE = (
    r"(?:(?:medically|expertly|clinically|legally|scientifically)\s+)?"
    r"(?:additional reporting|reviewed|edit(?:ed|ing)|updated|fact[- ]?checked|checked|approved|photograph(?:s|ed|y)|photos?|illustrat(?:ed|ions?)|translated"
    r"|produced|sponsored|presented|bearbeitet|aktualisiert|fotos?|übersetzt|traduit|traducido)"
)
_DID_OTHERWISE = (
    rf"(?:{_DONE_OTHERWISE}|last\s+(?:updated|modified|reviewed)|published|posted|veröffentlicht|publié|publicado|pubblicato|опубликовано|обновлено"
    r"|atualizado|actualizado|aggiornato|gepubliceerd|bijgewerkt)(?:\s*:|\s+(?:by|on|von|am|par|por|at|em|el|le|il|op)\b).*"
)
# Whose reporter somebody is: "Ada Quay Associated Press", "Ada Quay, Reuters". An agency alone signs for itself.
_OF_AGENCY = re.compile(rf"(?P<between>\s*[,/(]\s*|\s+[-–—]\s+|\s+)(?:(?:of|for) )?(?:the |The )?(?P<agency>{SIGNATURES})\)?$")
_LAST_AND = re.compile(r"\s(?:and|et|und|with|avec|mit|con)$")
_OTHERS = re.compile(rf"[\s,;.(]+(?:{_DID_OTHERWISE}|on behalf of\b.*)", re.IGNORECASE)
_OTHER_LABEL = re.compile(rf"{_DONE_OTHERWISE}(?:\s+by)?\s*:?\s*$", re.IGNORECASE)
_WROTE_TOO = re.compile(rf"\b{_TEXT_AND_PICTURES}(?:\s+(?:by|von|par|por|di|av|af))?\s*:?\s*$", re.IGNORECASE)
_OTHER_LEAD = re.compile(_DID_OTHERWISE, re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:the )?(?:author|editor|(?:written|posted|published|reviewed|edited) by|by|published|posted|updated|contributors?|unknown|anonymous|none|null|undefined"
    r"|nan|n/a|on|at|in|and|or|fact[- ]?checked|(?:web|site|wp|sys)?admin|webmaster|administra(?:tor|dora?|teur|tore|tör)|beheerder|администратор|super ?user"
    r"|staff(?: reports?)?|team|read|share|follow|menu|home|blog|news"
    r"|agenc(?:y|ies|ias?)|agences|agenturen|texte?|fotos?|bild(?:er)?|بواسطة|بقلم|(?:your )?name|our (?:\w+ ){0,2}(?:reporters?|correspondents?|staff)"
    r"|佚名|匿名|未知|小编|编辑|互联网|转载|网络(?:整理|转载)?|本站(?:原创|整理)?|综合(?:整理)?|(?:发布|发表|更新|编辑|投稿|公開|更新日|게시|작성|등록|입력)(?:于|於|時間|时间|日期|日時?|일)?|(?:相关|更多|推荐|热门|最新)\w*"
    r"|资讯|娱乐|体育|财经|科技|汽车|军事|国际|国内|社会|时政|新闻|房产|教育|健康|旅游|文化|要闻|评论|滚动|首页)|.*[:：].*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?i:https?:|www\.|\w/\w|\S@\S|\.(?:com|org|net|html?)/)|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|info|news|[a-z]{2})$")
"""The last is a site's, in small letters as nobody's name is: elmundo.es."""
_MAILBOX = re.compile(r"(?<=\s)\S+@[\w-]+(?:\.[\w-]+)+")
"""What papers print behind a name."""
_HANDLE = re.compile(r"(?<=[^\s@])(?:\s+[Ff]ollow)?\s+\(?@[A-Za-z_]\w*\)?")
"""So do those who have an account at X: "Ada Quay @adaquay"."""
_POSTED = re.compile(r"\s*\([^(),]*,[^()]*\)")
"""So do those who are posted somewhere: "Ada Quay (Brack, correspondent)"."""
_PRONOUNS = re.compile(r"\s*\([a-z]{2,6}(?:/[a-z]{2,6}){1,2}\)", re.IGNORECASE)
"""Behind a name: "Ada Quay (she/her)"; before what is asked of addresses, which have such bars."""
_COUNTED = re.compile(r"\s*\([^\W\d]+:? \d+\)$")
"""What Contao prints there: "(Kommentare: 3)"."""
_INVITATION = re.compile(
    r"\b(?:view|see|read|show|meet)\b.*\b(?:all|more|posts?|articles?|profile|author)\b|^(?:all |more )?(?:posts|articles) by\b"
    r"|\bfollow\b|^(?:more )?about\b|alle beiträge|^(?:full |short )?bio(?:graphy)?$|^@|\bon (?:facebook|twitter|instagram|linkedin|youtube|tiktok|x)$",
    re.IGNORECASE,
)
# Chinese and Japanese put several labels into one line: 作者:林海 点击:128次.
_NEXT_LABEL = re.compile(r"(?<=[\u3040-\u9fff\uac00-\ud7af])\s+[\u3040-\u9fff\uac00-\ud7af]{1,6}\s?[:：].*")
_AND = re.compile(r"\s*(?:;|、|\s&\s|\s+(?:and|und|et|och|og|en|with|avec)\s+)\s*", re.IGNORECASE)
# These stand between two people and within a Spanish, Catalan or Portuguese name: "Ada Quay y Omar Pier", "José Ortega y Gasset".
_AND_OR_NAME = re.compile(r"\s+[yei]\s+", re.IGNORECASE)
_DATE_LIKE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[.,]?|\d{4}[,.]?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,.]?")
_WHOLE_DATE = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日")
_BEFORE_A_DATE = frozenset("on am vom le el il op den dne от date at last updated published posted".split())
# What stands in brackets behind each of several: their shares of the work.
_SHARE = re.compile(
    r"\s*\((?:now|earlier|(?P<other>fotos?|photos?|photograph\w*|pictures?|bild(?:er)?|grafik|video|illustrat\w*|zdjęcia|фото)?(?:text[eo]?s?|words|tekst|story|текст)?)\)$",
    re.IGNORECASE,
)
# In brackets stands what somebody is, too: in small letters, or a role. A name may stand there as well.
_ASIDE = re.compile(r"\s+\(([^\W\d_]+(?:[ -][^\W\d_]+)*)\)$")
# Korean, Japanese and Chinese have the role behind the name.
_REPORTER = re.compile(r"(?<=[\u3040-\u9fff\uac00-\ud7af])\s*(?:기자|특파원|記者|特派員|记者)$")
_FIRM = re.compile(
    r".*[^\W\d][,.]? (?:Inc|L\.?L\.?C|L\.?L\.?P|Ltd|GmbH|gGmbH|Corp|P\.?L\.?C|plc|S\.p\.A|S\.?r\.?l|S\.?A\.?R\.?L|B\.V|Pty"
    r"|AG|S\.?A(?:\.?S)?|ASA|N\.V|[Ss]p\. z o\. ?o|[Ss]\.? ?r\. ?o|a\. ?s|Kft|Zrt|Nyrt|Oyj?|A/S|d\. ?o\. ?o"
    r"|Limited|Corporation|Incorporated|e\.V)\.?"
)
"""Firms and associations by the form in which the law knows them."""
_TITLE = re.compile(r"(?:Dr|Prof|Mrs?|Ms|Sir|Dame|Rev|Fr)\.?")
# Parts of names that are not capitalised.
_PARTICLES = frozenset("de da do dos das di del della der den des du van von vom zu zur ter ten la le al el bin ibn ben bint y e i af av und the".split())
_DAYS = {*WEEKDAYS} | {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
# What templates leave where a name was meant: `page.head.extra.author`, `{{ author }}`, `%author%`.
_PLACEHOLDER = re.compile(r"[a-z_]+(?:\.[a-z_]+){3,}|.*(?:\{\{|\}\}|<%|%>|\$\{).*|%\w+%")
_INVERTED = re.compile(r"([^\W\d]['\w .-]*), ([^\W\d]['\w .-]*)")
_TAG = re.compile(r"<[^<>]*>")


def persons(named: Iterable[tuple[str | None, str | None]]) -> tuple[Author, ...]:
    """The people named by (text, URL of their page or null), once each, in order. A text may name several."""
    found: dict[str, Author] = {}
    for text, url in named:
        names = list(names_in(text or ""))
        for name in names:
            found.setdefault(name.casefold(), Author(name=name, url=url if len(names) == 1 else None))
    return tuple(found.values())


def names_in(text: str) -> Iterator[str]:
    """The names in a byline, in order and as printed, without "By", degrees, roles, dates, and those who did something else."""
    line = " ".join((_TAG.sub(" ", text) if "<" in text else text).split())
    if len(line) > _MAX_LINE:
        return
    line = _HANDLE.sub("", _MAILBOX.sub("", line)) if "@" in line else line
    line = _WITH.sub(r", \1", _COUNTED.sub("", line)) if line.endswith(")") else line
    line = _PRONOUNS.sub("", line) if "/" in line else line
    line = _POSTED.sub("", line) if "(" in line else line
    bare = _GLUED_LEAD.sub("", _WRITTEN.sub("", _STATION.sub("", line)))
    line = _NEXT_LABEL.sub("", _LEAD.sub("", bare))
    if line != bare and (filed := _IN_SECTION.fullmatch(line)):
        line = _IN_PLACES.sub("", line) if len(_IN_PLACES.findall(line)) > 1 else filed[1]
    if _OTHER_LEAD.match(line):
        return
    line = without_paper(_without_agency(_OTHERS.sub("", line).strip(" ,;:|•·–—-")))
    if eastern := eastern_names(line):
        yield from eastern
        return
    if not line or len(line) > _MAX_CHARACTERS * 3 or _FIRM.fullmatch(line) or _INVITATION.search(line):
        return
    whole = _REST.sub("", line)
    if _ADDRESS.search(whole):  # behind a bar stands a day, too: 08/01/2014
        return
    first, *others = _parted(whole)
    names = [name for part in (first, *(other for other in others if not is_no_second_name(other, first))) for name in _listed(part)]
    yield from [name for name in names if not is_desk(name)] or names


def upright(name: str) -> str:
    """ "Ada Quay" for "Quay, Ada", as indexes of papers have it; anything else as it is."""
    inverted = _INVERTED.fullmatch(name.strip())
    return f"{inverted[2]} {inverted[1]}" if inverted else name


def ends_otherwise(words: str) -> bool:
    """Whether words end in a label of somebody who did something else than write: "Reviewed by", "Fact checked:"."""
    return _OTHER_LABEL.search(words) is not None and _WROTE_TOO.search(words) is None


def says_otherwise(line: str) -> bool:
    """Whether a line is such a label, or ends as one; a caption that ends in "photo" is none."""
    return ends_otherwise(line) and (_OTHER_LABEL.fullmatch(line.strip()) is not None or line.rstrip().lower().endswith((":", " by")))


def says_by(label: str) -> bool:
    """Whether a label stands before an author's name: "Written by", "Verfasst von", "Auteur"."""
    return _LEAD.match(f"{label} …") is not None


def is_label(line: str) -> bool:
    """Whether a line is such a label and nothing else, so that the name is on the next: "Written by", "Author:"."""
    label = line.rstrip(" :：").removesuffix("(s)")
    lead = _LEAD.match(f"{label} …")
    return lead is not None and lead.end() > len(label) and not ends_otherwise(label)


def is_capitalised(name: str) -> bool:
    """Whether a text has the looks of two names at least: each word in capitals but for particles, or a script without capitals."""
    words = name.split()
    if UNCASED.search(name):
        return len(name) <= 20
    return 2 <= len(words) <= 5 and all(word[:1].isupper() or word.lower() in _PARTICLES for word in words) and not any(map(str.isdigit, name))


def _parted(line: str) -> list[str]:
    """The line at its "and"s; whole where these are words of one name: "Centre for Drugs and Research"."""
    parts = [one for part in _AND.split(line) for one in _parted_at_y(part)]
    if any(len(part) == 1 and part.isascii() for part in parts):  # of a name that is no person's: Mole & i
        return [line]
    if len(parts) > 1 and any(word in ("for", "of", "für", "pour", "para") for word in parts[0].split()) and "," not in line:
        return [line]
    return parts


def _parted_at_y(part: str) -> Iterator[str]:
    """The part at each "y", "e" and "i" but where one other capitalised word follows on two or more: a second family name."""
    start = 0
    for sign in _AND_OR_NAME.finditer(part):
        before, after = part[start : sign.start()].rpartition(",")[2].split(), _AND_OR_NAME.split(part[sign.end() :])[0].partition(",")[0].strip()
        if len(before) < 2 or " " in after or not after[:1].isupper() or is_desk(after) or _NO_NAME.fullmatch(after):
            yield part[start : sign.start()]
            start = sign.end()
    yield part[start:]


def _listed(part: str) -> Iterator[str]:
    """One name with what follows its comma, or several names: a name has two words at least, a credential is short or in capitals."""
    share = _SHARE.search(part)
    if share is not None:
        if share["other"]:
            return
        part = part[: share.start()]
    elif (aside := _ASIDE.search(part)) and (aside[1].islower() or is_role(aside[1])):
        part = part[: aside.start()]
    pieces = [_REPORTER.sub("", _undated(piece).rstrip()) for piece in part.split(",")]
    pieces = [piece.strip(" ,.–—-") if not piece.strip().endswith(("Jr.", "Sr.")) else piece.strip() for piece in pieces]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return
    pieces[0] = without_role(pieces[0])
    # Behind a role stands where it is held.
    rest = [piece for piece in takewhile(lambda piece: not is_role(piece), pieces[1:]) if not (is_credential(piece) or is_paper(piece))]
    several = all(_has_looks(piece) for piece in (pieces[0], *rest))
    for name in (pieces[0], *rest) if several else pieces[:1]:
        if len(name) <= _MAX_CHARACTERS and len(name.split()) <= _MAX_WORDS and any(map(str.isalpha, name)) and not _is_no_name(name):
            yield name


def _has_looks(piece: str) -> bool:
    """Whether a piece between commas has the looks of a whole name: two to four words in capitals, title and particles aside."""
    words = [word for word in piece.split() if not _TITLE.fullmatch(word) and not (word.islower() and word in _PARTICLES)]
    return 2 <= len(words) <= 4 and not any(word[:1].islower() for word in words)


def _without_agency(line: str) -> str:
    """The names without the agency that follows them; where nothing but a space parts it from one word, it is a name's other half."""
    behind = _OF_AGENCY.search(line)
    if behind is None:
        return line
    before = line[: behind.start()]
    is_parted = bool(behind["between"].strip()) or (len(before.split()) > 1 and behind["agency"] != "Bloomberg")
    return _LAST_AND.sub("", before) if is_parted and before else line


def _undated(piece: str) -> str:
    """The piece without the date at its end."""
    words = piece.split()
    first = next((at for at, word in enumerate(words) if at and (_DATE_LIKE.fullmatch(word) or _WHOLE_DATE.fullmatch(word) or word.lower() in WEEKDAYS)), None)
    if first is None:
        return piece
    whole = _WHOLE_DATE.fullmatch(words[first]) is not None
    words = words[:first]
    while words and (word := words[-1].lower().strip(".,")) and (word in MONTHS or word in WEEKDAYS or word in _BEFORE_A_DATE):
        words.pop()
    return " ".join(words) if whole or len(words) < first or piece.split()[first].lower() in WEEKDAYS else piece


def _is_no_name(name: str) -> bool:
    """Whether it is a role, a label, or has a number among its words: a date that was printed beside the name."""
    words = name.split()
    if len(words) == 1 and name.lower().strip(".") in _DAYS:
        return True
    if len(words) > 1 and words[0].isdigit() and words[1].islower():  # of minutes, of comments
        return True
    if _PLACEHOLDER.fullmatch(name) or _NO_NAME.fullmatch(name) or is_role_alone(name):
        return True
    return len(words) > 1 and any(word.strip(".,").isdigit() for word in words[1:])
