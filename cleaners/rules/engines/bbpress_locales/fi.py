"""What bbPress prints in Finnish: facts of its translation fi; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "fi",
    "fi",
    "fi",
    "Kuvan alla luki %s pienin kirjaimin.",
    """
home: Etusivu | Foorumi
at: %1$s, %2$s
ago: %s sitten | juuri nyt | joskus
units: vuosi | vuotta | kuukausi | kuukautta | viikko | viikkoa | päivä | päivää | tunti | tuntia | minuutti | minuuttia | sekunti | sekuntia
topics: %s aihe || %s aiheet
replies: %s vastaus || %s vastaukset
voices: %s kirjoittaja || %s kirjoittajaa
hidden: (+ %d piilotettua)
viewing-reply-threads: Luet parhaimillaan %1$s vastausketjua || Luet parhaimillaan %1$s vastausketjuja
viewing-posts: Esillä %1$s kirjoitus || Esillä %1$s kirjoitusta
viewing-posts-range: Esillä %1$s viestiä, %2$s - %3$s (kaikkiaan %4$s)
viewing-post-of: Esillä %2$s viesti (kaikkiaan %4$s)
viewing-replies: Esillä %1$s vastaus || Esillä %1$s vastausta
viewing-replies-range: Esillä %1$s vastausta, %2$s - %3$s (kaikkiaan %4$s)
viewing-reply-of: Esillä %2$s vastausta (kaikkiaan %4$s)
viewing-topics: Esillä %1$s aihe || Esillä %1$s aihetta
viewing-topics-range: Esillä %1$s aihetta, %2$s - %3$s (kaikkiaan %4$s)
viewing-topic-of: Esillä aihe %2$s (%4$s:stä)
viewing-results: Esillä %1$s tulos || Esillä %1$s tulosta
viewing-results-range: %1$s hakutulosta - %2$s - %3$s (%4$s yhteensä)
viewing-result-of: %2$s hakutulosta (%4$s yhteensä)
topic-contains: Tämä aihe sisältää %1$s, %2$s, ja siihen kirjoitti viimeksi %3$s %4$s.
topic-contains-short: Tässä aiheessa on %1$s ja siinä on %2$s.
topic-no-replies: Tähän aiheeseen ei ole vastauksia.
topic-status: Tämä aihe on merkitty roskapostiksi. | Tämä aihe on roskakorissa.
forum-empty: Tämä foorumi on tyhjä.
forum-category-contains: Tämä kategoria sisältää %1$s ja %2$s, ja siihen kirjoitti viimeksi %3$s %4$s.
forum-contains: Tällä alueella on %1$s ja %2$s, ja siihen kirjoitti viimeksi %3$s %4$s.
forum-category-contains-topics: Tässä kategoriassa on %1$s, ja se on päivitetty viimeksi %2$s %3$s.
forum-contains-topics: Tällä alueella on %1$s, ja siihen kirjoitti viimeksi %2$s %3$s.
forum-category-contains-short: Tämä kategoria sisältää %1$s ja %2$s.
forum-contains-short: Tällä alueella on %1$s ja %2$s.
forum-category-contains-count: Tämä kategoria sisältää %1$s.
forum-contains-count: Tällä alueella on %1$s.
no-topics: Ei aiheita | Ei vastauksia
nothing-found: Voi ei! Täällä ei ole keskustelufoorumeita! | Yhtään aihetta ei löytynyt! | Voi harmi! Vastauksia ei löytynyt täältä!
  | Voi sentään! Haku ei löytänyt täältä mitään!
closed: Aiheeseen ‘%s’ ei voi kirjoittaa uusia vastauksia.
closed-forum: Alueelle ‘%s’ ei voi kirjoittaa uusia aiheita eikä vastauksia olemassaoleviin aiheisiin.
closed-to-content: Keskustelualue ‘%s’ on suljettu uudelta sisällöltä.
closed-for-others: Tämä aihe on suljettu uusilta vastineilta. Oikeutesi kuitenkin sallivat sinun vastata tähän aiheeseen.
  | Tämä palsta on merkattu suljetuksi uusille keskusteluille. Sinä kuitenkin pystyt aloittamaan niitä.
  | Tämä keskustelualue on suljettu uudelta sisällöltä, käyttäjätilisi antaa kuitenkin tehdä niin.
