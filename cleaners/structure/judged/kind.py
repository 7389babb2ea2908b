"""What a page's repeated structure is: the posts of a thread, the rows of a list, comments under a story, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from statistics import median
from typing import Literal

from ...metadata.title import folding
from ...page.mask import Mask
from ...page.page import Page
from ...page.words import word_count
from ..fields.bodies import bare_text
from ..repeated.names import Named
from ..repeated.post import Post
from ..repeated.series import Series
from ..repeated.units import Survey
from .board import could_be_board, is_board
from .entries import are_entries, are_no_talk, are_talk, titled
from .leads import are_elsewhere, lead_to_threads, led
from .says import Says

_POSTS = re.compile(r"(?:^|[-_.#/\s])(?:forum|post|message|msg|reply|replies|answer|thread|topic|discussion)s?(?:$|[-_.#+\[\s])", re.IGNORECASE)
_OF_BLOGS = re.compile(r"(?<!\S)(?:post|post-\d+|type-post)(?!\S)", re.IGNORECASE)
"""What blogs call all that they publish, beside `hentry` or `type-post`: WordPress and Blogger."""
_COMMENTS = re.compile(r"comment|respond|disqus", re.IGNORECASE)
_REVIEWS = re.compile(r"(?:^|[\s.#_-])(?:(?:user|customer|product|client)[-_]?)?reviews?(?:$|[\s_-])", re.IGNORECASE)
"""What people rated is called so, on sites of forums, too; `preview` is not."""
_COVERAGE = re.compile(r"review|live[-_]?(?:blog|post|update|ticker|entry|coverage)", re.IGNORECASE)
_NO_STORY = 30
"""Words above what is called comments, below which there is nothing that they could be comments on."""
_STORY = 100
"""Words of paragraphs above posts that are comments on them, whatever they are called."""
_STARS = frozenset("★☆⭐")
"""What those who rate something print above their words."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells one kind from another."""

    posts: int
    timed: float
    named: float
    share: float
    worded: float
    """Share of the posts with words of their own."""
    twice: float
    """Share of the posts by the author and of the moment of another: parts and previews of posts are like that, posts are not."""
    bodied: float
    """Share of the posts that say anything."""
    extent: float
    """Share of the page's characters, links and all, that stand in posts."""
    typical: float
    """Words of the median post."""
    titled: float
    """Share of the posts with a title of their own."""
    entries: bool
    """Whether the posts are entries of a list, not somebody's words."""
    clocked: float
    """Share of the posts with a time to the minute."""
    no_talk: bool
    """Whether none of the posts can be answered, and they go back in time, as coverage and news do, or nobody wrote two, as in lists of people."""
    talk: bool
    """Whether most of the posts can be answered, or somebody wrote two of them, or the page is a thread by its address; without times more has to say so."""
    told: float
    """Share of the posts of which both are read."""
    authors: int
    led: float
    """Share of the posts with a link to a page of their own, where these differ."""
    linked: float
    """Share of the posts' characters that are links."""
    largest: float
    """Share of the posts' own characters that the longest of them has."""
    story_words: int
    """Words of paragraphs before the first post."""
    of_one: bool
    """Whether all posts are of one author after whom the page is called, the newest first: what somebody wrote here and there."""
    elsewhere: bool
    """Whether `are_elsewhere`: what would be a thread is then a list of what somebody wrote."""
    to_threads: bool
    """Whether the longest links of most posts lead each to a thread of its own, as far as addresses tell."""
    site: bool
    """Whether the page says that it is a forum's."""
    board: bool
    """Whether the posts are a board's by what stands in them; not asked where the page says so."""
    news_type: bool
    called_posts: bool
    called_comments: bool
    called_coverage: bool
    rates: bool
    """Whether most posts give stars to something, or they are called reviews."""


def _headings_around(page: Page, chosen: Series) -> str:
    """What the page is called, folded, a line each: its title and the headings that stand in no post."""
    inside = Mask.of(page, (unit.place for unit in chosen.units))
    headings = (page.place(element) for tag in ("h1", "h2", "h3") for element in page.index.tags.get(tag, ()))
    outside = [page.text(place) for place in headings if place and not inside.holds(place.start)]
    return "\n".join(map(folding, (page.tree.findtext(".//title") or "", *outside)))


