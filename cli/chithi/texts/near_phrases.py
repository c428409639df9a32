"""Finds what in a source text comes near to a phrase that is not there: a slip of the hand, a wrong accent."""

from __future__ import annotations

import re
from difflib import get_close_matches

from chithi.texts.occurrences import Occurrence
from chithi.texts.source import SourceText
from chithi.vietnamese.letters import fold

_MOST = 3
_LIKENESS = 0.8
# Punctuation at either end of a word is no part of the likeness.
_WORD = re.compile(r"\w(?:\S*\w)?")


def find_near(source: SourceText, phrase: str) -> list[Occurrence]:
    """Return the places, in order, that have as many words as `phrase` and nearly the same letters."""
    wanted = fold(phrase)
    length = len(_WORD.findall(phrase))
    alike: dict[str, list[Occurrence]] = {}
    for place in _runs(source, length):
        alike.setdefault(fold(place.printed), []).append(place)
    nearest = get_close_matches(wanted, alike, _MOST, _LIKENESS)
    return sorted(place for text in nearest for place in alike[text])[:_MOST]


def _runs(source: SourceText, length: int) -> list[Occurrence]:
    """Return every run of so many words in a paragraph."""
    found = []
    for number, start, end in source.paragraphs if length else ():
        words = [match.span() for match in _WORD.finditer(source.text, start, end)]
        for (first, _), (_, last) in zip(words, words[length - 1 :], strict=False):
            found.append(Occurrence(number, first, last, source.text[first:last]))
    return found
