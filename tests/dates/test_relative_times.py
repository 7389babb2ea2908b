"""Times that a page counts from its own: 3 hours ago, yesterday, Monday at 5:12 PM, in the languages of forums."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.dates.dates import days_ago, words
from cleaners.structure.repeated.times import says_when

_WEDNESDAY = datetime(2026, 11, 25, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        ("3 hours ago", "2026-11-25T15:00"),
        ("an hour ago", "2026-11-25T17:00"),
        ("about 3 hours ago", "2026-11-25T15:00"),
        ("(edited 3 hours ago)", "2026-11-25T15:00"),
        ("Last reply 3 hours ago by Ada", "2026-11-25T15:00"),
        ("1 hour and 5 minutes ago", "2026-11-25T16:55"),
        ("vor 2 Stunden", "2026-11-25T16:00"),
        ("vor etwa einer Stunde", "2026-11-25T17:00"),
        ("il y a 2 heures", "2026-11-25T16:00"),
        ("hace 3 días", "2026-11-22T18:00"),
        ("há 5 minutos", "2026-11-25T17:55"),
        ("3 ore fa", "2026-11-25T15:00"),
        ("un'ora fa", "2026-11-25T17:00"),
        ("2 uur geleden", "2026-11-25T16:00"),
        ("3 godziny temu", "2026-11-25T15:00"),
        ("godzinę temu", "2026-11-25T17:00"),
        ("2 дня назад", "2026-11-23T18:00"),
        ("час назад", "2026-11-25T17:00"),
        ("5 хвилин тому", "2026-11-25T17:55"),
        ("před 3 hodinami", "2026-11-25T15:00"),
        ("pred 3 dňami", "2026-11-22T18:00"),
        ("3 órával ezelőtt", "2026-11-25T15:00"),
        ("3 órája", "2026-11-25T15:00"),
        ("acum 25 de minute", "2026-11-25T17:35"),
        ("för 3 timmar sedan", "2026-11-25T15:00"),
        ("for 3 timer siden", "2026-11-25T15:00"),
        ("for 2 døgn siden", "2026-11-23T18:00"),
        ("3 tuntia sitten", "2026-11-25T15:00"),
        ("3 saat önce", "2026-11-25T15:00"),
        ("πριν από 3 ώρες", "2026-11-25T15:00"),
        ("לפני שעתיים", "2026-11-25T16:00"),
        ("לפני 3 ימים", "2026-11-22T18:00"),
        ("منذ ساعتين", "2026-11-25T16:00"),
        ("قبل 3 ساعات", "2026-11-25T15:00"),
        ("۳ ساعت پیش", "2026-11-25T15:00"),
        ("3時間前", "2026-11-25T15:00"),
        ("2 天前", "2026-11-23T18:00"),
        ("3 個小時前", "2026-11-25T15:00"),
        ("5분 전", "2026-11-25T17:55"),
        ("3 jam yang lalu", "2026-11-25T15:00"),
        ("3 giờ trước", "2026-11-25T15:00"),
        ("3h", "2026-11-25T15:00"),
        ("2d", "2026-11-23T18:00"),
        ("2d ago", "2026-11-23T18:00"),
        ("Just now", "2026-11-25T18:00"),
        ("Щойно", "2026-11-25T18:00"),
    ],
)
def test_relative_times_are_read_in_many_languages(raw: str, at: str) -> None:
    """Against the time of capture, whatever the page's language is said to be."""
    found = words(raw, base=_WEDNESDAY)
    assert found.at is not None
    assert (found.at.isoformat()[:16], found.zone, found.raw) == (at, "page", raw)
    assert words(raw).at is None


_THREE_HOURS = {
    "af": "3 uur gelede",
    "az": "3 saat əvvəl",
    "be": "3 гадзіны таму",
    "bg": "преди 3 часа",
    "bn": "৩ ঘন্টা আগে",
    "bs": "prije 3 sata",
    "ca": "fa 3 hores",
    "cy": "3 awr yn ôl",
    "et": "3 tundi tagasi",
    "eu": "duela 3 ordu",
    "fil": "3 oras ang nakalipas",
    "gl": "hai 3 horas",
    "hi": "3 घंटे पहले",
    "hr": "prije 3 sata",
    "hy": "3 ժամ առաջ",
    "is": "fyrir 3 klukkustundum",
    "ka": "3 საათის წინ",
    "kk": "3 сағат бұрын",
    "ky": "3 саат мурун",
    "lt": "prieš 3 valandas",
    "lv": "pirms 3 stundām",
    "mk": "пред 3 часа",
    "mn": "3 цагийн өмнө",
    "ms": "3 jam yang lepas",
    "nn": "for 3 timar sidan",
    "sl": "pred 3 urami",
    "sq": "3 orë më parë",
    "sr": "пре 3 сата",
    "sr-Latn": "pre 3 sata",
    "te": "3 గంటల క్రితం",
    "ur": "3 گھنٹے قبل",
    "uz": "3 soat oldin",
}


