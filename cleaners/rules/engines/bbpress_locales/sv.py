"""What bbPress prints in Swedish: facts of its translation sv_SE; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "sv",
    "sv",
    "sv_SE",
    "Under bilden stod det %s med små bokstäver.",
    """
home: Hem | Forum
at: %1$s kl. %2$s
ago: %s sedan | just nu | någon gång
units: år | år | månad | månader | vecka | veckor | dag | dagar | timme | timmar | minut | minuter | sekund | sekunder
topics: %s ämne || %s ämnen
replies: %s svar
voices: %s deltagare
hidden: (+ %d dolda)
viewing-reply-threads: Visar %1$s svarstråd || Visar %1$s svarstrådar
viewing-posts: Visar %1$s inlägg
viewing-posts-range: Visar %1$s inlägg - %2$s till %3$s (av %4$s totalt)
viewing-post-of: Visar %2$s inlägg (av %4$s totalt)
viewing-replies: Visar %1$s svar
viewing-replies-range: Visar %2$s svar - %2$s till %3$s (av %4$s totalt)
viewing-reply-of: Visar %2$s svar (av %4$s totalt)
viewing-topics: Visar %1$s ämne || Visar %1$s ämnen
viewing-topics-range: Visar %1$s ämnen - %2$s till %3$s (av totalt %4$s)
viewing-topic-of: Visar ämne %2$s (av totalt %4$s)
viewing-results: Visar %1$s resultat
viewing-results-range: Visar %1$s resultat - %2$s till %3$s (av totalt %4$s)
viewing-result-of: Visar %2$s resultat (av totalt %4$s)
topic-contains: Detta ämne innehåller %1$s, har %2$s, och uppdaterades senast av %3$s %4$s.
topic-contains-short: Detta ämne innehåller %1$s och har %2$s.
topic-no-replies: Detta ämne har inga svar.
topic-status: Detta ämne är markerad som skräp. | Detta ämne ligger i papperskorgen.
forum-empty: Detta forum är tomt.
forum-category-contains: Denna kategori innehåller %1$s och %2$s, och uppdaterades senast av %3$s %4$s.
forum-contains: Det här forumet innehåller %1$s och %2$s, och uppdaterades senast av %3$s %4$s.
forum-category-contains-topics: Den här kategorin innehåller %1$s och uppdaterades senast av %2$s %3$s.
forum-contains-topics: Detta forum innehåller %1$s och uppdaterades senast av %2$s %3$s.
forum-category-contains-short: Denna kategori innehåller %1$s och %2$s.
forum-contains-short: Detta forum innehåller %1$s och %2$s.
forum-category-contains-count: Denna kategori innehåller %1$s.
forum-contains-count: Detta forum innehåller %1$s.
no-topics: Inga ämnen | Inga svar
nothing-found: Åh typiskt! Inga forum hittades här! | Åh typiskt! Inga ämnen hittades här! | Oops! Inga svar funna!
  | Oops! Inga sökresultat kunde hittas här!
closed: Ämnet ’%s’ är stängt för nya svar.
closed-forum: Forumet ’%s’ är stängt för nya ämnen och svar.
closed-to-content: Forumet ’%s’ är stängt för nytt innehåll.
closed-for-others: Det här ämnet är markerad som stängt för nya svar, din behörighet ger dig dock tillåtelse att posta i det i alla fall.
  | Detta forum är markerat som stängt för nya ämnen men din behörighetsnivå tillåter dig ändå att göra det.
  | Detta forum är stängt för nytt innehåll, dock tillåter ditt konto dig att göra så.
may-not: Du måste vara inloggad för att svara på detta ämne. | Du måste vara inloggad för att skapa nya ämnen.
  | Du behöver vara inloggad för att skapa nya forum. | Du kan inte svara på detta ämne. | Du kan inte skapa nya ämnen. | Du kan inte skapa nya forum.
  | Du kan inte redigera detta svar. | Du kan inte redigera det här ämnet. | Du har inte behörighet att visa detta forum. | Du är redan inloggad.
password-notice: Skyddat
reply-to: Svar till: %s | Svar till:
create-in: Skapa nytt ämne i ”%s”
create-forum-in: Skapa nytt forum i ”%s”
editing: Redigerar “%s”
create: Skapa nytt ämne | Skapa nytt forum
maximum-length: Ämnestitel (Max antal tecken: %d): | Forumnamn (maxlängd: %d):
anonymous-form: Författarinformation | Din information: | Namn (obligatoriskt): | E-post (publiceras inte) (obligatoriskt): | Webbplats:
post-form: Taggar: | Ämnestaggar: | Ämnestyp: | Ämnesstatus: | Forum: | Ämne: | Forum: | Ämne: | Forumtyp: | Status: | Synlighet: | Moderforum:
  | Skicka | (Inget forum) | (Ingen förälder) | — Ingen förälder — | Meddela mig via mail vid svar | Meddela författaren om uppföljningar via e-post
  | För en logg över denna redigering: | Skäl för redigering (valfritt): | Ditt konto har behörighet att använda ofiltrerad HTML-kod.
allowed-tags: Du kan använda följande HTML-taggar och attribut:
login-form: Användarnamn | Lösenord | E-post | Användarnamn eller e-post | Håll mig inloggad | Logga in | Logga ut | Registrera | Glömt lösenord
  | Skapa ett konto | Återställ mitt lösenord | Ditt användarnamn måste vara unikt och kan inte ändras senare.
  | Vi använder din e-postadress till att skicka dig ett säkert lösenord och bekräfta ditt konto.
search-form: Sök efter: | Sök
toggles: Favorit | Ta bort som favorit | Favoritmarkerat | Prenumerera | Avsluta prenumeration
modified-reply-reason: Detta svar redigerades %1$s av %2$s. Anledning: %3$s
modified-topic-reason: Detta ämne redigerades %1$s av %2$s. Anledning: %3$s
modified-reply: Det här svaret redigerades %1$s av %2$s.
modified-topic: Detta ämne redigerades %1$s av %2$s.
role: Forumledare | Moderator | Deltagare | Åskådare | Blockerad | Gäst | Inaktiv | Medlem | Admin | Anonym
tagged: Taggat:
in-reply-to: Som svar till: | som svar till:
in-forum: i forum | i gruppforum
last-updated: Senast uppdaterat %s
table-head: Författare | Inlägg | Svar | Skapare | Ämne || Ämnen | Ämnen | Forum | Deltagare | Senast aktivt | Sökresultat
title-prefix: Privat: %s | Skräppost: %s | Kastade: %s | Forum: %s | Ämne: %s | Vy: %s | Ämnestagg: %s | Forumredigering: %s | Ämnesredigering: %s
  | Svarsredigering: %s | Ämnesetikettsredigering: %s
search-title: Sökresultat för '%s'
started-by: Startat av: %1$s
in: i: %2$s
widget-title: Registrerade användare | Ämnestaggar | Tomma ämnestaggar | Dolda ämnen | Dolda svar
extras: Här är statistiken och populära ämnen i forumet. | Detta är en samling taggar som för närvarande är populära i vårat forum.
""",
)
