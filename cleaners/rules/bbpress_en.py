"""What bbPress prints in English, line by line: counters, descriptions, heads, notices, forms, widgets.

The English rules hold on pages of any language: a plugin without a translation prints English, and the counter of reply threads was
looked up in a misspelt text domain from 2.4 to 2.5.14, so that no translation could reach it.
"""

from __future__ import annotations

from .phrase import NUMBER, Wording, pattern

_UNITS = rf"{NUMBER} (?:year|month|week|day|hour|minute|second)s?"
AGO = rf"(?:right now|sometime|{_UNITS}(?:, {_UNITS})? ago)"

EN = Wording(
    "bbpress",
    "en",
    "bbpress.en",
    "My saved page says %s and I wonder why.",
    {
        "when": f"(?P<when>{AGO})",
        "who": "(?P<who>.{0,80}?)",
        "topics": pattern(("%s topic", "%s topics"), "topics"),
        "replies": pattern(("%s reply", "%s replies"), "replies") + rf"(?: \(\+ ?(?P<hidden>{NUMBER}) hidden\))?",
        "voices": pattern(("%s voice", "%s voices"), "voices"),
    },
)

COUNTERS = (
    EN.rule(
        "viewing-reply-threads",
        "counter of reply threads",
        "2.4-2.7 includes/replies/template.php:2379; untranslatable in 2.4-2.5.14 (text domain misspelt, 2.5.14 :2345)",
        ("Viewing %1$s reply thread", "Viewing %1$s reply threads"),
        "count",
        hits=["Viewing 0 reply threads", "Viewing 1 reply thread", "Viewing 1,024 reply threads"],
        misses=["Viewing 0 reply threads is what bbPress prints when nobody has answered yet."],
    ),
    EN.rule(
        "viewing-posts",
        "counter of posts",
        "2.0-2.7 includes/replies/template.php:2398",
        ("Viewing %1$s post", "Viewing %1$s posts"),
        "count",
        hits=["Viewing 1 post", "Viewing 15 posts"],
        misses=["Viewing 15 posts on a phone is no fun."],
    ),
    EN.rule(
        "viewing-posts-range",
        "counter of posts, with the range on this page",
        "2.0-2.7 includes/replies/template.php:2402",
        "Viewing %1$s posts - %2$s through %3$s (of %4$s total)",
        "count first last total",
        hits=["Viewing 15 posts - 16 through 30 (of 41 total)", "Viewing 15 posts – 1 through 15 (of 1,204 total)"],
    ),
    EN.rule(
        "viewing-post-of",
        "counter of posts, one on this page",
        "2.1-2.7 includes/replies/template.php:2402 (singular)",
        "Viewing %2$s post (of %4$s total)",
        "count first last total",
        hits=["Viewing 31 post (of 31 total)"],
    ),
    EN.rule(
        "viewing-post-single",
        "counter of posts, one on this page, as 2.0 prints it",
        "2.0 includes/bbp-reply-template.php:1807",
        "Viewing post %1$s (of %2$s total)",
        "first total",
        hits=["Viewing post 3 (of 3 total)"],
    ),
    EN.rule(
        "viewing-replies",
        "counter of replies",
        "2.0-2.7 includes/replies/template.php:2386",
        ("Viewing %1$s reply", "Viewing %1$s replies"),
        "count",
        hits=["Viewing 1 reply", "Viewing 27 replies"],
    ),
    EN.rule(
        "viewing-replies-range",
        "counter of replies, with the range on this page",
        "2.0-2.7 includes/replies/template.php:2390",
        "Viewing %1$s replies - %2$s through %3$s (of %4$s total)",
        "count first last total",
        hits=["Viewing 15 replies - 1 through 15 (of 27 total)"],
    ),
    EN.rule(
        "viewing-replies-of",
        "counter of replies, one on this page",
        "2.1-2.7 includes/replies/template.php:2390 (singular)",
        "Viewing %2$s replies (of %4$s total)",
        "count first last total",
        hits=["Viewing 16 replies (of 16 total)"],
    ),
    EN.rule(
        "viewing-reply-single",
        "counter of replies, one on this page, as 2.0 prints it",
        "2.0 includes/bbp-reply-template.php:1783",
        "Viewing reply %1$s (of %2$s total)",
        "first total",
        hits=["Viewing reply 16 (of 16 total)"],
    ),
    EN.rule(
        "viewing-topics",
        "counter of topics",
        "2.0-2.7 includes/topics/template.php:2995",
        ("Viewing %1$s topic", "Viewing %1$s topics"),
        "count",
        hits=["Viewing 1 topic", "Viewing 9 topics"],
    ),
    EN.rule(
        "viewing-topics-range",
        "counter of topics, with the range on this page",
        "2.0-2.7 includes/topics/template.php:2999",
        "Viewing %1$s topics - %2$s through %3$s (of %4$s total)",
        "count first last total",
        hits=["Viewing 15 topics - 16 through 30 (of 2.041 total)"],
    ),
    EN.rule(
        "viewing-topic-of",
        "counter of topics, one on this page",
        "2.0-2.7 includes/topics/template.php:2999 (singular), 2.0 includes/bbp-topic-template.php:2507",
        "Viewing topic %2$s (of %4$s total)",
        "count first last total",
        hits=["Viewing topic 16 (of 16 total)"],
    ),
    EN.rule(
        "viewing-results",
        "counter of search results",
        "2.3-2.7 includes/search/template.php:414",
        ("Viewing %1$s result", "Viewing %1$s results"),
        "count",
        hits=["Viewing 1 result", "Viewing 8 results"],
    ),
    EN.rule(
        "viewing-results-range",
        "counter of search results, with the range on this page",
        "2.3-2.7 includes/search/template.php:418",
        "Viewing %1$s results - %2$s through %3$s (of %4$s total)",
        "count first last total",
        hits=["Viewing 10 results - 1 through 10 (of 28 total)"],
    ),
    EN.rule(
        "viewing-results-of",
        "counter of search results, one on this page",
        "2.3-2.7 includes/search/template.php:418 (singular)",
        "Viewing %2$s results (of %4$s total)",
        "count first last total",
        hits=["Viewing 11 results (of 11 total)"],
    ),
)

