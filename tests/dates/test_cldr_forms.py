"""Dates and times as CLDR 48 has browsers write them, in languages from all its families; and what looks like them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.dates.dates import words

_BASE = datetime(2025, 6, 2, 12, tzinfo=UTC)

_AFTERNOON = {
    "af": "14 Mei 2024 05:12 nm.",
    "bg": "14 май 2024 г. в 5:12 ч. pm",
    "cs": "14. 5. 2024 5:12 odp.",
    "cy": "14 Mai 2024, 5:12 yh",
    "de": "14. Mai 2024, 5:12 nachm.",
    "el": "14 Μαΐου 2024, 5:12 μ.μ.",
    "es": "14 de mayo de 2024, 5:12 p. m.",
    "fi": "14.5.2024 klo 5.12 ip.",
    "fr-CA": "14 mai 2024, 5 h 12 min 30 s p.m.",
    "ga": "14 Beal 2024 5:12 i.n.",
    "hu": "2024. máj. 14. du. 5:12",
    "id": "14 Mei 2024 pukul 05.12.30. PM",
    "is": "14. maí 2024, 5:12 e.h.",
    "ja": "2024年5月14日 午後5:12",
    "ko": "2024. 5. 14. PM 5:12",
    "ky": "2024-ж., 14-май 05:12 тк",
    "lb": "14. Mee 2024 05:12 nomëttes",
    "lt": "2024-05-14 05:12 popiet",
    "lv": "2024. g. 14. maijs 05:12 pēcp.",
    "mn": "2024 оны тавдугаар сарын 14 05:12 ү.х.",
    "ms": "14 Mei 2024, 5:12 PTG",
    "ne": "२०२४ मे १४: ०५:१२ अपराह्न",
    "si": "2024 වෙසක් 14, ප.ව. 05.12",
    "sq": "14 maj 2024, 5:12 m.d.",
    "sv": "14 maj 2024 kl. 05:12 em",
    "te": "14 మే, 2024 5:12 PMకి",
    "th": "14 พฤษภาคม 2567 17 นาฬิกา 12 นาที",
    "tr": "14 Mayıs 2024 ÖS 5:12",
    "uk": "14 трав. 2024 р., 5:12 пп",
    "uz": "14-may, 2024, 05:12 TK",
    "vi": "05:12 CH 14 thg 5, 2024",
    "zh": "2024年5月14日 下午5:12",
}


@pytest.mark.parametrize(("language", "raw"), _AFTERNOON.items())
def test_the_half_of_the_day_is_read_by_the_words_of_the_pages_language(language: str, raw: str) -> None:
    """Before the time or behind it."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.isoformat()[:16] == "2024-05-14T17:12"


