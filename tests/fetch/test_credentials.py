"""Who is shown which cookies and headers, and that nobody else is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from schemas.config import SiteConfig
from schemas.errors import ConfigError
from scraper.fetch.credentials import Credentials

NOW = 1_800_000_000.0
SECRET = "s3cret"


def shown(folder: Path, cookies: str | bytes | None = None, headers: str | bytes | None = None, host: str = "forum.example") -> Credentials:
    """Credentials for one host, from files with these contents."""
    for name, content in (("cookies.txt", cookies), ("headers.txt", headers)):
        if content is not None:
            (folder / name).write_bytes(content.encode("latin-1") if isinstance(content, str) else content)
    site = SiteConfig(host=host, cookies="cookies.txt" if cookies is not None else None, headers="headers.txt" if headers is not None else None)
    return Credentials.load([site], folder, lambda: NOW)


def cookie(
    domain: str = "forum.example", below: str = "FALSE", path: str = "/", secure: str = "TRUE", expires: str = "0", name: str = "sid", value: str = SECRET
) -> str:
    """One line of a cookies.txt."""
    return "\t".join((domain, below, path, secure, expires, name, value)) + "\n"


class TestCookies:
    """By RFC 6265."""

    @pytest.mark.parametrize(
        ("line", "url", "sent"),
        [
            (cookie(), "https://forum.example/t/1", True),
            (cookie(), "https://forum.example:8443/", True),
            (cookie(), "https://www.forum.example/", False),
            (cookie(), "https://evilforum.example/", False),
            (cookie(), "https://forum.example.evil.example/", False),
            (cookie("Forum.Example"), "https://forum.example/", True),
            (cookie(".example", "TRUE"), "https://forum.example/", True),
            (cookie("example", "FALSE"), "https://forum.example/", False),
            (cookie("m.example", "TRUE"), "https://forum.example/", False),
            (cookie(".example", "TRUE"), "https://other.example/", False),
            (cookie(), "http://forum.example/", False),
            (cookie(secure="FALSE"), "http://forum.example/", True),
            (cookie(path="/members"), "https://forum.example/members/1", True),
            (cookie(path="/members/"), "https://forum.example/members/1", True),
            (cookie(path="/members"), "https://forum.example/members", True),
            (cookie(path="/members"), "https://forum.example/membership", False),
            (cookie(path="/members"), "https://forum.example/", False),
            (cookie(expires=str(NOW + 1)), "https://forum.example/", True),
            (cookie(expires=str(int(NOW - 1))), "https://forum.example/", False),
        ],
    )
    def test_a_cookie_goes_where_it_belongs(self, tmp_path, line, url, sent):
        """Host, path, security and expiry are obeyed; another host gets none, whatever the file says."""
        assert shown(tmp_path, line).headers_for(url) == ((("cookie", f"sid={SECRET}"),) if sent else ())

    def test_files_of_all_exporters_are_read(self, tmp_path):
        """With or without a heading, with HttpOnly marks, comments, blank lines, a byte order mark and any line ends."""
        lines = ["# Netscape HTTP Cookie File", "", "# made by hand", "#HttpOnly_" + cookie(name="a", value="1").strip(), cookie(name="b", value="2").strip()]
        for end in ("\n", "\r\n", "\r"):
            for first in (0, 1):
                text = b"\xef\xbb\xbf" + end.join(lines[first:]).encode()
                assert shown(tmp_path, text).headers_for("https://forum.example/") == (("cookie", "a=1; b=2"),)

    def test_longer_paths_come_first_and_values_may_be_empty(self, tmp_path):
        """RFC 6265, 5.4."""
        text = cookie(name="a", value="") + cookie(path="/t", name="b", value='"x=y"') + cookie(name="c", value="").rstrip() + "\n"
        assert shown(tmp_path, text).headers_for("https://forum.example/t/1") == (("cookie", 'b="x=y"; a=; c='),)

    @pytest.mark.parametrize(
        "line",
        [
            f"sid={SECRET}",
            f"forum.example FALSE / TRUE 0 sid {SECRET}",
            cookie(expires=SECRET),
            cookie(path=SECRET),
            cookie(value=f"{SECRET};x"),
            cookie(value=f"{SECRET}\x01"),
            cookie(value=f"{SECRET}\tmore"),
        ],
    )
    def test_a_line_that_is_no_cookie_is_named_and_not_quoted(self, tmp_path, line):
        """File and number are enough to find it."""
        with pytest.raises(ConfigError, match=r"bad_credentials: .*cookies\.txt:2: ") as caught:
            shown(tmp_path, cookie() + line)
        assert SECRET not in str(caught.value)


class TestHeaders:
    """Lines of a file, for one host."""

    def test_they_go_to_their_host_over_tls_only(self, tmp_path):
        """The operator's own hosts are trusted without."""
        known = shown(tmp_path, headers=f"# for the forum\nAuthorization: Bearer {SECRET}\r\n\nX-Club:  gardeners \n")
        sent = (("authorization", f"Bearer {SECRET}"), ("x-club", "gardeners"))
        assert known.headers_for("https://forum.example/t") == sent
        assert known.headers_for("http://forum.example/t") == ()
        assert known.headers_for("http://forum.example/t", own=True) == sent
        assert known.headers_for("https://www.forum.example/t", own=True) == ()

    def test_cookies_of_both_files_share_one_field(self, tmp_path):
        """RFC 6265, 5.4, allows no second."""
        known = shown(tmp_path, cookie(name="b", value="2"), "Cookie: a=1\nX-Club: gardeners\n")
        assert known.headers_for("https://forum.example/") == (("x-club", "gardeners"), ("cookie", "a=1; b=2"))

    @pytest.mark.parametrize(
        "line", [SECRET, f": {SECRET}", f"X Y: {SECRET}", f"X: {SECRET}\x00", f"X: {SECRET}\x7f", f" X: {SECRET}", f"User-Agent: {SECRET}", f"HOST: {SECRET}"]
    )
    def test_a_line_that_may_not_be_sent_is_named_and_not_quoted(self, tmp_path, line):
        """No header is smuggled in, and none that says who we are is changed."""
        with pytest.raises(ConfigError, match=r"bad_credentials: .*headers\.txt:2: ") as caught:
            shown(tmp_path, headers=f"X-Club: gardeners\n{line}\n")
        assert SECRET not in str(caught.value)


