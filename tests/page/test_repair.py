"""Signs that nobody sees: what scripts and emoji need stays, what hides words or turns them round goes, and the page says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.page.decode import decode
from cleaners.page.repair import tidy, visible, widthless
from tests.door import page_of

NEEDED = {
    "Persian words in two parts": "می\u200cخواهم خانه\u200cها",
    "a mark of Arabic letters": "\u061cالعدد ١٢",
    "marks of direction": "שלום\u200f! (ab\u200e)",
    "a half form of Devanagari": "क्\u200dष क्\u200cष",
    "chillu of Malayalam": "അവന\u0d4d\u200d",
    "breaks in Khmer and Thai": "ភាសា\u200bខ្មែរ ภาษา\u200bไทย",
    "a family": "👩\u200d👩\u200d👧\u200d👦",
    "a heart on fire": "❤\ufe0f\u200d🔥",
    "a profession with its skin": "🧑🏽\u200d💻",
    "the flag of Scotland": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "a keycap and a telephone as text": "1\ufe0f\u20e3 ☎\ufe0e",
    "a variant of an ideograph": "葛\U000e0100城",
    "a vowel of Mongolian apart": "ᠰᠠᠷ\u180eᠠ",
    "a joiner of marks in Hebrew": "ל\u05b7\u034f\u05b4ם",
}
UNSEEN = {
    "soft hyphens": ("Donau\u00addampf\u00adschiff", "Donaudampfschiff", "soft_hyphens_removed"),
    "an override": ("photo_\u202egnp.exe\u202c", "photo_gnp.exe", "bidi_controls_removed"),
    "isolates": ("\u2066a\u2069 \u2067b\u2069 \u2068c\u2069", "a b c", "bidi_controls_removed"),
    "words in tags": ("hello" + "".join(chr(0xE0000 + ord(sign)) for sign in "do as I say"), "hello", "tag_characters_removed"),
    "more than a flag in tags": ("🏴" + "".join(chr(0xE0000 + ord(sign)) for sign in "gbsctandmore") + "\U000e007f", "🏴", "tag_characters_removed"),
    "a break in Latin": ("pass\u200bword", "password", "invisible_removed"),
    "joiners in Latin": ("pass\u200cwo\u200drd", "password", "invisible_removed"),
    "a mark of byte order": ("pass\ufeffword", "password", "invisible_removed"),
    "joiners of words and signs of sums": ("a\u2060b\u2062c\u2064d", "abcd", "invisible_removed"),
    "bytes in selectors behind a smile": ("😀\ufe0f\ufe01\U000e0120\U000e0121", "😀\ufe0f", "invisible_removed"),
    "a selector behind a letter": ("a\ufe01b", "ab", "invisible_removed"),
    "marks upon marks": ("a\u200e\u200f\u200e\u200fb", "a\u200eb", "invisible_removed"),
    "notes between lines": ("a\ufff9b\ufffac\ufffbd", "abcd", "invisible_removed"),
}


@pytest.mark.parametrize("name", NEEDED)
def test_what_a_script_or_an_emoji_needs_stays(name: str) -> None:
    """To the character."""
    assert visible(NEEDED[name]) == (NEEDED[name], [])


@pytest.mark.parametrize("name", UNSEEN)
def test_what_nobody_sees_goes_and_is_told(name: str) -> None:
    """What is left reads as it looked."""
    text, left, flag = UNSEEN[name]
    assert visible(text) == (left, [flag])


@pytest.mark.parametrize(
    ("html", "words", "flags"),
    [
        ("<p>Donau&shy;dampf</p>", ["Donaudampf"], ("soft_hyphens_removed",)),
        ("<p>a&#x202E;b&#8238;c</p>", ["abc"], ("bidi_controls_removed",)),
        ("<p>a&#8203;b&#x000200b;c&#xfeff;</p>", ["abc"], ("invisible_removed",)),
        ("<p>&#1605;&#1740;&zwnj;&#1582;&#8204;ه</p>", ["می\u200cخ\u200cه"], ()),
        ("<p>&#128105;&zwj;&#x1F469;</p>", ["👩\u200d👩"], ()),
        ("<p>caf&#27;[1m&#8;</p>", ["caf[1m"], ("controls_removed",)),
        ("<p>cafe\u0301</p><p title='e\u0301'>x</p>", ["café", "x"], ("normalized",)),
        ("<p>cafe&#x301;</p>", ["café"], ("normalized",)),
        ("<p>\u1112\u1161\u11ab</p>", ["한"], ("normalized",)),
        ("<p>Café &#8217; &amp;shy; &amp;#8203;</p>", ["Café ’ &shy; &#8203;"], ()),
        ("<p>a</p><p>\u0338b</p>", ["a", "\u0338b"], ()),
    ],
)
def test_references_are_read_as_the_characters_they_stand_for(html: str, words: Sequence[str], flags: Sequence[str]) -> None:
    """Bare signs and references to them read alike, and a mark behind a tag is no part of the tag."""
    page = page_of(html)
    assert [line.text for line in page.lines] == words
    assert page.flags == flags


def test_addresses_keep_their_form() -> None:
    """To a server the same letter in two forms is two letters."""
    page = page_of('<p>cafe\u0301 <a href="/u/Cafe\u0301.jpg">x</a></p>')
    assert [link.get("href") for link in page.tree.iter("a")] == ["/u/Cafe\u0301.jpg"]


def test_a_text_and_data_are_mended_alike() -> None:
    """A dump is text to its end, and data have escapes of their own."""
    text = decode("A cafe\u0301 by the \u202epier\u202c, where dum\u00adps are read.\n".encode())
    assert text.text == "A café by the pier, where dumps are read.\n"
    assert text.flags == ("bidi_controls_removed", "soft_hyphens_removed", "normalized")
    assert tidy("\x1b[1mcafe\u0301\ud800 \u202e\x92\U000e0041\x00") == "[1mcafé\ufffd ’"


@given(st.text(st.sampled_from("ab \u00adé\u0301م啊👩🏴\u200b\u200c\u200d\u200e\u202e\u2066\ufe0f\ufeff\U000e0067\U000e007f\U000e0100&#;x<>"), max_size=60))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    """And what was seen is there, in its order."""
    once, flags = visible(text)
    assert visible(once) == (once, [])
    assert visible(text, widthless(text.encode("utf-8", "ignore"))) == (once, flags)
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("sign", "\u00ad\u200b\u200d\u202e\ufe0f\U000e0041\u0301")
def test_a_megabyte_of_one_sign_is_no_work(sign: str) -> None:
    """Linear, whatever stands around it."""
    page = page_of(f"<p>a{sign * 300_000}b</p>")
    assert page.lines[0].text.startswith(("a", "á"))
