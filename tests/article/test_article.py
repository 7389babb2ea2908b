"""The article reader: the text and nothing but the text, made of the page's own characters."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft, ListDraft, NothingDraft
from schemas.ledger import TextFate
from schemas.outcome import Reason

from .pages import PARAGRAPHS, draft_of, reading, story

HEADING = """<header><h1>The last ferry</h1><p class='byline'>By <a rel='author' href='/ada/'>Ada Quay</a></p>
<time class='entry-date' datetime='2024-05-14T07:30:00+02:00'>May 14, 2024</time></header>"""

COMMENTS = """
<div id="comments"><h2>2 comments</h2><ol class="comment-list">
<li id="comment-7" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Omar</b>
<span class="says">says:</span></div><div class="comment-metadata"><a href="https://news.example/2024/05/ferry/#comment-7">
<time datetime="2024-05-14T09:00:00+00:00">May 14, 2024 at 9:00 am</time></a></div></footer>
<div class="comment-content"><p>I was on that boat, and the oranges were mine.</p></div>
<div class="reply"><a class="comment-reply-link" href="#">Reply</a></div></article>
<ol class="children"><li id="comment-8" class="comment depth-2"><article class="comment-body"><div class="comment-author vcard"><b class="fn">Mei</b></div>
<div class="comment-content"><p>They were good oranges.</p></div></article></li></ol></li></ol></div>
"""


def test_the_text_is_the_paragraphs_and_nothing_around_them() -> None:
    """Menu, heading, byline and footer are no text."""
    assert draft_of(story(before=HEADING)).body.text == "\n\n".join(PARAGRAPHS)


def test_what_is_printed_around_the_text_becomes_fields() -> None:
    """Author, time, terms and title are read from the page where its head is silent, and booked as moved."""
    terms = "<p>Filed under <a rel='category tag' href='/c/'>Harbour</a>, tagged <a rel='tag' href='/t/'>ferry</a></p>"
    draft, ledger = reading(story(head="<title>The last ferry – The Bay</title>", before=HEADING, after=terms))
    assert not isinstance(draft, ListDraft | NothingDraft)
    assert draft.title == "The last ferry"
    assert [author.name for author in draft.authors] == ["Ada Quay"]
    assert draft.published is not None
    assert str(draft.published.at) == "2024-05-14 05:30:00+00:00"
    assert (draft.section, draft.tags) == (("Harbour",), ("ferry",))
    moved = {span.field for span in ledger.spans if span.fate is TextFate.MOVED}
    assert moved == {"title", "authors", "published_at", "section", "tags"}


def test_what_the_page_withholds_from_search_is_no_text() -> None:
    """The software's, between comments that say so; where all of the story is withheld, or the comments are not closed, it stays."""
    first, *others = PARAGRAPHS
    withheld = "<p>%s<!--googleoff: all--> Listen to this story in our app.<!--googleon: all--></p><!--googleoff: index--><p>%s</p><!--googleon: index-->"
    added = withheld % (first, "Readers of this page have also read twelve other pages about ferries and the people on them.")
    rest = "".join(f"<p>{paragraph}</p>" for paragraph in others)
    draft, ledger = reading(f"<html><body><article>{added}{rest}</article></body></html>")
    assert not isinstance(draft, ListDraft | NothingDraft)
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert ledger.imbalances() == []
    for all_of_it in (f"<!--googleoff: all--><p>{first}</p>{rest}<!--googleon: all-->", f"<!--googleoff: all--><p>{first}</p>{rest}"):
        assert draft_of(f"<html><body><article>{all_of_it}</article></body></html>").body.text == draft.body.text


def test_the_ledger_law_holds_and_kept_text_is_the_record_s() -> None:
    """Every character is booked once, and what is booked as kept is what the record holds."""
    draft, ledger = reading(story(before=HEADING, after=COMMENTS))
    assert not isinstance(draft, ListDraft | NothingDraft)
    assert ledger.imbalances() == []
    assert ledger.kept("text") == draft.body.text.split("\n\n")


def test_comments_stand_apart_with_their_authors_times_and_answers() -> None:
    """Comments are posts of their own and never text."""
    draft = draft_of(story(before=HEADING, after=COMMENTS))
    assert "oranges were mine" not in draft.body.text
    first, second = draft.comments
    assert (first.id, first.kind, first.body.text, first.reply_to) == ("7", "comment", "I was on that boat, and the oranges were mine.", None)
    assert first.author is not None
    assert first.author.name == "Omar"
    assert first.published is not None
    assert str(first.published.at) == "2024-05-14 09:00:00+00:00"
    assert (second.id, second.body.text, second.reply_to) == ("8", "They were good oranges.", "7")


