"""The ends of a text that are none of it: byline, time, terms and buttons, which a reader takes along where a story is short.

Only what the page marks as such is trimmed. A byline that stands in the text as its first plain line is the story's own.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from lxml.html import HtmlElement

from ..dates import dates
from ..metadata.employers import without_paper
from ..metadata.title import LONGEST, folding
from ..page.nodes import classes
from ..page.page import Interval, Page
from ..prose.interrupting import is_pressed
from .by_lines import WRITTEN_BY
from .byline import AUTHOR_CLASSES
from .filed_around import called_sections, called_tags
from .marked_dates import MODIFIED_CLASSES, PUBLISHED_CLASSES
from .printed_dates import is_note_of_change
from .stamped import is_stamp

# What stands around an entry in WordPress core and its themes, and what parts a story from its paid rest; never wraps text when it is short.
_CLASSES = (
    AUTHOR_CLASSES
    | PUBLISHED_CLASSES
    | MODIFIED_CLASSES
    | frozenset("entry-meta post-meta posted-on cat-links tags-links edit-link comments-link article-meta article__meta paywall subscribe subscription".split())
)
_RELATIONS = frozenset({"author", "tag"})
_META = re.compile(
    r"(?:.*[-_])?(?:meta|info|infos|by|by-?line|published|publication|pubdate|posted|date|datum|fecha|tarih|author|autor|auteur|autore|signature|firma|podpis|verfasser|kirjoittaja|skribent|forfatter|författare|yazar)s?(?:[-_].*)?",
    re.IGNORECASE,
)
"""What the line between a title and a text is called, in whose words templates are written."""
_FILED = re.compile(
    r"(?:tags?|tagged(?: (?:with|as))?|filed (?:under|in)|posted in|categor(?:y|ies)|topics?|keywords?|schlag(?:wörter|worte)|kategorien?|themen?|rubrik"
    r"|rubriek|mots[- ]clés|étiquettes|catégories?|etiquetas|categor[ií]as?|palabras clave|argomenti|categorie|trefwoorden|tagi|etykiety|kategorie"
    r"|etiketter|kategori(?:er)?|tunnisteet|etiketler|klíčová slova|štítky|rubrika|címkék|рубрик[аи]|теги|метки|категори[яи]|标签|標籤|分类|分類|タグ"
    r"|カテゴリー?)\s*[:：]\s*(?:[^\s.!?]+(?:\s+|$)){0,8}",
    re.IGNORECASE,
)
"""A line that says under what an article is filed, and under what it is not told."""
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ONWARD = re.compile(
    r"[\s←«‹<>»›→]*(?:(?:previous|next|older|newer)(?: (?:post|article|story|entry|page))?|(?:vorheriger|nächster) (?:beitrag|artikel)"
    r"|article (?:précédent|suivant)|(?:entrada|artículo) (?:anterior|siguiente)|(?:post|artigo) (?:anterior|seguinte)|articolo (?:precedente|successivo)"
    r"|vorige|volgende|poprzedni|następny|föregående|nästa|предыдущ\w+(?: \w+)?|следующ\w+(?: \w+)?|上一[篇页]|下一[篇页]"
    r"|halaman (?:sebelumnya|selanjutnya|berikutnya)|[前次]の(?:記事|ページ))[\s:：←«‹<>»›→]*",
    re.IGNORECASE,
)
"""What stands over the link to the article before or after."""
_EDITED = re.compile(
    r"(?:【纠错】\s*)?[（(【\[]?\s*(?:(?:本文)?来源\s*[:：]\s*\S{1,20}\s+)?(?:责任编辑|責任編輯|责编|編輯|编辑)\s*[:：].{0,20}"
    r"|《\s*[^》]{1,20}》\s*[（(]\s*\d{4}年\d{1,2}月\d{1,2}日[^）)]{0,20}[）)]"
)
"""The last line of a story in China: who edited it, or on which page of the paper it stands."""
_OVER = re.compile(r"[-–—(\[（［【\s]*(?:(?:THE )?END|ENDS|完|了|끝|انتهى)[-–—)\]）］】\s]+|ENDS?|(?:#\s?){3,}|-\s?30\s?-")
"""What says that a story is over, as agencies and offices print it below its last line."""
_CONTACT = re.compile(
    r"(?:(?:you can )?(?:contact|reach|e-?mail|write to) (?:the|our) (?:writer|reporter|author|journalist|editor)s?(?: (?:at|by e-?mail))?"
    r"|(?:kontakt zum autor|contact(?:er|ez) (?:l[’']auteure?|le journaliste)|contacto del autor|contatta l[’']autore|contacte o autor))\s?[:：]?\s*"
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*",
    re.IGNORECASE,
)
"""How to reach whoever wrote a story, without a name."""
_LAST = 4
"""Lines of a text among which it may stand: what is before, what is after, and their titles."""
_LAST_LINES = (_FILED, _OVER, _MAILBOX, _CONTACT)
_ENDS = tuple(".!?…:")
_FULL_STOPS = tuple("。！？”")
_LONGEST_KICKER = 80
"""Characters of a label above a heading, or of the way to it."""
_LONGEST = 160
_LONGEST_DATE = 40
_BARS = re.compile(r"\s[·•]\s|\s?\|\s?")
_FEW_BETWEEN_BARS = 5
_HEAD = 3
"""Lines of a text among which such a line may stand."""
_READING_TIME = re.compile(
    r"\d{1,3}[ \xa0]?(?:-?min\w*\.?|分|분|мин\w*\.?|دقائق|دقيقة|मिनट)"
    r"(?:[ \xa0](?:read\w*|lesezeit|(?:de )?(?:lect\w+|leitura|lettura)|leestijd|leestid|czytania|чтения))?",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\W*(?:(?:(?:estimated )?read(?:ing)? time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|lesetid"
    r"|læsetid|czas czytania|okuma süresi|время чтения|阅读时间|読了時間)\s*[:：]?\s*(?:(?:approx|ca|env|about|less than)\.?\s*)?\d{1,3}\s*\w*\.?(?:\s\w+\.?)?"
    r"|\d{1,3}[ \xa0-]?min\w*\.?[ \xa0](?:to )?(?:read\w*|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|lästid|czytania|okuma|чтения)"
    r"|(?:listen to (?:this |the )?(?:article|story|post)|(?:diesen )?artikel (?:an)?hören|écouter (?:cet |l[’'])article|escuchar (?:el |este )?artículo"
    r"|ascolta (?:l[’']|questo )?articolo|ouvir (?:este |o )?artigo|luister naar dit artikel|posłuchaj artykułu)(?:\W*\d[\d:.]*(?:\s*min\w*)?)?)\W*",
    re.IGNORECASE,
)
"""How long a story takes to read, or that it can be heard: none of the three lines that say so at the head of WCXB's articles is text."""
_NAME_OF = re.compile(r"[^\W\d_]{2,20}\s?[:：]")
"""What stands before a name or a day, in whatever language."""
_HEADS = re.compile(
    r"(?:\S+ ){0,3}\S+\s?[:：]"
    r"|.{0,30}\b(?:you (?:may|might) also (?:like|enjoy|be interested in)|te puede interesar|das könnte (?:sie|dich) .{0,20}interessieren)\b.{0,30}[:：]",
    re.IGNORECASE,
)
"""A label of what stands below the text and is none of it: "ALSO:", "More stories:"."""
# The words between marked names, dates and terms.
_BETWEEN = re.compile(
    r"(?:[\W_]|\b(?:by|written|posted|published|updated|last|on|in|at|and|filed|under|tags?|tagged|categor(?:y|ies)|topics?"
    r"|von|am|um|uhr|und|veröffentlicht|aktualisiert|schlagwörter|par|le|por|el|di|il|door|op|et|y|e|en)\b)*",
    re.IGNORECASE,
)


