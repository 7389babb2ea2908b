"""Too much in too short a time: a forum's flood control, and servers that ask their visitors to wait."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

_WAIT = (
    r"wait\w*|wart\w*|gewartet|attend\w+|patient\w+|esper\w+|aguard\w+|aspett\w+|wacht\w*|(?:po|od)czeka\w*|подожд\w+|vänta\w*|vente\w*|vent|odota\w*|počkej\w*"
    r"|várj\w*|bekle\w*|try again|intent\w+|riprova\w*|réessa\w+|versuch\w*|zkuste"
)
_SPAN = (
    r"sec(?:ond)?s?|sekund\w*|secondes?|segundos?|second[oi]|seconden|секунд\w*|sekunt\w*|sekuntia|másodperc\w*|saniye\w*|minutes?|minut[aeoiy]?s?|minuten"
    r"|минут\w*|perc\w*|dakika\w*"
)

PACE = Notice(
    Reason.BOT_CHALLENGE,
    claims(
        rf".*\b(?:{_WAIT})(?: \w+){{0,4}} (?:{_SPAN})",
        r"(?:you|du|sie|vous|has|ha|hai|você|je|u|вы) .*\b(?:too (?:quickly|fast|often|soon|recently|many)|zu (?:schnell|oft|viele)|so schnell|trop (?:vite|"
        r"rapidement|de)|demasiado (?:rápido|pronto)|demasiadas|troppo (?:velocemente|spesso|presto)|troppe|te (?:snel|vaak|veel)|слишком (?:часто|быстро))",
        r".*(?:秒|分|しばらく時間).*(?:待|おいて|お試し).*|.*\d+ ?(?:초|분).*(?:기다|후).*|.*(?:انتظر|الانتظار).*(?:ثانية|ثوان|دقيقة|دقائق).*",
        r".*(?:多くの|大量の)(?:アクセス|リクエスト).*|.*(?:发帖|操作|搜索|请求)(?:太|过于|過於)(?:快|频繁|頻繁).*",
    ),
    stems(
        SORRY,
        r"wait second minute moment quick fast slow soon post search request page time again reload action perform address flood limit interval visit",
        r"wart sekund minute schnell beitrag such anfrag seite adresse moment neu schreib zugriff",
        r"attend seconde minute vite page requête rechargez message temps espere segundo minuto rápido petición peticiones conexión solicitud mensaje",
        r"aspett secondi minut presto pagin richiest messagg aguard pedido págin wacht bericht verzoek snel",
        r"czeka zapyta stron adres wiadomo chwil odśwież подожд секунд минут сообщен запрос страниц",
        r"vänta vent sekund inlägg sid odota sekunt viesti počkej vteřin várj perc bekle saniye dakika mesaj",
        r"時間 アクセス 制限 秒 秒后 频繁 稍后 초 기다",
    ),
    max_words=80,
    is_everyday=True,
)
