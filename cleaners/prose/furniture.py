"""What sites call what stands beside an article, in the names of elements, and what they say over it.

Parts of class names and ids, as templates of all kinds of sites print them. Among the lines of WCXB's articles that stand where
the article does, of those under a name of `APART` 6 of 100 are the article's, of `BYNAME` 3, of `CAPTION` 10, of `SIDE` 70.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain

from ..page.page import Index

_APART = (
    "comment respond disqus related recirc newsletter sidebar promo cookie consent popular trending recommend share sharing social signup subscri"
    " breadcrumb footer nav menu advert sponsor banner outbrain taboola souvisej correlat relacionad gerelateerd"
).split()
_APART_WORDS = re.compile(r"(?<![a-z])(?:ads?|tags?|sns)(?![a-z])")
"""Words that stand in many others."""
_SIDE = "review widget reply meta credit toc teaser card more".split()
_BYNAME = ("author", "bio")
_CAPTION = (
    *(
        "caption",
        "cutline",
        "bildunterschrift",
        "bildtext",
        "podpis",
        "popisek",
        "onderschrift",
        "kuvateksti",
        "didascalia",
        "legende",
        "pie-foto",
        "pie_foto",
        "piefoto",
        "pie-de-foto",
    ),
    *("image-desc", "image__desc", "photo-desc", "photo__desc", "media-desc", "media__desc", "video-desc", "video__desc"),
)
_OFFERS = "cta call-to-action btn button disclaimer disclosure affiliate modal player toolbar copyright feedback".split()
_TOOLS = r"(?:adjust|change|resize|increase|decrease)[-_]?(?:text|font)\w*|(?:story|article|page|post)[-_]?tools|flyout"
_OFFERS_WORDS = re.compile(rf"(?<![a-z])(?:{'|'.join(_OFFERS)}|buttons|disclaimers|disclosures|{_TOOLS})(?![a-z])")
"""What is there to be pressed, bought or played, and what says so by law. Of the lines of WCXB's articles in small elements of such names 2 of 100 are text."""
_UNFOLDS = "accordion faq collaps toggle expand question".split()
"""What unfolds an answer is called a button, too, and is its question."""

SIDE, APART, BYNAME, CAPTION, OFFERS, UNFOLDS = (1 << number for number in range(6))
"""What a name may say of its element, each a bit: that it may stand beside the text, that it stands quite apart."""
_SAYING: tuple[tuple[int, Sequence[str], re.Pattern[str] | None], ...] = (
    (SIDE, _SIDE, None),
    (APART, _APART, None),
    (APART, ("ad", "tag", "sns"), _APART_WORDS),
    (BYNAME, _BYNAME, None),
    (CAPTION, _CAPTION, None),
    (OFFERS, (*_OFFERS, "adjust", "change", "resize", "crease", "tools", "flyout"), _OFFERS_WORDS),
    (UNFOLDS, _UNFOLDS, None),
)
"""Parts of the names that say it, and the pattern that such a name must fit."""


def called(index: Index) -> Mapping[str, int]:
    """What each class token and id of a page says; none stands for those that say nothing."""
    found: dict[str, int] = defaultdict(int)
    for bit, parts, pattern in _SAYING:
        for name in chain.from_iterable(index.names_with(*parts)):
            if pattern is None or pattern.search(name.lower()):
                found[name] |= bit
    return found


