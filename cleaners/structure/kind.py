"""What a page's repeated structure is: the posts of a thread, the rows of a list, comments under a story, or something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from statistics import median
from typing import Literal, NamedTuple

from lxml.html import HtmlElement

from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.mask import Mask
from ..page.page import Interval, Page
from ..page.words import word_count
from .around import CRUMB_PARTS, CRUMBS
from .board import could_be_board, is_board
from .bodies import bare_text
from .names import SURE, Named
from .post import ANSWER, Post, own_lines
from .series import Series
from .units import Survey

_FORUM_URL = re.compile(
    r"//[\w.-]*forums?\.\w+/|//(?:www\.)?(?:forums?|boards?|community|discuss(?:ions?)?|discourse|bbs|talk|answers)\.|"
    r"/(?:(?:forums?|foros?|foren|fórum|topics?|discussions?|boards?|forumdisplay|t|comments|messages?)(?:[/.?]|-\w?\d|$)|(?:threads?|(?:view|show)(?:topic|forum|thread)|forum[-_]?(?:posts?|topics?|threads?|messages?))(?:[/.?-]|$))|"
    r"[?&;](?:topic|board|tid|fid|thread|(?:topic|forum|thread)_?id)=|showtopic|-t\d{3,}(?:[.-]|$)|/(?:phorum|yabb\d?|bbs|discus)(?:/|\.\w)|/read\.php\?\d+,\d+|"
    r"/post/[\w-]+(?:\.[\w-]+)+/\d+(?:$|[?#])|/[cm]/[\w.-]+@[\w-]+\.[\w.-]+(?:$|[/?#])|"
    r"//[^/]+/[\w.-]+/[\w.-]+/(?:-/)?(?:issues|pulls?|merge_requests)/\d+(?:$|[?#])|/show_bug\.cgi\?|/(?:ticket|question)/\d+(?:$|[/?#])",
    re.IGNORECASE,
)
# Papers have sections of these names, too.
_OTHER_URL = re.compile(r"/(?:guest-?book|gästebuch|gaestebuch|thema|temas?|community|questions|talk|qa)(?:[/.?]|-\w?\d|$)", re.IGNORECASE)
_FORUMS = re.compile(r"(?:\w+ )?(?:forums?|foren|foros|fóruns|fora|discussion boards?|message boards?|форум(?:ы|а)?|论坛)(?: index| home)?", re.IGNORECASE)
_FORUM_TYPES = frozenset({"DiscussionForumPosting", "QAPage"})
_NEWS_TYPES = frozenset({"NewsArticle", "BlogPosting", "Article", "Recipe", "Product", "TechArticle", "ReportageNewsArticle", "LiveBlogPosting", "og:article"})
_CARD = "og:article"
# What systems call the body of a page that is one of their articles: WordPress, Ghost, Drupal, HubSpot, Movable Type.
_ARTICLES = frozenset(
    "single-post post-template node-type-article page-node-type-article page-node-type-blog page-node-type-news page-node-type-story hs-blog-post "
    "mt-entry-archive".split()
)
_ANSWER = re.compile(r"(?:^|[-_])question[-_]answer|^answer(?:$|[-_](?:item|body|content|text|card|wrapper|container|\d))", re.IGNORECASE)
_POSTS = re.compile(r"(?:^|[-_.#/])(?:forum|post|message|msg|reply|replies|answer|thread|topic|discussion)s?(?:$|[-_.#+\[])", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|respond|disqus", re.IGNORECASE)
_COVERAGE = re.compile(r"review|live[-_]?(?:blog|post|update|ticker|entry|coverage)", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NO_STORY = 30
"""Words above what is called comments, below which there is nothing that they could be comments on."""
_STORY = 100
"""Words of paragraphs above posts that are comments on them, whatever they are called."""
_STARS = frozenset("★☆⭐")
"""What those who rate something print above their words."""
_NUMBER = re.compile(r"#\d+")
_SHORTEST_LEAD = 8
_MOST_BESIDE_A_LEAD = 60
"""Characters beside the links of a row's body: a preview is longer, and its row has its title outside of it."""


