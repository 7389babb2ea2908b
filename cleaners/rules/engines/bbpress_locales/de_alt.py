"""What bbPress prints in German in another wording: facts of its translation de_DE, as another pack words them; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "de-alt",
    "de",
    "de_DE",
    "Unter dem Bild stand %s in kleiner Schrift.",
    """
home: Home | Forum
at: %1$s um %2$s
ago: Vor %s | jetzt | irgendwann
units: Jahr | Jahre | Monat | Monate | Woche | Wochen | Tag | Tage | Stunde | Stunden | Minute | Minuten | Sekunde | Sekunden
topics: %s Thema || %s Themen
replies: %s Antwort || %s Antworten
voices: %s Stimme || %s Stimmen
hidden: (+ %d versteckt)
viewing-reply-threads: Anzeigen %1$s Antwort schreiben || Anzeigen %1$s Antworten schreiben
viewing-posts: Betrachte %1$s Post || Betrachte %1$s Posts
viewing-posts-range: Betrachte %1$s Posts - %2$s bis %3$s (von insgesamt %4$s)
viewing-post-of: Betrachte %2$s Post (von insgesamt %4$s)
viewing-replies: Betrachte %1$s Antwort || Betrachte %1$s Antworten
viewing-replies-range: Betrachte %1$s Antworten - %2$s bis %3$s (von insgesamt %4$s)
viewing-reply-of: Betrachte %2$s Antwort (von insgesamt %4$s)
viewing-topics: Betrachte %1$s Thema || Betrachte %1$s Themen
viewing-topics-range: Betrachte %1$s Themen - %2$s bis %3$s (von insgesamt %4$s)
viewing-topic-of: Betrachte Thema %2$s (von insgesamt %4$s)
viewing-results: Angezeigt wird %1$s Ergebnis || Angezeigt werden %1$s Ergebnisse
viewing-results-range: Sichtbar %1$s Resultate - %2$s bis %3$s (von %4$s gesamt)
viewing-result-of: Sichtbar %2$s Resultate (von %4$s gesamtl)
topic-contains: Dieses Thema enthält %1$s und %2$s. Es wurde zuletzt aktualisiert von %3$s %4$s.
topic-contains-short: Dieses Thema enthält %1$s und hat %2$s.
topic-no-replies: Dieses Thema hat keine Antworten.
topic-status: Dieses Thema ist als Spam markiert | Dieses Thema ist im Mülleimer
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
nothing-found: Oh schade! Hier wurde kein Forum gefunden! | Wie schade! Es wurden leider keine Themen gefunden! | Es wurden keine Antworten gefunden!
  | Ach Manno! Die Suche hat kein Ergebnis zu Tage gebracht!
closed: Das Thema ‘%s’ ist für neue Antworten geschlossen.
closed-forum: Das Forum ‘%s’ ist für neue Themen und Antworten geschlossen.
closed-to-content: Das Forum ‘%s’ ist für neuen Inhalt gesperrt.
closed-for-others: Dieses Thema ist geschlossen für neue Antworten, wie auch immer, deine Antworten-Berechtigungen erlauben dir, dennoch zu antworten.
  | Dieses Forum ist für neue Themen gesperrt aber deine Berechtigungen ermöglichen es dir neue Themen zu erstellen.
  | Dieses Forum ist geschlossen für neue Inhalte. Dein Account kann jedoch weiterhin welche hinzufügen.
may-not: Sie müssen eingeloggt sein, um eine Antwort zu schreiben. | Du musst eingeloggt sein, um neue Themen zu erstellen
  | Du musst eingeloggt sein, um neue Foren anlegen zu können. | Du kannst auf dieses Thema nicht antworten | Du kannst keine neue Themen erstellen.
  | Du hast keine Berechtigung neue Foren zu erstellen. | Sie können diese Antwort nicht bearbeiten. | Du kannst dieses Thema nicht bearbeiten
  | Du hast keine Rechte dieses Forum zu sehen | Du bist bereits eingeloggt.
password-notice: Geschützt
reply-to: Antworte auf: %s | Antwort auf:
create-in: Erstelle neues Thema in “%s”
create-forum-in: Neues Forum erstellen in “%s”
editing: Bearbeitet gerade “%s”
create: Neues Thema erstellen | Erstelle neues Forum
maximum-length: Thementitel (Maximale Länge: %d): | Forum Name (Maximale Länge: %d):
anonymous-form: Autor Informationen | Deine Information: | Name (erforderlich): | Email (wird nicht angezeigt) (erforderlich): | Webseite:
post-form: Stichworte | Thema-Tags: | Typ des Themas: | Themen Status: | Forum: | Thema: | Forum: | Thema: | Forumstyp: | Status: | Sichtbarkeit:
  | Übergeordnetes Forum: | Absenden | (Kein Forum) | (Kein übergeordnetes Forum) | — Kein übergeordneter Beitrag —
  | Benachrichtige mich bei Antworten per Mail | Benachrichtige den Autor bei Antworten per Mail | Ein Protokoll dieser Veränderung erstellen:
  | Begründung für Bearbeitung | Mit diesem Account darfst du uneingeschränkt HTML-Inhalte posten.
allowed-tags: Du kannst diese HTML Tags und Attribute benutzen:
login-form: Benutzername | Passwort | E-Mail | Benutzername oder E-Mail | Erinnere dich an mich | Anmelden | Abmelden | Registrieren
  | Passwort vergessen | Account erstellen | Setze mein Passwort zurück
  | Dein Benutzername muss einzigartig sein und kann leider nicht mehr geändert werden
  | Wir benötigen deine Email-Adresse, um dir ein sicheres Passwort zuzuschicken und um deinen Account zu überprüfen
search-form: Suche nach: | Suche
toggles: Favorit | Ent-Favorisieren | Favorisiert | Abonnieren | Abonnement beenden
modified-reply-reason: Diese Antwort wurde geändert %1$s von %2$s. Grund: %3$s
modified-topic-reason: Dieses Thema wurde geändert %1$s von %2$s. Grund: %3$s
modified-reply: Diese Antwort wurde geändert %1$s von %2$s.
modified-topic: Diese Antwort wurde geändert %1$s von %2$s.
role: Keymaster | Moderator | Teilnehmer | Betrachter | Blockiert | Gast | Inaktiv | Mitglied | Admin | Anonym
tagged: Stichwörter:
in-reply-to: Als Antwort zu: | Antwort auf:
in-forum: im Forum | im Gruppenforum
last-updated: letzte Änderung am %s
table-head: Author | Artikel | Antworten | Ersteller | Thema || Themen | Themen | Forum | Stimmen | Letzte Änderung | Suchergebnisse
title-prefix: Privat: %s | Gespammed: %s | Papierkorb: %s | Forum: %s | Thema: %s | Ansicht: %s | Themen Tag: %s | Forum bearbeiten: %s
  | Thema bearbeiten: %s | Antwort bearbeiten: %s | Themen-Tag bearbeiten: %s
search-title: Suchergebnisse für '%s'
started-by: Gestartet von: %1$s
in: in: %2$s
widget-title: Registrierter Benutzer | Themen Tags | Leere Themen-Schlagwörter | Versteckte Themen | Versteckte Antworten
extras: Hier sind die Statisiken und beliebtesten Themen deines Forums. | Dieses ist eine Auswahl an beliebten Tags im Forum
""",
)
