"""What Flarum prints around posts in nine languages, by its language packs."""

from __future__ import annotations

from ..forms import Forms

_FLARUM = Forms(
    "flarum",
    {
        "en": "flarum/framework 2.x framework/core/locale",
        "de": "flarum-lang/german locale",
        "fr": "flarum-lang/french locale",
        "es": "flarum-lang/spanish locale",
        "ru": "flarum-lang/russian locale",
        "pt": "flarum-lang/brazilian locale",
        "it": "Nearata/lang-italian locale",
        "nl": "flarum-lang/dutch locale",
        "pl": "flarum-lang/polish locale",
    },
)

RULES = (
    *_FLARUM.lines(
        "scripts",
        "notice that the forum wants scripts",
        "core.yml views.content.javascript_disabled_message, load_error_message, loading_text",
        {
            "en": "This site is best viewed in a modern browser with JavaScript enabled. | Loading...",
            "de": "Dieses Forum ist für moderne Browser mit JavaScript optimiert. | Seite lädt ... | Beim laden dieser Seite ist etwas schiefgelaufen.",
            "fr": "Chargement...",
            "es": "Este sitio web se ve mejor en un navegador moderno con JavaScript activado."
            " | Este sitio web se vé mejor en un navegador moderno con JavaScript activado.",
            "ru": "Этот сайт лучше всего просматривать в современном браузере с включённым JavaScript. | Загрузка...",
            "pl": "Ta strona najlepiej działa w nowoczesnych przeglądarkach z włączonym JavaScriptem. | Ładowanie...",
            "pt": "Este site é melhor visualizado em um navegador moderno com JavaScript ativado. | Carregando...",
            "it": "Questo sito è ottimizzato per un browser moderno con JavaScript abilitato. | Caricamento...",
            "nl": "Deze website werkt het beste in een moderne browser met JavaScript ingeschakeld. | Laden...",
        },
    ),
    *_FLARUM.buttons(
        "pages",
        "links to other pages and to all discussions",
        "core.yml ref.next_page, ref.previous_page, ref.all_discussions, ref.load_more; 0.1 basic.next_page_button",
        {
            "en": "Next Page | Previous Page | « Previous Page | Next Page » | All Discussions | Load More | Skip to content | Skip to main content"
            " | Back to Discussion List | Original Post | Now",
            "de": "Nächste Seite | Vorherige Seite | « Vorherige Seite | Nächste Seite » | Alle Diskussionen | Weitere laden",
            "fr": "Page suivante | « Previous Page | Page suivante » | Toutes les discussions | Charger davantage",
            "es": "Página siguiente | Página anterior | « Página anterior | Página siguiente » | Discusiones | Cargar más",
            "ru": "Следующая страница | Предыдущая страница | « Предыдущая страница | Следующая страница » | Все дискуссии | Показать ещё",
            "pl": "Następna strona | Poprzednia strona | « Poprzednia strona | Następna strona » | Wszystkie dyskusje | Wczytaj więcej",
            "pt": "Próxima página | Página anterior | « Página anterior | Próxima página » | Todas as Discussões | Carregue mais | Post Original | Agora",
            "it": "Pagina successiva | Pagina precedente | « Pagina precedente | Pagina successiva » | Tutte le discussioni | Carica di più"
            " | Messaggio originale | Ora",
            "nl": "Volgende pagina | Vorige pagina | « Vorige pagina | Volgende pagina » | Alle discussies | Meer laden | Origineel bericht | Nu"
            " | Terug naar discussielijst",
        },
    ),
    *_FLARUM.buttons(
        "buttons",
        "buttons of a post and of the forum",
        "core.yml ref.reply, ref.edit, ref.delete, ref.start_a_discussion, ref.log_in, ref.sign_up, ref.write_a_reply; flarum-likes.yml post.like_link",
        {
            "en": "Reply | Edit | Edited | Delete | Delete Forever | Restore | Rename | Start a Discussion | Log In | Log Out | Sign Up | Settings"
            " | Notifications | Mark All as Read | Write a Reply... | Newest | Oldest | Latest | Top | Relevance | Refresh",
            "de": "Antworten | Ändern | Löschen | Endgültig löschen | Wiederherstellen | Diskussion starten | Anmelden | Abmelden | Registrieren"
            " | Einstellungen | Benachrichtigungen | Eine Antwort schreiben ... | Gefällt mir | Gefällt mir nicht mehr",
            "fr": "Répondre | Modifier | Supprimer | Supprimer définitivement | Restaurer | Renommer | Nouvelle discussion | Connexion | Déconnexion"
            " | Inscription | Paramètres | Notifications | Tout marquer comme lu | Rédigez une réponse... | J'aime | Je n'aime plus",
            "es": "Responder | Editar | Eliminar | Eliminar para siempre | Restaurar | Renombrar | Crear discusión | ¡Conéctese! | Desconectarse"
            " | ¡Regístrese! | Configuración | Notificaciones | Marcar todas como leídas | Escriba una respuesta...",
            "ru": "Ответить | Править | Удалить | Удалить (навсегда) | Восстановить | Переименовать | Создать дискуссию | Войти | Выйти | Регистрация"
            " | Настройки | Уведомления | Отметить всё как прочитанное | Написать ответ...",
            "pl": "Odpowiedz | Edytuj | Usuń | Usuń na zawsze | Odzyskaj | Zmień tytuł | Rozpocznij dyskusję | Zaloguj się | Wyloguj się | Zarejestruj się"
            " | Ustawienia | Powiadomienia | Oznacz wszystko jako przeczytane | Napisz odpowiedź...",
            "pt": "Responder | Editar | Editado | Deletar | Deletar permanentemente | Restaurar | Renomear | Iniciar Discussão | Entrar | Sair"
            " | Inscrever-se | Configurações | Notificações | Marcar tudo como lido | Escreva uma resposta... | Mais recentes | Mais novas | Mais antigas"
            " | Relevância | Topo | Atualizar",
            "it": "Rispondi | Modifica | Modificato | Cancella | Cancella per sempre | Ripristina | Rinomina | Inizia una Discussione | Accedi | Esci"
            " | Registrati | Impostazioni | Segna tutto come letto | Rispondi alla discussione... | Più recente | Nuovi | I più vecchi | Rilevanza | Top"
            " | Ricarica",
            "nl": "Reageren | Bewerken | Bijgewerkt | Verwijderen | Permanent verwijderen | Terugzetten | Hernoemen | Start een discussie | Inloggen"
            " | Uitloggen | Registreren | Instellingen | Notificaties | Alles als gelezen markeren | Schrijf een reactie... | Laatste | Top"
            " | Log in om te reageren",
        },
    ),
    *_FLARUM.lines(
        "counts",
        "places in the discussion and times between posts",
        "core.yml forum.post_scrubber, forum.post_stream, forum.post.edited_tooltip, forum.user.joined_date_text, lib.pagination.page_counter",
        {
            "en": "{n} of {n} post | {n} of {n} posts | {n} unread | {n} unread posts | Page {n} of {n} | Joined {date} | Post #{n}",
            "pt": "{n} de {n} postagem | {n} de {n} postagens | {n} não lida | Entrou em {date} | Postagem nº{n}",
            "it": "{n} di {n} messaggio | {n} di {n} messaggi | {n} non letti | Messaggio #{n}",
            "nl": "{n} van {n} bericht | {n} van {n} berichten | {n} ongelezen | {n} antwoord | {n} antwoorden | {n} ongelezen antwoord"
            " | {n} ongelezen antwoorden | Geregistreerd: {date} | Bericht #{n}",
        },
    ),
    *_FLARUM.labels(
        "labels",
        "labels of lists",
        "core.yml ref.discussions, ref.posts, ref.users",
        {
            "en": "Discussions | Posts | Users",
            "fr": "Discussions | Messages | Utilisateurs",
            "es": "Publicaciones | Usuarios",
            "ru": "Дискуссии | Сообщения | Пользователи",
            "pl": "Dyskusje | Posty | Użytkownicy",
            "pt": "Discussões | Posts | Usuários",
            "it": "Discussioni | Messaggi",
            "nl": "Discussies | Berichten | Gebruikers",
        },
    ),
    *_FLARUM.lines(
        "standing",
        "group and presence of a member",
        "core.yml group; forum.user.online_text",
        {
            "en": "Online | Guest | Member | Mod | Admin",
            "de": "Gast | Mitglied | Mod | Admin",
            "fr": "Invité | Membre | Modérateur | Administrateur",
            "es": "Invitado | Miembro | Moderador | Administrador",
            "pl": "Gość | Użytkownik | Moderator | Administrator",
            "pt": "Convidado | Membro | Moderador | Administrador",
            "it": "Ospite | Membro | Mod | Admin",
            "nl": "Online | Gast | Lid | Moderator | Administrator",
        },
    ),
)
