"""When a story was published and changed, and which source is believed."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft

from .pages import URL, draft_of, story

HEADING = "<h1>The last ferry</h1>"


def _stated(published: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{published}"}}</script>'


def _published(draft: ArticleDraft) -> tuple[str | None, str | None]:
    moment = draft.published
    return (f"{moment.at:%Y-%m-%d}" if moment and moment.at else None, moment.source if moment else None)


@pytest.mark.parametrize(
    ("head", "before", "day", "source"),
    [
        (_stated("2024-05-14T07:30:00Z"), "", "2024-05-14", "json-ld datePublished"),
        ("<meta property='article:published_time' content='2024-05-14T07:30:00Z'>", "", "2024-05-14", "meta article:published_time"),
        ("<meta name='published' content='May 14, 2024'>", "", "2024-05-14", "meta published"),
        ("", "<time itemprop='datePublished' datetime='2024-05-14'>May 14</time>", "2024-05-14", "microdata"),
        ("", "<time datetime='2024-05-14'>May 14</time>", "2024-05-14", "time"),
        ("", "<p>14. Mai 2024 · 8 Minuten</p>", "2024-05-14", "text"),
        ("", "<p>Posted by early_bird on Tuesday May 14, 2024 @08:00PM from the pier dept.</p>", "2024-05-14", "text"),
        ("", "<p>発行 2024年5月14日</p>", "2024-05-14", "text"),
        ("", "<p>Τρίτη, 14 Μαΐου 2024 19:15 Ενημέρωση: 20/05/2024, 08:30 Συντάκτης: Ελένη Βράχου</p>", "2024-05-14", "text"),
        (
            "",
            "<div class='entry-content'><span class='news-date'>14.05.2024</span>The ferry ended its season on Sunday with a crate of oranges.</div>",
            "2024-05-14",
            "text",
        ),
        ('<script>self.push("{\\"datePublished\\":\\"2024-05-14T07:30:00Z\\"}")</script>', "", "2024-05-14", "script"),
        ("<script>var story = {pubtime: '2024-05-14 07:30:00', id: 7};</script>", "", "2024-05-14", "script"),
        ('<script>page({"publish_time": 1715671800, "publishTime": "1715671800000"})</script>', "", "2024-05-14", "script"),
        ('<script>var ct = "1715671800";</script><link rel="stylesheet" href="/rich_media.css">', "", "2024-05-14", "script"),
    ],
)
def test_each_source_says_so(head: str, before: str, day: str, source: str) -> None:
    """The record names the one that was believed."""
    assert _published(draft_of(story(head=head, before=HEADING + before), url="https://news.example/ferry/")) == (day, source)


@pytest.mark.parametrize(
    "other",
    [
        "<a href='/search?pubdate=2019-05-01'>Then</a><a href='/search?day=1&amp;pubDate=2019-05-01'>Then</a>",
        "<li data-pubtime='2019-05-01 10:00'><a href='/lamp/'>A lamp</a></li>",
        "<pre>pubDate = 2019-05-01</pre>",
        "<script>var subDate = '2019-05-01', clubTime = 1556700000, unpubTime = 1556700000, lastPubDate = '2019-05-01';</script>",
        "<script>var hot = {title: 'A lamp', pubDate: '2019-05-01'};</script>",
        '<script>var hot = [{"pubtime": "2019-05-01 10:00:00", "url": "/lamp/"}];</script>',
        "<script>play({pub_date: '2019-05-01', src: '/lamp.mp4'})</script>",
        '<script>all({"comments": [{"publishTime": 1556700000}]})</script>',
    ],
)
def test_a_time_of_something_else_is_not_the_story_s(other: str) -> None:
    """Of a search, another story, a video, a comment, or of words that only end so; nor does it put in doubt what a script says of the story."""
    assert _published(draft_of(story(before=HEADING, after=other), url="https://news.example/ferry/")) == (None, None)
    own = '<script>var own = {"publishedAt": "2024-05-14T07:30:00Z", "pubDate": "2024-05-14", "publishTime": 1556700000};</script>'
    assert _published(draft_of(story(head=own, before=HEADING, after=other), url="https://news.example/ferry/")) == ("2024-05-14", "script")
    assert _published(draft_of(story(before=HEADING, after=own.replace("publishedAt", "at")), url="https://news.example/2024/05/15/ferry/")) == (
        "2024-05-15",
        "url",
    )


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2024/05/14/ferry/", "2024-05-14"),
        ("https://news.example/2024/may/14/ferry", "2024-05-14"),
        ("https://news.example/2024-05-14-ferry.html", "2024-05-14"),
        ("https://news.example/2024-05-14?from=home", "2024-05-14"),
        ("https://news.example/2024/HARBOUR/05/14/ferry/", "2024-05-14"),
        ("https://news.example/2024-bay/5-14", None),
        ("https://news.example/ferry-20240514", "2024-05-14"),
        ("https://news.example/2024/05/ferry/", None),
        ("https://news.example/2024/13/45/ferry/", None),
        ("https://news.example/2031/05/14/ferry/", None),
        ("https://news.example/ferry-12024051499", None),
    ],
)
def test_the_address_is_the_last_to_be_asked(url: str, day: str | None) -> None:
    """It knows days; a month is no day, and a day after the capture is none."""
    assert _published(draft_of(story(before=HEADING), url=url)) == (day, "url" if day else None)


@pytest.mark.parametrize(
    ("printed", "day", "source"),
    [
        ("<p>May 2, 2023</p>", "2023-05-02", "text"),
        ("<p>May 15, 2024</p>", "2024-05-14", "json-ld datePublished"),
        ("<p>May 13, 2024</p>", "2024-05-14", "json-ld datePublished"),
        ("<p>Updated May 2, 2023</p>", "2024-05-14", "json-ld datePublished"),
    ],
)
def test_what_is_printed_earlier_is_believed_before_what_is_stated(printed: str, day: str, source: str) -> None:
    """Systems state when they last put a story out. A day apart may be the zone; a later day is that of a change."""
    assert _published(draft_of(story(head=_stated("2024-05-14T03:30:00Z"), before=HEADING + printed))) == (day, source)


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("<p>1 June 2024</p>", None),
        ("<p>Saturday, June 1, 2024</p><p>14 May 2024</p>", "2024-05-14"),
        ("<p>May 14, 2024</p>", "2024-05-14"),
        ("<p>1 June 2024, 09:15</p>", "2024-06-01"),
    ],
)
def test_the_day_of_the_visit_above_the_heading_is_the_masthead_s(above: str, day: str | None) -> None:
    """The nearest day to the heading is the story's; within the story's own element any day is."""
    page = story(before=HEADING).replace("<main>", f"<main><div class='masthead'>{above}</div>")
    assert _published(draft_of(page, url="https://news.example/ferry/"))[0] == day
    within = draft_of(story(before=f"<p>1 June 2024</p>{HEADING}"), url="https://news.example/ferry/")
    assert _published(within)[0] == "2024-06-01"


@pytest.mark.parametrize(
    "after",
    [
        "<p>Mise à jour : 20 mai 2024</p>",
        "<p>Новость отредактировал: Olga - 20-05-2024, 10:00</p>",
        "<p>Last updated</p><p>May 20, 2024</p>",
        "<p>最近更新：2024-05-20</p>",
    ],
)
def test_a_change_is_told_below_the_text_too(after: str) -> None:
    """In the lines just below it."""
    draft = draft_of(story(before=f"{HEADING}<p>14 May 2024</p>", after=after), url="https://news.example/ferry/")
    assert _published(draft)[0] == "2024-05-14"
    assert draft.modified is not None
    assert f"{draft.modified.at:%Y-%m-%d}" == "2024-05-20"


@pytest.mark.parametrize(
    "printed",
    [
        "Updated April 10, 2024",
        "Aktualisiert: 10. April 2024",
        "<time datetime='2024-04-10'>Updated April 10</time>",
        "Edited 10 April 2024",
        "최종수정 2024.04.10",
        "Módosítva: 2024. április 10.",
        "<span>Last updated on</span> <span class='date'>10 April 2024</span>",
    ],
)
def test_when_a_story_was_changed_is_not_when_it_was_published(printed: str) -> None:
    """Where nothing says when it was published, nothing is said."""
    draft = draft_of(story(before=f"{HEADING}<p>{printed}</p>"))
    assert draft.published is None
    assert draft.modified is not None
    assert f"{draft.modified.at:%Y-%m-%d}" == "2024-04-10"


@pytest.mark.parametrize(
    ("url", "before", "day"),
    [
        ("https://news.example/2024/april/03/ferry/", "<p>03/04/2024</p>", "2024-04-03"),
        ("https://news.example/ferry/", "<p>03/04/2024</p><p>Tide of 23/04/2024</p>", "2024-04-03"),
        ("https://news.example/ferry/", "<p>03/04/2024</p>", "2024-03-04"),
    ],
)
def test_numbers_are_a_day_and_a_month_in_the_order_that_the_page_shows(url: str, before: str, day: str) -> None:
    """The address or another date of the page tells; else the language."""
    assert _published(draft_of(story(before=HEADING + before), url=url))[0] == day


@pytest.mark.parametrize(
    ("after", "day"),
    [
        (
            "<p>This article was originally published on 26 Sep 2019 at 4:12pm but has been updated since, for the boats and their fares are others now.</p>",
            "2019-09-26",
        ),
        ("<p>The study was originally published on 26 Sep 2019.</p>", "2024-05-14"),
    ],
)
def test_a_story_that_says_when_it_appeared_first_is_believed(after: str, day: str) -> None:
    """Of itself, not of what it tells of."""
    assert _published(draft_of(story(before=f"{HEADING}<p>14 May 2024</p>", after=after), url="https://news.example/ferry/"))[0] == day


@pytest.mark.parametrize(("changed", "known"), [("14 May 2024 4:28 PM EST", False), ("15 May 2024 4:28 PM", True), ("13 May 2024 4:28 PM", True)])
def test_a_clock_without_its_zone_tells_no_change_from_before_the_story(changed: str, known: bool) -> None:
    """Half a day before it was published it may be the same time by other clocks."""
    assert (draft_of(story(head=_stated("2024-05-14T21:28:09Z"), before=f"{HEADING}<p>Updated {changed}</p>")).modified is not None) == known


@pytest.mark.parametrize(("language", "flagged"), [("en", True), ("en-US", False)])
def test_letters_of_several_zones_are_flagged(language: str, flagged: bool) -> None:
    """Where the page's language names no country that has one of them."""
    markup = story(before=f"{HEADING}<p>14 May 2024 4:28 PM CST</p>").replace("lang='en'", f"lang='{language}'")
    assert ("zone_doubtful" in draft_of(markup).flags) == flagged


