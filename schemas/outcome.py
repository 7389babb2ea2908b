"""How a target ends: exactly one outcome each, with a reason from a closed list.

`targets = stored + unchanged + listed + skipped + rejected + failed`, per source and run.
"""

from __future__ import annotations

from enum import StrEnum

from .base import UtcTime, Value


class Fate(StrEnum):
    """The six ways in which a target can end."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    LISTED = "listed"
    SKIPPED = "skipped"
    REJECTED = "rejected"
    FAILED = "failed"


class Reason(StrEnum):
    """Why a target was skipped, rejected or failed, or what a listed page is. Codes are never reused."""

    # listed: what the page is
    FORUM_INDEX = "forum_index"
    TOPIC_LIST = "topic_list"
    ARTICLE_LIST = "article_list"
    PROFILE = "profile"
    SEARCH = "search"
    FEED = "feed"
    SITEMAP = "sitemap"
    # rejected: a reason of the page
    EMPTY_INPUT = "empty_input"
    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    NO_POSTS_FOUND = "no_posts_found"
    NO_ARTICLE_FOUND = "no_article_found"
    CONTENT_MISSING = "content_missing"
    NO_ACCESS = "no_access"
    SOFT_404 = "soft_404"
    CONSENT_WALL = "consent_wall"
    BOT_CHALLENGE = "bot_challenge"
    AGE_GATE = "age_gate"
    REGION_BLOCKED = "region_blocked"
    """Shown in other countries than ours."""
    APP_WALL = "app_wall"
    """To be read in an app alone."""
    DOMAIN_PARKED = "domain_parked"
    """Nobody's site: for sale, full of advertisements, or a page that a server shows until it is set up."""
    DIRECTORY_INDEX = "directory_index"
    """A server's list of files."""
    ERROR_PAGE = "error_page"
    """A server's or a program's error, or a notice of maintenance, that came with a page's status."""
    PAGE_MISSING = "page_missing"
    """Status 404 of a page that was there, or that a list names. A known record stays, and it is asked for again for some days.
    In an archive also status 410."""
    REDIRECT_STUB = "redirect_stub"
    """All that it does is to send on to another address."""
    SCRIPT_SHELL = "script_shell"
    """There is nothing to read before scripts run, and we run none."""
    # skipped: we chose not to
    DUPLICATE_TARGET = "duplicate_target"
    BAD_ADDRESS = "bad_address"
    """No http or https URL by the WHATWG standard, or one that carries a user's name."""
    ADDRESS_FORBIDDEN = "address_forbidden"
    """It leads to an address that is not globally routable and that the operator did not allow."""
    PORT_FORBIDDEN = "port_forbidden"
    NO_CONTACT = "no_contact"
    """No contact is configured, and without one we visit nobody."""
    ROBOTS_DISALLOWED = "robots_disallowed"
    HOST_PARKED = "host_parked"
    """The host asked us to wait, or failed too often; it is left alone for longer than this run has time."""
    NOINDEX = "noindex"
    TDM_RESERVED = "tdm_reserved"
    """Reserved against text and data mining (TDMRep), and the operator has declared no permission."""
    OUT_OF_SCOPE = "out_of_scope"
    CRAWL_TRAP = "crawl_trap"
    NOTHING_NEW = "nothing_new"
    """What the list says of the page has not changed since it was read."""
    BUDGET_SPENT = "budget_spent"
    # failed: the network or the server
    ROBOTS_UNREACHABLE = "robots_unreachable"
    """Nobody was met who could have given a robots.txt: unknown is no (RFC 9309, 2.3.1.4)."""
    ROBOTS_UNUSABLE = "robots_unusable"
    """The host answers, but with no robots.txt that says something and not that there is none: a 5xx, 429, 304, or half a file. Unknown is no."""
    NAME_NOT_RESOLVED = "name_not_resolved"
    CONNECT_FAILED = "connect_failed"
    TLS_FAILED = "tls_failed"
    CONNECTION_LOST = "connection_lost"
    """Reset or closed before the answer was whole."""
    BAD_RESPONSE = "bad_response"
    """Not HTTP, or framed against RFC 9112."""
    HEADERS_TOO_LARGE = "headers_too_large"
    BAD_CONTENT_ENCODING = "bad_content_encoding"
    """The compressed body is broken or cut off: half a page is never a page."""
    UNSUPPORTED_CONTENT_ENCODING = "unsupported_content_encoding"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    BAD_REDIRECT = "bad_redirect"
    RATE_LIMITED = "rate_limited"
    """Status 429, or 503 with Retry-After."""
    GONE = "gone"
    """Status 410: not asked for again, and a known record stays. Rejected where the page was there, or a list names it."""
    HTTP_CLIENT_ERROR = "http_client_error"
    HTTP_SERVER_ERROR = "http_server_error"
    UNEXPECTED_STATUS = "unexpected_status"
    """A status that brings no page: 204, an unasked 304, 206, 3xx without a place."""
    FETCHER_DIED = "fetcher_died"
    # failed: something else went wrong
    NOT_FOUND = "not_found"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    BAD_MANIFEST_LINE = "bad_manifest_line"
    BAD_ARCHIVE = "bad_archive"
    REVISIT_UNRESOLVED = "revisit_unresolved"
    """A web archive says that the page was as before, and what it was before is in none of the archives at hand."""
    DEADLINE_EXCEEDED = "deadline_exceeded"
    MEMORY_EXCEEDED = "memory_exceeded"
    WORKER_DIED = "worker_died"
    RECORD_INVALID = "record_invalid"
    CLEANER_BUG = "cleaner_bug"

    @property
    def fate(self) -> Fate:
        """How a target without an answer of the cleaner ends for this reason: skipped, rejected (the page itself is to blame) or failed."""
        if self in _SKIPPED:
            return Fate.SKIPPED
        return Fate.REJECTED if self in (Reason.TOO_LARGE, Reason.PAGE_MISSING) else Fate.FAILED

    @classmethod
    def of_status(cls, status: int) -> Reason:
        """Why an answer with a status that is no page's, from somebody else's visit, brings none."""
        if status in (404, 410):  # the site's own word, then: whether it still holds is asked of the site
            return cls.PAGE_MISSING
        return cls.HTTP_CLIENT_ERROR if 400 <= status < 500 else cls.HTTP_SERVER_ERROR if status >= 500 else cls.UNEXPECTED_STATUS


