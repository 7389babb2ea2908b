"""What bbPress prints in German around a discussion: notices, forms, titles, widgets, profiles."""

from __future__ import annotations

from .bbpress_de import AGO, DE
from .phrase import NUMBER

_RENDERED = "rendered by bbPress 2.6 de_DE"

NOTICES = (
    DE.rule(
        "closed",
        "notice that a topic or forum is closed",
        "2.0-2.7 templates/default/bbpress/form-reply.php:200-210, form-forum.php:183, de_DE",
        (
            'Das Thema "%s" ist für neue Antworten geschlossen.',
            'Das Forum "%s" ist für neue Themen und Antworten geschlossen.',
            'Das Forum "%s" ist für neue Inhalte gesperrt.',
        ),
        "title",
        hits=["Das Thema „Werkstatt“ ist für neue Antworten geschlossen."],
        misses=["Das Thema ist für neue Antworten geschlossen."],
    ),
    DE.rule(
        "closed-for-others",
        "notice that a topic or forum is closed to others",
        "2.0-2.5 templates/default/bbpress/form-reply.php:36, form-topic.php:53, form-forum.php:47, de_DE",
        (
            "Dieses Thema ist geschlossen für neue Antworten. Deine Antwort-Berechtigungen gestatten es dir dennoch, zu antworten.",
            "Dieses Forum ist für neue Themen gesperrt, aber deine Berechtigungen ermöglichen es dir, neue Themen zu erstellen.",
            "Dieses Forum ist für neue Inhalte geschlossen. Dein Benutzerkonto kann jedoch weiterhin welche hinzufügen.",
        ),
    ),
    DE.rule(
        "may-not",
        "notice that the visitor may not write or read here",
        "2.0-2.7 templates/default/bbpress/form-reply.php:221-222, form-topic.php:248-249, form-forum.php:194-195, feedback-no-access.php:20, de_DE",
        (
            "Du musst angemeldet sein, um auf dieses Thema antworten zu können.",
            "Du musst angemeldet sein, um neue Themen zu erstellen.",
            "Du musst angemeldet sein, um neue Foren anlegen zu können.",
            "Du kannst auf dieses Thema nicht antworten.",
            "Du kannst keine neue Themen erstellen.",
            "Du bist nicht berechtigt, neue Foren zu erstellen.",
            "Du kannst diese Antwort nicht bearbeiten.",
            "Du kannst dieses Thema nicht bearbeiten.",
            "Du bist nicht berechtigt, dieses Forum zu sehen.",
            "Du bist bereits angemeldet.",
        ),
    ),
    DE.rule("password-notice", "notice that a page wants a password", "2.0-2.7 templates/default/bbpress/form-protected.php:17, de_DE", "Geschützt"),
)

