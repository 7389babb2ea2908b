"""What bbPress prints in English around each post and above lists: heads, links, edit notes, roles."""

from __future__ import annotations

from .bbpress import TIME, date
from .bbpress_en import AGO, EN

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_WHEN = f"(?P<when>{date(_MONTHS)} at {TIME})"
_LINK = r"(?:Edit|Move|Split|Trash|Restore|Delete|Close|Open|Approve|Unapprove|Stick|Unstick|\(to front\)|Merge|Spam|Unspam|Reply)"
_LINKS = rf"{_LINK}(?: \(to front\))?(?: \| {_LINK}(?: \(to front\))?)*"

POSTS = (
    EN.raw(
        "post-head",
        "date, number and links above a post",
        "2.0-2.7 templates/default/bbpress/loop-single-reply.php:18-36, date by includes/topics/template.php:765",
        rf"{_WHEN}(?: #(?P<id>\d+))?(?: {_LINKS})?",
        hits=["May 11, 2024 at 11:53 am #3121 Reply", "11 May 2024 at 11:53", "2024-05-11 at 11:53 #3121 Edit | Trash | Spam | Reply"],
        misses=["Meet me on May 11, 2024 at 11:53 am", "May 11, 2024 at 11:53 am was when the wall fell."],
    ),
    EN.raw(
        "post-number-links",
        "number of a post and its links",
        "2.0-2.7 templates/default/bbpress/loop-single-reply.php:32-36, links by includes/replies/template.php:1963",
        rf"#(?P<id>\d+) {_LINKS}",
        hits=["#3072 Reply", "#3072 Edit | Move | Split | Trash | Spam | Reply"],
        misses=["#3072 Reply was printed above.", "#3072 Edit your post, please"],
    ),
    EN.raw(
        "admin-links",
        "links to answer or moderate a post",
        "2.0-2.7 includes/replies/template.php:1963, includes/topics/template.php:2369; joined by ' | '",
        _LINKS,
        hits=["Reply", "Edit | Close | Stick (to front) | Merge | Trash | Spam | Reply"],
        misses=["Reply to me, please.", "Edit | Close the window"],
    ),
    EN.raw(
        "search-head",
        "date, topic and number above a post in a list of posts",
        "2.2-2.7 templates/default/bbpress/loop-single-reply.php:22",
        rf"{_WHEN} in reply to: (?P<title>.{{1,200}}?)(?: #(?P<id>\d+))?(?: {_LINKS})?",
        hits=["May 13, 2024 at 1:00 pm in reply to: Green cast after the update #3160"],
    ),
    EN.rule(
        "in-reply-to",
        "link to the topic of a post",
        "2.2-2.7 templates/default/bbpress/loop-search-reply.php:22, loop-single-reply.php:22",
        ("In reply to: %s", "in reply to: %s", "In reply to:", "in reply to:"),
        "title",
        hits=["In reply to: Kiln opening", "in reply to:"],
    ),
    EN.rule(
        "in-forum",
        "link to the forum of a topic",
        "2.3-2.7 templates/default/bbpress/loop-search-topic.php:32-36",
        ("in forum %s", "in group forum %s"),
        "forum",
        hits=["in forum Art for Climate"],
        misses=["In forum posts we trust."],
    ),
    EN.rule(
        "modified",
        "note that a post was edited",
        "2.1-2.7 includes/replies/template.php:766, includes/topics/template.php:930",
        ("This reply was modified %1$s by %2$s.", "This topic was modified %1$s by %2$s."),
        "when who",
        hits=["This reply was modified 2 years, 6 months ago by Ada.", "This topic was modified right now by Ada."],
        misses=["This topic was modified by Ada, I think."],
    ),
    EN.rule(
        "modified-reason",
        "note that a post was edited, with the reason",
        "2.1-2.7 includes/replies/template.php:764, includes/topics/template.php:928",
        ("This reply was modified %1$s by %2$s. Reason: %3$s", "This topic was modified %1$s by %2$s. Reason: %3$s"),
        "when who reason",
        hits=["This reply was modified 2 years ago by Ada. Reason: typo"],
    ),
    EN.rule(
        "role",
        "role of a post's author",
        "2.1-2.7 includes/common/locale.php:44-56, includes/users/template.php:715-770; 2.1-2.2 includes/users/template-tags.php:438",
        ("Keymaster", "Key Master", "Moderator", "Participant", "Spectator", "Blocked", "Guest", "Inactive", "Member", "Admin", "Anonymous"),
        misses=["Moderator, please close this."],
    ),
    EN.rule(
        "tagged",
        "tags of the topic",
        "2.0-2.7 includes/topics/template.php:2195",
        ("Tagged: %s", "Tagged:"),
        "title",
        hits=["Tagged: lime wash, R&D, recipes", "Tagged:"],
        misses=["He was Tagged: twice in a week."],
    ),
    EN.rule(
        "profile-link",
        "title of a link to a profile",
        "2.0-2.7 includes/topics/template.php:1429-1430",
        ("View %s's profile", "Visit %s's website"),
        "who",
        hits=["View Ada's profile", "Visit Ada’s website"],
    ),
)

HEADS = (
    EN.rule(
        "table-head",
        "head or foot of a list",
        "2.0-2.7 templates/default/bbpress/loop-replies.php:47, loop-topics.php:19, loop-forums.php:26, loop-search.php:41-45, "
        "content-single-topic-lead.php:87",
        (
            "Author",
            "Posts",
            "Replies",
            "Creator",
            "Topic",
            "Topics",
            "Forum",
            "Forums",
            "Voices",
            "Last Post",
            "Freshness",
            "Search Results",
            "Remove",
            "Author Posts",
            "AuthorPosts",
        ),
        misses=["Author unknown.", "Posts are welcome."],
    ),
    EN.raw(
        "last-updated",
        "when a forum was last updated",
        "2.3-2.7 templates/default/bbpress/loop-search-forum.php:17",
        rf"Last updated (?P<when>{AGO})(?: #(?P<id>\d+))?",
        hits=["Last updated 2 years ago", "Last updated 2 years, 6 months ago #3001"],
    ),
    EN.raw(
        "freshness",
        "how long ago the last post was made",
        "2.1-2.7 includes/common/formatting.php:646-658",
        rf"(?P<when>{AGO})",
        hits=["2 years, 6 months ago", "right now"],
        misses=["2 years ago we had a dry summer."],
    ),
)

RULES = (*POSTS, *HEADS)