@pytest.mark.parametrize(("language", "raw"), _THREE_HOURS.items())
def test_hours_are_counted_back_in_the_languages_that_boards_are_translated_into(language: str, raw: str) -> None:
    """As CLDR 48 and the libraries that boards print times with say it; the reader of unknown boards sees that it is a time."""
    found = words(raw, language=language, base=_WEDNESDAY)
    assert found.at is not None
    assert found.at.isoformat()[11:16] == "15:00"
    assert says_when(raw)


@pytest.mark.parametrize(
    ("raw", "days"),
    [
        *(("pirms dienas", 1), ("een dag geleden", 1), ("pred enim dnem", 1), ("하루 전", 1), ("isang araw ang nakalipas", 1), ("منذ يومان", 2)),
        *(("prije jedan dan", 1), ("пред еден ден", 1), ("2 วัน. ที่แล้ว", 2), ("před 2 roky", 730), ("dje", 1), ("учора", 1), ("semalam", 1)),
    ],
)
def test_days_are_counted_back_by_words_for_one_and_two(raw: str, days: int) -> None:
    """Where no figure stands."""
    found = words(raw, base=_WEDNESDAY)
    assert found.at is not None
    assert (_WEDNESDAY.date() - found.at.date()).days == days


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "Se hai 5 min, leggi qui",
            "mi fa 5 min di pausa",
            "para 5 minutos",
            "pre 5 min",
            "vor 2 Leuten",
            "for 2 personer",
            "Ленинский пр. 60 д. 2",
            "перед 5 мин",
        ),
        *("二十一年前", "2人前", "필요한 시간 전", "2 kişi önce", "2 लोग पहले", "prije ručka", "преди обяд", "më parë", "prieš 2 žmones", "hai 2 persoas"),
    ],
)
def test_words_of_a_span_without_its_units_say_no_time(raw: str) -> None:
    """What one language counts back with is another word in others, and what is counted is no time."""
    assert words(raw, base=_WEDNESDAY).at is None


@pytest.mark.parametrize(
    ("raw", "precision"),
    [
        *(("20 seconds ago", "second"), ("5 minutes ago", "minute"), ("3 hours ago", "day"), ("2 weeks ago", "day"), ("5 mo. ago", "month"), ("1y", "month")),
        *(("vor 2 Jahren, 6 Monaten", "month"), ("2 Days Ago, 05:00 PM", "minute"), ("Yesterday", "day"), ("Monday at 5:12 PM", "minute")),
    ],
)
def test_words_say_how_exact_they_are(raw: str, precision: str) -> None:
    """No finer than their finest unit."""
    assert words(raw, base=_WEDNESDAY).precision == precision


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "2 years ago we moved to the coast",
            "I left 2 years ago. It was good",
            "years ago",
            "vor Jahren",
            "8 min",
            "2h 5m",
            "iPhone 5s",
            "10 ago",
            "3h of sleep",
        ),
        *("ago " * 60, "In May 2024 we moved", "2 years ago " + "and we moved to the coast " * 4, "4000 years ago"),
    ],
)
def test_relative_words_in_a_sentence_are_no_time(raw: str) -> None:
    """What stands in a line of its own may say when; a story may not, nor a span of time."""
    assert words(raw, base=_WEDNESDAY).at is None


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        ("Monday at 5:12 PM", "2026-11-23T17:12"),
        ("Posted Monday at 5:12 PM", "2026-11-23T17:12"),
        ("Ada Brook · Sunday, 5:12 PM", "2026-11-22T17:12"),
        ("Thursday at 5:12 PM", "2026-11-19T17:12"),
        ("Wednesday at 7:12 PM", "2026-11-18T19:12"),
        ("lundi à 17:12", "2026-11-23T17:12"),
        ("Montag um 17:12 Uhr", "2026-11-23T17:12"),
        ("Vakar pulksten 17:12", "2026-11-24T17:12"),
        ("אתמול ב־17:12", "2026-11-24T17:12"),
        ("Kecha 17:12", "2026-11-24T17:12"),
        ("Inné ag 17:12", "2026-11-24T17:12"),
        ("Segunda-Feira às 17:12", "2026-11-23T17:12"),
        ("В пятницу в 17:12", "2026-11-20T17:12"),
        ("Maanantaina klo 17:12", "2026-11-23T17:12"),
        ("Thứ Hai lúc 17:12", "2026-11-23T17:12"),
        ("周一 17:12", "2026-11-23T17:12"),
        ("月曜日 17:12", "2026-11-23T17:12"),
        ("Vorgestern um 17:12", "2026-11-23T17:12"),
        ("Avant-hier à 17h12", "2026-11-23T17:12"),
        ("I går kl. 17:12", "2026-11-24T17:12"),
        ("昨天 下午 5:12", "2026-11-24T17:12"),
        ("星期天 17:12", "2026-11-22T17:12"),
        ("วันจันทร์ 17:12", "2026-11-23T17:12"),
        ("어제 오후 5:12", "2026-11-24T17:12"),
        ("今日17:12", "2026-11-25T17:12"),
        ("היום ב-17:12", "2026-11-25T17:12"),
        ("اليوم الساعة 5:12 م", "2026-11-25T17:12"),
        ("hôm qua lúc 17:12", "2026-11-24T17:12"),
        ("2 Days Ago, 05:00 PM", "2026-11-23T17:00"),
        ("1 Week Ago, 05:00 PM", "2026-11-18T17:00"),
        ("vor 2 Tagen um 17:12", "2026-11-23T17:12"),
    ],
)
def test_days_without_a_date_are_counted_from_the_capture(raw: str, at: str) -> None:
    """The last such weekday, the day before yesterday, and days counted back, with the time of day beside them."""
    found = words(raw, base=_WEDNESDAY)
    assert found.at is not None
    assert (found.at.isoformat()[:16], found.precision, found.raw) == (at, "minute", raw)


