"""Short news: the byline around a story is not its text, and is read where it stands."""

from __future__ import annotations

from time import process_time

import pytest

from cleaners.article.bios import without_bios, without_signature
from cleaners.article.trim import trimmed, without_dates
from cleaners.page.page import Interval

from .pages import PARAGRAPHS, draft_of, page_of, story

SHORT = "The ferry stays. The council voted four to three on Monday night."
MARKED = """<p class="byline">By <a rel="author" href="/ada/">Ada Quay</a></p>
<time class="entry-date published" datetime="2024-05-14T07:30:00+02:00">May 14, 2024</time>"""
ONE_LINE = """<div class="post-meta">Posted on <a href="/2024/05/14/"><time datetime="2024-05-14T07:30:00+02:00">May 14, 2024</time></a>
by <a rel="author" href="/ada/">Ada Quay</a> in <a rel="category tag" href="/c/">Harbour</a></div>"""


def short(around: str, text: str = f"<p>{SHORT}</p>", after: str = "") -> str:
    """A page with a story of one paragraph."""
    return (
        "<html lang='en'><head><title>Ferry stays | The Bay</title></head><body class='single'><header><a href='/'>The Bay</a></header><main><article>"
        f"<h1>Ferry stays</h1>{around}<div class='entry-content'>{text}</div>{after}</article></main></body></html>"
    )


@pytest.mark.parametrize("around", [MARKED, ONE_LINE])
def test_a_story_of_one_paragraph_is_read_without_its_byline(around: str) -> None:
    """Author and time become fields, the time to the minute."""
    draft = draft_of(short(around))
    assert draft.body.text == SHORT
    assert [author.name for author in draft.authors] == ["Ada Quay"]
    assert draft.published is not None
    assert str(draft.published.at) == "2024-05-14 05:30:00+00:00"


def test_the_button_of_a_paywall_is_no_end_of_a_story() -> None:
    """Neither is the line that asks to press it."""
    wall = "<div class='paywall'><p>Subscribe to read on.</p><form><input type='email'><button>Subscribe</button></form></div>"
    assert draft_of(short(MARKED, f"<p>{PARAGRAPHS[0]}</p>{wall}")).body.text == PARAGRAPHS[0]


def test_a_plain_byline_within_the_text_stays() -> None:
    """The text of a wire story is kept as published."""
    text = f"<p>By Ada Quay</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
    page = page_of(short("", text))
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    assert trimmed(page, places) == places


def test_a_sentence_that_names_a_marked_time_stays() -> None:
    """A line is trimmed only where nothing but marks and the words between them make it up."""
    page = page_of(short("", "<p>The ferry sank on <time>May 14, 2024</time> in the bay.</p>"))
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    assert trimmed(page, places) == places
    assert trimmed(page, []) == []


def test_a_block_that_holds_the_story_is_not_furniture_for_its_class() -> None:
    """Themes put whole stories into elements with a class of entries' heads."""
    page = page_of(f"<html><body><div class='paywall'><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></div></body></html>")
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    assert trimmed(page, places) == places


def test_a_row_of_signs_beside_a_byline_is_read_at_once():
    """Signs can be taken one by one in one way only: in runs, forty of them would take longer than anybody waits."""
    page = page_of("<p>" + "- " * 40 + "<span class=byline>By Ada Quay</span> zoo</p>")
    place = page.place(page.index.tags["p"][0])
    assert trimmed(page, [place]) == [place]


@pytest.mark.parametrize(
    "line",
    ["May 4, 2024", "4 May 2024 | Ada Quay | 4 min read", "Ada Quay, 4. Mai 2024", "2024年5月4日 · 3分", "4 мая 2024 · 4 мин. чтения"],
)
def test_a_line_of_date_and_author_is_no_text(line: str) -> None:
    """Where nothing marks it and it heads the text; the date is read all the same."""
    head = "<meta name='author' content='Ada Quay'>"
    text = f"<p>{line}</p><p>{PARAGRAPHS[0]}</p><p>{SHORT}</p>"
    draft = draft_of(f"<html lang='en'><head><title>Ferry stays</title>{head}</head><body><h1>Ferry stays</h1><div>{text}</div></body></html>")
    assert draft.body.text == f"{PARAGRAPHS[0]}\n\n{SHORT}"
    assert draft.published is not None
    assert str(draft.published.at) == "2024-05-04 00:00:00+00:00"


