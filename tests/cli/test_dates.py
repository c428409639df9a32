"""Dates as newspapers print them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.vietnamese.dates import dates

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