_SKIPPED = frozenset(
    {
        Reason.DUPLICATE_TARGET,
        Reason.BAD_ADDRESS,
        Reason.ADDRESS_FORBIDDEN,
        Reason.PORT_FORBIDDEN,
        Reason.NO_CONTACT,
        Reason.ROBOTS_DISALLOWED,
        Reason.HOST_PARKED,
        Reason.NOINDEX,
        Reason.TDM_RESERVED,
        Reason.OUT_OF_SCOPE,
        Reason.CRAWL_TRAP,
        Reason.NOTHING_NEW,
        Reason.BUDGET_SPENT,
    }
)

WALLS = frozenset({Reason.NO_ACCESS, Reason.CONSENT_WALL, Reason.BOT_CHALLENGE, Reason.AGE_GATE, Reason.REGION_BLOCKED, Reason.APP_WALL})
"""What a site asks of its visitors before it shows a page."""

NOBODY_MET = frozenset({Reason.NAME_NOT_RESOLVED, Reason.CONNECT_FAILED, Reason.TLS_FAILED, Reason.CONNECTION_LOST, Reason.DEADLINE_EXCEEDED})
"""Ends of a request to which nobody gave an answer."""
UNREACHED = NOBODY_MET | {Reason.ROBOTS_UNREACHABLE}
"""Ends of a visit that met nobody. Of a host that is down robots.txt is asked first."""


class Outcome(Value):
    """The end of one target in one run."""

    target: str
    """The target's URL, or the path of a file as it was given."""
    fate: Fate
    reason: Reason | None = None
    """Null for stored and unchanged."""
    detail: str = ""
    """For people: the evidence, the message of the error."""
    record_id: str | None = None
    capture: str | None = None
    """sha256 of the body that was read; null where none was."""
    source: str | None = None
    at: UtcTime | None = None
