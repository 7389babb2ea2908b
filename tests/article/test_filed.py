"""Where an article is filed and what its site is called, as the head states it and as the page prints it."""

from __future__ import annotations

import json

import pytest

from .pages import draft_of, metadata_of, story

HEADING = "<h1>The last ferry</h1>"


_MARKED = "<div itemscope itemtype='https://schema.org/Article'><meta itemprop='headline' content='The last ferry'>"
_ROW = "<p><b itemprop='keywords'>ferry</b> <b itemprop='keywords'>bay</b></p>"


def _crumbs(*steps: tuple[str, str]) -> str:
    items = [{"@type": "ListItem", "position": at, "name": name, "item": url} for at, (name, url) in enumerate(steps, start=1)]
    return f'<script type="application/ld+json">{json.dumps({"@type": "BreadcrumbList", "itemListElement": items})}</script>'


@pytest.mark.parametrize(
    ("head", "before", "section"),
    [
        (_crumbs(("Home", "https://news.example/"), ("Harbour", "/harbour/"), ("The last ferry", "")), "", ("Home", "Harbour")),
        (_crumbs(("Home", "https://news.example/"), ("The last ferry", "")), "<p class='kicker'><a href='/harbour/'>Harbour</a></p>", ("Harbour",)),
        ("", "<ul class='td-category'><li class='entry-category'><a href='/boats/'>Boats</a></li></ul>", ("Boats",)),
        ("", "<nav aria-label='Breadcrumb'><a href='/'>Home</a> <a href='/harbour/'>Harbour</a></nav>", ("Home", "Harbour")),
        ("", "<div class='rubrics'><a href='/boats/'>Boats</a></div>", ("Boats",)),
        ("", "<p class='menu-category'><a href='/boats/'>Boats</a></p>", ()),
        ("", "<p>Filed in <a href='/category/boats/'>Boats</a></p>", ("Boats",)),
        ("", "<h3 class='slug'><a href='https://news.example/sections/boats/'>Boats</a></h3>", ("Boats",)),
        ("", "<p>In <a itemprop='articleSection' rel='tag' href='/boats/'>Boats</a></p>", ("Boats",)),
        ("", "<p>Рубрика: <a href='/boats/'>Boats</a></p>", ("Boats",)),
        (
            "",
            "<div class='top'>You are here: <a href='/'>Home</a> &gt; <a href='/bay/'>Bay</a> &gt; <a href='/bay/boats/'>Boats</a> &gt;</div>",
            ("Home", "Bay", "Boats"),
        ),
        ("", "<div class='top'>» <a href='/'>Home</a> » <a href='/bay/'>Bay</a> » <a href='/boats/'>Boats</a></div>", ()),
        ("", "<ul class='menu'><li><a href='/category/boats/'>Boats</a></li></ul>", ()),
        ("", "<p><a href='/'>News</a>&gt;&gt;<a href='/bay/'>Bay</a></p>", ("News", "Bay")),
        ("", "<nav aria-label='Breadcrumb'><a href='/'>Home</a> <a href='/bay/'>Bay</a> <a href='/bay/2024/'>2024</a></nav>", ("Home", "Bay")),
        ("", "<p><b>14 May 2024</b> <span class='news-list-category'>Boats</span></p>", ("Boats",)),
        ("", "<p class='nitfSectionTitle'>Boats</p>", ("Boats",)),
        ("", "<p class='nitfSectionTitle'>Boats and the bay.</p>", ()),
        ("", "<div class='blog-category-tag'>Boats</div>", ("Boats",)),
        ("", "<div class='breadcrumb__wrap'><a href='/'>Home</a> <a href='/bay/'>Bay</a></div>", ("Home", "Bay")),
        ("", "<div class='okruszki'><a href='/'>Home</a> / <a href='/bay/'>Bay</a> / The last ferry</div>", ("Home", "Bay")),
        ("", "<div class='breadcrumb'><a href='/'>Home</a> / The last ferry</div>", ()),
        ("", "<div class='x-tag'><a href='/harbour/'>Harbour</a></div>", ("Harbour",)),
        ("", "<div><a href='/2024/05/'>May</a></div>", ("May",)),
        ("", "<div><a href='/harbour/'>Harbour</a></div>", ()),
        ("", "<div class='story-tag'><a href='/tag/boats/'>Boats</a></div>", ("Boats",)),
        ("", "<div><a href='/tag/boats/'>Boats</a></div>", ()),
        ("", "<nav><a href='/2024/'>This year</a><a href='/boats/'>Boats</a></nav><p>This year</p>", ("This year",)),
        ("", "<nav><a href='/2024/'>This year</a><a href='/boats/'>Boats</a></nav><p>Boats</p>", ()),
        ("", "<div class='kicker'><a href='/days/'>May 14, 2024</a></div>", ()),
        ("", "<div class='post type-post category-boats'><p><a href='/boats/'>Boats</a> <a href='/bay/'>Bay</a></p></div>", ("Boats",)),
        ("", "<div class='post type-post'><p><a href='/boats/'>Boats</a></p></div>", ()),
        ("", "<div class='breadcrumb'><a href='/'>Home</a> / <a href='/2024/'>2024</a> / <a href='/2024/05/'>May</a></div>", ()),
        ("", "<div class='breadcrumb'><a href='/'>Home</a> / <a href='/trees/'>Trees</a> / <a href='/may/'>May</a></div>", ("Home", "Trees", "May")),
        ("", "<div><a href='/2024/05/'>All stories</a></div>", ()),
        ("<meta property='article:section' content=\"'Boats'\">", "", ("Boats",)),
        ("<meta property='article:section' content='news/local'>", "", ("news", "local")),
        ("<meta property='article:section' content='/sport/boats'>", "", ("sport", "boats")),
        ("<meta property='article:section' content='sport,boats'>", "", ("sport", "boats")),
        ("<meta property='article:section' content='Boats, sails and oars'>", "", ("Boats, sails and oars",)),
        ("<meta property='article:section' content='Boats/Ferries of the bay'>", "", ("Boats/Ferries of the bay",)),
        ("", "<p class='category-menu-all'><a href='/a/'>A</a><a href='/b/'>B</a><a href='/c/'>C</a><a href='/d/'>D</a></p>", ()),
    ],
)
def test_the_section_is_stated_or_printed_above_the_text(head: str, before: str, section: tuple[str, ...]) -> None:
    """The front page alone is no way to anywhere."""
    assert draft_of(story(head=head, before=before + HEADING)).section == section


