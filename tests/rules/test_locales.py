"""What the language packs of bbPress print is taken and understood, in every pack, form and way of printing a number."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from cleaners.dates.dates import words
from cleaners.rules import LineRules, rules_for
from cleaners.rules.engines.bbpress_locales import in_english, locales, pack_rules
from cleaners.rules.engines.bbpress_locales.messages import LINES, UNITS
from cleaners.rules.engines.bbpress_locales.table import Locale, filled
from cleaners.rules.phrase import NUMBERS, number
from schemas.rule import fold

BY_ID = {rule.id: rule for rule in pack_rules()}
INDEX = LineRules(rules_for("bbpress"))
LOCALES = locales()
ENGLISH = next(locale for locale in LOCALES if locale.name == "en")
PARTS = ("home", "at", "ago", "units", "topics", "replies", "voices", "hidden")
TRANSLATED = [locale for locale in LOCALES if locale is not ENGLISH]
PACKS = pytest.mark.parametrize("locale", LOCALES, ids=[locale.name for locale in LOCALES])
SEPARATORS = [",", ".", "\u00a0", "\u202f", "’", ""]
NAMES = ["Ada", "Åse Brøgger", "老王", "x_1", "Ana-María", "Ольга П."]
TITLES = ["Kiln opening, week 3", "R&D – лайм", "石灰 100%", "Why?", "1 to 2 (of 3)"]
SECONDS = [31_556_952, 2_629_746, 604_800, 86_400, 3_600, 60, 1]
_BASE = datetime(2026, 11, 25, 18, tzinfo=UTC)


class Printer:
    """Fills forms with values of chance, and keeps what it put in."""

    def __init__(self, locale: Locale, chance: Random) -> None:
        self.locale = locale
        self.chance = chance
        self.counts: dict[str, int] = {}

    def count(self, slot: str) -> str:
        """A number as some site prints it."""
        self.counts[slot] = self.chance.choice([0, 1, 2, 15, 999, 1_024, 56_789, 1_234_567])
        return f"{self.counts[slot]:,}".replace(",", self.chance.choice(SEPARATORS))

    def ago(self) -> str:
        """One of the ways of counting back from now."""
        form = self.chance.choice(self.locale.forms("ago"))
        units = self.locale.forms("units")
        spans = [f"{self.chance.randint(1, 30)} {self.chance.choice(units)}" for _ in range(self.chance.choice([1, 2]))]
        return filled(form, "span", {"span": ", ".join(spans)})

    def value(self, slot: str) -> str:
        """What a slot may hold."""
        if slot in ("topics", "replies", "voices"):
            phrase = self.chance.choice(self.locale.forms(slot))
            counted = filled(phrase, slot, {slot: self.count(slot)})
            if counted == phrase:
                del self.counts[slot]  # a pack that leaves its number out
            if slot == "replies" and self.chance.random() < 0.3:
                counted += " " + filled(self.locale.forms("hidden")[0], "hidden", {"hidden": self.count("hidden")})
            return counted
        if slot in NUMBERS:
            return self.count(slot)
        return self.ago() if slot == "when" else self.chance.choice(NAMES if slot == "who" else TITLES)

    def line(self, form: str, slots: str) -> str:
        """The form as a page prints it, WordPress's typography included."""
        self.counts = {}
        line = filled(form, slots, {slot: self.value(slot) for slot in slots.split()})
        printed = {slot for at, slot in enumerate(slots.split(), 1) if f"%{at}$" in form or "$" not in form}
        self.counts = {slot: count for slot, count in self.counts.items() if slot in printed or (slot == "hidden" and "replies" in printed)}
        plain, typographic = self.chance.choice([("", ""), (" - ", " – "), ("'", "’"), (" ", "\u00a0")])
        return f" {line.replace(plain, typographic) if plain else line}\n"


@PACKS
def test_every_form_is_taken_by_its_rule_and_gives_its_counts_back(locale: Locale) -> None:
    """Singular and plurals of every message, whatever stands in their places, alone and among all rules of bbPress."""
    printer = Printer(locale, Random(locale.name))
    wrong = []
    for message in LINES:
        for form in locale.forms(message.key):
            for _ in range(20):
                line = printer.line(form, message.slots).rstrip() + message.after
                for match in (BY_ID[f"bbpress.{locale.name}.{message.key}"].match(fold(line)), (INDEX.find(line) or [None, None])[1]):
                    read = {slot: number(value) for slot, value in match.groupdict().items() if value and slot in NUMBERS} if match else None
                    if read != printer.counts:
                        wrong.append((message.key, line, read, printer.counts))
    assert wrong == []


