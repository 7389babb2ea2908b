"""A notice that is the whole text: allow cookies, prove your age, not in your country, for sale, out of order, see it in the app.

A notice speaks to its reader, begins a sentence with what it claims, and goes on about nothing else. It is told by three things together:
a sentence that claims it, sentences that keep to its subject throughout, and, where it asks for something, the button for that. Whoever
reports of a notice has other sentences: who said it, where, and what came of it; and puts the claim between quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemas.outcome import WALLS, Reason

from ..dates.date_words import WEEKDAYS
from ..draft import NothingDraft
from ..metadata.metadata import Metadata
from ..metadata.title import folding
from ..page.page import Interval, Page
from ..page.teasers import HEADINGS
from ..page.words import word_count
from . import asked
from .notices import access, age, app, consent, error, further, guard, leaving, missing, pace, parked, region, script, step
from .notices.notice import Notice
from .said import SENTENCES, Said, said_by, words_of
from .vocabularies.strangers import is_full_of_grammar, strangers_among
from .vocabularies.unspaced import parted
from .wall import demanded
from .wall_words import READER, WRITER

# Asked in this order: a guard's page wants cookies, too, and an error's page may say that nothing was found.
_NOTICES = (
    guard.BLOCKED,
    guard.CAPTCHA,
    consent.CONSENT,
    age.AGE,
    region.REGION,
    parked.PARKED,
    app.APP,
    access.ACCESS,
    missing.GONE,
    missing.EMPTY,
    error.ERROR,
    pace.PACE,
    leaving.LEAVING,
    step.STEP,
    guard.CAPTCHA_IN_WORDS,
    consent.CONSENT_IN_WORDS,
    age.AGE_IN_WORDS,
    script.SCRIPT,
)
# The longest notices: consent to hundreds of partners, and the pages of servers that nobody has set up yet.
_MAX_CHARACTERS = 4_000
# The longest text that may stand beside a notice and be taken for the page's.
_BESIDE_CHARACTERS = 1_000
# So many words, or that share, may be of something else: the site's motto, an imprint, thanks.
_OTHER_WORDS, _OTHER_SHARE = 10, 0.15
# Fewer where the claim is of everyday words, nothing was found, we are back soon, and few sentences keep to it, or none speaks to the reader.
_OTHER_WORDS_EVERYDAY, _SEVERAL = 4, 3
# More on a short page without a menu, as servers and guards make them, that begins with its claim: a site stands around what people publish.
_OTHER_SHARE_OF_BARE, _BARE_WORDS = 0.45, 60
_OTHER_SHARE_WITHOUT = 0.25
"""Of such a page without the button that its claim asks for; a longer one says nothing else at all."""
# The notice must be so much of all, labels and links counted: of a text that was found, and of a page with its menus.
LEAST_SAID, LEAST_SAID_OF_PAGE = 0.25, 0.5
_BEFORE_A_STORY = WALLS - {Reason.BOT_CHALLENGE}
"""What a site may print below a story's name and day in place of its words; a guard stands before the whole page."""
_OTHER_OF_ADDRESS = 0.25
"""Words of a sentence to the reader that may be no wall's."""
_OTHER_OF_GRAMMAR = 0.38
"""Words that no notice has, in Chinese, Japanese, Thai, Hindi and Persian: of 50 notices none has as many, of 70 short news all but five have more."""
_HEADING_WORDS = 5
"""What a main part says has so many words more than its heading."""


def notice(page: Page, meta: Metadata, places: Sequence[Interval], *, is_signed: bool = False) -> NothingDraft | None:
    """What the page's notice is of, with its claim, where its text or all that it shows is one; null where it tells something else.

    `is_signed`: the page prints who wrote it, and when.
    """
    if _size(places) > _MAX_CHARACTERS:
        return None
    reports = False
    for extent, least in ((main_part(page, places), LEAST_SAID), (places, LEAST_SAID), ([Interval(0, page.length)], LEAST_SAID_OF_PAGE)):
        # What a part of the page reports, the whole page does; and a banner above a table of the weather is not all that the page says.
        if not 0 < _size(extent) <= _MAX_CHARACTERS or (least == LEAST_SAID_OF_PAGE and (reports or _shows_more(page))):
            continue
        said = said_by(page, meta, extent)
        if said is None:
            reports = True
        elif (found := notice_in(said, page, meta, least, is_signed=is_signed)) is not None:
            return found
    return None


def notice_in(said: Said, page: Page, meta: Metadata, least: float, *, is_signed: bool = False) -> NothingDraft | None:
    """What the notice is of that is `least` of all that is said, labels counted; null where something else is told."""
    kinds: tuple[Notice | further.Worded, ...] = (*_NOTICES, *further.notices(meta.language, said.sentences))
    for kind in kinds:
        if (claim := _claim(page, meta, kind, said, least)) is not None and not _is_told(said) and not (is_signed and _goes_on(kind, said)):
            return NothingDraft(kind.reason, f"all that the page says: {claim[:120]}")
    return None


def _goes_on(kind: Notice | further.Worded, said: Said) -> bool:
    """Whether what somebody has signed and dated says more than a claim, if in words of its subject: a story may be about lost pages."""
    told = sum(words_of(sentence) for sentence in said.sentences if not (kind.is_claim(sentence) or sentence in said.titles))
    return kind.reason not in _BEFORE_A_STORY and told > _OTHER_WORDS_EVERYDAY


