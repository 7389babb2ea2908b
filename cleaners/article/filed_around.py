"""Where an article is filed, as the page prints it around the text: links that say so, else links in elements that are called so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ..dates import dates
from ..metadata.addresses import is_front
from ..page.mask import Mask
from ..page.nodes import classes
from ..page.page import Interval, Page, VisibleLine
from ..page.teasers import whole_link
from .beside import above, is_elsewhere, lines_below, said_before

Filed = list[tuple[str, Interval]]

# Class names of themes: `post-tags`, `field--name-field-tags`, `td-tags`; `entry-category`, `blog-item-category`, `kicker`, `p-category`.
_BEFORE = r"(?:(?:[a-z]+[-_]{1,2}){0,4}|(?:post|entry|article|item))"
_TAGS = re.compile(
    rf"p-category|{_BEFORE}(?:(?:tags|keywords|topics|etiketler|etiquetas|etiketter|tagi|stichworte|schlagworte|trefwoorden)(?:[-_]{{1,2}}(?:list|links|items|wrap(?:per)?|container))?"
    r"|tag[-_]{1,2}(?:list|links|items|group|wrap(?:per)?))",
    re.IGNORECASE,
)
_SECTION_PARTS = ("categor", "kicker", "overline", "eyebrow", "rubri", "rovat", "ressort", "primary-tag")
_SECTION = re.compile(
    rf"(?!p-category){_BEFORE}(?:category|categories|kicker|overline|eyebrow|rubri[ck][as]?|rubrique|rovat|ressort|primary-tag)(?:[-_]{{1,2}}(?:name|link|links|label))?",
    re.IGNORECASE,
)
# What says so without a link: TYPO3's `news-list-category`, the `nitfSectionTitle` of Plone's portals.
_UNLINKED = re.compile(
    rf"{_BEFORE}(?:category|categories|rubri[ck][as]?|rubrique|rovat|ressort)(?:[-_]{{1,2}}(?:name|label|tag|badge))?"
    r"|(?:nitf|(?:article|news|post|story|entry)[-_]{1,2})section[-_]?(?:title|name|label)",
    re.IGNORECASE,
)
# Addresses of a section's page and of a tag's, and what stands before a link to one of the first.
_SECTION_ADDRESS = re.compile(
    r"/(?:categor(?:y|ies|ias?|ie)|kategorien?|kategori|rubri(?:[ck]|que|ca)s?|channels?|sections?|secci[oó]n(?:es)?|se[cç][aã]o|sezion[ei])/#?[^?#]+$|[?&](?:category|section)=",
    re.IGNORECASE,
)
_TAG_ADDRESS = re.compile(
    r"/(?:tags?|tagged|hashtags?|labels?|keywords?|etiquetas?|schlagw(?:ort|orte|oerter)|mots?-cles?|cimkek?|etiket(?:ler)?|tagi|stichworte?|tagy)/[^/?#]+/?$|search\?subject(?:(?::|%3A)list)?=[^&]+$",
    re.IGNORECASE,
)
_SECTION_LABEL = re.compile(
    r"(?<![^\W\d])(?:categor(?:y|ies|ías?|ias?|ie)|catégories?|kategorien?|kategori[aáe]?|kategória|rubri(?:[ck]|que|ca)|категори[яи]|категорія|рубрика"
    r"|posted in|filed under|分类|分類|カテゴリー?|카테고리|القسم|دسته‌?بندی)\s*[:：]\s*$"
    r"|:\d\d(?:\s?[ap]m)?\s+in\s*$",  # "Posted by Ada Quay at 09:12 AM in Boats"
    re.IGNORECASE,
)
_TAG_LABEL = re.compile(
    r"(?<![^\W\d])(?:tags?|tagged|keywords?|schlag(?:wörter|worte)|stichwörter|étiquettes|mots[- ]clés|etiquetas|palabras clave|palavras-chave|etichette"
    r"|trefwoorden|tagi|etykiety|słowa kluczowe|etiketter|nyckelord|emneord|asiasanat|avainsanat|štítky|címkék|etichete|etiketler|теги|метки|ключевые слова"
    r"|标签|標籤|关键[词字]|關鍵字|タグ|キーワード|태그|키워드|الوسوم|وسوم|كلمات مفتاحية|برچسب‌?ها|תגיות|ετικέτες|टैग|từ khóa|ป้ายกำกับ)\s*[:：]\s*$",
    re.IGNORECASE,
)
_SAY_TERMS = frozenset({"span", "p", "div", "li", "strong", "b", "em", "small"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAG_HEADING = re.compile(
    r"(?:tags?|topics?|keywords?|schlagwörter|themen|t[óo]picos|temas|argomenti|témata|ämnen|emner|темы|etiquetas|étiquettes|tagi|etiketler|trefwoorden|címkék|štítky|теги|标签|タグ|키워드|الوسوم)"
    r"(?: (?:in this|in dieser?|zu dieser?|zum|dans cet|de (?:este|esta|esse)|di questo|in dit|w tym) [^\W\d]{4,12})?\W*",
    re.IGNORECASE,
)
_CLOUD = re.compile(r"cloud|widget|menu|nav|all|popular|related|footer|sidebar", re.IGNORECASE)
_MENU = re.compile(
    r"(?<![^\W_])(?:menu|nav|navbar|navigation|sidebar|(?<!elementor-)widget|cloud|browser|filter|popular|trending|related)(?![^\W_])", re.IGNORECASE
)
_UP = 5
"""Elements around a link whose classes say what it is one of."""
_MOST_TAGS, _MOST_SECTIONS = 30, 3
_LONGEST = 60
_LABEL_WORDS = 4
_WAY_BACK = re.compile(
    r"\W|(?:all|back|return|see|view|alle|zurück|tous|toutes|retour|todos|todas|volver|voltar|tutt[ie]|torna|terug|wszystkie|alla|tilbage)\b", re.IGNORECASE
)
_SAYS_SECTION = re.compile(r"(?<![a-z])(?:section|tag|topic|slug|channel|label|categor|kicker|rubri)", re.IGNORECASE)
_POST_CLASS = "category-"
_NEAR = 2
"""Elements around a link whose classes may say that it is a section's."""
_LINES_BELOW = 8
_ROW = 30
"""Characters between two links of one row."""
_BETWEEN = 3
"""Those between two tags behind one label."""


