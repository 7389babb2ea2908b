"""What bbPress prints in German around each post and above lists: heads, links, edit notes, roles."""

from __future__ import annotations

from .bbpress import TIME, date
from .bbpress_de import AGO, DE

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sep|Okt|Nov|Dez"
_WHEN = f"(?P<when>{date(_MONTHS)} um {TIME}(?: Uhr)?)"
_LINK = r"(?:Bearbeiten|Verschieben|Teilen|Papierkorb|Löschen|Schließen|Öffnen|Spam|Antworten|Antwort)"
_LINKS = rf"{_LINK}(?: \| {_LINK})*"
_RENDERED = "rendered by bbPress 2.6 de_DE"

RULES = (
    DE.raw(
        "post-head",
        "date, number and links above a post",
        "2.0-2.7 templates/default/bbpress/loop-single-reply.php:18-36, date by includes/topics/template.php:765, de_DE",
        rf"{_WHEN}(?: #(?P<id>\d+))?(?: {_LINKS})?",
        hits=["Mai 19, 2024 um 6:21 pm #3145 Antworten", "19. Mai 2024 um 18:21 Uhr #3145", "19.5.2024 um 18:21"],
        misses=["Treffen am 19. Mai 2024 um 18:21 Uhr", "19. Mai 2024 um 18:21 Uhr war alles vorbei."],
    ),
    DE.raw(
        "post-number-links",
        "number of a post and its links",
        f"2.0-2.7 templates/default/bbpress/loop-single-reply.php:32-36; {_RENDERED}",
        rf"#(?P<id>\d+) {_LINKS}",
        hits=["#3145 Antworten"],
        misses=["#3145 Antworten sind zu viele."],
    ),
    DE.raw(
        "admin-links",
        "links to answer or moderate a post",
        f"2.0-2.7 includes/replies/template.php:1963; {_RENDERED}",
        _LINKS,
        hits=["Antworten", "Bearbeiten | Schließen | Spam | Antworten"],
        misses=["Antworten bitte hier."],
    ),
    DE.raw(
        "search-head",
        "date, topic and number above a post in a list of posts",
        "2.2-2.7 templates/default/bbpress/loop-single-reply.php:22, de_DE",
        rf"{_WHEN} als Antwort auf: (?P<title>.{{1,200}}?)(?: #(?P<id>\d+))?(?: {_LINKS})?",
        hits=["Mai 13, 2024 um 1:00 pm als Antwort auf: Kalkanstrich #3160"],
    ),
    DE.rule(
        "in-reply-to",
        "link to the topic of a post",
        "2.2-2.7 templates/default/bbpress/loop-search-reply.php:22, loop-single-reply.php:22, de_DE",
        ("Als Antwort auf: %s", "als Antwort auf: %s", "Als Antwort auf:", "als Antwort auf:"),
        "title",
        hits=["Als Antwort auf: Kalkanstrich", "als Antwort auf:"],
    ),
    DE.rule(
        "in-forum",
        "link to the forum of a topic",
        "2.3-2.7 templates/default/bbpress/loop-search-topic.php:32-36, de_DE",
        ("im Forum %s", "im Gruppenforum %s"),
        "forum",
        hits=["im Forum Kunst am Deich"],
        misses=["Im Forum steht das schon."],
    ),
    DE.rule(
        "modified",
        "note that a post was edited",
        "2.1-2.7 includes/replies/template.php:766, includes/topics/template.php:930, de_DE",
        ("Diese Antwort wurde geändert %1$s von %2$s.", "Dieses Thema wurde geändert %1$s von %2$s."),
        "when who",
        hits=["Diese Antwort wurde geändert vor 2 Jahre von Ada."],
    ),
    DE.rule(
        "modified-reason",
        "note that a post was edited, with the reason",
        "2.1-2.7 includes/replies/template.php:764, includes/topics/template.php:928, de_DE",
        ("Diese Antwort wurde geändert %1$s von %2$s. Grund: %3$s", "Dieses Thema wurde geändert %1$s von %2$s. Grund: %3$s"),
        "when who reason",
        hits=["Dieses Thema wurde geändert vor 5 Tagen von Ada. Grund: Tippfehler"],
    ),
    DE.rule(
        "role",
        "role of a post's author",
        "2.1-2.7 includes/common/locale.php:44-56, includes/users/template.php:715-770, de_DE",
        ("Keymaster", "Moderator", "Teilnehmer", "Zuschauer", "Gesperrt", "Gast", "Inaktiv", "Mitglied", "Admin", "Anonym"),
        misses=["Teilnehmer bitte melden."],
    ),
    DE.rule(
        "tagged",
        "tags of the topic",
        "2.0-2.7 includes/topics/template.php:2195, de_DE",
        ("Schlagwörter: %s", "Schlagwörter:"),
        "title",
        hits=["Schlagwörter: Segeltuch, Kalk", "Schlagwörter:"],
    ),
    DE.rule(
        "profile-link",
        "title of a link to a profile",
        "2.0-2.7 includes/topics/template.php:1429-1430, de_DE",
        ("Das Profil von %s betrachten", "Die Website von %s besuchen"),
        "who",
        hits=["Das Profil von Ada betrachten"],
    ),
    DE.rule(
        "table-head",
        "head or foot of a list",
        f"2.0-2.5 templates/default/bbpress/loop-replies.php, loop-topics.php, loop-forums.php, loop-search.php:41-45, de_DE; {_RENDERED}",
        (
            "Autor",
            "Beiträge",
            "Antworten",
            "Ersteller",
            "Thema",
            "Themen",
            "Forum",
            "Foren",
            "Teilnehmer",
            "Letzter Beitrag",
            "Letzte Aktualisierung",
            "Suchergebnisse",
            "Autor Beiträge",
            "AutorBeiträge",
        ),
        misses=["Autor unbekannt."],
    ),
    DE.raw(
        "last-updated",
        "when a forum was last updated",
        "2.3-2.7 templates/default/bbpress/loop-search-forum.php:17, de_DE",
        rf"Zuletzt aktualisiert am (?P<when>{AGO})(?: #(?P<id>\d+))?",
        hits=["Zuletzt aktualisiert am vor 2 Jahre, 6 Monaten #3001"],
    ),
    DE.raw(
        "freshness",
        "how long ago the last post was made",
        "2.1-2.7 includes/common/formatting.php:646-658, de_DE",
        rf"(?P<when>{AGO})",
        hits=["vor 2 Jahre, 6 Monaten", "vor 5 Tagen", "jetzt"],
        misses=["vor 2 Jahren war es trocken."],
    ),
)
