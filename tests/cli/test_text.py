from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.formats.columns import pad, width, wrap
from chithi.vietnamese.letters import aligned, canonical, fold, nfc, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng bộ tỉnh Lâm Đồng", "dang bo tinh lam dong"),
        ("ÐẢNG ỦY", "dang uy"),
        ("  “Học tập” – làm\u00a0theo  ", '"hoc tap" - lam theo'),
        ("Đ\u0301a\u0309ng", "dang"),
        ("05-CT/TW", "05-ct/tw"),
        ("20℃", "20 c".replace(" ", "")),
        ("漢字", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_is_ascii_stable_and_blind_to_normal_forms(text: str) -> None:
    folded = fold(text)
    assert folded.isascii()
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text))
    assert "  " not in folded
    assert folded == folded.strip()


def test_slug_is_the_last_segment_of_an_iri() -> None:
    assert slug("Đồng chí Lê Đức Dục") == "dong-chi-le-duc-duc"
    assert slug("05-CT/TW") == "05-ct-tw"


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Đảng", 4), (unicodedata.normalize("NFD", "Đảng"), 4), ("漢字", 4), ("", 0), ("a\u200bb", 2)],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_pad_fills_by_width_on_the_side_asked_for() -> None:
    assert pad("漢", 4) == "漢  "
    assert pad("12", 4, right=True) == "  12"
    assert pad("too long", 3) == "too long"


def test_wrap_breaks_at_blanks_and_cuts_what_is_wider_than_a_line() -> None:
    assert wrap("Ban Tuyên giáo Tỉnh ủy", 10) == ["Ban Tuyên", "giáo Tỉnh", "ủy"]
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]
    assert wrap("", 5) == [""]


@given(st.text(), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Uỷ ban", "Ủy ban"),
        ("KHOẺ", "khỏe"),
        ("Tỉnh\u00a0ủy", "tỉnh uỷ"),
        ("thuỷ, Quận.", "thủy, quận."),
    ],
)
def test_names_are_equal_whatever_the_place_of_the_tone_mark(one: str, other: str) -> None:
    for form in ("NFC", "NFD"):
        assert canonical(unicodedata.normalize(form, one)) == canonical(other)


@pytest.mark.parametrize(("one", "other"), [("Lê Đức Dục", "Lê Đục Dức"), ("Đại", "Dại"), ("ma", "má"), ("ủy", "ùy")])
def test_other_letters_and_tones_make_other_names(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_a_name_is_found_with_a_comma_behind_it() -> None:
    assert canonical("Trần Đức Quận") in canonical("Ông Trần Đức Quận, Ủy viên Trung ương Đảng")


@given(st.text())
def test_comparing_is_stable_and_blind_to_normal_forms(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
    assert canonical(unicodedata.normalize("NFD", text)) == canonical(nfc(text))


@given(st.text(st.sampled_from("aáảâấđĐ \u00a0\u0301\u0309\u0323hoàỦy.\n")))
def test_aligned_text_leads_back_to_the_original(text: str) -> None:
    plain, offsets = aligned(text)
    assert len(offsets) == len(plain) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_aligned_text_is_composed_and_small_with_plain_blanks(form: str) -> None:
    text = unicodedata.normalize(form, "Tỉnh\u00a0Ủy Đà Lạt")
    plain, offsets = aligned(text)
    assert plain == "tỉnh uỷ đà lạt"  # the tone mark on the last vowel
    start = plain.index("uỷ")
    assert nfc(text[offsets[start] : offsets[start + 2]]) == "Ủy"
