"""The watchman of the known engines: what a page's structure holds, where the reader of its engine reads less. Engines change their markup, and themes do."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence

from schemas.outcome import Reason

from ..context import Context
from ..dedupe import dedupe_key
from ..draft import ArticleDraft, ListDraft, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..metadata.metadata import Metadata
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count
from .judged.entries import RISING, rising
from .judged.says import says_of, thread_of
from .reader import Found
from .repeated.post import Post
from .repeated.times import times

Drafted = ThreadDraft | ArticleDraft | ListDraft | NothingDraft

_LEFT = 3
"""Paragraphs that nobody has read, below which a page is not read again."""
_REFUSED = frozenset({Reason.NO_POSTS_FOUND, Reason.NO_ACCESS, Reason.CONTENT_MISSING})
"""What is said of pages that may show posts all the same: every page of a board with a form to log in looks like a wall where its posts are not seen."""
_LISTS = frozenset({Reason.TOPIC_LIST, Reason.FORUM_INDEX})
_FEWEST_WORDS = 25
"""Of a post alone whose author is taken for chrome; the notices of engines are shorter."""
_FEWEST_OF_THREAD = 12
"""The same at an address that is a thread's by its look."""
_HALF = 0.5


def second_reading(page: Page, desk: Desk, meta: Metadata, context: Context, first: Drafted, platform: str) -> tuple[ThreadDraft, Desk] | None:
    """A thread in the place of what an engine's reader made of a page, with a desk of its own: where neither it nor a rule took most of the page's
    paragraphs and its structure holds at least twice the posts, or where most of the reader's posts do not say who or when and those of the structure do.
    Null where the first reading stands.
    """
    known = first.posts if isinstance(first, ThreadDraft) else []
    bare = _are_bare(known)
    if not bare and (not _is_doubtful(first) or not (_is_empty(page, first) or _is_most_left(page, desk, len(known)))):
        return None
    says = says_of(page, meta)._replace(forum=True, news=False)  # its engine is a forum's, whatever the page calls itself
    found = Found(page, meta, context, times(page, context, yearless=True), says)
    posts = found.thread()
    if not posts or len(posts) < (_HALF if bare else 2) * len(known) or (len(posts) == 1 and not known and not _is_unread(page, desk, posts[0])):
        return None  # of bare ones some may be heads of columns
    if (bare and not _go_on(posts)) or _are_rows(page, first, posts):
        return None
    own = Desk(page)
    draft = found.draft(own, posts)
    if not _hold(page, desk, own) or (bare and not _say_more(draft.posts, known)):
        return None
    draft.platform = platform
    if isinstance(first, ThreadDraft):
        _remember(draft.posts, known, _pairs(desk, own))
        draft.topic_id, draft.title, draft.forum = first.topic_id, first.title or draft.title, first.forum
        draft.section, draft.page, draft.pages, draft.links = first.section, first.page, first.pages, first.links
    draft.flags.append("platform_mismatch")
    return draft, own


def _are_bare(posts: Sequence[PostDraft]) -> bool:
    """Whether half of the posts or more do not say who wrote them, or when; deleted ones have little to say."""
    posts = [post for post in posts if not post.deleted]
    return bool(posts) and (2 * sum(post.author is None for post in posts) >= len(posts) or 2 * sum(post.published is None for post in posts) >= len(posts))


def _go_on(posts: Sequence[Post]) -> bool:
    """Whether the times of posts are theirs: they go on, or back, or those of one author differ, as in a tree of answers. The days on which people joined
    do neither.
    """
    told = {(post.author.name, post.time.moment.at) for post in posts if post.author is not None and post.time is not None}
    return len(told) > len({name for name, _ in told}) or max(rising(posts), rising(posts[::-1])) >= RISING


def _are_rows(page: Page, first: Drafted, posts: Sequence[Post]) -> bool:
    """Whether most of what looks like posts leads to what an engine's reader lists: a forum's row has its last post's author and day, and a few words."""
    listed = {dedupe_key(link.url) for link in first.links if link.kind in ("thread", "forum")} if isinstance(first, ListDraft) else set()
    led = ((url for link, _ in page.begun_in(post.unit.place, "a") if (url := page.url_of(link))) for post in posts)
    return bool(listed) and sum(any(dedupe_key(url) in listed for url in urls) for urls in led) > _HALF * len(posts)