@pytest.mark.parametrize(
    ("after", "day"),
    [
        ("<dl><dt>Topics</dt><dd>Boats</dd><dt>Published</dt><dd>14 May 2024</dd><dt>Reviewed</dt><dd>15 May 2024</dd></dl>", "2024-05-14"),
        ("<div><h4>Published</h4><h3>Publish date</h3><p>14 May 2024</p></div>", "2024-05-14"),
        ("<p>Download</p><p>PDF</p><p>Print</p><p>Save</p><p>Cite</p><p>Share</p><p>Veröffentlicht am:</p><p>14. Mai 2024</p>", "2024-05-14"),
        ("<h4>Published</h4><p>by the harbour office</p>", None),
        (
            f"{'<p>Pier street</p>' * 7}<p>Published</p><p>14 May 2024</p><a href='/eels'><h3>Publish date</h3><p>17 January 2024</p><h3>Eels return</h3></a>",
            "2024-05-14",
        ),
        (f"{'<p>Pier street</p>' * 7}<a href='/eels'><h3>Publish date</h3><p>17 January 2024</p><h3>Eels return</h3></a>", None),
        ("<p>Written by Ada Quay and Omar Pier of the harbour</p><p>May 14, 2024</p>", "2024-05-14"),
        ("<p>Read by Ada Quay</p><p>May 14, 2024</p>", None),
        (f"{'<p>Pier street</p>' * 7}<p>Published: 14 May 2024 at 10.15</p>", "2024-05-14"),
        (f"{'<p>Pier street</p>' * 7}<p>Published: 14 May 2024</p><p>Published: 15 May 2024</p>", None),
        ("<p><span>Published: </span><span>14 May 2024</span><span>Boats</span></p>", "2024-05-14"),
        ('<div data-page="{&quot;datePublished&quot;:&quot;2024-05-14T09:00:00-05:00&quot;}"></div>', "2024-05-14"),
    ],
)
def test_the_day_among_the_facts_about_a_page_is_its_own(after: str, day: str | None) -> None:
    """Below a label of its own, below whoever wrote it, or in what scripts read."""
    published = draft_of(story(before=HEADING, after=after), url="https://news.example/ferry/").published
    assert (str(published.at.date()) if published and published.at else None) == day


