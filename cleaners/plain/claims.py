"""What counters and descriptions of a discussion claim, as numbers: read before the lines are cleared away."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..numbers import whole_number
from ..rules.phrase import number
from .rows import Row

# bbPress shows 15 posts on a page unless the site says otherwise (2.0-2.7 includes/core/options.php, _bbp_replies_per_page).
_PAGE_SIZE = 15


@dataclass(frozen=True, slots=True)
class Claim:
    """The page's own account of the thread. Null is what it does not say."""

    declared: int | None = None
    """Posts of the whole thread, the opening post included."""
    shown: int | None = None
    """Posts on this page."""
    first: int = 1
    """Position of the first post that is counted on this page."""
    lead: bool = False
    """Replies are counted, and the opening post stands apart from them."""
    page: int | None = None
    pages: int | None = None
    assumed: bool = False
    """The page's number rests on the software's usual page size."""


def claim(counter: Row | None, description: Row | None, links: Row | None) -> Claim:
    """The claim of a counter line, a description line and a line of page numbers, each null where the text lacks it."""
    said = {name: number(value) for name, value in counter.said} if counter else {}
    lead = counter is not None and counter.key.startswith("viewing-repl") and "thread" not in counter.key
    declared = shown = None
    if counter and "thread" in counter.key:
        # Threads of replies are no posts; but where there are none, the opening post is all there is.
        declared = shown = 1 if said.get("count") == 0 else None
    elif "total" in said:
        declared = said["total"] + lead
        shown = said.get("last", said["first"]) - said["first"] + 1 + lead
    elif "count" in said:
        declared = shown = said["count"] + lead
    if declared is None and description:
        replies = description.claim("replies")
        declared = number(replies) + 1 if replies else 1 if description.key == "topic-no-replies" else None
    printed = [whole_number(n) for n in re.findall(r"\d+", links.text)] if links else []
    first = said.get("first", 1)
    if "total" not in said:
        return Claim(declared, shown, lead=lead, page=1 if counter and not printed else None, pages=max(printed, default=1 if shown is not None else None))
    last = said.get("last", first)
    if first == 1:
        size = last
    elif last < said["total"]:
        size = last - first + 1
    elif printed and (first - 1) % (max(printed) - 1 or 1) == 0:
        size = (first - 1) // (max(printed) - 1 or 1)
    elif (first - 1) % _PAGE_SIZE == 0 and last - first < _PAGE_SIZE:
        size = _PAGE_SIZE
    else:
        return Claim(declared, shown, first, lead)
    assumed = first > 1 and last == said["total"] and not printed
    return Claim(declared, shown, first, lead, (first - 1) // size + 1, -(-said["total"] // size), assumed)
