"""Forms of news whose lines are not all prose: transcripts, questions and answers, code, press releases."""

from __future__ import annotations

from .pages import PARAGRAPHS, draft_of, story

STORY = "\n\n".join(PARAGRAPHS)


def test_speakers_stay_with_what_they_say() -> None:
    """On their line, whatever marks them."""
    draft = draft_of(
        story(
            within="<p><strong>ADA BROOK:</strong> I have never counted the boats, and will not begin to do so now.</p>"
            "<p><b>Omar Quay (harbour office):</b> Somebody has to count them, though, when the bridge opens.</p>"
        )
    )
    assert draft.body.text == (
        f"{STORY}\n\nADA BROOK: I have never counted the boats, and will not begin to do so now.\n\n"
        "Omar Quay (harbour office): Somebody has to count them, though, when the bridge opens."
    )
    assert draft.authors == ()


def test_questions_stay_before_their_answers() -> None:
    """Also where they are short."""
    asked = "<p><strong>Q: How many boats are there?</strong></p><p>A: Six, and two of them do not float on most of the days.</p>"
    assert draft_of(story(within=asked)).body.text == f"{STORY}\n\nQ: How many boats are there?\n\nA: Six, and two of them do not float on most of the days."


def test_code_keeps_its_lines() -> None:
    """And what they are indented by."""
    code = "<p>Run this in the morning, before the first boat leaves:</p><pre><code>def leave(bay):\n    for boat in bay:\n        boat.go()</code></pre>"
    draft = draft_of(story(within=f"{code}<p>And see what happens to the boats on the bay when it is done.</p>"))
    assert "\n\ndef leave(bay):\n    for boat in bay:\n        boat.go()\n\n" in draft.body.text


def test_whom_to_ask_about_a_press_release_has_not_written_it() -> None:
    """Nor has its head, and the mark that ends it is no heading."""
    draft = draft_of(
        story(
            head="<title>Ferries to stay</title>",
            before="<p><strong>FOR IMMEDIATE RELEASE</strong></p><p>Contact: Ada Brook<br>Phone: 555-0100</p><h1>Ferries to stay</h1>",
            within="<p>###</p><p>Media contact:<br>Omar Quay<br>press@harbour.example</p>",
        )
    )
    assert (draft.title, draft.authors) == ("Ferries to stay", ())
    assert draft.body.text.startswith(STORY)
    assert "\n# " not in (draft.body.markdown or "")
    assert "\n###" not in (draft.body.markdown or "")