def _is_told(said: Said) -> bool:
    """Whether more is told than claimed, in a language whose claims are looked for anywhere in a sentence, as its words are not parted there."""
    speech = " ".join(said.sentences)
    if not is_full_of_grammar(speech):
        return False
    words = parted(speech.split())
    return len(strangers_among(words)) > _OTHER_OF_GRAMMAR * len(words)


def main_part(page: Page, places: Sequence[Interval]) -> list[Interval]:
    """Where the page's one main part stands, or else what its heading is the heading of; empty where the found text is too long to be beside the point.

    On a page without a text, readers of articles take what stands around it: the newsletter, the most read.
    """
    if page.main is not None:
        return [page.place(page.main)]
    heading = next((element for element in page.index.tags.get("h1", ()) if page.place(element)), None)
    if heading is None or _size(places) > _BESIDE_CHARACTERS:
        return []
    around = [page.place(up) for up in heading.iterancestors()]
    behind = Interval(page.place(heading).end, min((place.start for place in places), default=0))
    if not any(page.begun_in(behind, tag) for tag in HEADINGS):  # what follows a heading, with no other between, is what it heads
        around = [place for place in around if place.end > behind.end]
    return [next((place for place in around if word_count(page.text(place)) - word_count(page.text_of(heading)) >= _HEADING_WORDS), Interval(0, 0))]


def _shows_more(page: Page) -> bool:
    """Whether the page's one main part has more than headings."""
    if page.main is None:
        return False
    heads = [page.place(heading) for tag in HEADINGS[:2] for heading in page.main.iter(tag)]
    return word_count(page.text(page.place(page.main), heads)) >= _HEADING_WORDS


def _size(places: Iterable[Interval]) -> int:
    return sum(place.end - place.start for place in places)


def _claim(page: Page, meta: Metadata, kind: Notice | further.Worded, said: Said, least: float) -> str | None:
    """The sentence that makes the page a notice of that kind; null where it is none."""
    says_all = isinstance(kind, Notice) and kind.says_all
    if not said.sentences or said.size > kind.max_words:
        return None
    claim = next((sentence for sentence in said.claims if kind.is_claim(sentence)), None)
    if claim is None or (kind.reason is Reason.NO_ACCESS and not WEEKDAYS.keys().isdisjoint(claim.split())):
        return None  # whoever wanted to log in on Monday is told of
    stated = is_stated(meta)
    to_reader = {sentence for sentence in said.sentences if not stated and _is_to_reader(sentence)}
    other = [sentence for sentence in said.sentences if not (sentence in to_reader or sentence in said.titles or kind.keeps_to(sentence))]
    strange = sum(map(words_of, other))
    allowed = 0 if stated else max(_OTHER_WORDS, _OTHER_SHARE * said.size)
    if kind.is_everyday and (not to_reader or len(said.sentences) - len(other) < _SEVERAL):
        allowed = min(allowed, _OTHER_WORDS_EVERYDAY)
    begins = claim in said.titles or claim == said.sentences[0]
    if begins and not stated and said.size <= _BARE_WORDS and asked.no_other_page(page):
        allowed = max(allowed, _OTHER_SHARE_OF_BARE * said.size)
    if strange > allowed or (said.size - strange + words_of(claim)) < least * (said.size + said.labels):
        return None
    most = _OTHER_SHARE_WITHOUT * said.size if said.size <= _BARE_WORDS else 0
    if says_all and (stated or strange > most or not _is_all(page, said, claim)):
        return None
    return claim if kind.asks is None or kind.asks(page) else None


def _is_all(page: Page, said: Said, claim: str) -> bool:
    """Whether a page begins with a claim, says something below it, and leads nowhere."""
    if claim not in said.titles and (claim not in said.sentences[:2] or len(said.sentences) == 1):
        return False
    return asked.no_other_page(page)


def claimed(sentences: Iterable[str]) -> Reason | None:
    """The reason of the first kind of notice that one of the folded sentences claims to be; null where none does."""
    given = tuple(sentences)
    return next((kind.reason for kind in _NOTICES if any(map(kind.is_claim, given))), None)


def worded(message: str, otherwise: Reason) -> Reason:
    """What a message that a software shows in place of a page is of, by its words; `otherwise` where they claim and demand nothing."""
    sentences = [folding(sentence) for sentence in SENTENCES.split(message)]
    return demanded(" ".join(sentences)) or claimed(sentences) or otherwise


def is_of_notices(word: str) -> bool:
    """Whether a folded word is of what any kind of notice is about."""
    return any(kind.has(word) for kind in _NOTICES)


def is_stated(meta: Metadata) -> bool:
    """Whether the page says to machines that it is an article, and of when."""
    return meta.published is not None and (meta.article is not None or "og:article" in meta.types)


def _is_to_reader(sentence: str) -> bool:
    """Whether a folded sentence speaks to the reader in words that walls are made of: what he can do, has, or need not do."""
    words = sentence.split()
    return READER.search(sentence) is not None and WRITER.search(sentence) is None and len(strangers_among(words)) <= _OTHER_OF_ADDRESS * len(words)
