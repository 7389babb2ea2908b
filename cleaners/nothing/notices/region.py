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
        r"(?=.*\b(?:inte|ikke|ej)\b)(?=.*\b(?:tillgänglig\w*|tilgængelig\w*|tilgjengelig\w*|vis(?:a[rs]?|er|es))\b)"
        r".*\b(?:land\w*|region\w*|område\w*|(?:där|hvor|der) du)\b.*",
        r".*\b(?:maassa\w*|alueella\w*|sijainni\w*)\b.*\bei\b.*",
        r".*\bei\b.*\b(?:saatavilla|katsottavissa|käytettävissä)\b.*\b(?:maassa\w*|alueella\w*|sijainni\w*)\b.*",
        r".*\b(?:není|nejsou|nedostupn\w*)\b.*\b(?:zem[ií]|regionu|oblasti|lokalitě)\b.*|.*\b(?:ország\w*|régió\w*|térség\w*)\b.*\bnem\b.*",
        r".*\bnem\b.*\b(?:ország\w*|régió\w*)\b.*",
        r".*\b(?:ülke\w*|bölge\w*|konum\w*)\b.*\b(?:kullanılam\w*|erişilem\w*|mevcut değil|izlenem\w*|görüntülenem\w*|kullanıma)\b.*",
        r".*\b(?:nu este|indisponibil\w*)\b.*\b(?:țar\w+|regiun\w+)\b.*|.*δεν είναι διαθέσιμ\w+.*(?:χώρα|περιοχή).*|.*недоступ\w+.*(?:країн\w+|регіон\w+).*",
        r".*(?:地域|国|海外).*(?:いただけません|できません|からのみ|のみご覧).*|.*(?:地区|地區|国家|國家|区域).*(?:无法|無法|不可用|不提供|不支持|限制|无权).*",
        r".*(?:국가|지역).*(?:이용할 수 없|제공되지 않|시청할 수 없|사용할 수 없|제한).*|.*غير (?:متاح|متوفر)\w*.*(?:بلد|منطق|دولت)\w*.*",
        r"(?=.*\b(?:not|isn t|aren t|unavailable|blocked|restricted)\b).*\b(?:in|from|for) your (?:country|region|location|area|part of the world)\b.*",
        r"(?=.*\b(?:nicht|gesperrt|eingeschränkt|beschränkt)\b).*\b(?:ihrem|deinem) (?:land|standort)\b.*",
        r"(?=.*\b(?:pas|plus|indisponible|limitée?|bloquée?|restreinte?)\b).*\b(?:votre|ton) (?:pays|région|territoire)\b.*",
        r"(?=.*\b(?:no|non)\b).*\b(?:tu|su|tuo|vostro|tua|vostra) (?:país|región|ubicación|paese|zona|regione)\b.*",
        r"(?=.*\bnão\b).*\b(?:seu|sua|teu|tua) (?:país|região|localização)\b.*|(?=.*\bniet\b).*\b(?:jouw|uw|je) (?:land|regio|locatie)\b.*",
        r"(?=.*\b(?:nie|niedostępn\w+)\b).*\btwo(?:im|jej) (?:kraju|regionie|lokalizacji)\b.*",
        r"(?=.*\b(?:не|недоступ\w+|ограничен\w*)\b).*\bваш(?:ей|ем|его) (?:стран|регион)\w+\b.*",
    ),
    stems(
        SORRY,
        r"country countries region location area\b europe eu\b eea gdpr regulation licen rights access visit site website",
        r"available contact question issue",
        r"land\b region standort europ dsgvo verordnung lizenz rechte zugriff verfügbar",
        r"pays région zone europ rgpd règlement licence droits accès disponible",
        r"país región zona europ rgpd reglamento licencia derechos acceso disponible",
        r"paese regione europ gdpr regolamento licenz diritti accesso disponibil",
        r"região regulamento licen direitos acesso disponíve",
        r"vpn regio land\b avg\b licentie rechten toegang beschikbaar",
        r"kraj region rodo licenc praw dostęp",
        r"регион стран лиценз прав доступ",
        r"land region område rättighet rettighet ip\b vpn sverige norge danmark suomi maa\b maassa alue oikeu zemi práv region ország jog régió",
        r"ülke bölge hak yayın türkiye țar regiun drept χώρα δικαι країн регіон прав",
        r"地域 国内 権利 ご利用 ご覧 地区 版权 版權 国家 국가 지역 저작권 권리 بلد منطقت حقوق",
        r"video vidéo vídeo видео wiedergegeben visibile bekijken просмотр ограничен правообладател",
    ),
    max_words=150,
    is_everyday=True,
)
