"""From bytes to text: who is believed about the encoding, and what is no text at all."""

from __future__ import annotations

import pytest

from cleaners.page.decode import decode
from cleaners.page.reading import read
from schemas.errors import ReadError

_PAGE = "<html><head>{}</head><body><p>Grüße aus Köln – „Tide“ naïve café, ein längerer Satz mit Umlauten: ä ö ü ß.</p></body></html>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (_PAGE.format("").encode("utf-8"), None),
        (b"\xef\xbb\xbf" + _PAGE.format('<meta charset="latin-1">').encode("utf-8"), None),
        (_PAGE.format("").encode("utf-16"), None),
        (_PAGE.format("").encode("cp1252"), "text/html; charset=iso-8859-1"),
        (_PAGE.format('<meta charset="windows-1252">').encode("cp1252"), None),
        (_PAGE.format('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">').encode("cp1252"), None),
        (_PAGE.format("").encode("cp1252"), None),
        (_PAGE.format('<meta charset="utf-8">').encode("cp1252"), None),
        (_PAGE.format("").encode("utf-8"), "text/html; charset=no-such-charset"),
    ],
    ids=["utf-8", "bom-beats-meta", "utf-16-bom", "header", "meta", "meta-http-equiv", "guess", "meta-lies", "unknown-header"],
)
def test_the_words_come_out_right(body: bytes, content_type: str | None) -> None:
    """Byte order mark, header, declaration, guess: in that order, and a declaration that lies is found out."""
    assert "Grüße aus Köln – „Tide“ naïve café" in decode(body, content_type).text


@pytest.mark.parametrize("label", ["", '<meta charset="utf-8">'])
@pytest.mark.parametrize(("encoding", "words"), [("utf-16-be", "Ключ и замок на двери маяка" * 80), ("iso2022_jp", "番人は鉛筆で帳面に書き留めた")])
def test_markup_in_utf_16_and_the_escapes_of_japanese_mail_are_seen(encoding: str, words: str, label: str) -> None:
    """Words of another script leave few NULs in UTF-16, and ISO-2022-JP is valid UTF-8."""
    assert words in decode(f"<html>{label}<p>{words}</p>".encode(encoding)).text


@pytest.mark.parametrize("name", ["zlib_codec", "rot13", "idna", "punycode", "undefined", "unicode_escape", "cp037", "utf-7", "iso-2022-kr", "mbcs"])
@pytest.mark.parametrize("place", ["header", "meta"])
def test_what_no_browser_knows_is_no_encoding(name: str, place: str) -> None:
    """Python has codecs that read no text, and some that read markup where none is."""
    page = _PAGE.format(f'<meta charset="{name}">' if place == "meta" else "").encode()
    assert "Grüße aus Köln – „Tide“ naïve café" in decode(page, f"text/html; charset={name}" if place == "header" else None).text


def test_a_page_that_is_put_together_of_two_encodings_is_read_in_both() -> None:
    """A template in UTF-8 around words that were stored in windows-1252: neither loses its letters."""
    page = "<html><head><meta charset=utf-8></head><body><h1>Wetter für Köln</h1>{}</body></html>"
    words = "<p>Der Hafen von Köln – „ruhig“, hört man</p>"
    decoded = decode(page.encode().replace(b"{}", words.encode("cp1252")))
    assert (decoded.text, decoded.flags) == (page.format(words), ("declared_encoding_wrong",))


_RUSSIAN = "<html><head>{}</head><body><p>Ключ и замок на двери маяка, которую никто не открывал.</p></body></html>"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (_PAGE.format("").encode("utf-16-le"), None),
        (_PAGE.format("").encode("utf-16-be"), None),
        (_PAGE.format("").encode("utf-16-le"), "text/html; charset=utf-16"),
        (_PAGE.format('<meta charset="utf-8">').encode("utf-16-le"), "text/html; charset=utf-8"),
        (_PAGE.format('<meta charset="utf-16">').encode(), None),
        (_PAGE.format('<meta charset="utf-8">').encode(), "text/html; charset=iso-8859-1"),
        (_PAGE.format("<script>'<meta charset=koi8-r>'</script><meta charset=utf-8>").encode(), None),
        (_PAGE.format('<meta charset="gbk">').encode(), None),
    ],
    ids=["16-le", "16-be", "16-le-header", "16-le-all-lie", "meta-16-in-8", "header-latin", "meta-in-script", "meta-gbk"],
)
def test_bytes_that_can_be_nothing_else_are_believed_before_their_labels(body: bytes, content_type: str | None) -> None:
    """UTF-16 without a mark, and UTF-8 that is called otherwise; it is flagged where a label said so."""
    decoded = decode(body, content_type)
    assert "Grüße aus Köln – „Tide“ naïve café" in decoded.text
    assert decoded.flags in ((), ("declared_encoding_wrong",))


