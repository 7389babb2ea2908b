"""Posts of boards on telnet, saved as the text that they are."""

from __future__ import annotations

from ..context import Context
from ..ledger import Desk
from ..page.page import Page
from ..platforms.bbs import FOOT, Posts, heads
from ..platforms.engine import Draft


class BbsText:
    """The engine, for text alone."""

    name = "bbs"
    versions = ""

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Heads as only the boards' programs write them, above all prose: several, or one with a line below its post that such a program writes, too."""
        found = heads(page) if page.kind == "text" else ()
        if not found or any(line.start < found[0].lines[0].start for line in page.paragraphs[:1]):
            return ()
        is_whole = len(found) > 1 or any(FOOT.fullmatch(line.text) for line in page.lines)
        return tuple(head.lines[0].text[:200] for head in found) if is_whole else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The posts below their heads."""
        return Posts(page, desk, context).draft("plain.bbs")


ENGINE = BbsText()
