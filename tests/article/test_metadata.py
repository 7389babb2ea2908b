"""What a page's head says of itself."""

from __future__ import annotations

import pytest

from cleaners.metadata.language import language_tag
from cleaners.metadata.persons import names_in
from cleaners.metadata.title import Titles

from .pages import draft_of, metadata_of, story


@pytest.mark.parametrize(
    ("titles", "winner"),
    [
        (Titles(["Ferry stays"], None, "Ferry stays | The Bay", "Ferry stays - The Bay"), "Ferry stays"),
        (Titles(["Ferry &amp; bridge&#8217;s end"], None, "Ferry & bridge’s end", "Ferry & bridge’s end - The Bay"), "Ferry & bridge’s end"),
        (Titles(["Ferry &amp; bridge | Boats"], None, "Ferry & bridge | Boats | The Bay", None), "Ferry & bridge | Boats"),
        (Titles(["What &amp;lt; means"], None, "What &amp;lt; means", None), "What &amp;lt; means"),
        (Titles(["The Bay", "Ferry stays"], None, None, "Ferry stays - The Bay", site="The Bay"), "Ferry stays"),
        (Titles(["Latest"], "Ferry stays", "Ferry stays | The Bay", None), "Ferry stays"),
        (Titles([], None, "Ferry stays – and why – The Bay", None, site="The Bay"), "Ferry stays – and why"),
        (Titles([], None, None, "The Bay: Ferry stays | The Bay", host="www.the-bay.example"), "The Bay: Ferry stays"),
        (Titles([], None, None, "The Bay | Ferry stays", host="thebay.example"), "Ferry stays"),
        (Titles([], None, "Ferry – the last one", None), "Ferry – the last one"),
        (Titles(["Ferry stays"], None, None, None), "Ferry stays"),
        (Titles([], None, None, "Ice in the lock – again The Bay", site="The Bay", slug="ice-in-the-lock-again-1234"), "Ice in the lock – again"),
        (Titles([], None, None, "Ferries of The Bay", site="The Bay", slug="ferries-of-the-bay"), "Ferries of The Bay"),
        (Titles(["One", "Two"], None, None, None), None),
        (
            Titles(["Ferry stays, says the captain of the last boat"], "Ferry stays", "Ferry stays | The Bay", None),
            "Ferry stays, says the captain of the last boat",
        ),
        (Titles(["Who keeps the boats?", "Ferries of the bay"], None, "All you need to know", None, slug="ferries-of-the-bay"), "Ferries of the bay"),
        (
            Titles(
                ["Book a bay ferry today"],
                None,
                "How to take a ferry in the bay",
                "How to take a ferry in the bay | Bay",
                slug="how-to-take-a-ferry-in-the-bay",
            ),
            "How to take a ferry in the bay",
        ),
        (
            Titles(["A ferry in the bay"], None, "How to take a ferry in the bay", "How to take a ferry in the bay | Bay", slug="ferry-bay"),
            "A ferry in the bay",
        ),
        (Titles(["Top ferries for sailors: which one?"], None, "The ferry for a sailor", "The ferry for a sailor", slug="best"), "The ferry for a sailor"),
        (Titles(["Top ferry for sailing: which one?"], None, "The 5 best ferry sailings", None, slug="best"), "Top ferry for sailing: which one?"),
        (Titles([], None, None, "bay.example Ferry stays", host="bay.example"), "Ferry stays"),
        (Titles([], None, None, "Bay Ferry stays", host="bay.example"), "Bay Ferry stays"),
        (Titles(["Read next", "More boats"], None, "Ferry stays", None), "Ferry stays"),
        (Titles(["Ferry stays 14 May 2024 by Ada"], None, "Ferry stays", None, pieces=["Ferry stays", "14 May 2024", "by Ada"]), "Ferry stays"),
        (Titles([], None, "Ferry stays | Bay News", None, host="getbaynews.example"), "Ferry stays"),
        (Titles([], None, None, "Ferry stays | Baynews.example", host="offers.baynews.example"), "Ferry stays"),
        (Titles([], None, None, "Ferry stays | Bay Boats", host="boats.bay.example"), "Ferry stays"),
        (Titles(["渡船は続く、船長が語る"], None, "渡船は続く - 湾新聞", None), "渡船は続く、船長が語る"),
        (Titles([], None, "Boats | News", None, host="baynewspaper.example"), "Boats | News"),
        (Titles(["THE LAST FERRY OF ADA QUAY"], None, "The last ferry of Ada Quay - Bay", None, site="Bay"), "The last ferry of Ada Quay"),
        (Titles(["NATO MEETS"], None, "Nato meets", None), "NATO MEETS"),
    ],
)
def test_the_title_is_voted(titles: Titles, winner: str | None) -> None:
    """The heading that is akin to the declared titles wins; the site's name is cut off."""
    assert titles.vote() == winner


