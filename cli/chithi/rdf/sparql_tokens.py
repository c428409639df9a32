"""A small SPARQL tokenizer: enough to find whole tokens without ever looking into a string, IRI or comment.

The alternatives follow the terminals of the SPARQL 1.1 grammar (https://www.w3.org/TR/sparql11-query/#rTerminals).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from chithi.messages.errors import shorten_reason

_TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
  | (?P<variable>[?$]\w+)
  | (?P<pname>(?:[^\W\d_][\w.-]*)?:(?:(?:[\w:%-]|\\.)(?:(?:[\w.:%-]|\\.)*(?:[\w:%-]|\\.))?)?)
  | (?P<lang>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
  | (?P<word>_:[\w.-]+|\w+)
  | (?P<punct>\^\^|&&|\|\||[<>!]=|[^\s\w])
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """One token: its kind (the group names of the pattern), its text and where it starts and ends."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, *words: str) -> bool:
        """Whether this is one of the given keywords (upper case), in any case."""
        return self.kind == "word" and self.text.upper() in words


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a SPARQL text in order, without blanks and comments."""
    found = (Token(str(m.lastgroup), m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text))
    return [token for token in found if token.kind != "comment"]


def declared_prefixes(found: list[Token]) -> dict[str, str]:
    """Return prefix -> IRI for every PREFIX declaration among the tokens."""
    declared = {}
    for word, name, iri in zip(found, found[1:], found[2:], strict=False):
        if word.is_word("PREFIX") and name.kind == "pname" and iri.kind == "iri":
            declared[name.text[:-1]] = iri.text[1:-1]
    return declared


def used_prefixes(found: list[Token]) -> list[str]:
    """Return the prefixes used outside PREFIX declarations, each once, in order of first use."""
    used = (
        token.text.partition(":")[0]
        for before, token in zip([None, *found], found, strict=False)
        if token.kind == "pname" and not (before and before.is_word("PREFIX"))
    )
    return list(dict.fromkeys(used))


def find_closing(found: list[Token], opening: int) -> int:
    """Return the index of the bracket that closes the one at index `opening`; the last index if none does."""
    left = found[opening].text
    right = {"{": "}", "(": ")"}[left]
    depth = 0
    for index in range(opening, len(found)):
        if found[index].kind == "punct":
            depth += (found[index].text == left) - (found[index].text == right)
            if depth == 0:
                return index
    return len(found) - 1


def find_where_group(found: list[Token]) -> tuple[int, int]:
    """Return the indices of the braces of the WHERE group; (-1, -1) when the text has none.

    A CONSTRUCT has its template's braces first, so the group after WHERE is meant there.
    """
    opening = -1
    for index, token in enumerate(found):
        if token.text == "{" and token.kind == "punct":
            if index and found[index - 1].is_word("CONSTRUCT"):
                return _group_after(found, find_closing(found, index))
            opening = index
            break
    return (opening, find_closing(found, opening)) if opening >= 0 else (-1, -1)


def _group_after(found: list[Token], start: int) -> tuple[int, int]:
    for index in range(start + 1, len(found)):
        if found[index].text == "{" and found[index].kind == "punct":
            return index, find_closing(found, index)
    return -1, -1


def find_filters(found: list[Token]) -> list[tuple[int, int]]:
    """Return the indices of the parentheses of each outermost `FILTER (…)`."""
    spans: list[tuple[int, int]] = []
    for index, (word, bracket) in enumerate(zip(found, found[1:], strict=False)):
        inside = spans and index < spans[-1][1]
        if word.is_word("FILTER") and bracket.text == "(" and not inside:
            spans.append((index + 1, find_closing(found, index + 1)))
    return spans


def syntax_fault(message: str) -> tuple[int, int, str]:
    """Return line, column and reason of a syntax error as Oxigraph words it.

    It may list every letter it would have taken; the beginning says enough.
    """
    match = re.fullmatch(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    line, column, reason = (int(match[1]), int(match[2]), match[3]) if match else (1, 1, message)
    return line, column, shorten_reason(reason)
