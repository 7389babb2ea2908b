"""A text that is nothing but a wall is reasoned nothing, however the page is dressed; news that speaks of walls is an article."""

from __future__ import annotations

import pytest

from cleaners.draft import ArticleDraft, NothingDraft
from cleaners.nothing.vocabularies.strangers import ALWAYS_ASKED, ASKED_WHERE_TOLD
from cleaners.nothing.wall import wall
from schemas.outcome import Reason

from .pages import metadata_of, page_of, reading

# As forum engines, membership plugins, paywalls and servers word them; those after the first of each reason stand for many more.
WALLS = {
    Reason.NO_ACCESS: (
        "You must be logged in to view this content.",
        "The board requires you to be registered and logged in to view this forum.",
        "You do not have the required permissions to read topics within this forum.",
        "You are not logged in or you do not have permission to access this page. This could be due to one of several reasons: You are not logged in. "
        "Fill in the form at the bottom of this page and try again. You may not have sufficient privileges to access this page.",
        "You are either not logged in or do not have permission to view this page. This could be because one of the following reasons: You are not logged in "
        "or registered. Please use the form at the bottom of this page to login. Your account may have been disabled by an administrator, or it may be "
        "awaiting account activation.",
        "The topic or board you are looking for appears to be either missing or off limits to you.",
        "Only registered members are allowed to access this section. Please login below or register an account with us.",
        "You do not have permission to view this page or perform this action.",
        "Sorry, you don’t have access to that topic!",
        "You seem to have stumbled upon a page that you do not have access to. Perhaps you should try logging in?",
        "This content is for Gold members only. Log in or join now.",
        "This content is password protected. To view it please enter your password below:",
        "This article is for subscribers only. Subscribe or log in to read on.",
        "You’ve reached your limit of free articles this month. Subscribe to continue reading.",
        "Sorry, the wardens of this forum do not permit guests to read it. Please register.",
        "Du musst angemeldet sein, um diesen Inhalt zu sehen.",
        "Sie haben keine Berechtigung, diese Seite zu betrachten. Bitte melden Sie sich an.",
        "Nur registrierte Benutzer können dieses Thema lesen. Bitte anmelden oder kostenlos registrieren.",
        "Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren und weiterlesen.",
        "Vous devez être connecté pour voir ce contenu. Veuillez vous identifier.",
        "Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite.",
        "Debes iniciar sesión para ver este contenido del foro.",
        "Este contenido es exclusivo para suscriptores. Suscríbete para seguir leyendo.",
        "Questo articolo è riservato agli abbonati. Abbonati per continuare a leggere.",
        "Je moet ingelogd zijn om deze inhoud te bekijken.",
        "Você não tem permissão para acessar esta página. Faça login para continuar.",
        "Musisz być zalogowany, aby zobaczyć treść tego tematu.",
        "Вы должны войти, чтобы просматривать содержимое этого раздела.",
        "Den här artikeln är endast för prenumeranter. Logga in för att läsa vidare.",
        "This discussion is hidden from visitors. Log in to see it.",
        "Your session has expired. Please log in again to continue.",
        "Members can read this post in full. Join today to get access.",
        "Gäste haben keinen Zugriff auf dieses Unterforum. Bitte registriere dich.",
        "Solo gli utenti registrati possono vedere questa discussione.",
        "Только зарегистрированные пользователи могут просматривать эту тему.",
    ),
    Reason.CONSENT_WALL: (
        "This site requires cookies. Please enable cookies and reload the page.",
        "Your browser does not accept cookies. Cookies are required to use this site.",
        "Bitte aktivieren Sie Cookies in Ihrem Browser, um fortzufahren.",
        "Veuillez activer les cookies de votre navigateur pour continuer.",
    ),
    Reason.BOT_CHALLENGE: (
        "Please verify that you are a human to continue. This will only take a moment.",
        "Enable JavaScript and cookies to continue to this site.",
    ),
    Reason.SOFT_404: (
        "Oops! We could not locate the item you are trying to view.",
        "The requested topic does not exist. It may have been moved or deleted.",
        "Das angeforderte Thema existiert nicht oder wurde gelöscht.",
    ),
    Reason.REGION_BLOCKED: ("This content is not available in your region for legal reasons.",),
    Reason.SCRIPT_SHELL: ("You need to enable JavaScript in your browser to use this site.",),
    Reason.ERROR_PAGE: (
        "Briefly unavailable for scheduled maintenance. Check back in a minute.",
        "The forum is temporarily closed for maintenance. Please try again later.",
        "The server encountered an internal error and was unable to complete your request.",
        "Wegen Wartungsarbeiten ist die Seite derzeit nicht erreichbar. Bitte versuchen Sie es später noch einmal.",
        "Le site est actuellement en maintenance. Merci de revenir plus tard.",
        "We’ll be back soon! Sorry for the inconvenience but we’re performing some maintenance at the moment.",
        "An error occurred while processing your request. Please try again later.",
    ),
}

