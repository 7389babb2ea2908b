"""What bbPress prints in German: facts of its translation de_DE, and of pages that 2.6 rendered; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "de",
    "de",
    "de_DE",
    "Auf der gespeicherten Seite steht %s und ich weiß nicht, warum.",
    """
home: Startseite | Forum || Foren
at: %1$s um %2$s
ago: vor %s | jetzt | irgendwann
units: Jahr | Jahre || Jahren | Monat | Monate || Monaten | Woche | Wochen | Tag | Tagen || Tage | Stunde | Stunden | Minute | Minuten | Sekunde | Sekunden
topics: %s Thema || %s Themen
replies: %s Antwort || %s Antworten
voices: %s Teilnehmer
hidden: (+ %d versteckt) || (+%d versteckt)
viewing-reply-threads: Ansicht von %1$s Antwort-Thema || Ansicht von %1$s Antwort-Themen
viewing-posts: Ansicht von %1$s Beitrag || Ansicht von %1$s Beiträgen
viewing-posts-range: Ansicht von %1$s Beiträgen - %2$s bis %3$s (von insgesamt %4$s)
viewing-post-of: Ansicht von %2$s Beitrag (von insgesamt %4$s)
viewing-replies: Ansicht von %1$s Antwort || Ansicht von %1$s Antworten
viewing-replies-range: Ansicht von %1$s Antworten - %2$s bis %3$s (von insgesamt %4$s)
viewing-reply-of: Ansicht von %2$s Antwort (von insgesamt %4$s)
viewing-topics: Ansicht von %1$s Thema || Ansicht von %1$s Themen
viewing-topics-range: Ansicht von %1$s Themen - %2$s bis %3$s (von insgesamt %4$s)
viewing-topic-of: Ansicht von Thema %2$s (von insgesamt %4$s)
viewing-results: Angezeigt wird %1$s Ergebnis || Angezeigt werden %1$s Ergebnisse
viewing-results-range: Angezeigt werden %1$s Resultate - %2$s bis %3$s (von %4$s gesamt)
viewing-result-of: Angezeigt wird %2$s Resultat (von %4$s gesamt)
topic-description: Dieses Thema hat %1$s und %2$s, und wurde zuletzt aktualisiert %3$s von %4$s.
topic-empty: Dieses Thema ist leer.
forum-description: - | Dieses Forum enthält %1$s, %2$s, und wurde zuletzt aktualisiert am %3$s von %4$s.
topic-contains: Dieses Thema enthält %1$s und %2$s. Es wurde zuletzt aktualisiert von %3$s %4$s.
topic-contains-short: Dieses Thema enthält %1$s und hat %2$s.
topic-no-replies: Dieses Thema hat keine Antworten.
topic-status: Dieses Thema ist als Spam markiert. | Dieses Thema ist im Papierkorb.
forum-empty: Dieses Forum ist leer.
forum-category-contains: Diese Kategorie enthält %1$s und %2$s. Sie wurde zuletzt aktualisiert von %3$s %4$s.
forum-contains: Dieses Forum enthält %1$s und %2$s. Es wurde zuletzt aktualisiert von %3$s %4$s.
forum-category-contains-topics: Diese Kategorie enthält %1$s und wurde zuletzt aktualisiert von %2$s %3$s.
forum-contains-topics: Dieses Forum enthält %1$s und wurde zuletzt aktualisiert von %2$s %3$s.
forum-category-contains-short: Diese Kategorie enthält %1$s und %2$s.
forum-contains-short: Dieses Forum enthält %1$s und %2$s.
forum-category-contains-count: Diese Kategorie enthält %1$s.
forum-contains-count: Dieses Forum enthält %1$s.
no-topics: Keine Themen | Keine Antworten
nothing-found: Oh schade! Hier wurde kein Forum gefunden! | Wie schade! Es wurden keine Themen gefunden! || Wie schade! Hier wurden keine Themen gefunden.
  | Wie ärgerlich! Es wurden keine Antworten gefunden! | Wie ärgerlich! Die Suche hat kein Ergebnis gebracht!
closed: Das Thema „%s“ ist für neue Antworten geschlossen.
closed-forum: Das Forum „%s“ ist für neue Themen und Antworten geschlossen.
closed-to-content: Das Forum „%s“ ist für neue Inhalte gesperrt.
closed-for-others: Dieses Thema ist geschlossen für neue Antworten. Deine Antwort-Berechtigungen gestatten es dir dennoch, zu antworten.
  | Dieses Forum ist für neue Themen gesperrt, aber deine Berechtigungen ermöglichen es dir, neue Themen zu erstellen.
  | Dieses Forum ist für neue Inhalte geschlossen. Dein Benutzerkonto kann jedoch weiterhin welche hinzufügen.
