"""Several pages of one article as one record: texts one after the other, what pages repeat of each other once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from schemas.record import Article, Post, Quality

from ..assemble import are_read, filed
from ..draft import Moment
from ..joined import captures, unique
from ..page.numbered import commented_at

_PARAGRAPHS = "\n\n"
OVERLAP = "pages_overlap"
"""Flag of an article whose pages repeat paragraphs of each other: they stand in it once."""
_MISSING = "pages_missing"


def merged_article(records: Sequence[Article]) -> Article:
    """The article; of each page its latest capture, in the order of their numbers.

    What stands around the text (title, authors, times) is that of the first page. Pages of its comments repeat the text, and give nothing but these
    where the article itself is there.
    """
    beside = [record for record in records if commented_at(record.url)]
    own = [record for record in records if record not in beside]
    pages = _newest(own or beside)
    by_age = sorted(pages, key=_age)
    first = pages[0]
    if beside:
        first = _commented(first, [first, *sorted(beside, key=_age, reverse=True)])
        pages, by_age = [first, *pages[1:]], sorted([*by_age, *beside], key=_age)
    if len(pages) == 1:
        return first.model_copy(update={"provenance": captures(by_age)}) if beside else first
    whole = next((record for record in pages if all(_holds(record, other) for other in pages)), None)
    text, repeats = _joined([record.text for record in pages]) if whole is None else (whole.text, True)
    markdown = _joined([record.markdown or record.text for record in pages])[0] if whole is None else whole.markdown
    read = tuple(sorted({page for record in pages for page in record.pages_read}))
    count = max((record.pages for record in pages if record.pages), default=None)
    complete = are_read(count, read, goes_on=pages[-1].complete is False)
    flags = {flag for record in pages for flag in record.quality.flags} - {_MISSING}
    flags |= ({OVERLAP} if repeats else set()) | ({_MISSING} if complete is False else set())
    return first.model_copy(
        update={
            "text": text,
            "markdown": markdown,
            "links": unique(link for record in pages for link in record.links),
            "images": unique(image for record in pages for image in record.images),
            "wire": filed(text, Moment(first.published_at_raw or "", first.published_at), first.wire.agency if first.wire else None),
            "comments": _comments(pages),
            "pages": count,
            "pages_read": read,
            "complete": complete,
            "free_access": False if any(record.free_access is False for record in pages) else first.free_access,
            "quality": Quality(confidence=first.quality.confidence, flags=tuple(sorted(flags))),
            "provenance": captures(by_age),
        }
    )


def _newest(records: Iterable[Article]) -> list[Article]:
    """The latest capture of each page, in the order of their numbers."""
    newest = {record.page: record for record in sorted(records, key=_age)}
    return [newest[number] for number in sorted(newest)]


def _commented(article: Article, pages: Sequence[Article]) -> Article:
    """The article with the comments of all pages, the oldest first where each has its time."""
    comments = _comments(pages)
    if all(post.published_at for post in comments):
        comments = _comments([article.model_copy(update={"comments": sorted(comments, key=lambda post: str(post.published_at))})])
    return article.model_copy(update={"comments": comments})


def _age(record: Article) -> tuple[str, str]:
    """By the time of capture."""
    refs = record.provenance.captures
    return max((ref.fetched_at.isoformat() for ref in refs if ref.fetched_at), default=""), refs[0].sha256 if refs else ""


def _holds(whole: Article, part: Article) -> bool:
    """Whether one page shows all that another does."""
    return set(part.text.split(_PARAGRAPHS)) <= set(whole.text.split(_PARAGRAPHS))


def _joined(texts: Sequence[str]) -> tuple[str, bool]:
    """The paragraphs of all texts, and whether some were left out: what each begins with as the first does or as
    the one before it ended, and what it ends with as the next one does."""
    pages = [text.split(_PARAGRAPHS) for text in texts]
    found: list[str] = []
    cut = 0
    for number, paragraphs in enumerate(pages):
        head = _alike(pages[0], paragraphs) if number else 0
        head += _continued(pages[number - 1], paragraphs[head:]) if number else 0
        rest = paragraphs[head:]
        tail = _alike(rest[::-1], pages[number + 1][::-1]) if number + 1 < len(pages) else 0
        found += rest[: len(rest) - tail]
        cut += head + tail
    return _PARAGRAPHS.join(found), cut > 0


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two sequences begin with alike."""
    return next((at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs), min(len(one), len(other)))


def _continued(before: Sequence[str], after: Sequence[str]) -> int:
    """How many paragraphs the one ends with and the other begins with."""
    longest = min(len(before), len(after))
    return next((count for count in range(longest, 0, -1) if list(before[-count:]) == list(after[:count])), 0)


def _comments(pages: Sequence[Article]) -> tuple[Post, ...]:
    """The comments once each, though every page shows them, numbered anew; of one page those that say the same without a number stay apart."""
    found: dict[object, Post] = {}
    for record in pages:
        alike: Counter[object] = Counter()
        for post in record.comments:
            key = post.id or (post.author.name if post.author else None, post.text, post.published_at)
            alike[key] += 1
            found.setdefault((key, post.id or alike[key]), post)
    return tuple(post.model_copy(update={"position": at}) for at, post in enumerate(found.values(), start=1))
