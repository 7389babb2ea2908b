"""What bbPress prints in Spanish: facts of its translation es_ES; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "es",
    "es",
    "es_ES",
    "Debajo de la foto decía %s en letra pequeña.",
    """
home: Inicio | Foro
at: %1$s a las %2$s
ago: hace %s | ahora mismo | en algún momento
units: año | años | mes | meses | semana | semanas | día | días | hora | horas | minuto | minutos | segundo | segundos
topics: %s debate || %s debates
replies: %s respuesta || %s respuestas
voices: %s mensaje || %s mensajes
hidden: (+ %d oculto)
viewing-reply-threads: Mostrando %1$s respuesta al debate || Mostrando %1$s respuestas a los debates
viewing-posts: Viendo %1$s publicación || Viendo %1$s publicaciones
viewing-posts-range: Viendo %1$s publicaciones - del %2$s al %3$s (de un total de %4$s)
viewing-post-of: Viendo %2$s publicación (de un total de %4$s)
viewing-replies: Viendo %1$s respuesta || Viendo %1$s respuestas
viewing-replies-range: Viendo %1$s respuestas - %2$s de %3$s (de %4$s total)
viewing-reply-of: Viendo %2$s respuesta (de %4$s total)
viewing-topics: Viendo %1$s debate || Viendo %1$s debates
viewing-topics-range: Viendo %1$s debates - del %2$s al %3$s (de un total de %4$s)
viewing-topic-of: Viendo %2$s debate (de un total de %4$s)
viewing-results: Viendo %1$s resultado || Viendo %1$s resultados
viewing-results-range: Viendo %1$s resultados - del %2$s al %3$s (de un total de %4$s)
viewing-result-of: Viendo %2$s resultado (de un total de %4$s)
topic-contains: Este debate contiene %1$s, tiene %2$s y lo actualizó %3$s %4$s.
topic-contains-short: Este debate contiene %1$s y tiene %2$s.
topic-no-replies: Este debate no tiene respuestas.
topic-status: Este debate se ha marcado como spam. | Este debate está en la papelera.
forum-empty: Este foro está vacío.
forum-category-contains: Esta categoría contiene %1$s y %2$s y la actualizó %3$s %4$s.
forum-contains: Este foro contiene %1$s y %2$s y lo actualizó %3$s %4$s.
forum-category-contains-topics: Esta categoría contiene %1$s y la actualizó %2$s %3$s.
forum-contains-topics: Este foro contiene %1$s y lo actualizó %2$s %3$s.
forum-category-contains-short: Esta categoría contiene%1$s y%2$s.
forum-contains-short: Este foro contiene %1$s y %2$s.
forum-category-contains-count: Esta categoría contiene %1$s.
forum-contains-count: Este foro contiene %1$s.
no-topics: Sin debates | Sin respuestas
nothing-found: Ohh! ¡ No se han encontrado foros aquí! | ¡Oh! ¡ No se han encontrado debates aquí! | ¡Vaya!, no hay respuestas aquí
  | ¡Vaya, no hay ningún resultados de búsqueda!
closed: El debate ‘%s’ está cerrado y no admite más respuestas.
closed-forum: El foro ‘%s’ está cerrado y no se permiten nuevos debates ni respuestas.
closed-to-content: El foro ‘%s’ está cerrado a la publicación de nuevo contenido.
closed-for-others: Este debate está marcado como cerrado para nuevas respuestas, pero tu capacidad de publicación aún te permite hacerlo.
  | Este foro se ha marcado como cerrado para nuevos debates, pero tus permisos de publicación todavía te permiten hacerlo.
  | Este foro está cerrado a la publicación de contenido nuevo, sin embargo tu cuenta aún te permite hacerlo.
may-not: Debes estar registrado para responder a este debate. | Debes estar registrado para crear debates nuevos.
  | Debes conectarte para crear foros nuevos. | No puedes responder a este debate. | No puedes crear debates nuevos. | No puedes crear foros nuevos.
  | No puedes editar esta respuesta | No puedes editar este debate. | No tienes permiso para ver este foro. | Ya está conectado.
password-notice: Protegido
reply-to: Respuesta a: %s | Responder a:
create-in: Crear un nuevo debate en “%s”
create-forum-in: Crear un foro nuevo en “%s”
editing: Ahora editando “%s”
create: Crear nuevo debate | Crear nuevo foro
maximum-length: Título del debate (Longitud máxima: %d): | Nombre del foro (longitud máxima: %d):
anonymous-form: Información del autor | Tu información: | Nombre (requerido): | Email (no será publicado)(requerido): | Sitio Web:
post-form: Etiquetas: | Etiquetas del debate: | Tipo de debate: | Estado del debate: | Foro: | Debate: | Foro: | Debate: | Tipo de foro: | Estado:
  | Visibilidad: | Foro superior: | Enviar | (ningún foro) | (sin superior) | — Sin superior —
  | Notificarme de las siguientes respuestas por correo electrónico | Notificar al autor de las siguientes respuestas por correo electrónico
  | Mantener un registro de esta modificación: | Razón opcional para la edición:
  | Su cuenta tiene permiso para publicar contenido HTML sin restricciones.
allowed-tags: Puedes usar las siguientes etiquetas HTML y atributos:
login-form: Nombre de usuario | Contraseña | Correo Electrónico | Nombre de usuario o correo electrónico | Recordar mi contraseña | Entrar | Salir
  | Registro | Contraseña perdida | Crear una cuenta | Reiniciar mi contraseña
  | Tu nombre de usuario debe ser único y no lo podrás cambiar más adelante.
  | Usamos tu dirección de correo electrónico para enviarte una contraseña segura y verificar tu cuenta.
search-form: Buscar: | Buscar
toggles: Favorito | Quitar como favorito. | Añadido a favoritos | Suscribir | Anular suscripción
modified-reply-reason: Esta respuesta fue modificada %1$s por %2$s. Razón: %3$s
modified-topic-reason: Este debate fue modificado %1$s por %2$s. Razón: %3$s
modified-reply: Esta respuesta fue modificada %1$s por %2$s.
modified-topic: Este debate fue modificado %1$s por %2$s.
role: Jefe de claves | Moderador | Participante | Espectador | Bloqueado | Invitado | Inactivo | Miembro | Admin | Anónimo
tagged: Etiquetado:
in-reply-to: En respuesta a | en respuesta a:
in-forum: en el foro | en el foro de grupo
last-updated: Última actualización %s
table-head: Autor | Publicaciones | Respuestas | Creador | Debate | Debates | Foro | Usuarios | Último mensaje | Resultados de búsqueda
title-prefix: Privado: %s | Spam: %s | Papelera: %s | Foro: %s | Debate: %s | Ver: %s | Etiqueta del debate: %s | Foro Editado: %s.
  | Debate editado: %s | Respuesta editada: %s | Etiqueta de debate editada: %s
search-title: Resultados de búsqueda para '%s'
started-by: Iniciado por: %1$s
in: en: %2$s
widget-title: Usuarios registrados | Etiquetas de debate | Etiquetas de debate vacías | Debates ocultos | Respuestas ocultas
extras: Estas son las estadísticas y debates populares de nuestros foros.
  | Esta es una colección de las etiquetas más populares ahora en nuestros foros.
""",
)