def trimmed(page: Page, places: Sequence[Interval], names: Sequence[str] = ()) -> list[Interval]:
    """The places without those at either end, and among the first few, that are wholly byline, time, terms or buttons; all are in document order.

    `names` are those of the authors as stated: at the beginning, a line of them and a date is a byline, too.
    """
    if not places:
        return []
    marked = sorted({place for element in _marked(page) if 0 < (place := page.place(element)).end - place.start <= _LONGEST})
    first, last = 0, len(places)
    while first < last and _is_byline(page, places[first], marked, names):
        first += 1
    while last > first and (_is_marked(page, places[last - 1], marked) or any(_says(page, places[last - 1], what) for what in _LAST_LINES)):
        last -= 1
    told = next((at for at in range(first, last) if page.slice(places[at]).endswith(_FULL_STOPS)), last)
    last = next((at for at in range(told + 1, last) if _says(page, places[at], _EDITED)), last)
    before = next((at for at in range(max(first + 1, last - _LAST), last) if _says(page, places[at], _ONWARD)), last)
    if all(place.end - place.start <= _LONGEST for place in places[before:last]):
        last = before
    while last > first + 1 and _says(page, places[last - 1], _HEADS):
        last -= 1
    head = min(first + _HEAD, last - 1)
    return [*(place for place in places[first:head] if not _is_byline(page, place, marked, names)), *places[head:last]]


