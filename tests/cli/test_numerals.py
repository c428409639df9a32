"""Numbers as newspapers print them; the values are read off by hand."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_words import BLANKS, in_words, spelt

from chithi.vietnamese import qualifiers
from chithi.vietnamese.numerals import numerals, unreadable
from chithi.vietnamese.qualifiers import LEFT_WORDS
from chithi.vietnamese.words import read_words


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


# Read off by hand, one number each; what stands around it is none.
WHOLE = [
    # what people ran into
    ("3 tỷ 500 triệu đồng", "3500000000"),
    ("một nghìn hai trăm", "1200"),
    ("hai trăm năm mươi hộ", "250"),
    ("2 triệu rưỡi", "2500000"),
    ("1,2 triệu lượt", "1200000"),
    ("1.500m2 đất", "1500"),
    ("10km đường", "10"),
    ("50.000đ", "50000"),
    ("300ha rừng", "300"),
    ("chín mươi phần trăm", "90"),
    ("1 500 000 đồng", "1500000"),
    ("1\u00a0500\u202f000 đồng", "1500000"),
    # the same kinds
    ("một trăm linh năm", "105"),
    ("một trăm lẻ năm", "105"),
    ("bốn trăm mười lăm", "415"),
    ("hai mươi mốt chi bộ", "21"),
    ("hai mốt chi bộ", "21"),
    ("ba tư", "34"),
    ("bẩy mươi bẩy", "77"),
    ("hai mươi nhăm", "25"),
    ("hăm ba", "23"),
    ("ba chục hộ", "30"),
    ("một chục rưỡi", "15"),
    ("một trăm rưỡi", "150"),
    ("một nghìn rưỡi", "1500"),
    ("một nghìn hai", "1200"),
    ("ba tỷ tư", "3400000000"),
    ("hai nghìn không trăm hai mươi lăm", "2025"),
    ("hai ngàn lẻ năm", "2005"),
    ("hai vạn rưởi", "25000"),
    ("mười hai vạn", "120000"),
    ("ba vạn hai nghìn", "32000"),
    ("năm vạn", "50000"),
    ("ba triệu không nghìn hai trăm", "3000200"),
    ("một nghìn tỷ", "1000000000000"),
    ("hai nghìn ba trăm tỷ", "2300000000000"),
    ("2.300 tỷ đồng", "2300000000000"),
    ("20 nghìn tỷ", "20000000000000"),
    ("12 tỷ 350 triệu 500 nghìn đồng", "12350500000"),
    ("1 nghìn 200", "1200"),
    ("2 triệu 5", "2500000"),
    ("5 chục", "50"),
    ("2 trăm hộ", "200"),
    ("3 vạn 5 nghìn", "35000"),
    ("nửa triệu đồng", "500000"),
    ("nửa tỷ", "500000000"),
    ("16,5 triệu đồng/người/năm", "16500000"),
    ("chín phẩy năm phần trăm", "9.5"),
    ("chín mươi lăm phẩy hai phần trăm", "95.2"),
    ("ba phẩy năm triệu", "3500000"),
    ("hai năm rưỡi", "2.5"),
    ("3 tháng rưỡi", "3.5"),
    ("năm tập thể", "5"),
    ("năm phần trăm", "5"),
    ("năm trăm hộ trong năm", "500"),
    ("trong số 45 đảng bộ", "45"),
    ("tổng số 33 mô hình", "33"),
    ("mỗi thôn 4 hộ", "4"),
    ("trong ngày 30 suất ăn", "30"),
    ("ba nghìn tư liệu", "3000"),
    ("hai trăm tư nhân", "200"),
    ("hai trăm linh mục", "200"),
    ("hai mươi năm qua", "20"),
    ("đầu tư ba tỷ đồng", "3000000000"),
    ("triệu tập ba kỳ họp", "3"),
    ("tỷ lệ 95,1%", "95.1"),
    ("50kg/người", "50"),
    ("1 000m2", "1000"),
    ("2,5m³ nước", "2.5"),
    ("100 %", "100"),
    ("(15)", "15"),
    ("“12 mô hình”", "12"),
    ("BA MƯƠI NĂM", "30"),
]


@pytest.mark.parametrize("blank", BLANKS[:3])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "value"), WHOLE)
def test_a_number_is_read_whole(text: str, value: str, form: str, blank: str) -> None:
    written = unicodedata.normalize(form, text).replace(" ", blank)
    found = [(n.form, n.values) for n in numerals(written)]
    assert found == [("exact", (Decimal(value),))]
    assert unreadable(written) == []


@pytest.mark.parametrize(
    ("text", "form", "values"),
    [
        ("một nửa số hộ", "ratio", "1 2"),
        ("quá nửa số hộ", "ratio", "1 2"),
        ("2/3 số chi bộ", "ratio", "2 3"),
        ("hai phần ba", "ratio", "2 3"),
        ("ba phần tư", "ratio", "3 4"),
        ("hai phần năm", "ratio", "2 5"),
        ("một phần mười", "ratio", "1 10"),
        ("½ diện tích", "ratio", "1 2"),
        ("56 trên tổng số 66 tổ chức", "ratio", "56 66"),
        ("56 trên 66 tổ chức", "ratio", "56 66"),
        ("3 trong số 5 thôn", "ratio", "3 5"),
        ("4.585/5.000 hội viên", "ratio", "4585 5000"),
        ("từ 85% đến 95%", "range", "85 95"),
        ("từ 3 triệu đến 5 triệu", "range", "3000000 5000000"),
        ("3 - 5 triệu đồng", "range", "3000000 5000000"),
        ("từ 900 đến 1.000 tỷ", "range", "900000000000 1000000000000"),
        ("1.500–2.000 người", "range", "1500 2000"),
        ("từ hai đến ba mô hình", "range", "2 3"),
        ("từ 10 người đến 15 người", "range", "10 15"),
        ("10km - 15km", "range", "10 15"),
        ("85 - 95%", "range", "85 95"),
        ("hàng chục mô hình", "order-of-magnitude", "10"),
        ("hàng chục vạn lượt", "order-of-magnitude", "100000"),
        ("hàng trăm nghìn tỷ đồng", "order-of-magnitude", "100000000000000"),
        ("hàng ngàn lượt", "order-of-magnitude", "1000"),
    ],
)
def test_two_numbers_that_belong_together(text: str, form: str, values: str) -> None:
    assert [(n.form, n.values) for n in numerals(text)] == [(form, tuple(map(Decimal, values.split())))]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("1.5 triệu đồng", "1.5 triệu"),
        ("có 1,234,567 lượt", "1,234,567"),
        ("có 12.34.567 lượt", "12.34.567"),
        ("2 tỷ 300", "2 tỷ 300"),  # 2,300,000,000 as people say it, or 2,000,000,300
        ("ba triệu hai trăm", "ba triệu hai trăm"),
        ("hai mươi năm nghìn", "hai mươi năm nghìn"),
        ("hai ba người", "hai ba"),
        ("vài trăm hộ", "vài trăm"),
        ("dăm ba hộ", "dăm ba"),
        ("mấy chục người", "mấy chục"),
        ("mười mấy hộ", "mười mấy"),
        ("ba phần nghìn", "ba phần nghìn"),
        ("5‰", "5‰"),
        ("5/6/7", "5/6/7"),
        ("10 - 5 hộ", "10 - 5"),
        ("500 - 1 triệu", "500 - 1 triệu"),
        ("cao 1m65", "1m65"),
        ("2 triệu đồng rưỡi", "2 triệu đồng rưỡi"),
        ("hai nghìn triệu", "hai nghìn triệu"),
        ("1½ giờ", "1½"),
        ("đạt 12x", "12x"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_cannot_be_read_whole_is_refused_with_its_place(text: str, refused: str, form: str) -> None:
    written = unicodedata.normalize(form, text)
    assert [unicodedata.normalize("NFC", written[n.start : n.end]) for n in unreadable(written)] == [refused]
    assert list(numerals(written)) == []


@pytest.mark.parametrize(
    "text",
    [
        *("thôn 4", "ở bản 5", "tổ dân phố 7", "quận 1", "khu phố Ba"),
        *("Khoản 3 Điều 5", "điểm 2 mục 4", "lần thứ 3", "ngày thứ 7", "sáng thứ Hai", "lần thứ XIX", "khóa 13"),
        *("Kết luận số 01", "Nghị quyết Trung ương 4", "03-CT/T.Ư", "10/2025/NĐ-CP", "1234/QĐ-UBND", "06/2022/QH15"),
        *(
            "năm 2023",
            "từ tháng 8 đến tháng 10/2025",
            "ngày 5 tháng 9",
            "quý I/2024",
            "năm nay",
            "8h30",
            "8 giờ 30 phút",
        ),
        *(
            "một số đồng chí",
            "một cách thiết thực",
            "một phần nhỏ",
            "tư tưởng",
            "tỷ lệ",
            "không gian",
            "hằng năm",
            "vài",
        ),
        *("ông Nguyễn Văn Bảy", "quảng trường Ba Đình", "phường Hai Bà Trưng", "COVID-19", "QĐ2"),
    ],
)
def test_names_and_dates_are_no_numbers(text: str) -> None:
    assert list(numerals(text)) == []
    assert unreadable(text) == []


@pytest.mark.parametrize(
    ("text", "unit"), [("10km", "km"), ("50.000đ", "đ"), ("1.500m2", "m2"), ("5 kg", ""), ("3ha", "ha")]
)
def test_units_stuck_to_a_number(text: str, unit: str) -> None:
    (found,) = numerals(text)
    assert (found.unit, found.percent) == (unit, False)


# Most numbers of twelve digits have no empty group: those that have are drawn as often.
NUMBERS = st.one_of(
    st.integers(0, 10**12),
    st.integers(0, 9999),
    st.lists(st.sampled_from([0, 1, 4, 5, 10, 15, 21, 100, 105, 115, 200, 999]), min_size=4, max_size=4).map(
        lambda groups: sum(group * 1000**i for i, group in enumerate(groups))
    ),
    st.just(10**12),
)


@given(NUMBERS, st.data())
def test_words_lead_back_to_the_number(number: int, data: st.DataObject) -> None:
    words = in_words(number, lambda spellings: data.draw(st.sampled_from(spellings)))
    assert read_words(spelt(words, data.draw, st)) == number


@given(NUMBERS.filter(bool), st.data())
def test_words_are_found_in_prose(number: int, data: st.DataObject) -> None:
    words = in_words(number, lambda spellings: data.draw(st.sampled_from(spellings)))
    text = spelt(f"toàn tỉnh có {words} lượt người tham dự", data.draw, st)
    (found,) = numerals(text)
    assert (found.form, found.values) == ("exact", (Decimal(number),))
    assert unicodedata.normalize("NFC", text[found.start : found.end]).split() == spelt_as(text, words)


def spelt_as(text: str, words: str) -> list[str]:
    """The words as that text spells them: those behind "có"."""
    every = unicodedata.normalize("NFC", text).split()
    return every[3 : 3 + len(words.split())]


@given(st.integers(1, 999), st.integers(0, 999), st.integers(0, 999), st.data())
def test_digits_and_words_mixed(billions: int, millions: int, thousands: int, data: st.DataObject) -> None:
    groups = [(billions, "tỷ"), (millions, "triệu"), (thousands, "nghìn")]
    text = spelt(" ".join(f"{count} {name}" for count, name in groups if count) + " đồng", data.draw, st)
    (found,) = numerals(text)
    assert found.values == (Decimal(billions * 10**9 + millions * 10**6 + thousands * 1000),)


@given(st.integers(0, 10**12), st.sampled_from([".", *BLANKS[:5]]))
def test_thousands_marks_of_every_kind(number: int, mark: str) -> None:
    (found,) = numerals(f"có {number:,} lượt".replace(",", mark))
    assert found.values == (Decimal(number),)


@given(st.integers(1, 10**9), st.sampled_from(["m2", "km", "đ", "ha", "kg", "m³"]), st.integers(0, 99))
def test_a_unit_stuck_to_any_number(number: int, unit: str, part: int) -> None:
    (found,) = numerals(f"có {printed(number)},{part}{unit}")
    assert (found.values, found.unit) == ((Decimal(f"{number}.{part}"),), unit)
