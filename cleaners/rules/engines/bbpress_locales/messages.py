"""The messages of bbPress that a topic, a forum or a list of them prints and its translators hand on: which rule takes each, and where it is printed.

What each says stands in the tables beside this file, in English first. The language packs hold the strings of 2.1 to 2.5; what 2.0 and 2.6
word otherwise is English where a pack lacks it.
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
    slots: str = ""
    """What the placeholders hold, by index."""
    whole: str = "%s"
    """The pattern of the line, `%s` standing for the forms: what a template prints around them."""
    after: str = ""
    """What stands behind a form, in the examples."""


UNITS = tuple("year years month months week weeks day days hour hours minute minutes second seconds".split())

COUNTERS = (
    Message(
        "viewing-reply-threads",
        "counter of reply threads",
        "2.4-2.7 includes/replies/template.php:2379; untranslatable in 2.4-2.5.14 (text domain misspelt, 2.5.14 :2345)",
        "count",
    ),
    Message("viewing-posts", "counter of posts", "2.1-2.7 includes/replies/template.php:2398", "count"),
    Message("viewing-posts-range", "counter of posts, with the range on this page", "2.1-2.7 includes/replies/template.php:2402", "count first last total"),
    Message("viewing-post-of", "counter of posts, one on this page", "2.1-2.7 includes/replies/template.php:2402 (singular)", "count first last total"),
    Message("viewing-post-single", "counter of posts, one on this page, as 2.0 prints it", "2.0 includes/bbp-reply-template.php:1807", "first total"),
    Message("viewing-reply-single", "counter of replies, one on this page, as 2.0 prints it", "2.0 includes/bbp-reply-template.php:1783", "first total"),
    Message("viewing-replies", "counter of replies", "2.1-2.7 includes/replies/template.php:2386", "count"),
    Message("viewing-replies-range", "counter of replies, with the range on this page", "2.1-2.7 includes/replies/template.php:2390", "count first last total"),
    Message("viewing-reply-of", "counter of replies, one on this page", "2.1-2.7 includes/replies/template.php:2390 (singular)", "count first last total"),
    Message("viewing-topics", "counter of topics", "2.1-2.7 includes/topics/template.php:2995", "count"),
    Message("viewing-topics-range", "counter of topics, with the range on this page", "2.1-2.7 includes/topics/template.php:2999", "count first last total"),
    Message("viewing-topic-of", "counter of topics, one on this page", "2.1-2.7 includes/topics/template.php:2999 (singular)", "count first last total"),
    Message("viewing-results", "counter of search results", "2.3-2.7 includes/search/template.php:414", "count"),
    Message(
        "viewing-results-range", "counter of search results, with the range on this page", "2.3-2.7 includes/search/template.php:418", "count first last total"
    ),
    Message(
        "viewing-result-of", "counter of search results, one on this page", "2.3-2.7 includes/search/template.php:418 (singular)", "count first last total"
    ),
)
"""Posts first: French and Thai packs count posts and topics in the same words, and only a topic's counter is read for its number."""

