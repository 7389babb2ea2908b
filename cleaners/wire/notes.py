"""Notes of the desk: what was updated or corrected, until when a story is held back, what editors are told. In seven languages, corrections in more."""

from __future__ import annotations

import re

from .units import Unit

# What editors did, as the first words of a bracket above the story; `adds up` is no edit.
_DONE = (
    r"(?:adds?|added|updates?|updated|corrects?|corrected|recasts?|refiles?|refiled|repeats?|rewrites?|clarifies|fixes|removes|deletes|changes|inserts|releads"
    r"|restores|amends|revises|replaces|rephrases|drops|edits|includes|tweaks|trims|adjusts|embargoed"
    r"|writes[- ]through|new throughout|eds|note (?:strong|language)"
    r"|aktualisier(?:t|ung)|berichtig(?:t|ung)|korrektur|korrigiert|ergänzt|präzisiert|wiederholung|neu|durchgehend|zusammenfassung"
    r"|actualis(?:e|é|ation)|ajoute|précise|corrige|complète|répète|répétition|rectifi(?:e|é|catif)|reprise"
    r"|actualiza(?:do)?|añade|agrega|amplía|repite|reitera|corregido|precisa"
    r"|atualiza(?:do)?|acrescenta|adiciona|repete|corrigido|inclui"
    r"|aggiorna(?:to)?|aggiunge|corregge|ripete|riscrive|rettifica"
    r"|voegt toe|toevoeging|correctie|gecorrigeerd|herhaling|aangevuld|rectificatie)\b(?! up\b)"
)
_BRACKET = re.compile(rf"\(+{_DONE}[^\n]*(?:\n[^\n]+)*\)+\.?", re.IGNORECASE)
_EDITORS = re.compile(
    r"(?:Eds|EDS|Editors|EDITORS|(?:Editor['’]?s['’]?|EDITOR['’]?S['’]?) (?:[Nn]ote|NOTE)):\s\S.*|(?:=+|ATTENTION\b|ACHTUNG\b|ATENCIÓN\b).{3,200}///+"
)
_EMBARGO = re.compile(
    r"\(?(?:(?i:strict(?:ly)? )?(?:(?:EMBARGOED|Embargoed)(?i: for (?:release|publication))?[ :]+(?i:until|till|to|for|not)\b"
    r"|EMBARGO\b|Embargo:)|(?:NOT FOR|Not for) (?i:publication|release) (?i:before|until)\b|(?:SPERRFRIST|Sperrfrist)\b"
    r"|(?:SOUS|Sous) (?:EMBARGO|embargo)\b|(?:EMBARGADO|Embargado)\b|(?:BAJO|Bajo|SOB|Sob|SOTTO|Sotto|ONDER|Onder) (?:EMBARGO|embargo)\b)[^\n?]{2,150}[^?]"
)
_SLUG_WORDS = (
    r"UPDATE|WRAPUP|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|RECAST|OFFICIAL CORRECTION|ADVISORY|LEAD|ROUNDUP|WDHLG?|WIEDERHOLUNG|KORREKTUR|BERICHTIGUNG"
    r"|ACTUALIZA|ACTUALIZACIÓN|CORREGIDO|ATUALIZA|ATUALIZAÇÃO|CORRIGIDO|AGGIORNA|RETTIFICA|RECTIFICATIF"
)
SLUG = re.compile(rf"(?:(?:(?:{_SLUG_WORDS})(?: \d{{1,2}})?)\s?[-–]\s?)+(?=\S)")
"""What stands before a headline: `UPDATE 2-`."""
_STORY_CORRECTED = (
    r"(?:This|An earlier version of this|A previous version of this|The) (?:[\w.,]{1,12} ){0,4}?(?:story|article|report|version|item)(?: of [^\n]{1,60}?)?,?"
    r" (?:(?:has been|was|is|had been|has|again|and)\s+)*"
    r"(?:corrected|corrects|refiled|refiles|updated|updates|amended|clarified|clarifies|republished|revised|removes|fixes)"
    r" (?:to|after|with|in|throughout|the|paragraph|headline|typo|spelling|day|date|name)\b"
)
_STORY_CORRECTED_ELSEWHERE = (
    r"(?:Diese (?:Meldung|Fassung)|Dieser (?:Text|Artikel|Bericht)) (?:wurde|ist) [^\n]{0,80}(?:berichtigt|korrigiert|aktualisiert)"
    r"|(?:In einer (?:früheren|ersten)|Eine (?:frühere|erste)) (?:Version|Fassung) (?:dieser|dieses|der|des) (?:Meldung|Textes|Artikels|Berichts)\b"
    r"|(?:Cette (?:dépêche|version)|Cet article) a été (?:corrigée?|rectifiée?|actualisée?|modifiée?)"
    r"|Une version (?:précédente|antérieure) de (?:cette dépêche|cet article)"
    r"|(?:Est[ae] (?:nota|noticia|historia|información|versión|artículo|despacho)) (?:ha sido|fue) (?:corregid|actualizad|modificad)[ao]"
    r"|Una versión anterior de est[ae] (?:nota|noticia|historia|información|artículo|despacho)"
    r"|Est[ae] (?:reportagem|matéria|notícia|nota|texto|artigo) foi (?:corrigid|atualizad|alterad)[ao]|Uma versão anterior dest[ae]"
    r"|(?:Questa notizia|Questo articolo|Questo testo) è stat[ao] (?:corrett|aggiornat|modificat)[ao]|Una versione precedente di quest"
    r"|(?:Dit (?:bericht|artikel)|Deze versie) (?:is|werd) [^\n]{0,40}(?:gecorrigeerd|aangepast|gewijzigd)|In een eerdere versie van dit (?:bericht|artikel)"
)
_HEADED = (
    r"(?:Correction|CORRECTION|Clarification|Berichtigung|Korrektur|Rectificatif|Correctif|Corrección|Fe de errores|Correção|Correzione"
    r"|Errata(?: corrige)?|Erramos|Rettifica|Correctie|Rectificatie|Erată|Helyesbítés|Helyreigazítás|Sprostowanie|Rättelse|Rettelse|Oikaisu|Ralat|Διόρθωση"
    r"|Исправление|Виправлення|تصحيح|訂正|更正|정정)(?: \([^()\n]{1,40}\))?(?:\s?:\s|：)(?=\S)"
)
_CORRECTION = re.compile(rf"\(*(?:{_STORY_CORRECTED}|{_STORY_CORRECTED_ELSEWHERE}|{_HEADED})[^\n]*(?:\n[^\n]+)*")
TALK = re.compile(r"\b(?:I(?! \w+i\b)|my|we|our|you|your|ich|mein|wir|je|yo|io|ik)\b")  # Italian articles stand before plurals
"""Those who speak of themselves or to each other: neither notes nor stories do."""


def note(unit: Unit) -> bool:
    """Whether the line is an editors' note that stands above a story. A note proves no story."""
    return any(form.fullmatch(unit.text) for form in (_BRACKET, _EDITORS, _EMBARGO)) or correction(unit)


def correction(unit: Unit) -> bool:
    """Whether the line says that the story was corrected or updated; such lines stand above or below it."""
    line = unit.text
    return len(line) < 1_000 and bool(_CORRECTION.fullmatch(line)) and line.count("(") == line.count(")") and not TALK.search(line)


def update(unit: Unit) -> bool:
    """Whether the line is a bracket that says what was done to the story: Bloomberg prints it below."""
    return bool(_BRACKET.fullmatch(unit.text))