MENU = "<header><a href='/'>Town Talk</a><nav><ul><li><a href='/'>Home</a></li><li><a href='/forums/'>Forums</a></li></ul></nav></header>"
LOGIN = "<form><label>Username</label><input name='u'><label>Password</label><input type='password' name='p'><button>Log in</button></form>"
FOOTER = "<footer><p>Town Talk, the neighbours’ own paper since the bridge was built</p></footer>"

DRESSES = (
    "<title>Town Talk</title><body><div>{}</div></body>",
    "<title>Town Talk – Information</title><body><h2>Information</h2><p>{}</p></body>",
    "<title>Budget thread – Town Talk</title><body>"
    + MENU
    + "<main><article><h1>Budget thread</h1><div class='entry-content'><p>{}</p></div></article></main></body>",
    "<title>Lamp room to open</title><body><article><h1>Lamp room to open</h1><p>{}</p></article>" + FOOTER + "</body>",
    "<title>Budget thread | Town Talk</title><body>" + MENU + "<main><div class='message'>{}</div>" + LOGIN + "</main>" + FOOTER + "</body>",
    "<body><table><tr><td><strong>{}</strong></td></tr></table></body>",
)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize(("words", "reason"), [(words, reason) for reason, walls in WALLS.items() for words in walls])
def test_a_wall_is_no_article_whatever_page_stands_around_it(words: str, reason: Reason, dress: str) -> None:
    """With its words for evidence, and nothing of it lost from the ledger."""
    draft, ledger = reading(f"<html>{dress.format(words)}</html>")
    assert isinstance(draft, NothingDraft), draft
    assert draft.reason is reason
    assert ledger.imbalances() == []


NEWS = (
    "You must be logged in to view this content, said the box on the page when Ada tried to read of the harbour. She wrote to the paper.",
    "Readers must log in to view the archive of the Gazette from Monday, the editor said.",
    "You must be a member to enter the rowing club’s new pool, the committee decided on Thursday.",
    "Ferries were late on Tuesday as fog lay over the strait, the operator said.",
    "The library’s website is down for maintenance until Friday, and readers are asked to ring the desk.",
    "The swimming bath is closed for maintenance this week. Please come back later.",
    "This page of the log was missing when the trawler came in, its skipper told the court.",
    "Cookies sold out within an hour at the school fair. You can try again on Saturday.",
    "Please enable cookies, a sign on the baker’s door reads, and the children know what is meant.",
    "Passwords of four hundred members were stolen from the forum, its administrator admitted.",
    "Members of the board voted to deny access to the quarry after two falls in a week.",
    "The council has denied permission for the hotel. You can read the letter at the town hall.",
    "Subscribers of the Gazette will pay less from May, when the price of paper falls.",
    "Only residents may register for the allotments this spring; forty plots are free.",
    "A robot now sorts the post in Marrow Halt, and you are welcome to watch it on Sundays.",
    "The footbridge is temporarily closed. Walkers have to take the road past the mill.",
    "Sorry, we are closed: three shops on Quay Street hung out the same sign on one day.",
    "The page was not found in any other copy of the atlas, which makes it worth a fortune.",
    "Please log in to your account, the mail begins, and the police warn that it is a fraud.",
    "You need a permit to fish in the upper lake from April, the wardens announced.",
    "Der Zugang zum Strand ist nur für Mitglieder des Segelvereins frei, entschied der Rat am Montag.",
    "Bitte anmelden: Für den Lauf um den See sind noch vierzig Plätze frei, teilte der Verein mit.",
    "Wegen Wartungsarbeiten fährt die Fähre am Sonntag nicht. Ein Bus bringt die Gäste über die Brücke.",
    "Les abonnés du Journal recevront leur exemplaire plus tôt, a annoncé la poste de Brévent.",
    "El acceso al puerto queda cerrado hasta el lunes por la tormenta, dijo el alcalde.",
    "Alleen leden van de roeiclub mogen de steiger nog gebruiken, besloot de gemeente.",
    "You must now log in to the town’s website to book a court, the council said.",
    "You can now register online for the Easter market. Stalls cost ten euros each.",
    "Members of the choir only need to sign once, the treasurer explained.",
    "The forum on water prices is open to all. Please register by Friday.",
    "Subscribers to the newsletter get the seed catalogue free this month.",
    "Please note: the service on Sunday starts at ten. Guests are welcome.",
    "The account of the old miller is private no longer: his letters are now at the library.",
    "The board will be closed to traffic until the work is done.",
    "The access road to the quarry is restricted to lorries from this week.",
    "Please keep off the ice. It is not safe yet, the wardens say.",
    "The server at the Anchor was closed down for a day after a power cut.",
    "The page is missing from the parish register, and nobody knows why.",
    "Your password is not safe, a study of ten million accounts finds.",
    "This article was corrected: the ferry leaves at nine, not at ten.",
    "The tickets are available to members only until Monday. Then anyone can buy.",
    "You need permission to fly a drone over the harbour.",
    "Please register your dog with the town hall before the end of May.",
    "This year’s fair is only for residents. You can register at the mill.",
    "Only registered voters may enter the hall on Tuesday.",
    "The swimming pool is currently closed. Please try the one in Oberlin.",
    "The club has 40 new members this year. You can join on Mondays.",
    "Sorry for the delay, says the railway, and gives every passenger a free coffee.",
    "The site of the old mill will be closed for a year while it is made safe.",
    "Visitors must register at the desk before they enter the plant.",
    "You are not allowed to feed the swans, a new sign at the pond says.",
    "The post office on Quay Street has moved. You will find it next to the bakery.",
    "The archive is closed for maintenance until the new year, but its reading room stays open.",
    "Guests of the hotel had to leave their rooms at night when an alarm went off.",
    "The band is back. Please join us on Saturday at the pier.",
    "This is only a test, the sirens will say on Thursday at noon.",
    "The tide table for June is not available yet. Please check back next week.",
    "We are sorry to announce that the spring fair will not take place this year.",
    "We have moved. You will find our office at 12 Mill Lane from Monday.",
    "The bridge is closed. Please use the ferry.",
    "Bitte beachten Sie: Die Brücke ist ab Montag gesperrt.",
    "Sie müssen sich bis Freitag für den Lauf anmelden.",
    "Nur Mitglieder dürfen im See baden, hat der Verein beschlossen.",
    "Das Freibad ist derzeit geschlossen. Bitte nutzen Sie das Hallenbad.",
    "Die Bücherei ist wegen Wartungsarbeiten geschlossen. Bitte kommen Sie am Montag wieder.",
    "Le musée est actuellement fermé. Veuillez revenir en mai.",
    "La piscina está cerrada por mantenimiento. Vuelva en mayo.",
)