@pytest.mark.parametrize(
    ("line", "is_text"),
    [("For the Tribune", False), ("Special to the Bay Herald", False), ("For sale", True), ("For the record, he stayed.", True), ("For Ada Quay", True)],
)
def test_the_paper_that_somebody_writes_for_is_no_text(line: str, is_text: bool) -> None:
    """In a line of its own, below a name that stands elsewhere."""
    text = f"<p>{line}</p><p>{PARAGRAPHS[0]}</p><p>{SHORT}</p>"
    draft = draft_of(f"<html lang='en'><head><title>Ferry stays</title></head><body><h1>Ferry stays</h1><div>{text}</div></body></html>")
    assert (line in draft.body.text) is is_text


@pytest.mark.parametrize("line", ["On 4 May 2024 the ferry sank.", "The Harbour, 4 May 2024", "Ada Quay"])
def test_a_line_that_says_more_than_date_and_author_stays(line: str) -> None:
    """A sentence, a place with a day, a name alone."""
    page = page_of(f"<p>{line}</p><p>{SHORT}</p>")
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    at = line.find("4 May 2024")
    dates = [Interval(at, at + 10)] if at >= 0 else []
    assert without_dates(page, places, dates, ["Ada Quay"]) == places


@pytest.mark.parametrize(
    "last", ["（责任编辑：王小明）", "《 港湾日报 》（ 2024年05月14日 05 版）", "本文来源：港湾晚报 责任编辑：王小明_B1", "【纠错】 【责任编辑:王小明 】"]
)
def test_a_story_of_china_ends_where_it_says_who_edited_it(last: str) -> None:
    """What follows leads to other stories."""
    within = f"<p>渡船今天最后一次离开东码头，船上有十一名乘客和一箱橙子。</p><p>{last}</p><p>新桥开放的第一天，港湾两岸的村民都来看热闹，直到天黑才回家。</p>"
    assert draft_of(story(within=within)).body.text.endswith("一箱橙子。")


@pytest.mark.parametrize(
    ("last", "is_text"),
    [
        ("Contact the writer: ada@lantern.example", False),
        ("You can reach the reporter at ada@lantern.example.", False),
        ("Contacter l’auteur : ada@lantern.example", False),
        ("Like this topic? You may also like these photo galleries:", False),
        ("Contact the writer of the letter, the judge said, and ask her what she meant.", True),
        ("He wrote to the editor at ada@lantern.example, and nobody answered him until spring.", True),
        ("The captain said what you may also like to hear: that she would stay.", True),
    ],
)
def test_last_lines_that_say_how_to_reach_the_writer_or_head_nothing_are_no_text(last: str, is_text: bool) -> None:
    """Sentences with the same words are."""
    said = draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{last}</p>")).body.text
    assert said == "\n\n".join([*PARAGRAPHS, last] if is_text else PARAGRAPHS)


@pytest.mark.parametrize("last", ["(END)", "ENDS", "# # #", "-30-", "(完)", "ada@lantern.example<br>(END)"])
def test_that_a_story_is_over_is_no_text(last: str) -> None:
    """Nor is the reporter's mailbox before it; a last word of the story is."""
    draft = draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{last}</p>"))
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    said = "It was the end, she said, of all the lines of the bay."
    assert draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{said}</p>")).body.text.endswith(said)


@pytest.mark.parametrize("line", ["3 min read", "Reading Time: 11 minutes", "Lesezeit: ca. 4 Min.", "Listen to this article · 5:31 min"])
def test_how_long_a_story_takes_is_no_text(line: str) -> None:
    """A line that says more than that is."""
    head = "<h1>The last ferry</h1>"
    assert draft_of(story(before=head).replace("<div class='entry-content'>", f"<div class='entry-content'><p>{line}</p>")).body.text == "\n\n".join(PARAGRAPHS)
    page = page_of(f"<p>{line} for those who are late</p><p>{SHORT}</p>")
    places = [Interval(line.start, line.end) for line in page.lines]
    assert trimmed(page, places) == places


