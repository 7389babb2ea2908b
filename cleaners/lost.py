"""Posts that a thread's pages once showed and do not show any more: deleted, or pushed to a page that was not read since. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from schemas.record import Post, Thread, thread_text

from .joined import captures, unique

_STRAIGHT_AFTER = timedelta(hours=1)
"""Between two pages of one run; on most boards it is seconds."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a page showed."""

    page: Thread
    at: datetime
    """When it was last seen so; UTC-aware."""


@dataclass(frozen=True, slots=True)
class Former:
    """What a page showed before."""

    page: Thread
    since: Sequence[Look]
    """At pages of the thread, after it."""
    beside: frozenset[str] = frozenset()
    """Ids of the posts that the thread had shown, beside those of the page, until one page was all of it."""


def with_lost(thread: Thread, formers: Iterable[Former]) -> Thread:
    """The thread with the posts that only former captures of its pages show, in their places; of the same post the last one given counts.

    Such a post is `deleted` where a later capture shows what stood around it and not the post itself, else as it was: when one is deleted, or
    comes in between, the others move to pages that need not have been read again. Where the thread counts more posts than its pages show, none is
    deleted: somebody cannot read them any more. Posts without ids are left out: they may have been edited.
    """
    known = {post.id for post in thread.posts}
    lost = {post.id: former for former in formers for post in former.page.posts if post.id and post.id not in known}
    lost = _without_renumbered(lost, thread) if lost else lost
    if not lost:
        return thread
    posts, is_read = list(thread.posts), "declared_posts_mismatch" not in thread.quality.flags
    for former in {id(former): former for former in lost.values()}.values():
        before, since = sorted(former.page.posts, key=lambda post: post.position), _Since(former)
        for number, post in enumerate(before):
            if post.id and lost.get(post.id) is former:
                missed = is_read and since.misses(post)
                found = post.model_copy(update={"status": "deleted"}) if missed else post
                posts.insert(_place(posts, before, number), found)
    posts = _numbered(posts)
    with_captures = captures([*{id(former): former.page for former in lost.values()}.values(), thread])
    links, images = unique(link for post in posts for link in post.links), unique(image for post in posts for image in post.images)
    return thread.model_copy(update={"posts": tuple(posts), "text": thread_text(posts), "links": links, "images": images, "provenance": with_captures})


def is_newest_first(times: Sequence[datetime]) -> bool | None:
    """The order of a page's posts; null where it is none: a post that is ranked by votes may be anywhere."""
    if len(set(times)) < 2:
        return None
    newest_first = times[0] > times[-1]
    return newest_first if list(times) == sorted(times, reverse=newest_first) else None


def _without_renumbered(lost: Mapping[str, Former], thread: Thread) -> dict[str, Former]:
    """Without the posts that the thread has under ids which are new since: a board that moved to another database may number them anew."""
    now = {_said(post): post.id for post in thread.posts if post.published_at}

    def is_there(number: str, before: Sequence[Post]) -> bool:
        once = {post.id for post in before}
        return any(post.id == number and now.get(_said(post), number) not in once for post in before)

    return {number: former for number, former in lost.items() if not is_there(number, former.page.posts)}


def _said(post: Post) -> tuple[str | None, datetime | None, str]:
    return post.author.name if post.author else None, post.published_at, post.text


