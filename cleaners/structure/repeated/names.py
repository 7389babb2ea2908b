"""Where a page names people: by what elements are called, and by links to their profiles."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ...remembered import remembered
from ...urls import same_site

_LONGEST = 60
SURE = 0.6
"""Weight from which a link or a class tells that a name is one; below it its place alone does, or it is a picture's."""
_BY_ADDRESS = 0.7
"""Weight of a link to somebody's page that nothing else calls a name."""
_AROUND_FACE = 2
"""Elements around a picture of somebody, of which one may link to his page."""
_OF_A_PART = 0.5
"""Weight of what is called after the block that it is a part of."""
_ALL_OF_IT = frozenset({"name", "link", "text", "wrap", "wrapper", "inner", "container", "box"})
"""What parts of a block are called that hold a name as the block does."""
# What pictures of people are called beside their names.
_STAND_IN = re.compile(
    r"(?:['’]s)? (?:profile |user )?(?:picture|photo|avatar|image)$|^(?:profile |user )?(?:picture|photo|avatar|image) (?:of|for) (?:user )?"
    r"|^(?:view|go to|visit) (?=.*['’]s profile$)|(?<=\S)['’]s profile$",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?<!\w)(?:avatar|default|image|logo|no|photo|picture|profile|user|userpic)(?!\w)", re.IGNORECASE)
"""What pictures say of themselves."""
_SAYS = re.compile(r"\s+(?:said|says|wrote|writes|schrieb|sagt|meint|dijo|disse|ha detto|a dit)\s*(?:\.{3}|…|:)$", re.IGNORECASE)
"""What stands behind a name where the words of its bearer follow."""
_UNVERIFIED = re.compile(r"\s+\((?:not verified|nicht überprüft|non vérifié|no verificado|não verificado|niet gecontroleerd|niezweryfikowany)\)$")
"""What Drupal prints behind the names of guests."""
_HANDLE = re.compile(r"(?<=\S)(?:\s+\(?@[\w.-]+(?:@[\w.-]+)?\)?|@[\w-]+@[\w.-]+\.\w+|\s+[(<][\w.+-]+@[\w.-]+\.\w+[)>])$")
"""How somebody is addressed, or reached, behind his name."""
_LABEL_BEFORE = re.compile(r"^(?:from|by|von|par|por|da|van|author|autor|auteur|poster|name)[:：]\s+(?=\S)", re.IGNORECASE)
"""A word before a name in its element: "From: Ada"."""
MOST_LETTERS = 2
"""Letters in the place of somebody's picture."""
_LONGEST_LABEL = 20
_STATE = (
    r"(?:this )?(?:topic|thread|discussion|conversation|question|poll|issue|ticket) (?:is |was |has been |now )?(?:locked|closed|moved|merged|solved|resolved|"
    r"pinned|archived|re-?opened|unlocked|unsolved|unanswered|split)|thema (?:ist |wurde )?(?:geschlossen|gesperrt|verschoben|gelöst|erledigt|angepinnt)|"
    r"sujet (?:fermé|verrouillé|résolu|déplacé|épinglé)|tema (?:cerrado|bloqueado|resuelto|movido|fijado)|"
    r"(?:argomento|discussione) (?:chius[oa]|bloccat[oa]|risolt[oa])|tópico (?:fechado|bloqueado|trancado|resolvido|movido)|"
    r"(?:onderwerp|topic) (?:gesloten|vergrendeld|opgelost|verplaatst)|temat (?:zamknięty|przeniesiony)|тема (?:закрыта|решена|перемещена)"
)
"""What boards print above a thread that has such a state, and is nobody's name."""
NO_NAME = re.compile(
    r"^\d+(?:[.,]\d)?[kKmM]$|^\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,|$)|\d:\d\d|^\d[\d.,]* \w+\W*$|#\s?\d+$|^\(\s*\d+\s*\)$|"
    rf"(?i:^(?:{_STATE})\W*$)"
)
"""Dates, counts and numbers of posts, which links to profiles and lists of posts are called, too."""
_CALLED = re.compile(
    r"(?:^|[-_])(?:(?:post-?)?author|comment[-_]?(?:user|owner|writer)|(?:(?:post)?user|nick|screen|display|full|member|poster|sender|from|comment(?:o|er|ator)?)[-_]?names?|userName|nick|poster|sender|byline|creator|fn|posted-?by|posterdetails|username-coloured|(?:reactie|kommentar|komentarz|komentar|commentaire|comentario|commento|yorum)[-_]?(?:naam|name|autor|author|auteur|autore|yazar|nome))(?:$|[-_])",
    re.IGNORECASE,
)
_CALLED_PARTS = (
    "author",
    "name",
    "nick",
    "poster",
    "sender",
    "byline",
    "creator",
    "fn",
    "posted",
    "comment",
    "reactie",
    "kommentar",
    "komentar",
    "comentario",
    "commento",
    "yorum",
)
_BESIDE_NAMES = re.compile(
    r"[-_](?:roles?|ranks?|titles?|badges?|levels?|groups?|counts?|posts|info|meta|avatar|logo|icon|image|img|pic|picture|photo|ip|bio|since|joined|status|signature|sig)$",
    re.IGNORECASE,
)
"""What stands beside a name, and is called after it."""
# Where accounts are opened is nobody's page.
_PEOPLE = (
    r"(?!member\.php\?mod=)(?!(?:users?|members?|account|profiles?)[/-](?:log|sign)[-_]?(?:in|on|out|up)\b|(?:users?|members?|account)/(?:register|password|auth|new)\b)"
    r"(?:users?|u|members?|participants?|profiles?|people|authors?|user-profile|forum-user|account|person|memberlist\.php|profile\.php|member\.php|user\.php|(?:yaf_|user|view|member)[-_]?profile\w{0,8}|space-uid)(?:[/.?](?!$)|-\d)"
)
# Both begin with what a search can leap to.
_PROFILE = re.compile(
    rf"[/?&;](?:(?<=/)(?:{_PEOPLE}|@[\w.-]+/?(?:[?#]|$)|~[\w.+%-]+$)"
    r"|(?<=[?&;])(?:action=(?:view)?profile|uid|username|user_?id|mode=viewprofile|showuser|member|author|user|u|(?:t|act|do|mod|view)=(?:usrinfo|userinfo|viewpro\w*|profile|showprofile|user))(?:[=;&]|$)|(?<=user\?)id=)|(?:^|/)pop_profile\.",
    re.IGNORECASE,
)
_BEGINS_WITH_PEOPLE = re.compile(_PEOPLE, re.IGNORECASE)
_OF_USERS = frozenset({"user", "userlink", "user-link", "user_link", "postuser", "post-user", "post_user"})
"""What links to people are called, and no other elements."""
_STATED = frozenset({"data-author", "data-username", "data-user-name", "data-user-card", "data-member-name", "author"})


