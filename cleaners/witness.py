"""Structured data as a witness: what a page states of its posts confirms or fills what a reader found, and where the two differ, both are told.

A statement is of the post that bears its number or its address, else of the one by its author at its minute, or with its first words. It fills
what the reader left null; of a time that is printed to the minute or the day it gives the second. It takes the place of no other value, with two
exceptions that are flagged: a clock time whose zone nobody named gives way to the same one in the zone that is stated, and one that is only
counted back ("1 year ago") to an exact one before it, since a page may be older than its capture. A statement that differs in author or words is
trusted in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from schemas.record import Author, Disagreement

from .dates.dates import counted_in
from .dates.day_order import DATE
from .draft import Moment, PostDraft, ThreadDraft
from .metadata.stated_post import StatedPost
from .structure.fields.gone import stands_for_words
from .structure.judged.doubts import NAMES

_BETWEEN_LETTERS = re.compile(r"[\W_]+")
_BEGINNING = 24
"""Letters by which a text is known."""
_CHUNK = 8
_CHUNKS = 40
_FURNITURE = 80
"""Letters around a quote that are no text of the post: "Ada Brook said: ... Click to expand..."."""
_LEAST_WORDS = 5
"""A picture has no words on the page and may have some in a statement."""
_LONGEST_SIDE = 200

_MINUTE = timedelta(minutes=1)
_ROUNDING = {"second": _MINUTE, "minute": _MINUTE, "day": timedelta(days=1, hours=14), "month": timedelta(days=366)}
"""How far a printed time may lie from the true one: days are those of other clocks, and "2 years ago" has a month's precision."""
_FINENESS = ("month", "day", "minute", "second")
_MONTHS = 12
_WIDEST_ZONE = timedelta(hours=14)
_STEP_OF_ZONES = timedelta(minutes=15)


def hear(draft: ThreadDraft, stated: Sequence[StatedPost]) -> None:
    """Lets a page's statements fill the draft and disagree with it.

    Flags `structured_author_differs`, `structured_text_differs`, `structured_time_differs`, `structured_posts_differ` with both sides in
    `disagreements`, and `structured_zone` where times were put into a stated zone.
    """
    if not stated or not draft.posts:
        return
    pairs = _pairs(draft, stated)
    _settle_days(draft, pairs)
    for post, statement in pairs:
        _hear(draft, post, statement)
    openings = [statement for statement in stated if statement.is_opening]
    if len(openings) == 1:
        _hear_of_thread(draft, openings[0])
    # Every page of a thread may state its opening post.
    on_page = len(stated) - len(openings) + sum(statement.is_opening for _, statement in pairs)
    if on_page > len(draft.posts):
        _differ(draft, None, "posts", f"{len(draft.posts)} on the page", f"{on_page} on the page")


def _settle_days(draft: ThreadDraft, pairs: Sequence[tuple[PostDraft, StatedPost]]) -> None:
    """Read the days of a thread's posts as months, and the reverse, where all that is stated of their times agrees with that alone."""
    # A statement that is what the page prints, as in microdata of boards, says no more about its order than the page does.
    told = [(_turned(post), post.published, said) for post, statement in pairs if (said := statement.published) and DATE.search(said.raw) is None]
    sides = [(turned, shown.at, stated.at) for turned, shown, stated in told if turned and shown and shown.at and stated.at]
    agree = [abs(turned - stated) <= _WIDEST_ZONE < abs(shown - stated) for turned, shown, stated in sides if turned != shown]
    if not agree or not all(agree):
        return
    for post in draft.posts:
        if (turned := _turned(post)) is not None and post.published is not None:
            post.published = replace(post.published, at=turned)
    if draft.doubts is not None:
        draft.doubts = tuple(0.0 if name == "day_or_month" else doubt for name, doubt in zip(NAMES, draft.doubts, strict=True))


def _turned(post: PostDraft) -> datetime | None:
    """A post's time with its day and month changed for each other; null where no two numbers say them."""
    shown = post.published
    if shown is None or shown.at is None or shown.at.day > _MONTHS or DATE.search(shown.raw) is None:
        return None
    return shown.at.replace(month=shown.at.day, day=shown.at.month)


