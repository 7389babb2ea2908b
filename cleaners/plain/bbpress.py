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
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from schemas.outcome import Reason
from schemas.record import Author
from schemas.rule import fold

from ..dates import words
from ..draft import ListDraft, Moment, NothingDraft, PostDraft, ThreadDraft
from ..ledger import Desk
from ..page import Interval, Page
from ..platforms.engine import Context, Draft
from ..rules.catalogue import rules_for
from ..rules.lines import LineRules
from ..rules.ruleset import ruleset
from .bbpress_split import ROLES, is_head, split
from .body import Earlier, Layout, read_body
from .claims import Claim, claim
from .rows import IMAGE_MARK, LIST_MARK, Row, image_mark, joined, release, rows, width

_NUMBERS = frozenset({"post-number-links", "post-number"})
_WRAPPING = ("topic-", "forum-", "closed", "may-not", "viewing-", "modified")
"""Beginnings of the keys of lines so long that tools wrap them."""
_WRAPPED = LineRules(rule for rule in rules_for("bbpress") if rule.platform == "bbpress" and rule.id.rpartition(".")[2].startswith(_WRAPPING))
_REACH = 4
"""Rows between the foot of one part and the head of the next: a counter, page numbers, a table head of two rows."""
_MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Message-ID|Von|An|Betreff|Datum): \S.*", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\S)\d\S*")
_SEPARATOR = re.compile(r"\s*[›»>/|→]\s*")


def _is_counter(row: Row) -> bool:
    return row.key.startswith(("viewing-post", "viewing-repl"))


def _is_description(row: Row) -> bool:
    return row.key.startswith("topic-") and row.key != "topic-editing"


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a post: its rows and what they say."""

    start: int
    end: int
    """Where its words begin."""
    id: str | None
    dated: bool
    name: int | None = None
    """The row of the author's name; the role follows it."""
    column: int = 0


