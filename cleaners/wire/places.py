"""Whether words in front of an agency's brackets can be a place, or are a caption, a label or half a sentence."""

from __future__ import annotations

import re

from .people import PARTICLES, named

_SPLIT = re.compile(r"[,/]|\s[-–—]\s")
_NO_PLACE = frozenset("!?:;#@&=+*")
_LONGEST = 90  # characters: five cities
_MOST_WORDS = 6  # GUANTANAMO BAY NAVAL BASE has four, IN THE SOUTHERN GAZA STRIP five
_MOST_WORDS_IN_SMALL = 4

# Words of captions, labels and bylines, which stand before an agency's name in brackets just as a place does.
_LABELS = frozenset(
    "according analysis another any article awesome breaking by caption copyright courtesy credit edit edited every excellent exam exclusive explainer fact"
    " factbox file from full good handout headline her here his image important info interesting interview link more must my news newsletter note opinion"
    " original our photo photograph picture posted press quote quoted re read report reported reports review some source sources story stuff text"
    " thanks their update updated useful via video watch weather your"
    " archivbild aus bericht bild foto grafik laut meldung nachrichten quelle sport symbolbild text wetter zitat"
    " actualités brève dépêche météo selon sources texte vidéo"
    " fuente imagen información noticia noticias según tiempo"
    " fonte imagem informação notícia notícias segundo immagine notizia notizie secondo testo"
    " bron nieuws tekst volgens weer".split()
)
# What `(AP)` follows in schools: Advanced Placement.
_SUBJECTS = frozenset(
    "algebra art biology calculus chemistry class course economics english environmental exam geography government history lab language latin"
    " literature macroeconomics math mathematics maths microeconomics physics politics precalculus programming psychology quiz rules science seminar"
    " spanish statistics studies unit".split()
)
_CONNECTIVES = frozenset("a after and as at before for in of on since to until while with".split())
_THE = frozenset("hague valley bronx dalles woodlands vatican".split())  # few towns have an article in English; every label can


def is_place(place: str, *, strict: bool) -> bool:
    """Whether the words can be a place, several places, or a place and its country. `strict` wants capitals, as agencies print them."""
    parts = [part.split() for part in _SPLIT.split(place)]
    words = [word.strip("[]().’'\"") for part in parts for word in part]
    if (
        len(place) > _LONGEST
        or not _NO_PLACE.isdisjoint(place)
        or not all(parts)
        or not all(word[:1].isalpha() and not any(map(str.isdigit, word)) for word in words)
    ):
        return False
    lower = [word.lower() for word in words]
    if lower[0] in _LABELS or (lower[0] == "the" and lower[1:2] and lower[1] not in _THE):
        return False
    if place[0] in "'\"“‘’«" and not re.match(r"['’][sS]-", place):
        return False
    if all(word == word.upper() or word in PARTICLES for word in parts[0]):
        return named(words) and len(parts[0]) <= _MOST_WORDS and not (strict and not _SUBJECTS.isdisjoint(lower))
    if strict or lower[0] in _CONNECTIVES or not _LABELS.isdisjoint(lower):
        return False
    return named(words) and not words[0][0].islower() and max(map(len, parts)) <= _MOST_WORDS_IN_SMALL
