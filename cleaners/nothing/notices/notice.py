"""What a notice is: its claims, the words that keep to its subject, and what it asks for.

Claims are matched from a sentence's beginning, as a notice speaks for itself: "our site is down for maintenance" is one, "the library's site
is down" is not. All is folded: lower case, no signs, a space between words, so `don't` is two words. Words of the subject are stems.
Each kind of notice is one file here, in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Russian; and, more roughly, by
what a claim must hold wherever that stands, in Swedish, Danish, Norwegian, Finnish, Czech, Hungarian, Turkish, Romanian, Greek, Ukrainian,
Japanese, Chinese, Korean and Arabic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from schemas.outcome import Reason

from ...page.words import word_count
from .. import asked

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
LONGEST_SENTENCE = 400
"""Characters. What is longer tells something; some claims stand anywhere in their sentence, and are looked for in time that grows with its square."""
WORDS_PER_OWN = 24
"""A sentence keeps to the subject that has one of its words for so many."""
_WORDS_BEHIND = 6
"""So many words may follow a claim without a word of its subject: "on this server", "for legal reasons"."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One kind of notice."""

    reason: Reason
    claims: str
    """The pattern of its claims."""
    own: str
    """The pattern of words some of which a sentence has that keeps to the subject."""
    max_words: int
    """What has more is no notice of this kind."""
    asks: asked.Asked | None = None
    """Whether the page has the buttons, fields or links of its kind."""
    is_everyday: bool = False
    """Whether people who tell something begin in such words, too."""
    says_all: bool = False
    """Whether it needs no button, which the tool that saved the page may have lost, as the page says little else and leads nowhere."""

    def keeps_to(self, sentence: str) -> bool:
        """Whether a folded sentence keeps to the subject: one of its words for every two dozen."""
        return len(_compiled(self.own).findall(sentence)) * WORDS_PER_OWN >= word_count(sentence) or self.is_claim(sentence)

    def has(self, word: str) -> bool:
        """Whether a folded word is of the subject."""
        return _compiled(self.own).match(word) is not None

    def is_claim(self, sentence: str) -> bool:
        """Whether a folded sentence makes the claim, and does not go on about something else."""
        claim = _compiled(self.claims).match(sentence) if len(sentence) <= LONGEST_SENTENCE else None
        return claim is not None and (len(sentence[claim.end() :].split()) <= _WORDS_BEHIND or _compiled(self.own).search(sentence, claim.end()) is not None)


@cache  # when the first text is asked that is short enough for its kind: to compile them all takes as long as to read three articles
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def claims(*patterns: str) -> str:
    """Sentences that begin with one of the patterns, and end a word there."""
    return rf"(?:{'|'.join(patterns)})\b"


def stems(*lines: str) -> str:
    """Words that begin with one of the stems, which stand with spaces between; Chinese and Japanese have no spaces, so theirs stand anywhere."""
    words = [word for line in lines for word in line.split()]
    spaced, unspaced = ([word for word in words if bool(_UNSPACED.match(word)) is wanted] for wanted in (False, True))
    return "|".join([rf"\b(?:{'|'.join(spaced)})", *unspaced])


SORRY = (
    "sorry please thank bitte danke leider entschuldig verständnis désol merci excus siento sentimos disculp "
    "gracias spiac scus grazie desculp obrigad helaas excuses przepras dziękuj prosimy извин спасибо пожалуйста "
    "приносим tyvärr tack vänlig ursäkt beklag tak\\b takk desværre undskyld pahoittel kiit anteeksi omlouv prosím děkuj sajnál köszön kérjük "
    "üzgün özür teşekkür lütfen anlayış försök prøv yritä uudelleen zkus próbál újra deneyin tekrar încerc δοκιμ спробу "
    "συγγνώμη ευχαριστ вибач дяку 申し訳 すみません お試し 再度 ください できません 抱歉 对不起 感谢 谅解 重试 再试 죄송 감사 다시 시도 바랍니다 "
    "عذرا آسف شكرا يرجى حاول "
    "versuch erneut essay réessay intent prueb riprov tente tentar probeer opnieuw spróbuj ponownie попроб повтор"
)
"""Excuses, requests and thanks."""
