"""Lines of a saved page below an article's text, as patterns of short lines: facts, in the languages of the wire."""

from __future__ import annotations

import re

REST = re.compile(
    r"(?:related|more from|read (?:more|next|also)|you (?:may|might) also|recommended|comments?\b|leave a (?:reply|comment)|share (?:this|on|via)|"
    r"about the authors?|newsletter|subscribe|sign up|tags?:|filed under|©|copyright|all rights reserved|see also|references$|popular|trending|latest|"
    r"most read|more videos|recent (?:articles|posts|stories)|read this next|like this|follow us|topics\b|"
    r"advertisement$|previous (?:post|article)|next (?:post|article)|post navigation|"
    r"mehr zum thema|lesen sie (?:auch|mehr)|das könnte|kommentare?\b|schlagwörter|themen:|à lire aussi|lire aussi|sur le même sujet|commentaires?\b|"
    r"lea también|te puede interesar|comentarios?\b|relacionad[oa]s|leia (?:também|mais)|leggi anche|commenti\b|lees ook|reacties\b)",
    re.IGNORECASE,
)
"""Beginnings of lines below which the rest of the site begins."""

_COUNTED = "comments?|kommentare?|commentaires?|comentarios?|comentários|commenti|reacties"
COMMENTS = re.compile(
    rf"(?:{_COUNTED}|reader interactions|end of article)(?: ?\(?\d*\)?)?|"
    rf"\d+ (?:{_COUNTED}|responses?|replies|thoughts on|antworten|gedanken zu|réponses?|respuestas)\b.*|"
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply|response)\b.*|(?:schreibe?|hinterlasse) einen? kommentar\b.*|laisser un commentaire\b.*|"
    r"deja (?:un|tu) (?:comentario|respuesta)\b.*|deixe um comentário\b.*|lascia un commento\b.*|geef een reactie\b.*|discussion about this post",
    re.IGNORECASE,
)
"""Lines below which nothing of an article follows."""

FOOT = re.compile(
    r"©|\b(?:copyright|all rights reserved|privacy|terms (?:of|&|and)|cookies?|last (?:updated|modified)|powered by|"
    r"datenschutz|impressum|mentions légales|aviso legal)\b",
    re.IGNORECASE,
)
"""What the foot of a page says of whose it is and what holds for it."""

READ_ON = re.compile(
    r"\W*(?:(?:read|see|show|view) (?:more|on|all|the (?:full |whole )?(?:story|article))|continue (?:reading|to read)|keep reading|full story|more|"
    r"(?:mehr|weiter)(?:lesen)?|mehr (?:lesen|erfahren)|weiter lesen|zum artikel|lire (?:la suite|plus|l[’']article)|en savoir plus|"
    r"leer más|seguir leyendo|leggi (?:tutto|di più|ancora)|continua a leggere|lees (?:meer|verder)|meer lezen|ler mais|continuar a ler|leia mais|"
    r"czytaj (?:więcej|dalej)|więcej|читать (?:далее|дальше|полностью)|подробнее|läs mer|les mer|læs mere|lue lisää|číst dál|celý článek|"
    r"tovább|devamı(?:nı oku)?|"
    r"citește mai mult|διαβάστε περισσότερα|читати далі|続きを読む|阅读(?:更多|全文)|더 ?보기|اقرأ المزيد)\W*",
    re.IGNORECASE,
)
"""Links from the beginning of a story to all of it."""
