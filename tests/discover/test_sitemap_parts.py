"""The parts of a sitemap's index that name terms and authors are told, where its other parts show which plug-in names them so."""

from __future__ import annotations

import pytest

from cleaners.feeds.feed import listed
from cleaners.page.decode import decode
from schemas.cleaned import Listed
from scraper.discover.scope import Scope

YOAST = {"post-sitemap.xml": 1, "post-sitemap2.xml": 1, "page-sitemap.xml": 1, "category-sitemap.xml": 0, "post_tag-sitemap.xml": 0, "author-sitemap.xml": 0}
CASES = {
    "Yoast SEO, All in One SEO": YOAST,
    "Rank Math, with a shop and news": {
        "news-sitemap.xml": 1,
        "post-sitemap1.xml": 1,
        "product-sitemap.xml": 1,
        "product_cat-sitemap.xml": 0,
        "product_tag-sitemap1.xml": 0,
        "local-sitemap.xml": 1,
    },
    "WordPress": {
        "wp-sitemap-posts-post-1.xml": 1,
        "wp-sitemap-posts-page-1.xml": 1,
        "wp-sitemap-posts-topic-12.xml": 1,
        "wp-sitemap-taxonomies-category-1.xml": 0,
        "wp-sitemap-taxonomies-post_tag-3.xml": 0,
        "wp-sitemap-taxonomies-genre-1.xml": 0,
        "wp-sitemap-users-1.xml": 0,
    },
    "WordPress with plain addresses": {
        "?sitemap=posts&sitemap-subtype=post&paged=1": 1,
        "?sitemap=taxonomies&sitemap-subtype=category&paged=1": 0,
        "?sitemap=users&paged=1": 0,
    },
    "SEOPress": {"sitemaps/post-sitemap1.xml": 1, "sitemaps/category-sitemap1.xml": 0, "sitemaps/author.xml": 1},
    "Google XML Sitemaps": {
        "sitemap-misc.xml": 1,
        "sitemap-pt-post-2026-01.xml": 1,
        "sitemap-pt-post-p2-2025-12.xml": 1,
        "sitemap-tax-category.xml": 0,
        "sitemap-tax-post_tag.xml": 0,
        "sitemap-authors.xml": 0,
        "sitemap-archives.xml": 0,
    },
    "XML Sitemap & Google News": {
        "sitemap-root.xml": 1,
        "sitemap-posttype-post.2026.xml": 1,
        "sitemap-taxonomy-category.xml": 0,
        "sitemap-author.xml": 0,
    },
    "Ghost": {"sitemap-pages.xml": 1, "sitemap-posts.xml": 1, "sitemap-posts-2.xml": 1, "sitemap-authors.xml": 0, "sitemap-tags.xml": 0},
    "Wix": {"blog-posts-sitemap.xml": 1, "blog-categories-sitemap.xml": 0, "pages-sitemap.xml": 1},
    "packed": {"post-sitemap.xml.gz": 1, "category-sitemap.xml.gz": 0},
    # Nothing says here that these are overviews: a paper may list its stories so.
    "a paper by sections": {"sitemap-category-politics.xml": 1, "sitemap-category-sport.xml": 1, "sitemap-news.xml": 1},
    "a paper by authors": {"author-sitemap.xml": 1, "category-sitemap.xml": 1},
    "a paper by years": {"sitemap-2025.xml": 1, "sitemap-2026.xml": 1, "sitemap-tags.xml": 1},
    "stories of a section of that name": {
        "post-sitemap.xml": 1,
        "category-sitemap-stories.xml": 1,
        "the-category-story-sitemap.xml": 1,
        "users-guide-sitemap.xml": 1,
    },
    "another plug-in's frame": {"post-sitemap.xml": 1, "sitemap-tags.xml": 1},
    "another folder": {"blog/post-sitemap.xml": 1, "news/category-sitemap.xml": 1},
    "a shop": {"sitemap_products_1.xml": 1, "sitemap_pages_1.xml": 1, "sitemap_blogs_1.xml": 1},
    "a board": {"sitemap_recent.xml": 1, "sitemap_1.xml": 1},
}
"""By who names them so: the parts of an index, and whether each may lead to articles."""


def followed(parts: dict[str, int]) -> dict[str, int]:
    """Which of the parts a source of the index is led to."""
    entries = "".join(f"<sitemap><loc>https://news.example/{part.replace('&', '&amp;')}</loc></sitemap>" for part in parts)
    body = f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>'.encode()
    index = "https://news.example/sitemap_index.xml"
    answer = listed(decode(body, None), body, index)
    assert isinstance(answer, Listed)
    scope = Scope.of([index])
    return {link.url.removeprefix("https://news.example/"): int(not scope.refusal(link.url, link.kind)) for link in answer.links}


@pytest.mark.parametrize("name", CASES)
def test_parts_of_terms_and_authors_are_left_where_a_part_of_posts_stands_beside_them(name: str):
    """All others are read."""
    assert followed(CASES[name]) == CASES[name]
