"""Signs that text-saving tools put before lines: list marks, and stand-ins for pictures. No page prints them."""

from __future__ import annotations

from ..phrase import Wording

_TOOL = Wording("plain", None, "plain", "The list began with %s and ended in tears.")

LIST_MARK = _TOOL.raw(
    "list-mark",
    "mark of a list item",
    "lynx 2.9 HTML lists: * + o # @ -; w3m 0.5 symbols: • □ ☆ ○ ■ ★ ◎; resiliparse: •; trafilatura: -",
    r"[•□☆○■★◎◦▪‣*+o#@-]|\d{1,3}\.",
    hits=["•", "*", "o", "3."],
    misses=["a", "o yes"],
)
IMAGE_MARK = _TOOL.raw(
    "image-mark",
    "what stands for a picture without alternative text",
    "w3m 0.5: [file name], or ● where the picture is small; pandoc: []",
    r"\[[^\[\]\s]{0,80}\]|●",
    hits=["[52e72d9ad7]", "●", "[]"],
    misses=["[see above]"],
)

RULES = (LIST_MARK, IMAGE_MARK)
