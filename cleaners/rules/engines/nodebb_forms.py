"""What NodeBB prints around posts in nine languages, by its language files."""

from __future__ import annotations

from ..forms import Forms

_NODEBB = Forms(
    "nodebb",
    {
        "en": "NodeBB 1.4 public/language/en-GB",
        "de": "NodeBB 1.4 public/language/de",
        "fr": "NodeBB 1.4 public/language/fr",
        "es": "NodeBB 1.4 public/language/es",
        "ru": "NodeBB 1.4 public/language/ru",
        "pt": "NodeBB 1.4 public/language/pt-BR",
        "it": "NodeBB 1.4 public/language/it",
        "nl": "NodeBB 1.4 public/language/nl",
        "pl": "NodeBB 1.4 public/language/pl",
    },
)

RULES = (
    *_NODEBB.lines(
        "edited",
        "notice of an edit",
        "global.json last_edited_by",
        {
            "en": "last edited by {name}",
            "de": "zuletzt editiert von {name}",
            "fr": "dernière édition par {name}",
            "es": "Última edición por {name}",
            "ru": "отредактировано {name}",
            "pt": "editado por último por {name}",
            "it": "ultima modifica di {name}",
            "nl": "voor het laatst aangepast door {name}",
            "pl": "ostatnio edytowany przez {name}",
        },
    ),
    *_NODEBB.lines(
        "posted",
        "who posted and when",
        "topic.json posted_by; global.json posted_ago_by, posted_in",
        {
            "en": "Posted by {name} | Posted by Guest | posted {date} by Guest | posted {date} by {name} | posted {date} | posted in {category}"
            " | Guest posted {date}",
            "de": "Verfasst von {name} | Verfasst von einem Gast | Verfasst in {category} | Gast schrieb {date}",
            "fr": "Posté par {name} | Posté par un invité | posté {date} par un invité | posté {date} par {name} | posté {date} | posté dans {category}"
            " | Un invité a posté {date}",
            "es": "Publicado por {name} | Publicado por Invitado | publicado {date} por Invitado | publicado {date} por {name} | publicado {date}"
            " | publicado en {category} | Invitado publicó {date}",
            "ru": "Опубликовано {name} | Опубликовано гостем | создано {date} гостем | сообщений {date} от {name} | написал {date} | написал в {category}"
            " | Гость написал {date}",
            "pt": "Postado por {name} | Postado por Visitante | postado {date} por Visitante | postado {date} por {name} | postou {date}"
            " | postado em {category} | Visitante postou {date}",
            "it": "Pubblicato da: {name} | Scritto da Ospite | scritto {date} di Ospite | scritto {date} di {name} | postato {date} | postato in {category}"
            " | Ospite ha scritto {date}",
            "nl": "Geplaatst door {name} | Geplaatst door gast | geplaatst {date} door gast | geplaatst {date} door {name} | geplaatst door {date}"
            " | geplaatst in {category} | Gast plaatste {date}",
            "pl": "Napisane przez {name} | Wysłany przez Gościa | wysłany {date} przez Gościa | wysłany {date} przez {name} | wysłany {date}"
            " | napisane w {category} | Gość wysłał {date}",
        },
    ),
    *_NODEBB.buttons(
        "buttons",
        "buttons of a post",
        "topic.json quote, reply, edit, share, tools, watch, thread_tools.title",
        {
            "en": "Quote | Reply | Edit | Share | Tools | Watch | Reply as topic | Share this Post | Topic Tools",
            "de": "Zitieren | Antworten | Bearbeiten | Teilen | Werkzeuge | Beobachten | In einem neuen Thema antworten | Diesen Beitrag teilen"
            " | Themen-Werkzeuge",
            "fr": "Citer | Répondre | Éditer | Partager | Outils | S'abonner | Répondre à l'aide d'un sujet | Partager ce message | Outils pour sujets",
            "es": "Citar | Responder | Editar | Compartir | Herramientas | Seguir | Responder como tema | Compartir este post",
            "ru": "Цитировать | Ответить | Редактировать | Поделиться | Настройки записи | Следить | Ответить, создав новую тему"
            " | Поделиться этим Сообщением | Настройки темы",
            "pt": "Citar | Responder | Editar | Compartilhar | Ferramentas | Acompanhar | Responder como tópico | Compartilhar este Post"
            " | Ferramentas de Tópico",
            "it": "Cita | Rispondi | Modifica | Condividi | Strumenti | Osserva | Topic risposta | Condividi questo Post | Strumenti per la Discussione",
            "nl": "Citeren | Reageren | Aanpassen | Delen | Extra | Volgen | Reageren als onderwerp | Deel dit bericht | Acties",
            "pl": "Cytuj | Odpowiedz | Edytuj | Udostępnij | Narzędzia | Obserwuj | Odpowiedz na temat | Narzędzia Tematu",
        },
    ),
    *_NODEBB.lines(
        "state",
        "state of a topic",
        "topic.json locked, pinned, moved, topic_is_deleted, post_is_deleted, deleted_message",
        {
            "en": "Locked | Pinned | Moved | This topic is deleted! | This post is deleted!"
            " | This topic has been deleted. Only users with topic management privileges can see it.",
            "de": "Gesperrt | Angepinnt | Verschoben | Dieses Thema wurde gelöscht! | Dieser Beitrag wurde gelöscht!"
            " | Dieses Thema wurde gelöscht. Nur Nutzer mit entsprechenden Rechten können es sehen.",
            "fr": "Verrouillé | Épinglé | Déplacé | Ce sujet a été supprimé ! | Ce message a été supprimé !"
            " | Ce sujet a été supprimé. Seuls les utilisateurs avec les droits d'administration peuvent le voir.",
            "es": "Cerrado | Fijo | Movido | ¡Este tema ha sido eliminado! | ¡Esta publicación está eliminada!"
            " | Este tema ha sido borrado. Solo los usuarios que tengan privilegios de administración de temas pueden verlo.",
            "ru": "Закрыт | Прикреплена | Перемещена | Эта тема удалена! | Эта запись удалена!"
            " | Эта тема была удалена. Только пользователи с правами управления темами могут ее видеть.",
            "pt": "Trancado | Afixado | Movido | Este tópico foi deletado! | Este post está deletado!"
            " | Este tópico foi deletado. Apenas usuários com privilégios de moderação de tópico podem vê-lo.",
            "it": "Bloccato | Appeso | Spostato | Questa discussione è stata eliminata | Questo post è eliminato!"
            " | Questa discussione è stata cancellata. Solo gli utenti con diritti di gestione possono vederla.",
            "nl": "Gesloten | Verplaatst | Dit onderwerp is verwijderd! | Dit bericht is verwijderd!"
            " | Dit onderwerp is verwijderd. Alleen gebruikers met beheerrechten op onderwerpniveau kunnen dit inzien.",
            "pl": "Zablokowany | Przypięte | Przeniesione | Ten temat jest usunięty! | Ten post jest usunięty"
            " | Ten temat został skasowany. Tylko użytkownicy z uprawnieniami do zarządzania mogą go zobaczyć.",
        },
    ),
    *_NODEBB.lines(
        "log-in",
        "notice that visitors have to log in to write",
        "topic.json guest-login-reply, login_to_subscribe; category.json guest-login-post; global.json posting_restriction_info",
        {
            "en": "Log in to reply | Please register or log in in order to subscribe to this topic. | Log in to post"
            " | Posting is currently restricted to registered members only, click here to log in."
            " | Click here to return to the last read post in this thread.",
            "de": "Anmelden zum Antworten | Bitte registrieren oder einloggen um dieses Thema zu abonnieren | Melde dich an, um einen Beitrag zu erstellen"
            " | Nur registrierte Mitglieder dürfen Beiträge verfassen. Hier klicken zum Anmelden."
            " | Klicke hier, um zum letzten gelesenen Beitrag des Themas zurückzukehren.",
            "fr": "Se connecter pour répondre | Veuillez vous enregistrer ou vous connecter afin de vous abonner à ce sujet. | Se connecter pour poster"
            " | L'envoi de messages est réservé aux membres inscrits, cliquez ici pour vous connecter."
            " | Cliquez ici pour retourner au dernier message lu de ce fil.",
            "es": "Accede para responder | Por favor, conéctate para subscribirte a este tema. | Accede para escribir un mensaje"
            " | Para publicar se requiere ser usuario registrado, conéctate o regístrate."
            " | Haz click aquí para volver a tu último mensaje leído en este tema",
            "ru": "Необходимо авторизоваться на сайте, чтобы оставить сообщение. Пожалуйста, зарегистрируйтесь или войдите на сайт."
            " | Пожалуйста зарегистрируйтесь, или войдите под своим аккаунтом, чтобы подписаться на эту тему."
            " | Войдите под своей учётной записью, чтобы написать ответ"
            " | Сообщения могут оставлять только зарегистрированные участники. Нажмите сюда, чтобы войти на сайт"
            " | Нажмите здесь, чтобы вернуться к последнему прочитанному сообщению в этой теме.",
            "pt": "Entre para responder | Por favor se cadastre ou entre para assinar à este tópico. | Entre para postar"
            " | A postagem está restrita apenas à membros registrados, clique aqui para logar. | Clique aqui para retornar ao último post lido neste tópico.",
            "it": "Effettua il Log in per rispondere | Si prega di accedere o registrarsi per potersi iscrivere a questa discussione."
            " | Effettua il Log in per pubblicare | L'inserimento è attualmente ristretto ai soli utenti registrati, clicca qui per effettuare l'accesso."
            " | Clicca qui per tornare all'ultimo post letto in questa discussione.",
            "nl": "Aanmelden om te reageren | Log in or registreer om dit onderwerp te volgen. | Log in om een reactie te plaatsen"
            " | Reageren is momenteel beperkt tot geregistreerde leden, klik hier om in te loggen."
            " | Klik hier om terug te keren naar de laatst gelezen post in deze thread.",
            "pl": "Zaloguj się, aby odpowiedzieć. | Zaloguj się, aby subskrybować ten temat. | Zaloguj się, aby napisać."
            " | Pisanie jest dostępne tylko dla zarejestrowanych członków forum. Kliknij tutaj, aby się zalogować."
            " | Kliknij tutaj, by powrócić do ostatniego przeczytanego postu w tym wątku.",
        },
    ),
    *_NODEBB.lines(
        "counts",
        "counts of pages, readers and replies",
        "global.json pagination.out_of; topic.json more_users_and_guests, more_users, more_guests, replies_to_this_post",
        {
            "en": "{n} out of {n} | {n} more user(s) and {n} guest(s) | {n} more user(s) | {n} more guest(s) | Replies: {n} | No one has replied"
            " | No new posts. | Loading More Posts | No topics found! | No Recent Posts | No Recent Topics",
            "de": "{n} von {n} | {n} weitere(r) Nutzer und {n} Gäste | {n} weitere(r) Nutzer | {n} weitere Gäste | Niemand hat geantwortet"
            " | Keine neuen Beiträge. | Lade mehr Beiträge | Keine passenden Themen gefunden! | Keine aktuellen Beiträge | Keine aktuellen Themen",
            "fr": "{n} sur {n} | {n} autre(s) utilisateur(s) et {n} invité(s) | {n} autre(s) utilisateur(s) | {n} autre(s) invité(s) | Réponses : {n}"
            " | Personne n'a répondu | Pas de nouveau message | Charger plus de messages | Aucun sujet n'a été trouvé ! | Aucun message récent"
            " | Aucun sujet récent",
            "es": "{n} de {n} | {n} usuario(s) y {n} invitado(s) más | {n} usuario(s) más | {n} invitado(s) más | Respuestas: {n} | Nadie ha respondido aún"
            " | No hay mensajes nuevos. | Cargando más publicaciones | ¡No se encontraron temas! | No hay publicaciones recientes | No hay temas recientes",
            "ru": "{n} из {n} | ещё {n} участников и {n} гостей | ещё {n} участников | ещё {n} гостей | Ответов: {n} | Нет ответов | Нет новых записей"
            " | Загружается больше записей | Тем не найдено! | Нет новых сообщений | Нет новых тем",
            "pt": "{n} de {n} | {n} mais usuário(s) e {n} visitante(s) | {n} mais usuário(s) | {n} mais visitante(s) | Respostas: {n} | Ninguém respondeu"
            " | Nenhum post novo. | Carregando Mais Posts | Nenhum tópico encontrado! | Nenhum Post Recente | Sem Tópicos Recentes",
            "it": "{n} di {n} | {n} altro(i) utente(i) e {n} ospite(i) | {n} altro(i) utente(i) | {n} altro(i) ospite(i) | Nessuno ha risposto"
            " | Nessun nuovo post. | Caricamento altri post | Nessuna discussione trovata! | Nessun Post Recente | Nessuna Discussione Recente",
            "nl": "{n} van {n} | {n} of meerdere gebruiker(s) en {n} gast(en) | {n} meer gebruiker(s) | {n} of meerdere gast(en) | Reacties: {n}"
            " | Niemand heeft gereageerd | Geen nieuwe berichten. | Meer berichten laden... | Geen onderwerpen gevonden! | Geen recente berichten"
            " | Geen recente onderwerpen",
            "pl": "{n} z {n} | {n} więcej użytkownik(ów) i {n} gośc(i) | {n} więcej użytkownik(ów) | {n} więcej gośc(i) | Odpowiedzi: {n}"
            " | Nikt jeszcze nie odpowiedział | Brak nowych postów. | Załaduj więcej postów | Nie znaleziono żadnych tematów! | Brak ostatnich postów"
            " | Brak Ostatnich Tematów",
        },
    ),
    *_NODEBB.labels(
        "labels",
        "counters and facts about a topic or a member",
        "global.json topics, posts, views, reputation; user.json joined, lastonline, profile_views",
        {
            "en": "Topics | Posts | Views | Reputation | Joined | Last Online | Profile views | Followers | Following | Location | Website | Users",
            "de": "Themen | Beiträge | Aufrufe | Ansehen | Beigetreten | Zuletzt online | Profilaufrufe | Follower | Folge ich | Wohnort | Homepage | Benutzer",
            "fr": "Sujets | Messages | Vues | Réputation | Inscrit | Dernière connexion | Abonnés | Abonnements | Emplacement | Site web | Utilisateurs",
            "es": "Temas | Mensajes | Visitas | Reputación | Registrado | Última vez conectado | Seguidores | Siguiendo | Ubicación | Sitio web | Usuarios",
            "ru": "Темы | Записи | Просмотры | Репутация | Зарегистрирован | Последнее посещение | Просмотров профиля | Подписчиков | Подписок"
            " | Местонахождение | Сайт | Участники",
            "pt": "Tópicos | Visualizações | Reputação | Cadastrou | Última vez Online | Visualizações de perfil | Seguidores | Seguindo | Local | Usuários",
            "it": "Discussioni | Post | Visualizzazioni | Reputazione | Iscrizione | Ultima volta in linea | Visite al profilo | Da chi è seguito"
            " | Chi segue | Località | Sito Internet | Utenti",
            "nl": "Onderwerpen | Berichten | Weergaven | Reputatie | Geregistreerd | Laatste keer online gezien | Bekeken | Volgers | Volgend | Locatie"
            " | Gebruikers",
            "pl": "Tematy | Posty | Wyświetleń | Punkty reputacji | Dołączono | Ostatnio online | Śledzących | Śledzonych | Położenie | Strona WWW"
            " | Użytkownicy",
        },
    ),
    *_NODEBB.lines(
        "standing",
        "presence of a member",
        "global.json online, offline, guest, guests; category.json browsing",
        {
            "en": "Online | Offline | Guest | Guests | browsing",
            "de": "Gast | Gäste | Aktiv",
            "fr": "En ligne | Hors-ligne | Invité | Invités | parcouru par",
            "es": "Conectado | Desconectado | Invitado | Invitados | viendo ahora",
            "ru": "В сети | Не в сети | Гость | Гостей | просматривают",
            "pt": "Visitante | Visitantes | navegando",
            "it": "Non in linea | Ospite | Ospiti | visualizzando",
            "nl": "Gast | Gasten",
            "pl": "Niedostępny | Gość | Goście | przegląda",
        },
    ),
    *_NODEBB.buttons(
        "sort",
        "orders of posts",
        "topic.json sort_by, oldest_to_newest, newest_to_oldest, most_votes",
        {
            "en": "Sort by | Oldest to Newest | Newest to Oldest | Most votes",
            "de": "Sortieren nach | Älteste zuerst | Neuste zuerst | Die meisten Stimmen",
            "fr": "Trier | Du plus ancien au plus récent | Du plus récent au plus ancien | Les mieux notés",
            "es": "Ordenar | Más antiguo a más nuevo | Más nuevo a más antiguo | Mayor número de votos",
            "ru": "Сортировка | Начиная со старых записей | Начиная с новых записей | По голосам",
            "pt": "Ordenar por | Mais Antigo para Mais Recente | Mais Recente para Mais Antigo | Mais votados",
            "it": "Ordina per | Da Vecchi a Nuovi | Da Nuovi a Vecchi | Più votati",
            "nl": "Sorteer op | Oudste berichten bovenaan | Meest recente berichten bovenaan | Meeste aantal stemmen",
            "pl": "Sortuj według | Najpierw najstarsze | Najpierw najnowsze | Najwięcej głosów",
        },
    ),
    *_NODEBB.buttons(
        "menu",
        "menu of the forum",
        "global.json register, login, header.*, previouspage, nextpage; category.json subcategories, new_topic_button",
        {
            "en": "Register | Login | Categories | Recent | Unread | Tags | Popular | Users | Groups | Search | Previous Page | Next Page | Subcategories"
            " | New Topic | Share this category | Ignore",
            "de": "Registrieren | Anmelden | Kategorien | Aktuell | Ungelesen | Beliebt | Benutzer | Gruppen | Suche | Vorherige Seite | Nächste Seite"
            " | Unterkategorien | Neues Thema | Teile diese Kategorie | Ignorieren",
            "fr": "S'inscrire | Se connecter | Catégories | Récent | Non lus | Mots-clés | Populaire | Utilisateurs | Groupes | Recherche | Page précédente"
            " | Page suivante | Sous-catégories | Nouveau sujet | Partager cette catégorie | Ne plus surveiller",
            "es": "Registrarse | Conectarse | Categorías | Recientes | No leídos | Etiquetas | Usuarios | Grupos | Buscar | Página anterior"
            " | Página siguiente | Subcategorías | Nuevo tema | Compartir esta categoría | Ignorar",
            "ru": "Зарегистрироваться | Войти | Сообщества | Последние | Непрочитанное | Метки | Популярные | Участники | Группы | Поиск"
            " | Предыдущая страница | Следующая страница | Рубрики | Создать тему | Поделиться этим сообществом | Игнорировать",
            "pt": "Cadastrar | Categorias | Recente | Não Lido | Usuários | Grupos | Pesquisar | Página Anterior | Próxima Página | Subcategorias"
            " | Novo Tópico | Compartilhar esta categoria | Ignorar",
            "it": "Registrazione | Categorie | Recenti | Non letti | Popolare | Utenti | Gruppi | Cerca | Pagina Precedente | Pagina Successiva"
            " | Sottocategorie | Nuova Discussione | Condividi questa Categoria | Ignora",
            "nl": "Registeren | Categorieën | Ongelezen | Populair | Gebruikers | Groepen | Zoeken | Vorige pagina | Volgende pagina | Subcategorieën"
            " | Nieuw onderwerp | Deel deze categorie | Negeren",
            "pl": "Zarejestruj się | Zaloguj się | Kategorie | Ostatnie | Nieprzeczytane | Tagi | Popularne | Użytkownicy | Grupy | Szukaj"
            " | Poprzednia strona | Następna strona | Podkategorie | Nowy Temat | Udostępnij tę kategorię | Ignoruj",
        },
    ),
    *_NODEBB.lines(
        "cookies",
        "notice of cookies",
        "global.json cookies.message, cookies.accept, cookies.learn_more",
        {
            "en": "This website uses cookies to ensure you get the best experience on our website. | Got it! | Learn More",
            "fr": "Ce site utilise des cookies pour vous permettre d'avoir la meilleure expérience possible. | Compris ! | En savoir plus",
            "es": "Esta web usa cookies para asegurar que usted recibe la mejor experiencia de navegación. | De Acuerdo! | Quiero saber más",
            "ru": "Этот сайт использует cookies для более удобного взаимодействия. | Понял | Подробнее",
            "pt": "Este website utiliza cookies para assegrar que você tenha a melhor experiência em nosso site. | Entendi! | Saber Mais",
            "nl": "Deze website gebruikt cookies om je ervan te verzekeren dat je de beste ervaring krijgt tijdens het gebruik van onze website. | Begrepen"
            " | Meer",
            "pl": "Ta strona używa plików cookies, by zapewnić Ci najlepsze działanie naszej strony. | Mam to! | Dowiedz się więcej",
        },
    ),
)
