"""Domains that nobody uses: for sale, parked with advertisements, just registered."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import Notice, claims, stems

PARKED = Notice(
    Reason.DOMAIN_PARKED,
    claims(
        r"(?:\S+ )*?(?:the |this )?(?:premium )?(?:domain|domain name|web ?site name|web address|name)?(?: \S+){0,4} (?:is|may be|"
        r"could be|might be) (?:now |currently |also )?(?:for sale|available for (?:purchase|sale))",
        r"(?:buy|get|make an offer for|interested in|inquire about|acquire|purchase) (?:this|the) domain",
        r"(?:this|the) (?:domain|domain name|web ?page|site)(?: \S+){0,4} (?:is|has been|was|has) (?:\w+ )?(?:parked|registered|"
        r"reserved|expired|generated)",
        r"(?:\S+ )?is parked (?:free|by|at)",
        r"(?:future home of|this domain is|domain parking|parked (?:domain|free)|domain (?:for sale|parked|expired|default))",
        r"(?:die |diese )?(?:domain )?(?:\S+ ){0,4}?(?:steht|ist) (?:\w+ )?(?:zum verkauf|zu verkaufen|geparkt|registriert|reserviert|käuflich)",
        r"(?:diese )?domain (?:\S+ )?(?:kaufen|zu verkaufen|geparkt)|hier entsteht",
        r"(?:le |ce )?(?:nom de domaine|domaine)(?: \S+){0,4} (?:est|a été|peut être) (?:\w+ )?(?:à vendre|en vente|réservé|"
        r"enregistré|parqué|expiré|acheté)",
        r"(?:el |este )?(?:dominio|nombre de dominio)(?: \S+){0,4} (?:está|ha sido|puede estar|es) (?:\w+ )?(?:en venta|a la "
        r"venta|aparcado|registrado|reservado|caducado)",
        r"compra este dominio",
        r"(?:il |questo )?(?:dominio|nome a dominio)(?: \S+){0,4} (?:è|è stato|potrebbe essere) (?:\w+ )?(?:in vendita|registrato|"
        r"parcheggiato|scaduto|riservato)",
        r"(?:o |este )?domínio(?: \S+){0,4} (?:está|foi|pode estar) (?:\w+ )?(?:à venda|estacionado|registrado|registado|reservado|expirado)",
        r"(?:de |deze |dit )?(?:domein|domeinnaam|website)(?: \S+){0,4} (?:is|staat) (?:\w+ )?(?:te koop|geregistreerd|gereserveerd|geparkeerd|verlopen)",
        r"(?:ta )?domena(?: \S+){0,4} (?:jest|została|może być) (?:\w+ )?(?:na sprzedaż|zaparkowan\w+|zarejestrowan\w+|wygas\w+)",
        r"(?:этот |данный )?домен(?: \S+){0,4} (?:выставлен|прода[её]тся|припаркован|зарегистрирован|занят|свободен|истек)\w*",
        r".*\b(?:domän\w*|domæne\w*|domene\w*)\b.*\b(?:parker\w*|salu|salg|salgs|registrer\w*|köpts|köpa|ledig\w*)\b.*|parker\w+ (?:hos|ved|av) .*",
        r".*\b(?:verkkotunnu\w*|domain\w*)\b.*\b(?:myytävä\w*|varattu\w*|rekisteröi\w*|pysäköi\w*)\b.*",
        r".*\bdomén\w*\b.*\b(?:prodej\w*|zaparkov\w*|registrov\w*|koup\w*)\b.*",
        r".*\b(?:domain\w*|domén\w*)\b.*\b(?:eladó\w*|megvásárol\w*|parkol\w*|regisztrál\w*|foglalt)\b.*|.*\beladó domain\b.*",
        r".*\balan ad\w+\b.*\b(?:satılık\w*|satın|park\w*|kayıtlı\w*|tescil\w*)\b.*",
        r".*\bdomeniul\b.*\b(?:vânzare|parcat|înregistrat)\b.*|.*\b(?:όνομα χώρου|domain)\b.*\bπωλείται\b.*",
        r".*\bдомен\w*\b.*\b(?:продається|припарков\w+|зареєстров\w+)\b.*",
        r"(?:этот |данный |ваш )?(?:домен|сайт)(?: \w+){0,3} не (?:прилинкован|привязан|настроен|делегирован|подключ[её]н)\w*",
        r"сайт (?:только что создан|создан и успешно)",
        r".*ドメイン.*(?:取得|登録|販売|売|パーキング).*|.*域名.*(?:出售|转让|轉讓|停放|注册|购买|待售|过期|過期).*|.*도메인.*(?:판매|등록|파킹|구입|만료|연결).*",
        r".*(?:النطاق|الدومين|نطاق).*(?:للبيع|محجوز|مسجل).*",
        r"(?:this|the) (?:site|website|domain) is (?:currently |still )?not (?:yet )?(?:configured|set up)",
        r".*\bdomain\b.*\b(?:registriert|geparkt|verkauf\w*|reserviert)\b.*",
        r".*\bnom de domaine\b.*|\S+ \S+ est à vendre|.*\bdominio\b.*\b(?:aparcado|registrado|en venta|caducado|in vendita|parcheggiato|scaduto)\b.*",
        r".*\bdomínio\b.*\b(?:à venda|registado|registrado|estacionado)\b.*|.*\bdomein\w*\b.*\b(?:te koop|geregistreerd|geparkeerd)\b.*",
        r".*\bdomena\b.*\b(?:sprzedaż|zaparkowana)\b.*",
    ),
    stems(
        r"domain owner buy price offer sale sponsor relat search parking advertis broker escrow registrar hosting whois transfer",
        r"webpage website inquir contact dns disclaimer",
        r"angebot inhaber kauf preis treuhand umzug bezahl interesse webseite anbieter provider kunde",
        r"domaine propriétaire achet prix offre hébergeur registr site",
        r"dominio propietario compr precio oferta titular proveedor sitio",
        r"proprietario acquist prezzo offert registr",
        r"domínio proprietário compr preço oferta",
        r"domein eigenaar koop prijs bod\b aanbod hosting",
        r"domen właściciel kup cen[aę] ofert",
        r"домен владел купить цен предложен хостинг регистратор",
        r"domän domæn domen köp salu salg ägare ejer eier webbhotell webhotel webbplats hjemmesid kund kontrolpanel whois",
        r"verkkotunnu omistaj myyt domén vlastn majitel webhosting registrát koup prodej tulajdonos eladó alan\b satın satılık teklif ödeme",
        r"директори сервер хостинг панел управлени",
        r"ドメイン サーバー ウェブサイト 所有者 取得 登録 域名 报价 购买 交易 도메인 호스팅 구매 النطاق للبيع",
    ),
    max_words=150,
)
