"""Talk pages of wikis, where who and when stand behind what somebody wrote, and pages that link to people in wikis and are none."""

from __future__ import annotations

import hashlib

import pytest

from cleaners.clean import clean
from schemas.capture import Capture
from schemas.cleaned import Cleaned
from schemas.config import CleanConfig

from .quay import NAMES, SAID, thread

_URL = "https://quay.example/wiki/Talk:West_quay"
_SIGNED = '<a href="/wiki/User:{0}_Quay" title="User:{0} Quay">{0} Quay</a> (<a href="/wiki/User_talk:{0}_Quay">talk</a>) 10:30, {1} May 2024 (CEST)'


def _signed(number: int, form: str = "{} {}") -> str:
    return form.format(SAID[number], _SIGNED.format(NAMES[number], number + 1))


def _told(body: str) -> list[tuple[str, str, str]]:
    return [(post["author"]["name"], post["published_at"], post["text"]) for post in thread(f"<h1>Talk:West quay</h1>{body}", url=_URL)["posts"]]


_ALL = [(f"{name} Quay", f"2024-05-0{number}T08:30:00Z", said) for number, (name, said) in enumerate(zip(NAMES, SAID, strict=True), start=1)]


@pytest.mark.parametrize("form", ["{} {}", "{} --{}", "{} — {} <span>[<a>reply</a>]</span>", "{}<br>~{}"])
def test_words_are_whose_link_and_time_end_them(form: str):
    """Answers are indented, beside what they answer or in it, as deep as they are."""
    said = [_signed(number, form) for number in range(5)]
    answers = f"<dl><dd>{said[1]}<dl><dd>{said[2]}</dd></dl></dd></dl><dl><dd>{said[3]}</dd></dl>"
    assert _told(f"<h2>Moorings</h2><p>{said[0]}</p>{answers}<h2>Rope</h2><p>{said[4]}</p>") == _ALL


def test_paragraphs_above_the_signed_one_are_its_author_s():
    """Up to a heading, or to what somebody else has signed; other spaces are called so in their own languages."""
    sign = _SIGNED.replace("User", "Benutzer").replace("May", "Mai")
    posts = _told(
        f"<h2>Moorings</h2><p>{SAID[0]}</p><ul><li>Hooks</li></ul><p>{SAID[1]} {sign.format('Ada', 1)}</p><p>{SAID[2]}</p><p>{sign.format('Wren', 2)}</p>"
    )
    assert [(name, text.split("\n\n")) for name, _, text in posts] == [("Ada Quay", [SAID[0], "Hooks", SAID[1]]), ("Wren Quay", [SAID[2]])]


@pytest.mark.parametrize(
    "line",
    [
        "<li>10:30, {day} May 2024 <a href='/wiki/User:{name}'>{name}</a> ({said})</li>",
        "<p>{said} <a href='/wiki/Talk:West_quay'>{name}</a> 10:30, {day} May 2024</p>",
        "<p>{said} <a href='/tag:{name}'>{name}</a></p>",
    ],
    ids=["what was changed", "a link to another page", "no time"],
)
def test_links_into_a_space_of_a_wiki_sign_nothing_by_themselves(line: str):
    """Who signs is named by the address, and the time stands behind."""
    told = enumerate(zip(NAMES, SAID, strict=True), start=1)
    page = (
        f"<html><head><title>Quay</title></head><body><h1>Quay</h1>{''.join(line.format(name=n, day=d, said=s) for d, (n, s) in told)}</body></html>".encode()
    )
    answer = clean(Capture(url=_URL.replace("Talk:", ""), sha256=hashlib.sha256(page).hexdigest(), size_bytes=len(page)), page, CleanConfig())
    assert not isinstance(answer, Cleaned) or answer.record.kind == "article"
