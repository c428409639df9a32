"""The words beside a number: what each says of it, and which of them a figure must follow."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_words import spelt

from chithi.vietnamese.numerals import numerals
from chithi.vietnamese.qualifiers import LEFT_WORDS, Qualifier, qualifier_after, qualifier_before
from chithi.vietnamese.tables import table

# Judged by hand: what the words say, and whether they always say so.
BEFORE = {
    "ngót": ("nearly", True),
    "gần như": ("nearly", True),
    "suýt soát": ("nearly", True),
    "xấp xỉ": ("about", True),
    "ước chừng": ("about", True),
    "không đến": ("under", True),
    "chưa đầy": ("under", True),
    "chưa đến": ("under", True),
    "dưới": ("under", True),
    "không dưới": ("at-least", True),
    "chí ít": ("at-least", True),
    "tối thiểu": ("at-least", True),
    "không quá": ("at-most", True),
    "không vượt quá": ("at-most", True),
    "vượt quá": ("over", True),
    "hơn": ("over", True),
    "ngoài": ("over", False),
    "quá": ("over", False),
    "vượt": ("over", False),
    "độ": ("about", False),
    "ước": ("about", False),
    "ước đạt": ("about", False),
    "cỡ": ("about", False),
    "lên đến": ("at-most", False),
    "lên tới": ("at-most", False),
}
AFTER = {
    "trở lên": ("at-least", True),
    "đổ lên": ("at-least", True),
    "hoặc hơn": ("at-least", True),
    "trở xuống": ("at-most", True),
    "là cùng": ("at-most", True),
    "có hơn": ("over", True),
    "trở lại": ("at-most", False),
}


def told(found: Qualifier | None) -> tuple[str, bool] | None:
    return (found.means, found.clear) if found else None


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("words", "expected"), BEFORE.items())
def test_the_words_before(words: str, expected: tuple[str, bool], form: str) -> None:
    text = unicodedata.normalize(form, f"toàn tỉnh có {words} 300 mô hình")
    assert told(qualifier_before(text, text.index("300"))) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("words", "expected"), AFTER.items())
def test_the_words_after(words: str, expected: tuple[str, bool], form: str) -> None:
    text = unicodedata.normalize(form, f"từ 300 người {words} thì họp")
    assert told(qualifier_after(text, text.index("300") + 3)) == expected


def rows(side: str) -> list[tuple[str, str, bool]]:
    return [(words, row["means"], row["clear"]) for row in table("qualifiers")[side] for words in row["words"]]


@given(st.sampled_from(rows("before")), st.integers(0, 10**6), st.data())
def test_every_word_of_the_table_before_any_number(
    row: tuple[str, str, bool], number: int, data: st.DataObject
) -> None:
    words, means, clear = row
    text = spelt(f"đã có {words} {number:,} lượt".replace(",", "."), data.draw, st)
    (found,) = numerals(text)
    assert told(qualifier_before(text, found.start)) == (means, clear)
    assert told(qualifier_before(text, found.start, LEFT_WORDS)) == (means, clear)


@given(st.sampled_from(rows("after")), st.integers(0, 10**6), st.data())
def test_every_word_of_the_table_after_any_number(row: tuple[str, str, bool], number: int, data: st.DataObject) -> None:
    words, means, clear = row
    text = spelt(f"đã có {number:,} người {words}".replace(",", "."), data.draw, st)
    (found,) = numerals(text)
    assert told(qualifier_after(text, found.end)) == (means, clear)


@pytest.mark.parametrize(
    "text",
    [
        *("nhiệt độ 30", "tốc độ 50", "trình độ 12", "mức độ 4", "điều ước 98", "hương ước 3"),
        *("đề nghị cấp trên 2", "cấp dưới 5", "nước ngoài 3", "thông quá 4"),
    ],
)
def test_a_word_of_another_meaning_is_no_qualifier(text: str) -> None:
    start = next(i for i, c in enumerate(text) if c.isdigit())
    assert qualifier_before(text, start) is None


@pytest.mark.parametrize("text", ["quá trình 12 năm", "ngoài ra có 3 xã", "độ tuổi từ 18", "gần như tất cả 56 đảng bộ"])
def test_words_that_depend_on_the_context_must_touch_the_number(text: str) -> None:
    start = next(i for i, c in enumerate(text) if c.isdigit())
    assert qualifier_before(text, start, LEFT_WORDS) is None


def test_every_qualifier_is_a_concept() -> None:
    known = {"over", "nearly", "at-least", "at-most", "under", "about"}
    assert {means for side in ("before", "after") for _, means, _ in rows(side)} <= known
