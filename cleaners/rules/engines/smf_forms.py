"""What SMF prints around posts in eight languages, by its language files; no public one in Portuguese was found."""

from __future__ import annotations

from ..forms import Forms

_SMF = Forms(
    "smf",
    {
        "en": "SimpleMachines/SMF 2.0-2.1 Themes/default/languages",
        "de": "live627/SMF2.1 Themes/default/languages, in the wording of 1.1 and 2.1",
        "fr": "SimpleMachines/SMF 2.1 Themes/default/languages",
        "es": "SMF 2.0 spanish_es Themes/default/languages",
        "ru": "realdigger/SMF-2.0-RU Themes/default/languages",
        "it": "emanuele45/SMF_italiano 2.1 Themes/default/languages",
        "nl": "live627/SMF2.1 Themes/default/languages",
        "pl": "SMF 2.0.10 polish Themes/default/languages",
    },
)

RULES = (
    *_SMF.lines(
        "edited",
        "notice of an edit",
        "index.LANGUAGE.php last_edit, last_edit_by, last_edit_reason",
        {
            "en": "Last Edit: {date} by {name} | « Last Edit: {date} by {name} » | Reason: {reason}",
            "de": "Letzte Änderung: {date} von {name} | « Letzte Änderung: {date} von {name} » | Zuletzt geändert: {date} von {name} | Grund: {reason}",
            "fr": "Dernière édition: {date} par {name} | « Dernière édition: {date} par {name} »",
            "es": "Última modificación: {date} por {name} | « Última modificación: {date} por {name} »",
            "ru": "Последнее редактирование: {date} от {name} | « Последнее редактирование: {date} от {name} »",
            "it": "Ultima modifica: {date} da {name} | « Ultima modifica: {date} da {name} »",
            "nl": "Laatste verandering: {date} door {name} | « Laatste verandering: {date} door {name} »",
            "pl": "Ostatnia zmiana: {date} wysłana przez {name} | « Ostatnia zmiana: {date} wysłana przez {name} »",
        },
    ),
    *_SMF.buttons(
        "buttons",
        "buttons of a post and of the topic",
        "index.LANGUAGE.php reply, quote, reply_quote, notify, send_topic, print, new_poll, delete, go_up, go_down",
        {
            "en": "Reply | Quote | Reply with quote | Print | Print Page | Send this topic | Delete | Split Topic | Edit | Quick Edit | More... | New Topic"
            " | New poll | Go Up | Go Down | Notify of replies | Move Topic | Lock topic",
            "de": "Antwort | Zitieren | Zitat | Drucken | Seite drucken | Senden Sie dieses Thema | Löschen | Thema teilen | Neues Thema | Neue Umfrage"
            " | Nach oben | Nach unten | Thema verschieben | Thema schließen",
            "fr": "Répondre | Citer | Citer en réponse | Imprimer | Imprimer la page | Notifier | Effacer | Séparer | Editer | Edition rapide | Plus..."
            " | Nouveau sujet | Nouveau sondage | Déplacer le sujet | Bloquer le sujet",
            "es": "Responder | Citar | Responder con cita | Imprimir | Imprimir Página | Enviar tema | Borrar | Dividir Tema | Nuevo Tema | Nueva encuesta"
            " | Ir Arriba | Ir Abajo | Bloquear tema",
            "ru": "Ответ | Цитировать | Процитировать | Печать | Печать страницы | Поделиться темой | Удалить | Разделить тему | Новая тема"
            " | Новое голосование | Вверх | Вниз | Заблокировать тему",
            "it": "Rispondi | Citazione | Rispondi citando | Stampa | Pagina di stampa | Invia questo topic | Attiva notifiche | Elimina | Dividi topic"
            " | Nuovo topic | Nuovo sondaggio | Sposta topic | Chiudi topic",
            "nl": "Antwoord | Citaat | Antwoord met citaat | Print | Print pagina | Stuur dit topic | Verwijder | Splits topic | Nieuw topic"
            " | Plaats een nieuwe poll | Omhoog | Omlaag | Verplaats topic | Sluit topic",
            "pl": "Odpowiedz | Cytuj | Odpowiedz cytując | Drukuj | Drukuj stronę | Wyślij ten wątek | Powiadamiaj | Powiadamiaj o odpowiedziach | Usuń"
            " | Usuń wątek | Modyfikuj | Szybka edycja | Rozpocznij nowy wątek | Nowa ankieta | Przesuń wątek | Zamknij/Otwórz wątek | [Zaznacz]"
            " | Zaloguj się | Rejestracja | Strona główna | Pomoc | Szukaj",
        },
    ),
    *_SMF.lines(
        "topic-state",
        "state of a topic, as signs of a list explain it",
        "index.LANGUAGE.php locked_topic, sticky_topic, normal_topic, hot_topics, poll, participation_caption; index signs",
        {
            "en": "Locked Topic | Sticky Topic | Normal Topic | Poll | Moved Topic | Hot Topic (More than {n} replies)"
            " | Very Hot Topic (More than {n} replies) | Topic you have posted in | Topic you are watching | Redirect Board",
            "de": "Thema geschlossen | Top Thema | Normales Thema | Umfrage | Heißes Thema (mehr als {n} Antworten)"
            " | Sehr heißes Thema (mehr als {n} Antworten) | Themen auf die Sie geantwortet haben | VERSCHOBEN",
            "fr": "Sujet bloqué | Sujet épinglé | Sujet normal | Sondage | Sujet déplacé | Sujet dans lequel vous êtes intervenu | Redirection | DÉPLACÉ",
            "es": "Tema bloqueado | Tema fijado | Tema normal | Encuesta | Tema candente (Más de {n} respuestas) | Tema muy candente (Más de {n} respuestas)"
            " | Temas en los que has publicado | Foro Redirigido | MOVIDO",
            "ru": "Заблокированная тема | Прикрепленная тема | Обычная тема | Голосование | Популярная тема (более {n} ответов)"
            " | Очень популярная тема (более {n} ответов) | Тема с вашими ответами | Перенаправление",
            "it": "Topic chiuso | Evidenzia topic | Topic normale | Sondaggio | Topic caldo (più di {n} risposte) | Topic rovente (più di {n} risposte)"
            " | Topic a cui hai partecipato | Redirezionamento | SPOSTATO",
            "nl": "Gesloten topic | Sticky Topic | Normaal topic | Poll | Populair topic (meer dan {n} reacties)"
            " | Zeer populair topic (meer dan {n} reacties) | Topic waaraan je hebt deelgenomen | VERPLAATST",
            "pl": "Zamknięty wątek | Wątek przyklejony | Normalny wątek | Ankieta | Gorący wątek (Więcej niż {n} odpowiedzi)"
            " | Bardzo gorący wątek (Więcej niż {n} odpowiedzi) | Wątek w którym uczestniczyłeś | Przekieruj forum | PRZENIESIONY | Nowe wiadomości"
            " | Brak nowych wiadomości",
        },
    ),
    *_SMF.labels(
        "labels",
        "labels of posts, topics and members",
        "index.LANGUAGE.php posts, views, location, date_registered, status, topic_started, board_topics, total_posts, latest_post",
        {
            "en": "Location | Gender | Date Registered | Status | Views | Topics | Members | Moderator | Moderators | Total Posts | Total Topics"
            " | Total Members | Latest Member | Latest Post | Topic Summary | Logged | IP | Users Online",
            "de": "Ort | Geschlecht | Registrierungsdatum | Status | Aufrufe | Themen | Mitglieder | Moderator | Moderatoren | Beiträge insgesamt"
            " | Themen insgesamt | Mitglieder insgesamt | Neuestes Mitglied | Letzter Beitrag | Zusammenfassung | Gespeichert | IP | Benutzer Online",
            "fr": "Localisation | Sexe | Inscrit le | Vues | Sujets | Membres | Modérateur | Modérateurs | Total des messages | Total des sujets"
            " | Total des membres | Dernier membre | Dernier message | Résumé de la discussion | IP archivée | IP | Membres en ligne",
            "es": "Ubicación | Sexo | Fecha de registro | Estado | Vistas | Temas | Usuarios | Moderador | Moderadores | Total de Mensajes | Total de Temas"
            " | Total de Usuarios | Último usuario | Último mensaje | Sumario de Temas | En línea | IP | Usuarios en Línea",
            "ru": "Расположение | Пол | Дата регистрации | Статус | Просмотров | Тем | Пользователи | Модератор | Модераторы | Всего сообщений | Всего тем"
            " | Всего пользователей | Последний пользователь | Последнее сообщение | Записан | IP | Сейчас на форуме",
            "it": "Località | Sesso | Data di registrazione | Visite | Topic | Utenti | Moderatore | Moderatori | Post in totale | Topic in totale"
            " | Utenti in totale | Ultimo utente | Ultimo post | Sommario del topic | Connesso | IP | Utenti Online",
            "nl": "Lokatie | Geslacht | Datum van registratie | Status | Gelezen | Topics | Leden | Beheerder | Beheerders | Totaal aantal berichten"
            " | Totaal aantal topics | Totaal aantal leden | Laatste lid | Laatste bericht | Samenvatting van topic | Gelogd | IP | Gebruikers Online",
            "pl": "Miejsce pobytu | Płeć | Data rejestracji | Wiadomości | Wyświetleń | Wątków | Odpowiedzi | Użytkownicy | Moderator | Moderatorzy"
            " | Wiadomości w sumie | Wątków w sumie | Użytkowników w sumie | Najnowszy użytkownik | Ostatnio wysłane | Ostatnia wiadomość | Podgląd wątku"
            " | Zapisane | IP | Użytkownicy online",
        },
    ),
    *_SMF.lines(
        "standing",
        "presence of a member",
        "index.LANGUAGE.php online, offline",
        {
            "en": "Online | Offline",
            "de": "Online | Offline",
            "es": "Conectado | Desconectado",
            "ru": "Онлайн | Оффлайн",
            "nl": "Online | Offline",
        },
    ),
    *_SMF.lines(
        "posted",
        "who began a topic or wrote a post",
        "index.LANGUAGE.php topic_started, posted_by, post_by",
        {
            "en": "Topic started by {name} | Posted by {name} | Started by {name}",
            "de": "Thema gestartet von {name} | Beitrag von {name}",
            "fr": "Discussion démarrée par {name} | Posté par {name}",
            "es": "Mensaje iniciado por {name} | Publicado por {name}",
            "ru": "Тема начата {name} | Отправлено {name}",
            "it": "Topic aperto da {name} | Inserito da {name}",
            "nl": "Topic gestart door {name} | Geplaatst door {name} | Bericht door {name}",
            "pl": "Wątek zaczęty przez {name} | Zaczęty przez {name} | Wysłany przez {name} | Wiadomość wysłana przez {name}",
        },
    ),
    *_SMF.lines(
        "counts",
        "counts of readings and pages",
        "index.LANGUAGE.php pages, read, times, read_many_times, reply_number, boardindex_total_posts",
        {
            "en": "Pages: {numbers} | (Read {n} times) | Read {n} times | {n} Posts in {n} Topics by {n} Members | Reply #{n}",
            "de": "Seiten: {numbers} | (Gelesen {n} mal)",
            "fr": "Pages: {numbers} | Lu {n} fois | Lu 1 fois | Réponse #{n}",
            "es": "(Leído {n} veces)",
            "ru": "(Прочитано {n} раз)",
            "it": "Pagine: {numbers} | (Letto {n} volte)",
            "nl": "Pagina's: {numbers} | (gelezen {n} keer)",
            "pl": "Strony: {numbers} | (Przeczytany {n} razy) | Odpowiedź #{n}",
        },
    ),
    *_SMF.lines(
        "foot",
        "jump to another board, and software below the page",
        "index.LANGUAGE.php jump_to, info_center_title, forum_stats, more_stats, users_active, forum_copyright",
        {
            "en": "Jump to | Jump to: | Forum Stats | [More Stats] | Users active in past {n} minutes | Page created in {n}.{n} seconds with {n} queries."
            " | SMF {version} | SMF © {years}, Simple Machines",
            "de": "Gehe zu | Gehe zu: | Forum-Statistiken | [Weitere Statistiken] | Aktive Benutzer in den letzten {n} Minuten"
            " | Seite erstellt in {n}.{n} Sekunden mit {n} Zugriffen.",
            "fr": "Aller à | Aller à: | Stats du forum | [plus de stats] | Membres actifs dans les {n} dernières minutes",
            "es": "Ir a | Ir a: | Estadísticas SMF | [Más Estadísticas] | Página generada en {n}.{n} segundos con {n} consultas.",
            "ru": "Перейти в | Перейти в: | Статистика форума | [Подробная статистика] | Страница сгенерирована за {n}.{n} секунд. Запросов: {n}.",
            "it": "Vai a | Vai a: | Statistiche forum | [Altre statistiche] | Utenti attivi negli ultimi {n} minuti",
            "nl": "Ga naar | Ga naar: | Statistieken | [Meer statistieken] | Gebruikers actief in de laatste {n} minuten"
            " | Pagina opgebouwd in {n}.{n} seconden met {n} queries.",
            "pl": "Skocz do | Skocz do: | Statystyki forum | [Więcej statystyk] | Użytkownicy aktywni w ciągu ostatnich {n} minut",
        },
    ),
    *_SMF.lines(
        "readers",
        "who reads the topic",
        "index.LANGUAGE.php who_viewing_topic, guest, members",
        {
            "en": "{n} Members and {n} Guests are viewing this topic. | {n} Members and {n} Guest are viewing this topic."
            " | {n} Member and {n} Guests are viewing this topic.",
        },
    ),
)