def without_kickers(page: Page, places: Sequence[Interval], heading: Interval) -> list[Interval]:
    """The places without labels above the heading: what kind of text it is, or of what series."""
    if not heading or not places or places[0].start >= heading.start:
        return list(places)
    above = next((at for at, place in enumerate(places) if place.start >= heading.start), len(places))
    if above == len(places) or not all(place.end - place.start <= _LONGEST_KICKER and not page.slice(place).endswith(_ENDS) for place in places[:above]):
        return list(places)
    return list(places[above:])


def repeated_title(page: Page, heading: Interval, places: Sequence[Interval]) -> list[Interval]:
    """The heading at the head of the text that says once more what the title does, as Telegraph prints it: of six texts of WCXB that begin so, two have it."""
    first = next((place for place in places if place != heading), None)
    if not heading or first is None or first.start < heading.end or folding(page.slice(first)[:LONGEST]) != folding(page.text(heading)[:LONGEST]):
        return []
    return [first] if any(own == first for tag in ("h1", "h2") for _, own in page.begun_in(first, tag)) else []


def _is_byline(page: Page, place: Interval, marked: Sequence[Interval], names: Sequence[str]) -> bool:
    return (
        any(_says(page, place, what) for what in (_MAILBOX, _TAKES))
        or _is_marked(page, place, marked)
        or _is_signature(page, place, names)
        or _is_filed(page, place)
        or is_stamp(page.slice(place))
        or (place.end - place.start <= _LONGEST_KICKER and not without_paper(page.slice(place).strip()))
    )


def _is_filed(page: Page, place: Interval) -> bool:
    """Whether a place is words such as "Published in" and links, and no sentence."""
    if place.end - place.start > _LONGEST or page.slice(place).endswith(_ENDS):
        return False
    rest = [page.slice(piece.place) for piece in page.pieces(place, [own for _, own in page.begun_in(place, "a")])]
    return (
        len(rest) > 0
        and any(map(str.isalpha, " ".join(rest)))
        and len(page.slice(place)) > len(" ".join(rest))
        and _BETWEEN.fullmatch(" ".join(rest)) is not None
    )


def _says(page: Page, place: Interval, what: re.Pattern[str]) -> bool:
    return place.end - place.start <= _LONGEST and what.fullmatch(page.slice(place).strip()) is not None


