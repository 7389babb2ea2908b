"""The file itself: whose it is, how it grows up, and what its misfortunes are called."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cleaners.merge import merge
from schemas.alarm import Alarm
from schemas.errors import StoreError
from schemas.observation import Observation
from schemas.outcome import Fate
from schemas.report import RunReport, SourceReport
from scraper.store.failures import is_full
from scraper.store.migrations import STEPS
from scraper.store.opening import look_over
from scraper.store.sqlite import SqliteStore, open_store
from tests.store.examples import NOON, article, post, reading, received, thread_page

LATER = (*STEPS, ("ALTER TABLE runs ADD COLUMN mood TEXT", "UPDATE runs SET mood = 'calm'"))
"""The steps of a Thresher to come."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is to be: its folder does not exist yet."""
    return tmp_path / "new" / "thresher.db"


def filled(path: Path, name: str = "flood") -> None:
    """A store with one record."""
    with closing(open_store(path)) as store:
        put(store, *article(name))


def put(store: SqliteStore, item, cleaned):
    """One page in a run of its own."""
    return store.put(store.begin("ingest", NOON), item, reading(item, cleaned), merge=merge, at=NOON)


def refusal(path: Path, **options) -> str:
    """The code with which the store is refused."""
    with pytest.raises(StoreError) as caught:
        open_store(path, **options)
    assert str(path) in caught.value.detail
    return caught.value.code


def rows(path: Path, *tables: str) -> dict[str, list[tuple]]:
    """All rows of some tables, of all that hold what was read by default."""
    names = tables or ("bodies", "captures", "readings", "links", "pages", "records", "posts")
    with closing(sqlite3.connect(path)) as db:
        return {name: db.execute(f"SELECT rowid, * FROM {name}" if name != "links" else "SELECT * FROM links").fetchall() for name in names}


def ids(path: Path) -> list[tuple[int, str]]:
    """Row and own id of all posts."""
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT id, post_id FROM posts").fetchall()


class TestOpening:
    """What is opened, made, or refused."""

    def test_it_is_made_with_its_folder_on_first_use(self, path):
        """And nothing else is left in the folder."""
        open_store(path).close()
        assert [file.name for file in path.parent.iterdir()] == ["thresher.db"]

    @pytest.mark.parametrize("put_back", [False, True])
    def test_a_file_that_was_taken_away_is_told_at_the_end_of_the_run(self, path, *, put_back: bool):
        """What was written to it is nowhere, also where another one has its name."""
        with closing(open_store(path)) as store:
            run = store.begin("ingest", NOON)
            path.unlink()
            if put_back:
                path.touch()
            with pytest.raises(StoreError, match="store_missing"):
                store.end(run, NOON)

    def test_it_writes_ahead_into_strict_tables(self, path):
        """The engine refuses text where a number belongs."""
        open_store(path).close()
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            assert {strict for *_, strict in db.execute("SELECT * FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")} == {1}

    def test_a_read_only_user_makes_nothing(self, path):
        """There is nothing to export before the first run."""
        assert refusal(path, read_only=True) == "store_missing"
        assert not path.parent.exists()

    @pytest.mark.parametrize("content", [b"My shopping list.\n", b"\x00" * 4096, b"%PDF-1.7\n"])
    def test_a_file_that_is_no_database_is_refused_and_left_alone(self, tmp_path, content):
        """The user has named the wrong file."""
        path = tmp_path / "thresher.db"
        path.write_bytes(content)
        assert refusal(path) == "store_foreign"
        assert path.read_bytes() == content

    def test_a_database_of_another_program_is_refused_and_left_alone(self, tmp_path):
        """Not even its journal mode is changed."""
        path = tmp_path / "thresher.db"
        with closing(sqlite3.connect(path)) as db:
            db.execute("CREATE TABLE records (id TEXT)")
        before = path.read_bytes()
        assert refusal(path) == "store_foreign"
        assert path.read_bytes() == before
        assert [file.name for file in tmp_path.iterdir()] == ["thresher.db"]

    @pytest.mark.parametrize("left", [0, 50])
    def test_a_store_that_lost_its_bytes_is_not_begun_anew(self, path, left):
        """An empty file was once something."""
        filled(path)
        os.truncate(path, left)
        assert refusal(path) == "store_empty"
        assert path.stat().st_size == left

    def test_a_store_cut_short_is_damaged(self, path):
        """Its first page says whose it is, the rest is gone."""
        filled(path)
        os.truncate(path, 5000)
        assert refusal(path) == "store_damaged"

    def test_a_store_whose_schema_is_no_text_is_damaged(self, path):
        """SQLite names the table in its complaint, and Python cannot read the name."""
        filled(path)
        path.write_bytes(path.read_bytes().replace(b"CREATE TABLE hints", b"CREATE TABL\xb5 hints"))
        assert refusal(path) == "store_damaged"

    @pytest.mark.parametrize("spoil", ["DROP TABLE hints", "PRAGMA user_version = 0", "PRAGMA user_version = -3"])
    @pytest.mark.parametrize("read_only", [True, False])
    def test_a_store_that_is_not_what_its_version_says_is_damaged(self, path, spoil, read_only):
        """Somebody was at it with a tool for databases; it is told before anything is asked of it."""
        filled(path)
        with closing(sqlite3.connect(path)) as db:
            db.execute(spoil)
        assert refusal(path, read_only=read_only) == "store_damaged"

    def test_a_folder_in_its_place_is_unavailable(self, tmp_path):
        """Neither foreign nor damaged."""
        assert refusal(tmp_path) == "store_unavailable"

    def test_a_file_in_its_folders_place_is_unavailable(self, tmp_path):
        """The data folder is no folder."""
        (tmp_path / "data").write_text("x")
        assert refusal(tmp_path / "data" / "thresher.db") == "store_unavailable"


