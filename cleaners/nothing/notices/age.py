"""Gates that ask how old one is."""

from __future__ import annotations

from dataclasses import replace

from schemas.outcome import Reason

from .. import asked
from .notice import Notice, claims, stems

_IN_PERSON = (
    r"(?:stop )?(?:are you|you must be|you have to be|you need to be|i am|i m|please confirm|please verify|confirm|verify|by "
    r"entering|enter your|you are about|this (?:site|website|page|content|area)) (?:\w+ ){0,12}?(?:18|21|19|age|aged|adults?|"
    r"birth|years old|legal drinking)",
    r"are you old enough|(?:bist du|sind sie) (?:schon )?alt genug|êtes vous assez âgée?|hai l età giusta|ben je (?:al )?oud genoeg|är du gammal nog",
    r"(?:bist du|sind sie|bitte bestätig\w*|ich bin|sie müssen|du musst|diese (?:seite|website|webseite)|zutritt|mit dem "
    r"betreten) (?:\w+ ){0,12}?(?:16|18|volljährig|alt|alter|erwachsene\w*|jugendschutz)",
    r"(?:avez vous|vous devez|êtes vous|je confirme|j ai|ce site|l accès|en entrant) (?:\w+ ){0,12}?(?:18|majeure?|âge|adultes?|boire)",
    r"(?:eres|es usted|debes?|tienes|confirma\w*|este sitio|al entrar|para entrar|soy) (?:\w+ ){0,12}?(?:18|mayor|edad|adult[oa]s)",
    r"(?:hai|sei|devi|confermo|conferma|questo sito|per entrare|dichiaro) (?:\w+ ){0,12}?(?:18|maggiorenne|età|adulti)",
    r"(?:você|tem|é|deve|confirme|este site|para entrar) (?:\w+ ){0,12}?(?:18|maior|idade|adultos)",
    r"(?:ben je|bent u|je moet|u moet|ik ben|deze (?:site|website|pagina)|bevestig) (?:\w+ ){0,12}?(?:18|leeftijd|volwassen\w*)",
    r"(?:czy|musisz|mam|potwierd\w+|ta strona|strona|wchodząc|aby wejść) (?:\w+ ){0,12}?(?:18|pełnoletni\w*|wiek\w*|dorosł\w+)",
    r"(?:вам|вы|мне|подтверд\w+|этот сайт|сайт|для входа) (?:\w+ ){0,12}?(?:18|лет|возраст\w*|совершеннолетн\w*|взрослы\w*)",
)
"""Claims that speak to the reader, or of this site."""

AGE = Notice(
    Reason.AGE_GATE,
    claims(
        *_IN_PERSON,
        r".*\b(?:16|18|20|21|25)\b.*\b(?:år|fyllt|fyldt|vuo\w+|täyttän\w*|let|rok\w*|éves\w*|yaş\w*|ani|ετών|років)\b.*|.*\bk18\b.*",
        r".*(?:18|19|20|21) ?(?:歳|才|岁|歲|周岁|세).*|.*(?:年齢確認|未成年|성인 인증|미성년|السن القانوني).*|.*\b(?:18|21)\b.*(?:عام|سنة|العمر).*",
        r".*\b(?:legal (?:drinking )?age|âge légal|edad legal|età legale|idade legal)\b.*",
        r".*\b(?:wettelijke leeftijd|gesetzliche\w* alter|volljährig|pełnoletn\w+|совершеннолетн\w+)\b.*",
    ),
    stems(
        r"age\b aged 18 21 years adult alcohol drink legal enter entering site terms responsib remember birth confirm accept",
        r"cookie whisk wine beer gin\b",
        r"alter volljährig jahre alkohol seite betreten genieß verantwort jugend bedingung geburt",
        r"âge majeur ans\b alcool abus consomm modération site entrant conditions naissance",
        r"edad mayor años alcohol sitio consum responsab condiciones nacimiento",
        r"età maggiorenn anni alcol sito consum responsab condizioni nascita",
        r"idade maior anos álcool site consum responsab condições",
        r"geboort ouder leeftijd jaar alcohol site geniet volwassen voorwaarden",
        r"wiek lat\b pełnoletn alkohol stron dorosł regulamin odpowiedzial",
        r"возраст лет\b совершеннолет алкогол сайт взрослы услови чрезмерн",
        r"år\b ålder alder fyllt fyldt alkohol øl\b öl\b vin\b omtanke måtta sida siden vuot ikä sivu alkoholi kohtu",
        r"let\b věk alkohol vstup stránk mírou éves kor\b oldal alkohol italok felül látogat yaş alkol site giriş",
        r"歳 才以上 年齢 お酒 アルコール 未満 岁 未成年 年龄 饮酒 酒精 세\b 성인 청소년 술 주류 인증 العمر عام سنة الكحول",
    ),
    max_words=120,
    asks=asked.age,
)

AGE_IN_WORDS = replace(AGE, claims=claims(*_IN_PERSON), asks=None, says_all=True)