_YESTERDAY = {
    "SMF 2, index.LANGUAGE.php, today and yesterday": (
        *("Yesterday at 10:56:10 PM", "Hier à 22:56:10", "Ayer a las 22:56:10", "Ontem hás 22:56:10", "Вчера в 22:56:10", "Wczoraj o 22:56:10"),
        *("I går kl. 22:56:10", "Dün 22:56:10", "เมื่อวานนี้ เวลา 22:56:10", "昨天 22:56:10", "গতকাল 22:56:10"),
    ),
    "phpBB 3, LANGUAGE/common.php, datetime": (
        "Yesterday, 22:56",
        "Tegnap, 22:56",
        "Včera, 22:56",
        "Вчера, 22:56",
        "Dün, 22:56",
        "昨天, 22:56",
        "昨天, 10:56 pm",
    ),
    "XenForo 2, time phrases": ("Yesterday at 10:56 PM", "Hier à 22:56", "Gestern um 22:56", "Ieri alle 22:56", "Igår kl. 22:56", "I går kl. 22:56"),
    "CLDR 49, before a time as phpBB and vBulletin print it": (
        *("Gestern, 22:56", "Ontem, 22:56", "Ieri, 22:56", "Gisteren, 22:56", "Вчора, 22:56", "Igår, 22:56", "Eilen, 22:56", "Eilen klo 22.56"),
        *("Χθες, 22:56", "Χθες στις 10:56 μμ", "אתמול, 22:56", "أمس، 22:56", "دیروز، 22:56", "ديروز، 22:56", "Kemarin pukul 22.56", "Hôm qua, lúc 22:56"),
        *("昨日 22:56", "어제, 22:56", "Juče, 22:56", "Јуче, 22:56", "Jučer u 22:56", "Včeraj, 22:56", "Eile, 22:56", "Vakar, 22:56", "Ahir, 22:56"),
        *("Onte, 22:56", "Atzo, 22:56"),
    ),
}


@pytest.mark.parametrize("raw", [raw for printed in _YESTERDAY.values() for raw in printed])
def test_yesterday_is_read_as_forums_print_it(raw: str) -> None:
    """In 35 languages, as language files of the engines frame it."""
    found = words(raw, base=_WEDNESDAY)
    assert found.at is not None
    assert found.at.isoformat()[:16] == "2026-11-24T22:56"


@pytest.mark.parametrize(
    ("raw", "at"),
    [
        *(("pred 5 minút", "17:55"), ("menej ako pred minútou", "18:00"), ("kevesebb mint egy perce", "18:00"), ("5 perccel ezelőtt", "17:55")),
        *(("21 минуту назад", "17:39"), ("менее минуты назад", "18:00"), ("2 ชั่วโมงที่แล้ว", "16:00"), ("5 นาที มาแล้ว", "17:55"), ("3 시간 전에", "15:00")),
    ],
)
def test_minutes_are_counted_back_as_forums_print_them(raw: str, at: str) -> None:
    """phpBB 3, LANGUAGE/common.php, datetime and AGO; bbPress's packs."""
    found = words(raw, base=_WEDNESDAY)
    assert found.at is not None
    assert found.at.isoformat()[11:16] == at


def test_the_language_that_reads_most_of_a_span_reads_it() -> None:
    """Of "2 anos, 6 meses atrás" Spanish knows the months alone, and would be two years late."""
    found = words("2 anos, 6 meses atrás", base=_WEDNESDAY)
    assert found.at is not None
    assert found.at.year == 2024


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "Wednesday at 5:12 PM",
            "Monday",
            "See you on Monday at 5:12 PM",
            "Monday at 5:12 PM we met",
            "Monday – Friday, 9:00AM – 6:00PM",
            "Friday, 9:00AM - 6:00PM",
            "Montag um 17:12 Uhr beginnt das Fest",
        ),
        *("今天我们开会 10:30", "Klicken Sie hier", "Become a member today", "What does it look like today?", "Montag 14.05"),
    ],
)
def test_weekdays_and_near_days_that_name_no_day(raw: str) -> None:
    """Today's own weekday may be a week old; opening hours and sentences are not times of posts."""
    assert words(raw, base=_WEDNESDAY).at is None


def test_days_ago_are_told_apart() -> None:
    """The near day alone, without the capture's time."""
    assert [days_ago(raw) for raw in ("Heute, 14:12", "Gestern, 14:12", "Vorgestern, 14:12", "昨日 14:12", "Joe")] == [0, 1, 2, 1, None]
