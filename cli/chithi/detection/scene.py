"""A paragraph with the phrases of the tables found in it, and what detectors made of its words so far."""

from __future__ import annotations

from typing import NamedTuple

from chithi.detection.mentions import Mention, Part
from chithi.detection.phrases import Phrases
from chithi.detection.reading import Reading

# Nobody reads on for so many words without a break; a text without any must not take quadratic time.
MOST_CLAUSE = 60


class Item(NamedTuple):
    """Words that name somebody or something: `kind` (name, post, body, place), first word and the one after the last.

    `head` is the word after the opening words: of a name after its titles, of a post after "nguyên", of a body after
    the words for its kind. A `sure` name needs no further sign that it is one.
    """

    kind: str
    first: int
    last: int
    head: int
    sure: bool = True


class Scene:
    """One paragraph, read once and shared by all detectors."""

    def __init__(self, reading: Reading, phrases: Phrases, *, after_prose: bool = False) -> None:
        """Find the phrases; `after_prose` tells that no sentence follows the paragraph's place in the text."""
        self.reading, self.after_prose = reading, after_prose
        self.words = reading.words
        self.hits = phrases.find(reading)
        # Most words begin no phrase of any table: detectors go from one that does to the next.
        self.marked = [index for index, hits in enumerate(self.hits) if hits]
        self.items: list[Item] = []
        self._taken: dict[int, Item] = {}

    def end_of(self, kind: str, index: int) -> int:
        """Return the index after the longest phrase of a table that begins at a word, 0 if there is none."""
        found = self.hits[index].get(kind) if 0 <= index < len(self.hits) else None
        return found[0] if found else 0

    def ends_before(self, kind: str, index: int, most: int = 4) -> int | None:
        """Return where a phrase of a table begins that ends right before a word, None if there is none."""
        for first in range(max(0, index - most), index):
            if self.end_of(kind, first) == index and self.reading.is_joined(index - 1):
                return first
        return None

    def take(self, item: Item) -> None:
        """Keep an item and claim its words."""
        self.items.append(item)
        self._taken.update(dict.fromkeys(range(item.first, item.last), item))

    def replace(self, item: Item, other: Item) -> None:
        """Put an item of the same words in the place of another."""
        self.items.remove(item)
        self.take(other)

    def at(self, index: int) -> Item | None:
        """Return the item that a word belongs to."""
        return self._taken.get(index)

    def ending_at(self, index: int) -> Item | None:
        """Return the item whose last word stands right before a word."""
        item = self.at(index - 1)
        return item if item and item.last == index else None

    def part(self, role: str, first: int, last: int) -> Part:
        """Return words as a part of a mention."""
        return Part(role, *self.reading.span(first, last), self.reading.printed(first, last))

    def mention(self, kind: str, first: int, last: int, normal: str = "", parts: tuple[Part, ...] = ()) -> Mention:
        """Return words as a mention."""
        normal = normal or self.reading.normal(first, last)
        start, end = self.reading.span(first, last)
        number = self.reading.paragraph.number
        return Mention(kind, start, end, number, self.reading.printed(first, last), normal, parts)

    def clause_start(self, index: int) -> int:
        """Return the first word of the clause that a word is in: what breaks it is no comma."""
        first = index
        while first > max(0, index - MOST_CLAUSE) and not set(self.reading.gap(first - 1)) & set('.;:!?…()“”"\n'):
            first -= 1
        return first

    def clause_end(self, index: int) -> int:
        """Return the index after the last word of the clause that a word is in."""
        last = index + 1
        while last < min(len(self.words), index + MOST_CLAUSE) and not set(self.reading.gap(last - 1)) & set(
            ".;:!?…()\n"
        ):
            last += 1
        return last
