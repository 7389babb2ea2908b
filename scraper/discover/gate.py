"""What may stand in line: each page once, inside the scope, and no trap.

    consider(link) --> its address   to be asked for
                   --> Left          not, and why
    check(url)     --> Left or null  asked again before a page that waited is asked for: a trap may have been noticed since, or its source
                                     be declared otherwise
    learn(url)                       what a page that was read brought

Considering costs a site nothing and teaches nothing, so a sitemap may name a hundred thousand pages at once; only pages that were
read teach. Same calls in the same order, same answers. Memory is bounded: a number of 64 bits for each key and each digest up to
`max_targets`, notes on the last 100,000 pages, and trees of shapes that stop at `MAX_PLACES`; 80 MB with the limits below. To these come
the numbers of pages that the store holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleaners.dedupe import address, dedupe_key
from cleaners.urls import masked
from schemas.outcome import Reason
from schemas.target import Left, Link

from .oddity import oddity
from .recent import Recent, number_of
from .scope import Scope, host_of
from .shapes import PRICE, PRICE_OF_LIST, SITE_PATIENCE, Place, Shape, Trust
from .twins import Twins

MAX_TARGETS = 200_000
MAX_PLACES = 20_000
MAX_HOSTS = 5_000

_TWIN = "it differs from one seen before by its {} alone, which makes no difference here"
_LISTED = frozenset({"thread", "forum", "article"})
_RECORDS = frozenset({"thread", "article"})


class Gate:
    """One crawl's memory of what it has seen and what it has learnt."""

    def __init__(self, scope: Scope, *, max_targets: int = MAX_TARGETS) -> None:
        """There is no bound of depth: chains of honest pages have no length that is too much."""
        self.scope = scope
        self.max_targets = max_targets
        self._seen: set[int] = set()
        self._spared = 0
        self._digests: set[int] = set()
        self._read: Recent[bool] = Recent()
        """Pages that were read, and whether each was a copy of another."""
        self._named_by: Recent[str] = Recent()
        """The page that named a target which waits."""
        self._lent: Recent[bool] = Recent()
        self._promised: Recent[bool] = Recent()
        """Targets that were named as threads or articles."""
        self._twins = Twins()
        self._sites: dict[str, Place] = {}
        self._last: tuple[str, int] = ("", 0)
        self.places = 0
        """Of the trees of shapes."""

    def remember(self, read: Iterable[tuple[str, str]]) -> None:
        """Pages that runs before have read, by address and digest: ids that are drawn anew each time a list is asked for stand in no list twice."""
        for spelling, digest in {dedupe_key(url): digest for url, digest in read}.items():
            self._twins.take(spelling)
            self._twins.learn(spelling, number_of(digest))
            self._read.keep(number_of(spelling), False)  # read again, it proves nothing

    def consider(self, link: Link, found_on: str | None = None) -> str | Left:
        """The address that a link is to be asked for under, once. `found_on` is that of the page that named it; a start, which none did, is in scope
        and no trap.
        """
        try:
            url, spelling = address(link.url)
        except ValueError as error:
            return Left(url=masked(link.url), reason=Reason.BAD_ADDRESS, why=str(error))
        if "@" in url.split("/", 3)[2]:
            return Left(url=masked(link.url), reason=Reason.BAD_ADDRESS, why="it carries a user's name")
        key = number_of(spelling)
        if key in self._seen:
            return Left(url=link.url, reason=Reason.DUPLICATE_TARGET, why="seen before in this run")
        if found_on is not None:
            refused = self._refusal(link, url, found_on)
            if refused is not None:
                return refused
        if len(self._seen) - self._spared >= self.max_targets:
            return Left(url=link.url, reason=Reason.BUDGET_SPENT, why=f"no more than {self.max_targets} in one run")
        twin = self._twins.taken(spelling) if found_on is not None and key not in self._read else ""
        if twin:
            return Left(url=link.url, reason=Reason.DUPLICATE_TARGET, why=_TWIN.format(twin))
        self._twins.take(spelling)
        self._seen.add(key)
        if found_on is not None:
            self._lead(key, url, link.kind, found_on)
        return url

    def check(self, url: str, kind: str) -> Left | None:
        """Why a target that was found, perhaps by a run before, is asked for no more; null where it still is."""
        if self.scope.elsewhere:
            self.scope = self.scope.also(host_of(url))
        outside = self.scope.refusal(url, kind)
        if outside:
            return Left(url=url, reason=Reason.OUT_OF_SCOPE, why=outside)
        spelling = dedupe_key(url)
        twin = self._twins.read(spelling) if number_of(spelling) not in self._read else ""  # none is its own
        if twin:
            return Left(url=url, reason=Reason.DUPLICATE_TARGET, why=_TWIN.format(twin))
        return self._trap(url)

    def learn(self, url: str, *, yielded: bool, digest: str) -> None:
        """What a page was worth. Call it for every page that was read, before its links are considered, and for no page that was not read.

        `yielded`: it became a record, or it is a known one and unchanged. `digest` names its content (`digest.content_digest`): a page whose
        content was read before under another address brings nothing, and neither do its links.
        """
        spelling = dedupe_key(url)
        key, content = number_of(spelling), number_of(digest)
        is_known = key in self._read
        copy = bool(self._read.get(key)) if is_known else content in self._digests
        self._read.keep(key, copy)
        if len(self._digests) < self.max_targets:
            self._digests.add(content)
        if yielded and not is_known:
            self._twins.learn(spelling, content)
        shape = self._shape(url)
        shape.count()
        if yielded and not copy:
            shape.earn()
            self.vouch(self._named_by.get(key))
            self._named_by.drop(key)
        else:
            shape.spend()
            named_by = self._named_by.get(key)
            if named_by is not None and key in self._promised and not is_known:
                Shape.find(self._site(named_by), named_by).charge(PRICE - PRICE_OF_LIST)

    def spare(self, found_on: str) -> None:
        """The page names one that was considered and need not be asked for, since the store holds it: what is new in a run is bounded, not what is known."""
        self._spared += 1
        self.vouch(found_on)

    def vouch(self, found_on: str | None) -> None:
        """The page names one that brought something, or one that the store holds and that is left alone: such pages are no trap."""
        if found_on is not None:
            Shape.find(self._site(found_on), found_on).earn()

    def _refusal(self, link: Link, url: str, found_on: str) -> Left | None:
        outside = self.scope.refusal(url, link.kind)
        if outside:
            return Left(url=link.url, reason=Reason.OUT_OF_SCOPE, why=outside)
        trap = oddity(url)
        if not trap and self._read.get(self._page(found_on)):
            trap = "found on a copy of a page that was read under another address"
        return Left(url=link.url, reason=Reason.CRAWL_TRAP, why=trap) if trap else self._trap(url)

    def _trap(self, url: str) -> Left | None:
        why = Shape.find(self._site(url), url).refusal()
        return Left(url=url, reason=Reason.CRAWL_TRAP, why=why) if why else None

    def _lead(self, key: int, url: str, kind: str, found_on: str) -> None:
        """Remembers which page named a target. A page that leads to pages of another shape is not judged before one of those is read."""
        self._named_by.keep(key, found_on)
        if kind in _RECORDS:
            self._promised.keep(key, True)
        page = self._page(found_on)
        if page in self._lent:
            return
        parent = Shape.find(self._site(found_on), found_on)
        if not parent.is_like(Shape.find(self._site(url), url)):
            self._lent.keep(page, True)
            parent.lend(PRICE_OF_LIST if kind in _LISTED else PRICE)

    def _page(self, found_on: str) -> int:
        """The number of a page's key; the links of one page are considered one after the other."""
        if self._last[0] != found_on:
            self._last = (found_on, number_of(dedupe_key(found_on)))
        return self._last[1]

    def _shape(self, url: str) -> Shape:
        root = self._site(url)
        known = Shape.find(root, url)
        if self.places >= MAX_PLACES:
            return known
        shape = Shape.make(root, url)
        self.places += len(shape.places) - len(known.places)
        return shape

    def _site(self, url: str) -> Place:
        host = host_of(url)
        if host not in self._sites and len(self._sites) >= MAX_HOSTS:
            host = ""
        return self._sites.setdefault(host, Place(below=Trust(SITE_PATIENCE)))
