"""What a page asks its readers for between the paragraphs of a story, in boxes that nothing calls so, and what only looks like it."""

from __future__ import annotations

import pytest

from .pages import PARAGRAPHS, draft_of, story

STORY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='x1'><p>Do you like this story? Our letter brings one each week.</p><a href='/newsletter/'>Yes, please</a></div>",
        "<div><p>Two months of the Gazette for a coin, and then as you please.</p><a href='/buy/'>Subscribe now</a></div>",
        "<div class='teaser'><div>On the air</div><p>Ask our panel of captains anything on the fourth of May.</p><a href='/events/'>Register now</a></div>",
        "<p><a href='javascript:print()'>Print this story</a> | <a href='mail.cgi'>To a friend</a></p>",
        "<div class='encart'><p>Vous aimez nos récits ? Recevez-les chez vous pour trois euros par mois.</p><a href='/abonnement'>Je m’abonne</a></div>",
        "<div><p>Wenn Sie mehr davon lesen wollen, schreiben wir Ihnen gern.</p><form><input type='email'><button>Los</button></form></div>",
        "<div><p>Tilaa satamalehti kotiin, niin luet kaiken ennen muita.</p><a href='/tilaa'>Tilaa nyt</a></div>",
        "<div class='kader'><p>Iedere week het mooiste van de haven? <a href='/nieuwsbrief'>Schrijf je in voor de brief</a></p></div>",
        "<div><p>Únete a nuestro canal para no perderte nada de lo que pasa.</p><a href='https://whatsapp.com/channel/0'>Unirme</a></div>",
        "<div class='x2'><div>Lamp of the bay</div><div><a href='https://shop.example/l'>€38 at Boats and Co</a></div></div>",
        "<div class='item'><div>Lamp of the bay</div><div>38 coins at the pier</div><a rel='nofollow sponsored' href='https://shop.example/l'>Buy it</a></div>",
        "<div class='box'><div>Lamp of the bay</div><div>$38.50</div><a href='https://shop.example/l'>View at Boats and Co</a></div>",
        "<div><p>Lamp of the bay</p><p>From $38.50</p><a href='https://shop.example/l'>See the latest price</a></div>",
        "<div><p>Lamp of the bay</p><p>$38.50</p><a href='https://shop.example/l'>Shop now</a></div>",
        "<div><p>Lampe der Bucht</p><p>38,50 €</p><a href='https://shop.example/l'>Jetzt kaufen</a></div>",
        "<div><h3>Donate to the Bay Pupil</h3><div>$240</div><div>$900</div><div>Contributed</div><div>Our goal</div>"
        "<p>What you give lets our pupils print once a month. It pays for the paper, too, which has become dear.</p></div>",
        "<table><tr><th>Lamp</th><th>Mark</th></tr>"
        + "".join(f"<tr><td>Lamp {n}</td><td>9.{n}</td><td><a rel='sponsored' href='https://shop.example/{n}'>Check price</a></td></tr>" for n in range(3))
        + "</table>",
    ],
)
def test_boxes_that_ask_for_something_are_no_text(box: str) -> None:
    """To subscribe, to leave an address, to join, to buy."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    assert draft_of(story(before="<h1>The last ferry</h1>").replace(middle, box + middle)).body.text == STORY


@pytest.mark.parametrize(
    "said",
    [
        "<p>She writes <a href='/newsletter/'>a newsletter</a> on boats, which nine people read on most of the days.</p>",
        "<div><p>The ferry costs <a href='https://harbour.example/'>€90,000 a year</a>, and the bridge will cost more than that.</p></div>",
        "<div><p>Of the letters on boats we like that of the miller, which comes when it comes.</p><a href='https://miller.example/subscribe'>Subscribe</a></div>",
        "<div><p>The lamp costs $38.50 at the pier, and who buys two of them gets a basket for both.</p><a href='https://shop.example/l'>Buy it</a></div>",
        "<div><p>The best for sailors:</p><p>Burns in rain • Floats</p><p>$38.50</p><a href='https://shop.example/l'>View at Boats and Co</a></div>",
        "<div><p>A lamp of brass.</p><a href='https://shop.example/l'>Buy it</a></div>",
        "<div><p>A berth was $40 last year.</p><p>It is $55 now.</p><a href='https://shop.example/l'>Order now</a></div>",
        "<div><p>Fee last year: $40</p><p>Fee now: $55</p><p><a href='https://villages.example/fees'>See the latest</a></p></div>",
        "<div><p>The Gull Inn, from £90</p><p><a href='https://gull.example/'>Check it</a></p></div>",
        "<div><p>Boats for $38.50</p><a href='/boats'>View</a></div>",
        "<div><h3>Donate to the pier</h3><p>Whoever has a plank to spare may bring it on Sunday, and $20 buys the nails.</p></div>",
        "<div><h3>Support for the ferry</h3><p>$38 from the harbour</p><p>$12 from the village</p></div>",
        "<div><h3>Lamp of the bay</h3><p>It burns for a night and smells of herring, and that is all that it does well.</p>"
        "<a rel='sponsored' href='https://shop.example/l'>Buy it</a></div>",
    ],
)
def test_what_somebody_tells_beside_a_link_stays(said: str) -> None:
    """In a sentence, of another's letter, below a heading of its own."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    words = next(part.split("<")[0] for part in said.split("<p>")[1:])
    assert words in draft_of(story(before="<h1>The last ferry</h1>").replace(middle, said + middle)).body.text


