"""What a page says where scripts are switched off, and it would be drawn by them alone."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

SCRIPT = Notice(
    Reason.SCRIPT_SHELL,
    claims(
        r"(?:please |you (?:need to|must|have to) )?(?:enable|turn on|activate|allow|switch on) (?:your browser s )?javascript\b.*",
        r"(?:this|our) (?:site|website|app|application|page|forum) (?:requires|needs|works best with|uses) javascript",
        r"javascript (?:is|must be|has to be|seems to be) (?:required|enabled|disabled|turned off|switched on)",
        r"(?:bitte )?(?:aktivieren|aktiviere) (?:sie )?(?:bitte )?javascript|(?:diese|unsere) (?:seite|webseite|website|anwendung) (?:benötigt|"
        r"braucht) javascript",
        r"(?:veuillez |vous devez )?activer javascript|(?:veuillez )?activez javascript|javascript est (?:désactivé|nécessaire|requis)",
        r"(?:por favor )?(?:activa|active|habilita|habilite)\w* javascript|(?:es necesario|debes?) (?:activar|habilitar) javascript",
        r"(?:per favore )?(?:abilita|attiva)\w* javascript|(?:por favor )?(?:ative|habilite) o? ?javascript|(?:schakel|zet) javascript (?:in|aan)",
        r"(?:proszę )?(?:włącz|włączyć) (?:obsługę )?javascript|(?:пожалуйста )?включите (?:поддержку )?javascript|(?:aktivera|slå på|aktivér) javascript",
    ),
    stems(
        SORRY,
        r"javascript script browser app\b application enable reload page site website extension setting browser seite anwendung erweiterung navigateur page",
        r"navegador página browser pagina przegląd stron браузер страниц webbläsare sidan",
    ),
    max_words=80,
)