def test_a_comment_of_a_theme_that_prints_its_own_is_read_by_core_s_parts() -> None:
    """Themes wrap comments in classes of their own; ids, `fn` and `time` stay."""
    own = """<ol class="x-list"><li class="comment even" id="li-comment-2"><article id="comment-2" class="x-comment">
    <header class="x-meta vcard"><b class="fn">Joe</b> <time datetime="2024-05-14T09:00:00+00:00">May 14</time></header>
    <section class="x-comment-content comment"><p>Worth the walk.</p>
    <a class="comment-reply-link" href="#">Reply</a></section></article></li></ol>"""
    [comment] = draft_of(story(after=own)).comments
    assert (comment.id, comment.body.text) == ("2", "Worth the walk.")
    assert comment.author is not None
    assert comment.author.name == "Joe"


def test_dates_of_other_stories_are_not_this_one_s() -> None:
    """A date below the text belongs to what is linked there; none is better than a wrong one."""
    related = "<div class='more'><h4><a href='/2024/05/other/'>Another story of the bay</a></h4><time>May 26, 2024</time></div>"
    assert draft_of(story(after=related)).published is None


def test_a_list_of_articles_is_no_record() -> None:
    """A category page of WordPress gives the links of its entries."""
    entries = "".join(
        f"<article class='post hentry'><header><h2 class='entry-title'><a href='/2024/05/{name}/'>{name.title()}</a></h2></header>"
        f"<div><p>{text}</p></div></article>"
        for name, text in zip(("ferry", "pier", "bridge", "mole"), PARAGRAPHS, strict=True)
    )
    head = "<meta name='generator' content='WordPress 6.5'>"
    markup = f"<html><head>{head}</head><body class='archive category category-news'><main><h1>Harbour</h1>{entries}</main></body></html>"
    draft, ledger = reading(markup, "https://news.example/category/harbour/")
    assert isinstance(draft, ListDraft)
    assert draft.reason is Reason.ARTICLE_LIST
    assert [link.title for link in draft.links] == ["Ferry", "Pier", "Bridge", "Mole"]
    assert draft.links[0].url == "https://news.example/2024/05/ferry/"
    assert ledger.imbalances() == []


ENTRY = "<article><h2><a href='{url}'>{title}</a></h2><p>{text}</p></article>"


def test_a_page_made_of_entries_that_lead_elsewhere_is_a_list() -> None:
    """Without any class of WordPress, entries with linked headings make a list; links to other sites make a list of tips, which is an article."""
    for base, kind in (("/2024/05/{}/", ListDraft), ("https://shop.example/{}", ArticleDraft)):
        entries = "".join(ENTRY.format(url=base.format(number), title=f"Boat {number}", text=text) for number, text in enumerate(PARAGRAPHS))
        draft, _ = reading(f"<html><body><main><h1>Boats of the bay</h1>{entries}</main></body></html>", "https://news.example/boats/")
        assert isinstance(draft, kind)


def test_headlines_and_nothing_else_are_a_list() -> None:
    """On a page that parts nothing; a poem beside as many is none."""
    lines = "".join(f"<p>Row, row, the water is wide, and this is line {number}</p>" for number in range(25))
    links = "".join(f"<a href='/2024/05/{number}.html'>The ferry was late again on day {number}</a><br>" for number in range(9))
    for told, kind in (("<p>All of May.</p>", ListDraft), (lines, ArticleDraft)):
        menu = "<div><a href='/'>Front</a> <a href='/about.html'>About</a></div>"
        draft, _ = reading(f"<html><body>{menu}<h1>The ferry in May</h1>{told}<p>{links}</p></body></html>", "https://news.example/may/")
        assert isinstance(draft, kind)


def test_a_front_page_whose_headlines_say_more_than_its_paragraphs_is_a_list() -> None:
    """A site of a few pages is none, nor is the same anywhere but at its address."""
    links = "".join(f"<li><a href='/2024/05/{number}.html'>The ferry was late again on day {number}</a></li>" for number in range(24))
    told = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    page = f"<html><head>{{}}</head><body><h1>The Lantern</h1>{told}<ul>{links}</ul></body></html>"
    draft, ledger = reading(page.format(""), "https://news.example/")
    assert isinstance(draft, ListDraft)
    assert [link.url for link in draft.links][:2] == ["https://news.example/2024/05/0.html", "https://news.example/2024/05/1.html"]
    assert ledger.imbalances() == []
    few = page.format("").replace("".join(links.partition("<li><a href='/2024/05/7")[1:]), "</ul>")
    for markup, url in ((page.format(""), "https://news.example/boats"), (few, "https://news.example/")):
        assert isinstance(reading(markup, url)[0], ArticleDraft)


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("", ArticleDraft),
        ("<link rel=canonical href='https://news.example/2024/05/ferry/'>", ArticleDraft),
        ("<link rel=canonical href='https://news.example/'>", ListDraft),
    ],
)
def test_a_page_without_an_address_is_a_front_only_where_it_says_so(link: str, kind: type) -> None:
    """A saved story that leads to as many others as a front does is a story."""
    links = "".join(f"<li><a href='https://news.example/2024/05/{number}.html'>The ferry was late again on day {number}</a></li>" for number in range(9))
    assert isinstance(reading(story(head=link).replace("</main>", f"</main><ul>{links}</ul>"), None)[0], kind)


