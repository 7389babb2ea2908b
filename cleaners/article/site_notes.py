"""What a site says of an article among its own lines: who may print it again, who paid for it, whose opinion it is, where to tell of a mistake, and thanks.

Whole lines, as sites of several languages print them. They begin with what they are about, the article or its reader, and say that it is this one, or
turn to the reader as "us": a story may tell of opinions, mistakes and sponsors, too.
"""

from __future__ import annotations

import re

LONGEST = 420
"""Characters of such a line, of any kind."""
_QUOTES = frozenset('“”„«»「」"')
_STORY = r"(?:stor(?:y|ies)|articles?|pieces?|posts?|columns?|essays?)"
_LICENCE = (
    rf"our (?:\w+ ){{0,2}}{_STORY} (?:may|can) (?:\w+ ){{0,2}}re(?:published|printed)\b.{{0,120}}\b(?:creative commons|cc[- ]by|guidelines)\b.*"
    rf"|(?:you (?:are free to|may|can) |feel free to |please )?republish (?:this|our) {_STORY}\b.{{0,60}}"
    r"\b(?:for free|creative commons|cc[- ]by|guidelines)\b.*"
)
_COPIES = (
    r"(?:[\w ]{3,30}: )?this copy is for your personal,? (?:and )?non-?commercial use\b.*"
    r"|(?:to order|for) (?:presentation-ready )?(?:copies|reprints)\b.{0,200}"
    r"|(?:see a sample reprint|order (?:a )?reprints?)\b.{0,120}|distribution and use of this material are governed by\b.*"
)
"""For whom a copy is, and how one orders others."""
_GIVEN = r"(?:is|are|was|were|has been) (?:\w+ )?(?:supported|underwritten|sponsored|funded|made possible)(?: in part)? by"
_GIVERS = r"(?:grants?|gifts?|foundations?|donors?|donations?|readers?|listeners?|friends|fellowships?|endowments?)"
_PAID = (
    r"(?:this|our) (?:story|article|coverage|reporting|journalism|newsletter|podcast|episode)(?: (?:of|on|about) .{3,60})? "
    rf"{_GIVEN} (?:(?:the |an? |our )?(?-i:[A-Z])|(?:[\w’'-]+ ){{0,4}}{_GIVERS}\b).*"
    rf"|coverage of .{{3,60}} {_GIVEN} .{{0,80}}\b(?:grants?|foundation|donors?|donations)\b.*"
)
_COMMENTING = (
    r"(?:شروط|ضوابط|سياسة) (?:التعليق(?:ات)?|نشر التعليقات)\s?[:：].*|(?:إن )?(?:التعليقات|تعليقات القراء) .{0,60}(?:لا )?تعبر (?:\w+ ){0,2}عن (?:رأي|آراء).*"
    r"|[تن]رحب .{0,60}ب(?:النقاش|تعليقات|التعليقات|آرائكم)(?=.*\bشروط (?:ال)?(?:موقع|تعليق|نشر|استخدام|مشاركة)).{0,350}"
    r"|(?:dilarang|mohon) .{0,60}\bkomentar\b.{0,80}\b(?-i:SARA)\b.*"
    r"|(?:yorumlarda|yapılan yorumlar).{0,120}(?:sorumlu (?:değil|tutul)|yayınlanmaz|onaylanmaz).*"
    r"|نظرات (?:حاوی|دارای) .{0,80}(?:منتشر نمی|تأیید نمی|تایید نمی).*"
)
"""Rules for those who comment, where a page prints them without a form."""
_OPINIONS = (
    r"(?:\w+\s?: )?الآراء الواردة .{0,60}(?:لا تعبر .{0,20}(?:عن رأي|بالضرورة)|تعبر (?:فقط )?عن (?:رأي|آراء) (?:كات|صاحب|أصحاب)).*"
    r"|(?:die )?.{0,40}\b(?:hier|in diese[mn]|vom autor|de[rs] autor\w*)\b.{0,60}\b(?:ansichten|meinungen)\b.{0,60}\bnicht (?:unbedingt|zwingend|notwendig)"
    r".{0,60}\b(?:redaktion|verlag|herausgeber|betreiber)\w*\b.*"
    r"|(?:les )?(?:opinions|propos|points de vue|avis) .{0,60}(?:n[’']engagent que (?:leurs?|l[’']|son|ses) ?auteur|ne reflètent pas .{0,60}"
    r"\b(?:rédaction|journal|site|média|revue)\b).*"
    r"|(?:las opiniones|los puntos de vista) .{0,60}\b(?:est[ea]|aquí|autor\w*|columnista\w*)\b.{0,60}(?:no (?:necesariamente )?(?:reflejan|representan)"
    r"|responsabilidad).{0,60}\b(?:diario|medio|periódico|redacción|revista|autor\w*|línea editorial)\b.*"
    r"|as opiniões .{0,60}\b(?:nest[ea]|dest[ea]|aqui|autor\w*|colunista\w*)\b.{0,60}(?:não (?:necessariamente )?(?:refletem|representam)|responsabilidade)"
    r".{0,60}\b(?:jornal|veículo|redação|revista|autor\w*|linha editorial)\b.*"
    r"|мнени[ея] (?:автор\w+|редакции) может не совпадать с .{0,20}\b(?:редакци|автор|издани)\w+\W*"
    r"|(?:本文|以上|文章|文中)(?:所述|的)?(?:内容|观点|言论)?(?:并|均)?(?:仅|只|不)代表(?:作者|个人|本人|本站|本网|本报|本刊|本平台).{0,50}"
    r"|本(?:記事|稿|コラム)(?:の内容)?は.{0,12}(?:筆者|著者|執筆者).{0,6}の(?:見解|意見|考え).{0,20}"
)
_MISTAKE = (
    r"(?:(?:did you |have you )?(?:find|found|spot(?:ted)?|noticed?|seen?) (?:a|an|any) (?:mistake|error|typo|inaccuracy)"
    r"|(?:haben sie |hast du )?(?:einen )?fehler (?:gefunden|entdeckt)|(?:vous avez |avez-vous )?(?:repéré|trouvé|vu) une (?:erreur|faute|coquille)"
    r"|¿?(?:has|ha) (?:encontrado|visto|detectado) (?:un|algún) error|(?:encontrou|viu) (?:um|algum) erro|hai (?:trovato|notato) un (?:errore|refuso)"
    r"|(?:tik|spel)?fout (?:gezien|gevonden|ontdekt)|(?:zauważyłeś|znalazłeś|widzisz) błąd|(?:нашли|заметили|увидели) (?:ошибку|опечатку|неточность)"
    r"|našli jste (?:v (?:článku|textu) )?(?:chybu|překlep)"
    r"|har du (?:fundet|sett|funnet|hittat) (?:en |et |ett )?(?:fejl|feil|fel)"
    r"|βρήκατε (?:κάποιο )?λάθος|hata (?:mı )?(?:gördü|buldu|fark etti)\w*|ați (?:găsit|observat) o (?:greșeală|eroare)|מצאתם (?:טעות|שגיאה)"
    r"|(?:menemukan|melihat) kesalahan)"
)
_TELL_US = (
    r"\b(?:us|our|uns|(?:dites|signalez|écrivez|contactez|prévenez)-?(?:le-)?nous|(?:escrí|avís|aví|cuént|contáct|envía|dí|ház)\w{0,4}nos|\w+-nos|conosco"
    r"|(?:scriv|segnal|avvis|contatt)\w{0,4}ci|ons|na[ms]|нам|oss?|nás|nám|nekünk|μας|bize|kami|לנו|ctrl)\b"
)
_MISTAKES = rf"{_MISTAKE}[^?]{{0,30}}\?.{{0,60}}{_TELL_US}.{{0,80}}"
_PASS_ON = (
    r"\b(?:teil|empfehl|abonn|folg|partag|suiv|comp[aá]rt|suscr|síg|cont[ea]\b|assin|inscrev|condivid|iscriv|segui|deel|volg|udostępnij|podziel|obserwuj|polub"
    r"|подел|подпи|расска|paylaş|zaprasza|podpoř|támoga|unterstütz|souten|apoy|apoi|sostien|steun|wesprz|поддерж)"
)
_NO_MORE = rf"[^.!?,;:]{{0,50}}(?:[.!]+(?:\s.{{0,150}}{_PASS_ON}.{{0,100}})?)?"
"""The rest of a sentence that is the whole line, or before one that asks to pass it on."""
_THANKS = (
    r"(?:thank you|thanks)(?: so much| very much)? for reading(?! my\b)[^.!?,;:]{0,50}[.!](?: .{0,40}\b(?:subscribe|share|support|follow|sign up)\b.{0,100})?"
    r"|(?:(?:vielen )?dank(?:e)? fürs lesen|merci (?:de|pour) (?:nous avoir lus?|votre lecture)|gracias por leer(?:nos)?(?! mi\b)|obrigad[oa] por (?:nos )?ler"
    rf"|grazie per aver(?:ci)? letto|bedankt voor het lezen|dziękujemy,? że (?:przeczytał\w*|czytasz|jesteś z nami)){_NO_MORE}"
)
_LIKED = (
    r"(?:(?:did you )?(?:enjoy|like|love)(?:e?d)? (?:this|what you(?:[’']ve| have)? (?:just )?read)(?: (?:story|article|post|piece))?\?.{0,30}"
    r"\b(?:buy me a coffee|share|subscribe|support|join (?:us|our)|donate|sign up)\b.{0,100}"
    r"|(?:hat (?:dir|ihnen) dieser (?:artikel|beitrag) gefallen|cet article vous a plu"
    r"|¿?te (?:ha gustado|gustó) (?:est[ea] (?:artículo|noticia|nota|historia|receta)|lo que leíste)"
    r"|gostou dest[ae] (?:artigo|matéria|reportagem|notícia)|ti è piaciuto questo articolo|vond je dit (?:artikel|verhaal) \w+"
    r"|понравил(?:ась|ся) (?:статья|материал)|bu (?:haberi|yazıyı) beğendiniz mi|líbil se vám (?:tento )?článek|tetszett (?:a|ez a) cikk"
    rf"|gillade du (?:den här )?(?:artikeln|texten))\s?\?(?:\W*|.{{0,60}}{_PASS_ON}.{{0,60}}))"
    rf"|je[śż](?:e?li) podobał (?:ci|wam) się (?:ten )?(?:artykuł|tekst),? .{{0,60}}{_PASS_ON}.{{0,60}}"
)
_FAILED = (
    r"(?:we(?:['’]re| are) sorry|we apologi[sz]e),? but (?:this|the) (?:video|audio|recording) (?:(?:has )?failed to|is unable to|could not|cannot|can[’']t)"
    r" (?:be )?(?:load|play)(?:ed)?\b.{0,60}"
    r"|(?:please )?(?:turn on|enable|activate) (?:javascript|flash)\b[^.]{0,60}"
    r"(?:\.(?: (?:media|videos?|audio|this \w+) requires? \w+ to (?:play|load)\b.{0,30})?)?"
    r"|(?:media|videos?|audio|this (?:media|video|audio|content|page)) requires? (?:javascript|flash|html5)\b.{0,60}"
    r"|to (?:view|watch|play|hear|see) (?:this|the) .{0,60}\b(?:javascript|flash|html5)\b[^.]{0,80}\.?"
    r"|you (?:need|must) .{0,60}\b(?:javascript|flash|html5)\b[^.]{0,40}\bto (?:view|watch|play|hear|see)\b[^.]{0,60}\.?"
    r"|(?:bitte )?aktivieren sie (?:bitte )?javascript\b.{0,80}|(?:veuillez |merci d[’'])activer javascript\b.{0,80}"
    r"|(?:por favor,? )?(?:active|activa|habilite|habilita) javascript\b.{0,80}|(?:per favore,? )?(?:attiva|abilita) javascript\b.{0,80}"
    r"|(?:пожалуйста,? )?включите javascript\b.{0,80}"
    r"|try refreshing your browser(?:, or .{0,80}|\W*)|this advertisement has not loaded yet\b.{0,60}"
)
_BROWSER = (
    r"this (?:web)?(?:page|site) is best viewed (?:in|with|using|at) (?=[^,]*\b(?:browser|resolution|screen|explorer|netscape|firefox)\b)[^,]{0,80}"
    r"(?:\bstyle ?sheets\b|\bcss\b|\bjavascript\b|\d{3,4}\s?[x×]\s?\d{3,4})[^,]{0,60}(?:\. .{0,240})?"
    r"|diese (?:web)?seite ist (?:optimiert|am besten) [^,]{0,80}(?:\bbrowser|\bauflösung|\d{3,4}\s?[x×]\s?\d{3,4})[^,]{0,120}"
    r"|(?:ce site est optimisé pour|sito ottimizzato per|(?:sitio|site) (?:optimizado|otimizado) para)"
    r"(?=.*(?:\bnavigat?eur|\bnavegador|\brésolution|\brisoluzione|\bresoluci[oó]n|\bresolução|\bexplorer\b|\bfirefox\b|\bchrome\b|\d{3,4}\s?[x×]\s?\d{3,4}))[^,]{3,120}"
    r"|(?:.{2,20}©.{2,20} )?the (?:[\w’'.]+ ){1,2}is not responsible for the content of external (?:internet |web ?)?sites\.?(?: read (?:more|about)\b.{0,50})?"
)
"""By what a page is to be looked at, and that nobody answers for what it leads to."""
_EMBEDS = (
    r"(?:empfohlener )?(?:redaktioneller |externer )(?:externer )?inhalt"
    r"|an dieser stelle finden sie (?:einen )?extern\w+ inhalt\w*,? (?:von|aus|der|die|den) .{0,40}\b(?:artikel|beitrag|ergänz\w+|empfohlen\w*)\b.{0,120}"
    r"|ich bin (?:damit )?einverstanden, dass mir (?:externe )?inhalte .{0,250}"
    r"|(?:pour|afin de) (?:voir|afficher|lire) ce contenu, (?:vous|veuillez|merci|cliquez|acceptez|activez)\b.{0,200}\bcookies\b.{0,60}"
    r"|this (?:article|content) (?:contains|includes) content provided by .{0,200}|we need your (?:consent|permission) to (?:load|show) .{0,200}"
    r"|om deze (?:content|inhoud|video) te (?:tonen|zien|bekijken),? (?:moet (?:je|u) .{0,60}\bcookies (?:accepteren|toestaan)|accepteer|klik)\b.{0,100}"
    r"|il vous reste [\d.,]+\s?% de cet article à lire\W*(?:la suite .{0,60})?"
)
_CONSENT = (
    r"(?:an dieser stelle (?:finden sie|befindet sich|steht) )(?:einen? )?inhalte?n? (?:von|eines) dritt(?:anbieter\w*|er)\b.{0,200}"
    r"|(?:sign up!?\W*)?(?:i|by .{3,40},? (?:you|i)) (?:understand and )?(?:agree|consent) (?:that|to) .{0,140}"
    r"\b(?:user agreement|terms of (?:use|service)|privacy policy)\b.{0,80}"
)
"""What one agrees to, whatever is written on what one presses for that."""
_BY_MACHINE = (
    r"this (?:summary|article|story|translation|text|audio|post) (?:was|is|has been) (?:\w+ )?(?:generated|created|produced|translated|written)\b[^,.]{0,30}"
    r"\b(?:ai|artificial intelligence)\b.{0,160}"
    r"|est[ea] (?:nota|noticia|artículo|texto|resumen|traducción|matéria|artigo|resumo) (?:fue|ha sido|foi) (?:\w+ )?"
    r"(?:gener|ger|cre|cri|produc|produz|traduc|traduz|redact|elabor|resum)(?:ad|id)[oa]\b"
    r"[^,.]{0,40}\b(?:inteligencia artificial|inteligência artificial|ia)\b.{0,120}"
    r"|diese[rs]? (?:text|artikel|beitrag|zusammenfassung|übersetzung) wurde (?:\w+ )?(?:mit|von|durch)\b"
    r"[^,.]{0,30}\b(?:ki|künstlicher intelligenz)\b[^,.]{0,40}"
    r"\b(?:erstellt|übersetzt|generiert|verfasst|zusammengefasst|erzeugt)\b.{0,80}"
    r"|(?:ce(?:t|tte)?) (?:article|texte|résumé|traduction) a été (?:\w+ )?(?:génér|cré|produit|tradui|rédig|résum)\w*"
    r"[^,.]{0,40}\b(?:ia|intelligence artificielle)\b.{0,120}"
    r"|(?:oppsummeringen|sammanfattningen|artikeln?|opsummeringen) (?:er|är) (?:laget|skapad|lavet|gjord|skrevet) (?:av|med)"
    r"\b.{0,30}\b(?:ki|ai)\b.{0,120}"
)
_BEFORE_LEAVING = (
    r"original-content von: .{2,120}, übermittelt durch .{2,40}|扫(?:描|一扫).{0,4}二维码.{0,6}(?:关注|下载|订阅).{0,30}"
    r"|点击(?:上方|下方)?蓝字.{0,4}关注.{0,10}"
    r"|thank you for your interest in republishing (?:this|our)\b.{0,200}"
    r"|(?:while you[’']re here|before you go)\s?[,:.…!–—-](?=.*\b(?:us|our)\b).{0,250}\b(?:newsletter|letter|subscribe|support (?:us|our)|donat\w+)\b.{0,120}"
    r"|our (?:web)?site is (?:the|your) (?:place|source|destination|home)\b.{0,200}\b(?:bookmark|sign up for our|subscribe to our)\b.{0,120}"
)
_AGREED = re.compile(rf"\W*(?:{_CONSENT})", re.IGNORECASE | re.DOTALL)
_ANYWHERE = re.compile(rf"\W*(?:{'|'.join((_LIKED, _FAILED, _EMBEDS, _BEFORE_LEAVING))})", re.IGNORECASE | re.DOTALL)
_AT_ENDS = re.compile(
    rf"\W*(?:{'|'.join((_LICENCE, _COPIES, _PAID, _OPINIONS, _COMMENTING, _BY_MACHINE, _BROWSER, _MISTAKES, _THANKS))})", re.IGNORECASE | re.DOTALL
)
"""What stands over a story or below it. In the midst of one somebody may say so who is told of."""
_ELSEWHERE = re.compile(
    rf"\W*(?:(?:this|the) {_STORY} (?:was )?(?:originally |first )(?:appeared|published|ran) (?:on|in|at|by|with)"
    r"|dieser (?:artikel|beitrag|text) (?:ist |erschien |wurde )(?:zuerst|ursprünglich)"
    r"|cet article (?:a été |est )?(?:initialement |d[’']abord )?(?:paru|publié)"
    r"|este (?:artículo|artigo) (?:fue |foi |apareció )?(?:publicado )?(?:originalmente|primero)) .{2,140}"
)
"""Where else it stood first, with a link to that."""
_MORE_NEWS = re.compile(
    r"\W*(?:(?:read|see|find) (?:more|all|all the|the latest) (?:news|stories|headlines)"
    r"|(?:veja|leia|confira) (?:mais|outras|todas as) (?:notícias|reportagens)"
    r"|(?:weitere|mehr|alle) (?:nachrichten|meldungen|neuigkeiten)|(?:retrouvez )?toute l[’']actualité|(?:vea|lea|lee|mira) (?:más|todas las) noticias"
    r"|(?:leggi|tutte) (?:tutte |le |altre )*notizie|(?:meer|al het) nieuws|więcej wiadomości|(?:больше|другие|все) новост(?:ей|и)"
    r"|δείτε όλες τις (?:τελευταίες )?ειδήσεις)\b[^.!?]{0,120}[.!]?"
)
"""Where its other news are, with a link to them."""
_AGAIN = re.compile(r"\W*(?:(?:and |it )?(?:is|was|has been) (?:re)?(?:published|printed|posted|used)\b.*)?")
"""What may stand behind the link to where it stood first."""
_HOUSE = re.compile(
    r" is (?:an?|part of) [^.]{0,60}\b(?:non-?profit (?:news\w*|media|journalism)|news (?:network|organi[sz]ation|outlet|service))\b|501\(c\)\s?\(3\)"
)


