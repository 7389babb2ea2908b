"""Where a crawl may go: the hosts it was started on, below the folders it was started in, and to pages only."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlsplit

from cleaners.urls import join, same_site
from schemas.source import Scoping, SourceKind
from schemas.target import Link

# A list names its own threads and pages: sites put /topic/ beside /forum/, so these need not lie below the folder of the board.
_OF_THE_LIST = frozenset({"thread", "next_page", "post", "feed", "sitemap"})
_ENTRIES = frozenset({"article", "thread", "forum", "page", "sitemap"})
_NAME_HOSTS = frozenset({SourceKind.FEED, SourceKind.SITEMAP})
_NO_PAGES = frozenset(
    "7z apk avi bmp bz2 css deb dmg doc docx eot epub exe flac gif gz ico iso jar jpeg jpg js m4a m4v map mkv mov mp3 mp4 mpeg msi odp ods odt ogg ogv "
    "pdf png ppt pptx ps rar rpm rtf svg swf tar tgz tif tiff ttf wasm wav webm webp woff woff2 xls xlsx xz zip zst".split()
)


@dataclass(frozen=True, slots=True)
class Scope:
    """`of(...)` gives the usual one; the operator widens it."""

    hosts: frozenset[str]
    """With port where it is not the scheme's own; without `www.`."""
    folders: tuple[tuple[str, str], ...] = ()
    """(host, path prefix): links that are not a list's own threads and pages must lie below one of their host's, if it has any."""
    without: frozenset[str] = frozenset({"profile", "hub", "terms"})
    """Kinds of links that are not asked for."""
    elsewhere: bool = False
    """Whether a run before may have been led to hosts of which this one has not heard yet."""

    @classmethod
    def of(cls, starts: Iterable[str], *, below: bool = False) -> Self:
        """The hosts of the start addresses, however they are spelt; with `below` only what lies in their folders, for boards that share a host.

        What is no web address adds nothing: whoever stands in line with it is refused there.
        """
        urls = tuple(url for start in starts if (url := join(None, start)) is not None)
        folders = tuple(dict.fromkeys((host_of(url), _folder(url)) for url in urls)) if below else ()
        return cls(frozenset(map(host_of, urls)), folders)

    @classmethod
    def of_source(cls, kind: SourceKind | None, scoping: Scoping, asked: str, answered: str | None) -> Self:
        """That of a source, whose address may lead elsewhere. What a feed names need not lie below it: it stands beside the pages of its site."""
        scope = cls.of([asked], below=scoping == "below" and kind is not SourceKind.FEED)
        return replace(scope.moved(answered) if answered else scope, elsewhere=kind in _NAME_HOSTS)

    def moved(self, answered: str) -> Self:
        """The same where a start is answered from another place: that is the one that was meant."""
        there = type(self).of([answered], below=bool(self.folders))
        return replace(self, hosts=self.hosts | there.hosts, folders=tuple(dict.fromkeys((*self.folders, *there.folders))))

    def also(self, *hosts: str) -> Self:
        """The same with more hosts."""
        return replace(self, hosts=self.hosts | {host.lower().removeprefix("www.") for host in hosts})

    def led(self, kind: SourceKind | None, links: Iterable[Link]) -> Self:
        """The same with the hosts that a source's own page leads to. A feed's entries may lie anywhere, as where a service publishes it; a
        sitemap's on one other site, as where it lies on a server for files, and none on its own.
        """
        if kind not in _NAME_HOSTS:
            return self
        named = [link.url for link in links if link.kind in _ENTRIES]
        hosts = set(map(host_of, named))
        if kind is SourceKind.SITEMAP and (hosts & self.hosts or not all(same_site(named[0], url) for url in named)):
            return self
        return self.also(*hosts)

    def refusal(self, url: str, kind: str) -> str:
        """Why a link of this kind to this canonical address lies outside, empty where it lies inside."""
        host, path = host_of(url), urlsplit(url).path
        if kind in self.without:
            return f"links of kind {kind} are not asked for"
        if host not in self.hosts:
            return f"{host} is another host"
        ending = posixpath.splitext(path)[1].removeprefix(".").lower()
        if ending in _NO_PAGES and kind not in ("feed", "sitemap"):
            return f"a file of type {ending}"
        folders = [folder for place, folder in self.folders if place == host]
        if folders and kind not in _OF_THE_LIST and not any(f"{path}/".startswith(folder) for folder in folders):
            return f"not below {' or '.join(folders)}"
        return ""


def host_of(url: str) -> str:
    """Host and uncommon port of a canonical address, without `www.`."""
    return urlsplit(url).netloc.rpartition("@")[2].removeprefix("www.")


def _folder(url: str) -> str:
    path = urlsplit(url).path or "/"
    last = path.rpartition("/")[2]
    return path.rpartition("/")[0] + "/" if "." in last or not last else f"{path}/"
