"""The words that walls are made of, language by language.

They are the words in which forum engines (phpBB, SMF, MyBB, vBulletin, XenForo, IP.Board, Discourse, NodeBB, wpForo, bbPress), WordPress
with its membership plugins, paywalls and servers tell a visitor what is wanted of him. What stories are told with is left out: who said it,
when and where, and what of. Stems stand for all that begins with them. All is folded: lower case, no signs, so `don't` is two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.outcome import Reason


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language's walls are worded with."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def holds(self, word: str) -> bool:
        """Whether a folded word is one of a wall's; numbers are, as error codes and counts of free articles."""
        return word in self.words or word.startswith(self.stems) or word[0].isdigit()


def _vocabulary(words: str, stems: str) -> Vocabulary:
    return Vocabulary(frozenset(words.split()), tuple(stems.split()))


VOCABULARIES = (
    _vocabulary(  # English
        "a able about accordingly account accounts action ad adblock adblocker ads again age all already also always am an and another any anymore anyone "
        "anything anytime apologise apologize app appear appears are area aren as at back basic be because become becoming been before being believe "
        "belonging below best better bit board boards both bottom brings broken bronze brought browser browsers but button by can cancel cannot case "
        "category check clear click club code come comment commenting comments community consent contact conversation conversations cost costs could couldn "
        "country course critical d data date day days deal detected device devices did didn differ difficulties digital directly discussion discussions "
        "displayed do does doesn doing dollar dollars don done down due during e each earlier easy economic eea either eligible else email enforces enjoy "
        "enough enter error eu euro european euros event every everyone everything exclusive exist existing exists experience experiencing extension "
        "feature features feel few fill find finish first five follow followed following follows for form forms forum forums found four free from full "
        "function functions further gain gave gdpr general get give given gives giving go going gold gone good got great group groups guest guests had has "
        "hasn have haven hello help helps here hi hidden high home homepage host hosting hour hours how however human human's i id if improve improvements "
        "improving in inbox include included includes including independent info information informed interest internal internet into invalid invitation "
        "invite invited ip is isn issue issues it item its itself javascript join joining journalism just keep kind know label lack large last later law "
        "laws least left legal let level levels life like limit limited limits link links list little ll load loaded loading locked log logged logging "
        "login logon logout longer look looking looks lost m made mail make makes many maximum may maybe me mean meantime message messages method might "
        "mind minute minutes missing mistake moment month monthly months more most moved much must my name near need needed needs neither network "
        "newsletter next no non nor not nothing notified notify now number occur occurred of off offer offered offers offline often ok old older on once "
        "one online only oops option options or order other others our out outside over page pages paid part participate participating particular parts "
        "pass password passwords patience pay paying payment per piece place plan plans platinum please plus point portal possible post posts premium "
        "present press previous price print privacy private pro problem problems put quality quick quickly ran rather re reach reached read reader readers "
        "reading ready really reason reasons refresh refreshed region regulation reload remain remaining remember reopened reply request requested resource "
        "resources rest result return right rights robot robots role roles rule rules run s saved script scripts search secure security see seeing seem "
        "seems seen select selected send sent server servers service services session set setting settings several shared shortly should shouldn show shown "
        "side sign signed signin signing signup silver simple simply since site sitewide six so some someone something soon sorry sort specifically "
        "specified standard start started stay step stories story stuff stumbled subforum subscribe subscribed subscriber subscribers subscribing "
        "subscription subscriptions such support supported supporter supporters suppose supposed sure switch switched system systems t take task team "
        "technical tell ten term terms than thank thanks that the their them then there therefore these they thing things this those thousands thread "
        "threads three through till time times to today today's together too took topic topics toward traffic trial tried trouble truly trust try trying "
        "turn turned two type unable under undergoing understand understanding union unless unlimited until unusual up update updates updating upon us use "
        "used useful user username users using usually valid value ve vendor version very via view viewable viewed viewing visible visit visited visitor "
        "visitor's visitors wait want was wasn way we web website week welcome well went were weren what when whenever where whether which while who whole "
        "whom whose why widely will wish with within without won work working worry would wouldn wrong year yearly years yes yet you your yours yourself "
        "yourselves",
        "accept access activat address admin allow approv archiv articl attach attempt authenti authori availab await ban blocked blocker blog bookmark "
        "brief captcha cause chang choos clos complet confirm connect conten continu convenience cookie correct creat credential current databas deactiv "
        "delet denied disab ecmascript edit enabl encounter ensur establish exception expir fail forbid forgot granted guarante happen inactive "
        "inconvenience instruct insufficient interrupt locat maint manag member moderat necessary offlimit open otherwise own perform perhaps permanent "
        "permission permit person postpone prevent privileg proceed process profil prohibit protect provid publish purchas recogni recover regist relat "
        "remov renew requir reserv respon restor restrict retriev retry schedul section special sufficient suspend suspic tempora unauthor unavail unblock "
        "unfortunat unlock unregister upgrad verif whitelist",
    ),
    _vocabulary(  # German
        "ab aber abo abos account adblocker aktualisieren aktuell alle allen aller alles als alt am an ansonsten anzahl anzusehen arbeiten art artikel "
        "artikels auch auf aus ausschließlich außerdem bald bei beim beitrag beiträge beiträgen bekommen bereich bereichs bereits besteht besten bevor bis "
        "bisher bist bitte bleiben board browser captcha club community da dafür damit dank dann daran darauf darf darfst das dass daten dauert dazu dein "
        "deine deinem deinen deiner dem den denn der derzeit des dich die dies diesbezüglich diese dieselbe diesem diesen dieser dieses digital dir "
        "diskussion diskussionen doch dort dran dritte du durch dürfen ein eine einem einen einer eines einfach eingabe einmal einsehbar email ende "
        "endgültig entweder er erfahren erfolgt erlaubt erneut erreichbar erreichen erreicht erst es etwas euch euer eure euro falls fehlen fehler "
        "fehlercode fehlt fertig folge folgen folgende folgenden foren formular forum forums frage fragen frei funktion für gar gast geben geduld gegeben "
        "geh gehe gehen geht gelangen gelesen genug gern gerne geräte gesamte gesamten geschützt gesendet gesperrt gestattet gewähren geöffnet gib gibt "
        "gleich gratis grund gründe gründen gäste gültig habe haben hast hat hatte hatten hier hinweis hinzu hätte ihm ihn ihnen ihr ihre ihrem ihren ihrer "
        "im in information informationen inhalt inhalte inhalten inhalts ins internet ist ja jahr jahre javascript jede jeden jederzeit jetzt jugendschutz "
        "kann kannst kein keine keinen keiner kennwort kommen konnte konto kostenlos kostenlose kostenlosen kurz können könnt könnte könnten kündbar land "
        "lang lass lassen leider lesbar lesen liegt liest link links logge loggen login los ländern lässt mach machen mag mail mal man maximale mehr mein "
        "meine melde melden meldung mensch minute minuten mit moderator moment momentan monat monatlich muss musst möchte möchten möchtest möglich "
        "möglicherweise möglichkeit müssen müsst müsste nach nachdem nachricht name namen nehmen neu nicht nichts nimm noch nochmal noreply notwendig nur "
        "nötig nötige nötigen ob oben oder ohne option ordnung paar passiert per plus post premium premium- pro problem probleme präsentiert recht rechte "
        "regeln region rest roboter schalte schalten schaltest schau schauen schaut scheint schließen schon schreiben script sehen sehr sein seit seitdem "
        "seite seiten seitens selbst sende server sich sicher sichtbar sichtbare sie sind sitzung so sobald sodass sofort sogar soll sollen sollte sollten "
        "solltest sonst sonstige spät später start statt stattdessen steh stehen steht stelle stellen stunde stunden tag tagen team technisch technische "
        "technischen teil teile testphase text thema themas themen thread trotzdem tut um und ungefähr ungültig uns unser unsere unserem unseren unserer "
        "unten unter unterbrochen verbindung verfügung verlassen verlieren verstanden verständnis viel viele vielen vielleicht voll vollem vollen voller "
        "vom von vor voraus vorbei vorhanden vorteile vorübergehend wahl war waren warte warten was webseite website wegen weil weise weiter weitere "
        "weiteren welche wende wenden wenn werbeblocker werde werden weshalb wie wieder wiederholen wiederkommen will willst wir wird wirst woanders woche "
        "wochen wollen worden wunsch wurde wurden wäre wären zeige zeigen zeigt zeit zu zuerst zugang zugangsdaten zugriff zugriffs zugriffsrechte zum "
        "zunächst zur zurzeit zurück zusätzlich zutritt zuvor zwar zwei älter",
        "abgelaufen abonn administ aktivier akzept angefordert angegeben angemeld angezeigt anmeld anschau anseh anzeig aufgerufen aufruf aufzuruf "
        "ausgewählt ausreichend autorisier bedauer befind befugnis benutz benötig berechtig besitz bestätig besuch betrachten betret cookie deaktivier "
        "eingeben eingegeben eingelogg eingeschränkt einlog einsehen einstellung einzulogg entfern entschuldig erforder erhalt erstell existier exklusiv "
        "fortfahr fortsetz fortzufahr freigeschalt freischalt gebannt gefunden gelösch geschloss gewünscht gruppe hilfe jeweilig kauf kontakt laden lädt "
        "mitglied neuladen nutz offline passwor passwör privat probier registrier schlagwort teilnehm testen unbefugt unterforum unterstütz verboten "
        "verfügbar vergess verschob versuch verwalt verweiger verwend vollständig voraussetz vorbehalt wartung weiterles weiterzulesen wählen zugelassen "
        "zugreif zugäng zurückkehr zustimm zuzugreif überprüf",
    ),
    _vocabulary(  # French
        "a afin ai aller alors après article articles atteint au aucun aucune aura auront autre aux avait avant avec avez avoir avons base bien bientôt "
        "bloqueur bloqué bloquée car ce ceci cela certaines certains ces cet cette ceux chaque chers choisir ci cliquez code comme comment compte comptes "
        "connecter connectez connecté connectée connectés contacter contenu contenus croyez d dans de demande demandé demandée depuis des devenez devenir "
        "devez devrez directement discussion discussions dois doit doivent donc données dont droit droits du durée déjà désolé désolée elle elles empêche "
        "en encore erreur erroné es est et eu euro euros eux faire fait faites faut fil font forum forums gratuit gratuitement grâce ici identifiant "
        "identifier il ils inscrire inscrit inscrits inscrivez intégralité invité invités j jamais javascript je jour jours jusqu l la le lecteur lecteurs "
        "lecture les leur leurs lien lire lisez lorsque lu lui m ma mais membre membres merci mes message messages minutes mode moins mois moment mon mot "
        "moyen même n navigateur navigation ne ni nom nombre non nos notre nous nouveau nouvelle nouvelles offert offerte offre offrir on ont opération ou "
        "où page pages par parce parmi partie pas passe pays permettre peut peuvent peux plus plusieurs plutôt pour pourra pourrez pourriez pouvez pouvoir "
        "pouvons premium première prendre presque problème profiter profitez près publication puis qu quand que quel quelle quelque quelques question qui "
        "raison raisons regarder rejoignez rejoindre rendez reprendre reste revenez revenir rien rubrique s sa saisir saisissez sans sauf savoir se seconde "
        "secondes semble sera serez seront serveur service ses session sessions seul seule seulement seuls si site soit son sont sous soyez suite suivant "
        "suivantes suivez sujet sujets sur t tant tard te tel temps toujours tous tout toute toutes travaillons travaux trop tu un une utilisateur "
        "utilisateurs utiliser va vais venez venir vers veuillez veux vient visible visibles voir vos votre voulez vous vraiment vérifier web y à échoué "
        "êtes être",
        "abonn accept accès accéd activ actualis actuel administ affich appart autoris charg conditions confirm connexion consult continu cookie créer "
        "créez disponib désactiv enregistr exclusi exist expir fermé fonction indisponib interdi introuvab limit mainten modérat momentan nécess obten "
        "permis poursui privé propos protég puiss refus requi restrei réessay région réserv section souhait supprim temporair trouv visit visual",
    ),
    _vocabulary(  # Spanish
        "a acabas accede acceder acceso actual actualmente además ahora al alcanzado algo alguna algunos allá antes aquel aquella aquí artículo artículos "
        "así aún bien bloqueador breve cada casi claro como completa completo comunidad con conexión contacte contacto contenido contenidos contraseña "
        "conversación correcta correcto correo creemos cualquier cuando cuenta cuentas cuál da de debe deben deberá deberás deberías debes debido dejar del "
        "dentro desde desea deseas después dispone dispones disponible disponibles donde durante dónde e el ella ello ellos en encima enlace entonces entra "
        "entrar error es esta estamos estar estará estarán este esto estos está están estás euro euros favor foro foros fue fuera gracias gran gratis "
        "gratuito gratuitos grupo ha haber hace hacer hacia haga han has hasta hay haz hemos hoy ilimitado incluso introduce introduzca invitado invitados "
        "ir javascript la lado lamentamos las le lector lectores lee leer leyendo lo los luego límite manera mayor mejor menos mensaje mensajes mes mi "
        "miembro miembros mientras minuto minutos mismo modo momento momentáneamente motivo motivos mucho muy más máximo nada navegador navegando necesario "
        "necesarios ni ninguna ningún no nombre nos nuestra nuestro nuevamente nuevo nunca número o oferta otra otras otro otros paga pagar para parte "
        "participar pasado país permiso permisos pero poco podemos poder podrá podrás podría por porque posible premium primero privada privado problema "
        "pronto propietario propio pueda puedan puede pueden puedes página páginas que queda quieres razones realizar recibir recurso regístrate regístrese "
        "restante resto régimen s se sea seas sección seguir según ser servicio servidor será serán sesiones sesión si sido siento siga sigue sin sitio "
        "sitios sobre solo son su suficiente suficientes sus suscríbase suscríbete sólo tal también tan tanto tarde te tema temas tener tengo tiempo tiene "
        "tienes todas todo todos trabajando trabajos tras través tu tus tú un una unas unos usar usted usuario usuarios va vamos van vaya ver vez volvemos "
        "volver volveremos vosotros vuelva vuelve web y ya área",
        "acept activ administ autoriz cerrad conect continu cookie crea disfrut elimin encontr entend exclusiv exist expir habilit hilo identific ingres "
        "inici intent inténte limitad mantenim moderad necesit obten ofrec permit prohib proteg publicacion recarg registr requer requier reserv restring "
        "solicit suscri suspend temporal utiliz visib visit válid",
    ),
    _vocabulary(  # Italian
        "a abbiamo accedere accedi account ad adesso agli ai al alcuni alla alle allora altro anche ancora anzi appena area argomento articoli articolo "
        "attendere attualmente avere avrai browser cercando cercato cerchi certo che chi chiunque ci code codice coloro come commenti completo con consensi "
        "consenso contenuti contenuto cookie cosa cosicché così cui da dai dal dalla dati degli dei del della delle dello desideri deve devi devono di "
        "discussione discussioni dispiace dispone dopo dovrai dovresti due e ecco ed effettuare entra entrare era erano errore esiste essa essere essi euro "
        "eventuali fa fai fare fino forum fra già gli grazie gruppo ha hai hanno ho i il in infatti inoltre inserire inserisci invece javascript l la "
        "lavorando lavori le leggere lei lettore lettori lettura li lo loro ma magari maggiori mai massimo meno mentre mese messaggi messaggio mi minuti "
        "minuto modo molto momento nei nel nella nessun nessuna nome non nostra nostre nostri nostro nulla numero nuovamente nuovo o offerta ogni oppure "
        "ora ospite ospiti ovvero paese pagina pagine parte password per perché però piace più pochi poco poi possa possibile posso possono post potrai "
        "potrebbe potresti premium presto prezzo prima privata privato problema proprio puoi purtroppo può qualche quale quali quando quanto quella quelle "
        "quello questa queste questi questo qui quindi raggiunto ragione resto rete ripassa riprova risposta ritorna s sarai saremo sarà scaduto scusa se "
        "seguenti sei sempre senza server servizio sessione sezione si sia siamo sito solo sono sotto spiacenti sta stai stanno stata stato stesso su "
        "successivamente sui sul sulla suo suoi tali tanto tardi te tempo ti torna tornare tornate torneremo tra tramite troppo trovarci tua tue tuo tuoi "
        "tutta tutte tutti tutto ulteriori un una uno usa usare utente utenti vai veda vedere verso vi via visibile visibili visto vogliamo voi volta "
        "vostro vuoi vuole web è",
        "abbon abilit access accett amministr attiv autenti autorizz chius connes contatt continu crea disabilit disponib elimin esclusiv gratu iscri limit "
        "login manutenz membr mostr necess paga permess prosegu protett registr ricaric richied richiest rimoss riserv suffic temporane trovat utilizz "
        "verific visitat visual",
    ),
    _vocabulary(  # Dutch
        "aan aantal account af al alle alleen alles als altijd andere anders artikel artikelen artikels bedankt begrip beide bekeken ben bent bereikt beter "
        "bezig bij binnen binnenkort browser code cookies daar daarna daarom daarvoor dan dat de deel deze discussie discussies dit doen doet door een eens "
        "eerder eerst elk elke en enkel enkele er erg euro even forum forums fout functie gaan gaat gast gasten geduld geef geen gegevens geven goed gratis "
        "groep groepen had hebben hebt heeft helaas hem hen het hier hoe houden hulp hun ieder iedereen iemand iets ik in inclusief indien ingevoerd inhoud "
        "inmiddels is ja javascript je jij jouw juiste kan keer kom komen kon konden korte krijg krijgen kun kunnen kunt laat land laten later leden lees "
        "lezen lezer lezers lid link log lukt maakt maand maar mag maken maximale maximum meer meest meld met mijn minuten minuut mis misschien mocht moet "
        "moeten mogelijk mogen moment momenteel na naam naar namelijk neem nemen net niet niets nieuw nieuwe nodig nodige nog nooit nu of om omdat "
        "onbeperkt onbeperkte onderdeel onderstaande onderwerp onderwerpen ons onze ook oops op open opgevraagde opnieuw over paar pagina per plus premium "
        "probeer probeert probleem reden redenen regio rest s server sessie sinds site slechts sluiten snel sommige sorry spoedig staat steeds steun straks "
        "systeem te tegen tenzij terug teruggaan tevens tijd tijdelijk tijdens toch toe toegang tot u uit uitgebreid uitloggen uitsluitend uw vaak van "
        "vanaf vanwege veel verder via vind vinden volgende volgens volledig volledige voor voordat vraag vragen vrij vul waar waarom wachten wachtwoord "
        "wanneer waren was we website weer weg weinig wel wellicht wens wenst werd werken werkzaamheden wie wij wil wilde willen wilt worden wordt zal zelf "
        "zich zichtbaar zie zien ziet zijn zit zo zoals zodat zodra zonder zou zullen zult",
        "aangemeld aanmak aanmeld abonn accepteer activeer administ afgesloten beheerd bekijk bericht beschikba besta beveilig bevoegd bezoek doorga "
        "exclusief exist geblokkeerd gebruik geregistr gereserv gesloten gevonden gevraagd gewenst identific ingelog ingeschakel inlog inschakel klik "
        "machtig noodzakelij onderhoud ondersteun onvoldoende permissi privé recht registr schakel storing toegankelijk toegestaan toestemming verboden "
        "vereis verlopen verplaats verwijder voldoende welkom",
    ),
    _vocabulary(  # Portuguese
        "a abaixo aceder acessar acesso acima agora aguarde ainda alcançou algo algum alguns alguém ao aos apenas após aquele aqui artigo artigos as "
        "assinante assinantes assinatura assine atingiu até bem breve cada caro caso certo clique com como completa completo conta contas conteúdo "
        "conteúdos conversa da dar das de deixe dela deles depois descontos desculpe desse desta deste deve devem dever devo dia direito direitos discussão "
        "disso do dos durante e ela ele eles em enquanto entrar entre erro essa essas esse esses esta estamos estar estará estas este estes estiver está "
        "estão eu euro euros favor fazem fazendo fazer faça fique foi foram fórum fóruns gostaria grupo grátis havia hoje há ilimitado infelizmente iniciar "
        "integral inteira isto javascript já lamentamos leia leitor leitores leitura lendo ler lhe limite lo logada logado logados login logo lugar maior "
        "mais mas melhor membro membros menos mensagem mensagens mesmo meu minha minutos momento motivo motivos muito máximo mês na nada nas navegador nem "
        "nenhum nessa nesse nesta neste no nome nos nossa nosso nova novamente novo numa nunca não nós número o obrigado oferta onde ora os ou outra outras "
        "outro outros para parte país pela pelas pelo pelos permissão permissões perto pode podem podemos poderá pois por porque possui possível postagem "
        "postagens pouco precisa precisam precisamos premium primeiro privada privado problema próximo página páginas quais qual qualquer quando quanto que "
        "quem quer razões reais recurso região retorne s se secção seguir seja sem sempre sendo senha ser servidor serviço será serão sessão sessões seu "
        "seus seção si site sobre somente sua suas suficiente são só tal também tarde tem temos tempo tenha tentar tente ter tiver toda todas todo todos "
        "tornar torne trabalhando trabalho tu tudo tão tópico tópicos um uma umas uns usando usar usuário usuários vai vamos vem ver vez vezes vir visível "
        "você vocês volta voltar voltaremos volte vá web área é",
        "aceit administr ativ atualiz autentic autoriz bloquead cadastr conect continu cookie cri dispon encontr exclusiv exig exist expir fechad gratuit "
        "habilit identific inscr limitad manuten moderad necess obter permit proib proteg publica recarreg regist remov requer reserv restri solicit "
        "temporari utiliz verific visit visualiz",
    ),
    _vocabulary(  # Polish
        "a aby albo ale ani artykuł artykułu artykuły artykułów bardzo bez bezpłatne bezpłatny bezpłatnych bowiem by byli być był była było byś będzie "
        "będziesz będą błąd całego całej całość cały całą chcemy chcesz chociaż chwila chwili chwilę ci cię co coś czasu czemu czy czytać dalej danych dla "
        "dlaczego dlatego do dopiero dopóki dostać drogi dyskusja dyskusji dział działa działu dzięki euro forum gdy gdyż gdzie go goście gość hasła hasło "
        "i ich ile inne inny innych jaki jako javascript je jednak jego jej jest jesteś jeśli jeżeli już każdy kiedy kilka kilku konta konto kto która "
        "które którego który których którym którzy kup lecz liczba limit lub ma mają mam mamy masz mi mieć minut mnie mogą mogę może możemy możesz można mu "
        "musi musieć musimy musisz muszą móc mógł na nam nami nas nasz naszego naszej natychmiast nazwa nich nie niego niej niektóre niestety nigdy nikt "
        "nim nią nowe nowy obecnie od ona one oni ono oraz osiągnięto osiągnąłeś otwórz pan pani państwa państwo państwu pełny pierwszy po pod poniżej "
        "ponownie post posty postów powinien poza prace premium problem prosimy proszę przed przerwa przez przy przyczyny później płatny raz razie również "
        "s sam serwer serwis sesja sesji się skorzystać sobie spróbuj stało strona stronie strony stronę swoim swoje swojego swój szczegóły szukana szukasz "
        "są ta tak taka takie tam te techniczne technicznych tego tej temat tematu tematy ten teraz też to tobie treści treść trwa trwają tutaj twoja twoje "
        "twojego twój ty tych tylko tym tymczasem tę u w wam was wasze wejść wiadomości widoczna widoczne widoczny wielu witryna witrynie witryny więc "
        "więcej wkrótce woli wolno wrócimy wróć wszystkie wy wyczerpałeś wykup wątek wątku włącz z za zawsze zostać został została zostało zostań zł "
        "żadnych że żeby żądana żądanej żądany",
        "administ akcept aktual aktyw autoryz ciasteczk cookie czytelni dokończ dostęp istniej kliknij konserwac kontakt kontynu log moderat niedostęp "
        "nieprawidłow obejrz odśwież ogranicz otrzym poprzedni posiada potrzeb prywat przeczyt przegląd przepras przeznacz rejestr skontaktuj spróbow "
        "subskry upoważni uprawni usunięt utwórz uzysk użytkown wymag wyłącz wyświetl zablok zabroni zalogow zaloguj zamknię zareje zezwol znalez zobacz",
    ),
    _vocabulary(  # Russian
        "а без бесплатно бесплатные бесплатных более больше браузер браузере будет бы был была было быть в вам вами вас ваш ваша ваше вашего ваши ведь "
        "вернитесь весь виден видеть видна видны включите во войти воспользуйтесь вот все всего всем всех всё вход вы где говорить даже дальше дан данная "
        "данной данную данный две делать для до должен должна должны евро его ему если есть еще ещё ею её же за затем зачем здесь и из извините или им "
        "имеет имеете иметь иначе информация используйте исчерпали исчерпан их к каждый как какой ко когда количество которую которые который кто куда ли "
        "либо лимит лишь любой материал материала меня месяц минут мне много могли могу могут можем может можете можно мой мочь моя мы на надо нажмите нам "
        "нами нас наш наша нашего наши не неверно него недоступен недоступна недоступны нельзя необходимо нет неё ни никто ним них ничего но новая новый ну "
        "нужен нужна нужно нужны о об обратитесь обсуждение обсуждения обязательно один он она они оно от откройте очень ошибка первый перед перейдите по "
        "повторите под пожалуйста позже пока полная полностью полный получите получить попробуйте попытку после посты потом потому почему почти при "
        "принадлежит приносим причина причинам причине про пройдите просим просто работ работает работы раз раздел раздела разделе разделу ресурс рублей с "
        "сайт сайта сайте самое свой сеанс себе себя сейчас сессия скоро снова со собой совсем спасибо ссылка ссылку стало станьте страна стране страница "
        "страницу страницы так такая также такие такой там тебе тебя текст тема теме тему темы терпение то тогда того тоже той только том ту тут ты у "
        "увидеть увы уж уже форум форума форуме форумы хотели хотим хотите хотя чего чем через что чтоб чтобы эта эти этими этих это этого этой этом этот "
        "эту являетесь является",
        "cookie javascript авториз администр аккаунт активир войд временн гост доступ забан заблокир завер зайд закры запрашива запрещ запрошен зарегистр "
        "логин модератор найден недостаточн обновит обслуживан ограничен оформит парол перезагруз подпис пользовател посетит посмотр прав продолж просмат "
        "просмотр прочес прочит разреш регистр сервер скрыт содерж сообщен стат существу техническ требу удален удалён участник учетн учётн читат чтен",
    ),
    _vocabulary(  # Swedish
        "aldrig alla allt andra annan annars annat antal antingen arbetar artiklar att av banan bara behörig behöver behövs beror bland bli blir blivit "
        "borde bort båda dags de den denna dessa det detta dig din dina diskussion diskussionen ditt du där därför då efter eftersom eftersökta ej eller en "
        "enbart er era erbjuda ert ett euro fel fick finns fler flera fortfarande forum forumet fram från full få får fått följa för före förrän först "
        "första ganska ge ger gick gjorde gjort gratis gräns gränsen gäst gäster gå gör göra ha hade han har hela heller helt henne hennes hjälp hjälpa hos "
        "hur här i ibland icke idag ifall igen in ingen inget inloggad inloggade inlägg inläggen inlägget innan inne inte ja javascript jobbar just kan "
        "kanske klart kom komma kommer konstigt konto kronor kunde kunna letar lite logged längre länk länken läs läsa läsare läser läsning låt låter "
        "lösenord lösenordet man med medan mer mera mest mig min mina minuter mitt mot mycket månad många måste namn ned nedan ner ni nog nu nya nyckel när "
        "någon något några nån nått oavsett och också ofta oj olika om onekligen orsak orsaker oss premium på pågår påväg redan region rest resten roll "
        "rättigheter s saker sida sidan sist själv ska skall skulle slut snart som stora stund ställa står synlig synliga synligt säker så sådan sånt ta "
        "tack tar the tid till tillbaka tillbaks tillsammans tjänsten trots tråd trådar tråden tyvärr under upp ut utan utloggad vad vanligen var vara vare "
        "varför varit varje vart vem vet veta vi vid vidare vilka vilken vilket vill ville väl välj väntar vår våra webbläsare webbplats webbplatsen ämne "
        "ämnet än ändå ännu är år åt åter över",
        "administ aktiver anslut använd artikel avsnitt begräns begär behörighet besök cookie databas endast existera exklusiv fortsätt försök godkän hitta "
        "innehåll kakor klicka kontakt logga låst medlem nödvänd otillgäng prenumer privat registrer saknar se skapa skydda stäng tagits tillfäll tillgäng "
        "tillgång tillstånd tillåt underhåll uppdater visa välkom åtkomst öppna",
    ),
)


