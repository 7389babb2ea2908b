"""The value that Nuxt 2 hands to its pages: what a function returns, written as JavaScript's literals, in which names stand for its arguments.

    window.__NUXT__=(function(a,b){a.title="Ferries";return {data:[{post:a,lead:b}],serverRendered:true}}({},null))
    window.__NUXT__={data:[{post:{title:"Ferries"}}]}

A function is read so, never run: whatever is more than names, literals, and these put into what names stand for, ends the reading (@nuxt/devalue 2.0
writes no more).
"""

from __future__ import annotations

import json
import re

from .data import MAX_DEPTH

_BEGIN = re.compile(r"__NUXT__\s*=\s*(?:\(\s*function\s*\(([\w$,\s]*)\)\s*\{|(?=\{))")
_BLANKS = re.compile(r"\s*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_BUILT = re.compile(r"(?:new\s+(?:Date|Map|Set)|Object(?:\.create)?|Array)(?![\w$.])")
_CONSTANTS = {"null": None, "undefined": None, "NaN": None, "Infinity": None, "true": True, "false": False}
_MAX_COPIED = 200_000
_MAX_CHARACTERS = 20_000_000
"""Values and characters of what names stand for, however often they are named: a few names in each other may stand for more than a machine can hold."""


def returned(source: str) -> object:
    """The value of Nuxt's function in a script, each name in it replaced by a value of its own; null where there is none, or it is more than that."""
    begin = _BEGIN.search(source)
    if begin is None:
        return None
    try:
        function = _Function(source, begin)
        return _Copy().of(function.literal() if begin[1] is None else function.value(), 0)
    except (LookupError, ValueError, RecursionError):
        return None


class _Function:
    """One function being read; raises ValueError or LookupError where it goes on in another way than expected."""

    def __init__(self, source: str, begin: re.Match[str]) -> None:
        self._source = source
        self._at = begin.end()
        self._names: dict[str, _Named] = {name.strip(): _Named() for name in (begin[1] or "").split(",")}

    def literal(self) -> object:
        """What is assigned where nothing is said twice: no function."""
        return self._read(0)

    def value(self) -> object:
        """What it returns: its arguments, which stand behind it, are filled in when they are read."""
        while not self._takes("return"):
            self._assignment()
        answer = self._read(0)
        self._takes(";")
        self._expect("}")
        self._expect("(")
        arguments = self._items(")", 0)
        for named, argument in zip(self._names.values(), arguments, strict=False):
            named.value = argument
        return answer

    def _assignment(self) -> None:
        """`a.member=value;`, `a[0]=value;`, or `a.add(value).add(value);`."""
        named = self._names[self._name()]
        while not self._takes(";"):
            member = self._member()
            if self._takes("("):
                named.members.append((member, self._items(")", 0)[-1]))
            else:
                self._expect("=")
                named.members.append((member, self._read(0)))

    def _member(self) -> object:
        if self._takes("."):
            return self._name()
        self._expect("[")
        member = self._read(0)
        self._expect("]")
        return member

    def _read(self, depth: int) -> object:
        """The value that begins here."""
        if depth > MAX_DEPTH:
            raise ValueError("too deep")
        self._skip()
        sign = self._source[self._at]
        if sign == '"':
            return json.loads(self._match(_STRING), strict=False)
        if self._takes("{"):
            return self._members(depth + 1)
        if self._takes("["):
            return self._items("]", depth + 1)
        if self._takes("!"):
            return self._match(_NUMBER) == "0"
        if sign in "-.0123456789":
            number = self._match(_NUMBER)
            return int(number) if number.lstrip("-").isdigit() and len(number) < 18 else float(number)
        return self._called(depth)

    def _called(self, depth: int) -> object:
        """A constant, a name, `void 0`, or what is built of a value: a date is its number, a map or set the list of what is put into it."""
        if built := _BUILT.match(self._source, self._at):
            self._at = built.end()
            made = self._items(")", depth + 1) if self._takes("(") else []
            if built[0] == "Array":
                return []
            return {} if built[0].endswith("create") else made[0] if made else []
        name = self._name()
        if name == "void":
            self._read(depth + 1)
            return None
        return _CONSTANTS[name] if name in _CONSTANTS else self._names[name]

    def _members(self, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        while not self._takes("}"):
            key = self._read(depth) if self._peek() in '"0123456789' else self._name()
            self._expect(":")
            found[str(key)] = self._read(depth)
            if not self._takes(","):
                self._expect("}")
                break
        return found

    def _items(self, end: str, depth: int) -> list[object]:
        found: list[object] = []
        while not self._takes(end):
            found.append(None if self._peek() == "," else self._read(depth))
            if not self._takes(","):
                self._expect(end)
                break
        return found

    def _skip(self) -> None:
        blanks = _BLANKS.match(self._source, self._at)
        self._at = blanks.end() if blanks else self._at

    def _peek(self) -> str:
        self._skip()
        return self._source[self._at]

    def _takes(self, sign: str) -> bool:
        """Whether that stands here, and then it is behind us."""
        self._skip()
        found = self._source.startswith(sign, self._at)
        self._at += len(sign) if found else 0
        return found

    def _expect(self, sign: str) -> None:
        if not self._takes(sign):
            raise ValueError(f"no {sign}")

    def _name(self) -> str:
        self._skip()
        return self._match(_NAME)

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._source, self._at)
        if found is None:
            raise ValueError("something else")
        self._at = found.end()
        return found[0]


class _Named:
    """What a name stands for, and the members that are assigned to it."""

    def __init__(self) -> None:
        self.value: object = None
        self.members: list[tuple[object, object]] = []

    def filled(self) -> object:
        """The value with these members."""
        value = self.value
        if isinstance(value, dict):
            return {**value, **{str(member): said for member, said in self.members}}
        if isinstance(value, list):
            return [*value, *(said for _, said in self.members)]
        return value


class _Copy:
    """A value in which each name is replaced by its value, up to a budget; null stands beyond it, and where a value holds itself too deep."""

    def __init__(self) -> None:
        self._left = _MAX_COPIED
        self._said = _MAX_CHARACTERS

    def of(self, value: object, depth: int) -> object:
        """The copy."""
        if isinstance(value, _Named):
            self._left -= len(value.members)
            value = value.filled() if self._left >= 0 else None
        self._left -= 1 + (len(value) if isinstance(value, dict | list) else 0)
        if self._left < 0 or depth > MAX_DEPTH:
            return None
        if isinstance(value, str):
            self._said -= len(value)
            return value if self._said >= 0 else None
        if isinstance(value, dict):
            return {key: self.of(inner, depth + 1) for key, inner in value.items()}
        return [self.of(inner, depth + 1) for inner in value] if isinstance(value, list) else value
