"""What each forum engine prints that others do not, where its page is saved as text: one value an engine. `boards` reads them all."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = r"(?P<name>\S.{0,60}?)"
_STARTER = (
    r"Thread starter|Ersteller|Auteur du sujet|Autor/a del tema|Autore discussione|Autor wątku|Autor do tópico|Автор темы|Onderwerpstarter|Konbuyu başlatan"
)
_START = r"Start date|Erstellt am|Date de début|Fecha de inicio|Data d'inizio|Data rozpoczęcia|Data de início|Дата начала|Startdatum|Başlangıç tarihi"


@dataclass(frozen=True, slots=True)
class Form:
    """What one engine prints."""

    name: str
    versions: str
    signs: tuple[str, ...]
    """Lines that it prints around posts, as patterns of whole rows; two different ones give it away."""
    wrote: str = rf"{_NAME} (?:wrote|schrieb|hat geschrieben):"
    """The line above a quote."""
    closes: str | None = None
    """The line below a quote."""
    glued: bool = False
    """The words of a quote go on in the line above it, as it has no row of its own."""
    marked: bool = False
    """Each line of a quote has a sign before it, as in letters."""
    above_title: str | None = None
    """The line that stands under the thread's title."""


FORMS = (
    Form(
        "phpbb",
        "3.0-3.3",
        (
            r"Powered by phpBB.*",
            r"\d+ \S+ ?• ?\S+ \d+ \S+ \d+",
            r"(?:Return to|Zurück zu|Retourner vers|Volver a) [“„«\"].+",
            r"Board index.*|Foren-Übersicht.*",
            r"(?:Post by|Beitrag von) .+ ».*",
            r"Joined: ?\S.{0,40}|Registriert: ?\S.{0,40}",
        ),
        wrote=rf"{_NAME} (?:wrote|hat geschrieben|a écrit ?|escribió|ha scritto|schreef): ?(?:↑ ?(?:\S.{{0,40}})?)?",
    ),
    Form(
        "xenforo",
        "1.0-2.3",
        (
            r"(?:.{0,40}[Ff]orum software|Community platform|Forensoftware|Plate-forme|Software (?:de foro|per forum)) (?:by|par|por|von) XenForo.*",
            rf"(?:{_STARTER}) .+",
            rf"(?:{_START}) .+",
            r"You must log in or register to reply here\.|Du musst dich einloggen oder registrieren.*",
            r"Reaction score|Punkte Reaktionen",
            r"You are using an out of date browser\..*",
            r"Discussion in '.+' started by .+|Dieses Thema im Forum '.+' wurde erstellt von .+",
            r"Separate names with a comma\.|\(?You must log in or sign up to (?:reply|post) here\.\)?",
        ),
        wrote=rf"{_NAME} (?:said|sagte|schrieb|wrote|dijo|a dit|a écrit|ha scritto|ha detto|disse|zei|schreef|napisał(?:\(a\))?|powiedział(?:\(a\))?|"
        r"сказал\(а\)|написал\(а\)|dedi|sade|sanoi) ?: ?(?:↑)?",
        closes=r"(?:Click to expand|Zum Vergrößern anklicken|Haz clic para expandir|Cliquez pour agrandir|Clicca per (?:allargare|espandere)|"
        r"Clique para expandir|Klik om te vergroten|Kliknij,? aby rozwinąć|Нажмите,? (?:чтобы|для) (?:раскрыть|раскрытия|просмотра)|"
        r"Genişletmek için tıkla|Klicka för att (?:expandera|utvidga))(?:\.\.\.\.?|…)?",
        above_title=rf"(?:{_STARTER}) .+|Discussion in '.+' started by .+|Dieses Thema im Forum '.+' wurde erstellt von .+",
    ),
    Form(
        "smf",
        "2.0-2.1",
        (
            r"(?:Powered by )?SMF \d\.\d.*",
            r"Started by .+, .+|Begonnen von .+, .+",
            r"Previous topic - Next topic|« previous next »|« vorheriges nächstes »",
            r"Go (?:Down|Up)(?: Pages.*)?",
            r"Pages: \[\d+\].*|Seiten: \[\d+\].*",
            r"« (?:Reply|Antwort) #\d+ .+ »",
        ),
        wrote=rf"(?:Quote from|Zitat von|Citation de|Cita de|Citação de|Citazione di|Citaat van|Цитата|Cytat|Alıntı yapılan): "
        rf"{_NAME}(?: (?:on|am|le|en|em|il|op|от|w|-) .{{3,40}}?\d{{1,2}}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?| link=\S+ date=\d{{9,10}})",
        glued=True,
        above_title=r"Started by .+, .+|Begonnen von .+, .+",
    ),
    Form(
        "mybb",
        "1.6-1.8",
        (
            r".*(?:Powered By MyBB|\bMyBB,? ?©).*",
            r"Thread Rating:?|Themabewertung:?",
            r"Threaded Mode|Baumstrukturmodus|Linear Mode",
            r"« Next Oldest \| Next Newest »|« Ein Thema zurück \| Ein Thema vor »",
            r"\d+ Vote\(s\) - .*",
            r"Users browsing this thread: .*",
            r"Reputation: ?-?\d+",
        ),
        wrote=rf"(?:\([^()]{{6,40}}\) ?)?{_NAME} (?:Wrote|schrieb):",
        glued=True,
    ),
    Form(
        "vbulletin",
        "3.8-4.2",
        (
            r"Powered by vBulletin.*",
            r"Reply With Quote.*",
            r"\S.{0,60} is (?:offline|online).*",
            r"Find More Posts by .+",
            r"View Public Profile|View Forum Posts",
            r"Join Date(?:: .+)?",
            r"BB code is On",
        ),
        wrote=rf"(?:Quote:? )?Originally Posted by {_NAME}(?: View Post)?:?",
        above_title=None,
    ),
    Form(
        "discourse",
        "1.0-3.5",
        (
            r"Powered by Discourse.*",
            r"(?:Related|Suggested) topics.*",
            r"Topic,? (?:list, )?.{0,80}Replies,? Views,? Activity.*",
            r"Terms of Service",
            r"Guidelines",
            r"\d+ Likes?",
        ),
        wrote=rf"{_NAME}:",
    ),
    Form(
        "fluxbb",
        "1.4-1.5",
        (r"Powered by FluxBB.*", r"Topics: Active \| Unanswered", r"Registered: ?\d{4}-\d\d-\d\d", r"Offline|Online", r"» .+", r"Pages: 1.*"),
    ),
    Form(
        "nodebb",
        "1.0-4.x",
        (
            r"Powered by NodeBB.*",
            r"\d+ Posts \d+ Posters \d+ Views(?: \d+ Watching)?",
            r"This topic has been deleted\. Only users with topic management privileges can see it\.|Dieses Thema wurde gelöscht\..*",
            r"(?:\w ){0,6}(?<!\d)\d+ (?:Reply|Replies|Antwort|Antworten) (?:Last reply|Letzte Antwort)",
            r"(?:\w ){0,2}(?:\S.{0,40} )?wrote(?: on)?(?: .{6,40})? last edited by.*",
            r"Looks like your connection to .+ was lost, please wait while we try to reconnect\.",
        ),
        wrote=rf"@?{_NAME} (?:said(?: in .{{1,120}})?|schrieb(?: in .{{1,120}})?|a dit(?: dans .{{1,120}})?):",
    ),
    Form(
        "invision",
        "3.4-5.x",
        (
            r"Powered by Invision Community.*|.*Invision Power Services.*",
            r"Recommended Posts|Featured Replies|Empfohlene Beiträge",
            r"Link to (?:post|comment)|Link zu(?:m| diesem) (?:Beitrag|Kommentar)",
            r"Share on other sites|Auf anderen Seiten teilen",
            r"More sharing options\.*|Author stats",
            r"Create an account or sign in to comment|You need to be a member in order to leave a comment",
            r"Followers \d*|Back to top",
            r"Started by .+, .+|By .+, .+ in .+",
        ),
        wrote=rf"(?:.{{4,60}}?, )?{_NAME} (?:said|wrote)(?: ?, on .{{4,60}})?:",
    ),
    Form(
        "vanilla",
        "2.0-2024",
        (
            r"Powered by Vanilla.*",
            r"Howdy, Stranger!",
            r"It looks like you're new here\..*",
            r"Best Of\.\.\.",
            r"In this Discussion",
            r"Sign In or Register to comment\.",
        ),
        wrote=rf"{_NAME} (?:said|wrote): ?»?",
    ),
    Form(
        "lemmy",
        "0.18-0.19",
        (
            r".*\bjoin-lemmy\.org.*",
            r"Support Lemmy",
            r"You must log in (?:or (?:#|register) )?to comment\.?",
            r"fedilink",
            r"(?:\(\*\) ?)?Hot ?(?:\( \) ?)?Top ?(?:\( \) ?)?Controversial.*|Controversial",
            r"UI: \S+|BE: \S+|Modlog|modlog",
            r"message-square|minus-square|plus-square",
        ),
    ),
    Form(
        "hackernews",
        "2010-2026",
        (
            r"(?:.{0,12} )?Hacker News(?: new\b.*)?",
            r"\S+ .{3,20} ago \| .{0,40}\[[–-]\]",
            r"\d+ points? by \S+ .{3,20} ago \|.*",
            r"(?:\S.{0,20} \| )?Guidelines ?\|.*|add comment",
        ),
    ),
    Form(
        "lobsters",
        "2012-2026",
        (
            r"Lobsters",
            r"(?:authored by|via) (?:\S+ avatar )?\S+ .{3,20} ago ?\|.*",
            r"(?:\S+ avatar )?\S+ .{3,20} ago(?: ?\|)? (?:link|reply|flag).*",
            r"(?:About|Tags|Filter|Moderation Log)(?: (?:About|Tags|Filter|Moderation Log))*",
        ),
    ),
    Form(
        "reddit",
        "2008-2026",
        (
            r"\[[–-]\]\S+ .{0,60} ago\*?.*",
            r"submitted .{3,20} ago\*? by .*",
            r"(?:all|top) \d+ comments|Want to add to the discussion\?",
            r"Welcome to Reddit,?|Become a Redditor|the front page of the internet\.?",
            r"sorted by:?.*",
        ),
    ),
    Form(
        "question2answer",
        "1.5-1.8",
        (r"Powered by Question2Answer", r"[+-]?\d[\d.,]* (?:votes?|views|Answers?)", r"Snow Theme by Q2A Market|Ask a Question"),
    ),
    Form(
        "wpforo",
        "1.4-3.0",
        (
            r"Powered by wpForo.*",
            r"\(@\S{1,60}\)",
            r"Forum Icons: .*|Topic Icons: .*",
            r"Our newest member: .*|Unser neuestes Mitglied: .*",
            r"Please Login or Register to reply to this topic\.",
            r"Currently viewing this topic .*",
        ),
        wrote=rf"(?:Posted by|Veröffentlicht von|Publié par|Publicado por|Inserito da|Geplaatst door): @?{_NAME}",
    ),
)

UNKNOWN = Form(
    "unknown",
    "",
    (),
    wrote=rf"(?:(?:Quote from|Originally Posted by|Zitat von) )?{_NAME} (?:said|wrote|schrieb|hat geschrieben|a écrit ?|escribió|dijo|ha scritto|schreef): ?↑?",
    closes=r"Click to expand\.\.\.",
)
"""An engine that does not name itself."""

BEGUN = re.compile(
    r"(?:(?:Thread starter )*Thread starter|Ersteller|Started by|Begonnen von|Iniciado por|Démarré par) (?P<name>\S.{0,60}?)"
    r"(?:,? (?:Start date )?[^,]*\d{4}.*)?|(?:Discussion in '.{1,80}' started by|Dieses Thema im Forum '.{1,80}' wurde erstellt von) "
    r"(?P<starter>\S.{0,60}?), .*"
)
"""The line that says who began a thread."""