# What stands over the parts of a page that follow its article, in the languages of most pages.
SAYS_SIDE = re.compile(
    r"(?:\w*+\W++)*?(?:related|read (?:more|next|also)|more (?:about|by|from|on|stories|in)|you (?:may|might)|recommended|popular|trending|latest"
    r"|about the authors?|authors?:|view all posts|share this|comments?|thoughts? on|leave a|subscribe|newsletter|sign up|follow us|tags|categories|recent"
    r"|see also|article sources|further reading|was this (?:article|page|post|story|guide|answer)|how useful was"
    r"|weitere (?:informationen|artikel|meldungen)|weiterführende"
    r"|mehr (?:zum|aus|von)|lesen sie auch|das könnte|kommentare?|beliebt|neueste|über (?:den autor|die autorin)|autor(?:in)?:|alle beiträge|teilen|abonnieren"
    r"|schlagwörter"
    r"|à lire aussi|lire aussi|sur le même|articles? liés|commentaires?|partager|s’abonner|plus lus|auteur :|relacionad[oa]s?|lee también|leer más"
    r"|comentarios?|compartir|suscríbete|lo más|leia também|leia mais|comentários|compartilhar|mais lidas|assine|leggi anche|correlati|commenti|condividi"
    r"|iscriviti|più letti|lees ook|lees meer|gerelateerd|reacties|delen|meest gelezen|czytaj też|zobacz także|komentarze|udostępnij"
    r"|teile? (?:diesen|den)|folgen sie|suivez|s[ií]g[ua](?:e|a)?(?:nos|-nos)|seguiteci|seguici|volg ons|deel dit|obserwuj|следите|подписывайтесь"
    r"|läs (?:också|även|mer)|kommentarer|les også|læs også|lue myös|kommentit|čtěte také|související|komentáře|olvasta már|kapcsolódó|hozzászólás(?:ok)?"
    r"|ilgili|ayrıca okuyun|yorum(?:lar)?|citește și|articole similare|comentarii|baca juga|komentar|đọc thêm|tin liên quan|bình luận"
    r"|διαβάστε (?:επίσης|ακόμα)|σχόλια"
    r"|war dieser (?:artikel|beitrag)|cet article vous|vous aimez cet|(?:fue|resultó|sido) útil|foi útil|questo articolo ti|was dit artikel"
    r"|var denna? artikel|blev du hjälpt|czy (?:ten )?artykuł|статья (?:была )?полезн\w+|bu (?:yazı|makale|sayfa) (?:size )?(?:yararlı|faydalı)"
    r"|читайте также|комментарии|поделиться|популярное|читайте також|коментарі)(?:\b|(?<=:))"
    r"|(?:関連(?:記事|リンク)|あわせて読みたい|人気(?:記事|の)|おすすめ|新着|最新記事|コメント|この記事(?:を|の)|フォロー|著者|タグ|シェア|アクセスランキング"
    r"|相关(?:阅读|文章|新闻|推荐)|推荐阅读|延伸阅读|热门|最新文章|评论|分享|标签|作者简介|关注我们|관련 ?(?:기사|글)|댓글|공유|많이 본|인기"
    r"|اقرأ (?:أيض[اً]+|المزيد)|مقالات (?:ذات صلة|مشابهة)|مواضيع ذات صلة|الأكثر قراءة|تعليق|شارك|تابعونا|الوسوم|اشترك|यह भी पढ़ें|संबंधित|टिप्पणि|साझा करें|शेयर)",
    # of lines in lower case: a search that takes either case tries every one of these at every word, and takes four times as long; one at every letter
    # and not word by word, as here, half as long again
)
ADVERTISED = re.compile(
    r"\W*(?:advertisements?(?:\W+scroll to continue(?: reading)?)?|ads?|sponsored|paid content"
    r"|(?:article |story )?continues (?:below|after) (?:this )?(?:advertisement|ad)"
    r"|scroll to continue"
    r"|(?:scroll|gulir) untuk \w+ \w+"
    r"|anzeige|werbung|publicité|annonce|publicidad|anuncio|pubblicità|annuncio|publicidade|anúncio|advertentie|annons|reklam[ae]?|mainos|hirdetés|publicitate"
    r"|iklan|quảng cáo|διαφήμιση|реклама|広告|スポンサーリンク|广告|廣告|광고|إعلان|اعلان|مادة [إا]علانية|विज्ञापन)\W*",
)
"""The label of an advertisement, of lines in lower case."""
PLAYS = re.compile(
    r"(?:(?:press enter or )?(?:click|tap)(?: here)?(?: on (?:the )?(?:image|photo|picture))? (?:to|for) (?:view|see|enlarge|expand|zoom|a larger|full)\b"
    r".{0,30}"
    r"|(?:zum vergrößern (?:bitte )?(?:anklicken|klicken)|(?:bild )?anklicken zum vergrößern|cliquez pour agrandir|haz clic para ampliar|clique para ampliar"
    r"|clicca per ingrandire|klik om te vergroten|kliknij,? aby powiększyć|нажмите,? чтобы увеличить)\W*"
    r"|0?0:00\s?/\s?(?:\d{1,2}:)?\d{1,2}:\d\d"
    r"|\d{1,3} (?:of|von|de|sur|di|van|av|af|z|из) \d{1,3}"
    r"|(?:\w+ )?\d(?:[.,]\d)? (?:out of|of|von|sur|de|su|van|av|af|z|из) (?:5|10) (?:stars?|sternen?|étoiles|estrellas|estrelas|stelle|sterren|stjärnor"
    r"|stjerner|gwiazdek|звёзд|звезд)\W*)",
)
"""What a viewer of pictures says, which of them it shows, how long something plays, and how many stars something was given, of lines in lower case."""
CONTENTS = re.compile(
    r"\W*(?:table of contents|(?:in|on) this (?:article|guide|post|page|story)|jump to(?: section)?|inhaltsverzeichnis"
    r"|sommaire|sumário|índice|inhoud|innehåll|indhold|in diesem (?:artikel|beitrag)"
    r"|auf dieser seite|dans cet article|table des matières|en este artículo|tabla de contenidos?|neste artigo|in questo articolo|in dit artikel|inhoudsopgave"
    r"|i (?:den här|denne|denna) artikel|spis treści|w tym artykule|в этой статье|目次|目录|目錄|목차)\W*",
)
"""The label of a list of what a page holds, of lines in lower case."""

