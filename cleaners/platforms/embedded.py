"""Lists of a forum that an article of WordPress embeds by shortcode: bbPress and wpForo print them with the wrapper of their own pages."""

from __future__ import annotations

from lxml.html import HtmlElement

from ..page.nodes import classes
from ..page.page import Page
from ..page.words import word_count
from ..rules.elements import STORY_WORDS


def has_story_around(page: Page, wrapper: HtmlElement) -> bool:
    """Whether the paragraphs beside the wrapper, in what holds the page's content, are as long as a story."""
    around = next((up for up in wrapper.iterancestors() if up.tag in ("article", "main", "body") or "entry-content" in classes(up)), None)
    outside = (paragraph for paragraph in around.iter("p") if wrapper not in paragraph.iterancestors()) if around is not None else ()
    return sum(word_count(page.text_of(paragraph)) for paragraph in outside) >= STORY_WORDS
