"""GROUP_CONCAT over what is no text: Oxigraph leaves the column empty and says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.rdf.answers import Answer
from chithi.rdf.sparql_tokens import Token, find_closing, tokenise


def concatenated(found: list[Token]) -> Iterator[tuple[str, str]]:
    """Yield (column, variable) of each `(GROUP_CONCAT(…) AS ?column)` of the outermost SELECT.

    The variable is the one that is joined, "?x" where an expression stands in its place.
    """
    end = next((index for index, token in enumerate(found) if token.text == "{"), len(found))
    for index, (bracket, word) in enumerate(zip(found[:end], found[1:end], strict=False)):
        if bracket.text != "(" or not word.is_word("GROUP_CONCAT"):
            continue
        closing = find_closing(found, index)
        named = found[closing - 1]
        if named.kind == "variable" and found[closing - 2].is_word("AS"):
            inside = [token for token in found[index + 3 : closing - 2] if not token.is_word("DISTINCT")]
            alone = inside and inside[0].kind == "variable" and inside[1].text in ");"
            yield named.text[1:], inside[0].text if alone else "?x"


def find_empty(text: str, answer: Answer) -> Iterator[tuple[str, str, int]]:
    """Yield (column, variable, rows) of each GROUP_CONCAT that is empty in some rows.

    SPARQL 1.1 joins any values, after turning them into texts, and a group of nothing gives the empty text: a column
    without any value says that the engine did not join what there was.
    """
    for column, variable in concatenated(tokenise(text)):
        place = answer.columns.index(column) if column in answer.columns else None
        empty = sum(row[place] is None for row in answer.rows) if place is not None else 0
        if empty:
            yield column, variable, empty
