"""Pages that want to be read in an app."""

from __future__ import annotations

from schemas.outcome import Reason

from .. import asked
from .notice import Notice, claims, stems

APP = Notice(
    Reason.APP_WALL,
    claims(
        r"(?:\S+ ){0,4}?(?:see|view|read|open|continue|watch|use|get|download|switch to|join|browse)(?: \S+){0,6} app",
        r"(?:\S+ ){0,5}?(?:keep reading|(?:opened|read|seen|shown|viewed|watched)(?: only)?) in (?:the|our) (?:\w+ )?app",
        r"(?:\S+ ){0,4}?(?:is |are )?(?:better|faster|only available) (?:in|on|with) (?:the|our) (?:mobile )?app",
        r"(?:\S+ ){0,2}?(?:weiter )?geht es (?:\S+ ){0,2}?in (?:der|unserer) app",
        r"(?:\S+ ){0,6}?in (?:der|unserer) app (?:\w+ )?(?:öffnen|weiterlesen|ansehen|lesen|fortfahren)",
        r"(?:\S+ ){0,4}?app (?:herunterladen|öffnen|laden|holen)|hol dir die app|(?:\S+ ){0,4}?besser in der app",
        r"(?:ouvr|voir|li[rs]|continu|télécharg|pass|install)\w*(?: \S+){0,6} (?:appli|application)",
        r"(?:abr|ver|le[ea]|continu|sigue|descarg|instal)\w*(?: \S+){0,6} (?:app|aplicación)",
        r"(?:apri|continua|leggi|scarica|guarda|installa)(?: \S+){0,6} app",
        r"(?:abr|ver|le[ri]|continu|baix|descarreg|instal)\w*(?: \S+){0,6} (?:aplicativo|app|aplicação)",
        r"(?:open|lees|bekijk|download|ga verder|installeer)(?: \S+){0,6} app",
        r"(?:otwórz|czytaj|pobierz|zobacz|kontynuuj|zainstaluj)(?: \S+){0,6} aplikacj\w+",
        r"(?:откр|чита|скача|смотр|продолж|установ)\w*(?: \S+){0,6} приложени\w+",
        r".*\b(?:appen|appe?ssa|sovelluk\w*|aplikac\w*|alkalmazás\w*|uygulama\w*|aplicați\w*|εφαρμογή)\b.*|.*アプリ(?:で|を|なら).*",
        r".*(?:打开|下载|打開|下載).*(?:app|客户端|客戶端).*|.*(?:앱에서|앱으로|앱을|앱 다운로드).*|.*التطبيق.*",
    ),
    stems(
        r"app\b apps\b appli applicat aplic store download phone mobil offline alert handy télécharg descarg scaric baix pobierz",
        r"приложени скача телефон",
        r"sovellu aplikac alkalmazás uygulama appen indir ladda hämta hent last\b アプリ ダウンロード app 客户端 下载 앱 다운로드 التطبيق تحميل",
    ),
    max_words=80,
    asks=asked.app,
)
