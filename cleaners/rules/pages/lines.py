"""Lone lines around the content of any page, in English and German: they stand alone, and no reader has claimed them."""

from __future__ import annotations

from schemas.rule import Rule

from ...posts.cited import QUOTE_WORDS
from ..phrase import Wording

_EN = Wording(None, "en", "page.en", "Under the picture it said %s in small letters.")
_ANY = Wording(None, None, "page", "She drew a %s on the wall.")
_DE = Wording(None, "de", "page.de", "Unter dem Bild stand %s in kleiner Schrift.")


def _lines(wording: Wording, key: str, name: str, source: str, expression: str, hits: str, *misses: str) -> Rule:
    """Themes print these words in any case, so case is not told apart. `hits` are joined by ` / `."""
    return wording.raw(key, name, source, f"(?i){expression}", hits=hits.split(" / "), misses=misses)


RULES = (
    _ANY.raw(
        "form-field",
        "field or button of a form, as text browsers draw it",
        "lynx -dump: fields of underscores and (BUTTON); w3m -dump: [ ] fields",
        r"(?:.{1,60} )?_{15,}(?: \(BUTTON\) .{1,40}| \w{1,20})?|(?:.{1,60} )?\(BUTTON\) .{1,60}|\[ \]|\w.{0,60}:? ?\[ \]",
        hits=[
            "Username: ____________________",
            "(BUTTON) Log In",
            "[                    ]",
            "Search for: ____________________ (BUTTON) Search",
            "Password: [          ]",
        ],
        misses=["[ ] buy milk", "____ is the word", "(BUTTON)"],
    ),
    _lines(
        _ANY,
        "quote-label",
        "word above a quote that names nobody",
        "UBB.classic ip-ubbcode-quote-title; vBulletin 3 bbcode_quote; phpBB 2 bbcode.tpl quote_open",
        rf"(?:{QUOTE_WORDS})\s*[:：]",
        "quote: / Zitat:",
        "Quote of the day:",
    ),
    _lines(
        _EN,
        "link-dialog",
        "dialog of the editor for links, in the page even where it is not shown",
        "WordPress wp-includes/class-wp-editor.php wp_link_dialog",
        r"insert/edit link|enter the destination url|or link to existing content|link text|add link|open link in a new tab"
        r"|no search term specified\. showing recent items\.(?: search or use up and down arrow keys to select an item\.)?",
        "Insert/edit link / Enter the destination URL / No search term specified. Showing recent items.",
        "Add Link to the team.",
    ),
    _lines(
        _EN,
        "skip",
        "link that jumps over the head of the page",
        "WordPress themes header.php: Skip to content",
        r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|footer|search|sidebar|toolbar|menu)",
        "Skip to content / Skip to main content / Jump to navigation",
        "Skip to content that matters.",
    ),
    _lines(
        _EN,
        "menu",
        "switch of a menu",
        "WordPress themes header.php; wp-includes/nav-menu.php",
        r"(?:(?:main|primary|site|mobile|toggle|open|close|show|hide) )?(?:menu|navigation|search|sidebar)(?: close)?|menu close|back to top|scroll to top|top",
        "Menu / Main Menu / Toggle navigation / Back to top",
        "The menu was short.",
    ),
    _lines(
        _EN,
        "account",
        "links of the visitor's account",
        "WordPress wp_loginout, wp_register, wp_meta",
        r"(?:log|sign) ?(?:in|out|up)|register|my account|lost your password\?|create (?:an )?account",
        "Log in / Sign up / Register",
        "Log in and see.",
    ),
    _lines(
        _EN,
        "share",
        "head of a share bar",
        "Jetpack sharedaddy: Share this:, Like this:",
        r"(?:share|like) this(?: post| article| story| page)?:?|share(?: on (?:facebook|twitter|x|linkedin|whatsapp|reddit|pinterest))?"
        r"|tweet|print|email(?: this)?|copy link|like loading\.\.\.",
        "Share this: / Like this: / Share on Facebook / Tweet",
        "Share this with nobody.",
    ),
    _lines(
        _EN,
        "comment",
        "head or link of a comment form",
        "WordPress comment_form and comments_popup_link",
        r"leave a (?:comment|reply)(?: on .{1,200})?|(?:no|\d+) comments?|add (?:a )?comment|post comment|cancel reply|comments are closed\.?"
        r"|your email address will not be published\.(?: required fields are marked \*)?|required fields are marked \*"
        r"|save my name, email, and website in this browser for the next time i comment\.|you must be logged in to post a comment\.",
        "Leave a comment / Leave a Reply / Cancel reply / Your email address will not be published. Required fields are marked *",
        "Leave a comment if you like it.",
    ),
    _lines(
        _EN,
        "subscribe",
        "newsletter or feed sign-up",
        "WordPress and widespread newsletter plugins",
        r"subscribe(?: now| today| by email| to our newsletter)?|sign up(?: now| for our newsletter)?|sign me up|no thanks"
        r"|no spam\. unsubscribe at any time\.|newsletter|(?:your )?e-?mail address:?",
        "Subscribe / Sign me up / Newsletter",
        "Subscribe to our newsletter? No thanks.",
    ),
    _lines(
        _EN,
        "cookies",
        "cookie notice",
        "Cookie Notice plugin: default message",
        r"(?:this (?:web)?site uses|we use) cookies (?:to|on|and|in order)\b.{0,340}|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?"
        r"|cookie (?:settings|preferences|policy)|manage (?:cookies|consent)|ok",
        "We use cookies to ensure that we give you the best experience on our website. / Accept all cookies / Cookie settings",
        "We use cookies as sponges.",
    ),
    _lines(
        _EN,
        "powered-by",
        "line about the software",
        "WordPress themes footer.php",
        r"(?:.{1,80} )?(?-i:Proudly) powered by wordpress\.?"
        r"|(?:(?:©|\(c\)|copyright) .{1,80} )?powered by (?:wordpress|bbpress|[\w ]{1,40} wordpress theme)\.?"
        r"|theme: .{1,60} by .{1,60}",
        "Proudly powered by WordPress / The Tide Line Proudly powered by WordPress"
        " / Copyright © 2024 The Tide Line | Powered by Astra WordPress Theme / Theme: Astra by Brainstorm",
        "Powered by wind.",
    ),
    _lines(
        _EN,
        "rights",
        "line about rights and legal pages",
        "custom of site footers",
        r"(?:©|\(c\)|copyright)(?: ©)? ?\d{4}.{0,120}|all rights reserved\.?|privacy(?: policy| statement)?|terms(?: of (?:use|service)"
        r"| and conditions| & conditions)?|imprint",
        "© 2024 The Tide Line / All rights reserved. / Privacy Policy",
        "All rights reserved is what she meant.",
    ),
    _lines(
        _EN,
        "lists",
        "head of a list of other pages",
        "WordPress default widgets: Recent Posts, Recent Comments, Archives, Categories, Meta; Jetpack: Related",
        r"(?:recent|related|latest|popular|more) (?:posts|comments|articles|stories|news|topics)|archives|categories|meta|entries feed"
        r"|comments feed|wordpress\.org|you (?:may|might) also like:?|read (?:more|next)|continue reading.{0,120}|tag cloud|blogroll",
        "Recent Posts / Archives / You might also like",
        "Archives are patient.",
    ),
    _lines(
        _EN,
        "navigation",
        "links to other pages",
        "WordPress the_post_navigation, the_posts_pagination",
        r"(?:post|posts|comment|comments) navigation|(?:← )?(?:previous|next|older|newer)(?: (?:page|post|posts|article|topic|comments"
        r"|entries))?:?(?: →)?|page \d+ of \d+|(?:previous|next) (?:post|article): .{1,200}",
        "Post navigation / ← Older posts / Page 2 of 7",
        "Next page, please.",
    ),
    _lines(
        _EN,
        "search",
        "search form",
        "WordPress get_search_form",
        r"search(?: for)?(?::| ?\.\.\.)?(?: search)?|search results?|type (?:and hit|to) enter.{0,20}",
        "Search / Search for: / Search …",
        "Search for: a ladder.",
    ),
    _lines(
        _DE,
        "skip",
        "link that jumps over the head of the page",
        "WordPress de_DE: Zum Inhalt springen",
        r"zum inhalt (?:springen|wechseln)|direkt zum inhalt|zur navigation springen",
        "Zum Inhalt springen / Direkt zum Inhalt",
        "Zum Inhalt springen wir später.",
    ),
    _lines(
        _DE,
        "menu",
        "switch of a menu",
        "WordPress de_DE",
        r"menü(?: (?:öffnen|schließen|umschalten))?|hauptmenü|nach oben|zum seitenanfang",
        "Menü / Hauptmenü / Nach oben",
        "Das Menü war kurz.",
    ),
    _lines(
        _DE,
        "account",
        "links of the visitor's account",
        "WordPress de_DE",
        r"anmelden|abmelden|einloggen|ausloggen|registrieren|mein konto|passwort vergessen\?",
        "Anmelden / Registrieren / Passwort vergessen?",
        "Anmelden und sehen.",
    ),
    _lines(
        _DE,
        "share",
        "head of a share bar",
        "Jetpack de_DE: Teilen mit:",
        r"teilen(?: mit)?:?|gefällt mir:?|(?:artikel|beitrag) teilen|drucken|auf (?:facebook|twitter|x|whatsapp) teilen|gefällt mir wird geladen\.\.\.",
        "Teilen mit: / Gefällt mir: / Drucken",
        "Teilen mit anderen ist schön.",
    ),
    _lines(
        _DE,
        "comment",
        "head or link of a comment form",
        "WordPress de_DE: comment_form",
        r"(?:hinterlasse|schreibe) (?:einen kommentar|eine antwort)(?: zu .{1,200})?|(?:einen )?kommentar (?:hinterlassen|schreiben"
        r"|abschicken|verfassen)|antwort(?:en)? abbrechen|(?:keine|\d+) kommentare?"
        r"|deine e-mail-adresse wird nicht veröffentlicht\.(?: erforderliche felder sind mit \* markiert)?|erforderliche felder sind mit \* markiert",
        "Schreibe einen Kommentar / Antwort abbrechen / Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
        "Schreibe einen Kommentar dazu.",
    ),
    _lines(
        _DE,
        "subscribe",
        "newsletter or feed sign-up",
        "widespread newsletter plugins",
        r"(?:newsletter )?abonnieren|newsletter(?: anmelden| bestellen)?|jetzt anmelden|e-mail-adresse:?",
        "Abonnieren / Newsletter",
        "Abonnieren werde ich das nicht.",
    ),
    _lines(
        _DE,
        "cookies",
        "cookie notice",
        "widespread consent tools",
        r"(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt)|wir nutzen) cookies\b,? .{0,340}|(?:alle )?(?:akzeptieren|ablehnen"
        r"|annehmen)|cookie-einstellungen|nur notwendige cookies",
        "Wir verwenden Cookies, um die Seite zu verbessern. / Alle akzeptieren / Cookie-Einstellungen",
        "Wir verwenden Kekse, um satt zu werden.",
    ),
    _lines(
        _DE,
        "powered-by",
        "line about the software",
        "WordPress de_DE themes footer.php",
        r"(?:stolz )?präsentiert von wordpress\.?|mit stolz präsentiert von wordpress\.?",
        "Stolz präsentiert von WordPress",
        "Präsentiert von Ada.",
    ),
    _lines(
        _DE,
        "rights",
        "line about rights and legal pages",
        "custom of site footers",
        r"alle rechte vorbehalten\.?|datenschutz(?:erklärung)?|impressum|agb|kontakt",
        "Alle Rechte vorbehalten. / Impressum / Datenschutz",
        "Alle Rechte vorbehalten, steht da.",
    ),
    _lines(
        _DE,
        "lists",
        "head of a list of other pages",
        "WordPress de_DE widgets",
        r"(?:neueste|letzte|ähnliche|weitere|verwandte) (?:beiträge|kommentare|artikel)|archiv(?:e)?|kategorien|weiterlesen.{0,120}"
        r"|das könnte (?:sie|dich) auch interessieren:?|mehr zum thema:?",
        "Neueste Beiträge / Kategorien / Weiterlesen",
        "Neueste Beiträge sind rar.",
    ),
    _lines(
        _DE,
        "navigation",
        "links to other pages",
        "WordPress de_DE",
        r"beitrags-?navigation|(?:← )?(?:ältere|neuere|vorherige|nächste|vorheriger|nächster)(?: (?:beiträge|seite|beitrag"
        r"|artikel))?:?(?: →)?|seite \d+ von \d+",
        "Beitragsnavigation / Ältere Beiträge / Seite 2 von 7",
        "Nächste Seite, bitte.",
    ),
    _lines(
        _DE,
        "search",
        "search form",
        "WordPress de_DE: get_search_form",
        r"suchen?(?: nach)?(?::| ?\.\.\.)?(?: suchen?)?|suchergebnisse",
        "Suche / Suche nach: / Suchen …",
        "Suche nach einer Leiter.",
    ),
)
