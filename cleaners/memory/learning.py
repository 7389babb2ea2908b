"""From what each page of a host shows to what the host's pages need not repeat. Pure: the store keeps the counts and hands the value in.

What counts is documents, not addresses: a page that shares its record's id, its title or its text with one that was counted
is that one again, be it under another address, in print, or the next page of a thread.
"""

from __future__ import annotations

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
    kept: Iterable[Count] = counts.values()
    if len(counts) > MOST_COUNTS:
        kept = sorted(kept, key=lambda count: (-_weight(count, now), -count.at, _named(count)))[:MOST_COUNTS]
    return Learnt(host=learnt.host, documents=now, recent=tuple(recent), counts=tuple(sorted(kept, key=_named)))


def memory(learnt: Learnt) -> Memory:
    """What the counts say is the site's."""
    slots = {count.block.slot: count for count in learnt.counts if not (count.block.words or count.block.tag or count.block.token)}
    blocks = (count.block for count in learnt.counts if _is_of_the_site(count, slots.get(count.block.slot, count), learnt.documents))
    return Memory(host=learnt.host, blocks=tuple(sorted(blocks)))


def _is_of_the_site(count: Count, slot: Count, now: int) -> bool:
    """`slot` counts the documents that show the slot, whatever it says."""
    if not count.block.words or count.weight < FLOOR:  # it only fades
        return False
    weight = _weight(count, now)
    enough = weight >= FLOOR and weight >= SHARE * _weight(slot, now)
    return enough and (count.writers is None or len(count.writers) >= WRITERS)


def _slot(block: Block) -> Block:
    """Under which the documents are counted that show the slot, whatever it says."""
    return Block("", "", block.slot)


def _named(count: Count) -> tuple[str, str, str, str]:
    """The order of blocks; as a tuple it is made once for each, and not for each comparison."""
    block = count.block
    return block.tag, block.token, block.slot, block.words


def _weight(count: Count, now: int) -> float:
    faded: float = 2.0 ** ((count.at - now) / HALF_LIFE)
    return count.weight * faded
