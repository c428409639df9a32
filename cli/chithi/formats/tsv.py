"""TSV as the W3C's SPARQL 1.1 Query Results TSV format has it: terms as in Turtle, so nothing is lost.

Spreadsheet programs take the quotes away and would run a text such as "=1+1" as a formula. Its first character is
therefore written as an escape (`"\\u003D1+1"`), which every reader of the format turns back into the same text.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal

from chithi.formats.csv import FORMULA, is_harmless_number
from chithi.rdf.answers import Answer, Term

# Behind the quote: blanks, as they are or escaped, then what begins a formula.
_FIRST = re.compile(r"\A(\"(?:[\s\x00\u200b\ufeff]|\\[tnr])*)([=+\-@＝＋－＠])")


def render(answer: Answer) -> str:
    """Return a header line of variables and one line per row."""
    lines = ["\t".join(f"?{name}" for name in answer.columns)]
    lines += ["\t".join(map(_cell, row)) for row in answer.rows]
    return "".join(f"{line}\n" for line in lines)


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    written = str(term).replace("\t", "\\t")
    if isinstance(term, Literal) and FORMULA.match(term.value) and not is_harmless_number(term):
        return _FIRST.sub(lambda found: f"{found[1]}\\u{ord(found[2]):04X}", written, count=1)
    return written