@dataclass(slots=True)
class FiledAround:
    """Sections and tags, each with where it is printed."""

    section: Filed = field(default_factory=list)
    tags: Filed = field(default_factory=list)
    """Of links that say that they are tags."""
    called: Filed = field(default_factory=list)
    """Of links in elements that are called tags, or that lead to a tag's page, where none says so itself."""
    led: Filed = field(default_factory=list)
    """Sections of links that lead to a section's page or stand behind such a label, where nothing else says so."""


def filed_around(page: Page, scope: Interval, text: Interval, heading: Interval, cut: Mask) -> FiledAround:
    """What is printed in the scope, outside the cut."""
    found = FiledAround()
    for link, address, stated in page.links:
        relations = stated.split()
        if "tag" in relations and (place := page.place(link)).is_within(scope) and not cut.holds(place.start):
            is_section = "category" in relations or link.get("itemprop") == "articleSection" or _is_category(link) or _SECTION_ADDRESS.search(address)
            (found.section if is_section else found.tags).append((_name(page, link), place))
    if not found.tags:
        called = list(called_tags(page))
        found.called = _linked(page, called, scope, text, cut, _MOST_TAGS) or _unlinked(page, called, above(text, heading), cut, several=True)
    if not found.section:
        found.section = _linked(page, list(called_sections(page)), Interval(scope.start, text.start), text, cut, _MOST_SECTIONS)
    found.section = _without_days(found.section)
    if not found.section:
        found.section = _by_class_of_post(page, Interval(above(text, heading).start, text.start), cut)
    if not found.section:
        labels = page.called(_UNLINKED, "categor", "rubri", "rovat", "ressort", "section")
        found.section = _unlinked(page, labels, above(text, heading), cut, several=False)
    if not found.section or not (found.tags or found.called):
        _file_by_address(page, found, text, heading, cut)
    if not (found.section or found.led) and heading:
        found.led = [(name, place) for name, place in _right_above(page, heading) if not cut.holds(place.start)]
    return found


def called_tags(page: Page) -> Iterable[HtmlElement]:
    """The elements that are called tags."""
    return page.called(_TAGS, "tag", "keywords", "topics", "p-category", "etiket", "stichworte", "schlagworte", "trefwoorden")