DESCRIPTIONS = (
    Message(
        "topic-description",
        "what the topic holds and when it was last updated, as 2.6 says it",
        "2.6-2.7 includes/topics/template.php:3322",
        "replies voices when who",
    ),
    Message("topic-description-short", "what the topic holds, as 2.6 says it", "2.6-2.7 includes/topics/template.php:3326", "replies voices"),
    Message("topic-contains-voices", "what the topic holds, as 2.0 says it", "2.0 includes/bbp-topic-template.php:2750", "replies voices who when"),
    Message(
        "topic-contains-voices-short",
        "what the topic holds, as 2.0 says it, without a last reply",
        "2.0 includes/bbp-topic-template.php:2754",
        "replies voices",
    ),
    Message("topic-empty", "notice that a topic has no replies", "2.6-2.7 includes/topics/template.php:3338"),
    Message("topic-editing", "notice that somebody edits the topic", "2.6-2.7 includes/topics/template.php:4025", "who"),
    Message(
        "forum-description",
        "what the forum holds and when it was last updated, as 2.6 says it",
        "2.6-2.7 includes/forums/template.php:2021-2022",
        "topics replies when who",
    ),
    Message(
        "forum-description-topics",
        "how many topics the forum holds and when it was last updated, as 2.6 says it",
        "2.6-2.7 includes/forums/template.php:2027-2028",
        "topics when who",
    ),
    Message("forum-description-short", "what the forum holds, as 2.6 says it", "2.6-2.7 includes/forums/template.php:2034-2035", "topics replies"),
    Message("forum-description-count", "how many topics the forum holds, as 2.6 says it", "2.6-2.7 includes/forums/template.php:2040-2041", "topics"),
    Message("topic-contains", "what the topic holds and when it was last updated", "2.1-2.5 includes/topics/template.php:3314", "replies voices who when"),
    Message("topic-contains-short", "what the topic holds", "2.1-2.5 includes/topics/template.php:3318", "replies voices"),
    Message("topic-no-replies", "notice that a topic has no replies", "2.1-2.7 includes/topics/template.php:3330"),
    Message("topic-status", "notice that a topic is not public", "2.0-2.7 includes/topics/template.php:3056, :3061"),
    Message("forum-empty", "notice that a forum has no topics", "2.1-2.7 includes/forums/template.php:2045"),
    Message(
        "forum-category-contains",
        "what the category holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1985",
        "topics replies who when",
    ),
    Message("forum-contains", "what the forum holds and when it was last updated", "2.1-2.5 includes/forums/template.php:1987", "topics replies who when"),
    Message(
        "forum-category-contains-topics",
        "how many topics the category holds and when it was last updated",
        "2.1-2.5 includes/forums/template.php:1993",
        "topics who when",
    ),
    Message(
        "forum-contains-topics", "how many topics the forum holds and when it was last updated", "2.1-2.5 includes/forums/template.php:1995", "topics who when"
    ),
    Message("forum-category-contains-short", "what the category holds", "2.0-2.5 includes/forums/template.php:2005", "topics replies"),
    Message("forum-contains-short", "what the forum holds", "2.0-2.5 includes/forums/template.php:2007", "topics replies"),
    Message("forum-category-contains-count", "how many topics the category holds", "2.1-2.5 includes/forums/template.php:2015", "topics"),
    Message("forum-contains-count", "how many topics the forum holds", "2.1-2.5 includes/forums/template.php:2017", "topics"),
    Message("no-topics", "notice that there are no topics or replies", "2.0-2.7 includes/forums/template.php:581, includes/topics/template.php:1988"),
    Message("nothing-found", "notice that a list is empty", f"2.6-2.7 {_DEFAULT}/feedback-no-topics.php:17 and -forums, -replies, -search; 2.0-2.5 :13"),
)
NOTICES = (
    Message("closed", "notice that a topic is closed", f"2.0-2.7 {_DEFAULT}/form-reply.php:200", "title"),
    Message("closed-forum", "notice that a forum is closed", f"2.0-2.7 {_DEFAULT}/form-reply.php:210", "title"),
    Message("closed-to-content", "notice that a forum is closed to forums, too", f"2.1-2.7 {_DEFAULT}/form-forum.php:183", "title"),
    Message(
        "closed-for-others", "notice that a topic or forum is closed to others", f"2.0-2.5 {_DEFAULT}/form-reply.php:36, form-topic.php:53, form-forum.php:47"
    ),
    Message(
        "may-not",
        "notice that the visitor may not write or read here",
        f"2.0-2.7 {_DEFAULT}/form-reply.php:221-222, form-topic.php:248-249, form-forum.php:194-195, feedback-no-access.php:20",
    ),
    Message("password-notice", "notice that a page wants a password", f"2.0-2.7 {_DEFAULT}/form-protected.php:17, wp-includes/post-template.php"),
)
FORMS = (
    Message("reply-to-number", "head of the reply form, answering a post", f"2.6-2.7 {_DEFAULT}/form-reply.php:30", "id title"),
    Message(
        "reply-to",
        "head of the reply form, and default title of replies",
        f"2.0-2.7 includes/replies/template.php:552, {_DEFAULT}/form-reply.php:30, :129",
        "title",
    ),
    Message("create-in", "head of the form for new topics", f"2.0-2.7 {_DEFAULT}/form-topic.php:47", "title"),
    Message("create-forum-in", "head of the form for new forums", f"2.1-2.7 {_DEFAULT}/form-forum.php:39", "title"),
    Message("editing", "head of the form for what is there", f"2.0-2.7 {_DEFAULT}/form-forum.php:36", "title"),
    Message("create", "head of the form for new topics and forums", "2.0-2.7 includes/topics/template.php:52, includes/forums/template.php:53"),
    Message("maximum-length", "label of a title field", f"2.0-2.7 {_DEFAULT}/form-topic.php:85, form-forum.php:75", "limit"),
    Message("anonymous-form", "fields for visitors without an account", f"2.0-2.7 {_DEFAULT}/form-anonymous.php:18-33"),
    Message("post-form", "labels of the forms for posts", f"2.0-2.7 {_DEFAULT}/form-reply.php:90-157, form-topic.php:111-155, form-forum.php:62-144"),
    Message("allowed-tags", "list of the HTML that a post may hold, with its label", f"2.0-2.7 {_DEFAULT}/form-reply.php:78", "", "%s(?: <.*>)?"),
    Message(
        "login-form",
        "words of the login and registration forms",
        f"2.0-2.7 includes/common/widgets.php:84-120, {_DEFAULT}/form-user-lost-pass.php:21-30, form-user-register.php:17-24",
        "",
        "(?:%s):?",
    ),
    Message("search-form", "words of the search forms", f"2.3-2.7 {_DEFAULT}/form-search.php:18, form-topic-search.php:18-20, form-reply-search.php:18"),
    Message(
        "toggles",
        "switches of the visitor's own lists",
        "2.0-2.7 includes/topics/template.php:1781-1829, includes/users/template.php:895, :1114; joined by ' | '",
        "",
        r"(?:%s)(?: ?\| ?(?:%s))*",
    ),
)
POSTS = (
    Message("modified-reply-reason", "note that a reply was edited, with the reason", "2.1-2.7 includes/replies/template.php:764", "when who reason"),
    Message("modified-topic-reason", "note that a topic was edited, with the reason", "2.1-2.7 includes/topics/template.php:928", "when who reason"),
    Message("modified-reply", "note that a reply was edited", "2.1-2.7 includes/replies/template.php:766", "when who"),
    Message("modified-topic", "note that a topic was edited", "2.1-2.7 includes/topics/template.php:930", "when who"),
    Message("role", "role of a post's author", "2.1-2.7 includes/common/locale.php:44-56, includes/users/template.php:715-770"),
    Message("tagged", "tags of the topic", "2.0-2.7 includes/topics/template.php:2195", "", "%s(?: ?(?P<title>.{1,200}?))?"),
    Message(
        "in-reply-to",
        "link to the topic of a post",
        f"2.2-2.7 {_DEFAULT}/loop-search-reply.php:22, loop-single-reply.php:22",
        "",
        "(?:%s)(?: ?(?P<title>.{1,200}?))?",
    ),
    Message(
        "in-forum", "link to the forum of a topic", f"2.3-2.7 {_DEFAULT}/loop-search-topic.php:32-36", "", "(?:%s) (?P<forum>.{1,200}?)", " Art for Climate"
    ),
    Message("last-updated", "when a forum was last updated", f"2.3-2.7 {_DEFAULT}/loop-search-forum.php:17", "when", r"%s(?: #(?P<id>\d+))?"),
)
HEADS = (
    Message(
        "table-head",
        "head or foot of a list",
        f"2.0-2.7 {_DEFAULT}/loop-replies.php:47, loop-topics.php:19, loop-forums.php:26, loop-search.php:41-45, content-single-topic-lead.php:87",
    ),
)
TITLES = (
    Message("title-prefix", "state or kind before a title", "2.0-2.7 includes/common/functions.php:491-515, includes/common/template.php:2681-2796", "title"),
    Message("search-title", "title of a search", "2.3-2.7 includes/search/template.php:179", "title"),
    Message("started-by", "author of a topic in a list", f"2.0-2.7 {_DEFAULT}/loop-single-topic.php:62", "who"),
    Message("in", "forum of a topic in a list", f"2.0-2.7 {_DEFAULT}/loop-single-topic.php:70", "address forum"),
)
WIDGETS = (
    Message("widget-author", "author of a topic in a widget", "2.2-2.7 includes/common/widgets.php:801", "who"),
    Message("profile-menu", "parts of a profile", f"2.0-2.7 {_DEFAULT}/user-details.php:30-49, user-*.php:18-38"),
    Message(
        "widget-title",
        "head or label of a widget",
        f"2.0-2.7 {_DEFAULT}/content-statistics.php:20-67, includes/common/widgets.php:908-1235, includes/forums/template.php:60",
    ),
    Message("extras", "line of the statistics and tags pages", "2.0-2.7 templates/default/extras/page-forum-statistics.php:22, page-topic-tags.php:22"),
)

LINES = (*COUNTERS, *DESCRIPTIONS, *NOTICES, *FORMS, *POSTS, *HEADS, *TITLES, *WIDGETS)
"""One rule each, in every locale that has a form of it. Some packs head the form for replies as they head answers in lists: every topic has the form."""
