"""Phrases of many tables, found in one pass over the words of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from chithi.detection.reading import Reading, split_words

_END = ""


class Phrases:
    """A trie of words: time grows with the length of the text, not with the number of phrases."""

    def __init__(self, entries: Iterable[tuple[str, str, str]] = ()) -> None:
        """Take entries of (table, phrase, what the phrase stands for)."""
        self._root: dict[str, Any] = {}
        for name, phrase, meaning in entries:
            self.add(name, phrase, meaning)

    def add(self, name: str, phrase: str, meaning: str) -> None:
        """Add a phrase of a table; one that has no word is passed over."""
        words = split_words(phrase)
        node = self._root
        for word in words:
            node = node.setdefault(word, {})
        if words:
            node.setdefault(_END, {})[name] = meaning

    def longest_at(self, reading: Reading, first: int) -> dict[str, tuple[int, str]]:
        """Return table -> (index after the last word, meaning) of the longest phrase of each that begins at a word."""
        found: dict[str, tuple[int, str]] = {}
        node = self._root
        for index in range(first, len(reading.words)):
            if index > first and not reading.is_joined(index - 1):
                break
            node = node.get(reading.words[index].plain, {})
            if not node:
                break
            for name, meaning in node.get(_END, {}).items():
                found[name] = (index + 1, meaning)
        return found

    def find(self, reading: Reading) -> Sequence[dict[str, tuple[int, str]]]:
        """Return for each word of a paragraph the phrases that begin there."""
        return list(self._each(reading))

    def _each(self, reading: Reading) -> Iterator[dict[str, tuple[int, str]]]:
        for first in range(len(reading.words)):
            yield self.longest_at(reading, first)
