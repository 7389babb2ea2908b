"""What bbPress prints in French: facts of its translation fr_FR; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "fr",
    "fr",
    "fr_FR",
    "Sous l'image on lisait %s en petites lettres.",
    """
home: Accueil | Forum
at: %1$s à %2$s
ago: il y a %s | à l'instant | inconnu
units: an | ans | mois | mois | semaine | semaines | jour | jours | heure | heures | minute | minutes | seconde | secondes
topics: %s sujet || %s sujets
replies: %s réponse || %s réponses
voices: %s participant || %s participants
hidden: (+ %d masqué)
viewing-reply-threads: Vous lisez %1$s fil de discussion || Vous lisez %1$s fils de discussion
viewing-posts: %1$s message || %1$s messages
viewing-posts-range: %1$s sujets de %2$s à %3$s (sur un total de %4$s)
viewing-post-of: Affichage de %2$s message (sur %4$s au total)
viewing-replies: %1$s réponse || %1$s réponses
viewing-replies-range: %1$s réponses de %2$s à %3$s (sur un total de %4$s)
viewing-reply-of: %2$s réponse (sur un total de %4$s )
viewing-topics: Affichage de %1$s sujet || Affichage de %1$s sujets
viewing-topics-range: %1$s sujets de %2$s à %3$s (sur un total de %4$s)
viewing-topic-of: %2$s sujet (sur un total de %4$s)
viewing-results: %1$s réponse || %1$s réponses
viewing-results-range: %1$s réponses de %2$s à %3$s (sur un total de %4$s)
viewing-result-of: %2$s réponse (sur un total de %4$s )
topic-contains: Ce sujet a %1$s, %2$s et a été mis à jour par %3$s, %4$s.
topic-contains-short: Ce sujet a %1$s et %2$s.
topic-no-replies: Ce sujet n'a pas obtenu de réponses.
topic-status: Ce sujet est marqué comme spam. | Ce sujet est dans la corbeille
forum-empty: Ce forum est vide.
forum-category-contains: Cette categorie contient %1$s et %2$s et a été mise à jour pour la dernière fois par %3$s %4$s.
forum-contains: Ce forum contient %1$s et %2$s et a été mis à jour par %3$s %4$s.
forum-category-contains-topics: Cette catégorie contient %1$s et a été mise à jour pour la dernière fois par %2$s %3$s.
forum-contains-topics: Ce forum contient %1$s et a été édité pour la dernière fois par %2$s %3$s.
forum-category-contains-short: Cette catégorie contient %1$s et %2$s.
forum-contains-short: Ce forum contient %1$s et %2$s.
forum-category-contains-count: Cette catégorie contient %1$s.
forum-contains-count: Ce forum contient %1$s.
no-topics: Aucun Sujet | Pas de réponses
nothing-found: Oh quelle misère ! Aucun forum n'a été trouvé ici ! | Oh quelle misère ! Aucun sujet n'a été trouvé ici !
  | Oh zut! Aucune réponse n'a été trouvée ici! | La recherche ne donne aucun résultat !
closed: Le sujet ‘%s’ est fermé à de nouvelles réponses.
closed-forum: Le forum ‘%s’ est fermé à de nouveaux sujets et réponses.
closed-to-content: Le forum ‘%s’ est clos.
closed-for-others: Ce sujet est marqué comme fermé aux nouvelles réponses, cependant vos possibilités d'affichage vous permettent encore de le faire.
  | Ce forum est considéré comme étant fermé à de nouveaux sujets, cependant, vos capacités d'édition vous permettent encore de le faire.
  | Ce forum est fermé aux nouveaux contenus, bien que votre compte vous permette de le faire.
may-not: Vous devez être connecté pour répondre à ce sujet. | Vous devez être connecté pour créer de nouveaux sujets.
  | Vous devez être conncté pour créer de nouveaux forums. | Vous ne pouvez pas répondre à ce sujet. | Vous ne pouvez pas créer de nouveau sujet.
  | Vous ne pouvez pas créer de nouveau forum ! | Vous ne pouvez pas modifier cette réponse | Vous ne pouvez pas modifier ce sujet.
  | Vous n'avez pas la permission de voir ce forum. | Vous êtes déjà connecté.
password-notice: Protégé
reply-to: Répondre à : %s | Répondre à :
create-in: Créer un nouveau sujet dans “%s”
create-forum-in: Créer un nouveau forum dans “%s”
editing: édition en cours de “%s”
create: Créer un nouveau Sujet | Créer un nouveau Forum
maximum-length: Titre du sujet (maximum %d caractères): | Nom du forum (Longueur maximum: %d):
anonymous-form: Informations sur l'auteur | Vos informations: | Nom (obligatoire): | E-mail (ne sera pas publié) (obligatoire) : | Site Web:
post-form: Mots-clés : | Tags du Sujet: | Type du Sujet: | État du sujet : | Forum: | Sujet: | Forum : | Sujet : | Type de forum : | Statut:
  | Visibilité: | Forum parent: | Envoyer | (Pas de forum) | (Aucun parent) | — Pas de parent — | Me prévenir des réponses par e-mail.
  | Informer l’auteur des suivies de réponses par e-mail | Journaliser cette modification : | Raison de la modification (option) :
  | Votre statut sur ce forum vous permet de poster du contenu HTML sans restriction
allowed-tags: Vous pouvez utiliser ces balises et attributs HTML :
login-form: Identifiant | Mot de passe | E-mail | Nom d'utilisateur ou e-mail | Rester connecté | Connexion | Déconnexion | Inscription
  | Mot de passe oublié | Créer un compte | Réinitialiser mon mot de passe
  | Votre nom d'utilisateur doit être unique et ne peut pas être modifié ultérieurement.
  | Nous utilisons votre adresse électronique pour vous envoyer un mot de passe sécurisé et vérifier votre compte.
search-form: Rechercher | Rechercher
toggles: Favori | Retirer des favoris | En favoris | M'abonner | Me désabonner
modified-reply-reason: Cette réponse a été modifiée le %1$s par %2$s. Raison: %3$s
modified-topic-reason: Ce sujet a été modifié le %1$s par %2$s. Raison: %3$s
modified-reply: Cette réponse a été modifiée le %1$s par %2$s.
modified-topic: Ce sujet a été modifié le %1$s par %2$s.
role: Admin bbPress | Modérateur | Participant | Spectateur | Bloqué | Invité | Inactif | Membre | Admin | Anonyme
tagged: Mots-clés :
in-reply-to: En réponse à : | en réponse à :
in-forum: dans le forum | dans les forums de groupe
last-updated: Dernière mise à jour %s
table-head: Auteur | Messages | Réponses | Créateur | Sujet | Sujets | Forum | Participants | Dernier message | Résultats de la recherche
title-prefix: Privé : %s | Spammé: %s | Détruit: %s | Forum: %s | Sujet: %s | Vue: %s | Mot-clé du sujet : %s | Modifier le forum : %s
  | Modifier le sujet : %s | Modifier la réponse : %s | Modifier les mots-clés du sujet : %s
search-title: Résultats de la recherche sur '%s'
started-by: Démarré par: %1$s
in: dans : %2$s
widget-title: Utilisateurs enregistrés | Mot-clés du sujet | Mots-clés de sujets vides | Sujets cachés | Réponses cachées
extras: Ici se trouve les statistiques et sujets populaires de nos forums.
  | Ceci est une liste de mots-clés qui sont actuellement populaires sur nos forums.
""",
)