ROWS = {
    "items": "<ul>{}</ul>|<li><span>2024-05-{day}</span> <a href='{url}'>{title}</a></li>",
    "items, the day behind": "<ul>{}</ul>|<li><a href='{url}'>{title}</a> ({day}.05.2024)</li>",
    "rows": "<table>{}</table>|<tr><td>{day} May 2024</td><td><a href='{url}'>{title}</a></td></tr>",
    "lines": "{}|<div><p><a href='{url}'>{title}</a></p><p>May {day}, 2024</p></div>",
}


def _rows(form: str, titles: list[str]) -> str:
    around, row = ROWS[form].split("|")
    rows = "".join(row.format(url=f"/boats/{at}", title=title, day=10 + at) for at, title in enumerate(titles))
    return f"<html><body><nav><a href='/'>Front page</a></nav><main><h1>Boats</h1>{around.format(rows)}</main></body></html>"


@pytest.mark.parametrize("form", ROWS)
def test_titles_with_a_day_beside_each_are_a_list(form: str) -> None:
    """Whatever they stand in; members with the days on which they came, and files, are none."""
    draft, _ = reading(_rows(form, [f"Boat {at} leaves the pier" for at in range(6)]))
    assert isinstance(draft, ListDraft)
    assert [link.url for link in draft.links] == [f"https://news.example/boats/{at}" for at in range(6)]
    assert [link.title for link in draft.links][:1] == ["Boat 0 leaves the pier"]
    for others in ([f"Ada Quay {at}" for at in range(6)], [f"boats-{at}.pdf" for at in range(6)], [f"Boat {at} leaves the pier" for at in range(3)]):
        assert isinstance(reading(_rows(form, others))[0], NothingDraft)


def test_a_list_of_dated_titles_below_a_story_is_none() -> None:
    """The story is told; a page that calls itself one lists nothing, either."""
    listed = _rows("items", [f"Boat {at} leaves the pier" for at in range(6)])
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert isinstance(reading(listed.replace("</h1>", f"</h1>{told}"))[0], ArticleDraft)
    assert isinstance(reading(listed.replace("<body>", "<head><meta property='og:type' content='article'></head><body>"))[0], NothingDraft)


def test_terms_that_lead_elsewhere_are_a_list() -> None:
    """What a search found, or what was done on a site; terms that lead nowhere are a glossary, whose page is an article."""
    for link, kind in (("<a href='/boats/{}'>Boat {}</a>", ListDraft), ("Boat {1}", ArticleDraft)):
        terms = "".join(f"<dt>{link.format(number, number)}</dt><dd>{text}</dd>" for number, text in enumerate(PARAGRAPHS))
        draft, _ = reading(f"<html><body><h1>Boats</h1><form><input name='q' value='ferry'></form><dl>{terms}</dl></body></html>", "https://news.example/find")
        assert isinstance(draft, kind)


def test_an_article_beside_cards_of_others_is_an_article() -> None:
    """Cards with linked headings around a story do not make it a list."""
    cards = "".join(ENTRY.format(url=f"/2024/05/{number}/", title=f"Other story {number}", text="One line of it.") for number in range(6))
    assert draft_of(story(before=HEADING).replace("</main>", f"</main><section>{cards}</section>")).body.text == "\n\n".join(PARAGRAPHS)


def test_a_page_without_text_is_reasoned_nothing() -> None:
    """A page that shows nothing to read gives no record."""
    draft, _ = reading("<html><body><nav><a href='/'>Front page</a></nav></body></html>")
    assert isinstance(draft, NothingDraft)
    assert draft.reason is Reason.NO_ARTICLE_FOUND


def test_the_page_s_tree_is_left_as_it_was() -> None:
    """Reading does not change the tree on which intervals rest: a second reading gives the same."""
    markup = story(before=HEADING, after=COMMENTS)
    assert draft_of(markup).body.text == draft_of(markup).body.text
    draft, ledger = reading(markup)
    assert (draft, ledger) == reading(markup)
