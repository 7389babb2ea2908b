"""The configuration file: what it must say, and where it says something else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from schemas.config import Config, FetchConfig, SiteReading
from schemas.errors import ConfigError
from schemas.source import SourceKind
from scraper.config import trial
from scraper.config.config import Settings, data_dir, read, settings
from scraper.config.toml_lines import line_of, lines
from tests.cli.processes import ROOT

WHOLE = """\
data_dir = "kept"

[fetch]
user_agent = "Name/1.0 (+https://example.org/contact)"
interval_s = 3

[clean]
max_nodes = 5

[[clean.rule]]
id = "own.share"
name = "share line"
source = "theme, seen 2026-11-02"
pattern = "Share this"
hits = ["Share this"]
misses = ["Share this with her"]

[workers]
count = 3

[[source]]
id = "climate"
kind = "forum"
url = "https://forum.example/forums/"

[[source]]
id = "news"
kind = "feed"
url = "https://news.example/feed"
every = "30m"

[[site]]
host = "forum.example"
timezone = "Europe/Berlin"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "thresher.toml"


def refusal(file: Path, text: str) -> ConfigError:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(file)
    return caught.value


def test_a_whole_file_is_read(file: Path):
    """Every table arrives where it belongs."""
    file.write_text(WHOLE, encoding="utf-8")
    config = read(file)
    assert (config.fetch.interval_s, config.workers.count, config.clean.max_nodes) == (3.0, 3, 5)
    assert [rule.id for rule in config.clean.rule] == ["own.share"]
    assert [source.kind for source in config.source] == [SourceKind.FORUM, SourceKind.FEED]
    assert config.cleaning().sites == (SiteReading(host="forum.example", timezone="Europe/Berlin"),)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("interval_s = 3", "intervall_s = 3", ":5: fetch.intervall_s: unknown key, did you mean interval_s?"),
        ("interval_s = 3", 'interval_s = "3"', ":5: fetch.interval_s: no number"),
        ("interval_s = 3", "interval_s = -1", ":5: fetch.interval_s: it must be at least 0"),
        ("count = 3", "count = 3\ndeadline_s = inf", ":20: workers.deadline_s: it must be at most 1000000"),
        ("count = 3", "count = 3\ndeadline_s = nan", ":20: workers.deadline_s: it must be "),
        ("count = 3", f"count = 3\nmemory_bytes = {10**30}", ":20: workers.memory_bytes: it must be at most "),
        ("max_nodes = 5", f"max_nodes = {2**31}", ":8: clean.max_nodes: it must be less than "),
        ("interval_s = 3", f"interval_s = {'[' * 5_000}", ": nested too deeply"),
        ("interval_s = 3", f"interval_s = {'9' * 5_000}", ": a number has too many digits"),
        ("interval_s = 3", f"interval_s = 0x{'f' * 5_000}", ": a number has too many digits"),
        ("interval_s = 3", f"{'.'.join('a' * 1_500)} = 3", ": nested too deeply"),
        ("count = 3", "count = true", ":19: workers.count: no whole number"),
        ("count = 3", "count = 2.5", ":19: workers.count: no whole number"),
        ('every = "30m"', "interval_s = 9", ":30: source[2].interval_s: unknown key, it stands in [fetch]"),
        ('every = "30m"', 'timezone = "UTC"', ":30: source[2].timezone: unknown key, it stands in [[site]]"),
        ('every = "30m"', 'data_dir = "kept"', ":30: source[2].data_dir: unknown key, it stands in front of the first [table]"),
        ('every = "30m"', 'evry = "30m"', ":30: source[2].evry: unknown key, did you mean every?"),
        ('every = "30m"', 'every = "30 minutes"', ":30: source[2].every: no length of time, as 90s, 30m, 6h or 2d"),
        ('every = "30m"', 'every = "100000d"', ":30: source[2].every: no length of time, as 90s, 30m, 6h or 2d"),
        ('kind = "feed"', 'kind = "fead"', ":28: source[2].kind: it must be 'feed', 'sitemap', 'forum', 'list' or 'archive', did you mean feed?"),
        ('kind = "feed"\n', "", ":26: source[2].kind: it must be there"),
        ('"https://news.example/feed"', '"news.example/feed"', ":29: source[2].url: no web address, as https://"),
        ('"https://news.example/feed"', '"ftp://news.example/feed"', ":29: source[2].url: no web address, as https://"),
        ('"https://news.example/feed"', '"https://"', ":29: source[2].url: no web address, as https://"),
        ('"https://news.example/feed"', '"https://me:geheim@news.example/feed"', ":29: source[2].url: it carries a user's name"),
        ('"https://news.example/feed"', '"HTTPS://Forum.example:443/x/../forums/#top"', ":29: source[2].url: the address of an earlier source, 'climate'"),
        ('every = "30m"', 'platform = "bbpres"', ":30: source[2].platform: 'bbpres' is no platform that is known: "),
        ('every = "30m"', 'scope = "belowe"', ":30: source[2].scope: it must be 'host' or 'below', did you mean below?"),
        ("interval_s = 3", 'proxy = "me:geheim@proxy.example:3128"', ":5: fetch.proxy: no address of a proxy, as http://"),
        ('id = "news"', 'id = "climate"', ":27: source[2].id: 'climate' is taken by an earlier source"),
        ('"Europe/Berlin"', '"Europe/Bearlin"', ":34: site[1].timezone: 'Europe/Bearlin' is no IANA time zone"),
        ('every = "30m"', "every = 3600", ":30: source[2].every: no length of time, as 90s, 30m, 6h or 2d"),
        ('id = "news"', 'id = "The news"', ":27: source[2].id: no short name of a-z, 0-9, dot, dash and underscore"),
        ('id = "own.share"', 'id = "Own share"', ":11: clean.rule[1].id: no words of a-z and 0-9 with dots or dashes"),
        ('id = "news"', "id = 7", ":27: source[2].id: no short name"),
        ('name = "share line"', "name = 7", ":12: clean.rule[1].name: no text: put it in quotes"),
        ("interval_s = 3", 'allow = ["127.0.0.1:80", "nonsense"]', ":5: fetch.allow[2]: no ADDRESS:PORT, as 127.0.0.1:8900 or [::1]:8900"),
        ("interval_s = 3", 'allow = ["127.0.0.1:0"]', ":5: fetch.allow[1]: no port from 1 to 65535"),
        ("interval_s = 3", 'allow = "127.0.0.1:80"', ":5: fetch.allow: no list: write it between [ and ]"),
        ("Name/1.0 (+https://example.org/contact)", "Name/1.0", ":4: fetch.user_agent: 'Name/1.0' names no contact"),
        ("count = 3", 'count = 3\n[run]\nagain_after = "33d"', ":21: run.again_after: longer than again_within, 32d"),
        ("count = 3", 'count = 3\n[run]\nagain_within = "1h"', ":21: run.again_within: shorter than again_after, 1d: no page would ever be looked at again"),
        ("max_nodes = 5", 'platform = "bbpres"', ":8: clean.platform: 'bbpres' is no platform that is known: "),
        ("interval_s = 3", "ports = []", ":5: fetch.ports: it is empty"),
        ('data_dir = "kept"', 'data_dir = ""', ":1: data_dir: it is empty"),
        ('"https://news.example/feed"', '"https://news.example:8443/feed"', ":29: source[2].url: its port 8443 is none of `ports` of [fetch]"),
        ('timezone = "Europe/Berlin"', '[[site]]\nhost = "Forum.example"', ":35: site[2].host: 'Forum.example' has an earlier [[site]]"),
        ("count = 3", 'count = 3\n[run]\nping_url = "geheim"', ":21: run.ping_url: no web address, as https://monitor.example/KEY"),
        ("count = 3", 'count = 3\n[log]\nfile = ""', ":21: log.file: it is empty"),
        ("[workers]\ncount = 3", "[[workers]]\ncount = 3", ":18: workers: no table: write [workers]"),
        ('kind = "feed"\n', 'kind = "feed"\n[source.x]\n', ":29: source[2].x: unknown key"),
        ('host = "forum.example"', 'host = "https://forum.example/"', ":33: site[1].host: no name of a host, as forum.example"),
        ('host = "forum.example"', 'host = "forum example"', ":33: site[1].host: no name of a host, as forum.example"),
        ("[workers]", "[wrokers]", ":18: wrokers: unknown key, did you mean workers?"),
        ("[[site]]", "[site]", ":32: site: there may be many: write [[site]]"),
        ('misses = ["Share this with her"]', 'misses = ["Share this"]', ":10: clean.rule[1]: own.share: takes what it must leave alone: 'Share this'"),
        ('misses = ["Share this with her"]', "misses = []", ":16: clean.rule[1].misses: it is empty"),
        ("max_nodes = 5", "max_nodes = 5\nmax_nodes = 6", ":9: no TOML: Cannot overwrite a value (it stands there already; "),
        (
            '[[source]]\nid = "climate"',
            '[source]\nid = "climate"',
            "no TOML: Cannot overwrite a value (it stands there already; each of several sources or sites begins with [[source]]",
        ),
        ("[fetch]", "[fetch", ":3: no TOML: "),
        ('kind = "feed"', "kind = feed", ":28: no TOML: Invalid value (a text stands between quotes), at column 8"),
        ("count = 3", 'count = 3\n[log]\nfile = "data/thresher.db"', ":21: log.file: a store or a configuration is no log"),
    ],
)
def test_a_mistake_is_named_with_file_key_and_line(file: Path, old: str, new: str, message: str):
    """One mistake in a file that is right otherwise."""
    assert WHOLE.count(old) == 1
    error = refusal(file, WHOLE.replace(old, new))
    assert str(file) in error.detail
    assert message in error.detail
    assert "geheim" not in error.detail
    assert "Input should" not in error.detail


