"""The messages of bbPress that a topic, a forum or a list of them prints and its translators hand on: which rule takes each, and where it is printed.

Of 2.0 to 2.5, whose strings most of the language packs hold; what 2.6 words anew prints English where a pack lacks it.
"""

from __future__ import annotations

from dataclasses import dataclass

_DEFAULT = "templates/default/bbpress"


@dataclass(frozen=True, slots=True)
class Message:
    """One row of every table of translations."""

    key: str
    """Last part of the rule's id, and the row's name."""
    name: str
    source: str
    english: tuple[str, ...]
    """What the row translates, in the order of its cells."""
    slots: str = ""
    """What the placeholders hold, by index."""
    whole: str = "%s"
    """The pattern of the line, `%s` standing for the forms: what a template prints around them."""
    after: str = ""
    """What stands behind a form, in the examples."""


UNITS = tuple("year years month months week weeks day days hour hours minute minutes second seconds".split())

PARTS = (
    Message("home", "", "2.0-2.7 includes/common/template.php:2283", ("Home", "Forum")),
    Message("at", "", "2.0-2.7 includes/topics/template.php:765", ("%1$s at %2$s",), "date time"),
    Message("ago", "", "2.1-2.7 includes/common/formatting.php:646-648", ("%s ago", "right now", "sometime"), "span"),
    Message(
        "units",
        "",
        "2.1-2.5 includes/common/functions.php:118-124",
        UNITS,
    ),
    Message("topics", "", "2.0-2.7 includes/forums/template.php:2012", ("%s topic",), "topics"),
    Message("replies", "", "2.0-2.7 includes/topics/template.php:2016", ("%s reply",), "replies"),
    Message("voices", "", "2.0-2.7 includes/topics/template.php:3316", ("%s voice",), "voices"),
    Message("hidden", "", "2.0-2.5 includes/topics/template.php:2120", ("(+ %d hidden)",), "hidden"),
)
"""Rows that other rows hold in their places, or that stand in lines with them."""

COUNTERS = (
    Message("viewing-reply-threads", "counter of reply threads", "2.4-2.7 includes/replies/template.php:2379", ("Viewing %1$s reply thread",), "count"),
    Message("viewing-posts", "counter of posts", "2.1-2.7 includes/replies/template.php:2398", ("Viewing %1$s post",), "count"),
    Message(
        "viewing-posts-range",
        "counter of posts, with the range on this page",
        "2.1-2.7 includes/replies/template.php:2402",
        ("Viewing %1$s posts - %2$s through %3$s (of %4$s total)",),
        "count first last total",
    ),
    Message(
        "viewing-post-of",
        "counter of posts, one on this page",
        "2.1-2.7 includes/replies/template.php:2402 (singular)",
        ("Viewing %2$s post (of %4$s total)",),
        "count first last total",
    ),
    Message("viewing-replies", "counter of replies", "2.1-2.7 includes/replies/template.php:2386", ("Viewing %1$s reply",), "count"),
    Message(
        "viewing-replies-range",
        "counter of replies, with the range on this page",
        "2.1-2.7 includes/replies/template.php:2390",
        ("Viewing %1$s replies - %2$s through %3$s (of %4$s total)",),
        "count first last total",
    ),
    Message(
        "viewing-reply-of",
        "counter of replies, one on this page",
        "2.1-2.7 includes/replies/template.php:2390 (singular)",
        ("Viewing %2$s replies (of %4$s total)",),
        "count first last total",
    ),
    Message("viewing-topics", "counter of topics", "2.1-2.7 includes/topics/template.php:2995", ("Viewing %1$s topic",), "count"),
    Message(
        "viewing-topics-range",
        "counter of topics, with the range on this page",
        "2.1-2.7 includes/topics/template.php:2999",
        ("Viewing %1$s topics - %2$s through %3$s (of %4$s total)",),
        "count first last total",
    ),
    Message(
        "viewing-topic-of",
        "counter of topics, one on this page",
        "2.1-2.7 includes/topics/template.php:2999 (singular)",
        ("Viewing topic %2$s (of %4$s total)",),
        "count first last total",
    ),
    Message("viewing-results", "counter of search results", "2.3-2.7 includes/search/template.php:414", ("Viewing %1$s result",), "count"),
    Message(
        "viewing-results-range",
        "counter of search results, with the range on this page",
        "2.3-2.7 includes/search/template.php:418",
        ("Viewing %1$s results - %2$s through %3$s (of %4$s total)",),
        "count first last total",
    ),
    Message(
        "viewing-result-of",
        "counter of search results, one on this page",
        "2.3-2.7 includes/search/template.php:418 (singular)",
        ("Viewing %2$s results (of %4$s total)",),
        "count first last total",
    ),
)
"""Posts first: French and Thai packs count posts and topics in the same words, and only a topic's counter is read for its number."""

