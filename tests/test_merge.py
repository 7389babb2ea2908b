"""Pages of a thread become one thread, whatever their order and however often they come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.merge import merge
from schemas.record import Author, CaptureRef, Hyperlink, Post, Provenance, Quality, Quote, Thread

TOPIC = "bbpress:quay.example:1"
MORNING = datetime(2024, 5, 1, 8, tzinfo=UTC)


def post(number: int, *, said: str | None = None, quotes: tuple[Quote, ...] = (), reply_to: str | None = "1") -> Post:
    """The post with that number; its place in the thread is its number."""
    text = said if said is not None else f"Words of post {number}."
    link = Hyperlink(url=f"https://quay.example/{number}")
    author = Author(name="Ada" if number % 2 else "Kees")
    answers = None if number == 1 else reply_to
    return Post(id=str(number), position=number, author=author, text=text, text_full=text, reply_to=answers, quotes=quotes, links=(link,))


def page(
    number: int,
    posts: list[Post],
    *,
    pages: int | None = 3,
    declared: int | None = None,
    hour: int = 0,
    flags: tuple[str, ...] = (),
    extractor: str = "bbpress",
) -> Thread:
    """One page of the thread, captured `hour` hours after the morning."""
    ref = CaptureRef(sha256=f"{number:032x}{hour:032x}", page=number, fetched_at=MORNING + timedelta(hours=hour))
    complete = False if (pages or 1) > 1 else None
    return Thread(
        id=TOPIC,
        url=f"https://quay.example/rope/page/{number}/",
        title="Rope",
        text="\n\n".join(one.text for one in posts if one.text),
        links=tuple(dict.fromkeys(link for one in posts for link in one.links)),
        page=number,
        pages=pages,
        pages_read=(number,),
        complete=complete,
        declared_posts=declared,
        closed=False if number == 1 else None,
        posts=tuple(posts),
        quality=Quality(flags=flags),
        provenance=Provenance(captures=(ref,), extractor=extractor, ruleset="r", thresher_version="0"),
    )


@st.composite
def captured_pages(draw: st.DrawFn) -> list[Thread]:
    """Captures of the pages of one thread: any pages, any number of times, perhaps with all posts on each."""
    size = draw(st.integers(1, 4))
    pages = draw(st.integers(1, 4))
    repeats = draw(st.booleans())
    declared = draw(st.sampled_from([None, size * pages, size * pages + 1]))
    numbers = draw(st.lists(st.integers(1, pages), min_size=1, max_size=5))
    hours = draw(st.lists(st.integers(0, 3), min_size=len(numbers), max_size=len(numbers)))
    said = draw(st.lists(st.sampled_from([None, "Edited since.", ""]), min_size=len(numbers), max_size=len(numbers)))
    found = {}
    for number, hour, words in zip(numbers, hours, said, strict=True):
        shown = range(1, size * pages + 1) if repeats else range((number - 1) * size + 1, number * size + 1)
        quote = Quote(author="Ada", text="Words of post 1.", offset=0)
        posts = [post(at, said=words if at == shown[-1] else None, quotes=(quote,) if at % 3 == 0 else ()) for at in shown]
        found[(number, hour)] = page(number, posts, pages=pages, declared=declared, hour=hour, flags=("reply_to_flat_view",))
    return list(found.values())


@given(captured_pages(), st.randoms(use_true_random=False))
def test_the_order_of_pages_does_not_matter(pages, random):
    """A frontier brings them as they come."""
    shuffled = list(pages)
    random.shuffle(shuffled)
    assert merge(shuffled) == merge(pages)


@given(captured_pages(), st.data())
def test_merging_what_was_merged_changes_nothing(pages, data):
    """A page that comes again, or the merged thread itself, adds nothing."""
    whole = merge(pages)
    assert merge([whole]) == whole
    if len(pages) > 1:
        again = data.draw(st.lists(st.sampled_from(pages), min_size=1, max_size=3))
        assert merge([whole, *again]) == whole
        assert merge([*pages, *again]) == whole


@given(captured_pages())
def test_every_post_stands_once_and_in_its_place(pages):
    """Also where threaded views repeat all posts on every page."""
    thread = merge(pages)
    shown = {one.id for one in (one for record in pages for one in record.posts)}
    assert [one.id for one in thread.posts] == sorted(shown, key=int)
    assert [one.position for one in thread.posts] == sorted(one.position for one in thread.posts)
    assert thread.text == "\n\n".join(one.text for one in thread.posts if one.text)


@given(captured_pages())
def test_a_thread_is_complete_only_when_all_pages_are_read_and_all_posts_are_there(pages):
    """By the page's own claim; without a claim nothing is said."""
    if len(pages) == 1:
        return
    thread = merge(pages)
    if thread.pages is not None and len(thread.pages_read) < thread.pages:
        assert thread.complete is False
    elif thread.declared_posts is None:
        assert thread.complete is (True if (thread.pages or 1) > 1 else None)
    else:
        assert thread.complete is (len(thread.posts) >= thread.declared_posts)
    assert ("pages_missing" in thread.quality.flags or "declared_posts_mismatch" in thread.quality.flags) == (thread.complete is False)