FORMS = (
    DE.rule(
        "reply-to",
        "head of the reply form, and default title of replies",
        "2.0-2.7 includes/replies/template.php:552, de_DE",
        ("Antwort auf: %s", "Antwort auf:"),
        "title",
        hits=["Antwort auf: Kalkanstrich", "Antwort auf:"],
    ),
    DE.rule(
        "create-in",
        "head of the form for new topics and forums",
        f"2.0-2.5 templates/default/bbpress/form-topic.php, form-forum.php:36-39, de_DE; {_RENDERED}",
        ('Erstelle neues Thema in "%s"', 'Neues Thema in "%s" erstellen', 'Neues Forum erstellen in "%s"', 'Bearbeitet gerade "%s"'),
        "title",
        hits=["Neues Thema in „Kunst am Deich“ erstellen", "Erstelle neues Thema in „Kunst am Deich“"],
    ),
    DE.rule(
        "create",
        "head of the form for new topics and forums",
        "2.0-2.7 includes/topics/template.php:52, includes/forums/template.php:53, de_DE",
        ("Neues Thema erstellen", "Erstelle neues Forum"),
    ),
    DE.rule(
        "maximum-length",
        "label of a title field",
        "2.0-2.7 templates/default/bbpress/form-topic.php:85, form-forum.php:75, de_DE",
        ("Themen-Titel (Maximale Länge: %d):", "Forum-Name (Maximale Länge: %d):"),
        "limit",
        hits=["Themen-Titel (Maximale Länge: 80):"],
    ),
    DE.rule(
        "anonymous-form",
        "fields for visitors without an account",
        "2.0-2.7 templates/default/bbpress/form-anonymous.php:18-33, de_DE",
        ("Autor-Information", "Deine Information:", "Name (erforderlich):", "E-Mail (wird nicht angezeigt) (erforderlich):", "Website:"),
    ),
    DE.rule(
        "post-form",
        "labels of the forms for posts",
        f"2.0-2.7 templates/default/bbpress/form-reply.php:90-157, form-topic.php:111-155, form-forum.php:62-144, de_DE; {_RENDERED}",
        (
            "Schlagwörter:",
            "Thema-Schlagwörter:",
            "Thema-Typ:",
            "Thema-Status:",
            "Forum:",
            "Thema:",
            "Forumstyp:",
            "Status:",
            "Sichtbarkeit:",
            "Übergeordnetes Forum:",
            "Absenden",
            "(Kein Forum)",
            "(Kein übergeordnetes Forum)",
            "- Kein übergeordneter Beitrag -",
            "Mich bei Antworten per E-Mail benachrichtigen",
            "Den Autor bei Antworten per E-Mail benachrichtigen",
            "Ein Protokoll dieser Veränderung erstellen:",
            "Optional - Begründung für Bearbeitung:",
            "Mit diesem Account darfst du uneingeschränkt HTML-Inhalte posten.",
        ),
        misses=["Absenden bis Freitag, bitte."],
    ),
    DE.raw(
        "allowed-tags",
        "list of the HTML that a post may hold, with its label",
        "2.0-2.7 templates/default/bbpress/form-reply.php:78, de_DE",
        r"Du kannst diese HTML Tags und Attribute benutzen:(?: <.*>)?",
        hits=["Du kannst diese HTML Tags und Attribute benutzen:"],
    ),
    DE.raw(
        "login-form",
        "words of the login and registration forms",
        "2.0-2.7 includes/common/widgets.php:84-120, templates/default/bbpress/form-user-lost-pass.php:21-30, form-user-register.php:17-24, de_DE",
        r"(?:Benutzername|Passwort|E-Mail|Benutzername oder E-Mail):?|Angemeldet bleiben|Anmelden|Abmelden|Registrieren|Passwort vergessen"
        r"|Registrieren Passwort vergessen"
        r"|Konto erstellen|Mein Passwort zurücksetzen|Dein Benutzername muss einzigartig sein, und kann im Nachhinein nicht mehr geändert werden\."
        r"|Wir benötigen deine E-Mail-Adresse, um dir ein sicheres Passwort schicken und um dein Konto überprüfen zu können\.",
        hits=["Benutzername:", "Anmelden", "Angemeldet bleiben", "Registrieren Passwort vergessen"],
        misses=["Anmelden kann man sich nicht mehr."],
    ),
    DE.rule(
        "search-form",
        "words of the search forms",
        "2.3-2.7 templates/default/bbpress/form-search.php:18, form-topic-search.php:20, de_DE",
        ("Suche nach:", "Suche", "Suche nach: Suche"),
    ),
    DE.raw(
        "toggles",
        "switches of the visitor's own lists",
        "2.0-2.7 includes/topics/template.php:1781-1829, includes/users/template.php:895, :1114, de_DE; joined by ' | '",
        r"(?:Als Favorit speichern|Als Favorit entfernen|Favorisiert|Abonnieren|Abonnement beenden)(?: ?\| ?(?:Als Favorit speichern"
        r"|Als Favorit entfernen|Favorisiert|Abonnieren|Abonnement beenden))*",
        hits=["Abonnieren", "Abonnieren | Als Favorit speichern"],
        misses=["Abonnieren werde ich das nicht."],
    ),
)