def test_a_number_right_before_a_day_is_none_of_it() -> None:
    """Templates part the two by a sheet alone."""
    line = "<p><span>No. 1188</span><span>14 May 2024 - 09:15</span><span>Boats</span></p>"
    assert _published(draft_of(story(before=f"{HEADING}{line}"), url="https://news.example/ferry/"))[0] == "2024-05-14"


def test_a_day_said_twice_without_space_is_one() -> None:
    """Once for those who hear the page, with a label, and once for those who see it; a label alone is of the day behind it."""
    for line in ("<span class='sr'>Published On 14 May 2024</span><span aria-hidden='true'>14 May 2024</span>", "Published<span>14 May 2024</span>"):
        draft = draft_of(story(before=f"{HEADING}<div>{line}</div>"), url="https://news.example/ferry/")
        assert _published(draft)[0] == "2024-05-14"


def test_several_times_in_scripts_are_those_of_several_stories() -> None:
    """None of them is known to be this one's."""
    scripts = "".join(f'<script>push({{"datePublished":"2024-05-{day}"}})</script>' for day in (13, 14))
    assert draft_of(story(head=scripts, before=HEADING), url="https://news.example/ferry/").published is None


@pytest.mark.parametrize(
    ("after", "day"),
    [
        (f"<ul><li><a href='{URL}' aria-current='page'>The last ferry</a> <span>May 14, 2024</span></li></ul>", "2024-05-14"),
        (f"<p>Permalink: <a href='{URL}'>14 May 2024</a></p>", "2024-05-14"),
        ("<ul><li><a href='/2024/04/quay/'>Another</a> <span>April 2, 2024</span></li></ul>", None),
        (f"<ul><li>Mei: <a href='{URL}#comment-3'>May 15, 2024</a></li></ul>", None),
        (f"<ul><li><a href='{URL}'>The last ferry</a> <span>3 replies</span></li></ul>", None),
    ],
)
def test_the_day_beside_the_page_s_own_title_in_a_list_is_its_own(after: str, day: str | None) -> None:
    """Themes without a date have it among the recent stories; those of others, and of comments, are not meant."""
    published = draft_of(story(before="<h1>The last ferry</h1>", after=f"<p>{'Boats of the bay. ' * 3}</p><h2>Recent stories</h2>{after}")).published
    assert (str(published.at.date()) if published and published.at else None) == day
    assert published is None or published.source == "list"