@pytest.mark.parametrize(
    ("head", "after", "tags"),
    [
        ("", "<ul class='post-tags'><li><a href='/t/ferry'>ferry</a></li><li><a href='/t/bay'>bay</a></li></ul>", ("ferry", "bay")),
        ("", "<p><a class='p-category' href='/t/ferry'>ferry</a> <a class='p-category' href='/t/bay'>bay</a></p>", ("ferry", "bay")),
        ("<meta name='keywords' content='boats'>", "<ul class='post-tags'><li><a href='/t/ferry'>ferry</a></li></ul>", ("boats",)),
        ("<meta name='keywords' content='boats'>", "<a rel='tag' href='/t/ferry'>ferry</a>", ("ferry",)),
        ("<meta name='keywords' content='渡船|再见，港湾,港湾'>", "", ("渡船|再见，港湾", "港湾")),
        ("<meta name='keywords' content='渡船，港湾'>", "", ("渡船", "港湾")),
        ("<meta name='keywords' content='渡船 港湾'>", "", ("渡船", "港湾")),
        ("<meta name='keywords' content='bay ferry'>", "", ("bay ferry",)),
        ("", f"{_MARKED}{_ROW}</div>", ("ferry", "bay")),
        ("", f"{_MARKED}{_ROW}<p><b itemprop='keywords'>Boats</b></p></div>", ("ferry", "bay")),
        ("", "<div class='tag-group'><a href='/t/ferry'>#ferry</a></div>", ("ferry",)),
        ("", "<div class='field--name-field-topics'><ul><li><a href='/topics/ferry'>ferry</a></li></ul></div>", ("ferry",)),
        ("", "<div class='popular-tags'><a href='/t/ferry'>ferry</a></div>", ()),
        ("", "<ul><li><a href='/hashtag/ferry'>#ferry</a></li><li><a href='/hashtag/bay'>#bay</a></li></ul>", ("ferry", "bay")),
        ("", "<footer><nav><a href='/blog/tags/ferry'>ferry</a> <a href='/blog/tags/bay'>bay</a></nav></footer>", ("ferry", "bay")),
        ("", "<nav><a href='/tags/ferry'>ferry</a> <a href='/boats/'>Boats</a></nav>", ()),
        ("", "<p><a rel='tag' href='/t/ferry'>ferry</a> <a rel='tag' href='/categories/#boats'>Boats</a></p>", ("ferry",)),
        ("", "<div><a href='/tags/ferry/' style='font-size: 2em'>ferry</a></div>", ()),
        ("", "<aside><a href='/tags/ferry/'>ferry</a></aside>", ()),
        ("", "<p>Etiketler: <a href='/e/ferry'>ferry</a> <a href='/e/bay'>bay</a> <a href='/boats/'>Boats</a></p>", ("ferry", "bay")),
        ("", "<p><a href='/e/ferry'>ferry</a> <a href='/e/bay'>bay</a></p>", ()),
        ("", "<div><p>Trefwoorden</p><p><a href='/e/ferry'>ferry</a></p></div>", ("ferry",)),
        ("", "<div><h3>Tags</h3><ul><li><a href='/tag/ferry'>ferry</a></li></ul></div>", ("ferry",)),
        ("", "<div><h3>Topics in this story</h3><ul><li><a href='/t/ferry'>ferry</a></li></ul></div>", ("ferry",)),
        ("", "<p>Tópicos <a href='/t/ferry'>ferry</a></p>", ("ferry",)),
        ("", "<p><span class='term-category-links'><a rel='tag' href='/b/'>Boats</a></span> <a rel='tag' href='/t/ferry'>ferry</a></p>", ("ferry",)),
        ("", "<div><h3>Topics of the week</h3><ul><li><a href='/tag/ferry'>ferry</a></li></ul></div>", ()),
        (f"<script type='application/ld+json'>{json.dumps({'@type': 'Article', 'keywords': ['Lite:true', 'Tag:ferry']})}</script>", "", ("ferry",)),
        ("", "<div class='entry-tags-all'><p class='post-tags'><a href='/t/ferry'>ferry</a></p></div>", ("ferry",)),
    ],
)
def test_tags_are_those_of_links_that_say_so_then_the_head_s_then_those_called_so(head: str, after: str, tags: tuple[str, ...]) -> None:
    """A box of the site's tags says nothing of the page."""
    assert draft_of(story(head=head, before=HEADING, after=after)).tags == tags