def signs(page: Page, says: Says, survey: Survey, chosen: Series, posts: Sequence[Post], names: Sequence[Named]) -> Signs:
    """The signs of a page whose best series is given."""
    words = [word_count(page.text(page.place(post.body), post.unit.inner) if post.body is not None else bare_text(post)) for post in posts]
    around = _headings_around(page, chosen)
    called = _called(chosen)
    sizes = sum(unit.size for unit in chosen.units)
    told = titled(page, posts)
    return Signs(
        posts=len(posts),
        timed=max(chosen.timed, sum(post.time is not None for post in posts) / len(posts)),
        named=max(chosen.named, sum(post.author is not None for post in posts) / len(posts)),
        share=chosen.share,
        worded=sum(count >= 3 for count in words) / len(posts),
        twice=_told_twice(posts),
        bodied=sum(count > 0 for count in words) / len(posts),
        extent=sizes / max(page.length, 1),
        typical=median(words),
        titled=told,
        entries=are_entries(page, posts, told),
        clocked=sum(post.time is not None and post.time.moment.precision in ("second", "minute") for post in posts) / len(posts),
        no_talk=are_no_talk(posts),
        talk=are_talk(page, posts, called=_are_called_posts(called)),
        told=sum(post.time is not None and post.author is not None for post in posts) / len(posts),
        authors=len({post.author.name for post in posts if post.author is not None}),
        led=led(page, survey, posts, names, around),
        linked=1 - sum(chosen.own) / sizes if sizes else 1.0,
        largest=max(chosen.own) / max(sum(chosen.own), 1),
        story_words=_story_words(page, survey, _first_told(posts)),
        of_one=_is_of_one(posts, around),
        elsewhere=are_elsewhere(page, posts),
        to_threads=lead_to_threads(page, survey, chosen),
        site=says.forum,
        board=not says.forum and not says.news and is_board(page, posts),
        news_type=says.news,
        called_posts=_are_called_posts(called),
        called_comments=bool(_COMMENTS.search(called)),
        called_coverage=bool(_COVERAGE.search(called)),
        rates=bool(_REVIEWS.search(called)) or sum(_rates(page, post) for post in posts) > 0.5 * len(posts),
    )


def _is_of_one(posts: Sequence[Post], around: str) -> bool:
    """Whether posts have one author, whose name stands in what the page is called, and times that fall."""
    people = {post.author.name if post.author is not None else None for post in posts}
    moments = [post.time.moment.at if post.time is not None else None for post in posts]
    name = next(iter(people)) if len(people) == 1 else None
    if name is None or len(posts) < 2 or re.search(rf"(?<!\w){re.escape(folding(name))}(?!\w)", around) is None:
        return False
    return all(above is not None and below is not None and above > below for above, below in pairwise(moments))


def _rates(page: Page, post: Post) -> bool:
    """Whether a post gives stars to something."""
    return any(not _STARS.isdisjoint(page.slice(place)) for place in post.unit.stretches)  # not its lines, for all posts may stand on one


def _called(chosen: Series) -> str:
    """What the posts of a family are called, and what is behind that they are a family."""
    return f"{chosen.mark} {' '.join(sorted({unit.box.get('class') or '' for unit in chosen.units[:5]}))} {chosen.units[0].box.get('id') or ''}"


def _are_called_posts(called: str) -> bool:
    """Whether posts are called so as those of a forum are, and not as all that a blog publishes."""
    words = called.split()
    return _POSTS.search(_OF_BLOGS.sub(" ", called) if "hentry" in words or "type-post" in words else called) is not None


def _first_told(posts: Sequence[Post]) -> int:
    """Where the first post begins that says who or when: what stands above it in a box like theirs may be what they comment on."""
    return next((post.unit.place.start for post in posts if post.author is not None or post.time is not None), posts[0].unit.place.start)


def _story_words(page: Page, survey: Survey, first: int) -> int:
    """Words of paragraphs before the first post, where that begins."""
    return sum(word_count(line.text) for line in page.paragraphs if line.end <= first and survey.count_line(line) >= 0.6 * len(line.text))


def _told_twice(posts: Sequence[Post]) -> float:
    """Share of the posts that are of the author and the moment of another; midnight is said of days, and what lacks its year has a clock."""
    told = [(post.time.moment, post.author.name) for post in posts if post.time and post.author]
    clocked = [(moment, name) for moment, name in told if moment.at is None or (moment.precision in ("second", "minute") and moment.at.time() != time())]
    marks = [(moment.at or moment.raw, name) for moment, name in clocked]
    return 1 - len(set(marks)) / len(marks) if marks else 0.0


Kind = Literal["thread", "list", "other"]


