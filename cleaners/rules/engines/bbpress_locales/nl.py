"""What bbPress prints in Dutch: facts of its translation nl_NL; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "nl",
    "nl",
    "nl_NL",
    "Onder de foto stond %s in kleine letters.",
    """
home: Home | Forum
at: %1$s om %2$s
ago: %s geleden | op dit moment | ooit
units: jaar | jaren | maand | maanden | week | weken | dag | dagen | uur | uur | minuut | minuten | seconde | seconden
topics: %s onderwerp || %s onderwerpen
replies: %s reactie || %s reacties
voices: %s stem || %s stemmen
hidden: (+ %d verborgen)
viewing-reply-threads: Weergave van %1$s genest antwoord || Weergave van %1$s geneste reacties
viewing-posts: Weergave van %1$s bericht || Weergave van %1$s berichten
viewing-posts-range: %1$s berichten aan het bekijken - %2$s tot %3$s (van in totaal %4$s)
viewing-post-of: %2$s bericht aan het bekijken (van in totaal %4$s)
viewing-replies: Weergave van %1$s reactie || Weergave van %1$s reacties
viewing-replies-range: %1$s reacties aan het bekijken - %2$s tot %3$s (van in totaal %4$s)
viewing-reply-of: %2$s reactie aan het bekijken (van in totaal %4$s)
viewing-topics: Weergave van %1$s onderwerp || Weergave van %1$s onderwerpen
viewing-topics-range: %1$s onderwerpen aan het bekijken - %2$s tot %3$s (van in totaal %4$s)
viewing-topic-of: Onderwerp %2$s aan het bekijken (van in totaal %4$s)
viewing-results: Weergave van %1$s resultaat || Weergave van %1$s resultaten
viewing-results-range: Weergave van %1$s resultaten - %2$s tot %3$s (van %4$s total)
viewing-result-of: Weergave van %2$s resultaten (van %4$s total)
topic-contains: Dit onderwerp bevat %1$s, heeft %2$s, en is het laatst gewijzigd door %3$s %4$s.
topic-contains-short: Dit onderwerp bevat %1$s en heeft %2$s.
topic-no-replies: Dit forum heeft geen reacties.
topic-status: Dit onderwerp is gemrkeerd als spam | Dit onderwerp bevindt zich in de prullenbak
forum-empty: Dit forum is leeg.
forum-category-contains: Deze categorie bevat %1$s en %2$s, en is het laatst gewijzigd door %3$s %4$s.
forum-contains: Dit forum bevat %1$s en %2$s, en is het laatst gewijzigd door %3$s %4$s.
forum-category-contains-topics: Deze categorie bevat %1$s, en is het laatst gewijzigd door %2$s %3$s.
forum-contains-topics: Dit forum bevat %1$s,en is het laatst gewijzigd door %2$s %3$s.
forum-category-contains-short: Deze categorie bevat %1$s en %2$s.
forum-contains-short: Dit forum bevat %1$s en %2$s.
forum-category-contains-count: Deze categorie bevat %1$s.
forum-contains-count: Dit forum bevat %1$s.
no-topics: Geen onderwerpen | Geen reacties
nothing-found: Hier zijn geen forums gevonden! | O jee. Hier zijn geen onderwerpen gevonden! | Jammer! Er werden hier geen reacties gevonden!
  | Geen zoekresultaten gevonden.
closed: Het onderwerp ‘%s’ is gesloten voor nieuwe reacties.
closed-forum: Het forum ‘%s’ is gesloten voor nieuwe onderwerpen en reacties.
closed-to-content: Het forum ‘%s’ is gesloten voor nieuwe inhoud.
closed-for-others: Dit onderwerp is gemarkeerd als gesloten voor nieuwe reacties, echter je bericht mogelijkheden staan het je nog steeds toe.
  | Dit forum is gesloten voor nieuwe onderwerpen, echter je berichtrechten laten het nog wel toe.
  | Dit forum is gesloten, maar uw account staat nog steeds toe nieuwe inhoud toe te voegen.
