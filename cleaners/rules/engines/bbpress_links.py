"""Lines of bbPress that templates put together of words that no pack translates in one string, in the languages whose pages were seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.rule import Rule

from ..phrase import NUMBER, Wording
from .bbpress_locales import de, en
from .bbpress_locales.heads import heads
from .bbpress_locales.spans import Spans
from .bbpress_locales.table import Locale

_DEFAULT = "2.0-2.7 templates/default/bbpress"


@dataclass(frozen=True, slots=True)
class _Words:
    """Of one language, each a pattern."""

    locale: Locale
    links: str
    """What stands behind the number of a post, for answering and moderating."""
    to_profile: str
    to_website: str
    users: str
    counted: str
    """What the statistics count beside users."""
    on: str
    """Between the author and the topic of a reply."""
    dated: str
    """What a profile says the time of."""
    written: str
    """What a profile counts."""
    as_role: str
    examples: Mapping[str, str]


_ENGLISH = _Words(
    en.LOCALE,
    "Edit|Move|Split|Trash|Restore|Delete|Close|Open|Approve|Unapprove|Stick|Unstick|Merge|Spam|Unspam|Reply",
    "View %s's profile",
    "Visit %s's website",
    "Registered Users",
    "Forums|Topics|Replies|Topic Tags|Empty Topic Tags|Hidden Topics|Hidden Replies",
    "on",
    "Registered|Last Activity",
    "Topics Started|Replies Created",
    "Forum Role: (?P<role>Keymaster|Moderator|Participant|Spectator|Blocked|Guest|Member)",
    {
        "head": "May 11, 2024 at 11:53 am #3121 Reply",
        "listed": "May 13, 2024 at 1:00 pm in reply to: Green cast after the update #3160",
        "written": "May 11, 2024 at 11:53 am was when the wall fell.",
        "links": "Edit | Close | Stick (to front) | Merge | Trash | Spam | Reply",
        "statistics": "Registered Users 12 Forums 3 Topics 41 Replies 1,204 Topic Tags 9",
        "reply": "Ada on Kiln opening, week 3 2 years, 6 months ago",
        "facts": "Forum Role: Participant",
        "prose": "Ada sat on the wall two years ago",
    },
)
_GERMAN = _Words(
    de.LOCALE,
    "Bearbeiten|Verschieben|Teilen|Papierkorb|Löschen|Schließen|Öffnen|Spam|Antworten|Antwort",
    "Das Profil von %s betrachten",
    "Die Website von %s besuchen",
    "Registrierte Benutzer",
    "Foren|Themen|Antworten|Thema-Schlagwörter|Themen-Schlagwörter leeren|Versteckte Themen|Versteckte Antworten",
    "zu",
    "Registrierung|Letzte Aktivität",
    "Eröffnete Themen|Verfasste Antworten",
    "Forum-Rolle: (?P<role>Keymaster|Moderator|Teilnehmer|Zuschauer|Gesperrt|Gast|Mitglied)",
    {
        "head": "19. Mai 2024 um 18:21 Uhr #3145 Antworten",
        "listed": "Mai 13, 2024 um 1:00 pm als Antwort auf: Kalkanstrich #3160",
        "written": "19. Mai 2024 um 18:21 Uhr war alles vorbei.",
        "links": "Bearbeiten | Schließen | Spam | Antworten",
        "statistics": "Registrierte Benutzer 12 Foren 3 Themen 41 Antworten 1.204 Thema-Schlagwörter 9",
        "reply": "Ada zu Kalkanstrich vor 2 Jahre, 6 Monaten",
        "facts": "Eröffnete Themen: 9",
        "prose": "Ada ging zu Fuß, und das ist lange her.",
    },
)


def _rules(words: _Words) -> Iterator[Rule]:
    locale, example = words.locale, words.examples
    made = Wording("bbpress", locale.language, f"bbpress.{locale.name}", locale.sentence)
    link = rf"(?:{words.links})(?: \(to front\))?"
    links = rf"{link}(?: \| {link})*"
    ago = Spans(locale).pattern
    by_replies = "includes/replies/template.php:1963, includes/topics/template.php:2369; joined by ' | '"
    number = f"{_DEFAULT}/loop-single-reply.php:32-36, {by_replies}"
    yield from heads(made, [locale], links, [example["head"]], [example["listed"]], [example["written"]])
    yield made.raw("post-number-links", "number of a post and its links", number, rf"#(?P<id>\d+) {links}", hits=[f"#3072 {example['links']}"])
    yield made.raw("admin-links", "links to answer or moderate a post", f"2.0-2.7 {by_replies}", links, hits=[example["links"]])
    yield made.rule(
        "profile-link",
        "title of a link to a profile",
        "2.0-2.7 includes/topics/template.php:1429-1430",
        (words.to_profile, words.to_website),
        "who",
        hits=[words.to_profile.replace("%s", "Ada"), words.to_website.replace("%s", "Ada")],
    )
    counted = f"{words.users} {NUMBER}(?: (?:{words.counted}) {NUMBER})*"
    yield made.raw("statistics", "numbers of the statistics widget", f"{_DEFAULT}/content-statistics.php:20-67", counted, hits=[example["statistics"]])
    yield made.raw(
        "widget-reply",
        "reply in a widget",
        "2.1-2.7 includes/common/widgets.php:1146-1156",
        rf"(?P<who>.{{1,80}}?) {words.on} (?P<title>.{{1,200}}) (?P<when>{ago})",
        hits=[example["reply"]],
        misses=[example["prose"]],
    )
    yield made.raw(
        "profile-facts",
        "facts about a member",
        f"{_DEFAULT}/user-profile.php:19-44",
        rf"(?:{words.dated}): (?P<when>{ago})|(?:{words.written}): (?P<count>{NUMBER})|{words.as_role}",
        hits=[example["facts"]],
    )


RULES = (*_rules(_ENGLISH), *_rules(_GERMAN))