class TestMigration:
    """From one version to the next."""

    def test_an_old_store_is_brought_up_and_its_former_state_kept(self, path):
        """The copy opens as the old version, with all its rows."""
        filled(path)
        before = rows(path)
        with closing(open_store(path, steps=LATER)) as store:
            assert [record.title for record in store.records()] == ["flood"]
        assert rows(path, "runs")["runs"][0][-1] == "calm"
        copy = path.with_name(f"thresher.db.v{len(STEPS)}")
        assert rows(copy) == before
        with closing(open_store(copy)) as old:
            assert [record.title for record in old.records()] == ["flood"]

    def test_a_store_from_before_hosts_were_remembered_keeps_all_it_has(self, path):
        """Its captures are replayed as before, and can be seen again from now on."""
        item, cleaned = article("flood")
        item = replace(item, capture=item.capture.model_copy(update={"status": 200}))
        with closing(open_store(path)) as store:
            put(store, item, cleaned)
        with closing(sqlite3.connect(path)) as db:  # what the first step made, with the same rows in it
            for left in (
                "TABLE markups",
                "TABLE moves",
                "TABLE memories",
                "TABLE targets",
                "TABLE observations",
                "TABLE alarms",
                "INDEX runs_told_apart",
                "INDEX captures_by_end",
                "INDEX posts_by_id",
                "INDEX outcomes_gone",
                "INDEX readings_by_address",
                "TABLE hints",
                "TABLE robots",
                "TABLE hosts",
            ):
                db.execute(f"DROP {left}")
            later = {"pages": "posts ids claimed", "runs": "pid left_out report silence", "readings": "content", "captures": "revisit_of archived"}
            for table, column in ((table, column) for table, columns in later.items() for column in columns.split()):
                db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
            db.execute("PRAGMA user_version = 1")
        with closing(open_store(path)) as store:
            assert list(store.records()) == [cleaned.record]
            assert list(store.captures()) == [item]
            assert store.last_capture(item.target) == item.capture
            assert store.revisit(1, item.target, item.capture, at=NOON, headers=()).record_id == cleaned.record.id

    @pytest.mark.parametrize("number", [3, len(STEPS)])
    def test_a_column_that_a_step_was_given_late_is_made_up_for(self, path, number):
        """The third step had no count of posts on the day that it was made, and later versions ended as a fault of ours; also where they came first."""
        item, cleaned = article("flood")
        with closing(open_store(path, steps=STEPS[:number])) as store:
            store.connection.execute("ALTER TABLE pages DROP COLUMN posts")
        assert refusal(path, read_only=True) == "store_read_only"
        with closing(open_store(path)) as store:
            assert put(store, item, cleaned).fate == "stored"
            assert put(store, item, cleaned).fate == "unchanged"
        assert path.with_name(f"thresher.db.v{number}").exists()

    def test_a_table_of_an_extension_that_is_not_here_is_left_alone(self, path):
        """Another program may search the store by one of its own."""
        filled(path)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("PRAGMA writable_schema = ON")
            db.execute("INSERT INTO sqlite_master VALUES ('table', 'near', 'near', 0, 'CREATE VIRTUAL TABLE near USING none_such(post)')")
        with closing(open_store(path)) as store:
            assert [record.title for record in store.records()] == ["flood"]

    def test_a_step_that_fails_leaves_the_store_as_it_was(self, path):
        """Its first statement is undone with the second."""
        filled(path)
        before = rows(path, "runs")
        with pytest.raises(sqlite3.OperationalError):
            open_store(path, steps=(*STEPS, ("ALTER TABLE runs ADD COLUMN mood TEXT", "INSERT INTO nowhere VALUES (1)")))
        assert rows(path, "runs") == before
        open_store(path).close()

    def test_a_store_of_a_later_thresher_is_refused_and_left_alone(self, path):
        """An old program does not guess at new tables."""
        open_store(path, steps=LATER).close()
        before = path.read_bytes()
        assert refusal(path) == "store_newer"
        assert path.read_bytes() == before

    def test_a_value_that_grows_takes_a_step(self):
        """Else an old program visits everything before it finds what it does not know: whoever adds a part adds an empty step, and says so here."""
        parts = [*Observation.model_fields, *Alarm.model_fields, *RunReport.model_fields, *SourceReport.model_fields]
        assert (len(STEPS), len(parts)) == (14, 51)

    def test_a_reader_does_not_migrate(self, path):
        """It says what is to be done."""
        filled(path)
        assert refusal(path, read_only=True, steps=LATER) == "store_read_only"
        open_store(path).close()


