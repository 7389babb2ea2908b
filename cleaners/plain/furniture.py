"""What forums print around the words of posts, as patterns of whole rows: facts, in the languages that the engines come in most.

None of them says by itself what a row is: people write these words, too. `cards` asks for the place as well.
"""

from __future__ import annotations

import re

BY = "by|von|par|por|da|door|autor:?|przez|av|af|od|od:|gönderen|szerző:|kirjoittaja|postby"
"""The word before who wrote a post, in phpBB's languages."""
_FACTS = (
    "posts|messages|joined|join date|registered|member since|threads|topics|reputation|reaction score|points|trophy points|location|from|age|gender|"
    "likes|likes received|likes given|thanks|rep power|karma|website|occupation|country|solutions|post count|real name|my mood|"
    "beiträge|registriert|mitglied seit|ort|wohnort|themen|bewertung|reaktionspunkte|punkte|beigetreten|"
    "inscription|inscrit|localisation|sujets|mensajes|registrado|ubicación|temas|mensagens|localização|berichten|lid geworden op|messaggi|iscritto il|"
    "date d['’]inscription|fecha de ingreso|registro en|data de ingresso|registrado em|data registrazione|geregistreerd|lid sinds|locatie|discussies|località|"
    "score de réaction|puntuación de reacciones|punteggio reazioni|pontuação de reação|réputation|reputación|reputação|reputazione|reputatie|"
    "posty|liczba postów|liczba wątków|wiadomości|rejestracja|dołączył|skąd|reputacja|"
    "сообщений|сообщения|регистрация|зарегистрирован|откуда|адрес|репутация|реакции"
)
FACT = re.compile(rf"(?:{_FACTS})(?: ?\(.{{1,30}}\))?(?P<value>(?:: ?| )\S.{{0,60}}|:)?", re.IGNORECASE)
LABEL = re.compile(rf"(?<![\w-])(?<!View Forum )(?=[A-ZÄÖÜÉА-Я])(?i:{_FACTS})(?: ?:|(?= [\dA-ZА-Я]))")
"""The label of a counter in a text without lines."""
_RANKS = (
    r"(?:(?:Junior|Senior|Full|Hero|Jr\.|Sr\.|Active|New|Well-known|Well-Known|Established) [Mm]ember|Member|Newbie|Posting Freak|Registered User|"
    r"Neue[rs] (?:Mitglied|Benutzer)|Bekanntes Mitglied|Erfahrener Benutzer|Mitglied|Nouveau membre|Membre (?:confirmé|connu|actif|régulier)|Membre|"
    r"(?:Nuevo|New) [Mm]iembro|Miembro(?: (?:[Jj]unior|[Ss]enior|conocido|activo|habitual))?|Nuovo utente|Utente(?: (?:attivo|registrato|storico))?|"
    r"(?:Novo )?[Mm]embro(?: (?:conhecido|ativo|sênior))?|Nieuw lid|(?:Bekend|Actief|Junior|Senior) lid|Lid|"
    r"Nowy użytkownik|Znany użytkownik|Użytkownik|Новичок|Старожил|Местный|Участник|Активный участник|Известный участник|Пользователь)"
)
RANK = re.compile(_RANKS)
"""Titles that software gives by the number of posts."""
_TITLES = rf"(?:{_RANKS}|(?:Premium|VIP|Gold|Registered) [Mm]ember|(?:Super |Global )?Moderator|Administrator|Site Admin|Super User|Guest|Unregistered|Banned)"
TITLE = re.compile(rf"(?<!\S){_TITLES}(?: {_TITLES})*(?!\S)")
TITLED = re.compile(rf"(?P<name>\S.{{0,60}}?) {_TITLES}")
"""A name and the title beside it."""
ONE_TITLE = re.compile(_TITLES)
"""Titles that software gives authors, in a text without lines."""
NO_NAME = re.compile(
    rf"{_TITLES}|(?:thread|discussion|topic) starter(?: .*)?|original poster|staff member|\d{{1,2}}:\d\d(?::\d\d)?(?: ?[ap]m)?|"
    r"(?:\d+ )?(?:repl(?:y|ies)|reactions?)|reactions: .*|tags|"
    r"oldest to newest|newest to oldest|most votes|last post|advanced search|more|"
    r"go|go to page|start date|user actions|home|forums?|next|prev|previous|last|first|menu|search|log ?in|register|link: .*|\| .*|"
    r".*\]\(.*|_+|go (?:down|up).*",
    re.IGNORECASE,
)
"""What stands where names do and is none."""
COUNTED = re.compile(r"[\d.,]+[KkMm]? (?:posts?|messages?|threads?|beiträge?|mensajes?|mensagens?|messaggi|berichten)(?: · .{1,40})?", re.IGNORECASE)
"""A counter of an author that begins with its number."""
BARE_FACT = re.compile(rf"(?:{_FACTS})(?: ?\(.{{1,30}}\))?:?", re.IGNORECASE)
_BUTTONS = (
    "reply with quote|reply|quote selected text|quote|multi-?quote|add to quote|find|top|report|like|likes|thanks|thank|love|haha|wow|insightful|share|save|"
    "edit|delete|bookmark|link|copy link|permalink|print|more options|post options|unread|go to post|view post|upvote|downvote|solved|"
    "view profile|view public profile|view forum posts|view forum threads|private message|visit homepage|"
    "nach oben|zitieren|zitat|antworten|mit zitat antworten|melden|teilen|gefällt mir|danke|bearbeiten|speichern|suchen|"
    "haut|citer|répondre|signaler|partager|j['’]aime|merci|arriba|citar|responder|reportar|compartir|me gusta|gracias|buscar|"
    "cita|quota|rispondi|segnala|condividi|mi piace|omhoog|citeren|reageer|rapporteer|delen|curtir|denunciar|voltar ao topo|vind ik leuk|"
    "embed|parent|flag|hide child comments|actions|"
    "link to (?:post|comment)|share on other sites|share on x|more sharing options(?:\\.\\.\\.)?|author stats|comments|minus-square|back to top|"
    "link zu(?:m beitrag|m kommentar| diesem kommentar)|auf anderen seiten teilen|"
    "цитата|цитировать|ответить|пожаловаться|наверх|вернуться к началу"
)
BUTTON_RUN = re.compile(rf"(?<!\S)(?=[A-ZÄÖÜÉЦОПНВ])(?i:{_BUTTONS})(?: (?=[A-ZÄÖÜÉЦОПНВ])(?i:{_BUTTONS}))*(?!\S)")
"""Buttons in a text without lines."""
_REACTED = r"(?:likes )?reactions: ?.{1,120}"
REACTED = re.compile(_REACTED, re.IGNORECASE)
REPLIED = re.compile(
    r"(?:\w ){0,6}\d+ (?:reply|replies|antwort|antworten|réponses?|respuestas?|rispost[ae])(?: (?:last reply|letzte antwort|.{4,30}))?(?: _+)?", re.IGNORECASE
)
"""What NodeBB prints below each post; between it and the next head stands the post that the next one answers."""
OVERVIEW, OVERVIEW_END = re.compile(r"Replies(?: [\d.,]+[km]?)?", re.IGNORECASE), re.compile(r"(?:Expand|Collapse) topic overview")
"""The first and the last line of what Invision counts of a topic, which it prints below the first post of a page."""
TO_COMMENT = re.compile(
    r"alert-triangle|You must log in (?:or (?:#|register) )?to comment\.|(?:all|top) \d+ comments|(?:\(BUTTON\) |\[)?add comment\]?|"
    r"(?:Replies|Comments|Answers|Antworten|Kommentare|Réponses|Commentaires|Respuestas|Comentarios|Risposte|Commenti|Reacties) ?\(\d{1,5}\)"
)
"""What Lemmy, Reddit, Hacker News and Redmine print between the post and its comments."""
CHANGED = re.compile(
    r"(?:Edited|Bearbeitet|Modifié(?:\(e\))?|Editado|Modificato|Bewerkt)"
    r"(?: (?P<when>\S.{3,30}?)(?: ?\d{1,2} ?(?:yrs?|mths?|mos?|days?|hrs?|mins?))? (?:by|von|par|por|da|door) \S.{0,60}?)?",
    re.IGNORECASE,
)
"""What Invision prints of an edit, perhaps each part on a row of its own."""
_FELT = "like|thanks|haha|confused|sad|love|wow|upvote|downvote"
FOOT = re.compile(
    rf"(?:(?:\(BUTTON\)|{_BUTTONS})(?:(?: \(\d{{1,4}}\))?(?: ?[|·•/])? (?:\(BUTTON\)|{_BUTTONS}))*(?: -?\d{{1,4}}| \(\d{{1,4}}\))?|reply with quote.{{0,60}}|"
    r"\S.{0,60} is (?:offline|online|online now|away)(?: reply with quote)?|view public profile|find (?:more|all) posts by .{1,60}|"
    r"send (?:a private message|e-?mail) to .{1,60}|visit .{1,60}['’]s home ?page!?|add .{1,60} to your contacts|"
    rf"{_REACTED}|\[(?:{_FELT})\]|\[?(?:{_FELT})\]? \d{{1,4}}|\d+ likes?(?: .{{0,40}})?|.{{1,80}} likes? this\.?|"
    r"(?:\d{1,3}\. )?\[[- ]\])",
    re.IGNORECASE,
)
"""Buttons below the words of a post, one or several on a row; lynx prints `(BUTTON)` for one without words."""
RULE_LINE = re.compile(r"[_━─—=*-]{5,}")
PICTURE = re.compile(
    r"(?:user )?avatar|topic author|OP|(?:thread|topic) ?starter|original poster|benutzeravatar|avatar (?:de l['’]utilisateur|de usuario)", re.IGNORECASE
)
STATUS = re.compile(r"(?P<name>\S.{0,60}?) (?:\[(?:Offline|Online|Away)\]|Offline|Online|Away|Discussion starter|Thread starter|Original poster)")
OFFLINE = re.compile(r"(?P<name>\S.{0,60}?) is (?:offline|online)\b.{0,60}")
REASON = re.compile(r"(?:Reason|Grund|Edit Reason): ?(?P<reason>\S.{0,200})")
_LOGIN = (
    r"vous devez (?:vous|être) (?:inscri|connect)|(?:debes|tienes que|necesitas) (?:iniciar sesión|registrarte|estar registrado|acceder)|"
    r"devi (?:accedere|essere|registrarti|effettuare)|(?:você deve|tem de|deve) (?:acessar|iniciar|entrar|registar|fazer login)|"
    r"je moet (?:inloggen|ingelogd|je registreren|je aanmelden)|musisz się zalogować|"
    r"(?:вы должны|вам необходимо|необходимо) (?:войти|авторизоваться|зарегистрироваться)"
)
"""How a line begins that lets nobody answer who has not logged in."""
END = re.compile(
    r"(?:you must (?:log in|be logged in|register).{0,80}|(?:sie müssen|du musst).{0,60}(?:anmelden|einloggen|registrieren).{0,60}|"
    rf"(?:{_LOGIN}).{{0,80}}(?:répondre|responder|rispondere|reageren|antwoord|odpowiedzieć|odpowiadać|ответ).{{0,60}}|"
    r"post reply|new reply|quick reply|"
    r"(?:not open for further replies|status).{0,20}|return to .{1,80}|zurück zu .{1,80}|similar threads|related topics.{0,60}|suggested topics.{0,60}|"
    r"possibly related threads.{0,5}|users browsing this .{1,60}|« next oldest \| next newest »|« previous thread \| next thread »|« previous next »|"
    r"« previous topic \| next topic »|previous topic - next topic|tags for this thread|posting permissions|posting rules|forum jump:?|jump to:?|"
    r"quick navigation.{0,80}|"
    r"howdy, stranger!|subscribe(?: from remote instance)?|sign in (?:or register )?to comment\.|(?:\? )?drag and drop images here.{0,80}|"
    r"hello! it looks like you're interested in this conversation.{0,80}|looks like your connection to.{0,120}|"
    r"(?:\w )?\S{1,40} (?:un)?(?:locked|pinned) this topic|log in to reply|please login or register to reply.{0,20}|"
    r"create an account or sign in to comment|join the conversation|reply to this topic(?:\.\.\.)?|similar content|"
    r"about tags filter.{0,20}|load more comments.{0,30}|continue this thread.{0,5}|use of this site constitutes.{0,120}|rendered by pid .{1,120}|"
    r"(?:this )?page (?:was )?(?:generated|created|rendered) in .{1,80}|also available in:? .{1,40}|recently browsing .{0,60}|go to topic list(?:ing)?|"
    r"smf \d.{0,80}|.{0,60}© ?(?:\d{4}|.{0,30}\d{4}).{0,80}|"
    r"powered by .{1,120}|.{0,30}software by .{1,80}|community platform by .{1,80}|there are no more .{1,60}|\[enter keywords.{0,40})",
    re.IGNORECASE,
)
ENTRY = re.compile(
    r"(?<!\w)(?:(?:last|latest) (?:post|message)|letzter beitrag|letzte nachricht|neuester beitrag|dernier message|último (?:mensaje|post|tema)|"
    r"última mensagem|ultimo messaggio|laatste bericht|ostatni post|ostatnia wiadomość|последнее сообщение|son mesaj)(?!s)",
    re.IGNORECASE,
)
"""What lists of topics and of forums print beside who wrote last, and when, in each entry."""
COUNTS = tuple(
    re.compile(rf"(?:^|(?<=\s))(?:(?:{words}):? ?\d[\d.,]*[KkMm]?|\d[\d.,]*[KkMm]? (?:{words}))(?!\w)", re.IGNORECASE)
    for words in (
        "repl(?:y|ies)|answers?|antwort(?:en)?|réponses?|respuestas?|risposte?|respostas?|reacties?|odpowiedzi|ответ(?:ов|ы)?|yanıt(?:lar)?",
        "views?|reads?|aufrufe|zugriffe|hits|ansichten|vues|affichages|lectures|visitas|vistas|visite|visualizza(?:zioni|ções)|weergaven|bekeken|"
        "wyświetle(?:nia|ń)|odsłon|просмотр(?:ов|ы)?|görüntüleme",
    )
)
"""What lists of topics count of each: answers, and visits."""
MENU = re.compile(r"home|categories|guidelines|terms of service|terms and rules|contact us|privacy policy|impressum|datenschutz|sign in", re.IGNORECASE)
"""Links at the foot of a page; where one stands alone it is what somebody wrote."""
BELOW = re.compile(
    r"(?<!\S)(?:You must log in or (?:register|sign up) to (?:reply|post) here\.|Du musst dich einloggen oder registrieren|Similar threads|Ähnliche Themen|"
    r"Powered by (?:phpBB|MyBB|vBulletin|Discourse|FluxBB)|Related topics Topic|Suggested topics|Posting Permissions|Posting Rules|Users browsing this|"
    r"« Next Oldest|« Previous Thread|« Vorheriges Thema|Previous topic - Next topic|Possibly Related Threads|Quick Reply|Schnellantwort|Post Reply|"
    r"Community platform by XenForo|Forum software by XenForo|Not open for further replies|Return to [“\"]|Zurück zu [„\"]|Display posts from previous|"
    r"Beiträge der letzten Zeit anzeigen|There are no more )"
)
"""What begins the foot of a page, in a text without lines."""
