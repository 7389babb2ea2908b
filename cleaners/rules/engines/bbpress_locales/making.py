"""Rules from the tables of `Locale`: one for each message of a pack, and those whose lines are put together from several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schemas.rule import Rule, fold

from ...phrase import literal, pattern
from .messages import LINES, Message
from .spans import Spans
from .table import Locale, filled

_SEPARATOR = r" ?[>/\"|] | -> | "
_EXAMPLES = {
    "count": "15",
    "first": "16",
    "last": "30",
    "total": "41",
    "limit": "80",
    "hidden": "2",
    "id": "3072",
    "who": "Ada",
    "title": "Kiln opening",
    "forum": "Art for Climate",
    "reason": "ochre, not umber",
}


class Wordings:
    """The rules of one pack."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.spans = Spans(locale)
        hidden = pattern(locale.forms("hidden"), "hidden") if locale.forms("hidden") else ""
        self.parts = {
            "when": f"(?P<when>{self.spans.pattern})",
            "who": "(?P<who>.{0,80}?)",
            "topics": pattern(locale.forms("topics"), "topics"),
            "replies": pattern(locale.forms("replies"), "replies") + (f"(?: ?{hidden})?" if hidden else ""),
            "voices": pattern(locale.forms("voices"), "voices"),
        }
        units = locale.forms("units")
        self.ago = [filled(form, "span", {"span": f"2 {units[0]}, 6 {units[-1]}"}) for form in locale.forms("ago")]
        counted = {name: filled(locale.forms(name)[-1], name, {name: "12"}) for name in ("topics", "replies", "voices")}
        self.examples: Mapping[str, str] = {**_EXAMPLES, **counted, "when": self.ago[0]}

    def rules(self) -> Iterator[Rule]:
        """All of them: what is put together first, of which one string alone may take a part, then in the order of the messages."""
        yield from self._composed()
        for message in LINES:
            if forms := self.locale.forms(message.key):
                # The heads of the table of posts stand side by side; tools that save text may glue them together.
                pair = (f"{forms[0]} {forms[1]}", f"{forms[0]}{forms[1]}") if message.key == "table-head" else ()
                yield self._of_message(message, (*forms, *pair))

    def _of_message(self, message: Message, forms: tuple[str, ...]) -> Rule:
        whole = message.whole.replace("%s", pattern(forms, message.slots, self.parts))
        hits = [filled(form, message.slots, self.examples) + message.after for form in forms]
        return self._rule(message.key, message.name, message.source, whole, hits)

    def _composed(self) -> Iterator[Rule]:
        """Lines that a template makes of several messages."""
        (home,), *forum = self.locale.rows["home"]
        yield self._rule(
            "freshness",
            "how long ago the last post was made",
            "2.1-2.7 includes/common/formatting.php:646-658",
            f"(?P<when>{self.spans.pattern})",
            self.ago,
        )
        if self.locale.forms("started-by") and self.locale.forms("in"):
            started = f"{self.locale.forms('started-by')[0]} {self.locale.forms('in')[0]}"
            source = "2.0-2.7 templates/default/bbpress/loop-single-topic.php:62-70"
            hit = filled(started, "who forum", self.examples)
            yield self._rule("started-by-in", "author and forum of a topic in a list", source, pattern(started, "who forum"), [hit])
        roots = "|".join(literal(fold(form)) for cell in forum for form in cell)
        yield self._rule(
            "breadcrumb",
            "way from the front page to here",
            "2.0-2.7 includes/common/template.php:2283-2378; themes restyle the separator, text dumps lose it",
            rf"{literal(fold(home))}(?:{_SEPARATOR})(?:(?:Forums?|(?:{roots})\w{{0,3}})(?:(?:{_SEPARATOR})(?P<trail>.{{1,400}}))?)"
            rf"|{literal(fold(home))} (?:[>/\"|]|->) (?P<path>.{{1,400}})",
            [f"{home} › {forum[0][0]} › Art for Climate", f"{home} › Art for Climate"],
        )

    def _rule(self, key: str, name: str, source: str, expression: str, hits: list[str]) -> Rule:
        return Rule.model_construct(  # proved by the tests, as the rules of `Wording`
            id=f"bbpress.{self.locale.name}.{key}",
            name=name,
            source=f"{source}, {self.locale.pack}",
            pattern=expression,
            platform="bbpress",
            language=self.locale.language,
            hits=tuple(hits),
            misses=(self.locale.sentence.replace("%s", hits[0]),),
        )