may-not: Du musst angemeldet sein, um auf dieses Thema antworten zu können. | Du musst angemeldet sein, um neue Themen zu erstellen.
  | Du musst angemeldet sein, um neue Foren anlegen zu können. | Du kannst auf dieses Thema nicht antworten. | Du kannst keine neue Themen erstellen.
  | Du bist nicht berechtigt, neue Foren zu erstellen. | Du kannst diese Antwort nicht bearbeiten. | Du kannst dieses Thema nicht bearbeiten.
  | Du bist nicht berechtigt, dieses Forum zu sehen. | Du bist bereits angemeldet.
password-notice: Geschützt
reply-to: Antwort auf: %s | Antwort auf:
create-in: Erstelle neues Thema in „%s“ || Neues Thema in „%s“ erstellen
create-forum-in: Neues Forum erstellen in “%s”
editing: Bearbeitet gerade “%s”
create: Neues Thema erstellen | Erstelle neues Forum
maximum-length: Themen-Titel (Maximale Länge: %d): | Forum-Name (Maximale Länge: %d):
anonymous-form: Autor-Information | Deine Information: | Name (erforderlich): | E-Mail (wird nicht angezeigt) (erforderlich): | Website:
post-form: Schlagwörter: | Thema-Schlagwörter: | Thema-Typ: | Thema-Status: | Forum: | Thema: | Forum: | Thema: | Forumstyp: | Status: | Sichtbarkeit:
  | Übergeordnetes Forum: | Absenden | (Kein Forum) | (Kein übergeordnetes Forum) | — Kein übergeordneter Beitrag —
  | Mich bei Antworten per E-Mail benachrichtigen | Den Autor bei Antworten per E-Mail benachrichtigen | Ein Protokoll dieser Veränderung erstellen:
  | Optional – Begründung für Bearbeitung: | Mit diesem Account darfst du uneingeschränkt HTML-Inhalte posten.
allowed-tags: Du kannst diese HTML Tags und Attribute benutzen:
login-form: Benutzername | Passwort | E-Mail | Benutzername oder E-Mail | Angemeldet bleiben | Anmelden | Abmelden | Registrieren | Passwort vergessen
  | Konto erstellen | Mein Passwort zurücksetzen | Dein Benutzername muss einzigartig sein, und kann im Nachhinein nicht mehr geändert werden.
  | Wir benötigen deine E-Mail-Adresse, um dir ein sicheres Passwort schicken und um dein Konto überprüfen zu können. | - | Registrieren Passwort vergessen
search-form: Suche nach: | Suche | Suche nach: Suche
toggles: Als Favorit speichern | Als Favorit entfernen | Favorisiert | Abonnieren | Abonnement beenden
modified-reply-reason: Diese Antwort wurde geändert %1$s von %2$s. Grund: %3$s
modified-topic-reason: Dieses Thema wurde geändert %1$s von %2$s. Grund: %3$s
modified-reply: Diese Antwort wurde geändert %1$s von %2$s.
modified-topic: Dieses Thema wurde geändert %1$s von %2$s.
role: Keymaster | Moderator | Teilnehmer | Zuschauer | Gesperrt | Gast | Inaktiv | Mitglied | Admin | Anonym
tagged: Schlagwörter:
in-reply-to: Als Antwort auf: | als Antwort auf:
in-forum: im Forum | im Gruppenforum
last-updated: Zuletzt aktualisiert am %s
table-head: Autor | Beiträge | Antworten | Ersteller | Thema || Themen | Themen | Forum | Teilnehmer | Letzte Aktualisierung | Suchergebnisse | Foren
  | Letzter Beitrag
title-prefix: Privat: %s | Spam: %s | Gelöscht: %s | Forum: %s | Thema: %s | Ansicht: %s | Thema-Schlagwort: %s || Themen-Schlagwort: %s
  | Forum bearbeiten: %s | Thema bearbeiten: %s | Antwort bearbeiten: %s | Themen-Schlagwort bearbeiten: %s
search-title: Suchergebnisse für '%s'
started-by: Gestartet von: %1$s
in: in: %2$s
profile-menu: Profil | Eröffnete Themen | Verfasste Antworten | - | Lesezeichen | - | - | Themen im Forum erstellt | Verfasste Forenbeiträge
widget-title: Registrierte Benutzer | Thema-Schlagwörter | Themen-Schlagwörter leeren | Versteckte Themen | Versteckte Antworten
extras: Hier sind die Statisiken und beliebtesten Themen deines Forums. | Dieses ist eine Auswahl an beliebten Tags im Forum
""",
)
