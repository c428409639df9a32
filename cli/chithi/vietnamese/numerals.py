"""Numbers as Vietnamese newspapers print them, in digits and words; each is read whole or not at all.

chithi/vietnamese/words.py has the grammar, tables/numbers.toml and tables/units.toml the words. Offsets are Unicode
code points into the text that was given, whatever its normal form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.dates import find_dates
from chithi.vietnamese.documents import document_numbers
from chithi.vietnamese.letters import aligned, readable
from chithi.vietnamese.runs import Reader, Run
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import Word, value_of, vocabulary


class Numeral(NamedTuple):
    """A number in a text: where it stands and how it can be read.

    `values` has one number, or the two of a range or ratio; `form` is `exact`, `range`, `ratio`, `order-of-magnitude`
    or, where it cannot be read whole, `unreadable`, without values. `percent` tells whether a per cent sign follows,
    `unit` what is glued to the digits (`km`).
    """

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: str
    percent: bool
    unit: str = ""


UNREADABLE = "unreadable"


def numerals(text: str) -> Iterator[Numeral]:
    """Yield every number in `text` that can be read whole.

    `26/5` may be a day or a ratio and is given as a ratio: who asks knows which of them to look for.
    """
    return (found for found in readings(text) if found.form != UNREADABLE)


def unreadable(text: str) -> list[Numeral]:
    """Return what looks like a number in `text` and cannot be read whole."""
    return [found for found in readings(text) if found.form == UNREADABLE]


def readings(text: str) -> Iterator[Numeral]:
    """Yield every number in `text`, those that cannot be read as well; what names a thing ("thôn 4") is none."""
    plain, offsets = aligned(text)
    for found in _join(plain, list(_Amounts(plain).read())):
        if not is_label(plain, found.start) and not _is_name(text, offsets[found.start], offsets[found.end]):
            yield found._replace(start=offsets[found.start], end=offsets[found.end])


def number_labels(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each number that only names a thing and no document or congress: "thôn 4", "ngày thứ 7"."""
    plain, offsets = aligned(text)
    for match in _label().finditer(plain):
        if (label := is_label(plain, match.end())) and not label.cited:
            digits = re.compile(r"\d+").match(plain, match.end())
            if digits:
                yield offsets[digits.start()], offsets[digits.end()]


class Label(NamedTuple):
    """What makes a name of a number; `cited` tells whether it still asks for a passage: "Kết luận số 01"."""

    cited: bool


def _is_count(word: str) -> bool:
    return word.isdigit() or word in vocabulary()


def is_label(plain: str, start: int) -> Label | None:
    """Return what the words before `start` make of the number there, None if it stays a number."""
    before = plain[max(0, start - 40) : start]
    found = re.search(rf"{_label().pattern}$", before)
    if not found:
        return None
    words = " ".join(found[1].split())
    row = next(row for row in table("numbers")["labels"] if words in row["words"])
    earlier = re.search(r"(\w+(?: +\w+)?) +$", before[: found.start()])
    beside = earlier[1].split() if earlier else [""]
    ordinary = {beside[-1], " ".join(beside)} & set(table("numbers")["ordinary"]["words"])
    return None if ordinary or (row.get("counted") and _is_count(beside[-1])) else Label(row["cited"])


@cache
def _label() -> re.Pattern[str]:
    words = [word for row in table("numbers")["labels"] for word in row["words"]]
    return re.compile(rf"(?<!\w)({any_of(words)}) +".replace("\\ ", " +"))


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a number word is part of a name: a capital with another name's word beside it, as in Nguyễn Văn Bảy."""
    word = text[start:end]
    if not word.istitle() or any(c.isdigit() or c.isspace() for c in word):
        return False
    before, after = text[:start].split(" ")[-2:], text[end:].split(" ")[:2]
    return (len(before) == 2 and before[-2].istitle() and not before[-1]) or (
        len(after) == 2 and not after[0] and after[1][:1].isupper() and after[1].istitle()
    )


class _Amount(NamedTuple):
    start: int
    end: int
    values: tuple[Decimal, ...]
    form: str
    percent: bool = False
    unit: str = ""
    words: tuple[Word, ...] = ()

    def numeral(self) -> Numeral:
        return Numeral(*self[:6])


_PERCENT = re.compile(rf" *%| +{readable('phần')} +{readable('trăm')}(?!\w)")
_PER_THOUSAND = re.compile(r" *[‰‱]")
_TIME = re.compile(r"(?<![\d:])\d{1,2}(?::\d\d(?::\d\d)?|h\d\d|(?: ?giờ) ?\d\d(?: phút)?)(?![\d:]|\w)")
_HALF = re.compile(rf" +(?!{readable('trăm')}|nghìn)[^\W\d_]+ +{readable('rưỡi')}(?!\w)")


