"""What bbPress prints in Italian: facts of its translation it_IT; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "it",
    "it",
    "it_IT",
    "Sotto la foto c'era scritto %s in piccolo.",
    """
home: Home | Forum
at: %1$s alle %2$s
ago: %s fa | proprio ora | a volte
units: anno | anni | mese | mesi | settimana | settimane | giorno | giorni | ora | ore | minuto | minuti | secondo | secondi
topics: %s discussione || %s discussioni
replies: %s risposta || %s risposte
voices: %s partecipante || %s partecipanti
hidden: (+ %d nascosto/i)
viewing-reply-threads: Visualizzazione %1$s filone di risposte || Visualizzazione %1$s filoni di risposte
viewing-posts: Stai vedendo %1$s messaggio || Stai vedendo %1$s messaggi
viewing-posts-range: Stai vedendo %1$s articoli - dal %2$s a %3$s (di %4$s totali)
viewing-post-of: Stai vedendo %2$s articolo (di %4$s totali)
viewing-replies: Stai vedendo %1$s risposta || Stai vedendo %1$s risposte
viewing-replies-range: Stai vedendo %1$s repliche - dal %2$s al %3$s (di %4$s totali)
viewing-reply-of: Stai vedendo %2$s repliche (di %4$s totali)
viewing-topics: Stai vedendo %1$s discussione || Stai vedendo %1$s discussioni
viewing-topics-range: Stai vedendo %1$s discussioni - dal %2$s al %3$s (di %4$s totali)
viewing-topic-of: Stai vedendo la discussione %2$s (di %4$s totali)
viewing-results: Stai vedendo %1$s risultato || Stai vedendo %1$s risultati
viewing-results-range: Stai vedendo %1$s risultati - da %2$s a %3$s (di %4$s totali)
viewing-result-of: Stai vedendo %2$s risultati (di %4$s totali)
topic-contains: Questo argomento contiene %1$s, ha %2$s, ed è stato aggiornato da %3$s %4$s.
topic-contains-short: Questa discussione contiene %1$s ed ha %2$s.
topic-no-replies: Questa discussione non ha risposte.
topic-status: Questa discussione è contrassegnata come spam. | Questa discussione è nel cestino.
forum-empty: Questo forum è vuoto.
forum-category-contains: Questa categoria contiene %1$s e %2$s, ed è stata aggiornata da %3$s %4$s.
forum-contains: Questo forum contiene %1$s e %2$s, ed è stato aggiornato da %3$s %4$s.
forum-category-contains-topics: Questa categoria contiene %1$s, ed è stata aggiornata da %2$s %3$s.
forum-contains-topics: Questo forum contiene %1$s, e l'utimo aggiornamento è stato fatto da %2$s %3$s.
forum-category-contains-short: Questa categoria contiene %1$s e %2$s.
forum-contains-short: Questo forum contiene %1$s e %2$s.
forum-category-contains-count: Questa categoria contiene %1$s.
forum-contains-count: Questo forum contiene %1$s.
no-topics: Nessuna discussione | Nessuna risposta
nothing-found: Non è stato trovato nessun forum! | Non è stata trovata nessuna discussione! | Non è stato trovato nessuna risposta!
  | Oh accidenti! La ricerca non ha prodotto risultati!
closed: La discussione ‘%s’ è chiusa a nuove risposte.
closed-forum: Il forum ‘%s’ è chiuso a nuove discussioni e risposte.
closed-to-content: Il forum ‘%s’ è chiuso a nuovi contenuti.
closed-for-others: Questa discussione è contrassegnata come chiusa a nuove risposte, ma le tue autorizzazioni ti permettono di inviarle comunque.
  | Questo forum è contrassegnato come chiuso a nuove discussioni, tuttavia le tue capacità per l'inserimento di nuove discussioni ti permettono di farlo.
  | Questo forum è chiuso a nuovi contenuti, comunque il tuo account ha il permesso di farlo.
may-not: Devi essere loggato per rispondere a questa discussione. | Devi essere loggato per creare nuove discussioni.
  | Devi essere loggato per creare un nuovo forum. | Non è possibile rispondere a questa discussione | Non puoi creare nuovi argomenti.
  | Non puoi creare nuovi forum. | Non puoi modificare questa risposta. | Non puoi modificare questa discussione.
  | Non hai i permessi per visualizzare questo forum. | Sei gia connesso.
password-notice: Protetto
reply-to: Rispondi a: %s | Rispondi a:
create-in: Crea una nuova discussione in “%s”
create-forum-in: Crea un nuovo forum in “%s”
editing: Stai modificando “%s”
create: Crea nuova discussione | Crea nuovo forum
maximum-length: Titolo discussione (Lunghezza massima: %d): | Nome forum (lunghezza massima: %d):
anonymous-form: Informazioni autore | Le tue informazioni: | Nome (obbligatorio): | Mail (non sarà pubblicata) (obbligatorio): | Sito web:
post-form: Tag: | Tag discussione: | Tipo discussione: | Topic status: | Forum: | Discussione: | Forum: | Discussione: | Tipo forum: | Stato:
  | Visibilità: | Forum genitore: | Invia | (Nessun Forum) | (Nessun genitore) | — Nessun genitore — | Notificami via email le risposte
  | Notifica l'autore via mail delle risposte | Mantieni un log di questa modifica: | Motivo opzionale per la modifica:
  | Il tuo account può inserire contenuto HTML senza restrizioni.
allowed-tags: E' possibile usare questi tag e attributi HTML:
login-form: Nome utente | Password | Email | Username o email | Mantienimi connesso | Login | Logout | Registrazione | Password persa
  | Crea un account | Resetta la mia password | Il tuo username deve essere unico, e non potrà essere modificato in futuro.
  | Useremo la tua email per spedirti la password e verificare il tuo account.
search-form: Ricerca per: | Cerca
toggles: Preferito | Togli dai preferiti | Preferito | Iscriviti | Disiscriviti
modified-reply-reason: Questa risposta è stata modificata %1$s da %2$s. Ragione: %3$s
modified-topic-reason: Questo argomento è stato modificato %1$s da %2$s. Ragione: %3$s
modified-reply: Questa risposta è stata modificata %1$s da %2$s.
modified-topic: Questo argomento è stato modificato %1$s da %2$s.
role: Amministratore del forum | Moderatore | Partecipante | Visitatore | Bloccato | Ospite | Inattivo | Membro | Admin | Anonimo
tagged: Tag:
in-reply-to: In risposta a: | in risposta a:
in-forum: nel forum | nel forum del gruppo
last-updated: Ultimo aggiornamento %s
table-head: Autore | Articoli | Repliche | Creatore | Discussione | Discussioni | Forum | Partecipanti | Ultimo invio | Risultati ricerca
title-prefix: Privato: %s | Spam: %s | Cestinati: %s | Forum: %s | Discussione: %s | Stai vedendo: %s | Tag discussione: %s | Modifica forum: %s
  | Modifica discussione: %s | Modifica risposta: %s | Modifica tag discussione: %s
search-title: Risultati di ricerca per '%s'
started-by: Iniziato da: %1$s
in: in: %2$s
widget-title: Utenti registrati | Tag discussione | Tag discussioni vuoti | Discussioni nascoste | Risposte nascoste
extras: Ecco le statistiche e le discussioni più popolari del forum. | Questa è una raccolta dei tag che sono attualmente popolari su questi forum.
""",
)
