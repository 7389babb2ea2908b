"""What Lemmy's web client prints around posts and comments in nine languages, by its language files."""

from __future__ import annotations

from ..forms import Forms

_FILES = {"en": "en", "de": "de", "fr": "fr", "es": "es", "ru": "ru", "pt": "pt_BR", "it": "it", "nl": "nl", "pl": "pl"}
_LEMMY = Forms("lemmy", {language: f"LemmyNet/lemmy-translations frontend/{name}.json" for language, name in _FILES.items()})

RULES = (
    *_LEMMY.lines(
        "counts",
        "counts of a post, a comment, a community or a member",
        "number_of_comments, number_of_posts, number_of_points, number_of_upvotes, number_of_downvotes, number_of_subscribers, number_of_users,"
        " number_of_communities, x_more_replies",
        {
            "en": "{n} comment | {n} comments | {n} post | {n} posts | {n} point | {n} points | {n} upvote | {n} upvotes | {n} downvote | {n} downvotes"
            " | {n} subscriber | {n} subscribers | {n} local subscriber | {n} local subscribers | {n} user | {n} users | {n} community | {n} communities"
            " | {n} more reply | {n} more replies",
            "de": "{n} Kommentar | {n} Kommentare | {n} Beitrag | {n} Beiträge | {n} Punkt | {n} Punkte | {n} Upvote | {n} Upvotes | {n} Downvote"
            " | {n} Downvotes | {n} Abonnent | {n} Abonnenten | {n} Benutzer | {n} Community | {n} Communitys",
            "fr": "{n} Commentaire | {n} Commentaires | {n} Publication | {n} Publications | {n} point | {n} points | {n} Vote pour | {n} Votes pour"
            " | {n} Vote contre | {n} Votes contre | {n} abonné·e | {n} abonné·e·s | {n} Utilisateur | {n} Utilisateurs | {n} Communauté | {n} Communautés",
            "es": "{n} Comentario | {n} Comentarios | {n} Publicación | {n} Publicaciones | {n} punto | {n} puntos | {n} voto positivo | {n} votos positivos"
            " | {n} voto negativo | {n} votos negativos | {n} suscriptor/a | {n} suscriptores/as | {n} usuario | {n} usuarios | {n} Comunidad"
            " | {n} Comunidades",
            "ru": "{n} комментарий | {n} комментария | {n} комментариев | {n} пост | {n} поста | {n} постов | {n} балл | {n} балла | {n} баллов"
            " | {n} голоса за | {n} голосов за | {n} голоса против | {n} голосов против | {n} подписчик | {n} подписчика | {n} подписчиков"
            " | {n} пользователь | {n} пользователя | {n} пользователей | {n} Сообщество | {n} Сообщества | {n} Сообществ",
            "pt": "{n} comentário | {n} comentários | {n} de comentários | {n} publicação | {n} publicações | {n} de publicações | {n} ponto | {n} pontos"
            " | {n} de pontos | {n} voto positivo | {n} votos positivos | {n} voto negativo | {n} votos negativos | {n} participante | {n} participantes"
            " | {n} usuário | {n} usuários | {n} comunidade | {n} comunidades",
            "it": "{n} Commento | {n} Commenti | {n} Pubblicazione | {n} Pubblicazioni | {n} punto | {n} punti | {n} Voto Positivo | {n} Voti Positivi"
            " | {n} Voto Negativo | {n} Voti Negativi | {n} iscritto | {n} iscritti | {n} utente | {n} utenti | {n} Comunità",
            "nl": "{n} opmerking | {n} opmerkingen | {n} bericht | {n} berichten | {n} punt | {n} punten | {n} upvote | {n} upvotes | {n} downvote"
            " | {n} downvotes | {n} abonnee | {n} abonnees | {n} gebruiker | {n} gebruikers | {n} gemeenschap | {n} gemeenschappen",
            "pl": "{n} Komentarz | {n} Komentarze | {n} Komentarzy | {n} Post | {n} Posty | {n} Postów | {n} punkt | {n} punkty | {n} punktów | {n} Wgóręgłos"
            " | {n} Wgóręgłosy | {n} Wgóręgłosów | {n} Wdółgłos | {n} Wdółgłosy | {n} Wdółgłosów | {n} subskrybent | {n} subskrybentów"
            " | {n} osoba zalogowana | {n} osoby zalogowane | {n} osób zalogowanych | {n} Społeczność | {n} Społeczności",
        },
    ),
    *_LEMMY.lines(
        "active",
        "how many members were there of late",
        "active_users_in_the_last_day, active_users_in_the_last_week, active_users_in_the_last_month, active_users_in_the_last_six_months",
        {
            "en": "{n} active user in the last {span} | {n} active users in the last {span}",
            "de": "{n} aktiver Benutzer im letzten Monat | {n} aktive Benutzer im letzten Monat | {n} aktiver Benutzer in letzten 6 Monaten"
            " | {n} aktive Benutzer in letzten 6 Monaten | {n} aktiver Benutzer in der letzten Woche | {n} aktive Benutzer in der letzten Woche"
            " | {n} aktiver Benutzer in den letzten 24 Stunden | {n} aktive Benutzer in den letzten 24 Stunden",
            "fr": "{n} utilisateur actif au cours {span} | {n} utilisateurs actifs au cours {span}",
            "es": "{n} usuario activo en el último día",
            "ru": "{n} активный пользователь за {span} | {n} активных пользователей за {span}",
            "pt": "{n} usuário ativo nos últimos 6 meses | {n} de usuários ativos nos últimos 6 meses | {n} usuários ativos nos últimos 6 meses",
            "it": "{n} utente attivo nell'ultimo mese | {n} utenti attivi nell'ultimo mese | {n} utente attivo negli ultimi 6 mesi"
            " | {n} utenti attivi negli ultimi 6 mesi | {n} utente attivo nell'ultimo giorno",
            "nl": "{n} actieve gebruiker in de afgelopen {span} | {n} actieve gebruikers in de afgelopen {span}",
            "pl": "{n} osoba aktywna w ostatnim miesiącu | {n} osoby aktywne w ostatnim miesiącu",
        },
    ),
    *_LEMMY.buttons(
        "buttons",
        "buttons and links of a post or a comment",
        "reply, edit, delete, save, unsave, link, more, show_context, view_source, cross_post, mark_as_read, upvote, downvote, block_user, expand, collapse,"
        " expand_here, view_all_comments, fedilink",
        {
            "en": "Reply | Edit | Delete | Save | Unsave | Link | Fedilink | More | Show context | View source | Cross-post | Mark as read | Mark as unread"
            " | Upvote | Downvote | Block user | Expand here | View all comments | Share post",
            "de": "Antworten | Bearbeiten | Löschen | Speichern | nicht mehr speichern | Link | Mehr | Zusammenhang anzeigen | Quelltext anzeigen | Crosspost"
            " | als gelesen markieren | als ungelesen markieren | Upvoten | Downvoten | Benutzer blockieren | Erweitern | Einklappen | hier erweitern",
            "fr": "Répondre | Éditer | Supprimer | Sauvegarder | lien | Plus | Afficher le contexte | voir la source | publication croisée"
            " | marquer comme lu | marquer comme non-lu | Voter pour | Voter contre | Bloquer l'utilisateur | Agrandir | Minimiser | Agrandir ici",
            "es": "Responder | Editar | Eliminar | Guardar | Descartar | enlace | Más | Mostrar contexto | ver fuente | cross-post | marcar como leído"
            " | marcar como no leído | Voto positivo | Voto negativo | Bloquear usuario | Expandir | Colapsar | Expandir aquí",
            "ru": "Ответить | Править | Удалить | Сохранить | Не сохранять | ссылка | Еще | Показать контекст | посмотреть источник | кросс-пост"
            " | пометить как прочитанное | пометить как непрочитанное | Голос за | Проголосовать против | Развернуть | Сжать | Развернуть здесь",
            "pt": "Responder | Editar | Excluir | Salvar | Dessalvar | Link | Mais | Exibir contexto | Ver fonte | Republicar | Marcar como lido"
            " | Marcar como não lido | Voto positivo | Voto negativo | Bloquear pessoa | Expandir | Recolher | Expandir aqui",
            "it": "Rispondi | Modifica | Cancella | Salva | Rimuovi dai salvati | collegamento | Altro | Mostra contesto | visualizza sorgente | crosspost"
            " | segna come letto | segna come non letto | Voto Positivo | Voto Negativo | Blocca utente | Espandi | Riduci | Visualizza qui",
            "nl": "Reageren | Bewerken | Verwijderen | Opslaan | Weggooien | koppelen | Meer | Context tonen | bron bekijken | kruisbericht"
            " | markeren als gelezen | markeren als ongelezen | Upvoten | Downvoten | Openvouwen | Dichtvouwen | Hier uitvouwen",
            "pl": "Odpowiedz | Edytuj | Usuń | Zapisz | Cofnij zapisanie | link | Więcej | Pokaż kontekst | pokaż źródło | cross-post"
            " | zaznacz jako przeczytane | zaznacz jako nieprzeczytane | Wgóręgłos | Wdółgłos | Zablokuj konto | Rozwiń | Zwiń | Rozwiń tutaj",
        },
    ),
    *_LEMMY.buttons(
        "menu",
        "menus, and how a list is sorted",
        "communities, create_post, create_community, login, sign_up, login_sign_up, search, modlog, instances, docs, support_lemmy, join_lemmy, posts,"
        " comments, subscribed, local, all, hot, active, new, old, top, most_comments, new_comments, subscribe, sidebar, sorting_help, chat, prev, next",
        {
            "en": "Communities | Create post | Create community | Create a post | Create a community | Login | Sign Up | Login / Sign up | Search | Modlog"
            " | Instances | Docs | Support Lemmy | Join Lemmy | Posts | Comments | Subscribed | Local | All | Hot | Active | Scaled | New | Old | Top"
            " | Controversial | Most comments | New comments | Subscribe | Unsubscribe | Sidebar | sorting help | Chat | Prev | Next | Code | Legal",
            "de": "Communitys | Beitrag erstellen | Community erstellen | Erstelle einen Beitrag | Erstelle eine Community | Anmelden | Registrieren"
            " | Einloggen / Registrieren | Suche | Moderations-Log | Instanzen | Dokumentation | Lemmy unterstützen | Lemmy beitreten | Beiträge"
            " | Kommentare | Abonniert | Lokal | Alle | Angesagt | Aktiv | Neu | Alt | Top | Meistkommentiert | Neue Kommentare | Abonnieren"
            " | Nicht mehr abonnieren | Seitenleiste | Sortierhilfe | Chat | Zurück | Weiter | Code",
            "fr": "Communautés | Créer une publication | Créer une communauté | Créer une Communauté | Connexion | S'inscrire | Se connecter / S'inscrire"
            " | Rechercher | Journal de modération | Instances | Documentation | Soutenir Lemmy | Rejoindre Lemmy | Publications | Commentaires | Abonnés"
            " | Local | Tout | Tendances | Actif | Nouveaux | Ancien | Top | Plus commentés | Nouveaux commentaires | S'abonner | Se désabonner"
            " | Panneau latéral | aide au tri | Chat | Précédent | Suivant | Code",
            "es": "Comunidades | Crear publicación | Crear comunidad | Crear una publicación | Crear una comunidad | Iniciar sesión | Crear cuenta"
            " | Iniciar sesión / Crear cuenta | Buscar | Historial de moderación | Instancias | Documentación | Apoya a Lemmy | Únete a Lemmy"
            " | Publicaciones | Comentarios | Suscrito | Local | Todo | Popular | Activo | Nuevo | Antiguo | Lo mejor | Más comentados"
            " | Nuevos Comentarios | Suscribirse | Desuscribirse | Barra lateral | ayuda de ordenación | Chat | Anterior | Siguiente | Código",
            "ru": "Сообщества | Создать пост | Создать сообщество | Войти | Регистрация | Войти / Регистрация | Поиск | Журнал модерации | Экземпляры"
            " | Документация | Поддержать Lemmy | Присоединиться к Lemmy | Посты | Комментарии | Подписаны | Местные | Все | Горячие | Активные | Новые"
            " | Старые | Лучшее | Больше комментариев | Новые комментарии | Подписаться | Отписаться | Боковая панель | помощь по сортировке | Чат | Пред"
            " | След | Код",
            "pt": "Comunidades | Fazer publicação | Criar comunidade | Fazer uma publicação | Criar uma comunidade | Entrar | Inscrever-se"
            " | Entrar / Inscrever-se | Pesquisar | Relatório de moderação | Instâncias | Documentação | Apoie o Lemmy | Junte-se ao Lemmy | Publicações"
            " | Comentários | Participando | Local | Tudo | Em alta | Ativo | Novo | Velho | Top | Mais comentados | Novos comentários | Participar"
            " | Deixar de participar | Barra lateral | ajuda com a ordenação | Chat | Anterior | Próximo | Código",
            "it": "Comunità | Crea un post | Crea Comunità | Crea una Comunità | Accedi | Iscriviti | Accedi / Iscriviti | Cerca | Registro di moderazione"
            " | Istanze | Documentazione | Supporta Lemmy | Unisciti a Lemmy | Pubblicazioni | Commenti | Iscritto | Locale | Tutti | Popolari | Attivi"
            " | Nuovi | Vecchi | Migliori | Più commenti | Nuovi Commenti | Disiscriviti | Barra laterale | aiuto ordinamento | Chat | Precedente"
            " | Prossima | Codice",
            "nl": "Gemeenschappen | Bericht plaatsen | Een bericht plaatsen | Gemeenschap aanmaken | Inloggen | Registreren | Inloggen / Registreren | Zoeken"
            " | Moderatielogboek | Instanties | Documentatie | Lemmy steunen | Toetreden tot Lemmy | Berichten | Opmerkingen | Geabonneerd | Lokaal | Alle"
            " | Populair | Actief | Nieuw | Oud | Top | Meeste opmerkingen | Nieuwe opmerkingen | Abonneren | Deabonneren | Zijbalk | sorteerhulp"
            " | Platte weergave | Vorige | Volgende | Code",
            "pl": "Społeczności | Stwórz post | Stwórz społeczność | Zaloguj | Zarejestruj | Zaloguj / Zarejestruj | Szukaj | Log moderatorski | Instancje"
            " | Dokumentacja | Wesprzyj Lemmiego | Dołącz do Lemmiego | Posty | Komentarze | Subskrybowane | Lokalne | Wszystko | Popularne | Aktywne"
            " | Nowe | Stare | Top | Najwięcej komentarzy | Nowe komentarze | Subskrybuj | Odsubskrybuj | Pasek boczny | poradnik sortowania | Dyskusja"
            " | Wstecz | Dalej | Kod",
        },
    ),
    *_LEMMY.lines(
        "standing",
        "role of an author and state of a post",
        "mod, admin, creator, bot_account, banned, locked, stickied, removed, deleted, nsfw, modified",
        {
            "en": "mod | admin | creator | bot account | Banned | Locked | stickied | Removed by mod | deleted by creator | NSFW | modified",
            "de": "Moderator | Administrator | Ersteller | Bot Konto | Gebannt | Gesperrt | angepinnt | Durch Moderator entfernt | gelöscht vom Ersteller"
            " | NSFW | verändert",
            "fr": "modérateur | admin | créateur | Compte Robot | Banni | Verrouillé | épinglé | Supprimé par le modérateur | supprimé par le créateur"
            " | Pas sûr pour le travail (NSFW) | modifié",
            "es": "moderador | administrador | creador/a | Cuenta de bot | Expulsado | Bloqueado | fijado | Eliminado por moderador | eliminado por creador"
            " | Contenido explícito (NSFW) | modificado",
            "ru": "модератор | администратор | создатель | Аккаунт бота | Изгнан | Блокирован | приклеено | Удалено модератором | удалено автором | NSFW"
            " | изменено",
            "pt": "mod | admin | Autoria | Conta de robô | Banido | Trancado | fixado | Apagado pela moderação | apagado por quem criou | NSFW | modificado",
            "it": "moderatore | amministratore | autore | bot | Bannato | Bloccato | evidenziato | Rimosso da un moderatore | eliminato dal creatore | NSFW"
            " | modificato",
            "nl": "mod | administrator | auteur | Bot-account | Verbannen | Vergrendeld | vastgezet | Verwijderd door moderator | verwijderd door de maker"
            " | NSFW | bewerkt",
            "pl": "moderator | admin | autor | Konto bota | Zbanowano | Zablokowane | przyklejone | Usunięte przez moderację"
            " | usunięte przez osobę publikującą | NSFW (18+) | zmodyfikowane",
        },
    ),
    *_LEMMY.labels(
        "labels",
        "labels of a sidebar and a profile",
        "mods, admins, joined, cake_day_title, moderates, replies, mentions, subscribers, linked_instances, cross_posted_to, language",
        {
            "en": "mods | admins | Joined | Cake day | Moderates | Replies | Mentions | Subscribers | Linked instances | cross-posted to | Language",
            "de": "Moderatoren | Administratoren | Beigetreten | Kuchentag | Moderiert | Antworten | Erwähnung | Abonnenten | Verknüpfte Instanzen"
            " | Crossgeposted auf | Sprache",
            "fr": "modérateurs | administrateurs | Membre depuis | Lemmyversaire | Modérer | Réponses | Mentions | Abonnés | Instances liées"
            " | publication croisée sur | Langue",
            "es": "moderadores | administradores | Se unió | Fecha de inscripción | Moderados | Respuestas | Menciones | Suscriptores"
            " | Instancias vinculadas | publicado también en | Idioma",
            "ru": "модераторы | администраторы | Присоединился | День торта | Модерирует | Ответы | Упоминания | Подписчики | Связанные Экземпляры"
            " | кросс-пост в | Язык",
            "pt": "Mods | admins | Participando | Dia do bolo | Modera | Respostas | Menções | Participantes | Instâncias ligadas | publicado também em"
            " | Idioma",
            "it": "moderatori | amministratori | Iscritto | Lemmy-compleanno | Moderatore di | Risposte | Menzioni | Iscritti | Istanze collegate"
            " | pubblicato anche su | Lingua",
            "nl": "mods | administrators | Geabonneerd | Jubileumdag | Modereert | Reacties | Vermeldingen | Abonnees | Gekoppelde instanties"
            " | als kruisbericht geplaatst in | Taal",
            "pl": "moderacja | administracja | Dołączono | Dzień ciasta | Moderuje | Odpowiedzi | Wzmianki | Subskrybenci | Powiązane instancje"
            " | cross-postowane do | Język",
        },
    ),
    *_LEMMY.lines(
        "notices",
        "heads and notices around a post and its comments",
        "must_login, cross_posts, related_posts, no_posts, no_results, trending_communities, list_of_communities, locked_post_comment_placeholder,"
        " downvotes_disabled, recent_comments",
        {
            "en": "This link has also been posted to: | These posts might be related | No posts. | No results. | Trending communities | List of communities"
            " | This content is locked, you can not comment. | Type here to comment...",
            "de": "Du musst eingeloggt oder registriert sein, um zu Kommentieren. | Dieser Link wurde auch hier veröffentlicht: | Ähnliche Beiträge"
            " | Keine Beiträge. | Keine Ergebnisse. | Aufsteigende Communitys | Liste von Communitys | Hier einen Kommentar verfassen..."
            " | Downvotes deaktiviert | Neueste Kommentare",
            "fr": "Vous devez vous être connecté ou enregistré pour commenter. | Ce lien a également été publié sur : | Ces publications sont similaires"
            " | Aucune publication. | Aucun résultats. | Communautés appréciées | Liste des communautés | Saisissez votre commentaire ici ..."
            " | Votes négatifs désactivés | Commentaires récents",
            "es": "Necesitas iniciar sesión o registrarte para comentar. | Este link también ha sido publicado en:"
            " | Estas publicaciones podrían estar relacionadas | Sin publicaciones. | Sin resultados. | Comunidades en tendencia | Lista de comunidades"
            " | Escriba aquí para comentar... | Votos negativos deshabilitados | Comentarios recientes",
            "ru": "Вы должны авторизоваться или зарегистрироваться чтобы комментировать. | Эта ссылка была также опубликована в следующих сообществах:"
            " | Эти записи могут быть связаны | Нет постов. | Нет результатов. | Набирающие популярность сообщества | Список сообществ"
            " | Голосование против отключено | Недавние Комментарии",
            "pt": "Você precisa entrar ou registrar-se para comentar. | Esse link também foi publicado em: | Essas publicações podem estar relacionadas"
            " | Sem publicações. | Nenhum resultado. | Comunidades em alta | Lista de comunidades | Digite aqui para comentar..."
            " | Votos negativos desativados | Últimos comentários",
            "it": "Devi effettuare l'accesso o registrarti per commentare. | Questo collegamento è stato postato anche in:"
            " | Questi post potrebbero essere collegati | Nessun Post trovato. | Nessun risultato. | Comunità in crescita | Elenco delle comunità"
            " | Scrivi qui per commentare... | Voti negativi disabilitati | Commenti Recenti",
            "nl": "U moet inloggen of registreren om opmerkingen te kunnen plaatsen. | Deze link is ook geplaatst in:"
            " | Deze berichten kunnen gerelateerd zijn | Geen berichten. | Geen resultaten. | Veelbesproken gemeenschappen | Lijst met gemeenschappen"
            " | Typ hier om een opmerking te plaatsen... | Downvoten uitgeschakeld | Recente opmerkingen",
            "pl": "Musisz się zalogować lub zarejestrować żeby dodać komentarz. | Ten link został też zapostowany do: | Te posty mogą być powiązane"
            " | Brak postów. | Brak wyników. | Popularne społeczności | Lista społeczności | Głosy w dół wyłączone | Najnowsze Komentarze",
        },
    ),
)
