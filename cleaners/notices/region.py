"""What is shown in some countries only."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

REGION = Notice(
    Reason.REGION_BLOCKED,
    claims(
        r"(?:sorry |unfortunately |we re sorry |we are sorry )?(?:but )?(?:this|our|the|these) (?:\w+ ){1,4}?(?:is|are|isn t|aren "
        r"t) (?:currently |no longer |temporarily |only )?(?:not )?(?:un)?(?:available|accessible|blocked) (?:\w+ ){0,3}?(?:in|to|"
        r"from|for|outside) (?:\w+ ){0,4}?(?:country|countries|region|regions|location|area|europe|eea|eu|union|territory)",
        r"(?:sorry )?(?:unavailable|not available|unavailable (?:for|due to) legal reasons|451)(?: \w+){0,3} (?:your|legal) "
        r"(?:country|region|location|area|reasons)",
        r"we recogni[sz]e (?:that )?you are (?:attempting|trying) to (?:access|reach)",
        r"(?:leider )?(?:ist |sind )?(?:diese[rs]?|das|unser\w*|der|die) (?:\w+ ){0,4}?(?:ist |sind |steht |stehen )?(?:leider |"
        r"derzeit |aus rechtlichen gründen |aus lizenzgründen )*(?:in|für) (?:ihre[mr]|deine[mr]|diese[mr]) (?:land|region|"
        r"standort|gebiet)",
        r"(?:désolée? )?(?:ce|cette|cet|notre|nos) (?:\w+ ){1,4}?(?:n est|ne sont|n est malheureusement) (?:malheureusement "
        r")?(?:pas|plus) (?:\w+ )?(?:disponible|accessible)s?(?: \w+){0,4} (?:pays|région|zone|territoire)",
        r"(?:lo sentimos )?(?:pero )?(?:este|esta|el|la|nuestro) (?:contenido|sitio|vídeo|página|artículo|web|programa) (?:\w+ ){0,2}?no (?:está|"
        r"es) (?:\w+ )?disponible (?:en|desde) "
        r"(?:\w+ )?(?:región|país|zona|ubicación|territorio|área)",
        r"(?:spiacenti )?(?:siamo spiacenti )?(?:ma )?(?:quest[oa]|il|la|questi) (?:\w+ ){1,4}?non (?:è|sono) (?:\w+ "
        r")?(?:disponibil[ei]|accessibil[ei]) (?:nel|nella|in|dal) (?:\w+ )?(?:paese|regione|area|zona|territorio)",
        r"(?:desculpe )?(?:lamentamos )?(?:mas )?(?:este|esta|o|a) (?:\w+ ){1,4}?não (?:está|é) (?:\w+ )?disponível (?:na|no|em) "
        r"(?:\w+ ){0,2}(?:região|país|localização|território)",
        r"(?:helaas )?(?:is )?(?:deze|dit|onze) (?:\w+ ){1,4}?(?:niet )?(?:\w+ )?(?:niet )?(?:beschikbaar |toegankelijk )?in "
        r"(?:uw|jouw|je) (?:land|regio|gebied)",
        r"(?:przepraszamy )?(?:niestety )?(?:ale )?(?:ta|ten|te|tego|nasza) (?:\w+ ){1,4}?(?:nie jest |jest )?(?:nie|"
        r"nie)?dostępn\w+ w (?:\w+ )?(?:kraju|regionie|lokalizacji)",
        r"(?:к сожалению )?(?:извините )?(?:этот|эта|это|данный|данная|данное|наш) (?:\w+ ){1,4}?(?:не доступ|недоступ)\w+ (?:в|"
        r"для|на) (?:\w+ )?(?:регион\w*|стран\w*|территори\w*)",
    ),
    stems(
        SORRY,
        r"country countries region location area\b europe eu\b eea gdpr regulation licen rights access visit site website",
        r"available",
        r"land\b region standort europ dsgvo verordnung lizenz rechte zugriff verfügbar",
        r"pays région zone europ rgpd règlement licence droits accès disponible",
        r"país región zona europ rgpd reglamento licencia derechos acceso disponible",
        r"paese regione europ gdpr regolamento licenz diritti accesso disponibil",
        r"região regulamento licen direitos acesso disponíve",
        r"regio land\b avg\b licentie rechten toegang beschikbaar",
        r"kraj region rodo licenc praw dostęp",
        r"регион стран лиценз прав доступ",
    ),
    max_words=150,
)