@pytest.mark.parametrize(
    ("title", "before"),
    [
        ("Boats: The ferry stays - The Bay", "<h1><span class='kicker'>Boats</span><span>The ferry stays</span></h1>"),
        ("The Bay - Boats - The ferry stays", "<p><a href='/boats/'><b>Boats</b></a></p><font size=5><b>The ferry stays</b></font>"),
    ],
)
def test_a_title_is_without_the_label_above_it(title: str, before: str) -> None:
    """Some templates print it into the heading, and pages of old have no heading but what is in bold print."""
    assert draft_of(story(head=f"<title>{title}</title>", before=before)).title == "The ferry stays"


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("The last ferry leaves - Bay Notes", "The last ferry leaves"),
        ("最后一班渡船离开港湾-Bay 港湾网", "最后一班渡船离开港湾"),
        ("The last ferry leaves nobody behind", "The last ferry leaves nobody behind"),
    ],
)
def test_a_line_that_begins_the_page_s_title_is_the_title(title: str, line: str) -> None:
    """Though it is no heading; what follows in `<title>` is the site's name, whoever tells it. Menus print titles, too."""
    before = f"<p><a href='/2024/05/ferry/'>The last</a></p><div class='ti'>{line}</div><p>14 May 2024</p>"
    draft = draft_of(story(head=f"<title>{title}</title>", before=before))
    assert draft.title == line
    assert draft.published is not None


@pytest.mark.parametrize("front", ["/", "https://news.example/2024"])
def test_a_heading_that_leads_to_the_front_page_is_the_site_s_name(front: str) -> None:
    """Themes print the name as a heading on every page, and the story's below it; a blog's front page may be a folder of its host."""
    head = "<title>Bay Notes » Blog Archive » Ferry stays</title>"
    assert metadata_of(story(head=head, before=f"<h1><a href='{front}'>Bay Notes</a></h1><h3>Ferry stays</h3>")).title == "Ferry stays"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By Ada Quay", ["Ada Quay"]),
        ("By Ada Quay and Ben Mole", ["Ada Quay", "Ben Mole"]),
        ("Von Ada Quay und Ben Mole", ["Ada Quay", "Ben Mole"]),
        ("Ada Quay, Ben Mole & Cy Pier", ["Ada Quay", "Ben Mole", "Cy Pier"]),
        ("Ada Quay, PhD, M.D.", ["Ada Quay"]),
        ("Ada Quay, Harbour correspondent", ["Ada Quay"]),
        ("Ada Quay | May 14, 2024", ["Ada Quay"]),
        ("early_bird", ["early_bird"]),
        ("admin", []),
        ("wpadmin", []),
        ("عمر حسين", ["عمر حسين"]),
        ("Published May 26", []),
        ("https://www.facebook.com/bay", []),
        ("desk@bay.example", []),
        ("View all posts by Ada Quay", []),
        ("The Author", []),
        ("", []),
        ("周明远 林晓", ["周明远", "林晓"]),
        ("周明远、林晓", ["周明远", "林晓"]),
        ("한서윤 기자  다른기사 보기", ["한서윤"]),
        ("한서윤 나무 칼럼니스트", ["한서윤"]),
        ("한서윤 문학평론가", ["한서윤"]),
        ("山本 太郎", ["山本 太郎"]),
        ("Quay Pumps, Inc.", []),
        ("Ada Quay (now) and Ben Mole (earlier)", ["Ada Quay", "Ben Mole"]),
    ],
)
def test_names_are_told_from_what_stands_beside_them(printed: str, names: list[str]) -> None:
    """A byline gives its people as printed; addresses, dates, roles and invitations give none."""
    assert list(names_in(printed)) == names


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("en_US", "en-US"),
        ("DE", "de"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("en_GB.UTF-8", "en-GB"),
        ("es-419", "es-419"),
        ("und", None),
        ("english", None),
        ("", None),
        (None, None),
    ],
)
def test_language_tags_are_spelt_as_bcp_47_has_it(declared: str | None, tag: str | None) -> None:
    """A tag is spelt by the standard, and what is none is not guessed."""
    assert language_tag(declared) == tag