DESCRIPTIONS = (
    EN.rule(
        "topic-description",
        "what the topic holds and when it was last updated",
        "2.6-2.7 includes/topics/template.php:3322",
        "This topic has %1$s, %2$s, and was last updated %3$s by %4$s.",
        "replies voices when who",
        hits=[
            "This topic has 40 replies, 5 voices, and was last updated 2 years ago by X.",
            "This topic has 1 reply (+2 hidden), 1 voice, and was last updated right now by X.",
        ],
        misses=["This topic has 40 replies, 5 voices, and was last updated by a fool."],
    ),
    EN.rule(
        "topic-description-short",
        "what the topic holds",
        "2.6-2.7 includes/topics/template.php:3326",
        "This topic has %1$s and %2$s.",
        "replies voices",
        hits=["This topic has 2 replies and 1 voice."],
        misses=["This topic has 2 replies and no reader."],
    ),
    EN.rule(
        "topic-contains",
        "what the topic holds and when it was last updated, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/topics/template.php:3314",
        "This topic contains %1$s, has %2$s, and was last updated by %3$s %4$s.",
        "replies voices who when",
        hits=["This topic contains 3 replies, has 2 voices, and was last updated by Ada 2 years, 6 months ago."],
    ),
    EN.rule(
        "topic-contains-short",
        "what the topic holds, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/topics/template.php:3318",
        "This topic contains %1$s and has %2$s.",
        "replies voices",
        hits=["This topic contains 3 replies and has 2 voices."],
    ),
    EN.rule(
        "topic-contains-voices",
        "what the topic holds, as 2.0 says it",
        "2.0 includes/bbp-topic-template.php:2750",
        "This topic has %1$s, contains %2$s, and was last updated by %3$s %4$s.",
        "replies voices who when",
        hits=["This topic has 3 replies, contains 2 voices, and was last updated by Ada 2 years, 6 months ago."],
    ),
    EN.rule(
        "topic-contains-voices-short",
        "what the topic holds, as 2.0 says it, without a last reply",
        "2.0 includes/bbp-topic-template.php:2754",
        "This topic has %1$s, contains %2$s.",
        "replies voices",
        hits=["This topic has 3 replies, contains 2 voices."],
    ),
    EN.rule(
        "topic-empty",
        "notice that a topic has no replies",
        "2.6-2.7 includes/topics/template.php:3338",
        "This topic is empty.",
        misses=["This topic is empty. I know."],
    ),
    EN.rule("topic-no-replies", "notice that a topic has no replies", "2.1-2.7 includes/topics/template.php:3330", "This topic has no replies."),
    EN.rule(
        "topic-status",
        "notice that a topic is not public",
        "2.0-2.7 includes/topics/template.php:3056, :3061, :3334",
        ("This topic is marked as spam.", "This topic is in the trash.", "This topic is pending moderation."),
    ),
    EN.rule(
        "topic-editing",
        "notice that somebody edits the topic",
        "2.6-2.7 includes/topics/template.php:4025",
        "%1$s is currently editing this topic.",
        "who",
        hits=["Ada is currently editing this topic."],
    ),
    EN.rule("forum-empty", "notice that a forum has no topics", "2.1-2.7 includes/forums/template.php:2045", "This forum is empty."),
    EN.rule(
        "forum-description",
        "what the forum holds and when it was last updated",
        "2.6-2.7 includes/forums/template.php:2021-2022",
        ("This category has %1$s, %2$s, and was last updated %3$s by %4$s.", "This forum has %1$s, %2$s, and was last updated %3$s by %4$s."),
        "topics replies when who",
        hits=[
            "This forum has 31 topics, 402 replies, and was last updated 2 years, 6 months ago by Ada.",
            "This category has 1 topic, 0 replies, and was last updated sometime by Ada.",
        ],
    ),
    EN.rule(
        "forum-description-topics",
        "how many topics the forum holds and when it was last updated",
        "2.6-2.7 includes/forums/template.php:2027-2028",
        ("This category has %1$s, and was last updated %2$s by %3$s.", "This forum has %1$s, and was last updated %2$s by %3$s."),
        "topics when who",
        hits=["This forum has 3 topics, and was last updated 5 hours ago by Ada."],
    ),
    EN.rule(
        "forum-contains",
        "what the forum holds and when it was last updated, as 2.0 to 2.5 say it",
        "2.0-2.5 includes/forums/template.php:1985-1987",
        ("This category contains %1$s and %2$s, and was last updated by %3$s %4$s.", "This forum contains %1$s and %2$s, and was last updated by %3$s %4$s."),
        "topics replies who when",
        hits=["This forum contains 31 topics and 402 replies, and was last updated by Ada 2 years, 6 months ago."],
    ),
    EN.rule(
        "forum-contains-topics",
        "how many topics the forum holds and when it was last updated, as 2.1 to 2.5 say it",
        "2.1-2.5 includes/forums/template.php:1993-1995",
        ("This category contains %1$s, and was last updated by %2$s %3$s.", "This forum contains %1$s, and was last updated by %2$s %3$s."),
        "topics who when",
        hits=["This category contains 1 topic, and was last updated by Ada 1 week ago."],
    ),
    EN.rule(
        "forum-description-short",
        "what the forum holds",
        "2.6-2.7 includes/forums/template.php:2034-2035; 2.0-2.5 :2005-2007",
        ("This category has %1$s and %2$s.", "This forum has %1$s and %2$s.", "This category contains %1$s and %2$s.", "This forum contains %1$s and %2$s."),
        "topics replies",
        hits=["This forum has 3 topics and 12 replies.", "This category contains 1 topic and 1 reply."],
        misses=["This forum has 3 topics and 12 moderators."],
    ),
    EN.rule(
        "forum-description-count",
        "how many topics the forum holds",
        "2.6-2.7 includes/forums/template.php:2040-2041; 2.1-2.5 :2015-2017",
        ("This category has %1$s.", "This forum has %1$s.", "This category contains %1$s.", "This forum contains %1$s."),
        "topics",
        hits=["This forum has 3 topics.", "This category contains 1 topic."],
    ),
    EN.rule(
        "no-topics",
        "notice that there are no topics or replies",
        "2.0-2.7 includes/forums/template.php:581, includes/topics/template.php:1988",
        ("No Topics", "No Replies"),
    ),
    EN.rule(
        "nothing-found",
        "notice that a list is empty",
        "2.6-2.7 templates/default/bbpress/feedback-no-topics.php:17 and -forums, -replies, -search; 2.0-2.5 :13",
        [f"Oh, bother! No {what} were found here." for what in ("forums", "topics", "replies", "search results")]
        + [f"Oh bother! No {what} were found here!" for what in ("forums", "topics", "replies", "search results")],
    ),
)

RULES = (*COUNTERS, *DESCRIPTIONS)
