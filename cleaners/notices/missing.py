"""What is not there: a page that is gone, a search that found nothing, a section without articles."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

GONE = Notice(
    Reason.SOFT_404,
    claims(
        r"(?:(?:sorry|oops|whoops|uh oh|hmm|error|unfortunately|we re sorry|we are sorry) )*(?:but )?we (?:can t|cannot|can not|couldn t|could not|"
        r"were unable to) (?:seem to )?find (?:that|the|this|what|your|any) (?:\w+ ){0,3}?(?:page|article|story|file|link|url|you)",
        r"(?:(?:sorry|oops|error|unfortunately) )*(?:but )?the (?:page|article|story|file|link|url|address|content|resource) (?:that )?you "
        r"(?:requested|are|re|"
        r"were|followed|tried|entered|want)",
        r"(?:(?:sorry|oops|error) )*(?:(?:this|that) (?:page|article|story|content|post|link|url)|the (?:requested \w+|page)) (?:\w+ "
        r"){0,3}?(?:(?:doesn t|does not|no "
        r"longer) (?:seem to )?exists?|(?:can t|cannot|could not|couldn t) be (?:found|located)|(?:has been|was) (?:\w+ )?(?:removed|deleted|"
        r"moved|archived|not "
        r"found)|(?:is|isn t|not) (?:no longer |not )?(?:available|found|here))",
        r"(?:it looks like )?nothing (?:was |has been )?found|(?:http )?(?:error |status )?404(?: error)?(?:$| not found| page)|page (?:was )?not found",
        r"(?:(?:leider|fehler|entschuldigung|hoppla|ups|oh) )*(?:(?:die|diese[rs]?|der|das) (?:\w+ )?(?:seite|artikel|inhalt|adresse|dokument|"
        r"link)(?: \w+){0,10}? "
        r"(?:existiert nicht|nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|auffindbar|da)|gibt es nicht|gelöscht|entfernt|verschoben))",
        r"(?:diese )?seite (?:\w+ )?nicht gefunden",
        r"(?:(?:désolée?|oups|erreur) )*(?:mais )?(?:la|cette|l|cet) (?:page|article|adresse|contenu)(?: \w+){0,8}? (?:n existe|(?:est|semble) "
        r"introuvable|n est (?:plus|"
        r"pas) (?:disponible|accessible)|(?:a|ont) (?:peut être )?été (?:supprimée?|déplacée?)|n a pas été trouvée?)",
        r"(?:la )?page (?:\w+ )?(?:introuvable|non trouvée)|página no encontrada|pagina (?:\w+ )?non trovata|página não encontrada",
        r"(?:(?:lo sentimos|vaya|ups|error) )*(?:pero )?(?:la|esta|el|este) (?:página|artículo|contenido|dirección)(?: \w+){0,8}? (?:no existe|ya no|no se "
        r"encuentra|no está|eliminad\w)",
        r"(?:lo sentimos )?no (?:hemos|se ha|podemos|pudimos) (?:podido )?encontra(?:r|do) (?:\w+ )?(?:página|contenido|artículo|lo que)",
        r"(?:(?:ops|spiacenti|ci dispiace|errore|siamo spiacenti) )*(?:ma )?(?:la|questa|l) (?:pagina|articolo|indirizzo|contenuto)(?: \w+){0,8}? "
        r"(?:non esiste|non è|"
        r"non c è|rimoss\w|spostat\w)",
        r"(?:(?:desculpe|ops|lamentamos|erro|ups) )*(?:mas )?(?:a|esta|o|este) (?:página|artigo|conteúdo|endereço)(?: \w+){0,8}? (?:não existe|já "
        r"não|não foi|não está|"
        r"removid\w)|não (?:encontrámos|encontramos) (?:o que|a página)",
        r"(?:(?:sorry|oeps|helaas|fout) )*(?:(?:deze|de) pagina(?: \w+){0,8}? (?:bestaat niet|niet (?:meer )?(?:gevonden|beschikbaar|vinden)|"
        r"verwijderd|verplaatst)|(?:we|"
        r"wij) (?:kunnen|konden) (?:\w+ ){0,4}pagina (?:\w+ ){0,5}niet)|pagina (?:\w+ )?niet gevonden",
        r"(?:(?:ups|przepraszamy|niestety|błąd|ojej) )*(?:ale )?(?:(?:ta|podana|szukana|żądana) )?(?:strona|artykuł) (?:\w+ ){0,8}?(?:nie "
        r"istnieje|nie została|usunięt\w+|"
        r"przeniesion\w+)|(?:ups )?nie (?:udało się |możemy )?(?:znale\w+) (?:\w+ ){0,2}(?:strony|stronę|artykułu)",
        r"(?:(?:извините|к сожалению|упс|ошибка|ой) )*(?:но )?(?:(?:такой|этой|эта|запрошенн\w+|искомая) )?(?:страниц\w+|статья) (?:\w+ "
        r"){0,6}?(?:не (?:найдена|существует)|"
        r"нет|удалена|перемещена)|мы не (?:смогли |можем )?найти (?:\w+ )?(?:страницу|статью)",
    ),
    stems(
        r"page article story stories search link address url homepage found moved removed deleted exist mistake",
        r"sorry error 404",
        r"seite artikel angebot such adresse startseite gefunden verschoben gelöscht existier tippfehler eingabe",
        r"recherch adresse accueil trouv déplac supprim existe lien erreur",
        r"página busca dirección portada inicio encontr moved enlace existe",
        r"pagina cerc indirizzo esist trova ricerca",
        r"procur endereço início",
        r"zoek adres startpagina gevonden bestaat verwijderd tikfout",
        r"stron szuk adres główn znale istniej odnośnik wyszukiw",
        r"страниц поиск адрес главн найден удален существу ссылк ошиб",
    ),
    max_words=90,
    is_everyday=True,
)

EMPTY = Notice(
    Reason.NO_ARTICLE_FOUND,
    claims(
        r"your search .*(?:did not match|returned no|found nothing|no results)|nothing (?:matched|found for)",
        r"(?:sorry )?(?:there (?:are|were) )?(?:no|0) (?:\w+ )?(?:results?|articles?|posts?|stories|entries|topics) (?:(?:were |was )?found|"
        r"match(?:ed)? your|"
        r"in this (?:category|section|topic)|to (?:show|display))",
        r"(?:leider )?(?:es wurden |wir haben |zu ihrer suche |ihre suche )?(?:\w+ ){0,2}?(?:keine (?:\w+ )?(?:ergebnisse|treffer|artikel|beiträge|einträge) "
        r"(?:gefunden|in dieser|zu ihrer)|nichts gefunden)",
        r"(?:désolé )?(?:il n y a )?aucune? (?:\w+ )?(?:résultat|article|contenu|sujet) (?:n a été trouvé|trouvé|dans cette|ne correspond|pour votre)",
        r"(?:lo sentimos )?no (?:se (?:han |ha )?encontr\w+|hemos encontrado|hay) (?:\w+ )?(?:resultados|artículos|entradas|noticias) (?:para|con|en est)",
        r"(?:nessun (?:\w+ )?(?:risultato|articolo|post) (?:trovato|in questa|per)|non abbiamo trovato (?:\w+ )?(?:risultati|articoli))",
        r"(?:nenhum (?:\w+ )?(?:resultado|artigo) (?:encontrado|nesta|para)|não (?:foram encontrados|encontrámos|encontramos) (?:\w+ "
        r")?(?:resultados|artigos))",
        r"(?:er zijn )?geen (?:\w+ )?(?:resultaten|artikelen|berichten) (?:gevonden|in deze|voor)|niets gevonden",
        r"brak (?:\w+ )?(?:wyników|artykułów|wpisów) (?:w tej|dla|wyszukiwania)|nic nie znaleziono|nie znaleziono (?:\w+ )?(?:wyników|artykułów)",
        r"(?:по (?:вашему|этому) запросу |к сожалению )(?:\w+ )?(?:ничего не|нет)|ничего не найдено",
    ),
    stems(
        SORRY,
        r"search results? found article word keyword tr(?:y|ies) filter categor section suche ergebnis treffer wört begriff",
        r"recherch résultat mots article catégor busca resultado palabra",
        r"cerc risultat parol zoek resultat woord szuk wynik słow haseł поиск запрос слов результат",
    ),
    max_words=70,
    is_everyday=True,
)
