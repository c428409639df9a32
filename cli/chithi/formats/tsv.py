"""TSV as the W3C's SPARQL 1.1 Query Results TSV format has it: terms as in Turtle, so nothing is lost."""

from __future__ import annotations

from chithi.rows import Answer, Term


def render(answer: Answer) -> str:
    """Return a header line of variables and one line per row."""
    lines = ["\t".join(f"?{name}" for name in answer.columns)]
    lines += ["\t".join(_cell(term) for term in row) for row in answer.rows]
    return "".join(f"{line}\n" for line in lines)


def _cell(term: Term | None) -> str:
    return "" if term is None else str(term).replace("\t", "\\t")
