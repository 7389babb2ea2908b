"""Several pages of one thread or article as one record. Pure: the store hands in what it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, overload

from schemas.record import Article, Post, Quality, Record, Thread, thread_text

from .article.merge import merged_article
from .assemble import is_complete
from .bounds import MOST_LINKS, bounded
from .joined import captures, unique
from .posts.quotes import SaidBefore, answered, said

_Key = tuple[str, ...]

# What is said of a page alone, not of the thread.
_OF_A_PAGE = frozenset({"page_count_mismatch", "declared_posts_mismatch", "single_reply_view", "pages_missing"})

_OF_STRUCTURE = "structure"
"""What found the posts of pages of no known engine: `cleaners.structure`, which takes a tenth of a second to load."""
_ALL_HELD = "posts_all_held"
"""By the list of all posts that a page bears, it has each that belongs on it: that goes before counts, which may count notes of what was done."""


@overload
def merge(records: Sequence[Thread]) -> Thread:
    """Of a thread."""


@overload
def merge(records: Sequence[Article]) -> Article:
    """Of an article."""


@overload
def merge(records: Sequence[Record]) -> Record:
    """Of either."""


def merge(records: Sequence[Record]) -> Record:
    """The record that the pages make together. The order in which they are given does not matter.

    Raises ValueError for no pages, or for pages of different records.
    """
    if not records:
        raise ValueError("nothing to merge")
    if len({record.id for record in records}) > 1:
        raise ValueError(f"pages of different records: {sorted({record.id for record in records})}")
    threads = [record for record in records if isinstance(record, Thread)]
    articles = [record for record in records if isinstance(record, Article)]
    if threads and articles:
        raise ValueError(f"pages of a thread and of an article: {records[0].id}")
    return _merged(threads) if threads else merged_article(articles)


def _merged(records: Sequence[Thread]) -> Thread:
    """The thread; posts once each, though views overlap or repeat them all.

    Later captures win over earlier ones for the same post, but for pages that break off, and the latest claims hold for the whole. A merged
    thread counts as its latest capture: to do right by a page that was captured between its parts, merge the pages anew.
    """
    by_age = sorted(_without_parts(records), key=_age)
    if len(by_age) == 1:
        return by_age[0]
    whole_pages = [record for record in by_age if not _is_single(record)]
    newest = (whole_pages or by_age)[-1]
    first = min(whole_pages or by_age, key=lambda record: (record.page, -by_age.index(record)))
    flags = {flag for record in by_age for flag in record.quality.flags} - _OF_A_PAGE
    posts = _named(_posts(by_age), quotes_answer="reply_to_flat_view" in flags or all(map(_answers_by_quotes, by_age)))
    read = _read(whole_pages or by_age, posts)
    flags -= set() if read.are_held else {_ALL_HELD}
    complete = read.complete if whole_pages else False
    if not whole_pages:
        flags.add("single_reply_view")
    elif complete is False:
        flags.add("pages_missing" if len(read.pages_read) < read.last else "declared_posts_mismatch")
    links = bounded(unique(link for post in posts for link in post.links), MOST_LINKS, "links_cut", flags.add)
    images = bounded(unique(image for post in posts for image in post.images), MOST_LINKS, "images_cut", flags.add)
    return first.model_copy(
        update={
            "posts": posts,
            "text": thread_text(posts),
            "declared_posts": read.declared,
            "closed": newest.closed if newest.closed is not None else first.closed,
            "sticky": first.sticky,
            "page": first.page,
            "pages": read.pages,
            "pages_read": read.pages_read,
            "complete": complete,
            "links": links,
            "images": images,
            "quality": _quality(by_age, flags),
            "provenance": captures(by_age),
        }
    )


def _quality(records: Sequence[Thread], flags: Collection[str]) -> Quality:
    """As sure as of the least sure record."""
    return Quality(
        confidence=min((sure for record in records if (sure := record.quality.confidence) is not None), default=None),
        flags=tuple(sorted(flags)),
        disagreements=unique(found for record in records for found in record.quality.disagreements),
    )


class _Read(NamedTuple):
    """How much of a thread was read, and how much its pages say that there is."""

    declared: int | None
    pages: int | None
    pages_read: tuple[int, ...]
    last: int
    are_held: bool
    """Whether each page has all posts that belong on it."""
    complete: bool | None


def _read(records: Sequence[Thread], posts: Sequence[Post]) -> _Read:
    """The latest claims of the pages, held against the posts that they gave."""
    read = {page for record in records for page in record.pages_read}
    pages = _pages(records, len(posts), len(read))
    pages_read = (1,) if pages == 1 and read else tuple(sorted(read))
    declared = next((record.declared_posts for record in reversed(records) if record.declared_posts is not None), None)
    last = pages or max(record.page for record in records)
    are_held = all(_ALL_HELD in record.quality.flags for record in records)
    complete = is_complete(declared, len(posts), last, pages_read)
    if len(pages_read) >= last > 1 and (are_held or (complete is None and _is_even(records, posts))):
        complete = True
    return _Read(declared, pages, pages_read, last, are_held, complete)


def _without_parts(records: Sequence[Thread]) -> list[Thread]:
    """The records, those left out whose captures another one holds already: they add nothing."""
    held = {frozenset(ref.sha256 for ref in record.provenance.captures): record for record in records}
    return [record for captures, record in held.items() if not any(captures < other for other in held)]


def _age(record: Thread) -> tuple[bool, str, int, str]:
    """By the time of capture; before all others what was read to no page's end, for its last post may be half of one."""
    captures = record.provenance.captures
    newest = max((ref.fetched_at.isoformat() for ref in captures if ref.fetched_at), default="")
    return bool(record.pages_read), newest, record.page, captures[0].sha256 if captures else ""


