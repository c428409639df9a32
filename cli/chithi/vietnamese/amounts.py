"""The single numbers of a text, before two of them are joined to a range or ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.dates import find_dates
from chithi.vietnamese.documents import find_numbers
from chithi.vietnamese.letters import readable
from chithi.vietnamese.runs import Reader, Run
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import Word, value_of, vocabulary

UNREADABLE = "unreadable"


class Amount(NamedTuple):
    """A number: its span, its value or the two of a ratio, and how it is printed; see Numeral."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    form: str
    percent: bool = False
    unit: str = ""
    words: tuple[Word, ...] = ()


_PERCENT = re.compile(rf" *%| +{readable('phần')} +{readable('trăm')}(?!\w)")
_PER_THOUSAND = re.compile(r" *[‰‱]")
_TIME = re.compile(r"(?<![\d:])\d{1,2}(?::\d\d(?::\d\d)?|h\d\d|(?: ?giờ) ?\d\d(?: phút)?)(?![\d:]|\w)")
_HALF = re.compile(rf" +(?!{readable('trăm')}|nghìn)[^\W\d_]+ +{readable('rưỡi')}(?!\w)")


class Amounts:
    """Reads the single numbers of one text."""

    def __init__(self, plain: str) -> None:
        """Split a text in the form for reading."""
        sure = [(found.start, found.end) for found in find_dates(plain) if not found.also]
        times = [match.span() for match in _TIME.finditer(plain)]
        self._reader = Reader(plain, [*sure, *times, *find_numbers(plain)])
        self._plain = plain

    def read(self) -> Iterator[Amount]:
        """Yield them in order."""
        taken = 0
        found = [*self._magnitudes(), *self._halves(), *self._fractions(), *self._counts()]
        for amount in sorted(found, key=lambda amount: (amount.start, -amount.end)):
            if amount.start >= taken:
                taken = amount.end
                yield amount

    def _counts(self) -> Iterator[Amount]:
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

    def _single(self, run: Run) -> Amount:
        if run.value is None:
            return Amount(run.start, run.end, (), UNREADABLE)
        percent = _PERCENT.match(self._plain, run.end)
        half = _HALF.match(self._plain, run.end + len(run.unit))
        if half and len(run.words) == 1 and run.value == run.value.to_integral_value():
            return Amount(run.start, half.end(), (run.value + Decimal("0.5"),), "exact")
        if half:
            return Amount(run.start, half.end(), (), UNREADABLE)
        if share := _PER_THOUSAND.match(self._plain, run.end):
            return Amount(run.start, share.end(), (), UNREADABLE)
        end = percent.end() if percent else run.end
        return Amount(run.start, end, (run.value,), "exact", percent is not None, run.unit, run.words)

    def _share(self, behind: int, run: Run) -> Amount | None:
        """Read a fraction in words: "hai phần ba"; "phần trăm" is per cent, other shares cannot be read."""
        if self._reader.text(behind) != readable("phần") or not self._reader.next_to(behind):
            return None
        following = self._reader.text(behind + 1)
        kind = vocabulary().get(following)
        if kind and kind.kind == "scale":
            return None if following == readable("trăm") else Amount(run.start, self._end(behind + 1), (), UNREADABLE)
        words, index = self._number_from(behind + 1)
        if not words and kind and kind.kind == "ending":
            words, index = [kind], behind + 2
        if not words:
            return None
        whole = words[0].value if len(words) == 1 else value_of(words)
        end = self._end(index - 1)
        if run.value is None or not whole:
            return Amount(run.start, end, (), UNREADABLE)
        return Amount(run.start, end, (run.value, whole), "ratio")

    def _decimal(self, behind: int, run: Run) -> Amount | None:
        """Read decimals in words: "chín phẩy năm"."""
        if self._reader.text(behind) != readable("phẩy") or not self._reader.next_to(behind):
            return None
        words, index = self._number_from(behind + 1)
        count = [word for word in words if word.kind != "scale"]
        scales = words[len(count) :]
        if [word.kind for word in words[: len(count)]] != [word.kind for word in count]:
            return Amount(run.start, self._end(index - 1), (), UNREADABLE)
        single = all(word.kind == "digit" for word in count)
        part = "".join(str(word.value) for word in count) if single else str(value_of(count) or "")
        if run.value is None or not part or run.value != run.value.to_integral_value():
            return Amount(run.start, self._end(index - 1), (), UNREADABLE)
        end = self._end(index - 1)
        percent = _PERCENT.match(self._plain, end)
        value = Decimal(f"{int(run.value)}.{part}") * Decimal(10) ** sum(int(word.value) for word in scales)
        return Amount(run.start, percent.end() if percent else end, (value,), "exact", percent is not None)

    def _number_from(self, index: int) -> tuple[list[Word], int]:
        """Return the words of the number that begins at a piece, and the index behind it."""
        words: list[Word] = []
        while word := self._reader.word(index, words):
            words.append(word)
            index += 1
        return words, index

    def _end(self, index: int) -> int:
        return self._reader.pieces[index].end

    def _magnitudes(self) -> Iterator[Amount]:
        for match in _magnitude().finditer(self._plain):
            powers = [_power(word) for word in match[1].split()]
            yield Amount(*match.span(), (Decimal(10) ** sum(powers),), "order-of-magnitude")

    def _halves(self) -> Iterator[Amount]:
        """Read "một nửa" as 1/2, and "nửa triệu" as 500.000."""
        for match in _half().finditer(self._plain):
            if match["scale"]:
                yield Amount(*match.span(), (5 * Decimal(10) ** (_power(match["scale"]) - 1),), "exact")
            else:
                yield Amount(*match.span(), (Decimal(1), Decimal(2)), "ratio")

    def _fractions(self) -> Iterator[Amount]:
        for index, piece in enumerate(self._reader.pieces):
            if piece.kind == "fraction":
                glued = index > 0 and self._reader.pieces[index - 1].end == piece.start
                values = table("numbers")["fractions"].get(piece.text)
                start = self._reader.pieces[index - 1].start if glued else piece.start
                if values and not glued:
                    yield Amount(start, piece.end, tuple(map(Decimal, values)), "ratio")
                else:
                    yield Amount(start, piece.end, (), UNREADABLE)


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
