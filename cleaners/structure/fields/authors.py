"""Which name in each post is its author's: what stands in the same slot in nearly all of them, and for guests, who have no page to link to, in its place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import takewhile

from lxml.html import HtmlElement

from ...page.page import Interval, Page
from ..beside.members import is_of_member
from ..beside.offers import says_offer
from ..repeated.before_times import BY, SAID, name_before, name_behind
from ..repeated.names import MOST_LETTERS, NO_NAME, SURE, Named
from ..repeated.post import ANSWER, ANSWERED, BEFORE_ANSWERED, SIGNATURE, Post, own_lines, owned
from ..repeated.times import Printed, says_when
from ..repeated.units import NUMBER
from .broken import first_broken
from .guessed import agreeing, by_elements, printed, with_particles, without_stars

LONGEST_NAME = 40
_BEHIND_TIME = 80
"""Characters behind the time of a post within which its author's name begins; of the two lines below it those that most posts have are not counted."""
MOST_WORDS = 3
"""Of a name, as a rule; titles have more."""
_OF_SENTENCES = frozenset("。、！？")
"""Signs of sentences in scripts whose sentences are as short as names."""
_NUMBERED = re.compile(r"[\s:]#?\d+$|^\d+\s?[#楼]$")
"""Words with a number behind them, and what Chinese boards print before names: "1#", "1楼"."""
_COLONS = frozenset(":：")
"""Signs of labels."""
_OF_LOGS = "<>"
"""What logs of chats print around names."""
_USUAL = 0.8
"""Share of the names that stand in such an element, from which what stands in one of its kind is a name, too."""
_IN_BRACKETS = "(@"
"""How begins what somebody is addressed by in brackets: his name stands beside it."""
_ADDRESSING = ("@", _IN_BRACKETS)
"""How begins what somebody is addressed by, below his name."""
_SIGNED = re.compile(rf"(?:[—–]|--?)\s*(?=[^\W\d])|{BY}", re.IGNORECASE)
"""What stands before a name that is all else in its element, above what its bearer wrote or below it."""
_BY_SIGN = 0.4
"""Weight of a name behind such a sign."""
SAID_BEHIND = re.compile(rf"\s(?:{SAID})\s*[:：]?$", re.IGNORECASE)
"""What stands behind it, above the words."""
_LEAVES = frozenset("a b strong span button h2 h3 h4 h5 h6 em div td th p dt cite bdi label footer address".split())


def tell_authors(page: Page, posts: list[Post], names: Sequence[Named]) -> None:
    """Tell each post its author, where it has one; times are told already."""
    slots: dict[str, dict[int, Named]] = defaultdict(dict)
    for number, mark, keys in owned(page, posts, names):
        for key in _with_wrappings(page, posts[number], mark.element, keys):
            slots[key].setdefault(number, mark)
    slots = {key: slot for key, slot in slots.items() if not (_is_label(slot) or (len(slot) > 1 and _are_letters(slot)))}

    def worth(slot: dict[int, Named]) -> float:
        weight = sum(mark.weight for mark in slot.values()) / len(slot)
        several = len({mark.name for mark in slot.values()}) > 1 or len(posts) < 2
        early = sum(post.time is None or mark.at < post.time.at + 200 for post, mark in ((posts[number], mark) for number, mark in slot.items())) / len(slot)
        counts = sum(mark.name.isdecimal() for mark in slot.values()) / len(slot)
        return len(slot) / len(posts) + 0.6 * weight + 0.3 * several + 0.2 * early - 0.8 * counts

    best = max(slots.values(), key=worth, default={})
    if len(best) < 0.5 * len(posts):
        tells = (partial(_at_times, named=name_before), _unlabelled, partial(_at_times, named=name_behind))
        guessed = (by_elements(page, posts, tell(page, posts)) for tell in tells)
        best = agreeing(next((names for names in guessed if names and not _are_numbered(names)), {}), best)
    elif not any(mark.place or page.text_of(mark.element) for mark in best.values()):
        best = printed(best, by_elements(page, posts, _unlabelled(page, posts)))
    for number, mark in without_stars({**_beside(page, posts, best, names), **best}).items():
        posts[number].author = mark


