"""An article in the text of a whole page, one line for each block: what web archives keep as WET, and what text browsers save.

    the page's title            in a WET file the first line
    links of a menu             short lines, no sentences
    title, byline, date         right above the text
    sentences, and headings and list items among them
    more of the site, its foot  a short line that says so, and then links again

The text is the stretch of lines that has most words in sentences, after what each line that is no sentence costs. A person's letter is such a
stretch, too: an article is taken where the page around it shows, or a byline, a date or an agency beside it. What is not printed is null.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.outcome import Reason
from schemas.rule import fold

from ...article.by_lines import Signed, by_lines
from ...article.marked_dates import Printed
from ...article.printed_dates import date_lines
from ...context import Context
from ...draft import ArticleDraft, Body, ListDraft, NothingDraft
from ...ledger import Desk
from ...metadata.title import folding, parts
from ...page.mask import Mask
from ...page.page import Interval, Page
from ...rules.ruleset import ruleset
from ...wire.story import wire
from ..rows import pieces, rows, widest, width, wrapped
from ..stamps.stamp import is_date
from .below import COMMENTS, FOOT, REST
from .blocks import Block, blocks_of, told
from .heads import is_headed, is_said_by, signed_beside
from .instead import instead

EXTRACTOR = "plain.article"

# Tuned as the weights of blocks are.
_STOP_WORDS = 6
_HALF = 0.5
_LEAST_WORDS, _LEAST_SIGNED = 60, 25
"""Words in sentences; fewer where both byline and date are printed, as no notice, letter or introduction has them."""
_LEAST_SENTENCES = 2
_LEAST_TOLD = 0.25
"""Share of the words in sentences that end like some: 222 of 223 of WCXB's articles have .39 or more, most lists of tickets and topics .11 or less."""
_PAGE_SIGNS = 3
"""Lines of a page around the text that no letter has: its menu, its form, its foot."""
_STOP = re.compile(r"[.。۔।][\"'”’»)]*$")
"""The end of a last sentence, of few words, below the others."""
_MENU_LINES, _LINK_WORDS, _NO_LINK = 8, 3, (".", "!", "?", ":", ";", ",")
"""So many lines of so few words, none of which ends like a sentence or a verse, are the links of a menu."""
_ABOVE = 12
"""Lines above the text among which its title stands."""
_TITLE_WORDS = range(3, 31)
_HEAD_LINES = 12
_AROUND, _INTO = 6, 5
"""Lines around the beginning of the text, and into it, among which byline and date stand."""

_MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Message-ID|Von|An|Betreff|Datum): \S.*", re.IGNORECASE)
_COUNTS_ANSWERS = re.compile(
    r"[1-9]\d{0,3} (?:repl(?:y|ies)|answers?|antwort(?:en)?|réponses?|respuestas?|rispost[ae]|respostas?|antwoord(?:en)?|odpowied\w{1,3}|ответ\w{0,2})",
    re.IGNORECASE,
)
_FOOT_LINES = 4
"""Lines at the end of a page, one of which says whose it is or what holds for it."""
_ANSWERS = 3
"""Heads of comments that are no accident."""


@dataclass(frozen=True, slots=True)
class _Story:
    """A stretch of lines, and what stands beside it of its title, who wrote it and when."""

    lines: list[Block]
    end: int
    """Of the stretch, with what was read into fields."""
    named: Block | None
    """The heading that the page's title names."""
    title: Block | None
    authors: list[Signed]
    published: Printed | None
    changed: Printed | None