class _Amounts:
    """The single numbers of a text, before two of them are joined to a range or ratio."""

    def __init__(self, plain: str) -> None:
        sure = [(found.start, found.end) for found in find_dates(plain) if not found.also]
        times = [match.span() for match in _TIME.finditer(plain)]
        self._reader = Reader(plain, [*sure, *times, *document_numbers(plain)])
        self._plain = plain

    def read(self) -> Iterator[_Amount]:
        """Yield them in order."""
        taken = 0
        found = [*self._magnitudes(), *self._halves(), *self._fractions(), *self._counts()]
        for amount in sorted(found, key=lambda amount: (amount.start, -amount.end)):
            if amount.start >= taken:
                taken = amount.end
                yield amount

    def _counts(self) -> Iterator[_Amount]:
        taken = 0
        for _, behind, run in self._reader.runs():
            if run.start < taken:
                continue
            amount = self._share(behind, run) or self._decimal(behind, run)
            if amount or not self._is_indefinite(behind, run):
                amount = amount or self._single(run)
                taken = amount.end
                yield amount

    def _is_indefinite(self, behind: int, run: Run) -> bool:
        """Whether nothing is counted: "một phần nhỏ" is some of it, "vài" alone is no number."""
        part = self._reader.text(behind) == readable("phần") and not _PERCENT.match(self._plain, run.end)
        single = len(run.words) == 1 and run.words[0].kind == "digit" and run.value == 1
        return (part and single) or all(word.kind == "vague" for word in run.words)

    def _single(self, run: Run) -> _Amount:
        if run.value is None:
            return _Amount(run.start, run.end, (), UNREADABLE)
        percent = _PERCENT.match(self._plain, run.end)
        half = _HALF.match(self._plain, run.end + len(run.unit))
        if half and len(run.words) == 1 and run.value == run.value.to_integral_value():
            return _Amount(run.start, half.end(), (run.value + Decimal("0.5"),), "exact")
        if half:
            return _Amount(run.start, half.end(), (), UNREADABLE)
        if share := _PER_THOUSAND.match(self._plain, run.end):
            return _Amount(run.start, share.end(), (), UNREADABLE)
        end = percent.end() if percent else run.end
        return _Amount(run.start, end, (run.value,), "exact", percent is not None, run.unit, run.words)

    def _share(self, behind: int, run: Run) -> _Amount | None:
        """Read a fraction in words: "hai phần ba"; "phần trăm" is per cent, other shares cannot be read."""
        if self._reader.text(behind) != readable("phần") or not self._reader.next_to(behind):
            return None
        following = self._reader.text(behind + 1)
        kind = vocabulary().get(following)
        if kind and kind.kind == "scale":
            return None if following == readable("trăm") else _Amount(run.start, self._end(behind + 1), (), UNREADABLE)
        words, index = self._number_from(behind + 1)
        if not words and kind and kind.kind == "ending":
            words, index = [kind], behind + 2
        if not words:
            return None
        whole = words[0].value if len(words) == 1 else value_of(words)
        end = self._end(index - 1)
        if run.value is None or not whole:
            return _Amount(run.start, end, (), UNREADABLE)
        return _Amount(run.start, end, (run.value, whole), "ratio")

    def _decimal(self, behind: int, run: Run) -> _Amount | None:
        """Read decimals in words: "chín phẩy năm"."""
        if self._reader.text(behind) != readable("phẩy") or not self._reader.next_to(behind):
            return None
        words, index = self._number_from(behind + 1)
        count = [word for word in words if word.kind != "scale"]
        scales = words[len(count) :]
        if [word.kind for word in words[: len(count)]] != [word.kind for word in count]:
            return _Amount(run.start, self._end(index - 1), (), UNREADABLE)
        single = all(word.kind == "digit" for word in count)
        part = "".join(str(word.value) for word in count) if single else str(value_of(count) or "")
        if run.value is None or not part or run.value != run.value.to_integral_value():
            return _Amount(run.start, self._end(index - 1), (), UNREADABLE)
        end = self._end(index - 1)
        percent = _PERCENT.match(self._plain, end)
        value = Decimal(f"{int(run.value)}.{part}") * Decimal(10) ** sum(int(word.value) for word in scales)
        return _Amount(run.start, percent.end() if percent else end, (value,), "exact", percent is not None)

    def _number_from(self, index: int) -> tuple[list[Word], int]:
        """Return the words of the number that begins at a piece, and the index behind it."""
        words: list[Word] = []
        while word := self._reader.word(index, words):
            words.append(word)
            index += 1
        return words, index

    def _end(self, index: int) -> int:
        return self._reader.pieces[index].end

    def _magnitudes(self) -> Iterator[_Amount]:
        for match in _magnitude().finditer(self._plain):
            powers = [_power(word) for word in match[1].split()]
            yield _Amount(*match.span(), (Decimal(10) ** sum(powers),), "order-of-magnitude")

    def _halves(self) -> Iterator[_Amount]:
        """Read "một nửa" as 1/2, and "nửa triệu" as 500.000."""
        for match in _half().finditer(self._plain):
            if match["scale"]:
                yield _Amount(*match.span(), (5 * Decimal(10) ** (_power(match["scale"]) - 1),), "exact")
            else:
                yield _Amount(*match.span(), (Decimal(1), Decimal(2)), "ratio")

    def _fractions(self) -> Iterator[_Amount]:
        for index, piece in enumerate(self._reader.pieces):
            if piece.kind == "fraction":
                glued = index > 0 and self._reader.pieces[index - 1].end == piece.start
                values = table("numbers")["fractions"].get(piece.text)
                start = self._reader.pieces[index - 1].start if glued else piece.start
                if values and not glued:
                    yield _Amount(start, piece.end, tuple(map(Decimal, values)), "ratio")
                else:
                    yield _Amount(start, piece.end, (), UNREADABLE)