@pytest.mark.parametrize("title", ["Notes from the strait", "Why must you log in everywhere?"])
@pytest.mark.parametrize("words", NEWS)
def test_short_news_of_walls_is_an_article(words: str, title: str) -> None:
    """It says who, when or what of, and no wall does."""
    draft, _ = reading(f"<html><title>{title}</title><body>{MENU}<main><article><h1>{title}</h1><p>{words}</p></article></main></body></html>")
    assert isinstance(draft, ArticleDraft), draft
    assert words in draft.body.text


@pytest.mark.parametrize("words", [words for walls in WALLS.values() for words in walls])
def test_a_story_with_a_wall_below_it_is_an_article(words: str) -> None:
    """What stands of it is read; the wall says that there would be more."""
    story = "The lamp room at the end of the pier opens its doors in May, nineteen years after the last keeper left it."
    draft, _ = reading(f"<html><title>Lamp room to open</title><body><article><h1>Lamp room to open</h1><p>{story}</p><p>{words}</p></article></body></html>")
    assert isinstance(draft, ArticleDraft), draft
    assert story in draft.body.text


def test_the_page_s_own_name_is_no_story() -> None:
    """Where the page says what it and its site are called."""
    said = "<article><p>Please register an account with the Marrow Gazette or log in to read Lamp room to open.</p></article>"
    assert isinstance(reading(f"<html><title>Lamp room to open – Marrow Gazette</title><body>{said}</body></html>")[0], NothingDraft)
    assert isinstance(reading(f"<html><title>Notes</title><body>{said}</body></html>")[0], ArticleDraft)


def test_the_word_that_no_wall_is_known_to_use_is_forgiven_once_and_never_to_the_title() -> None:
    """The swimming bath of a title is what its story is of."""
    markup = "<html><title>{}</title><body><article><p>You have to be logged in to view the {} of this forum and to read its posts.</p></article></body></html>"
    assert isinstance(reading(markup.format("Town Talk", "timetables"))[0], NothingDraft)
    assert isinstance(reading(markup.format("Town Talk", "timetables of ferries"))[0], ArticleDraft)
    assert isinstance(reading(markup.format("Timetables move", "timetables"))[0], ArticleDraft)
    assert isinstance(reading(markup.format("Town Talk", "Kestrel"))[0], ArticleDraft)


def test_verses_above_a_call_to_log_in_are_no_labels() -> None:
    """Lines without a full stop are passed over only as long as the wall is the longer part."""
    verses = "<br>".join(("The tide came in", "and took the oars", "the tide went out", "and left us ours", "what was it for"))
    page = page_of(f"<html><body><p>{verses}</p><p>You must be logged in to view this content.</p></body></html>")
    places = [page.place(element) for element in page.index.tags["p"]]
    assert wall(page, metadata_of("<html></html>"), places) is None


def test_no_stem_of_a_vocabulary_stands_for_another() -> None:
    """A word stands once in its language, alone or by its beginning."""
    for vocabulary in (*ALWAYS_ASKED, *ASKED_WHERE_TOLD):
        assert not [word for word in vocabulary.words if word.startswith(vocabulary.stems)]
        assert not [stem for stem in vocabulary.stems if stem.startswith(tuple(other for other in vocabulary.stems if other != stem))]