def _with_wrappings(page: Page, post: Post, element: HtmlElement, keys: Sequence[str]) -> Sequence[str]:
    """The slots of a name and of the elements around and in it that hold no more: what stands beside a name in some posts makes one of these the name."""
    place = page.place(element)
    if not place:
        return keys
    ups = takewhile(lambda up: up in post.slots and up is not post.unit.box and page.place(up) == place, element.iterancestors())
    inner = (part for part in element.iterdescendants() if part in post.slots and page.place(part) == place)
    return [*keys, *(key for one in (*ups, *inner) for key in post.slots[one])]


def _is_label(slot: Mapping[int, Named]) -> bool:
    """Whether what stands in one slot of several posts is the same and leads to several people: "Profile" is nobody."""
    return len({mark.name for mark in slot.values()}) == 1 and len({mark.url for mark in slot.values()}) > 1


def _beside(page: Page, posts: Sequence[Post], best: Mapping[int, Named], names: Sequence[Named]) -> dict[int, Named]:
    """Names of guests, who have no profile to link to: what is called a name in the element that holds those of the others, or stands in its place."""
    left = {number: post.time for number, post in enumerate(posts) if number not in best and post.time is not None}
    if not left or not best:
        return {}
    owner = {element: number for number in left for element in posts[number].elements}
    held = {key for number, mark in best.items() for key in _slots_around(posts[number], mark.element)}
    found: dict[int, Named] = {}
    for mark in names:
        number = owner.get(mark.element)
        if number is not None and mark.weight >= SURE and not held.isdisjoint(_slots_around(posts[number], mark.element)):
            found.setdefault(number, mark)
    firsts = sum(_first_around(page, posts[number], mark.element) == mark.name for number, mark in best.items())
    bare = Counter(key for number, mark in best.items() for key in {*_places_of_name(page, posts[number], mark)})
    usual = {key for key, count in bare.items() if count >= _USUAL * len(best)}
    for number, time in left.items():
        name = found.get(number) or _in_place(page, posts[number], time, usual)
        if name is None and firsts >= _USUAL * len(best):
            name = _first_line(page, posts[number], held)
        if name is None and number == 0:
            name = _before_first(page, time, [post.time for post in posts[1:] if post.time is not None])
        if name is not None:
            found[number] = name
    return found


def _before_first(page: Page, time: Printed, others: Sequence[Printed]) -> Named | None:
    """The name before the time of what opens a thread, where that is a link and all that stands there, and nothing stands before the times of the answers."""
    before = name_before(page, time.at, time.element)
    link = page.innermost(before.at) if before is not None else time.element
    is_link = before is not None and link.tag == "a" and page.text_of(link) == before.name
    return before if is_link and not any(name_before(page, other.at, other.element) for other in others) else None


def _first_around(page: Page, post: Post, element: HtmlElement) -> str:
    """The first line of what is around an element within a post."""
    up = element.getparent()
    return page.text_of(up).partition("\n")[0] if up is not None and up in post.slots and up is not post.unit.box else ""


def _first_line(page: Page, post: Post, held: Set[str]) -> Named | None:
    """The first line of the element that holds the names of others, where it could be one."""
    up = next((element for element in post.elements if page.place(element) and not held.isdisjoint(post.slots[element])), None)
    line, _, more = page.text_of(up).partition("\n") if up is not None and up is not post.unit.box else ("", "", "")
    if up is None or not more or len(line) > LONGEST_NAME or not any(map(str.isalpha, line)) or is_of_member(line) or says_when(line):
        return None
    start = page.place(up).start
    return Named(up, start, line, None, SURE, Interval(start, start + len(line)))


def _places_of_name(page: Page, post: Post, mark: Named) -> Iterator[str]:
    """What elements of a post are called that hold its author's name and no more, and where they stand."""
    for element in (mark.element, *mark.element.iterancestors()):
        if element is post.unit.box or element not in post.slots or page.text_of(element) != mark.name:
            return
        yield from map(_without_tag, post.slots[element])


