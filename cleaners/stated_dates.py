"""When a page's head says that it was published and changed: the names of its metadata, and which of several times is taken."""

from __future__ import annotations

from collections.abc import Iterable

from .draft import Moment

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