def test_the_time_of_another_story_below_the_text_is_not_the_story_s() -> None:
    """However well it is marked: block themes list what else there is to read in items with a heading."""
    other = "<li><h3><a href='/2023/04/quay/'>The quay</a></h3><div class='wp-block-post-date'><time datetime='2023-04-11T10:00'>April 11</time></div></li>"
    published = draft_of(story(before="<h1>The last ferry</h1>", after=f"<h2>More</h2><ul>{other}</ul>"), "https://news.example/ferry").published
    assert published is None


def test_a_stamp_is_not_read_again_from_the_words_beside_it() -> None:
    """Its day and month are in order already, and it has a zone."""
    time = "<time itemprop='datePublished' datetime='2024-03-06T00:40:12Z'>05/03/2024 21h40</time>"
    published = draft_of(story(before=HEADING + time), "https://news.example/2024/03/05/ferry/").published
    assert published is not None
    assert str(published.at) == "2024-03-06 00:40:12+00:00"


def test_a_time_is_one_of_change_where_its_element_or_the_one_around_it_is_called_so() -> None:
    """Joomla prints both as elements of a list of terms."""
    own = "<dd class='{}'><time datetime='{}'>{}</time></dd>"
    times = own.format("published", "2024-05-14T09:00:00+02:00", "14 May 2024") + own.format("modified", "2024-05-18T11:25:00+02:00", "18 May 2024")
    draft = draft_of(story(before=f"{HEADING}<dl>{times}</dl>"))
    assert draft.published is not None
    assert draft.modified is not None
    assert (str(draft.published.at), str(draft.modified.at)) == ("2024-05-14 07:00:00+00:00", "2024-05-18 09:25:00+00:00")


