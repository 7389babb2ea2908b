"""Inputs that want to hurt: made here, each of about the size that is asked for."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from itertools import count, islice

STORY = "<p>The tide took the lower row of posts with it again this spring, and the harbour master has counted what is left of them.</p>"
_NAMES = ("Ada", "Pim", "Greta", "Edda")


def _article(body: str, head: str = "", title: str = "The lower row") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{STORY}{body}{STORY}</article></body></html>"
    ).encode("utf-8", "surrogatepass")


def _filled(piece: Callable[[int], str], size: int) -> str:
    """Pieces, numbered from 0, up to a size."""
    return "".join(islice(map(piece, count()), max(4, size // len(piece(1_000)))))


def _times(text: str, size: int) -> str:
    return text * max(4, size // len(text.encode("utf-8", "surrogatepass")))


def _post(number: int, words: str = "The divers look at pile {0} today.", identity: str = "post-{0}") -> str:
    return (
        f'<div class="post" id="{identity.format(number)}"><a class="author" href="/u/{number % 40}">{_NAMES[number % 4]} {number % 40}</a>'
        f'<time datetime="2024-05-{1 + number // 1440 % 28:02d}T{number // 60 % 24:02d}:{number % 60:02d}:00Z">May</time>'
        f'<div class="content"><p>{words.format(number)}</p></div></div>'
    )


def _bbpress(number: int, words: str = "The divers look at pile {0} today.") -> str:
    return (
        f'<div id="post-{number}" class="bbp-reply-header"><span class="bbp-reply-post-date">May 1, 2024 at 10:{number % 60:02d} am</span>'
        f'<a href="#post-{number}" class="bbp-reply-permalink">#{number}</a></div><div class="post-{number} reply"><div class="bbp-reply-author">'
        f'<a class="bbp-author-link" href="/u/{number % 9}"><span class="bbp-author-name">{_NAMES[number % 4]}</span></a></div>'
        f'<div class="bbp-reply-content"><p>{words.format(number)}</p></div></div>'
    )


def _board(posts: str) -> bytes:
    return _article(f'<div id="bbpress-forums"><ul class="forums bbp-replies"><li class="bbp-body">{posts}</li></ul></div>')


def _nested(opening: str, inner: str, closing: str, size: int) -> str:
    depth = max(4, size // (len(opening) + len(closing)))
    return opening * depth + inner + closing * depth


def _linked(data: str) -> bytes:
    return _article("", f'<script type="application/ld+json">{data}</script>')


def _feed(items: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>Tides</title>{items}</channel></rss>'.encode()


def _entity(number: int) -> str:
    return f'<!ENTITY a{number} "x">'


def _sitemap(entries: str) -> bytes:
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'.encode()


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _nested_json(size: int) -> bytes:
    return b'{"posts":' * (size // 11) + b"1" + b"}" * (size // 11)


STRUCTURE: dict[str, Callable[[int], bytes]] = {
    "one id of thousands of posts": lambda n: _article(_filled(lambda at: _post(at, identity="same"), n)),
    "one id of thousands of elements": lambda n: _article(_times('<b id="same">x</b> ', n)),
    "an id for every word": lambda n: _article(_filled(lambda at: f'<i id="i{at}">w{at}</i> ', n)),
    "a class of a megabyte": lambda n: _article(f'<p class="{_filled(lambda at: f"c{at} ", n)}">words</p>'),
    "thousands of classes on each of many elements": lambda n: _article(_times(f'<p class="{" ".join(f"c{at}" for at in range(2_000))}">word</p>', n)),
    "comments that never end": lambda n: _article(_times("<!-- a -- <!- ", n)),
    "comments that end at once": lambda n: _article(_times("<!---->a<!-->", n)),
    "CDATA in HTML": lambda n: _article(_times("<![CDATA[ <p>word</p> ]]>", n)),
    "instructions of XML": lambda n: _article(_times("<?php echo 1 ?><?x", n)),
    "less-than signs": lambda n: _article(_times("<", n)),
    "tags without names": lambda n: _article(_times("<></>< p>", n)),
    "closing tags of nothing": lambda n: _article(_times("</div></p></b>", n)),
    "attributes without ends": lambda n: _article(_times('<a href="x', n)),
    "words in MathML and SVG": lambda n: _article(_times("<math><mi>x</mi></math><svg><text>w</text><foreignObject><p>x</p></foreignObject></svg> ", n)),
    "templates in templates": lambda n: _article(_nested("<template>", "x", "</template>", n)),
    "noscript in noscript": lambda n: _article(_nested("<noscript>", "x", "</noscript>", n)),
    "frames with pages in them": lambda n: _article(_times("<iframe srcdoc='<p>word</p><script>alert(1)</script>'></iframe>", n)),
    "lists in lists": lambda n: _article(_nested("<ul><li>x", "y", "</li></ul>", n)),
    "tables in cells": lambda n: _article(_nested("<table><tr><td>", "y", "</td></tr></table>", n)),
    "emphasis that closes crosswise": lambda n: _article(_times("<b><i>x</b>y</i>", n)),
    "formatting open over paragraphs": lambda n: _article(_times("<p><b><i><u><font>x", n)),
    "links in links": lambda n: _article(_times("<a href=/x>word <b>", n)),
    "line breaks and nothing else": lambda n: _article(_times("<br>", n)),
    "empty paragraphs": lambda n: _article(_times("<p></p>", n)),
    "words without a space": lambda n: _article(f"<p>{_times('abcdefghij', n)}</p>"),
    "lines of one letter": lambda n: _article(_times("a<br>", n)),
    "preformatted spaces": lambda n: _article(f"<pre>{_times(' ' * 999 + chr(10), n)}x</pre>"),
    "forms and fields": lambda n: _article(_times("<form><input name=a><select><option>x</select></form>", n)),
    "headings and nothing below": lambda n: _article(_filled(lambda at: f"<h2>Pile {at}</h2>", n)),
    "the title as every heading": lambda n: _article(_times("<h1>The lower row</h1>", n)),
    "pictures": lambda n: _article(_filled(lambda at: f'<figure><img src="/p{at}.png" alt="p"><figcaption>Pile {at}</figcaption></figure>', n)),
    "figures in figures": lambda n: _article(_nested("<figure><img src=/p.png>", "<figcaption>x</figcaption>", "</figure>", n)),
    "hidden in hidden": lambda n: _article(_nested("<div style='display:none'>", "x", "</div>", n)),
    "a style for every line": lambda n: _article(_filled(lambda at: f'<p style="font-size:0;margin:{at}px"><b>w</b></p>', n)),
    "sizeless boxes in each other": lambda n: _article(_nested("<div style='font-size:0'>", "x", "</div>", n)),
    "faded boxes in each other": lambda n: _article(_nested("<span style='opacity:0'>", "x", "</span>", n)),
    "a sheet of hiding rules": lambda n: _article(
        _filled(lambda at: f'<p class="c{at}">word</p>', n // 2), f"<style>{_filled(lambda at: f'.c{at}{{display:none}}', n // 2)}</style>"
    ),
    "a sheet of open braces": lambda n: _article("", f"<style>display:none{_times('a{', n)}</style>"),
    "a sheet of open remarks": lambda n: _article("", f"<style>display:none{_times('/* ', n)}</style>"),
    "bases and refreshes": lambda n: _article("", _times('<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=/x">', n)),
    "alternates": lambda n: _article("", _filled(lambda at: f'<link rel="alternate" hreflang="x{at}" href="/{at}">', n)),
    "heads in bodies": lambda n: _article(_times("<html><head><title>x</title></head><body>", n)),
    "framesets": lambda n: _article(_nested("<frameset><frame src=/x>", "x", "</frameset>", n)),
    "googleoff and googleon": lambda n: _article(_times("<!--googleoff: all-->a<!--googleon: all-->b", n)),
    "googleoff and no end": lambda n: _article(_times("<p><!--googleoff: all-->a</p>", n)),
}
FORUM: dict[str, Callable[[int], bytes]] = {
    "quotes in quotes of a post": lambda n: _board(_bbpress(1) + _bbpress(2, _nested("<blockquote>Ada wrote: ", "{0}", "</blockquote>", n))),
    "thousands of quotes in a post": lambda n: _board(_bbpress(1) + _bbpress(2, _times("<blockquote>Ada wrote: no</blockquote>yes ", n))),
    "thousands of posts": lambda n: _board(_filled(_bbpress, n)),
    "posts that say the same": lambda n: _board(_filled(lambda at: _bbpress(at, "+1"), n)),
    "one post again and again": lambda n: _board(_times(_bbpress(7), n)),
    "posts in posts": lambda n: _board(_filled(lambda at: _bbpress(at).removesuffix("</div></div>"), n)),
    "counters of everything": lambda n: _board(_bbpress(1) + _times("<p>Viewing 15 posts - 1 through 15 (of 41 total)</p>", n)),
    "a pager of thousands": lambda n: _board(_bbpress(1) + _filled(lambda at: f'<a class="page-numbers" href="?paged={at}">{at}</a>', n)),
    "bylines": lambda n: _article(_filled(lambda at: f'<span class="byline author vcard">By <a rel="author">Ada {at}</a></span>', n)),
    "times": lambda n: _article(_filled(lambda at: f'<time datetime="2024-05-0{1 + at % 9}">May {at}</time> ', n)),
    "dates in words": lambda n: _article(
        _filled(lambda at: f"<span class=date>Posted on Monday, {at % 31} March 20{at % 100:02d} at 10:0{at % 10} pm</span> ", n)
    ),
    "comments under a story": lambda n: _article(
        _filled(
            lambda at: f'<li class="comment" id="comment-{at}"><cite class="fn">Ada {at}</cite><div class="comment-content"><p>Yes, {at}.</p></div></li>', n
        )
    ),
}
WORDS: dict[str, Callable[[int], bytes]] = {
    "credits of agencies": lambda n: _article(f"<p>{_times('(Reporting by Ada Quay; Editing by Pim Sorrel; ', n)}</p>"),
    "places and dashes": lambda n: _article(f"<p>{_times('LONDON, June 2 (Reuters) - ', n)}</p>"),
    "capitals and commas": lambda n: _article(f"<p>{_times('MARROW HALT, ', n)}- The</p>"),
    "names and an and": lambda n: _article(f"<p>By {_times('Ada Quay and ', n)}</p>"),
    "days ago": lambda n: _article(f"<p>{_times('2 years, 6 months ago ', n)}</p>"),
    "brackets": lambda n: _article(f"<p>{_times('([{', n)}</p>"),
    "colons": lambda n: _article(f"<p>{_times('Note: Ada: ', n)}</p>"),
    "stars and underlines": lambda n: _article(f"<p>{_times('*_`~[](x)', n)}</p>"),
    "references that end nowhere": lambda n: _article(f"<p>{_times('&#000', n)}{_times('&#x0', n)}&amp{_times('&amp', n)}</p>"),
    "references to signs without width": lambda n: _article(f"<p>{_times('a&#8203;&shy;&#x202e;', n)}</p>"),
    "joiners and marks": lambda n: _article(f"<p>{_times('e' + chr(0x301) + chr(0x200D), n)}</p>"),
    "a letter under thousands of marks": lambda n: _article(f"<p>e{_times(chr(0x301) + chr(0x316), n)}</p>"),
    "isolates in isolates": lambda n: _article(f"<p>{_times(chr(0x2067), n)}x</p>"),
    "halves of pairs": lambda n: _article(f"<p>{_times(chr(0xD83D), n)}x</p>"),
    "white space of every kind": lambda n: _article(f"<p>x{_times(' ' + chr(0xA0) + chr(0x2003) + chr(0x3000) + chr(9), n)}y</p>"),
    "a title of separators": lambda n: _article("", title=_times("a | b - ", n)),
    "a description of a megabyte": lambda n: _article("", f'<meta name="description" content="{_times("word ", n)}">'),
    "authors of a megabyte": lambda n: _article("", f'<meta name="author" content="{_times("Ada Quay, ", n)}">'),
    "a date of a megabyte": lambda n: _article(f'<time datetime="{_times("2024-05-", n)}">x</time>', f'<meta name="date" content="{_times("1", n)}">'),
    "keywords": lambda n: _article("", f'<meta name="keywords" content="{_filled(lambda at: f"k{at}, ", n)}">'),
}
DATA: dict[str, Callable[[int], bytes]] = {
    "lists in lists of linked data": lambda n: _linked("[" * n),
    "objects in objects of linked data": lambda n: _linked('{"@graph":' * (n // 10)),
    "open strings of linked data": lambda n: _linked('{"a' * (n // 3)),
    "remarks in linked data": lambda n: _linked("{/*" * (n // 3)),
    "commas in linked data": lambda n: _linked("{" + ", " * (n // 2) + "}"),
    "many blocks of linked data": lambda n: _article("", _times('<script type="application/ld+json">{"@type":"Article"}</script>', n)),
    "many authors of linked data": lambda n: _linked(json.dumps({"@type": "NewsArticle", "author": [{"name": f"Ada {at}"} for at in range(n // 20)]})),
    "linked data that name each other": lambda n: _linked(
        json.dumps({"@graph": [{"@type": "Person", "@id": f"#{at}", "author": {"@id": f"#{at + 1}"}} for at in range(n // 60)]})
    ),
    "microdata in microdata": lambda n: _article(_nested('<div itemscope itemtype="https://schema.org/Comment" itemprop="comment">', "x", "</div>", n)),
    "microdata beside microdata": lambda n: _article(
        _filled(lambda at: f'<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Ada {at}</b><p itemprop="text">w {at}</p></div>', n)
    ),
    "objects in a page of JSON": _nested_json,
    "strings in a page of JSON": lambda n: _json({"posts": [{"id": at, "cooked": f"<p>Pile {at}</p>"} for at in range(n // 40)]}),
    "long names in a page of JSON": lambda n: _json({"k" * 2_000: {"k" * 2_000: [f"word {at} and more" for at in range(n // 22)]}}),
    "topics of Discourse": lambda n: _json(
        {"id": 1, "title": "x", "posts_count": 3, "post_stream": {"posts": [{"id": 1, "post_number": 1, "username": "a", "cooked": "<b>" * 9}] * (n // 90)}}
    ),
    "stated data that are none": lambda n: _article("", f"<script>window.__data={_times('{[', n)}</script>"),
    "data in an attribute": lambda n: _article(f"<div id='data-preloaded' data-preloaded='{_times('{&quot;a&quot;:', n)}'></div>"),
}
OTHERS: dict[str, Callable[[int], bytes]] = {
    "a feed of one endless item": lambda n: _feed("<item><title>x</title><description>" + "&lt;b&gt;" * (n // 9)),
    "a feed of open tags": lambda n: _feed("<item><description>" * (n // 19)),
    "a feed of CDATA": lambda n: _feed("<item><title><![CDATA[" * (n // 22)),
    "a feed of entities": lambda n: _feed("<item><title>&a;</title></item>" * (n // 31), f'<!DOCTYPE r [<!ENTITY a "{"x" * 500}">]>'),
    "a feed of declarations": lambda n: _feed("<item><title>x</title></item>", f"<!DOCTYPE r [{_filled(_entity, n)}]>"),
    "a feed of declarations that never end": lambda n: _feed("<item><title>x</title></item>", "<!DOCTYPE r [" + "<!ENTITY a 'x" * (n // 13)),
    "a feed with a namespace for each item": lambda n: _feed(_filled(lambda at: f'<item xmlns:n{at}="u{at}"><n{at}:a>x</n{at}:a></item>', n)),
    "a feed of dates": lambda n: _feed(_filled(lambda at: f"<item><link>http://x.example/{at}</link><pubDate>{'9' * 400}</pubDate></item>", n)),
    "a feed nested": lambda n: _feed(_nested("<item>", "x", "</item>", n)),
    "a JSON feed": lambda n: _json(
        {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": str(at), "url": f"https://x.example/{at}"} for at in range(n // 50)]}
    ),
    "a JSON feed that is none": lambda n: b'{"a":1,' * (n // 7) + b'"version":"https://jsonfeed.org/version/1',
    "a sitemap nested": lambda n: _sitemap(_nested("<url>", "x", "</url>", n)),
    "a sitemap of open tags": lambda n: _sitemap("<url><loc>" * (n // 10)),
    "a sitemap of long addresses": lambda n: _sitemap(_times(f"<url><loc>http://x.example/{'a' * 9_000}</loc></url>", n)),
    "a sitemap of pictures": lambda n: _sitemap(
        f"<url><loc>http://x.example/</loc>{_times('<image:image><image:loc>http://x.example/p</image:loc></image:image>', n)}</url>"
    ),
    "addresses line by line": lambda n: _filled(lambda at: f"http://x.example/{at}\n", n).encode(),
    "a list of feeds, nested": lambda n: f"<opml><body>{_nested('<outline text=x>', 'x', '</outline>', n)}</body></opml>".encode(),
    "gzip in gzip": lambda n: gzip.compress(gzip.compress(gzip.compress(b"<urlset>" + b"\0" * n * 100))),
    "gzip of nothing but zeros": lambda n: gzip.compress(b"\0" * n * 200),
    "gzip that is cut": lambda n: gzip.compress(_sitemap(_times("<url><loc>http://x.example/</loc></url>", n)))[:-20],
    "UTF-7": lambda n: b"<html><head><meta charset=utf-7></head><body>" + _times("<p>+ADw-script+AD4-</p>", n).encode(),
    "ISO-2022-JP that never comes back": lambda n: b"<html><meta charset=iso-2022-jp><body><p>\x1b$B" + b"!!" * (n // 2),
    "HZ": lambda n: b"<html><meta charset=hz-gb-2312><body><p>~{" + b"VPND" * (n // 4),
    "UTF-16 with half a sign": lambda n: b"\xff\xfe" + ("<p>" + "ab" * (n // 4)).encode("utf-16-le") + b"\xd8",
    "UTF-32 without a mark": lambda n: ("<p>" + "ab" * (n // 8)).encode("utf-32-be"),
    "declarations of charsets": lambda n: _article("", "".join(f"<meta charset=x-{at}>" for at in range(n // 20))),
    "bytes that end in mid sign": lambda n: b"<html><body><p>" + b"\xe2\x82" * (n // 2),
    "every byte": lambda n: b"<html><body><p>" + bytes(range(32, 256)) * (n // 224),
    "a dump of counters": lambda n: _times("Viewing 15 posts - 1 through 15 (of 41 total)\n\n", n).encode(),
    "a dump of authors and posts": lambda n: (
        "Author\n\nPosts\n\n" + _filled(lambda at: f"May 1, 2024 at 10:00 am #{at} Reply\n\nAda {at}\n\nParticipant\n\nPile.\n\n", n)
    ).encode(),
    "a dump of numbers": lambda n: _filled(lambda at: f"#{at}\n", n).encode(),
    "a dump of quote marks": lambda n: _times("> > > > Ada wrote:\n", n).encode(),
    "a dump of one line": lambda n: ("Home › Forums › " + _times("a ", n)).encode(),
    "a dump of ends of lines": lambda n: b"Home Forums\n" + _times("\r\n\u2028\u2029\x85\x0b\x0c", n).encode() + b"x",
}
HOSTILE = {**STRUCTURE, **FORUM, **WORDS, **DATA, **OTHERS}
