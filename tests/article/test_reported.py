"""Sentences of a story that begin as what a site asks of its readers, and what only a site says."""

from __future__ import annotations

import pytest

from cleaners.article.reported import is_reported

from .pages import PARAGRAPHS, draft_of, story


@pytest.mark.parametrize(
    "said",
    [
        "Follow the harbour office on Facebook, the operator told passengers, as its telephones were under water.",
        "Sign up for the newsletter of the bakers, and it brings a roll, but no letter.",
        "Thanks for your feedback, the captain wrote back to each of the nine hundred.",
        "Tag us on Instagram, the bakers ask of everyone who eats on the steps.",
        "We may earn a commission on each clock, the dealer admitted before the committee.",
        "Folgen Sie dem Wirt auf Instagram, rät der Bürgermeister, dann geht die Uhr richtig.",
        "Suivez le boulanger sur Facebook, conseille le maire, car son four sonne les heures.",
        "Siga o carnaval no Instagram da prefeitura, porque este ano não há relógio.",
        "Volg de bakker op Instagram, zegt de havenmeester, dan weet iedereen hoe laat het is.",
        "Följ oss på Facebook, stod det på båten som sjönk i går.",
        "フォローしてくださいと少年は叫び、三十人が桟橋を走った。",
        "点击蓝字关注我们，他笑着指向墙上褪色的大字。",
    ],
)
def test_a_call_that_somebody_is_told_to_have_made_is_of_the_story(said: str) -> None:
    """In whatever language, and where no quotes are around it."""
    within = f"<p>{said}</p><p>{PARAGRAPHS[0]}</p>"
    assert said in draft_of(story(before="<h1>The last ferry</h1>", within=within)).body.text


@pytest.mark.parametrize(
    "said",
    [
        "we may earn a commission from links on this page, but we only recommend what we use.",
        "follow the lantern on facebook, x, or instagram for the latest news, product reviews, and more.",
        "sign up for our newsletter for recipes, politics explained, and the stories that you asked for.",
        "got a news tip? tell us, or write to us at tips@lantern.example.",
        "have a question? click here to say hello, or ask us.",
        "we are sorry, but this video has failed to load.",
        "melden sie sich zu unserem newsletter an, und wir schicken ihnen das wichtigste der woche.",
        "suivez la lanterne sur facebook, sa page instagram et son canal whatsapp.",
        "siga a lanterna no instagram, no facebook e no tiktok, e receba as notícias do seu porto.",
        "volg ons op instagram, in dit artikel leest u hoe.",
        "最新のニュースと話題をお届け、公式アカウントをフォローしてください。",
        "关注我们，小说更新早知道。",
        "关注我们，使用说明见下。",
        "follow us on facebook",
        "",
    ],
)
def test_what_a_site_goes_on_to_ask_and_to_list_is_no_story(said: str) -> None:
    """It speaks of itself and of its readers, or only lists."""
    assert not is_reported(said)