def called_sections(page: Page) -> Iterable[HtmlElement]:
    """The elements that are called a section."""
    return page.called(_SECTION, *_SECTION_PARTS)


def _right_above(page: Page, heading: Interval) -> Filed:
    """The link that is all of the line above the title, where it leads up from the page's own address or to what a menu leads to."""
    at = page.line_at(heading.start)
    line = page.lines[at - 1] if at else None
    if line is None or page.lines[at].start != heading.start or not any(map(str.isalpha, line.text)) or len(line.text.split()) > _LABEL_WORDS:
        return []
    link = next((link for link, place in page.begun_in(Interval(line.start, line.start + 1), "a") if place == (line.start, line.end)), None)
    both = next((up for up in link.iterancestors() if page.place(up).end >= heading.end), None) if link is not None else None
    if link is None:
        return _named_by_menu(page, line)
    if both is None or page.place(both).start < line.start - _ROW or _WAY_BACK.match(line.text):
        return []
    href = link.get("href") or ""
    target = page.url_of(link)
    if not target or is_front(target):
        return []
    called = any(_SAYS_SECTION.search(up.get("class") or "") for up in (link, *islice(link.iterancestors(), _NEAR)))
    menu = {other.get("href") for other in _of_menus(page)} if called else ()
    is_led = _leads_up(page, target) or href in menu or (called and _TAG_ADDRESS.search(href))
    return [(_name(page, link), Interval(line.start, line.end))] if is_led else []


def _named_by_menu(page: Page, line: VisibleLine) -> Filed:
    """The line, where a link of a menu that leads up from the page's own address is called so: a section that is printed without a link."""
    words = line.text.casefold()
    links = (link for link in _of_menus(page) if page.line_of(link).casefold() == words)
    target = page.url_of(next(links, None))
    return [(line.text, Interval(line.start, line.end))] if target and not is_front(target) and _leads_up(page, target) else []


def _of_menus(page: Page) -> Iterator[HtmlElement]:
    return (link for nav in page.index.tags.get("nav", ()) for link in nav.iter("a"))


def _leads_up(page: Page, target: str) -> bool:
    return (page.url or "").startswith(f"{target.rstrip('/')}/")


def _by_class_of_post(page: Page, near: Interval, cut: Mask) -> Filed:
    """The links near the heading to the categories that WordPress names in the classes of a post, get_post_class() in wp-includes/post-template.php."""
    post = next(iter(page.by_class("type-post")), None)
    slugs = {name.removeprefix(_POST_CLASS) for name in classes(post) if name.startswith(_POST_CLASS)} if post is not None else set[str]()
    links = page.begun_in(near, "a") if slugs else ()
    own = ((link, place) for link, place in links if (link.get("href") or "").rstrip("/").rpartition("/")[2] in slugs and not cut.holds(place.start))
    return [(_name(page, link), place) for link, place in own]


def _file_by_address(page: Page, found: FiledAround, text: Interval, heading: Interval, cut: Mask) -> None:
    """Fill what nothing is called by what links lead to, and by the label before them: the first row of links of its kind."""
    rows: tuple[Filed, Filed] = ([], [])
    folder: str | None = None
    near = above(text, heading)
    below = Interval(text.end, max((line.end for line in lines_below(page, text, _LINES_BELOW, past=_TAG_HEADING)), default=text.end))
    for link in page.index.tags.get("a", ()):
        place = page.place(link)
        if not place or not (near.start <= place.start < text.start or below.start <= place.start < below.end) or cut.holds(place.start):
            continue
        address = link.get("href") or ""
        said, tags = said_before(page, place), rows[True]
        labelled = folder if tags and place.start - tags[-1][1].end <= _BETWEEN else None
        folder = labelled or (_folder(address) if _TAG_LABEL.search(said) or _TAG_HEADING.fullmatch(said) else None)
        is_tag = _TAG_ADDRESS.search(address) is not None or (folder is not None and folder == _folder(address))
        row = rows[is_tag]
        if not is_tag and not _SECTION_ADDRESS.search(address) and not _SECTION_LABEL.search(said):
            continue
        name = _name(page, link)
        if name and len(name) <= _LONGEST and (not row or place.start - row[-1][1].end <= _ROW) and not (_is_of_site(link) or _is_of_card(page, link, text)):
            row.append((name, place))
    sections, tags = rows
    if not found.section and len(sections) <= _MOST_SECTIONS:
        found.led = _without_days(sections)
    if not found.tags and not found.called and len(tags) <= _MOST_TAGS:
        found.called = tags


