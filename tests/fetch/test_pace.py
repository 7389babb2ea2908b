"""When it is our turn at a host."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.config import FetchConfig
from schemas.outcome import Reason
from scraper.fetch.hosts import NEW_HOST, HostState, MemoryBook
from scraper.fetch.pace import MAX_FAILURES, Pacer, Turn, answered, failed, rest_s, retry_delay_s
from scraper.fetch.retry_after import MAX_WAIT_S
from scraper.fetch.visit import NotFetched
from tests.fetch.waiting import NOON, Time

HOST = "http://site.example/page"
NOW = NOON.timestamp()


def middle() -> float:
    """Chance that surprises nobody."""
    return 0.5


@dataclass
class Visit:
    """One request, by the seconds at which it began and ended."""

    began: float
    ended: float


@dataclass
class Scene:
    """Visitors of hosts, all in one time."""

    config: FetchConfig = field(default_factory=FetchConfig)
    time: Time = field(default_factory=Time)
    book: MemoryBook = field(default_factory=MemoryBook)
    visits: list[Visit] = field(default_factory=list)
    refused: list[NotFetched] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def pacer(self, book: MemoryBook | None = None) -> Pacer:
        """Somebody new, with the memory of those before."""
        return Pacer(book or self.book, self.config, clock=self.time.clock, sleep=self.time.sleep, random=middle)

    async def visit(
        self,
        pacer: Pacer,
        url: str = HOST,
        *,
        status: int | None = 200,
        takes_s: float = 0.2,
        wait_s: float | None = None,
        crawl_delay_s: float | None = None,
        own: bool = False,
    ) -> None:
        """One request; no status is a connection that could not be made."""
        async with pacer.turn(url, crawl_delay_s, own=own) as turn:
            if isinstance(turn, NotFetched):
                self.refused.append(turn)
                return
            self.at_once += 1
            self.most_at_once = max(self.at_once, self.most_at_once)
            began = self.time.passed_s
            await self.time.sleep(takes_s)
            self.at_once -= 1
            self.visits.append(Visit(began, self.time.passed_s))
            if status is None:
                turn.failed(NotFetched(Reason.CONNECT_FAILED))
            else:
                turn.answered(status, takes_s, wait_s)

    @property
    def gaps(self) -> list[float]:
        """Rests between the visits, in seconds."""
        return [round(after.began - before.ended, 3) for before, after in pairwise(self.visits)]


def play(scene: Scene, *acts: Awaitable[None], together: bool = False) -> Scene:
    """The scene after its acts, one after the other or all at once."""

    async def run() -> None:
        if together:
            await asyncio.gather(*acts)
        else:
            for act in acts:
                await act

    asyncio.run(run())
    return scene


class TestTurns:
    """One at a time, with a rest between."""

    def test_the_rest_is_counted_from_the_end_of_a_request(self):
        """However long it took, and however many wait."""
        scene = Scene(FetchConfig(interval_s=2))
        pacer = scene.pacer()
        play(scene, *[scene.visit(pacer, takes_s=0.4) for _ in range(5)], together=True)
        assert (scene.gaps, scene.most_at_once) == ([2.0] * 4, 1)

    def test_a_later_run_rests_as_if_it_had_made_the_visit_before(self):
        """The book remembers."""
        scene = Scene()
        play(scene, scene.visit(scene.pacer()), scene.visit(scene.pacer(scene.book.beside())))
        assert scene.gaps == [2.0]

    def test_visitors_of_one_memory_take_turns(self):
        """As processes do, and each gets there."""
        scene = Scene(FetchConfig(interval_s=0.5))

        async def many(pacer: Pacer) -> None:
            for _ in range(4):
                await scene.visit(pacer)

        play(scene, *[many(scene.pacer(scene.book.beside())) for _ in range(3)], together=True)
        assert (len(scene.visits), scene.most_at_once, scene.refused) == (12, 1, [])
        assert min(scene.gaps) >= 0.5

    def test_hosts_do_not_wait_for_each_other_but_for_a_slot(self):
        """Two at once where two are allowed."""
        scene = Scene(FetchConfig(hosts_at_once=2))
        pacer = scene.pacer()
        play(scene, *[scene.visit(pacer, f"http://{n}.example/") for n in range(6)], together=True)
        assert scene.most_at_once == 2
        assert scene.time.passed_s == pytest.approx(0.6)

    def test_ports_of_one_machine_share_its_patience(self):
        """And so do schemes and spellings."""
        scene = Scene()
        pacer = scene.pacer()
        play(scene, *[scene.visit(pacer, url) for url in ("http://site.example/", "https://site.example/", "http://site.example:8080/")])
        assert scene.gaps == [2.0, 2.0]

    def test_a_visit_that_was_broken_off_counts(self):
        """Whoever is stopped in between has been there too, and nobody is locked out."""
        scene = Scene()
        pacer = scene.pacer()

        async def broken_off() -> None:
            task = asyncio.create_task(scene.visit(pacer, takes_s=9))
            await scene.time.sleep(1)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        play(scene, broken_off(), scene.visit(pacer))
        assert [visit.began for visit in scene.visits] == [3.0]

    def test_a_visit_that_waits_and_is_broken_off_holds_nothing(self):
        """Neither the host nor a slot."""
        scene = Scene(FetchConfig(hosts_at_once=1))
        pacer = scene.pacer()

        async def broken_off() -> None:
            task = asyncio.create_task(scene.visit(pacer))
            await scene.time.sleep(1)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        play(scene, scene.visit(pacer), broken_off(), scene.visit(scene.pacer(scene.book.beside())))
        assert scene.gaps == [2.0]


class TestRest:
    """How long it is."""

    @pytest.mark.parametrize(
        ("config", "crawl_delay_s", "own", "rest"),
        [
            (FetchConfig(), None, False, 2.0),
            (FetchConfig(), 10.0, False, 10.0),
            (FetchConfig(), 1.0, False, 2.0),
            (FetchConfig(), 1e9, False, 60.0),
            (FetchConfig(max_crawl_delay_s=5), 10.0, False, 5.0),
            (FetchConfig(), None, True, 0.1),
            (FetchConfig(), 3.0, True, 3.0),
            (FetchConfig(interval_s=2), None, True, 2.0),
            (FetchConfig(interval_s=0), None, False, 0.0),
        ],
    )
    def test_the_longest_wish_counts(self, config, crawl_delay_s, own, rest):
        """Ours, or the Crawl-delay up to its limit; the operator's own hosts hardly rest unless he says so."""
        assert rest_s(NEW_HOST, config, crawl_delay_s, own=own) == rest

    def test_a_host_that_slows_down_is_given_more_rest_and_less_again_when_it_is_well(self):
        """Up to half a minute."""
        scene = Scene()
        pacer = scene.pacer()
        play(scene, *[scene.visit(pacer, takes_s=seconds) for seconds in (0.1, 0.1, 5.0, 5.0, 5.0, *[0.1] * 12)])
        slowest = scene.gaps.index(max(scene.gaps))
        assert scene.gaps[:2] == [2.0, 2.0]
        assert 2.0 < scene.gaps[2] < scene.gaps[3] < scene.gaps[slowest] <= 2 + 2 * 5
        assert scene.gaps[slowest:] == sorted(scene.gaps[slowest:], reverse=True)
        assert scene.gaps[-1] == 2.0
        assert rest_s(HostState(latency_s=1e6), FetchConfig(), None, own=False) == 32.0