class TestMisfortune:
    """What happens while it is used."""

    def test_a_full_disk_costs_the_page_and_nothing_before_it(self, path):
        """The half-written page is gone whole; with space the store goes on."""
        filled(path)
        before = rows(path)
        with closing(open_store(path)) as store:
            (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
            store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
            run = store.begin("ingest", NOON)
            big = received(os.urandom(200_000), path="big.html")
            read = reading(big, article("big")[1])
            with pytest.raises(StoreError, match="store_full"):
                store.put(run, big, read, merge=merge, at=NOON)
            assert rows(path) == before
            store.connection.execute("PRAGMA max_page_count = 1000000")
            assert store.put(run, big, read, merge=merge, at=NOON).fate is Fate.STORED

    def test_another_writer_is_waited_for_and_then_named(self, path):
        """Locked is not damaged."""
        filled(path)
        with closing(open_store(path, busy_timeout_s=0.01)) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="store_locked"):
                store.begin("ingest", NOON)
            assert [record.title for record in store.records()] == ["flood"]
            other.execute("COMMIT")
            assert store.begin("ingest", NOON) == 2

    def test_a_page_of_the_file_that_is_broken_shows_when_it_is_read(self, path):
        """As damage, whatever SQLite calls it."""
        with closing(open_store(path)) as store:
            for number in range(40):
                put(store, *article(f"story-{number}", text="The river rose. " * 300))
        with path.open("r+b") as file:
            for page in range(30, 60):
                file.seek(4096 * page)
                file.write(b"\xff" * 4096)
        with closing(open_store(path)) as store, pytest.raises(StoreError, match="store_damaged"):
            sum(1 for _ in (*store.records(), *store.captures()))
        with closing(open_store(path)) as store, pytest.raises(StoreError, match="store_damaged"):
            look_over(store.connection, path)

    def test_a_store_is_looked_over_for_as_long_as_one_likes(self, path):
        """A large one is not waited for; a whole one says nothing, and works as before."""
        with closing(open_store(path)) as store:
            for number in range(200):
                put(store, *article(f"story-{number}", text="The river rose. " * 30))
            look_over(store.connection, path, within_s=0.0)
            look_over(store.connection, path)
            assert sum(1 for _ in store.records()) == 200

    @pytest.mark.parametrize("broken", [b"no zlib", None])
    def test_a_body_that_changed_is_damage_and_not_replayed(self, path, broken):
        """Its digest is its name."""
        filled(path)
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE bodies SET deflated = ?", (broken or zlib.compress(b"another body"),))
        with closing(open_store(path)) as store, pytest.raises(StoreError, match="store_damaged"):
            list(store.captures())

    @pytest.mark.parametrize("disk", ["size=1m", "size=16m,nr_inodes=30"])
    def test_on_a_full_disk_it_can_still_be_read(self, tmp_path, disk):
        """Nobody frees a disk who cannot see what is on it; whoever would write is told what is the matter. It may have room, and for no file more.

        Where nobody may mount a disk of his own, the system is made to say that it is full, which keeps nobody from writing: then reading is looked at alone.
        """
        program = """
            import sys, pathlib
            from contextlib import closing
            from schemas.errors import StoreError
            from scraper.store.sqlite import open_store
            from tests.store.test_sqlite_file import filled
            path = pathlib.Path(sys.argv[1], "thresher.db")
            filled(path)
            try:
                path.with_name("rest").write_bytes(bytes(4_000_000))
                for number in range(50):
                    path.with_name(str(number)).touch()
            except OSError:
                pass
            try:
                open_store(path)
            except StoreError as error:
                print(error.code)
            with closing(open_store(path, read_only=True)) as store:
                print([record.title for record in store.records()])
            """
        pretended = "import os; os.statvfs = lambda folder: os.statvfs_result([4096, 4096, 9, 0, 0, 9, 0, 0, 0, 255])"
        mounted = ["unshare", "-rm", "sh", "-c", 'mount -t tmpfs -o "$4" none "$1" && exec "$2" -c "$3" "$1"', "sh"]
        may = shutil.which("unshare") is not None and subprocess.run([*mounted[:2], "true"], check=False, capture_output=True).returncode == 0
        program = textwrap.dedent(program)
        command = [*mounted, tmp_path, sys.executable, program, disk] if may else [sys.executable, "-c", f"{pretended}\n{program}", tmp_path]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        assert told.stdout.splitlines() == [*(["store_full"] if may else []), "['flood']"]

    def test_a_file_system_that_tells_no_sizes_is_not_full(self, tmp_path, monkeypatch):
        """As some of the network do: a store there is read with its locks."""
        monkeypatch.setattr(os, "statvfs", lambda folder: os.statvfs_result([4096, 4096, 0, 0, 0, 0, 0, 0, 0, 255]))
        assert not is_full(tmp_path)

    def test_no_store_is_made_beside_the_log_of_one_that_is_gone(self, path):
        """SQLite would put it into the new one: as when a run was killed, and somebody has removed the store alone to begin anew."""
        with closing(open_store(path)) as store:
            put(store, *article("flood"))
            log = path.with_name(f"{path.name}-wal").read_bytes()
        path.unlink()
        path.with_name(f"{path.name}-wal").write_bytes(log)
        assert [refusal(path, read_only=read_only) for read_only in (True, False)] == ["store_empty"] * 2
        path.with_name(f"{path.name}-wal").unlink()
        filled(path)

    def test_what_may_not_be_written_is_read_only_and_can_still_be_read(self):
        """`report` and `export` work on an archive; `ingest` says why it does not."""
        with tempfile.TemporaryDirectory() as folder, not_writable(Path(folder)) as path:
            assert refusal(path) == "store_read_only"
            with closing(open_store(path, read_only=True)) as store:
                assert [record.title for record in store.records()] == ["flood"]
                with pytest.raises(StoreError, match="store_read_only"):
                    store.begin("ingest", NOON)


