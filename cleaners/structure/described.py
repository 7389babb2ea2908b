"""The first message of a ticket: what stands below "Description" in the table of what is known of it, which says who sent it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from lxml.html import HtmlElement

from ..page.page import Interval, Page, VisibleLine
from .fields.authors import LONGEST_NAME
from .fields.parts import parts
from .judged.says import is_of_tracker
from .repeated.names import Named
from .repeated.post import Post
from .repeated.series import Series
from .repeated.times import Printed
from .repeated.units import Survey, Unit

# What django-helpdesk, Jira, Mantis, Redmine, Request Tracker, Trac and their like print in such tables.
_WORDS = re.compile(
    r"(?:(?:issue|ticket|problem) )?(?:description|beschreibung|descripción|descrição|descrizione|omschrijving|описание|opis|beskrivning)\s?:?", re.IGNORECASE
)
_WHO = re.compile(
    r"(?:submitter(?: e-?mail)?|(?:submitted|reported|requested|created|opened|raised) by|reporter|requesters?|requestors?|author|customer|"
    r"(?:gemeldet|erstellt|eröffnet) von|autor|melder|rapporteur|créé par|signalé par|creado por|informador|segnalato da|автор)\s?:?",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:(?:date )?(?:submitted|created|opened|reported|requested)(?: (?:on|at|date))?|(?:creation|submission) date|erstellt(?: am)?|eröffnet(?: am)?|"
    r"gemeldet(?: am)?|créé(?: le)?|creado(?: el)?|creato(?: il)?|создано?)\s?:?",
    re.IGNORECASE,
)


def described(page: Page, survey: Survey, times: Sequence[Printed], first: Unit) -> Post | None:
    """That message where it stands above the `first` of the answers; null where a page is no ticket's, or says neither who sent it nor when."""
    above = list(takewhile(lambda line: line.end <= first.place.start, page.lines)) if is_of_tracker(page) else []
    label = next((line for line in above if _WORDS.fullmatch(line.text)), None)
    words = _below(page, label) if label is not None else None
    if words is None or page.place(words).end > first.place.start:
        return None
    fields = list(pairwise(above))
    who = next((_named(page, value) for name, value in fields if _WHO.fullmatch(name.text) and len(value.text) <= LONGEST_NAME), None)
    sent = [value for name, value in fields if _WHEN.fullmatch(name.text)]
    when = next((mark for value in sent for mark in times if value.start <= mark.at < value.end), None)
    if who is None and when is None:
        return None
    post = parts(page, survey, Series("described", [Unit(words, page.place(words))]), (), ())[0]
    return replace(post, author=who, time=when, body=words)


def _below(page: Page, label: VisibleLine) -> HtmlElement | None:
    """The element behind the one in which a label stands alone."""
    inner = page.innermost(label.start)
    alone = list(takewhile(lambda up: page.place(up) == Interval(label.start, label.end), (inner, *inner.iterancestors())))
    behind = (one for one in alone[-1].itersiblings("*") if page.place(one)) if alone else iter(())
    return next(behind, None)


def _named(page: Page, value: VisibleLine) -> Named:
    element = page.innermost(value.start)
    return Named(element, value.start, value.text, element.get("href"), 1.0, Interval(value.start, value.end))
