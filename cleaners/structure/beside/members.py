"""What software for boards prints of members beside their posts: since when they are, when they were seen, how much they have written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...page.page import VisibleLine
from ...remembered import remembered

SINCE = re.compile(
    r"\W*(?:date |member |user )?(?:joined|join(?:ed)? date|registered|registration date|reg\. ?date|member since|member from|user since|"
    r"registriert|registrierung(?:sdatum)?|"
    r"mitglied seit|dabei seit|beitritt|beigetreten|anmeldedatum|inscrit|inscription|membre depuis|date d'inscription|registrado|registro|se unió|"
    r"miembro desde|fecha de (?:ingreso|registro)|cadastrado|membro desde|data de registro|iscritto|registrato|membro da[l ]|data registrazione|lid sinds|"
    r"geregistreerd|lid geworden|toegetreden|dołączył\w*|rejestracja|data rejestracji|зарегистрирован\w*|регистрация|на форуме с|katılım|kayıt tarihi|"
    r"зареєстрован\w*|з нами з|реєстрація|blev medlem|"
    r"medlem sedan|reg\.?:|tilmeldt|registrert|liittynyt|注册时间|注册日期|登録日|가입일|last (?:seen|visit|active|login|online)|zuletzt (?:online|gesehen)|"
    r"letzter besuch|dernière visite|última visita|ultima visita|laatst (?:gezien|online)|был[аи]? в сети|последн\w+ (?:визит|посещение|активность)|"
    r"最后登录|birthday|born)\b",
    re.IGNORECASE,
)
"""What stands before the times of members, which are no times of posts."""
_COUNTED = (
    "posts?|post count|messages?|beiträge|nachrichten|mensajes|mensagens|messaggi|berichten|posty|сообщени[йея]|сообщения|inlägg|indlæg|innlegg|viestejä|"
    "повідомлення|повідомлень|mesajlar|帖子|投稿数|글 수"
)
_COUNTS = re.compile(rf"(?:{_COUNTED})\s*[:：]\s*[\d.,  ]+|[\d.,]+\s+(?:{_COUNTED})", re.IGNORECASE)
_LABELS = re.compile(rf"(?:{_COUNTED}):?", re.IGNORECASE)
_LONGEST = 60


_MOST_ABOUT = 6
"""Lines above a post's words that are looked at: a rank, a place, since when, how much."""
_LONGEST_RANK = 40


@remembered(4_096)  # members write several posts
def is_of_member(line: str) -> bool:
    """Whether a line says since when somebody is a member, or counts what he wrote."""
    return len(line) <= _LONGEST and (SINCE.match(line) is not None or _COUNTS.fullmatch(line) is not None)


def is_label_of_member(line: str) -> bool:
    """Whether a line is the name of such a fact alone, which stands on the next one: "Registered", "Posts"."""
    return len(line) <= _LONGEST_RANK and (SINCE.fullmatch(line.rstrip(":： ")) is not None or _LABELS.fullmatch(line) is not None)


def about(lines: Sequence[VisibleLine]) -> int:
    """How many of the lines with which a body begins are about its author: all short ones down to the last that says so."""
    found = 0
    for number, line in enumerate(lines[:_MOST_ABOUT], start=1):
        if is_of_member(line.text):
            found = number
        elif len(line.text) > _LONGEST_RANK:
            break
    return found