class _Survey:
    """The parts of a page of text, by index into its rows."""

    def __init__(self, page: Page) -> None:
        self.namer = ruleset("bbpress").lines.find
        plain = rows(page, self.namer)
        self.limit = width(plain)
        parts = split(plain, self.namer)
        self.run_together = len(parts) > len(plain)
        self.rows = self.unwrapped(parts)
        self.uncounted: list[tuple[int, _Head]] = []
        """Tables with a post's head that no counter stands above, up to the first that has one."""
        self.top, first = self.find_first()
        self.heads = self.find_heads(first) if first else []
        self.counter = self.row_before(self.top, _is_counter, _REACH)
        self.foot, self.end = self.find_foot()
        self.ends = [*(head.start for head in self.heads[1:]), self.foot]
        above = self.add_lead() if first else len(self.rows)
        self.way = max((index for index, row in enumerate(self.rows[:above]) if row.key == "breadcrumb"), default=None)
        self.description = self.row_before(above, _is_description, above)
        self.tagged = self.row_before(above, lambda row: row.key == "tagged", _REACH * 2)
        self.reply = next((index for index in range(self.end, len(self.rows)) if self.rows[index].key == "reply-to"), None)
        self.title, self.title_row = self.find_title()

    def unwrapped(self, found: Sequence[Row]) -> list[Row]:
        """The rows, long lines of bbPress made whole where a tool wrapped them."""
        whole: list[Row] = []
        at = 0
        while at < len(found):
            row, step, taken = found[at], 1, 1
            while (not row.rule or row.key.startswith(_WRAPPING)) and step < 3 and at + step < len(found):
                following = found[at + step]
                if following.gap != 1 or following.mark or following.column != found[at].column:
                    break
                step += 1
                longer = joined(found[at : at + step], _WRAPPED.find)
                row, taken = (longer, step) if longer.rule else (row, taken)
            whole.append(row)
            at += taken
        return whole

    def row_before(self, index: int, wanted: Callable[[Row], bool], reach: int) -> int | None:
        return next((at for at in range(index - 1, max(index - 1 - reach, -1), -1) if wanted(self.rows[at])), None)

    # heads

    def head(self, at: int) -> _Head | None:
        """The head of a post that begins at a row: date, number and links on one row or on neighbours, then name and role."""
        row = self.rows[at]
        end = at + 1
        following = self.rows[end] if end < len(self.rows) else None
        post_id, dated = row.claim("id"), row.key == "post-head"
        if dated and post_id is None and following and following.key in _NUMBERS:
            post_id, end = following.claim("id"), end + 1
        elif row.key in _NUMBERS and following and following.key == "post-head" and following.claim("id") is None:
            dated, end = True, end + 1
        elif not dated and row.key not in _NUMBERS:
            return None
        if end < len(self.rows) and self.rows[end].key == "admin-links":
            end += 1
        name = self.name_at(end)
        if post_id is None and name is None:
            return None
        return _Head(at, end if name is None else self.after_role(name), post_id, dated, name, row.column)

    def name_at(self, at: int) -> int | None:
        """The row itself, if it may be a name and a role stands on the next."""
        signed = at + 1 < len(self.rows) and len(self.rows[at].text) <= 80 and ROLES.find(self.rows[at + 1].text)
        return at if signed else None

    def after_role(self, name: int) -> int:
        at = name + 2
        return at + 1 if at < len(self.rows) and self.rows[at].key == "address" else at

    def find_first(self) -> tuple[int, _Head | None]:
        """The head of the table and the first post's head right under it; of several the first that has a counter above."""
        for at in range(1, len(self.rows)):
            top = at
            while top and at - top < 2 and is_head(self.rows[top - 1].text):
                top -= 1
            counted = self.row_before(top, _is_counter, _REACH) is not None
            if top == at and not _is_counter(self.rows[at - 1]):
                continue
            head = self.head(at)
            if head is None and top < at and self.rows[at].fresh and (name := self.name_at(at)) is not None:
                head = _Head(at, self.after_role(name), None, False, name, self.rows[at].column)
            if head and counted:
                return top, head
            if head:
                self.uncounted.append((top, head))
        return self.uncounted[0] if self.uncounted else (len(self.rows), None)

    def add_lead(self) -> int:
        """Where the first table begins. A site may show the opening post in a table of its own, whose foot stands above the counter."""
        if self.counter is None:
            return self.top
        foot = self.counter
        while foot and is_head(self.rows[foot - 1].text):
            foot -= 1
        words = [row.text for row in self.rows[foot : self.counter]]
        for top, head in self.uncounted:
            if words and words == [row.text for row in self.rows[top : head.start]] and head.end <= foot:
                self.heads.insert(0, head)
                self.ends.insert(0, foot)
                return top
        return self.top

    def find_heads(self, first: _Head) -> list[_Head]:
        """All heads that agree with the first: what looks like one and has another form is what somebody wrote."""
        found = [first]
        seen = {first.id}
        at = first.end
        nameless = first.id is None and not first.dated
        while at < len(self.rows):
            if nameless:
                name = self.name_at(at) if self.rows[at].fresh else None
                head = _Head(at, self.after_role(name), None, False, name, self.rows[at].column) if name is not None else None
            else:
                head = self.head(at)
            if head and (nameless or self.agrees(head, first, seen)):
                found.append(head)
                seen.add(head.id)
                at = head.end
            else:
                at += 1
        return found

    @staticmethod
    def agrees(head: _Head, first: _Head, seen: set[str | None]) -> bool:
        if head.dated != first.dated or (head.id is None) != (first.id is None) or (head.id in seen and head.id is not None):
            return False
        if head.dated:
            return True
        if first.name is not None and head.name is None:
            return False
        # Numbers of posts grow; a reply never has a lower one than the post that opens the page.
        return head.id is None or first.id is None or int(head.id) > int(first.id)

    # the foot

    def find_foot(self) -> tuple[int, int]:
        """Where the last post ends, and where what stands under the table begins."""
        if not self.heads:
            return len(self.rows), len(self.rows)
        last = self.heads[-1].end
        counter = self.rows[self.counter] if self.counter is not None else None
        below = [at for at in range(last, len(self.rows)) if counter and fold(self.rows[at].text) == fold(counter.text)]
        if below:
            foot = below[-1]
        else:
            tables = [at for at in range(last, len(self.rows)) if is_head(self.rows[at].text)]
            forms = [at for at in range(last, len(self.rows)) if self.rows[at].key in ("reply-to", "closed", "anonymous-form") and self.ends_here(at)]
            edges = [*tables[-1:], *forms[:1]]
            foot = min(edges, default=len(self.rows))
        end = foot
        while foot > last and (is_head(self.rows[foot - 1].text) or self.rows[foot - 1].key == "page-links"):
            foot -= 1
        return foot, end

    def ends_here(self, at: int) -> bool:
        """Whether the form for replies begins at a row: another of its lines follows, or nothing does."""
        following = self.rows[at + 1 : at + 1 + _REACH]
        return self.rows[at].key == "closed" or not following or any(row.key in ("anonymous-form", "post-form", "may-not") for row in following)

    # the title

    def find_title(self) -> tuple[str | None, int | None]:
        """The title: the row above the way that ends it, else the way's last step, else what the form for replies names."""
        if self.way is not None:
            way = fold(self.whole_way())
            for at in range(self.way - 1, -1, -1):
                if way.endswith(f" {fold(self.rows[at].text)}"):
                    return self.rows[at].text, at
        if self.reply is not None:
            title = self.rows[self.reply].text.partition(":")[2].strip()
            if title:
                return title, None
        if self.way is not None and len(steps := _SEPARATOR.split(self.whole_way())) > 2:
            return steps[-1], None
        return None, None

    def whole_way(self) -> str:
        """The way with the next row where a tool wrapped it: a single row that nothing else explains."""
        assert self.way is not None
        text = self.rows[self.way].text
        following = self.rows[self.way + 1] if self.way + 1 < len(self.rows) else None
        if following and following.gap == 1 and not following.rule and not following.mark:
            return f"{text} {following.text}"
        return text

    def evidence(self) -> tuple[str, ...]:
        """What gives bbPress away, by position; one sign alone is none."""
        if sum(bool(_MAIL.fullmatch(row.text)) for row in self.rows[:12]) > 1:
            return ()
        signs = {
            "post under Author": bool(self.heads) and is_head(self.rows[self.top].text),
            "counter twice": self.has_counter_twice(),
            "counter above posts": bool(self.heads) and self.counter is not None,
            "title ends the way": self.way is not None and self.title_row is not None,
            "description or tags by counter or way": self.is_described(),
            "reply form": any(self.is_form(at) for at in range(len(self.rows))),
        }
        found = tuple(sign for sign, seen in signs.items() if seen)
        if len(found) > 1:
            return found
        return ("statistics",) if any(self.counts_at(at) for at, row in enumerate(self.rows) if row.key in ("widget-title", "statistics")) else ()

    def has_counter_twice(self) -> bool:
        counters = [fold(row.text) for row in self.rows if _is_counter(row) or row.key.startswith("viewing-topic")]
        return len(counters) > len(set(counters))

    def is_described(self) -> bool:
        described = [at for at, row in enumerate(self.rows) if row.key.startswith(("topic-", "forum-")) or row.key == "tagged"]
        return any(row.key == "breadcrumb" or row.key.startswith("viewing-") for at in described for row in self.rows[max(0, at - 2) : at + 3])

    def is_form(self, at: int) -> bool:
        """Whether the form for replies begins at a row: its title or its first label, and another label."""
        return self.rows[at].key in ("reply-to", "anonymous-form") and at + 1 < len(self.rows) and self.rows[at + 1].key in ("anonymous-form", "post-form")

    def counts_at(self, at: int) -> bool:
        """Whether the box of statistics begins at a row: names and numbers by turns."""
        block = " ".join(row.text for row in self.rows[at : at + 6])
        named = self.namer(block) if len(_NUMBER.findall(block)) > 2 else None
        return named is not None and named[0].id.endswith(".statistics")


