"""What wpForo prints around posts in English, by the first part of its own list of phrases (`wpforo.py` has more)."""

from __future__ import annotations

from ..forms import Forms

_WPFORO = Forms(
    "wpforo",
    {
        "en": "wpForo 2.x",
    },
)

RULES = (
    *_WPFORO.lines(
        "lists",
        "states and ends of lists of topics",
        "includes/phrases.php Load More Topics, Sticky Topics, Closed Topics, Solved Topics, Unsolved Topics, Not Replied Topics, show %d more comments",
        {
            "en": "Load More Topics | Unapproved Posts | Private Topics | Sticky Topics | Closed Topics | Unsolved Topics | Solved Topics"
            " | Not Replied Topics | all topics has been loaded in this list | No forum found in this category | show {n} more comments"
            " | expand to show all comments on this post | View entire topic | Recently Added",
        },
    ),
    *_WPFORO.lines(
        "posted",
        "who began or answered a topic",
        "includes/phrases.php Reply by, Reply to, Last reply by %s, Created by %s, Topic Author",
        {
            "en": "Reply by {name} | Reply to {name} | Last reply by {name} | Created by {name} | Topic Author",
        },
    ),
    *_WPFORO.buttons(
        "buttons",
        "buttons of a post",
        "includes/phrases.php Share, Share:, Share this post, Tweet this post, Reply with quote, Leave a comment, Subscribe to all new topics",
        {
            "en": "Share | Share: | Share this post | Tweet | Tweet this post | Share to Facebook | Share to VK | Share to OK | Share to WhatsApp"
            " | Share to LinkedIn | Reply with quote | Leave a comment | Subscription Manager",
        },
    ),
    *_WPFORO.labels(
        "labels",
        "labels of posts, topics and members",
        "includes/phrases.php Attachment, Status, Threads, Users, Popular, Resolved",
        {
            "en": "Attachment | Status | Threads | Users | Popular | Resolved | About",
        },
    ),
    *_WPFORO.lines(
        "may-not",
        "notice that the visitor may not read or write here",
        "includes/phrases.php Topic are private, You do not have permission to view the content, You don't have permission to create post in this forum",
        {
            "en": "Topic are private, please register or login for further information | You do not have permission to view the content"
            " | You don't have permission to create post in this forum | You don't have permission to create topic into this forum"
            " | This topic doesn't exist or you don't have permissions to see that.",
        },
    ),
)
