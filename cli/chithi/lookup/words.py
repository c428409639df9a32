"""Whether what a person types is a name, or some words of it: accents, numbers of documents, slips of the pen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from chithi.vietnamese.documents import spell_number
from chithi.vietnamese.letters import fold

# How a name is met, best first: as typed; all its words; its first words; words within it; its words in any order.
EXACT, WHOLE, START, PART, SCATTERED = range(5)
# How like a typed text some words of a name are where the text has a slip of the pen, from 0 to 1.
LIKE = 0.8
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")
# "Kết luận số 01" is "Kết luận 01"; English has "No. 01".
_BEFORE_NUMBER = ("so", "no")
_VOCABULARY = 65536


class Words(NamedTuple):
    """The words of a text, as they are written and without accents; a number has no leading zeros."""

    written: tuple[str, ...]
    plain: tuple[str, ...]


class Match(NamedTuple):
    """How a name is met; `astray` tells that accents were typed which the name does not have. Less is better."""

    astray: bool
    how: int


@lru_cache(maxsize=_VOCABULARY)
def _plain(word: str) -> str:
    return fold(word)


def split_words(text: str) -> Words:
    """Return the words of `text`; T.Ư, TƯ and TW of a document's number are one spelling."""
    found = [_drop_zeros(match) for match in _WORD.finditer(spell_number(text))]
    pairs = [(word, plain) for word in found if (plain := _plain(word))]
    kept = [
        pair
        for pair, following in zip(pairs, [*pairs[1:], ("", "")], strict=False)
        if not (pair[1] in _BEFORE_NUMBER and following[1].isdigit())
    ]
    return Words(tuple(word for word, _ in kept), tuple(plain for _, plain in kept))


def _drop_zeros(word: re.Match[str]) -> str:
    """Return "5" for "05", but not for the "05" of "1.05"."""
    behind = word.string[: word.start()][-1:] in (".", ",")
    return word[0].lstrip("0") or "0" if word[0].isdigit() and not behind else word[0]


def compare(typed: Words, name: Words) -> Match | None:
    """Return how the typed words are met by a name, None if it lacks one of them.

    A word typed without accents stands for any; one with accents for itself, else the match is astray.
    """
    count = len(typed.plain)
    if not count or typed.plain[0] not in name.plain:
        return None
    places = [i for i in range(len(name.plain) - count + 1) if name.plain[i : i + count] == typed.plain]
    if places:
        whole = count == len(name.plain)
        return min(
            Match(not all(map(_fits, *typed, *_slice(name, i, count))), WHOLE if whole else PART if i else START)
            for i in places
        )
    if not set(typed.plain) <= set(name.plain):
        return None
    pairs = list(zip(*name, strict=True))
    fit = all(any(_fits(word, plain, *pair) for pair in pairs) for word, plain in zip(*typed, strict=True))
    return Match(not fit, SCATTERED)


def _slice(name: Words, start: int, count: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return name.written[start : start + count], name.plain[start : start + count]


def _fits(typed: str, typed_plain: str, written: str, plain: str) -> bool:
    return typed == written or typed == typed_plain == plain


def find_near(typed: Words, names: Sequence[Words], most: int) -> dict[int, int]:
    """Return which of `names` have words that a slip of the pen may have made of `typed`: place -> how near, 0 nearest.

    `most` ways of writing the words count, however many names have them.
    """
    from difflib import get_close_matches

    count = len(typed.plain)
    windows: dict[str, list[int]] = {}
    for index, name in enumerate(names):
        for window in _windows(name.plain, {max(1, count - 1), count, count + 1}):
            windows.setdefault(window, []).append(index)
    close = get_close_matches(" ".join(typed.plain), windows, n=most, cutoff=LIKE) if count else []
    near: dict[int, int] = {}
    for rank, window in enumerate(close):
        for index in windows[window]:
            near.setdefault(index, rank)
    return near


def _windows(plain: tuple[str, ...], sizes: Iterable[int]) -> set[str]:
    return {" ".join(plain[i : i + size]) for size in sizes for i in range(len(plain) - size + 1)}