def test_drupal_calls_a_field_by_what_it_holds() -> None:
    """Its templates print `field--name-` and the field's name around each; a page without the other one tells when it was changed alone."""
    field = "<div class='field field--name-{}'><time class=datetime datetime='2024-05-18T11:25:00+02:00'>18 May 2024</time></div>"
    changed, created = (draft_of(story(before=HEADING + field.format(name)), url="https://news.example/ferry/") for name in ("changed", "created"))
    assert (changed.published, changed.modified and str(changed.modified.at)) == (None, "2024-05-18 09:25:00+00:00")
    release = draft_of(story(before=f"{HEADING}<p><time itemprop=dateModified datetime='2024-05-18'>18 May 2024</time></p>"), url="https://news.example/ferry/")
    assert release.published is not None
    assert (created.published and str(created.published.at), created.modified) == ("2024-05-18 09:25:00+00:00", None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The Harbour and Estuary Messenger | Boats and bridges | Ada Quay | 14 May 2024", "2024-05-14"),
        ("The Harbour and Estuary Messenger · 14 May 2024 · Boats and bridges · 5 minutes", "2024-05-14"),
        ("14 May 2024 · 42:17 · Hosted by Ada Quay", "2024-05-14"),
        (
            "By Ada Quay · Published: 14 May 2024 · Updated: 2 June 2024 · This post may hold links paid for by a shop · 4 comments · Boats",
            "2024-05-14",
        ),
        ("A pier · A bridge that was published in a book on 14 May 2024 and has since been built of stone twice and of wood once more · A boat · A mill", None),
        (
            "The Bay Hall presents its spring concert | Ada Quay and the Boatmen | 14 May 2024 | Doors open at half past seven | Tickets from nine pounds",
            None,
        ),
        ("Episode 41 | 42:17", None),
        ("The Harbour and Estuary Museum | open daily | since 14 May 2003 | guided tours", None),
        ("Born in Hull on the old west quay | 14 May 1950 | died there at home | 2 May 1999", None),
        ("The Harbour and Estuary Messenger has told of boats since 14 May 2024 in all weathers", None),
        ("By Ada Quay, who writes of boats and of bridges for us | 14 May 2024 | 10:15", "2024-05-14"),
    ],
)
def test_bars_part_what_a_long_line_says(line: str, day: str | None) -> None:
    """Whose site it is, the section, who wrote it and when: each stands between two of them, and a sentence has none."""
    published = draft_of(story(before=f"{HEADING}<p>{line}</p>"), url="https://news.example/ferry/").published
    assert (str(published.at.date()) if published and published.at else None) == day


def test_an_entry_that_prints_its_change_first_was_published_when_it_says_so() -> None:
    """WordPress's themes call both an entry's date; where it has one alone, it may be called updated, too."""
    changed = "<time class='entry-date updated' datetime='2024-05-18T11:25:00+02:00'>18 May 2024</time>"
    first = "<time class='entry-date published' datetime='2024-05-14T09:00:00+02:00'>14 May 2024</time>"
    both, alone = (draft_of(story(before=f"{HEADING}<p>{times}</p>")) for times in (changed + first, changed))
    assert both.published is not None
    assert both.modified is not None
    assert (str(both.published.at), str(both.modified.at)) == ("2024-05-14 07:00:00+00:00", "2024-05-18 09:25:00+00:00")
    assert alone.published is not None
    assert (str(alone.published.at), alone.modified) == ("2024-05-18 09:25:00+00:00", None)


def test_a_day_that_is_called_so_needs_no_mark_of_a_time() -> None:
    """Cocoon prints the change first, and the day of publication as words."""
    changed = "<time class='entry-date updated' itemprop='dateModified' datetime='2024-05-18T11:25:00+02:00'>2024.05.18</time>"
    draft = draft_of(story(before=f"{HEADING}<p>{changed} <span class='entry-date published'>2024.05.14</span></p>"))
    assert draft.published is not None
    assert str(draft.published.at) == "2024-05-14 00:00:00+00:00"


def test_a_time_may_be_counted_for_scripts_to_print() -> None:
    """Chirpy's is none but for them."""
    draft = draft_of(story(before=f"{HEADING}<p>Posted <time data-ts='1715677200'>14/05/2024</time></p>"))
    assert draft.published is not None
    assert str(draft.published.at) == "2024-05-14 09:00:00+00:00"


def test_a_draft_is_published_later_than_it_is_made() -> None:
    """Plone states that alone."""
    head = "<meta name='DC.date.created' content='2024-05-10T09:00:00+02:00'>"
    assert _published(draft_of(story(head=head, before=f"{HEADING}<p>Published 14 May 2024</p>"))) == ("2024-05-14", "text")


