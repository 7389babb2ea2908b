"""Articles on several pages: which page one is, and what the pages make together."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256

import pytest

from cleaners.article.pages import ArticlePages, article_pages
from cleaners.clean import clean
from cleaners.merge import merge
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig
from schemas.record import Article, CaptureRef
from tests.door import through_door

from .pages import CAPTURED, PARAGRAPHS, page_of, story

LATER = CAPTURED + timedelta(days=1)
HOST = "https://news.example"
LEAD = "Six boats cross the bay each day, and by next summer there may be none of them left, for a bridge is being built."


def pager(*links: str, here: int) -> str:
    """What WordPress core prints below an article on several pages (wp_link_pages)."""
    steps = [f'<a href="{link}" class="post-page-numbers">{number}</a>' for number, link in enumerate(links, start=1)]
    steps[here - 1] = f'<span class="post-page-numbers current">{here}</span>'
    return f'<p class="post-nav-links">Pages: {" ".join(steps)}</p>'


@pytest.mark.parametrize(
    ("path", "after", "expected"),
    [
        ("/a/", pager("/a/", "/a/2/", "/a/3/", here=1), ArticlePages(1, 3, None, f"{HOST}/a/2/")),
        ("/a/2/", pager("/a/", "/a/2/", "/a/3/", here=2), ArticlePages(2, 3, f"{HOST}/a/", f"{HOST}/a/3/")),
        ("/a/3/", pager("/a/", "/a/2/", "/a/3/", here=3), ArticlePages(3, 3, f"{HOST}/a/", None)),
        ("/a/2/", "<nav><a href='/a/'>Page 1</a> <span>Page 2</span> <a href='/a/3/'>Page 3</a></nav>", ArticlePages(2, 3, f"{HOST}/a/", f"{HOST}/a/3/")),
        ("/a/", "<nav><span>Seite 1</span> <a href='/a/2/'>Seite 2</a></nav>", ArticlePages(1, 2, None, f"{HOST}/a/2/")),
        ("/a/", "<p>On page 1 of his <a href='/a/2/'>page 2 of three</a></p>", None),
        ("/a/seite-2", "<p><a href='/a'>1</a> <b>2</b> <a href='/a/seite-3'>3</a></p>", ArticlePages(2, 3, f"{HOST}/a", f"{HOST}/a/seite-3")),
        ("/a?page=3", "<p><a href='/a'>1</a><a href='/a?page=2'>2</a><b>3</b></p>", ArticlePages(3, 3, f"{HOST}/a", None)),
        ("/a?page=3", "<p><a href='/a'>1</a><a href='/a?page=2'>2</a><a href='/a?page=3'>3</a></p>", ArticlePages(3, 3, f"{HOST}/a", None)),
        ("/a?page=3", "<p><a href='/a'>1</a><a href='/a?page=2'>2</a><a href='/b?page=3'>3</a></p>", None),
        ("/a?page=2", "<a rel='prev' href='/a'>Back</a>", ArticlePages(2, None, f"{HOST}/a", None)),
        ("/a.html", "<a href='/a-2.html'>Next page</a>", ArticlePages(1, None, None, f"{HOST}/a-2.html")),
        ("/a?id=5", "<p>1 <a href='/a?id=5&amp;page=2'>2</a></p>", ArticlePages(1, 2, None, f"{HOST}/a?id=5&page=2")),
        ("/a/", "<a rel='next' href='/b/'>Next</a>", None),
        ("/chapter-7", "<a rel='next' href='/chapter-8'>Next</a>", None),
        ("/2024/05/", "<a rel='next' href='/2024/06/'>Next</a>", None),
        ("/a/", "<aside><p>1 <a href='/a/?page=2'>2</a></p></aside>", None),
        ("/a/", "<p>Read <a href='/a/2/'>2</a> of our stories.</p>", None),
    ],
)
def test_a_page_of_an_article_is_told_from_the_links_to_the_others(path: str, after: str, expected: ArticlePages | None) -> None:
    """By addresses that differ in a number alone; the next article has another one."""
    assert article_pages(page_of(story(after=after), HOST + path)) == expected


def test_where_a_visitor_came_from_is_none_of_an_articles_address() -> None:
    """Feeds mark their links; those to its other pages bear no mark."""
    page = page_of(story(after="<p><b>1</b> <a href='/a?page=2'>2</a></p>"), f"{HOST}/a?utm_source=feed&utm_medium=rss")
    assert article_pages(page, canonical=f"{HOST}/a") == ArticlePages(1, 2, None, f"{HOST}/a?page=2")


def test_the_pages_of_comments_are_none_of_the_article() -> None:
    """Their pager looks alike."""
    page = page_of(story(after="<div class='comments'><p>1 <a href='/a/?page=2'>2</a></p></div>"), f"{HOST}/a/")
    assert article_pages(page, apart=page.by_class("comments")) is None


PARTS = (
    "The first boat leaves before the sun is up, with the bakers, the nurses and whoever else has to be somewhere before the others are.",
    "At noon there are tourists on it, who take pictures of the pier, of the bridge that is not there yet, and of each other in the wind.",
    "The last one goes back empty on most nights, and its captain says that she likes this one best, for then she can hear the water.",
)


def of_page(number: int) -> Article:
    """The record of a page of three, which all print the lead; the middle one's last paragraph opens the last one again."""
    text = f"<p>{LEAD}</p><p>{PARTS[number - 1]}</p><p>{PARAGRAPHS[number - 1]}</p>"
    text = text.replace(f"<p>{PARTS[2]}</p>", f"<p>{PARAGRAPHS[1]}</p><p>{PARTS[2]}</p>")
    markup = (
        f"<html lang='en'><head><title>Ferries</title></head><body><main><article><h1>Ferries</h1><div class='entry-content'>{text}"
        f"{pager('/a/', '/a/2/', '/a/3/', here=number)}</div></article></main></body></html>"
    )
    url = f"{HOST}/a/" if number == 1 else f"{HOST}/a/{number}/"
    body = markup.encode()
    answer = through_door(body, url, CAPTURED)
    assert isinstance(answer, Cleaned), answer
    assert isinstance(answer.record, Article)
    assert [(link.kind, link.url) for link in answer.links] == ([("next_page", f"{HOST}/a/{number + 1}/")] if number < 3 else [])
    return answer.record