class _Keys:
    """What tells posts of all the pages apart: the id, else author, time and words, and which of several alike it is; else the place.

    A view without ids (for print, for machines) shows posts that another view names: the author's same words, at no other time.
    """

    def __init__(self, records: Iterable[Thread]) -> None:
        self.known: dict[tuple[str, str], dict[str, str]] = {}
        """Ids and times of what was said."""
        for post in (post for record in records for post in record.posts if post.id and post.text):
            self.known.setdefault(_words(post), {})[post.id or ""] = _time(post)

    def of(self, record: Thread) -> Iterator[tuple[_Key, Post]]:
        """The posts of a page with their keys."""
        alike: Counter[_Key] = Counter()
        for post in record.posts:
            ids = [known for known, time in self.known.get(_words(post), {}).items() if not post.id and (time in ("", _time(post)) or not _time(post))]
            said = (*_words(post), _time(post))
            key = (post.id,) if post.id else said if any(said) else (*said, str(post.position))
            alike[key] += 1
            if len(ids) >= alike[key]:
                yield (ids[alike[key] - 1], "1"), post
            else:
                yield (*key, str(alike[key])), post


def _words(post: Post) -> tuple[str, str]:
    return post.author.name if post.author else "", post.text


def _time(post: Post) -> str:
    """To the minute, for one view may print the seconds."""
    return post.published_at.isoformat(timespec="minutes")[:16] if post.published_at else post.published_at_raw or ""


def _posts(by_age: Sequence[Thread]) -> tuple[Post, ...]:
    """The posts once each, in the thread's order; where pages count from one each, a post belongs to the first page that shows it.

    The page of a single reply does not know the reply's place: what no other page shows stands behind all others.
    """
    found: dict[_Key, Post] = {}
    places: dict[_Key, tuple[bool, int, int]] = {}
    keys = _Keys(by_age)
    for record in by_age:
        for key, post in keys.of(record):
            known = found.get(key)
            if known is None or post.id or not known.id:
                found[key] = post.model_copy(update={"position": known.position}) if known and _is_single(record) else post
            place = (_is_single(record), record.page, found[key].position)
            places[key] = min(place, places.get(key, place))
    ordered = sorted(found.values(), key=lambda post: post.position)
    if len({post.position for post in ordered}) == len(ordered):
        return tuple(ordered)
    in_pages = sorted(found, key=lambda key: (*places[key], _time(found[key]), key))
    return tuple(found[key].model_copy(update={"position": at}) for at, key in enumerate(in_pages, start=1))