def _in_place(page: Page, post: Post, time: Printed, usual: Set[str]) -> Named | None:
    """The name at the head of a post in an element that is called as those with names of others; else the one behind "by" on the line of its time."""
    for element in post.elements if usual else ():
        place = page.place(element)
        if not place or place.end - place.start > LONGEST_NAME or place.start > time.at + _BEHIND_TIME or place.start <= time.at < place.end:
            continue
        is_called = not usual.isdisjoint(map(_without_tag, post.slots[element]))
        if is_called and could_be_name(page.text_of(element)) and not any(link.get("href") for link in element.iter("a")):
            return Named(element, place.start, page.text_of(element), None, SURE)
    before = name_before(page, time.at, time.element)
    return before if before is not None and before.weight >= SURE else None


def could_be_name(words: str) -> bool:
    """Whether words that stand where others have their names could be one: no label, count or handle."""
    return any(map(str.isalpha, words)) and _COLONS.isdisjoint(words) and "\n" not in words and words[-1] not in ".!?" and not words.startswith(_ADDRESSING)


def _without_tag(slot: str) -> str:
    """A slot by its class alone, where it has one: a member's name is a link, a guest's is not."""
    return slot if "/" in slot else slot[slot.find(".") :]


def _slots_around(post: Post, element: HtmlElement) -> list[str]:
    """The slots of what is around an element within a post."""
    up = element.getparent()
    return post.slots[up] if up is not None and up in post.slots and up is not post.unit.box else []


def _at_times(page: Page, posts: list[Post], named: Callable[[Page, int, HtmlElement], Named | None]) -> dict[int, Named]:
    """Names before times or behind them, as `named` finds one, where most posts have one there."""
    marks = ((number, named(page, post.time.at, post.time.element)) for number, post in enumerate(posts) if post.time)
    found = {number: name for number, name in marks if name is not None}
    # What stands before all times alike, and says not that a name follows, is "Posted on" in whatever language.
    told = len({_bare(name.name) for name in found.values()}) > 1 or len(posts) < 2 or all(name.weight >= SURE for name in found.values())
    return with_particles(page, found) if told and len(found) >= 0.8 * len(posts) else {}


def _is_sentence(words: str) -> bool:
    """Whether words end or are parted as sentences are: "Jürgen K." is none."""
    return not _OF_SENTENCES.isdisjoint(words) or (words[-1] in ".?!" and ("," in words or len(words.split()) > MOST_WORDS))


def _bare(line: str) -> str:
    """A line without its numbers, and without what stands around the title of an answer."""
    return ANSWERED.sub("", ANSWER.sub("", NUMBER.sub("#", line)))


def _limit(page: Page, post: Post, alike: Set[str]) -> int:
    """Where the author's name of a post begins at the latest, by its time."""
    at = post.time.at if post.time else post.unit.place.start
    first = page.line_at(at)
    below = (page.lines[index] for index in range(first + 1, min(first + 3, len(page.lines))))
    return at + _BEHIND_TIME + sum(len(line.text) for line in below if _bare(line.text) in alike)


def behind_sign(words: str) -> str:
    """What stands behind the sign that a name follows; all of it where there is none."""
    signed = _SIGNED.match(words)
    return words[signed.end() if signed is not None else 0 :]


def _in_leaf(page: Page, post: Post, element: HtmlElement, limit: int) -> Named | None:
    """What an element holds, or its first line, that could be a name by its words and stands before the limit, or is signed; null for the post's time."""
    place = page.place(element)
    if not place or not (element.tag in _LEAVES or "-" in element.tag):
        return None
    line = first_broken(page, element)
    if line:
        place = Interval(place.start, place.start + len(line))
    whole = line or (page.text_of(element) if place.end - place.start <= LONGEST_NAME else "")
    is_signed = len(behind_sign(whole)) < len(whole)
    words = SAID_BEHIND.sub("", behind_sign(whole).strip(_OF_LOGS))
    if words.startswith(_IN_BRACKETS):
        return None
    if (place.start > limit and not is_signed) or (post.time and place.start <= post.time.at < place.end) or not could_be_told(words):
        return None
    above = page.lines[page.line_at(place.start)]
    if BEFORE_ANSWERED.search(above.text[max(place.start - above.start - LONGEST_NAME, 0) : place.start - above.start]):
        return None
    if is_signed:
        start = place.end - len(words)
        return Named(element, start, words, element.get("href"), _BY_SIGN, Interval(start, place.end))
    weight = 0.3 if element.tag == "a" else 0.2
    return Named(element, place.start, words, element.get("href"), weight, place if line else None)


