"""Who signs an article where its head, its bylines and its end say different things."""

from __future__ import annotations

import re

import pytest

from cleaners.metadata.persons import names_in

from .pages import draft_of, metadata_of, story


@pytest.mark.parametrize(
    ("stated", "printed", "signed"),
    [
        ("ada.quay", "By Ada Quay", ["Ada Quay"]),
        ("NOC Admin", "By Ada Quay", ["Ada Quay"]),
        ("Redazione web", "By Ada Quay", ["Ada Quay"]),
        ("Redazione web", "By the harbour", ["Redazione web"]),
        ("Omar Pier", "By Ada Quay", ["Ada Quay"]),
        ("Omar Pier", "By Omar T. Pier", ["Omar Pier"]),
        ("Omar Pier", "By The Editors", ["Omar Pier"]),
        ("Omar Pier", "By the newsroom", ["Omar Pier"]),
        ("Omar Pier", "By Pier News Service", ["Omar Pier"]),
        ("Omar Pier", "By Ada Quay</p><p>Edited by Omar Pier", ["Omar Pier"]),
        ("Omar Pier", "By Mei Mole</p><p>Pier Press, 240 pages</p><p>Review by Omar Pier", ["Omar Pier"]),
        ("Omar Pier", "</p><h2>By Boat Across Brack</h2><p>", ["Omar Pier"]),
        ("Omar Pier", "</p><h3>By <a href='/ada'>Ada Quay</a></h3><p>", ["Ada Quay"]),
        ("Omar Pier", "By Ferry Over Water", ["Omar Pier"]),
        ("Omar Pier", "Von Haus zu Haus", ["Omar Pier"]),
        ("Omar Pier", "</p><figure><img src='/a.jpg'><figcaption>By Ada Lens</figcaption></figure><p>", ["Omar Pier"]),
        ("Omar Pier", "</p><div class='photo-credit'>By Ada Lens</div><p>", ["Omar Pier"]),
        ("Omar Pier", "By Ada Lens, Photographer", ["Omar Pier"]),
        ("Omar Pier", "By Ada Quay | Photos by Mei Mole", ["Ada Quay"]),
        ("Елена Кравец", "By Elena Kravets", ["Елена Кравец"]),
        ("Omar Pier", "Photographs by Ada Quay", ["Omar Pier"]),
        ("Omar Pier", "Reviewed by Ada Quay", ["Omar Pier"]),
        ("Omar Pier", "Ada Quay", ["Omar Pier"]),
        ("ada.quay", "By the harbour", ["ada.quay"]),
        ("王小明", "By Ada Quay", ["王小明"]),
    ],
)
def test_people_that_are_printed_go_before_accounts_that_are_stated(stated: str, printed: str, signed: list[str]) -> None:
    """A full name that is stated holds but where a line below the title says that somebody else wrote the story, and nothing on the page names whom the head
    states: systems state whose account put it in. Of the articles of WCXB that state one and print another so, two, both are by whom they print."""
    head = f"<meta name=author content='{stated}'>"
    assert [author.name for author in draft_of(story(head=head, before=f"<h1>The last ferry</h1><p>{printed}</p>")).authors] == signed


@pytest.mark.parametrize(
    ("stamp", "flags"), [("2031-05-14", ["time_ahead"]), ("0001-01-01", ["time_too_early"]), ("2024-02-30", ["no_such_time"]), ("2024-05-14", [])]
)
def test_a_marked_time_that_cannot_be_is_left_out_with_its_reason(stamp: str, flags: list[str]) -> None:
    """As those of the head are."""
    draft = draft_of(story(before=f"<h1>The last ferry</h1><time datetime='{stamp}'>then</time>"), url=None)
    assert (draft.published is None, draft.flags) == (bool(flags), flags)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("<p>By <a href='/people/ada'>Ada Quay</a>, <a href='/people/omar'>Omar Pier</a></p>", ["Ada Quay", "Omar Pier"]),
        ("<p>By Ada Quay, Harbour Desk</p>", ["Ada Quay"]),
        ("<p>Reviewed by Mei Mole</p>", ["Ada Quay"]),
    ],
)
def test_all_who_are_printed_with_a_page_of_their_own_wrote_it(printed: str, names: list[str]) -> None:
    """Systems state the one who put the story in; what stands beside a name without a page may be a role."""
    head = "<meta name='author' content='Ada Quay'>"
    assert [author.name for author in draft_of(story(head=head, before=f"<h1>The last ferry</h1>{printed}")).authors] == names


