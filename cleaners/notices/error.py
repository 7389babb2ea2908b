"""What a server, a program or a database says when it fails, and that a site is being worked on."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

ERROR = Notice(
    Reason.ERROR_PAGE,
    claims(
        # servers, databases and programs
        r"(?:http )?(?:error |status )?5\d\d(?: error)? (?:internal|bad|service|gateway|backend|web server|server error)|(?:http )?(?:error |status )5\d\d",
        r"internal server error|bad gateway|gateway time ?out|service (?:temporarily )?unavailable|guru meditation",
        r"backend fetch failed|web server is down|connection timed out",
        r"error establishing a database connection|database (?:connection )?error|could not connect to (?:the )?(?:database|mysql)",
        r"you have an error in your sql syntax|sqlstate|ora \d{5}|mysql server has gone away",
        r"(?:php )?(?:fatal|parse|catchable fatal) error|(?:php )?(?:warning|notice|deprecated|strict standards) .* in .* on line \d+$",
        r"uncaught \w+|traceback most recent call last|stack trace|unhandled exception",
        r"server error in .*application|runtime error|application error|(?:we re sorry but )?something went wrong(?:$| (?:while|please|with|on our))",
        r"an (?:unexpected |internal |unknown )?(?:server )?error (?:has )?occurred|oops an error",
        r"(?:the|this|our) server (?:encountered|is temporarily|is unable|returned|cannot|failed)",
        r"there (?:has been|was) (?:a critical|an) error on (?:this|your) (?:website|site)",
        r"(?:this|the) site is (?:experiencing|having) (?:technical )?(?:difficult|problem)\w*",
        r"interner (?:server)?fehler|datenbankfehler|erreur interne|service (?:temporairement |momentanément )?indisponible",
        r"error interno|servicio (?:\w+ )?no disponible|errore interno|servizio (?:\w+ )?non disponibile",
        r"erro interno|serviço (?:\w+ )?indisponível|interne serverfout|er is een fout opgetreden|wewnętrzny błąd serwera",
        r"wystąpił błąd|внутренняя ошибка|ошибка (?:сервера|базы)|произошла ошибка",
        # maintenance
        r"(?:sorry |hello )*(?:we (?:re|are)|(?:this|our|the) (?:web ?site|site|forum|service|page) is|(?:site|website) is) (?:currently |temporarily |"
        r"briefly |just |now )*(?:down|offline|undergoing|under|closed|unavailable|in|performing|doing)(?: for)?(?: \w+){0,3} (?:maintenance|"
        r"upgrades?|construction)",
        r"(?:briefly|temporarily) unavailable for|(?:\w+ ){0,2}(?:we ll|we will) be (?:right )?back(?:$| (?:soon|shortly|online|in a))",
        r"(?:site )?under (?:construction|maintenance)$|(?:scheduled )?maintenance(?: mode)?$|coming soon$|down for maintenance$",
        r"wartungs(?:arbeiten|modus)$|wegen wartung\w* (?:\w+ ){0,4}(?:seite|website|webseite|server|portal|dienst|forum|shop)",
        r"wir sind (?:\w+ ){0,3}?(?:gleich|bald|in kürze|demnächst) (?:\w+ ){0,2}(?:zurück|wieder|da)|wir führen (?:\w+ ){0,5}wartung\w*",
        r"(?:die|diese|unsere) (?:web)?(?:seite|website) (?:wird|ist|befindet) (?:\w+ ){0,4}(?:wartung\w*|gewartet|überarbeitet|"
        r"nicht (?:erreichbar|verfügbar))",
        r"site en (?:maintenance|construction)|(?:le|notre|ce) site (?:\w+ )?est (?:\w+ ){0,3}(?:maintenance|indisponible|fermé)",
        r"nous (?:revenons|serons de retour) (?:\w+ )?(?:bientôt|rapidement|vite)",
        r"(?:sitio|web|página) en (?:mantenimiento|construcción)|estamos (?:\w+ ){0,3}mantenimiento|volve(?:mos|remos) (?:muy )?(?:pronto|"
        r"enseguida|en (?:unos|breve))",
        r"(?:el|este|nuestro|nuestra|la) (?:sitio|portal|web|página)(?: web)? (?:está|se encuentra) (?:\w+ )?en (?:mantenimiento|construcción)",
        r"sito in (?:manutenzione|costruzione)|(?:il|questo|nostro) (?:nostro )?sito è (?:\w+ )?(?:in manutenzione|non disponibile)",
        r"torn(?:iamo|eremo) (?:presto|subito)|saremo (?:presto )?(?:di nuovo )?online|(?:site|página) em (?:manutenção|construção)",
        r"(?:o|este|nosso) (?:nosso )?(?:site|portal) (?:está|encontra se) (?:\w+ )?(?:em manutenção|indisponível)",
        r"estamos em manutenção|volt(?:amos|aremos) (?:já|em breve|logo)|(?:website|site|pagina) in onderhoud",
        r"(?:de|deze|onze) (?:website|site) is (?:\w+ ){0,3}(?:onderhoud|niet bereikbaar|offline)",
        r"(?:we|wij) zijn (?:zo|snel|binnenkort|straks) (?:\w+ )?(?:terug|bereikbaar)|(?:we|wij) voeren (?:\w+ ){0,4}onderhoud",
        r"(?:trwają|prowadzimy) (?:\w+ )?prace (?:konserwac|techniczne|serwisowe)\w*|przerwa techniczna$|(?:wkrótce|niedługo|zaraz) (?:wracamy|wrócimy)",
        r"(?:strona|serwis) (?:jest )?(?:\w+ ){0,3}(?:w (?:trakcie|przebudowie)|niedostępn\w+|konserwac\w+)",
        r"(?:сайт|сервис|портал) (?:\w+ ){0,3}(?:недоступ\w+|закрыт\w*|на (?:обслуживании|реконструкции|ремонте))",
        r"на сайте (?:ведутся|идут|проводятся)|(?:ведутся|идут|проводятся) (?:технические|профилактические|плановые) работы",
        r"(?:мы )?скоро верн\w+|технические работы$",
    ),
    stems(
        SORRY,
        r"server error application databas maintenan website site\b team patience back\b again minute inconvenien administrat",
        r"stack trace thrown line\b exception upgrad notified nginx apache varnish host\b moment improv work ray\b cloudflare xid",
        r"gateway",
        r"fehler datenbank wartung seite geduld minuten kürze unannehmlich wieder arbeiten verbesser administrator",
        r"erreur serveur maintenance équipe patience minutes délais retour disponible bientôt travaux améliorer",
        r"servidor mantenimiento equipo paciencia minutos molestias mejor vuelve disponible base\b",
        r"manutenzione squadra pazienza minuti disagio torn disponibil lavor miglior",
        r"servidor manutenção equipa equipe paciência minutos volt melhor",
        r"serverfout onderhoud geduld minuten terug bereikbaar ongemak",
        r"serwer konserwac prac cierpliwo minut wróci błąd zespół",
        r"сервер ошибк работ обслуживан терпени минут вернит команд администрат",
    ),
    max_words=200,
    is_everyday=True,
)
