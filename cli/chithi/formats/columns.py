"""The columns of a terminal: how many a text takes, filling them, breaking lines at them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters with Vietnamese accents and common typographic marks: one column each, like ASCII.
_NARROW_ONLY = re.compile("[\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u1e00-\\u1eff\\u2010-\\u2027\\u2500]*")

# Behind these a long word may go on in the next line; not a date, nor a number.
_BREAKS = re.compile(r"(?<=[-/:.])(?=[^\W\d])")


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


@lru_cache(maxsize=8192)
def width(text: str) -> int:
    """Return how many terminal columns `text` takes (a combining mark none, a wide character two)."""
    return len(text) if _NARROW_ONLY.fullmatch(text) else sum(map(_char_width, text))


def pad(text: str, columns: int, right: bool = False) -> str:
    """Return `text` filled with blanks to `columns` terminal columns, on its left if `right` is set."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def wrap(text: str, columns: int) -> list[str]:
    """Break `text` into lines of at most `columns` terminal columns, at blanks where it can."""
    single = " ".join(text.split())
    if width(single) <= columns:
        return [single]
    lines, line, used = [], "", 0
    for word in text.split():
        for piece in _pieces(word, columns):
            more = width(piece)
            if line and used + 1 + more > columns:
                lines.append(line)
                line, used = piece, more
            else:
                line, used = (f"{line} {piece}", used + 1 + more) if line else (piece, more)
    return [*lines, line]


def longest_piece(text: str) -> int:
    """Return the width of the longest part of `text` that `wrap` breaks only where there is no other way."""
    return max((width(piece) for word in text.split() for piece in _BREAKS.split(word)), default=0)


def _pieces(word: str, columns: int) -> list[str]:
    """Cut one word that is wider than a line, behind hyphens and slashes where it can."""
    if width(word) <= columns:
        return [word]
    pieces, piece = [], ""
    for part in _BREAKS.split(word):
        if piece and width(piece + part) > columns:
            pieces.append(piece)
            piece = ""
        *whole, piece = _cut(piece + part, columns)
        pieces += whole
    return [*pieces, piece]


def _cut(text: str, columns: int) -> list[str]:
    """Cut what is wider than a line anywhere; a combining mark stays with its letter."""
    pieces, piece = [], ""
    for char in text:
        if piece and width(piece + char) > max(columns, 1):
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def printable(text: str) -> str:
    """Return `text` without what a terminal would take for a command; other blanks become plain ones."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "" for c in text)
