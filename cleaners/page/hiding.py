"""What a page's own style keeps from its readers' eyes: by the element's `style`, or by a rule of a `style` element that names it.

Styles in files of their own are not asked for, and scripts may show what styles hide; where most of a page seems hidden, it is read all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import Literal

from lxml.html import HtmlElement

from .named import NAME, Selector, last_name, selector
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
_SIGNS = ("none", "visibility", "opacity:", "opacity :", "clip", "text-indent", "font-size:0", "font-size: 0", "-100", "-999", "scale(0")
"""One of these stands in each rule that hides or conceals something, and in short sheets one of those below."""
_OTHER_SIGNS = ("background", "transparent", "a(", "font", "zoom", "width", "margin", "inset")
_SHORT = 4_000
_MAY_CONCEAL = re.compile(r"opacity|clip|font|-\d{3}|-9|scale|transparent|background|zoom|indent|content-v|width", re.IGNORECASE)
"""Whether `manner`, which takes a style apart, is worth being asked."""
_EVERY_SCREEN = re.compile(r"@(?:media\s+(?:only\s+)?(?:screen|all)|layer(?:\s+[\w.-]+)?)\s*\{", re.IGNORECASE)
_SIGN_OF_BLOCK = re.compile(rf"{_EVERY_SCREEN.pattern}|[{{}}]", re.IGNORECASE)
_MOST_RULES = 200
"""Rules about names of one page that are looked at; more of them hide a framework's parts."""
_MOST_LOOKS = 2_000
"""Around or into elements, for rules that say more than one name; each may take 700 steps. Of 337 real pages the most took 45."""
_How = Manner | Literal["unlaid"]
_Told = tuple[str, str]
"""A selector that may find what is hidden, and the declarations of its rule."""
_Rule = tuple[Selector, _How]


class Veil(dict[str | None, tuple[_Rule, ...]]):
    """What a page's `style` elements hide by its classes and ids and where it stands, on every screen, where no other rule shows it again.

    The rules that may name an element, by its class attribute as it is written: worked out when one is first asked for.
    """

    def __init__(self, sheets: _Sheets) -> None:
        super().__init__({None: ()})
        self._sheets = sheets
        self.identities = sheets.identities
        """The ids that rules name."""
        self._looked_at: set[tuple[str, _How]] = set()
        self._named: dict[str, tuple[_Rule, ...]] = {}
        self._looks = 0

    @classmethod
    def over(cls, tree: HtmlElement) -> Veil | None:
        """What lies over a page; null where its styles hide nothing."""
        sheets = tuple(text for sheet in tree.iter("style") if _is_on_screen(sheet) and (text := sheet.text))
        together = _together(sheets) if sheets else None
        return cls(together) if together is not None and together.rules else None

    def __missing__(self, names: str | None) -> tuple[_Rule, ...]:
        tokens = (names or "").split()
        named = not self._sheets.tokens.isdisjoint(tokens)
        rules = self[names] = tuple(rule for token in dict.fromkeys(tokens) for rule in self._naming(f".{token}")) if named else ()
        return rules

    def fall(self, element: HtmlElement, attributes: dict[str, str]) -> None:
        """Mark as hidden what the rules that name this element mean: itself, or elements in it. `attributes` are its own."""
        if "display" in attributes.get("style", ""):
            return
        identity = attributes.get("id")
        for found, how in (*self[attributes.get("class")], *(self._naming(f"#{identity}") if identity in self.identities else ())):
            if found.above or found.below:
                self._looks += 1
                if self._looks > _MOST_LOOKS:
                    continue
            for part in found.meant(element):
                if how == "unlaid" or _is_concealed(how, part):
                    (attributes if part is element else part.attrib)["hidden"] = ""

    def _naming(self, name: str) -> tuple[_Rule, ...]:
        """The rules that hide what they find by this name: looked for once, for all elements of a page may have it."""
        if name not in self._named:
            self._named[name] = tuple(rule for told in self._told(name) if (rule := self._sheets.rule(told)))
        return self._named[name]

    def _told(self, name: str) -> Iterator[tuple[str, _How]]:
        for text, declarations in self._sheets.rules.get(name, ()):
            if (how := self._sheets.how(declarations)) is None:
                continue
            if len(self._looked_at) < _MOST_RULES:
                self._looked_at.add((text, how))
            if (text, how) in self._looked_at:
                yield text, how


