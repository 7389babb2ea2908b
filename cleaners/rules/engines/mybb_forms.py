"""What MyBB prints around posts in eight languages, by its language packs (`mybb.py` has more in English)."""

from __future__ import annotations

from ..forms import Forms

_MYBB = Forms(
    "mybb",
    {
        "en": "mybb/mybb 1.6-1.8 inc/languages/english",
        "de": "MyBB.de 1.8 inc/languages/deutsch_du",
        "fr": "arcalys/mybb-translation-french 1.9 inc/languages/french",
        "es": "Anio-pke/mybb18-spanish-translation inc/languages/espanol",
        "ru": "XTRO123/mybb_lang_ru 1.8 inc/languages/russian",
        "it": "MyBB-Italia/Traduzione-MyBB-1.8 inc/languages/italiano",
        "nl": "Fonta/MyBB-1.8-Dutch-Translation inc/languages/dutch",
        "pl": "webboard-pl/mybb-1.8-pl inc/languages/polish",
    },
)

RULES = (
    *_MYBB.lines(
        "edited",
        "notice of an edit",
        "global.lang.php postbit_edited, with a name by class postbit_editedby, postbit_editreason",
        {
            "en": "(This post was last modified: {date} by {name}.) | This post was last modified: {date} by {name} | Edit Reason: {reason}",
            "de": "(Dieser Beitrag wurde zuletzt bearbeitet: {date} von {name}.) | Dieser Beitrag wurde zuletzt bearbeitet: {date} von {name}",
            "fr": "(Dernière modification de ce message : {date} par {name}.) | Dernière modification de ce message : {date} par {name}",
            "es": "(Última modificación: {date} por {name}.) | Última modificación: {date} por {name}",
            "ru": "(Сообщение последний раз редактировалось: {date} {name}.) | Сообщение последний раз редактировалось: {date} {name}",
            "it": "(Questo messaggio è stato modificato l'ultima volta il: {date} da {name}.)",
            "nl": "(Dit bericht is het laatst bewerkt op {date} door {name}.) | Dit bericht is het laatst bewerkt op {date} door {name}",
            "pl": "(Ten post był ostatnio modyfikowany: {date} przez {name}.) | Ten post był ostatnio modyfikowany: {date} przez {name}",
        },
    ),
    *_MYBB.labels(
        "author",
        "facts about the author of a post",
        "global.lang.php postbit_posts, postbit_threads, postbit_joined, postbit_group, postbit_status, postbit_reputation, postbit_warning_level",
        {
            "en": "Posts | Threads | Joined | Group | Status | Reputation | Warning Level | IP Address | Post",
            "de": "Beiträge | Themen | Registriert seit | Gruppe | Status | Bewertung | Verwarnungslevel | IP-Adresse | Beitrag",
            "fr": "Messages | Sujets | Inscrit le | Groupe | Statut | Réputation | Niveau d'avertissement | Adresse IP | Message",
            "es": "Registro en | Estado | Reputación | Nivel de advertencia | Dirección IP | Mensaje",
            "ru": "Сообщений | Тем | Зарегистрирован | Группа | Статус | Репутация | Уровень предупреждения | IP адрес | Сообщение",
            "it": "Messaggi | Discussioni | Registrato | Gruppo | Stato | Reputazione | Livello di avvertimento | Indirizzo IP | Messaggio",
            "nl": "Berichten | Topics | Lid sinds | Groep | Status | Reputatie | Waarschuwingsniveau | IP-adres | Bericht",
            "pl": "Liczba postów | Liczba wątków | Dołączył | Grupa | Status | Reputacja | Poziom ostrzeżeń | Adres IP | Post",
        },
    ),
    *_MYBB.lines(
        "standing",
        "presence of the author of a post",
        "global.lang.php postbit_status_online, postbit_status_offline, postbit_status_away, guest",
        {
            "en": "Online | Offline | Away | Guest",
            "de": "Online | Offline | Abwesend | Gast",
            "fr": "En ligne | Hors ligne | Absent | Invité",
            "es": "En línea | Sin conexión | Ausente",
            "ru": "На форуме | Не в сети | Отсутствует | Гость",
            "it": "Online | Offline | Assente | Ospite",
            "nl": "Online | Offline | Afwezig | Gast",
            "pl": "Online | Offline | Niedostępny | Gość",
        },
    ),
    *_MYBB.buttons(
        "buttons",
        "buttons of a post",
        "global.lang.php postbit_button_find, postbit_button_report, postbit_button_quote, postbit_button_multiquote, and the others",
        {
            "en": "Find | Report | Reply | Quote | Rate | Website | Email | Delete | Restore | Profile | PM | Warn | Edit",
            "de": "Suchen | Melden | Zitieren | Multi-Zitat | Bewerten | Homepage | E-Mail | Löschen | Wiederherstellen | Profil | PN | Warnen | Bearbeiten",
            "fr": "Chercher | Signaler ce message | Répondre | Citer | Évaluer | Site web | Courriel | Supprimer | Restaurer | Profil | Modifier",
            "es": "Buscar | Reportar | Responder | Citar | Reputación | WWW | Email | Borrar | Restaurar | Perfil | MP | Advertir | Editar",
            "ru": "Поиск | Жалоба | Ответ | Цитата | Показатель | Вебсайт | Email | Удалить | Восстановить | Профиль | ЛС | Предупредить | Редактировать",
            "it": "Cerca | Segnala | Cita messaggio | Citazione multipla | Vota | Sito web | Email | Elimina | Ripristina | Profilo | MP | Avverti | Modifica",
            "nl": "Zoek | Rapporteer | Antwoord | Quote | Reputatie | Website | Email | Verwijderen | Herstellen | profiel | PB | waarschuwen | Bewerken",
            "pl": "Szukaj | Zgłoś | Odpowiedz | Cytuj | Dodaj punkt reputacji | Strona WWW | Usuń | Przywróć | Profil | PW | Ostrzeż | Edytuj",
        },
    ),
    *_MYBB.lines(
        "attachments",
        "head of the files that are attached to a post",
        "global.lang.php postbit_attachments, postbit_attachments_images, postbit_attachments_thumbnails",
        {
            "en": "Attached Files | Image(s) | Thumbnail(s)",
            "de": "Angehängte Dateien | Bild(er) | Thumbnail(s)",
            "fr": "Pièces jointes | Image(s) | Vignette(s)",
            "es": "Archivos adjuntos | Imagen(es) | Miniatura(s)",
            "ru": "Файлы вложений | Изображение(й) | Эскизы(ов)",
            "it": "Allegati | Immagini | Anteprime",
            "nl": "Bijlagen | Afbeeldingen | Miniatuurweergaven",
            "pl": "Załączone pliki | Obrazki | Miniatury",
        },
    ),
    *_MYBB.lines(
        "readers",
        "who reads the thread",
        "showthread.lang.php users_browsing_thread, users_browsing_thread_guests, users_browsing_thread_invis",
        {
            "en": "User(s) browsing this thread: | {n} Guest(s) | {n} Invisible User(s)",
            "de": "Benutzer, die gerade dieses Thema anschauen: | Benutzer, die gerade dieses Thema anschauen: {names} | {n} Gast/Gäste",
            "fr": "Utilisateurs parcourant ce sujet: | Utilisateurs parcourant ce sujet: {names} | {n} invité(s)",
            "es": "Usuarios navegando en este tema: | Usuarios navegando en este tema: {names} | {n} invitado(s)",
            "ru": "Пользователи, просматривающие эту тему: | Пользователи, просматривающие эту тему: {names} | {n} Гость(ей)",
            "it": "Utenti che stanno guardando questa discussione: | Utenti che stanno guardando questa discussione: {names} | {n} Ospite(i)",
            "nl": "Gebruikers die dit topic lezen: | Gebruikers die dit topic lezen: {names} | {n} gast(en)",
            "pl": "Użytkownicy przeglądający ten wątek: | Użytkownicy przeglądający ten wątek: {names} | {n} gości",
        },
    ),
    *_MYBB.buttons(
        "thread",
        "ways to show, follow and leave the thread",
        "showthread.lang.php next_oldest, next_newest, view_printable, subscribe_thread, linear, threaded, new_reply, post_reply_img",
        {
            "en": "Next Oldest | Next Newest | Send this Thread to a Friend | Subscribe to this thread | Post Reply",
            "de": "Ein Thema zurück | Ein Thema vor | « Ein Thema zurück | Ein Thema vor » | Druckversion anzeigen | Thema einem Freund senden"
            " | Thema abonnieren | Linearer Modus | Baumstrukturmodus | Ansichts-Optionen | Antworten | Antwort schreiben",
            "fr": "Sujet précédent | Sujet suivant | « Sujet précédent | Sujet suivant » | Imprimer ce sujet | Partager ce sujet | S'abonner à ce sujet"
            " | Afficher en mode linéaire | Afficher en mode arborescent | Publier la réponse",
            "es": "Tema anterior | Tema siguiente | « Tema anterior | Tema siguiente » | Ver la versión para impresión | Enviar tema a un amigo"
            " | Suscribirse a este tema | Modo extendido | Modo compacto | Modos de tema | Enviar respuesta",
            "ru": "Предыдущая | Следующая | « Предыдущая | Следующая » | Версия для печати | Отправить тему другу | Подписаться на эту тему"
            " | Линейный режим | Каскадный режим | Режимы темы | Ответить | Новый ответ",
            "it": "Precedente | Successivo | « Precedente | Successivo » | Mostra modalità stampabile | Invia questa discussione ad un amico"
            " | Sottoscrivi questa discussione | Modo lineare | Modo discussione | Modi discussione | Rispondi | Nuova risposta",
            "nl": "Ouder topic | Nieuwer topic | « Ouder topic | Nieuwer topic » | Afdrukversie weergeven | Topic aan vriend laten zien"
            " | Op topic abonneren | Lineaire weergave | Geneste weergave | Reactie plaatsen | Nieuwe Reactie",
            "pl": "Starszy wątek | Nowszy wątek | « Starszy wątek | Nowszy wątek » | Pokaż wersję do druku | Wyślij ten wątek znajomemu"
            " | Subskrybuj ten wątek | Tryb normalny | Tryb drzewa | Tryby wyświetlania wątku | Odpowiedz | Nowa odpowiedź",
        },
    ),
    *_MYBB.lines(
        "notices",
        "notice that a thread is closed or a poll is over, and heads around the thread",
        "showthread.lang.php thread_closed, poll_closed, similar_threads, messages_in_thread, quick_reply, thread_rating, rating_average",
        {
            "en": "Thread Closed | This poll is closed. | Quick Reply | Thread Rating:"
            " | {n} Vote(s) - {n} Average | {n} Votes - {n} Average | Type your reply to this message here.",
            "de": "Thema geschlossen | Diese Umfrage ist geschlossen. | Möglicherweise verwandte Themen... | Nachrichten in diesem Thema | Schnellantwort"
            " | Themabewertung: | {n} Bewertung(en) - {n} im Durchschnitt | Gib hier deine Antwort zum Beitrag ein.",
            "fr": "Sujet verrouillé | Ce sujet est verrouillé et il est impossible d'y répondre. | Ce sondage est fermé. | Sujets potentiellement similaires..."
            " | Messages dans ce sujet | Réponse rapide | Saisissez votre réponse à ce message ici.",
            "es": "Tema cerrado | Esta encuesta esta cerrada. | Posibles temas similares... | Mensajes en este tema | Respuesta rápida | Calificación:"
            " | {n} voto(s) - {n} Media | Escribe tu respuesta a este mensaje aquí.",
            "ru": "Тема закрыта | Этот опрос закрыт. | Возможно похожие темы ... | Сообщения в этой теме | Быстрый ответ | Рейтинг темы:"
            " | {n} Голос(ов) - {n} в среднем",
            "it": "Questa discussione è chiusa | Questo sondaggio è chiuso. | Discussioni simili | Messaggi in questa discussione | Risposta rapida"
            " | Valutazione discussione: | {n} voto(i) - {n} media | Scrivi qui il tuo messaggio.",
            "nl": "Topic is gesloten | Deze peiling is gesloten. | Lijst met mogelijk verwante topics | Berichten in dit topic | Snel reactie plaatsen"
            " | Waardering: | {n} stemmen - gemiddelde waardering is {n} | Typ hier uw reactie op dit topic.",
            "pl": "Wątek zamknięty | Ankieta jest zamknięta. | Podobne wątki | Wiadomości w tym wątku | Szybka odpowiedź | Ocena wątku:"
            " | {n} głosów - średnia: {n} | Wpisz tutaj swoją odpowiedź.",
        },
    ),
    *_MYBB.lines(
        "lists",
        "heads of lists of threads, and last posts in them",
        "showthread.lang.php author, replies, views, lastpost; forumdisplay.lang.php search_forum",
        {
            "en": "Author | Replies | Views | Thread | Last Post | Last Post: {name} | Search this Forum:",
            "de": "Verfasser | Antworten | Ansichten | Thema | Letzter Beitrag | Letzter Beitrag: {name}",
            "fr": "Auteur | Réponses | Vues | Sujet | Dernier message | Dernier message: {name}",
            "es": "Autor | Respuestas | Vistas | Tema | Último mensaje | Último mensaje: {name}",
            "ru": "Автор | Ответы | Просмотры | Тема | Последний пост | Последний пост: {name}",
            "it": "Autore | Risposte | Letto | Discussione | Ultimo messaggio | Ultimo messaggio: {name}",
            "nl": "Auteur | Reacties | Weergaven | Topic | Laatste bericht | Laatste bericht: {name}",
            "pl": "Autor | Odpowiedzi: | Wyświetleń: | Wątek: | Ostatni post | Ostatni post: {name}",
        },
    ),
    *_MYBB.lines(
        "foot",
        "jump to another forum, and software below the page",
        "global.lang.php forumjump, powered_by, bottomlinks_returntop, multipage_pages, welcome_guest, welcome_current_time",
        {
            "en": "Powered By MyBB{rest} | Return to Top | Lite (Archive) Mode | RSS Syndication | Contact Us | Pages ({n}): {numbers}"
            " | Hello There, Guest! | Current time: {date} | Who's Online",
            "de": "Gehe zu: | Deutsche Übersetzung: MyBB.de, Powered by MyBB{rest} | Wer ist online?",
            "fr": "Aller au forum : | Logiciel de forum par MyBB{rest} | Qui est en ligne",
            "es": "Salto de foro: | Quién esta en línea",
            "ru": "Перейти к форуму: | Работает на MyBB{rest} | Кто онлайн",
            "it": "Vai al forum: | Chi è Online",
            "nl": "Ga naar locatie: | Aangedreven door MyBB{rest} | Wie is er online",
            "pl": "Skocz do: | Kto jest online",
        },
    ),
)