def test_what_looks_like_a_mistake_and_is_none(file: Path):
    """Ports that `ports` or `--allow` name, software that nobody knows, and a host beside a pattern that holds it."""
    file.write_text(
        '[fetch]\nports = [443, 8443]\n[clean]\nplatform = "unknown"\n[[site]]\nhost = "*.b.example"\n[[site]]\nhost = "a.b.example"\nplatform = "unknown"\n'
        '[[source]]\nid = "a"\nkind = "list"\nurl = "https://a.example:8443/"\nplatform = "unknown"\n'
        '[[source]]\nid = "b"\nkind = "list"\nurl = "http://127.0.0.1:8000/"\n[[source]]\nid = "c"\nkind = "list"\nurl = "http://[::1]:8000/"\n'
    )
    assert [source.id for source in read(file).source] == ["a", "b", "c"]


def test_all_mistakes_are_told_at_once(file: Path):
    """Nobody wants to start five times."""
    error = refusal(file, "one = 1\ntwo = 2\n[fetch]\nthree = 3\n")
    assert [line.removeprefix(str(file)).split(" ")[0] for line in error.detail.splitlines()] == [":4:", ":1:", ":2:"]


def test_keys_in_strings_and_inline_tables_do_not_mislead_the_line():
    """A line is found by reading the tables, not by searching for the word."""
    text = 'a = """\ncount = 1\n[workers]\n"""\n# count = 2\n[workers] # here\n"count" = 3\n[x]\ncount = 4\ny = { z = 1 }\nsite."odd name" = 1'
    places = lines(text)
    assert line_of(places, ("workers", "count")) == 7
    assert line_of(places, ("x", "y", "z")) == 10
    assert line_of(places, ("x", "site", "odd name")) == 11
    assert line_of(places, ("nowhere",)) is None
    assert line_of(lines('a = "x\u2028y\x85"\r\n[z] # here\r\nb = 1\r\n'), ("z", "b")) == 3