def _hear_of_thread(draft: ThreadDraft, opening: StatedPost) -> None:
    draft.title = draft.title or opening.headline
    if opening.comment_count is None or opening.kind != "post" or opening.comment_count + 1 < len(draft.posts):
        return  # of the replies to the opening post alone
    count = opening.comment_count + 1
    if draft.declared_posts is None:
        draft.declared_posts = count
    elif draft.declared_posts not in (count, opening.comment_count):  # some count the opening post as well
        _differ(draft, None, "posts", f"{draft.declared_posts} in the thread", f"{count} in the thread")


def _hear(draft: ThreadDraft, post: PostDraft, statement: StatedPost) -> None:
    trusted = True
    if post.author and statement.author and not _is_same(post.author, statement.author):
        trusted = _differ(draft, post, "author", post.author.name, statement.author.name)
    if statement.text and not _says(post, statement.text):
        trusted = _differ(draft, post, "text", post.body.text_full, statement.text)
    if statement.published:
        _hear_of_time(draft, post, statement.published, trusted=trusted)
    if not trusted:
        return
    if post.author is None or post.author.url is None:
        post.author = _author(post.author, statement.author)
    if post.permalink is None and not statement.is_opening:  # of an opening post, the thread's address is stated
        post.permalink = statement.url
    post.score = statement.score if post.score is None else post.score
    post.accepted = statement.accepted if post.accepted is None else post.accepted


def _author(shown: Author | None, stated: Author | None) -> Author | None:
    return stated if shown is None else shown if stated is None else shown.model_copy(update={"url": stated.url})


def _hear_of_time(draft: ThreadDraft, post: PostDraft, stated: Moment, *, trusted: bool) -> None:
    shown = post.published
    if stated.at is None or stated.precision is None:
        return
    if shown is None or shown.at is None or shown.precision is None:
        if trusted:
            post.published = replace(stated, raw=shown.raw if shown and shown.raw else stated.raw)
        return
    if DATE.search(stated.raw):
        return  # which of its numbers is the month, the page's own times tell
    apart = abs(shown.at - stated.at)
    finer = _FINENESS.index(stated.precision) > _FINENESS.index(shown.precision)
    coarser = min(shown.precision, stated.precision, key=_FINENESS.index)
    unit = counted_in(shown.raw) if finer and shown.precision in ("month", "day") else None
    if apart <= max(_ROUNDING[coarser], unit or _MINUTE):  # of three weeks and a half, three are counted
        if finer and trusted:
            post.published = replace(stated, raw=shown.raw, zone="page" if stated.zone == "page" else shown.zone)
        return
    steps = round(apart / _STEP_OF_ZONES)
    if "assumed_utc" in (shown.zone, stated.zone) and apart <= _WIDEST_ZONE + _MINUTE and abs(apart - steps * _STEP_OF_ZONES) <= _MINUTE:
        if trusted and stated.zone == "page":
            post.published = replace(stated, raw=shown.raw)
            _flag(draft, "structured_zone")
        return
    _differ(draft, post, "published_at", shown.at.isoformat(), stated.at.isoformat())
    if unit and trusted and stated.at < shown.at:
        post.published = replace(stated, raw=shown.raw)


_FLAGS = {"author": "author_differs", "text": "text_differs", "published_at": "time_differs", "posts": "posts_differ"}


def _differ(draft: ThreadDraft, post: PostDraft | None, field: str, shown: str, stated: str) -> bool:
    """Tells of both sides; false, for what is no longer trusted."""
    number = draft.posts.index(post) + 1 if post is not None else None
    sides = (" ".join(side.split())[:_LONGEST_SIDE] for side in (shown, stated))
    named = post.id if post is not None else None
    position = (post.position or number) if post is not None else None
    draft.disagreements.append(Disagreement(field=field, post_id=named, position=position, **dict(zip(("shown", "stated"), sides, strict=True))))
    _flag(draft, f"structured_{_FLAGS[field]}")
    return False


def _flag(draft: ThreadDraft, flag: str) -> None:
    if flag not in draft.flags:
        draft.flags.append(flag)


_Marks = tuple[Callable[[PostDraft], Iterator[object]], Callable[[StatedPost], Iterator[object]]]