def kind_of(signs: Signs) -> Kind:
    """What the signs amount to."""
    kind = _in_its_place(signs)
    return "list" if kind == "thread" and signs.elsewhere else kind


def _in_its_place(signs: Signs) -> Kind:
    """The same as if all posts stood on the page of their own thread."""
    if signs.of_one or (signs.to_threads and signs.posts > 2 and signs.timed >= 0.9):
        return "list"
    if signs.led >= 0.5 or signs.linked > 0.7:
        rows = signs.posts >= 3 and signs.timed >= 0.75 and (signs.site or signs.typical < 60)
        told = signs.site and (signs.extent > 0.1 or (signs.called_posts and signs.led >= 0.9))
        return "list" if rows and told else "other"
    if signs.share < 0.08 or signs.twice > 0.1 or signs.entries:
        return "other"
    if signs.site and not signs.talk and (signs.rates or not signs.timed):
        return "other"  # beside posts stand the stars of their authors' ranks, too
    # Players and companies are "born" and "members since", too; boards say to the minute when somebody wrote.
    told = signs.posts > 2 or signs.told > 0.5
    if (
        told
        and signs.board
        and signs.clocked >= 0.5
        and signs.share >= 0.5
        and min(signs.timed, signs.named) >= 0.8
        and signs.worded >= 0.4
        and signs.posts > 1
    ):
        return "thread"
    if not signs.site:
        return "thread" if _is_thread_anywhere(signs) else "other"
    if signs.worded < 0.3 and not (signs.timed >= 0.9 and signs.named >= 0.9 and signs.posts > 3):
        return "other"
    if signs.posts == 1:
        return "thread" if signs.worded and signs.linked < 0.5 and signs.share > 0.1 else "other"
    if signs.posts < 4:
        said = signs.worded > 0.6 or (signs.bodied == signs.told == 1 and signs.worded >= 0.5)  # "+1" answers a question
        return "thread" if told and signs.timed >= 0.9 and signs.named >= 0.9 and said else "other"
    if min(signs.timed, signs.named) < 0.5 and not (signs.worded >= 0.8 and signs.share >= 0.5):
        return "other"
    return "thread" if max(signs.timed, signs.named) > 0.8 else "other"


def _is_thread_anywhere(signs: Signs) -> bool:
    """Comments under a story are no thread; a site that does not call itself a forum must show one plainly."""
    plain = signs.posts == 3 and signs.timed == signs.named == signs.worded == signs.clocked == 1 and signs.share >= 0.7 and signs.titled == 0
    alike = plain or (signs.posts > 3 and signs.timed >= 0.8 and signs.named >= 0.8 and signs.worded >= 0.8 and signs.share >= 0.5)
    posted = (signs.called_posts or signs.clocked >= 0.8) and signs.titled <= 0.5
    beside_nothing = signs.story_words < _NO_STORY and signs.share >= 0.85 and signs.largest < 0.5
    story = signs.news_type or signs.called_coverage or signs.rates or (signs.called_comments and not beside_nothing) or signs.story_words >= _STORY
    return alike and posted and signs.authors > 1 and not (story or signs.no_talk)


def are_on_story(signs: Signs) -> bool:
    """Whether posts are called comments below what they may be comments on: where nothing says whose that is, it opens no thread."""
    return signs.called_comments and signs.story_words >= _NO_STORY and not signs.site


def could_be_thread(one: Series, page: Page, survey: Survey) -> bool:
    """Whether a family on a page that is not called a forum's may come out as a thread of `kind_of`, whatever its posts turn out to be."""
    if len(one.units) < 2 or one.share < 0.5 or one.timed < 0.7:
        return False
    several = len(one.units) > 2 and _story_words(page, survey, one.units[0].place.start) < (_NO_STORY if _COMMENTS.search(_called(one)) else _STORY)
    return several or could_be_board(page)


def could_be_rows(one: Series, page: Page) -> bool:
    """Whether a family may come out as rows of `is_rows`, whatever its posts turn out to be."""
    if len(one.units) < 3 or one.timed < 0.7 or _COMMENTS.search(_called(one)):
        return False
    return sum(unit.size for unit in one.units) > 0.3 * page.length


def is_rows(signs: Signs) -> bool:
    """Whether posts are rows of a list beyond doubt, whatever the site calls itself: what else repeats on the page is a part of them."""
    return signs.posts > 2 and signs.led >= 0.8 and signs.timed >= 0.9 and signs.named >= 0.9 and signs.extent > 0.3
