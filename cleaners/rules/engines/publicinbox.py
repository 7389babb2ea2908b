"""What public-inbox prints around letters: elements by their ids, and by those of what stands in them."""

from __future__ import annotations

from schemas.rule import Rule

from ..markup import Markup

_NODE = Markup("publicinbox")
_STREAM = "public-inbox 1.9 lib/PublicInbox/WwwStream.pm"
_VIEW = "public-inbox 1.9 lib/PublicInbox/View.pm"

RULES = (
    _NODE.by_id("reply", "how to answer a letter", f"{_VIEW}, html_footer", "R"),
    Rule(
        id="publicinbox.node.top",
        name="search and links above the page",
        source=f"{_STREAM}, html_top",
        selector="//form[pre/input[@name='q']]",
        platform="publicinbox",
        hits=('<form action="../"><pre><b>oars</b> <input name=q type=text> <a href="_/text/help/">help</a></pre></form>',),
        misses=("<form><p>The box is called q.</p><input name=name></form>",),
    ),
    Rule(
        id="publicinbox.node.overview",
        name="the letters of a thread, below them",
        source=f"{_VIEW}, thread_html and html_footer",
        selector="//pre[b[@id='t'] or b/a[@id='r']]",
        platform="publicinbox",
        hits=("<pre><b id=t>Thread overview:</b> 5+ messages</pre>", '<pre><b>2024-05-12 10:03 ` <a id=r href="#t">Ada [this message]</a></b></pre>'),
        misses=("<pre>The thread overview: five messages</pre>",),
    ),
)
