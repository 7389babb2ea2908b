"""Source to tree, once, guarded against what libxml2 chokes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement

from schemas.errors import ReadError

from .ligatures import SIGNS, hide_icons
from .shadow import SHADOW, flatten

# lxml takes 5 CPU seconds inside C for one tag with 400 KB of attributes; no honest tag comes near.
_MAX_ATTRIBUTES = 1_000
_MAX_VALUE = 5_000_000
"""Characters of one attribute; forums keep a page's data in one, which have not been seen to reach a fifth of this."""
_MAX_TAG = 2 * _MAX_ATTRIBUTES
"""Characters that a tag may have before its attributes are counted: each takes two at least."""
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_MAX_TAG},}}")
_ATTRIBUTE = re.compile(r"""\s*[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*[/"'=]""")

# One class for every element: lxml's own parser of HTML asks a function in Python for the class whenever an element comes to
# hand, which took a tenth of trafilatura's time. Forms and inputs, which have classes of their own there, are plain elements here.
_OF_HEAD = frozenset({"base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title"})
"""What a head may hold (HTML standard, 13.2.6.4.4); anything else ends it."""
_VOID = ("source", "track")
"""Elements without content (HTML standard, 13.1.2) that libxml2 does not know: it takes the picture behind a `source` for a part of it."""
_CLASSES = etree.ElementDefaultClassLookup(element=HtmlElement)

WITHHELD = "data-googleoff"
"""The attribute of what stands between comments that withhold it from search: no page need carry it for anybody else."""
# The Google Search Appliance's way to keep parts of a page out of its index, which software has kept: what is withheld is none of the content.
_WITHHOLDING = re.compile(r"\s*google(?:(?P<off>off)\s*:\s*(?:all|index)|on\b.*)\s*", re.DOTALL)

SCREEN = "bbs-screen"
"""The class of a terminal's screen on pages of pttweb, which leaves the lines of what it holds to a style sheet."""

_END_OF_PAGE = re.compile(rb"</(?:body|html)\s*>", re.IGNORECASE)
"""Ends nothing that is open, and what follows stands where it would have stood (HTML standard, 13.2.6.4.19): libxml2 closes all that is open at
the one, and drops unseen what comes behind the other. Neither tag need be there."""

_DEEPEST = 300
"""Elements that nest in one another. The deepest of a thousand real pages has fewer than 64; browsers go to 512."""
_TOO_DEEP = f"{'/*' * _DEEPEST}[*]"


def tree_of(source: str) -> tuple[HtmlElement, tuple[str, ...]]:
    """The tree, which holds elements alone, and flags on what it lacks: `attributes_cut`, `depth_cut`. Raises ReadError `no_text` where no element is found."""
    shortened, cut = without_long_tags(source)
    # Bytes from here on: to search the characters of a page takes two to five times as long.
    tree, log = _parse(_END_OF_PAGE.sub(b"", shortened.encode("utf-8")))
    if SHADOW in shortened:
        flatten(tree)
    deep = tree.xpath(_TOO_DEEP)
    # libxml2 leaves out what nests deeper than 2,048 elements. Its log is long, and asked only where that may be.
    too_deep = bool(deep) and any("Excessive depth" in entry.message for entry in log)
    for element in deep:
        _lift(element)
    return tree, (*(["attributes_cut"] if cut else []), *(["depth_cut"] if too_deep else []))


def _parse(source: bytes) -> tuple[HtmlElement, etree._ListErrorLog]:
    """The tree of a source in UTF-8, and what libxml2 says of it."""
    # lxml refuses a str with an XML encoding declaration.
    # Comments are no text, and left in the tree they would cut a text in two. Nobody asks libxml2 for ids: their table took a fifth of its time.
    withholds = b"googleoff" in source
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=not withholds, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(_CLASSES)
    try:
        tree = etree.fromstring(source, parser)
    except etree.ParserError as error:
        raise ReadError("no_text", str(error)) from error
    except etree.XMLSyntaxError as error:
        # The parser mends every syntax; what it cannot mend is an allocation that failed, which it calls an unknown error.
        raise MemoryError(str(error)) from error
    if tree is None:
        raise ReadError("no_text", "no element in it")
    if withholds:
        _mark_withheld(tree)
    for element in list(tree.iter(*_VOID)):
        _empty(element)
    if SCREEN.encode() in source:
        _keep_lines(tree)
    if any(sign in source for sign in SIGNS):
        hide_icons(tree)
    _end_head(tree)
    return tree, parser.error_log


