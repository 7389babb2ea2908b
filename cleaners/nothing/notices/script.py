"""What a page says to a browser that cannot show it: scripts are switched off, and it would be drawn by them alone, or the browser is too old."""

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
        r"(?=.*\bjavascript\b).*\b(?:(?:turned|switched) off|disabled|ausgeschaltet|abgeschaltet|deaktiviert|désactivé|apagado|desactivado|deshabilitado|"
        r"disattivato|disabilitato|desligado|desativado|uitgeschakeld|staat uit|wyłącz\w+|отключ[её]н\w*|выключ\w+|avstäng\w+|inaktiver\w+|vypnut\w*)\b.*",
        r"(?:your|this) (?:web ?)?browser (?:version )?is (?:\w+ )?(?:out of date|outdated|unsupported|too old|(?:not|no longer) supported)",
        r"(?:please )?(?:update|upgrade) your (?:web ?)?browser|we (?:do not|don t|no longer) support your browser",
        r"(?:ihr|dein|dieser) (?:web)?browser (?:wird|ist) (?:\w+ ){0,2}(?:nicht (?:mehr )?unterstützt|veraltet|zu alt)",
        r"(?:votre|ce) navigateur (?:est|n est) (?:\w+ )?(?:obsolète|trop ancien|plus|pas)|(?:su|tu|este) navegador (?:está|es|no) (?:\w+ )?(?:obsoleto|"
        r"desactualizado|antiguo|compatible)|(?:il tuo|questo) browser (?:è|non è) (?:\w+ )?(?:obsoleto|supportato|aggiornato)",
        r"(?:o )?(?:seu|teu) navegador (?:está|é|não) (?:\w+ )?(?:desatualizado|antigo|suportado|compatível)|(?:je|uw|jouw) browser (?:is|wordt) (?:\w+ )?"
        r"(?:verouderd|te oud|niet)|(?:twoja|ta) przeglądarka (?:jest|nie jest) (?:\w+ )?(?:przestarzała|nieaktualna|obsługiwana)",
        r"ваш браузер (?:\w+ )?(?:устарел|не поддерживается)|.*浏览器版本(?:过低|太低).*|.*(?:お使いの)?ブラウザ.*(?:サポート|対応|古い).*",
    ),
    stems(
        SORRY,
        r"javascript script browser app\b application enable reload page site website extension setting browser seite anwendung erweiterung navigateur page",
        r"navegador página browser pagina przegląd stron браузер страниц webbläsare sidan",
        r"recharg recarg ricaric reload odśwież обнов načt laad|einschalt anschalt enciend encend włącz включ zapn",
        r"date version modern newer update upgrade choose firefox chrome safari edge aktualis version nutzen versión versão recente 浏览器 升级 版本 ブラウザ",
    ),
    max_words=80,
)