@pytest.mark.parametrize(
    ("clocks", "printed", "published", "changed"),
    [
        ((12, 11, 10), "{}:15", None, "12:15"),
        ((10, 11, 12), "{}:15", "10:15", None),
        ((12, 11), "{}:15", "12:15", None),
        ((12, 11, 10), "May 14, 2024", "May 14, 2024", None),
    ],
)
def test_times_that_fall_down_a_page_are_those_of_a_live_blog_s_entries(
    clocks: tuple[int, ...], printed: str, published: str | None, changed: str | None
) -> None:
    """The first of them is the last change, and none of them the publication; cards of other stories print the day."""
    entries = "".join(
        f"<section><p><time datetime='2024-05-14T{clock}:15:00Z'>{printed.format(clock)}</time></p><h2>At {clock}</h2>"
        "<p>The ferry was seen from the western pier, where the people who had queued since six held up their oranges.</p></section>"
        for clock in clocks
    )
    draft = draft_of(f"<html lang='en'><body><main><article>{HEADING}{entries}</article></main></body></html>", url="https://news.example/ferry/")
    assert (draft.published and draft.published.raw, draft.modified and draft.modified.raw) == (published, changed)


@pytest.mark.parametrize(
    ("stamp", "printed", "at"),
    [
        ("2024-05-14", "14 May 2024, 12:30", "2024-05-14 12:30:00+00:00"),
        ("2024-05-14", "13 May 2024, 12:30", "2024-05-14 00:00:00+00:00"),
        ("2024-05-14T09:00Z", "14 May 2024, 12:30", "2024-05-14 09:00:00+00:00"),
    ],
)
def test_the_print_beside_a_stamp_of_a_day_may_say_when_on_that_day(stamp: str, printed: str, at: str) -> None:
    """DataLife Engine stamps the day alone."""
    published = draft_of(story(before=f"{HEADING}<p><time datetime='{stamp}'>{printed}</time></p>"), "https://news.example/ferry").published
    assert published is not None
    assert str(published.at) == at


def test_a_note_of_a_change_may_begin_with_the_day_of_publication() -> None:
    """Below the text, in brackets; a sentence that tells of a change stays."""
    note = "<p>14 maggio 2024 (modifica il 15 maggio 2024 | 10:20)</p>"
    draft = draft_of(story(before=HEADING, within=note).replace("lang='en'", "lang='it'"), "https://news.example/ferry")
    assert draft.published is not None
    assert draft.modified is not None
    assert (str(draft.published.at)[:10], str(draft.modified.at)[:16], draft.body.text.endswith("numbers.")) == ("2024-05-14", "2024-05-15 10:20", True)
    told = "<p>La modifica al progetto era attesa il 15 maggio 2024</p>"
    assert "La modifica" in draft_of(story(before=HEADING, within=told).replace("lang='en'", "lang='it'")).body.text


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("When: 1 September 2024, 7 pm", None),
        ("Wann: 1. September 2024", None),
        ("Photo: Olaf Kern | 3 May 2019", None),
        ("The pier | Photo: Olaf Kern | 3 May 2019", None),
        ("Photo by Olaf Kern, 3 May 2019", None),
        ("Friday 3 May 2024 | Old Mill | 7 pm", None),
        ("3. Mai 2024 · Alte Mühle · 19.30 Uhr", None),
        ("3 May 2024 | 19:30 | Old Mill", "2024-05-03"),
        ("3 May 2024 | Old Mill | Letters", "2024-05-03"),
        ("3 May 2024 | Old Mill | 7:07 pm", "2024-05-03"),
        ("03.05.2024 · Politik · 19.37 Uhr", "2024-05-03"),
        ("Words: Ada Quay | Photographs: Olaf Kern | 3 May 2024", "2024-05-03"),
        ("Date: 3 May 2024", "2024-05-03"),
        ("Photographs and words: Olaf Kern | 3 May 2024", "2024-05-03"),
        ("Photo: Olaf Kern | Published 3 May 2024", "2024-05-03"),
        ("Photo by Olaf Kern, story by Ada Quay, 3 May 2024", "2024-05-03"),
        ("Fotos: Olaf Kern, Text: Ada Quay, 3 May 2024", "2024-05-03"),
    ],
)
def test_the_day_of_an_event_or_a_picture_is_not_the_story_s(line: str, day: str | None) -> None:
    """The label before it says whose it is; a story's own day may follow."""
    assert _published(draft_of(story(before=f"{HEADING}<p>{line}</p>"), url="https://news.example/ferry/"))[0] == day
    both = draft_of(story(before=f"{HEADING}<p>{line}</p><p>14 May 2024</p>"), url="https://news.example/ferry/")
    assert _published(both)[0] == (day or "2024-05-14")
