"""What forums print around the words of posts, as patterns of whole rows: facts, in the languages that the engines come in most.

None of them says by itself what a row is: people write these words, too. `cards` asks for the place as well.
"""

from __future__ import annotations

import re

_FACTS = (
    "posts|messages|joined|join date|registered|member since|threads|topics|reputation|reaction score|points|trophy points|location|from|age|gender|"
    "likes|likes received|likes given|thanks|rep power|karma|website|occupation|country|solutions|post count|real name|my mood|"
    "beiträge|registriert|mitglied seit|ort|wohnort|themen|bewertung|reaktionspunkte|punkte|beigetreten|"
    "inscription|inscrit|localisation|sujets|mensajes|registrado|ubicación|temas|mensagens|localização|berichten|lid geworden op|messaggi|iscritto il"
)
FACT = re.compile(rf"(?:{_FACTS})(?: ?\(.{{1,30}}\))?(?P<value>:? ?\S.{{0,60}}|:)?", re.IGNORECASE)
BARE_FACT = re.compile(rf"(?:{_FACTS})(?: ?\(.{{1,30}}\))?:?", re.IGNORECASE)
FOOT = re.compile(
    r"(?:reply|quote|find|reply quote|top|report|like|thanks|love|haha|wow|share|save|more options|multi-?quote|quote selected text|post options|"
    r"reply with quote.{0,60}|\S.{0,60} is (?:offline|online|online now|away)(?: reply with quote)?|view public profile|find more posts by .{1,60}|"
    r"(?:likes )?reactions: ?.{1,120}|\d+ likes?(?: .{0,40})?|.{1,80} likes? this\.?|nach oben|zitieren|antworten|melden|"
    r"gefällt mir|haut|citer|arriba|citar|\[-\])",
    re.IGNORECASE,
)
RULE_LINE = re.compile(r"[_━─—=*-]{5,}")
PICTURE = re.compile(r"(?:user )?avatar|topic author|benutzeravatar|avatar (?:de l['’]utilisateur|de usuario)", re.IGNORECASE)
STATUS = re.compile(r"(?P<name>\S.{0,60}?) (?:Offline|Online|Away)")
OFFLINE = re.compile(r"(?P<name>\S.{0,60}?) is (?:offline|online)\b.{0,60}")
EDITED = re.compile(
    r"[«(]?\s?(?:last edited|last edit|this post was last modified|zuletzt geändert|zuletzt bearbeitet|zuletzt modifiziert|dernière (?:édition|modification)|"
    r"última edición|editado por última vez|laatst bewerkt|ultima modifica)\b.{0,200}",
    re.IGNORECASE,
)
REASON = re.compile(r"(?:Reason|Grund|Edit Reason): ?(?P<reason>\S.{0,200})")
END = re.compile(
    r"(?:you must (?:log in|be logged in|register).{0,80}|(?:sie müssen|du musst).{0,60}(?:anmelden|einloggen|registrieren).{0,60}|"
    r"post reply|new reply|quick reply|"
    r"(?:not open for further replies|status).{0,20}|return to .{1,80}|zurück zu .{1,80}|similar threads|related topics.{0,60}|suggested topics.{0,60}|"
    r"possibly related threads.{0,5}|users browsing this .{1,60}|« next oldest \| next newest »|« previous thread \| next thread »|« previous next »|"
    r"« previous topic \| next topic »|previous topic - next topic|tags for this thread|posting permissions|posting rules|forum jump:?|jump to:?|"
    r"powered by .{1,120}|.{0,30}software by .{1,80}|community platform by .{1,80}|there are no more .{1,60}|\[enter keywords.{0,40})",
    re.IGNORECASE,
)
MENU = re.compile(r"home|categories|guidelines|terms of service|terms and rules|contact us|privacy policy|impressum|datenschutz", re.IGNORECASE)
"""Links at the foot of a page; where one stands alone it is what somebody wrote."""
