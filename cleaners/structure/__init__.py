"""Threads of engines that nobody knows: posts found by the structure that repeats.

times, names   where the page says when and who              units   elements that repeat around them, one for each post
series         which of those that repeat are the posts      spread  posts that no element is around
post           one of them: its elements and their slots     parts   which slot of a post is its time; its author, its body
authors        which name is a post's author's               bodies  which element holds a post's words
kind           whether all that is a thread, a list, neither endings signatures that nothing calls so
quoted         what is a quote                                quotations  whose words quotes hold
edits          what was edited, and when                  remarks    comments below single posts, printed smaller
board          whether posts are a board's                   members what stands of members beside posts
labels         lines in bodies that are nobody's words
around         forum, pages and number of posts beside them  posts   the posts as drafts
doubts         what speaks against the reading               weights how much each of that counts
chats          messages in a row that name who wrote them once
opening        what opens the thread in other markup         answers which post each one answers; depths  by how deep it stands
identities     the number of each post, for links         reader  the page as a draft
written        what people wrote, which says nothing of the page
"""

from __future__ import annotations

from .reader import CATCH_ALL, read, second_reading
from .written import written_in

__all__ = ["CATCH_ALL", "read", "second_reading", "written_in"]