@contextmanager
def not_writable(folder: Path) -> Iterator[Path]:
    """A filled store in a folder that we may not write; the superuser steps down for as long, since no mode binds him."""
    path = folder / "thresher.db"
    filled(path)
    path.chmod(0o444)
    folder.chmod(0o555)
    superuser = os.geteuid() == 0
    try:
        if superuser:
            os.seteuid(65534)
        yield path
    finally:
        if superuser:
            os.seteuid(0)
        folder.chmod(0o755)


class TestTwice:
    """The same again."""

    def test_the_same_input_twice_changes_no_row(self, path):
        """Not a time, not a row id; only the second run and its outcomes are new."""
        pages = [thread_page(2, [post(3)], pages=2, declared=3), thread_page(1, [post(1), post(2)], pages=2, declared=3), article("flood", fetched_at=NOON)]
        with closing(open_store(path)) as store:
            for page in pages:
                assert put(store, *page).fate is Fate.STORED
        before = rows(path)
        with closing(open_store(path)) as store:
            for page in pages:
                assert put(store, *page).fate is Fate.UNCHANGED
        assert rows(path) == before

    def test_posts_keep_their_row_when_the_thread_grows(self, path):
        """An index over them need not be made again."""
        with closing(open_store(path)) as store:
            put(store, *thread_page(2, [post(2)], pages=2))
            (second,) = ids(path)
            put(store, *thread_page(1, [post(1)], pages=2))
        assert second in ids(path)


def test_a_reader_that_leaves_early_does_not_disturb_the_end(path):
    """Its reader had enough, and is forgotten only after the store is closed."""
    with closing(open_store(path)) as store:
        put(store, *article("flood"))
        put(store, *article("drought"))
        records = store.records()
        next(records)
    del records  # where it would say so, unseen; pytest makes that a failure
    with closing(open_store(path)) as store:
        assert len(list(store.records())) == 2


def test_two_processes_that_make_the_store_at_once_share_one(path):
    """Whoever comes second opens what the first has made."""
    code = """
import sys
from pathlib import Path
from scraper.store.sqlite import open_store
from tests.store.examples import NOON
open_store(Path(sys.argv[1])).begin("ingest", NOON)
"""
    root = Path(__file__).parents[2]
    both = [subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=root, env={**os.environ, "PYTHONPATH": str(root)}) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(rows(path, "runs")["runs"]) == 2