def _hold(page: Page, first: Desk, second: Desk) -> bool:
    """Whether most of what an engine's reader took for words of posts are words in a second reading, too: what is new on a board stands beside its threads."""
    ours, theirs = ([place for places in desk.kept().values() for place in places] for desk in (first, second))
    shared = Mask.of(page, theirs)
    return sum(map(shared.within, ours)) >= _HALF * sum(place.end - place.start for place in ours)


def _pairs(first: Desk, second: Desk) -> dict[int, int]:
    """Which post of a first reading a post of a second one is: the one in whose words it begins, else the first that begins in its own; no post is two."""
    places = sorted((*place, _number(field)) for field, found in first.kept().items() for place in found)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for field, found in second.kept().items():
        for start, end in found:
            at = bisect.bisect_right(places, (start, end))
            beside = next((one for one in places[max(at - 1, 0) : at + 1] if one[0] < end and start < one[1]), None)
            if beside is not None and beside[2] not in taken and _number(field) not in pairs:
                pairs[_number(field)] = beside[2]
                taken.add(beside[2])
    return pairs


def _number(field: str) -> int:
    """Of the post that a field such as `posts.4.text` belongs to."""
    return int(field.split(".")[1])


def _remember(posts: Sequence[PostDraft], known: Sequence[PostDraft], pairs: Mapping[int, int]) -> None:
    """What an engine's reader knows of posts that the structure has, too: their numbers and addresses, and what they answer where nesting does not say so."""
    told = [(posts[number], known[other]) for number, other in pairs.items()]
    called = {post.id: other.id for post, other in told if post.id and other.id and post.id != other.id}
    for post in posts:
        post.reply_to = called.get(post.reply_to or "", post.reply_to)
        post.body.quotes = tuple(quote.model_copy(update={"post_id": called.get(quote.post_id or "", quote.post_id)}) for quote in post.body.quotes)
    for post, other in told:
        post.id, post.permalink = other.id or post.id, other.permalink or post.permalink
        if post.reply_to in (None, posts[0].id):  # of an opening post that is answered in a flat view structure knows no more
            post.reply_to = other.reply_to or post.reply_to


def _say_more(posts: Sequence[PostDraft], known: Sequence[PostDraft]) -> bool:
    """Whether posts of the structure say of themselves what those of an engine's reader do not."""
    shares = [sum((post.author is not None) + (post.published is not None) for post in some) / len(some) for some in (posts, known)]
    # Names that lead nowhere, where an engine's reader sees none at all, may be ranks.
    are_people = any(post.author for post in known) or any(post.author and post.author.url for post in posts)
    return not _are_bare(posts) and shares[0] > shares[1] and are_people


def _is_most_left(page: Page, desk: Desk, posts: int) -> bool:
    """Whether most of the page's paragraphs that are no links are nobody's yet, and are enough for twice the posts that were read."""
    left = [line for line in page.paragraphs if desk.is_free(Interval(line.start, line.end))]
    least = max(_LEFT, 2 * posts)
    if len(left) < least:
        return False
    links = Mask.of(page, map(page.place, page.index.tags.get("a", ())))
    left = [line for line in left if links.within(line) < _HALF * len(line.text)]
    return len(left) >= least and sum(len(line.text) for line in left) > _HALF * sum(len(line.text) for line in page.paragraphs)


def _is_unread(page: Page, desk: Desk, post: Post) -> bool:
    """Whether a post says who and when, and no rule took its author for the engine's chrome, or all that it says, which is more than a notice would:
    a page of an error has a link to log in, and what time it is.
    """
    if post.time is None or post.author is None:
        return False
    said = page.place(post.body) if post.body is not None else post.unit.place
    fewest = _FEWEST_WORDS if thread_of(page.url or "") is None else _FEWEST_OF_THREAD
    return desk.is_free(page.place(post.author.element)) or (desk.is_free(said) and word_count(page.text(said)) >= fewest)


def _is_doubtful(first: Drafted) -> bool:
    """Whether a page that ends so may hold posts that its engine's reader did not see."""
    if isinstance(first, ThreadDraft):
        # The tree beside the one post of a threaded view has a row for each of the others.
        return "single_reply_view" not in first.flags
    # What somebody wrote, or what was found, is no thread, however it is printed.
    return not isinstance(first, ArticleDraft) and first.reason in (_LISTS if isinstance(first, ListDraft) else _REFUSED)


def _is_empty(page: Page, first: Drafted) -> bool:
    """Whether an engine's reader found nothing, or a list that leads nowhere; without the page's address no link leads anywhere."""
    return isinstance(first, NothingDraft) or (isinstance(first, ListDraft) and not first.links and page.url is not None)
