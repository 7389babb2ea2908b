"""What bbPress prints in German, from its translation of 2.0 to 2.5 and, where that has no such string, from pages that 2.6 rendered."""

from __future__ import annotations

from .phrase import NUMBER, Wording, pattern

_UNITS = rf"{NUMBER} (?:Jahr(?:en?)?|Monat(?:en?)?|Wochen?|Tag(?:en?)?|Stunden?|Minuten?|Sekunden?)"
AGO = rf"(?:jetzt|irgendwann|vor {_UNITS}(?:, {_UNITS})?)"
_RENDERED = "rendered by bbPress 2.6 de_DE"

DE = Wording(
    "bbpress",
    "de",
    "bbpress.de",
    "Auf der gespeicherten Seite steht %s und ich weiß nicht, warum.",
    {
        "when": f"(?P<when>{AGO})",
        "who": "(?P<who>.{0,80}?)",
        "topics": pattern(("%s Thema", "%s Themen"), "topics"),
        "replies": pattern(("%s Antwort", "%s Antworten"), "replies") + rf"(?: \(\+ ?(?P<hidden>{NUMBER}) versteckt\))?",
        "voices": pattern("%s Teilnehmer", "voices"),
    },
)

COUNTERS = (
    DE.rule(
        "viewing-reply-threads",
        "counter of reply threads",
        "2.4-2.7 includes/replies/template.php:2379, de_DE; not printed in 2.4-2.5.14 (text domain misspelt)",
        ("Ansicht von %1$s Antwort-Thema", "Ansicht von %1$s Antwort-Themen"),
        "count",
        hits=["Ansicht von 0 Antwort-Themen", "Ansicht von 1 Antwort-Thema"],
    ),
    DE.rule(
        "viewing-posts",
        "counter of posts",
        "2.1-2.7 includes/replies/template.php:2398, de_DE",
        ("Ansicht von %1$s Beitrag", "Ansicht von %1$s Beiträgen"),
        "count",
        hits=["Ansicht von 1 Beitrag", "Ansicht von 15 Beiträgen"],
        misses=["Ansicht von 15 Beiträgen gefällig?"],
    ),
    DE.rule(
        "viewing-posts-range",
        "counter of posts, with the range on this page",
        "2.1-2.7 includes/replies/template.php:2402, de_DE",
        "Ansicht von %1$s Beiträgen - %2$s bis %3$s (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von 15 Beiträgen – 16 bis 30 (von insgesamt 1.204)"],
    ),
    DE.rule(
        "viewing-post-of",
        "counter of posts, one on this page",
        "2.1-2.7 includes/replies/template.php:2402 (singular), de_DE",
        "Ansicht von %2$s Beitrag (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von 31 Beitrag (von insgesamt 31)"],
    ),
    DE.rule(
        "viewing-replies",
        "counter of replies",
        "2.1-2.7 includes/replies/template.php:2386, de_DE",
        ("Ansicht von %1$s Antwort", "Ansicht von %1$s Antworten"),
        "count",
        hits=["Ansicht von 1 Antwort", "Ansicht von 27 Antworten"],
    ),
    DE.rule(
        "viewing-replies-range",
        "counter of replies, with the range on this page",
        "2.1-2.7 includes/replies/template.php:2390, de_DE",
        "Ansicht von %1$s Antworten - %2$s bis %3$s (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von 15 Antworten - 1 bis 15 (von insgesamt 27)"],
    ),
    DE.rule(
        "viewing-reply-of",
        "counter of replies, one on this page",
        "2.1-2.7 includes/replies/template.php:2390 (singular), de_DE",
        "Ansicht von %2$s Antwort (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von 16 Antwort (von insgesamt 16)"],
    ),
    DE.rule(
        "viewing-topics",
        "counter of topics",
        "2.1-2.7 includes/topics/template.php:2995, de_DE",
        ("Ansicht von %1$s Thema", "Ansicht von %1$s Themen"),
        "count",
        hits=["Ansicht von 1 Thema", "Ansicht von 9 Themen"],
    ),
    DE.rule(
        "viewing-topics-range",
        "counter of topics, with the range on this page",
        "2.1-2.7 includes/topics/template.php:2999, de_DE",
        "Ansicht von %1$s Themen - %2$s bis %3$s (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von 15 Themen - 16 bis 30 (von insgesamt 41)"],
    ),
    DE.rule(
        "viewing-topic-of",
        "counter of topics, one on this page",
        "2.1-2.7 includes/topics/template.php:2999 (singular), de_DE",
        "Ansicht von Thema %2$s (von insgesamt %4$s)",
        "count first last total",
        hits=["Ansicht von Thema 16 (von insgesamt 16)"],
    ),
    DE.rule(
        "viewing-results",
        "counter of search results",
        "2.3-2.7 includes/search/template.php:414, de_DE",
        ("Angezeigt wird %1$s Ergebnis", "Angezeigt werden %1$s Ergebnisse"),
        "count",
        hits=["Angezeigt wird 1 Ergebnis", "Angezeigt werden 8 Ergebnisse"],
    ),
    DE.rule(
        "viewing-results-range",
        "counter of search results, with the range on this page",
        "2.3-2.7 includes/search/template.php:418, de_DE",
        "Angezeigt werden %1$s Resultate - %2$s bis %3$s (von %4$s gesamt)",
        "count first last total",
        hits=["Angezeigt werden 10 Resultate - 1 bis 10 (von 28 gesamt)"],
    ),
    DE.rule(
        "viewing-result-of",
        "counter of search results, one on this page",
        "2.3-2.7 includes/search/template.php:418 (singular), de_DE",
        "Angezeigt wird %2$s Resultat (von %4$s gesamt)",
        "count first last total",
        hits=["Angezeigt wird 11 Resultat (von 11 gesamt)"],
    ),
)

