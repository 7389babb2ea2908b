"""From names to inputs."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from pathlib import Path

import pytest

from schemas.errors import ConfigError
from schemas.outcome import Reason
from scraper.inputs import BadInput, Input
from scraper.intake.intake import Origin, find, read_all, read_file, read_stream, refuse_address

CAP = 1_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.html", "a.HTM", "sub/c.txt", "sub/deep/d.xml.gz", "view.php?f=2", "x.warc.wet.gz", "logo.png", "notes.md", ".hidden.html", ".git/e.html"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<p>page</p>")
    return tmp_path


def bad(found: Input | BadInput) -> BadInput:
    assert isinstance(found, BadInput)
    return found


def test_a_folder_gives_its_pages_sorted_and_counts_the_rest(folder: Path):
    """What is no page by its name, or hidden, is passed over and said."""
    finding = find([str(folder)])
    assert [os.path.relpath(str(path), folder) for path in finding.targets] == [
        "a.HTM",
        "b.html",
        "sub/c.txt",
        "sub/deep/d.xml.gz",
        "view.php?f=2",
        "x.warc.wet.gz",
    ]
    assert finding.passed_over == {"hidden files": 1, "hidden folders": 1, "files that are no pages by their names": 2}


def test_the_frames_of_a_saved_page_are_no_pages(folder: Path):
    """They lie in a folder that is called after it; without it, they are all that there is."""
    for name in ("b_files/frame.html", "a-Dateien/frame.html", "c_files/frame.html"):
        (folder / name).parent.mkdir()
        (folder / name).write_text("<p>advertisement</p>")
    (folder / "a.HTM").rename(folder / "a.htm")
    finding = find([str(folder)])
    assert [os.path.relpath(str(path), folder) for path in finding.targets if str(path).endswith("frame.html")] == ["c_files/frame.html"]
    assert finding.passed_over["folders of parts of a page"] == 2


def test_a_file_named_outright_is_read_whatever_it_is_called(folder: Path):
    """Names keep the order in which they were given."""
    names = [str(folder / "notes.md"), "-", str(folder / "b.html"), str(folder / ".hidden.html")]
    assert find(names).targets == tuple(names)


def test_patterns_are_opened_where_the_shell_did_not(folder: Path):
    """A pattern that nothing fits is a missing input; a file whose very name looks like a pattern is that file."""
    assert find([f"{folder}/**/*.txt"]).targets == (f"{folder}/sub/c.txt",)
    nothing = find([f"{folder}/*.zip"]).targets[0]
    assert isinstance(nothing, BadInput)
    assert nothing.reason is Reason.NOT_FOUND
    odd = folder / "what[1].html"
    odd.write_text("<p>x</p>")
    assert find([str(odd)]).targets == (str(odd),)


def test_links_lead_to_files_but_never_in_circles(folder: Path):
    """A link to a folder is passed over, a link to a file is read, a broken one is a missing file."""
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "sub" / "linked.html").symlink_to(folder / "b.html")
    (folder / "sub" / "broken.html").symlink_to(folder / "nowhere")
    (folder / "sub" / "self.html").symlink_to(folder / "sub" / "self.html")
    finding = find([str(folder / "sub")])
    assert finding.passed_over == {"links to folders": 1}
    found = {os.path.basename(str(path)): read_file(str(path), CAP) for path in finding.targets}
    assert isinstance(found["linked.html"], Input)
    assert bad(found["broken.html"]).reason is Reason.NOT_FOUND
    assert bad(found["self.html"]).reason is Reason.UNREADABLE


def test_an_empty_folder_is_a_missing_input(tmp_path: Path):
    """Silence would look like success."""
    (target,) = find([str(tmp_path)]).targets
    assert isinstance(target, BadInput)
    assert (target.reason, target.detail) == (Reason.NOT_FOUND, "no page in this folder")


@pytest.mark.parametrize("address", ["https://example.org/", "HTTP://example.org/a.html", "ftp://example.org/"])
def test_where_only_files_are_read_an_address_is_refused_with_a_word_why(address: str):
    """And with what to do instead."""
    with pytest.raises(ConfigError, match=r"no_file.*thresher ingest"):
        refuse_address(address)


def test_what_is_no_file_is_not_opened(folder: Path):
    """Reading a pipe would wait for its writer, and a device has no end."""
    os.mkfifo(folder / "pipe.html")
    assert bad(read_file(str(folder / "pipe.html"), CAP)).detail == "a pipe"
    assert bad(read_file("/dev/zero", CAP)).detail == "a device"
    assert bad(read_file(str(folder), CAP)).detail == "a folder"
    assert {bad(read_file(name, CAP)).reason for name in ("/dev/zero", str(folder), str(folder / "pipe.html"))} == {Reason.NOT_A_FILE}
    assert find([str(folder)]).passed_over["pipes and devices"] == 1


@pytest.mark.parametrize(
    ("name", "reason"),
    [("nope.html", Reason.NOT_FOUND), ("b.html/c.html", Reason.NOT_FOUND), ("nul\0.html", Reason.NOT_FOUND), ("x" * 300, Reason.UNREADABLE)],
)
def test_a_name_that_leads_nowhere_says_why(folder: Path, name: str, reason: Reason):
    """And nothing is raised."""
    assert bad(read_file(f"{folder}/{name}", CAP)).reason is reason


def test_a_file_that_may_not_be_read_is_unreadable(folder: Path):
    """Its permission is named. Root may read everything, so it reads as nobody."""
    (folder / "b.html").chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        found = read_file(str(folder / "b.html"), CAP)
    finally:
        os.seteuid(user)
    assert bad(found) == BadInput(str(folder / "b.html"), Reason.UNREADABLE, "Permission denied")


def test_names_of_any_bytes_are_read(tmp_path: Path):
    """A name that is no UTF-8 is shown with its bytes written out."""
    name = os.fsencode(tmp_path) + b"/caf\xe9.html"
    with open(name, "wb") as file:
        file.write(b"<p>x</p>")
    (found,) = read_all(find([str(tmp_path)]).targets, io.BytesIO(), CAP)
    assert isinstance(found, Input)
    assert found.target == found.capture.path == f"{tmp_path}/caf\\udce9.html"


def test_a_capture_says_what_was_read(folder: Path):
    """Digest and size are of the page, not of its packing; what the user knows goes before what the file says."""
    page = b"<!-- saved from url=(0019)http://example.org/ --><p>x</p>"
    (folder / "b.html").write_bytes(page)
    found = read_file(str(folder / "b.html"), CAP)
    assert isinstance(found, Input)
    assert (found.body, found.capture.sha256, found.capture.size_bytes) == (page, sha256(page).hexdigest(), len(page))
    assert (found.capture.url, found.capture.fetched_at) == ("http://example.org/", None)
    told = read_file(str(folder / "b.html"), CAP, Origin(url="https://example.org/x"))
    assert isinstance(told, Input)
    assert told.capture.url == "https://example.org/x"


def test_no_more_than_the_cap_is_taken_up(folder: Path):
    """A file without end fills no memory."""
    with (folder / "b.html").open("wb") as file:
        file.truncate(10**12)
    assert bad(read_file(str(folder / "b.html"), CAP)).reason is Reason.TOO_LARGE


def test_a_broken_archive_keeps_its_bytes(folder: Path):
    """So that it can be looked at again."""
    (folder / "b.html").write_bytes(b"\x1f\x8b\x08 broken")
    found = bad(read_file(str(folder / "b.html"), CAP))
    assert (found.reason, found.body) == (Reason.BAD_ARCHIVE, b"\x1f\x8b\x08 broken")


def test_a_file_of_letters_is_as_many_pages_as_conversations(tmp_path: Path):
    """Each called by where it begins, with the digest of its own bytes; a letter more does not move the others."""
    letters = [f"From a@quay.example Mon Mar  4 0{at}:07:11 2024\nFrom: Ada\nDate: 4 March 2024\nSubject: Ring {at}\n\nword\n\n" for at in range(3)]
    path = tmp_path / "quay.mbox"
    for count in (2, 3):
        path.write_text("".join(letters[:count]))
        assert find([str(tmp_path)]).targets == (str(path),)
        found = [page for page in read_all([str(path)], io.BytesIO(), CAP) if isinstance(page, Input)]
        assert [page.body.decode() for page in found] == letters[:count]
        assert [page.target for page in found] == [f"{path}#{at * len(letters[0])}" for at in range(count)]
        assert [(page.capture.sha256, page.capture.size_bytes) for page in found] == [(sha256(page.body).hexdigest(), len(page.body)) for page in found]


def test_standard_input_is_a_page_without_a_path():
    """Its target is the dash that asked for it."""
    found = read_stream(io.BytesIO(b"<p>x</p>"), CAP)
    assert isinstance(found, Input)
    assert (found.target, found.capture.path, found.body) == ("-", None, b"<p>x</p>")