def read(page: Page, desk: Desk, context: Context) -> ArticleDraft | ListDraft | NothingDraft:
    """The article of the page's text, or that there is none, and what stands in its place. Books what it reads."""
    found = rows(page, ruleset(None).lines.find)
    sure = width(found)
    limit = sure or wrapped(found)
    blocks = blocks_of(found, limit)
    chosen = _text(blocks)
    if (other := instead(page, blocks if sure else blocks_of(found, widest(found)), chosen)) is not None:
        return other
    story = _story(page, blocks, chosen, context) if any(block.sentence for block in chosen) else None
    if story is None or not _is_long_enough(blocks, story, context):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, f"text of {len(blocks)} lines, without an article's sentences")
    if (counted := _answers_above(blocks, chosen[0])) is not None and not (story.authors and story.published):
        return NothingDraft(Reason.CONTENT_MISSING, f"a thread without heads of posts: {counted}")
    body = page.compose(pieces([row for block in story.lines for row in block.rows], limit))
    if _is_mail(blocks) or not _is_published(blocks, story, body):
        return NothingDraft(Reason.NO_ARTICLE_FOUND, "plain text without a page, a byline or a date around it")
    desk.keep((piece.place for block in story.lines for piece in pieces(block.rows, limit)), "text")
    if story.title:
        desk.move(story.title.place, "title")
    for _, place in story.authors:
        desk.move(place, "authors")
    for name, moment in (("published_at", story.published), ("modified_at", story.changed)):
        if moment:
            desk.move(moment[1], name)
    return ArticleDraft(
        EXTRACTOR,
        Body(text=body, text_full=body),
        title=story.title.text if story.title else None,
        authors=tuple(author for author, _ in story.authors),
        published=story.published[0] if story.published else None,
        modified=story.changed[0] if story.changed else None,
    )


