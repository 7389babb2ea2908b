"""What a site says of itself among the lines of an article: where else to follow it, who may print it again, who paid; and what only sounds like it."""

from __future__ import annotations

from time import process_time

import pytest

from cleaners.article.closings import RULE
from cleaners.article.own_channels import invites
from cleaners.article.site_notes import is_site_note

from .pages import PARAGRAPHS, draft_of, story

TEXT = "\n\n".join(PARAGRAPHS)
HEAD = "<meta property='og:site_name' content='The Lantern'>"


def saying(line: str) -> str:
    """The story with a line between its paragraphs."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    return story(head=HEAD, before="<h1>The last ferry</h1>").replace(middle, f"<p>{line}</p>{middle}")


@pytest.mark.parametrize(
    "line",
    [
        "Download the Lantern's new app and hear the tide come in.",
        "Stay with The Lantern on Instagram and YouTube.",
        "Join our WhatsApp channel for the news of the bay.",
        "To be the first to know, follow our page on Facebook.",
        "Laden Sie unsere App und lesen Sie, was auf dem Wasser geschieht.",
        "Téléchargez notre application pour ne rien manquer de la baie.",
        "Puedes seguir a The Lantern en Facebook y X.",
        "Baixe o nosso aplicativo e leia as notícias da baía.",
        "Scarica la nostra app per leggere ogni mattina della baia.",
        "Download onze app voor het nieuws van de baai.",
        "Pobierz naszą aplikację i czytaj o zatoce.",
        "Подписывайтесь на наш канал, чтобы первыми узнавать о паромах",
        "لمتابعة أخبار الخليج انضم إلى قناتنا على واتساب",
        "Our stories may be republished online or in print under a Creative Commons licence, with our name and no changes.",
        "Republish this story for free, with a link and the name of its author.",
        "Our coverage of the harbour is underwritten by Oak and Staple.",
        "This reporting is supported in part by the friends of the pier.",
        "الآراء الواردة أدناه لا تعبر عن رأي المنارة، بل عن رأي أصحابها.",
        "شروط التعليق: لا يسمح بالشتائم ولا بالإعلانات بين القراء.",
        "Enjoyed this? Buy me a coffee and keep the lamp lit.",
        "Líbil se vám článek? Podpořte nás libovolnou částkou.",
        "An dieser Stelle finden Sie Inhalte von Drittanbietern. Mit Klick auf „Zeigen“ stimmen Sie dem zu.",
        "I understand and agree that registration on this site constitutes agreement to its user agreement and privacy policy.",
        "Esta nota fue traducida con ayuda de inteligencia artificial.",
        "Dieser Text wurde mit Hilfe von KI übersetzt.",
        "Cet article a été traduit par intelligence artificielle.",
        "Yapılan yorumlardan gazetemiz sorumlu değildir.",
        "Dilarang menulis komentar yang bermuatan SARA.",
        "Har du fundet en fejl i artiklen? Skriv til os.",
        "מצאתם טעות בכתבה? כתבו לנו",
        "Die Lage auf dem Wasser: Hier unseren WhatsApp-Kanal abonnieren.",
        "Iscriviti al canale WhatsApp di The Lantern per restare aggiornato",
        "التعليقات المنشورة أدناه لا تعبر عن رأي المنارة.",
        "Die hier geäußerten Meinungen geben nicht unbedingt die der Redaktion wieder.",
        "Las opiniones de esta sección no reflejan necesariamente las del diario.",
        "Мнение редакции может не совпадать с мнением автора.",
        "Fehler gefunden? Schreiben Sie uns.",
        "Vous avez repéré une erreur dans ce texte ? Dites-le-nous.",
        "Spotted a mistake? Please tell our editors.",
        "Thanks for reading The Lantern! Subscribe to get the next one.",
        "Dziękujemy, że czytasz nas do końca.",
        "Gostou desta matéria? Conte a um amigo.",
        "The Lantern is part of Nine Lamps, a nonprofit news network that lives on gifts.",
        "Click here to get the Lantern app",
        "Ahora puede seguirnos en Facebook y en nuestro canal",
        "Haberlerimizden haberdar olmak için Google News'e abone olun",
        "ताजा खबरों के लिए हमारा मोबाइल एप डाउनलोड करें",
        "हमें फेसबुक और व्हाट्सएप पर फॉलो करें",
        "Ikuti kami di Instagram dan WhatsApp.",
        "Dapatkan berita terbaru lewat saluran WhatsApp kami.",
        "Theo dõi chúng tôi trên Facebook.",
        "Підписуйтесь на наш Telegram-канал, щоб не пропустити найважливіше",
        "Стежте за нами у Facebook",
        "Bizi Google News üzerinden takip edin",
        "ما را در تلگرام دنبال کنید",
        "最新ニュースは公式アプリをダウンロードしてください",
        "Do you have a correction or story idea that you'd like to share with our newsroom?",
        "▶제보는 카카오톡 등대",
        "Źródło zdjęcia głównego: Zatoka Foto",
        "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
        "Il vous reste 64.2% de cet article à lire. La suite est réservée aux abonnés.",
        "Original-Content von: Hafenamt Bucht, übermittelt durch news aktuell",
        "扫描二维码关注海湾日报",
        "点击蓝字，关注我们",
        "Recommended for you",
        "This advertisement has not loaded yet, but your story goes on below.",
        "We apologize, but this video has failed to load.",
        "While you're here: each Friday our editors tell what came in with the tide. Sign up for the weekly letter.",
        "Our website is the place for all that floats, so bookmark it and sign up for our letters.",
        "Recommended Stories",
        "<a href='/all'>Veja mais notícias da baía no Lampião</a>",
        "Heb jij een tip of een foto? Stuur ons een bericht.",
        "This article originally appeared in The Lantern: <a href='/first'>The last ferry</a>",
        "Följ oss på Instagram och läs om bukten.",
        "저희 채널을 구독하세요",
        "הצטרפו לערוץ הוואטסאפ שלנו",
        "Folgen Sie uns auf Instagram.",
        "Seguici su Instagram.",
        "Siga-nos no Instagram.",
        "Volg ons op Facebook.",
        "Читайте нас в Telegram.",
        "¿Has visto un error? Escríbenos.",
        "Encontrou um erro? Avise-nos.",
        "Hai notato un refuso? Scrivici.",
        "Fout gezien? Laat het ons weten.",
        "Zauważyłeś błąd? Napisz do nas.",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
        "Merci de nous avoir lus.",
        "Danke fürs Lesen!",
        "Gracias por leernos.",
        "Obrigado por ler o Lampião.",
        "Grazie per aver letto.",
        "Bedankt voor het lezen!",
        "Hat dir dieser Artikel gefallen? Teile ihn mit anderen.",
        "Cet article vous a plu ? Partagez-le.",
        "¿Te ha gustado este artículo? Compártelo.",
        "Ti è piaciuto questo articolo? Condividilo.",
        "Vond je dit artikel leuk? Deel het.",
        "Jeśli podobał ci się ten artykuł, udostępnij go.",
        "Понравилась статья? Поделитесь ей.",
        "Bu haberi beğendiniz mi? Paylaşın.",
        "Les opinions exprimées ici ne reflètent pas celles de la rédaction.",
        "As opiniões deste espaço não refletem necessariamente as do jornal.",
        "本文仅代表作者观点，与本报无关。",
        "Pour voir ce contenu, vous devez accepter les cookies.",
        "Om deze video te bekijken moet je cookies accepteren.",
        "This article includes content provided by Instagram. We ask before anything is loaded.",
        "Coverage of the harbour is supported by a grant of the Oak Foundation.",
        "<a href='/all'>Read more news of the bay</a>",
        "<a href='/all'>Mehr Nachrichten aus der Bucht</a>",
        "<a href='/all'>Retrouvez toute l’actualité de la baie</a>",
        "<a href='/all'>Lea más noticias de la bahía</a>",
        "<a href='/all'>Leggi tutte le notizie della baia</a>",
        "<a href='/all'>Al het nieuws van de baai</a>",
        "<a href='/all'>Więcej wiadomości z zatoki</a>",
        "<a href='/all'>Все новости бухты</a>",
        "<a href='/all'>Δείτε όλες τις ειδήσεις</a>",
        "Follow Ada Quay at: http://twitter.com/adaquay",
        "Follow Ada Quay on Twitter.",
        "Follow Bay Radio on Facebook and Twitter",
        "Follow the Lantern on X for the latest news of the bay.",
        "Share this story",
        "このニュースをシェア",
        "Artikel teilen",
        "شارك الخبر",
        "Dieser Artikel erschien zuerst in <a href='/first'>Die Laterne</a>.",
        "Cet article a été initialement publié dans <a href='/first'>La Lanterne</a>.",
        "Este artículo fue publicado originalmente en <a href='/first'>El Farol</a>.",
        "Este artigo foi publicado originalmente em <a href='/first'>O Lampião</a>.",
        "This story first appeared in <a href='/first'>The Lantern</a> and is republished here with its leave.",
    ],
)
def test_what_a_site_says_of_itself_is_no_text(line: str) -> None:
    """In a plain paragraph in the midst of the story; the ledger names the rule."""
    draft = draft_of(saying(line))
    assert draft.body.text == TEXT
    assert [rule for _, rule in draft.left if rule == RULE] == [RULE]


@pytest.mark.parametrize(
    "line",
    [
        "“Join our WhatsApp channel,” said the captain, who has eleven readers there.",
        "Download the app of the harbour office, and it tells the tide of last year.",
        "Stay on the pier until the lamp is lit, and follow the channel that the buoys mark.",
        "The Lantern has an app that tells the tide, and 900 people have it.",
        "Our guide to Instagram begins where the others end.",
        "Get the boat down the canal before our lock shuts at nine.",
        "The harbour office may republish its report under a Creative Commons licence.",
        "This bridge is supported in part by nine oak piles, the oldest of them from 1809.",
        "The ferry is sponsored by the villages, each of which pays for a rope.",
        "This series was made possible by the patience of a cameraman, who waited nine winters for the otter.",
        "Found a mistake? She found eleven, and each of them was her own.",
        "„Fehler gefunden?“, fragte der Kapitän und sah auf die Karte.",
        "Thanks for reading my letters, she wrote to him, and none was ever opened.",
        "The opinions of the villages differ, and the office has none.",
        "This article originally appeared in a paper that nobody remembers, of which one copy is left.",
        "Before you go to the pier, ask who supports the bridge, said the captain.",
        "Our website is nine years old, and nobody has written for it since.",
        "Read more news from the bay, her mother told her, and fewer novels.",
        "The Lantern is the oldest boat of the bay, and nonprofit by nature.",
        "The Bay Circle is a nonprofit newsroom of nine, and its roof fell in on Monday.",
        "Gemiye abone olun diyen kaptan, limanda kaldı ve kimse onu dinlemedi.",
        "Do you have a correction? asked the captain, and drew the line of the coast anew.",
        "An dieser Stelle finden Taucher seit dem Sommer einen Anker von 1809.",
        "Il vous reste deux jours pour voir le phare avant les travaux.",
        "The guide is quick, and nobody follows her.",
    ],
)
def test_sentences_of_a_story_that_sound_like_it_stay(line: str) -> None:
    """Channels of others and of the sea, quotes, what is told of sponsors, of mistakes, of papers."""
    assert line in draft_of(saying(line)).body.text


def test_the_issuer_of_a_release_is_no_text_where_a_distributor_begins_it() -> None:
    """ "SOURCE Oak and Staple" below a text that begins with place, day and the distributor; below another, it may be a list's."""
    markup = story(before="<h1>The last ferry</h1>", within="<p>SOURCE Oak and Staple Ltd.</p>")
    assert "SOURCE Oak" in draft_of(markup).body.text
    released = markup.replace("<p>The last ferry", "<p>EASTERN PIER, May 14, 2024 /Baywire/ -- The last ferry")
    assert "SOURCE Oak" not in draft_of(released).body.text
    assert "Source: the book" in draft_of(released.replace("SOURCE Oak and Staple Ltd.", "Source: the book of the tides")).body.text


