"""Splits prose into words, digits and marks, and finds the runs of them that are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from chithi.vietnamese.letters import readable
from chithi.vietnamese.tables import any_of, table
from chithi.vietnamese.words import Word, figures, value_of, vocabulary

# Thousands are marked by dots or blanks, decimals by a comma.
_MARKED = r"(?<![/-])[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?![.,/]?\d)"
_PIECE = re.compile(
    rf"(?P<figures>{_MARKED}|\d+(?:[.,]\d+)*)(?P<glued>[^\W\d_]\w*)?|(?P<fraction>[¼-¾⅐-⅞])|(?P<word>[^\W\d_]+)|(?P<mark>\S)"
)
_WELL_MARKED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?")


_SHARE, _POINT = readable("phần"), readable("phẩy")
_ENDS_OF_YEAR = (readable("đầu"), readable("cuối"), readable("giữa"))


class Piece(NamedTuple):
    """A word, digits or a mark of the text: its kind, span and text; `unit` is glued to digits."""

    kind: str
    start: int
    end: int
    text: str
    unit: str = ""


class Run(NamedTuple):
    """A number: its span, its words, its value (None if it cannot be read whole), the unit glued to it."""

    start: int
    end: int
    words: tuple[Word, ...]
    value: Decimal | None
    unit: str = ""


def split(plain: str) -> list[Piece]:
    """Return the pieces of a text in the form for reading."""
    found = []
    for match in _PIECE.finditer(plain):
        kind = str(match.lastgroup)
        if kind in ("figures", "glued"):
            found.append(Piece("figures", match.start(), match.end("figures"), match["figures"], match["glued"] or ""))
        else:
            found.append(Piece(kind, match.start(), match.end(), match[0]))
    return found


@cache
def glued_units() -> frozenset[str]:
    """Return the units that may be glued to digits."""
    return frozenset(unit for spellings in table("units")["units"].values() for unit in spellings)


def value_of_digits(printed: str) -> Decimal | None:
    """Return the value of digits as printed, `1.378` or `95,1`; None if the marks are in disorder: `1.5`."""
    if not _WELL_MARKED.fullmatch(printed):
        return None
    return Decimal(printed.replace(".", "").replace(" ", "").replace(",", "."))


class Reader:
    """Reads the runs of one text, piece by piece."""

    def __init__(self, plain: str, masked: list[tuple[int, int]]) -> None:
        """Split a text; what lies in a span of `masked` (a date, a document's number) is no number."""
        self.plain = plain
        marks = bytearray(len(plain))
        for start, end in masked:
            marks[start:end] = b"\1" * (end - start)
        self.pieces = [
            Piece("mark", *piece[1:]) if any(marks[piece.start : piece.end]) else piece for piece in split(plain)
        ]

    def text(self, index: int) -> str:
        """Return the text of a piece, "" if there is none, or if a masked one or a mark stands there."""
        if not 0 <= index < len(self.pieces):
            return ""
        piece = self.pieces[index]
        return piece.text if piece.kind != "mark" else ""

    def next_to(self, index: int) -> bool:
        """Whether blanks alone part a piece from the one before it."""
        gap = self.plain[self.pieces[index - 1].end : self.pieces[index].start] if 0 < index < len(self.pieces) else ""
        return gap != "" and not gap.strip(" ")

    def runs(self) -> Iterator[tuple[int, int, Run]]:
        """Yield (index of the first piece, index behind the last, run) of each number."""
        index, known = 0, vocabulary()
        while index < len(self.pieces):
            if self.pieces[index].text not in known and self.pieces[index].kind != "figures":
                index += 1
                continue
            words = self._words(index)
            if not words:
                index += 1
                continue
            last = index + len(words) - 1
            yield index, last + 1, self._run(index, last, words)
            index = last + 1

    def _run(self, first: int, last: int, words: list[Word]) -> Run:
        unit = self.pieces[last].unit
        known = all(word.kind != "unreadable" for word in words) and (not unit or unit in glued_units())
        end = self.pieces[last].end + (len(unit) if unit and unit not in glued_units() else 0)
        return Run(self.pieces[first].start, end, tuple(words), value_of(words) if known else None, unit)

    def _words(self, index: int) -> list[Word]:
        words: list[Word] = []
        while (not words or self.next_to(index)) and (word := self.word(index, words)):
            words.append(word)
            if self.pieces[index].unit:
                break
            index += 1
        return words

    def word(self, index: int, before: list[Word]) -> Word | None:
        """Return the word of a number that a piece is, behind the words `before` of the same number, if it is one."""
        if index >= len(self.pieces) or self.pieces[index].kind not in ("word", "figures"):
            return None
        piece, last = self.pieces[index], before[-1].kind if before else ""
        if piece.kind == "figures":
            return self._figures(piece) if last in ("", "scale", "gap") and self._stands_alone(piece) else None
        word = vocabulary().get(piece.text)
        if word is None or self._is_compound(piece):
            return None
        if piece.text == "năm" and not self._is_five(index, last):
            return None
        return word if self._goes_on(word, index, last) else None

    def _goes_on(self, word: Word, index: int, last: str) -> bool:
        """Whether a word can stand behind one of the kind `last`, "" at the beginning."""
        match word.kind:
            case "digit" if word.value == 0:
                return self._follows(index, ("scale",), (_POINT, _SHARE)) and last in ("", "scale", "digit", "gap")
            case "digit" | "ten" | "vague":
                return last != "figures"
            case "twenty":
                return last in ("", "scale", "gap") and self._follows(index, ("digit", "ending"))
            case "gap":
                return last in ("scale",) and self._follows(index, ("digit", "ending", "ten", "figures"))
            case "half":
                return last in ("scale", "tens")
            case "ending":
                return last not in ("", "figures", "half", "vague")
        return last not in ("", "half")

    def _follows(self, index: int, kinds: tuple[str, ...], words: tuple[str, ...] = ()) -> bool:
        """Whether the next piece is a word of a number of one of these kinds, or one of these words."""
        text = self.text(index + 1) if self.next_to(index + 1) else ""
        if text and self.pieces[index + 1].kind == "figures":
            return "figures" in kinds
        word = vocabulary().get(text)
        plain = word is not None and word.kind in kinds and not self._is_compound(self.pieces[index + 1])
        return plain or text in words

    def _is_five(self, index: int, last: str) -> bool:
        """Whether "năm" is the digit and not "year": where another word of the number or a counted noun shows it."""
        if last == "gap" or self._follows(index, ("scale", "tens")):
            return True
        if self.text(index - 1) in (_SHARE, _POINT) or self._follows(index, (), (_SHARE, _POINT)):
            return not self._follows(index, ("figures",))
        year = self.text(index - 1) in table("numbers")["ordinary"]["words"] or self.text(index - 1) in _ENDS_OF_YEAR
        return not last and not year and bool(_counted().match(self.plain, self.pieces[index].end))

    def _is_compound(self, piece: Piece) -> bool:
        pattern = _compounds().get(piece.text)
        return pattern is not None and pattern.match(self.plain, piece.end) is not None

    def _figures(self, piece: Piece) -> Word:
        value = value_of_digits(piece.text)
        return Word("unreadable", Decimal(0), piece.text) if value is None else figures(value)

    def _stands_alone(self, piece: Piece) -> bool:
        """Whether digits are no part of a code: QĐ2, COVID-19, 01-KL, 09:36."""
        before, after = self.plain[max(0, piece.start - 2) : piece.start], self.plain[piece.end : piece.end + 2]
        if before[-1:].isalpha() or before[-1:] == "_" or (before[-1:] == "-" and before[:-1].isalpha()):
            return False
        return not (before[-1:] == ":" and before[:-1].isdigit()) and not re.match(r":\d|-[^\W\d_]", after)


@cache
def _compounds() -> dict[str, re.Pattern[str]]:
    """Return, for a word, the pattern of what makes it no number behind it."""
    listed: dict[str, list[str]] = table("numbers")["compounds"]
    return {word: re.compile(f" +(?:{any_of(seconds)})(?!\\w)") for word, seconds in listed.items()}


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(f" +(?:{any_of(table('units')['counted']['words'])})(?!\\w)")
