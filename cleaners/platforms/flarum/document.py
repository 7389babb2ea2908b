"""What Flarum says in data: answers of its API, and the same beside a page for the application to begin with. Both are JSON:API documents.

    {"data": {"type": "discussions", "id", "attributes", "relationships"}, "included": [...]}     a discussion with posts, users and tags
    {"data": [{"type": "posts", ...}, ...], "included": [...]}                                    posts, of one discussion or of many
    {"data": [{"type": "discussions" or "tags", ...}, ...], "links": {"next"}}                    lists
    <script id="flarum-json-payload">{"resources", "session", "apiDocument": {...}}</script>      beside a page

Serializers and resources: framework/core/src/Api (1.x), framework/core/src/Api/Resource (2.x).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from schemas.outcome import Reason
from schemas.target import Link

from ...dates.dates import iso
from ...draft import ListDraft, NothingDraft
from ...page.data import at, number, parsed, string
from ...page.page import Page
from ...urls import join

PAYLOAD = "flarum-json-payload"
"""The element beside the page."""

Row = Mapping[str, object]

_REFUSED = frozenset({"permission_denied", "not_authenticated", "invalid_access_token", "csrf_token_mismatch"})


class Resource(NamedTuple):
    """One thing in a document, and the pointer to it."""

    row: Row
    pointer: str

    def attribute(self, name: str) -> object:
        """The value of an attribute; null where it has none."""
        return at(self.row, "attributes", name)

    def related(self, name: str) -> list[tuple[str, str]]:
        """Type and number of what it is related to by that name, in their order."""
        found = at(self.row, "relationships", name, "data")
        named = found if isinstance(found, list) else [found]
        pairs = ((string(one, "type"), string(one, "id")) for one in named)
        return [(kind, key) for kind, key in pairs if kind and key]


class Document:
    """A JSON:API document; `pointer` is where it stands in the page."""

    def __init__(self, value: object, pointer: str) -> None:
        self.value = value
        self.pointer = pointer
        data = at(value, "data")
        self.single = not isinstance(data, list)
        self.data = [*_resources([data], f"{pointer}/data", single=True)] if self.single else [*_resources(data, f"{pointer}/data")]
        self.included = [*_resources(at(value, "included"), f"{pointer}/included")]
        self._known = {(string(one.row, "type"), string(one.row, "id")): one for one in (*self.included, *self.data)}

    def get(self, pair: tuple[str, str]) -> Resource | None:
        """The thing of that type and number; null where the document does not hold it."""
        return self._known.get(pair)

    def first(self, resource: Resource, name: str) -> Resource | None:
        """What a thing is related to by that name; the first where there are many."""
        return next((found for pair in resource.related(name) if (found := self.get(pair))), None)

    @property
    def discussion(self) -> Resource | None:
        """The discussion that the document is about."""
        named = self.data if self.single else [found for one in self.data if (found := self.first(one, "discussion"))]
        discussions = {string(one.row, "id"): one for one in named if string(one.row, "type") == "discussions"}
        if len(discussions) == 1:
            return next(iter(discussions.values()))
        return self.first(self.data[0], "discussion") if self.single and self.data else None

    @property
    def posts(self) -> list[Resource]:
        """The posts that persons wrote in the discussion, in the order of their numbers."""
        wanted = self.discussion
        key = string(wanted.row, "id") if wanted else None
        found = {string(one.row, "id"): one for one in (*self.data, *self.included) if is_post(one.row)}
        own = [post for post in found.values() if key is None or ("discussions", key) in (post.related("discussion") or [("discussions", key)])]
        return sorted(own, key=lambda post: number(post.attribute("number")) or 0)


def _resources(found: object, pointer: str, *, single: bool = False) -> Iterator[Resource]:
    for place, row in enumerate(found if isinstance(found, list) else ()):
        if isinstance(row, dict) and isinstance(row.get("attributes"), dict):
            yield Resource(row, pointer if single else f"{pointer}/{place}")


def is_post(row: object) -> bool:
    """Whether a thing is a post that somebody wrote, and no note of what was done."""
    return at(row, "type") == "posts" and at(row, "attributes", "contentType") == "comment" and isinstance(at(row, "attributes", "contentHtml"), str)


def beside(page: Page) -> Document | None:
    """The document beside a page; null where there is none."""
    for script in page.tree.iter("script"):
        if script.get("id") == PAYLOAD and script.text:
            document = at(parsed(script.text), "apiDocument")
            return Document(document, f"#{PAYLOAD}/apiDocument") if isinstance(document, dict) else None
    return None


def words_of(document: Document) -> dict[str, object]:
    """What of a document a reader would see: titles, posts and the names of their authors, in their places."""
    shown = {"posts": "contentHtml", "users": "displayName", "discussions": "title", "tags": "name"}

    def of(row: object) -> object:
        name = shown.get(string(row, "type") or "")
        return {"attributes": {name: at(row, "attributes", name)}} if name else None

    data, included = at(document.value, "data"), at(document.value, "included")
    return {
        "data": [of(row) for row in data] if isinstance(data, list) else of(data),
        "included": [of(row) for row in included] if isinstance(included, list) else [],
    }


def is_document(data: object) -> tuple[str, ...]:
    """What in a JSON document gives Flarum away: attributes that stand together in its things only."""
    document = Document(data, "")
    found = (*document.data, *document.included)
    first = document.data[0].row if document.data else None
    tests = {
        "posts": any(is_post(one.row) and number(one.attribute("number")) is not None for one in found),
        "discussions": at(first, "type") == "discussions" and number(first, "attributes", "commentCount") is not None,
        "tags": at(first, "type") == "tags" and number(first, "attributes", "discussionCount") is not None,
        "users": at(first, "type") == "users" and string(first, "attributes", "displayName") is not None,
        "errors": string(data, "errors", 0, "code") in {*_REFUSED, "not_found"} and string(data, "errors", 0, "status") is not None,
    }
    return tuple(name for name, holds in tests.items() if holds)


def listed(page: Page, document: Document) -> ListDraft | NothingDraft | None:
    """The list, or the refusal, that a document is; null for one of another kind."""
    code = string(document.value, "errors", 0, "code")
    if code is not None:
        return NothingDraft(Reason.NO_ACCESS if code in _REFUSED else Reason.SOFT_404, code)
    kinds = {string(one.row, "type") for one in document.data}
    if "users" in kinds:
        return ListDraft(Reason.PROFILE, ())
    links = tuple(_links(page, document.data))
    if "discussions" in kinds or (not kinds and isinstance(at(document.value, "data"), list)):
        further = join(page.base, string(document.value, "links", "next") or "")
        found = Reason.SEARCH if "q=" in (page.url or "") or "filter%5Bq%5D=" in (page.url or "") else Reason.TOPIC_LIST
        more = (Link(url=further, kind="next_page"),) if further and page.kind == "json" else ()
        return ListDraft(found, (*links, *more))
    if "tags" in kinds:
        return ListDraft(Reason.FORUM_INDEX, links)
    if "posts" in kinds:
        return ListDraft(Reason.PROFILE, ())
    return None


def _links(page: Page, found: list[Resource]) -> Iterator[Link]:
    for one in found:
        kind, slug = string(one.row, "type"), string(one.attribute("slug"))
        if kind == "discussions" and (target := join(page.base, f"{root(page)}{path(one)}")):
            posts = number(one.attribute("commentCount"))
            last = iso(string(one.attribute("lastPostedAt")) or "").at
            replies = max(0, posts - 1) if posts is not None else None
            yield Link(url=target, title=string(one.attribute("title")), kind="thread", reply_count=replies, last_post_at=last)
        elif kind == "tags" and slug and (target := join(page.base, f"{root(page)}/t/{slug}")):
            last = iso(string(one.attribute("lastPostedAt")) or "").at
            yield Link(url=target, title=string(one.attribute("name")), kind="forum", last_post_at=last)


def path(discussion: Resource) -> str:
    """The path of a discussion; its slug begins with its number since 1.0."""
    key, slug = string(discussion.row, "id") or "", string(discussion.attribute("slug"))
    return f"/d/{key}" if not slug else f"/d/{slug}" if slug.startswith(key) else f"/d/{key}-{slug}"


def root(page: Page) -> str:
    """The address of the forum: what stands before the path of a page or of an answer."""
    url = page.url or ""
    for mark in ("/api/", "/d/", "/t/", "/u/", "/tags"):
        if mark in url:
            return url.partition(mark)[0]
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}" if rest else ""
