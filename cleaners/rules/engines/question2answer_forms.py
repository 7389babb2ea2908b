"""What Question2Answer prints around posts in eight languages, by its language packs; no public one in Italian was found."""

from __future__ import annotations

from ..forms import Forms

_Q2A = Forms(
    "question2answer",
    {
        "en": "q2a/question2answer 1.8 qa-include/lang",
        "de": "ReichardtIT/q2a-lang-de qa-lang/de",
        "fr": "Q2A 1.7 French language pack qa-lang/fr",
        "es": "q2a/question2answer 1.6 qa-lang/es",
        "ru": "Q2A 1.8 Russian language pack qa-lang/ru",
        "nl": "Q2A 1.4 Dutch language pack qa-lang/nl",
        "pl": "PELock/Question2Answer qa-lang/pl",
        "pt": "fabiosantoscode/question2answer-pt-translation 1.4",
    },
)

RULES = (
    *_Q2A.lines(
        "counts",
        "counts of answers, votes, views and points",
        "qa-lang-main.php 1_answer, x_answers, x_votes, x_views, x_comments, x_points, x_questions, x_liked, x_disliked",
        {
            "en": "{n} answer | {n} answers | {n} comment | {n} comments | {n} vote | {n} votes | {n} view | {n} views | {n} point | {n} points"
            " | {n} question | {n} questions | {n} like | {n} dislike | {n} flag | {n} flags | {n} user | {n} users",
            "de": "{n} Antwort | {n} Antworten | {n} Kommentar | {n} Kommentare | {n} Punkt | {n} Punkte | {n} Aufruf | {n} Aufrufe | {n} Frage | {n} Fragen"
            " | {n} Pluspunkt | {n} Pluspunkte | {n} Minuspunkt | {n} Minuspunkte | {n} Nutzer",
            "fr": "{n} réponse | {n} réponses | {n} commentaire | {n} commentaires | {n} vote | {n} votes | {n} vu | {n} vues | {n} point | {n} points"
            " | {n} question | {n} questions | {n} j'aime | {n} aiment | {n} n'aime pas | {n} n'aiment pas | {n} utilisateurs",
            "es": "{n} respuesta | {n} respuestas | {n} comentario | {n} comentarios | {n} voto | {n} votos | {n} visita | {n} visitas | {n} punto"
            " | {n} puntos | {n} pregunta | {n} preguntas | {n} positivo | {n} positivos | {n} negativo | {n} negativos | {n} usuarios",
            "ru": "{n} ответ | {n} ответов | {n} комментарий | {n} комментариев | {n} голос | {n} голосов | {n} просмотр | {n} просмотров | {n} очко"
            " | {n} баллов | {n} вопрос | {n} вопросов | {n} ЗА | {n} ПРОТИВ | {n} интересует | {n} не интересует | {n} пользователей",
            "nl": "{n} antwoord | {n} antwoorden | {n} opmerking | {n} opmerkingen | {n} stem | {n} stemmen | {n}x bekeken | {n} x bekeken | {n} punt"
            " | {n} punten | {n} vraag | {n} vragen | {n} leuk | {n} niet-leuk | {n} niet-leuks | {n} gebruikers",
            "pl": "{n} odpowiedź | {n} odpowiedzi | {n} komentarz | {n} komentarzy | {n} głos | {n} głosów | {n} wizyta | {n} wizyt | {n} punkt"
            " | {n} pytanie | {n} pytań | {n} lubi | {n} nie lubi | {n} użytkowników",
            "pt": "{n} resposta | {n} respostas | {n} comentário | {n} comentários | {n} voto | {n} votos | {n} visualização | {n} visualizações | {n} ponto"
            " | {n} pontos | {n} pergunta | {n} perguntas | {n} gostou | {n} favor | {n} contra | {n} flag | {n} flags | {n} usuário | {n} usuarios"
            " | {n} tag | {n} tags",
        },
    ),
    *_Q2A.lines(
        "posted",
        "who asked, answered or edited, and when",
        "qa-lang-main.php asked, answered, commented, edited, x_ago, by_x, in the order of meta_order",
        {
            "en": "asked {date} by {name} | answered {date} by {name} | commented {date} by {name} | edited {date} by {name}"
            " | asked {date} in {category} by {name} | asked {date} | answered {date} | commented {date} | edited {date} | by {name} ({n} points)",
            "de": "Gefragt {date} von {name} | Beantwortet {date} von {name} | Kommentiert {date} von {name} | Bearbeitet {date} von {name} | Gefragt {date}"
            " | Beantwortet {date} | Kommentiert {date} | Bearbeitet {date}",
            "fr": "demandé {date} par {name} | répondu {date} par {name} | commentée {date} par {name} | edité {date} par {name} | demandé {date}"
            " | répondu {date} | commentée {date} | edité {date}",
            "es": "preguntado por {name} {date} | respondido por {name} {date} | comentado por {name} {date} | editado por {name} {date} | preguntado {date}"
            " | respondido {date} | comentado {date} | editado {date}",
            "ru": "спросил {date} | ответил {date} | оставил комментарий {date} | спросил {date} от {name} | ответил {date} от {name}",
            "nl": "gevraagd {date} door {name} | beantwoord {date} door {name} | opmerking gemaakt {date} door {name} | bewerkt {date} door {name}"
            " | gevraagd {date} | beantwoord {date} | bewerkt {date}",
            "pl": "pytanie zadane {date} przez użytkownika {name} | odpowiedź {date} przez użytkownika {name} | komentarz {date} przez użytkownika {name}"
            " | edycja {date} przez użytkownika {name} | pytanie zadane {date} | odpowiedź {date} | edycja {date}",
            "pt": "perguntado {date} por {name} | respondida {date} por {name} | comentado {date} por {name} | editado {date} por {name}"
            " | perguntado {date} em {category} por {name} | perguntado {date} | respondida {date} | comentado {date} | editado {date}"
            " | por {name} ({n} pontos)",
        },
    ),
    *_Q2A.lines(
        "log-in",
        "notice that visitors have to log in to vote or read",
        "qa-lang-main.php vote_must_login, view_q_must_login",
        {
            "en": "Please log in or register to vote. | Please log in or register to view question pages.",
            "de": "Bitte logge dich ein oder melde dich neu an um Punkte zu vergeben."
            " | Bitte logge dich ein oder melde dich neu an, um die Fragen-Seite aufzurufen.",
            "fr": "Connectez vous ou Inscrivez vous pour voter. | Connectez vous ou Inscrivez vous pour afficher les pages de questions.",
            "es": "Por favor, ingresa o regístrate para votar. | Por favor, ingresa o regístrate para ver la página de preguntas.",
            "ru": "Пожалуйста, войдите или зарегистрируйтесь чтобы проголосовать. | Пожалуйста, войдите или зарегистрируйтесь чтобы посмотреть вопрос.",
            "nl": "Aub. inloggen of registreren om te stemmen. | Aub. inloggen of registreren om vragen te kunnen bekijken.",
            "pl": "Zalogj się, aby móc głosować. | Zalogj się, aby obejrzeć strony pytań.",
            "pt": "Por favor faça o login ou registre-se para votar. | Por favor logue ou registre-se para ver a página de respostas.",
        },
    ),
    *_Q2A.lines(
        "lists",
        "heads of lists of questions",
        "qa-lang-main.php recent_qs_title, hot_qs_title, related_qs_title, recent_activity_title, popular_tags, search_title",
        {
            "en": "Recent questions | Hot questions | Related questions | Recent activity | Recent questions and answers | Recent questions without answers"
            " | Most popular tags | Search results | No related questions found | Recent questions tagged {tag} | Search results for {words}"
            " | Recent questions in {category} | Most viewed questions | Highest voted questions | Most answered questions",
            "de": "Neue Fragen | Beliebte Fragen | Ähnliche Fragen | Neu Aktivitäten | Neue Fragen und Antworten | Neue unbeantwortete Fragen"
            " | Beliebteste Themen | Fragen durchsuchen | Keine ähnlichen Fragen gefunden | Neue Fragen mit {tag}-Tag | Suchergebnisse für {words}"
            " | Neue Fragen in {category}",
            "fr": "Questions récentes | Questions A Voir | Questions liées | Activité récente | Questions et réponses récentes"
            " | Questions récentes sans réponses | Mots clés les plus populaires | Résultats de la recherche | Pas de questions liée trouvée"
            " | Questions récentes marquées {tag} | Résultats de recherche pour {words} | Questions récentes dans {category}",
            "es": "Preguntas recientes | Preguntas más activas | Preguntas relacionadas | Actividad reciente | Preguntas y respuestas recientes"
            " | Preguntas recientes sin respuesta | Etiquetas más populares | Buscar preguntas | No se han encontrado preguntas relacionadas"
            " | Preguntas recientemente etiquetadas como {tag} | Buscar resultados para {words} | Preguntas recientes en {category}",
            "ru": "Последние вопросы | Горячее | Похожие вопросы | Последняя активность | Последние вопросы и ответы | Последние вопросы без ответов"
            " | Популярные теги | Результаты поиска | Связанных вопросов не найдено | Вопросы с тегом {tag} | Результаты поиска для {words}"
            " | Последние вопросы в {category}",
            "nl": "Recente vragen | Populaire vragen | Gerelateerde vragen | Recente activiteit | Recente vragen en antwoorden"
            " | Recente vragen zonder antwoord | Meest populaire tags | Zoek vragen | Geen gerelateerde vragen gevonden | Recent getagde vragen {tag}"
            " | Zoekresultaten voor {words} | Recente vragen in {category}",
            "pl": "Najnowsze pytania | Gorące pytania | Podobne pytania | Najnowsza aktywność | Najnowsze pytania i odpowiedzi"
            " | Najnowsze pytania bez odpowiedzi | Popularne tagi | Wyniki wyszukiwania | Nie znaleziono podobnych pytań | Najnowsze pytania z tagiem {tag}"
            " | Wyniki wyszukiwania dla {words} | Najnowsze pytania w {category}",
            "pt": "Perguntas recentes | Perguntas mais populares | Perguntas relacionadas | Atividades recentes | Perguntas e respostas recentes"
            " | Perguntas recentes sem respostas | Tags mais populares | Pesquisar Pergunta | Não foram encontradas perguntas relacionadas"
            " | Perguntas recentes com a tag {tag} | Resultado da busca {words} | Perguntas recentes em {category} | Perguntas mais vistas"
            " | Perguntas mais votadas | Todas as perguntas mais respondidas",
        },
    ),
    *_Q2A.buttons(
        "menu",
        "menu of the site",
        "qa-lang-main.php nav_activity, nav_ask, nav_login, nav_register, and the others of nav",
        {
            "en": "All Activity | Ask a Question | Categories | Hot! | Login | Register | Q&A | Questions | Tags | Unanswered | Users | Send feedback"
            " | Recent | Most votes | Most answers | Most views | No answer | All categories",
            "de": "Alle Aktivitäten | Frage stellen | Kategorien | Beliebt! | Anmelden | Registrieren | Alle Fragen | Themen | Unbeantwortet | Benutzer"
            " | Feedback geben | Meiste Bewertungen | Meiste Antworten | Meiste Aufrufe | Alle Kategorien",
            "fr": "Toutes les activités | Poser une question | Catégories | A Voir! | Connexion | Inscription | Questions | Mots clés | Sans réponse"
            " | Utilisateurs | Vos commentaires | Les + Récentes | Les + Notées | Les + Répondues | Les + Vues | Toutes les catégories",
            "es": "Toda la actividad | Hacer una pregunta | Categorías | Más activas | Ingresar | Registro | Preguntas | Etiquetas | Sin responder"
            " | Usuarios | Enviar feedback | Recientes | Más votadas | Más contestadas | Más visitadas | Todas las categorías",
            "ru": "Вся Активность | Задать вопрос | Категории | Горячее! | Вход | Регистрация | Вопросы | Теги | Без ответов | Пользователи | Обратная связь"
            " | Последние | > голосов | > ответов | > просмотров | Все категории",
            "nl": "Alle Activiteit | Stel een vraag | Categorieën | Populair! | Login | Registreren | Vragen | Tags | Onbeantwoord | Gebruikers"
            " | Stuur feedback | Recent | Meeste stemmen | Meeste antwoorden | Meest bekeken | Alle categorieën",
            "pl": "Cała aktywność | Zadaj pytanie | Kategorie | Gorące | Logowanie | Rejestracja | Pytania | Tagi | Bez odpowiedzi | Użytkownicy"
            " | Prześlij swoje uwagi | Najnowsze | Najwięcej głosów | Najwięcej odpowiedzi | Najwięcej odwiedzin",
            "pt": "Todas atividades | Faça uma pergunta | Categorias | Populares | Login | Registo | Q&A | Perguntas | Tags | Sem respostas | Utilizadores"
            " | Envie sua opinião | Recentes | Mais votadas | Mais respondidas | Mais visualizadas | Sem resposta | Todas as categorias",
        },
    ),
    *_Q2A.buttons(
        "buttons",
        "buttons of a question, an answer and a comment",
        "qa-lang-question.php answer_button, comment_button, flag_button, follow_button, and the others",
        {
            "en": "answer | comment | flag | unflag | edit | hide | close | reply | ask related question | Add answer | Add comment | Ask a related question"
            " | Best answer | Your answer | Ask a question",
        },
    ),
    *_Q2A.lines(
        "question",
        "lines around a question and its comments",
        "qa-lang-question.php show_x_comments, x_answers_title, answer_must_login, comment_must_login, q_hidden_other, closed_as_duplicate",
        {
            "en": "{n} Answer | {n} Answers | Show {n} comment | Show {n} comments | Show {n} previous comment | Show {n} previous comments"
            " | Please log in or register to answer this question. | Please log in or register to add a comment. | This question has been hidden"
            " | closed as a duplicate of: | closed with the note: | Your comment on this answer: | Your comment on this question:"
            " | Your name to display (optional):",
        },
    ),
    *_Q2A.lines(
        "pages",
        "numbers of pages",
        "qa-lang-main.php page_label, page_next, page_prev",
        {
            "en": "Page: | Page: {numbers} | next » | « prev",
            "de": "Seite: | Seite: {numbers} | nächste » | « vorherige",
            "fr": "Page: | Page: {numbers} | suivant » | « précédent",
            "es": "Página: | Página: {numbers} | Siguiente » | « Anterior",
            "ru": "Страница: | Страница: {numbers} | туда » | « сюда",
            "nl": "Pagina: | Pagina: {numbers} | volgende » | « vorige",
            "pl": "Strona: | Strona: {numbers} | dalej » | « wstecz",
            "pt": "Página: | Página: {numbers} | próximo » | « anterior",
        },
    ),
)
