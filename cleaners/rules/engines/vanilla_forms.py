"""What Vanilla prints around discussions in nine languages, by the first part of its locales (`A` and `B`); in Russian only a few."""

from __future__ import annotations

from ..forms import Forms

_VANILLA = Forms(
    "vanilla",
    {
        "en": "vanilla/locales tx-source",
        "de": "vanilla/locales vf_de",
        "fr": "vanilla/locales vf_fr",
        "es": "vanilla/locales vf_es",
        "ru": "vanilla/locales vf_ru",
        "pt": "vanilla/locales vf_pt_BR",
        "it": "vanilla/locales vf_it",
        "nl": "vanilla/locales vf_nl",
        "pl": "vanilla/locales vf_pl",
    },
)

RULES = (
    *_VANILLA.lines(
        "counts",
        "counts of comments, views, answers and new comments",
        "site_core.php %s comments, %s discussions, %s views, %s Answers, %s new, %s posts, %s votes, %s members",
        {
            "en": "{n} comment | {n} comments | {n} Comment | {n} Comments | {n} discussion | {n} discussions | {n} view | {n} views | {n} Answers | {n} new"
            " | {n} posts | {n} votes | {n} point | {n} points | {n} member | {n} members | {n} viewing | +{n} Guests | {n} results | {n} result",
            "de": "{n} Kommentar | {n} Kommentare | {n} Diskussion | {n} Diskussionen | {n} Aufruf | {n} Aufrufe | {n} Antworten | {n} neu | {n} Stimmen"
            " | {n} Punkt | {n} Punkte | {n} Mitglieder | {n} sehen sich das an | +{n} Gäste | {n} Ergebnisse | {n} Ergebnis",
            "fr": "{n} réponse | {n} réponses | {n} Commentaire | {n} Réponses | {n} discussion | {n} discussions | {n} vue | {n} vues | {n} nouveau"
            " | {n} nouveaux | {n} commentaires | {n} points | {n} membre | {n} membres | +{n} Invités | {n} résultats | {n} résultat",
            "es": "{n} comentario | {n} comentarios | {n} Comentario | {n} Comentarios | {n} hilo | {n} hilos | {n} vista | {n} vistas | {n} respuestas"
            " | {n} nuevo | {n} Nuevos | {n} publicaciones | {n} votos | {n} punto | {n} puntos | {n} miembro | {n} miembros | {n} viendo | +{n} Invitados"
            " | {n} resultados | {n} resultado",
            "ru": "Сообщений: {n} | {n} тем",
            "pt": "{n} comentário | {n} comentários | {n} Comentário | {n} Comentários | {n} discussão | {n} discussões | {n} visualização"
            " | {n} visualizações | {n} Respostas | {n} novo | {n} novos | {n} votos | {n} ponto | {n} pontos | {n} membro | {n} membros | {n} visualizando"
            " | +{n} Visitantes | {n} resultado | {n} resultados | {n} usuário | {n} usuários",
            "it": "{n} commento | {n} commenti | {n} Commento | {n} Commenti | {n} discussione | {n} discussioni | {n} visualizzazione | {n} visualizzazioni"
            " | {n} Risposte | {n} nuovo | {n} Nuovo | {n} messaggi | {n} voti | {n} punto | {n} punti | {n} membro | {n} membri | +{n} Ospiti"
            " | {n} risultato | {n} risultati | {n} utente | {n} utenti",
            "nl": "{n} reactie | {n} reacties | {n} Reactie | {n} Reacties | {n} discussie | {n} discussies | {n} keer bekeken | {n} weergave"
            " | {n} weergaven | {n} nieuw | {n} stemmen | {n} punt | {n} punten | {n} lid | {n} leden | {n} kijkend | +{n} Gasten | {n} resultaat"
            " | {n} resultaten | {n} gebruiker | {n} gebruikers",
            "pl": "{n} komentarz | {n} komentarze | {n} komentarzy | {n} Komentarz | {n} Komentarze | {n} dyskusja | {n} dyskusje | {n} wyświetlenie"
            " | {n} wyświetleń | {n} wizyta | {n} wizyty | {n} odpowiedzi | {n} nowy | {n} nowych | {n} głosy | {n} punkt | {n} punktów | {n} członek"
            " | {n} członków | {n} widziany | +{n} Gości | {n} wynik | {n} wyników | {n} użytkownik | {n} użytkowników",
        },
    ),
    *_VANILLA.lines(
        "last",
        "last comment, and new ones, in a list",
        "site_core.php Most recent by %1$s, Most recent: %1$s by %2$s, %s new comments since you last read this.",
        {
            "en": "Most recent by {name} | Most recent: {title} by {name} | {n} new comment since you last read this."
            " | {n} new comments since you last read this.",
            "de": "{n} neuer Kommentar seit dem letzten Besuch. | {n} neue Kommentare seit dem letzten Besuch.",
            "fr": "{n} nouveau commentaire depuis votre dernière visite. | {n} nouveaux commentaires depuis votre dernière visite",
            "es": "{n} nuevo comentario desde la ultima vez que leiste esto. | {n} nuevos comentarios desde la ultima vez que leíste esto.",
            "ru": "Последнее сообщение от {name} | Новое: {title} в {name}",
            "pt": "{n} novo comentário desde que você leu isto. | {n} novos comentários desde desde que você leu isto.",
            "it": "{n} commento nuovo dall'ultima volta che hai letto questa discussione."
            " | {n} commenti nuovi dall'ultima volta che hai letto questa discussione.",
            "nl": "{n} nieuwe reactie sinds je dit voor het laatst hebt gelezen. | {n} nieuwe reacties sinds je dit voor het laatst hebt gelezen.",
            "pl": "{n} nowych komentarzy od ostatniej wizyty.",
        },
    ),
    *_VANILLA.buttons(
        "buttons",
        "buttons and links around discussions",
        "site_core.php Add a Comment, All Discussions, All Categories, Announcement, Apply for Membership, Ask a Question, Back to Discussions, Best Answer",
        {
            "en": "Add a Comment | Add Comment | All Discussions | All Categories | Announcement | Announcements | Apply for Membership | Ask a Question"
            " | Back to Discussions | Best Answer | Best Answers | Best Of... | Activity | Agree | Awesome | Abuse | Answer | Bookmarks | Attachments"
            " | Author",
            "de": "Kommentieren | Alle Diskussionen | Alle Kategorien | Ankündigung | Ankündigungen | Registrieren | Stelle eine Frage"
            " | Zurück zur Übersicht | Beste Antwort | Beste Antworten | Aktivitäten | Zustimmen | Fantastisch | Verstoß | Antwort | Anhänge | Autor",
            "fr": "Rédiger un commentaire | Toutes les discussions | Toutes les catégories | Message d'information | Annonces | S'inscrire"
            " | Poser une question | Retour aux discussions | Meilleure réponse | Meilleures réponses | Populaires... | Activité | D'accord | Génial !"
            " | Abus | Réponse | Favoris | Pièces jointes | Auteur",
            "es": "Añadir un Comentario | Añadir Comentario | Todos los hilos | Categorías | Anuncio | Anuncios | Registrarse | Pregunta"
            " | Volver a Discusiones | Mejor respuesta | Mejores respuestas | Lo Mejor de... | Actividad | De acuerdo | Grandioso | Abuso | Responde"
            " | Adjuntos | Autor",
            "ru": "Модератор | Ещё",
            "pt": "Fazer um comentário | Incluir comentário | Todas as Discussões | Todas as salas de discussão | Anúncio | Anúncios | Registrar-se"
            " | Faça uma pergunta | Voltar aos tópicos | Melhor resposta | Melhores respostas | Os melhores... | Atividade | Aceitar | Incrível | Abuso"
            " | Resposta | Marcadores | Anexos | Autor",
            "it": "Aggiungi un Commento | Tutte le Discussioni | Tutte le Categorie | Annuncio | Annunci | Registrati | Fai una domanda"
            " | Torna alle Discussioni | Miglior Risposta | Attività | Concordo | Mi piace | Abuso | Risposta | Allegati | Autore",
            "nl": "Voeg een reactie toe | Voeg Reactie toe | Alle Discussies | Alle Categorieën | Aankondiging | Aankondegingen | Registreer"
            " | Stel een Vraag | Terug naar Discussies | Beste Antwoord | Beste Antwoorden | Activiteit | Mee Eens | Geweldig | Misbruik | Antwoord"
            " | Bijlagen | Auteur",
            "pl": "Dodaj komentarz | Wszystkie dyskusje | Wszystkie kategorie | Ogłoszenie | Ogłoszenia | Rejestracja | Zadaj pytanie | Najlepsza odpowiedź"
            " | Najlepsze odpowiedzi | Najpopularniejsze... | Aktywność | Zgoda | Czad | Nadużycie | Odpowiedź | Ulubione | Załączniki | Autor",
        },
    ),
    *_VANILLA.lines(
        "closed",
        "notice that a discussion is closed or waits",
        "site_core.php This discussion has been closed., Awaiting Moderation, [Deleted User]",
        {
            "en": "This discussion has been closed. | Awaiting Moderation | [Deleted User]",
            "de": "Warte auf Moderation | [Gelöschter Benutzer]",
            "fr": "En attente de modération | [Utilisateur supprimé]",
            "es": "Esperando Moderación | [Usuario Eliminado]",
            "ru": "Эта тема была закрыта.",
            "pt": "Aguardando moderação | [Usuário excluído]",
            "it": "In Attesa di Moderazione | [Utente Cancellato]",
            "nl": "Wachtend op moderatie | [Verwijderde Gebruiker]",
            "pl": "Czeka na moderację | [Usunięty użytkownik]",
        },
    ),
)