def _is_signature(page: Page, place: Interval, names: Sequence[str]) -> bool:
    """Whether a place is names of authors, and maybe a date."""
    line = page.slice(place)
    if len(line) > _LONGEST or not any(name in line for name in names):
        return False
    for name in names:
        line = line.replace(name, " ")
    rest = line.strip(" \n|·•–—-,")
    return _BETWEEN.fullmatch(rest) is not None or (any(map(str.isdigit, rest)) and len(rest) <= _LONGEST_DATE and dates.words(rest).at is not None)


def without_dates(page: Page, places: Sequence[Interval], days: Sequence[Interval], names: Sequence[str]) -> list[Interval]:
    """The places without those of the first few that are wholly one of these days, with or without who wrote it and how long it takes to read, or that
    hold one or a name and are called after it.

    Without the day, too, that the first line of the text begins with, where a sentence begins behind it, and without a last line that says when it was
    changed, and by whom.
    """
    head = [place for place in places[:_HEAD] if not _is_dated(page, place, days, names)]
    kept = [*head, *places[_HEAD:]] if head or len(places) > _HEAD else list(places)
    day = next((day for day in days if day.start == kept[0].start and day.end < kept[0].end), None)
    if day and page.slice(Interval(day.end, kept[0].end)).lstrip()[:1].isupper():
        kept[0] = Interval(day.end, kept[0].end)
    is_note = len(kept) > 1 and is_note_of_change(page.slice(kept[-1])) and any(kept[-1].start <= day.start < kept[-1].end for day in days)
    return kept[:-1] if is_note else kept


def _is_dated(page: Page, place: Interval, days: Sequence[Interval], names: Sequence[str]) -> bool:
    own = [day for day in days if place.start <= day.start and day.end <= place.end]
    if place.end - place.start > _LONGEST:
        return False
    line = page.slice(place)
    if (own or any(name in line for name in names)) and not line.endswith(_ENDS) and _is_called_meta(page, place):
        return True
    if not own:
        return False
    if (len(own) > 1 or _is_barred(line)) and not line.endswith(_ENDS):
        return True
    rest = " ".join(page.slice(piece.place) for piece in page.pieces(place, own)).casefold()
    for name in names:
        rest = rest.replace(name.casefold(), " ")
    return _BETWEEN.fullmatch(_NAME_OF.sub(" ", _READING_TIME.sub(" ", rest))) is not None


def _is_barred(line: str) -> bool:
    """Whether bars part a line into words that tell nothing: who, when, under what."""
    parts = _BARS.split(line)
    return len(parts) > 1 and all(len(part.split()) <= _FEW_BETWEEN_BARS for part in parts)


def _is_called_meta(page: Page, place: Interval) -> bool:
    """Whether a place lies in a small element that is called what says who wrote something and when."""
    element: HtmlElement | None = page.begun_before(place.start)
    while element is not None and (own := page.place(element)).end - own.start <= _LONGEST:
        if own.end >= place.end and any(map(_META.fullmatch, classes(element))):
            return True
        element = element.getparent()
    return False


def _marked(page: Page) -> Iterator[HtmlElement]:
    for token in _CLASSES & page.index.classes.keys():
        yield from page.by_class(token)
    yield from (filed for filed in (*called_tags(page), *called_sections(page)) if next(filed.iter("a"), None) is not None)
    yield from page.index.tags.get("time", ())
    yield from filter(is_pressed, page.index.tags.get("button", ()))
    yield from (link for link, _, relations in page.links if relations and not _RELATIONS.isdisjoint(relations.split()))


def _is_marked(page: Page, place: Interval, marked: Sequence[Interval]) -> bool:
    """Whether marks and the words between them make up the place."""
    first = bisect.bisect_left(marked, place.start - _LONGEST, key=itemgetter(0))
    last = bisect.bisect_left(marked, place.end, lo=first, key=itemgetter(0))
    own = [mark for mark in marked[first:last] if place.start < mark.end]
    rest = " ".join(page.slice(piece.place) for piece in page.pieces(place, own))
    return (bool(own) and _BETWEEN.fullmatch(rest) is not None) or (len(rest) <= _LONGEST and WRITTEN_BY.fullmatch(rest) is not None)
