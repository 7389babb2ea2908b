"""Boards that no software makes: threads in random markup and one of fourteen languages, with what they hold. For tests and `tests.bench.boards`."""

from __future__ import annotations

import hashlib
import html
import random
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

LANGUAGES: Mapping[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "boards.toml").read_text("utf-8"))
PEOPLE = ("harbourcat", "Mira Lund", "old_pete", "Tove", "Ångström", "Ben77", "sea.mist", "Jürgen K.", "Наталья", "海の猫")
_URLS = (
    "https://island.example/forum/ferries/3-sunday",
    "https://talk.example/t/sunday-ferry/41",
    "https://island.example/community/topic/9",
    "https://forum.example/viewthread?id=3",
    "https://board.example/read/88",
)
_NAMES: Mapping[str, Mapping[str, str]] = {
    "plain": {"box": "post", "head": "post-head", "who": "author", "when": "date", "body": "post-body", "side": "user", "motto": "signature"},
    "blocks": {
        "box": "c-entry",
        "head": "c-entry__top",
        "who": "c-entry__who",
        "when": "c-entry__when",
        "body": "c-entry__text",
        "motto": "c-entry__signature",
    },
    "other": {"box": "message", "head": "message__meta", "who": "username", "when": "timestamp", "body": "message__content", "motto": "user-signature"},
    "hashes": {name: f"css-{hashlib.sha256(name.encode()).hexdigest()[:5]}" for name in ("box", "head", "who", "when", "body", "side")},
    "none": {},
}
"""What parts of a post are called."""
_QUOTES: tuple[str, ...] = (
    "<blockquote><cite>{whose}</cite><p>{words}</p></blockquote>",
    "<blockquote><b>{whose}</b><br>{words}</blockquote>",
    '<div class="quote"><div class="quote-head">{whose}</div>{words}</div>',
    '<fieldset class="quote"><legend>{whose}</legend>{words}</fieldset>',
)
_MOTTOS = ("Keep your lamp lit", "Retired pilot", "--- no boats, no news ---")


@dataclass(frozen=True, slots=True)
class Said:
    """One post of a board."""

    author: str
    at: datetime
    text: str
    """A line for each paragraph."""
    answers: int | None
    """The post that it quotes, by its place."""


@dataclass(frozen=True, slots=True)
class Board:
    """A page with the thread that it shows."""

    url: str
    language: str
    title: str
    posts: list[Said]
    page: str
    nests: bool
    """Whether answers stand in what they answer."""


def board(seed: int) -> Board:
    """A board at random, the same for the same seed."""
    dice = random.Random(seed)
    language = dice.choice(list(LANGUAGES))
    words = LANGUAGES[language]
    posts = _thread(dice, words)
    markup = _Markup(dice, language)
    posts = markup.in_order(posts)
    return Board(dice.choice(_URLS), language, words["title"], posts, markup.page(posts), markup.nests)


def _thread(dice: random.Random, words: Mapping[str, Any]) -> list[Said]:
    people = dice.sample(PEOPLE, dice.choice((2, 3, 4)))
    texts = dice.sample(words["said"], dice.choice((3, 4, 5, 6, 7)))
    at = datetime(2026, dice.randint(1, 10), dice.randint(13, 28), dice.randint(0, 23), dice.randint(0, 59), tzinfo=UTC)
    posts: list[Said] = []
    for number, text in enumerate(texts):
        author = people[number] if number < 2 else dice.choice(people)
        posts.append(Said(author, at, text, dice.randrange(number) if number > 1 and dice.random() < 0.4 else None))
        at += timedelta(minutes=dice.randint(7, 3_000))
    return posts


def _answered(posts: list[Said], number: int) -> int:
    """The post before it that a post answers: the first where it quotes none."""
    answers = posts[number].answers
    return 0 if answers is None else answers


def shown(words: Mapping[str, Any], at: datetime, pattern: str) -> str:
    """A time as a board of a language prints it."""
    month, weekday = words["months"][at.month - 1], words["weekdays"][at.weekday()]
    numbers = {"d": at.day, "d2": f"{at.day:02}", "m": at.month, "m2": f"{at.month:02}", "Y": at.year, "H": f"{at.hour:02}", "M": f"{at.minute:02}"}
    cut = "mrt" if month == "maart" else month[:3]
    halves = {"I": at.hour % 12 or 12, "p": "AM" if at.hour < 12 else "PM"}
    return pattern.format(b=month, b3=cut, A3=weekday[:3], A2=weekday[:2], **numbers, **halves)


