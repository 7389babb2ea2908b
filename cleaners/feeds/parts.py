"""Which parts of a sitemap's index name terms and authors, and so no articles: what the plug-ins of WordPress, Ghost and Wix call them.

    post-sitemap2.xml  category-sitemap.xml  post_tag-sitemap.xml     Yoast SEO, Rank Math, All in One SEO, SEOPress, Wix
    wp-sitemap-posts-post-1.xml  wp-sitemap-taxonomies-category-1.xml  wp-sitemap-users-1.xml, ?sitemap=users      WordPress since 5.5
    sitemap-posts.xml  sitemap-tags.xml                               Ghost
    sitemap-pt-post-2026-01.xml  sitemap-tax-category.xml             Google XML Sitemaps
    sitemap-posttype-post.2026.xml  sitemap-taxonomy-category.xml     XML Sitemap & Google News

A paper may list its stories by section or author under such a name. So they are told only where the same index names a part of posts in the
same frame and folder: then it is one of these programs that names them, and its other parts hold what its posts are filed under.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from schemas.target import Link

TERMS = "terms"
"""The kind of a link to such a part."""
_FRAMES = (
    re.compile(r"wp-sitemap-(?P<slot>[a-z].*?)-\d+\.xml(?:\.gz)?"),
    re.compile(r"(?P<slot>.+?)-sitemap-?\d*\.xml(?:\.gz)?"),
    re.compile(r"sitemap-(?P<slot>[a-z].*?)(?:-\d+|\.\d+)?\.xml(?:\.gz)?"),
    re.compile(r"\?(?:.*&)?sitemap=(?P<slot>[a-z]+)(?:&.*)?"),
)
_POSTS = re.compile(r"(?:blog-)?posts?|posts-.+|(?:pt|posttype)-.+")
_TERMS = re.compile(
    r"""(?:blog-)?(?:category|categories|tags?)|post_(?:tag|format)|.+_(?:cat|category|tag)  # the taxonomies of WordPress and of its shops
    |taxonomies(?:-.+)?|(?:tax|taxonomy)-.+|authors?|users|archives""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Part:
    folder: str
    frame: int
    slot: str


def told(links: Iterable[Link]) -> Sequence[Link]:
    """The links of an index, those to parts of terms and authors with that kind."""
    given = list(links)
    parts = [_part(link.url) for link in given]
    proved = {(part.folder, part.frame) for part in parts if part is not None and _POSTS.fullmatch(part.slot)}
    return [
        link.model_copy(update={"kind": TERMS}) if part is not None and (part.folder, part.frame) in proved and _TERMS.fullmatch(part.slot) else link
        for link, part in zip(given, parts, strict=True)
    ]


def _part(url: str) -> _Part | None:
    """Null where it is called in none of these ways."""
    split = urlsplit(url)
    folder, _, name = split.path.lower().rpartition("/")
    if split.query:
        name = f"?{split.query.lower()}"
    found = ((number, match["slot"]) for number, frame in enumerate(_FRAMES) if (match := frame.fullmatch(name)))
    return next((_Part(f"{split.netloc}{folder}", number, slot) for number, slot in found), None)