_SAID = ("data-username", "data-author", "title", "alt")


INLINE = ("span", "b", "strong", "i", "em", "a", "small", "time", "cite")
"""Elements that stand in a line."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Named:
    """An element that names somebody."""

    element: HtmlElement
    at: int
    name: str
    url: str | None
    weight: float
    place: Interval | None = None
    """Where the name stands, if the element holds more than it."""


def names(page: Page, times: Sequence[int], editors: Sequence[Interval] = ()) -> list[Named]:
    """Everything that looks like somebody's name, in document order; `times` are where times begin, which are in no name, `editors` where it says who
    edited something.

    Of elements in each other the innermost is the name: what is around it adds a rank or a count.
    """
    found = {named.element: named for named in _found(page) if not _holds(times, page.place(named.element))}
    found = found or {named.element: named for named in _pictured(page)}
    for element, named in list(found.items())[::-1]:
        around = next((up for up in element.iterancestors() if up in found), None)
        if around is not None and element in found:
            # What is around a name adds a rank or a count; where it adds nothing it is the link to the person.
            found.pop(element if found[around].name == named.name else around)
    labels = _labels(page, found.values())
    told = [*(named for named in found.values() if named.name not in labels), *(named for named in _labelled(page) if named.element not in found)]
    return sorted((named for named in told if not any(place.start <= named.at < place.end for place in editors)), key=lambda named: named.at)


def _labels(page: Page, found: Iterable[Named]) -> set[str]:
    """What pictures are called that lead to several people: "Profile" is no name."""
    leads: dict[str, set[str]] = defaultdict(set)
    for named in found:
        leads[named.name].add(named.url or "" if named.weight < _BY_ADDRESS and not page.text_of(named.element) else "")
    return {name for name, addresses in leads.items() if len(addresses) > 1 and "" not in addresses}


_WRITERS = ("작성자", "글쓴이", "投稿者", "作者", "楼主", "樓主")
"""What stands before a name, with or without a colon, where words are not parted."""
_WROTE = (
    r"(?:posted|written|submitted) by|(?:geschrieben|verfasst) von|(?:écrit|posté|publié|envoyé) par|(?:escrito|publicado|enviado|postado) por|"
    r"(?:scritto|inviato|pubblicato) da|(?:geschreven|geplaatst) door|napisał(?:\(?a\)?)?|(?:написал|отправил|опубликовал)(?:\(?а\)?)?|skre?ve[tn] av"
)
"""Verbs that stand before a name, with a colon between."""
# What stands above a letter in the archives of mailing lists, and in the heads of old boards. Without an address, "From" says where somebody lives.
_LABELLED = re.compile(
    rf"(?:(?:author|autor|absender|auteur|autore|автор|{_WROTE})\s*+:\s++|(?:{'|'.join(_WRITERS)})\s*+[:：]?\s*+)(?P<name>[^\n<>:()\[\]@]{{2,40}})"
    r"|(?:from|von|de|da|van|od|от)\s*+:\s++\"?(?P<sender>[^\n<>:()\[\]@\"]{2,40}?)\"?\s*[<(\[][^\n]{0,60}(?:@| at )[^\n]{0,60}",
    re.IGNORECASE,
)

_LABEL = re.compile(
    r"(?:author|posted by|written by|name|nick(?:name)?|user(?:name)?|autor|verfasser|nom|pseudo|auteur|nombre|nome|autore|naam|imię|автор|имя|namn|navn|"
    r"nimi|név|isim|ім’я|이름|名前|姓名|昵称)\s*[:：]",
    re.IGNORECASE,
)
"""What stands in an element of its own before that of a name."""
_VALUE = re.compile(r"[^\n<>:()\[\]@!?]{2,40}")


def _labelled(page: Page) -> Iterator[Named]:
    """Names on lines of their own behind a word that says so, or below it."""
    for line, below in pairwise(page.lines):
        if line.text.endswith((":", "：")) and _LABEL.fullmatch(line.text) and _VALUE.fullmatch(below.text):
            yield Named(page.innermost(below.start), below.start, below.text, None, SURE, Interval(below.start, below.end))
        elif (": " in line.text[:_LONGEST_LABEL] or line.text.startswith(_WRITERS)) and (found := _LABELLED.fullmatch(line.text)):
            group = "name" if found["name"] else "sender"
            start = line.start + found.start(group)
            name = first_alone(page, start, found[group])
            yield Named(page.innermost(start), start, name.strip(), None, SURE, Interval(start, start + len(name)))


def first_alone(page: Page, start: int, name: str) -> str:
    """The name up to where another element begins without space: a place or a rank stands in that, or in brackets behind the link to whom it names."""
    links = (place.end - start for _, place in page.begun_in(Interval(start - 1, start + 1), "a"))
    if (linked := next((end for end in links if _IN_BRACKETS.fullmatch(name, end)), None)) is not None:
        return name[:linked]
    inner = (place.start - start for tag in INLINE for _, place in page.begun_in(Interval(start + 1, start + len(name)), tag))
    return name[
        : min((at for at in inner if (name[at - 1].isalnum() or name[at - 1] == ".") and name[at].isalnum() and not name[at].islower()), default=len(name))
    ]


def _holds(times: Sequence[int], place: Interval) -> bool:
    at = bisect.bisect_left(times, place.start)
    return at < len(times) and times[at] < place.end


def _faces(page: Page) -> frozenset[str]:
    """Where pictures lead that are called avatars: to people, whatever their pages are called."""
    called = (element for token in page.index.names_with("avatar")[0] for element in page.by_class(token))
    links = (up for element in called for up in (element, *islice(element.iterancestors(), _AROUND_FACE)) if up.tag == "a")
    return frozenset(href for link in links if (href := link.get("href") or "").strip("#/") and not href.startswith(("#", "javascript:")))


def _pictured(page: Page) -> list[Named]:
    """Whom pictures that are called avatars show by their own words, where these differ and none of them says only what they are."""
    tokens = page.index.names_with("avatar")[0]
    pictures = dict.fromkeys(element for token in tokens for around in page.by_class(token) for element in around.iter("img") if element.get("alt"))
    found = [Named(one, page.place(one).start, _STAND_IN.sub("", one.get("alt") or "").strip(), None, _OF_A_PART) for one in pictures]
    told = {named.name for named in found}
    return found if len(told) > 1 and not any(not name or len(name) > _LONGEST or _NOBODY.search(name) for name in told) else []


def _found(page: Page) -> Iterator[Named]:
    links = [(link, _of_link(page, link)) for link in page.index.tags.get("a", ())]
    if not any(weight for _, weight in links) and (faces := _faces(page)):
        links = [(link, _BY_ADDRESS if link.get("href") in faces else 0.0) for link, _ in links]
    for link, weight in links:
        if weight and (name := _name(page, link)):
            # What a picture is called is a stand-in for the name in print.
            # So are numbers counts for the most part, and single letters.
            doubtful = not page.text_of(link).endswith(name) or name.isdigit() or len(name) < 2
            yield Named(link, page.place(link).start, name, link.get("href"), 0.8 * weight if doubtful else weight)
    for element in page.by_class("user"):
        if element.tag == "cite" and (name := _name(page, element)):  # Blogger's, whose profiles are on a site of their own
            inner = next(element.iter("a"), None)
            yield Named(element, page.place(element).start, name, inner.get("href") if inner is not None else None, 1.0)
    for token in page.index.names_with(*_CALLED_PARTS)[0]:
        if token == "name" or (_is_called(token) and not _BESIDE_NAMES.search(token)):
            # Of `author__icon` the author is the block around it, and may be no more than that.
            part = token.rpartition("__")[2]
            weight = 0.8 if part in _ALL_OF_IT or _is_called(part) else _OF_A_PART
            for element in page.by_class(token):
                if element.tag != "a" and (name := _name(page, element)):
                    inner = next(element.iter("a"), None)
                    yield Named(element, page.place(element).start, name, inner.get("href") if inner is not None else None, weight)


@remembered(4_096)  # a page's links have few classes that differ, a site's pages the same
def _is_called(names: str) -> bool:
    return _CALLED.search(names) is not None


def _of_link(page: Page, link: HtmlElement) -> float:
    """How surely a link names somebody; 0 where nothing says so."""
    attributes = dict(link.items())
    if "author" in attributes.get("rel", "") or attributes.get("itemprop") in ("author", "creator"):
        return 1.0
    names = attributes.get("class", "")
    called = any(map(_is_called, names.split())) or not _OF_USERS.isdisjoint(names.lower().split()) or not _STATED.isdisjoint(attributes)
    href = attributes.get("href", "")
    leads = bool(_PROFILE.search(href) or _BEGINS_WITH_PEOPLE.match(href)) and not ("//" in href and page.url is not None and not _is_near(href, page.url))
    return 1.0 if called and leads else _BY_ADDRESS if leads else 0.6 if called else 0.0


def _is_near(href: str, url: str) -> bool:
    return same_site(f"https:{href}" if href.startswith("//") else href, url)


def _name(page: Page, element: HtmlElement) -> str:
    """What it names; empty for what is no name: too long, of several lines, without a letter or digit.

    Pictures and their stand-ins (an initial) name people in their attributes only.
    """
    place = page.place(element)
    if place.end - place.start > _LONGEST:
        return ""
    name = page.text_of(element)
    if len(name) < 2:
        name = next((stated for key in _SAID for part in element.iter("*") if (stated := (part.get(key) or "").strip())), name)
        name = _STAND_IN.sub("", name)
    elif len(element) and name[:1].isalpha():
        name = name[_initials(page, element, name) :].strip()
    name = _LABEL_BEFORE.sub("", name)
    name = _HANDLE.sub("", _UNVERIFIED.sub("", _SAYS.sub("", name))).rstrip(":： ")
    return name if "\n" not in name and not NO_NAME.search(name) and len(name) <= _LONGEST and any(map(str.isalnum, name)) else ""


def _initials(page: Page, element: HtmlElement, name: str) -> int:
    """How many letters before a name stand for a picture of who bears it: they are his first ones, in an element of their own."""
    first = next((part for part in element.iterdescendants() if page.place(part)), None)
    words = page.text_of(first) if first is not None else ""
    behind = name[len(words) :].split()
    is_letters = (
        0 < len(words) <= MOST_LETTERS <= len(name) - len(words) and words.isalpha() and (words.isupper() or len(words) == 1) and name.startswith(words)
    )
    return len(words) if is_letters and all(word[0] == letter or word[0].upper() == letter for word, letter in zip(behind, words, strict=False)) else 0