def test_a_mistake_in_each_of_thousands_of_sources_is_named_in_seconds(file: Path):
    """The file is not read anew for each of them: of two thousand that took minutes."""
    said = refusal(file, "".join(f'[[source]]\nid = "s{n}"\nkind = "feed"\nurl = "https://s{n}.example/"\nevry = "1h"\n' for n in range(2_000)))
    assert said.detail.splitlines()[-1] == f"{file}:10000: source[2000].evry: unknown key, did you mean every?"


@pytest.mark.parametrize("body", [b"\xff\xfe", b'x = "\xe9"'])
def test_bytes_that_are_no_utf8_are_a_syntax_error(file: Path, body: bytes):
    """TOML is UTF-8."""
    file.write_bytes(body)
    with pytest.raises(ConfigError, match="config_syntax"):
        read(file)


def test_a_file_without_an_end_is_not_read():
    """A device, or a log that was named by mistake."""
    with pytest.raises(ConfigError) as caught:
        read(Path("/dev/zero"))
    assert caught.value.code == "config_unreadable"


def test_a_byte_order_mark_is_forgiven(file: Path):
    """Editors write it, and nobody sees it."""
    file.write_bytes(b"\xef\xbb\xbf[workers]\ncount = 4\n")
    assert read(file).workers.count == 4