class _Markup:
    """How one board writes its pages."""

    def __init__(self, dice: random.Random, language: str) -> None:
        self.language = language
        self.words = LANGUAGES[language]
        self.dice = dice
        self.names = _NAMES[dice.choice(list(_NAMES))]
        self.date, self.by, self.wrote = (dice.choice(self.words[what]) for what in ("dates", "by", "wrote"))
        self.edited, self.joined, self.counts = (dice.choice(self.words[what]) for what in ("edited", "joined", "counts"))
        self.stamp = dice.choice(
            ("<time{called} datetime='{iso}'>{shown}</time>", "<span{called} title='{iso}'>{shown}</span>", *["<span{called}>{shown}</span>"] * 3)
        )
        self.account = dice.choice(("<a href='/members/{key}'{called}>{name}</a>", "<span{called}>{name}</span>", "<b{called}>{name}</b>"))
        self.quote = dice.choice(_QUOTES)
        layouts: tuple[Callable[[Said, int, str], str], ...] = (
            *(self._row, self._columns, self._headed, self._footed, self._defined),
            *(self._labelled, self._rowed, self._signed),
        )
        self.layout = dice.choice(layouts)
        self.breaks = dice.random() < 0.3
        self.has_motto = "motto" in self.names and dice.random() < 0.5
        self.tells_members, self.has_tools, self.numbers, self.repeats_title = (dice.random() < share for share in (0.6, 0.8, 0.6, 0.2))
        self.edited_post = 1 if dice.random() < 0.4 else None
        self.members = {name: self._about() for name in PEOPLE}
        self.nests = self.layout in (self._columns, self._headed) and dice.random() < 0.4
        self.holder = dice.choice(("<div class='replies'>{}</div>", "<ul>{}</ul>", "<div>{}</div>"))

    def in_order(self, posts: list[Said]) -> list[Said]:
        """The posts in the order in which the page shows them: each answer behind what it answers, where they nest."""
        if not self.nests:
            return posts
        order = list(self._walk(posts, 0))
        at = {number: place for place, number in enumerate(order)}
        return [replace(posts[number], answers=at[_answered(posts, number)] if number else None) for number in order]

    def _walk(self, posts: list[Said], number: int) -> Iterator[int]:
        yield number
        for other in range(number + 1, len(posts)):
            if _answered(posts, other) == number:
                yield from self._walk(posts, other)

    def _nested(self, posts: list[Said], number: int) -> str:
        answers = "".join(self._nested(posts, other) for other, post in enumerate(posts) if post.answers == number)
        written = self.layout(posts[number], number, self._body(posts, number))
        tag = "li" if self.holder.startswith("<ul") and number else "div"
        return f"<{tag}>{written}{self.holder.format(answers) if answers else ''}</{tag}>"

    def page(self, posts: list[Said]) -> str:
        """The page of a thread."""
        rows = self._nested(posts, 0) if self.nests else "\n".join(self.layout(post, number, self._body(posts, number)) for number, post in enumerate(posts))
        inner = f"<table>{rows}</table>" if self.layout in (self._row, self._labelled, self._rowed) else f"<div>{rows}</div>"
        trail = '<div class="breadcrumbs"><a href="/">Home</a> » <a href="/forum">Forum</a> » <a href="/forum/ferries">Ferries</a></div>'
        form = '<form action="/reply" method="post"><textarea name="m"></textarea><button>Send</button></form>'
        side = '<aside><h3>News</h3><ul><li><a href="/n/1">Storm warning for the west coast</a></li></ul></aside>'
        trail, form, side = (part if self.dice.random() < 0.6 else "" for part in (trail, form, side))
        title = self.words["title"]
        return (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8"><title>{title} - Island board</title></head><body>'
            f'<header><a href="/">Island board</a> <a href="/login">Login</a></header><main>{trail}<h1>{title}</h1>{inner}{form}</main>{side}</body></html>'
        )

    def _called(self, part: str) -> str:
        return f' class="{self.names[part]}"' if part in self.names else ""

    def _shown(self, at: datetime, pattern: str) -> str:
        return shown(self.words, at, pattern)

    def _who(self, post: Said) -> str:
        return self.account.format(key=hashlib.sha256(post.author.encode()).hexdigest()[:6], called=self._called("who"), name=post.author)

    def _when(self, post: Said, number: int) -> str:
        stamp = self.stamp.format(called=self._called("when"), iso=post.at.isoformat(), shown=self._shown(post.at, self.date))
        return f'{stamp} <a href="#p{number}">#{number + 1}</a>' if self.numbers else stamp

    def _about(self) -> str:
        since = self._shown(datetime(2019, self.dice.randint(1, 12), 3, tzinfo=UTC), "{b} {Y}" if self.words["months"][0] != "1月" else "{Y}-{m2}")
        told = (self.dice.choice(self.words["ranks"]), self.joined.format(t=since), self.counts.format(n=self.dice.randint(3, 2_000)))
        return "".join(f"<div>{line}</div>" for line in told) if self.tells_members else ""

    def _body(self, posts: list[Said], number: int) -> str:
        post = posts[number]
        lines = [html.escape(line) for line in post.text.split("\n")]
        words = "<br>\n".join(lines) if self.breaks else "".join(f"<p>{line}</p>" for line in lines)
        if post.answers is not None and not self.nests:
            quoted = posts[post.answers]
            words = self.quote.format(whose=self.wrote.format(a=quoted.author), words=html.escape(quoted.text.partition("\n")[0])) + words
        title = f"<h3>{'Re: ' if number else ''}{self.words['title']}</h3>" if self.repeats_title else ""
        edit = self.edited.format(a=post.author, t=self._shown(post.at + timedelta(minutes=9), self.date))
        motto = f"<div{self._called('motto')}>{_MOTTOS[len(post.author) % len(_MOTTOS)]}</div>" if self.has_motto else ""
        tools = "".join(f' <a href="#{tool}-{number}">{tool}</a>' for tool in self.words["tools"]) if self.has_tools else ""
        return f"{title}<div{self._called('body')}>{words}</div>{f'<div>{edit}</div>' if number == self.edited_post else ''}{motto}<div>{tools}</div>"

    def _row(self, post: Said, number: int, body: str) -> str:
        side, head = f"{self._who(post)}{self.members[post.author]}", f"<div{self._called('head')}>{self._when(post, number)}</div>"
        return f'<tr{self._called("box")} id="p{number}"><td{self._called("side")}>{side}</td><td>{head}{body}</td></tr>'

    def _columns(self, post: Said, number: int, body: str) -> str:
        side = f"<div{self._called('side')}><div>{self._who(post)}</div>{self.members[post.author]}</div>"
        return f'<div{self._called("box")} id="p{number}">{side}<div><div{self._called("head")}>{self._when(post, number)}</div>{body}</div></div>'

    def _headed(self, post: Said, number: int, body: str) -> str:
        head = f"{self.by.format(a=self._who(post))} <span>{self._when(post, number)}</span>"
        return f'<div{self._called("box")} id="p{number}"><div{self._called("head")}>{head}</div>{self.members[post.author]}{body}</div>'

    def _footed(self, post: Said, number: int, body: str) -> str:
        foot = f"<footer{self._called('head')}>{self._who(post)} · {self._when(post, number)}</footer>"
        return f'<article{self._called("box")} id="p{number}">{body}{foot}</article>'

    def _defined(self, post: Said, number: int, body: str) -> str:
        head = f"{self.by.format(a=self._who(post))}, {self._when(post, number)}"
        return f'<dl{self._called("box")} id="p{number}"><dt>{head}</dt><dd>{self.members[post.author]}{body}</dd></dl>'

    def _labelled(self, post: Said, number: int, body: str) -> str:
        name, date, message = self.words["labels"]
        cells = ((name, post.author), (date, self._when(post, number)), (message, body))
        return "".join(f"<tr><td>{label}</td><td>{told}</td></tr>" for label, told in cells)

    def _rowed(self, post: Said, number: int, body: str) -> str:
        title = f"{'Re: ' if number else ''}{self.words['title']}"
        foot = f"<td>{self.by.format(a=post.author)}</td><td>{self._when(post, number)}</td>"
        return f'<tr{self._called("head")}><th colspan="2">{title}</th></tr><tr><td colspan="2">{body}</td></tr><tr>{foot}</tr>'

    def _signed(self, post: Said, number: int, body: str) -> str:
        return f"<div{self._called('box')}><div>{self._when(post, number)}</div>{body}<p>— {post.author}</p></div>"
