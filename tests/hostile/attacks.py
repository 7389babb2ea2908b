"""More inputs that want to hurt, of which the time is measured at growing sizes: nesting of odd elements, floods of references, deep data, bait for
patterns of dates, names, addresses and quotes, charsets that contradict each other, and pages of a hundred thousand of one thing.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from .inputs import STORY, _article, _bbpress, _board, _filled, _linked, _nested, _post, _sitemap, _times


def _bytes_in(charset: str, text: str, declared: str) -> bytes:
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="{declared}"><title>Tide</title></head><body><article><h1>Tide</h1>{STORY}<p>'
    return page.encode("ascii") + text.encode(charset, "replace") + f"</p>{STORY}</article></body></html>".encode("ascii")


def _article_of(comments: str) -> bytes:
    return _article(f'<ol class="comment-list">{comments}</ol>')


def _comment(number: int) -> str:
    return (
        f'<li class="comment" id="comment-{number}"><article><footer><b class="fn">Ada {number % 9}</b> <time datetime="2024-05-01T10:00:00Z">May 1</time>'
        f'</footer><div class="comment-content"><p>I saw it, too, at {number}.</p></div></article>'
    )


def _deep_data(size: int) -> bytes:
    """Objects in objects that are all well formed, with an article at the bottom."""
    depth = size // 22
    return _linked('{"@graph":[{"mainEntity":' * (depth // 2) + '{"@type":"NewsArticle","headline":"The lower row"}' + "}]}" * (depth // 2))


ATTACKS: dict[str, Callable[[int], bytes]] = {
    # nesting
    "sections in articles in mains": lambda n: _article(_nested("<main><article><section>", "x", "</section></article></main>", n)),
    "definitions in definitions": lambda n: _article(_nested("<dl><dt>a<dd>", "x", "</dd></dl>", n)),
    "rubies and bidi in each other": lambda n: _article(_nested("<ruby><bdo dir=rtl><bdi>", "x", "</bdi></bdo></ruby>", n)),
    "details in summaries": lambda n: _article(_nested("<details open><summary>s", "x", "</summary></details>", n)),
    "buttons and labels in forms": lambda n: _article(_nested("<form><fieldset><label><button>", "x", "</button></label></fieldset></form>", n)),
    "elements of one's own": lambda n: _article(_nested("<x-a><x-b slot=a>", "x", "</x-b></x-a>", n)),
    "svg in math in templates": lambda n: _article(
        _nested("<template><svg><foreignObject><math><annotation-xml>", "x", "</annotation-xml></math></foreignObject></svg></template>", n)
    ),
    "pages in frames, again and again": lambda n: _article(
        _nested("<iframe srcdoc=\"<p>word</p>\"><object data='data:text/html,<p>x'>", "x", "</object></iframe>", n)
    ),
    "comments that answer each other": lambda n: _article_of(_nested(_comment(1) + '<ol class="children">', "", "</ol></li>", n)),
    "quotes of quotes in many posts": lambda n: _board(_filled(lambda at: _bbpress(at, "<blockquote><p>Ada wrote:</p>" * 12 + "{0}"), n)),
    "quotes that say what others say": lambda n: _article(_times("<blockquote><p>word &mdash; the lower row is gone since June</p></blockquote>", n)),
    "bylines around all of a page": lambda n: _article('<span class="author">' * 280 + _times("<p>Ada saw it.</p>", n)),
    "pictures in one figure": lambda n: _article(f"<figure>{_times('<img src=/p.png>', n)}</figure>"),
    # attributes
    "an outline of many attributes": lambda n: (
        f'<opml version="2.0"><body><outline {"".join(f"a{at}={chr(34) * 2} " for at in range(n // 9))}xmlUrl="http://x.example/f"/></body></opml>'.encode()
    ),
    "a thousand attributes each": lambda n: _article(_times(f"<p {' '.join(f'data-{at}=1' for at in range(900))}>word</p>", n)),
    "an address of a megabyte": lambda n: _article(f'<p><a href="/{_times("a/../", n)}">word</a></p><p><a href="?{_times("a=1&amp;", n)}">word</a></p>'),
    "sizes of pictures": lambda n: _article(f'<figure><img src="/p.png" srcset="{_filled(lambda at: f"/p{at}.png {at}w, ", n)}" alt="p"></figure>'),
    "styles of a megabyte": lambda n: _article(f'<p style="{_times("color:red;opacity :", n)}">word</p><p style="{_times(":;", n)}">word</p>'),
    "ids that say numbers": lambda n: _article(_filled(lambda at: f'<div id="post-{at}{"1" * 40}"><p>w{at}</p></div>', n)),
    # references and characters
    "references without names": lambda n: _article(f"<p>{_times('&am&lt&notit;&#xD800;&#1114112;&#x80;', n)}</p>"),
    "references in titles": lambda n: _article("", title=_times("&amp;amp;lt;", n)),
    "NUL in tags and words": lambda n: _article(_times("<p\x00 cl\x00ass=a>wo\x00rd</\x00p>", n)),
    "ends of lines of every kind": lambda n: _article(f"<pre>{_times('a' + chr(13) + chr(13) + chr(10) + chr(0x2028) + chr(0x85) + chr(11), n)}</pre>"),
    "signs that mix directions": lambda n: _article(f"<p>{_times(chr(0x202E) + 'abc' + chr(0x5D0) + chr(0x200F) + '1,2 ', n)}</p>"),
    "latin in UTF-8 in latin": lambda n: _bytes_in("utf-8", "Ã¢â‚¬â„¢ Ãƒ " * (n // 20), "iso-8859-1"),
    "Shift JIS that is called UTF-8": lambda n: _bytes_in("shift_jis", "港の潮が杭を三本持っていった。" * (n // 30), "utf-8"),
    "UTF-16 that is called UTF-8": lambda n: ("<meta charset=utf-8><p>" + "word " * (n // 10)).encode("utf-16-be"),
    "GBK that ends in mid sign": lambda n: _bytes_in("gbk", "潮水" * (n // 4), "gbk") + b"\x81",
    # bait for patterns
    "times of every format": lambda n: _article(f"<p>{_filled(lambda at: f'2024-13-{at} 99:99 PM 12/31/{at % 99:02d} le 3 mai Mon, ', n)}</p>"),
    "a number that could be a date": lambda n: _article(f'<time datetime="{"2" * n}">x</time><p>Posted on {"20240101" * (n // 8)}</p>'),
    "names with every particle": lambda n: _article(f"<p class=byline>By {_times('Ada van der de la von ', n)}</p>"),
    "addresses in words": lambda n: _article(f"<p>{_times('http://a@b.c:1/(x)[y]?#! www. a.b.c@', n)}</p>"),
    "quotation marks that never close": lambda n: _article(f"<p>{_times('„“«‹' + chr(34) + chr(39), n)}</p>"),
    "who wrote what, again and again": lambda n: _board(_bbpress(1) + _bbpress(2, _times("Ada wrote: > > On May 1, 2024, Pim wrote: ", n))),
    "notices in a line": lambda n: _article(f"<p>{_times('sorry the page you requested sidan hittas inte sivua ei löydy ', min(n, 3_000))}</p>"),
    "words of walls": lambda n: _article(f"<p>{_times('please log in to continue reading this ', min(n, 900))}</p>", title=_times("Log in | ", n)),
    "counts of answers": lambda n: _board(_bbpress(1) + _times("<p>1,234,567,890 replies (of 1) page 1 of 1 of 1</p>", n)),
    # data
    "well-formed data, deep": _deep_data,
    "data of many types": lambda n: _linked(json.dumps([{"@type": ["A", "NewsArticle"], "author": [[{"name": ["x"]}]]} for _ in range(n // 60)])),
    "data with one long string": lambda n: _linked(json.dumps({"@type": "NewsArticle", "articleBody": "w " * (n // 2), "headline": "h" * n})),
    "comments in data": lambda n: _linked(
        json.dumps({"@type": "Article", "comment": [{"@type": "Comment", "text": f"w {at}", "author": {"name": "A"}} for at in range(n // 60)]})
    ),
    "answers in answers in data": lambda n: _linked(
        '{"@type":"DiscussionForumPosting","text":"w","comment":' * (n // 52) + "null" + "}" * (n // 52),
    ),
    # feeds whose addresses grow, sitemaps whose tags do not match
    "bases in bases of a feed": lambda n: (
        "<feed xmlns='http://www.w3.org/2005/Atom'>" + _nested("<entry xml:base='a/'>", "<link href='x'/>", "</entry>", n) + "</feed>"
    ).encode(),
    "remarks without end between addresses": lambda n: _sitemap(f"<loc>x<b>{_times('<!-- ', n)}"),
    "blanks in place of addresses": lambda n: _sitemap(f"<loc>x<b>{_times('<loc>' + ' ' * 1_900, n)}"),
    # a hundred thousand of one thing
    "items of one list": lambda n: _article(f"<ul>{_filled(lambda at: f'<li>Pile {at}', n)}</ul>"),
    "brothers in one box": lambda n: _article(f"<div>{_filled(lambda at: f'<span>w{at}</span>', n)}</div>"),
    "links beside each other": lambda n: _article(_filled(lambda at: f'<a href="/{at}">Pile {at}</a> ', n)),
    "headings that are links": lambda n: _article(
        _filled(lambda at: f'<h2><a href="/2024/{at}/">Pile {at} is gone</a></h2><p>It was seen last in May.</p>', n)
    ),
    "classes that are all different": lambda n: _article(_filled(lambda at: f'<p class="a{at} b{at} post{at}">word {at}</p>', n)),
    "rules of a sheet for classes": lambda n: _article(
        "".join(f'<p class="c{at}">word</p>' for at in range(50)), f"<style>{_filled(lambda at: f'.c{at} > .d{at}, #e{at} {{display:none}}', n)}</style>"
    ),
    "a sheet in each of many pictures": lambda n: _article(_times("<svg><style>.a{display:none}</style></svg><p class=a>word</p>", n)),
    "a sheet for each id": lambda n: _article(_filled(lambda at: f"<style>#i{at}{{display:none}}</style><p id=i{at}>word</p>", n)),
    "rules without end for one name": lambda n: _article(
        _filled(lambda at: f'<p class="x k{at}" id=x>w</p>', n // 2),
        f"<style>{_filled(lambda at: f'.a{at} .x{{display:none}}.a{at} #x{{display:none}}', n // 2)}</style>",
    ),
    "rules that look around each element": lambda n: _article(
        "<div class=b>" * 190 + _times("<p class=x>w</p>", n), f"<style>{''.join(f'.a{at} .b .b .x{{display:none}}' for at in range(250))}</style>"
    ),
    "rules that look into each element": lambda n: _article(
        _nested("<div class=x>", "w", "</div>", n) + _times("<b>w</b>", n),
        f"<style>{''.join(f'.x i.k{at}, .x b:not(.q{at}){{display:none}}' for at in range(250))}</style>",
    ),
    "rules in rules of a sheet": lambda n: _article("", f"<style>{_nested('@media x{', '.a{display:none}', '}', n)}</style>"),
    "options to choose from": lambda n: _article(f"<select>{_filled(lambda at: f'<option value={at}>Pile {at}', n)}</select>"),
    "remarks between words": lambda n: _article(_times("w<!-- x --> ", n)),
    "rows of a table": lambda n: _article(f"<table>{_filled(lambda at: f'<tr><td>{at}<td>Pile<td>May 1, 2024', n)}</table>"),
    "posts of few people at one time": lambda n: _article(_filled(lambda at: _post(at % 7), n)),
    "consent beside consent": lambda n: _article(
        _times('<div id="onetrust-consent-sdk" class="fc-consent-root didomi-popup-container"><p>We use cookies.</p></div>', n)
    ),
    "forms with captchas": lambda n: _article(_times('<form action="/captcha"><div class="h-captcha"></div><img src="captcha.png"><input name=q></form>', n)),
    # what hides, what is written below, what is pasted
    "words beside the cells of tables": lambda n: _article(_times("<table>word<b>x<tr>y<td>z</table>", n)),
    "three hundred formats over each paragraph": lambda n: _article("".join(f"<font color={at}>" for at in range(300)) + _times("<p>x</p>", n // 2)),
    "faded boxes around all of a page": lambda n: _article('<span style="opacity:0">' * 280 + _times("<b>x</b>", n) + "<p>x"),
    "sizeless boxes of a sheet around all of a page": lambda n: _article(
        '<span class="z">' * 280 + _times("<b>x</b>", n) + "<p>x", "<style>.z{font-size:0}</style>"
    ),
    "escapes and remarks in styles": lambda n: _article(f"<p style='{_times(chr(92) + '64 ', n)}'>x</p><p style='{_times('/*', n)}'>x</p>"),
    "data in what users write": lambda n: _article(
        _filled(lambda at: f'<div class="comment-content" id="comment-{at}"><script type="application/ld+json">{{"@type":"Article"}}</script></div>', n)
    ),
    "posts in the words of every second post": lambda n: _board(
        _filled(lambda at: _bbpress(at).replace("today", _bbpress(at + 1_000_000)) if at % 2 else _bbpress(at), n)
    ),
    "posts of no known engine in others' words": lambda n: _article(
        _filled(lambda at: _post(at).replace("today", _post(at + 1_000_000)) if at % 9 == 0 else _post(at), n)
    ),
    "numbers of thousands of digits": lambda n: _linked('{"@type":"NewsArticle","a":[' + ",".join("1" * 5_000 for _ in range(n // 5_000)) + "]}"),
    "a dump of letters": lambda n: _times("From: ada@quay.example\nDate: Mon, 1 May 2024 10:00:00 +0000\nSubject: Re: tide\n\n> > x\ny\n\n", n).encode(),
    "a number that fills a dump of one line": lambda n: (
        "Talk Tide Viewing 3 posts - 1 through 3 (of 3 total) Author Posts May 1, 2024 at 10:00 am #1 Ada Participant The lower row is gone. "
        f"{'9' * n} May 2, 2024 at 10:00 am #2 Pim Participant Three piles went with it. Viewing 3 posts - 1 through 3 (of 3 total)"
    ).encode(),
    "answers in each other of no known software": lambda n: _article(
        '<section class="comments"><h2>Comments</h2>'
        + _nested('<div class="c"><b class="author">Ada</b> <time datetime="2024-05-01T10:00:00Z">May 1</time><p>I saw it, too.</p>', "", "</div>", n)
        + "</section>"
    ),
    "UTF-16 without a mark": lambda n: ("<html><body><p>" + "word " * (n // 10)).encode("utf-16-le"),
    "UTF-8 that is called otherwise": lambda n: ("<html><meta charset=koi8-r><body><p>" + "é潮 " * (n // 6)).encode(),
}