may-not: Je moet ingelogd zijn om een reactie op dit onderwerp te kunnen geven. | Je moet zijn ingelogd om nieuwe onderwerpen te maken.
  | Je moet ingelogd zijn om nieuwe forums aan te maken. | Je kunt niet reageren op dit onderwerp | Niet mogelijk nieuwe berichten aan te maken.
  | Niet mogelijke nieuwe forums aan te maken. | Je kunt deze reactie niet bewerken. | Je kunt dit onderwerp niet bewerken.
  | Je hebt geen rechten om dit forum te bekijken. | Je bent al ingelogd
password-notice: Beveiligd
reply-to: Reageer op: %s | Reageer op:
create-in: Nieuw onderwerp in “%s”
create-forum-in: Nieuw forum aanmaken in “%s”
editing: Bezig met aanpassen “%s”
create: Maak nieuw onderwerp | Maak nieuw forum
maximum-length: Onderwerp (maximale lengte: %d): | Forumnaam (Maximale lengte: %d):
anonymous-form: Auteur informatie | Mijn informatie: | Naam (verplicht): | E-mail (wordt niet gepubliceerd)(verplicht) | Site:
post-form: Tags: | Onderwerptags: | Onderwerp type: | Onderwerp status: | Forum: | Onderwerp: | Forum: | Onderwerp | Forum Type: | Status:
  | Zichtbaarheid: | Hoofdforum | Verzenden | (Geen forum) | (geen hoofd) | — Geen bovenliggende —
  | Houd me op de hoogte van volgende reacties via e-mail | Houd de auteur op de hoogte van volgende reacties via e-mail
  | Houd een log bij van deze bewerking: | Optionele reden voor bewerking: | Je account geeft de mogelijkheid om onbeperkt HTML te gebruiken.
allowed-tags: Je kunt deze HTML tags en attributen gebruiken:
login-form: Gebruikersnaam | Wachtwoord | E-mail | Gebruikersnaam of e-mail | Houd me ingelogd | Inloggen | Uitloggen | Registreren | Wachtwoord kwijt
  | Maak een account | Mijn wachtwoord herstellen | Je gebruikersnaam moet uniek zijn, en kan later niet gewijzigd worden.
  | We gebruiken je e-mailadres om je een veilig wachtwoord te verzenden en om je account te bevestigen.
search-form: Zoek naar: | Zoeken
toggles: Favoriet | Onfavoriet | Favoriet gemaakt | Abonneren | Abonnement stoppen
modified-reply-reason: Deze reactie is gewijzigd %1$s door %2$s. Reden: %3$s
modified-topic-reason: Dit onderwerp is gewijzigd %1$s door %2$s. Reden: %3$s
modified-reply: Deze reactie is gewijzigd %1$s door %2$s.
modified-topic: Dit onderwerp is gewijzigd %1$s door %2$s.
role: Sleutelbeheerder | Moderator | Bijdrager | Toeschouwer | Geblokkeerd | Gast | Inactief | Lid | Admin | Anoniem
tagged: Tags:
in-reply-to: In reactie op: | In reactie op:
in-forum: in forum | in groep forum
last-updated: Laatst bijgewerkt %s
table-head: Auteur | Berichten | Reacties | Maker | Onderwerp || Onderwerpen | Onderwerpen | Forum | Auteurs | Laatste reacties | Zoek resultaten
title-prefix: Privé: %s | Spam: %s | In de prullenbak: %s | Forum: %s | Onderwerp: %s | Bekijk: %s | Onderwerptag: %s | Forum bewerken: %s
  | Onderwerp bewerken: %s | Antwoord bewerken: %s | Onderwerp Tag Bewerken: %s
search-title: Zoek resultaten voor '%s'
started-by: Gestart door: %1$s
in: in: %2$s
widget-title: Geregistreerde gebruikers | Onderwerptags | Lege onderwerptags | Verborgen onderwerpen | Verborgen reacties
extras: Hier zijn de statistieken en populaire onderwerpen van onze forums. | Deze collectie van tags zijn op dit moment populair in de forums
""",
)