def strangers_among(words: Iterable[str]) -> list[str]:
    """The words that are not of a wall, in the language that has the most of them."""
    given = [(word, word.lower()) for word in words]
    return min(([word for word, lower in given if not vocabulary.holds(lower)] for vocabulary in VOCABULARIES), key=len)


REPORT = frozenset(
    "said says saying told tells wrote asked announced reported reports added he she his her him sagte sagt sagen erklärte erklärt berichtete berichtet "
    "teilte meldete er dit disait déclaré annoncé dijo dice afirmó anunció detto disse annunciato zei zegt meldde anunciou afirmou powiedział "
    "powiedziała powiedzieli ogłosił сказал сказала сказали сообщил сообщила сообщили заявил sade säger uppgav meddelade siger sagde oplyste sier opplyser "
    "sanoo sanoi kertoo kertoi řekl řekla uvedl uvedla mondta közölte söyledi dedi açıkladı spus είπε δήλωσε сказав сказала повідомив повідомила "
    "말했다 밝혔다 전했다 قال قالت وقال وقالت".split()
)
"""Words of whoever passes on what another said."""


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


# Who is spoken to, asked or pointed at: a report has none of these beside wall's words only.
ADDRESS = _any_of(
    r"you|your|yourself|please|sorry|oops|unfortunately|this|these|those|only|(?:check|come) back|try again|(?:log|sign) in (?:to|or|with)|required|requires",
    r"(?:subscribe|register|join|sign up|continue) (?:to|or|now|today|for|reading)|(?:currently|temporarily|briefly) \w+|(?:down|closed) for",
    r"we (?:are|re|ll|could|can|need|apologi[sz]e)",
    r"to (?:continue|keep|view|see|access|read)|exclusive\w*|has been (?:disabled|closed|removed|deleted|restricted|moved|blocked)|requested",
    r"specified|selected|(?:enable|turn on) \w+",
    r"sie|ihnen|ihr\w*|du|dich|dir|dein\w*|bitte|leider|dies\w*|nur|derzeit|momentan|zurzeit|vorübergehend|gleich|wir|existiert|exklusiv\w*|erforderlich",
    r"vous|votre|vos|veuillez|désolée?|cet?|cette|réservée?s?|actuellement|temporairement|nous|n est|n existe|requise?",
    r"usted|tú|tu|tus|su|debes?|debe|tienes?|necesitas?|necesita|puedes?|por favor|siento|sentimos|lamentamos|est[eao]s?|s[oó]lo|solicitad[oa]",
    r"inici[ae]|iniciar|para continuar|suscr\w+|est[aá]",
    r"devi|deve|puoi|tuo|tua|tuoi|tue|hai|sei|favore|spiacenti|quest[oaei]|solo|accedi|effettua\w*|abbonati|iscriviti|siamo|momentaneamente",
    r"temporaneamente|richiest[oa]|torna\w*",
    r"je|jij|jouw|u|uw|helaas|dit|deze|alleen|enkel|wij|we|log|meld|momenteel|tijdelijk|niet",
    r"você|voce|seu|sua|seus|suas|favor|desculpe|ess[ea]|apenas|só|somente|faça|assine|precisa|entre|estamos|não",
    r"musisz|proszę|prosimy|masz|przepraszamy|ten|ta|tej|tego|tylko|zaloguj|jesteś|nie|włącz|wymag\w+",
    r"вы|вас|вам|ваш\w*|пожалуйста|извините|эт\w+|только|войдите|данн\w+|не|для|авторизуйтесь|зарегистрируйтесь|включите",
    r"du|din|dina|ditt|dig|ni|er|tyvärr|denna|detta|den här|endast|bara|vi|inte|igen|logga|vänligen",
)

