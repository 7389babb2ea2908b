"""What is not there: a page that is gone, a search that found nothing, a section without articles."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

GONE = Notice(
    Reason.SOFT_404,
    claims(
        r"(?:(?:sorry|oops|whoops|uh oh|hmm|error|unfortunately|we re sorry|we are sorry) )*(?:but )?we (?:can t|cannot|can not|couldn t|could not|"
        r"were unable to) (?:seem to )?find (?:that|the|this|what|your|any) (?:\w+ ){0,3}?(?:page|article|story|file|link|url|you)",
        r"(?:(?:sorry|oops|error|unfortunately) )*(?:but )?the (?:page|article|story|file|link|url|address|content|resource|topic|thread|post|discussion) "
        r"(?:that )?you "
        r"(?:requested|asked for|are|re|"
        r"were|followed|tried|entered|want)",
        r"(?:(?:sorry|oops|error) )*(?:(?:this|that) (?:page|article|story|content|post|link|url)|the (?:(?:requested|specified|selected) \w+|page)) (?:\w+ "
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
        # Swedish, Danish, Norwegian; Finnish, Czech, Hungarian, Turkish; Romanian, Greek, Ukrainian; Japanese, Chinese, Korean, Arabic
        r".*\b(?:sidan|siden|artikeln|artiklen|artikkelen|innehållet|indholdet|innholdet|inlägget)\b.*\b(?:hitta\w*|finns|findes|finnes|fundet|funnet|flytt\w+|"
        r"tagits|slettet|raderats)\b.*|.*\b(?:inte|ikke)\b.*\b(?:hitta|finde|finne|finner)\b.*\b(?:siden|sidan|artikeln|artiklen|artikkelen|det du)\b.*",
        r"(?!page )\w+ 404$|404 \w+$",  # "Page 404" may be the page of that number, and says in other words where it is not
        r".*\b(?:sivu\w*|artikkeli\w*|sisältö\w*)\b.*\bei (?:\w+ )?(?:löy\w+|ole|olemassa|saatavilla)\b.*|.*\bemme löytäneet\b.*",
        r".*\b(?:stránk\w*|člán\w+|obsah|adres\w+)\b.*\b(?:nenalezen\w*|neexistuj\w*|nenašl\w*|nenájden\w*|přesunut\w*|smazán\w*|odstraněn\w*)\b.*",
        r".*\b(?:stránk\w*|člán\w+|obsah)\b.*\bnebyl\w* nal\w+.*",
        r".*\b(?:oldal\w*|cikk\w*|tartal\w+)\b.*\b(?:nem (?:található|létezik|elérhető|találtuk)|törölték|eltávolították)\b.*",
        r".*\b(?:sayfa\w*|içeri\w*|çerik|haber\w*)\b.*\b(?:bulunama\w*|bulunmuyor|mevcut değil|kaldırılmış\w*|silinmiş\w*)\b.*",
        r".*\b(?:pagina|articolul)\b.*\bnu (?:a fost|poate fi|mai )?(?:găsit\w*|există|exista)\b.*|.*\bσελίδα\b.*\bδεν (?:βρέθηκε|υπάρχει)\b.*",
        r".*\b(?:сторінк\w+|статт\w+)\b.*(?:не (?:знайден\w+|існує)|видален\w+|немає)\b.*",
        r".*(?:ページ|記事|コンテンツ|お探し).*(?:見つかりません|存在しません|ありません|削除され|移動され|移動または).*",
        r".*(?:页面|网页|頁面|網頁|文章|内容|內容|链接|主题|主題|帖子).*(?:不存在|未找到|找不到|删除|失效|刪除|不可用).*|.*(?:找不到|未找到|没有找到|無法找到).*(?:页面|网页|頁面|網頁|文章|内容).*",
        r".*(?:페이지|주소|게시물|기사|문서).*(?:찾을 수 없|존재하지 않|삭제되|삭제된).*",
        r".*(?:الصفحة|المقال|الخبر|المحتوى|الرابط).*(?:غير موجود|غير متوفر|لم يتم العثور|لا يمكن العثور|تم حذف).*|.*(?:لم يتم|تعذر|لا يمكن) العثور على.*",
        # nothing, here
        r"(?:there (?:is|s) )?nothing (?:lives |is |to see )?(?:here|at this address)(?: any ?more)?$|hier (?:ist|gibt es|steht) (?:leider )?nichts(?: mehr)?$",
        r"(?:il n y a )?(?:plus )?rien (?:ici|à cette adresse)$|(?:aquí )?(?:ya )?no hay nada(?: aquí)?$|(?:qui )?non c è (?:più )?(?:niente|nulla)(?: qui)?$",
        r"(?:aqui )?(?:já )?não há (?:mais )?nada(?: aqui)?$|hier (?:staat|is) (?:helaas )?niets(?: meer)?$|nic tu (?:już )?nie ma$|tu (?:już )?nic nie ma$",
        r"(?:здесь|тут) (?:больше )?ничего нет$|(?:det finns )?ingenting här$|(?:tady|zde) (?:už )?nic není$|burada (?:artık )?(?:hiç)?bir şey yok$",
        # what stands in forums
        r"(?:topic|thread|discussion) (?:removed|deleted)$",
        r"(?:(?:the|this|that) )?(?:requested )?(?:topic|thread|discussion|board|forum) (?:you (?:requested|selected) )?"
        r"(?:does not exist|doesn t exist|no longer exists?|(?:has been|was) (?:\w+ )?(?:removed|deleted|moved)|(?:could|can) ?not be found|is no "
        r"longer available)",
        r"(?:das|dieses|die|diese|der|dieser) (?:\w+ )?(?:thema|diskussion|thread|forum) (?:\w+ ){0,4}?(?:existiert "
        r"nicht|gelöscht|verschoben|entfernt|nicht gefunden)",
        r"(?:le|ce|la|cette) (?:sujet|discussion|fil|message|annonce)(?: \w+){0,6}? (?:n existe (?:pas|plus)|a été (?:supprimée?|déplacée?)|introuvable)",
        r"(?:el|este|la|esta) (?:tema|hilo|discusión|mensaje)(?: \w+){0,6}? (?:no existe|ya no existe|ha sido (?:eliminad|borrad|movid)[oa]|fue "
        r"(?:eliminad|borrad)[oa])",
        r"(?:la|questa|l|il|questo) (?:discussione|argomento|topic|messaggio)(?: \w+){0,6}? (?:non esiste|è stat[oa] "
        r"(?:rimoss|cancellat|eliminat|spostat)[oa])",
        r"(?:o|este|a|esta) (?:tópico|discussão|mensagem|tema)(?: \w+){0,6}? (?:não existe|foi (?:removid|apagad|excluíd|movid)[oa])",
        r"(?:het|dit|de|deze) (?:onderwerp|topic|discussie|draad)(?: \w+){0,6}? (?:bestaat niet|(?:is|werd) (?:verwijderd|verplaatst|gesloten))",
        r"(?:ten |podany |wybrany )?(?:temat|wątek)(?: \w+){0,4}? (?:nie istnieje|został (?:usunięty|przeniesiony))",
        r"(?:эта |запрошенная |данная )?(?:тема|обсуждение)(?: \w+){0,4}? (?:не существует|удален[ао]|перемещен[ао]|была удалена)",
        # English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian, wherever it stands
        r".*\b(?:page|story|article|link|content)\b.*\b(?:no longer (?:available|exists?|online)|not found)\b.*",
        r".*\b(?:page|story|article|link|content)\b.*\b(?:gone missing|does(?: not|n t) exist|(?:been )?(?:removed|deleted))\b.*",
        r".*\b(?:seite|artikel|inhalt|adresse|beitrag|link)\b.*\b(?:nicht (?:\w+ )?(?:gefunden|verfügbar|vorhanden|online|existiert)|existiert nicht)\b.*",
        r".*\b(?:seite|artikel|inhalt|adresse|beitrag|link)\b.*\b(?:gelöscht|verschoben)\b.*",
        r".*\b(?:seite|adresse|artikel) gibt es (?:\w+ ){0,3}nicht\b.*",
        r".*\b(?:page|article|contenu|lien|adresse)\b.*\b(?:n existe (?:plus|pas)|introuvable|supprimée?)\b.*",
        r".*\b(?:page|article|contenu|lien|adresse)\b.*\b(?:déplacée?|rompu|changé d adresse|plus (?:disponible|en ligne))\b.*",
        r".*\b(?:página|artículo|contenido|enlace|noticia)\b.*\b(?:no exist\w+|ya no exist\w+|no (?:se )?encuentra\w*)\b.*",
        r".*\b(?:página|artículo|contenido|enlace|noticia)\b.*\b(?:no disponible|eliminad\w+|movido|roto)\b.*",
        r".*\bno encontramos (?:lo que|la página)\b.*",
        r".*\b(?:pagina|articolo|contenuto|link)\b.*\b(?:non (?:esiste|trovat\w+|disponibile)|rimoss\w+|spostat\w+|errato)\b.*",
        r".*\b(?:página|artigo|conteúdo|endereço|link)\b.*\b(?:não (?:existe|encontrad\w+|disponível)|removid\w+|digitad\w+)\b.*",
        r".*\b(?:pagina|artikel|link)\b.*\b(?:bestaat niet|niet (?:meer )?(?:gevonden|beschikbaar)|verplaatst|verwijderd)\b.*",
        r".*\b(?:stron\w+|artykuł\w*)\b.*\b(?:nie istnieje|nie (?:została )?znalezion\w+|usunięt\w+)\b.*|.*\bnie ma takiej strony\b.*",
        r".*\b(?:страниц\w+|стать\w+|материал\w*)\b.*\b(?:не (?:найден\w*|существует)|удален\w*|перемещен\w*)\b.*",
        # what visitors are told to do about it
        r".*\bcheck the (?:address|url|link|spelling)\b.*",
        r".*\b(?:prüfen|überprüfen|kontrollieren) sie (?:bitte )?(?:die|den) (?:adresse|url|link|schreibweise)\b.*",
        r".*\bvérifiez (?:l|la) (?:adresse|url|orthographe)\b.*|.*\b(?:comprueba|verifica|revisa) (?:la|el) (?:dirección|url|enlace)\b.*",
        r".*\bcontrolla (?:l indirizzo|l url|il link)\b.*|.*\bverifique o (?:endereço|url|link)\b.*|.*\bcontroleer (?:het|de) (?:adres|url|link)\b.*",
        r".*\bsprawdź (?:adres|link|url)\b.*|.*\bпроверьте (?:адрес|ссылку)\b.*|.*\b(?:kontroll[ée]ra?|sjekk) (?:at )?(?:adressen|länken|lenken|linket)\b.*",
        r".*\btarkista (?:osoite|linkki)\b.*|.*\bzkontrolujte (?:prosím )?(?:adresu|odkaz)\b.*|.*\bellenőrizze a (?:címet|hivatkozást)\b.*",
        r".*\b(?:adresi|bağlantıyı) (?:kontrol|denetle)\w*\b.*|.*(?:url|アドレス).*確認.*|.*(?:检查|核对).*(?:地址|网址|链接).*|.*주소.*확인.*",
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
        r"sida siden adress länk lenke forsid startsid sök søg søk hitta finde finne funnet flytt slett stavfel skrivefeil",
        r"sivu haku etusivu osoit linkki löyd löyt täällä stránk adres odkaz hlavní vyhled nalez přesun překlep",
        r"oldal cím kereső található törölt elgépel sayfa adres bağlantı ana\b arama bulun kaldır",
        r"pagin căut σελίδ διεύθυνσ αρχικ αναζήτ сторінк головн посиланн пошук",
        r"ページ url トップ 検索 リンク 削除 移動 入力 页面 网页 頁面 網頁 首页 首頁 地址 链接 搜索 删除",
        r"페이지 주소 홈 검색 링크 삭제 الصفحة صفحة الرابط العنوان عنوان البحث الرئيسية",
        r"topic thread moderator forum thema sujet modérateur déplacé tema discussion argoment tópico onderwerp temat wątek тема",
        r"expired address vertippt schreibweise inhalt beitrag link contenu lien suivi contenido noticia contenuto digitad elimin movid",
    ),
    max_words=90,
    is_everyday=True,
)

EMPTY = Notice(
    Reason.NO_ARTICLE_FOUND,
    claims(
        r"your search .*(?:did not match|returned no|found nothing|no results)|nothing (?:matched|found for)",
        r"(?:leider )?keine (?:treffer|ergebnisse)$|(?:désolé )?aucun résultat$|(?:lo sentimos )?sin resultados$|nessun risultato$|nenhum resultado$",
        r"geen resultaten$|brak wyników$|(?:sorry )?no (?:results|matches)$",
        r"(?:there (?:are|is) )?(?:currently )?no (?:topics?|threads?|discussions?|posts?|messages?) (?:here )?(?:yet|here|in this|to (?:show|display))",
        r"(?:hier |es )?(?:gibt es |gibt |sind )?(?:hier )?(?:noch |bisher )?keine (?:themen|beiträge|diskussionen)\b",
        r"(?:il n y a )?(?:encore )?aucune? (?:discussion|sujet|message)",
        r"(?:aún |todavía )?no hay (?:aún |todavía )?(?:temas|mensajes|discusiones|hilos)|non ci sono (?:ancora )?(?:discussioni|messaggi|argomenti|topic)",
        r"(?:ainda )?não há (?:ainda )?(?:tópicos|mensagens|discussões)|er zijn (?:hier )?(?:nog )?geen (?:onderwerpen|discussies|topics)",
        r"(?:nie ma )?(?:jeszcze )?(?:brak )?(?:żadnych )?(?:tematów|wątków|postów)\b|(?:здесь )?(?:пока )?(?:ещё )?нет (?:тем|сообщений|обсуждений)",
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
        r".*\b(?:inget|inga|ingen|ingenting)\b.*\b(?:sökning\w*|resultat\w*|träff\w*|treff|artiklar|artikler|søg\w*|søk\w*)\b.*",
        r"ei (?:haku)?tuloksia.*|.*\bei löytynyt\b.*tulok.*",
        r".*\b(?:žádn\w+|nic)\b.*\b(?:výsled\w*|nenalezen\w*|nenašl\w*|neodpovíd\w*)\b.*|.*\bnincs(?:enek)? (?:\w+ )?(?:találat\w*|eredmény\w*)\b.*",
        r".*\bsonuç (?:bulunama\w*|yok)\b.*",
        r".*\bnic neodpovíd\w+.*|.*\b(?:gav|gir|ga) (?:inga|ingen|inget)\b.*",
        r".*\b(?:niciun rezultat|nu s au găsit)\b.*|.*δεν βρέθηκαν.*|.*нічого не знайдено.*",
        r".*(?:記事|結果|該当).*(?:見つかりません|ありません).*|.*(?:没有|未找到|暂无|沒有).*(?:结果|相关|結果|相關|内容).*",
        r".*(?:결과가 없|검색된 \w+ 없|일치하는 \w+ 없).*|.*(?:لا توجد نتائج|لم يتم العثور على نتائج|لا توجد مقالات).*",
    ),
    stems(
        SORRY,
        r"search results? found article word keyword tr(?:y|ies) filter categor section suche ergebnis treffer wört begriff",
        r"recherch résultat mots article catégor busca resultado palabra",
        r"cerc risultat parol zoek resultat woord szuk wynik słow haseł поиск запрос слов результат",
        r"sök søg søk resultat träff treff ord\b haku tulo sana hled výsled keres találat arama sonuç căut rezultat αναζήτ пошук",
        r"first start begin topic post erste eröffn thema beitrag premi prem ouvrir sujet primer tema mensaje prim aprire apri sezione discussion argoment",
        r"primeir tópico criar palavra pesquis busca eerste onderwerp start pierwsz temat перв тем создай",
        r"検索 結果 キーワード 搜索 结果 关键词 搜尋 검색 결과 البحث نتائج",
    ),
    max_words=70,
    is_everyday=True,
)