@pytest.mark.parametrize(
    ("link", "canonical"),
    [
        ("/2024/05/ferry/", "https://news.example/2024/05/ferry/"),
        ("https://www.news.example/ferry", "https://www.news.example/ferry"),
        ("https://elsewhere.example/ferry", None),
        ("https://news.example/", None),
        ("javascript:void(0)", None),
        ("/2024/05/ferry/#text", "https://news.example/2024/05/ferry/"),
    ],
)
def test_the_canonical_address_is_of_the_same_site_and_not_its_front_page(link: str, canonical: str | None) -> None:
    """Another site's address, or the front page's on every page, names no page of ours."""
    assert metadata_of(story(head=f"<link rel=canonical href='{link}'>")).canonical_url == canonical


def test_a_page_that_its_query_alone_tells_from_the_front_page_is_not_that() -> None:
    """Systems without pretty addresses have all of their pages there, and templates that name the front page would make one record of them."""
    front = story(head="<link rel=canonical href='https://news.example/'>")
    assert [metadata_of(front, f"https://news.example/{query}").canonical_url for query in ("?p=12", "?utm_source=mail", "")] == [
        None,
        *["https://news.example/"] * 2,
    ]


def test_what_a_page_names_starts_from_its_base() -> None:
    """Its canonical address, its links, whoever wrote it, its lists: TYPO3 and Joomla print a base on every page."""
    head = "<base href='https://news.example/'><link rel=canonical href='boats/ferry'><title>Ferry</title>"
    draft = draft_of(
        story(head=head, before="<h1>Ferry</h1><p class=byline>By <a href='people/ada'>Ada Quay</a></p>", within="<p>See <a href='map'>a map</a> of it.</p>")
    )
    assert metadata_of(story(head=head)).canonical_url == "https://news.example/boats/ferry"
    assert [author.url for author in draft.authors] == ["https://news.example/people/ada"]
    assert [link.url for link in draft.body.links] == ["https://news.example/map"]
    assert "(https://news.example/map)" in (draft.body.markdown or "")


def test_people_and_publishers_are_told_apart() -> None:
    """Persons are authors; an organisation that writes itself is not one."""
    script = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@type": "Organization", "name": "The Bay"},'
        '{"@type": "Person", "name": "Ada Quay", "url": "https://news.example/ada"}], "publisher": {"@type": "Organization", "name": "The Bay"},'
        '"isAccessibleForFree": "False", "datePublished": "2024-05-14T07:30:00+02:00"}</script>'
    )
    meta = metadata_of(story(head=script))
    assert [(author.name, author.url) for author in meta.authors] == [("Ada Quay", "https://news.example/ada")]
    assert meta.publisher == "The Bay"
    assert meta.free_access is False
    assert meta.published is not None
    assert str(meta.published.at) == "2024-05-14 05:30:00+00:00"


def test_an_organisation_is_none_elsewhere_in_the_head_either() -> None:
    """Systems print one name everywhere; JSON-LD alone says whose it is."""
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Bay Oats"}}</script>'
    assert metadata_of(story(head=f"{script}<meta name='author' content='Bay Oats'>")).authors == ()
    assert [one.name for one in metadata_of(story(head=f"{script}<meta name='author' content='Ada Quay'>")).authors] == ["Ada Quay"]


def test_of_several_articles_the_page_s_own_is_read() -> None:
    """Teasers of other stories have nodes too; the one that names this page is meant."""
    script = (
        '<script type="application/ld+json">[{"@type": "Article", "url": "/other/", "author": {"name": "Someone Else"}},'
        '{"@type": "Article", "mainEntityOfPage": "https://news.example/2024/05/ferry", "author": {"name": "Ada Quay"}}]</script>'
    )
    assert [author.name for author in metadata_of(story(head=script)).authors] == ["Ada Quay"]


def test_a_name_of_several_words_is_one_name() -> None:
    """The day on which a story expires is named with a word that means its day elsewhere."""
    meta = metadata_of(story(head="<meta name='expiry date' content='2024-05-30'><meta property='og:title og:name' content='Ferry stays'>"))
    assert (meta.published, meta.title) == (None, "Ferry stays")


def test_what_was_escaped_twice_is_read() -> None:
    """Systems escape what their editors' tools have escaped before."""
    meta = metadata_of(story(head="<title>The bay&amp;#39;s boats</title><meta name=description content='&amp;quot;Late&amp;quot; &amp;amp; wet'>"))
    assert (meta.title, meta.description) == ("The bay's boats", '"Late" & wet')


def test_a_day_is_made_finer_by_a_later_word_of_the_same_day() -> None:
    """Where one source gives the day and another the minute of that day, the minute is taken."""
    day = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-05-14"}</script>'
    head = day + '<meta property="article:published_time" content="2024-05-14T07:30:00Z">'
    published = metadata_of(story(head=head)).published
    assert published is not None
    assert published.precision == "second"


