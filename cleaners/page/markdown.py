"""Markdown that a tool made of a page, read back: what a browser would show of it.

html2text, markdownify, pandoc and services that save pages so print `[Reply](https://...)`, `**Posts:** 9` and `### Re: Tide`. What is between
signs is text, the signs are markup. Quotes become what text browsers make of them, lines set off to the right.
"""

from __future__ import annotations

import re

READ = "markdown_read"
_TARGET = r"\((?:[^()]|\([^()]*\)){0,2000}\)"
_IMAGE = re.compile(rf"!\[[^\[\]]{{0,500}}\]{_TARGET}")
_LINK = re.compile(rf"\[(\[[^\[\]]{{1,100}}\]|[^\[\]]{{0,1000}})\]{_TARGET}")
_GLUED = re.compile(rf"(\[[^\[\]]{{0,1000}}[^\W_A-Z]\]{_TARGET})(?=[A-ZÄÖÜ])(?!\w{{3,9}}\.?,? (?:\w{{3,9}}\.? )?\d)")
"""A link with the words of the next element behind it, unless these are a date: html2text parts no elements that are lines by their style alone."""
_MADE = re.compile(r"\]\((?:<?https?:|/|#|\.|<|mailto:|javascript:|\?|[\w-]+\.php)")
_TABLE = re.compile(r"(?m)^ *\|(?: ?:?-{3,}:? ?\|)+ *$|^-{3}(?:\|-{3})*  $")
"""The line below the head of a table; html2text ends it with two spaces."""
_HEADING = re.compile(r"(?m)^[ >]*#{1,6} +\S|^\S.*\n(?:={3,}|-{3,})$")
_LABEL = re.compile(r"(?m)^[ >:*+|«-]*\*\*[^*\n]{1,40}\*\*")
_FEWEST = 5
_KINDS = 2
"""Links, or headings, labels in bold type and tables, two of these among them: more than a person's mail has."""
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]*(?:\*(?!\*)[^*\n]*)*)(?<=\S)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]+)(?<=\S)_(?!\w)")
_ICON = re.compile(r"^( *)__(?!\w+__)(?=[^_]|$)|(?<!\S)(?:__){1,2}(?!\S)")
"""Emphasis of nothing: an element that shows a sign by its style."""
_ICONS = re.compile(r"(?m)^ *__ ?(?=\w)|(?<=\S )__ *$")
_CODE = re.compile(r"(`{1,3})(?!`)([^\n`]{1,500}(?:`[^\n`]{1,500}){0,3}?)\1(?!`)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FENCE = re.compile(r"(?m)^ *(?:```|~~~)[\w+-]*[ \t]*$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*")
_DEFINITION = re.compile(r"^( *):   ")
_QUOTED = re.compile(r"( *)((?:> ?)+)")
_ROW = re.compile(r"\s*\|(.*)\|\s*")
_CELL_ENDS = re.compile(r" \| | {2,}")
"""A cell has no lines: where it had some, two spaces stand."""
_RULED = re.compile(r"\s*\|?(?: ?:?-{3,}:? ?\|)+(?: ?:?-{3,}:?)?\s*|\s*\|(?:\s*\|)+\s*")
"""The line below the head of a table, and rows of nothing."""
_HEADED = re.compile(r"(\s*)#{1,6}(?: +(.*?)(?: #+)?)?\s*")
_BLOCK = re.compile(r" *(?:[*+-] |\d+\. |#|\||>|```)")
_WIDTH, _RAGGED = 78, 60
"""Columns of html2text; pandoc has 72."""
_BREAK = re.compile(r"(?<=[^\d\W]{2}-)(?=[^\d\W]-?[^\d\W])|\s")
"""Where Python's `textwrap` may part a line, as html2text has it do: behind the hyphen of a compound too, never behind one of digits."""
_TIMES = 5
"""Lines that end near the last column to one that goes on behind it, as cells of tables do."""
_PRIVATE = 0xE000
"""Where escaped signs stay until others are read."""


def is_markdown(text: str) -> bool:
    """Whether a tool made it: people who write Markdown give neither each link of a menu its address nor labels of counters bold type."""
    if not any(sign in text for sign in ("](", "**", "__")):
        return False
    if sum(1 for _ in zip(range(_FEWEST), _MADE.finditer(text), strict=False)) == _FEWEST:
        return True
    kinds = [len(kind.findall(text)) for kind in (_HEADING, _LABEL, _TABLE, _ICONS)]
    return sum(kinds) >= _FEWEST and sum(map(bool, kinds)) >= _KINDS


def unmarked(text: str) -> str:
    """The text without signs of Markdown; words in their order, none added."""
    found: list[str] = []
    for number, part in enumerate(_FENCE.split(text)):
        if number % 2:
            found += part.strip("\n").split("\n")
            continue
        part = _ESCAPED.sub(lambda match: chr(_PRIVATE + ord(match[1])), "\n".join(_paragraphs(part.split("\n"))))
        part = _GLUED.sub(r"\1\n", part)
        for _ in range(2):  # a picture in a link leaves its brackets
            part = _LINK.sub(r"\1", _IMAGE.sub("", part))
        for line in part.split("\n"):
            found += _lines(line, found[-1] if found else "")
    return "".join(chr(ord(sign) - _PRIVATE) if _PRIVATE < ord(sign) < _PRIVATE + 128 else sign for sign in "\n".join(found))


def _paragraphs(lines: list[str]) -> list[str]:
    """The lines, whole again where the tool wrapped them; html2text and pandoc do so before they know how long links are that nobody sees."""
    prose = [line for line in lines if line[:1].isalnum() or line[:1] == "["]
    ragged = sum(_RAGGED < len(line) <= _WIDTH for line in prose)
    if ragged < max(_FEWEST, _TIMES * sum(" " in line[_WIDTH:].rstrip() for line in prose)):
        return lines
    found: list[str] = []
    above, wrapped = "", False
    for line in lines:
        first = _BREAK.split(line.strip(), maxsplit=1)[0]
        if wrapped and first and not _BLOCK.match(line) and len(above) + 1 + len(first) > _WIDTH:
            found[-1] += line.strip() if above.endswith("-") else f" {line.strip()}"
        else:
            found.append(line)
        above, wrapped = line, bool(line.strip()) and not line.endswith("  ")
    return found


def _lines(line: str, above: str) -> list[str]:
    """What a line shows, on one line or on one for each cell."""
    if (above.strip() and _UNDERLINE.fullmatch(line)) or _RULED.fullmatch(line):
        return []
    if quoted := _QUOTED.match(line):
        line = quoted[1] + " " * 4 * quoted[2].count(">") + line[quoted.end() :]
    line = _DEFINITION.sub(r"\1    ", line)
    if headed := _HEADED.fullmatch(line):
        line = headed[1] + (headed[2] or "")
    if row := _ROW.fullmatch(line):
        return [_plain(cell.strip()) for cell in _CELL_ENDS.split(row[1])]
    return [_plain(line)]


def _plain(line: str) -> str:
    line = _CODE.sub(r"\2", line)
    line = _EMPHASIS.sub(lambda match: match[1] or match[2], _STRONG.sub(r"\1", line))
    return _ICON.sub(r"\1", line)
