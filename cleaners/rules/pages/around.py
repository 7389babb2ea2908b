"""Elements around the content of any page: navigation, headers, sidebars, forms of the site, banners.

Classes are matched as whole tokens or as beginnings of tokens, never inside them: `widget` inside `elementor-widget-text-editor` is the
story itself. Sources are the HTML standard, ARIA, and classes that WordPress core, its themes and widespread plugins print.
"""

from __future__ import annotations

from ..named import STORY, element, named

_OUTSIDE = "not(ancestor::article or ancestor::main or ancestor::section or ancestor::blockquote)"

RULES = (
    element(
        "skip-link",
        "link that jumps over the head of the page",
        "WordPress themes: class skip-link, themes' header.php; WCAG technique G1",
        [named("skip*", "screen-reader-shortcut*", "screen-reader-skip*") + "[starts-with(@href, '#')]"],
        ['<a class="skip-link screen-reader-text" href="#content">Skip to content</a>'],
        ['<a href="#content">To the story</a>', '<a class="skip" href="/skip">A skip full of paint</a>'],
    ),
    element(
        "archive-bar",
        "bar of a web archive above a page that it replays",
        "Internet Archive and OpenWayback: #wm-ipp-base, #wm-ipp, #wm-ipp-print in what they write behind <body>",
        [named(ids=["wm-ipp-base", "wm-ipp", "wm-ipp-print"])],
        ["<div id='wm-ipp-base'>44 captures</div>", "<div id='wm-ipp-print'>The Wayback Machine - https://web.archive.org/</div>"],
        ["<div id='wm'>44 captures of the tide table</div>"],
    ),
    element(
        "nav",
        "navigation",
        "HTML standard 4.3.4; ARIA role navigation; WordPress wp_nav_menu classes",
        [
            "//nav",
            "//*[@role='navigation' or @role='menubar' or @role='toolbar']",
            named("main-navigation", "nav-menu", "navbar", "menu-toggle", "wp-block-navigation", "site-navigation"),
        ],
        ["<nav><a href='/'>Home</a></nav>", "<div role='navigation'>Home</div>", "<div class='navbar navbar-light'>Home</div>"],
        [f"<div class='navbar-page'>{STORY}</div>", f"<nav><main>{STORY}</main></nav>"],
    ),
    element(
        "header",
        "head of the site",
        "HTML standard 4.3.8; ARIA role banner; WordPress themes: #masthead, site-branding",
        [
            f"//header[{_OUTSIDE}]",
            "//*[@role='banner']",
            named("site-header", "site-branding", "site-title", "site-description", "custom-header", ids=["masthead"]),
        ],
        ["<header><h1>The Tide Line</h1><p>News from the coast</p></header>", "<div id='masthead'>The Tide Line</div>"],
        [f"<article><header><h1>Flood</h1></header>{STORY}</article>", f"<header><h1>Flood</h1>{STORY}</header>"],
    ),
    element(
        "footer",
        "foot of the site",
        "HTML standard 4.3.9; ARIA role contentinfo; WordPress themes: #colophon, site-footer",
        [f"//footer[{_OUTSIDE}]", "//*[@role='contentinfo']", named("site-footer", "footer-widgets", ids=["colophon"])],
        ["<footer>© 2024 The Tide Line</footer>", "<div class='site-footer'>Imprint</div>"],
        ["<article><footer>Written at sea.</footer></article>", f"<div class='footer-free'>{STORY}</div>"],
    ),
    element(
        "powered-by",
        "line about the software and the rights",
        "WordPress themes: class site-info in footer.php",
        [named("site-info", "powered-by", "site-generator", "ast-footer-copyright")],
        ["<div class='site-info'>Proudly powered by WordPress</div>"],
        ["<p>Proudly powered by wind and volunteers.</p>"],
    ),
    element(
        "aside",
        "matter beside the content",
        "HTML standard 4.3.5; ARIA role complementary",
        ["//aside[not(ancestor::article)]", "//*[@role='complementary']"],
        ["<aside>Weather: rain</aside>"],
        ["<article><aside>A note within the story.</aside></article>", f"<aside><article>{STORY}</article></aside>"],
    ),
    element(
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
            f"<div class='elementor-element elementor-widget elementor-widget-text-editor'>{STORY}</div>",
            f"<body class='has-sidebar sidebar'>{STORY}</body>",
            f"<div class='sidebar'><h1>Flood</h1>{STORY}</div>",
        ],
    ),
    element(
        "search-form",
        "search form",
        "ARIA role search; WordPress get_search_form: search-form, searchform, wp-block-search; HTML standard 4.4.15",
        ["//search", "//form[@role='search']", "//*[@role='search']", named("search-form", "searchform", "wp-block-search", ids=["searchform"])],
        ["<form role='search'>Search for:</form>", "<form class='search-form'>Search</form>"],
        ["<form>Where did you see the ladder?</form>", "<p class='search-forms'>We search for a form of art.</p>"],
    ),
    element(
        "login-form",
        "login or password form",
        "HTML standard 4.10.5.1.6 (input type=password)",
        ["//form[.//input[@type='password']]", named("login-form", "post-password-form", ids=["loginform"])],
        ["<form>Username <input name=u> Password <input type=password></form>"],
        ["<form>Your word of the week <input type=text></form>", f"<form><main>{STORY}</main><input type=password></form>"],
    ),
    element(
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
        [f"<div class='cookie-recipe'>{STORY}</div>", "<p>We use cookies as sponges.</p>"],
    ),
)
