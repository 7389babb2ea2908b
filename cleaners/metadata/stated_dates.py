"""When a page's head says that it was published and changed: the names of its metadata, and which of several times is taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import itemgetter

from ..dates import dates
from ..draft import Moment
from .head import Head
from .jsonld import JsonObject, LinkedData, words

# In the order of trust. Names are facts of Open Graph, Dublin Core, schema.org microdata and of what publishing systems print.
PUBLISHED = (
    "article:published_time og:published_time og:article:published_time datepublished article.published dc.date.issued "
    "dcterms.issued dcterms.created dc.date dc.date.created dcterms.date parsely-pub-date sailthru.date pubdate publishdate "
    "published-date published_date publish-date publish_date publication_date publication-date citation_publication_date article_date_original "
    "originalpublicationdate displaydate date_published published published_time publishedtime published_at publication_time pub_date pub-date release_date "
    "article:publication_date article:publish_date og:publish_date dc.date.published dcterms.published dcterms.available citation_date citation_online_date "
    "rnews:datepublished cxenseparse:publishtime cxenseparse:recs:publishtime bt:pubdate datecreated date"
).split()
MODIFIED = "article:modified_time og:updated_time datemodified article.updated dcterms.modified dc.date.modified lastmod last-modified revised".split()


def finest(moments: Iterable[Moment]) -> Moment | None:
    """The first of them that is a day at least; one of the same day with a clock instead, where there is one."""
    found: Moment | None = None
    for moment in moments:
        if moment.at is None or moment.precision == "month":
            continue
        if moment.precision != "day" and (found is None or (found.at and moment.at.date() == found.at.date())):
            return moment
        found = found or moment
    return found


def latest(moments: Iterable[Moment | None]) -> Moment | None:
    """The last of them in time; the first one where none can be read."""
    found = [moment for moment in moments if moment]
    dated = [(moment.at, moment) for moment in found if moment.at]
    return max(dated, key=itemgetter(0))[1] if dated else next(iter(found), None)


def updates(data: LinkedData, article: JsonObject) -> list[JsonObject]:
    """The entries of a live blog: what changes it last is one of them, and none of them is when it was published."""
    return data.objects(article.get("liveBlogUpdate"))


class Clock:
    """Reads the times that one page's head states."""

    def __init__(self, head: Head, language: str | None, zone: str | None, base: datetime | None) -> None:
        self.head = head
        self.language = language
        self.zone = zone
        self.base = base
        self.refused: dict[str, None] = {}
        """Why times that are stated are none that the page can carry: see `Moment.refused`."""

    def moment(self, nodes: Iterable[JsonObject], key: str, names: Sequence[str]) -> Moment | None:
        """The time that the nodes' property or one of the named elements states; null where none does."""
        metas = self.head.metas
        said = [*((words(node.get(key)), f"json-ld {key}") for node in nodes), *((metas[name][0], f"meta {name}") for name in names if name in metas)]
        when = partial(dates.words, language=self.language, zone=self.zone, base=self.base)
        read = [replace(when(raw), source=source) for raw, source in said if raw]
        self.refused.update((moment.refused, None) for moment in read if moment.refused)
        return finest(read)

    def of_updates(self, article: JsonObject) -> Iterator[Moment | None]:
        """When the entries of a live blog were written and changed."""
        return (self.moment([one], key, ()) for one in updates(self.head.data, article) for key in ("datePublished", "dateModified"))