def _pairs(draft: ThreadDraft, stated: Sequence[StatedPost]) -> list[tuple[PostDraft, StatedPost]]:
    """Posts and their statements, each once, by the surest mark first. A mark that two posts bear is none."""
    pairs: list[tuple[PostDraft, StatedPost]] = []
    posts, statements = list(draft.posts), list(stated)
    for of_post, of_statement in _MARKS:
        if not posts or not statements:
            break
        bearers: dict[object, PostDraft | None] = {}
        for post in posts:
            for mark in set(of_post(post)):
                bearers[mark] = None if mark in bearers else post
        taken: set[int] = set()
        left: list[StatedPost] = []
        for statement in statements:
            bearer = next((one for mark in of_statement(statement) if (one := bearers.get(mark)) and id(one) not in taken), None)
            if bearer is None or _is_other(bearer, statement):
                left.append(statement)
            else:
                taken.add(id(bearer))
                pairs.append((bearer, statement))
        posts, statements = [post for post in posts if id(post) not in taken], left
    first = draft.posts[0]
    opening = next((statement for statement in statements if statement.is_opening), None)
    if opening and any(first is post for post in posts) and first.position in (1, None) and draft.page in (1, None) and not _is_other(first, opening):
        pairs.append((first, opening))
    return pairs


def _is_other(post: PostDraft, statement: StatedPost) -> bool:
    """Whether author and words both speak against a pair: numbers of topics and of posts are mixed up by some."""
    same_author = post.author and statement.author and _is_same(post.author, statement.author)
    return not same_author and not (statement.text and _says(post, statement.text))


def _numbers(post: PostDraft | StatedPost) -> Iterator[object]:
    if post.id:
        yield post.kind == "comment", post.id


def _addresses(url: str | None) -> Iterator[object]:
    if url:
        yield url.split("://", 1)[-1].rstrip("/")


def _minutes(post: PostDraft | StatedPost) -> Iterator[object]:
    if post.author and post.published and post.published.at and post.published.precision in ("second", "minute"):
        yield _name(post.author), post.published.at.replace(second=0)


def _beginnings(*texts: str | None) -> Iterator[object]:
    for text in texts:
        letters = _letters((text or "")[: 4 * _BEGINNING])[:_BEGINNING]
        if len(letters) == _BEGINNING:
            yield letters


_MARKS: tuple[_Marks, ...] = (
    (_numbers, _numbers),
    (lambda post: _addresses(post.permalink), lambda statement: _addresses(statement.url)),
    (_minutes, _minutes),
    # What somebody quotes first is how another post begins.
    (lambda post: _beginnings(post.body.text), lambda statement: _beginnings(statement.text)),
    (lambda post: _beginnings(post.body.text_full), lambda statement: _beginnings(statement.text)),
)


def _name(author: Author) -> str:
    return "".join(author.name.split()).removeprefix("@").casefold()


def _is_same(one: Author, other: Author) -> bool:
    """Whether two names are alike, or of one profile: some show a name and state the one that is used to log in."""
    return _name(one) == _name(other) or (one.url is not None and one.url == other.url)


def _letters(text: str) -> str:
    return _BETWEEN_LETTERS.sub("", text).casefold()


def _says(post: PostDraft, stated: str) -> bool:
    """Whether a post shows what is stated of it, or half of it: statements hold quotes, signatures and descriptions of pictures, too, and of what was deleted
    the sentence that stands in its place.
    """
    if post.deleted and stands_for_words(stated.strip().splitlines()):
        return True
    shown = " ".join(post.body.text_full.split())
    plain = " ".join(stated.split())
    if plain in shown or shown.startswith(plain.removesuffix("…").removesuffix("...").rstrip()) or len(plain.split()) < _LEAST_WORDS:
        return True
    letters, wanted = _letters(shown), _letters(plain)
    step = max(_CHUNK, len(wanted) // _CHUNKS)
    chunks = [wanted[at : at + _CHUNK] for at in range(0, max(1, len(wanted) - _CHUNK + 1), step)]
    found = sum(chunk in letters for chunk in chunks)
    return 2 * found >= len(chunks) or (found > 0 and (len(chunks) - found) * step <= _FURNITURE)