@pytest.mark.parametrize(
    "line",
    [
        "This page is best viewed in an up-to-date browser with style sheets (CSS) on. Please consider a newer one if you are able to.",
        "Diese Seite ist optimiert für einen Browser mit 1024 x 768 Punkten.",
        "Ce site est optimisé pour Firefox et une résolution de 1024 x 768.",
        "Sitio optimizado para Internet Explorer 6 y 800 x 600",
        "Bay Radio © 2013 The Bay is not responsible for the content of external sites. Read more.",
        "ترحب المنارة بالنقاش المفيد، ونرجو مراجعة شروط الموقع قبل نشرها.",
    ],
)
def test_by_what_a_page_is_to_be_looked_at_is_no_text_below_a_story(line: str) -> None:
    """Nor that nobody answers for what it leads to."""
    assert draft_of(story(head=HEAD, before="<h1>The last ferry</h1>", within=f"<p>{line}</p>")).body.text == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "Ce site est optimisé pour les oiseaux, dit la garde, et personne n'y entre en mai.",
        "Diese Seite ist am besten bei Ebbe zu sehen, sagt der Wirt der alten Mole.",
        "The bay is not responsible for the content of other bays, the pilots joke, and pour another.",
        "This page is best viewed from the far end of the pier, she wrote below her drawing.",
        "This site is best viewed using a screen of 1920x1080, reads the label on the oldest page of the web, which turned thirty on Tuesday.",
        "Ce site est optimisé pour Internet Explorer, peut-on encore lire sur la page de la mairie, vingt ans après.",
        "Sito ottimizzato per Firefox, recitava la scritta, e nessuno la toccò.",
        "The judge ruled that the bay is not responsible for the content of external sites, which changes what engines may link to.",
        "The search engine is not responsible for the content of external sites, the court ruled on Tuesday.",
        "The court said the BBC is not responsible for the content of external sites.",
        "The council is not responsible for the content of other sites that dump waste in the bay.",
        "ترحب المدينة بالنقاش حول الجسر، وطلبت من السكان مراجعة الخطة قبل نشرها في الخريف.",
    ],
)
def test_last_sentences_that_sound_like_it_stay(line: str) -> None:
    """Of places and of what somebody has drawn."""
    assert draft_of(story(head=HEAD, before="<h1>The last ferry</h1>", within=f"<p>{line}</p>")).body.text == f"{TEXT}\n\n{line}"


def test_a_page_of_nothing_else_keeps_its_lines() -> None:
    """What a site says of itself is all there is where nothing else is told."""
    line = "Join our WhatsApp channel for the news of the bay and of all the boats on it, day by day, as we do."
    markup = f"<html><body><main><article><h1>The channel</h1><p>{line}</p></article></main></body></html>"
    assert draft_of(markup).body.text == line


def test_long_lines_cost_no_more_than_short_ones() -> None:
    """Each sign is sought once in a line of bounded length."""
    lines = [
        "to " + "a" * 200,
        "download " * 24,
        "our app. " * 24,
        "coverage of " + "x " * 150,
        "our " * 100,
        "are " * 100,
        "(" * 400,
        "dziękujemy, że czytasz " + "z " * 100,
    ]
    began = process_time()
    for line in lines * 500:
        invites(line, ("the lantern",))
        is_site_note(line, is_at_end=True)
    assert process_time() - began < 3  # a third of a second