@pytest.mark.parametrize(
    ("head", "before", "name"),
    [
        ("<meta property='og:site_name' content='The Bay'><title>Ferry - Bay News</title>", "<a href='/'>Bay News</a>", "The Bay"),
        ("<title>Ferry stays - Bay News</title>", "<a href='/'>Bay News</a>", "Bay News"),
        ("<title>Ferry stays | Bay News</title>", "<a href='https://news.example/'><img src='/l.png' alt='Bay News'></a>", "Bay News"),
        ("<title>Ferry stays - Bay News</title>", "<a href='https://else.example/'>Bay News</a>", None),
        ("<title>Ferry stays</title>", "<a href='/' rel='home'>Bay News</a>", "Bay News"),
        ("<title>Ferry stays</title>", "<a href='/'>Start</a>", None),
        ("<title>Ferry stays</title>", "<a class='navbar-brand' href='/'><b>Bay News</b><p>Tidings of the quay</p></a>", "Bay News"),
        ("<title>Ferry stays</title>", "<a class='logo' href='/'><img src='/l.png' alt='The News of the Bay logo'></a>", "The News of the Bay"),
        ("<title>Ferry stays</title>", "<a class='logo' href='/'><img src='/l.png' alt='white-logo-4.png'></a>", None),
        ("<title>Ferry stays</title>", "<a class='logo' href='/'><img src='/l.png' alt='A gull above the water'></a>", None),
        ("<title>Ferry stays</title>", "<a class='site-logo' href='/'>Startseite</a>", None),
        ("<title>Bay News: Ferry stays</title>", "<p class='title'><a href='https://news.example/'>Bay News</a></p>", "Bay News"),
        ("<title>Ferry stays: Bay News</title>", "<p><a href='/'>Bay News</a></p>", "Bay News"),
        ("<title>Home: Ferry stays</title>", "<p><a href='/'>Home</a></p>", None),
        ("<title>渡船は続く_湾新聞</title>", "<a href='/'>湾新聞</a>", "湾新聞"),
        ("<title>渡轮继续--社会--海湾网</title>", "<a href='/'>海湾网</a>", "海湾网"),
        (
            '<script type="application/ld+json">{"@type": "Article", "publisher": {"@type": "Organization", "name": "Bay News"}}</script>',
            "<a href='/'>Bay News</a>",
            "Bay News",
        ),
    ],
)
def test_the_site_is_called_what_its_front_page_is_called_in_the_title(head: str, before: str, name: str | None) -> None:
    """Where the head does not state it."""
    assert metadata_of(story(head=head, before=before + HEADING)).site_name == name


def _card(heading: str) -> str:
    return f"<div class='card'><p class='label'><a href='/category/boats/'>Boats</a></p><h5>{heading}</h5></div>"


@pytest.mark.parametrize(
    ("after", "section"),
    [
        (_card("<a href='/2024/bridge/'>A bridge for bicycles</a>"), ()),
        ("<div><h5>Other stories</h5>" + _card("<a href='/2024/bridge/'>A bridge for bicycles</a>") + "</div>", ()),
        (_card("Where this stands"), ("Boats",)),
        (_card("<a href='/2024/05/ferry/#top'>The last ferry</a>"), ("Boats",)),
    ],
)
def test_the_section_in_the_card_of_another_story_is_that_one_s(after: str, section: tuple[str, ...]) -> None:
    """A card below, whose heading leads to the story before or after."""
    assert draft_of(story(before=HEADING, after=after)).section == section


@pytest.mark.parametrize(("stated", "section"), [(("Boats", "Bay"), ()), (("Boats",), ("Boats", "Bay")), (("Boats", "Bay", "Piers"), ("Boats", "Bay"))])
def test_what_the_head_states_as_tags_is_no_section(stated: tuple[str, ...], section: tuple[str, ...]) -> None:
    """Nikola keeps tags at /categories/."""
    head = "".join(f"<meta property='article:tag' content='{tag}'>" for tag in stated)
    printed = "<p><a rel='tag' href='/categories/boats/'>Boats</a> <a rel='tag' href='/categories/bay/'>Bay</a></p>"
    assert draft_of(story(head=head, before=HEADING, after=printed)).section == section
