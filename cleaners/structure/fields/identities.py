"""The number of each post, to which links lead: what ends in one of its own in every post of a kind, such a link around the time among it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from ...numbers import whole_number
from ...page.nodes import classes
from ...remembered import remembered
from ..repeated.post import Post
from ..repeated.units import masked

_FIRST = 80
"""Elements of a post among which one carries its number."""
_ONE_OR_NONE = 2
"""Below it are the numbers from which posts are counted."""
ID = re.compile(r"(?:(?<![0-9A-Za-z])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,64})|\d{1,20})$")
"""The number at the end of a name, or what many have in its place: a UUID (RFC 9562, section 4), or a digest in hexadecimal figures."""
_READ = re.compile(r"data-(?:.*[-_])?(?:[a-z]*(?<!gr)id|pk)(?:[-_].*)?|(?:post|comment|message|reply)[-_]?id")
"""What scripts read a number from, also in elements of the site's own; Django calls its primary keys so, and Spirit prints them beside ids that count."""
_NAME = re.compile(r"[\w/-]{2,64}")
"""What a post may be called that has no number; what React names anew each time has other signs in it."""
_OF_SCRIPTS = ("aria-controls", "data-toggle", "data-bs-toggle", "role")
"""Attributes of a link that opens something, and leads nowhere."""
_NUMBER_AT_END = re.compile(r"(\d{1,20})/?$")
"""Of an address: `#p12`, `/post/12`, `?p=12`."""
_OF_OTHERS = re.compile("user|author|member|parent")
"""In the names of what scripts read of a post: a number of somebody's."""


def identities(posts: Sequence[Post]) -> dict[int, str]:
    """The numbers of posts by their places in the thread: an id, a name, what scripts read, a link around the time; the first may have none.

    Where no such thing is in all of them, comments and answers each have one of their own, and what is like no other has its box's.
    """
    told = list(enumerate(posts))
    if found := _numbers(told, _FIRST):
        return found
    kinds: dict[tuple[str, frozenset[str]], list[tuple[int, Post]]] = defaultdict(list)
    for number, post in told:
        kinds[post.unit.box.tag, frozenset(classes(post.unit.box))].append((number, post))
    apart = dict(one for kind in kinds.values() for one in _numbers(kind, _FIRST if len(kind) > 1 else 1).items())
    return apart if len(set(apart.values())) == len(apart) and _is_of_all(apart, len(posts)) else _names(told)


def _names(posts: Sequence[tuple[int, Post]]) -> dict[int, str]:
    """The names of posts that have no numbers, where links lead to each: SourceForge's Allura calls them `3c1a` and `3c1a/9f2e`."""
    named: dict[int, str] = {}
    for number, post in posts:
        led = {(link.get("href") or "").rpartition("#")[2] for link in post.elements if link.tag == "a" and not any(map(link.get, _OF_SCRIPTS))}
        names = (name for element in post.elements[:_FIRST] if (name := element.get("id")) in led and name is not None and _NAME.fullmatch(name))
        if (name := next(names, None)) is not None:
            named[number] = name
    return named if len(posts) > 1 and len(set(named.values())) == len(named) and _is_of_all(named, len(posts)) else {}


def _numbers(posts: Sequence[tuple[int, Post]], first: int) -> dict[int, str]:
    """Those of posts that are alike, in the first of their elements; none where nothing in all of them ends in one."""
    slots: dict[str, dict[int, str]] = defaultdict(dict)
    above = {anchor: number for number, post in posts for anchor in _anchor_above(post)}
    for number, post in posts:
        for element in (*_anchor_above(post), *(one for one in post.elements[:first] if above.get(one, number) == number)):
            for name, value in element.items():
                if _may_tell(name) and (found := ID.search(value)):
                    slots[f"{name}={value[: found.start()]}"].setdefault(number, found[0])
        for link in around_time(post):
            if found := _NUMBER_AT_END.search(href := link.get("href") or ""):
                slots[f"href={masked(href[: found.start()])}"].setdefault(number, found[1])
    whole = [slot for slot in slots.values() if len(set(slot.values())) == len(slot) and _is_of_all(slot, len(posts))]
    return max(whole, key=lambda slot: (len(slot), not _counts(slot)), default={})


@remembered(1_024)  # elements have attributes of few names
def _may_tell(name: str) -> bool:
    """Whether an attribute of this name may hold the number of a post."""
    return name in ("id", "name") or (_READ.fullmatch(name) is not None and not _OF_OTHERS.search(name))


def around_time(post: Post) -> Iterator[HtmlElement]:
    """The links to a post itself: those that hold its time, or are all that is in what holds it."""
    if post.time is not None:
        element = post.time.element
        ups = takewhile(lambda up: up is not post.unit.box, element.iterancestors())
        yield from (one for one in ups if one.tag == "a")
        yield from (link for link in element.iter("a") if link.text_content().strip() == element.text_content().strip())


def ends_in(address: str, identity: str | None) -> bool:
    """Whether an address ends in the number of a post."""
    found = _NUMBER_AT_END.search(address)
    return found is not None and found[1] == identity


def _is_of_all(slot: Collection[int], posts: int) -> bool:
    """Whether nearly all posts have a slot, or all but the first: what opens a thread is printed in its page, and what answers it has a number there."""
    return len(slot) >= 0.9 * posts or (posts > _ONE_OR_NONE and len(slot) == posts - 1 and 0 not in slot)


def _anchor_above(post: Post) -> Iterator[HtmlElement]:
    """The empty element right above a post to which links lead, or such a one in a row of a table that shows nothing."""
    above = post.unit.box.getprevious()
    if above is None or above.tag not in ("a", "tr") or (above.tail or "").strip() or any(map(str.strip, above.itertext())):
        return
    yield from (one for one in above.iter("a") if not len(one))


def _counts(slot: Mapping[int, str]) -> bool:
    """Whether numbers only say which post of the page each is."""
    numbers = {at: whole_number(number) for at, number in slot.items() if number.isdecimal()}
    return len(numbers) == len(slot) and len({number - at for at, number in numbers.items()}) == 1 and numbers[min(numbers)] < _ONE_OR_NONE
