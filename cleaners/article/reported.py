"""Whether a sentence that begins as a call of the site does goes on as a story: somebody said so, or something was the matter with it.

"Follow us on Facebook, the children wrote on the wall": one clause further stands who did, or what one would not ask readers with. What a site asks has
"you" and "our" in its further clauses, or lists.
"""

from __future__ import annotations

import re

_CLAUSES = re.compile(r"[,;،，?？!！][’”»]?\s*|\s(?:[–—]|(?=because\s|weil\s|parce que\s|porque\s|perché\s|omdat\s))\s?")
_FEWEST, _HEAD = 3, 8
"""Words of a clause that tells something at least, and those among which it says who said so."""
_READERS = re.compile(
    r"(?<![^\W_])(?:this|these|we|us|our|you|your|i|my|me|wir|uns|unser\w{0,2}|dein\w{0,2}|dir|dich|nous|notre|nos|vous|votre|vos|nuestr[oa]s?|tus?|tuy[oa]|noss[oa]s?|você|seu"
    r"|nostr[oaie]|ci|vi|tu[oae]|onze|ons|jouw?|nasz\w{0,4}|nas|twoj\w*|наш\w{0,4}|нас|вас|ваш\w{0,4}|kami|kamu|anda|våra?|vår|vores|deg|dig)(?![^\W_])"
)
"""Whom a site speaks of, and to."""
_BEFORE_TOLD = (
    "said says told tells wrote writes asks warns? warned advise[ds] joked shouted cried begged promised admitted insisted replied answered"
    " recommends suggests painted began urged"
    " sagte?n? rät riet rief ruft schrieb schrieben schreibt schreit bat bittet fragte fragt steht hieß heißt lautet"
    " disait écrit écrivait répondu conseille propose répète répétait demande criait lisait"
    " dijo dice decía escribió escrib(?:e|ieron) pid(?:e|ió) gritó gritaban aconseja preguntó repetía rezaba"
    " disse diz dizia escreveu escreveram pede pediu gritou gritavam perguntou recomenda"
    " scrisse scritto detto chiese ripeteva gridò gridavano consiglia diceva"
    " zei zegt riepe?n? roept schreef schreven staat stond vroeg vraagt raadt"
    " vroeg mówi mówią powiedzia\\w+ radz[ią]ą? głosi\\w* napisa\\w+ pisa\\w+ krzycza\\w+ prosi\\w*"
    " говор\\w+ сказа\\w+ совету\\w+ прос[ия]т написа\\w+ крич\\w+ гласит шут[ия]т пишет кажуть каже радить напи(?:сав|сала|сали)"
    " dedi diyor diye yazd\\w+ yazmış\\w* söyle\\w+ yazıyor"
    " kata ujar tutur pinta tulis nói"
    " sade säger stod står ropade skrev sagde siger råbte sier skriver"
    " řek\\w+ říká napsa\\w+ píše volal\\w* radí stálo"
    " scria scrie scriau spune spunea spus írta írták mondta mondja kiáltotta"
    " είπε λέει έγραψε έγραψαν γράφει luki lukee sanoi sanoo kirjoitti kirjoittivat huusi"
    " قال قالت كتب كتبت يقول تقول گفت نوشت\\w* लिखा कहा बोला"
).split()
_SAYS = re.compile(rf"(?<![^\W_])(?:{'|'.join(_BEFORE_TOLD)}|asked(?! (?:for|questions))|a dit|stand (?:auf|an|am|in|es)|cho biết)(?![^\W_])")
_SAY = re.compile(r"(?:\S+\s){1,4}(?<!to\s)(?:ask|tell|say|write|beg|shout)(?![^\W_])")
"""In English the plural says what one is asked to do, too, where no name stands before it."""
_GOES_ON = re.compile(
    r"(?:but|because|though|although|whose|nobody|and (?:nobody|it|he|she|they|its|his|her|then)|for (?:the|it|he|she|his|her|nobody|there)"
    r"|aber|denn|weil|obwohl|doch|und (?:es|er|niemand|dann|die|der|das)|mais|car|parce que|puisque|alors qu\w*|et (?:il|elle|personne)"
    r"|pero|porque|aunque|y nadie|mas|embora|que este|e ninguém|ma|perché|maar|want|omdat|terwijl|ale|bo|gdyż|choć|но|потому|хотя|там|а|але|бо"
    r"|ama|fakat|çünkü|padahal|tetapi|tapi|karena|eftersom|fordi|protože|dar|deși|mert|amelyen|mutta|koska|ولا|لكن|ولكن|لأن|وهو|और|लेकिन)(?![^\W_])"
)
_UNSPACED = re.compile(
    r"[，。：]?.{0,10}(?<!小)(?:说(?!明)|說(?!明)|笑着|写着|寫著|写道|喊道|问道|可是|但是|不过).*|.*(?:と|って).{0,6}(?:叫び|叫ん|言っ|言い|書い|書か|答え|呼び).*|.*라고\s.{0,20}(?:말|썼|외쳤|적)\S*|.*(?:เขียนไว้|กล่าวว่า|ตะโกน).*",
    re.DOTALL,
)
_CLAUSES_UNSPACED = re.compile(r"[，、。]")


def is_reported(line: str) -> bool:
    """Whether a line, in lower case, goes on so behind its first clause."""
    return any(map(_tells, _CLAUSES.split(line)[1:])) or _is_reported_unspaced(line)


def _tells(clause: str) -> bool:
    words = clause.split()
    head = " ".join(words[:_HEAD])
    if _SAYS.search(head):
        return True
    tells = _SAY.match(head) or (len(words) >= _FEWEST and _GOES_ON.match(clause))
    return bool(tells) and _READERS.search(clause) is None


def _is_reported_unspaced(line: str) -> bool:
    """The same in scripts whose words no space parts."""
    return any(map(_UNSPACED.fullmatch, _CLAUSES_UNSPACED.split(line)[1:])) or (_UNSPACED.fullmatch(line) is not None and not line.isascii())