DESCRIPTIONS = (
    Message(
        "topic-contains",
        "what the topic holds and when it was last updated",
        "2.1-2.5 includes/topics/template.php:3314",
        ("This topic contains %1$s, has %2$s, and was last updated by %3$s %4$s.",),
        "replies voices who when",
    ),
    Message(
        "topic-contains-short",
        "what the topic holds",
        "2.1-2.5 includes/topics/template.php:3318",
        ("This topic contains %1$s and has %2$s.",),
        "replies voices",
    ),
    Message("topic-no-replies", "notice that a topic has no replies", "2.1-2.7 includes/topics/template.php:3330", ("This topic has no replies.",)),
    Message(
        "topic-status",
        "notice that a topic is not public",
        "2.0-2.7 includes/topics/template.php:3056, :3061",
        ("This topic is marked as spam.", "This topic is in the trash."),
    ),
    Message("forum-empty", "notice that a forum has no topics", "2.1-2.7 includes/forums/template.php:2045", ("This forum is empty.",)),
    Message(
        "forum-category-contains",
        "what the category holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1985",
        ("This category contains %1$s and %2$s, and was last updated by %3$s %4$s.",),
        "topics replies who when",
    ),
    Message(
        "forum-contains",
        "what the forum holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1987",
        ("This forum contains %1$s and %2$s, and was last updated by %3$s %4$s.",),
        "topics replies who when",
    ),
    Message(
        "forum-category-contains-topics",
        "how many topics the category holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1993",
        ("This category contains %1$s, and was last updated by %2$s %3$s.",),
        "topics who when",
    ),
    Message(
        "forum-contains-topics",
        "how many topics the forum holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1995",
        ("This forum contains %1$s, and was last updated by %2$s %3$s.",),
        "topics who when",
    ),
    Message(
        "forum-category-contains-short",
        "what the category holds",
        "2.0-2.5 includes/forums/template.php:2005",
        ("This category contains %1$s and %2$s.",),
        "topics replies",
    ),
    Message(
        "forum-contains-short", "what the forum holds", "2.0-2.5 includes/forums/template.php:2007", ("This forum contains %1$s and %2$s.",), "topics replies"
    ),
    Message(
        "forum-category-contains-count",
        "how many topics the category holds",
        "2.1-2.5 includes/forums/template.php:2015",
        ("This category contains %1$s.",),
        "topics",
    ),
    Message("forum-contains-count", "how many topics the forum holds", "2.1-2.5 includes/forums/template.php:2017", ("This forum contains %1$s.",), "topics"),
    Message(
        "no-topics",
        "notice that there are no topics or replies",
        "2.0-2.7 includes/forums/template.php:581, includes/topics/template.php:1988",
        ("No Topics", "No Replies"),
    ),
    Message(
        "nothing-found",
        "notice that a list is empty",
        f"2.0-2.5 {_DEFAULT}/feedback-no-topics.php:13 and -forums, -replies, -search",
        tuple(f"Oh bother! No {what} were found here!" for what in ("forums", "topics", "replies", "search results")),
    ),
)

POSTS = (
    Message(
        "modified-reply-reason",
        "note that a reply was edited, with the reason",
        "2.1-2.7 includes/replies/template.php:764",
        ("This reply was modified %1$s by %2$s. Reason: %3$s",),
        "when who reason",
    ),
    Message(
        "modified-topic-reason",
        "note that a topic was edited, with the reason",
        "2.1-2.7 includes/topics/template.php:928",
        ("This topic was modified %1$s by %2$s. Reason: %3$s",),
        "when who reason",
    ),
    Message(
        "modified-reply", "note that a reply was edited", "2.1-2.7 includes/replies/template.php:766", ("This reply was modified %1$s by %2$s.",), "when who"
    ),
    Message(
        "modified-topic", "note that a topic was edited", "2.1-2.7 includes/topics/template.php:930", ("This topic was modified %1$s by %2$s.",), "when who"
    ),
    Message(
        "role",
        "role of a post's author",
        "2.1-2.7 includes/common/locale.php:44-56, includes/users/template.php:715-770",
        ("Keymaster", "Moderator", "Participant", "Spectator", "Blocked", "Guest", "Inactive", "Member", "Admin", "Anonymous"),
    ),
    Message("tagged", "tags of the topic", "2.0-2.7 includes/topics/template.php:2195", ("Tagged:",), "", "%s(?: ?(?P<title>.{1,200}?))?"),
    Message(
        "in-reply-to",
        "link to the topic of a post",
        f"2.2-2.7 {_DEFAULT}/loop-search-reply.php:22, loop-single-reply.php:22",
        ("In reply to: ", "in reply to: "),
        "",
        "(?:%s)(?: ?(?P<title>.{1,200}?))?",
    ),
    Message(
        "in-forum",
        "link to the forum of a topic",
        f"2.3-2.7 {_DEFAULT}/loop-search-topic.php:32-36",
        ("in forum ", "in group forum "),
        "",
        "(?:%s) (?P<forum>.{1,200}?)",
        " Art for Climate",
    ),
    Message(
        "last-updated",
        "when a forum was last updated",
        f"2.3-2.7 {_DEFAULT}/loop-search-forum.php:17",
        ("Last updated %s",),
        "when",
        r"%s(?: #(?P<id>\d+))?",
    ),
)