class TestTrouble:
    """What a host in trouble gets."""

    @pytest.mark.parametrize("status", [200, 301, 404, 429, 503])
    def test_what_a_host_asks_for_is_given(self, status):
        """Whatever its status."""
        scene = Scene()
        pacer = scene.pacer()
        play(scene, scene.visit(pacer, status=status, wait_s=7.5), scene.visit(pacer))
        assert scene.gaps == [7.5]

    def test_a_host_that_wants_more_than_we_have_time_for_is_left_alone(self):
        """At once and with the time that is left; by every process, up to a day."""
        scene = Scene()
        play(scene, scene.visit(scene.pacer(), status=503, wait_s=1e9), scene.visit(scene.pacer(scene.book.beside())))
        (refusal,) = scene.refused
        assert (refusal.reason, refusal.retry_after_s) == (Reason.HOST_PARKED, MAX_WAIT_S)
        assert scene.time.passed_s == pytest.approx(0.2)
        scene.time.passed_s += MAX_WAIT_S
        play(scene, scene.visit(scene.pacer()))
        assert len(scene.visits) == 2

    def test_a_rest_that_the_operator_wants_is_not_too_long(self):
        """An interval above `max_wait_s` is waited for."""
        scene = Scene(FetchConfig(interval_s=100, max_wait_s=60))
        pacer = scene.pacer()
        play(scene, scene.visit(pacer), scene.visit(pacer))
        assert scene.gaps == [100.0]

    def test_a_host_that_only_says_slow_down_is_given_ever_longer_rests(self):
        """Until it answers again."""
        scene = Scene(FetchConfig(max_wait_s=1000))
        pacer = scene.pacer()
        play(scene, *[scene.visit(pacer, status=status) for status in (429, 503, 429, 200, 429, 200)])
        assert scene.gaps == [5.0, 10.0, 20.0, 2.0, 5.0]

    @pytest.mark.parametrize("status", [None, 500, 502])
    def test_a_host_that_fails_again_and_again_is_parked_and_tried_once(self, status):
        """A minute, then two, and after a success as if nothing had been."""
        scene = Scene(FetchConfig(max_wait_s=1000))
        pacer = scene.pacer()
        statuses = [*[status] * (MAX_FAILURES + 2), 200, status, 200]
        play(scene, *[scene.visit(pacer, status=said) for said in statuses])
        assert scene.gaps == [2.0] * 4 + [67.5, 135.0, 270.0, 2.0, 2.0]

    @pytest.mark.parametrize("status", [200, 304, 404, 410, 403])
    def test_a_page_that_is_not_there_is_not_held_against_its_host(self, status):
        """It answered as it should."""
        state = HostState(failures=MAX_FAILURES - 1, strikes=3)
        after = answered(state, NOW, status, 0.1, None, middle)
        assert (after.failures, after.strikes, after.parked_until) == (0, 0, 0.0)

    @pytest.mark.parametrize("reason", [Reason.TOO_LARGE, Reason.BAD_CONTENT_ENCODING, Reason.HEADERS_TOO_LARGE, Reason.ADDRESS_FORBIDDEN])
    def test_a_page_that_we_cannot_take_is_not_held_against_its_host(self, reason):
        """Nor does it make good what was before."""
        state = HostState(failures=MAX_FAILURES - 1)
        assert failed(state, NOW, NotFetched(reason), middle) == replace(state, ended_at=NOW)

    @pytest.mark.parametrize("reason", [Reason.NAME_NOT_RESOLVED, Reason.CONNECT_FAILED])
    def test_a_network_of_ours_that_is_down_is_not_held_against_a_host(self, reason):
        """The same end by the host's own doing is."""
        state = HostState(failures=MAX_FAILURES - 1)
        assert failed(state, NOW, NotFetched(reason, is_ours=True), middle) == replace(state, ended_at=NOW)
        assert failed(state, NOW, NotFetched(reason), middle).failures == MAX_FAILURES

    def test_a_clock_that_was_put_back_locks_nobody_out(self):
        """What is written for later than a day from now is waited for a day at most, and a visit in the future was none."""
        scene = Scene()
        scene.book.claim("site.example", scene.time.now, 1)
        scene.book.release("site.example", scene.time.now, HostState(ended_at=scene.time.now + 1e8))
        play(scene, scene.visit(scene.pacer()))
        assert [visit.began for visit in scene.visits] == [2.0]

    def test_a_host_that_another_process_keeps_is_left_alone_after_a_while(self):
        """We wait as long as for the host itself."""
        scene = Scene(FetchConfig(max_wait_s=30))
        scene.book.beside().claim("site.example", scene.time.now, 1e6)
        play(scene, scene.visit(scene.pacer()))
        assert [refusal.reason for refusal in scene.refused] == [Reason.HOST_PARKED]
        assert scene.time.passed_s == pytest.approx(30, abs=1)

    def test_a_host_that_was_waited_for_in_vain_is_not_waited_for_again(self):
        """The rest of its line ends at once, until somebody finds it free; another host is waited for as ever."""
        scene = Scene(FetchConfig(max_wait_s=30))
        other = scene.book.beside()
        for host in ("site.example", "busy.example"):
            other.claim(host, scene.time.now, 1e6)
        pacer = scene.pacer()
        play(scene, *(scene.visit(pacer) for _ in range(5)))
        assert [refusal.reason for refusal in scene.refused] == [Reason.HOST_PARKED] * 5
        assert scene.time.passed_s == pytest.approx(30, abs=1)
        play(scene, scene.visit(pacer, "http://busy.example/"))
        assert scene.time.passed_s == pytest.approx(60, abs=1)
        other.release("site.example", scene.time.now, NEW_HOST)
        play(scene, scene.visit(pacer))
        other.claim("site.example", scene.time.now, 1e6)
        play(scene, scene.visit(pacer))
        assert len(scene.visits) == 1
        assert scene.time.passed_s == pytest.approx(92, abs=1)