@PACKS
def test_every_span_is_read_as_the_pack_means_it(locale: Locale) -> None:
    """Each unit alone and two together, by the rule and then against the capture's time."""
    ago, now = locale.rows["ago"][0][0], locale.rows["ago"][1][0]
    units = [cell[0] for cell in locale.rows["units"]]
    spans = [([(at, 1 if at % 2 == 0 else 3)], f"{1 if at % 2 == 0 else 3} {unit}") for at, unit in enumerate(units)]
    spans += [([(at, 2), (at + 2, 6)], f"2 {units[at]}, 6 {units[at + 2]}") for at in range(1, len(UNITS) - 2, 2)]
    rule = BY_ID[f"bbpress.{locale.name}.freshness"]
    for counted, span in spans:
        match = rule.match(fold(filled(ago, "span", {"span": span})))
        assert match is not None, span
        back = sum(count * SECONDS[at // 2] for at, count in counted)
        assert words(in_english(rule, match["when"]), base=_BASE).at == _BASE - timedelta(seconds=back), span
    assert words(in_english(rule, fold(now)), base=_BASE).at == _BASE


@PACKS
def test_sometime_is_no_time(locale: Locale) -> None:
    """It stands where the time is not known."""
    rule = BY_ID[f"bbpress.{locale.name}.freshness"]
    sometime = fold(locale.rows["ago"][2][0])
    assert rule.match(sometime)
    assert words(in_english(rule, sometime), base=_BASE).at is None


def test_a_pack_has_a_row_for_what_lines_are_made_of() -> None:
    """Counts, spans and the way are told by words of their own."""
    assert [(locale.name, part) for locale in LOCALES for part in PARTS if not locale.forms(part)] == []


def test_rows_have_no_more_cells_than_in_english() -> None:
    """What a cell translates is told by its place."""
    assert [(locale.name, key) for locale in LOCALES for key, cells in locale.rows.items() if len(cells) > len(ENGLISH.rows[key])] == []


def test_english_has_all_there_is() -> None:
    """A row for each message and each part of one, and no other."""
    assert {*ENGLISH.rows} == {*PARTS, *(message.key for message in LINES)}


@pytest.mark.parametrize(
    "line",
    [
        "15 сообщений за день, и все о печи.",
        "5 messages, et pas un de toi.",
        "Visar du mig 15 inlägg?",
        "正在檢視 15 篇文章的人很多。",
        "2 年前に海辺へ移った。",
        "“We sent them photographs,” she said. “They sent back a sentence.”",
        "「2件の返信を表示中」と書いてあった。",
        "Hace 3 días que llueve.",
        "il y a 2 ans déjà",
        "Este foro contiene 3 debates y 12 moderadores.",
        "Dette emne har ingen svar på det.",
        "Il forum ‘Forno’ è chiuso a nuovi contenuti, credo.",
        "この返信はあとで書きます。",
        "Автор неизвестен.",
        "Forum hakkında konuşalım.",
        "3 ore fa ho aperto il forno.",
        "Ansicht von 15 Beiträgen gefällig?",
        "Dieses Thema hat 7 Antworten und 8 Teilnehmer, und wurde zuletzt aktualisiert von einem Narren.",
        "Dieses Thema ist leer. Schade.",
        "Das Thema ist für neue Antworten geschlossen.",
        "Absenden bis Freitag, bitte.",
        "Anmelden kann man sich nicht mehr.",
        "Abonnieren werde ich das nicht.",
        "Startseite und Foren sind langsam.",
        "Ada ging zu Fuß, und das ist lange her.",
        "Registrierung: nie.",
        "Treffen am 19. Mai 2024 um 18:21 Uhr",
        "19. Mai 2024 um 18:21 Uhr war alles vorbei.",
        "#3145 Antworten sind zu viele.",
        "Antworten bitte hier.",
        "Im Forum steht das schon.",
        "Teilnehmer bitte melden.",
        "Autor unbekannt.",
        "vor 2 Jahren war es trocken.",
        "Viewing 0 reply threads is what bbPress prints when nobody has answered yet.",
        "Viewing 15 posts on a phone is no fun.",
        "This topic has 40 replies, 5 voices, and was last updated by a fool.",
        "This topic has 2 replies and no reader.",
        "This topic is empty. I know.",
        "This forum has 3 topics and 12 moderators.",
        "The topic is closed to new replies.",
        "The topic 'Dates' is closed to new replies. Why?",
        "You must be logged in to reply to this topic, which is a shame.",
        "Protected species live here.",
        "A Reply To: header is missing.",
        "Create New Topic in the forum.",
        "Website: see my profile.",
        "Submit your pictures by Friday.",
        "You may use these HTML tags and attributes: none.",
        "Log In or Register, those two words are the plot of my week.",
        "Username: lena",
        "Search for: a blue ladder.",
        "Subscribe to our newsletter? No thanks.",
        "Home is where the forums are.",
        "Homes › Forums",
        "The state was Pending: nobody had looked.",
        "Recent Topics were dull.",
        "Ada sat on the wall two years ago",
        "Registered: never.",
        "Website: https://ada.example",
        "Meet me on May 11, 2024 at 11:53 am",
        "May 11, 2024 at 11:53 am was when the wall fell.",
        "#3072 Reply was printed above.",
        "#3072 Edit your post, please",
        "Reply to me, please.",
        "Edit | Close the window",
        "In forum posts we trust.",
        "This topic was modified by Ada, I think.",
        "Moderator, please close this.",
        "He was Tagged: twice in a week.",
        "Author unknown.",
        "Posts are welcome.",
        "2 years ago we had a dry summer.",
    ],
)
def test_what_people_write_is_left_alone(line: str) -> None:
    """Words of the packs in sentences."""
    assert INDEX.find(line) is None


# Forms that say nothing by themselves, and the plural of Brazil's results, whose placeholder nothing fills.
NEVER_PRINTED = {"%1$s", "%s", "Visualizando %2$s resultados"}
SINGULARS = {
    f"Viewing %1$s {many} - %2$s through %3$s (of %4$s total)": singular
    for many, singular in {
        "posts": "Viewing %2$s post (of %4$s total)",
        "replies": "Viewing %2$s replies (of %4$s total)",
        "topics": "Viewing topic %2$s (of %4$s total)",
        "results": "Viewing %2$s results (of %4$s total)",
    }.items()
}
"""By the plural the English string under which a pack keeps both."""


def pack_of(corpus: Path, name: str) -> Locale:
    """A pack as the lists of phrases have it, in the form of our tables."""
    forms: dict[str, list[str]] = {}
    for row in (corpus / "phrases/bbpress-strings-i18n.tsv").read_text("utf-8").splitlines():
        _, pack, english, *cells = row.split("\t")
        if pack == name:
            printed = (" ".join(form.split()).replace("%1s", "%1$s") for cell in cells for form in cell.split(" || ") if form.strip())
            forms.setdefault(" ".join(english.split()), []).extend(form for form in printed if form not in NEVER_PRINTED)
    rows = []
    for key, said in ENGLISH.rows.items():
        cells = []
        for english, *_ in said:
            one_of_both = english in SINGULARS or english in SINGULARS.values()
            found = forms.get(SINGULARS.get(english, english), [])
            cells.append(" || ".join(form for form in found if not one_of_both or ("%3$s" in form) == (english in SINGULARS)) or "-")
        rows.append(f"{key}: {' | '.join(cells)}")
    return Locale(name, name, name, "%s", "\n".join(rows))


RENDERED = {
    *("Foren", "Jahren", "Monaten", "Tage", "(+%d versteckt)"),
    "Dieses Thema hat %1$s und %2$s, und wurde zuletzt aktualisiert %3$s von %4$s.",
    "Dieses Thema ist leer.",
    "Dieses Forum enthält %1$s, %2$s, und wurde zuletzt aktualisiert am %3$s von %4$s.",
    "Wie schade! Hier wurden keine Themen gefunden.",
    "Neues Thema in „%s“ erstellen",
    "Letzter Beitrag",
    "Themen-Schlagwort: %s",
    "Suche nach: Suche",
    "Registrieren Passwort vergessen",
    *("Profil", "Eröffnete Themen", "Verfasste Antworten", "Lesezeichen", "Themen im Forum erstellt", "Verfasste Forenbeiträge"),
}
"""What pages of 2.6 print in German, of which the pack has no string."""


@pytest.mark.corpus
@pytest.mark.parametrize("locale", TRANSLATED, ids=[locale.name for locale in TRANSLATED])
def test_a_table_holds_what_its_pack_says(corpus: Path, locale: Locale) -> None:
    """Every form of every message, and no other. English has no pack: the others translate it."""
    pack = pack_of(corpus, "de_DE_alt" if locale.name == "de-alt" else locale.pack)
    assert {key: forms for key in ENGLISH.rows if (forms := {*locale.forms(key)} - RENDERED)} == {
        key: forms for key in ENGLISH.rows if (forms := {*pack.forms(key)} - RENDERED)
    }


@pytest.mark.corpus
def test_british_english_is_read_alike(corpus: Path) -> None:
    """The lines that count something: its pack has no table."""
    printer = Printer(pack_of(corpus, "en_GB"), Random("en_GB"))
    wrong = []
    for message in LINES:
        for form in printer.locale.forms(message.key) if NUMBERS & {*message.slots.split()} else ():
            for _ in range(20):
                found = INDEX.find(line := printer.line(form, message.slots))
                read = {slot: number(value) for slot, value in found[1].groupdict().items() if value and slot in NUMBERS} if found else None
                if read != printer.counts:
                    wrong.append((message.key, line, read, printer.counts))
    assert wrong == []
