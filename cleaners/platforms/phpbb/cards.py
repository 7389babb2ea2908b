"""Where phpBB's posts stand on a page, and which of their parts is what: by the classes, ids and anchors that its templates print.

    3.0-3.3 prosilver    .post#pN        p.author, .content, .notice, #sigN, dl.attachbox, dl.postprofile#profileN
            its print    .post           .author, .date, .content
    3.0-3.1 subsilver2   table           a[name=pN], .postauthor, .postbody, .postbody again for the signature, .gensmall for edits
            its print    table           b, a line with the author and the time, a cell below an `hr.sep`
    2.0 subSilver        tr              .name a[name=N], .postdetails, .postbody cut in pieces by the tables of quotes, .gensmall for edits

Templates: styles/*/template/viewtopic_{body,print}.html; templates/subSilver/viewtopic_body.tpl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ...page.nodes import classes, having
from ...page.page import Page
from ...posts.subtree import outside, pasted, unpasted, within
from .card import BOX, CONTENT, Card, is_signature, named_in, numbered, username
from .styles import columns, listed, renamed

_ANCHOR = re.compile(r"p?(\d+)")
_SIGNS = frozenset({"author", "postbody"})
_PROFILES = frozenset({"postprofile", "profile", "postdetails"})


def cards(page: Page) -> list[Card]:
    """Every post in document order; of the first generation that has any."""
    for find in (_prosilver, _subsilver2, _subsilver):
        if found := list(find(page)):
            return found
    for find in (renamed, listed, columns):
        if found := unpasted(page, find(page), lambda card: (card.box, card.content)):
            return found
    return list(_prosilver_print(page)) or list(_subsilver2_print(page))


def _prosilver(page: Page) -> Iterator[Card]:
    starts = [*page.by_class("post"), *page.by_class("postbody")]
    boxes = {box: found[1] for start in starts for box in numbered(start) if (found := BOX.fullmatch(box.get("id") or ""))}
    inner = within(boxes)
    words = {content: box for box in inner if (content := _words(box, inner[box])) is not None} if inner else {}
    away = pasted(page, boxes, words)
    author: HtmlElement | None = None
    for box, number in boxes.items():
        if box in away:
            continue
        others = inner.get(box, [])
        inside = list(outside(box, set(others).__contains__))
        profiles = tuple(element for element in inside[1:] if "postprofile" in classes(element))
        content = _content(inside, profiles)
        if content is None or not (profiles or any(classes(element) & _SIGNS for element in inside[1:])):
            continue
        beside = list(outside(box, {content, *others}.__contains__))
        heads = [element for element in beside if "author" in classes(element)]
        # Tapatalk's theme prints the profile once above posts of one author in a row; the others' boxes say that they have it.
        continues = not profiles and "has-profile" in classes(box)
        name = named_in([*heads, *profiles])
        if name is None and not continues:  # styles of other frames keep what names are called
            name = username(beside)
        author = author if name is None and continues else name
        yield Card(
            id=number,
            box=box,
            content=content,
            author=author,
            head=(*heads, box),
            subject=next((a for h3 in beside if h3.tag in ("h2", "h3") for a in (h3.find(".//a"), h3) if a is not None), None),
            edits=_notes(content, beside),
            signatures=tuple(filter(is_signature, inside)),
            attachments=tuple(e for e in beside if "attachbox" in classes(e)),
            profiles=profiles,
            within=tuple(other for other in others if other not in away),
        )


def _words(box: HtmlElement, others: list[HtmlElement]) -> HtmlElement | None:
    inside = list(outside(box, set(others).__contains__))
    return _content(inside, tuple(element for element in inside[1:] if "postprofile" in classes(element)))


def _notes(content: HtmlElement, beside: list[HtmlElement]) -> tuple[HtmlElement, ...]:
    """The notes of edits, deletions and bumps, which stand beside the words; what extensions call so has an element of its own around it."""
    notes = [element for element in beside if "notice" in classes(element)]
    own = [note for note in notes if note.getparent() is content.getparent()]
    return tuple(own or [note for note in notes if not any((up.get("id") or "").startswith(("list_thanks", "div_post_reput")) for up in note.iterancestors())])


def _content(inside: list[HtmlElement], profiles: tuple[HtmlElement, ...]) -> HtmlElement | None:
    """The first of a post's elements that is called so, and no part of what tells of its author."""
    for element in inside:
        if "content" in classes(element) and not any(up in profiles for up in element.iterancestors()):
            return element
    return next((element for element in inside if CONTENT.fullmatch(element.get("id") or "") and not element.findall(".//h3")), None)


