"""What a `style` does to the text of its element: puts it beside the screen, cuts it off, leaves it no size, no colour, or no more than a shade."""

from __future__ import annotations

import re
from typing import Literal

from ..remembered import remembered

Manner = Literal["gone", "clipped", "sizeless", "faded"]

_DECLARATION = re.compile(r"(?<![a-z-])([a-z-]++)\s*+:\s*+([^;!]*+)")
"""Sought from the beginnings of words alone: pictures in an address are thousands of letters without a colon."""
REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6}) ?|\\", re.IGNORECASE)
_LENGTH = re.compile(r"([+-]?\d{0,9}(?:\.\d{0,9})?)(px|p[tc]|r?em|e[xn]|ch|%|v[wh]|)")
_FAR_LEFT = re.compile(r"-\d{3,9}(?:\.\d{1,9})?(?:px|p[tc]|r?em|%)\s*|-\d{2,9}(?:\.\d{1,9})?r?em\s*")
_FAR = {"px": 1_000, "pt": 1_000, "em": 99, "rem": 99, "%": 300, "vw": 100, "vh": 100}
"""How far from its place something must be put to be off every screen; to the right and down, pages scroll that far."""
_FAR_NUMBER = re.compile(r"-\d|\d{3}")
"""What each of those distances has in it."""
_CLIPPED = re.compile(r"rect\((?:\s*[01](?:px|%)?[\s,]*){4}\)\s*")
_CLIPPED_AWAY = re.compile(
    r"inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%\s*\)|inset\((?:[^)]*\s)?100%[^)]*\)|(?:circle|ellipse)\(\s*0(?:px|%)?[^)]*\)|(?:rect|xywh)\((?:\s*0(?:px|%)?){4}\s*\)|polygon\(\s*(?:0(?:px|%)?[\s,]*)++\)"
)
_SCALED_AWAY = re.compile(r"scale(?:x|y|3d)?\(\s*0*(?:\.0*)?\s*[,)]")
_MOVED = re.compile(r"translate(?:x|y|3d)?\(([^)]{1,99})\)")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_MIXED = re.compile(r"(?:rgb|hsl)a?\(([\d\s,./%deg]{5,60})\)")
_COLOURS = {"white": "ffffff", "black": "000000", "red": "ff0000", "green": "008000", "blue": "0000ff", "yellow": "ffff00", "gray": "808080"}
_COLOURS |= {"grey": "808080", "silver": "c0c0c0"}
_SIDES = (("width", "max-width", "inline-size"), ("height", "max-height", "block-size"))
_MOVES = ("transform", "transition", "animation", "will-change")


def plain(style: str) -> str:
    """A style without remarks and escapes, behind which its words may hide."""
    if "/*" in style or "\\" in style:
        style = _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else "", REMARK.sub("", style))
    return style


@remembered(4_096)  # styles of a page, and of a site's pages, are the same few
def manner(style: str) -> Manner | None:
    """How a style of small letters keeps text from sight though it is laid out; null where it does not."""
    said = {name: value.strip() for name, value in _DECLARATION.findall(style)}
    is_cut = said.get("overflow", "")[:6] in ("hidden", "clip")
    if "text-indent" in said and (_FAR_LEFT.fullmatch(said["text-indent"]) or (is_cut and _is_length(said["text-indent"], 100, "%"))):
        return "gone"
    if (
        (_FAR_NUMBER.search(style) and _is_far_off(said))
        or said.get("content-visibility") == "hidden"
        or _is_uncoloured(said)
        or _is_zero(said.get("zoom", "1"))
    ):
        return "gone"
    is_bare = "transition" not in said and "animation" not in said
    if is_bare and "transform" in said and (_SCALED_AWAY.search(said["transform"]) or _far_values(_MOVED.findall(said["transform"]))):
        return "gone"
    if (said.get("position") in ("absolute", "fixed") and _CLIPPED.fullmatch(said.get("clip", ""))) or (
        is_bare and _CLIPPED_AWAY.fullmatch(said.get("clip-path", ""))
    ):
        return "clipped"
    if is_cut and all(any(_is_zero(size := said.get(name, "")) or size == "1px" for name in names) for names in _SIDES):
        return "clipped"
    if _is_tiny(said.get("font-size", "1em")) or ("font" in said and any(map(_is_tiny, said["font"].partition("/")[0].split()))):
        return "sizeless"
    is_faint = _is_faint(said.get("opacity", "1")) or said.get("filter", "").replace(" ", "") in ("opacity(0)", "opacity(0%)")
    return "faded" if is_faint and not any(name.endswith(_MOVES) or name.startswith(_MOVES) for name in said) else None


def _is_length(value: str, least: float, *units: str) -> bool:
    found = _LENGTH.fullmatch(value)
    return bool(found and found[1].strip("+-.") and found[2] in units and float(found[1]) >= least)


def _is_zero(value: str) -> bool:
    found = _LENGTH.fullmatch(value)
    return bool(found and found[1].strip("+-.") and not float(found[1]))


def _is_tiny(size: str) -> bool:
    """Letters of less than two pixels."""
    found = _LENGTH.fullmatch(size.removeprefix("calc(").removesuffix(")"))
    if not found or not found[1].strip("+-."):
        return False
    return float(found[1]) < {"px": 2, "pt": 1.5, "em": 0.15, "rem": 0.15, "%": 15}.get(found[2], 0.01)


def _is_faint(opacity: str) -> bool:
    return not _is_length(opacity, 0.05, "") if (found := _LENGTH.fullmatch(opacity)) and found[2] == "" else _is_zero(opacity)


def _is_far_off(said: dict[str, str]) -> bool:
    """Whether it is put beside every screen: by its place, or by margins but those below, which lay out columns."""
    sides = [said.get(name, "") for name in ("margin-left", "margin-top", "margin-right", "letter-spacing", "word-spacing")]
    sides += said.get("margin", "").split()[:2]
    if said.get("position") in ("absolute", "fixed"):
        sides += [*(said.get(side, "") for side in ("left", "top", "right", "bottom")), *said.get("inset", "").split()]
    return _far_values(sides)


def _far_values(values: list[str]) -> bool:
    for found in (found for value in values for part in value.split(",") if (found := _LENGTH.fullmatch(part.strip())) and found[1].strip("+-.")):
        bound = _FAR.get(found[2])
        if bound is not None and (float(found[1]) <= -bound or float(found[1]) >= 9 * bound):
            return True
    return False


def _is_uncoloured(said: dict[str, str]) -> bool:
    """Whether letters are clear, or have the colour of their own ground; clear letters with a ground show that."""
    colour = _colour(said.get("color", ""))
    if colour == "transparent":
        return not any("background" in name or "fill" in name for name in said)
    return colour is not None and colour in (_colour(said.get("background", "")), _colour(said.get("background-color", "")))


def _colour(value: str) -> str | None:
    """Six digits, or `transparent`; null for what depends on something else."""
    if value == "transparent" or value in _COLOURS:
        return _COLOURS.get(value, value)
    if _HEX.fullmatch(value):
        digits = value[1:] if len(value) > 5 else "".join(2 * digit for digit in value[1:])
        return "transparent" if digits[6:] == "00" else digits[:6]
    if mixed := _MIXED.fullmatch(value):
        parts = mixed[1].replace(",", " ").replace("/", " ").split()
        if len(parts) == 4 and _is_zero(parts[3]):
            return "transparent"
        if value.startswith("rgb") and all(part.isdecimal() for part in parts[:3]) and len(parts) >= 3:
            return "".join(f"{min(int(part), 255):02x}" for part in parts[:3])
    return None
