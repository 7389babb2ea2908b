"""Sentences of stories in the words of what sites say of themselves, in each language in which these are known."""

from __future__ import annotations

import re

import pytest

from .pages import draft_of, story
from .test_site_notes import saying


@pytest.mark.parametrize(
    "line",
    [
        "Follow our guide to the best podcasts of the winter.",
        "Riproduzione riservata è il titolo del romanzo di Quay.",
        "Get the news on Facebook, half of the bay says, and they do.",
        "Download speeds in our test of the app were poor, and it crashed twice.",
        "Subscribe buttons on our Instagram account vanished after two days.",
        "Stay away from our channel when the tide runs, the pilots warn.",
        "Now you can follow the ferry of our bay on Twitter, as its engineer posts each crossing.",
        "To join the Lantern, a boat of nine metres, write to its Facebook group.",
        "Folgen hat das für unsere Häfen am Kanal: Sie werden tiefer.",
        "Um unseren Kindern die Angst zu nehmen, haben wir TikTok verboten, sagt die Lehrerin.",
        "Entre nos abonnés de Facebook, un sur trois dit avoir vu le phare.",
        "Seguiremos informando de nuestro canal en la próxima edición.",
        "Entre os nossos rios e o canal há muito mar, e os nossos barcos o sabem.",
        "Segui i nostri consigli per usare Instagram senza perdere il sonno.",
        "Volg ons door het kanaal en je ziet drie sluizen.",
        "Aby nasze kanały były czyste, potrzeba trzech pogłębiarek.",
        "Följ med vår fotograf längs Göta kanal i sommar.",
        "Следите за нашим капитаном, когда он входит в канал.",
        "Читайте наши заметки о том, как телеграм изменил город.",
        "تابع المصريون افتتاح القناة بفرح، وهي قناتنا جميعا كما قال الرئيس",
        "עקבו אחרי המדריך שלנו בערוץ הים",
        "हमारे गांव में चैनल वाले आए और बोले कि ऐप डाउनलोड करें",
        "हमें डर था कि वे घाट तक हमें फॉलो करें, कप्तान ने कहा",
        "Ikuti kami di sepanjang sungai sampai ke kincir, kata nelayan.",
        "Dapatkan perahu kami sebelum air pasang, kata papan itu.",
        "Theo dõi chúng tôi trên bến, ông lão nói với lũ trẻ.",
        "Стежте за нами у порту, сказав капітан дітям.",
        "Ikuti lomba foto di Instagram sekolah kami, kata guru itu.",
        "Theo dõi chúng tôi trên Facebook, ông lão nói với lũ trẻ.",
        "Стежте за нами у Facebook, сказав капітан дітям.",
        "ठगों ने लिखा कि हमें व्हाट्सएप पर फॉलो करें",
        "او نوشت که ما را در تلگرام دنبال کنید",
        "Підписуйте наш журнал щодня, просить капітан.",
        "Bizi Instagram üzerinden tanıyanlar limana geldi.",
        "ما را در بندر دنبال کنید",
        "参加を希望する人は、公式アプリで事前に登録してください。",
        "앱에서 우리 동네를 고른 뒤 다운로드하세요.",
        "Die Meinungen der Fischer decken sich nicht unbedingt mit denen der Stadt.",
        "Les propos du maire n’engagent que lui, a répondu l’opposition.",
        "Las opiniones de los vecinos no reflejan lo que dice la encuesta.",
        "As opiniões dos moradores não refletem a pesquisa.",
        "Мнение автора может не совпадать с мнением критиков, и это нормально, сказал он.",
        "本文所用的样本仅代表沿海地区，作者提醒。",
        "الآراء الواردة في التقرير تعبر عن مواقف ثلاثة خبراء من المدينة.",
        "شروط التعليق على الجسر قاسية، تقول النساء اللواتي يحملن الحبال.",
        "التعليقات على الجدران كثيرة، وأكثرها عن السمك.",
        "Join our Facebook group, said the poster on the pier.",
        "Laden Sie unsere App, schrieb der Hafen.",
        "Abonnez votre mère à notre newsletter, conseille le maire.",
        "Únete a nuestro canal de WhatsApp, dijo el capitán.",
        "Baixe o nosso aplicativo, disse a menina.",
        "Scarica la nostra app, scrisse il comune.",
        "Download onze app, zegt de gemeente.",
        "Pobierz naszą aplikację, mówi plakat.",
        "Читайте наш телеграм, сказал капитан.",
        "Gracias por leer. Así terminaba la carta del capitán.",
        "Danke fürs Lesen! Mit diesen Worten endet jeder Brief des Kapitäns.",
        "Find a mistake in the log? Then write it down, the captain taught her, and sign it.",
        "Einen Fehler gefunden? Die Steuerzahler haben vier Wochen Zeit für den Einspruch.",
        "Trouvé une erreur sur la facture ? Voici que faire, dit l’office.",
        "Ha encontrado un error en su factura? Tiene al menos cuatro semanas.",
        "Viu um erro na conta? Há quatro semanas para reclamar.",
        "Hai trovato un errore nella bolletta? Ecco che cosa fare e a chi scrivere.",
        "Spelfout gezien? De taalclub van de haven betaalt een euro per stuk.",
        "Zauważyłeś błąd w rozliczeniu? Masz cztery tygodnie na korektę.",
        "Нашли ошибку в квитанции? Вот куда обращаться жителям.",
        "Danke fürs Lesen, schrieb der Kapitän unter jeden Brief.",
        "Merci pour votre lecture attentive du rapport, a dit le juge.",
        "Gracias por leer mi carta, escribió el capitán a su hija.",
        "Obrigado por ler a carta até o fim, escreveu o capitão.",
        "Grazie per aver letto la lettera, scrisse il capitano.",
        "Bedankt voor het lezen van mijn brief, schreef de kapitein.",
        "Dziękujemy, że jesteś, powiedziała matka do syna przy stole.",
        "Gostou da notícia? Nem todos gostaram.",
        "Понравилась статья? Автор писал её три года.",
        "Ti è piaciuto questo articolo? chiese lei.",
        "Vond je dit verhaal mooi? vroeg zij, en hij zweeg.",
        "Jeśli podobał ci się ten tekst, powiedziała, to go zjem.",
        "Cet article vous a plu ? a demandé le juge.",
        "Hat Ihnen dieser Artikel gefallen? fragte der Richter.",
        "Bu haberi beğendiniz mi? diye sordu kaptan.",
        "This story was underwritten by fear.",
        "Coverage of dental care is supported by both parties in the senate.",
        "Coverage of the ships is underwritten by nine houses of the harbour.",
        "Our stories can be published for free, the court ruled.",
        "Republish our story, the widow begged, until somebody hears it.",
        "Before you go: pack light, sign up for the ferry early and bring cash.",
        "Our site is the old quarry, where members sign up for a plot of land each spring.",
        "We are sorry, but this video cannot be shown in court, the judge said.",
        "Pour voir ce contenu, le juge a dû accepter les cookies.",
        "Om deze video te zien moet je achttien zijn; cookies helpen niet, zegt de rechter.",
        "点击蓝字的人不多，关注展览的人更少。",
        "扫描游客手机上的二维码后，大门打开。",
        "제보는 모두 47건이었고 그중 하나만 사실이었다.",
        "The Lantern is a novel of a newspaper town, and its newsroom is the sea.",
        "The article was first published in <a href='/n'>Nature</a> and cited nine hundred times.",
        "Dieser Artikel erschien zuerst in der <a href='/n'>Laterne</a>, bevor ein Gericht ihn verbot.",
        "Cet article a été publié dans <a href='/n'>la revue</a> que le ministre dirige.",
        "Este artículo publicado por <a href='/n'>El Faro</a> causó la renuncia del ministro.",
        "Este artigo foi publicado originalmente em <a href='/n'>O Lampião</a> e derrubou o ministro.",
        "Read more stories, <a href='/n'>teachers</a> tell their classes, and fewer posts.",
        "Mehr Nachrichten als je zuvor <a href='/n'>lesen die Deutschen</a> am Telefon.",
        "Toute l’actualité de <a href='/n'>la baie</a> tient en une page, dit-elle.",
        "Lea más noticias <a href='/n'>falsas</a> y dormirá peor, dice el estudio.",
        "Leia mais notícias <a href='/n'>falsas</a> e durma pior, diz o estudo.",
        "Tutte le notizie <a href='/n'>pubblicate</a> quel giorno erano false.",
        "Meer nieuws dan ooit <a href='/n'>lezen wij</a> op de telefoon.",
        "Więcej wiadomości <a href='/n'>wysłanych</a> niż odebranych, mówi raport.",
        "Все новости о <a href='/n'>пароме</a> были ложью.",
        "Δείτε όλες τις ειδήσεις <a href='/n'>που έγραψε</a> ο καπετάνιος πριν από το ναυάγιο.",
    ],
)
def test_sentences_with_the_same_words_stay(line: str) -> None:
    """Of opinions, mistakes and channels in the news, in each language whose words are known; a part of them may be a link."""
    told = re.sub("<[^>]*>", "", line)
    assert told in draft_of(saying(line)).body.text


@pytest.mark.parametrize(
    "line",
    [
        "Our reporting was funded by the Harbour Foundation.",
        "Thanks for reading the tide table aloud.",
        "Find a mistake in the log? Then tell us before the tide turns.",
        "Мнение автора может не совпадать с мнением редакции.",
        "You are free to republish this story under Creative Commons.",
    ],
)
def test_what_a_site_says_at_the_ends_of_a_text_is_told_in_its_midst(line: str) -> None:
    """There somebody says so of whom the story is."""
    days = [f"<p>On day {day} the ferry crossed the bay {day} times, and its captain wrote all of them down.</p>" for day in range(18)]
    told, more = "".join(days[:9]), "".join(days[9:])
    for before, after, is_told in ((told, more, True), (told, "", False)):
        assert (line in draft_of(story(before="<h1>The last ferry</h1>", within=f"{before}<p>{line}</p>{after}")).body.text) is is_told
