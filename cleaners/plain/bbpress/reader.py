"""A bbPress topic saved as text. Found by position and neighbours, for people write these words, too:

    title                                    repeated as the end of the way
    Home Forums FORUM title                  the way, with or without ›
    Tagged: ...   This topic has N replies   in front of the first counter
    Viewing N posts - F through L (of T)     the counter, again below
    Author  Posts                            head of the table, again below
    DATE at TIME #ID Reply                   head of a post; later heads have the form of the first
    NAME  ROLE                               if the tool kept them
    ...                                      what somebody wrote
    Author  Posts   counter   Reply To: title   Your information: ...

Between the head of the table and its foot no rule takes a line, except in a post's head and in the log of edits at its end.
Templates: templates/default/bbpress/{content-single-topic,loop-replies,loop-single-reply,form-reply}.php.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from schemas.outcome import Reason
from schemas.record import Author
from schemas.rule import fold

from ...context import Context
from ...dates.dates import words
from ...dates.day_order import settle
from ...draft import ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...page.page import Interval, Page
from ...platforms.engine import Draft
from ...posts.quotes import answered
from ...rules.engines.bbpress_locales import in_english
from ...rules.engines.plain_marks import IMAGE_MARK, LIST_MARK
from ..body import Layout, read_body
from ..claims import Claim, claim
from ..earlier import Earlier
from ..rows import Row, image_mark, release
from .signs import evidence, listing
from .split import roles
from .survey import SEPARATOR, Head, Survey


@lru_cache(maxsize=1)
def _survey(page: Page) -> Survey:
    # Recognising and reading ask for the same survey, one page after the other.
    return Survey(page)


class BbPressText:
    """The engine, for text alone."""

    name = "bbpress"
    versions = "2.0-2.7"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Lines of bbPress in their places; the same lines in prose are none."""
        return evidence(_survey(page)) if page.kind == "text" else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The topic, or that this is a list, or that the tool lost the posts."""
        survey = _survey(page)
        draft: Draft
        if survey.heads:
            draft = _Topic(page, desk, context, survey).draft()
        elif (reason := listing(survey.rows)) is not None:
            draft = ListDraft(reason, (), title=survey.title)
        else:
            draft = NothingDraft(Reason.CONTENT_MISSING, "lines of a bbPress page, without heads of posts")
        _clear(page, desk, survey)
        return draft


ENGINE = BbPressText()


def _clear(page: Page, desk: Desk, survey: Survey) -> None:
    """Book what rules take of the lines that no part of the record claimed. Posts are claimed by now."""
    for row in survey.rows:
        if row.rule and desk.is_free(row.words):
            desk.remove(row.words, row.rule.id)
    for line in page.lines:
        for rest in desk.free(Interval(line.start, line.end)):
            text = page.slice(rest).strip()
            if image_mark(text) == len(text) > 0:
                desk.remove(rest, IMAGE_MARK.id)
            elif LIST_MARK.match(text):
                desk.remove(rest, LIST_MARK.id)
            elif named := survey.namer(text):
                desk.remove(rest, named[0].id)


class _Topic:
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, survey: Survey) -> None:
        self.page = page
        self.desk = desk
        self.context = context
        self.survey = survey
        self.rows = survey.rows
        # A dump names no language; the pack that most of the page's own lines are from tells how it writes dates.
        spoken = Counter(row.rule.language for row in survey.rows if row.rule and row.rule.language).most_common(1)
        self.language = context.language or (spoken[0][0] if spoken else None)

    def draft(self) -> ThreadDraft:
        survey = self.survey
        claimed = self.claimed()
        posts = self.posts(claimed)
        draft = ThreadDraft("bbpress", posts, extractor="plain.bbpress", title=survey.title)
        self.read_way(draft)
        if survey.tagged is not None:
            row = self.rows[survey.tagged]
            draft.tags = tuple(tag.strip() for tag in re.split("[:：]", row.text, maxsplit=1)[-1].split(",") if tag.strip())
            self.desk.move(row.words, "tags")
        tail = self.rows[survey.end :]
        draft.closed = True if any(row.key == "closed" for row in tail) else False if survey.reply is not None else None
        shown = len(posts)
        draft.declared_posts, draft.page, draft.pages = claimed.declared, claimed.page, claimed.pages
        if claimed.pages is None and shown == claimed.declared:
            draft.page = draft.pages = 1
        draft.topic_id = posts[0].id if draft.page == 1 and posts[0].position == 1 else None
        if claimed.assumed:
            draft.flags.append("page_number_assumed")
        if claimed.shown is not None and claimed.shown != shown:
            draft.flags.append("page_count_mismatch")
        single = draft.pages in (None, 1)
        if single and claimed.declared is not None and claimed.declared != shown:
            draft.flags.append("declared_posts_mismatch")
        draft.whole = False if not single else None if claimed.declared is None else shown >= claimed.declared
        return draft

    def claimed(self) -> Claim:
        survey = self.survey
        counter = self.rows[survey.counter] if survey.counter is not None else None
        description = self.rows[survey.description] if survey.description is not None else None
        below = survey.counter if survey.counter is not None and survey.counter < survey.top else survey.top
        links = next((row for row in self.rows[below : survey.top] if row.key == "page-links"), None)
        for row in (counter, description):
            if row is not None and row.said:
                self.desk.move(row.words, "declared_posts")
        return claim(counter, description, links)

    # posts

    def posts(self, claimed: Claim) -> list[PostDraft]:
        heads = self.survey.heads
        earlier = Earlier(self.rows[heads[0].end : self.survey.foot])
        found: list[PostDraft] = []
        for number, (head, end) in enumerate(zip(heads, self.survey.ends, strict=True)):
            post = self.post(number, head, end, earlier)
            post.position = 1 if claimed.lead and number == 0 else claimed.first + number
            earlier.add(post)
            found.append(post)
        settle(found, lambda raw: words(raw, language=self.language, zone=self.context.zone, base=self.context.base), self.language)
        self.name_parents(found)
        return found

    def post(self, number: int, head: Head, end: int, earlier: Earlier) -> PostDraft:
        field = f"posts.{number}"
        author, published = self.author(head, field), self.published(head, field)
        last = end
        while last > head.end and self.rows[last - 1].key.startswith("modified") and (self.rows[last - 1].mark or not self.rows[last - 1].gap):
            last -= 1
        # The name stands in one block with the words; some tools indent only the head.
        base = head.column if head.name is None else self.rows[head.name].column
        layout = Layout(base, self.survey.limit, self.survey.run_together)
        body = read_body(self.page, self.desk, self.rows[head.end : last], field, layout, earlier, self.survey.namer, author.name if author else None)
        post = PostDraft(body, id=head.id, label=f"#{head.id}" if head.id else None, author=author, published=published)
        for row in self.rows[last:end]:
            raw = row.claim("when") or row.text
            post.edited, post.edit_reason = self.when(raw, row), row.claim("reason")
            self.desk.move(row.words, f"{field}.edited_at")
        return post

    def published(self, head: Head, field: str) -> Moment | None:
        """The time in the head; books time, number and links of its rows."""
        moment = None
        for row in self.rows[head.start : head.name if head.name is not None else head.end]:
            release(row, self.desk)
            if raw := row.claim("when"):
                at = _place_of(raw, row)
                moment = self.when(row.text[at.start - row.words.start : at.end - row.words.start], row)
                self.desk.move(at, f"{field}.published_at")
            if (post_id := row.claim("id")) and (start := row.text.find(f"#{post_id}")) >= 0:
                self.desk.move(row.part(start, start + len(post_id) + 1), f"{field}.label")
            if row.rule:
                self.desk.remove(row.words, row.rule.id)
        return moment

    def author(self, head: Head, field: str) -> Author | None:
        if head.name is None:
            return None
        row, role = self.rows[head.name], self.rows[head.name + 1]
        start = image_mark(row.text)
        release(row, self.desk)
        self.desk.remove(row.part(0, start), IMAGE_MARK.id)
        self.desk.move(row.part(start, len(row.text)), f"{field}.author")
        named = roles().find(role.text)
        if named is not None:  # else what the site calls a role
            self.desk.remove(role.words, named[0].id)
        return Author(name=row.text[start:])

    def when(self, raw: str, row: Row) -> Moment:
        said = in_english(row.rule, raw) if row.rule else raw
        return replace(words(said, language=self.language, zone=self.context.zone, base=self.context.base), raw=raw)

    def name_parents(self, posts: list[PostDraft]) -> None:
        """Who answers whom, where the text shows it: nested heads in a threaded view, quoted posts in a flat one."""
        counter = self.rows[self.survey.counter] if self.survey.counter is not None else None
        heads = self.survey.heads
        # As many threads as replies: nothing is nested, whatever the tool made of the indentation.
        flat_threads = counter is not None and "thread" in counter.key and counter.claim("count") == str(len(heads) - 1)
        threaded = flat_threads or len({head.column for head in heads}) > 1
        for number, (head, post) in enumerate(zip(heads, posts, strict=True)):
            if number == 0:
                continue
            post.reply_to = answered(post.body.quotes)
            if threaded:
                nested = next((at for at in range(number - 1, -1, -1) if heads[at].column < head.column), None)
                opening = posts[0].id if posts[0].position == 1 else None
                post.reply_to = posts[nested].id if nested is not None else opening

    # the way

    def read_way(self, draft: ThreadDraft) -> None:
        """Section and forum from the way; the title that ends it is a reference, and is booked under the way's rule."""
        survey = self.survey
        if survey.title_row is not None:
            self.desk.move(self.rows[survey.title_row].words, "title")
        if survey.way is None:
            return
        row, whole = self.rows[survey.way], survey.whole_way()
        title = survey.title or ""
        above = whole if not title else _before_title(whole, title)
        steps = _steps(above, row)
        if len(whole) > len(row.text) and above != whole:
            following = self.rows[survey.way + 1]
            self.desk.remove(following.words, row.rule.id if row.rule else "")
        draft.section = tuple(steps)
        draft.forum = steps[-1] if len(steps) > 2 else None
        at = 0
        for step in steps:
            start = row.text.find(step, at)
            if start < 0:
                break  # the step was wrapped; its rows go under the way's rule
            self.desk.move(row.part(start, start + len(step)), "forum" if step is draft.forum else "section")
            at = start + len(step)
        if row.rule:
            self.desk.remove(row.words, row.rule.id)


def _place_of(raw: str, row: Row) -> Interval:
    """Where folded words that begin a row stand in it: folding keeps their number."""
    printed = row.text.split(" ")[: len(raw.split(" "))]
    return row.part(0, len(" ".join(printed)))


def _before_title(way: str, title: str) -> str:
    """The way without the title that ends it."""
    count = len(fold(title).split(" "))
    parts = way.split(" ")
    return " ".join(parts[:-count]) if fold(way).endswith(fold(title)) else way


def _steps(above: str, row: Row) -> list[str]:
    """The steps of a way. Without separators only the root words are known by themselves; the rest is one step, the forum."""
    if SEPARATOR.search(above):
        return [step for step in SEPARATOR.split(above) if step]
    count = len(above.split(" "))
    named = row.rule.match(fold(above)) if row.rule else None
    trail = (named.groupdict().get("trail") or "").split() if named else []
    parts = above.split(" ")
    roots = parts[: count - len(trail)]
    return [*roots, *([" ".join(parts[count - len(trail) :])] if trail else [])]
