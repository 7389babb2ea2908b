"""A bbPress page as a site in another language would have printed it: its English lines in the words of a pack, what people wrote left as it is."""

from __future__ import annotations

import re
import textwrap
from datetime import datetime

import lxml.html
from lxml.html import HtmlElement

from cleaners.page.nodes import classes
from cleaners.rules import LineRules, rules_for
from cleaners.rules.engines.bbpress_locales import locales
from cleaners.rules.engines.bbpress_locales.messages import LINES, UNITS
from cleaners.rules.engines.bbpress_locales.table import Locale, filled
from schemas.rule import fold

ENGLISH = LineRules(rule for rule in rules_for("bbpress") if rule.language == "en")
BY_NAME = {locale.name: locale for locale in locales() if locale.name != "en"}

IN_ENGLISH = next(locale for locale in locales() if locale.name == "en")

DATES = {  # as WordPress prints them in that language: the day, the time, the names of the months
    "da": ("{d}. {month} {y}", "{H}:{M}", "januar februar marts april maj juni juli august september oktober november december"),
    "de": ("{d}. {month} {y}", "{H}:{M} Uhr", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "de-alt": ("{d}. {month} {y}", "{H}:{M} Uhr", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "el": (
        "{d} {month} {y}",
        "{h}:{M} {half}",
        "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    ),
    "es": ("{d} {month}, {y}", "{H}:{M}", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "fi": (
        "{d}.{month} {y}",
        "{H}.{M}",
        "tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun elokuun syyskuun lokakuun marraskuun joulukuun",
    ),
    "fr": ("{d} {month} {y}", "{H} h {M} min", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "id": ("{d} {month} {y}", "{h}:{M} {ampm}", "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
    "it": ("{d} {month} {y}", "{H}:{M}", "Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre"),
    "ja": ("{y}年{m}月{d}日", "{h}:{M} {ampm}", ""),
    "ko": ("{y}년 {m}월 {d}일", "{half} {h}:{M}", ""),
    "nb": ("{d}. {month} {y}", "{H}:{M}", "januar februar mars april mai juni juli august september oktober november desember"),
    "nl": ("{d} {month} {y}", "{H}:{M}", "januari februari maart april mei juni juli augustus september oktober november december"),
    "pt": ("{d} de {month}, {y}", "{H}:{M}", "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro"),
    "pt-br": ("{d} de {month} de {y}", "{H}:{M}", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    "ru": ("{d} {month} {y}", "{H}:{M}", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    "sv": ("{d} {month}, {y}", "{H}:{M}", "januari februari mars april maj juni juli augusti september oktober november december"),
    "th": ("{d} {month} {y}", "{H}:{M} น.", "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"),
    "tr": ("{d} {month} {y}", "{H}:{M}", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    "zh-tw": ("{y} 年 {m} 月 {d} 日", "{half} {h}:{M}", ""),
}
HALVES = {"el": ("π.μ.", "μ.μ."), "ko": ("오전", "오후"), "zh-tw": ("上午", "下午")}
SAME = {  # what 2.6 and the oldest versions word in another way, by the message of 2.1 to 2.5
    "topic-description": "topic-contains",
    "topic-description-short": "topic-contains-short",
    "topic-empty": "topic-no-replies",
}
_HEAD = re.compile(r"(?P<at>(?:\w+ \d+, \d{4}|\d+ \w+ \d{4}) at \d+:\d\d(?: [ap]m)?)(?P<rest> #\d+.*)?")
_FORMATS = ("%B %d, %Y at %I:%M %p", "%d %B %Y at %H:%M")
_INLINE = frozenset({"a", "span", "abbr", "strong", "em"})


class Translator:
    """Speaks one pack."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.slots = {message.key: message.slots for message in LINES}
        self.words = {
            fold(form): cell[0]
            for message in reversed(LINES)
            if not message.slots
            for english, cell in zip(IN_ENGLISH.rows[message.key], locale.rows.get(message.key, ()), strict=False)
            for form in english
            if cell
        }

    def line(self, text: str) -> str | None:
        """A line of the page in the pack's words; null where it is none of bbPress's or the pack has no form of it."""
        line = fold(text)
        if line in self.words:
            return self.words[line]
        if head := _HEAD.fullmatch(line):
            return self.date(head["at"]) + (head["rest"] or "")
        found = ENGLISH.find(line)
        if found is None:
            return None
        key, said = found[0].id.rpartition(".")[2], {name: value for name, value in found[1].groupdict().items() if value is not None}
        if key == "freshness":
            return self.ago(said["when"])
        if key == "tagged":
            return f"{self.locale.forms('tagged')[0]} {said.get('title', '')}".strip()
        if key == "breadcrumb":
            return line.replace("Home", self.locale.forms("home")[0], 1)
        return self.of_message(SAME.get(key, key), said)

    def of_message(self, key: str, said: dict[str, str]) -> str | None:
        """The form of the message that goes with the counts of the line."""
        names = self.slots.get(key, "").split()
        forms = self.locale.forms(key)
        if not forms or not said or not set(said) <= {*names, "hidden"}:
            return None
        form = forms[-1] if said.get("count", said.get("topics")) != "1" and key != "reply-to" else forms[0]
        values = {name: self.counted(name, said) if name in ("topics", "replies", "voices") else said.get(name, "") for name in names}
        if "when" in said:
            values["when"] = self.ago(said["when"])
        return filled(form, " ".join(names), values)

    def counted(self, name: str, said: dict[str, str]) -> str:
        """`40 replies`, hidden ones included."""
        forms = self.locale.forms(name)
        phrase = filled(forms[0] if said[name] == "1" else forms[-1], name, said)
        return phrase + (" " + filled(self.locale.forms("hidden")[0], "hidden", said) if name == "replies" and "hidden" in said else "")

    def ago(self, said: str) -> str:
        """`2 years, 6 months ago`."""
        if said in ("right now", "sometime"):
            return self.locale.rows["ago"][1 + (said == "sometime")][0]
        cells = self.locale.rows["units"]
        spans = [f"{count} {cells[UNITS.index(unit)][0]}" for count, unit in re.findall(r"(\d+) (\w+)", said)]
        return filled(self.locale.forms("ago")[0], "span", {"span": ", ".join(spans)})

    def date(self, said: str) -> str:
        """`May 3, 2024 at 10:07 pm`."""
        day_form, time_form, months = DATES[self.locale.name]
        form = _FORMATS[0] if said.endswith("m") else _FORMATS[1]
        at = datetime.strptime(f"{said} +0000", f"{form} %z")
        halves = HALVES.get(self.locale.name, ("", ""))
        values = {
            "d": at.day,
            "m": at.month,
            "y": at.year,
            "month": months.split()[at.month - 1] if months else "",
            "H": f"{at:%H}",
            "h": f"{at:%I}".lstrip("0"),
            "M": f"{at:%M}",
            "ampm": f"{at:%p}",
            "half": halves[at.hour >= 12],
        }
        return filled(self.locale.forms("at")[0], "date time", {"date": day_form.format(**values), "time": time_form.format(**values)})


def localized_html(source: str, locale: Locale) -> str:
    """An English page with bbPress's own lines in the pack's words."""
    translator = Translator(locale)
    tree = lxml.html.document_fromstring(source)
    tree.set("lang", locale.language)
    for element in [element for element in tree.iter("*") if isinstance(element, HtmlElement)]:
        if _is_written(element) or element.find_class("bbp-breadcrumb-current") or {child.tag for child in element} - _INLINE:
            continue
        if "bbp-breadcrumb-home" in classes(element):
            element.text = locale.forms("home")[0]
        elif fold(element.text_content()).startswith("Tagged:"):
            element.text = f"{locale.forms('tagged')[0]}\u00a0"
        elif (line := translator.line(element.text_content())) is not None:
            del element[:]
            element.text = line
    return str(lxml.html.tostring(tree, encoding="unicode", doctype="<!DOCTYPE html>"))


def _is_written(element: HtmlElement) -> bool:
    """Whether people wrote it: a name, a title, the words of a post, but not the log of its edits."""
    around = [classes(up) for up in (element, *element.iterancestors())]
    if any("bbp-author-name" in names or "bbp-breadcrumb-current" in names for names in around[:1]) or element.tag in ("title", "h1"):
        return True
    if any({"bbp-header", "bbp-footer"} & names or any("revision-log" in name for name in names) for names in around):
        return False
    return any({"bbp-reply-content", "bbp-topic-content"} & names for names in around)


def localized_text(source: str, locale: Locale) -> str:
    """A dump of an English page, likewise; a mark before a line stays before it, and what gets longer than the dump is wide is wrapped."""
    translator = Translator(locale)
    lines = []
    width = max(map(len, source.splitlines()))
    for line in source.splitlines():
        words = re.sub(r"^\s*(?:[•*+□☆-] )?\s*", "", line)
        mark = line[: len(line) - len(words)]
        lines += textwrap.wrap(translator.line(words) or words, width, initial_indent=mark, subsequent_indent=" " * len(mark)) or [""]
    return "\n".join(lines)
