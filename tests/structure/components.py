"""Threads as sites built of components print them: parts in wrappers whose classes say how they look, if anything, in one of fourteen languages."""

from __future__ import annotations

import hashlib
import html
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from .boards import LANGUAGES, PEOPLE, Board, Said, shown

_LOOKS = (
    "flex items-center gap-2 mt-4 px-3 text-sm rounded-lg border w-full min-w-0 font-medium text-gray-500 md:flex-row flex-1 justify-between space-y-2".split()
)
_SHORT = "+1"
"""What some answer with."""


def components(seed: int) -> Board:
    """A thread at random, the same for the same seed."""
    dice = random.Random(seed)
    language = dice.choice(list(LANGUAGES))
    made = _Components(dice, LANGUAGES[language])
    posts = made.in_order(_thread(dice, LANGUAGES[language]))
    page = made.page(language, posts)
    # What answers the first stands beside it, and nothing is quoted.
    posts = [replace(post, answers=(post.answers or None) if made.nests else None) for post in posts]
    return Board("https://island.example/community/topic/9", language, LANGUAGES[language]["title"], posts, page, made.nests)


def _thread(dice: random.Random, words: Mapping[str, Any]) -> list[Said]:
    people = dice.sample(PEOPLE, dice.choice((2, 3, 4)))
    texts = dice.sample(words["said"], dice.choice((2, 3, 4, 5, 6, 7)))
    if len(texts) > 2 and dice.random() < 0.3:
        texts[2] = _SHORT
    at = datetime(2026, dice.randint(1, 10), dice.randint(13, 28), dice.randint(0, 23), dice.randint(0, 59), tzinfo=UTC)
    posts: list[Said] = []
    for number, text in enumerate(texts):
        author = people[number] if number < 2 else dice.choice(people)
        posts.append(Said(author, at, text, dice.randrange(number) if number else None))
        at += timedelta(minutes=dice.randint(7, 3_000))
    return posts