DESCRIPTIONS = (
    DE.rule(
        "topic-description",
        "what the topic holds and when it was last updated",
        _RENDERED,
        "Dieses Thema hat %1$s und %2$s, und wurde zuletzt aktualisiert %3$s von %4$s.",
        "replies voices when who",
        hits=["Dieses Thema hat 7 Antworten und 8 Teilnehmer, und wurde zuletzt aktualisiert vor 2 Jahre, 6 Monaten von X."],
        misses=["Dieses Thema hat 7 Antworten und 8 Teilnehmer, und wurde zuletzt aktualisiert von einem Narren."],
    ),
    DE.rule(
        "topic-contains",
        "what the topic holds and when it was last updated, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/topics/template.php:3314, de_DE",
        "Dieses Thema enthält %1$s und %2$s. Es wurde zuletzt aktualisiert von %3$s %4$s.",
        "replies voices who when",
        hits=["Dieses Thema enthält 3 Antworten und 2 Teilnehmer. Es wurde zuletzt aktualisiert von Ada vor 2 Jahre, 6 Monaten."],
    ),
    DE.rule(
        "topic-contains-short",
        "what the topic holds, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/topics/template.php:3318, de_DE",
        "Dieses Thema enthält %1$s und hat %2$s.",
        "replies voices",
        hits=["Dieses Thema enthält 1 Antwort und hat 1 Teilnehmer."],
    ),
    DE.rule("topic-empty", "notice that a topic has no replies", _RENDERED, "Dieses Thema ist leer.", misses=["Dieses Thema ist leer. Schade."]),
    DE.rule("topic-no-replies", "notice that a topic has no replies", "2.1-2.7 includes/topics/template.php:3330, de_DE", "Dieses Thema hat keine Antworten."),
    DE.rule(
        "topic-status",
        "notice that a topic is not public",
        "2.0-2.7 includes/topics/template.php:3056, :3061, de_DE",
        ("Dieses Thema ist als Spam markiert.", "Dieses Thema ist im Papierkorb."),
    ),
    DE.rule("forum-empty", "notice that a forum has no topics", "2.1-2.7 includes/forums/template.php:2045, de_DE", "Dieses Forum ist leer."),
    DE.rule(
        "forum-description",
        "what the forum holds and when it was last updated",
        _RENDERED,
        "Dieses Forum enthält %1$s, %2$s, und wurde zuletzt aktualisiert am %3$s von %4$s.",
        "topics replies when who",
        hits=["Dieses Forum enthält 9 Themen, 40 Antworten, und wurde zuletzt aktualisiert am vor 2 Jahre, 6 Monaten von Ada."],
    ),
    DE.rule(
        "forum-contains",
        "what the forum holds and when it was last updated, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/forums/template.php:1985-1987, de_DE",
        (
            "Diese Kategorie enthält %1$s und %2$s. Sie wurde zuletzt aktualisiert von %3$s %4$s.",
            "Dieses Forum enthält %1$s und %2$s. Es wurde zuletzt aktualisiert von %3$s %4$s.",
        ),
        "topics replies who when",
        hits=["Dieses Forum enthält 31 Themen und 402 Antworten. Es wurde zuletzt aktualisiert von Ada vor 5 Tagen."],
    ),
    DE.rule(
        "forum-contains-topics",
        "how many topics the forum holds and when it was last updated, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/forums/template.php:1993-1995, de_DE",
        (
            "Diese Kategorie enthält %1$s und wurde zuletzt aktualisiert von %2$s %3$s.",
            "Dieses Forum enthält %1$s und wurde zuletzt aktualisiert von %2$s %3$s.",
        ),
        "topics who when",
        hits=["Diese Kategorie enthält 1 Thema und wurde zuletzt aktualisiert von Ada vor 1 Woche."],
    ),
    DE.rule(
        "forum-contains-short",
        "what the forum holds",
        "2.0-2.5 includes/forums/template.php:2005-2007, de_DE",
        ("Diese Kategorie enthält %1$s und %2$s.", "Dieses Forum enthält %1$s und %2$s."),
        "topics replies",
        hits=["Dieses Forum enthält 3 Themen und 12 Antworten."],
    ),
    DE.rule(
        "forum-contains-count",
        "how many topics the forum holds",
        "2.1-2.5 includes/forums/template.php:2015-2017, de_DE",
        ("Diese Kategorie enthält %1$s.", "Dieses Forum enthält %1$s."),
        "topics",
        hits=["Dieses Forum enthält 3 Themen."],
    ),
    DE.rule(
        "no-topics",
        "notice that there are no topics or replies",
        "2.0-2.7 includes/forums/template.php:581, includes/topics/template.php:1988, de_DE",
        ("Keine Themen", "Keine Antworten"),
    ),
    DE.rule(
        "nothing-found",
        "notice that a list is empty",
        f"2.0-2.5 templates/default/bbpress/feedback-no-topics.php:13 and -forums, -replies, -search, de_DE; {_RENDERED}",
        (
            "Wie schade! Es wurden keine Themen gefunden!",
            "Oh schade! Hier wurde kein Forum gefunden!",
            "Wie ärgerlich! Es wurden keine Antworten gefunden!",
            "Wie ärgerlich! Die Suche hat kein Ergebnis gebracht!",
            "Wie schade! Hier wurden keine Themen gefunden.",
        ),
    ),
)

RULES = (*COUNTERS, *DESCRIPTIONS)
