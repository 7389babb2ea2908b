"""What Discourse's views and its application print around posts, found by its own classes and ids, in every language."""

from __future__ import annotations

from schemas.rule import Rule

from ...page.nodes import having
from ..markup import PROSE, Markup

_VIEWS = "1.9-2026 app/views"
_APP = "2.x-2026 app/assets/javascripts/discourse/app"

_NODE = Markup("discourse")

RULES = (
    _NODE.by_class("crawler-meta", "second name of an author and what was done to the topic", f"{_VIEWS}/topics/show.html.erb", "crawler-post-meta", "creator"),
    _NODE.by_class("likes", "counts of likes", f"{_VIEWS}/topics/show.html.erb; components/post/menu", "post-likes"),
    _NODE.by_class("linked-posts", "topics that lead to a post", f"{_VIEWS}/topics/show.html.erb", "crawler-linkback-list"),
    _NODE.by_class(
        "crawler-nav", "links and maker below the view for crawlers", f"{_VIEWS}/layouts/_noscript_footer.html.erb", "crawler-nav", "powered-by-link"
    ),
    _NODE.by_class("more-topics", "topics beside the topic", f"{_VIEWS}/topics/show.html.erb; {_APP}/components/more-topics", "more-topics__list"),
    _NODE.by_class("more-topics-before", "topics beside the topic", f"{_APP}/components/suggested-topics", "suggested-topics", "related-topics"),
    _NODE.by_id("related-topics", "topics beside the topic", f"{_VIEWS}/topics/show.html.erb", "related-topics", "suggested-topics"),
    _NODE.by_class("header", "bar above the page", f"{_APP}/components/header", "d-header", "d-header-wrap", "welcome-banner"),
    _NODE.by_class("sidebar", "bar beside the page", f"{_APP}/components/sidebar", "sidebar-wrapper", "sidebar-container"),
    _NODE.by_class("timeline", "bar that counts posts", f"{_APP}/components/topic-timeline", "topic-timeline", "timeline-container", "topic-navigation"),
    _NODE.by_class("topic-map", "counts and people of the topic", f"{_APP}/components/topic-map", "topic-map", "post__topic-map"),
    _NODE.by_class("topic-footer", "buttons below the topic", f"{_APP}/components/topic-footer-buttons", "topic-footer-main-buttons", "topic-footer-buttons"),
    _NODE.by_class(
        "post-menu", "buttons below a post", f"{_APP}/widgets/post-menu; components/post/menu", "post-menu-area", "post__menu-area", "post-controls"
    ),
    _NODE.by_class("post-actions", "who likes a post", f"{_APP}/widgets/actions-summary", "post-actions", "post__actions"),
    _NODE.by_class("post-links", "topics that lead to a post", f"{_APP}/widgets/post-links", "post-links-container", "post-links"),
    _NODE.by_class("post-head", "names, titles and signs above a post", f"{_APP}/widgets/post; components/post/meta-data", "topic-meta-data"),
    _NODE.by_class("embedded", "answers unfolded beside a post", f"{_APP}/widgets/embedded-post; components/post/embedded", "embedded-posts"),
    _NODE.by_class("post-notice", "note above the post of a newcomer", f"{_APP}/widgets/post; components/post/notice", "post-notice"),
    _NODE.by_class("small-action", "what was done to the topic", f"{_APP}/widgets/post-small-action; components/post/small-action", "small-action", "time-gap"),
    _NODE.by_class("picture-size", "name and size below a picture", "1.x-2026 lib/cooked_processor_mixin.rb", "lightbox-wrapper"),
    _NODE.by_class("poll", "poll in a post", "1.2-2026 plugins/poll assets/javascripts/lib/discourse-markdown/poll.js", "poll", "poll-outer", "poll-ui"),
    _NODE.by_class("clicks", "counts of clicks on a link", f"{_APP}/lib/click-track; initializers/link-counts", "clicks"),
    Rule(
        id="discourse.node.quote-title",
        name="line above a quote that names no person",
        source="1.x-2026 discourse-markdown/quotes.js",
        selector=f"//aside[{having('quote')}]/*[{having('title')}]",
        platform="discourse",
        hits=('<aside class="quote"><div class="title">Keel</div><blockquote>Words</blockquote></aside>',),
        misses=('<div class="title">Words of a person.</div>', PROSE % "quote"),
    ),
)
