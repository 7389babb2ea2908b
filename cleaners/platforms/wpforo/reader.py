"""wpForo 1.0 to 3.0, a plugin of WordPress, in its layouts extended, simplified, questions and answers, and threaded.

    #wpforo-wrap.wpft-TEMPLATE       post, topic, forum, recent, search, profile, login, ...
      .wpf-breadcrumb  #wpforo-title  .wpf-navi
      .wpfl-N                        the layout: .wpforo-post-head, then posts; or rows of forums and topics

Read by the classes that its templates print (wpf-themes/classic in 1.x; themes/{classic,2022,2026} since 2.0), never by their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason

from ...context import Context
from ...draft import ListDraft, NothingDraft, PostDraft, ThreadDraft
from ...ledger import Desk
from ...numbers import whole_number
from ...page.nodes import classes, line_in
from ...page.numbered import first_of
from ...page.page import Page
from ...rules.phrase import number
from ..embedded import has_story_around
from ..engine import Draft, Reader
from .cards import Card, cards
from .lists import list_links, next_pages
from .posts import Posts

_WRAPPERS = ("wpforo-wrap", "wpforo")
_TEMPLATE = re.compile(r"wpft-([a-z]+)")
_TOPIC = re.compile(r"[?&]topic=(\d+)")
_PAGE_OF_URL = re.compile(r"/paged/(\d+)/?(?:[?#]|$)|[?&](?:wpf)?paged=(\d+)")
_NUMBERS = re.compile(r"\d+")
_LISTS = {"recent": Reason.TOPIC_LIST, "tags": Reason.TOPIC_LIST, "search": Reason.SEARCH, "topic": Reason.TOPIC_LIST, "forum": Reason.FORUM_INDEX}
_DOORS = frozenset({"login", "signin", "register", "signup", "lostpassword", "resetpassword"})
_PROFILES = frozenset({"profile", "account", "activity", "subscriptions", "favored", "members", "participants", "followers", "following"})
# The states that wpForo prints before a title, in the languages of its own translations (phrases "Closed" and "Sticky").
_CLOSED = frozenset("closed geschlossen fermé cerrado chiuso fechado gesloten zamknięty zamknięte закрыто закрыта закрытая stängd lukket kapalı".split())
_STICKY = frozenset("sticky angepinnt angeheftet épinglé fijo fijado fissato fixo vastgezet przyklejony закреплено прикреплено прилеплена".split())


class WpForo:
    """The engine."""

    name = "wpforo"
    versions = "1.0-3.0"

    def recognise(self, page: Page) -> tuple[str, ...]:
        """By the element around everything that wpForo prints: its widgets stand on other pages, too, and have none."""
        if page.kind != "html" or (root := _root(page)) is None:
            return ()
        found = {token for element in root.iter("*") for token in classes(element)}
        evidence = [
            f"#{root.get('id')}",
            *(f".{token}" for token in ("wpforo-main", "wpforo-content", "wpf-breadcrumb") if token in found),
            *sorted(f".{token}" for token in found if token[:5] == "wpfl-"),
            *([".post-wrap"] if "wpforo-post" in found else []),
        ]
        return () if len(evidence) < 2 or _is_guest_of_a_story(page, root, found) else tuple(evidence)

    def read(self, page: Page, desk: Desk, context: Context) -> Draft:
        """A topic, or a list, or why there is neither."""
        root = _root(page)
        if root is None:
            return NothingDraft(Reason.NO_POSTS_FOUND, "wpForo without its wrapper")
        template = _template(page, root)
        found = {token for element in root.iter("*") for token in classes(element)}
        if template in _PROFILES or (template is None and "wpforo-profile-wrap" in found):
            return ListDraft(Reason.PROFILE, list_links(page, root, context))
        posts = list(cards(root))
        if posts:
            return _Topic(page, desk, context, root, posts).draft()
        links = list_links(page, root, context)
        if template in _DOORS or ("wpforo-login-wrap" in found and not links):
            return NothingDraft(Reason.NO_ACCESS, "a form to log in or register in place of the page")
        if "wpforo-404-wrap" in found or "wpforo-404-content" in found:
            return NothingDraft(Reason.NO_POSTS_FOUND, "wpForo's page for what is not there")
        notice = next((page.text_of(element) for element in root.iter("p") if "wpf-p-error" in classes(element)), None)
        # A forum without topics keeps its head above the notice; one that is barred shows the notice alone.
        if notice is not None and not links and (template == "post" or (template == "topic" and "wpf-head-bar" not in found)):
            return NothingDraft(Reason.NO_ACCESS, notice.partition("\n")[0][:200])
        if "wpforo-search-wrap" in found:
            return ListDraft(Reason.SEARCH, links)
        if template in _LISTS or links:
            by_rows = Reason.TOPIC_LIST if "topic-wrap" in found else Reason.FORUM_INDEX
            return ListDraft(_LISTS.get(template or "", by_rows), links)
        return NothingDraft(Reason.NO_POSTS_FOUND, "wpForo without posts or lists")


ENGINE = WpForo()


def _root(page: Page) -> HtmlElement | None:
    return next((element for identity in _WRAPPERS for element in page.by_id(identity)), None)


def _template(page: Page, root: HtmlElement) -> str | None:
    """Which of its pages wpForo says this is: on its wrapper, on its main part in 1.x, on the body."""
    body = page.tree.find("body")
    places = (root, *(element for element in root.iter("div") if "wpforo-main" in classes(element)), *(() if body is None else (body,)))
    return next((found[1] for element in places for token in sorted(classes(element)) if (found := _TEMPLATE.fullmatch(token))), None)


def _is_guest_of_a_story(page: Page, root: HtmlElement, found: set[str]) -> bool:
    """Whether the wrapper is a list that an article embeds by shortcode: no posts in it, a story around it."""
    if "wpforo-post" in found or "is_wpforo_shortcode_page-1" not in classes(root) | found:
        return False
    return has_story_around(page, root)


class _Topic(Reader):
    """One page of a topic, being read."""

    def __init__(self, page: Page, desk: Desk, context: Context, root: HtmlElement, posts: list[Card]) -> None:
        super().__init__(page, desk, context)
        self.root = root
        self.cards = posts
        self.kinds = {card.kind for card in posts}
        self.flat = self.kinds == {"post"} and not any("reply-wrap" in card.names for card in posts)

    def draft(self) -> ThreadDraft:
        reader = Posts(self.page, self.desk, self.context, self.cards)
        draft = ThreadDraft("wpforo", [reader.read(at) for at in range(len(self.cards))], extractor="wpforo")
        draft.topic_id = self.topic_id()
        self.read_head(draft)
        tags = (link for part in self.all("wpforo-tags") for link in part.iter("a"))
        draft.tags = tuple(dict.fromkeys(filter(None, (line_in(tag) for tag in tags))))
        draft.page, draft.pages = self.pages()
        draft.first = first_of(self.page.url) if self.page.url and draft.page != 1 else None
        self.read_claims(draft)
        self.name_parents(draft.posts)
        if any(post.accepted for post in draft.posts):
            for post in draft.posts:
                post.accepted = bool(post.accepted) if post.kind == "answer" else None
        draft.links = next_pages(self.page, self.root)
        return draft

    def all(self, token: str) -> Iterator[HtmlElement]:
        return (element for element in self.page.by_class(token) if self.root in element.iterancestors())

    def topic_id(self) -> str | None:
        called = next((str(value) for part in self.root.iter("*") if (value := part.get("data-topicid")) and value.isdecimal()), None)
        if called is not None:
            return called
        feeds = (_TOPIC.search(link.get("href") or "") for part in self.all("wpforo-post-head") for link in part.iter("a"))
        return next((found[1] for found in feeds if found), None)

    def read_head(self, draft: ThreadDraft) -> None:
        """Title and state from the heading, forums from the way to the topic; names are cut in it, and whole in the links' titles."""
        for heading in self.page.by_id("wpforo-title")[:1]:
            state = [part for part in heading.iter("span") if "wpf-status-title" in classes(part)]
            aside = [*state, *(part for part in heading.iter("div") if "wpforo-feed" in classes(part))]
            place = self.page.place(heading)
            draft.title = " ".join(self.page.text(place, [self.page.place(part) for part in aside]).split()) or None
            words = {word.strip("[]() ").lower() for part in state for word in self.page.text_of(part).split()}
            for piece in self.page.pieces(place, [self.page.place(part) for part in aside]):
                self.desk.move(piece.place, "title")
            draft.closed = True if words & _CLOSED else False if self.may_answer() else None
            draft.sticky = True if words & _STICKY else None if words else False
        for trail in self.page.by_class("wpf-breadcrumb")[:1]:
            steps = []
            for link in trail.iter("a"):
                item = link.getparent()
                if link.get("href") in (None, "", "#") or "active" in classes(link) | (classes(item) if item is not None else frozenset()):
                    continue
                steps.append(" ".join((link.get("title") or link.text_content()).split()))
                self.desk.book("section", link)
            draft.section = tuple(filter(None, steps))
            draft.forum = draft.section[-1] if len(draft.section) > 1 else None

    def may_answer(self) -> bool:
        """Whether posts have buttons to answer or quote them: a closed topic has none."""
        buttons = {"wpforo-reply", "wpforo-quote", "fa-quote-left"} | ({"fa-reply"} if self.flat else set())  # others mark answers with that sign
        return any(not buttons.isdisjoint(card.parts) for card in self.cards)

    def name_parents(self, drafts: list[PostDraft]) -> None:
        """Answers answer the question, comments what stands above them; in flat layouts only a quote says who is answered."""
        question = next((post.id for post in drafts if post.kind == "question"), None)
        above: str | None = None
        for post in drafts:
            if post.kind == "comment":
                post.reply_to = above
                continue
            above = post.id
            quoted = next((quote.post_id for quote in post.body.quotes if quote.post_id and quote.post_id != post.id), None)
            post.reply_to = post.reply_to or (question if post.kind == "answer" else quoted)

    # the page's own claim

    def read_claims(self, draft: ThreadDraft) -> None:
        shown, page, pages = len(self.cards), draft.page or 1, draft.pages or 1
        declared = self.declared()
        draft.declared_posts = declared if declared is not None and declared >= shown else None
        draft.whole = False if pages > 1 else None if draft.declared_posts is None else shown >= draft.declared_posts
        if any(True for _ in self.all("wpforo-qa-show-rest-comments")):
            draft.flags.append("comments_hidden")
            draft.whole = False
        if not self.flat:
            return
        if draft.declared_posts is not None and pages == 1 and draft.declared_posts != shown:
            draft.flags.append("declared_posts_mismatch")
        # Pages are full but for the last; the opening post, where each page repeats it, is marked.
        repeated = page > 1 and "wpfp-first" in self.cards[0].names
        shown -= repeated
        last = page == pages and draft.declared_posts is not None
        before = (draft.declared_posts or 0) - shown if last else (page - 1) * shown + repeated
        for at, post in enumerate(draft.posts):
            post.position = 1 if repeated and at == 0 else max(before, 0) + at + (0 if repeated else 1)

    def declared(self) -> int | None:
        """Posts of the topic, the first number above it since 1.7; null in the layout of questions, which counts answers."""
        if not self.kinds <= {"post"}:
            return None
        for count in self.all("wpf-tstat"):
            try:
                return number(self.page.text_of(count))
            except ValueError:
                return None
        return None

    def pages(self) -> tuple[int, int]:
        """This page and how many there are: by the counter, else by the choice of pages, else by the address."""
        for info in self.all("wpf-page-info"):
            counted = [whole_number(found) for found in _NUMBERS.findall(self.page.text_of(info))]
            if len(counted) >= 2 and 1 <= counted[-2] <= counted[-1]:
                return counted[-2], counted[-1]
        url = _PAGE_OF_URL.search(self.page.url or "")
        current = whole_number(url[1] or url[2]) if url else 1
        choices = [len(list(choice.iter("option"))) for choice in self.all("wpf-navi-dropdown")]
        return current, max(current, *choices, 1)
