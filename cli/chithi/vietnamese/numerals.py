"""Numbers as Vietnamese newspapers print them, with the word that tells how exact they are.

`.` parts thousands and `,` decimals; `nghìn`, `triệu`, `tỷ` multiply; graph/README.md has the table of forms. Offsets
are Unicode code points into the text that was given, whatever its normal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from chithi.vietnamese.letters import aligned, canonical

LEFT_WORDS = 4
MULTIPLIERS = {"trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
# "năm" is five, and far more often year: it counts only where another word of the number shows which.
_DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_ENDINGS = {**_DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
QUALIFIERS = {
    "ít nhất": "at-least",
    "tối thiểu": "at-least",
    "tối đa": "at-most",
    "nhiều nhất": "at-most",
    "không dưới": "at-least",
    "không ít hơn": "at-least",
    "không quá": "at-most",
    "không nhiều hơn": "at-most",
    "chưa đến": "under",
    "chưa tới": "under",
    "chưa đầy": "under",
    "ít hơn": "under",
    "thấp hơn": "under",
    "trên dưới": "about",
    "xấp xỉ": "about",
    "trên": "over",
    "hơn": "over",
    "gần": "nearly",
    "dưới": "under",
    "khoảng": "about",
    "chừng": "about",
}
# After the number and what it counts: "95% trở lên", "50 người trở lên".
_AFTER = {"trở lên": "at-least", "trở xuống": "at-most"}
_PLAIN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_MULTIPLIER = "|".join(MULTIPLIERS)
# A digit that belongs to a date, a clock time or a document number is no number of its own.
_NUMBER = re.compile(
    rf"""(?<![\w.,:-])(?<!\d/)
    (?P<first>{_PLAIN})
    (?:/(?P<denominator>{_PLAIN})(?![\d/])|(?:\s?%)?(?:\s?[-–]\s?|\sđến\s)(?P<last>{_PLAIN})(?![\d/-]))?
    (?![\w:]|[.,/-]\d|-[^\W\d_])
    (?P<multiplied>(?:\s(?:{_MULTIPLIER})(?!\w))*)
    (?P<percent>\s?%|\sphần\străm)?""",
    re.VERBOSE,
)
_MAGNITUDE = re.compile(rf"(?<!\w)hàng\s(?P<words>(?:chục|{_MULTIPLIER})(?:\s(?:{_MULTIPLIER}))?)(?!\w)")
_DIGIT, _ENDING = "|".join(_DIGITS), "|".join(_ENDINGS)
# hai mươi lăm · mười hai · ba, each with what multiplies it: hai trăm, một nghìn.
_WORD = re.compile(
    rf"""(?<!\w)(?:
    (?:(?P<tens>{_DIGIT}|năm)\smươi|(?P<ten>mười))(?:\s(?P<ending>{_ENDING}))?
    |(?P<digit>{_DIGIT}|năm(?=\s(?:{_MULTIPLIER})(?!\w)))
    )(?!\w)(?P<multiplied>(?:\s(?:{_MULTIPLIER})(?!\w))*)""",
    re.VERBOSE,
)
_BY_SPELLING = {canonical(words): name for words, name in QUALIFIERS.items()}
# "cấp trên" is the level above, "trên địa bàn" in the area: neither speaks of a number.
_NO_QUALIFIER = f"(?<!{canonical('cấp ')})(?!{canonical('trên')} (?:{canonical('địa bàn')}|{canonical('cơ sở')}))"
_QUALIFIER = re.compile(rf"(?:^|(?<=\s)){_NO_QUALIFIER}(?:{'|'.join(_BY_SPELLING)})(?=\s)")
_AFTER_BY_SPELLING = {canonical(words): name for words, name in _AFTER.items()}
_FOLLOWING = re.compile(rf"\s*(?:[^\s\d.,;]+\s+){{0,2}}({'|'.join(_AFTER_BY_SPELLING)})(?!\w)")
_CLAUSE_END = re.compile(r"[.;:!?…](?=\s)|[\n“”\"]")


class Numeral(NamedTuple):
    """A number in a text: where it stands and how it can be read.

    `values` has one number, or the two of a range or ratio; `form` is `exact`, `range`, `ratio` or
    `order-of-magnitude`; `percent` tells whether a per cent sign follows.
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: str
    percent: bool


def numerals(text: str) -> Iterator[Numeral]:
    """Yield every number in `text`, in digits and in words.

    `26/5` may be a day or a ratio and is given as a ratio: who asks knows which of them to look for.
    """
    plain, offsets = aligned(text)
    for match in _NUMBER.finditer(plain):
        values, form = _reading(match)
        yield Numeral(offsets[match.start()], offsets[match.end()], values, form, match["percent"] is not None)
    for match in _MAGNITUDE.finditer(plain):
        power = sum(1 if word == "chục" else MULTIPLIERS[word] for word in match["words"].split())
        span = offsets[match.start()], offsets[match.end()]
        yield Numeral(*span, (Decimal(10) ** power,), "order-of-magnitude", False)
    for match in _WORD.finditer(plain):
        span = offsets[match.start()], offsets[match.end()]
        yield Numeral(*span, (_spelt(match),), "exact", False)


def _times(match: re.Match[str]) -> Decimal:
    return Decimal(10) ** sum(MULTIPLIERS[word] for word in match["multiplied"].split())


def _spelt(match: re.Match[str]) -> Decimal:
    digits = {**_ENDINGS, "năm": 5}
    tens = 1 if match["ten"] else digits[match["tens"]] if match["tens"] else 0
    last = match["ending"] or match["digit"]
    return (10 * tens + (digits[last] if last else 0)) * _times(match)


def _reading(match: re.Match[str]) -> tuple[tuple[Decimal, ...], str]:
    times = _times(match)
    first = number(match["first"]) * times
    if match["denominator"]:
        return (first, number(match["denominator"])), "ratio"
    return ((first, number(match["last"]) * times), "range") if match["last"] else ((first,), "exact")


def number(printed: str) -> Decimal:
    """Return the value of digits as printed: `1.378` is 1378 and `95,1` is 95.1."""
    return Decimal(printed.replace(".", "").replace(",", "."))


def qualifier_before(text: str, start: int, words: int = 0) -> str | None:
    """Return the qualifier whose words stand before the number at `start`, None if there are none.

    They must touch the number, or with `words` > 0 stand among that many words to its left in the same clause.
    """
    clause = _CLAUSE_END.split(canonical(text[max(0, start - 200) : start]))[-1]
    found = list(_QUALIFIER.finditer(clause))
    if not found:
        return None
    between = len(clause[found[-1].end() :].split())
    length = len(found[-1][0].split())
    near = between == 0 if not words else between + length <= words
    return _BY_SPELLING[found[-1][0]] if near else None


def qualifier_after(text: str, end: int) -> str | None:
    """Return the qualifier whose words follow the number that ends at `end`, with at most two words between."""
    found = _FOLLOWING.match(canonical(text[end : end + 60]))
    return _AFTER_BY_SPELLING[found[1]] if found else None