READER = _any_of(
    r"you|your|yours|yourself|please|sie|ihnen|ihr\w*|du|dich|dir|dein\w*|bitte|vous|votre|vos|veuillez",
    r"usted|tu|tus|su|sus|te|debes?|tienes?|puedes?|por favor|devi|puoi|hai|tuo|tua|tuoi|tue|favore|je|jij|jouw|u|uw",
    r"você|voce|seu|sua|seus|suas|favor|pode|musisz|możesz|masz|proszę|prosimy|twoj\w+|вы|вас|вам|ваш\w*|пожалуйста|din|dina|ditt|dig|ni",
)
"""Who is spoken to by name alone."""

WRITER = _any_of("i|my|me|ich|mein|meine|mir|mich|moi|mon|yo|mi|mis|io|mio|ik|mijn|eu|meu|minha|ja|mnie|mój|я|мой|мне|jag|min")
"""A person who writes of himself; sites are "we". French and Dutch share a word that is I in one and you in the other."""

# Asked in this order: who has to show that he is human has to allow cookies, too, and who is let in may find that nothing is there.
DEMANDS = (
    (
        Reason.BOT_CHALLENGE,
        _any_of(
            r"(?:you|you are|you re) (?:a |not a )?(?:human|robot)|not a (?:robot|bot)|javascript and cookies|captcha",
            r"check(?:ing)? (?:your|the) browser|security check",
            r"unusual (?:traffic|activity)|sie (?:ein mensch|kein roboter) sind|du (?:ein mensch|kein roboter) bist|un robot|no eres un robot|не робот",
        ),
    ),
    (Reason.CONSENT_WALL, _any_of(r"cookies?|kakor|ciasteczk\w*")),
    (Reason.REGION_BLOCKED, _any_of(r"available in (?:your|this) (?:country|region|location|area)|legal reasons")),
    (
        Reason.NO_ACCESS,
        _any_of(
            # English
            r"log(?:ged|ging)? ?(?:in|on)|login|logon|sign(?:ed|ing)? ?(?:in|up)|signin|signup|regist(?:er|ered|ering|ration)|members?|membership",
            r"(?:un|re)?subscri\w+",
            r"(?:un)?authori[sz]ed|not (?:\w+ )?(?:allowed|permitted)|permissions?|privileges?|permit|passwords?|premium|bann?ed|forbidden",
            r"restricted|prohibited|guests?",
            r"(?:years|age)(?: \w+){0,2} (?:or )?older|private|protected|locked|hidden|exclusive(?:ly)?|off limits",
            r"(?:free|monthly) (?:articles?|stories)|limit of|upgrade|purchase|adblock\w*|ad blocker|granted",
            r"(?:no|not|have|has|gain|get|full|unlimited|denied|restrict\w*|your) (?:\w+ )?access",
            r"(?:no|n t|not|sufficient|lack) (?:\w+ ){0,3}rights|access (?:\w+ ){0,8}(?:denied|restricted|limited|blocked|required|right|rights)",
            r"(?:your|this) (?:country|region|location|area)|legal reasons|(?:keep|continue) reading|blocked|account|unlock",
            # German
            r"angemeldet\w*|anmeld\w*|eingelogg\w*|einlogg\w*|einzuloggen|registrier\w*|mitglied\w*|abonn\w+|abos?|berechtig\w*|befugnis\w*",
            r"zugriffs?rechte?|rechte",
            r"zugriff|zugang|passw[oö]rt\w*|autorisier\w*|unbefugt\w*|gesperrt|verboten|geschützt|privat\w*|exklusiv\w*|weiter ?(?:zu)?lesen",
            r"weiterzulesen|kein\w* recht|konto|freischalt\w*",
            r"artikel (?:\w+ ){0,3}gelesen|kostenlosen artikel|gratis artikelen|artículos gratuitos|articoli gratuiti|articles gratuits",
            r"artigos gratuitos|melde|melden|zutritt|gestattet|gast|gäste|gebannt",
            # French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Swedish
            r"connect[eé]\w*|inscri\w*|identifi\w*|enregistr\w*|autoris\w*|permissions?|abonn\w*|réserv\w*|accès|accéder|droits|mot de passe",
            r"privée?|protégée?|interdit\w*|membres?",
            r"sesión|identific\w*|conectad\w*|registr\w*|regístr\w*|permisos?|permiti\w*|autoriz\w*|suscri\w*|contraseña|privad\w*|protegid\w*",
            r"restring\w*|miembros?|acceso|prohibid\w*",
            r"accedere|accedi|accesso|login|iscri\w*|iscriviti|permess\w*|autorizz\w*|abbon\w*|privat[oa]|protett\w*|riserva\w*|membri",
            r"utenti registrati|password",
            r"ingelogd|inlog\w*|aangemeld|aanmeld\w*|geregistr\w*|leden|lid|abonnee\w*|toegang\w*|bevoegd\w*|rechten|wachtwoord|toestemming",
            r"toegestaan|machtig\w*|beveilig\w*",
            r"login|logad[oa]s?|sessão|cadastr\w*|regist\w*|assin\w*|membros?|permiss\w*|autoriz\w*|senha|privad\w*|protegid\w*|restrit\w*|acesso",
            r"entrar|identific\w*|acessar",
            r"zalog\w*|logow\w*|zarejestr\w*|rejestr\w*|uprawni\w*|dostęp\w*|hasł\w*|subskry\w*|prenumer\w*|prywat\w*|użytkownik\w*|zabronion\w*|konta",
            r"войти|войдите|вход|авториз\w*|зарегистр\w*|регистр\w*|прав|доступ\w*|подпис\w*|пароль|пароля|запрещ\w*|участник\w*",
            r"закрыт\w* раздел\w*|гост\w*|забан\w*|ограничен\w*",
            r"inloggad\w*|logga in|registrer\w*|behörig\w*|medlem\w*|prenumer\w*|åtkomst|tillgång|tillåt\w*|lösenord\w*|privat\w*|skydda\w*|tillstånd",
        ),
    ),
    (
        Reason.SOFT_404,
        _any_of(
            r"not (?:be |been |seem to |appear to )?(?:found|find|exist|located?)|(?:no longer|n t|not|doesn t|does not) exist\w*",
            r"no longer available|invalid|missing|not valid",
            r"(?:been|was) (?:\w+ )?(?:removed|deleted|moved)|out of date",
            r"(?:can|could)(?:not| not|n t| t) (?:be )?(?:found|find|locate|located|retrieve\w*)|no \w+ specified|looking for",
            r"existier\w+|nicht (?:\w+ )?(?:gefunden|existent|mehr verfügbar|mehr vorhanden|vorhanden)|gelöscht|entfernt|verschoben|ungültig\w*",
            r"introuvables?|n exist\w+|supprimée?s?",
            r"no exist\w*|no (?:\w+ )?encontr\w+|eliminad\w*|non esist\w*|non (?:\w+ )?trovat\w*|rimoss\w*|bestaat niet|niet (?:\w+ )?gevonden",
            r"verwijderd\w*|não (?:\w+ )?(?:exist\w*|encontrad\w*)",
            r"removid\w*|nie (?:\w+ )?(?:istnieje|znalezion\w*)|usunięt\w*|не (?:\w+ )?(?:существу\w*|найден\w*)|удал[её]н\w*",
            r"(?:finns|hittade\w*) inte|tagits bort|hittas",
        ),
    ),
    (Reason.SCRIPT_SHELL, _any_of("javascript|ecmascript")),
    (
        Reason.ERROR_PAGE,
        _any_of(
            r"maintenance|unavailable|not (?:currently |yet |be )?available|offline|database",
            r"(?:server|internal|technical|unexpected) \w+|(?:check|come) back|try again",
            r"(?:temporarily |currently |been )(?:closed|disabled|down|suspended)|closed|disabled|wartung\w*",
            r"nicht (?:\w+ )?(?:verfügbar|erreichbar)|geschlossen|deaktiviert|datenbank\w*",
            r"critical error|down|torna|technisch\w*|indisponibles?|fermée?|maintenance|no (?:\w+ )?disponible|mantenimiento|cerrad[oa]",
            r"non (?:\w+ )?disponibile|manutenzione|chius[oa]|onderhoud\w*|gesloten",
            r"niet (?:\w+ )?beschikbaar|manutenção|indisponível|fechado|konserwac\w*|niedostępn\w*|zamknięt\w*|обслуживан\w*|недоступ\w*|закрыт\w*",
            r"техническ\w*|underhåll\w*|otillgänglig\w*|stängt?",
        ),
    ),
)