class _Components:
    """How one site builds its pages."""

    def __init__(self, dice: random.Random, words: Mapping[str, Any]) -> None:
        self.dice, self.words = dice, words
        self.naming = dice.choice(("looks", "hashes", "blocks", "plain", "tests", "none"))
        self.salt = dice.randrange(1_000)
        self.date = dice.choice(words["dates"])
        self.stamp = dice.choice(("attribute", "title", "printed", "printed"))
        self.by = dice.choice([by for by in words["by"] if not by.endswith(":")])
        self.account = dice.choice(("link", "link", "span", "strong", "button", "h4"))
        self.order = dice.choice(("words below", "words below", "words above", "words last", "tools first", "beside"))
        self.box = dice.choice(("div", "div", "article", "li", "section"))
        self.wrappers = dice.randint(0, 3)
        self.face = dice.choice((None, "picture", "letters", "drawing"))
        self.badge = dice.choice((None, "rank", "starter", "dot"))
        self.between = dice.choice((" · ", " • ", " | ", " — ", ", ", ""))
        self.breaks = dice.random() < 0.3
        self.apart, self.heads, self.nests, self.sells, self.lists, self.numbers, self.votes = (
            dice.random() < share for share in (0.4, 0.6, 0.4, 0.25, 0.5, 0.4, 0.3)
        )
        self.tools = dice.choice(("button", "a", "span"))
        self.tool_words: Sequence[str] = words["tools"][: dice.randint(0, 4)]

    def in_order(self, posts: list[Said]) -> list[Said]:
        """The posts in the order in which the page shows them: each answer behind what it answers, where they nest."""
        if not self.nests:
            return posts
        order = list(self._walk(posts, 0))
        at = {number: place for place, number in enumerate(order)}
        return [replace(posts[number], answers=at[posts[number].answers or 0] if number else None) for number in order]

    def _walk(self, posts: list[Said], number: int) -> Iterator[int]:
        yield number
        for other in range(number + 1, len(posts)):
            if posts[other].answers == number:
                yield from self._walk(posts, other)

    def page(self, language: str, posts: list[Said]) -> str:
        """The page of a thread."""
        first = self._post(posts, 0)
        rest = [
            self._tree(posts, number) if self.nests else self._post(posts, number)
            for number in range(1, len(posts))
            if not self.nests or not posts[number].answers
        ]
        if self.sells and len(rest) > 1:
            rest.insert(1, f'<div{self._called("sold")}><span>Sponsored</span><a href="https://ads.example/x">Warm boots for cold decks</a></div>')
        tag = "ul" if self.box == "li" else "div"
        count = (
            f"<div{self._called('count')}><h2>{len(posts) - 1}</h2><select><option>Newest</option><option>Oldest</option></select></div>" if self.heads else ""
        )
        title = self.words["title"]
        listed = "".join(rest)
        inner = f"{first}{count}<{tag}{self._called('list')}>{listed}</{tag}>" if self.apart else f"<{tag}{self._called('list')}>{first}{listed}</{tag}>"
        rows = "".join(f'<li><a href="/t/{n}">{title} {n}</a><div><a href="/u/z{n}">{PEOPLE[-n]}</a> <span>{n} h</span></div></li>' for n in (1, 2, 3))
        side = f"<aside><h3>Topics</h3><ul>{rows}</ul></aside>" if self.lists else ""
        head = f'<head><meta charset="utf-8"><title>{title} | Island Community</title></head>'
        menu = '<header><nav><a href="/">Home</a><a href="/topics">Topics</a><a href="/login">Login</a></nav></header>'
        main = f"<main><h1{self._called('title')}>{title}</h1>{inner}</main><form><textarea></textarea><button>Send</button></form>"
        foot = '<footer><a href="/terms">Terms</a> © 2026 Island Community</footer>'
        return f'<!doctype html><html lang="{language}">{head}<body>{menu}{main}{side}{foot}</body></html>'

    def _tree(self, posts: list[Said], number: int) -> str:
        answers = "".join(self._tree(posts, other) for other, post in enumerate(posts) if post.answers == number)
        tag = "ul" if self.box == "li" else "div"
        return self._post(posts, number, f"<{tag}{self._called('answers')}>{answers}</{tag}>" if answers else "")

    def _post(self, posts: list[Said], number: int, answers: str = "") -> str:
        post = posts[number]
        who = f"{self._who(post)}{self._badge(posts, number)}"
        between = "" if self.account == "h4" else self.between
        head = f"<div{self._called('head')}>{self._face(post)}<div>{self.by.format(a=who)}{between}{self._when(post, number)}</div></div>"
        body, tools = self._body(post), self._tools(number)
        when = f"<div{self._called('head')}>{self._when(post, number)}</div>"
        beside = f"<div{self._called('side')}>{self._face(post)}{who}</div><div{self._called('main')}>{when}{body}{tools}</div>"
        orders = {"words below": head + body + tools, "words above": body + head + tools, "words last": head + tools + body, "tools first": tools + head + body}
        whole = orders.get(self.order, beside)
        if self.votes:
            buttons = f"<button>▲</button><span>{number * 5 % 9}</span><button>▼</button>"
            whole = f"<div{self._called('votes')}>{buttons}</div><div{self._called('cell')}>{whole}</div>"
        for level in range(self.wrappers):
            whole = f"<div{self._called(f'around{level}')}>{whole}</div>"
        return f"<{self.box}{self._called('first' if self.apart and not number else 'box')}>{whole}{answers}</{self.box}>"

    def _called(self, part: str) -> str:
        dice = random.Random(f"{part}{self.salt}")
        named = {
            "looks": f' class="{" ".join(dice.sample(_LOOKS, dice.randint(2, 6)))}"',
            "hashes": f' class="{part.capitalize()}_{part}__{hashlib.sha256(f"{part}{self.salt}".encode()).hexdigest()[:5]}"',
            "blocks": f' class="Thread__{part}"',
            "plain": f' class="talk-{part}"',
            "tests": f' data-testid="talk-{part}"',
        }
        return named.get(self.naming, "")

    def _who(self, post: Said) -> str:
        key, called = hashlib.sha256(post.author.encode()).hexdigest()[:6], self._called("who")
        if self.account == "link":
            return f'<a href="/u/{key}"{called}>{post.author}</a>'
        if self.account == "h4":
            return f'<h4{called}><a href="/u/{key}">{post.author}</a></h4>'
        return f"<{self.account}{called}>{post.author}</{self.account}>"

    def _face(self, post: Said) -> str:
        letters = "".join(word[0] for word in post.author.split())[:2].upper()
        faces = {
            "picture": f'<img src="/a/{len(post.author)}.png" alt="{post.author}">',
            "letters": f"<div{self._called('face')}>{letters}</div>",
            "drawing": "<svg></svg>",
        }
        return faces.get(self.face or "", "")

    def _badge(self, posts: list[Said], number: int) -> str:
        author = posts[number].author
        ranks = self.words["ranks"]
        badges = {"rank": ranks[len(author) % len(ranks)], "starter": "OP" if author == posts[0].author else None, "dot": ""}
        badge = badges.get(self.badge or "")
        return f"<span{self._called('badge')}>{badge}</span>" if badge is not None else ""

    def _when(self, post: Said, number: int) -> str:
        called, told = self._called("when"), shown(self.words, post.at, self.date)
        stamps = {
            "attribute": f'<time{called} datetime="{post.at.isoformat()}">{told}</time>',
            "title": f'<span{called} title="{post.at.isoformat()}">{told}</span>',
        }
        stamp = stamps.get(self.stamp, f"<span{called}>{told}</span>")
        return f'{stamp} <a href="#c{number}">#{number + 1}</a>' if self.numbers else stamp

    def _body(self, post: Said) -> str:
        lines = [html.escape(line) for line in post.text.split("\n")]
        return f"<div{self._called('body')}>{'<br>'.join(lines) if self.breaks else ''.join(f'<p>{line}</p>' for line in lines)}</div>"

    def _tools(self, number: int) -> str:
        attributes = {"button": ' type="button"', "a": f' href="#do-{number}"', "span": ' role="button"'}[self.tools]
        tools = "".join(f"<{self.tools}{attributes}{self._called('tool')}>{tool}</{self.tools}>" for tool in self.tool_words)
        return f"<div{self._called('tools')}>{tools}</div>" if tools else ""