class _Sheets:
    """What the sheets of a page hide together, on whatever page."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.rules: dict[str, dict[_Told, None]] = {}
        """By the names of what they find, each once: sheets may come again and again, as one in each picture does."""
        for sheet in texts:
            for name, told in _hiding(sheet).items():
                self.rules.setdefault(name, {}).update(dict.fromkeys(told))
        self.tokens = frozenset(name[1:] for name in self.rules if name.startswith("."))
        self.identities = frozenset(name[1:] for name in self.rules if name.startswith("#"))
        self._hows: dict[str, _How | None] = {}
        self._by_text: dict[tuple[str, _How], _Rule | None] = {}
        self._shown: dict[str, bool] = {}

    def how(self, declarations: str) -> _How | None:
        """How a rule keeps text from sight; null where it does not."""
        if declarations not in self._hows:
            self._hows[declarations] = _how(declarations)
        return self._hows[declarations]

    def rule(self, told: tuple[str, _How]) -> _Rule | None:
        """What a rule hides, and how; null where it means nothing, or another rule shows it."""
        if told not in self._by_text:
            text, how = told
            found = selector(text)
            self._by_text[told] = None if found is None or any(map(self._is_shown, found.called.names)) else (found, how)
        return self._by_text[told]

    @cached_property
    def _unremarked(self) -> list[str]:
        return list(map(_unremarked, self._texts))

    def _is_shown(self, name: str) -> bool:
        if name not in self._shown:
            self._shown[name] = any(_shows(sheet, name) for sheet in self._unremarked)
        return self._shown[name]


@lru_cache(maxsize=64)  # pages of a site bring the same sheets
def _together(texts: tuple[str, ...]) -> _Sheets:
    return _Sheets(texts)


def _is_on_screen(sheet: HtmlElement) -> bool:
    """Whether a `style` element counts where scripts run and nothing is printed."""
    parent = sheet.getparent()
    return "print" not in (sheet.get("media") or "") and (parent is None or parent.tag != "noscript")


def _unremarked(sheet: str) -> str:
    return REMARK.sub("", sheet) if "/*" in sheet else sheet


@lru_cache(maxsize=64)  # of which some may be alike where not all are
def _hiding(sheet: str) -> Mapping[str, list[_Told]]:
    """The rules that may hide something on every screen, by the name of what they find: most name nothing on a page, and are not looked into."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for selectors, declarations in _rules(_unwrapped(_unremarked(sheet))):
        for text in selectors.split(","):
            if name := last_name(text):
                found[name].append((text, declarations))
    return dict(found)


def _unwrapped(sheet: str) -> str:
    """The sheet without the blocks around rules that hold on every screen all the same: `@media screen`, and layers."""
    if "@" not in sheet or _EVERY_SCREEN.search(sheet) is None:
        return sheet
    cut: list[tuple[int, int]] = []
    opened: list[re.Match[str] | None] = []
    for sign in _SIGN_OF_BLOCK.finditer(sheet):
        if sign[0] != "}":
            opened.append(sign if len(sign[0]) > 1 else None)
        elif opened and (block := opened.pop()):
            cut += (block.span(), sign.span())
    parts: list[str] = []
    at = 0
    for start, end in sorted(cut):
        parts.append(sheet[at:start])
        at = end
    return "".join((*parts, sheet[at:]))


def _how(declarations: str) -> _How | None:
    """How a rule keeps text from sight; null where it does not."""
    if _MAY_CONCEAL.search(declarations) and (how := manner(declarations[:_LONGEST].lower())):
        return how
    return "unlaid" if _HIDES.search(declarations) and not _SHOWS.search(declarations) else None


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of each rule that may hide something and stands in no block, of media or of layers."""
    small = sheet.lower()
    depth = done = 0
    for end in _ends(small, _SIGNS if len(sheet) > _SHORT else (*_SIGNS, *_OTHER_SIGNS)):
        start = sheet.rfind("}", 0, end) + 1
        depth = max(depth + sheet.count("{", done, start) - sheet.count("}", done, start), 0)
        done = start
        above, opened, declarations = sheet[start:end].rpartition("{")
        if depth == 0 and opened and "{" not in above and (selectors := above.rpartition(";")[2].strip()):
            yield selectors, declarations


def _ends(sheet: str, signs: Iterable[str]) -> list[int]:
    """Where the rules end that hold a sign, in order."""
    found: set[int] = set()
    for sign in signs:
        at = sheet.find(sign)
        while at >= 0 and (end := sheet.find("}", at)) >= 0:
            found.add(end)
            at = sheet.find(sign, end)
    return sorted(found)


def _shows(sheet: str, name: str) -> bool:
    """Whether a rule of the sheet, on whatever screen, lays out or shows what is called so."""
    at = opened = closed = -1
    while (at := sheet.find(name, at + 1)) >= 0:
        opened = opened if opened > at else sheet.find("{", at)
        closed = closed if closed > at else sheet.find("}", at)
        if min(opened, closed) < 0:
            return False
        if opened < closed and (called := NAME.match(sheet, at)) and called[0] == name:
            declarations = sheet[opened + 1 : closed]
            if _SHOWS.search(declarations) and _how(declarations) is None:
                return True
            at = opened
    return False
