"""What a page is made of, told by the class names of its template: a site that is built anew shows other ones."""

from __future__ import annotations

from itertools import islice
from zlib import crc32

from ..page.page import Page
from ..remembered import remembered
from .slots import OF_ONE_PAGE

MOST_NAMES = 512
"""Of a page, the first ones. Pages of seven forum engines and of WordPress have 97 to 312."""
LONGEST = 80
"""Characters of a name; what is longer names nothing."""


def markup(page: Page) -> tuple[int, ...]:
    """The names as numbers, each once: not those that tell the pages of a site apart, and none of a page without elements."""
    numbers = map(_number, (name for name in page.index.classes if len(name) <= LONGEST))
    return tuple(islice(filter(None, numbers), MOST_NAMES))


@remembered(4_096)  # a site repeats its names on every page
def _number(name: str) -> int:
    """Nought for one that tells pages apart."""
    return 0 if OF_ONE_PAGE.fullmatch(name) else crc32(name.encode("utf-8", "surrogatepass"))