def test_the_latest_capture_of_a_post_has_the_last_word():
    """People edit."""
    old, new = page(1, [post(1, said="First thought.")], hour=0), page(1, [post(1, said="Second thought.")], hour=5)
    assert merge([new, old]).posts[0].text == "Second thought."


def test_pages_that_count_from_one_each_follow_one_another():
    """Questions with comments are counted nowhere, and stand again above each page of answers."""
    question, answers = post(70), [post(number).model_copy(update={"position": 2 + at}) for at, number in enumerate((9, 80))]
    again = [question.model_copy(update={"position": 1}), post(5).model_copy(update={"position": 2})]
    pages = [page(1, [again[0], *answers], pages=2), page(2, again, pages=2)]
    thread = merge(pages)
    assert [(one.id, one.position) for one in thread.posts] == [("70", 1), ("9", 2), ("80", 3), ("5", 4)]
    assert merge(pages[::-1]).posts == thread.posts


def test_page_two_alone_stands_and_says_that_it_is_not_all():
    """It is a record by itself until page 1 comes."""
    alone = page(2, [post(3), post(4)], declared=6)
    assert merge([alone]) is alone
    assert (alone.complete, alone.pages_read) == (False, (2,))


def test_a_quote_finds_its_post_on_another_page():
    """In a flat view the reply then answers what it quotes."""
    quote = Quote(author="Ada", text="Words of\npost 1.", offset=0)
    first, second = page(1, [post(1), post(2)], pages=2), page(2, [post(3), post(4, quotes=(quote,))], pages=2, flags=("reply_to_flat_view",))
    third = merge([second, first]).posts[3]
    assert third.quotes[0].post_id == "1"
    other = Quote(author="Kees", text="Words of post 2.", offset=0)
    second = page(2, [post(3, quotes=(other,))], pages=2, flags=("reply_to_flat_view",))
    found = merge([first, second]).posts[2]
    assert (found.quotes[0].post_id, found.reply_to) == ("2", "2")


@pytest.mark.parametrize(
    ("extractor", "parent", "answered"),
    [("structure", None, "2"), ("bbpress", None, None), ("structure", "1", None)],
    ids=["no engine, and no parents", "an engine that would say so", "no engine, and parents"],
)
def test_a_quote_of_another_page_is_answered_where_no_engine_says_otherwise(extractor: str, parent: str | None, answered: str | None):
    """By what the pages print: one parent on one of them, and all that have none are known to answer nobody."""
    other = Quote(author="Kees", text="Words of post 2.", offset=0)
    first = page(1, [post(1), post(2, reply_to=parent)], pages=2, extractor=extractor)
    second = page(2, [post(3, reply_to=None), post(4, reply_to=None, quotes=(other,))], pages=2, extractor=extractor)
    found = merge([first, second]).posts
    assert [one.reply_to for one in found] == [None, parent, None, answered]
    assert found[3].quotes[0].post_id == "2"


def test_nesting_outweighs_a_quote():
    """In a threaded view the page has said who answers whom."""
    other = Quote(author="Kees", text="Words of post 2.", offset=0)
    first, second = page(1, [post(1), post(2)], pages=2), page(2, [post(3, quotes=(other,))], pages=2)
    found = merge([first, second]).posts[2]
    assert (found.quotes[0].post_id, found.reply_to) == ("2", "1")


def test_a_quote_of_words_that_two_posts_hold_names_neither():
    """Nothing is guessed."""
    first = page(1, [post(1, said="Yes, of course."), post(3, said="Yes, of course.")], pages=2)
    second = page(2, [post(5, quotes=(Quote(author="Ada", text="Yes, of course.", offset=0),))], pages=2)
    assert merge([first, second]).posts[2].quotes[0].post_id is None


