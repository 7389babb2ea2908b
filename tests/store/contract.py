"""What every store must do. A backend passes by subclassing `StoreContract` with a `store` fixture."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from cleaners.merge import merge
from schemas.cleaned import Cleaned, Listed, Rejected
from schemas.errors import ConfigError
from schemas.markup import Markup, Name
from schemas.memory import Block, Memory, Shown, Sight
from schemas.outcome import Fate, Outcome, Reason
from schemas.record import Article, Thread
from schemas.target import Link
from scraper.discover.worth import Known
from scraper.inputs import Failure, Input
from scraper.store.base import Store
from tests.store.examples import FORUM, NOON, article, fetched, ledger, post, reading, received, thread_page

DAY = timedelta(days=1)


def put(store: Store, item: Input, answer, run: int = 1, at=NOON) -> Outcome:
    """One page into the store."""
    return store.put(run, item, reading(item, answer), merge=merge, at=at)


def only_thread(store: Store) -> Thread:
    """The one record of the store."""
    (record,) = store.records()
    assert isinstance(record, Thread)
    return record


def ids(thread: Thread) -> list[str | None]:
    """Ids of its posts, in order."""
    return [post.id for post in thread.posts]


class StoreContract:
    """The tests; `store` holds one run that has begun."""

    def test_what_goes_in_comes_out(self, store: Store):
        """A record is read back as it was put."""
        item, cleaned = article("flood")
        assert put(store, item, cleaned).fate is Fate.STORED
        assert list(store.records()) == [cleaned.record]
        assert store.ledger(item.capture) == cleaned.ledger

    def test_the_same_page_again_is_unchanged(self, store: Store):
        """Nothing is news twice."""
        item, cleaned = article("flood")
        put(store, item, cleaned)
        again = put(store, item, cleaned, at=NOON + timedelta(days=1))
        assert (again.fate, again.record_id) == (Fate.UNCHANGED, cleaned.record.id)

    def test_what_the_pages_of_a_source_are_made_of_goes_with_its_name_and_ends_with_its_address(self, store: Store):
        """As what was seen of it does."""
        markup = Markup(looks=3, names=(Name(7, 2, 3),))
        store.keep_markup("garden", Markup())
        store.keep_markup("garden", markup)
        assert (store.markup("garden"), store.markup("shed")) == (markup, Markup())
        store.targets.rename("garden", "shed")
        assert (store.markup("garden"), store.markup("shed")) == (Markup(), markup)
        store.targets.forget("shed", NOON)
        assert store.markup("shed") == Markup()

    def test_what_pages_have_shown_is_counted_with_them_and_handed_out_by_host(self, store: Store):
        """Three documents teach, one that was counted does not, and other hosts know nothing of it."""
        block = Block("div", "share", "0123456789abcdef", "fedcba9876543210")
        for number in (1, 2, 2, 3):
            assert store.memory("news.example") == Memory(host="news.example")
            item, cleaned = article(f"story {number}")
            shown = Shown(host="news.example", document=(f"{number:016}",), sights=(Sight(block),))
            put(store, item, cleaned.model_copy(update={"shown": shown}))
        assert store.memory("news.example") == Memory(host="news.example", blocks=(block,))
        assert store.memory("other.example") == Memory(host="other.example")

    def test_a_page_fetched_later_with_the_same_words_is_unchanged(self, store: Store):
        """Only the capture is new; the record stands as it was written."""
        first, cleaned = article("flood", fetched_at=NOON)
        put(store, first, cleaned)
        later, recleaned = article("flood", fetched_at=NOON + timedelta(days=1), ruleset="r2")
        assert put(store, later, recleaned).fate is Fate.UNCHANGED
        assert list(store.records()) == [cleaned.record]
        assert [seen.capture.fetched_at for seen in store.captures()] == [NOON, NOON + timedelta(days=1)]

    def test_new_rules_that_read_a_page_differently_change_the_record(self, store: Store):
        """The capture is the same, its reading is not."""
        item, cleaned = article("flood")
        put(store, item, cleaned)
        better = cleaned.model_copy(update={"record": cleaned.record.model_copy(update={"title": "Flood at the lower bridge"})})
        assert put(store, item, better).fate is Fate.STORED
        assert [record.title for record in store.records()] == ["Flood at the lower bridge"]

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    def test_pages_make_one_thread_in_any_order(self, store: Store, order):
        """Posts once each, though the views overlap, and complete only when the last page is there."""
        pages = [
            thread_page(1, [post(1), post(2)], pages=3, declared=5),
            thread_page(2, [post(1), post(3), post(4)], pages=3, declared=5),
            thread_page(3, [post(1), post(5)], pages=3, declared=5),
        ]
        for count, at in enumerate(order, start=1):
            assert put(store, *pages[at]).fate is Fate.STORED
            assert only_thread(store).complete is (count == 3)
        assert ids(only_thread(store)) == ["3001", "3002", "3003", "3004", "3005"]
        assert only_thread(store).pages_read == (1, 2, 3)

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    def test_pages_make_one_article_in_any_order(self, store: Store, order):
        """Their texts in the order of the pages, complete only when the last one is there."""
        pages = [article(f"river/{number}", f"The river rose by {number} hands.") for number in (1, 2, 3)]
        for count, at in enumerate(order, start=1):
            item, answer = pages[at]
            update = {"id": pages[0][1].record.id, "page": at + 1, "pages": 3, "pages_read": (at + 1,), "complete": False}
            put(store, item, answer.model_copy(update={"record": answer.record.model_copy(update=update)}))
            (record,) = store.records()
            assert record.complete is (count == 3)
        assert record.text == "The river rose by 1 hands.\n\nThe river rose by 2 hands.\n\nThe river rose by 3 hands."
        assert record.pages_read == (1, 2, 3)

    @pytest.mark.parametrize("when", ["before", "between", "never"])
    def test_a_site_that_moved_to_another_domain_is_the_same_one(self, store: Store, when: str):
        """Told before or after it was read there: its records stay under their first ids with their new addresses, each post once. Others of the same
        path or number do not follow.
        """

        def there(item: Input, cleaned: Cleaned, **changes: object) -> tuple[Input, Cleaned]:
            record = cleaned.record.model_copy(update={"id": cleaned.record.id.replace(".example", ".test"), **changes})
            url = (record.url or "").replace(".example", ".test")
            capture = item.capture.model_copy(update={"url": url})
            return Input(url, capture, item.body), cleaned.model_copy(update={"record": record.model_copy(update={"url": url})})

        threads, stories = [thread_page(1, [post(1), post(2)]), thread_page(1, [post(1), post(2), post(3)], version="new")], [article("flood"), article("fog")]
        for item, cleaned in (threads[0], *stories):
            put(store, item, cleaned)
        new = [there(*threads[1]), there(*stories[0]), there(*stories[1], title="another story")]
        for told_now in (when == "before", when == "between"):
            if told_now:
                store.keep_move("forum.example", "forum.test", FORUM, NOON)
                store.keep_move("news.example", "news.test", "https://news.example/feed", NOON)
            for item, cleaned in new:
                put(store, item, cleaned)
        records = {record.id: record for record in store.records()}
        moved = set() if when == "never" else {"bbpress:forum.example:17", "https://news.example/flood"}
        assert {name for name, record in records.items() if ".example" in name and ".test/" in (record.url or "")} == moved
        assert len(records) == 6 - len(moved)
        posts = [(one.id, one.status) for record in records.values() if isinstance(record, Thread) and ".example" in record.id for one in record.posts]
        assert posts == [(f"300{number}", "present") for number in ((1, 2, 3) if moved else (1, 2))]

    @pytest.mark.parametrize("in_order", [True, False])
    def test_a_page_read_again_replaces_its_former_version(self, store: Store, in_order: bool):
        """A post that was deleted since is marked, in whatever order the versions come."""
        versions = [thread_page(1, [post(1), post(2)], version="old"), thread_page(1, [post(1, "Edited."), post(3)], version="new")]
        for number in (0, 1) if in_order else (1, 0):
            put(store, *versions[number], at=NOON + timedelta(hours=number))
        told = [(p.id, p.text, p.status) for p in only_thread(store).posts]
        assert told == [("3001", "Edited.", "present"), ("3002", post(2).text, "deleted"), ("3003", post(3).text, "present")]

    def test_a_page_that_is_seen_again_after_the_one_behind_it_tells_what_was_deleted_between_them(self, store: Store):
        """The first post of page 2 is on neither; it is told when there is something else to be written of the thread."""

        def seen(page: int, hour: int, *numbers: int) -> tuple[Input, Cleaned]:
            posts = [post(number).model_copy(update={"published_at": NOON + timedelta(minutes=number)}) for number in numbers]
            item, cleaned = thread_page(page, posts, pages=2, version=str(hour), fetched_at=NOON + timedelta(hours=hour))
            return replace(item, capture=item.capture.model_copy(update={"status": 200})), cleaned

        first = seen(1, 0, 1, 2)
        put(store, *first)
        put(store, *seen(2, 0, 3, 4))
        put(store, *seen(2, 9, 4, 5))
        assert [one.status for one in only_thread(store).posts] == ["present"] * 5
        store.revisit(1, first[0].target, first[0].capture, at=NOON + timedelta(hours=9, minutes=1), headers=())
        put(store, *seen(2, 20, 4, 5, 6))
        assert [one.status for one in only_thread(store).posts] == ["present", "present", "deleted", "present", "present", "present"]

    def test_an_older_capture_that_comes_late_does_not_win(self, store: Store):
        """The time of capture decides, not the order of arrival."""
        put(store, *thread_page(1, [post(1), post(2)], version="new", fetched_at=NOON))
        late = put(store, *thread_page(1, [post(1)], version="old", fetched_at=NOON - timedelta(days=9)))
        assert late.fate is Fate.UNCHANGED
        assert ids(only_thread(store)) == ["3001", "3002"]

    def test_two_versions_put_twice_change_nothing_the_second_time(self, store: Store):
        """Without a time of capture the first arrival counts, so a second run over the same folder does not swing to and fro."""
        versions = [thread_page(1, [post(1)], version="old"), thread_page(1, [post(1), post(2)], version="new")]
        fates = [put(store, *version, at=NOON + timedelta(minutes=minute)).fate for minute, version in enumerate(versions * 2)]
        assert fates == [Fate.STORED, Fate.STORED, Fate.UNCHANGED, Fate.UNCHANGED]
        assert ids(only_thread(store)) == ["3001", "3002"]

    def test_a_view_at_another_address_adds_and_does_not_replace(self, store: Store):
        """Page 1 of the paged view does not take away what `?view=all` had shown."""
        item, whole = thread_page(1, [post(1), post(2), post(3)], declared=3)
        url = f"{FORUM}?view=all"
        everything = whole.model_copy(update={"record": whole.record.model_copy(update={"url": url})})
        put(store, Input(url, item.capture.model_copy(update={"url": url}), item.body), everything)
        put(store, *thread_page(1, [post(1), post(2)], pages=2, declared=3, version="paged"))
        assert ids(only_thread(store)) == ["3001", "3002", "3003"]

    def test_a_page_that_now_belongs_elsewhere_leaves_its_former_record(self, store: Store):
        """New rules give the thread another id: it is not there twice."""
        first, second = thread_page(1, [post(1)], pages=2), thread_page(2, [post(2)], pages=2)
        put(store, *first)
        put(store, *second)
        for item, cleaned in (first, second):
            put(store, item, cleaned.model_copy(update={"record": cleaned.record.model_copy(update={"id": FORUM})}))
        assert only_thread(store).id == FORUM
        assert ids(only_thread(store)) == ["3001", "3002"]

    def test_a_page_that_holds_no_record_by_new_rules_takes_its_record_along(self, store: Store):
        """A list that was taken for a story is no story any more; its capture stays."""
        item, cleaned = article("index")
        put(store, item, cleaned)
        put(store, item, Listed(reason=Reason.ARTICLE_LIST))
        assert list(store.records()) == []
        assert [seen.body for seen in store.captures()] == [item.body]

    def test_a_failure_takes_nothing_away(self, store: Store):
        """A worker that died says nothing about the page."""
        item, cleaned = article("flood")
        put(store, item, cleaned)
        assert put(store, item, Failure(Reason.WORKER_DIED, "signal 9")).fate is Fate.FAILED
        assert list(store.records()) == [cleaned.record]

    def test_rejected_and_failed_bodies_can_be_replayed(self, store: Store):
        """Nothing is lost: bytes, address and headers come back as they were."""
        bad, worse = received(b"\x00\xff", path="a.html"), received(b"", path="b.html")
        put(store, bad, Rejected(reason=Reason.NOT_TEXT, detail="NUL"))
        put(store, worse, Failure(Reason.DEADLINE_EXCEEDED, "60 s"))
        assert list(store.captures()) == [bad, worse]

    def test_a_page_that_was_never_whole_has_no_last_capture(self, store: Store):
        """Nor has one that a worker died of: it must be asked for again."""
        gone, deadly = fetched("gone", status=404), fetched("deadly")
        put(store, gone, Rejected(reason=Reason.SOFT_404))
        put(store, deadly, Failure(Reason.WORKER_DIED, "signal 9"))
        assert [store.last_capture(item.target) for item in (gone, deadly, fetched("never"))] == [None, None, None]

    def test_the_last_capture_is_the_newest_by_its_time(self, store: Store):
        """The order of arrival does not count."""
        new, old = fetched("flood", b"new", at=NOON), fetched("flood", b"old", at=NOON - timedelta(days=1))
        for item in (new, old):
            put(store, item, Listed(reason=Reason.ARTICLE_LIST))
        assert store.last_capture(new.target) == new.capture

    def test_a_page_is_found_by_each_address_that_it_has(self, store: Store):
        """The one that was asked, and the one that this led to, which is what its record names."""
        item = fetched("flood")
        led = replace(item, capture=item.capture.model_copy(update={"final_url": "https://news.example/the-flood"}))
        put(store, led, Listed(reason=Reason.ARTICLE_LIST))
        assert [store.last_read(f"https://news.example/{name}") for name in ("flood", "the-flood", "drought")] == [led.capture, led.capture, None]

    def test_a_page_seen_again_is_unchanged_and_nothing_is_written_but_that(self, store: Store):
        """Its record counts as if it had been put again, and what is replayed is replayed once."""
        item, cleaned = thread_page(1, [post(1), post(2)], declared=2)
        item = replace(item, capture=item.capture.model_copy(update={"status": 200}))
        put(store, item, cleaned)
        run = store.begin("ingest", NOON)
        outcome = store.revisit(run, item.target, item.capture, at=NOON, headers=(("etag", '"2"'),))
        assert outcome == Outcome(target=item.target, fate=Fate.UNCHANGED, record_id=cleaned.record.id, capture=item.capture.sha256, at=NOON)
        assert list(store.outcomes(run)) == [outcome]
        assert list(store.captures()) == [item]
        assert (store.report().posts, store.report().incomplete) == (2, 0)

    def test_what_is_no_record_ends_as_it_did_when_it_is_seen_again(self, store: Store):
        """A wall that stands is no healthy page."""
        for name, answer, fate in (
            ("index", Listed(reason=Reason.ARTICLE_LIST, title="All"), Fate.LISTED),
            ("wall", Rejected(reason=Reason.NO_ACCESS, detail="log in"), Fate.REJECTED),
        ):
            item = fetched(name)
            put(store, item, answer)
            outcome = store.revisit(1, item.target, item.capture, at=NOON, headers=())
            assert (outcome.fate, outcome.reason, outcome.record_id) == (fate, answer.reason, None)

    def test_the_marks_of_a_body_are_those_that_came_with_it(self, store: Store):
        """A 304 that bears another ETag speaks of another page (RFC 9111, 4.3.4)."""
        item = fetched("flood", headers=(("etag", '"1"'), ("last-modified", "then")))
        put(store, item, Listed(reason=Reason.ARTICLE_LIST))
        store.revisit(1, item.target, item.capture, at=NOON + timedelta(days=1), headers=(("etag", '"2"'),))
        assert store.last_capture(item.target) == item.capture

    def test_one_body_at_two_addresses_has_the_links_of_each(self, store: Store):
        """Relative links lead elsewhere from there."""
        items = [fetched(name, b"<a href=x>") for name in ("a/", "b/")]
        for item in items:
            put(store, item, Listed(reason=Reason.TOPIC_LIST, links=(Link(url=f"{item.target}x", kind="thread"),)))
        stands = [store.standing(item.capture) for item in items]
        assert [[link.url for link in stand.links] for stand in stands if stand] == [[f"{item.target}x"] for item in items]

    def test_what_a_list_said_of_a_page_is_known_once_it_is_kept(self, store: Store):
        """The newest counts."""
        url = "https://forum.example/a"
        assert store.known(url) is None
        for replies in (3, 4):
            store.keep_hint(url, Link(url=url, kind="thread", reply_count=replies, last_post_at=NOON), NOON)
        assert store.known(url) == Known(NOON, 4, NOON, None)

    def test_since_when_a_page_says_the_same_is_known_by_what_it_says(self, store: Store):
        """Whatever else of its bytes changes from look to look."""
        for days, text, body in ((0, "The river rose.", b"<p>1"), (1, "The river rose.", b"<p>2"), (2, "The river fell.", b"<p>3")):
            item, cleaned = article("flood", text)
            item = received(body, url=item.target, fetched_at=NOON + timedelta(days=days))
            put(store, item, cleaned)
            store.keep_hint(item.target, Link(url=item.target, kind="page"), NOON + timedelta(days=days))
            known = store.known(item.target)
            assert known is not None
            assert known.same_since == NOON + timedelta(days=2 if days == 2 else 0)

    def test_a_page_is_gone_until_it_is_seen_again(self, store: Store):
        """A 410 is for good, unless the server thinks better of it."""
        item = fetched("flood", at=NOON + timedelta(days=1))
        run = store.begin("ingest", NOON)
        assert not store.is_gone(item.target)
        store.note(run, Outcome(target=item.target, fate=Fate.FAILED, reason=Reason.GONE, at=NOON))
        assert store.is_gone(item.target)
        put(store, item, Listed(reason=Reason.ARTICLE_LIST))
        assert not store.is_gone(item.target)

    def test_links_of_a_list_are_kept_in_page_order(self, store: Store):
        """With their hints."""
        links = (Link(url="https://forum.example/b", kind="thread", reply_count=4, last_post_at=NOON), Link(url="https://forum.example/a", kind="forum"))
        item = received(b"<ul>", url="https://forum.example/")
        outcome = put(store, item, Listed(reason=Reason.TOPIC_LIST, title="Soil", links=links))
        assert (outcome.fate, outcome.reason, outcome.detail) == (Fate.LISTED, Reason.TOPIC_LIST, "Soil")
        stands = store.standing(item.capture)
        assert stands is not None
        assert stands.links == links

    def test_an_answer_that_cannot_be_kept_is_one_failed_outcome(self, store: Store):
        """A count beyond 64 bits on a hostile page costs that page, and no half of it stays."""
        item = received(b"<ul>", url="https://forum.example/")
        outcome = put(store, item, Listed(reason=Reason.TOPIC_LIST, links=(Link(url="https://forum.example/a", kind="thread", reply_count=10**30),)))
        assert (outcome.fate, outcome.reason) == (Fate.FAILED, Reason.RECORD_INVALID)
        assert store.standing(item.capture) is None
        assert [seen.body for seen in store.captures()] == [b"<ul>"]

    def test_a_body_of_two_addresses_has_the_ledger_of_each(self, store: Store):
        """What was read at the one is not told of the other."""
        mine, yours = (received(b"<p>one", url=f"https://forum.example/{name}") for name in "ab")
        for item, words in ((mine, "mine"), (yours, "yours")):
            put(store, item, Listed(reason=Reason.TOPIC_LIST, ledger=ledger(words)))
        assert [store.ledger(item.capture) for item in (mine, yours)] == [ledger("mine"), ledger("yours")]

    def test_records_come_in_the_order_of_their_ids(self, store: Store):
        """By code points, whatever the order of arrival."""
        for name in ("b", "ä", "Z", "a"):
            put(store, *article(name))
        assert [record.title for record in store.records()] == ["Z", "a", "b", "ä"]

    def test_the_records_of_a_run_are_those_that_its_pages_belong_to(self, store: Store):
        """As they are now: whole threads, of which the run may have brought one page; what left the store is not among them."""
        put(store, *thread_page(1, [post(1)], pages=2))
        put(store, *article("flood"))
        second = store.begin("ingest", NOON)
        put(store, *thread_page(2, [post(2)], pages=2), run=second)
        put(store, *article("drought"), run=second)
        item, _ = article("drought")
        put(store, item, Rejected(reason=Reason.NO_ARTICLE_FOUND), run=second)
        assert [record.title for record in store.records(run=1)] == [record.title for record in store.records()]
        (thread,) = store.records(run=second)
        assert isinstance(thread, Thread)
        assert ids(thread) == [post(1).id, post(2).id]

    def test_what_came_or_changed_since_then_is_asked_for_alone(self, store: Store):
        """A run of yesterday that has brought nothing new since is none of it, and one of today that changed nothing neither."""
        put(store, *article("flood"))
        put(store, *article("drought"))
        store.end(1, NOON)
        second = store.begin("ingest", NOON + DAY)
        put(store, *article("drought", text="It rained.", fetched_at=NOON + DAY), run=second)
        put(store, *article("flood", fetched_at=NOON + DAY), run=second)
        put(store, *article("storm"), run=second)
        assert [record.id.rpartition("/")[2] for record in store.records(since=NOON + DAY)] == ["drought", "storm"]
        assert len(list(store.records(since=NOON))) == 3

    def test_each_target_of_the_runs_since_then_ends_as_it_did_last(self, store: Store):
        """What was stored is news though it has not changed since, and what has failed since is not."""
        for name in ("flood", "drought", "storm"):
            put(store, *article(name))
        second = store.begin("ingest", NOON + DAY)
        put(store, *article("flood", fetched_at=NOON + DAY), run=second)
        lost = Outcome(target="https://news.example/drought", fate=Fate.FAILED, reason=Reason.CONNECTION_LOST)
        store.note(second, lost)
        ends = {outcome.target.rpartition("/")[2]: outcome.fate for outcome in store.last_outcomes(NOON)}
        assert ends == {"storm": Fate.STORED, "flood": Fate.STORED, "drought": Fate.FAILED}
        assert [outcome.fate for outcome in store.last_outcomes(NOON + DAY)] == [Fate.UNCHANGED, Fate.FAILED]
        assert list(store.last_outcomes(NOON, lost.target)) == [lost]
        assert (store.title("https://news.example/flood"), store.title("none")) == ("flood", None)

    def test_hostile_text_is_data(self, store: Store):
        """Quotes, NUL and a name that would end a statement come back as they went in."""
        item, cleaned = article("'); DROP TABLE records; --", text="null \x00 and 'quotes'")
        put(store, item, cleaned)
        assert list(store.records()) == [cleaned.record]

    def test_a_file_name_that_is_no_unicode_is_written_out(self, store: Store):
        """Its outcome is kept under a printable name."""
        plain = received(b"x", path="a.html")
        outcome = put(store, Input("caf\udce9.html", plain.capture, b"x"), Rejected(reason=Reason.NO_TEXT))
        assert outcome.target == "caf\\udce9.html"
        assert list(store.outcomes(1)) == [outcome]

    def test_posts_with_one_id_on_a_page_are_both_kept(self, store: Store):
        """A broken page does not break the store."""
        item, cleaned = article("flood")
        assert isinstance(cleaned.record, Article)
        twins = cleaned.record.model_copy(update={"comments": (post(1, "one"), post(1, "two"))})
        put(store, item, cleaned.model_copy(update={"record": twins}))
        assert list(store.records()) == [twins]

    def test_the_report_adds_up(self, store: Store):
        """Targets are the sum of fates, and a thread's posts are counted once however many pages brought them."""
        put(store, *thread_page(1, [post(1), post(2)], pages=3, declared=5))
        put(store, *thread_page(2, [post(3), post(4)], pages=3, declared=5))
        put(store, received(b"", path="empty.html"), Rejected(reason=Reason.EMPTY_INPUT))
        store.note(1, Outcome(target="gone.html", fate=Fate.FAILED, reason=Reason.NOT_FOUND))
        report = store.report()
        assert report.balanced()
        assert {fate: count for fate, count in report.fates.items() if count} == {Fate.STORED: 2, Fate.REJECTED: 1, Fate.FAILED: 1}
        assert report.reasons == {"failed:not_found": 1, "rejected:empty_input": 1}
        assert (report.targets, report.posts, report.incomplete, report.lines_removed) == (4, 4, 1, 2)
        assert [record.id for record in store.incomplete(1)] == ["bbpress:forum.example:17"]

    def test_the_report_of_a_run_stays_what_it_was(self, store: Store):
        """What later runs add does not change the numbers of an earlier one."""
        put(store, *thread_page(1, [post(1)], pages=2, declared=2))
        before = store.report(1)
        second = store.begin("ingest", NOON)
        put(store, *thread_page(2, [post(2)], pages=2, declared=2), run=second)
        assert store.report(1) == before
        assert (store.report().run, store.report().posts, store.report().incomplete) == (second, 2, 0)

    def test_a_run_without_end_shows_as_unfinished(self, store: Store):
        """Until `end` says otherwise."""
        assert store.report().ended_at is None
        store.end(1, NOON)
        assert store.report().ended_at == NOON

    def test_a_run_that_never_was_has_no_report(self, store: Store):
        """The question is wrong, not the store."""
        with pytest.raises(ConfigError, match="no_such_run"):
            store.report(99)
