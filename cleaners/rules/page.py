"""Elements around the content of any page: navigation, headers, sidebars, banners, forms.

Classes are matched as whole tokens or as beginnings of tokens, never inside them: `widget` inside `elementor-widget-text-editor` is the
story itself. Sources are the HTML standard, ARIA, and classes that WordPress core, its themes and widespread plugins print.
"""

from __future__ import annotations

from collections.abc import Iterable

from schemas.rule import Rule

from ..page.nodes import having
from ..page.parse import WITHHELD
from ..posts.cards import CARDS

_STORY = "<p>" + "The tide came in at six and took the lower row of posts with it, as it does every spring. " * 4 + "</p>"


def named(*tokens: str, ids: Iterable[str] = ()) -> str:
    """XPath for elements with one of these classes or ids; a class that ends in `*` is the beginning of a token."""
    tests = [_beginning(token[:-1]) if token.endswith("*") else having(token) for token in tokens]
    tests += [f"@id='{name}'" for name in ids]
    return f"//*[{' or '.join(tests)}]"


def _beginning(of_class: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {of_class}')"


def _rule(key: str, name: str, source: str, selectors: Iterable[str], hits: Iterable[str], misses: Iterable[str]) -> Rule:
    """Proved by `catalogue.prove`, in the tests: parsing HTML at start-up costs too much."""
    return Rule.model_construct(id=f"page.{key}", name=name, source=source, selector=" | ".join(selectors), hits=tuple(hits), misses=tuple(misses))


_OUTSIDE = "not(ancestor::article or ancestor::main or ancestor::section or ancestor::blockquote)"

RULES = (
    _rule(
        "skip-link",
        "link that jumps over the head of the page",
        "WordPress themes: class skip-link, themes' header.php; WCAG technique G1",
        [named("skip*", "screen-reader-shortcut*", "screen-reader-skip*") + "[starts-with(@href, '#')]"],
        ['<a class="skip-link screen-reader-text" href="#content">Skip to content</a>'],
        ['<a href="#content">To the story</a>', '<a class="skip" href="/skip">A skip full of paint</a>'],
    ),
    _rule(
        "nav",
        "navigation",
        "HTML standard 4.3.4; ARIA role navigation; WordPress wp_nav_menu classes",
        [
            "//nav",
            "//*[@role='navigation' or @role='menubar' or @role='toolbar']",
            named("main-navigation", "nav-menu", "navbar", "menu-toggle", "wp-block-navigation", "site-navigation"),
        ],
        ["<nav><a href='/'>Home</a></nav>", "<div role='navigation'>Home</div>", "<div class='navbar navbar-light'>Home</div>"],
        [f"<div class='navbar-page'>{_STORY}</div>", f"<nav><main>{_STORY}</main></nav>"],
    ),
    _rule(
        "header",
        "head of the site",
        "HTML standard 4.3.8; ARIA role banner; WordPress themes: #masthead, site-branding",
        [
            f"//header[{_OUTSIDE}]",
            "//*[@role='banner']",
            named("site-header", "site-branding", "site-title", "site-description", "custom-header", ids=["masthead"]),
        ],
        ["<header><h1>The Tide Line</h1><p>News from the coast</p></header>", "<div id='masthead'>The Tide Line</div>"],
        [f"<article><header><h1>Flood</h1></header>{_STORY}</article>", f"<header><h1>Flood</h1>{_STORY}</header>"],
    ),
    _rule(
        "footer",
        "foot of the site",
        "HTML standard 4.3.9; ARIA role contentinfo; WordPress themes: #colophon, site-footer",
        [f"//footer[{_OUTSIDE}]", "//*[@role='contentinfo']", named("site-footer", "footer-widgets", ids=["colophon"])],
        ["<footer>© 2024 The Tide Line</footer>", "<div class='site-footer'>Imprint</div>"],
        ["<article><footer>Written at sea.</footer></article>", f"<div class='footer-free'>{_STORY}</div>"],
    ),
    _rule(
        "powered-by",
        "line about the software and the rights",
        "WordPress themes: class site-info in footer.php",
        [named("site-info", "powered-by", "site-generator", "ast-footer-copyright")],
        ["<div class='site-info'>Proudly powered by WordPress</div>"],
        ["<p>Proudly powered by wind and volunteers.</p>"],
    ),
    _rule(
        "aside",
        "matter beside the content",
        "HTML standard 4.3.5; ARIA role complementary",
        ["//aside[not(ancestor::article)]", "//*[@role='complementary']"],
        ["<aside>Weather: rain</aside>"],
        ["<article><aside>A note within the story.</aside></article>", f"<aside><article>{_STORY}</article></aside>"],
    ),
    _rule(
        "widget",
        "widget or sidebar",
        "WordPress register_sidebar and WP_Widget: classes widget, widget_*, widget-area, sidebar; block widgets wp-block-latest-*",
        [
            named(
                "widget",
                "widget_*",
                "widget-area",
                "widgets-area",
                "sidebar",
                "primary-sidebar",
                "site-sidebar",
                "wp-block-latest-*",
                "wp-block-archives*",
                "wp-block-categories*",
                "wp-block-tag-cloud",
                "wp-block-calendar",
                "wp-block-page-list",
                ids=["secondary", "sidebar"],
            )
        ],
        [
            "<div class='widget widget_recent_entries'>Recent Posts</div>",
            "<div class='sidebar'>Weather</div>",
            "<div class='widget_bbp_replies_widget'>Replies</div>",
        ],
        [
            f"<div class='elementor-element elementor-widget elementor-widget-text-editor'>{_STORY}</div>",
            f"<body class='has-sidebar sidebar'>{_STORY}</body>",
            f"<div class='sidebar'><h1>Flood</h1>{_STORY}</div>",
        ],
    ),
    _rule(
        "search-form",
        "search form",
        "ARIA role search; WordPress get_search_form: search-form, searchform, wp-block-search; HTML standard 4.4.15",
        ["//search", "//form[@role='search']", "//*[@role='search']", named("search-form", "searchform", "wp-block-search", ids=["searchform"])],
        ["<form role='search'>Search for:</form>", "<form class='search-form'>Search</form>"],
        ["<form>Where did you see the ladder?</form>", "<p class='search-forms'>We search for a form of art.</p>"],
    ),
    _rule(
        "login-form",
        "login or password form",
        "HTML standard 4.10.5.1.6 (input type=password)",
        ["//form[.//input[@type='password']]", named("login-form", "post-password-form", ids=["loginform"])],
        ["<form>Username <input name=u> Password <input type=password></form>"],
        ["<form>Your word of the week <input type=text></form>", f"<form><main>{_STORY}</main><input type=password></form>"],
    ),
    _rule(
        "cookie-banner",
        "cookie or consent banner",
        "classes and ids of widespread consent tools (Cookie Notice, CookieYes, OneTrust, Cookiebot, Complianz, Borlabs, Usercentrics, Didomi, Quantcast)",
        [
            named(
                "cookie-notice*",
                "cookie-banner*",
                "cookie-consent*",
                "cookie-bar*",
                "cookie-law-*",
                "cookie-popup*",
                "cookieconsent*",
                "cookie_notice*",
                "cky-consent-*",
                "cmplz-cookiebanner",
                "cc-window",
                "cc-banner",
                "consent-banner*",
                "gdpr-*",
                "moove_gdpr_*",
                "eu-cookie-*",
                ids=[
                    "cookie-notice",
                    "cookie-banner",
                    "cookie-consent",
                    "cookie-law-info-bar",
                    "onetrust-consent-sdk",
                    "onetrust-banner-sdk",
                    "CybotCookiebotDialog",
                    "BorlabsCookieBox",
                    "usercentrics-root",
                    "didomi-host",
                    "qc-cmp2-container",
                    "catapult-cookie-bar",
                    "moove_gdpr_cookie_info_bar",
                    "eu-cookie-law",
                ],
            )
        ],
        ["<div id='cookie-notice'>We use cookies.</div>", "<div class='cookie-banner-wrap'>OK?</div>"],
        [f"<div class='cookie-recipe'>{_STORY}</div>", "<p>We use cookies as sponges.</p>"],
    ),
    _rule(
        "share-bar",
        "links to share the page",
        "Jetpack: sharedaddy; AddToAny: addtoany_*; Sassy Social Share, Shared Counts and others",
        [
            named(
                "sharedaddy",
                "sd-sharing*",
                "share-buttons*",
                "share-links*",
                "sharing-buttons*",
                "social-share*",
                "social-sharing*",
                "addtoany_*",
                "addthis_*",
                "heateor_sss_*",
                "shared-counts-*",
                "post-share*",
            )
        ],
        ["<div class='sharedaddy sd-sharing-enabled'>Share this:</div>", "<div class='addtoany_share_save_container'>Share</div>"],
        ["<p class='shared-memory'>Share this with nobody, she said.</p>"],
    ),
    _rule(
        "breadcrumb",
        "way from the front page to here",
        "schema.org BreadcrumbList; ARIA practices breadcrumb; bbPress bbp-breadcrumb; Yoast, Rank Math",
        [
            "//*[@typeof or @itemtype][contains(@typeof, 'BreadcrumbList') or contains(@itemtype, 'BreadcrumbList')]",
            named("breadcrumb", "breadcrumbs", "bbp-breadcrumb", "yoast-breadcrumb*", "rank-math-breadcrumb", ids=["breadcrumb", "breadcrumbs"]),
        ],
        ["<div class='bbp-breadcrumb'>Home › Forums</div>", "<ol itemtype='https://schema.org/BreadcrumbList'><li>Home</ol>"],
        ["<p class='breadcrumbed'>Fish, breadcrumbed and fried.</p>"],
    ),
    _rule(
        "newsletter",
        "newsletter sign-up",
        "forms that ask for an e-mail address and for no text; Mailchimp mc_embed_signup, MC4WP, MailPoet",
        [
            "//form[.//input[@type='email']][not(.//textarea)][not(.//input[@type='password'])]",
            named("mc4wp-form*", "mailpoet_form*", "newsletter-signup*", "newsletter-form*", "newsletter-box*", ids=["mc_embed_signup"]),
        ],
        ["<form>Every Friday in your inbox: <input type='email'></form>", "<div class='mc4wp-form'>Sign up</div>"],
        ["<form>Your comment <textarea></textarea> <input type='email'></form>", f"<div class='newsletter'>{_STORY}</div>"],
    ),
    _rule(
        "dialog",
        "pop-up over the page",
        "ARIA roles dialog and alertdialog; HTML standard 4.11.4; class names of widespread pop-up plugins",
        ["//dialog", "//*[@role='dialog' or @role='alertdialog']", named("pum-overlay", "popup-overlay", "modal-dialog")],
        ["<div role='dialog'>Never miss a tide</div>"],
        ["<p class='dialog'>“Who is there?” he asked.</p>", f"<div role='dialog'><article>{_STORY}</article></div>"],
    ),
    _rule(
        "related",
        "list of other stories",
        "Jetpack: jp-relatedposts; YARPP: yarpp; class names of widespread themes",
        [
            named(
                "jp-relatedposts",
                "yarpp",
                "yarpp-related*",
                "related-posts*",
                "relatedposts",
                "related-articles*",
                "related-stories",
                "recent-posts",
                "more-stories",
                "read-next",
                "post-navigation",
                ids=["jp-relatedposts"],
            )
        ],
        ["<div class='related-posts'>You may also like</div>", "<div class='related-posts'><article><h3>Ebb</h3><p>Short.</p></article></div>"],
        [f"<div class='related-posts'><article>{_STORY}</article></div>", "<p class='relatedness'>We are related.</p>"],
    ),
    _rule(
        "comment-form",
        "form for a comment",
        "WordPress comment_form: #respond, comment-respond, #commentform",
        [named("comment-respond", ids=["respond", "commentform"])],
        ["<div id='respond' class='comment-respond'>Leave a Reply</div>"],
        ["<p id='responds'>He does not respond.</p>", "<div class='comment'>Well said.</div>"],
    ),
    _rule(
        "pagination",
        "links to other pages",
        "WordPress paginate_links, wp_link_pages, the_posts_navigation: page-numbers, page-links, nav-links; Bootstrap pagination",
        [named("pagination", "page-numbers", "page-links", "post-nav-links", "nav-links", "wp-pagenavi", "pager")],
        ["<div class='pagination'>1 2 3</div>", "<span class='page-numbers current'>2</span>"],
        ["<p class='pagination-guide'>How to number pages.</p>"],
    ),
    _rule(
        "entry-meta",
        "date, author, categories and edit link of an entry",
        "WordPress themes: entry-meta, posted-on, cat-links, tags-links, edit-link, comments-link",
        [named("entry-meta", "post-meta", "posted-on", "byline", "cat-links", "tags-links", "edit-link", "comments-link", "reply-link", "comment-metadata")],
        ["<div class='entry-meta'>Posted on May 1, 2024</div>"],
        ["<p class='bylines'>Bylines matter.</p>", f"<div class='post-meta'><article>{_STORY}</article></div>"],
    ),
    _rule(
        "screen-reader",
        "words for screen readers",
        "WordPress: screen-reader-text; Bootstrap: sr-only, visually-hidden",
        [named("screen-reader-text", "sr-only", "visually-hidden")],
        ["<span class='screen-reader-text'>Published by</span>"],
        ["<p>He was a screen reader.</p>"],
    ),
    _rule(
        "admin-bar",
        "bar for logged-in editors",
        "WordPress wp_admin_bar_render: #wpadminbar",
        [named(ids=["wpadminbar"])],
        ["<div id='wpadminbar'>Howdy</div>"],
        ["<p>The bar was run by the admin.</p>"],
    ),
    _rule(
        "advertisement",
        "advertisement",
        "AdSense: ins.adsbygoogle; class names of widespread ad plugins",
        [named("adsbygoogle", "advertisement", "ad-slot", "ad-container", "adthrive*", "advads-*", "code-block-ad*")],
        ["<ins class='adsbygoogle'>Advertisement</ins>"],
        ["<p class='adventure'>An advertisement changed her life.</p>"],
    ),
    _rule(
        "link-card",
        "what the software read from a linked page",
        "Discourse lib/onebox; nodebb-plugin-link-preview; XenForo 2 url_unfurl; Flarum link previews; Invision 4 embeds; cleaners/posts/cards.py",
        [named(*CARDS)],
        ["<aside class='onebox allowlistedgeneric'>pier.example</aside>", "<div class='LinkPreview'>The pier at dusk</div>"],
        ["<p class='oneboxes'>She kept the letters in one box.</p>", f"<div class='link-preview'><main>{_STORY}</main></div>"],
    ),
    _rule(
        "spoiler-title",
        "what says that a spoiler follows, and the button that shows it",
        "spoiler BBCodes of phpBB, MyBB and vBulletin boards; phpBB ABBC3; SMF spoiler mods; Invision 3 bbc_spoiler; cleaners/page/spoilers.py",
        [f"{named('spoiltitle', 'spoilerheader', 'sp-head')}[string-length(normalize-space()) < 20]"],
        ["<div class='spoiltitle'><input type='button' value='Show'> Spoiler:</div>"],
        ["<div class='spoiltitle'>How the winter in the lighthouse ends</div>"],
    ),
    _rule(
        "withheld",
        "what the software keeps out of search",
        "Google Search Appliance, Preparing for a Crawl: googleoff and googleon comments, as cleaners/page/parse.py marks what stands between them",
        [f"//*[@{WITHHELD}]"],
        [f"<div><p>The pier at dusk.</p><span {WITHHELD}=''>Join to see the data of this picture</span></div>"],
        ["<p>Write googleoff before it and googleon behind it.</p>", f"<article {WITHHELD}=''>{_STORY}</article>"],
    ),
)
