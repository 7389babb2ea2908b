"""Who wrote an article by the word of the page's head: JSON-LD, metadata elements, the labels of X's cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemas.record import Author

from ..urls import join
from .accounts import is_login
from .head import Head
from .jsonld import JsonObject, name_of, types_of, words
from .persons import persons, says_by, upright
from .title import folding

_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization"})
_NAMES = (
    "article:author author parsely-author sailthru.author cxenseparse:author citation_author citation_authors dc.creator dcterms.creator byl author_name by"
    " byline content_author dable:author"
).split()
_SYSTEM_S = frozenset({"dc.creator", "dcterms.creator"})
"""Systems such as Plone say there who put the page in, by the account where they know no name."""
_INDEXED = frozenset({"dc.creator", "dcterms.creator", "citation_author", "citation_authors"})
"""Written for indexes: family name first. Some name the first author alone in Dublin Core, and all of them where papers are cited."""
_SEVERAL = "citation_authors"
"""Names all of them: "Quay, Ada; Pier, Omar", or "Ada Quay, Omar Pier"."""


def stated_authors(head: Head, node: JsonObject) -> tuple[Author, ...]:
    """The people that the first source names that names any; nobody where organisations alone are named, there or again elsewhere."""
    organisations: set[str] = set()
    for key in ("author", "creator"):
        named: list[JsonObject] = []
        for one in head.data.objects(node.get(key)):
            if types_of(one) & _ORGANISATIONS:
                organisations.add(folding(words(one.get("name")) or ""))
            else:
                named.append(one)
        # Several names in one object share what is said of it: no address is any one's.
        lists = (
            (names, one.get("url")) if isinstance(names := one.get("name"), list) and len(names) > 1 else ([name_of(one)], one.get("url")) for one in named
        )
        found = persons((words(name), join(head.page.base, words(url) or "") if len(names) == 1 else None) for names, url in lists for name in names)
        if found:
            return found
    for name in _NAMES:
        texts = [text for text in head.metas.get(name, ()) if folding(text) not in organisations]
        if name in _SYSTEM_S:
            texts = [text for text in texts if not is_login(text)]
        if found := persons((text, None) for text in (_uprights(texts, several=name == _SEVERAL) if name in _INDEXED else texts)):
            return found
    return persons((text, None) for label, text in head.labelled() if says_by(label))


def _uprights(texts: Iterable[str], *, several: bool) -> Iterator[str]:
    """The names as they are spoken, each apart: semicolons part those that hold commas. Of `several` two whole names may stand around one comma."""
    for name in (part for text in texts for part in text.split(";")):
        is_list = several and all(len(part.split()) > 1 for part in name.split(","))
        yield name if is_list else upright(name)
