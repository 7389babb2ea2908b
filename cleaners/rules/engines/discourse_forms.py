"""What Discourse prints around posts in nine languages, by its own language files for the server."""

from __future__ import annotations

from ..forms import Forms

_DISCOURSE = Forms(
    "discourse",
    {
        "en": "discourse/discourse config/locales/server.en.yml",
        "de": "discourse/discourse config/locales/server.de.yml",
        "fr": "discourse/discourse config/locales/server.fr.yml",
        "es": "discourse/discourse config/locales/server.es.yml",
        "ru": "discourse/discourse config/locales/server.ru.yml",
        "pt": "discourse/discourse config/locales/server.pt_BR.yml",
        "it": "discourse/discourse config/locales/server.it.yml",
        "nl": "discourse/discourse config/locales/server.nl.yml",
        "pl": "discourse/discourse config/locales/server.pl_PL.yml",
    },
)

RULES = (
    *_DISCOURSE.lines(
        "maker",
        "maker of the forum and notice that it wants scripts",
        "powered_by_html",
        {
            "en": "Powered by Discourse, best viewed with JavaScript enabled",
            "de": "Basiert auf Discourse, funktioniert am besten mit aktiviertem JavaScript",
            "fr": "Optimisé par Discourse, le rendu est meilleur quand JavaScript est activé.",
            "es": "Creado con Discourse, se ve mejor con JavaScript activado",
            "ru": "На платформе Discourse, рекомендуется включить JavaScript",
            "pt": "Desenvolvido por Discourse, melhor visualizado com o JavaScript ativado",
            "it": "Fornito da Discourse, si consiglia di abilitare JavaScript",
            "nl": "Mogelijk gemaakt door Discourse, best bekeken met JavaScript ingeschakeld",
            "pl": "Zasilane przez Discourse, najlepiej oglądać z włączonym JavaScriptem",
        },
    ),
    *_DISCOURSE.buttons(
        "pages",
        "links to other pages of the view for crawlers",
        "next_page, prev_page, page_num",
        {
            "en": "next page → | ← previous page",
            "de": "nächste Seite → | ← vorherige Seite | Seite {n}",
            "pl": "następna strona → | ← poprzednia strona | Strona {n}",
        },
    ),
    *_DISCOURSE.labels(
        "labels",
        "labels of lists and counts",
        "topics, posts, views, num_posts, num_participants",
        {
            "de": "Themen | Beiträge | Teilnehmer",
            "fr": "Sujets | messages | vues",
            "es": "Temas | publicaciones | vistas",
            "ru": "Темы | сообщения | просмотры",
            "pt": "Tópicos | postagens | visualizações",
            "it": "Argomenti | messaggi | visualizzazioni",
            "nl": "Topics | berichten | weergaven",
            "pl": "Tematy | wpisy | Uczestnicy",
        },
    ),
    *_DISCOURSE.buttons(
        "entry",
        "links to log in and to sign up",
        "log_in, sign_up",
        {
            "de": "Anmelden",
            "fr": "Se connecter | S'inscrire",
            "es": "Iniciar sesión | Registrarse",
            "ru": "Войти | Зарегистрироваться",
            "pt": "Entrar | Cadastrar-se",
            "it": "Accedi | Iscriviti",
            "nl": "Aanmelden | Registreren",
            "pl": "Logowanie",
        },
    ),
    *_DISCOURSE.lines(
        "embed",
        "links below the topic where it stands in another page",
        "embed.continue, embed.start_discussion, embed.more_replies, read_full_topic",
        {
            "de": "Diskussion fortsetzen | {n} weitere Antworten | Lese das vollständige Thema",
            "pl": "Kontynuuj dyskusję | Rozpocznij dyskusję | {n} odpowiedzi więcej | Przeczytaj cały temat",
        },
    ),
)
