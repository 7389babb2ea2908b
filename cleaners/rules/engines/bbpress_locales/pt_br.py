"""What bbPress prints in Brazilian Portuguese: facts of its translation pt_BR; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "pt-br",
    "pt-BR",
    "pt_BR",
    "Debaixo da foto lia-se %s em letras pequenas.",
    """
home: Home | Fórum
at: %1$s às %2$s
ago: %s atrás | agora | algum tempo
units: ano | anos | mês | meses | semana | semanas | dia | dias | hora | horas | minuto | minutos | segundo | segundos
topics: %s tópico || %s tópicos
replies: resposta || respostas
voices: %s voz || %s vozes
hidden: (+ %d oculto)
viewing-reply-threads: Visualizando %1$s resposta da discussão || Visualizando %1$s respostas da discussão
viewing-posts: Visualizando %1$s post || Visualizando %1$s posts
viewing-posts-range: Visualizando %1$s posts - %2$s até %3$s (de %4$s do total)
viewing-post-of: Visualizando %2$s post (de %4$s do total)
viewing-replies: Visualizando %1$s resposta || Visualizando %1$s respostas
viewing-replies-range: Visualizando %1$s respostas - %2$s até %3$s (de um total de %4$s)
viewing-reply-of: Visualizando %2$s resposta (de um total de %4$s)
viewing-topics: Visualizando %1$s tópico || Visualizando %1$s tópicos
viewing-topics-range: Visualizando %1$s tópicos - %2$s até %3$s (de %4$s do total)
viewing-topic-of: Visualizando tópico %2$s (de %4$s do total)
viewing-results: Visualizando %1$s resultado
viewing-results-range: Visualizando %1$s resultados - %2$s de %3$s (de %4$s do total)
viewing-result-of: Visualizando %2$s resultados (de %4$s do total)
topic-contains: Este tópico contém %1$s, possui %2$s e foi atualizado pela última vez por %3$s %4$s.
topic-contains-short: Este fórum contém %1$s e possui %2$s.
topic-no-replies: Este tópico não possui respostas.
topic-status: Este tópico está marcado como spam. | Este tópico está na Lixeira.
forum-empty: Este fórum está vazio.
forum-category-contains: Esta categoria contém %1$s and %2$s e foi atualizada pela última vez por %3$s %4$s.
forum-contains: Este fórum contém %1$s e %2$s, atualizado pela última vez por %3$s %4$s.
forum-category-contains-topics: Esta categoria contém %1$s e foi atualizada pela última vez por %2$s %3$s.
forum-contains-topics: Este fórum contém %1$s e foi atualizado pela última vez por %2$s %3$s.
forum-category-contains-short: Esta categoria contém %1$s e %2$s.
forum-contains-short: Este fórum contém %1$s e %2$s.
forum-category-contains-count: Esta categoria contém %1$s.
forum-contains-count: Este fórum contém %1$s.
no-topics: Sem Tópicos | Sem Respostas
nothing-found: Oh céus! Nenhum fórum foi encontrado aqui! | Oh céus! Nenhum tópico foi encontrado! | Oh céus! Nenhuma resposta foi encontrada aqui!
  | Oh céus! Não foram encontrados resultados da pesquisa aqui!
closed: O tópico ‘%s’ está fechado para novas respostas.
closed-forum: O fórum ‘%s’ está fechado para novos tópicos e respostas.
closed-to-content: O fórum ‘%s’ está fechado para novo conteúdo.
closed-for-others: Este tópico está marcado como encerrado para novas respostas, no entanto suas capacidades de publicação ainda o permite fazê-lo.
  | Este fórum está marcado como encerrado para novos tópicos, no entanto, suas capacidades de publicação ainda permitem isso.
  | Este fórum está fechado para conteúdo novo, mas sua conta ainda permite que faça isso.
may-not: Você deve fazer login para responder a este tópico. | Você deve fazer login para criar novos tópicos.
  | Você precisa fazer login antes de criar novos fóruns. | Você não pode responder a este tópico. | Você não pode criar novos tópicos.
  | Você não pode criar novos fóruns. | Você não pode editar este resposta. | Você não pode editar este tópico.
  | Você não tem permissão para ver este fórum. | Você já está autenticado.
password-notice: Protegido
reply-to: Responder a: %s | Responder a:
create-in: Criar Novo Tópico em “%s”
create-forum-in: Criar novo fórum em “%s”
editing: Editando “%s”
create: Criar novo Tópico | Criar novo Fórum
maximum-length: Título do Tópico (Comprimento máximo %d): | Nome do Fórum (Comprimento máximo: %d):
anonymous-form: Informações do Autor | Sua informação: | Name (obrigatório): | Email (não será publicado) (obrigatório): | Website:
post-form: Tags: | Tags do Tópico: | Tipo de Tópico: | Status do Tópico | Fórum: | Tópico: | Fórum: | Tópico: | Tipo de fórum: | Status:
  | Visibilidade: | Fórum Pai: | Enviar | (Sem Fórum) | (Sem Pai) | — Sem pai — | Notifique-me de novas respostas via email
  | Notificar o autor sobre novas resposta via email | Manter um log desta edição: | Razão para esta edição (opcional):
  | A sua conta tem a capacidade de publicar conteúdo HTML sem restrições.
allowed-tags: Você pode usar estas tags HTML e atributos:
login-form: Nome de usuário | Senha | Email | Nome de Usuário ou Email | Mantenha-me autenticado | Entrar | Logout | Registrar-se | Perdi a Senha
  | Criar uma Conta | Redefinir minha senha | Seu nome de usuário deve ser único e não poderá ser alterado.
  | Nós usamos seu endereço de email para enviar-lhe uma senha segura e verificar sua conta.
search-form: Pesquisar por: | Pesquisa
toggles: Favorito | Não favorito | Favorito | Assinar | Cancelar Assinatura
modified-reply-reason: Eta resposta foi modificada %1$s por %2$s. Motivo: %3$s
modified-topic-reason: Este tópico foi modificado %1$s por %2$s. Motivo: %3$s
modified-reply: Esta resposta foi modificada %1$s por %2$s.
modified-topic: Este tópico foi modificado %1$s por %2$s.
role: Mestre | Moderador | Participante | Espectador | Bloqueado | Convidado | Inativo | Membro | Administração | Anônimo
tagged: Marcado:
in-reply-to: Em resposta a: | em resposta a:
in-forum: no fórum | no fórum do grupo
last-updated: Última atualização %s
table-head: Autor | Posts | Respostas | Criador | Tópico || Tópicos | Tópicos | Fórum | Vozes | Tempo | Resultados da pesquisa
title-prefix: Privado: %s | Spam: %s | Excluído: %s | Fórum: %s | Tópico: %s | Ver: %s | Tag do Tópico: %s | Editar fórum: %s | Editar tópico: %s
  | Editar resposta: %s | Editar tag: %s
search-title: Resultados da pesquisa para '%s'
started-by: Iniciado por: %1$s
in: em: %2$s
widget-title: Usuários registrados | Tags de Tópico | Tags de Tópico Vazia | Tópicos Ocultos | Respostas Ocultas
extras: Aqui estão as estatísticas e tópicos populares do nosso fórum. | Esta é uma coleção de tags que atualmente são populares nos fóruns.
""",
)