class Says(NamedTuple):
    """What a page says that it is."""

    forum: bool
    """A forum's, by its address, its types or the trail to it."""
    news: bool
    """An article or a product, by its types or by what its system calls it."""


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
    """Share of the posts with a heading of their own that is not their author's name: releases, events and episodes have one, posts share the thread's."""
    clocked: float
    """Share of the posts with a time to the minute."""
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
    site: bool
    """Whether the page says that it is a forum's."""
    board: bool
    """Whether the posts are a board's by what stands in them; not asked where the page says so."""
    news_type: bool
    called_posts: bool
    called_comments: bool
    called_coverage: bool


def _headings_around(page: Page, chosen: Series) -> str:
    """What the page is called, folded, a line each: its title and the headings that stand in no post."""
    inside = Mask.of(page, (unit.place for unit in chosen.units))
    headings = (page.place(element) for tag in ("h1", "h2", "h3") for element in page.index.tags.get(tag, ()))
    outside = [page.text(place) for place in headings if place and not inside.holds(place.start)]
    return "\n".join(map(folding, (page.tree.findtext(".//title") or "", *outside)))


def signs(page: Page, says: Says, survey: Survey, chosen: Series, posts: Sequence[Post], names: Sequence[Named]) -> Signs:
    """The signs of a page whose best series is given."""
    words = [word_count(page.text(page.place(post.body), post.unit.inner) if post.body is not None else bare_text(post)) for post in posts]
    named = frozenset(element for mark in names for element in (*mark.element.iter("a"), *mark.element.iterancestors("a")))
    around = _headings_around(page, chosen)
    found = (_lead(page, survey, post, named) for post in posts)
    leads = [lead for lead in found if lead.words and folding(lead.words) not in around]
    # Links beside each other are told from what every post has (a button, its number, the title) by being different; headings may be alike, not all one.
    different = _differ([lead.words for lead in leads if not lead.heads])
    heads = {lead.words for lead in leads if lead.heads}
    # Answers nest in what they answer; rows of lists do not.
    nests = sum(post.unit.parent is not None for post in posts) > 0.2 * len(posts)
    led = sum(different if not lead.heads else len(heads) > 1 or len(posts) < 3 for lead in leads) / len(posts) if not nests else 0.0
    called = _called(chosen)
    sizes = sum(unit.size for unit in chosen.units)
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
        titled=_titled(page, posts),
        clocked=sum(post.time is not None and post.time.moment.precision in ("second", "minute") for post in posts) / len(posts),
        told=sum(post.time is not None and post.author is not None for post in posts) / len(posts),
        authors=len({post.author.name for post in posts if post.author}),
        led=led,
        linked=1 - sum(chosen.own) / sizes if sizes else 1.0,
        largest=max(chosen.own) / max(sum(chosen.own), 1),
        story_words=_story_words(page, survey, chosen),
        site=says.forum,
        board=not says.forum and not says.news and is_board(page, posts),
        news_type=says.news,
        called_posts=bool(_POSTS.search(called)),
        called_comments=bool(_COMMENTS.search(called)),
        called_coverage=bool(_COVERAGE.search(called)) or sum(_rates(page, post) for post in posts) > 0.5 * len(posts),
    )


def _differ(leads: Sequence[str]) -> bool:
    """Whether most links are called otherwise, their numbers masked."""
    alike = Counter(_NUMBER.sub("#", words) for words in leads)
    return not alike or alike.most_common(1)[0][1] <= max(1, 0.7 * alike.total())


def _rates(page: Page, post: Post) -> bool:
    """Whether a post gives stars to something."""
    return any(not _STARS.isdisjoint(page.lines[index].text) for index in own_lines(page, post.unit))


def _called(chosen: Series) -> str:
    """What the posts of a family are called, and what is behind that they are a family."""
    return f"{chosen.mark} {' '.join(sorted({unit.box.get('class') or '' for unit in chosen.units[:5]}))} {chosen.units[0].box.get('id') or ''}"


