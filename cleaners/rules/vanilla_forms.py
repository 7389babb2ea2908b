"""What Vanilla prints around discussions in five languages, by the first part of its locales (`A` and `B`), and a few in Russian."""

from __future__ import annotations

from .forms import Forms

_VANILLA = Forms(
    "vanilla",
    {
        "en": "vanilla/locales tx-source",
        "de": "vanilla/locales vf_de",
        "fr": "vanilla/locales vf_fr",
        "es": "vanilla/locales vf_es",
        "ru": "vanilla/locales vf_ru",
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
        },
    ),
)
