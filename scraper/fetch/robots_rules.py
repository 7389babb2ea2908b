"""The rules of a robots.txt (RFC 9309). Protego matches; what it reads differently from the RFC is put right in the text that it is given."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from protego import Protego

MAX_BYTES = 500 * 1024
"""RFC 9309, 2.5: at least 500 kibibytes are parsed. We parse no more."""
MAX_LINE = 8 * 2083 - 1
"""Characters of a line, as the parser that Google has published counts them; what stands beyond is cut off. No pattern costs more than
this to match."""

_LONGEST_S = 86_400
"""A day, for which a copy of the file holds; what a configuration takes for the longest rest is no longer."""

_BOMS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LINE_END = re.compile(r"\r\n|[\r\n]")
# Python ends a line at all of these, RFC 9309 (2.2) at CR and LF only.
_NO_LINE_END = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_AGENT_LINE = re.compile(r"\s*user[ -]?agent\s*[:\s]([^#]*)", re.IGNORECASE)
# RFC 9309, 2.2.1, says letters, `_` and `-`; crawlers have digits and dots in their names too. What follows is a version or a comment.
_TOKEN = re.compile(r"[\w.*-]+")
# First letters are enough: Protego knows the misspellings. A record with a path is meant as a rule of its group, whatever it is called.
_RECORD = re.compile(r"\s*(?:allow|di[sa]|crawl|site|host|request|visit|[^:#]+:\s*/)", re.IGNORECASE)


class Rules:
    """One robots.txt, parsed."""

    __slots__ = ("_chosen", "_groups", "_parsed", "sitemaps")

    def __init__(self, parsed: Protego, groups: frozenset[str]) -> None:
        self._parsed = parsed
        self._groups = groups
        self._chosen: dict[str, str] = {}
        self.sitemaps: tuple[str, ...] = tuple(parsed.sitemaps)
        """As written; they hold for every agent (RFC 9309, 2.2.4)."""

    def allows(self, agent: str, url: str) -> bool:
        """Whether `agent`, a product token or a whole User-Agent, may ask for `url`."""
        return self._parsed.can_fetch(url, self._group(agent))

    def crawl_delay_s(self, agent: str) -> float | None:
        """The rest in seconds that `agent` is asked for, by Crawl-delay or by Request-rate, whichever is longer."""
        group = self._group(agent)
        rate = self._parsed.request_rate(group)
        # Both are numbers of any length, of which no float can be the quotient.
        wishes = [self._parsed.crawl_delay(group), min(rate.seconds, _LONGEST_S) / rate.requests if rate else None]
        return max((wish for wish in wishes if wish is not None), default=None)

    def _group(self, agent: str) -> str:
        """The longest name in the file that stands whole in `agent`: Protego alone takes `foo` for `FooBot` as well."""
        if agent not in self._chosen:
            name = agent.lower().replace("*", "")
            self._chosen[agent] = max((group for group in self._groups if _stands_in(group, name)), key=len, default="*")
        return self._chosen[agent]


def _stands_in(group: str, agent: str) -> bool:
    return group in agent and re.search(rf"(?<![\w-]){re.escape(group)}(?![\w-])", agent) is not None


def parse(body: bytes) -> Rules:
    """The rules in the bytes of a robots.txt. Anything can be parsed; what holds no rule allows everything."""
    from protego import Protego  # costs an import that a run without the web never needs

    groups: set[str] = set()
    return Rules(Protego.parse("\n".join(_lines(decode(body), groups))), frozenset(groups))


def decode(body: bytes) -> str:
    """The text that is parsed: UTF-8 (RFC 9309, 2.2) or what a byte order mark says, whole lines within `MAX_BYTES`."""
    if len(body) > MAX_BYTES:
        body = body[:MAX_BYTES]
        end = max(body.rfind(b"\n"), body.rfind(b"\r"))
        body = body[: end + 1] or body
    encoding = next((name for mark, name in _BOMS if body.startswith(mark)), "utf-8")
    # NULs are what UTF-16 without its mark leaves between the letters.
    return body.decode(encoding, "replace").replace("\0", "").lstrip("\ufeff")


def _lines(text: str, groups: set[str]) -> Iterator[str]:
    for line in _LINE_END.split(text):
        line = _NO_LINE_END.sub(lambda found: quote(found[0]), line[:MAX_LINE])
        if agents := _AGENT_LINE.match(line):
            for agent in agents[1].split(","):
                # `Foo/1.0`, `Foo Bar` and `Foo (for you)` name Foo.
                token = _TOKEN.match(agent.strip())
                name = (token[0].replace("*", "") or "*") if token else ""
                if name:
                    groups.add(name.lower())
                yield f"User-agent: {name}"
        elif _RECORD.match(line):
            # Records of other kinds must not interfere (RFC 9309, 2.2.4): between two names of a group they would part it.
            yield line
