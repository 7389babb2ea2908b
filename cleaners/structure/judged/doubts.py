"""What speaks against a reading by structure: signs that real pages show where posts were read wrong. Each is 0 where nothing does, 1 at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...draft import PostDraft
from ..repeated.post import Post
from ..repeated.units import NUMBER

NAMES = ("untimed", "unnamed", "weakly_named", "unordered", "day_or_month", "left_over", "alike", "begins_alike", "begins_with_author", "alone")
"""
untimed, unnamed     share of the posts without a time, without an author
weakly_named         how little says that the authors' names are names
unordered            share of the steps from post to post that go against the way that the most of them go in time
day_or_month         whether the posts' days could be months
left_over            share of the posts' characters that are in no field
alike                share of the posts with the text of another
begins_alike         share of the posts that begin or end with the line with which the most do
begins_with_author   share of the posts whose text begins with their author's name
alone                whether there is one post, so that no other tells which part of it is what
"""


def doubts(posts: Sequence[Post], drafts: Sequence[PostDraft], *, day_or_month: bool) -> tuple[float, ...]:
    """The signs of a thread's posts, in the order of `NAMES`."""
    count = len(drafts)
    times = [draft.published.at for draft in drafts if draft.published and draft.published.at]
    named = [(draft.author.name, draft.body.text_full) for draft in drafts if draft.author]
    texts = [draft.body.text_full for draft in drafts]
    said = sum(map(len, texts))
    return (
        1 - sum(draft.published is not None for draft in drafts) / count,
        1 - len(named) / count,
        1 - sum(post.author.weight for post in posts if post.author) / count,
        _against([later >= earlier for earlier, later in pairwise(times)]),
        float(day_or_month),
        max(0.0, 1 - said / max(1, sum(post.unit.size for post in posts))),
        1 - len(set(texts)) / count,
        max(_alike([text.split("\n")[0] for text in texts]), _alike([text.rpartition("\n")[2] for text in texts])),
        sum(text.casefold().startswith(name.casefold()) for name, text in named) / count,
        float(count == 1),
    )


def _against(steps: Sequence[bool]) -> float:
    return min(sum(steps), len(steps) - sum(steps)) / len(steps) if steps else 0.0


def _alike(lines: Sequence[str]) -> float:
    told = Counter(NUMBER.sub("#", line) for line in lines if line)
    return (told.most_common(1)[0][1] - 1) / max(1, len(lines) - 1) if told else 0.0
