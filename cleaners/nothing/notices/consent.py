"""Consent to cookies and to partners, also as the alternative to paying."""

from __future__ import annotations

from dataclasses import replace

from schemas.outcome import Reason

from .. import asked
from .notice import Notice, claims, stems

CONSENT = Notice(
    Reason.CONSENT_WALL,
    claims(
        r".*\bcookies?\b",
        r".*\b(?:we|our|us) (?:and|with) .*(?:partners|vendors)|.*your privacy|before you continue",
        r".*(?:wir und unsere|unsere bis zu|mit werbung (?:weiter)?lesen|ohne werbung|ihre einwilligung|(?:ihre|deine) privatsphäre)",
        r".*(?:nous et nos|votre vie privée|votre consentement|avec votre accord)",
        r".*(?:nosotros y nuestros|tu privacidad|su privacidad|tu consentimiento)",
        r".*(?:noi e (?:i nostri|terze)|la tua privacy|il tuo consenso)",
        r".*(?:nós e (?:os nossos|nossos)|a sua privacidade|sua privacidade|seu consentimento)",
        r".*(?:wij en onze|je privacy|uw privacy|jouw privacy|toestemming)",
        r".*(?:my i nasi|twoj\w+ prywatność|twoj\w+ prywatności|twoją zgodę|plik\w* cookie|ciasteczk\w*)",
        r".*(?:мы и наши|файлы cookie|файлов cookie|ваш\w* конфиденциальност\w*|ваше согласие)",
        r".*(?:kakor|samtycke|din integritet|samtykke|dit privatliv|informasjonskapsler|personvern|ditt privatliv)",
        r".*(?:eväste\w*|suostumu\w*|yksityisyy\w*|souhlas\w*|soukromí|süti\w*|hozzájárulás\w*|adatainak védelm\w*|çerez\w*|gizlili\w*|rızanız)",
        r".*(?:module cookie|acordul (?:tău|dumneavoastră)|συγκατάθεσ\w*|файли cookie|вашу згоду)",
        r".*(?:クッキー|cookie|プライバシー|隐私|隱私|쿠키|개인정보|ملفات تعريف الارتباط|خصوصيت).*",
    ),
    stems(
        r"cookie partner vendor consent privac personal\b data\b advert ads\b tracking identif device accept agree reject purpose",
        r"preference subscri settings withdraw",
        r"einwillig zustimm datenschutz privatsphäre personenbezogen werb anzeigen gerät zweck widerruf abo\b abos\b pur\b akzept",
        r"ablehn einstellung verarbeit daten",
        r"consent confidentialit vie\b donnée publicit finalité traceur abonn refus accept paramèt",
        r"consent privacidad datos publicidad finalidad dispositivo acept rechaz suscri preferenc socios",
        r"consens riservatezza dati\b pubblicit annunci finalit dispositivo accett rifiut abbon profilazione fornitori",
        r"consent privacidade dados anúnci publicidade finalidade dispositivo aceit rejeit assin parceiros",
        r"toestemm gegevens advertent doeleind apparaat accept weiger abonne voorkeur partners instelling",
        r"zgod ciasteczk prywatn dane\b danych reklam urządze akcept odrzu subskry partner cel\b ustawie",
        r"соглас конфиденциальн данны реклам устройств приня отклон подпис партн[её]р файл настройк куки",
        r"kakor samtyck samtykk leverantör leverandør personuppgift personoplysning personopplysning oplysning opplysning annons annonc enhet enhed",
        r"integritet privatliv",
        r"personvern informasjonskapsl reklam tjänst eväst suostumu henkilötie mainoks laittee kumppan asetuk yksityisy",
        r"souhlas osobní údaj zařízení reklam partner předplat soukrom süti adat hirdet hozzájárul eszköz visszavon",
        r"çerez veri kişisel reklam rıza gizlilik kabul hizmet cookie acord συγκατάθεσ δεδομέν згод",
        r"クッキー cookie 同意 広告 個人情報 端末 隐私 同意 广告 个人信息 隱私 廣告 쿠키 동의 광고 개인정보",
        r"الارتباط موافق خصوصي بيانات الإعلانات شركا",
    ),
    max_words=600,
    asks=asked.accept,
)

_IN_PERSON = (
    r"(?:we and our|wir und unsere|nous et nos|nosotros y nuestros|noi e (?:i nostri|terze)|nós e (?:os nossos|nossos))\b.*",
    r"wij en onze\b.*|my i nasi\b.*|мы и наши\b.*",
    r"vi och våra partner\b.*|vi og våre partnere\b.*|vi og vores partnere\b.*|me ja kumppanimme\b.*|my a naši partneři\b.*",
    r"mit werbung (?:weiter)?lesen\b.*",
    r".*\b(?:asks?|fragt|bittet|vraagt|chiede|pide|demande|pede) .*(?:consent|einwilligung|toestemming|consenso|consentimiento)",
)
CONSENT_IN_WORDS = replace(CONSENT, claims=claims(*_IN_PERSON), asks=None, says_all=True)
