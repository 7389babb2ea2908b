"""Decoded text to a page: parsed once, and walked once, or twice where it hides most of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemas.errors import ReadError
from schemas.ledger import Origin

from .data import Elements
from .decode import Decoded
from .markdown import READ, is_markdown, unmarked
from .page import PARAGRAPH_WORDS, Page
from .parse import tree_of, without_long_tags
from .repair import NORMALIZED, compose
from .saved import UNNUMBERED, unframed, unnumbered
from .walk import Walked, walk, walk_text
from .words import word_count


def read(decoded: Decoded, url: str | None, *, max_nodes: int, max_characters: int) -> Page:
    """The page of decoded text. XML is not walked: it is a feed or a sitemap, whose text is data.

    Raises ReadError `too_large` beyond the budgets and `no_text` where the parser finds no element.
    """
    # What no reader looks at, and the parser need not, does not count.
    if len(decoded.text) > max_characters and (decoded.kind != "html" or len(without_long_tags(decoded.text)[0]) > max_characters):
        raise ReadError("too_large", f"{len(decoded.text)} characters, {max_characters} allowed")
    if decoded.kind == "text":
        flags = decoded.flags
        if is_markdown(decoded.text):
            decoded, flags = replace(decoded, text=unmarked(decoded.text)), (*flags, READ)
        saved = unnumbered(framed := unframed(decoded.text))
        walked = walk_text(saved.text)
        if len(walked.texts) + len(saved.behind) > max_nodes:
            raise ReadError("too_large", f"more than {max_nodes} lines")
        walked.hidden += ((len(walked.texts), line, Origin.PLAIN, "") for line in saved.behind)
        flags = (*flags, UNNUMBERED) if saved.text is not framed else flags
        return Page(replace(decoded, text=saved.text), url, None, walked, flags, max_nodes)
    if decoded.kind == "xml":
        return Page(decoded, url, None, Walked(), decoded.flags, max_nodes)
    if decoded.kind == "json":
        page = Page(decoded, url, Elements().root, Walked(), decoded.flags, max_nodes)
        page.adopt(decoded.data, "")
        return page
    tree, flags = tree_of(decoded.text)
    if len(decoded.text) > max_nodes and tree.xpath("count(//*)") > max_nodes:  # to walk as far as that takes most of the time
        raise ReadError("too_large", f"more than {max_nodes} elements")
    if not decoded.is_composed and compose(tree):
        flags = (*flags, NORMALIZED)
    walked = walk(tree, max_nodes, show_hidden=False)
    if _hides_most(walked):
        walked = walk(tree, max_nodes, show_hidden=True)
        flags = (*flags, "hidden_main")
    return Page(decoded, url, tree, walked, (*decoded.flags, *flags), max_nodes)


def _hides_most(walked: Walked) -> bool:
    """Whether more words of paragraphs are hidden, and stand nowhere else, than are shown."""
    hidden = [text for _, text, _, _ in walked.hidden]
    words, shown = sum(_of_paragraphs(hidden)), 0
    for count in _of_paragraphs(walked.texts) if words else ():
        shown += count
        if shown >= words:
            return False
    return words > 0 and sum(_of_paragraphs(_shown_nowhere(hidden, walked.texts))) > shown


def _shown_nowhere(hidden: Iterable[str], shown: Iterable[str]) -> Iterator[str]:
    """The hidden texts of which most does not stand on the page as well: forums keep each post once more for whoever quotes it."""
    known = set(_runs(" ".join(shown)))
    for text in hidden:
        runs = _runs(text)
        if not runs or 2 * sum(run in known for run in runs) <= len(runs):
            yield text


def _runs(text: str) -> list[tuple[str, ...]]:
    words = text.split()
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))


def _of_paragraphs(texts: Iterable[str]) -> Iterator[int]:
    """The words of each text that is more than a label."""
    return (count for count in map(word_count, texts) if count >= PARAGRAPH_WORDS)