def test_words_such_as_published_in_and_a_link_are_no_text() -> None:
    """They head a text, as its byline does; what ends like a sentence is one."""
    before = "<h1>The last ferry</h1><div>Published in <a href='/notes/'>Bay Notes</a></div>"
    assert draft_of(story(before=before)).body.text == "\n\n".join(PARAGRAPHS)
    page = page_of(f"<p>In <a href='/boats/'>Boats</a>.</p><p>{SHORT}</p>")
    places = [Interval(line.start, line.end) for line in page.lines]
    assert trimmed(page, places) == places


@pytest.mark.parametrize(("line", "is_text"), [("Ada Quay | 14 May 2024 | Boats", False), ("Bay Letters · 14 May 2024", False),
    ("A boat came on the | 14 May 2024 | and it was the last of them all that year", True)])  # fmt: skip
def test_words_and_a_day_between_bars_are_no_text(line: str, is_text: bool) -> None:
    """At the head of a text, whoever they name; where they tell something, they are."""
    text = draft_of(story(before="<h1>The last ferry</h1>").replace("<div class='entry-content'>", f"<div class='entry-content'><p>{line}</p>")).body.text
    assert (line in text) == is_text


@pytest.mark.parametrize("label", ["Press release", "You are here: Front page &gt; Boats &gt; Story"])
def test_a_label_above_the_heading_is_no_text(label: str) -> None:
    """What kind of text it is, or the way to it."""
    before = f"<div class='text'><p>{label}</p></div><h1>The last ferry</h1>"
    assert draft_of(story(head="<title>The last ferry</title>", before=before)).body.text == "\n\n".join(PARAGRAPHS)


def test_a_question_that_unfolds_at_the_head_of_a_text_stays() -> None:
    """Though it is a button, as what shares a story is."""
    page = page_of(f"<button>Share</button><p>{PARAGRAPHS[0]}</p><h3><button aria-expanded='false'>May dogs cross?</button></h3><p>{SHORT}</p>")
    places = [Interval(line.start, line.end) for line in page.lines]
    assert trimmed(page, places) == places[1:]


@pytest.mark.parametrize(
    ("last", "is_text"),
    [
        ("Ada Quay teaches boats in Brack. She has rowed since she was nine.", False),
        ("Ada Quay, our captain of letters, rows on Sundays.", False),
        ("Ada Quay ada@bay.example", False),
        ("한지우 기자 jiwoo@bay.example", False),
        ("Contact staff writer Ada Quay at 555-0119.", False),
        ("You can reach Ada Quay at ada@bay.example. Follow her on Threads.", False),
        ("Call Ada Quay a captain and she laughs.", True),
        ("한지우는 배를 탄다.", True),
        ("Ada Quays are built of stone.", True),
        ("Ada Quay", True),
        ("It was Ada Quay who rowed.", True),
    ],
)
def test_last_lines_that_say_who_an_author_is_are_no_text(last: str, is_text: bool) -> None:
    """Those alone that begin with his whole name, and never all there is."""
    page = page_of(f"<p>{PARAGRAPHS[0]}</p><p>{last}</p>")
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    names = ["Ada Quay", "한지우"]
    assert (without_bios(page, places, names) == places) == is_text
    assert without_bios(page, places[1:], names) == places[1:]


