"""What phpBB prints around posts in nine languages, by its language packs."""

from __future__ import annotations

from ..forms import Forms

_PHPBB = Forms(
    "phpbb",
    {
        "en": "phpbb/phpbb 3.1-3.3 language/en",
        "de": "phpbb-de/phpbb-translation language/de",
        "fr": "qiaeru/phpbb-language-fr language/fr",
        "es": "phpBB 3.1 Spanish language pack language/es",
        "ru": "rxu/Olympusrupack language/ru",
        "pt": "phpbb-pt/phpbb_language_pt language/pt",
        "it": "phpbbitalia/phpbb-it language/it",
        "nl": "phpbb-nl-vertaling/phpbb_nl, phpBBservice.nl 3.0 language/nl",
        "pl": "phpbb-pl/phpbb-translation, Olympus.pl 3.1 language/pl",
    },
)

RULES = (
    *_PHPBB.lines(
        "edited",
        "notice of an edit",
        "viewtopic.php EDITED_TIMES_TOTAL",
        {
            "en": "Last edited by {name} on {date}, edited {n} time in total. | Last edited by {name} on {date}, edited {n} times in total.",
            "de": "Zuletzt geändert von {name} am {date}, insgesamt {n}-mal geändert.",
            "fr": "Dernière édition par {name} le {date}, édité {n} fois.",
            "es": "Última edición por {name} el {date}, editado {n} vez en total. | Última edición por {name} el {date}, editado {n} veces en total.",
            "ru": "Последний раз редактировалось {name} {date}, всего редактировалось {n} раз."
            " | Последний раз редактировалось {name} {date}, всего редактировалось {n} раза.",
            "pt": "Última edição por {name} em {date}, editado {n} vez no total. | Última edição por {name} em {date}, editado {n} vezes no total.",
            "it": "Ultima modifica di {name} il {date}, modificato {n} volta in totale. | Ultima modifica di {name} il {date}, modificato {n} volte in totale.",
            "nl": "Laatst gewijzigd door {name} op {date}, in totaal {n} keer gewijzigd.",
            "pl": "Ostatnio zmieniony {date} przez {name}, łącznie zmieniany {n} raz. | Ostatnio zmieniony {date} przez {name}, łącznie zmieniany {n} razy.",
        },
    ),
    *_PHPBB.lines(
        "bumped",
        "notice that a topic was raised or a post deleted",
        "viewtopic.php BUMPED_BY, DELETED_INFORMATION; common.php POST_DELETED",
        {
            "en": "Last bumped by {name} on {date}. | Deleted by {name} on {date} | This post has been deleted.",
            "de": "Zuletzt als neu markiert von {name} am {date}. | Gelöscht durch {name} am {date}",
            "fr": "Dernière remontée par {name} le {date}. | Supprimé par {name} le {date} | Ce message a été supprimé.",
            "es": "Última reactivación por {name} en {date} | Borrado por {name} el {date}",
            "ru": "Тема поднималась пользователем {name} {date}. | Удалено {date} пользователем {name}",
            "pt": "Ressuscitado pela última vez por {name} em {date}. | Apagado por {name} em {date} | Esta mensagem foi apagada.",
            "it": "Ultimo bump di {name} effettuato il {date}.",
            "nl": "Laatst omhooggehaald door {name} op {date}. | Dit bericht is verwijderd.",
            "pl": "Ostatnio przesunięty w górę {date} przez: {name}. | Usunięty {date} przez {name}",
        },
    ),
    *_PHPBB.lines(
        "counts",
        "counts of posts and pages",
        "viewtopic.php VIEW_TOPIC_POSTS; common.php PAGE_OF, PAGE_TITLE_NUMBER",
        {
            "en": "{n} post | {n} posts | Page {n} of {n} | Page {n} | {n} posts • Page {n} of {n} | {n} post • Page {n} of {n}",
            "de": "{n} Beitrag | {n} Beiträge | Seite {n} von {n} | Seite {n} | {n} Beiträge • Seite {n} von {n} | {n} Beitrag • Seite {n} von {n}",
            "fr": "{n} message | {n} messages | Page {n} sur {n} | {n} messages • Page {n} sur {n} | {n} message • Page {n} sur {n}",
            "es": "{n} mensaje | {n} mensajes",
            "ru": "{n} сообщение | {n} сообщения | {n} сообщений | Страница {n} из {n} | Страница {n} | {n} сообщений • Страница {n} из {n}"
            " | {n} сообщения • Страница {n} из {n} | {n} сообщение • Страница {n} из {n}",
            "pt": "{n} mensagem | {n} mensagens | Página {n} de {n} | Página {n} | {n} mensagens • Página {n} de {n} | {n} mensagem • Página {n} de {n}",
            "it": "{n} messaggio | {n} messaggi | Pagina {n} di {n} | {n} messaggi • Pagina {n} di {n} | {n} messaggio • Pagina {n} di {n}",
            "nl": "{n} bericht | {n} berichten | Pagina {n} van {n} | Pagina {n} | {n} berichten • Pagina {n} van {n} | {n} bericht • Pagina {n} van {n}",
            "pl": "Posty: {n} | Strona {n} z {n} | Posty: {n} • Strona {n} z {n}",
        },
    ),
    *_PHPBB.buttons(
        "buttons",
        "buttons of a post and of the topic",
        "viewtopic.php QUOTE, PRINT_TOPIC, QUICKREPLY, REPLY_TO_TOPIC; common.php REPORT_POST, REPLY_WITH_QUOTE, POST_REPLY, POST_TOPIC",
        {
            "en": "Quote | Reply with quote | Report this post | Reply to topic | Post a reply | Post new topic | Post a new topic | Print view"
            " | Topic tools | Quick Reply | Quick-mod tools | Bookmark topic | Email topic | Post details | First unread post | Next topic | Previous topic"
            " | Next | Previous",
            "de": "Zitat | Mit Zitat antworten | Diesen Beitrag melden | Auf das Thema antworten | Antwort erstellen | Ein neues Thema erstellen"
            " | Neues Thema erstellen | Druckansicht | Schnellantwort | Schnellmoderation | Lesezeichen setzen | Beitrags-Details"
            " | Erster ungelesener Beitrag | Nächstes Thema | Vorheriges Thema | Nächste | Vorherige",
            "fr": "Citer | Répondre au sujet | Répondre | Publier un nouveau sujet | Aperçu avant impression | Outils du sujet | Réponse rapide"
            " | Outils de modération rapide | Ajouter ce sujet aux favoris | Envoyer le sujet par courriel | Informations sur le message"
            " | Premier message non lu | Sujet suivant | Sujet précédent | Suivant",
            "es": "Citar | Responder al tema | Vista para imprimir | Herramientas de Tema | Respuesta Rápida | Herramientas de Moderación Rápida"
            " | Añadir tema a Favoritos | Email sobre el tema | Detalles | Primer mensaje sin leer | Tema siguiente | Tema anterior",
            "ru": "Ответить с цитатой | Пожаловаться на это сообщение | Ответить на тему | Ответить | Начать новую тему | Новая тема | Версия для печати"
            " | Управление темой | Быстрый ответ | Быстрые действия | В закладки | Отправить тему по email | Информация о сообщении | Первое новое сообщение"
            " | След. тема | Пред. тема | След. | Пред.",
            "pt": "Citar | Responder citando esta mensagem | Denunciar esta mensagem | Responder a este Tópico | Responder | Criar Novo Tópico"
            " | Criar um novo Tópico | Versão para impressão | Ferramentas do Tópico | Resposta Rápida | Ferramentas Rápidas | Detalhes da Mensagem"
            " | Mensagens por ler | Próximo Tópico | Tópico anterior | Próximo | Anterior",
            "it": "Cita | Rispondi citando | Segnala il messaggio | Rispondi all’argomento | Rispondi al messaggio | Apri un nuovo argomento"
            " | Scrivi un nuovo argomento | Stampa pagina | Risposta Rapida | Strumenti di moderazione | Inserisci nei segnalibri | Messaggi non letti"
            " | Successivo | Precedente | Prossimo",
            "nl": "Citaat | Citeer | Reageren op dit onderwerp | Plaats een reactie | Nieuw onderwerp plaatsen | Plaats een nieuw onderwerp | Afdrukweergave"
            " | Snelle reactie | Snelle moderatiehulpmiddelen | Bladwijzer onderwerp | Berichtdetails | Eerste ongelezen bericht | Volgende onderwerp"
            " | Vorige onderwerp | Volgende | Vorige",
            "pl": "Cytuj | Odpowiedz z cytatem | Zgłoś ten post | Odpowiedz w temacie | Odpowiedz | Nowy temat | Podgląd wydruku | Narzędzia tematu"
            " | Szybka odpowiedź | Moderowanie | Dodaj zakładkę | Szczegóły posta | Pierwszy nieprzeczytany post | Następny temat | Poprzedni temat"
            " | Następna | Poprzednia",
        },
    ),
    *_PHPBB.labels(
        "labels",
        "labels of posts and topics",
        "viewtopic.php ATTACHMENT; common.php POSTS, POST, REPLIES, POSTED, POST_SUBJECT, RANK, MODERATORS",
        {
            "en": "Posts | Post | Replies | Posted | Post subject | Rank | Moderator | Moderators | Attachment",
            "de": "Beiträge | Beitrag | Antworten | Verfasst | Betreff des Beitrags | Rang | Moderator | Moderatoren | Dateianhang",
            "fr": "Messages | Message | Publié | Modérateur | Modérateurs | Pièce jointe",
            "es": "Adjunto",
            "ru": "Сообщения | Сообщение | Ответы | Добавлено | Заголовок сообщения | Звание | Модератор | Модераторы | Вложение",
            "pt": "Mensagens | Mensagem | Respostas | Enviado | Assunto da Mensagem | Classificação | Moderador | Moderadores | Anexo",
            "it": "Messaggi | Messaggio | Risposte | Inviato | Oggetto del messaggio | Livello | Moderatore | Moderatori | Allegato",
            "nl": "Berichten | Bericht | Geplaatst | Berichtonderwerp | Moderator | Moderators | Lid geworden op | Locatie | Bijlage",
            "pl": "Posty | Post | Odpowiedzi | Tytuł | Załącznik | Ranga | Lokalizacja",
        },
    ),
    *_PHPBB.lines(
        "rights",
        "what the visitor may do here",
        "common.php RULES_POST_CAN, RULES_POST_CANNOT, and the others of RULES",
        {
            "en": "You can {right} in this forum | You cannot {right} in this forum",
            "de": "Du darfst {right} in diesem Forum {verb}. | Du darfst deine Beiträge in diesem Forum {verb}."
            " | Du darfst deine Themen in diesem Forum {verb}.",
            "ru": "Вы можете добавлять вложения | Вы не можете добавлять вложения | Вы можете удалять свои сообщения | Вы не можете удалять свои сообщения"
            " | Вы можете скачивать вложения | Вы не можете скачивать вложения | Вы можете редактировать свои сообщения"
            " | Вы не можете редактировать свои сообщения | Вы можете закрывать свои темы | Вы не можете закрывать свои темы | Вы можете начинать темы"
            " | Вы не можете начинать темы | Вы можете отвечать на сообщения | Вы не можете отвечать на сообщения | Вы можете голосовать в опросах"
            " | Вы не можете голосовать в опросах",
            "pt": "Enviar anexos: Permitido | Enviar anexos: Proibido | Apagar Mensagens: Permitido | Apagar Mensagens: Proibido"
            " | Editar Mensagens: Permitido | Editar Mensagens: Proibido | Criar Tópicos: Permitido | Criar Tópicos: Proibido | Responder Tópicos: Permitido"
            " | Responder Tópicos: Proibido",
            "it": "Puoi inviare allegati | Non puoi inviare allegati | Puoi cancellare i tuoi messaggi | Non puoi cancellare i tuoi messaggi"
            " | Puoi modificare i tuoi messaggi | Non puoi modificare i tuoi messaggi | Puoi aprire nuovi argomenti | Non puoi aprire nuovi argomenti"
            " | Puoi rispondere negli argomenti | Non puoi rispondere negli argomenti",
            "pl": "Możesz dodawać załączniki | Nie możesz dodawać załączników | Możesz usuwać swoje posty | Nie możesz usuwać swoich postów"
            " | Możesz zmieniać swoje posty | Nie możesz zmieniać swoich postów | Możesz tworzyć nowe tematy | Nie możesz tworzyć nowych tematów"
            " | Możesz odpowiadać w tematach | Nie możesz odpowiadać w tematach",
        },
    ),
    *_PHPBB.lines(
        "log-in",
        "notice that the visitor has to log in, or may not see attached files",
        "viewtopic.php LOGIN_VIEWTOPIC, DOWNLOAD_NOTICE; common.php LOGIN_VIEWFORUM",
        {
            "en": "You do not have the required permissions to view the files attached to this post."
            " | The board requires you to be registered and logged in to view this topic."
            " | The board requires you to be registered and logged in to view this forum.",
            "de": "Du hast keine ausreichende Berechtigung, um die Dateianhänge dieses Beitrags anzusehen."
            " | Du musst registriert und angemeldet sein, um dieses Thema anzusehen.",
            "fr": "Vous ne pouvez pas consulter les fichiers insérés à ce message. | Vous devez être inscrit et connecté afin de consulter ce sujet."
            " | Vous devez être inscrit et connecté afin de pouvoir consulter ce forum.",
            "es": "No tienes los permisos requeridos para ver los archivos adjuntos a este mensaje.",
            "ru": "У вас нет необходимых прав для просмотра вложений в этом сообщении. | Необходимо авторизоваться для просмотра этой темы."
            " | Для просмотра этого форума вы должны быть авторизованы.",
            "pt": "Não tem Permissão para ver os ficheiros anexados nesta mensagem. | Tem que estar Registado e ligado para ver este Tópico.",
            "it": "Non hai i permessi necessari per visualizzare i file allegati in questo messaggio.",
            "nl": "U heeft niet de benodigde permissies om de bestanden die aan dit bericht zijn toegevoegd te bekijken."
            " | U moet geregistreerd en aangemeld zijn om dit onderwerp te bekijken.",
            "pl": "Nie masz wymaganych uprawnień, aby zobaczyć pliki załączone do tego posta. | Aby przejrzeć ten temat, musisz się zalogować.",
        },
    ),
    *_PHPBB.lines(
        "poll",
        "lines around a poll",
        "viewtopic.php POLL_ENDED_AT, POLL_RUN_TILL, TOTAL_VOTES, NO_VOTES, VIEW_RESULTS, SUBMIT_VOTE, MAX_OPTIONS_SELECT",
        {
            "en": "Poll ended at {date} | Poll runs till {date} | Total votes: {n} | No votes | View results | Submit vote | You may select {n} option"
            " | You may select up to {n} options",
            "de": "Umfrage endete am {date} | Die Umfrage läuft bis {date}. | Abstimmungen insgesamt: {n} | Keine Stimmen | Ergebnis anzeigen | Abstimmen"
            " | Du kannst eine Option auswählen | Du kannst bis zu {n} Optionen auswählen",
            "fr": "Le sondage a expiré le {date} | Le sondage est ouvert jusqu’au {date} | Nombre total de votes : {n} | Aucun vote"
            " | Consulter les résultats | Voter | Vous pouvez sélectionner {n} option | Vous pouvez sélectionner jusqu’à {n} options",
            "es": "La encuesta terminó el {date} | La encuesta continúa hasta el {date} | Votos totales: {n} | No hay votos | Ver resultados | Enviar voto"
            " | Puedes seleccionar {n} opción | Puedes seleccionar hasta {n} opciones",
            "ru": "Опрос закончился {date} | Опрос проводится до {date} | Всего голосов: {n} | Голосов нет | Результаты голосования | Проголосовать"
            " | Можно выбрать до {n} вариантов ответа | Можно выбрать до {n} варианта ответа",
            "pt": "Votação encerrada em {date} | A votação será encerrada em {date} | Total de votos: {n} | Sem votos | Ver Resultado | Votar"
            " | Pode selecionar {n} opção | Pode selecionar até {n} opções",
            "it": "Sondaggio concluso il {date} | Il sondaggio termina il {date} | Voti totali: {n} | Nessun voto | Guarda risultati | Invia voto"
            " | Puoi scegliere tra {n} opzioni",
            "nl": "Peiling eindigt op {date} | Peiling loopt tot {date} | Aantal stemmen: {n} | Geen stemmen | Resultaten bekijken | Stem versturen"
            " | U mag {n} opties selecteren",
            "pl": "Czas głosowania minął {date} | Czas głosowania minie {date} | Liczba głosów: {n} | Brak głosów | Pokaż wyniki"
            " | Można wybrać tylko {n}. opcję | Można maksymalnie wybrać {n} opcje | Można maksymalnie wybrać {n} opcji",
        },
    ),
    *_PHPBB.lines(
        "online",
        "who is online",
        "common.php ONLINE_USERS_TOTAL, REGISTERED_USERS, NO_ONLINE_USERS, RECORD_ONLINE_USERS, ONLINE, OFFLINE",
        {
            "en": "In total there is {n} user online :: {counts} | In total there are {n} users online :: {counts} | Registered users: {names}"
            " | No registered users | Most users ever online was {n} on {date} | Online | Offline",
            "de": "Insgesamt ist {n} Besucher online :: {counts} | Insgesamt sind {n} Besucher online :: {counts} | Mitglieder: {names} | 0 Mitglieder"
            " | Der Besucherrekord liegt bei {n} Besuchern, die am {date} gleichzeitig online waren. | Online | Offline",
            "fr": "Au total, il y a {n} utilisateur en ligne :: {counts} | Au total, il y a {n} utilisateurs en ligne :: {counts}"
            " | Aucun utilisateur inscrit | En ligne | Hors-ligne",
            "ru": "Всего посетителей: {n} :: {counts} | Зарегистрированные пользователи: {names} | Больше всего посетителей ({n}) здесь было {date} | В сети"
            " | Не в сети",
            "pt": "No total, há {n} utilizador ligado :: {counts} | No total, há {n} utilizadores ligados :: {counts} | Membros ligados: {names}"
            " | Nenhum utilizador registado | O recorde de utilizadores online foi de {n} em {date} | Ligado | Desligado",
            "it": "In totale ci sono {n} utenti connessi :: {counts} | In totale c’è {n} utente connesso :: {counts} | Iscritti connessi: {names}"
            " | Record di utenti connessi: {n} registrato il {date} | Connesso | Non connesso",
            "nl": "In totaal is er {n} gebruiker online :: {counts} | In totaal zijn er {n} gebruikers online :: {counts} | Geen geregistreerde gebruikers"
            " | Online | Offline",
            "pl": "Użytkownicy online: {n} :: {counts} | Online jest {n} użytkownik :: {counts} | Zarejestrowani użytkownicy: {names}"
            " | Najwięcej użytkowników ({n}) było online {date} | Online | Offline",
        },
    ),
    *_PHPBB.lines(
        "foot",
        "ways back, and software below the page",
        "common.php RETURN_TO, RETURN_TO_INDEX, JUMP_TO, POWERED_BY, PRIVACY, NEWEST_USER, QUICK_LINKS",
        {
            "en": "Return to “{forum}” | Return to Board Index | Powered by phpBB{rest} | Privacy policy | Our newest member {name} | Quick links"
            " | It is currently {date}",
            "de": "Zurück zu „{forum}“ | Zurück zur Foren-Übersicht | Powered by phpBB{rest} | Datenschutzrichtlinie | Unser neuestes Mitglied: {name}",
            "fr": "Notre membre le plus récent est {name}",
            "ru": "Вернуться в «{forum}» | Создано на основе phpBB{rest} | Соглашение о конфиденциальности | Новый пользователь: {name}",
            "pt": "Voltar para “{forum}” | Regressar ao índice do fórum | Desenvolvido por phpBB{rest} | Política de Privacidade | Links rápidos",
            "it": "Powered by phpBB{rest} | Trattamento dei dati personali | Ultimo iscritto: {name}",
            "nl": "Ga naar | Ga naar pagina | Powered by phpBB{rest} | Privacybeleid | Ons nieuwste lid is {name}",
            "pl": "Zasady ochrony danych osobowych | Ten temat jest zamknięty. Nie można w nim pisać ani edytować postów. | Temat zamknięty"
            " | Temat przeniesiony",
        },
    ),
)
