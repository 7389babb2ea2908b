"""From what each page of a host shows to what the host's pages need not repeat. Pure: the store keeps the counts and hands the value in.

What counts is documents, not addresses: a page that shares its record's id, its title or its text with one that was counted
is that one again, be it under another address, in print, or the next page of a thread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from schemas.memory import Block, Count, Learnt, Memory, Shown

HALF_LIFE = 64
"""Documents after which one counts half: a site that is made anew has shed its former blocks after the pages of some weeks."""
FLOOR = 2.5
"""Weight below which nothing is left out: of three documents in a row (2.97), and of no two."""
SHARE = 0.8
"""Of the documents that show the slot, those that must show the block in it. What says something else every fifth day is somebody's."""
WRITERS = 3
"""In posts, people under whose words it must have stood: what one of them repeats is a signature."""
MOST_COUNTS = 512
MOST_RECENT = 600
"""Digests of documents, up to three each: beyond the last 200 a document read again would count again, and by then as a tenth of what it did."""


def learn(learnt: Learnt, shown: Shown) -> Learnt:
    """The counts with one page more; with nothing but its digests where it is a document that was counted."""
    recent = list(dict.fromkeys((*learnt.recent, *shown.document)))[-MOST_RECENT:]
    if not shown.document or not set(learnt.recent).isdisjoint(shown.document):
        return learnt.model_copy(update={"recent": tuple(recent)})
    now = learnt.documents + 1
    counts = {count.block: count for count in learnt.counts}
    writers: dict[Block, tuple[str, ...] | None] = {}
    for sight in shown.sights:
        writers[sight.block] = sight.writers
        writers[_slot(sight.block)] = None
    for block, names in writers.items():
        known = counts.get(block)
        seen = tuple(sorted({*(known.writers or () if known else ()), *names})[:WRITERS]) if names is not None else None
        counts[block] = Count(block, round((_weight(known, now) if known else 0.0) + 1.0, 4), now, seen)
    kept = sorted(counts.values(), key=lambda count: (-_weight(count, now), -count.at, count.block))[:MOST_COUNTS]
    return Learnt(host=learnt.host, documents=now, recent=tuple(recent), counts=tuple(sorted(kept, key=lambda count: count.block)))


def memory(learnt: Learnt) -> Memory:
    """What the counts say is the site's."""
    weights = {count.block: _weight(count, learnt.documents) for count in learnt.counts}
    return Memory(host=learnt.host, blocks=tuple(sorted(_of_the_site(learnt.counts, weights))))


def _of_the_site(counts: Iterable[Count], weights: dict[Block, float]) -> Iterable[Block]:
    by_slot: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if count.block.words:
            by_slot[count.block.slot].append(count)
    for counts_here in by_slot.values():
        for count in counts_here:
            weight = weights[count.block]
            enough = weight >= FLOOR and weight >= SHARE * weights.get(_slot(count.block), weight)
            if enough and (count.writers is None or len(count.writers) >= WRITERS):
                yield count.block


def _slot(block: Block) -> Block:
    """Under which the documents are counted that show the slot, whatever it says."""
    return Block("", "", block.slot)


def _weight(count: Count, now: int) -> float:
    faded: float = 2.0 ** ((count.at - now) / HALF_LIFE)
    return count.weight * faded
