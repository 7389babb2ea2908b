"""Letters that were decoded twice are read as they were meant where that is asked for, and nothing else is changed."""

from __future__ import annotations

import hashlib

import pytest

from cleaners.clean import clean
from cleaners.page.decode import Decoded, decode
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig

_MEANT = (
    "Das Café an der Brücke öffnet wieder, sagt die Stadt – „endlich“, wie viele meinen, und größer als früher.",
    "It’s the harbour master’s view that naïve repairs don’t last, and “nobody” will pay for them: 5 € a post.",
    "Aquí está la razón: había más días de lluvia, y así siguió.",
)


def twice(text: str) -> str:
    """UTF-8 read as windows-1252, as browsers read it."""
    return "".join(chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes((byte,)).decode("cp1252") for byte in text.encode())


def page(*paragraphs: str, repair: bool = True) -> Decoded:
    """A page of paragraphs, decoded."""
    html = f'<html><body><h1 title="x">Page</h1>{"".join(f"<p>{text}</p>" for text in paragraphs)}</body></html>'
    return decode(html.encode(), repair_mojibake=repair)


@pytest.mark.parametrize("text", _MEANT)
def test_what_was_decoded_twice_is_read_as_it_was_meant(text: str) -> None:
    """As browsers read UTF-8 that is called windows-1252; also where a part of a letter looks like a soft hyphen."""
    spoilt = page(twice(text), twice(f"{text} ({text})"))
    assert text in spoilt.text
    assert "mojibake_repaired" in spoilt.flags


@pytest.mark.parametrize(
    "text",
    [
        *_MEANT,
        "“Quotes” and ‘quotes’, ﬁne ﬂow, ｆｕｌｌ width, 1/2 ½, &amp;lt; – all as they are; São Tomé, Çà et là, ÂNGELA, MÃE À PÉ.",
        "L’été à Ås: Ærø, Ðorđe, ÅNGSTRÖM, Ñandú, 北京市的天气很好。 Гавань открылась снова.",
    ],
)
def test_what_was_decoded_once_stays(text: str) -> None:
    """To the character."""
    assert page(text, text) == page(text, text, repair=False)


def test_one_place_alone_may_be_meant() -> None:
    """A page that speaks about it."""
    spoken = ("Your server sends cafÃ© where it should send what you typed.", "All else on the page is in order.")
    assert page(*spoken) == page(*spoken, repair=False)


@pytest.mark.parametrize(("asked", "word"), [(True, "Brücke"), (False, "BrÃ¼cke")])
def test_it_is_done_where_it_is_asked_for(asked: bool, word: str) -> None:
    """An archive holds what it held."""
    words = "Die BrÃ¼cke Ã¼ber den Fluss ist wieder offen, sagt die Stadt, und sie hÃ¤lt lÃ¤nger als frÃ¼her."
    body = f"<html><body><article><h1>Ein Titel</h1>{f'<p>{words}</p>' * 4}</article></body></html>".encode()
    answer = clean(Capture(sha256=hashlib.sha256(body).hexdigest(), size_bytes=len(body)), body, CleanConfig(repair_mojibake=asked))
    assert isinstance(answer, Cleaned)
    assert word in answer.record.text
    assert ("mojibake_repaired" in answer.record.quality.flags) == asked
    assert answer.ledger is not None
    assert answer.ledger.imbalances() == []