TITLES = (
    DE.raw(
        "breadcrumb",
        "way from the front page to here",
        f"2.0-2.7 includes/common/template.php:2283-2378, de_DE; {_RENDERED}; themes restyle the separator, text dumps lose it",
        r"Startseite(?: [>/\"|]| ->)? (?:Foren|Forum|Forums)(?:(?: [>/\"|]| ->)? (?P<trail>.{1,400}))?|Startseite (?:[>/\"|]|->) (?P<path>.{1,400})",
        hits=["Startseite › Foren › Kunst am Deich › Kalkanstrich", "Startseite Foren Kunst am Deich"],
        misses=["Startseite und Foren sind langsam."],
    ),
    DE.rule(
        "title-prefix",
        "state or kind before a title",
        f"2.0-2.7 includes/common/functions.php:497-515, includes/common/template.php:2681-2796, de_DE; {_RENDERED}",
        (
            "Privat: %s",
            "Spam: %s",
            "Gelöscht: %s",
            "Forum: %s",
            "Thema: %s",
            "Ansicht: %s",
            "Thema-Schlagwort: %s",
            "Themen-Schlagwort: %s",
            "Forum bearbeiten: %s",
            "Thema bearbeiten: %s",
            "Antwort bearbeiten: %s",
            "Themen-Schlagwort bearbeiten: %s",
        ),
        "title",
        hits=["Privat: Vorstand", "Themen-Schlagwort: Kalk"],
    ),
    DE.rule(
        "search-title",
        "title of a search",
        "2.3-2.7 includes/search/template.php:179, de_DE",
        "Suchergebnisse für '%s'",
        "title",
        hits=["Suchergebnisse für 'Kalk'"],
    ),
    DE.raw(
        "started-by",
        "author and forum of a topic in a list",
        "2.0-2.7 templates/default/bbpress/loop-single-topic.php:62-70, de_DE",
        r"Gestartet von: (?P<who>.{1,80}?)(?: in: (?P<forum>.{1,200}))?",
        hits=["Gestartet von: Ada", "Gestartet von: Ada in: Kunst am Deich"],
    ),
)

WIDGETS = (
    DE.rule(
        "widget-title",
        "head or label of a widget",
        "2.0-2.7 templates/default/bbpress/content-statistics.php:20-67, de_DE",
        ("Registrierte Benutzer", "Thema-Schlagwörter", "Themen-Schlagwörter leeren", "Versteckte Themen", "Versteckte Antworten"),
    ),
    DE.raw(
        "statistics",
        "numbers of the statistics widget",
        f"2.0-2.7 templates/default/bbpress/content-statistics.php:20-67, de_DE; {_RENDERED}",
        rf"Registrierte Benutzer {NUMBER}(?: (?:Foren|Themen|Antworten|Thema-Schlagwörter|Themen-Schlagwörter leeren|Versteckte Themen"
        rf"|Versteckte Antworten) {NUMBER})*",
        hits=["Registrierte Benutzer 12 Foren 3 Themen 41 Antworten 1.204 Thema-Schlagwörter 9"],
    ),
    DE.raw(
        "widget-reply",
        "reply in a widget",
        _RENDERED,
        rf"(?P<who>.{{1,80}}?) zu (?P<title>.{{1,200}}) (?P<when>{AGO})",
        hits=["Ada zu Kalkanstrich vor 2 Jahre, 6 Monaten"],
        misses=["Ada ging zu Fuß, und das ist lange her."],
    ),
    DE.rule(
        "extras",
        "line of the statistics and tags pages",
        "2.0-2.7 templates/default/extras/page-forum-statistics.php:22, page-topic-tags.php:22, de_DE",
        ("Hier sind die Statisiken und beliebtesten Themen deines Forums.", "Dieses ist eine Auswahl an beliebten Tags im Forum"),
    ),
)

PROFILES = (
    DE.rule(
        "profile-menu",
        "parts of a profile",
        _RENDERED,
        ("Profil", "Eröffnete Themen", "Verfasste Antworten", "Lesezeichen", "Verfasste Forenbeiträge", "Themen im Forum erstellt"),
    ),
    DE.raw(
        "profile-facts",
        "facts about a member",
        _RENDERED,
        rf"(?:Registrierung|Letzte Aktivität): (?P<when>{AGO})|(?:Eröffnete Themen|Verfasste Antworten): (?P<count>{NUMBER})"
        r"|Forum-Rolle: (?P<role>Keymaster|Moderator|Teilnehmer|Zuschauer|Gesperrt|Gast|Mitglied)",
        hits=["Registrierung: vor 2 Jahre, 6 Monaten", "Eröffnete Themen: 9", "Forum-Rolle: Teilnehmer"],
        misses=["Registrierung: nie."],
    ),
)

RULES = (*NOTICES, *FORMS, *TITLES, *WIDGETS, *PROFILES)