def test_the_page_of_a_single_reply_adds_its_post_and_no_page():
    """It claims nothing about the thread."""
    reply = page(1, [post(4)], pages=None, hour=9, flags=("single_reply_view",))
    thread = merge([page(1, [post(1), post(2)], pages=2, declared=4), reply])
    assert [one.id for one in thread.posts] == ["1", "2", "4"]
    assert (thread.pages_read, thread.declared_posts, thread.complete) == ((1,), 4, False)
    placeless = page(1, [post(2, said="Edited since.").model_copy(update={"position": 1})], pages=None, hour=9, flags=("single_reply_view",))
    edited = merge([page(1, [post(1), post(2)]), placeless]).posts[1]
    assert (edited.position, edited.text) == (2, "Edited since.")
    late = page(1, [post(10).model_copy(update={"position": 1})], pages=None, hour=9, flags=("single_reply_view",))
    assert [(one.id, one.position) for one in merge([page(1, [post(1), post(2)]), late]).posts] == [("1", 1), ("2", 2), ("10", 3)]
    alone = merge([reply, page(1, [post(3)], pages=None, flags=("single_reply_view",))])
    assert (alone.complete, alone.quality.flags) == (False, ("single_reply_view",))


def test_what_is_merged_in_steps_is_what_is_merged_at_once():
    """Pages come over days; nobody waits for the last. Views overlap: each page begins with the last post of the one before."""
    pages = [page(number, [post(at) for at in range(max(1, 2 * number - 2), 2 * number + 1)], declared=6) for number in (1, 2, 3)]
    whole = merge(pages)
    assert (len(whole.posts), whole.complete) == (6, True)
    for one, two, three in permutations(pages):
        assert merge([merge([one, two]), three]) == merge([one, merge([two, three])]) == whole


def test_posts_without_ids_are_known_by_author_time_and_words():
    """Print views name no ids. What one person said twice on one page are two posts; without a name, a time or words the place tells."""

    def nameless(at: int, text: str, minute: int | None, author: str | None = "Ada") -> Post:
        time = MORNING + timedelta(minutes=minute) if minute is not None else None
        by = Author(name=author) if author else None
        return post(at, said=text).model_copy(update={"id": None, "published_at": time, "author": by, "reply_to": None})

    first = page(1, [nameless(1, "Rope?", 0), nameless(2, "Hemp.", 1), nameless(3, "Hemp.", 1), nameless(4, "", None, None)], pages=2)
    second = page(2, [nameless(3, "Hemp.", 1), nameless(4, "", None, None), nameless(5, "Hemp.", 2)], pages=2)
    other_place = page(2, [nameless(1, "Hemp.", 1), nameless(2, "Jute.", 7)], pages=2)
    assert [(one.position, one.text) for one in merge([second, first]).posts] == [(1, "Rope?"), (2, "Hemp."), (3, "Hemp."), (4, ""), (5, "Hemp.")]
    assert [one.text for one in merge([other_place, first.model_copy(update={"posts": first.posts[:2]})]).posts] == ["Rope?", "Hemp.", "Jute."]
    assert len(merge([page(1, [post(4)]), page(2, [nameless(4, "", None, None)])]).posts) == 2


def test_a_print_view_shows_the_posts_that_the_pages_name():
    """It prints all of them on one page, without ids: nothing stands twice, and no page is missing."""
    pages = [page(number, [post(at) for at in (2 * number - 1, 2 * number)]) for number in (1, 2, 3)]
    nameless = [post(at).model_copy(update={"id": None, "label": None, "reply_to": None}) for at in range(1, 7)]
    printed = page(1, nameless, pages=1, hour=5)
    assert merge([*pages, printed]).posts == merge(pages).posts
    some = merge([pages[1], printed])
    assert ([one.id for one in some.posts], some.complete) == ([None, None, "3", "4", None, None], None)
    assert (some.pages, some.pages_read) == (1, (1,))
    assert merge([some, pages[0]]).complete is None
    assert merge([pages[0], page(1, nameless[:2], pages=1, hour=3)]).complete is False, "a thread of one page has grown since"