def test_paragraphs_around_a_field_are_none_of_its_box() -> None:
    """However short they are: a brief story holds a form between its two paragraphs."""
    field = "<div class='subscription'><form><input type='email'><button>Subscribe</button></form></div>"
    brief = (
        "ストーブの上に大きな鍋を置いたのは、十年前まで切符を売っていた森脇サエさんだった。",
        "寒い日に手ぶらで帰すのが嫌だっただけ、と本人は言う。駅は今も朝から開いている。",
    )
    page = f"<html lang='ja'><body><article><h1>駅の鍋</h1><div class='body'><p>{brief[0]}</p>{field}<p>{brief[1]}</p></div></article></body></html>"
    assert draft_of(page).body.text == "\n\n".join(brief)


@pytest.mark.parametrize(
    "label",
    [
        "Stories by Ada Quay",
        "More articles from the bay desk:",
        "Weitere Artikel von Ada Quay",
        "Articles de Ada Quay",
        "Otros artículos de Ada Quay",
        "Articoli di Ada Quay",
    ],
)
def test_a_list_of_what_one_person_wrote_is_no_text(label: str) -> None:
    """A label with a name, or one that says that there are more, and two links or more; a sentence that begins so is none, nor what tells of other things."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    links = "<ul><li><a href='/s/1'>Night trains return to the valley</a></li><li><a href='/s/2'>Jugs are counted at the mill</a></li></ul>"
    markup = story(before="<h1>The last ferry</h1>")
    assert draft_of(markup.replace(middle, f"<p><strong>{label}</strong></p>{links}{middle}")).body.text == STORY
    for told in ("Stories by the pier are short.", "Stories by the pier", "Articles de loi", "Artikel von Belang", "Artículos de fe", "Articoli di legge"):
        assert told in draft_of(markup.replace(middle, f"<p>{told}</p>{links}{middle}")).body.text


@pytest.mark.parametrize("label", ["People are also reading…", "[관련기사]", "לכתבות נוספות:", "Don’t miss these stories of the bay", "点击进入专题："])
def test_a_label_that_points_on_is_no_text_with_what_it_points_to(label: str) -> None:
    """In brackets or with three points, too; without links below it is a line as others are."""
    middle = f"<p>{PARAGRAPHS[2]}</p>"
    links = "<ul><li><a href='/s/1'>Night trains return to the valley</a></li><li><a href='/s/2'>Jugs are counted at the mill</a></li></ul>"
    markup = story(before="<h1>The last ferry</h1>")
    assert draft_of(markup.replace(middle, f"<p>{label}</p>{links}{middle}")).body.text == STORY
    assert label in draft_of(markup.replace(middle, f"<p>{label}</p>{middle}")).body.text
    market = "Don’t miss this market of the bay:"
    assert market in draft_of(markup.replace(middle, f"<p>{market}</p>{links}{middle}")).body.text