def _story(page: Page, blocks: Sequence[Block], chosen: Sequence[Block], context: Context) -> _Story | None:
    """The stretch without what of it was read into fields; null where nothing else is left."""
    named = _named(blocks, blocks.index(chosen[0]))
    # A line of introduction may stand above the byline: it is looked for some lines into the text, too.
    inner = chosen[min(_INTO, len(chosen) // 2)]
    text = Interval(inner.place.start, chosen[-1].place.end)
    at = blocks.index(inner)
    top = max(blocks.index(named), at - 2 * _HEAD_LINES) - _AROUND if named else at - 2 * _AROUND
    reach = page.line_at(text.start) - page.line_at(blocks[max(0, top)].place.start)
    authors = by_lines(page, text, Mask.of(page, ()), reach)
    published, changed = date_lines(page, text, context, reach)
    dates = [moment[1] for moment in (published, changed) if moment]
    moved = [*dates, *(place for _, place in authors)]
    title = named or _nearest([block for block in blocks if block.place.start < text.start], moved)
    if not authors and published:
        authors = signed_beside(page, published[1], title)
        moved += [place for _, place in authors]
    lines = [block for block in chosen if block is not named and not is_said_by(block, moved)]
    title = named or (_nearest(blocks[: blocks.index(lines[0])], moved) if lines else None)
    return _Story(lines, text.end, named, title, authors, published, changed) if lines else None


def _is_long_enough(blocks: Sequence[Block], story: _Story, context: Context) -> bool:
    """Whether a stretch has as many words in sentences as what stands beside it lets a story have, and no titles alone: signed and dated ones are recipes."""
    words = [block.words for block in story.lines if block.sentence]
    if not (story.authors and story.published) and told(story.lines) < _LEAST_TOLD * sum(words):
        return False
    if sum(words) >= _LEAST_WORDS and len(words) >= _LEAST_SENTENCES:
        return True
    if story.published is None or not words:
        return False
    return (bool(story.authors) and sum(words) >= _LEAST_SIGNED) or is_headed(blocks, story.lines, story.title, story.published[1], context)


def _is_published(blocks: Sequence[Block], story: _Story, body: str) -> bool:
    """Whether a page stands around the story, or a byline, a date or an agency beside it."""
    if story.named or (story.authors and story.published) or ((story.authors or story.published) and wire(body)):
        return True
    outside = [block for block in blocks if not story.lines[0].place.start <= block.place.start < story.end]
    return _is_page(outside[1:] if outside[:1] == blocks[:1] else outside, blocks[0].text)


def _text(blocks: Sequence[Block]) -> list[Block]:
    """The heaviest stretch of blocks, down to where the rest of the site begins, without chrome and what the page repeats."""
    best = weight = first = start = end = 0
    for at, block in enumerate(blocks):
        if weight <= 0:
            weight, first = 0, at
        weight += block.weight
        if weight > best:
            best, start, end = weight, first, at + 1
    while end < len(blocks) and blocks[end].weight == 0 and _STOP.search(blocks[end].text) and not FOOT.search(blocks[end].text):
        end += 1
    stretch = list(blocks[start:end])
    total, above, said = sum(block.words for block in stretch), 0, 0
    for number, block in enumerate(stretch):
        if said >= _LEAST_WORDS and not block.sentence and block.words <= _TITLE_WORDS.stop // 2 and COMMENTS.fullmatch(block.text):
            stretch = stretch[:number]
            break
        if above >= _HALF * total and not block.sentence and block.words <= _STOP_WORDS and REST.match(block.text):
            stretch = stretch[:number]
            break
        above += block.words
        said += block.words if block.sentence else 0
    stretch = stretch[: _answers(stretch)]
    printed = Counter(block.text for block in blocks)
    return [block for block in stretch if block.sentence or (not block.chrome and printed[block.text] == 1)]


def _answers(stretch: Sequence[Block]) -> int:
    """Where comments begin below a text: at a name with day and time below it, which come back several times; its end where none do."""
    heads, said = [], 0
    for number, block in enumerate(stretch):
        said += block.words if block.sentence else 0
        timed = said >= _LEAST_WORDS and not block.sentence and ":" in block.text and is_date(block.text)
        if timed and not stretch[number - 1].sentence:
            heads.append(number - 1)
    return heads[0] if len(heads) >= _ANSWERS else len(stretch)


def _answers_above(blocks: Sequence[Block], first: Block) -> str | None:
    """The line above a text that counts its answers: those of a story are comments, and stand below it."""
    return next((block.text for block in blocks[: blocks.index(first)] if _COUNTS_ANSWERS.fullmatch(block.text)), None)


def _is_mail(blocks: Sequence[Block]) -> bool:
    """Whether the text begins with the head of a mail."""
    return sum(bool(_MAIL.fullmatch(block.text)) for block in blocks[:_HEAD_LINES]) > 1


def _is_page(outside: Sequence[Block], first: str) -> bool:
    """Whether lines of a page stand around the text: a menu, such as rules take, or such as stand there twice."""
    if any(FOOT.search(block.text) and not block.sentence for block in outside[-_FOOT_LINES:]):
        return True
    names = {folding(part) for part in parts(first)[1:]} if len(parts(first)) > 1 else set()
    if any(folding(block.text) in names for block in outside):
        return True  # the site that the title names stands on the page, too
    run = 0
    for block in outside:
        run = run + 1 if block.words <= _LINK_WORDS and not block.text.endswith(_NO_LINK) else 0
        if run >= _MENU_LINES:
            return True
    twice = sum(count > 1 for text, count in Counter(fold(block.text) for block in outside if not block.sentence).items() if any(map(str.isalpha, text)))
    return sum(block.chrome for block in outside) + twice >= _PAGE_SIGNS


def _named(blocks: Sequence[Block], start: int) -> Block | None:
    """The heading of the text that the page's title, its first line, names; null where none does."""
    titles = {folding(part) for part in (blocks[0].text, *parts(blocks[0].text))} - {""}
    above = [block for block in blocks[1 : start + 1] if block.words in _TITLE_WORDS and folding(block.text) in titles]
    return above[-1] if above else None


def _nearest(above: Sequence[Block], moved: Sequence[Interval]) -> Block | None:
    """The nearest line above the text that can be its heading, of those that a tool marked as one if there are such; null where none can."""
    near = [block for block in above[-_ABOVE:] if block.words in _TITLE_WORDS and not (block.chrome or block.sentence)]
    free = [block for block in near if not any(block.place.start <= place.start < block.place.end for place in moved)]
    marked = [block for block in free if block.rows[0].mark.startswith("#")]
    return next(reversed(marked or [block for block in free if not any(row.mark for row in block.rows)]), None)
