"""Names in bylines, and nothing that stands where a name would."""

from __future__ import annotations

import pytest

from cleaners.metadata.persons import names_in

from .pages import draft_of, metadata_of, story


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By Ada Quay, Omar Pier and Mei Mole, Staff Writers", ["Ada Quay", "Omar Pier", "Mei Mole"]),
        ("By Ada Quay, Senior Political Correspondent", ["Ada Quay"]),
        ("Staff Writers", []),
        ("Ada Quay | Brack de la Bahía | 08/01/2014", ["Ada Quay"]),
        ("bay.example/ada | 08/01/2014", []),
        ("08/01/2014 | Ada Quay", []),
        ("By Ada Quay, Bay Today", ["Ada Quay"]),
        ("Ada Quay, The Daily Herald", ["Ada Quay"]),
        ("Ada Quay, Bay Zeitung", ["Ada Quay"]),
        ("ADA QUAY, BAY TODAY SPORTS", ["ADA QUAY"]),
        ("Ada Quay, Omar Pier, Bay Times", ["Ada Quay", "Omar Pier"]),
        ("For the Tribune", []),
        ("Special to the Star", []),
        ("By Ada Quay For The Tribune", ["Ada Quay"]),
        ("Ada Quay, special to the Bay Post", ["Ada Quay"]),
        ("Bill Press, Wiley Post", ["Bill Press", "Wiley Post"]),
        ("Ada Times", ["Ada Times"]),
        ("Institute for the Study of War", ["Institute for the Study of War"]),
        ("Centre for the Study of News", ["Centre for the Study of News"]),
        ("Society for the Post", ["Society for the Post"]),
        ("Bay Institute for the Record", ["Bay Institute for the Record"]),
        ("The Committee for the Record", ["The Committee for the Record"]),
        ("Par Ada Quay (Brack, correspondante)", ["Ada Quay"]),
        ("Par Ada Quay (Brack, correspondante) et Omar Pier (Marrow Halt, envoyé spécial)", ["Ada Quay", "Omar Pier"]),
        ("Staff Report", []),
        ("oprac. Ada Kej", ["Ada Kej"]),
        ("Opracowała: Ada Kej", ["Ada Kej"]),
        ("Bay Boats plc", []),
        ("Ada Plc", ["Ada Plc"]),
        ("By The Bay News Desk", ["The Bay News Desk"]),
        ("Mei Mole and Bay Staff", ["Mei Mole"]),
        ("Ana Writer", ["Ana Writer"]),
        ("Ed Desk", ["Ed Desk"]),
        ("von Ada Quay (Kommentare: 3)", ["Ada Quay"]),
        ("بقلم سارا حسن", ["سارا حسن"]),
        ("بواسطة سارا حسن", ["سارا حسن"]),
        ("بواسطة", []),
        ("作者：王小明", ["王小明"]),
        ("作者:王小明 点击:128次", ["王小明"]),
        ("Posted by Ada Quay in Harbour", ["Ada Quay"]),
        ("By Sophie in 't Veld", ["Sophie in 't Veld"]),
        ("Women in Tech Network", ["Women in Tech Network"]),
        ("Автор: Марина Волкова от 5-03-2024, 19:15 | Категория: Город", ["Марина Волкова"]),
        ("Scris de: Mara Ionescu", ["Mara Ionescu"]),
        ("लेखक: अनिता शर्मा", ["अनिता शर्मा"]),
        ("ByAda Quay", ["Ada Quay"]),
        ("Byron Quay", ["Byron Quay"]),
        ("By Ada Quay, Ferries and Harbour Security Expert & Omar Pier, Bridge Expert Last Updated on March 11, 2024", ["Ada Quay", "Omar Pier"]),
        ("Ada Quay, Head Gardener & Garden Educator", ["Ada Quay"]),
        ("By Ada Quay, DVM. Reviewed by Omar Pier, DVM", ["Ada Quay"]),
        ("Medically reviewed by Omar Pier, MD — Written by Ada Quay, MS, RD — Updated on May 3", ["Ada Quay"]),
        ("By Ada Quay December 2, 2024", ["Ada Quay"]),
        ("Von Ada Quay, 14. Mai 2024", ["Ada Quay"]),
        ("Ada Quay 14.5.2024", ["Ada Quay"]),
        ("林海 2024年5月14日", ["林海"]),
        ("Posted by early_bird on Friday December 19, 2025 @08:00PM", ["early_bird"]),
        ("Ada Quay Senior Editor", ["Ada Quay"]),
        ("by Ada Quay ● December 23, 2025 ● 6 min read", ["Ada Quay"]),
        ("Ada Quay, Editor at Mole & Pier", ["Ada Quay"]),
        ("Centre for Bay Research and Boats", ["Centre for Bay Research and Boats"]),
        ("Written By", []),
        ("Updated by Omar Pier", []),
        ("Fact checked by Omar Pier", []),
        ("undefined", []),
        ("Ask the Sailors", ["Ask the Sailors"]),
        ("page.head.extra.author", []),
        ("{{ author.name }}", []),
        ("ada.m.quay", ["ada.m.quay"]),
        ("Sat, 20 Dec, 2025", []),
        ("Ada Quay, Head of Press and Public Affairs", ["Ada Quay"]),
        ("By Ada Quay, Editor, and Omar Pier, Reporter", ["Ada Quay", "Omar Pier"]),
        ("Ada Quay, Senior Editor, Boats & Tides, BayWatch and Mole Institute", ["Ada Quay"]),
        ("Ada Quay on behalf of The Harbour Group", ["Ada Quay"]),
        ("AI Writer", []),
        ("Ada Quay (repórter)", ["Ada Quay"]),
        ("Ada Quay (Senior Reporter)", ["Ada Quay"]),
        ("Ada Quay (Mole)", ["Ada Quay (Mole)"]),
        ("Ada Quay (she/her)", ["Ada Quay"]),
        ("By Ada Quay (she/they) and Omar Pier (they/them/theirs)", ["Ada Quay", "Omar Pier"]),
        ("Ada Quay (quay.example/ada)", []),
        ("Blue Pier (quay.bay.example)", ["Blue Pier (quay.bay.example)"]),
        ("От: Марина Волкова Опубликовано: 14-05-2024, 09:12", ["Марина Волкова"]),
        ("작성자 강바다", ["강바다"]),
        ("责任编辑：王小明", []),
        ("作者：网络整理", []),
        ("Από Δανάη Ρούσου", ["Δανάη Ρούσου"]),
        ("Απόστολος Ρούσος", ["Απόστολος Ρούσος"]),
        ("发布于 2024-05-14 09:12", []),
        ("작성일 2024.05.14", []),
        ("name, mail@bay.example", []),
        ("Mole & i", ["Mole & i"]),
        ("Par Ada Quay (avec Omar Pier et Mei Mole)", ["Ada Quay", "Omar Pier", "Mei Mole"]),
        ("Ada Quay (avec AFP)", ["Ada Quay"]),
        ("Le Quai avec AFP", ["Le Quai"]),
        ("Reporting by Ada Quay; Editing by Omar Pier", ["Ada Quay"]),
        ("By our own correspondent", []),
        ("By Ada Quay at Harbour Park", ["Ada Quay"]),
        ("By Ada Quay in Marrow Halt and Omar Pier in Oberlin", ["Ada Quay", "Omar Pier"]),
        ("By Ada Quay in Marrow Halt, Mei Mole at Oberlin Yard and Omar Pier in Harlow", ["Ada Quay", "Mei Mole", "Omar Pier"]),
        ("By Ada Quay in News and Current Affairs", ["Ada Quay"]),
        ("Author of the article: Ada Quay", ["Ada Quay"]),
        ("By Ada Quay Staff writer", ["Ada Quay"]),
        ("Autorka: Ada Kej", ["Ada Kej"]),
        ("เขียนโดย นภา ทองดี", ["นภา ทองดี"]),
        ("Tekst og foto: Ada Quay", ["Ada Quay"]),
        ("Por Ada Quay - Publicado em 17/10/2024 às 14h22 - Atualizado em 18/10/2024 às 08h10", ["Ada Quay"]),
        ("Text & Fotos: Ada Quay", ["Ada Quay"]),
        ("Bay Public Radio | By Ada Quay", ["Ada Quay"]),
        ("Ada Quay | by the sea", ["Ada Quay"]),
    ],
)
def test_roles_and_the_words_before_a_name_are_no_names(printed: str, names: list[str]) -> None:
    """A desk signs only where no person does; "by" is so in every script."""
    assert list(names_in(printed)) == names