@pytest.mark.parametrize(
    ("shown", "complete"),
    [
        (((1, 2), (3, 4), (5,)), True),
        (((1, 2), (3, 4), (5, 6)), True),
        (((1,), (3, 4), (5, 6)), None),
        (((1, 2), (3,), (5, 6)), None),
        (((1,), (2, 3), (4, 5)), None),
        (((1, 2), (3, 4), (5, 6, 7)), None),
    ],
)
def test_a_thread_that_names_its_pages_is_complete_with_all_of_them(shown, complete):
    """Where nothing counts its posts, and neither their numbers nor the sizes of its pages say that one is not there."""
    pages = [page(number, [post(at) for at in numbers]) for number, numbers in enumerate(shown, start=1)]
    assert merge(pages).complete is complete
    assert merge([page(1, [post(at) for numbers in shown for at in numbers], pages=1), page(1, [post(1)], pages=1, hour=1)]).complete is None


@pytest.mark.parametrize("again", [[1], [2], [], [1, 2]], ids=["the first post", "the last of the page before", "nothing", "both"])
def test_posts_that_pages_show_again_are_none_that_others_lack(again):
    """The one that opens the thread, pinned on each page, or the last one of the page before."""
    shown = [[post(1), post(2)], [*map(post, again), post(3), post(4)], [*([post(1)] if 1 in again else []), post(5)]]
    thread = merge([page(number, posts) for number, posts in enumerate(shown, start=1)])
    assert [one.id for one in thread.posts] == ["1", "2", "3", "4", "5"]
    assert thread.complete is True


def test_a_page_that_adds_fewer_posts_than_the_next_one_may_lack_some():
    """What it shows again does not count."""
    shown = [[post(1), post(2)], [post(1), post(3)], [post(4), post(5)]]
    assert merge([page(number, posts) for number, posts in enumerate(shown, start=1)]).complete is None


def test_a_page_that_repeats_the_one_before_it_is_no_sign_of_more():
    """Some boards answer for every number with the last page, and a link to the next number."""
    pages = [page(1, [post(1), post(2)], pages=2), page(2, [post(3)], pages=3), page(3, [post(3)], pages=4)]
    thread = merge(pages)
    assert (thread.pages, thread.complete, len(thread.posts)) == (3, None, 3)


def test_two_pages_that_both_show_all_posts_speak_for_the_others():
    """Threaded views repeat them on each page that they name."""
    pages = [page(number, [post(at) for at in range(1, 6)], pages=3) for number in (1, 2)]
    thread = merge(pages)
    assert (thread.pages, thread.complete, len(thread.posts)) == (1, None, 5)
    assert merge(pages[:1]).complete is False


def test_a_page_that_breaks_off_was_not_read_to_its_end():
    """Its posts count, its half of a post gives way to the whole of it, and the thread lacks that page until it comes whole."""
    first, second = page(1, [post(1), post(2)], pages=2), page(2, [post(3), post(4)], pages=2)
    broken = page(1, [post(1), post(2, said="Words of")], pages=2, hour=9, flags=("truncated",)).model_copy(update={"pages_read": (), "complete": False})
    lacking = merge([second, broken])
    assert (len(lacking.posts), lacking.pages_read, lacking.complete) == (4, (2,), False)
    assert "pages_missing" in lacking.quality.flags
    healed = merge([second, broken, first])
    assert (healed.pages_read, healed.complete, healed.posts[1].text) == ((1, 2), True, "Words of post 2.")
    again = merge([broken, broken.model_copy(update={"provenance": page(1, [], hour=10).provenance})])
    assert (again.page, again.pages_read, again.complete) == (1, (), False)


def test_page_two_without_a_pager_lacks_page_one():
    """Its own number says so."""
    second = page(2, [post(3), post(4)], pages=None)
    assert merge([second, page(2, [post(3)], pages=None, hour=1)]).complete is False


def test_the_latest_claim_holds_where_later_pages_make_none():
    """SMF counts on the last page alone."""
    last = page(2, [post(3), post(4)], pages=2, declared=5)
    assert (merge([last, page(1, [post(1), post(2)], pages=2, hour=3)])).declared_posts == 5


def test_pages_of_different_threads_are_refused():
    """Whoever asks for that has mixed up ids."""
    with pytest.raises(ValueError, match="different records"):
        merge([page(1, [post(1)]), page(1, [post(1)]).model_copy(update={"id": "bbpress:quay.example:2"})])
    with pytest.raises(ValueError, match="nothing"):
        merge([])