may-not: Sinun täytyy olla kirjautunut vastataksesi tähän aiheeseen. | Sinun täytyy olla kirjautunut luodaksesi uusia aiheita.
  | Sinun täytyy kirjautua sisään tehdäksesi uudet foorumit. | Et voi vastata tähän aiheeseen. | Et voi luoda uusia ketjuja.
  | Et voi luoda uusia foorumeita. | Et voi muokata tätä viestiä. | Et voi muokata tätä aihetta.
  | Sinulla ei ole oikeuksia tämän foorumin näyttämiseen. | Olet jo sisäänkirjautuneena.
password-notice: Suojattu
reply-to: Vastaa aiheeseen: %s | Vastaa käyttäjälle:
create-in: Luo uusi aihe alueelle “%s”
create-forum-in: Luo uusi keskustelualue “%s”
editing: Nyt muokataan “%s”
create: Luo uusi aihe | Luo uusi foorumi
maximum-length: Aiheen otsikko (maksimipituus: %d): | Foorumin nimi (Maksimipituus: %d):
anonymous-form: Laatijan tiedot | Tietosi: | Nimi (pakollinen): | Sähköposti (ei julkaista) (pakollinen): | Kotisivu:
post-form: Avainsanat: | Aiheen avainsanat: | Aiheen tyyppi: | Aiheen tila: | Foorumi | Aihe: | Foorumi: | Aihe: | Foorumin tyyppi: | Tila:
  | Näkyvyys: | Isäntäfoorumi: | Lähetä | (Ei foorumia) | (Ei ylätasoa) | — Ei ylätasoa — | Ilmoita vastauksista sähköpostilla
  | Ilmoita julkaisijalle uusista viesteistä sähköpostitse. | Pidä lokia tästä muutoksesta: | Vaihtoehtoinen syy muokkaamiselle:
  | Tunnuksellasi on mahdollista syöttää HTML-sisältöä, jota ei tulla tarkistamaan.
allowed-tags: Voit käyttää näitä HTML tageja ja attribuutteja:
login-form: Käyttäjänimi | Salasana | Sähköposti | Käyttäjänimi tai sähköposti | Pidä minut sisäänkirjautuneena | Kirjaudu | Kirjaudu ulos
  | Rekisteröidy | Kadonnut salasana | Luo uusi tili | Palauta salasanani | Käyttäjänimesi tulee olla uniikki, eikä sitä voi myöhemmin muuttaa.
  | Lähetämme sinulle sähköpostilla turvallisen salasanan ja tilin vahvistus -pyynnön.
search-form: Etsi: | Etsi
toggles: Tykkää | Poista suosikeista | Lisätty suosikkeihin | Seuraa | Lopeta seuraaminen
modified-reply-reason: Tätä vastausta muokkasi %1$s %2$s. Syy: %3$s
modified-topic-reason: Tätä aihetta muokkasi %1$s %2$s. Syy: %3$s
modified-reply: tätä vastausta muokkasi %1$s %2$s.
modified-topic: Tätä aihetta muokkasi %1$s %2$s.
role: Avainmestari (Keymaster) | Valvoja (Moderator) | Osallistuja (Participant) | Katsoja (Spectator) | Estetty (Blocked) | Vieras | Ei-aktiivinen
  | Jäsen | Ylläpito | Nimetön
tagged: Merkitty:
in-reply-to: Vastaus viestiin: | vastauksena käyttäjälle:
in-forum: foorumissa | ryhmäfoorumissa
last-updated: Päivitetty %s
table-head: Julkaisija | Viestit | Vastaukset | Tekijä | Aihe || Aiheet | Aiheet | Foorumi | Kirjoittajia | Viimeisin viesti | Hakutulokset
title-prefix: Yksityinen: %s | Merkitty roskapostiksi: %s | Poistetut: %s | Foorumi: %s | Aihe: %s | Näytä: %s | Aiheen merkintä: %s
  | Muokkaa keskustelupalstaa: %s | Muokkaa aihetta: %s | Muokkaa vastausta: %s | Muokkaa aiheen tageja: %s
search-title: Hakutulokset: "%s"
started-by: Aloittanut: %1$s
in: osoitteessa: %2$s
widget-title: Rekisteröityneet käyttäjät | Aiheen avainsanat | Ei aiheen avainsanoja | Piilotetut aiheet | Piilotetut vastaukset
extras: Statistiikka ja suositut aiheet foorumeillamme. | Tällä hetkellä suosituimmat tagit foorumeillamme.
""",
)
