"""Whatever order the lines of a forum come in, every character has one fate and no post holds what is not printed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners import plain
from cleaners.context import Context
from cleaners.draft import ThreadDraft
from cleaners.ledger import Desk
from cleaners.page.decode import decode
from cleaners.page.reading import read

WORDS = (
    """
Home › Forums › Harbour › Tide|Home Forums Harbour Tide|Tide|Tagged: salt, lamps|This topic has 2 replies and 2 voices.|This topic is empty.
Viewing 0 reply threads|Viewing 3 posts - 1 through 3 (of 3 total)|← 1 2 3|Author|Posts|Author Posts|AuthorPosts|#7 Reply|#8 Reply|#9|Reply
May 1, 2024 at 8:00 am #7 Reply|May 1, 2024 at 9:00 am #8 Reply|May 2, 2024 at 9:00 am|May 3, 2024 at 9:00 am in reply to: Tide #9|In reply to: Tide
Ada|Bo ●|[pier]Ada|Participant|Guest|(127.0.0.1)|AdaParticipant low water. BoGuest high water|Ada wrote:|Ada wrote: Bo wrote: low water|low water|high water
This reply was modified 2 years ago by Ada. Reason: salt|The topic ‘Tide’ is closed to new replies.|Reply To: Tide|Your information:|Name (required):
Registered Users|12|Topics|3|Search Results|Forum|●|* * *|1. first|2.|…|\u200b|Viewing 1 result|def tide(n):|Wiederholung
""".strip()
    .replace("\n", "|")
    .split("|")
)
BOARDS = (
    """
Re: Tide|Tide|Post by Ada » Mon Jul 15, 2024 11:08 am|Post by Bo » Mon Jul 15, 2024 12:16 pm|Posts:21|Joined:Mon Jan 02, 2023 9:00 am|4 posts • Page 1 of 1
Top|Quote|Reply|Powered by phpBB® Forum Software|Thread starter Ada|Start date Jul 15, 2024|Jul 15, 2024|Jul 16, 2024|#1|#2|#3|A|Ada|Bo|Messages|12|Ada said:
Click to expand...|Reactions: Bo|Last edited: Jul 15, 2024|You must log in or register to reply here.|Started by Ada, Jul 15, 2024, 09:01 AM|SMF 2.1.4
Quote from: Ada link=msg=1#msg1 date=1720058611low water|(07-15-2024, 09:01 AM)Ada Wrote: low water|Ada Offline|#1 07-15-2024, 09:01 AM|--|________
Ada is offline|Join Date: May 2020|Reply With Quote|ada July 15, 2024, 7:33pm 1|bo July 15, 2024, 8:33pm 2|Powered by Discourse|2 Likes|low water|high water
Guidelines|Terms of Service|Thread Rating:|Old 15th July 2024, 16:26 #1 | Link|[xx] Jul 15, 2024, 09:01 AM|« Reply #1 on: Jul 15, 2024, 09:01 AM »|User avatar
""".strip()
    .replace("\n", "|")
    .split("|")
)

lines = st.builds(
    lambda indent, mark, words: " " * indent + mark + words,
    st.sampled_from([0, 0, 2, 4, 6, 7, 12]),
    st.sampled_from(["", "", "", "• ", "* ", "+ ", "□ ", "- ", "  *     * "]),
    st.sampled_from(["", *WORDS, *BOARDS, *BOARDS]),
)
texts = st.lists(lines, min_size=1, max_size=40).flatmap(lambda found: st.sampled_from(["\n", "\n\n", " "]).map(lambda by: by.join(found)))
SKELETON = "Home › Forums › Harbour › Tide\nViewing 3 posts - 1 through 3 (of 3 total)\n"
BOARD = "Tide\nThread starter Ada\nStart date Jul 15, 2024\nYou must log in or register to reply here.\n"
BOARD += "A\n\nAda\n• Jul 15, 2024\n• #1\nlow water\nBo\n\nBo\n• Jul 16, 2024\n• #2\n"
SKELETON += "• Author\n  Posts\n• May 1, 2024 at 8:00 am #7 Reply\n  Ada\n  Participant\n\n"


@given(texts, st.sampled_from(["Tide\n", SKELETON, BOARD]))
@settings(max_examples=200)
def test_the_ledger_law_holds_in_any_order(text: str, begins: str) -> None:
    """Kept, moved and removed spans cover every line once; a post's words are printed, in their order."""
    decoded = decode((begins + text).encode(), None)
    if decoded.kind != "text":
        return
    page = read(decoded, None, max_nodes=1_000_000, max_characters=1_000_000)
    desk = Desk(page)
    draft = plain.read(page, desk, Context())
    assert desk.close(plain.CATCH_ALL).imbalances() == []
    if isinstance(draft, ThreadDraft):
        printed = iter("".join(line.text for line in page.lines).replace(" ", ""))
        words = "".join(post.body.text for post in draft.posts)
        assert all(sign in printed for sign in "".join(words.split()))
        assert all(post.position for post in draft.posts)