def _story_words(page: Page, survey: Survey, chosen: Series) -> int:
    """Words of paragraphs before the first post."""
    first = min(unit.place.start for unit in chosen.units)
    return sum(word_count(line.text) for line in page.paragraphs if line.end <= first and survey.count_line(line) >= 0.6 * len(line.text))


def _titled(page: Page, posts: Sequence[Post]) -> float:
    """Share of the posts that have a heading which says neither who nor when, and which no other post has."""
    heads = [
        next((page.line_of(one) for one in post.elements if one.tag in _HEADINGS and page.place(one) and not _tells(page, post, one)), "") for post in posts
    ]
    told = Counter(heads)
    return sum(bool(head) and told[head] == 1 for head in heads) / len(posts)


def _tells(page: Page, post: Post, heading: HtmlElement) -> bool:
    """Whether a heading holds the post's time, or its author's name by what that is called: a name by its place alone may be a title as well."""
    if post.time is not None and page.place(heading).start <= post.time.at < page.place(heading).end:
        return True
    return post.author is not None and post.author.weight >= SURE and heading in (post.author.element, *post.author.element.iterancestors())


def _told_twice(posts: Sequence[Post]) -> float:
    """Share of the posts that are of the author and the moment of another; midnight is said of days."""
    told = [(post.time.moment, post.author.name) for post in posts if post.time and post.author]
    marks = [(moment.at, name) for moment, name in told if moment.precision in ("second", "minute") and moment.at is not None and moment.at.time() != time()]
    return 1 - len(set(marks)) / len(marks) if marks else 0.0


class Lead(NamedTuple):
    """The link that heads a row: its words, and whether they are a heading."""

    words: str = ""
    heads: bool = False


def _lead(page: Page, survey: Survey, post: Post, named: frozenset[HtmlElement]) -> Lead:
    """The words of the link to a page of its own that heads a row of a list, a teaser or a find; empty where a post has none.

    It stands above the body, or is it, and before the author's name, or in a heading.
    """
    body = page.place(post.body) if post.body is not None else Interval(0, 0)
    prose = survey.count(body)
    longest = Lead()
    for link in post.elements:
        place = page.place(link)
        if link.tag != "a" or link in named or (body and place.start >= body.start and (prose > _MOST_BESIDE_A_LEAD or place.start >= body.end)):
            continue
        heads = link.getparent().tag in _HEADINGS
        if post.author and post.author.at < place.start and not heads:
            continue
        words = ANSWER.sub("", page.line_of(link).lower())
        to = link.get("href") or "#"
        if not words and heads:
            words = f"at {to}"  # a script writes the words
        here = to.rpartition("#")[2] in page.index.ids if "#" in to else False
        if len(words) > max(len(longest.words), _SHORTEST_LEAD) and " " in words and not here and not to.startswith("#") and not survey.prints_time(place):
            longest = Lead(words, heads)
    return longest


Kind = Literal["thread", "list", "other"]


def kind_of(signs: Signs) -> Kind:
    """What the signs amount to."""
    if signs.led >= 0.5 or signs.linked > 0.7:
        rows = signs.posts >= 3 and signs.timed >= 0.75 and (signs.site or signs.typical < 60)
        told = signs.site and (signs.extent > 0.1 or (signs.called_posts and signs.led >= 0.9))
        return "list" if rows and told else "other"
    if signs.share < 0.08 or signs.twice > 0.1:
        return "other"
    if signs.board and signs.share >= 0.5 and min(signs.timed, signs.named) >= 0.8 and signs.worded >= 0.4 and signs.posts > 1:
        return "thread"
    if not signs.site:
        # Comments under a story are no thread; a site that does not call itself a forum must show one plainly.
        plain = signs.posts == 3 and signs.timed == signs.named == signs.worded == signs.clocked == 1 and signs.share >= 0.7 and signs.titled == 0
        alike = plain or (signs.posts > 3 and signs.timed >= 0.8 and signs.named >= 0.8 and signs.worded >= 0.8 and signs.share >= 0.5)
        posted = (signs.called_posts or signs.clocked >= 0.8) and signs.titled <= 0.5
        beside_nothing = signs.story_words < _NO_STORY and signs.share >= 0.85 and signs.largest < 0.5
        story = signs.news_type or signs.called_coverage or (signs.called_comments and not beside_nothing) or signs.story_words >= _STORY
        return "thread" if alike and posted and signs.authors > 1 and not story else "other"
    if signs.worded < 0.3 and not (signs.timed >= 0.9 and signs.named >= 0.9 and signs.posts > 3):
        return "other"
    if signs.posts == 2 and signs.told <= 0.5:
        return "other"
    if signs.posts == 1:
        return "thread" if signs.worded and signs.linked < 0.5 and signs.share > 0.1 else "other"
    if signs.posts < 4:
        return "thread" if signs.timed >= 0.9 and signs.named >= 0.9 and signs.worded > 0.6 else "other"
    if min(signs.timed, signs.named) < 0.5 and not (signs.worded >= 0.8 and signs.share >= 0.5):
        return "other"
    return "thread" if max(signs.timed, signs.named) > 0.8 else "other"