@pytest.mark.parametrize("stamp", ["9999-01-01", "0001-01-01T00:00:00Z", "2031-01-01", "tomorrow", ""])
def test_times_that_cannot_be_are_no_times(stamp: str) -> None:
    """Years 1 and 9999 and the future of the capture are placeholders."""
    assert metadata_of(story(head=f"<meta property='article:published_time' content='{stamp}'>")).published is None


def test_permission_and_terms_are_read() -> None:
    """Robots directives, the text and data mining reservation, tags and sections come as the page prints them."""
    head = (
        "<meta name=robots content='NOINDEX, max-image-preview:large'><meta name=Thresher content='noindex,noarchive'>"
        "<meta name=tdm-reservation content=1><meta property=article:tag content=ferry>"
        "<meta property=article:tag content='the bay'><meta property=article:section content=Harbour><meta property=og:site_name content='The Bay'>"
    )
    meta = metadata_of(story(head=head))
    assert meta.permission.robots == ("noindex", "max-image-preview:large", "noarchive")
    assert meta.permission.tdm_reservation is True
    assert meta.tags == ("ferry", "the bay")
    assert meta.section == ("Harbour",)
    assert (meta.site_name, meta.language) == ("The Bay", "en")


@pytest.mark.parametrize(
    ("stamp", "why"),
    [
        ("9999-12-31T00:00:00Z", ("time_ahead",)),
        ("0001-01-01T00:00:00Z", ("time_too_early",)),
        ("1970-01-01", ("time_too_early",)),
        ("2031-01-01", ("time_ahead",)),
        ("2024-13-45", ("no_such_time",)),
        ("2024-05-14", ()),
    ],
)
def test_times_that_cannot_be_are_refused_with_a_reason(stamp: str, why: tuple[str, ...]) -> None:
    """The reason becomes a flag of the record."""
    assert metadata_of(story(head=f"<meta property='article:published_time' content='{stamp}'>")).refused == why


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("<div class=post-title>The last ferry</div>", "The last ferry"),
        ("<div class='article-main-title big'>The last ferry</div><p class=page-title>Other</p>", "The last ferry"),
        ("<div class=post-title>The last ferry</div><div class=post-title>Eels return</div>", None),
        ("<p class=subtitle>The last ferry</p>", None),
        ("<h1>The Bay</h1><h1>Boats</h1><div class=post-title>The last ferry</div>", "Boats"),
    ],
)
def test_an_element_that_is_called_a_story_s_title_is_one(shown: str, title: str | None) -> None:
    """Where it is the only one, the head names the site alone, and the page has no heading of the first rank."""
    head = "<title>The Bay</title><meta property='og:site_name' content='The Bay'>"
    assert metadata_of(f"<html><head>{head}</head><body>{shown}<p>It left the eastern pier on Sunday.</p></body></html>").title == title


_WORDS = "<p>It left the eastern pier on Sunday, and will be back when the ice is gone.</p>"
_EELS = "<div class=post-title>Eels return</div>"


@pytest.mark.parametrize(
    "body",
    [
        f"<aside>{_EELS}</aside>{_WORDS}",
        f"<nav>{_EELS}</nav>{_WORDS}",
        f"<a href='/eels'>{_EELS}</a>{_WORDS}",
        f"<div class=post-title><a href='/eels'>Eels return</a></div>{_WORDS}",
        f"{_WORDS}{_EELS}",
    ],
)
def test_the_title_of_another_story_is_not_the_page_s(body: str) -> None:
    """Beside the page's words, in a link or below them stand those of others, and one alone may."""
    page = f"<html><head><title>The Bay</title><meta property='og:site_name' content='The Bay'></head><body>{body}</body></html>"
    assert metadata_of(page, "https://bay.example/ferry").title is None


def test_a_story_s_title_may_lead_to_itself() -> None:
    """As themes link it."""
    shown = f"<div class=post-title><a href='/ferry/?x=1'>The last ferry</a></div>{_WORDS}"
    assert metadata_of(f"<html><head><title>The Bay</title></head><body>{shown}</body></html>", "https://bay.example/ferry").title == "The last ferry"


@pytest.mark.parametrize("kind", ["article", "news", "NewsArticle", "Blogpost"])
def test_an_article_is_called_one_for_cards(kind: str) -> None:
    """By OpenGraph's name or by those that systems use for it."""
    assert "og:article" in metadata_of(story(head=f'<meta property="og:type" content="{kind}">')).types