def test_several_names_in_one_object_of_linked_data_are_several_authors() -> None:
    """An address beside them belongs to none of them."""
    data = '{"@type":"NewsArticle","author":{"@type":"Person","name":["Ada Quay","Omar Pier"],"url":"https://news.example/staff/"}}'
    authors = metadata_of(story(head=f"<script type='application/ld+json'>{data}</script>")).authors
    assert [(author.name, author.url) for author in authors] == [("Ada Quay", None), ("Omar Pier", None)]


@pytest.mark.parametrize(
    "printed",
    [
        "Published 14 May 2024 10:00 | Updated 15 May 2024 11:30",
        "Updated 15 May 2024 11:30 – Published 14 May 2024 10:00",
        "14 May 2024 10:00 · last updated 15 May 2024 11:30",
    ],
)
def test_one_line_may_say_both_when_a_story_was_published_and_when_it_was_changed(printed: str) -> None:
    """Each time with its own words as raw."""
    draft = draft_of(story(before=f"<h1>The last ferry</h1><div class='when'>{printed}</div>"))
    assert draft.published is not None
    assert draft.modified is not None
    assert (str(draft.published.at), str(draft.modified.at)) == ("2024-05-14 10:00:00+00:00", "2024-05-15 11:30:00+00:00")
    assert "pdated" not in draft.published.raw


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("<div class='blog_author-text'><p>Ada Quay</p><p>14 May 2024</p></div>", ["Ada Quay"]),
        ("<div class='article__author'><span class='article__author__name'>Ada Quay</span><span>Founder of the line</span></div>", ["Ada Quay"]),
        ("<div class='byline'><span class='name'>Ada Quay</span><span class='role'>Journalist</span></div>", ["Ada Quay"]),
        ("<p><i>par Adèle Quai</i></p>", ["Adèle Quai"]),
        ("<p><i>par la mer du Nord</i></p>", []),
        ("<p>14 May 2024 19:15 Συντάκτης: Ελένη Βράχου</p>", ["Ελένη Βράχου"]),
        ("<aside><p>By <a rel='author' href='/ada'>Ada Quay</a></p></aside>", ["Ada Quay"]),
        ("<p>Words and pictures <a href='/writers/ada-quay/'>Ada Quay</a></p>", ["Ada Quay"]),
        ("<p>14 May 2024 · 3 min read · By Bay Ferries</p>", ["Bay Ferries"]),
        ("<p>By Ada Quay</p><p>Posted in Harbour</p><p>Share</p><p>Print</p><p>Save</p><p>Listen</p><p>Tip us</p>", ["Ada Quay"]),
        ("<p>Par Ada Quay et Omar Pier</p>", ["Ada Quay", "Omar Pier"]),
        ("<p class='byline-x'>Reviewed by <a class='author-link' href='/authors/omar/'>Omar Pier</a></p>", []),
        ("<div class='author-bio'>Ada Quay is fond of boats</div>", []),
        ("<p>Market News</p>", []),
        ("<p>AUTHOR: Ada Quay</p>", ["Ada Quay"]),
        ("<ul><li><a href='/profile/ada/profile'><span>Ada Quay</span></a></li><li>14 May 2024</li></ul>", ["Ada Quay"]),
        ("<h6>Author(s)</h6><ul><li>Ada Quay</li><li>Omar D. Pier</li></ul><p>Harbour Notes</p>", ["Ada Quay", "Omar D. Pier"]),
        ("<p>Written by</p><p>Ada Quay</p><p>Harbour Notes</p>", ["Ada Quay"]),
        ("<p>Written by Dr Ada van der Quay, Dr Omar Pier, Mei van Mole</p>", ["Dr Ada van der Quay", "Dr Omar Pier", "Mei van Mole"]),
        ("<p>By Ada Quay</p><p>Thanks to <a href='/people/omar-pier'>Omar Pier</a></p>", ["Ada Quay"]),
        ("<p>By <a href='/people/ada-quay'>Ada Quay</a> See all</p>", ["Ada Quay"]),
        ("<dl><dt>From:</dt><dd><a href='/office'>Harbour office</a> and <a href='/people/ada-quay'>Ada Quay</a></dd></dl>", []),
        ("<p>Media contact: <a href='/people/omar-pier'>Omar Pier</a></p>", []),
        ("<p><span>Tekst: Ada Quay</span><span>Foto: Omar Pier</span><span>Publisert 14. mai 2024</span></p>", ["Ada Quay"]),
        ("<p>Af <a href='mailto:ada@bay.example'>Ada Quay</a> ada.quay@bay.example</p>", ["Ada Quay"]),
        ("<p>Words: <a href='/people/ada-quay'>Ada Quay</a></p>", ["Ada Quay"]),
        ("<p class='byline'>Personal finance</p>", []),
        ("<p class='byline'>Reviewed by Ada Quay</p>", []),
        ("<p class='byline'>Interview: Ada Quay</p>", ["Ada Quay"]),
        ("<p>Interview: Ada Quay</p>", []),
        ("<div>Door <span class='x'>Ada Quay</span> op di 14 mei 2024, 10:22. Laatst bijgewerkt: wo 15 mei 2024, 16:05</div>", ["Ada Quay"]),
        ("<a href='/' rel='home'>Bay Times</a><p class='author'>Ada Quay Bay Times Harbour Bureau</p>", ["Ada Quay"]),
        ("<div class='yazar'>Haber: <b>Ada Quay</b></div>", ["Ada Quay"]),
        ("<p class='byline'>Harbour Network on Facebook</p>", []),
        ("<div class='date-and-author'>14 May 2024 · Ada Quay</div>", ["Ada Quay"]),
        ("<p><img src='/a.jpg' alt='Headshot of Ada Quay'></p><p>Ada Quay</p><p>14 May 2024</p>", ["Ada Quay"]),
        ("<p><img src='/a.jpg' alt='Ada Quay'> 14 May 2024 • Ada Quay in Harbour</p>", ["Ada Quay"]),
        ("<p><img src='/a.jpg' alt='Last Ferry'></p><p>Last Ferry</p>", []),
        ("<h2>Ada Quay</h2><img src='/a.jpg' alt='Ada Quay'>", []),
        ("<a href='https://boats.bay.example/'><img src='/a.png' alt='Bay Boats'></a><p>14 May 2024 • Bay Boats</p>", []),
        ("<p class='published-by__author'>Author of the article: <a href='/a/ada'>Ada Quay</a></p>", ["Ada Quay"]),
        ("<div class='x-byline'>Bay Public Radio | By <a href='/people/ada'>Ada Quay</a></div>", ["Ada Quay"]),
        ("<p>Bay Public Radio | By Ada Quay</p>", ["Ada Quay"]),
        ("<p>The harbour | By boat and by cart</p>", []),
        ("<ul><li><span>Author, </span><span>Ada Quay</span></li><li><span>Role, </span><span>Correspondent</span></li></ul>", ["Ada Quay"]),
        ("<p>Author, Ada Quay</p>", []),
        ("<ul><li>Author, Director and Singer</li></ul>", []),
        ("<p>Автор, режиссёр и певец</p>", []),
        ("<p>Photographs | By Land and Sea</p>", []),
        ("<p>The harbour | By Night</p>", []),
        ("<a href='/people/12/ada-quay'>Ada Quay</a>", ["Ada Quay"]),
        ("<a href='/people/2024/otters-of-the-year'>Ada Otter</a>", []),
        ("<dl><dt>Authors</dt><dd><ul><li><dl><dt>Name</dt><dd>Ada Quay</dd><dt>Net</dt><dd>@ada</dd></dl></li></ul></dd></dl>", ["Ada Quay"]),
        ("<p>Name</p><p>Ada Quay</p>", []),
        ("<div><span>di <a href='/firma/quay'>Ada Quay</a></span><time>14 maggio 2024</time><span>2 minuti di lettura</span></div>", ["Ada Quay"]),
        ("<div class='dateAndAuthorRow'><span>14 May 2024</span><span>Ada Quay</span></div>", ["Ada Quay"]),
        ("<div class='byline'><a href='/r/ada'>Ada Quay</a><a href='mailto:a@bay.example'>a@bay.example</a></div>", ["Ada Quay"]),
        ("<p><a href='/blog-authors/ada-quay'>Ada Quay</a></p>", ["Ada Quay"]),
        ("<div><a href='/staff/2648142001/ada-quay/'>Ada Quay</a><div>Bay Times</div></div>", ["Ada Quay"]),
        ("<span>Autorka: Ada Kej</span>", ["Ada Kej"]),
        ("<div class='author'><b>王小明</b><i>港口研究院院长</i></div>", ["王小明"]),
        ("<span class='post-author'><em>بواسطة</em><a href='/p'>سمير الحداد</a></span>", ["سمير الحداد"]),
        ("<div>द्वारा <span class='field field--name-uid'><a href='/user/9' class='username'>अर्जुन मेहरा</a></span> | <time>मंगल</time></div>", ["अर्जुन मेहरा"]),
        ("<ul><li><i class='bi bi-person'></i> Ada Quay</li><li><i class='bi bi-clock'></i> 14 May 2024</li></ul>", ["Ada Quay"]),
        ("<p>14 May 2024 • <img src='/a.jpg' class='avatar avatar-xs'> Ada Quay in <a href='/b'>Boats</a></p>", ["Ada Quay"]),
        ("<div><span><i class='fa fa-user-circle'></i><a href='/c'>Ada Quay</a></span></div><div>14 May 2024</div>", ["Ada Quay"]),
        ("<p><i class='fa fa-user'></i> My Account</p>", []),
        ("<p><i class='fa fa-user'></i> <a href='/login'>Mi Cuenta</a> | 2024</p>", []),
        ("<p><i class='fa fa-user'></i> Mein Konto</p><p>Hotline 0800 123</p>", []),
        ("<p><i class='fa fa-user'></i> Web Desk | 14 May 2024</p>", []),
        ("<p><i class='fa fa-user'></i> 会员中心</p><p>2024-05-14</p>", []),
        ("<p><i class='fa fa-user-check'></i> Mei Mole</p><p>14 May 2024</p>", []),
        ("<p>द्वारा <span class='author'>द्वारा अर्जुन मेहरा</span></p>", ["अर्जुन मेहरा"]),
        ("<div>Submitted by <span class='field--name-uid'><b>mkatz</b></span> on 14 May 2024</div>", []),
        ("<div>Submitted by <span class='field--name-uid'><b>Mary Katz</b></span> on 14 May</div><p>By Ada Quay</p>", ["Ada Quay"]),
        ("<ul><li><i class='fa fa-users'></i> Last Ferry</li><li><i class='fa fa-map'></i> East Pier</li></ul>", []),
        ("<p><i class='fa fa-user'></i> Sign in</p>", []),
        ("<div>Submitted <a href='/user/9' class='username'>harbourmaster</a></div>", []),
        ("<ul><li><span>Tekst og foto:</span> <a rel='author' href='/a/q'>Ada Quay</a></li></ul>", ["Ada Quay"]),
        ("<ul><li><span>Foto:</span> <a rel='author' href='/a/q'>Ada Quay</a></li></ul>", []),
        ("<p>Texto y fotos: Ada Quay</p>", ["Ada Quay"]),
        ("<p>Context and photos: Harbour Archive</p>", []),
        ("<p>Text und Bild: Die Macht der Plakate</p>", []),
        ("<p><a href='/szerzo/br'>Réka Bodnár</a></p>", ["Réka Bodnár"]),
        ("<p><a href='/skribenterna/'>Alla Skribenter</a></p>", []),
    ],
)
def test_bylines_are_read_by_marks_links_and_words(printed: str, names: list[str]) -> None:
    """Between heading and text; nobody where a name stands alone, or did something else than write."""
    draft = draft_of(story(before=f"<h1>The last ferry</h1>{printed}"))
    assert [author.name for author in draft.authors] == names