HEADS = (
    Message(
        "table-head",
        "head or foot of a list",
        f"2.0-2.7 {_DEFAULT}/loop-replies.php:47, loop-topics.php:19, loop-forums.php:26, loop-search.php:41-45, content-single-topic-lead.php:87",
        ("Author", "Posts", "Replies", "Creator", "Topic", "Topics", "Forum", "Voices", "Freshness", "Search Results"),
    ),
)

NOTICES = (
    Message("closed", "notice that a topic is closed", f"2.0-2.7 {_DEFAULT}/form-reply.php:200", ("The topic ‘%s’ is closed to new replies.",), "title"),
    Message(
        "closed-forum",
        "notice that a forum is closed",
        f"2.0-2.7 {_DEFAULT}/form-reply.php:210",
        ("The forum ‘%s’ is closed to new topics and replies.",),
        "title",
    ),
    Message(
        "closed-to-content",
        "notice that a forum is closed to forums, too",
        f"2.1-2.7 {_DEFAULT}/form-forum.php:183",
        ("The forum ‘%s’ is closed to new content.",),
        "title",
    ),
    Message(
        "closed-for-others",
        "notice that a topic or forum is closed to others",
        f"2.0-2.5 {_DEFAULT}/form-reply.php:36, form-topic.php:53, form-forum.php:47",
        (
            "This topic is marked as closed to new replies, however your posting capabilities still allow you to do so.",
            "This forum is marked as closed to new topics, however your posting capabilities still allow you to do so.",
            "This forum is closed to new content, however your account still allows you to do so.",
        ),
    ),
    Message(
        "may-not",
        "notice that the visitor may not write or read here",
        f"2.0-2.7 {_DEFAULT}/form-reply.php:221-222, form-topic.php:248-249, form-forum.php:194-195, feedback-no-access.php:20",
        (
            "You must be logged in to reply to this topic.",
            "You must be logged in to create new topics.",
            "You must be logged in to create new forums.",
            "You cannot reply to this topic.",
            "You cannot create new topics.",
            "You cannot create new forums.",
            "You cannot edit this reply.",
            "You cannot edit this topic.",
            "You do not have permission to view this forum.",
            "You are already logged in.",
        ),
    ),
    Message("password-notice", "notice that a page wants a password", f"2.0-2.7 {_DEFAULT}/form-protected.php:17", ("Protected",)),
)