class TestFiles:
    """Where they come from, and what is told of them."""

    def test_sites_without_files_are_shown_nothing(self, tmp_path):
        """Nor is anybody where there are no sites."""
        assert Credentials.load([SiteConfig(host="forum.example")], tmp_path).headers_for("https://forum.example/") == ()
        assert Credentials().headers_for("https://forum.example/") == ()

    def test_two_entries_for_a_host_are_both_shown(self, tmp_path):
        """However the host is spelt."""
        (tmp_path / "a").write_text("A: 1\n")
        (tmp_path / "b").write_text("B: 2\n")
        known = Credentials.load([SiteConfig(host="BÜCHER.example", headers="a"), SiteConfig(host="xn--bcher-kva.example", headers="b")], tmp_path)
        assert known.headers_for("https://xn--bcher-kva.example/") == (("a", "1"), ("b", "2"))

    def test_a_file_that_cannot_be_read_is_named(self, tmp_path):
        """Missing, a folder, far too large, or a pipe that nobody writes to."""
        (tmp_path / "big").write_bytes(b"x" * 1_000_001)
        os.mkfifo(tmp_path / "pipe")
        for name in ("missing", ".", "big", "pipe"):
            with pytest.raises(ConfigError, match="bad_credentials"):
                Credentials.load([SiteConfig(host="forum.example", cookies=name)], tmp_path)

    def test_a_host_that_is_none_is_named(self, tmp_path):
        """A typing error does not show a secret to somebody else."""
        (tmp_path / "a").write_text("A: 1\n")
        with pytest.raises(ConfigError, match="bad_credentials"):
            Credentials.load([SiteConfig(host="fo rum", headers="a")], tmp_path)

    def test_secrets_are_not_in_what_is_printed_of_them(self, tmp_path):
        """Logs and tracebacks show representations."""
        known = shown(tmp_path, cookie(), f"X-Key: {SECRET}\n")
        assert known.headers_for("https://forum.example/")
        assert SECRET not in repr(known)
