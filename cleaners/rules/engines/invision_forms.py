"""What Invision prints around posts in English: lines that pages of public sites show. No language pack of it is public."""

from __future__ import annotations

from ..forms import Forms

_INVISION = Forms("invision", {"en": "Invision Community 4.x-5.x and IP.Board 3.x, pages of 8 sites in WCXB:"})

RULES = (
    *_INVISION.lines("edited", "notice of an edit", "below a post", {"en": "Edited {date} by {name}"}),
    *_INVISION.lines("counts", "counts of an author and of a topic", "beside a post, above a topic", {"en": "{n} posts | Followers {n}"}),
    *_INVISION.buttons(
        "buttons",
        "buttons and links of a post and of the topic",
        "in a post, above and below a topic",
        {
            "en": "Quote | Share | Link to post | Link to comment | Share on other sites | More sharing options... | Followers | Reply to this topic"
            " | Start new topic | Go to topic listing | Expand | Recommended Posts"
        },
    ),
    *_INVISION.lines(
        "join",
        "call to join or to sign in",
        "above a page and below a topic",
        {
            "en": "Join the conversation | Create an account or sign in to comment | You need to be a member in order to leave a comment"
            " | Create an account | Sign up for a new account in our community. It's easy! | Register a new account | Sign in | Sign Up"
            " | Already have an account? Sign in here. | Sign In Now | Existing user? Sign In | Remember me | Not recommended on shared computers"
            " | Forgot your password? | You can post now and register later. If you have an account, sign in now to post with your account."
            " | Note: Your post will require moderator approval before it will be visible. | Reply to this topic..."
        },
    ),
    *_INVISION.lines(
        "readers", "who reads the topic", "below a topic", {"en": "Recently Browsing {n} members | No registered users viewing this page. | Members | Author"}
    ),
    *_INVISION.lines("pages", "links to other pages", "above and below a topic", {"en": "Prev | Next | Page {n} of {n}"}),
    *_INVISION.lines(
        "search",
        "form to search, with its filters",
        "above a page",
        {
            "en": "Everywhere | This Forum | This Topic | Topics | Content titles and body | Content titles only | Any date | Past 24 hours | Past week"
            " | Past month | Past six months | Past year | Date Created: | Last Updated: | Where: | Use: | All of these words | Any of these words"
        },
    ),
    *_INVISION.buttons(
        "menu",
        "menu of the site",
        "above a page",
        {
            "en": "Home | Forums | Browse | Activity | All Activity | My Activity Streams | Search | Leaderboard | Online Users | Staff | Guidelines | More"
            " | Create New... | Close | Configure browser push notifications | View in the app | A better way to browse. Learn more. | Learn more | ×Dismiss"
        },
    ),
    *_INVISION.lines(
        "foot",
        "links and software below the page",
        "below a page",
        {"en": "Powered by Invision Community | Theme | Language | Contact Us | Cookies | Privacy Policy | English (USA) (Default)"},
    ),
)