def test_authors_of_stories_beside_this_one_are_not_its_own() -> None:
    """A second name counts beside the first only."""
    cards = "".join(f"<div class='teaser'><p class='byline'>By {name}</p><p>{'Another boat. ' * 9}</p></div>" for name in ("Omar Pier", "Mei Mole"))
    draft = draft_of(story(before="<h1>The last ferry</h1><p class='byline'>By Ada Quay</p>", after=f"<div class='more'>{cards}</div>"))
    assert [author.name for author in draft.authors] == ["Ada Quay"]


def test_a_person_that_is_printed_stands_before_the_site_that_signs_for_itself() -> None:
    """Where nobody is printed, the site is what the page names."""
    head = "<meta property='og:site_name' content='The Bay'><meta name='author' content='The Bay'>"
    assert [author.name for author in draft_of(story(head=head, before="<h1>The last ferry</h1><p>By Ada Quay</p>")).authors] == ["Ada Quay"]
    assert [author.name for author in draft_of(story(head=head, before="<h1>The last ferry</h1>")).authors] == ["The Bay"]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Quay'>", ["Ada Quay"]),
        ("<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Ada Quay'>", ["Ada Quay"]),
        ("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Five Minutes'>", []),
        ("<meta name='byline' content='Ada Quay'>", ["Ada Quay"]),
        ("<meta name='citation_author' content='Quay, Ada'><meta name='citation_author' content='Pier, Omar'>", ["Ada Quay", "Omar Pier"]),
        (
            "<meta name='dc.creator' content='Ada Quay'><meta name='citation_authors' content='Ada Quay'><meta name='citation_authors' content='Omar Pier'>",
            ["Ada Quay", "Omar Pier"],
        ),
        ("<meta name='citation_authors' content='Quay, Ada; Pier, Omar'><meta name='dc.creator' content='Quay, Ada'>", ["Ada Quay", "Omar Pier"]),
        ("<meta name='citation_authors' content='Ada Quay, Omar Pier'>", ["Ada Quay", "Omar Pier"]),
        ("<meta name='dc.creator' content='Quay, Ada; Pier, O. B.'>", ["Ada Quay", "O. B. Pier"]),
    ],
)
def test_authors_are_read_from_cards_and_from_indexes(head: str, names: list[str]) -> None:
    """Names with the family's first are turned; other labels' words are no names."""
    assert [author.name for author in metadata_of(story(head=head)).authors] == names


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("<h1>The last ferry</h1><p>Written by</p><p>Ada Quay</p>", "", ["Ada Quay"]),
        ("<h1>The last ferry</h1><div><div>Author:</div><div>Ada Quay, harbour master</div></div>", "", ["Ada Quay"]),
        ("<h1>The last ferry</h1>", "<div>Written by</div><div>Ada Quay</div>", ["Ada Quay"]),
        ("<h1>The last ferry</h1>", "<h3>Written by Ada Quay</h3>", ["Ada Quay"]),
        ("<h1>The last ferry</h1>", "<footer>Posted by <a href='/author/ada-quay/'>Ada Quay</a> in Harbour</footer>", ["Ada Quay"]),
        ("<h1>The last ferry</h1>", "<p>This article was originally written by Ada Quay, Head of Press and Public Affairs</p>", ["Ada Quay"]),
        ("<h1>The last ferry</h1><dl><dt>Text</dt><dd>Ada Quay</dd><dt>Photos</dt><dd>Omar Pier</dd></dl>", "", ["Ada Quay"]),
        ("<h1>The last ferry</h1><p>Text</p><p>Ada Quay</p>", "", []),
        ("<h1>The last ferry</h1><p>The pier, a file photo</p><p class='author'>Ada Quay</p>", "", ["Ada Quay"]),
        ("<h1>The last ferry</h1><p>Edited by</p><p class='author'>Omar Pier</p>", "", []),
        ("<h1>The last ferry</h1><p>Reviewed by</p><p>Omar Pier</p>", "", []),
        ("<h1>The last ferry</h1><p>By</p><p>the time the boat had left, nobody was there</p>", "", []),
    ],
)
def test_a_name_may_stand_on_the_line_behind_its_label(before: str, after: str, names: list[str]) -> None:
    """Above the text and below it, in a heading and in the article's own footer; not that of somebody who did something else."""
    assert [author.name for author in draft_of(story(before=before, after=after)).authors] == names