_RIGHTS = re.compile(
    r"\W{0,3}(?:©|\(c\)\s*\d{4}|copyright\s*(?:©|\(c\)|\d{4})|版权声明|版權聲明|版权所有|版權所有|转载请注明|轉載請註明|無断転載(?:を?禁|・)"
    r"|riproduzione riservata\W*(?:©|$)|저작권자\s*[©ⓒ(]|무단 ?전재)",
    # of lines in lower case
)
_RESERVED = (
    *("all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados"),
    *("tutti i diritti riservati", "alle rechten voorbehouden", "wszelkie prawa zastrzeżone", "все права защищены", "tüm hakları saklıdır"),
    "جميع الحقوق محفوظة",
)
_LONGEST_RESERVED = 100


def says_whose(text: str) -> bool:
    """Whether a line begins by saying whose a text is, or is short and ends so."""
    line = text.lower()
    return _RIGHTS.match(line) is not None or (len(line) <= _LONGEST_RESERVED and line.rstrip(" .!").endswith(_RESERVED))


POINTS_ON = re.compile(
    r"\W{0,4}(?:(?:also )?read(?: also| more| next)?|see also|related(?: (?:story|stories|articles?|posts?|content|coverage|reading))?"
    r"|more(?: on this(?: story)?|(?=:))|don[’']t miss(?: (?:these|this) (?:stor(?:y|ies)|articles?|posts?|videos?|news)\b[^.!?]{0,30})?|you may also like"
    r"|recommended(?: (?:stories|reading|for you))?|people (?:are )?also read(?:ing)?|further reading"
    r"|lesen sie auch|lies auch|auch interessant|mehr zum thema|siehe auch|passend dazu"
    r"|(?:[àa] )?lire (?:aussi|également)|voir aussi|sur le même (?:sujet|thème)|lee también|leer también|lea (?:también|además|más)"
    r"|vea también|mir[ae] también|[lt]e puede interesar|más información|ver también"
    r"|relacionad[oa]s?|noticias? relacionadas?"
    r"|leia (?:também|mais)|veja também|saiba mais|leggi anche|leggi pure|vedi anche|approfondisci|lees ook|lees meer|zie ook"
    r"|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także|również)|läs (?:också|även|mer)|les også|læs også|lue myös"
    r"|čtěte (?:také|i)|čítajte (?:tiež|aj)|olvasta már|kapcsolódó(?: cikk(?:ek|ünk)?)?|ayr[ıi]ca okuyun|ilgili haber"
    r"|citește și|baca juga|đọc thêm|xem thêm|διαβάστε (?:επίσης|ακόμα)"
    r"|читайте (?:также|по теме|ещё)|по теме|см\. также|смотрите также|читайте також"
    r"|関連記事|[あ合]わせて読みたい|相关(?:阅读|文章|新闻)|延伸阅读|推荐阅读"
    r"|(?:点击)?进入专题"
    r"|相关(?:报道|链接)|更多报道|こちらも(?:おすすめ|どうぞ)|関連(?:ニュース|リンク)|관련 ?(?:뉴스|글)|함께 (?:보면 좋은|읽기)|संबंधित खबरें|और पढ़ें"
    r"|ilgili (?:haber(?:ler)?|içerik(?:ler)?|konular?)|benzer haberler|bunlar da ilginizi çekebilir|simak juga|lihat juga|berita terkait|tin liên quan"
    r"|vezi și|cite[sș]te (?:mai mult|și)|læs mere|les mer|lue lisää|dowiedz się więcej|polecamy"
    r"|dále čtěte|související|σχετικά(?: άρθρα)?|див\. також|також за темою"
    r"|مقالات (?:ذات صلة|مشابهة)|(?:مواضيع|أخبار|موضوعات) (?:ذات صلة|متعلقة)|شاهد أيض[اً]+|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط"
    r"|קראו (?:גם|עוד)|ל?כתבות נוספות|আরও পড়ুন|یہ بھی پڑھیں|อ่านเพิ่มเติม|(?:อ่าน)?(?:ข่าว|บทความ|เรื่อง)ที่เกี่ยวข้อง"
    r"|in case you missed it|icymi|keep reading|what to read next|you (?:may|might) also (?:like|enjoy|be interested in)"
    r"|(?:das )?könnte (?:sie|dich|euch) (?:auch )?interessieren|mehr dazu|lesetipp|zum thema|pour aller plus loin|[àa] (?:lire|voir) (?:aussi|également)"
    r"|(?:también )?te (?:puede|podría) (?:gustar|interesar)|te recomendamos|sigue leyendo|(?:ti )?potrebbe (?:anche )?interessar(?:e|ti)"
    r"(?: anche)?|per approfondire|pode (?:te )?interessar|confira também|lees verder|meer over dit onderwerp|ook interessant|sprawdź (?:też|także|również)"
    r"|mohlo by vás (?:také )?(?:zajímat|zaujímať)|přečtěte si (?:také|i)|viz také|ez is érdekelheti|olvass(?:a|on)? (?:el|tovább)(?: ezt)? is"
    r"|te-ar putea interesa|citește mai departe|вижте (?:още|също)|прочетете (?:още|също)|още по темата|pročitajte (?:još|i|takođe)|preberite (?:tudi|še)"
    r"|материалы? по теме|ещё по теме|дивіться також|до теми|katso myös|loe (?:ka|veel)|lasi arī|taip pat skaitykite|bunu da okuyun|baca selengkapnya"
    r"|artikel terkait|có thể bạn quan tâm|延伸閱讀|相關(?:新聞|閱讀|報導|報道|連結|文章)|推薦閱讀|更多(?:新闻|新聞)"
    r"|往期(?:推荐|回顾|精彩)|قد يهمك(?: أيض[اً]+)?"
    r"|ये भी देखें|மேலும் படிக்க"
    r"|관련 ?기사|اقرأ (?:أيض[اً]+|المزيد)|إقرأ أيض[اً]+|طالع أيض[اً]+|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें)\s*[:：|›»→>\]】…–—-]{0,3}\s*",
)
"""What leads from the middle of an article to another, of lines in lower case."""
