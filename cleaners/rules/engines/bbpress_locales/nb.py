"""What bbPress prints in Norwegian Bokmål: facts of its translation nb_NO; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "nb",
    "nb",
    "nb_NO",
    "Under bildet sto det %s med små bokstaver.",
    """
home: Hjem | Forum
at: %1$s klokken %2$s
ago: %s siden | akkurat nå | engang
units: år | år | måned | måneder | uke | uker | dag | dager | time | timer | minutt | minutter | sekund | sekunder
topics: %s emner
replies: %s svar
voices: %s deltaker || %s deltakere
hidden: + %d gjemt
viewing-reply-threads: Ser %1$s svar tråd || Ser %1$s svar tråder
viewing-posts: Viser %1$s innlegg
viewing-posts-range: Viser %1$s innlegg - %2$s til %3$s (av totalt %4$s)
viewing-post-of: Viser %2$s innlegg (av totalt %4$s)
viewing-replies: Viser %1$s svar
viewing-replies-range: Viser %1$s svar - %2$s til %3$s (av totalt %4$s)
viewing-reply-of: Viser %2$s svar (av totalt %4$s)
viewing-topics: Viser %1$s emne || Viser %1$s emner
viewing-topics-range: Viser %1$s emner - %2$s til %3$s (av totalt %4$s)
viewing-topic-of: Viser emne %2$s (av totalt %4$s)
viewing-results: Viser %1$s resultater
viewing-results-range: Viser %1$s - %2$s gjennom %3$s av %4$s resultater
viewing-result-of: Viser %2$s av %4$s resultater
topic-contains: Dette emnet inneholder %1$s, har %2$s og ble sist oppdatert av %3$s %4$s.
topic-contains-short: Dette emnet inneholder %1$s og har %2$s.
topic-no-replies: Dette emne har ingen svar.
topic-status: Dette emnet er merket som spam. | Dette emnet er i papirkurven.
forum-empty: Dette forumet er tomt.
forum-category-contains: Denne kategorien inneholder %1$s og %2$s og ble sist oppdatert av %3$s %4$s.
forum-contains: Dette forumet inneholder %1$s og %2$s og ble sist oppdatert av %3$s %4$s.
forum-category-contains-topics: Denne kategorien inneholder %1$s og ble sist oppdatert av %2$s %3$s.
forum-contains-topics: Dette forumet inneholder %1$s og ble sist oppdatert av %2$s %3$s.
forum-category-contains-short: Denne kategorien inneholder %1$s og %2$s.
forum-contains-short: Dette forumet har %1$s og %2$s.
forum-category-contains-count: Denne kategorien inneholder %1$s.
forum-contains-count: Dette forumet inneholder %1$s.
no-topics: Ingen emner | Ingen svar
nothing-found: Ikke noe å bry seg om! Ingen fora ble funnet her! | Ikke noe å bry seg om! Ingen emner ble funnet her! | Jøss, her var det ingen svar!
  | Å nei! Ingen søkeresultater ble funnet her!
closed: Emnet «%s» er stengt for nye svar.
closed-forum: Forumet ‘%s’ er stengt for nye emner og svar.
closed-to-content: Forumet «%s» er lukket for nytt innhold.
closed-for-others: Dette emnet er markert som stengt for nye svar, men din innleggstilgang tillater deg likevel å gjøre det.
  | Dette forumet er markert som stengt for nye emner, men dine innleggstilganger tillater deg likevel å gjøre det.
  | Dette forumet er lukket for nytt innhold, men din konto gjør at du fortsatt kan skrive her.
may-not: Du må være innlogget for å svare på dette emnet. | Du må være innlogget for å lage nye emner.
  | Du må være logget inn for å opprette nye tråder | Du kan ikke svare på dette emnet. | Du kan ikke opprette temaer.
  | Du kan ikke opprette nye forum. | Du kan ikke redigere dette svaret. | Du kan ikke redigere dette emnet.
  | Du har ikke tillatelse til å vise dette forumet. | Du er allerede innlogget.
password-notice: Beskyttet
reply-to: Svar til: %s | Svar Til:
create-in: Start nytt emne i «%s»
create-forum-in: Lag nytt forum i “%s”
editing: Redigeres nå “%s”
create: Opprett nytt emne | Opprett nytt forum
maximum-length: Emnetittel (makslengde: %d tegn): | Forumnavn (maks lengde: %d):
anonymous-form: forfatterinformasjon | Din informasjon: | Navn (påkrevd): | E-post (påkrevd, vil ikke bli publisert): | Hjemmeside:
post-form: Stikkord: | Emnestikkord: | Emnetype: | Emnestatus: | Forum: | Emne: | Forum: | Tema: | Forumtype: | Status: | Synlighet: | Foreldreforum:
  | Send | (Ingen forum) | (Ingen moder) | — Ingen forelder — | Informer meg om oppfølgingssvar via e-post
  | Varsl forfatter av oppfølgingssvar via e-post | Hold en logg over denne redigeringen: | Valgfri årsak for redigering:
  | Kontoen din kan poste ubegrenset HTML-innhold.
allowed-tags: Du kan bruke disse HTML-kodene og attributtene:
login-form: Brukernavn | Passord | E-post | Brukernavn eller e-post | Hold meg pålogget | Logg inn | Logg ut | Registrer | Glemt passord
  | Opprett en konto | Nullstill passordet mitt | Ditt brukernavn må være unikt, og kan ikke endres senere.
  | Vi bruker din e-postadresse for å sende deg et sikkert passord og bekrefte din konto.
search-form: Søk etter: | Søk
toggles: Favoriser | Fjern som favoritt | Merket som favoritt | Abonner | Stopp abonnement
modified-reply-reason: Dette svaret ble endret %1$s av %2$s. Årsak: %3$s
modified-topic-reason: Emnet ble endret av %1$s av %2$s. Årsak: %3$s
modified-reply: Dette svaret ble endret %1$s av %2$s.
modified-topic: Dette emnet ble endret %1$s av %2$s.
role: Nøkkelmester | Moderator | Deltaker | Tilskuer | Blokkert | Gjest | Ikke aktiv | Medlem | Admin | Anonym
tagged: Merket:
in-reply-to: Som svar til: | som svar til
in-forum: i forum | i gruppe-forum
last-updated: Sist oppdatert %s
table-head: Forfatter | Innlegg | Svar | Forfatter | Emne || Emner | Emner | Forum | Deltakere | Sist oppdatert | Søkeresultater
title-prefix: Privat:%s | Spammet: %s | Slettede: %s | Forum: %s | Emne: %s | Vis: %s | Emnestikkord: %s | Rediger forum: %s | Rediger emne: %s
  | Rediger svar: %s | Rediger emne stikkord: %s
search-title: Søkeresultater for '%s'
started-by: Startet av: %1$s
in: i: %2$s
widget-title: Registrerte brukere | Emnestikkord | Tomme emnestikkord | Skjulte emner | Skjulte svar
extras: Her er statistikken og populære emner i vårt forum. | Dette er en samling av stikkord som er populære i vårt forum.
""",
)
