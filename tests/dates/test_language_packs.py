"""Months as boards print them in the language of their visitors."""

from datetime import UTC, datetime

import pytest

from cleaners.dates.dates import words

_BASE = datetime(2025, 6, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "months"),
    [
        ("pl", "sty lut mar kwie maja cze lip sie wrz paź lis gru"),
        ("cs", "led úno bře dub kvě čer črc srp zář říj lis pro"),
        ("el", "Ιαν Φεβ Μαρ Απρ Μάιος Ιουν Ιούλ Αύγ Σεπ Οκτ Νοέμ Δεκ"),
        ("ar", "يناير فبراير مارس إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        ("fa", "ژانویه فوریه مارس آپریل می ژوئن ژولای آگوست سپتامبر اکتبر نوامبر دسامبر"),
        ("tr", "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
        ("id", "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des"),
        ("bg", "яну фев мар апр май юни юли авг сеп окт ное дек"),
        ("hu", "jan. feb. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec."),
        ("zh", "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
        ("vi", " ".join(f"Tháng_{number}" for number in "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai".split())),
    ],
)
def test_months_of_phpbbs_language_packs(language: str, months: str) -> None:
    """`datetime` of language/*/common.php, in its two oldest formats; the second is what boards begin with in any language."""
    for number, month in enumerate(months.split(), start=1):
        name, at = month.replace("_", " "), datetime(2018, number, 13, 18, 22, tzinfo=UTC)
        found = [words(raw, base=_BASE).at for raw in (f"13 {name} 2018, 18:22", f"{name} 13, 2018 6:22 pm")]
        assert found == [at, at], (language, month)
