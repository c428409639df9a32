"""Where a SPARQL text goes wrong, and how a person is shown the place.

Oxigraph names the farthest character that it has looked at. Before it refuses a keyword it reads as many characters
as the keyword has, so that the place it names lies behind the fault, often at the very end. With wide gaps between the
tokens no keyword reaches the next token, and the last token before that place is the one at fault.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from chithi.engines.oxigraph import check_syntax
from chithi.formats.columns import width
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.sparql_tokens import Token, tokenise

# Wider than ENCODE_FOR_URI, the longest keyword, is long.
_GAP = " " * 40
# Beside these a gap says nothing new; behind COALESCE and CONCAT Oxigraph takes none.
_BRACKETS = frozenset("(){}[];,|/*")
_NO_GAP = ("COALESCE", "CONCAT")
_NAMES = """SELECT ASK CONSTRUCT DESCRIBE WHERE PREFIX BASE DISTINCT REDUCED OPTIONAL UNION MINUS FILTER BIND VALUES
    GRAPH SERVICE EXISTS HAVING ORDER GROUP LIMIT OFFSET DESC ASC COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR
    UNDEF COALESCE CONCAT CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER STRLEN SUBSTR REPLACE REGEX LANG LANGMATCHES
    DATATYPE BOUND SAMETERM ISIRI ISBLANK ISLITERAL ISNUMERIC STR IRI BNODE STRDT STRLANG UCASE LCASE ENCODE_FOR_URI ABS
    ROUND CEIL FLOOR RAND NOW YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE UUID STRUUID MD5 SHA1 SHA256"""
_KEYWORDS = _NAMES.split()
_LINE_END = re.compile(r"\r\n|\n")


class Fault(NamedTuple):
    """What is wrong, and the index of the character in the text where."""

    start: int
    reason: str


def find_fault(text: str, head: str = "") -> Fault | None:
    """Return where a text goes wrong that Oxigraph refuses together with `head` before it, None if it does not."""
    found = tokenise(text)
    apart, starts = _set_apart(text, found)
    try:
        check_syntax(head + apart)
    except WrongUse as error:
        if error.key != "query-syntax":
            return None
        seen = index_of(head + apart, error.params["line"], error.params["column"]) - len(head)
        return _explain(text, found, starts, seen, len(apart), str(error.params["reason"]))
    return None


def _set_apart(text: str, found: Sequence[Token]) -> tuple[str, list[int]]:
    """Return the text with wide gaps between its tokens and at its end, and where each token starts in it."""
    pieces: list[str] = []
    starts: list[int] = []
    length = end = 0
    before: Token | None = None
    for token in found:
        beside = before and (before.text in _BRACKETS or (token.text in _BRACKETS and not before.is_word(*_NO_GAP)))
        gap = text[end : token.start]
        pieces += [gap + _GAP if gap or beside else "", token.text]
        starts.append(length + len(pieces[-2]))
        length = starts[-1] + len(token.text)
        before, end = token, token.end
    return "".join([*pieces, text[end:], "\n", _GAP]), starts


def index_of(text: str, line: object, column: object) -> int:
    """Return the index of the character at a line and column, both counted from 1."""
    assert isinstance(line, int) and isinstance(column, int)
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return starts[min(line, len(starts)) - 1] + column - 1


def _explain(text: str, found: Sequence[Token], starts: list[int], seen: int, length: int, reason: str) -> Fault:
    told = _sentence(reason)
    if told and "IRI" not in told:  # not a token is wrong, but what the whole query means
        verb = next((token.start for token in found if token.is_word("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")), 0)
        return Fault(verb, told)
    if seen >= length or not found:
        return Fault(len(text.rstrip()), say("query-incomplete"))
    last = max((index for index, start in enumerate(starts) if start <= seen), default=0)
    quote = next((token for token in found[: last + 1] if token.text in ('"', "'")), None)
    if quote:
        return Fault(quote.start, say("query-open-string"))
    iri = next((token for token in reversed(found[: last + 1]) if token.kind == "iri" or token.text == "<"), None)
    if told and iri:
        return Fault(iri.start, say("query-bad-iri"))
    return Fault(found[last].start, _unexpected(found[last]))


def _sentence(reason: str) -> str:
    """Return what Oxigraph says in words, not as the letters that it would have taken."""
    pieces = re.split(r", |expected (?:one of )?", reason)
    return next((p for p in pieces if len(p.split()) > 2 and p[0].isalpha() and "[" not in p), "")


def _unexpected(token: Token) -> str:
    near = get_close_matches(token.text.upper(), _KEYWORDS, cutoff=0.8) if token.kind == "word" else []
    if near and token.text.upper() not in _KEYWORDS:
        return say("query-unexpected-near", word=token.text, near=", ".join(near))
    return say("query-unexpected", word=token.text)


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return the line and the column of a character, both counted from 1."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, index)]
    return len(ends) + 1, index - (ends[-1] if ends else 0) + 1


def show_place(text: str, index: int, columns: int) -> str:
    """Return the line of a character and below it a caret at its place, in at most `columns` terminal columns."""
    line, column = line_and_column(text, index)
    letters = _letters(_LINE_END.split(text)[line - 1])
    at = next((i for i, (start, _) in enumerate(letters) if start >= column - 1), len(letters))
    if at and at < len(letters) and letters[at][0] > column - 1:  # the place is a mark on the letter before it
        at -= 1
    first, last = _window([shown for _, shown in letters], at, columns - 6)
    before = ("… " if first else "") + "".join(shown for _, shown in letters[first:at])
    after = "".join(shown for _, shown in letters[at:last]) + (" …" if last < len(letters) else "")
    return f"  {before}{after}".rstrip() + f"\n  {' ' * width(before)}^"


def _letters(line: str) -> list[tuple[int, str]]:
    """Return each letter of a line with its marks, as printed, and the index where it starts; a tab is one blank."""
    letters: list[tuple[int, str]] = []
    for index, char in enumerate(line):
        if letters and unicodedata.combining(char):
            letters[-1] = (letters[-1][0], letters[-1][1] + char)
        else:
            letters.append(
                (index, " " if char == "\t" else char if char.isprintable() else "\N{REPLACEMENT CHARACTER}")
            )
    return letters


def _window(letters: Sequence[str], at: int, columns: int) -> tuple[int, int]:
    """Return first and last (exclusive) of the letters to show around one, within `columns` of a terminal."""
    room = max(columns, 20)
    first = last = at
    # Two thirds of the room go to what stands before the place, where its reason lies.
    while first > 0 and width("".join(letters[first - 1 : at])) <= room * 2 // 3:
        first -= 1
    while last < len(letters) and width("".join(letters[first : last + 1])) <= room:
        last += 1
    while first > 0 and width("".join(letters[first - 1 : last])) <= room:
        first -= 1
    return first, last