FORMS = (
    Message(
        "reply-to",
        "head of the reply form, and default title of replies",
        f"2.0-2.7 includes/replies/template.php:552, {_DEFAULT}/form-reply.php:30, :129",
        ("Reply To: %s", "Reply To:"),
        "title",
    ),
    Message("create-in", "head of the form for new topics", f"2.0-2.7 {_DEFAULT}/form-topic.php:47", ("Create New Topic in “%s”",), "title"),
    Message("create-forum-in", "head of the form for new forums", f"2.1-2.7 {_DEFAULT}/form-forum.php:39", ("Create New Forum in “%s”",), "title"),
    Message("editing", "head of the form for what is there", f"2.0-2.7 {_DEFAULT}/form-forum.php:36", ("Now Editing “%s”",), "title"),
    Message(
        "create",
        "head of the form for new topics and forums",
        "2.0-2.7 includes/topics/template.php:52, includes/forums/template.php:53",
        ("Create New Topic", "Create New Forum"),
    ),
    Message(
        "maximum-length",
        "label of a title field",
        f"2.0-2.7 {_DEFAULT}/form-topic.php:85, form-forum.php:75",
        ("Topic Title (Maximum Length: %d):", "Forum Name (Maximum Length: %d):"),
        "limit",
    ),
    Message(
        "anonymous-form",
        "fields for visitors without an account",
        f"2.0-2.7 {_DEFAULT}/form-anonymous.php:18-33",
        ("Author Information", "Your information:", "Name (required):", "Mail (will not be published) (required):", "Website:"),
    ),
    Message(
        "post-form",
        "labels of the forms for posts",
        f"2.0-2.7 {_DEFAULT}/form-reply.php:90-157, form-topic.php:111-155, form-forum.php:62-144",
        (
            *("Tags:", "Topic Tags:", "Topic Type:", "Topic Status:", "Forum:", "Topic:", "Forum: ", "Topic: ", "Forum Type:", "Status:", "Visibility:"),
            *("Parent Forum:", "Submit", "(No Forum)", "(No Parent)", "— No parent —"),
            "Notify me of follow-up replies via email",
            "Notify the author of follow-up replies via email",
            "Keep a log of this edit:",
            "Optional reason for editing:",
            "Your account has the ability to post unrestricted HTML content.",
        ),
    ),
    Message(
        "allowed-tags",
        "list of the HTML that a post may hold, with its label",
        f"2.0-2.7 {_DEFAULT}/form-reply.php:78",
        ("You may use these HTML tags and attributes:",),
        "",
        "%s(?: <.*>)?",
    ),
    Message(
        "login-form",
        "words of the login and registration forms",
        f"2.0-2.7 includes/common/widgets.php:84-120, {_DEFAULT}/form-user-lost-pass.php:21-30, form-user-register.php:17-24",
        (
            *("Username", "Password", "Email", "Username or Email", "Keep me signed in", "Log In", "Log Out", "Register", "Lost Password"),
            *("Create an Account", "Reset My Password"),
            "Your username must be unique, and cannot be changed later.",
            "We use your email address to email you a secure password and verify your account.",
        ),
        "",
        "(?:%s):?",
    ),
    Message("search-form", "words of the search forms", f"2.3-2.7 {_DEFAULT}/form-search.php:18, form-topic-search.php:20", ("Search for:", "Search")),
    Message(
        "toggles",
        "switches of the visitor's own lists",
        "2.0-2.7 includes/topics/template.php:1781-1829, includes/users/template.php:895, :1114; joined by ' | '",
        ("Favorite", "Unfavorite", "Favorited", "Subscribe", "Unsubscribe"),
        "",
        r"(?:%s)(?: ?\| ?(?:%s))*",
    ),
)

TITLES = (
    Message(
        "title-prefix",
        "state or kind before a title",
        "2.0-2.7 includes/common/functions.php:497-515, includes/common/template.php:2681-2796",
        (
            *("Private: %s", "Spammed: %s", "Trashed: %s", "Forum: %s", "Topic: %s", "View: %s", "Topic Tag: %s"),
            *("Forum Edit: %s", "Topic Edit: %s", "Reply Edit: %s", "Topic Tag Edit: %s"),
        ),
        "title",
    ),
    Message("search-title", "title of a search", "2.3-2.7 includes/search/template.php:179", ("Search Results for '%s'",), "title"),
    Message("started-by", "author of a topic in a list", f"2.0-2.7 {_DEFAULT}/loop-single-topic.php:62", ("Started by: %1$s",), "who"),
    Message("in", "forum of a topic in a list", f"2.0-2.7 {_DEFAULT}/loop-single-topic.php:70", ("in: %2$s",), "address forum"),
)

WIDGETS = (
    Message(
        "widget-title",
        "head or label of a widget",
        f"2.0-2.7 {_DEFAULT}/content-statistics.php:20-67",
        ("Registered Users", "Topic Tags", "Empty Topic Tags", "Hidden Topics", "Hidden Replies"),
    ),
    Message(
        "extras",
        "line of the statistics and tags pages",
        "2.0-2.7 templates/default/extras/page-forum-statistics.php:22, page-topic-tags.php:22",
        ("Here are the statistics and popular topics of our forums.", "This is a collection of tags that are currently popular on our forums."),
    ),
)

LINES = (*COUNTERS, *DESCRIPTIONS, *NOTICES, *FORMS, *POSTS, *HEADS, *TITLES, *WIDGETS)
"""One rule each, in every locale that has a form of it. Some packs head the form for replies as they head answers in lists: every topic has the form."""
