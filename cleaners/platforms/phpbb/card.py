"""The elements of one post of phpBB, and what they are called in every style: the ids by which its scripts find them, and names of persons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from ...page.nodes import classes

USERNAMES = frozenset({"username", "username-coloured"})
BOX = re.compile(r"p_?(\d+)")
CONTENT = re.compile(r"post_?content_?(\d+)")
_OF_MEMBERS = frozenset({"profile-joined", "profile-posts"})
_ACCOUNT = re.compile(r"@[^\s@]+@[^\s@]+")
"""An account of a federated network: @ada@weir.example."""
_SIGNATURE = re.compile(r"sig\d+")


@dataclass(frozen=True, slots=True)
class Card:
    """The elements of one post."""

    id: str | None
    box: HtmlElement
    content: HtmlElement
    author: HtmlElement | None
    """What holds the author's name and nothing else."""
    head: tuple[HtmlElement, ...]
    """Where the time is printed, the likeliest first."""
    subject: HtmlElement | None = None
    edits: tuple[HtmlElement, ...] = ()
    signatures: tuple[HtmlElement, ...] = ()
    attachments: tuple[HtmlElement, ...] = ()
    profiles: tuple[HtmlElement, ...] = field(default=())
    """What tells of the author: no time in it is the post's."""
    rows: tuple[HtmlElement, ...] = ()
    """Where links of the post stand beside the box."""
    prints: bool = False
    """Whether it is of a view for printing, which links no author."""
    within: tuple[HtmlElement, ...] = ()
    """Other posts that stand in it, where tags are missing."""


def numbered(start: HtmlElement) -> Iterator[HtmlElement]:
    """The nearest element with a post's number, at or above one of a post's classes; once."""
    return islice((up for up in (start, *start.iterancestors()) if BOX.fullmatch(up.get("id") or "")), 1)


def is_signature(part: HtmlElement) -> bool:
    """Whether an element is the author's signature."""
    return _SIGNATURE.fullmatch(part.get("id") or "") is not None or "signature" in classes(part)


def username(parts: Iterable[HtmlElement]) -> HtmlElement | None:
    """The first of some elements that is called a person's name and prints one."""
    return next((part for part in parts if classes(part) & USERNAMES and part.text_content().strip()), None)


def named_in(heads: Iterable[HtmlElement]) -> HtmlElement | None:
    """Whom the heads of a post or what tells of its author name: by class; else the profile's link; else the emphasised words, as 3.0 printed guests."""
    heads = list(heads)
    named = [element for head in heads for element in head.iter("*") if classes(element) & USERNAMES and element.text_content().strip()]
    if named:  # LemmyBB's head has the account, its profile the name
        return next((element for element in named if not _ACCOUNT.fullmatch(element.text_content().strip())), named[0])
    for head in heads:
        for element in head.iter("a"):
            if is_profile(element) and element.text_content().strip():
                return element
        for element in head.iter("strong", "b"):
            if "author" in classes(head) or element.getparent().tag == "dt":
                return element
    return None


def is_profile(part: HtmlElement) -> bool:
    """Whether an element links to somebody's profile."""
    return part.tag == "a" and "viewprofile" in (part.get("href") or "")


def profile_of(card: Card) -> HtmlElement | None:
    """The link to the author's profile: around or in the name, else beside it, else below the post as the old templates have it."""
    if card.author is None:
        return None
    if card.author.tag == "a":
        return card.author
    near = (*card.author.iter("a"), *card.author.iterancestors("a"))
    parts = (*card.profiles, *card.rows) if card.box.tag == "div" else (card.box, *card.rows)
    links = (a for part in parts for a in part.iter("a") if is_profile(a) and card.content not in a.iterancestors())
    return next(iter(near), None) if near else next(links, None)


def is_member(card: Card) -> bool:
    """Whether the profile beside a post counts posts or says since when: a visitor's does neither, and a board may link no profiles for visitors."""
    parts = (part for profile in card.profiles for part in profile.iter("dd"))
    return any(classes(part) & _OF_MEMBERS or (not classes(part) and part.find("strong") is not None) for part in parts)