def is_site_note(line: str, *, is_at_end: bool) -> bool:
    """Whether a line is one of these, and nobody's words; some only at either end of a text."""
    if len(line) > LONGEST:
        return False
    if not _QUOTES.isdisjoint(line):
        return _AGREED.fullmatch(line) is not None
    return any(note.fullmatch(line) for note in ((_AGREED, _ANYWHERE, _AT_ENDS) if is_at_end else (_AGREED, _ANYWHERE)))


def tells_of_site(line: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a line, in lower case, begins by saying of the site, in one of these ways, what kind of house it is."""
    return len(line) <= LONGEST and line.startswith(beginnings) and _HOUSE.search(line) is not None


def names_elsewhere(line: str) -> bool:
    """Whether a line, in lower case, begins by saying where an article stood first or where other news are."""
    return len(line) <= LONGEST and (_MORE_NEWS.fullmatch(line) or _ELSEWHERE.fullmatch(line)) is not None


def leads_elsewhere(line: str, behind: str) -> bool:
    """Whether a line that does so says no more. `behind` is what stands behind its last link: a story may tell so of others, and goes on."""
    said = _MORE_NEWS.fullmatch(line) if not any(map(str.isalnum, behind)) else None
    return (said or (_ELSEWHERE.fullmatch(line) and _AGAIN.fullmatch(behind))) is not None