@pytest.mark.parametrize(
    ("raw", "language", "day"),
    [
        *(("11 shk 2021", "sq", "2021-02-11"), ("e hënë, 4 janar 2016", "sq", "2016-01-04"), ("sht, 25 dhj 2021", "sq", "2021-12-25")),
        *(
            ("18. srp 2016.", "hr", "2016-07-18"),
            ("11. lip 2021.", "hr", "2021-06-11"),
            ("18 lip 2016", "pl", "2016-07-18"),
            ("4. јан 2016.", "sr", "2016-01-04"),
        ),
        *(("25-avq, 2021", "az", "2021-08-25"), ("2016 թ. հունվարի 4", "hy", "2016-01-04"), ("04 հնվ, 2016 թ.", "hy", "2016-01-04")),
        *(
            ("2016 ഫെബ്രുവരി 4", "ml", "2016-02-04"),
            ("ಜನವರಿ 4, 2016", "kn", "2016-01-04"),
            ("४ जाने, २०१६", "mr", "2016-01-04"),
            ("14 జనవరి, 2016", "te", "2016-01-14"),
        ),
        *(("2016(e)ko urtarrilaren 4(a)", "eu", "2016-01-04"), ("18 يوليوز 2016", "ar-MA", "2016-07-18"), ("4 de xan. de 2016", "gl", "2016-01-04")),
        *(("2016 оны 11-р сарын 4", "mn", "2016-11-04"), ("4 Meán Fómhair 2016", "ga", "2016-09-04"), ("4 ມ.ກ. 2016", "lo", "2016-01-04")),
        *(("R3/2/11", "ja", "2021-02-11"), ("H28/1/4(月)", "ja", "2016-01-04"), ("11/2/64", "th", "2021-02-11"), ("16/5/4", "ne", "2016-05-04")),
        *(
            ("18 juill. 2016", "fr", "2016-07-18"),
            ("25 Ogo 2021", "ms", "2021-08-25"),
            ("十二月 14, 2024", "zh-TW", "2024-12-14"),
            ("2024年五月14日", "zh", "2024-05-14"),
            ("Peb 11, 2021", "fil", "2021-02-11"),
            ("25. avg 2021.", "sr-Latn", "2021-08-25"),
        ),
    ],
)
def test_days_are_read_as_languages_write_them(raw: str, language: str, day: str) -> None:
    """Genitives, abbreviations, words behind the year, numbers for months, eras."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert (found.at.date().isoformat(), found.precision) == (day, "day")


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        *(("14.5. 17:12", "de"), ("14.5. 17 Uhr", "de"), ("am 3.5. 10 Leute", "de"), ("Nr. 3.2.11b", "de"), ("v3.2.11", "en"), ("r3.4.12", "en")),
        *(("1.2.3. fejezet", "hu"), ("5.1.2 版", "zh"), ("18. ožu 2016.", "en"), ("rugs 5, 2024", "en"), ("dis 25, 2021", "en"), ("avg 12, 2024", "en")),
        *(("нов 14 2024", "bg"), ("noll 5, 2024", "sv"), ("там 14, 2024", "ru"), ("R3/2/11", "en"), ("20:10. 14", "en")),
    ],
)
def test_what_looks_like_a_day_is_left_alone(raw: str, language: str) -> None:
    """A day and a time, a version, a part of a book; abbreviations of one language are words of others."""
    assert words(raw, language=language, base=_BASE).at is None


@pytest.mark.parametrize(
    ("raw", "language", "clock"),
    [
        *(("14 mayo 2024, 10:13 de Ada", "es", "10:13"), ("14 May 2024 at 9:00a", "en", "09:00"), ("14 May 2024 at 9:00p", "en", "21:00")),
        *(("14. Mai 2024 Sa 10:30", "de", "10:30"), ("14 maj 2024 kl. 11:13 em CEST", "sv", "21:13"), ("14 May 2024 10:13 ch", "en", "10:13")),
    ],
)
def test_words_beside_a_time_say_no_half_of_the_day_elsewhere(raw: str, language: str, clock: str) -> None:
    """Hungarian `de` and Vietnamese `sa` are other words in other languages; zones are read behind a half of the day, too."""
    found = words(raw, language=language, base=_BASE)
    assert found.at is not None
    assert found.at.isoformat()[11:16] == clock


@pytest.mark.parametrize(
    ("raw", "language", "day"),
    [
        *(("October 14, 1999 – January 20, 2000", "en", None), ("14.05.2024 – 16.05.2024", "de", None), ("3 May 2024 to 5 June 2024", "en", None)),
        *(("14 May 2024 – Updated 16 May 2024", "en", "2024-05-14"), ("May 14, 2024 – 3 comments", "en", "2024-05-14")),
        *(("May 14, 2024 - 10:30 pm", "en", "2024-05-14"), ("16 May 2024 – 14 May 2023", "en", "2024-05-16")),
    ],
)
def test_a_span_of_days_is_no_moment(raw: str, language: str, day: str | None) -> None:
    """How long something lasted is not when it was published."""
    found = words(raw, language=language, base=_BASE)
    assert (found.at and found.at.date().isoformat()) == day
