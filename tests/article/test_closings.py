"""What a site says among the sentences of an article, and what only sounds like it."""

from __future__ import annotations

import re

import pytest

from .pages import PARAGRAPHS, draft_of, story

TEXT = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "said",
    [
        "Follow the Lantern on Instagram, X and Facebook.",
        "Follow us",
        "Do you have an opinion on this story? Post it!",
        "Today's letter is sponsored by Oak & Staple. Their latches close themselves.",
        "Sign up for our weekly newsletter and never miss a tide.",
        "Thanks for subscribing! Look out for your first letter soon.",
        "This post may contain affiliate links. Read more about this on my page.",
        "We may earn a small commission when you buy through links on this page.",
        "Folgen Sie der Laterne auf Facebook und Instagram.",
        "Melden Sie sich jetzt für unseren Newsletter an!",
        "Suivez La Lanterne sur Facebook et Instagram",
        "Inscrivez-vous à notre newsletter pour ne rien manquer.",
        "Síguenos en Facebook, X e Instagram",
        "Clique aqui para seguir o canal da Lanterna no WhatsApp",
        "Siga o canal da Lanterna da Baía do Norte no WhatsApp",
        "Ακολουθήστε τη Λάμπα στο Google News και μάθετε πρώτοι τα νέα",
        "Iscriviti alla nostra newsletter",
        "Iedere week het mooiste van de haven? Schrijf je in voor de nieuwsbrief",
        "Cieszymy się, że jesteś z nami. Zapisz się na newsletter, aby otrzymywać nasze najciekawsze treści",
        "Подписывайтесь на наш канал в Telegram",
        "تابعونا على فيسبوك وتويتر",
        "The Lantern is made possible by readers like you.",
        "The Lantern is a small paper. If you value this reporting, please consider a tax-deductible gift.",
        "Got a news tip? Email us at tips@lantern.example.",
        "If you liked this story, share it with a friend.",
        "Did you make this recipe?",
        "<a href='/subscribe'><strong>Find out for free what happens on both sides of the bay.</strong></a>",
        "<b><a href='https://news.example/newsletter/tide'>The tide, every Monday in your mail</a></b>",
        "Ikuti berita terbaru kami di <a href='https://news.google.com/publications/abc'>Google News</a> dan saluran WhatsApp.",
        "Views: 1,204",
        "Dibaca 512 kali",
        "Просмотров: 931",
        "Have you tried this recipe? Leave a comment and a rating below.",
        "Tag @lantern.kitchen on Instagram and hashtag it #lantern",
        "The views expressed are those of the author and do not necessarily reflect those of The Lantern.",
        "This story was originally published March 5, 2024 at 6:00 AM.",
        "Нашли опечатку? Выделите её и нажмите Ctrl+Enter.",
        "Iezīmējiet kļūdu tekstā un spiediet Ctrl + Enter, lai to nosūtītu",
        "To hear this recording, JavaScript must be enabled and a Flash Player installed.",
        "Your browser does not support the audio element.",
        "Ihr Browser unterstützt dieses Video nicht.",
        "¿Has hecho esta receta? Etiqueta a @lantern.kitchen y cuéntanos qué tal.",
        "Listen and subscribe on Apple Podcasts, Spotify or wherever you get your podcasts.",
        "This transcript was generated automatically and may contain errors.",
        "ติดตามข่าวสารของเราได้ที่ Facebook และ LINE",
        "หากคุณชอบบทความนี้ ร่วมบริจาคเพื่อสนับสนุนสื่ออิสระ",
        "Sursa foto: Portul de Est",
        "Get the news of the bay delivered to your inbox!",
        "Stay up to date with the latest news from both sides of the bay.",
        "Have a story about a boat? We want to hear from you.",
        "Follow the Lantern’s coverage of the sea at https://lantern.example/sea",
        "This transcript was machine-generated.",
        "Hast du das Rezept ausprobiert? Schreib es in die Kommentare.",
        "Stay informed with the latest news of the bay.",
        "กดติดตามพวกเราทาง Facebook",
        "Ajouter à vos sélections",
        "Urmărește-ne și pe Google News.",
        "Kövessen minket a Facebookon!",
        "Больше новостей — в нашем Телеграм-канале. Подписывайтесь!",
        "¿Te gustó esta noticia? Compártela con tus amigos.",
    ],
)
def test_what_a_site_asks_of_its_readers_is_no_text(said: str) -> None:
    """Though it stands in a plain paragraph among the others."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert draft_of(story(before="<h1>The last ferry</h1>").replace(middle, f"<p>{said}</p>{middle}")).body.text == TEXT


@pytest.mark.parametrize(
    "said",
    [
        "Did you make this recipe? That was what her aunt asked, and nobody would say so.",
        "Tag us on the stairs, said the children, and ran off to the harbour with their shoes in hand.",
        "She told the crew to follow the river until the mill, and to wait there for the boats of the eastern pier.",
        "An affiliate of the harbour office may earn a commission on each crossing, the villages say, and nobody counts them.",
        "He would subscribe to nothing that comes in the mail, and least of all to a letter about the weather of other people.",
        "Call us when the ferry is in, the captain said, and we will come and carry the oranges to your door.",
        "Do you have an opinion on this bridge? she asked, and nobody in the room had any.",
        "Today's letter is the last that she wrote, and it was brought to the house by the captain.",
        "If you love this bay as we do, follow the path to the mill, the sign says.",
        "Do you have tips for the crossing? he asked. She had one: do not look at the water.",
        "The views expressed by villagers at the meeting were mostly against the bridge and for more boats in winter.",
        "This story was originally published in May 1924 by a paper that nobody remembers.",
        "Press Ctrl+Enter to fix the error that the editor shows.",
        "Your browser does not support cookies if you turn them off, and the shop loses your basket.",
        "Your browser can't display the file because the server sends it as text.",
        "You need to have JavaScript installed as a runtime, such as Node, version 20 or later.",
        "JavaScript engines are installed in every browser today.",
        "She pressed Ctrl+Enter, and the letter was gone before anybody could read it.",
        "Your browser knows more about the harbour than the harbour master does, said Ada.",
        "Thank you for your interest in boats, the letter began, which had taken eleven weeks to cross the bay.",
        "The ferry keeps <a href='/subscribe'>a list of its passengers</a>, and so does the bridge.",
        "<a href='https://sea.example/subscribe'>The sea has a list of its own, and it is longer.</a>",
        "<a href='/story/subscribe-me-not'>She did not sign it, and has told us why.</a>",
        "The story led <a href='https://news.google.com/'>Google News</a> for a day and was gone.",
        "<a href='/subscribe?from=story'>" + "The ferry left the pier, and nobody knew whether it would be back before the bridge was there. " * 2 + "</a>",
        "The Post wrote of it <a href='https://news.google.com/newspapers?nid=2194'>in 1953</a>.",
        "As <a href='https://news.google.com/articles/CBMi'>the Pier Post</a> found, the ferry had no licence.",
        "Hits: 12",
        "Visitas: 3",
        "Views: 1,204 people saw the ferry, and 3 the bridge.",
        "He visited 512 harbours",
        "Hits 2024",
        "Twelve views of the bay",
        "¿Has hecho esta receta alguna vez en un barco que se hunde? No, contestó la cocinera.",
        "The transcript was produced in court on Monday, and nobody would read it.",
        "ชาวบ้านร่วมบริจาคเงินเข้าบัญชีของวัดเพื่อซ่อมสะพานที่พังเมื่อปีก่อน",
        "เด็ก ๆ ติดตามเรือไปจนถึงปลายคลองที่ไม่มีใครเคยเห็น",
        "Sursa foto-electrică a farului s-a oprit, spune paznicul.",
        "Get the oranges delivered to the eastern pier before noon, the note to the captain said.",
        "Stay on top of the bridge, and you will not be wet.",
        "Have a story about a boat? She had eleven, and told them all.",
        "Follow the coverage of the snow from the mill down to the bay.",
        "Play the crossword, the captain told his crew, until the fog lifts.",
        "Play the piano like a puzzle.",
        "Get the parcels sent to your email provider by noon.",
        "Get a photograph of the missing dog sent to your inbox? That is what the finder offered.",
        "Keep informed about local news is what my grandmother did every evening of her life.",
        "Follow Maria's coverage here in the village, and you learn what rain is.",
        "Enjoy this? Buy me another beer, he mumbled.",
        "The transcript was generated with errors, the court held.",
        "This transcript was produced by the court, which found errors in it.",
        "Haben Sie das Rezept bei sich?",
        "Hai provato la ricetta? Non ancora.",
        "Watch now: video of the crash",
        "สมาชิกพรรคบริจาคเงินสนับสนุนโครงการของเราทุกปี",
        "ติดตามคนร้ายผ่าน Facebook จนจับกุมได้",
        "More news from our WhatsApp group reached the mothers on Monday.",
        "Urmărește-ne din ochi, se roagă marinarii, când plecăm.",
        "Больше новостей с того берега в наш порт не приходит.",
    ],
)
def test_a_sentence_that_only_sounds_like_it_stays(said: str) -> None:
    """Whoever tells of such things says more."""
    told = re.sub("<[^>]*>", "", said).strip()
    assert told in draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{said}</p><p>{PARAGRAPHS[0]}</p>")).body.text


@pytest.mark.parametrize("item", ["Views: 1,20{}", "{}0 vues", "<a href='/newsletter/{}/'>The tide, part {}</a>"])
def test_what_a_story_lists_is_no_note_of_the_site(item: str) -> None:
    """How often each of several was seen, and the letters that it tells of."""
    listed = "".join(f"<p>Of ferry {number} there is a film, and it is short.</p><p>{item.replace('{}', str(number))}</p>" for number in range(3, 6))
    text = draft_of(story(before="<h1>The last ferry</h1>", within=listed)).body.text
    assert all(re.sub("<[^>]*>", "", item.replace("{}", str(number))) in text for number in range(3, 6))


def test_how_many_have_read_an_article_is_said_at_its_ends() -> None:
    """In its midst that is told of something else."""
    days = [f"<p>On day {day} the ferry crossed the bay {day} times, and its captain wrote all of them down.</p>" for day in range(18)]
    days.insert(9, "<p>Views: 1,204</p>")
    assert "Views: 1,204" in draft_of(story(before="<h1>The last ferry</h1>", within="".join(days))).body.text


def test_what_asks_for_something_behind_a_sentence_speaks_of_a_letter_itself() -> None:
    """Not any line of a story that does."""
    said = "The boats are back at the eastern pier. Check your inbox before you walk down there."
    told = "Nobody in the village had read the letter of the harbour office before the boats came back."
    assert said in draft_of(story(before="<h1>The last ferry</h1>", within=f"<p>{told}</p><p>{said}</p><p>{PARAGRAPHS[0]}</p>")).body.text