def test_a_heading_below_the_text_may_say_who_wrote_it() -> None:
    """The name stands behind it; other headings begin other stories."""
    assert [author.name for author in draft_of(story(after="<h3>Published</h3><p>14 May</p><h3>Author</h3><p>Ada Quay</p>")).authors] == ["Ada Quay"]
    assert draft_of(story(after="<h3>More boats</h3><p>Written by</p><p>Ada Quay</p>")).authors == ()


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By ADA QUAY Associated Press", ["ADA QUAY"]),
        ("Ada Quay and Omar Pier, Associated Press", ["Ada Quay", "Omar Pier"]),
        ("By Ada Quay of The Associated Press", ["Ada Quay"]),
        ("Ada Quay (AP)", ["Ada Quay"]),
        ("Von Ada Quay, dpa", ["Ada Quay"]),
        ("The Associated Press", ["The Associated Press"]),
        ("Thomson Reuters", ["Thomson Reuters"]),
        ("Staff and Reuters", []),
        ("Ada Bloomberg", ["Ada Bloomberg"]),
        ("Anna Maria Bloomberg", ["Anna Maria Bloomberg"]),
        ("Ada Quay MD", ["Ada Quay"]),
        ("Jean Marc ROUX", ["Jean Marc ROUX"]),
        ("Von Ada Quay (Text) und Omar Pier (Foto)", ["Ada Quay"]),
        ("김하늘 기자", ["김하늘"]),
        ("3 min read", []),
        ("98 Buck Boats", ["98 Buck Boats"]),
        ("كتب: سامي النجار", ["سامي النجار"]),
    ],
)
def test_an_agency_is_no_part_of_a_name(printed: str, names: list[str]) -> None:
    """It signs for itself where nobody else does."""
    assert list(names_in(printed)) == names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("2024年03月05日 20:18 来源：湾报 作者：李小明", "李小明"),
        ("홍길동 기자 2024.05.14", "홍길동"),
        ("記者：山田 花子", "山田 花子"),
        ("〔記者李小明／港口報導〕渡輪昨日停駛。", "李小明"),
    ],
)
def test_bylines_of_scripts_without_spaces(printed: str, name: str) -> None:
    """Day, source and author stand in one line."""
    assert [author.name for author in draft_of(story(before=f"<h1>The last ferry</h1><p>{printed}</p>")).authors] == [name]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("<ul class='bylines'><li><a href='/av/1'>Ada Quay</a></li><li>Omar Pier</li></ul>", ["Ada Quay", "Omar Pier"]),
        ("<ul><li class='byline'><a rel='author' href='/a'>Ada Quay</a></li><li class='byline'>Omar Pier</li></ul>", ["Ada Quay", "Omar Pier"]),
        ("<ul><li><a rel='author' href='/a'>Ada Quay</a></li><li>Harbour Desk Notes</li></ul>", ["Ada Quay"]),
        ("<ul class='boats'><li>Ada Quay</li><li>Omar Pier</li></ul>", []),
    ],
)
def test_all_who_are_listed_with_an_author_are(printed: str, names: list[str]) -> None:
    """One of them may have a page of his own; what is not marked beside him is something else."""
    assert [author.name for author in draft_of(story(before=f"<h1>The last ferry</h1>{printed}")).authors] == names


@pytest.mark.parametrize(
    ("stated", "names"), [("Administrador", []), ("Beheerder", []), ("Mole Pier SA", []), ("Mole & Pier N.V.", []), ("Ada Salva", ["Ada Salva"])]
)
def test_offices_and_firms_that_a_head_states_are_no_people(stated: str, names: list[str]) -> None:
    """In whatever language a system calls who runs it."""
    head = f"<meta name='author' content='{stated.replace('&', '&amp;')}'>"
    assert [author.name for author in draft_of(story(head=head, before="<h1>The last ferry</h1>")).authors] == names


def test_who_wrote_the_article_is_not_whose_the_site_is() -> None:
    """Themes state the blogger in `author` on all pages, and the one who wrote this article in `article:author`; an address there is nobody's name."""
    site = "<meta name='author' content='The Bay Team'>"
    head = f"{site}<meta property='article:author' content='Ada Quay'>"
    assert [author.name for author in metadata_of(story(head=head)).authors] == ["Ada Quay"]
    head = "<meta name='author' content='Ada Quay'><meta property='article:author' content='https://social.example/bay'>"
    assert [author.name for author in metadata_of(story(head=head)).authors] == ["Ada Quay"]


@pytest.mark.parametrize(
    "label", ["Author, ", "Autor, ", "Autorin, ", "Auteure, ", "Autore, ", "Автор, ", "Yazar, ", "작성자, ", "作者, ", "المؤلف، ", "الكاتب، "]
)
def test_a_label_for_those_who_hear_the_page_is_one_in_an_element_of_its_own(label: str) -> None:
    """In each language; without that it is the first word of a list."""
    for item, names in ((f"<span>{label}</span><span>Ada Quay</span>", ["Ada Quay"]), (f"{label}Ada Quay", [])):
        draft = draft_of(story(before=f"<h1>The last ferry</h1><ul><li>{item}</li></ul>"))
        assert [author.name for author in draft.authors] == names


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("<p>Автор: Леся Кравець</p>", ["Леся Кравець"]),
        ("<p>Tác giả: Phan Thị Mai</p>", ["Phan Thị Mai"]),
        ("<p><b>Autor:</b> Ada Quay</p>", ["Ada Quay"]),
        ("<p>Автор: Леся Кравець</p><p>Фото: Лена Мол</p>", ["Леся Кравець"]),
        ("<p>Author: Omar Pier</p><p>Pages: 240</p>", []),
        ("<p>Autor: Ja, Vielleicht</p>", []),
        ("<p>Author: Yes, Maybe.</p>", []),
        ("<p>الكاتب: نعم، ربما</p>", []),
        ("<p>Title: The Bay</p><p>Author: Omar Pier</p><p>Publisher: Pier Press</p>", []),
        ("<p>Author: nobody knows to this day</p>", []),
        ("<p>Автор: неизвестен до сих пор, сказал капитан.</p>", []),
    ],
)
def test_a_label_and_a_name_right_below_a_story_are_who_wrote_it(below: str, names: list[str]) -> None:
    """As editors type them; what a review is of has other labels beside it, and a sentence is told."""
    draft = draft_of(story(before="<h1>The last ferry</h1>", within=below))
    assert [author.name for author in draft.authors] == names
    assert (re.sub("<[^>]*>", "", below.split("</p>")[0]) in draft.body.text) is (not names)