def commented(path: str, *numbers: int, later: timedelta = timedelta()) -> Article:
    """The article as one of its pages of comments shows it."""
    comments = "".join(
        f"<li class='comment' id='comment-{number}'><article class='comment-body'><footer class='comment-meta'><div class='comment-author'>"
        "<b class='fn'>Ada</b></div>"
        f"<time datetime='2024-05-14T11:{number:02}:00Z'>May 14</time></footer><div class='comment-content'><p>Note {number} on boats.</p></div></article></li>"
        for number in numbers
    )
    body = story(after=f"<div id='comments'><ol class='comment-list'>{comments}</ol></div>").encode()
    capture = Capture(url=HOST + path, sha256=sha256(body + path.encode()).hexdigest(), size_bytes=len(body), fetched_at=CAPTURED + later)
    answer = clean(capture, body, CleanConfig())
    assert isinstance(answer, Cleaned)
    assert isinstance(answer.record, Article)
    return answer.record


@pytest.mark.parametrize("paths", [("/a/", "/a/comment-page-1/", "/a/comment-page-2/"), ("/?p=7", "/?p=7&cpage=1", "/?p=7&cpage=2")])
def test_the_pages_of_its_comments_are_the_same_article(paths: tuple[str, str, str]) -> None:
    """WordPress shows the last of them with the article itself, which says how its text stands now."""
    pages = [commented(paths[0], 5), commented(paths[2], 3, 4, later=timedelta(hours=1)), commented(paths[1], 1, 2, later=timedelta(hours=2))]
    assert {page.id for page in pages} == {HOST + paths[0]}
    whole = merge(pages)
    assert ([post.id for post in whole.comments], [post.position for post in whole.comments]) == (list("12345"), [1, 2, 3, 4, 5])
    assert (whole.url, whole.text, len(whole.provenance.captures)) == (HOST + paths[0], pages[0].text, 3)
    assert merge(pages[::-1]) == whole
    assert [post.id for post in merge(pages[1:]).comments] == list("1234")
    nameless = [post.model_copy(update={"id": None, "author": None, "published_at": None, "text": "+1"}) for post in pages[1].comments]
    assert len(merge([pages[0].model_copy(update={"comments": tuple(nameless)}), *pages[1:]]).comments) == 2 + 4


def test_a_number_that_only_looks_like_that_of_comments_names_another_article() -> None:
    """A page without comments is no page of them, whatever the name in its address means to its site."""
    assert commented("/view.php?id=5&cpage=2").id == f"{HOST}/view.php?id=5&cpage=2"


def test_a_page_says_which_it_is_and_that_others_are_missing() -> None:
    """Under the address of the first."""
    record = of_page(2)
    assert (record.id, record.page, record.pages, record.pages_read, record.complete) == (f"{HOST}/a/", 2, 3, (2,), False)
    assert record.text == "\n\n".join((LEAD, PARTS[1], PARAGRAPHS[1]))


def test_pages_make_one_article_and_say_nothing_twice() -> None:
    """What they repeat of each other stands in it once, and is flagged."""
    pages = [of_page(number) for number in (1, 2, 3)]
    whole = merge([pages[2], pages[0], pages[1]])
    assert whole.text.split("\n\n") == [LEAD, PARTS[0], PARAGRAPHS[0], PARTS[1], PARAGRAPHS[1], PARTS[2], PARAGRAPHS[2]]
    assert (whole.page, whole.pages, whole.pages_read, whole.complete) == (1, 3, (1, 2, 3), True)
    assert whole.quality.flags == ("pages_overlap",)
    assert [ref.page for ref in whole.provenance.captures] == [1, 2, 3]
    assert whole.markdown == whole.text


def test_a_missing_page_is_said_to_be_missing() -> None:
    """The article is not complete without it."""
    part = merge([of_page(1), of_page(3)])
    assert (part.pages_read, part.complete) == ((1, 3), False)
    assert "pages_missing" in part.quality.flags


def test_one_page_at_two_addresses_is_one_page() -> None:
    """The newest capture of it counts."""
    page = of_page(1)
    other = page.model_copy(update={"url": f"{HOST}/a/?from=list", "text": "newer"})
    other = other.model_copy(update={"provenance": other.provenance.model_copy(update={"captures": (CaptureRef(sha256="f" * 64, fetched_at=LATER),)})})
    assert merge([other, page]).text == "newer"


def test_pages_of_different_articles_do_not_merge() -> None:
    """That would be a mistake of whoever asks."""
    page = of_page(1)
    with pytest.raises(ValueError, match="different records"):
        merge([page, page.model_copy(update={"id": f"{HOST}/b/"})])