def could_be_told(words: str) -> bool:
    """Whether words could be a name that nothing calls so: no label, sentence, count or offer."""
    if not words or not _COLONS.isdisjoint(words) or "\n" in words or not any(map(str.isalpha, words)):
        return False
    return not (_is_sentence(words) or NO_NAME.search(words) or says_offer(words))


def _unlabelled(page: Page, posts: list[Post]) -> dict[int, Named]:
    """Names that nothing calls so: short words that stand in one slot of nearly every post, before its time or beside it, and are not always the same."""
    alike = Counter(words for post in posts for words in {_bare(page.lines[index].text) for index in own_lines(page, post.unit)})
    usual = {words for words, count in alike.items() if count >= _USUAL * len(posts) > 1}
    slots: dict[str, dict[int, Named]] = defaultdict(dict)
    for number, post in enumerate(posts):
        limit = _limit(page, post, usual) if post.time else post.unit.place.start + 120
        for element in post.elements:
            if (mark := _in_leaf(page, post, element, limit)) is None or any(map(SIGNATURE.search, post.slots[element])):
                continue
            for key in post.slots[element]:
                slots[key].setdefault(number, mark)

    def worth(slot: dict[int, Named]) -> float:
        told = Counter(mark.name for mark in slot.values())
        different = len(told) / len(slot)
        first = sum(mark.at - posts[number].unit.place.start < 30 for number, mark in slot.items()) / len(slot)
        beside = sum(_is_beside_time(page, posts[number], mark) for number, mark in slot.items()) / len(slot)
        return len(slot) / len(posts) + 0.4 * different + 0.3 * first + 0.05 * beside + next(iter(slot.values())).weight

    # "Message #7" and "message #8" are no two names, nor are "West quay" and "Re: West quay".
    told = {key: {_bare(mark.name) for mark in slot.values()} for key, slot in slots.items()}
    telling = [slot for key, slot in slots.items() if len(slot) >= 0.8 * len(posts) and (len(told[key]) > 1 or len(posts) < 3) and not _are_numbered(slot)]
    initials = next((slot for slot in telling if _are_letters(slot, MOST_LETTERS)), {})
    named = [slot for slot in telling if slot is not initials and not _are_letters(slot) and _begins_with(slot, initials)] if initials else telling
    telling = named or ([] if _are_letters(initials) else [initials])
    return with_particles(page, _signed_alone(max(telling, key=worth, default={})))


def _signed_alone(slot: dict[int, Named]) -> dict[int, Named]:
    """The names of a slot without what stands in it behind no "by", where most stand behind one: above "Reply by Ada" stands the thread's title."""
    signed = {number: mark for number, mark in slot.items() if mark.weight >= _BY_SIGN}
    return signed if 2 * len(signed) > len(slot) else slot


def _is_beside_time(page: Page, post: Post, mark: Named) -> bool:
    """Whether a name stands on the line of a post's time, or on the one above or below."""
    return post.time is not None and abs(page.line_at(mark.at) - page.line_at(post.time.at)) <= 1


def _are_numbered(slot: Mapping[int, Named]) -> bool:
    """Whether half of what stands in a slot is one word with a number behind it: "Description", "Comment 1"."""
    counted = Counter(_bare(mark.name) for mark in slot.values() if _NUMBERED.search(mark.name))
    return bool(counted) and 2 * counted.most_common(1)[0][1] >= len(slot)


def _are_letters(slot: Mapping[int, Named], most: int = 1) -> bool:
    """Whether one letter each stands in a slot, or at most so many capitals: in place of pictures, for the most part."""
    return all(len(mark.name) == 1 or (len(mark.name) <= most and mark.name.isupper()) for mark in slot.values())


def _begins_with(slot: Mapping[int, Named], initials: Mapping[int, Named]) -> bool:
    """Whether names begin with the letters that stand for pictures of who bears them."""
    both = [(mark.name, initials[number].name) for number, mark in slot.items() if number in initials]
    return sum(name[0].casefold() == letters[0].casefold() for name, letters in both) >= _USUAL * len(both)
