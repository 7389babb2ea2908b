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
        # sites and accounts that their host has shut
        r"(?:(?:this|your|the|esta|este|su|la|o|a|ce|cet|votre|questo|il) )?(?:web ?hosting |user )?(?:account|web ?site|site|cuenta|sitio|compte|conta)"
        r" (?:(?:has|have) been |is |ha sido |está |a été |est |foi |è stato )?(?:\w+ )?(?:suspended|suspendid\w+|suspendue?|suspens[oa]|sospes[oa])",
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
        r".*\b(?:nede på grund|nede på grunn|straks tilbage|meni pieleen|något gick fel|noget gik galt|noe gikk galt)\b.*",
        r".*(?:アクセスが集中|システムエラー|表示できません|正在升级|系统升级|접속이 폭주).*",
        # thanks for waiting, by whoever keeps visitors out
        r"thank you for (?:your patience|bearing with us)|(?:vielen )?dank(?:e)? für (?:ihre|eure|deine) geduld|merci (?:de|pour) votre patience",
        r"gracias por (?:su|tu|vuestra) paciencia|grazie per la (?:vostra |tua |sua )?pazienza|obrigad[oa] pela (?:sua |vossa )?paciência",
        r"(?:be)?dankt? (?:u |je )?voor (?:je|uw|jullie) geduld|dziękujemy za cierpliwość|спасибо за (?:ваше )?терпение|tack för (?:ditt|ert) tålamod",
        # too many visitors
        r"too many (?:people|visitors|users|readers) |zu viele (?:besucher|nutzer|leser|menschen) |trop de (?:visiteurs|lecteurs|monde)\b",
        r"demasiad[ao]s (?:visitas|visitantes|usuarios|personas) |troppi (?:visitatori|utenti|lettori) |demasiados (?:utilizadores|leitores) ",
        r"te veel (?:bezoekers|lezers|mensen) |(?:zbyt wiele osób|zbyt wielu (?:użytkowników|gości)) |слишком много (?:посетителей|пользователей|людей)\b",
        r"(?:för många (?:besökare|läsare)|příliš mnoho (?:návštěvníků|uživatelů|lidí)) |.*(?:混み合って|混雑して|访问人数过多|访问量过大).*",
        r".*\b(?:(?:el|il|o|de|le) (?:servidor|server|serveur) (?:está|è|est|is) (?:sobrecargado|saturado|sovraccarico|surchargé|overbelast)|"
        r"serwer (?:nie nadąża|jest przeciążony)|сервер перегружен|server je přetížen\w*|servern är överbelastad|sunucu (?:\w+ )?yoğun)\b.*",
        # forums that their owners have shut
        r"(?:this|our) (?:board|forum|community|web ?site|site) (?:is|has|was) (?:now |been )*(?:closed|shut|switched off)(?: down)?"
        r"(?: for good| permanently| for ever| forever)?",
        r"(?:dieses|unser) (?:forum|board) (?:ist|wurde|hat) (?:\w+ ){0,3}(?:geschlossen|eingestellt|abgeschaltet)",
        r"(?:ce|notre) forum (?:est|a) (?:\w+ ){0,3}fermé|(?:este|nuestro) foro (?:está|ha) (?:\w+ ){0,3}cerrado|"
        r"(?:questo|il nostro) forum (?:è|ha) (?:\w+ ){0,3}chiuso|(?:este|o nosso|nosso) fórum (?:está|foi) (?:\w+ ){0,3}(?:encerrado|fechado)|"
        r"(?:dit|ons) forum is (?:\w+ ){0,3}(?:gesloten|gestopt)",
        r"(?:to|nasze) forum (?:jest|zostało) (?:\w+ ){0,3}(?:zamknięte|wyłączone)|(?:этот |наш )?форум (?:\w+ ){0,3}закрыт|"
        r"(?:det här |vårt )?forumet (?:är|har) (?:\w+ ){0,3}stängts?|"
        r"(?:toto|naše) fórum (?:je|bylo) (?:\w+ ){0,3}(?:uzavřeno|zavřeno|zrušeno)|(?:bu )?forum (?:\w+ ){0,3}kapatıl\w+",
        r"whitelabel error page|(?:une |des )?erreurs? (?:\w+ )?(?:est|s est|sont) (?:survenue?s?|produite?s?)|an application error occurred",
        r".*\b(?:underhåll\w*|vedlikehold\w*|vedligehold\w*)\b.*|.*\bsnart (?:tillbaka|tilbake|tilbage)\b.*",
        r".*\b(?:fel|fejl|feil) (?:har )?(?:uppstod|uppstått|inträffade|opstod|opstået|oppstod|oppstått)\b.*",
        r".*\b(?:otillgänglig|utilgængelig|utilgjengelig)\b.*",
        r".*\b(?:under uppbyggnad|under opbygning|under oppbygging|rakenteilla|tulossa pian|připravuj\w+|fejlesztés alatt|yapım aşamasında|çok yakında)\b.*",
        r".*(?:準備中|工事中|近日公開|建设中|即将上线|준비 ?중입니다|공사 ?중|قيد الإنشاء).*",
        r".*\b(?:huoltokat\w*|huoltotö\w*|huollossa|palaamme|palvelinvirhe|tapahtui virhe|virhe tapahtui)\b.*",
        r".*\b(?:údržb\w*|odstávk\w*|chyb\w+ serveru|serveru došlo|došlo k (?:\w+ )?chyb\w*|dočasně nedostupn\w*)\b.*",
        r".*\b(?:karbantart\w*|hiba történt|szerverhiba|átmenetileg)\b.*|.*\b(?:bakım\w*|askıya alın\w+|hata oluştu|sunucu hatası|geçici olarak)\b.*",
        r".*\b(?:mentenanță|eroare (?:internă|de server)|συντήρησ\w+|технічн\w+ робот\w*|сталася помилка|помилка сервера)\b.*",
        r".*(?:メンテナンス|エラーが発生|サーバーエラー|しばらくお待ち|しばらくして|一時的に).*|.*(?:维护|維護|服务器|伺服器|系统错误|系统繁忙|稍后再试|稍後再試|出错了).*",
        r".*(?:점검 ?중|점검 안내|점검하고|서비스 점검|오류가 발생|서버 오류|일시적).*|.*(?:الصيانة|صيانة|خطأ في الخادم|حدث خطأ|سنعود قريبا).*",
        r".*\b(?:something (?:went wrong|broke)|hit a snag|technical difficult\w+|temporarily unavailable|under maintenance)\b.*",
        r".*\b(?:nicht (?:erreichbar|verfügbar)|überlastet|technische[rs]? (?:störung|problem\w*|fehler)|schiefgelaufen|schief gegangen)\b.*",
        r".*\b(?:indisponible|erreur (?:technique|interne)|error (?:en el servidor|interno|inesperado)|se ha producido un error|ha salido mal|salió mal)\b.*",
        r".*\b(?:si è verificato un errore|errore (?:del server|interno|imprevisto)|qualcosa è andato storto)\b.*",
        r".*\b(?:ocorreu um erro|erro (?:interno|inesperado)|deu errado|correu mal)\b.*",
        r".*\b(?:ging iets mis|iets misgegaan|storing|er is een fout)\b.*",
        r".*\b(?:niet bereikbaar|coś poszło nie tak|wystąpił (?:\w+ )?błąd|что то пошло не так|произошла ошибка)\b.*",
    ),
    stems(
        SORRY,
        r"server error application databas maintenan website site\b team patience back\b again minute inconvenien administrat",
        r"stack trace thrown line\b exception upgrad notified nginx apache varnish host\b moment improv work ray\b cloudflare xid",
        r"gateway account suspend hosting provider contact support rules cuenta suspendid alojamiento proveedor compte hébergeur",
        r"fehler datenbank wartung seite geduld minuten kürze unannehmlich wieder arbeiten verbesser administrator",
        r"erreur serveur maintenance équipe patience minutes délais retour disponible bientôt travaux améliorer",
        r"servidor mantenimiento equipo paciencia minutos molestias mejor vuelve disponible base\b",
        r"manutenzione squadra pazienza minuti disagio torn disponibil lavor miglior",
        r"servidor manutenção equipa equipe paciência minutos volt melhor",
        r"serverfout onderhoud geduld minuten terug bereikbaar ongemak",
        r"serwer konserwac prac cierpliwo minut wróci błąd zespół",
        r"сервер ошибк работ обслуживан терпени минут вернит команд администрат",
        r"survenu réessay averti cause configuration details message exception remote web\b type typ\b beschreibung nachricht dienst",
        r"underhåll vedlikehold vedligehold opdater oppdater uppdater forum igen time timer",
        r"minut tillbaka tilbage tilbake snart tålamod tålmodig webbplats sidan siden nettsted otillgäng utilg",
        r"huolto palaamme sivusto pahoittel kärsivälli häiriö palvelu údržb serveru chyb později omlouv požadav",
        r"karbantart hamarosan türelm hiba szerver később bakım sunucu hata hizmet yayın anlayış sonra tekrar",
        r"メンテナンス お待ち 作業 ご不便 サーバー エラー 終了予定 维护 服务器 稍后 管理员 系统 升级 점검 시스템 불편 죄송 오류 서버 잠시",
        r"الصيانة صيانة الخادم خطأ قريبا لاحقا",
        r"reload refresh broke\b side\b störung lösung angebot dienst später noch\b überlast inténtalo tarde producido riprova assistenza errore verificato",
        r"visitor reader busy bearing besucher nutzer visiteurs visit usuarios visitatori bezoekers osób посетител besökare návštěvník 混み 混雑",
        r"closed permanently switched geschlossen abgeschaltet archiv fermé cerrado chiuso encerrado arquivo gesloten zamknięt wyłącz закрыт",
        r"tente tentar pedido processar erro probeer opnieuw mis\b storing geduld spróbuj ponownie попробуйте позже пошло",
    ),
    max_words=200,
    is_everyday=True,
)