def test_a_named_file_must_exist_and_an_unnamed_one_need_not(tmp_path: Path):
    """Only who asks for a file is told that it is missing."""
    assert settings(None, {}, tmp_path) == Settings(Config(), None)
    for named, environment in [("no.toml", {}), (None, {"THRESHER_CONFIG": "no.toml"})]:
        with pytest.raises(ConfigError, match="config_not_found"):
            settings(named, environment, tmp_path)
    with pytest.raises(ConfigError, match="config_unreadable"):
        settings(".", {}, tmp_path)


def test_the_first_file_named_is_the_one_read(tmp_path: Path):
    """The option, then the environment, then the folder."""
    for number, name in enumerate(["thresher.toml", "env.toml", "option.toml"], 1):
        (tmp_path / name).write_text(f"[workers]\ncount = {number}", encoding="utf-8")
    environment = {"THRESHER_CONFIG": "env.toml"}
    assert settings("option.toml", environment, tmp_path).config.workers.count == 3
    assert settings(None, environment, tmp_path).config.workers.count == 2
    assert settings(None, {}, tmp_path).config.workers.count == 1


def test_the_first_data_folder_named_is_the_one_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The option, the environment, the file, the checkout, the user's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    conf = tmp_path / "etc" / "thresher.toml"
    named = Settings(Config(data_dir="kept"), conf)
    nothing = Settings(Config(), None)
    environment = {"THRESHER_DATA_DIR": "env"}
    assert data_dir("option", environment, named, tmp_path) == tmp_path / "option"
    assert data_dir(None, environment, named, tmp_path) == tmp_path / "env"
    assert data_dir(None, {}, named, tmp_path) == tmp_path / "etc" / "kept"
    assert data_dir(None, {}, nothing, tmp_path) == tmp_path / "home" / "thresher"
    (tmp_path / "data").mkdir()
    assert data_dir(None, {}, nothing, tmp_path) == tmp_path / "home" / "thresher"
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "thresher"', encoding="utf-8")
    assert data_dir(None, {}, nothing, tmp_path) == tmp_path / "data"


SECRET = "http://me:geheim@proxy.example:3128"


