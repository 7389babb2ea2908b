"""The pictures of an article: figures from just above its heading to its last words, what holds a picture and its caption, and the picture that is
called the article's own between heading and text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from schemas.record import Image

from ..page.nodes import classes
from ..page.page import Interval, Page
from ..page.pictures import PICTURES, addresses, pictures_in
from ..urls import linked
from .apart import picture_boxes

_LEAD = re.compile(
    r"(?:.*[-_])?(?:featured|primary|lead|hero|main|post|entry|article|story|teaser)[-_]{0,2}(?:image|img|media|photo|picture|thumb(?:nail)?)(?:[-_].*)?",
    re.IGNORECASE,
)
_LEAD_PARTS = ("image", "img", "media", "photo", "picture", "thumb")
_CAPTION = re.compile(
    r"(?:.*[-_])?(?:caption|cutline|bildunterschrift|bildtext|popisek|onderschrift|kuvateksti|didascalia)(?:[-_](?:text|content|wrap(?:per)?))?", re.IGNORECASE
)
_CAPTION_PARTS = ("caption", "cutline", "bildunterschrift", "bildtext", "popisek", "onderschrift", "kuvateksti", "didascalia")
_BESIDE = frozenset({"nav", "aside", "footer", "li", "form"})
_UPS = 3
"""Elements around a caption among which is the one that holds its picture."""
_ABOVE = 300
"""Characters between a picture and the heading below it."""
_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)", re.IGNORECASE)
_LONGEST_CAPTION = 1_000


def images(page: Page, places: Sequence[Interval], heading: Interval) -> tuple[Image, ...]:
    """The pictures in page order, each once, with their captions. `places` is the text; `heading` is empty where the title is not printed."""
    shown = [picture for tag in PICTURES for picture in page.index.tags.get(tag, ())]
    if not shown:
        return ()
    text = Interval(places[0].start, places[-1].end)
    is_headed = bool(heading) and heading.start <= text.start
    top = heading.start if is_headed else text.start
    own = next((up for up in page.begun_before(top).iterancestors("article") if page.place(up).end >= text.start), None) if is_headed else None
    first = max(page.place(own).start, top - _ABOVE) if own is not None else top
    found: dict[HtmlElement, Image] = {}
    held = [picture for picture in shown if first <= page.place(picture).start <= text.end]
    small = dict.fromkeys(picture_boxes(page, held))
    for box in (*_boxes(page, Interval(top, text.start)), *(box for box in small if not _stands_beside(box))):
        start = page.place(box).start
        inside = own is None or start >= top or own in box.iterancestors()
        around = {box, *box.iterancestors()}
        if first <= start <= text.end and inside and page.left_out.keys().isdisjoint(around) and not _is_teaser(page, box):
            mine = [picture for picture in pictures_in(box) if picture not in found and next(picture.iterancestors("figure"), box) in around]
            caption = _caption(page, box, alone=box in small) if mine else None
            for picture in mine:
                if target := _address(page, picture):
                    found[picture] = Image(url=target, alt=picture.get("alt") or None, caption=caption)
    order = {picture: number for number, picture in enumerate(page.tree.iter(*PICTURES))} if len(found) > 1 else {}
    once: dict[str, Image] = {}
    for picture in sorted(found, key=lambda one: order.get(one, 0)):
        once.setdefault(found[picture].url, found[picture])
    return tuple(once.values())


def _boxes(page: Page, lead: Interval) -> Iterator[HtmlElement]:
    """What holds pictures of an article: figures, then what is around a caption, then what is called its picture, in `lead`."""
    yield from page.index.tags.get("figure", ())
    for caption in dict.fromkeys((*page.called(_CAPTION, *_CAPTION_PARTS), *page.index.tags.get("figcaption", ()))):
        if next(caption.iterancestors("figure"), None) is not None:
            continue
        for up, _ in zip(caption.iterancestors(), range(_UPS), strict=False):
            pictures = len(pictures_in(up))
            if pictures == 1 and not _stands_beside(up):
                yield up
            if pictures:
                break
    for box in page.index.called(_LEAD, *_LEAD_PARTS):
        is_own = lead.start <= page.place(box).start <= lead.end and not _stands_beside(box)
        if is_own and (box.tag in PICTURES or len(pictures_in(box)) == 1):
            yield box


def _stands_beside(box: HtmlElement) -> bool:
    return any(up.tag in _BESIDE for up in (box, *box.iterancestors()))


def _is_teaser(page: Page, box: HtmlElement) -> bool:
    """Whether the picture is that of another story: in a link, or beside one, that has words of its own and leads to no picture."""
    links = (*box.iterancestors("a"), *(link for link in box.iter("a") if next(link.iterancestors("figcaption"), None) is None and _captions(link) is None))
    return any(page.place(link) and next(link.iter(*PICTURES), None) is not None and not _FILE.search(link.get("href") or "") for link in links)


def _captions(element: HtmlElement) -> HtmlElement | None:
    """The nearest element around it that is called a caption."""
    return next((up for up in element.iterancestors() if any(map(_CAPTION.fullmatch, classes(up)))), None)


def _caption(page: Page, box: HtmlElement, *, alone: bool) -> str | None:
    """What is called a caption in a box; all that the box says where it holds nothing but a picture and its caption."""
    caption = next(box.iter("figcaption"), None)
    if caption is None:
        caption = next((node for node in box.iterdescendants() if any(map(_CAPTION.fullmatch, classes(node)))), None)
    caption = box if caption is None and alone else caption
    words = page.text(page.place(caption), map(page.place, caption.iter("button"))) if caption is not None else ""
    return words if 0 < len(words) <= _LONGEST_CAPTION else None


def _address(page: Page, picture: HtmlElement) -> str | None:
    return next((target for address in addresses(picture) if (target := linked(page.base, address))), None)
