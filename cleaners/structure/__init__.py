"""Threads of engines that nobody knows: posts found by the structure that repeats.

times, names   where the page says when and who                units   elements that repeat around them, one for each post
post           one of them: its elements and their slots       parts   which slot of a post is its author, time, body
bodies         which element holds a post's words              kind    whether all that is a thread, a list, or neither
quotations     whose words quotes hold                          endings  signatures that nothing calls so
edits          what was edited, and when                        members  what stands of members beside posts
board          whether posts are a board's by what stands in them
around         forum, pages and number of posts beside them    posts   the posts as drafts
doubts         what speaks against the reading               weights how much each of that counts
reader         the page as a draft
"""

from __future__ import annotations

from .reader import CATCH_ALL, read, second_reading

__all__ = ["CATCH_ALL", "read", "second_reading"]