def test_a_value_of_the_environment_goes_before_that_of_the_file(file: Path, tmp_path: Path):
    """As text or as a file that holds it; each of its key's own type."""
    file.write_text('[fetch]\nproxy = "http://other.example:1"\ninterval_s = 1\n[workers]\ncount = 3\n', encoding="utf-8")
    (tmp_path / "proxy").write_text(f"{SECRET}\r\n", encoding="utf-8-sig")
    environment = {"THRESHER_FETCH_PROXY_FILE": "proxy", "THRESHER_WORKERS_COUNT": "4", "THRESHER_RUN_MAX_TIME": "20m", "THRESHER_CORPUS": "x"}
    config = settings(None, environment, tmp_path).config
    assert (config.fetch.proxy, config.fetch.interval_s, config.workers.count, config.run.max_time) == (SECRET, 1.0, 4, "20m")
    file.unlink()
    assert settings(None, {"THRESHER_FETCH_PROXY": SECRET}, tmp_path) == Settings(Config(fetch=FetchConfig(proxy=SECRET)), None)


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"THRESHER_FETCH_PROXI": SECRET}, "THRESHER_FETCH_PROXI: no such key, did you mean THRESHER_FETCH_PROXY?"),
        ({"THRESHER_FETCH_ALLOW": "127.0.0.1:1"}, "THRESHER_FETCH_ALLOW: no such key"),
        ({"THRESHER_FETCH_PROXY": SECRET.removeprefix("http://")}, "THRESHER_FETCH_PROXY: no address of a proxy, as http://"),
        ({"THRESHER_FETCH_PROXY": " "}, "THRESHER_FETCH_PROXY: it is empty"),
        ({"THRESHER_FETCH_PROXY": SECRET, "THRESHER_FETCH_PROXY_FILE": "x"}, "THRESHER_FETCH_PROXY_FILE: THRESHER_FETCH_PROXY is set too"),
        ({"THRESHER_FETCH_PROXY_FILE": "gone"}, "THRESHER_FETCH_PROXY_FILE: its file cannot be read: No such file"),
        ({"THRESHER_FETCH_PROXY_FILE": "/dev/zero"}, "THRESHER_FETCH_PROXY_FILE: its file has more than 65536 bytes"),
        ({"THRESHER_WORKERS_COUNT": "geheim"}, "THRESHER_WORKERS_COUNT: no whole number"),
        ({"THRESHER_WORKERS_COUNT": "0"}, "THRESHER_WORKERS_COUNT: it must be at least 1"),
        ({"THRESHER_RUN_MAX_TIME": "geheim"}, "THRESHER_RUN_MAX_TIME: no length of time, as 90s, 30m, 6h or 2d"),
    ],
)
def test_a_mistake_of_the_environment_is_named_by_its_variable(tmp_path: Path, environment: dict[str, str], message: str):
    """And its value is not shown."""
    with pytest.raises(ConfigError) as caught:
        settings(None, environment, tmp_path)
    assert caught.value.detail.startswith(message)
    assert "geheim" not in caught.value.detail


def test_selectors_that_do_not_end_on_their_own_examples_are_a_mistake(file: Path, monkeypatch: pytest.MonkeyPatch):
    """And no command that hangs, and hears no signal."""
    monkeypatch.setattr(trial, "LONGEST_S", 0.2)
    counts, examples = "//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]", "<p>a</p>" * 2_000
    for key in ("hits", "misses"):
        said = refusal(file, f"[[site]]\nhost = 'a.example'\ndrop = '{counts}'\n{key} = ['{examples}']\n").detail
        assert said.endswith(f":4: site[1].{key}: its selectors have not gone through its examples in 0.2 s")


def test_selectors_that_do_not_end_outlive_nobody():
    """The process that tries them ends by itself where whoever waits for it is killed."""
    program = """if True:
        import sys
        from pathlib import Path
        from schemas.config import SiteConfig
        from scraper.config import trial
        trial.LONGEST_S = 1.0
        trial._try = lambda pipe, site, inner=trial._try: (print("tried", flush=True), inner(pipe, site))
        counts = "//*[count(//*[count(//*[count(//*) > 0]) > 0]) > 0]"
        list(trial.faults(SiteConfig(host="a.example", drop=(counts,), hits=("<p>a</p>" * 2_000,))))
    """
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}) as asked:
        assert asked.stdout is not None
        assert asked.stdout.readline() == b"tried\n"
        asked.kill()
        began = time.monotonic()
        assert asked.stdout.read() == b""  # it is open for as long as one of them lives
        assert time.monotonic() - began < 30


def test_a_message_is_no_longer_than_people_read(file: Path):
    """A selector may have thousands of signs."""
    assert len(refusal(file, f"[[site]]\nhost = 'a.example'\ndrop = '{'div > ' * 5_000}'\n").detail) < 1_000