@pytest.mark.parametrize("name", ["koi8-r", "cp1251", "iso8859-5", "mac-cyrillic"])
def test_a_legacy_encoding_is_not_taken_for_utf_8(name: str) -> None:
    """Its letters hardly ever make valid sequences."""
    decoded = decode(_RUSSIAN.format("").encode(name), f"text/html; charset={name}")
    assert ("Ключ и замок" in decoded.text, decoded.flags) == (True, ())


@pytest.mark.parametrize("body", [b"", b"  \n\t ", b"\xef\xbb\xbf"])
def test_nothing_is_told_from_something(body: bytes) -> None:
    """An empty file has a reason."""
    with pytest.raises(ReadError) as caught:
        decode(body)
    assert caught.value.code == "empty_input"


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        b"\xff\xd8\xff\xe0JFIF",
        b"\x1f\x8b\x08" + b"abc" * 9,
        b"PK\x03\x04" + b"\x00" * 30,
        b"SQLite format 3\x00" + b"\x00" * 84,
        bytes(range(256)) * 40,
        b"\x00\x01\x02\x03" * 400,
    ],
    ids=["pdf", "png", "jpeg", "gzip", "zip", "sqlite", "random", "zeros"],
)
def test_binary_saved_as_html_is_refused(body: bytes) -> None:
    """By its first bytes where these are known, else by its share of control characters."""
    with pytest.raises(ReadError) as caught:
        decode(body)
    assert caught.value.code == "not_text"


@pytest.mark.parametrize(
    ("letters", "behind"), [("RIFF", b"\x24\x08\x00\x00WAVE"), ("ID3", b"\x03\x00\x00"), ("GIF89a", b"\x2c\x01\xfa\x00"), ("OggS", b"\x00\x02")]
)
def test_a_text_may_begin_with_the_letters_of_a_format(letters: str, behind: bytes) -> None:
    """Sizes and versions tell a file from a thread about it."""
    assert decode(f"{letters}, and how to read it\n\nAda wrote:".encode()).kind == "text"
    with pytest.raises(ReadError):
        decode(letters.encode() + behind)


def test_stray_controls_are_taken_out_and_told() -> None:
    """NUL and ESC end up in no field; the page says that they were there."""
    decoded = decode(b"<html><body><p>One\x00 two\x1b[31m three</p></body></html>")
    assert "One two[31m three" in decoded.text
    assert "controls_removed" in decoded.flags


@pytest.mark.parametrize("encoding", ["utf-8", "iso8859-15"])
def test_controls_that_were_meant_as_windows_1252_are_read_so(encoding: str) -> None:
    """By HTML's table for numeric references: quotation marks, dashes and the like; what it names no character for is taken out."""
    declared = f"text/html; charset={encoding}"
    page = "<html><body><p>I\x92m \x93here\x94 \x96 and it\x92s caf\xe9 time\x85 for all of us, \x8aimon, at 5 {}</p></body></html>"
    decoded = decode(page.format("\x80").encode(encoding), declared)
    assert "I’m “here” – and it’s café time… for all of us, Šimon, at 5 €" in decoded.text
    assert decoded.flags == ("controls_replaced",)
    decoded = decode(page.format("\x81\x9d").encode(encoding), declared)
    assert "at 5 </p>" in decoded.text
    assert decoded.flags == ("controls_replaced", "controls_removed")


def test_references_and_bare_controls_read_alike() -> None:
    """Both name the character that the page shows."""
    page = read(decode("<html><body><p>It&#146;s bare</p><p>It\x92s bare</p></body></html>".encode()), None, max_nodes=99, max_characters=999)
    assert [line.text for line in page.all_lines] == ["It’s bare"] * 2


