"""Dates as newspapers print them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_words import in_words, spelt

from chithi.vietnamese.dates import dates
from chithi.vietnamese.tables import table

Span = tuple[str, str]


def spans(text: str) -> list[Span]:
    return [(str(found.first), str(found.last)) for found in dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 18/5/2021 của Bộ Chính trị", [("2021-05-18", "2021-05-18")]),
        ("18/01/2024 09:36", [("2024-01-18", "2024-01-18")]),
        ("(3-2-1930 - 3-2-2025)", [("1930-02-03", "1930-02-03"), ("2025-02-03", "2025-02-03")]),
        ("giai đoạn 2021 - 2024", [("2021-01-01", "2024-12-31")]),
        ("nhiệm kỳ 2020-2025", [("2020-01-01", "2025-12-31")]),
        ("năm 2023", [("2023-01-01", "2023-12-31")]),
        ("tháng 2/2024", [("2024-02-01", "2024-02-29")]),
        ("đến ngày 7/4/2023, địa phương", [("2023-04-07", "2023-04-07")]),
        ("ngày 20.2.2026", [("2026-02-20", "2026-02-20")]),
        ("ngày 5 tháng 9 năm 2025", [("2025-09-05", "2025-09-05")]),
        ("tháng 9 năm 2025", [("2025-09-01", "2025-09-30")]),
        ("quý I/2024", [("2024-01-01", "2024-03-31")]),
        ("quý IV năm 2024", [("2024-10-01", "2024-12-31")]),
        ("31/2/2021", []),
        ("1.103 và 2.000 hội nghị", []),
        ("56/66 tổ chức", []),
    ],
)
def test_first_and_last_day(text: str, expected: list[Span]) -> None:
    assert spans(text) == expected


def test_a_day_without_a_year_is_only_a_month_and_a_day() -> None:
    (found,) = dates("Ngày 26/5, Tỉnh ủy")
    assert (found.first, found.last, found.day) == (None, None, (5, 26))


def test_a_day_in_words_without_a_year_is_only_a_month_and_a_day() -> None:
    (found,) = dates("ngày 5 tháng 9, tỉnh")
    assert (found.first, found.last, found.day) == (None, None, (9, 5))


def test_a_period_from_year_to_month_has_both() -> None:
    assert set(spans("từ năm 2021 đến tháng 10/2025")) == {
        ("2021-01-01", "2021-12-31"),
        ("2025-10-01", "2025-10-31"),
    }


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.booleans(), st.sampled_from(["NFC", "NFD"]))
def test_every_day_is_read_as_printed(day: date, padded: bool, form: str) -> None:
    printed = f"{day:%d/%m/%Y}" if padded else f"{day.day}/{day.month}/{day.year}"
    text = unicodedata.normalize(form, f"ngày\u00a0{printed}, tại Đà Lạt")
    (found,) = dates(text)
    assert (found.first, found.last) == (day, day)
    assert text[found.start : found.end] == printed


@given(st.text("0123456789/-. thángnăm"))
def test_any_text_can_be_read(text: str) -> None:
    for found in dates(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.day or (found.first and found.last and found.first <= found.last)


def days(text: str) -> list[str]:
    """First and last day, or month and day, as one would write them down."""
    found = []
    for one in dates(text):
        if one.first is None:
            assert one.day
            found.append("{:02}-{:02}".format(*one.day))
        else:
            found.append(str(one.first) if one.first == one.last else f"{one.first} {one.last}")
    return found


# Read off a calendar by hand.
READ = [
    # what people ran into
    ("ngày mồng 2 tháng 9 năm 2025", "2025-09-02"),
    ("ngày mùng 2/9/2025", "2025-09-02"),
    ("ngày 14-15/11/2025", "2025-11-14 2025-11-15"),
    ("ngày 3 tháng Hai năm 2025", "2025-02-03"),
    ("3 tháng 2/2025", "2025-02-03"),
    ("3/2 năm 2025", "2025-02-03"),
    ("năm 1890", "1890-01-01 1890-12-31"),
    ("1890–2025", "1890-01-01 2025-12-31"),
    ("14/11/25", "2025-11-14"),
    ("quý I-2024", "2024-01-01 2024-03-31"),
    ("6 tháng đầu năm 2025", "2025-01-01 2025-06-30"),
    ("ngày 3-2", "02-03"),
    ("trong tháng Tám", "08-00"),
    # the same kinds
    ("mồng hai tháng chín năm 2025", "2025-09-02"),
    ("ngày hai mươi lăm tháng mười hai năm 2024", "2024-12-25"),
    ("ngày 30 tháng Tư năm một nghìn chín trăm bảy mươi lăm", "1975-04-30"),
    ("ngày 5 tháng 9, 2025", "2025-09-05"),
    ("sáng 14-11-2025", "2025-11-14"),
    ("chiều ngày 14/11", "11-14"),
    ("ngày 30/4/75", "1975-04-30"),
    ("từ ngày 14 đến ngày 16/11/2025", "2025-11-14 2025-11-16"),
    ("hai ngày 14 và 15/11/2025", "2025-11-14 2025-11-15"),
    ("ngày 14 - 15 tháng 11 năm 2025", "2025-11-14 2025-11-15"),
    ("30/10 - 2/11/2025", "2025-10-30 2025-11-02"),
    ("từ ngày 30/10 đến ngày 2/11/2025", "2025-10-30 2025-11-02"),
    ("tháng Chạp", ""),
    ("tháng Tám năm 1945", "1945-08-01 1945-08-31"),
    ("tháng 10-2025", "2025-10-01 2025-10-31"),
    ("từ tháng 8 đến tháng 10/2025", "2025-08-01 2025-10-31"),
    ("tháng 8 và tháng 9 năm 2025", "2025-08-01 2025-09-30"),
    ("đầu tháng 8/2025", "2025-08-01 2025-08-15"),
    ("cuối tháng 2/2024", "2024-02-16 2024-02-29"),
    ("quý 3 năm 2024", "2024-07-01 2024-09-30"),
    ("quý I và II/2024", "2024-01-01 2024-06-30"),
    ("quý IV.2024", "2024-10-01 2024-12-31"),
    ("sáu tháng cuối năm 2025", "2025-07-01 2025-12-31"),
    ("9 tháng đầu năm 2024", "2024-01-01 2024-09-30"),
    ("nửa đầu năm 2025", "2025-01-01 2025-06-30"),
    ("đến cuối năm 2024", "2024-07-01 2024-12-31"),
    ("đầu năm 2023", "2023-01-01 2023-06-30"),
    ("từ năm 2021 đến năm 2024", "2021-01-01 2024-12-31"),
    ("năm hai nghìn không trăm hai mươi lăm", "2025-01-01 2025-12-31"),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "expected"), READ)
def test_forms_that_newspapers_print(text: str, expected: str, form: str) -> None:
    assert days(unicodedata.normalize(form, text)) == ([expected] if expected else [])


def test_the_ends_of_a_period_are_told_apart() -> None:
    found = [(str(one.first), str(one.last), one.edge) for one in dates("từ 8/2025 đến 10/2025")]
    assert found == [("2025-08-01", "2025-08-31", "first"), ("2025-10-01", "2025-10-31", "last")]
    assert [one.edge for one in dates("tháng 8/2025, tháng 10/2025")] == ["", ""]


@pytest.mark.parametrize(
    "text",
    [
        *("31/2/2021", "ngày 31 tháng 2 năm 2021", "ngày 30-31/4/2025", "ngày 0/5/2025", "tháng 13/2025", "quý V/2024"),
        *("thôn 4", "ngày thứ 7", "khóa XIII", "Khoản 3", "Luật số 10/2025", "10/2025/NĐ-CP", "01-KL/TW", "2.025 hộ"),
        *(
            "rằm tháng Giêng",
            "ngày 15/8/2025 âm lịch",
            "ngày 10 tháng 3 năm 2025 (âm lịch)",
            "năm tập thể",
            "3 tháng 2 lần",
        ),
    ],
)
def test_what_is_no_day_of_the_calendar(text: str) -> None:
    assert days(text) == []


def examples() -> list[tuple[str, str]]:
    return [pair for form in table("dates")["form"] for pair in form.get("examples", {}).items()]


@pytest.mark.parametrize(("text", "expected"), examples())
def test_the_examples_of_the_table(text: str, expected: str) -> None:
    assert " ".join(days(text)) == expected


MONTHS = ("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Mười hai")
FORMS = [
    "ngày {d}/{m}/{y}",
    "{d}/{m}/{y}",
    "ngày {d}-{m}-{y}",
    "ngày {d}.{m}.{y}",
    "{d:02}/{m:02}/{y}",
    "ngày {d} tháng {m} năm {y}",
    "ngày {d} tháng {m}/{y}",
    "ngày {d} tháng {word} năm {y}",
    "ngày {spelt} tháng {word} năm {y}",
    "{d} tháng {m}/{y}",
    "{d}/{m} năm {y}",
    "ngày {d}-{m} năm {y}",
    "chiều {d}/{m}/{y}",
]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS), st.data())
def test_a_day_is_the_same_in_every_form(day: date, form: str, data: st.DataObject) -> None:
    words = in_words(day.day, lambda spellings: spellings[0])
    printed = form.format(d=day.day, m=day.month, y=day.year, word=MONTHS[day.month - 1], spelt=words)
    (found,) = dates(spelt(f"họp {printed}, tại Đà Lạt", data.draw, st))
    assert (found.first, found.last) == (day, day)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_two_digits_of_a_year(day: date) -> None:
    (found,) = dates(f"ngày {day.day}/{day.month}/{day:%y}")
    assert (found.first, found.last) == (day, day)