def _keep_lines(tree: HtmlElement) -> None:
    """Gives a screen of a file's own lines the element that means it; those of lists have their parts in elements."""
    for screen in tree.iter("div"):
        if {SCREEN, "bbs-content"} <= set((screen.get("class") or "").split()):
            screen.tag = "pre"


def _mark_withheld(tree: HtmlElement) -> None:
    """Mark what stands between `googleoff` and the next `googleon` beside it, bare text in elements of its own, and leave the comments out."""
    opened: dict[HtmlElement, etree._Comment] = {}
    for comment in list(tree.iter(etree.Comment)):
        parent, says = comment.getparent(), _WITHHOLDING.fullmatch(comment.text or "")
        if says and says["off"]:
            opened.setdefault(parent, comment)
        elif says and (start := opened.pop(parent, None)) is not None:
            _withhold(start, comment)
    etree.strip_elements(tree, etree.Comment, with_tail=False)


def _withhold(start: etree._Comment, end: etree._Comment) -> None:
    for node in [start, *takewhile(lambda sibling: sibling is not end, start.itersiblings())]:
        if isinstance(node.tag, str):
            node.set(WITHHELD, "")
        if (node.tail or "").strip():
            words = node.makeelement("span", {WITHHELD: ""})
            words.text, node.tail = node.tail, None
            node.addnext(words)


def _lift(top: HtmlElement) -> None:
    """Makes siblings of all that stands below an element, the text in its order, as browsers do: what looks at the elements around or
    below others would take the square of the depth.
    """
    lifted: list[HtmlElement] = []
    tails: list[list[str]] = []
    for event, element in etree.iterwalk(top, events=("start", "end")):
        if event == "start":
            lifted.append(element)
            tails.append([])
            continue
        if element is not lifted[-1] and (element.tail or "").strip():  # where it ended, a line may have
            lifted.append(element.makeelement(element.tag))
            tails.append([])
        tails[-1].append(element.tail or "")
    for element, tail in zip(lifted, tails, strict=True):
        element.tail = "".join(tail) or None
    for element in reversed(lifted[1:]):
        top.addnext(element)


def _empty(element: HtmlElement) -> None:
    """Puts behind an element what libxml2 has put into it."""
    inner, words, rest = list(element), element.text or "", element.tail or ""
    element.text = element.tail = None
    for child in reversed(inner):
        element.addnext(child)
    if inner:
        inner[-1].tail = f"{inner[-1].tail or ''}{rest}" or None
        element.tail = words or None
    else:
        element.tail = f"{words}{rest}" or None


def _end_head(tree: HtmlElement) -> None:
    """Lets the head end where the standard ends it. libxml2 knows no elements of HTML 5, and where a page leaves the tags of its body
    out, as it may, takes an `article` after the title for a part of the head.
    """
    head = tree.find("head")
    astray = next((number for number, child in enumerate(head) if child.tag not in _OF_HEAD), None) if head is not None else None
    if head is None or astray is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    moved = head[astray:]
    moved[-1].tail = f"{moved[-1].tail or ''}{body.text or ''}" or None
    body.text = None
    for place, element in enumerate(moved):
        body.insert(place, element)


def without_long_tags(source: str) -> tuple[str, bool]:
    """`source` with the attributes of overlong tags cut after the first thousand and without monstrous ones, and whether any were."""
    cut: list[str] = []
    done = 0
    for match in _long_tags(source):
        at, count = source.find(" ", match.start(), match.end()), 0
        if at < 0:
            continue
        while count <= _MAX_ATTRIBUTES and (attribute := _ATTRIBUTE.match(source, at, match.end())):
            if attribute.end() - at > _MAX_VALUE:
                cut.append(source[done:at])
                done = attribute.end()
            at, count = attribute.end(), count + 1
        if count > _MAX_ATTRIBUTES:
            cut.append(source[done:at])
            done = match.end()
    return ("".join([*cut, source[done:]]), True) if cut else (source, False)


def _long_tags(source: str) -> Iterator[re.Match[str]]:
    """The tags that are so long, in leaps of that length: every page is asked, and hardly one has any."""
    at = 0
    while at < len(source) - _MAX_TAG:
        last = max(source.rfind("<", at, at + _MAX_TAG), source.rfind(">", at, at + _MAX_TAG))
        if last >= 0:
            at = last + 1
            continue
        if at and (match := _LONG_TAG.match(source, at - 1)):
            yield match
        at = source.find("<", at) + 1 or len(source)
