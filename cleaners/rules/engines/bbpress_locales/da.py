"""What bbPress prints in Danish: facts of its translation da_DK; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "da",
    "da",
    "da_DK",
    "Under billedet stod der %s med små bogstaver.",
    """
home: Hjem | Forum
at: %1$s kl. %2$s
ago: %s siden | lige nu | engang
units: år | år | måned | måneder | uge | uger | dag | dage | time | timer | minut | minutter | sekund | sekunder
topics: %s emne || %s emner
replies: %s svar
voices: %s stemme || %s stemmer
hidden: (+ %d skjult)
viewing-reply-threads: Viser %1$s svartråd || Viser %1$s svartråde
viewing-posts: Viser %1$s indlæg
viewing-posts-range: Viser %1$s indlæg - %2$s til %3$s (af %4$s i alt)
viewing-post-of: Viser %2$s indlæg (af %4$s i alt)
viewing-replies: Viser %1$s svar
viewing-replies-range: Viser %1$s svar - %2$s til %3$s (af %4$s i alt)
viewing-reply-of: Viser %2$s svar (af %4$s i alt)
viewing-topics: Viser %1$s emne || Viser %1$s emner
viewing-topics-range: Viser %1$s emner - %2$s til %3$s (af %4$s i alt)
viewing-topic-of: Viser emne %2$s (af %4$s i alt)
viewing-results: Viser %1$s resultat || Viser %1$s resultater
viewing-results-range: Viser %1$s resultater - %2$s til %3$s (af %4$s totalt)
viewing-result-of: Viser %2$s resultater (af %4$s totalt)
topic-contains: Dette emne indeholder %1$s, har %2$s og blev senest opdateret af %3$s %4$s.
topic-contains-short: Dette emne indeholder %1$s og har %2$s.
topic-no-replies: Dette emne har ingen svar.
topic-status: Dette emne er markeret som spam. | Dette emne er i papirkurven.
forum-empty: Dette forum er tomt.
forum-category-contains: Denne kategori indeholder %1$s og %2$s og er senest opdateret af %3$s %4$s.
forum-contains: Dette forum indeholder %1$s og %2$s og er senest opdateret af %3$s %4$s.
forum-category-contains-topics: Denne kategori indeholder %1$s og blev sidst opdateret af %2$s %3$s.
forum-contains-topics: Dette forum indeholder %1$s og blev sidst opdateret af %2$s %3$s.
forum-category-contains-short: Denne kategori indeholder %1$s og %2$s.
forum-contains-short: Dette forum indeholder %1$s og %2$s.
forum-category-contains-count: Denne kategori indeholder %1$s.
forum-contains-count: Dette forum indeholder %1$s.
no-topics: Ingen emner | Ingen svar
nothing-found: Pokkers også! Intet forum fundet her. | Pokkers også! Intet emne fundet her. | Desværre! Ingen svar var fundet her!
  | Desværre! Ingen søgeresultater blev fundet!
closed: Emnet '%s' er lukket for nye svar.
closed-forum: Forummet '%s' er lukket for nye emner og svar.
closed-to-content: Forummet ‘%s’ er lukket for nye indlæg
closed-for-others: Dette emne er markeret som lukket for nye svar, men dine brugerrettigheder gør dog, at du kan svare alligevel.
  | Dette forum er markeret som lukket for nye emner, men dine brugerrettigheder tillader dig alligevel at gøre det.
  | Dette forum er lukket for nye indlæg, men det er stadig tilladt for din brugerkonto.
may-not: Du skal være logget ind for at svare på dette indlæg. | Du skal være logget ind for at oprette et nyt emne.
  | Du skal være logget ind for at oprette nye fora. | Du kan ikke svare på dette emne. | Du kan ikke oprette nye emner.
  | Du kan ikke oprette nye fora. | Du kan ikke redigere dette svar. | Du kan ikke redigere dette emne.
  | Du har ikke tilladelse til at se dette forum. | Du er allerede logget ind.
password-notice: Beskyttet
reply-to: Svar til: %s | Svar til:
create-in: Opret nyt emne i "%s"
create-forum-in: Opret et nyt forum i “%s”
editing: Redigerer nu “%s”
create: Opret nyt emne | Opret nyt forum
maximum-length: Emnetitel (maksimumlængde: %d): | Forum titel (Maksimum længde: %d):
anonymous-form: Forfatterinformation | Dine informationer: | Navn (nødvendig): | Mail (nødvendig, men offentliggøres ikke): | Websted:
post-form: Tags: | Emnetags: | Emnetype: | Emne-status: | Forum: | Emne: | Forum: | Emne: | Forum type: | Status: | Synlighed: | Hovedforum: | Send
  | (Intet forum) | (Ingen forælder) | — Ingen forælder — | Giv besked om opfølgende svar via e-mail
  | Giv forfatteren besked om opfølgende svar via e-mail | Bevar en log af denne redigering: | Valgfri grund til redigering:
  | Din konto giver dig ret til at udgive ubegrænset HTML-indhold.
allowed-tags: Du kan bruge disse HTML-tags og attributter:
login-form: Brugernavn | Kodeord | E-mail | Brugernavn eller e-mail | Husk mig | Log ind | Log ud | Registrer | Glemt kodeord | Opret en profil
  | Nulstil mit kodeord | Dit brugernavn skal være unikt og kan ikke ændres senere.
  | Vi bruger din e-mail-adresse til at sende et kodeord og for at bekræfte din profil.
search-form: Søg efter: | Søg
toggles: Favorit | Fjern fra favoritter | - | Tilmeld | Afmeld
modified-reply-reason: Dette svar blev ændret %1$s af %2$s. Årsag: %3$s
modified-topic-reason: Dette emne blev ændret %1$s af %2$s. Årsag: %3$s
modified-reply: Dette svar blev ændret %1$s af %2$s.
modified-topic: Dette emne blev ændret %1$s af %2$s.
role: Keymaster | Moderator | Deltager | Tilskuer | Blokeret | Gæst | Inaktiv | Medlem | Admin | Anonym
tagged: Tagget:
in-reply-to: Som svar til: | som svar til:
in-forum: i forum | i gruppeforum
last-updated: Sidst opdateret %s
table-head: Forfatter | Indlæg | Svar | Oprettet af | Emne || Emner | Emner | Forum | Stemmer | Friskhed | Søgeresultater
title-prefix: Privat: %s | Spammet: %s | Papirkurv: %s | Forum: %s | Emne: %s | Vis: %s | Emne tag: %s | Rediger forum: %s | Rediger emne: %s
  | Rediger svar: %s | Rediger emnetag: %s
search-title: Søgeresultater for '%s'
started-by: Startet af: %1$s
in: i: %2$s
widget-title: Registrerede brugere | Emne tags | Tomme emnetags | Gemte emner | Gemte svar
extras: Her er statistikken og de populære emner for vores fora. | Dette er en samling af de tags, der lige nu er populære i vores forum.
""",
)
