"""Threads of engines that nobody knows: posts found by the structure that repeats.

repeated/  what repeats: where the page says when and who, the units that recur around that, and which of those are a series of posts
fields/    what is read in each post: author, time, words, quotes, edits, signatures, what it answers; and the posts as drafts
judged/    whether all that is a thread, a list or neither, and what speaks against the reading
beside/    what stands beside the posts: forum, pages, members, offers to answer

lists, lone, opening, letters, signed, remarks read what is no series alone: lists of topics, threads without an answer, what opens a thread in other
markup, letters of mailing lists, talk pages of wikis, comments below single posts. `reader` makes a draft of all of it, and
`watchman` holds it against what the reader of a known engine found.
"""

from __future__ import annotations

from .judged.written import written_in
from .reader import CATCH_ALL, read
from .watchman import second_reading

__all__ = ["CATCH_ALL", "read", "second_reading", "written_in"]
