"""Lines that bbPress prints alike in every language."""

from __future__ import annotations

from ..phrase import Wording

BBPRESS = Wording("bbpress", None, "bbpress", "At the top it says %s and I do not know what that is for.")

RULES = (
    BBPRESS.raw(
        "post-number",
        "number of a post, linked to itself",
        "2.0-2.7 templates/default/bbpress/loop-single-reply.php:32",
        r"#(?P<id>\d+)",
        hits=["#3072", "#118"],
        misses=["#3072 is the post that I mean.", "#climate"],
    ),
    BBPRESS.raw(
        "allowed-tags",
        "list of the HTML that a post may hold",
        "2.0-2.7 includes/common/functions.php bbp_allowed_tags, printed by templates/default/bbpress/form-reply.php:78",
        r"(?:<[a-z0-9]+(?: [a-z]+=\"[^\"<>]*\")*> ?){4,}",
        hits=['<a href="" title="" rel="" target=""> <blockquote cite=""> <code> <pre class=""> <em> <strong> <del datetime="" cite=""> <ol start=""> <li>'],
        misses=["<em> and <strong> are all you need.", '<a href=""> <code> <em>'],
    ),
    BBPRESS.raw(
        "address",
        "network address of a post's author, shown to moderators",
        "2.0-2.7 includes/replies/template.php bbp_reply_author_ip; literal brackets",
        r"\((?:(?:\d{1,3}\.){3}\d{1,3}|(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{3,39})\)",
        hits=["(127.0.0.1)", "(2001:db8::7)"],
        misses=["(127.0.0.1) is my own machine.", "(1.2.3)"],
    ),
    BBPRESS.raw(
        "page-links",
        "numbers of the pages, with arrows",
        "2.0-2.7 paginate_links with prev_text and next_text as arrows; includes/replies/template.php:178",
        r"(?:←|→)|(?:← )?\d+(?: (?:\d+|\.\.\.))*(?: →)|← \d+(?: (?:\d+|\.\.\.))*|\d+(?: \d+)* \.\.\. \d+|1 2(?: \d+)*",
        hits=["1 2 3 →", "← 1 2", "← 1 … 4 5 6 … 12 →", "1 2 … 9", "1 2 3", "→"],
        misses=["1 2 3 and go", "3 → 4", "12"],
    ),
)
