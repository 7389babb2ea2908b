"""What XenForo prints around posts in English: lines that pages of public sites show. No language pack of it is public."""

from __future__ import annotations

from ..forms import Forms

_XENFORO = Forms("xenforo", {"en": "XenForo 1.5-2.3, pages of 16 sites in WCXB:"})

RULES = (
    *_XENFORO.lines(
        "notices",
        "notices to visitors: scripts, old browsers, log-in, closed threads",
        "above and below a thread",
        {
            "en": "JavaScript is disabled. For a better experience, please enable JavaScript in your browser before proceeding."
            " | You are using an out of date browser. It may not display this or other websites correctly."
            " | You must log in or register to reply here. | (You must log in or sign up to reply here.) | Not open for further replies. | Log in or Sign up"
        },
    ),
    *_XENFORO.buttons(
        "buttons",
        "buttons of a post, and the mark of who began the thread",
        "in and below a post",
        {"en": "Reply | Share | Click to expand... | Thread starter | Thread Starter | Discussion starter"},
    ),
    *_XENFORO.labels(
        "author",
        "facts about the author of a post",
        "beside a post",
        {"en": "Joined | Messages | Reaction score | Points | Location | Trophy Points | Likes Received | Age | Country | Reactions"},
    ),
    *_XENFORO.lines("edited", "notice of an edit", "below a post", {"en": "Last edited: {date}"}),
    *_XENFORO.lines(
        "readers",
        "who reads the thread, and what stands below it",
        "below a thread",
        {
            "en": "Users who are viewing this thread | Total: {n} (members: {n}, guests: {n}) | Similar threads | Related Threads | Latest threads"
            " | Latest posts | Trending content | Share: | Top Bottom | Show more replies"
        },
    ),
    *_XENFORO.lines("pages", "links to other pages", "above and below a thread", {"en": "Next | {n} of {n} | Go to page | Go"}),
    *_XENFORO.buttons(
        "menu",
        "menu of the site and its form to search",
        "above a page",
        {
            "en": "Log in | Register | Sign up | What's new | New posts | Search forums | Search Forums | Recent Posts | Forums | Home | Members"
            " | Featured content | Latest activity | Current visitors | Toggle sidebar | Top | Search | Advanced search... | Everywhere | Threads"
            " | This forum | This thread | Install the app | Install | Search titles only | By:"
        },
    ),
    *_XENFORO.lines(
        "foot",
        "software and links below the page",
        "below a page",
        {
            "en": "Contact us | Terms and rules | Privacy policy | Privacy Policy | RSS | Community platform by XenForo® © {years} XenForo Ltd."
            " | Forum software by XenForo® © {years} XenForo Ltd."
        },
    ),
    *_XENFORO.labels("lists", "labels of lists of forums and threads", "in lists of threads", {"en": "Replies | Views | Threads | Messages | Latest"}),
)