def _prosilver_print(page: Page) -> Iterator[Card]:
    for box in page.by_class("post"):
        inside = {token: element for element in box for token in classes(element)}
        if {"author", "date", "content"} <= set(inside):
            name = inside["author"].find(".//strong")
            time = inside["date"].find(".//strong")
            yield Card(None, box, inside["content"], name, (time if time is not None else inside["date"],), box.find("h3"), _below(box, "notice"), prints=True)


def _below(box: HtmlElement, token: str) -> tuple[HtmlElement, ...]:
    return tuple(element for element in box if token in classes(element))


def _subsilver2(page: Page) -> Iterator[Card]:
    for name in page.by_class("postauthor"):
        box = next(name.iterancestors("table"), None)
        bodies = box.xpath(f".//*[{having('postbody')}]") if box is not None else []
        if box is None or not bodies:
            continue
        content = bodies[0]
        number = next((found[1] for a in box.iter("a") if (found := _ANCHOR.fullmatch(a.get("name") or a.get("id") or ""))), None)
        after = list(content.itersiblings())
        yield Card(
            id=number,
            box=box,
            content=content,
            author=name,
            head=(box,),
            subject=next((a for a in box.iter("a") if (a.get("href") or "").endswith(f"#p{number}") and a.text_content().strip()), None),
            edits=tuple(e for e in after if "gensmall" in classes(e) or (e.tag == "table" and e.xpath(f".//*[{having('genmed')}]") and not _files(e))),
            signatures=tuple(e for e in after if "postbody" in classes(e)),
            attachments=tuple(e for e in after if e.tag == "table" and _files(e)),
            profiles=tuple(e for e in box.iter("td", "span") if classes(e) & _PROFILES),
        )


def _files(part: HtmlElement) -> bool:
    return any("download/file.php" in (e.get("href") or e.get("src") or "") for e in part.iter("a", "img"))


def _subsilver2_print(page: Page) -> Iterator[Card]:
    for rule in page.tree.xpath(f"//td/hr[{having('sep')}]"):
        box = next(rule.iterancestors("table"), None)
        name = box.find(".//b") if box is not None else None
        if box is not None and name is not None:
            yield Card(None, box, rule.getparent(), name, (name.getparent(),), prints=True)


def _subsilver(page: Page) -> Iterator[Card]:
    for name in page.by_class("name"):
        anchor = next((a for a in name.iter("a") if _ANCHOR.fullmatch(a.get("name") or "")), None)
        row = next(name.iterancestors("tr"), None)
        bodies = row.xpath(f".//*[{having('postbody')}]") if row is not None else []
        if anchor is None or row is None or not bodies:
            continue
        content = next((up for up in bodies[0].iterancestors("td")), None)
        if content is None:
            continue
        number = _ANCHOR.fullmatch(anchor.get("name") or "")
        cell = next(name.iterancestors("td"), None)
        after = list(bodies[-1].itersiblings())
        table = next(content.iterancestors("table"), None)
        if table is not None and row in table.iterancestors():  # Przemo's 2.0 has a table for the words, and a row of it for edits
            after += [e for below in content.getparent().itersiblings("tr") for e in below.iter("span")]
        below = next((e for e in row.itersiblings("tr")), None)
        signed = below.xpath(f"./td[{having('signature')}]") if below is not None else []
        yield Card(
            id=number[1] if number else None,
            box=row,
            content=content,
            author=next((e for e in name.iter("b") if e.text_content().strip()), name),
            # Below the author's cell stands nothing but the way back to the top, in some styles the time.
            head=(*(e for e in row.xpath(f".//*[{having('postdetails')}]") if cell not in e.iterancestors()), *_first_cell(below)),
            edits=tuple(e for e in after if "gensmall" in classes(e)),
            signatures=tuple(signed),
            profiles=() if cell is None or cell is content else (cell,),
            rows=(below,) if below is not None else (),
        )


def _first_cell(row: HtmlElement | None) -> list[HtmlElement]:
    return [cell for cell in row if cell.tag == "td"][:1] if row is not None else []