def could_be_thread(one: Series, page: Page, survey: Survey) -> bool:
    """Whether a family on a page that is not called a forum's may come out as a thread of `kind_of`, whatever its posts turn out to be."""
    if len(one.units) < 2 or one.share < 0.5 or one.timed < 0.7:
        return False
    several = len(one.units) > 2 and _story_words(page, survey, one) < (_NO_STORY if _COMMENTS.search(_called(one)) else _STORY)
    return several or could_be_board(page)


def could_be_rows(one: Series, page: Page) -> bool:
    """Whether a family may come out as rows of `is_rows`, whatever its posts turn out to be."""
    if len(one.units) < 3 or one.timed < 0.7 or _COMMENTS.search(_called(one)):
        return False
    return sum(unit.size for unit in one.units) > 0.3 * page.length


def is_rows(signs: Signs) -> bool:
    """Whether posts are rows of a list beyond doubt, whatever the site calls itself: what else repeats on the page is a part of them."""
    return signs.posts > 2 and signs.led >= 0.8 and signs.timed >= 0.9 and signs.named >= 0.9 and signs.extent > 0.3


def says_of(page: Page, meta: Metadata) -> Says:
    """What a page says of itself."""
    return Says(_is_of_forum(page, meta), _is_of_news(page, meta))


def _is_of_forum(page: Page, meta: Metadata) -> bool:
    """Whether a page says by its address or its types that it is a forum's."""
    address = page.url or meta.canonical_url or ""
    if meta.types & _FORUM_TYPES or _FORUM_URL.search(address) or _is_marked(page, _FORUM_TYPES) or _is_below_forums(page):
        return True
    types = _NEWS_TYPES - {_CARD}
    return _OTHER_URL.search(address) is not None and not meta.types & types and not _is_marked(page, types)


def _is_below_forums(page: Page) -> bool:
    """Whether the trail to the page leads through forums."""
    trails = page.called(CRUMBS, *CRUMB_PARTS)
    return any(_FORUMS.fullmatch(page.line_of(link)) for trail in trails for link in trail.iterdescendants("a"))


def _is_marked(page: Page, types: frozenset[str]) -> bool:
    """Whether the page's microdata say one of the types; `Metadata.types` has those of its JSON-LD."""
    declared = ((element.get("itemtype") or "").split() for element in page.index.kinds.get("itemtype", ()))
    return any(kind.rpartition("/")[2] in types for kinds in declared for kind in kinds)


def _is_of_news(page: Page, meta: Metadata) -> bool:
    """Whether a page says by its types that it is an article or a product, or its system does: for cards, software calls pages of answers articles, too."""
    body = page.tree.find("body")
    if body is not None and not _ARTICLES.isdisjoint((body.get("class") or "").split()):
        return True
    types = meta.types & _NEWS_TYPES
    return bool(types) and not (types == {_CARD} and _has_answers(page))


def _has_answers(page: Page) -> bool:
    """Whether the page has several elements that are called answers."""
    return sum(len(page.by_class(token)) for token in page.index.names_with("answer")[0] if _ANSWER.search(token)) > 1