def test_a_page_cut_in_mid_character_is_utf8_still() -> None:
    """A truncated download must not turn into another encoding."""
    decoded = decode("<html><body><p>Grüße aus Köln, noch einmal Grüße und mehr davon für die Länge".encode()[:-1])
    assert "Grüße aus Köln" in decoded.text
    decoded = decode("<p>Grüße aus Köln, und so weiter, damit es lang genug wird, und dann ä".encode()[:-1])
    assert "Grüße" in decoded.text


@pytest.mark.parametrize("encoding", ["gbk", "shift_jis", "euc_jp", "euc_kr", "cp1251", "koi8-r", "iso8859-5"])
def test_undeclared_encodings_of_many_letters_are_told_apart(encoding: str) -> None:
    """None of them passes for UTF-8 with broken places."""
    texts = {
        "gbk": "这是一个关于天气和海洋的长篇文章，里面有很多不同的汉字。他们在海边种树，记录潮汐的高度。",
        "euc_kr": "이것은 한국어 문장입니다. 바다의 높이를 기록하고 보고서를 썼습니다.",
        **dict.fromkeys(("shift_jis", "euc_jp"), "これは日本語の文章です。海の高さを記録して、報告書を書きました。漢字とひらがなが混ざっています。"),
        **dict.fromkeys(("cp1251", "koi8-r", "iso8859-5"), "Это русский текст о погоде и море, в нём много разных слов и предложений."),
    }
    body = f"<html><body><p>{texts[encoding] * 5}</p></body></html>".encode(encoding)
    assert texts[encoding] in decode(body).text


def test_one_letter_of_latin_1_under_a_wrong_declaration_is_read() -> None:
    """A guess that no browser knows by name is not believed."""
    page = '<html><head><meta charset="utf-8"></head><body><p>A rücksack, and nothing else beyond ASCII in a page of some length.</p></body></html>'
    assert "A rücksack" in decode(page.encode("latin-1")).text


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    """Surrogates in a UTF-8 page are replaced where they stand; its letters stay."""
    page = "<html><body><p>ein Rücksack ".encode() + b"\xed\xa0\x80 " + "für Köln, Straße, Öl, Bücher und Äpfel</p></body></html>".encode()
    assert "für Köln" in decode(page).text


def test_surrogates_do_not_pass() -> None:
    """UTF-16 with a lone surrogate, and CESU-8, end in replacement characters that every output can carry."""
    for body in (b"\xff\xfe" + "<p>ab</p>".encode("utf-16-le") + b"\x00\xd8", b"<p>\xed\xa0\x80 and enough other words to read</p>"):
        decode(body).text.encode("utf-8")


LETTER = (
    "X-Original-To: b@boats.example\nFrom: a@boats.example\nSubject: Paint,\n  and more of it\nContent-Type: text/html\nMIME-Version: 1.0\n\n"
    + "<p>The boat needs paint.</p>\n" * 4
)
"""As a mail program keeps it."""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><html><body>x</body></html>", "html"),
        ("<div class='a'><p>x</p></div>", "html"),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "html"),
        ('<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', "xml"),
        ('<?xml version="1.0"?><!-- made --><feed xmlns="http://www.w3.org/2005/Atom"/>', "xml"),
        ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>', "xml"),
        ("Home Forums Art\n\nViewing 0 reply threads\n", "text"),
        ("I wrote <b>bold</b> once, and 3 < 4.\n", "text"),
        ("From: Ada Holm <a.holm@boats.example>\nTo: <p@boats.example>, <br-ida@boats.example>\n\nShe is <a@boats.example> now.\n", "text"),
        (f"From a@boats.example Mon Mar  2 10:00:00 2026\n{LETTER}", "text"),
        (LETTER.replace("\n", "\r\n"), "text"),
        ("From: the harbour\nTo: the town\n" + "<p>It rains.</p>" * 3, "html"),
        ("Date: Mon, 02 Mar 2026 10:00:00 GMT\nContent-Type: text/html\nX-Cache: HIT\nServer: quay\n\n" + "<p>It rains.</p>" * 3, "html"),
        ("<p\nclass='a'>x</p> and <br/>, and no more of it", "html"),
    ],
)
def test_html_xml_and_text_are_told_apart_by_content(text: str, kind: str) -> None:
    """Names and headers lie; content does not."""
    assert decode(text.encode()).kind == kind
