"""What a page's own style keeps from its readers' eyes: by the element's `style`, or by a rule of a `style` element that names it.

Styles in files of their own are not asked for, and scripts may show what styles hide; where most of a page seems hidden, it is read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

_DECLARATION = re.compile(r"([a-z-]+)\s*+:\s*+([^;!]*+)")
_ZERO = re.compile(r"[+-]?0*(?:\.0*)?(?:px|p[tc]|r?em|e[xn]|ch|%|v[wh])?\s*")
_TINY = re.compile(r"[01](?:px|pt)\s*")
_FAR_LEFT = re.compile(r"-\d{3,9}(?:\.\d{1,9})?(?:px|p[tc]|r?em|%)\s*|-\d{2,9}(?:\.\d{1,9})?r?em\s*")
_FAR = re.compile(r"-\d{4,9}(?:\.\d{1,9})?(?:px|pt|r?em|%)\s*")
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px|%)?[\s,]*){4}\)\s*")
_COLOUR = re.compile(r"#[0-9a-f]{3,6}|rgb\([\d ,]+\)|white|black|red|green|blue|yellow|gr[ae]y|silver")
_MOVES = ("transform", "transition", "animation", "will-change")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST = 2_000
"""Characters of a `style` that are looked at."""


def conceals(style: str, element: HtmlElement) -> bool:
    """Whether a `style` keeps the element's text from sight though it is laid out: without size, colour or place on the page.

    Lines faded out count where nothing moves them in again; around more than a line such a style waits for a script. Accordions, of
    height 0, are opened by their readers.
    """
    manner = _manner(style[:_LONGEST].lower())
    if manner == "clipped":
        return element.tag not in _HEADINGS
    if manner == "faded":
        return all(part.tag in _INLINE for part in element.iterdescendants())
    if manner == "sizeless":  # lays out boxes without gaps, where these have sizes of their own
        return not any("font" in (part.get("style") or "") or part.get("class") for part in element.iterdescendants())
    return manner == "gone"


_INLINE = frozenset("a abbr b br cite code del em font i ins mark q s small span strong sub sup u".split())


@lru_cache(maxsize=4_096)  # styles of a page, and of a site's pages, are the same few
def _manner(style: str) -> str | None:
    said = {name: value.strip() for name, value in _DECLARATION.findall(style)}
    if "text-indent" in said and _FAR_LEFT.fullmatch(said["text-indent"]):
        return "gone"
    if said.get("position") in ("absolute", "fixed"):
        if any(_FAR.fullmatch(said.get(side, "")) for side in ("left", "top", "right")):
            return "gone"
        if _CLIPPED.fullmatch(said.get("clip", "")):
            return "clipped"
    if said.get("content-visibility") == "hidden" or _is_uncoloured(said):
        return "gone"
    size = said.get("font-size", "1em")
    if _ZERO.fullmatch(size) or _TINY.fullmatch(size):
        return "sizeless"
    if "opacity" in said and _ZERO.fullmatch(said["opacity"]) and not any(name.endswith(_MOVES) or name.startswith(_MOVES) for name in said):
        return "faded"
    return None


def _is_uncoloured(said: dict[str, str]) -> bool:
    """Whether letters are clear, or have the colour of their own ground; clear letters with a ground show that."""
    colour = said.get("color", "")
    if colour == "transparent":
        return not any("background" in name or "fill" in name for name in said)
    return bool(_COLOUR.fullmatch(colour)) and colour in (said.get("background"), said.get("background-color"))


_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!\s*none)|visibility\s*:\s*visible)", re.IGNORECASE)
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NAMED = re.compile(r"(?:[a-z][a-z0-9]*)?((?:[.#][\w-]+)+)", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]+")
_MOST_RULES = 200
"""Names that are looked for on a page; more of them hide a framework's parts."""


def hidden_by_sheets(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that a page's `style` elements hide by a class or an id of theirs, on every screen, where no other rule shows them again."""
    told = [_named_in(sheet.text) for sheet in tree.iter("style") if sheet.text and _is_on_screen(sheet)]
    showing = frozenset[str]().union(*(shown for _, shown in told))
    hiding = dict.fromkeys(name for hidden, _ in told for name in hidden)
    wanted = [frozenset(names) for name in hiding if showing.isdisjoint(names := _NAME.findall(name))][:_MOST_RULES]
    if not wanted:
        return
    known: dict[str | None, set[str]] = {None: set()}
    every = {name for one in wanted for name in one}
    by_id = any(name.startswith("#") for name in every)
    for element in tree.xpath("//*[@class or @id]" if by_id else "//*[@class]"):
        classes = element.get("class")
        called = known.get(classes)
        if called is None:
            called = known[classes] = every.intersection(f".{token}" for token in classes.split())
        if by_id and (identity := f"#{element.get('id')}") in every:
            called = called | {identity}
        if called and any(called.issuperset(one) for one in wanted) and "display" not in (element.get("style") or ""):
            yield element


@lru_cache(maxsize=64)  # pages of a site bring the same sheets
def _named_in(sheet: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The classes and ids that a sheet hides on every screen, as its selectors have them, and all that it shows."""
    hiding: dict[str, None] = {}
    showing: set[str] = set()
    for selectors, declarations, depth in _rules(sheet):
        if _SHOWS.search(declarations):
            showing.update(_NAME.findall(selectors))
        elif depth == 0 and _HIDES.search(declarations):
            named = (_NAMED.fullmatch(selector.strip()) for selector in selectors.split(","))
            hiding.update((one[1], None) for one in named if one)
    return tuple(hiding), frozenset(showing)


def _is_on_screen(sheet: HtmlElement) -> bool:
    """Whether a `style` element counts where scripts run and nothing is printed."""
    parent = sheet.getparent()
    return "print" not in (sheet.get("media") or "") and (parent is None or parent.tag != "noscript")


def _rules(sheet: str) -> Iterator[tuple[str, str, int]]:
    """Selectors and declarations of each rule that may hide or show something, and how many blocks (of media, of layers) stand around it."""
    depth = 0
    sheet = _REMARK.sub("", sheet)
    *ended, _ = sheet.split("}")
    for rule, lowered in zip(ended, sheet.lower().split("}"), strict=False):
        opened = rule.count("{")
        depth = max(depth + opened - 1, 0)
        if opened and ("display" in lowered or "visibility" in lowered):  # few rules, and the others cost no more than this
            above, _, declarations = rule.rpartition("{")
            if selectors := above[above.rfind("{") + 1 :].rpartition(";")[2].strip():
                yield selectors, declarations, depth