def _pages(records: Sequence[Thread], posts: int, read: int) -> int | None:
    """How many pages there are, by the greatest claim. Where some were not read, one that shows all posts, and more than the others do, is enough;
    and so are two that both show all: threaded views do, however many pages they name.
    """
    claimed = max((record.pages for record in records if record.pages and not _is_repeated(record, records)), default=None)
    full = max((len(record.posts) for record in records if record.pages != 1), default=0)
    unpaged = any(record.pages == 1 and record.pages_read and len(record.posts) == posts > full for record in records)
    repeated = read > 1 and all(len(record.posts) == posts and record.pages_read for record in records)
    return 1 if (unpaged or repeated) and claimed and claimed > read else claimed


def _is_repeated(record: Thread, records: Sequence[Thread]) -> bool:
    """Whether a page shows what the one before it shows, and says that there is one more than that one said: such pages have no end."""
    ids = {post.id for post in record.posts}
    return any(
        other.page == record.page - 1 and other.pages and other.pages < (record.pages or 0) and ids == {post.id for post in other.posts} != {None}
        for other in records
    )


def _is_even(records: Sequence[Thread], posts: Sequence[Post]) -> bool:
    """Whether the posts speak for it that no page lacks any: their numbers have no gap, and no page adds fewer than one behind it: the first post, or the
    last of the page before, may be shown again. Where posts do not stand by their age, one may be on another page by now, and counts as shown.
    """
    told: set[object] = set()
    shown, added, by_age = [], [], True
    for _, page in sorted({page.page: page for page in records if len(page.pages_read) == 1}.items()):
        keys = [post.id or (*_words(post), _time(post)) for post in page.posts]
        shown.append(len(keys))
        added.append(sum(key not in told for key in keys))
        told.update(keys)
        times = [post.published_at for post in page.posts if post.published_at is not None]
        by_age = by_age and times == sorted(times)
    counts = added if by_age else shown
    full = max(counts, default=0)
    return all(count == full for count in counts[:-1]) and all(post.position == at for at, post in enumerate(posts, start=1))


def _is_single(record: Thread) -> bool:
    return "single_reply_view" in record.quality.flags


def _answers_by_quotes(record: Thread) -> bool:
    """Whether a page of no known engine prints no parents: who answers there answers what he quotes, on whatever page that is."""
    posts = record.posts if record.provenance.extractor == _OF_STRUCTURE else ()
    return bool(posts) and all(post.reply_to in (None, *(quote.post_id for quote in post.quotes)) for post in posts)


def _named(posts: Sequence[Post], *, quotes_answer: bool) -> tuple[Post, ...]:
    """The posts, their quotes traced to posts of other pages; in flat views a reply that quotes answers what it quotes."""
    if not any(post.quotes for post in posts):
        return tuple(posts)
    earlier = SaidBefore()
    opening = posts[0].id
    traced = []
    for at, post in enumerate(posts):
        quotes = earlier.name(post.quotes)
        earlier.add(said(post.id, post.author, post.text))
        quoted = answered(quotes)
        answers_topic = post.reply_to is None or post.reply_to == opening
        reply_to = quoted if quotes_answer and at and quoted and answers_topic else post.reply_to
        traced.append(post.model_copy(update={"quotes": quotes, "reply_to": reply_to}) if (quotes, reply_to) != (post.quotes, post.reply_to) else post)
    return tuple(traced)