@lru_cache(maxsize=1)
def _survey(page: Page) -> _Survey:
    # Recognising and reading ask for the same survey, one page after the other.
    return _Survey(page)


class BbPressText:
    """The engine, for text alone."""

    name = "bbpress"
    versions = "2.0-2.7"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """Lines of bbPress in their places; the same lines in prose are none."""
        return _survey(page).evidence() if page.kind == "text" else ()

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """The topic, or that this is a list, or that the tool lost the posts."""
        survey = _survey(page)
        draft: Draft
        if survey.heads:
            draft = _Topic(page, desk, context, survey).draft()
        elif any(row.key.startswith(("viewing-topic", "forum-")) for row in survey.rows):
            draft = ListDraft(Reason.TOPIC_LIST, (), title=survey.title)
        else:
            draft = NothingDraft(Reason.CONTENT_MISSING, "lines of a bbPress page, without heads of posts")
        _clear(page, desk, survey)
        return draft


ENGINE = BbPressText()


def _clear(page: Page, desk: Desk, survey: _Survey) -> None:
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

    def __init__(self, page: Page, desk: Desk, context: Context, survey: _Survey) -> None:
        self.page = page
        self.desk = desk
        self.context = context
        self.survey = survey
        self.rows = survey.rows

    def draft(self) -> ThreadDraft:
        survey = self.survey
        claimed = self.claimed()
        posts = self.posts(claimed)
        draft = ThreadDraft("bbpress", posts, extractor="plain.bbpress", title=survey.title)
        self.read_way(draft)
        if survey.tagged is not None:
            row = self.rows[survey.tagged]
            draft.tags = tuple(tag.strip() for tag in row.text.partition(":")[2].split(",") if tag.strip())
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
        below = survey.counter if survey.counter is not None else survey.top
        links = next((row for row in self.rows[below : survey.top] if row.key == "page-links"), None)
        for row in (counter, description):
            if row is not None and row.said:
                self.desk.move(row.words, "declared_posts")
        return claim(counter, description, links)

    # posts

    def posts(self, claimed: Claim) -> list[PostDraft]:
        heads = self.survey.heads
        earlier = Earlier()
        found: list[PostDraft] = []
        for number, (head, end) in enumerate(zip(heads, self.survey.ends, strict=True)):
            post = self.post(number, head, end, earlier)
            post.position = 1 if claimed.lead and number == 0 else claimed.first + number
            earlier.add(post)
            found.append(post)
        self.name_parents(found)
        return found

    def post(self, number: int, head: _Head, end: int, earlier: Earlier) -> PostDraft:
        field = f"posts.{number}"
        author, published = self.author(head, field), self.published(head, field)
        last = end
        while last > head.end and self.rows[last - 1].key.startswith("modified") and (self.rows[last - 1].mark or not self.rows[last - 1].gap):
            last -= 1
        # The name stands in one block with the words; some tools indent only the head.
        base = head.column if head.name is None else self.rows[head.name].column
        layout = Layout(base, self.survey.limit, self.survey.run_together)
        body = read_body(self.page, self.desk, self.rows[head.end : last], field, layout, earlier, self.survey.namer)
        post = PostDraft(body, id=head.id, label=f"#{head.id}" if head.id else None, author=author, published=published)
        for row in self.rows[last:end]:
            raw = row.claim("when") or row.text
            post.edited, post.edit_reason = self.when(raw, row), row.claim("reason")
            self.desk.move(row.words, f"{field}.edited_at")
        return post

    def published(self, head: _Head, field: str) -> Moment | None:
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

    def author(self, head: _Head, field: str) -> Author | None:
        if head.name is None:
            return None
        row, role = self.rows[head.name], self.rows[head.name + 1]
        start = image_mark(row.text)
        release(row, self.desk)
        self.desk.remove(row.part(0, start), IMAGE_MARK.id)
        self.desk.move(row.part(start, len(row.text)), f"{field}.author")
        named = ROLES.find(role.text)
        assert named is not None
        self.desk.remove(role.words, named[0].id)
        return Author(name=row.text[start:])

    def when(self, raw: str, row: Row) -> Moment:
        language = self.context.language or (row.rule.language if row.rule else None)
        return words(raw, language=language, zone=self.context.zone, base=self.context.base)

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
            post.reply_to = next((quote.post_id for quote in post.body.quotes if quote.post_id), None)
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
    if _SEPARATOR.search(above):
        return [step for step in _SEPARATOR.split(above) if step]
    count = len(above.split(" "))
    named = row.rule.match(fold(above)) if row.rule else None
    trail = (named.groupdict().get("trail") or "").split() if named else []
    parts = above.split(" ")
    roots = parts[: count - len(trail)]
    return [*roots, *([" ".join(parts[count - len(trail) :])] if trail else [])]
