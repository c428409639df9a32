"""Numbers as newspapers print them; the values are read off by hand."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.vietnamese import qualifiers
from chithi.vietnamese.numerals import numerals
from chithi.vietnamese.qualifiers import LEFT_WORDS


def qualifier_before(text: str, start: int, words: int = 0) -> str | None:
    found = qualifiers.qualifier_before(text, start, words)
    return found.means if found else None


def qualifier_after(text: str, end: int) -> str | None:
    found = qualifiers.qualifier_after(text, end)
    return found.means if found else None


def read(text: str) -> list[tuple[str, list[str], str]]:
    return [(text[n.start : n.end].strip(), [str(v) for v in n.values], n.form) for n in numerals(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.378 hội nghị", [("1.378", ["1378"], "exact")]),
        ("đạt 95,1% tổ chức", [("95,1%", ["95.1"], "exact")]),
        ("trên 232 nghìn lượt", [("232 nghìn", ["232000"], "exact")]),
        ("gần 3 tỷ đồng", [("3 tỷ", ["3000000000"], "exact")]),
        ("56/66 tổ chức đảng", [("56/66", ["56", "66"], "ratio")]),
        ("xác định từ 1 - 2 nhiệm vụ", [("1 - 2", ["1", "2"], "range")]),
        ("hàng nghìn gương", [("hàng nghìn", ["1000"], "order-of-magnitude")]),
        ("hàng trăm mô hình", [("hàng trăm", ["100"], "order-of-magnitude")]),
        ("hàng chục nghìn người", [("hàng chục nghìn", ["10000"], "order-of-magnitude")]),
        ("ít nhất một nhiệm vụ", [("một", ["1"], "exact")]),
        (
            "1.103 hội nghị trực tiếp/35.992 lượt",
            [("1.103", ["1103"], "exact"), ("35.992", ["35992"], "exact")],
        ),
        ("hai mươi mô hình", [("hai mươi", ["20"], "exact")]),
        ("hai mươi lăm, mười hai chi bộ", [("hai mươi lăm", ["25"], "exact"), ("mười hai", ["12"], "exact")]),
        ("mười năm qua", [("mười", ["10"], "exact")]),
        ("năm mươi hộ trong năm nay", [("năm mươi", ["50"], "exact")]),
        ("hơn một nghìn lượt", [("một nghìn", ["1000"], "exact")]),
        ("2 nghìn tỷ đồng", [("2 nghìn tỷ", ["2000000000000"], "exact")]),
        ("từ 10 đến 15 hộ", [("10 đến 15", ["10", "15"], "range")]),
        ("10% - 15%", [("10% - 15%", ["10", "15"], "range")]),
        ("30 đến 40%", [("30 đến 40%", ["30", "40"], "range")]),
        ("đến 30/6/2024", []),
        ("1.234.567,5 đồng", [("1.234.567,5", ["1234567.5"], "exact")]),
    ],
)
def test_forms(text: str, expected: list[tuple[str, list[str], str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["Kết luận số 01-KL/TW", "ngày 18/5/2021", "(3-2-1930 - 3-2-2025)", "09:36", "5 năm"[1:], "QĐ2"]
)
def test_what_is_no_number(text: str) -> None:
    assert read(text) == []


def test_per_cent_is_told_from_a_plain_number() -> None:
    assert [n.percent for n in numerals("95,1% và 12 tổ chức, 3 phần trăm")] == [True, False, True]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("trên", "over"),
        ("hơn", "over"),
        ("gần", "nearly"),
        ("khoảng", "about"),
        ("dưới", "under"),
        ("tối đa", "at-most"),
        ("ít nhất", "at-least"),
        ("không dưới", "at-least"),
        ("không quá", "at-most"),
        ("chưa tới", "under"),
        ("ít hơn", "under"),
        ("trên dưới", "about"),
        ("xấp xỉ", "about"),
    ],
)
def test_the_word_before_a_number(word: str, expected: str) -> None:
    text = f"toàn tỉnh có {word} 500 mô hình"
    assert qualifier_before(text, text.index("500")) == expected
    assert qualifier_before("toàn tỉnh có 500 mô hình", 13) is None


def test_a_word_farther_left_counts_within_four_words_of_the_same_clause() -> None:
    near = "gần 96% và 12 đơn vị"
    assert qualifier_before(near, near.index("12")) is None
    assert qualifier_before(near, near.index("12"), LEFT_WORDS) == "nearly"
    far = "gần 1.300 tập thể và 2.000 cá nhân"
    assert qualifier_before(far, far.index("2.000"), LEFT_WORDS) is None
    other_sentence = "đạt gần 96%. Có 12 đơn vị"
    assert qualifier_before(other_sentence, other_sentence.index("12"), LEFT_WORDS) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("95% trở lên tổ chức đảng", "at-least"),
        ("50 người trở lên", "at-least"),
        ("3% trở xuống", "at-most"),
        ("95% tổ chức đảng", None),
        ("50 người, từ cấp xã trở lên", None),
        ("50 người ở các chi bộ trở lên", None),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_words_after_a_number(text: str, expected: str | None, form: str) -> None:
    text = unicodedata.normalize(form, f"có {text}")
    (found,) = numerals(text)
    assert qualifier_after(text, found.end) == expected


@pytest.mark.parametrize("text", ["đề nghị cấp trên khen thưởng 2 tập thể", "trên địa bàn tỉnh có 33 tập thể"])
def test_the_level_above_and_the_area_are_no_qualifier(text: str) -> None:
    start = next(i for i, c in enumerate(text) if c.isdigit())
    assert qualifier_before(text, start, LEFT_WORDS) is None


def printed(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(st.integers(0, 10**12))
def test_thousands_are_never_read_as_decimals(number: int) -> None:
    (found,) = numerals(f"có {printed(number)} lượt")
    assert found.values == (Decimal(number),)


@given(st.integers(0, 99999), st.integers(1, 99))
def test_decimals(whole: int, part: int) -> None:
    (found,) = numerals(f"đạt {printed(whole)},{part}%")
    assert found.values == (Decimal(f"{whole}.{part}"),)
    assert found.percent


PHRASES = ["trên 232 nghìn lượt", "gần 3 tỷ đồng", "khoảng 500 người", "hàng nghìn gương", "ít nhất một mô hình"]


@given(st.sampled_from(PHRASES), st.sampled_from(["NFC", "NFD"]), st.sampled_from([" ", "\u00a0"]))
def test_normal_form_and_kind_of_blank_do_not_matter(phrase: str, form: str, blank: str) -> None:
    text = unicodedata.normalize(form, phrase).replace(" ", blank)
    (plain,) = numerals(phrase)
    (found,) = numerals(text)
    assert found.values == plain.values
    assert (
        unicodedata.normalize("NFC", text[found.start : found.end]).replace(blank, " ")
        == phrase[plain.start : plain.end]
    )
    assert qualifier_before(text, found.start) == qualifier_before(phrase, plain.start)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for found in numerals(text):
        assert 0 <= found.start < found.end <= len(text)
        qualifier_before(text, found.start, LEFT_WORDS)