@pytest.mark.parametrize(
    ("above", "is_text"),
    [
        ("About the Contributor", False),
        ("Über die Autorin", False),
        ("Ada Quay, News Editor", False),
        ("Ada Quay", False),
        ("About the author of a map", True),
        ("Ada Quay, whom we know", True),
        ("Mole, Editor", True),
    ],
)
def test_what_heads_a_last_line_about_an_author_goes_with_it(above: str, is_text: bool) -> None:
    """Where none is about one, it stays."""
    page = page_of(f"<p>{PARAGRAPHS[0]}</p><h3>{above}</h3><p>Ada Quay has rowed since she was nine.</p>")
    places = [Interval(line.start, line.end) for line in page.lines]
    assert without_bios(page, places, ["Ada Quay"]) == places[: 2 if is_text else 1]
    assert without_bios(page, places[:2], ["Ada Quay"]) == places[:2]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Martin Quay Jr.", ["Martin Quay Jr."]),
        ("The Associated Press", ["The Associated Press contributed to this report."]),
        ("Associated Press", ["Associated Press writer Ada Quay in Brack contributed to this report."]),
        ("Brack Town Council", ["Brack Town Council will vote on the plan.", "Brack Town Council meets again on Monday."]),
    ],
)
def test_last_lines_that_begin_with_an_author_s_name_and_tell_something_stay(name: str, last: list[str]) -> None:
    """He has no more to say than his name, it is an agency's note of who helped, or the story is about who signs it."""
    page = page_of("".join(f"<p>{said}</p>" for said in (PARAGRAPHS[0], *last)))
    places = [page.place(paragraph) for paragraph in page.tree.iter("p")]
    assert without_bios(page, places, [name]) == places


@pytest.mark.parametrize(
    ("last", "names", "day"),
    [
        ("<p class='posted'>Posted by Ada Quay at May 14, 2024 09:12 AM | <a href='#'>TrackBack</a></p>", ["Ada Quay"], "2024-05-14"),
        ("<p>-- By Ada Quay <a href='https://x.example/adaq'>Follow @adaq</a></p>", ["Ada Quay"], None),
        ("<h3>Written by Ada Quay</h3><p>Ada Quay is a writer who likes boats.</p>", ["Ada Quay"], None),
        ("<p>Written by Ada Quay in haste, the letter was never sent.</p>", [], None),
        ("<p>Беседовал Павел Крылов</p>", ["Павел Крылов"], None),
        ("<p><i>Propos recueillis par Ada Quay</i></p>", ["Ada Quay"], None),
        ("<p>Intervista a cura di Ada Quay e Bo Lind</p>", ["Ada Quay", "Bo Lind"], None),
        ("<p>Новость отредактировал: Борис - 15-05-2024, 08:30</p>", [], None),
    ],
)
def test_a_last_line_that_says_who_posted_a_text_is_its_byline(last: str, names: list[str], day: str | None) -> None:
    """A sentence that begins so is text; who changed it, and when, is none."""
    draft = draft_of(short("", f"<p>{'</p><p>'.join(PARAGRAPHS)}</p>{last}"))
    assert [author.name for author in draft.authors] == names
    assert (str(draft.published.at.date()) if draft.published and draft.published.at else None) == day
    assert draft.body.text == "\n\n".join([*PARAGRAPHS, *(["Written by Ada Quay in haste, the letter was never sent."] if "haste" in last else [])])


def test_a_heading_that_repeats_the_title_over_the_text_is_none_of_it() -> None:
    """Telegraph prints the title for its readers and for those who edit."""
    assert draft_of(short(MARKED, f"<h1>Ferry stays</h1><p>{SHORT}</p>")).body.text == SHORT


def test_links_that_say_where_a_story_is_filed_are_none_of_its_text() -> None:
    """Above its first words, in an element that is called so; words without a link may be its first."""
    before = "<h1>The last ferry</h1>"
    for filed, is_text in (("<ul class='story-header-category'><li><a href='/b/'>Boats</a></li></ul>", False), ("<p>What boats are for, and why</p>", True)):
        text = draft_of(story(before=before).replace("<div class='entry-content'>", f"<div class='entry-content'>{filed}")).body.text
        assert text == ("What boats are for, and why\n\n" if is_text else "") + "\n\n".join(PARAGRAPHS)