def _folder(address: str) -> str:
    """The address without what tells one tag of a site from another."""
    return address.rstrip("/").rpartition("=" if "=" in address else "/")[0]


def _is_of_site(link: HtmlElement) -> bool:
    """Whether it stands in a menu, a box or a cloud of what the whole site has."""
    around = islice(link.iterancestors(), _UP)
    if (is_elsewhere(link) and not _is_among_tags(link)) or "font-size" in (link.get("style") or ""):
        return True
    return any(_MENU.search(up.get("class") or "") for up in around)


def _is_of_card(page: Page, link: HtmlElement, text: Interval) -> bool:
    """Whether it stands below the text in a card of another page, whose heading leads there."""
    around = takewhile(lambda up: page.place(up).start >= text.end, islice(link.iterancestors(), _UP))
    heading = next((heading for up in around for heading in up.iter(*_HEADINGS)), None)
    target = page.url_of(whole_link(page, heading)) if heading is not None else None
    return target is not None and target.partition("#")[0] != (page.url or "").partition("#")[0]


def _is_among_tags(link: HtmlElement) -> bool:
    """Whether it stands in a menu of nothing but tags, as Wix prints a story's."""
    menu = next(link.iterancestors("nav"), None)
    return menu is not None and not is_elsewhere(menu) and all(_TAG_ADDRESS.search(other.get("href") or "") for other in menu.iter("a"))


def _name(page: Page, link: HtmlElement) -> str:
    """What a link to a section or a tag is called, without the sign that networks put before it and the count behind it."""
    name = page.line_of(link)
    last = next(link.iterchildren(reversed=True), None)
    if last is not None and (count := page.line_of(last)).strip("()").isdigit() and count != name:
        name = name.removesuffix(count).rstrip()
    return name.lstrip("#＃ ")


def _linked(page: Page, elements: Sequence[HtmlElement], scope: Interval, text: Interval, cut: Mask, most: int) -> Filed:
    """The links of the first such element; none where it has many, for then it lists what the site has."""
    links_themselves = [element for element in elements if element.tag == "a"]
    around = {up for element in elements if element.tag != "a" and next(element.iter("a"), None) is not None for up in element.iterancestors()}
    for element in elements:
        if _CLOUD.search(element.get("class") or "") or element in around:
            continue
        links = links_themselves if element.tag == "a" else list(element.iter("a"))
        placed = [(_name(page, link), page.place(link)) for link in links[: most + 1]]
        found = [(name, place) for name, place in placed if 0 < len(name) <= _LONGEST and place.is_within(scope) and not cut.holds(place.start)]
        beside = [(name, place) for name, place in found if not text.start < place.start < text.end]
        if 0 < len(beside) <= most and len(beside) == len([name for name, _ in placed if name]):
            return beside
    return []


def _unlinked(page: Page, elements: Iterable[HtmlElement], near: Interval, cut: Mask, *, several: bool) -> Filed:
    """What the first of the elements near the heading says that holds a few words and no link: one term, or `several` with commas between."""
    for element in elements:
        place = page.place(element)
        if element.tag not in _SAY_TERMS or not near.start <= place.start < near.end or place.end - place.start > _LONGEST or cut.holds(place.start):
            continue
        said = page.line_of(element).rpartition(":")[2].strip()
        if not said or not said[-1].isalnum() or ("," in said) != several or next(element.iter("a"), None) is not None:
            continue
        if not _is_of_site(element) and next(element.iterancestors(*_HEADINGS), None) is None:
            return [(name.strip(), place) for name in said.split(",")]
    return []


def _without_days(filed: Filed) -> Filed:
    """The terms without days, under which wikis file their news."""
    return [(name, place) for name, place in filed if not any(map(str.isdigit, name)) or dates.words(name).precision != "day"]


def _is_category(element: HtmlElement) -> bool:
    names = classes(parent) if (parent := element.getparent()) is not None else frozenset[str]()
    return "taxonomy-category" in names or any(map(_SECTION.fullmatch, names))
