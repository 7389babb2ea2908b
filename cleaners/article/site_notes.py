"""What a site says of an article among its own lines: who may print it again, who paid for it, whose opinion it is, where to tell of a mistake, and thanks.

Whole lines, as sites of several languages print them. They begin with what they are about, the article or its reader, as sentences of a story do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 420
_QUOTES = frozenset('“”„«»「」"')
_STORY = r"(?:stor(?:y|ies)|articles?|pieces?|posts?|columns?|essays?)"
_LICENCE = (
    rf"our (?:\w+ ){{0,2}}{_STORY} (?:may|can) (?:\w+ ){{0,2}}(?:re)?(?:published|printed)\b.{{0,120}}\b(?:creative commons|cc[- ]by|guidelines|for free)\b.*"
    rf"|(?:you (?:are free to|may|can) |feel free to |please )?republish (?:this|our) {_STORY}(?: for free)?\b.{{0,200}}"
)
_PAID = (
    r"(?:this|our) (?:story|article|coverage|reporting|journalism|newsletter|podcast|episode)(?: (?:of|on|about) .{3,60})? (?:is|are|was|has been)"
    r" (?:\w+ )?(?:supported|underwritten|sponsored|funded|made possible)(?: in part)? by .*"
    r"|coverage of .{3,60} is (?:\w+ )?(?:supported|underwritten|sponsored|funded|made possible)(?: in part)? by .*"
)
_OPINIONS = (
    r".{0,40}الآراء الواردة .{0,60}(?:لا )?تعبر .*"
    r"|(?:die )?(?:hier |in diesem \w+ |vom autor )?(?:geäußerten |vertretenen )?(?:ansichten|meinungen) .{0,80}nicht (?:unbedingt|zwingend|notwendig\w*) .*"
    r"|les (?:opinions|propos|points de vue|avis) .{0,80}(?:n[’']engagent que|ne reflètent pas) .*"
    r"|(?:las opiniones|los puntos de vista) .{0,80}(?:no (?:necesariamente )?(?:reflejan|representan)|(?:exclusiva )?responsabilidad) .*"
    r"|as opiniões .{0,80}(?:não (?:necessariamente )?(?:refletem|representam)|(?:exclusiva )?responsabilidade) .*"
    r"|le opinioni .{0,80}(?:non (?:necessariamente )?(?:riflettono|rappresentano)|esclusivamente) .*"
    r"|мнени[ея] (?:автор\w+|редакции) может не совпадать .*|точка зрения автор\w+ может не совпадать .*"
    r"|(?:本文|以上|文章)(?:内容|观点)?.{0,12}(?:仅代表|不代表).{0,60}"
)
_MISTAKES = (
    r"(?:did you |have you )?(?:find|found|spot(?:ted)?|noticed?|seen?) (?:a|an|any) (?:mistake|error|typo|inaccuracy)[^?]{0,40}\?"
    r".{0,20}\b(?:write|tell|let|contact|e-?mail|report|select|highlight|click|send)\b.{0,100}"
    r"|(?:(?:haben sie |hast du )?(?:einen )?fehler (?:gefunden|entdeckt)|(?:vous avez |avez-vous )?(?:repéré|trouvé|vu) une (?:erreur|faute|coquille)"
    r"|¿?(?:has|ha) (?:encontrado|visto|detectado) (?:un|algún) error|(?:encontrou|viu) (?:um|algum) erro|hai (?:trovato|notato) un (?:errore|refuso)"
    r"|(?:tik|spel)?fout (?:gezien|gevonden|ontdekt)|(?:zauważyłeś|znalazłeś|widzisz) błąd|(?:нашли|заметили|увидели) (?:ошибку|опечатку|неточность)"
    r"|(?:знайшли|помітили) помилку|(?:מצאתם|נתקלתם ב|ראיתם) ?(?:טעות|שגיאה))[^?]{0,30}\?.{0,100}"
    r"|(?:iezīmējiet|pažymėkite|märgi) .{0,60}(?:kļūd|klaid|vea)\w*.{0,80}"
)
_THANKS = (
    r"(?:thank you|thanks)(?: so much| very much)? for reading[^.!?,;:]{0,50}[.!](?: .{0,40}\b(?:subscribe|share|support|follow|sign up)\b.{0,100})?"
    r"|(?:vielen )?dank(?:e)? fürs lesen\W*.{0,80}|merci (?:de|pour) (?:nous avoir lus?|votre lecture|avoir lu)\b.{0,80}|gracias por leer\b.{0,80}"
    r"|obrigad[oa] por ler\b.{0,80}|grazie per aver letto\b.{0,80}|bedankt voor het lezen\b.{0,80}|dziękujemy,? że (?:przeczytał|jesteś|czytasz)\w*\b.{0,250}"
)
_LIKED = (
    r"(?:hat (?:dir|ihnen) (?:der|dieser) (?:artikel|beitrag) gefallen|cet article vous a plu|¿?te (?:ha gustado|gustó) (?:este|el) artículo"
    r"|gostou (?:dest[ae]|d[ao]) (?:artigo|matéria|reportagem|notícia)|ti è piaciuto (?:questo |l[’'])articolo|vond je dit (?:artikel|verhaal) \w+"
    r"|понравил(?:ась|ся) (?:статья|материал)|bu (?:haberi|yazıyı) beğendiniz mi)\s?\?.{0,120}"
    r"|je[śż](?:e?li) podobał (?:ci|wam) się (?:ten )?(?:artykuł|tekst).{0,150}"
)
_FAILED = (
    r"(?:we(?:['’]re| are) sorry|we apologi[sz]e),? but (?:this|the) (?:video|audio|recording) (?:(?:has )?failed|is unable|could not|cannot|can[’']t)\b.{0,60}"
    r"|try refreshing your browser\b.{0,80}|this advertisement has not loaded yet\b.{0,60}"
)
_EMBEDS = (
    r"(?:empfohlener )?(?:redaktioneller |externer )(?:externer )?inhalt|an dieser stelle finden sie (?:einen )?extern\w+ inhalt\w*.{0,200}"
    r"|ich bin (?:damit )?einverstanden, dass mir (?:externe )?inhalte .{0,250}|(?:pour|afin de) (?:voir|afficher|lire) ce contenu, .{0,200}\bcookies\b.{0,60}"
    r"|(?:this (?:article|content) (?:contains|includes)|we need your (?:consent|permission) to (?:load|show)) .{0,80}\b(?:provided by|third party)\b.{0,120}"
    r"|om deze (?:content|inhoud|video) te (?:tonen|zien|bekijken).{0,160}\bcookies\b.{0,60}|il vous reste [\d.,]+\s?% de cet article à lire.{0,60}"
)
_BEFORE_LEAVING = (
    r"original-content von: .{2,120}, übermittelt durch .{2,40}|扫(?:描|一扫).{0,10}二维码.{0,40}|thank you for your interest in republishing\b.{0,200}|"
    r"(?:while you[’']re here|before you go)\b.{0,250}\b(?:newsletter|sign up|subscribe|support)\b.{0,120}"
    r"|our (?:web)?site is (?:the|your) .{0,250}\b(?:bookmark|sign up|subscribe)\b.{0,120}"
)
_NOTE = re.compile(rf"\W*(?:{'|'.join((_LICENCE, _PAID, _OPINIONS, _MISTAKES, _THANKS, _LIKED, _FAILED, _EMBEDS, _BEFORE_LEAVING))})")
_ELSEWHERE = re.compile(
    rf"\W*(?:(?:this|the) {_STORY} (?:was )?(?:originally |first )(?:appeared|published|ran) (?:on|in|at|by|with)"
    r"|dieser (?:artikel|beitrag|text) (?:ist |erschien |wurde )(?:zuerst|ursprünglich)|cet article (?:a été |est )?(?:initialement |d[’']abord )?paru"
    r"|(?:este artículo|este artigo) (?:fue |foi |apareció )?(?:originalmente|primero|publicado)) .{2,140}"
)
"""Where else it stood first, with a link to that."""
_MORE_NEWS = re.compile(
    r"\W*(?:(?:read|see|find) (?:more|all|all the|the latest) (?:news|stories|headlines)"
    r"|(?:veja|leia|confira) (?:mais|outras|todas as) (?:notícias|reportagens)"
    r"|(?:weitere|mehr|alle) (?:nachrichten|meldungen|neuigkeiten)|(?:retrouvez )?toute l[’']actualité|(?:vea|lea|lee|mira) (?:más|todas las) noticias"
    r"|(?:leggi|tutte) (?:tutte |le |altre )*notizie|(?:meer|al het) nieuws|więcej (?:informacji|wiadomości)|(?:больше|другие|все) новост(?:ей|и)"
    r"|δείτε όλες τις (?:τελευταίες )?ειδήσεις)\b[^.!?]{0,120}[.!]?"
)
"""Where its other news are, with a link to them."""


_HOUSE = re.compile(
    r" is (?:an?|part of|the) .{0,60}\b(?:non-?profit (?:news\w*|media|journalism)|newsroom|news (?:network|organi[sz]ation|outlet|site|service))\b"
    r"|501\(c\)\s?\(3\)"
)


def is_site_note(line: str) -> bool:
    """Whether a line, in lower case, is one of these, and nobody's words."""
    return len(line) <= _LONGEST and _NOTE.fullmatch(line) is not None and _QUOTES.isdisjoint(line)


def tells_of_site(line: str, names: Iterable[str]) -> bool:
    """Whether a line, in lower case, begins by saying of the site, by its name, what kind of house it is."""
    return len(line) <= _LONGEST and any(line.startswith(f"{name} is ") for name in names) and _HOUSE.search(line) is not None


def leads_elsewhere(line: str) -> bool:
    """Whether a line, in lower case, says where an article stood first or where other news are; a story may tell so of others, without a link."""
    return len(line) <= _LONGEST and any(said.fullmatch(line) for said in (_ELSEWHERE, _MORE_NEWS))