def test_a_line_of_both_days_at_the_head_of_a_text_is_none_of_it() -> None:
    """Whatever place stands beside them; a sentence about two days is text."""
    first, then = ("<time datetime='2024-05-14T07:00Z'>14 May 2024</time>", "<time class='updated' datetime='2024-05-15T09:00Z'>15 May 2024</time>")
    for line, is_text in ((f"Cape High – {first} – Changed: {then}", False), (f"Between {first} and {then} nobody crossed the bay at all.", True)):
        markup = story(before="<h1>The last ferry</h1>").replace("<div class='entry-content'>", f"<div class='entry-content'><p>{line}</p>")
        assert ("2024" in draft_of(markup, "https://news.example/ferry").body.text) == is_text


@pytest.mark.parametrize(
    ("author", "last", "is_text"),
    [
        ("Ada Quay", "Ada Quay (Brack, correspondante)", False),
        ("서하늬", "서하늬 기자 haneui@bay.example", False),
        ("서하늬", "서하늬 기자", False),
        ("Ada Quay", "Omar Pier (Brack, correspondant)", True),
        ("Ada Quay", "Ada Quay (born 1944)", True),
        ("Ada Quay", "Ada Quay (Brack) was there when the lamp went out", True),
    ],
)
def test_a_last_line_that_signs_with_a_post_or_a_mailbox_is_no_text(author: str, last: str, is_text: bool) -> None:
    """Of an author of the story; a year behind a name says something else."""
    draft = draft_of(story(head=f"<meta name='author' content='{author}'>", before="<h1>The last ferry</h1>", within=f"<p>{last}</p>"))
    assert (last in draft.body.text) is is_text


def test_blanks_in_a_last_line_cost_no_more_than_they_are_many() -> None:
    """Each is looked at once, whether a bracket follows on them or none; nor do signs before a mailbox."""
    for last in ("<pre>x" + " " * 50_000 + "y</pre>", "<p>서하늬 기자 " + "@" * 50_000 + " y</p>"):
        page = page_of(story(before="<h1>The last ferry</h1>", within=last))
        began = process_time()
        without_signature(page, [Interval(0, 1), Interval(page.lines[-2].start, page.lines[-2].end)], ["Ada Quay"])
        assert process_time() - began < 1  # some milliseconds


@pytest.mark.parametrize(
    "last",
    ["Propos recueillis par téléphone", "Rozmawiał z Janem Kowalskim", "Беседовал с Иваном Петровым", "Подготовил новую книгу", "Entrevista por Radio Bilbao"],
)
def test_with_whom_one_spoke_and_how_is_no_byline(last: str) -> None:
    """Behind the same words who has put the questions is named, wholly and alone."""
    draft = draft_of(short("", f"<p>{'</p><p>'.join((*PARAGRAPHS, last))}</p>"))
    assert (draft.authors, draft.body.text) == ((), "\n\n".join((*PARAGRAPHS, last)))


def test_a_note_that_systems_call_one_of_change_is_no_end_of_a_story() -> None:
    """It says when, and by whose hand, and why; DataLife Engine prints it so."""
    note = "<p class='editdate'><i>Новость отредактировал: <b>redaktor</b> - 22-01-2024, 15:10<br>Причина: опечатка</i></p>"
    draft = draft_of(story(before="<h1>The last ferry</h1>", within=note))
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert draft.modified is not None
    assert str(draft.modified.at) == "2024-01-22 15:10:00+00:00"


def test_a_row_of_facts_about_a_story_is_none_of_it_with_spaces_at_its_bars_or_without() -> None:
    """Discuz prints none; a sentence with its day between bars is told."""
    for row in ("2024-5-14 09:30|來源: 港口|查看: 862", "14 May 2024 | 09:30 | 4 comments"):
        assert draft_of(short("", f"<p>{row}</p><p>{'</p><p>'.join(PARAGRAPHS)}</p>")).body.text == "\n\n".join(PARAGRAPHS)
    told = "The ferry left on 14 May 2024|it was a Tuesday, and nobody on the eastern pier knew of it yet."
    assert told in draft_of(short("", f"<p>{told}</p><p>{'</p><p>'.join(PARAGRAPHS)}</p>")).body.text
