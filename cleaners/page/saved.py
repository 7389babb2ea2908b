"""What tools add to a page that they save as text, and no reader of the page saw: the numbers of its links, the list of where these lead, frames.

lynx, elinks    [12]Reply, and below the text: References, Visible links, 12. https://...
w3m             [12]Reply, and below the text: References: [12] https://...
elinks          [12]Reply and no list, where it was told to leave the references out

pandoc          | Reply |, framed by +-----+: an element that lays out the whole page as a table

They are to the text what attributes are to HTML. A person numbers sources so, too, but behind a word, and not each link of a menu.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..numbers import whole_number
from .numbering import growing

UNNUMBERED = "link_numbers_removed"
_LISTED = re.compile(r"\s{0,8}(?:(?P<dotted>\d{1,5})\.|\[(?P<bracketed>\d{1,5})\]) \S.*")
_TARGET = re.compile(r"\t\S*[:/#?].*")
"""Below the title of the link, as elinks prints it."""
_LABEL = re.compile(r"\s{1,8}[^\W\d_][^\d.!?]{2,40}:?\s*")
"""Visible links, Hidden links: in the words of the tool's locale."""
_HEADING = re.compile(r"(?:References|Verweise|Referenzen|Références|Referencias|Referências|Riferimenti|Referenties|Referenser|Ссылки|Odnośniki):?\s*")
_MARK = re.compile(r"\[(\d{1,5})\]")
_AT_LINK = re.compile(r"\[(\d{1,5})\](?=[^\s.,;:!?)\]])|^[ *+o•-]*\[(\d{1,5})\][ \t]*$", re.MULTILINE)
"""At a word, or alone on a line, as where the link is a picture. People put numbers behind words."""
_FEWEST, _HALF = 5, 0.5
"""Marks that are no accident; links that the page does not show have numbers, too."""
_MOST = 0.7
_FEWEST_OF_ALL, _MOST_OF_ALL = 10, 0.9
"""Marks that count all links, with or without a list: a person who counts so, and not behind words, does not do it through a whole page."""

_FRAME = re.compile(r"\+[-=]{20,}\+")
_FRAMED = 20
"""Lines in a frame of one column that is no table of somebody's."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A text, and the lines below it that are the tool's."""

    text: str
    behind: tuple[str, ...] = ()


def unnumbered(text: str) -> Saved:
    """The text without numbers of links; as it is where numbers are not those of links: of a list below it, or else of each link from the first on.

    A line is as long as it was: where the tool wrapped it is told by that.
    """
    if "[1]" not in text:
        return Saved(text)
    lines = text.splitlines()
    first = _list_begins(lines)
    listed = {whole_number(match["dotted"] or match["bracketed"]) for line in lines[first:] if (match := _LISTED.fullmatch(line))}
    above = "\n".join(lines[:first])
    at_links = {match.start(match.lastindex or 0) for match in _AT_LINK.finditer(above)}
    found = list(_MARK.finditer(above))
    marks = _of_all_links(found, at_links)
    if not marks and listed:
        found = [match for match in found if whole_number(match[1]) in listed]
        marks = [found[at] for at in growing([whole_number(match[1]) for match in found])]
        if len(marks) < max(_FEWEST, _HALF * len(listed)) or sum(match.start(1) in at_links for match in marks) < _MOST * len(marks):
            marks = []
    if not marks:
        return Saved(text)
    return Saved(_without(above, marks), tuple(" ".join(line.split()) for line in lines[first:] if line.strip()))


def _of_all_links(found: list[re.Match[str]], at_links: set[int]) -> list[re.Match[str]]:
    """The marks that number each link of a page from the first on, with those that a table has in another order; none where they are not such."""
    growth = [found[at] for at in growing([whole_number(match[1]) for match in found])]
    if len(growth) < _FEWEST_OF_ALL or whole_number(growth[0][1]) != 1 or len(growth) < _MOST_OF_ALL * whole_number(growth[-1][1]):
        return []
    missing = set(range(1, whole_number(growth[-1][1]))).difference(whole_number(match[1]) for match in growth)
    late = [match for match in found if whole_number(match[1]) in missing and match.start(1) in at_links]
    linked = sum(match.start(1) in at_links for match in growth)
    return sorted([*growth, *late], key=re.Match.start) if linked >= _MOST_OF_ALL * len(growth) else []


def unframed(text: str) -> str:
    """The text without frames of one column around many lines, which are a table that lays out the page; as it is where it has none."""
    if "\n+--" not in text:
        return text
    found: list[str] = []
    inside: list[str] = []
    frame = ""
    for line in [*text.split("\n"), ""]:
        if frame and (len(line) == len(frame) and (line == frame or _FRAME.fullmatch(line) or (line[0] == line[-1] == "|"))):
            inside.append(line)
            continue
        if inside:
            framed = sum(inner[0] == "|" for inner in inside) >= _FRAMED
            found += _without_frame(inside) if framed else inside
        inside, frame = ([line], line) if _FRAME.fullmatch(line) else ([], "")
        found += [] if inside else [line]
    return "\n".join((*found[:-1], *inside))


def _without_frame(framed: list[str]) -> list[str]:
    """The lines in a frame, whole again where they were wrapped at its width: others of the page were at another."""
    width = len(framed[0]) - 4
    found: list[str] = []
    above = ""
    for line in ("" if line[0] == "+" else line[2:-2].rstrip() for line in framed):
        if above and line and line[0] != " " and len(above) + 1 + len(line.split(maxsplit=1)[0]) > width:
            found[-1] += f" {line}"
        else:
            found.append(line)
        above = line
    return found


def _list_begins(lines: list[str]) -> int:
    """The line with which the list of links begins that ends the text; the number of lines where none does."""
    heading = next((at for at in range(len(lines) - 1, -1, -1) if _HEADING.fullmatch(lines[at])), len(lines))
    below = [line for line in lines[heading + 1 :] if line.strip()]
    is_list = all(_LISTED.fullmatch(line) or _LABEL.fullmatch(line) or _TARGET.fullmatch(line) for line in below)
    return heading if is_list else len(lines)


def _without(text: str, marks: list[re.Match[str]]) -> str:
    """The text without these marks, and each line as many spaces longer at its end."""
    found: list[str] = []
    at = taken = 0
    for start, end in ((match.start(), match.end()) for match in marks):
        part = text[at:start]
        if taken and "\n" in part:
            line, _, part = part.partition("\n")
            found += (line, " " * taken, "\n")
            taken = 0
        found.append(part)
        taken += end - start
        at = end
    line, newline, rest = text[at:].partition("\n")
    return "".join((*found, line, " " * taken, newline, rest))
