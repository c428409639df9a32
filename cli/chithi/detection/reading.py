"""A paragraph as words, in the form for reading, with the place of each in the file."""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.texts.source import Paragraph, SourceText
from chithi.vietnamese.letters import aligned, readable

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BLANK = re.compile(r" +")
# A dot or stroke belongs to a short form: TS. Lê An, TP. Nha Trang, PGS.TS, đ/c.
_SHORT = re.compile(r"\. *|/")
_SHORT_FORMS = frozenset(["ts", "ths", "pgs", "gs", "bs", "bscki", "bsckii", "tp", "tx", "tt", "ks", "ds", "cn", "đ"])

# A longer run of capitals is a headline, not a name.
_MOST_CAPITALS = 16


class Word(NamedTuple):
    """A word: its span in the form for reading, that form, and whether it is printed with a capital."""

    start: int
    end: int
    plain: str
    capital: bool


def split_words(phrase: str) -> list[str]:
    """Return the words of a phrase in the form for reading."""
    return _WORD.findall(readable(phrase))


class Reading:
    """A paragraph to be read word by word; offsets that leave it are those of the file."""

    def __init__(self, source: SourceText, paragraph: Paragraph) -> None:
        """Split a paragraph into its words."""
        self.source, self.paragraph = source, paragraph
        text = source.text[paragraph.start : paragraph.end]
        self.plain, self._offsets = aligned(text)
        self.words = [
            Word(*match.span(), match[0], text[self._offsets[match.start()]].isupper())
            for match in _WORD.finditer(self.plain)
        ]

    def gap(self, index: int) -> str:
        """Return what stands between a word and the next, "\\n" behind the last."""
        if not 0 <= index < len(self.words) - 1:
            return "\n"
        return self.plain[self.words[index].end : self.words[index + 1].start]

    def is_joined(self, index: int) -> bool:
        """Whether a word and the next may be of one phrase: a blank is between them, or the dot of a short form."""
        gap = self.gap(index)
        short = self.words[index].plain in _SHORT_FORMS and _SHORT.fullmatch(gap)
        return bool(_BLANK.fullmatch(gap) or short)

    def is_capital(self, index: int) -> bool:
        """Whether there is such a word, with a capital and no digit."""
        if not 0 <= index < len(self.words):
            return False
        word = self.words[index]
        return word.capital and not any(character.isdigit() for character in word.plain)

    def capitals_from(self, first: int) -> int:
        """Return the index after the run of joined words with capitals that begins at `first`."""
        last = first
        while last < first + _MOST_CAPITALS and self.is_capital(last) and (last == first or self.is_joined(last - 1)):
            last += 1
        return last

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the span in the file of the words from `first` to before `last`."""
        return self.place(self.words[first].start), self.place(self.words[last - 1].end)

    def place(self, offset: int) -> int:
        """Return where in the file a character of the form for reading stands."""
        return self.paragraph.start + self._offsets[offset]

    def printed(self, first: int, last: int) -> str:
        """Return the words as the file has them."""
        start, end = self.span(first, last)
        return self.source.text[start:end]

    def normal(self, first: int, last: int) -> str:
        """Return the words in the form for reading, with one blank between them."""
        return " ".join(word.plain for word in self.words[first:last])
