"""Pages that stand in another's place and are told by how they are built: a challenge to robots, a redirect, what only scripts would draw, a viewer of a file.

What a guard puts into its challenges, it puts into no page that it lets through, whatever the page tells about guards: these are elements and
scripts, and no words. All of it is looked for on pages that show little text, so a page with a story is done at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from schemas.outcome import Reason

from .draft import NothingDraft
from .page import Page
from .urls import join
from .words import word_count

# The longest challenge, Anubis's with its reasons, has about 300 words. A page with as many may be anything: only challenges are looked for.
_CHALLENGE_CHARACTERS = 4_000
# "If you are not redirected within a few seconds, follow this link", an address or two, the site's name.
_REDIRECT_WORDS = 40
_SHELL_WORDS = 12
_SPINNER_WORDS = 4
# A refresh after more seconds is a page that renews itself.
_REDIRECT_SECONDS = 30
# What sends a browser on is short; the scripts of a page that is read may set `location` for many reasons.
_REDIRECT_SCRIPT = 2_000

# Elements of challenges, by id: Cloudflare, HUMAN (PerimeterX), AWS WAF, Akamai, Anubis, Vercel, Kasada.
_CHALLENGE_IDS = (
    "challenge-error-text challenge-form challenge-running challenge-stage cf-challenge-running px-captcha px-block-form-wrapper "
    "sec-if-cpt-container sec-bc-tile-container anubis_challenge anubis_version captcha-form"
).split()
# What their scripts and frames hold or are fetched from. Cloudflare's `/cdn-cgi/challenge-platform/scripts/` is on pages that are let
# through, too, and so are the sensors of DataDome (js.datadome.co) and HUMAN.
_CHALLENGE_SCRIPTS = (
    "_cf_chl_opt",
    "/cdn-cgi/challenge-platform/h/",
    "captcha-delivery.com",
    "/_Incapsula_Resource?SWUDNSAI",
    "gokuProps",
    "/.within.website/x/cmd/anubis/",
    "/.well-known/sgcaptcha/",
    "/.well-known/ddos-guard/",
    "/.well-known/vercel/security/",
    "/.go-away/",
    "sucuri_cloudproxy_js",
    "__qrator/",
)
# Cloudflare's own pages: what it blocks is numbered from 1000, what the server behind it fails in from 500.
_CLOUDFLARE = "cf-error-details"
_CLOUDFLARE_BLOCKS = re.compile(r"blocked|access denied|\b10\d\d\b|rate.limited|ray id", re.IGNORECASE)
_SERVER_FAILED = re.compile(r"\b5\d\d\b")
# Where scripts draw a page: React, Vue, Next, Nuxt, Gatsby, Angular, Svelte, Ember.
_ROOTS = ("root", "app", "__next", "__nuxt", "___gatsby", "app-root", "svelte", "react-root", "main-app", "ember-app", "q-app")
_ROOT_TAGS = ("app-root", "my-app")
_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s]+)", re.IGNORECASE)
_LOCATION = re.compile(
    r"(?:(?:window|document|top|self|parent)\s*\.\s*)?\blocation(?:\s*\.\s*href)?\s*=(?!=)\s*[\"'`\w]"
    r"|\blocation\s*\.\s*(?:replace|assign)\s*\(|\blocation\s*\.\s*reload\s*\("
)
# How browsers show a file that is no page: Chrome's `embed`, and pictures with their size in the title.
_VIEWED = re.compile(r"(?:application/pdf|application/x-google-chrome-pdf|image/|video/|audio/)")
_PICTURE_TITLE = re.compile(r".*\.(?:jpe?g|png|gif|webp|avif|svg|bmp)\s*\(\d+\s*[×x]\s*\d+\)", re.IGNORECASE)


def stand_in(page: Page) -> NothingDraft | None:
    """What stands here instead of a page, with the mark that gives it away; null where nothing does."""
    if page.length > _CHALLENGE_CHARACTERS:
        return None
    if (challenge := _challenge(page)) is not None:
        return challenge
    words = sum(word_count(line.text) for line in page.lines)
    if words > _REDIRECT_WORDS:
        return None
    return _redirect(page, words) or _viewer(page, words) or _shell(page, words)


def _challenge(page: Page) -> NothingDraft | None:
    if _CLOUDFLARE in page.index.ids:
        text = page.text_of(page.index.ids[_CLOUDFLARE][0])
        reason = Reason.ERROR_PAGE if _SERVER_FAILED.search(text) else Reason.BOT_CHALLENGE if _CLOUDFLARE_BLOCKS.search(text) else Reason.ERROR_PAGE
        return NothingDraft(reason, f"#{_CLOUDFLARE}: {text.partition(chr(10))[0][:120]}")
    for name in _CHALLENGE_IDS:
        if name in page.source and page.tree.xpath("boolean(//*[@id=$name])", name=name):
            return NothingDraft(Reason.BOT_CHALLENGE, f"#{name}")
    for mark in _CHALLENGE_SCRIPTS:
        if mark in page.source and any(mark in place for element in page.tree.iter("script", "iframe", "link", "img") for place in _holdings(element)):
            return NothingDraft(Reason.BOT_CHALLENGE, f"a script with {mark}")
    return None


def _holdings(element: HtmlElement) -> Iterator[str]:
    yield from filter(None, (element.get("src"), element.get("href"), element.text))


def _redirect(page: Page, words: int) -> NothingDraft | None:
    """Another address to which the page sends its reader within seconds: by its `meta` element, or by a script that does little else."""
    for element in page.tree.iter("meta"):
        found = _REFRESH.match(element.get("content") or "") if (element.get("http-equiv") or "").lower() == "refresh" else None
        if found is None or int(found[1][:6]) > _REDIRECT_SECONDS or any(up.tag == "noscript" for up in element.iterancestors()):
            continue
        target = join(page.url, found[2])
        if target is not None and target != page.url:
            return NothingDraft(Reason.REDIRECT_STUB, f"meta refresh to {target}"[:200])
    scripts = [element.text or "" for element in page.tree.iter("script") if "json" not in (element.get("type") or "")]
    if words <= _SHELL_WORDS + _REDIRECT_WORDS // 2 and sum(map(len, scripts)) <= _REDIRECT_SCRIPT and not page.index.tags.get("h1"):
        sent = next((found for script in scripts if (found := _LOCATION.search(script))), None)
        if sent is not None:
            return NothingDraft(Reason.REDIRECT_STUB, f"a script: {sent.string[sent.start() : sent.start() + 120]}")
    return None


def _viewer(page: Page, words: int) -> NothingDraft | None:
    if words > _SHELL_WORDS:
        return None
    for element in page.tree.iter("embed", "object"):
        if _VIEWED.match(element.get("type") or ""):
            return NothingDraft(Reason.NOT_TEXT, f"a viewer of {element.get('type')}")
    title = page.tree.findtext("head/title") or ""
    if _PICTURE_TITLE.fullmatch(title.strip()):
        return NothingDraft(Reason.NOT_TEXT, f"a picture: {title.strip()[:120]}")
    return None


def _shell(page: Page, words: int) -> NothingDraft | None:
    """A place where scripts would draw, with hardly a word in it or anywhere else."""
    if words > _SHELL_WORDS or next(page.tree.iter("script"), None) is None:
        return None
    roots = [element for name in _ROOTS for element in page.tree.xpath("//*[@id=$name]", name=name)]
    roots += [element for tag in _ROOT_TAGS for element in page.tree.iter(tag)]
    empty = next((root for root in roots if word_count(page.text_of(root)) < _SPINNER_WORDS), None)
    if empty is None:
        return None
    named = f"#{empty.get('id')}" if empty.get("id") else f"<{empty.tag}>"
    return NothingDraft(Reason.SCRIPT_SHELL, f"{named} waits for scripts")
