"""Elements around an entry of any page: links to share and to other stories, forms below it, what plugins put in between.

Classes are matched as in `page.py`, whose rules go before these.
"""

from __future__ import annotations

from ...page.parse import WITHHELD
from ...posts.cards import CARDS
from ..named import STORY, element, named

RULES = (
    element(
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
    element(
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
    element(
        "newsletter",
        "newsletter sign-up",
        "forms that ask for an e-mail address and for no text; Mailchimp mc_embed_signup, MC4WP, MailPoet",
        [
            "//form[.//input[@type='email']][not(.//textarea)][not(.//input[@type='password'])]",
            named("mc4wp-form*", "mailpoet_form*", "newsletter-signup*", "newsletter-form*", "newsletter-box*", ids=["mc_embed_signup"]),
        ],
        ["<form>Every Friday in your inbox: <input type='email'></form>", "<div class='mc4wp-form'>Sign up</div>"],
        ["<form>Your comment <textarea></textarea> <input type='email'></form>", f"<div class='newsletter'>{STORY}</div>"],
    ),
    element(
        "dialog",
        "pop-up over the page",
        "ARIA roles dialog and alertdialog; HTML standard 4.11.4; class names of widespread pop-up plugins",
        ["//dialog", "//*[@role='dialog' or @role='alertdialog']", named("pum-overlay", "popup-overlay", "modal-dialog")],
        ["<div role='dialog'>Never miss a tide</div>"],
        ["<p class='dialog'>“Who is there?” he asked.</p>", f"<div role='dialog'><article>{STORY}</article></div>"],
    ),
    element(
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
        [f"<div class='related-posts'><article>{STORY}</article></div>", "<p class='relatedness'>We are related.</p>"],
    ),
    element(
        "comment-form",
        "form for a comment",
        "WordPress comment_form: #respond, comment-respond, #commentform",
        [named("comment-respond", ids=["respond", "commentform"])],
        ["<div id='respond' class='comment-respond'>Leave a Reply</div>"],
        ["<p id='responds'>He does not respond.</p>", "<div class='comment'>Well said.</div>"],
    ),
    element(
        "pagination",
        "links to other pages",
        "WordPress paginate_links, wp_link_pages, the_posts_navigation: page-numbers, page-links, nav-links; Bootstrap pagination",
        [named("pagination", "page-numbers", "page-links", "post-nav-links", "nav-links", "wp-pagenavi", "pager")],
        ["<div class='pagination'>1 2 3</div>", "<span class='page-numbers current'>2</span>"],
        ["<p class='pagination-guide'>How to number pages.</p>"],
    ),
    element(
        "entry-meta",
        "date, author, categories and edit link of an entry",
        "WordPress themes: entry-meta, posted-on, cat-links, tags-links, edit-link, comments-link",
        [named("entry-meta", "post-meta", "posted-on", "byline", "cat-links", "tags-links", "edit-link", "comments-link", "reply-link", "comment-metadata")],
        ["<div class='entry-meta'>Posted on May 1, 2024</div>"],
        ["<p class='bylines'>Bylines matter.</p>", f"<div class='post-meta'><article>{STORY}</article></div>"],
    ),
    element(
        "screen-reader",
        "words for screen readers",
        "WordPress: screen-reader-text; Bootstrap: sr-only, visually-hidden",
        [named("screen-reader-text", "sr-only", "visually-hidden")],
        ["<span class='screen-reader-text'>Published by</span>"],
        ["<p>He was a screen reader.</p>"],
    ),
    element(
        "admin-bar",
        "bar for logged-in editors",
        "WordPress wp_admin_bar_render: #wpadminbar",
        [named(ids=["wpadminbar"])],
        ["<div id='wpadminbar'>Howdy</div>"],
        ["<p>The bar was run by the admin.</p>"],
    ),
    element(
        "advertisement",
        "advertisement",
        "AdSense: ins.adsbygoogle; class names of widespread ad plugins",
        [named("adsbygoogle", "advertisement", "ad-slot", "ad-container", "adthrive*", "advads-*", "code-block-ad*")],
        ["<ins class='adsbygoogle'>Advertisement</ins>"],
        ["<p class='adventure'>An advertisement changed her life.</p>"],
    ),
    element(
        "link-card",
        "what the software read from a linked page",
        "Discourse lib/onebox; nodebb-plugin-link-preview; XenForo 2 url_unfurl; Flarum link previews; Invision 4 embeds; cleaners/posts/cards.py",
        [named(*CARDS)],
        ["<aside class='onebox allowlistedgeneric'>pier.example</aside>", "<div class='LinkPreview'>The pier at dusk</div>"],
        ["<p class='oneboxes'>She kept the letters in one box.</p>", f"<div class='link-preview'><main>{STORY}</main></div>"],
    ),
    element(
        "spoiler-title",
        "what says that a spoiler follows, and the button that shows it",
        "spoiler BBCodes of phpBB, MyBB and vBulletin boards; phpBB ABBC3; SMF spoiler mods; Invision 3 bbc_spoiler; cleaners/page/spoilers.py",
        [f"{named('spoiltitle', 'spoilerheader', 'sp-head')}[string-length(normalize-space()) < 20]"],
        ["<div class='spoiltitle'><input type='button' value='Show'> Spoiler:</div>"],
        ["<div class='spoiltitle'>How the winter in the lighthouse ends</div>"],
    ),
    element(
        "withheld",
        "what the software keeps out of search",
        "Google Search Appliance, Preparing for a Crawl: googleoff and googleon comments, as cleaners/page/parse.py marks what stands between them",
        [f"//*[@{WITHHELD}]"],
        [f"<div><p>The pier at dusk.</p><span {WITHHELD}=''>Join to see the data of this picture</span></div>"],
        ["<p>Write googleoff before it and googleon behind it.</p>", f"<article {WITHHELD}=''>{STORY}</article>"],
    ),
)
