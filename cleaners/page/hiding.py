"""What a page's own style keeps from its readers' eyes: by the element's `style`, or by a rule of a `style` element that names it.

Styles in files of their own are not asked for, and scripts may show what styles hide; where most of a page seems hidden, it is read all the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from .styles import REMARK, Manner, manner

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset("a abbr b br cite code del em font i ins mark q s small span strong sub sup u".split())
_LONGEST = 2_000
"""Characters of a `style` that are looked at."""
_MOST_PARTS = 500
"""Elements below one that are looked at: no line has as many, and of boxes in boxes each would look at all of the page."""


def conceals(style: str, element: HtmlElement) -> bool:
    """Whether a `style` keeps the element's text from sight though it is laid out: without size, colour or place on the page.

    Lines faded out count where nothing moves them in again; around more than a line such a style waits for a script. Accordions, of
    height 0, are opened by their readers.
    """
    return _is_concealed(manner(style[:_LONGEST].lower()), element)


def _is_concealed(how: Manner | None, element: HtmlElement) -> bool:
    if how == "clipped":
        return element.tag not in _HEADINGS
    if how == "faded":
        parts = list(islice(element.iterdescendants(), _MOST_PARTS))
        return len(parts) < _MOST_PARTS and all(part.tag in _INLINE for part in parts)
    if how == "sizeless":  # lays out boxes without gaps, where these have sizes of their own
        return not any("font" in (part.get("style") or "") or part.get("class") for part in islice(element.iterdescendants(), _MOST_PARTS))
    return how == "gone"


_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SHOWS = re.compile(r"(?:^|[;\s])(?:display\s*:\s*(?!\s*none)|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.[1-9]))", re.IGNORECASE)
_SIGNS = ("opacity:", "opacity :", "clip", "text-indent", "font-size:0", "font-size: 0", "-999", "scale(0")
"""Beside `display` and `visibility` one of these stands in each rule that conceals something, and in short sheets one of those below."""
_OTHER_SIGNS = ("background", "transparent", "a(", "font", "zoom", "width", "margin", "inset")
_SHORT = 4_000
_MAY_CONCEAL = re.compile(r"opacity|clip|font|-\d{3}|-9|scale|transparent|background|zoom|indent|content-v|width", re.IGNORECASE)
"""Whether `manner`, which takes a style apart, is worth being asked."""
_NAMED = re.compile(r"(?:[a-z][a-z0-9]*)?((?:[.#][\w-]+)+)", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]+")
_MOST_TESTS = 12
_MOST_RULES = 200
"""Names that are looked for on a page; more of them hide a framework's parts."""


def hidden_by_sheets(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that a page's `style` elements hide by a class or an id of theirs, on every screen, where no other rule shows them again."""
    told = [_named_in(sheet.text) for sheet in tree.iter("style") if sheet.text and _is_on_screen(sheet)]
    showing = frozenset[str]().union(*(shown for _, shown in told))
    hiding = {name: how for hidden, _ in told for name, how in hidden}
    wanted = [(frozenset(names), how) for name, how in hiding.items() if showing.isdisjoint(names := _NAME.findall(name))][:_MOST_RULES]
    if not wanted:
        return
    known: dict[str | None, set[str]] = {None: set()}
    every = {name for names, _ in wanted for name in names}
    by_id = any(name.startswith("#") for name in every)
    for element in tree.xpath(f"//*[{_having(every)}]"):
        classes = element.get("class")
        called = known.get(classes)
        if called is None:
            called = known[classes] = every.intersection(f".{token}" for token in classes.split())
        if by_id and (identity := f"#{element.get('id')}") in every:
            called = called | {identity}
        if not called or "display" in (element.get("style") or ""):
            continue
        if any(called.issuperset(names) and (how is None or _is_concealed(how, element)) for names, how in wanted):
            yield element


def _having(names: Collection[str]) -> str:
    """A test of XPath for elements that may be called so; where many are looked for, all that are called something."""
    if len(names) > _MOST_TESTS:
        return "@class or @id"
    return " or ".join(f"contains(@class, '{name[1:]}')" if name.startswith(".") else f"@id='{name[1:]}'" for name in sorted(names))


@lru_cache(maxsize=64)  # pages of a site bring the same sheets
def _named_in(sheet: str) -> tuple[tuple[tuple[str, Manner | None], ...], frozenset[str]]:
    """The classes and ids that a sheet hides on every screen, as its selectors have them, how where they are laid out, and all that it shows."""
    hiding: dict[str, Manner | None] = {}
    showing: set[str] = set()
    for selectors, declarations, depth in _rules(sheet):
        how = manner(declarations[:_LONGEST].lower()) if depth == 0 and _MAY_CONCEAL.search(declarations) else None
        if how is None and _SHOWS.search(declarations):
            showing.update(_NAME.findall(selectors))
        elif how or (depth == 0 and _HIDES.search(declarations)):
            named = (_NAMED.fullmatch(selector.strip()) for selector in selectors.split(","))
            hiding.update((one[1], how) for one in named if one)
    return tuple(hiding.items()), frozenset(showing)


def _is_on_screen(sheet: HtmlElement) -> bool:
    """Whether a `style` element counts where scripts run and nothing is printed."""
    parent = sheet.getparent()
    return "print" not in (sheet.get("media") or "") and (parent is None or parent.tag != "noscript")


def _rules(sheet: str) -> Iterator[tuple[str, str, int]]:
    """Selectors and declarations of each rule that may hide or show something, and how many blocks (of media, of layers) stand around it."""
    depth = 0
    sheet = REMARK.sub("", sheet)
    *ended, _ = sheet.split("}")
    small = sheet.lower()
    signs = [sign for sign in (_SIGNS if len(sheet) > _SHORT else (*_SIGNS, *_OTHER_SIGNS)) if sign in small]
    for rule, lowered in zip(ended, small.split("}"), strict=False):
        opened = rule.count("{")
        depth = max(depth + opened - 1, 0)
        if opened and ("display" in lowered or "visibility" in lowered or any(sign in lowered for sign in signs)):  # few rules
            above, _, declarations = rule.rpartition("{")
            if selectors := above[above.rfind("{") + 1 :].rpartition(";")[2].strip():
                yield selectors, declarations, depth
