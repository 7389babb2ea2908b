"""Times as MyBB prints them: in the format of the site's settings, near ones as "Yesterday, 10:56 PM" or "5 minutes ago".

inc/functions.php my_date(): since 1.8 the words of a near day stand in a `<span>` whose title is the date itself. The installer's format
is `m-d-Y`, whatever the language; many sites choose `d-m-Y`, and nothing on the page says so but the dates themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from ...context import Context
from ...dates.day_order import DATE, is_month_first, is_month_first_as_installed, year_first
from ...draft import Moment
from ...page.nodes import BREAKS
from ...page.page import Page

_TITLE = re.compile(r"\d{2}")


def printed(element: HtmlElement, without: Collection[HtmlElement] = ()) -> str:
    """The element's text with each near day as the date that its title gives, line by line."""
    lines = (" ".join(line.split()) for line in "".join(_texts(element, without)).split("\n"))
    return "\n".join(filter(None, lines))


def _texts(element: HtmlElement, without: Collection[HtmlElement]) -> Iterator[str]:
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        title = (child.get("title") if child.tag in ("span", "abbr") else child.get("datetime") if child.tag == "time" else "") or ""
        broken = "\n" if child.tag in BREAKS else ""
        yield broken
        if _TITLE.search(title):
            yield title
        elif child not in without:
            yield from _texts(child, without)
        yield broken
        yield " ".join((child.tail or "").split("\n"))


class Dates:
    """Reads the dates of one page alike: `raws` are all it prints, in the order of time where `ordered`."""

    def __init__(self, page: Page, context: Context, raws: Sequence[str], *, ordered: bool) -> None:
        self._context = context
        clocks = [text for element in page.by_id("current_time") if DATE.search(text := printed(element))]
        told = is_month_first([*raws, *clocks], context.when, ordered=raws if ordered else ())
        self._month_first = is_month_first_as_installed([*clocks, *raws], context.language) if told is None else told
        if clocks and (now := self.when(clocks[0]).at):
            self._context = replace(context, base=now)  # near days are counted from the page's own clock

    def when(self, raw: str) -> Moment:
        """The time that a text names."""
        return replace(self._context.when(year_first(raw, month_first=self._month_first)), raw=raw)