def _power(word: str) -> int:
    return 1 if word in table("numbers")["tens"] else int(table("numbers")["scales"][word])


@cache
def _magnitude() -> re.Pattern[str]:
    scales = any_of(list(table("numbers")["scales"]))
    chuc = readable("chục")
    compounds = table("numbers")["compounds"]
    ahead = any_of([f"{scale} {other}" for scale in table("numbers")["scales"] for other in compounds.get(scale, ())])
    return re.compile(rf"(?<!\w)hàng +(?!{ahead})((?:{chuc}|{scales})(?: +(?!{ahead})(?:{scales})){{0,2}})(?!\w)")


@cache
def _half() -> re.Pattern[str]:
    scales = any_of([word for word, power in table("numbers")["scales"].items() if power > 2])
    nua, some = readable("nửa"), f"{readable('một')} +{readable('nửa')}"
    return re.compile(
        rf"(?<!\w)(?:{nua} +(?P<scale>{scales})(?!\w)(?! +(?:lệ|trọng|tập))|{some}(?!\w)|{nua}(?= +số(?!\w)))"
    )


_OUT_OF = re.compile(
    rf" */ *| +(?:{readable('trên')}|{readable('trên')} +{readable('tổng')}(?: +{readable('số')})?"
    rf"|trong(?: +{readable('tổng')})? +{readable('số')}) +"
)
_TO = re.compile(rf" *[-–—] *| +(?:{readable('đến')}|{readable('tới')}) +")
_UNIT_TO = re.compile(rf" +([^\W\d_]+(?: [^\W\d_]+)?) +(?:{readable('đến')}|{readable('tới')}) +")
_FROM = re.compile(rf"(?<!\w){readable('từ')} +$")


def _join(plain: str, amounts: list[_Amount]) -> Iterator[Numeral]:
    """Join neighbours to ranges and ratios; a chain of more than two ("5/6/7") cannot be read."""
    index = 0
    while index < len(amounts):
        last = index
        while last + 1 < len(amounts) and _joined(plain, amounts[last], amounts[last + 1]):
            last += 1
        if last - index > 1:
            yield Numeral(amounts[index].start, amounts[last].end, (), UNREADABLE, False)
        elif last > index:
            yield _pair(plain, amounts[index], amounts[last])
        else:
            yield amounts[index].numeral()
        index = last + 1


def _joined(plain: str, one: _Amount, other: _Amount) -> str:
    """Return how two neighbours are joined, "" if they are not."""
    if "order-of-magnitude" in (one.form, other.form) or other.form == "ratio":
        return ""
    between = plain[one.end : other.start]
    if one.unit:
        between = between.removeprefix(one.unit)
    if _OUT_OF.fullmatch(between) and not one.percent and not one.unit:
        return "ratio"
    if _TO.fullmatch(between):
        return "" if one.percent and not other.percent else "range"
    unit = _UNIT_TO.fullmatch(between)
    same = unit and re.compile(f" +{re.escape(unit[1])}(?!\\w)").match(plain, other.end)
    return "range" if same and _FROM.search(plain[: one.start]) else ""


def _pair(plain: str, one: _Amount, other: _Amount) -> Numeral:
    form = _joined(plain, one, other)
    start, end, percent = one.start, other.end, one.percent or other.percent
    refused = Numeral(start, end, (), UNREADABLE, False)
    if UNREADABLE in (one.form, other.form) or one.form == "ratio":
        return refused
    first, last = one.values[0], other.values[0]
    if form == "ratio":
        return Numeral(start, end, (first, last), form, percent, other.unit) if not percent else refused
    scaled = _scaled(one, other)
    first = first if scaled is None else scaled
    return Numeral(start, end, (first, last), form, percent, other.unit) if first <= last else refused


def _scaled(one: _Amount, other: _Amount) -> Decimal | None:
    """Return the first number of "3 - 5 triệu", which shares the scale of the second."""
    if any(word.kind == "scale" for word in one.words) or not other.words:
        return None
    scales = [word for word in other.words if word.kind == "scale"]
    count = [word for word in other.words if word.kind != "scale"]
    if not scales or other.words[: len(count)] != tuple(count) or value_of(count) is None:
        return None
    counted = value_of(count) or Decimal(0)
    factor = Decimal(10) ** int(sum(word.value for word in scales))
    return one.values[0] * factor if one.values[0] < counted else Decimal("Infinity")
