"""A command line as a shell reads it, up to the cursor, and a value written so that the shell reads it back."""

from __future__ import annotations

import re
from typing import NamedTuple

# What a shell would not take for itself in an unquoted word.
_PLAIN = re.compile(r"[\w@%+,./:=-]", re.ASCII)
_ENDS_COMMAND = frozenset(";|&(\n")


class Word(NamedTuple):
    """A word: its text as typed, what the shell makes of it, and the quote that is still open ("" if none is)."""

    raw: str
    value: str
    quote: str


def split_line(line: str, fish: bool = False) -> list[Word]:
    """Return the words of the last command on a line; the last one, maybe empty, is the one under the cursor."""
    words: list[Word] = []
    start = at = 0
    while at < len(line):
        if line[at] in " \t" or line[at] in _ENDS_COMMAND:
            if start < at:
                words.append(read_word(line[start:at], fish))
            if line[at] in _ENDS_COMMAND:
                words = []
            at += 1
            start = at
        else:
            at = _end_of_piece(line, at, fish)
    return [*words, read_word(line[start:], fish)]


def _end_of_piece(line: str, at: int, fish: bool) -> int:
    """Return the index behind a letter, an escaped letter or a quoted piece."""
    if line[at] == "\\":
        return min(at + 2, len(line))
    if line[at] not in "\"'":
        return at + 1
    quote, at = line[at], at + 1
    while at < len(line) and line[at] != quote:
        at += 2 if line[at] == "\\" and (quote == '"' or fish) else 1
    return min(at + 1, len(line))


def read_word(raw: str, fish: bool = False) -> Word:
    """Return a word with its quotes and backslashes read as sh reads them, or fish."""
    value, quote, at = "", "", 0
    while at < len(raw):
        char, after = raw[at], raw[at + 1 : at + 2]
        special = '"\\$`\n' if quote == '"' else ("'\\" if fish else "") if quote else after
        if char == "\\" and after and after in special:
            value, at = value + after, at + 2
            continue
        if char == quote or (not quote and char in "\"'"):
            quote = "" if quote else char
        elif char != "\\" or quote or after:
            value += char
        at += 1
    return Word(raw, value, quote)


def write_in_bash(value: str, quote: str = "") -> str:
    """Return a value as it is typed in bash, inside an open `quote` if there is one."""
    if quote == "'":
        return value.replace("'", "'\\''")
    if quote == '"':
        # An exclamation mark would call up the history, even escaped: it stands outside the quotes.
        return re.sub(r'(["\\$`])', r"\\\1", value).replace("!", '"\\!"')
    return "".join(char if not char.isascii() or _PLAIN.fullmatch(char) else f"\\{char}" for char in value)
