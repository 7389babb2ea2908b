"""What bbPress prints in Portuguese: facts of its translation pt_PT; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "pt",
    "pt-PT",
    "pt_PT",
    "Debaixo da foto lia-se %s em letras pequenas.",
    """
home: Início | Fórum
at: %1$s às %2$s
ago: Há %s | agora | há algum tempo
units: ano | anos | mês | meses | semana | semanas | dia | dias | hora | horas | minuto | minutos | segundo | segundos
topics: %s tópico || %s tópicos
replies: %s resposta || %s respostas
voices: %s utilizador || %s utilizadores
hidden: (+ %d escondidos)
viewing-reply-threads: A visualizar %1$s resposta da conversa || A visualizar %1$s respostas da conversa
viewing-posts: A visualizar %1$s artigo || A visualizar %1$s artigos
viewing-posts-range: A visualizar %1$s artigos - de %2$s a %3$s (de um total de %4$s)
viewing-post-of: A visualizar %2$s artigo (de um total de %4$s)
viewing-replies: A visualizar %1$s resposta || A visualizar %1$s respostas
viewing-replies-range: A visualizar %1$s respostas - de %2$s a %3$s (de um total de %4$s)
viewing-reply-of: A visualizar %2$s resposta (de um total de %4$s)
viewing-topics: A visualizar %1$s tópico || A visualizar %1$s tópicos
viewing-topics-range: A visualizar %1$s tópicos - de %2$s a %3$s (de um total de %4$s)
viewing-topic-of: A visualizar tópico %2$s (de um total de %4$s)
viewing-results: A visualizar %1$s resultado || A visualizar %1$s resultados
viewing-results-range: A visualizar %1$s resultados - de %2$s a %3$s (de um total de %4$s)
viewing-result-of: A visualizar %2$s resultados (de um total de %4$s)
topic-contains: Este tópico contém %1$s, tem %2$s, com a última actualização feita por %3$s %4$s.
topic-contains-short: Este tópico contém %1$s e tem %2$s.
topic-no-replies: Este tópico não tem respostas
topic-status: Este tópico está marcado como spam. | Este tópico está no lixo.
forum-empty: Este fórum está vazio.
forum-category-contains: Esta categoria contém %1$s e %2$s, e foi actualiyada pela última vez por %3$s %4$s.
forum-contains: Este fórum contém %1$s e %2$s, com a última actualização feita por %3$s %4$s.
forum-category-contains-topics: Esta categoria contém %1$s, e foi actualizada pela última vez por %2$s %3$s.
forum-contains-topics: Este fórum contém %1$s, com a última actualização feita por %2$s %3$s.
forum-category-contains-short: Esta categoria contém %1$s e %2$s.
forum-contains-short: Este fórum contém %1$s e %2$s.
forum-category-contains-count: Esta categoria contém %1$s.
forum-contains-count: Este fórum contém %1$s.
no-topics: Sem tópicos | Nenhuma resposta
nothing-found: Ups! Nenhum fórum encontrado aqui! | Ups! Nenhum tópico encontrado aqui! | Ups! Nenhuma resposta encontrada aqui!
  | Ups! Nenhum resultado de pesquisa encontrado aqui!
closed: O assunto ‘%s’ não aceita novas respostas.
closed-forum: O fórum ‘%s’ está fechado para novos tópicos e respostas.
closed-to-content: O fórum ‘%s’ está fechado para novos conteúdos.
closed-for-others: Este tópico está fechado para novas respostas, no entanto as suas permissões permitem-lhe fazê-lo.
  | Este fórum está fechado para novos tópicos, no entanto as suas permissões permitem-lhe fazê-lo.
  | Este fórum está fechado para novos conteúdos, mas apesar disso a sua conta tem permissões para o fazer.
may-not: Tem de iniciar sessão para responder a este tópico. | Tem de iniciar sessão para criar novos tópicos.
  | Tem que estar autenticado para criar novos fóruns. | Não pode responder a este tópico. | Não pode criar novos tópicos.
  | Não pode criar um fórum novo. | Não pode editar esta resposta. | Não pode alterar este tópico. | Não tem autorização para aceder a este fórum.
  | Já iniciou a sua sessão.
password-notice: Protegido
reply-to: Resposta a: %s | Responder a:
create-in: Criar novo tópico em “%s”
create-forum-in: Criar novo fórum em “%s”
editing: A editar “%s”
create: Criar novo tópico | Criar novo fórum
maximum-length: Título do tópico (comprimento máximo: %d): | Nome do fórum (Comprimento máximo: %d):
anonymous-form: Informação sobre o autor | A sua informação | Nome (obrigatório): | Email (não será publicado) (obrigatório): | Site:
post-form: Etiquetas: | Etiquetas do tópico: | Tipo de tópico: | Estado do tópico: | Fórum: | Tópico: | Fórum: | Tópico: | Tipo de fórum: | Estado:
  | Visibilidade: | Fórum superior: | Enviar | (Nenhum fórum) | (sem superior) | — Sem superior — | Receber notificações de novas respostas por email
  | Notificar o autor por email quando houver novas respostas | Manter registo desta edição: | Motivo da edição (opcional):
  | A sua conta tem permissão para publicar HTML sem restrições.
allowed-tags: Pode usar estes elementos e atributos de HTML:
login-form: Nome de utilizador | Senha | Email | Nome de utilizador ou email | Manter a minha sessão | Iniciar sessão | Terminar sessão | Registar
  | Senha perdida | Criar uma conta | Repor a minha senha | O seu nome do utilizador deve ser único e não poderá ser alterado mais tarde.
  | O seu endereço de email será utilizado para verificar a sua conta e para lhe enviar a sua senha.
search-form: Procurar por: | Pesquisar
toggles: Favorito | Desmarcar como favorito | Marcado como favorito | Subscrever | Cancelar subscrição
modified-reply-reason: Esta resposta foi modificada %1$s por %2$s. Motivo: %3$s
modified-topic-reason: Este tópico foi modificado %1$s por %2$s. Motivo: %3$s
modified-reply: Esta resposta foi modificada %1$s por %2$s.
modified-topic: Este tópico foi modificado %1$s por %2$s.
role: Administrador | Moderador | Participante | Espectador | Bloqueado | Convidado | Inactivo | Membro | Administrador | Anónimo
tagged: Etiquetas:
in-reply-to: Em resposta a: | em resposta a:
in-forum: no fórum | no fórum do grupo
last-updated: Última actualização em %s
table-head: Autor | Artigos | Respostas | Criador | Tópico || Tópicos | Tópicos | Fórum | Utilizadores | Data | Resultados da pesquisa
title-prefix: Privado: %s | Spam: %s | Lixo: %s | Fórum: %s | Tópico: %s | Ver: %s | Etiqueta de tópico: %s | Editar fórum: %s | Editar tópico: %s
  | Editar resposta: %s | Editar etiqueta de tópico: %s
search-title: Pesquisar resultados por '%s'
started-by: Criado por: %1$s
in: em: %2$s
widget-title: Utilizadores registados | Etiquetas de tópico | Etiquetas de tópico vazias | Tópicos escondidos | Respostas escondidas
extras: Aqui encontra as estatísticas e tópicos populares dos fóruns. | Estas são as etiquetas populares dos fóruns neste momento.
""",
)
