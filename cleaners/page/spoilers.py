"""What people write for others to unfold: forum software hides it by a style until its reader clicks, and it is part of what they say.

<div>Spoiler: <a href="#">show</a></div><div><div style="display: none;">...      the same in phpBB, MyBB and vBulletin, where boards add it
.spoilwrapper > .spoiltitle + .spoilcontent, .bbc_spoiler_content                 extensions of phpBB, Invision 3
.sp-head + .sp-body                                                               mods of SMF
.quotebox > div[onclick] + div                                                    FluxBB, where boards add it
dl.spoiler > dt + dd                                                              Forumotion
.wpf-spoiler-head, .SpoilerTitle, details > summary                               wpForo, Vanilla, Flarum: folded by scripts or by the browser
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

_SAYS = re.compile(r"spoil|спойлер|ネタバレ|剧透|劇透", re.IGNORECASE)
_LABEL = re.compile(r"[▲▼►▸]?\s*(?:spoilers?|спойлер|ネタバレ|剧透|劇透|hidden text|скрытый текст)?\s*[:：]?", re.IGNORECASE)
_CLASS = re.compile(r"spoil|^sp-(?:body|content)$", re.IGNORECASE)
_TITLE = re.compile(r"spoil\w*[-_]?(?:title|head)|(?:^|\s)sp-head(?:\s|$)", re.IGNORECASE)
_HIDES = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BUTTONS = frozenset({"a", "button", "input", "summary"})
_LEVELS = 3
"""How far above the hidden element its name or its title may stand."""
_PARTS, _CHARACTERS = 12, 80
"""How much of a title is looked at, and the longest."""


def is_spoiler(hidden: HtmlElement) -> bool:
    """Whether a hidden element is what its reader unfolds: it, or what holds it, is called so or stands below a line that says so."""
    return _title(hidden) is not None or any(_CLASS.search(name) for up in _up(hidden) for name in (up.get("class") or "").split())


def nameless_titles(body: HtmlElement) -> Iterator[HtmlElement]:
    """The lines above spoilers that say no more than that, with the button beside it; a person's own title is kept."""
    for part in body.iter("div", "span", "dd", "p", "td", "summary", "dt"):
        if part.tag == "dt":
            title = part if _CLASS.search(part.getparent().get("class") or "") else None
        elif _HIDES.search(part.get("style") or ""):
            title = _title(part)
        else:
            title = part if (part.tag == "summary" and says_spoiler(part)) or _TITLE.search(part.get("class") or "") else None
        if title is not None and _LABEL.fullmatch(_said(title).strip()):
            yield title


def says_spoiler(title: HtmlElement | None) -> bool:
    """Whether a short line with a button says that what one may not want to know follows; people write of spoilers, too."""
    if title is None:
        return False
    parts = list(islice(title.iter("*"), _PARTS))
    if not any(part.tag in _BUTTONS or part.get("onclick") for part in parts):
        return False
    words = " ".join("".join(islice(title.itertext(), _PARTS)).split())
    return len(words) <= _CHARACTERS and _SAYS.search(" ".join([words, *(part.get("value") or "" for part in parts)])) is not None


def _up(hidden: HtmlElement) -> Iterator[HtmlElement]:
    yield hidden
    yield from islice(hidden.iterancestors(), _LEVELS - 1)


def _title(hidden: HtmlElement) -> HtmlElement | None:
    """The line right above a hidden element, or above what it begins: of many in one place only the first asks for what stands above that."""
    for up in _up(hidden):
        if says_spoiler(title := _before(up)) or _unfolds(title):
            return title
        if up.getprevious() is not None:
            return None
    return None


def _unfolds(title: HtmlElement | None) -> bool:
    """Whether a line unfolds what stands below it in a box of FluxBB's for quotes: its spoilers say anything, or "Hidden text"."""
    return title is not None and title.get("onclick") is not None and "quotebox" in (title.getparent().get("class") or "").split()


def _before(element: HtmlElement) -> HtmlElement | None:
    """What stands before an element, a button that says nothing of spoilers left aside."""
    before = element.getprevious()
    return before.getprevious() if before is not None and before.tag in ("button", "input") and not says_spoiler(before) else before


def _said(title: HtmlElement) -> str:
    """The words of a title without its button."""
    said: str = title.text_content()
    for button in title.iter("a", "button", "input"):
        said = said.replace(button.text_content(), "", 1)
    return said