class _Since:
    """What tells of the posts of a former page whether they would be shown if they were still there: once for all of them."""

    def __init__(self, former: Former) -> None:
        self.former = former
        self.looks = [look for look in former.since if look.page.pages_read and "single_reply_view" not in look.page.quality.flags]
        self.is_read_anew = _is_read_anew(self.looks)
        pages: dict[str | None, set[int]] = {}
        for look in former.since:
            for one in look.page.posts:
                pages.setdefault(one.id, set()).add(look.page.page)
        self.times = [_times(look.page, pages) for look in self.looks]
        self.edges = list(self._edges())

    def _edges(self) -> Iterator[tuple[datetime, datetime]]:
        """The last time of a page and the first one of the page behind it, where the first page was read straight after the other: what stood there
        would have moved to it since."""
        behind: dict[int, list[int]] = {}
        for at, look in enumerate(self.looks):
            behind.setdefault(look.page.page, []).append(at)
        for at, look in enumerate(self.looks):
            if is_newest_first(self.times[at]) is False:
                for other in behind.get(look.page.page + 1, ()):
                    if self.times[other] and timedelta(0) <= look.at - self.looks[other].at <= _STRAIGHT_AFTER:
                        yield max(self.times[at]), min(self.times[other])

    def misses(self, post: Post) -> bool:
        """Whether a look at the page where the post would be shows what stood around it, and not the post itself."""
        if self.is_read_anew or any(_is_passed_over(post, self.former, look.page, times) for look, times in zip(self.looks, self.times, strict=True)):
            return True
        time = post.published_at
        return time is not None and any(last < time < first for last, first in self.edges)


def _is_read_anew(looks: Sequence[Look]) -> bool:
    """Whether all pages of the thread are among these looks, each read straight after the one behind it: what has moved meanwhile is on the next one,
    in whatever order the posts are. Whatever was read since does not bring back what was on none of them.
    """
    return any(_are_all([look for look in looks if look.at <= first.at]) for first in looks if first.page.page == 1)


def _are_all(looks: Sequence[Look]) -> bool:
    last = {look.page.page: look for look in sorted(looks, key=lambda look: look.at)}
    pages = max((look.page.pages or look.page.page for look in last.values()), default=0)
    read = [last[page] for page in range(pages, 0, -1) if page in last]
    return pages == len(read) > 1 and all(timedelta(0) <= after.at - before.at <= _STRAIGHT_AFTER for before, after in pairwise(read))


def _is_passed_over(post: Post, former: Former, page: Thread, times: Sequence[datetime]) -> bool:
    """Whether a page shows the whole thread, of which something stood there before, or what was written before and after the post, and not the post.

    `times` are those of the page's own posts.
    """
    if (page.page, page.pages or 1) == (1, 1) and page.complete is not False:
        once = {one.id for one in former.page.posts if one.id}
        return any(one.id in once or one.id in former.beside for one in page.posts)  # else it is another thread by now
    newest_first = is_newest_first(times if len(set(times)) > 1 else [one.published_at for one in former.page.posts if one.published_at])
    if post.published_at is None or not times or newest_first is None:
        return False
    is_first, is_last = page.page == 1, page.page >= (page.pages or page.page)
    if post.published_at < min(times):
        return is_last if newest_first else is_first
    if post.published_at > max(times):
        return is_first if newest_first else is_last
    return min(times) < post.published_at < max(times)


def _times(page: Thread, pages: Mapping[str | None, Collection[int]]) -> list[datetime]:
    """Of the posts of a page, but for those that stand on others, too: some repeat the first one on each. None where one is without.

    `pages` are the numbers of those that show a post.
    """
    times = [one.published_at for one in page.posts if len(pages[one.id]) == 1]
    known = [time for time in times if time is not None]
    return known if len(known) == len(times) else []


def _place(posts: Sequence[Post], before: Sequence[Post], number: int) -> int:
    """Where a post belongs among the others: before the one that followed it, else behind the one that it followed, else by its time."""
    ids, time = [one.id for one in posts], before[number].published_at
    for one in before[number + 1 :]:
        if one.id in ids:
            return ids.index(one.id)
    later = next((at for at, one in enumerate(posts) if time and one.published_at and one.published_at > time), len(ids))
    return next((ids.index(one.id) + 1 for one in reversed(before[:number]) if one.id in ids), later)


def _numbered(posts: Iterable[Post]) -> list[Post]:
    """Each behind the one before it: who came after a deleted post counts on where the deleted one is not counted."""
    numbered: list[Post] = []
    for post in posts:
        position = max(post.position, numbered[-1].position + 1) if numbered else post.position
        numbered.append(post if position == post.position else post.model_copy(update={"position": position}))
    return numbered