class TestLaws:
    """What holds whatever happens."""

    @given(
        st.lists(st.tuples(st.sampled_from([200, 404, 429, 500, 503, None]), st.floats(0, 60), st.none() | st.floats(0, 1e6), st.floats(0, 0.999)), max_size=40)
    )
    def test_no_history_makes_a_rest_shorter_than_what_was_asked_for(self, history):
        """And none parks a host for more than a day."""
        state, now = NEW_HOST, NOW
        for status, seconds, wait_s, chance in history:
            before = state
            turn = Turn("site.example", state, Time().clock, partial(float, chance))
            if status is None:
                turn.failed(NotFetched(Reason.DEADLINE_EXCEEDED))
            else:
                turn.answered(status, seconds, wait_s)
            state = turn.state
            assert state.ended_at == now
            assert state.parked_until >= max(before.parked_until, now + min(wait_s, MAX_WAIT_S) if wait_s and status is not None else 0)
            assert state.parked_until <= now + MAX_WAIT_S
            assert rest_s(state, FetchConfig(), None, own=False) >= 2.0

    @given(st.integers(1, 10_000), st.floats(0, 0.999))
    def test_our_own_retries_wait_a_quarter_second_to_half_a_minute(self, attempt, chance):
        """Longer with each attempt, but for chance."""
        assert 0.25 <= retry_delay_s(attempt, lambda: chance) <= min(0.5 * 2 ** min(attempt - 1, 10), 30)
