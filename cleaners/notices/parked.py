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
        r"(?:this|the) (?:domain|domain name|web ?page|site)(?: \S+){0,4} (?:is|has been|was) (?:\w+ )?(?:parked|registered|"
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
        r"(?:de |deze |dit )?(?:domein|domeinnaam)(?: \S+){0,4} (?:is|staat) (?:\w+ )?(?:te koop|geregistreerd|gereserveerd|geparkeerd|verlopen)",
        r"(?:ta )?domena(?: \S+){0,4} (?:jest|została|może być) (?:\w+ )?(?:na sprzedaż|zaparkowan\w+|zarejestrowan\w+|wygas\w+)",
        r"(?:этот |данный )?домен(?: \S+){0,4} (?:выставлен|прода[её]тся|припаркован|зарегистрирован|занят|свободен|истек)\w*",
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
    ),
    max_words=150,
)
