"""What an engine must do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

from pyoxigraph import Literal, Quad

from chithi.messages.errors import CannotRead
from chithi.rdf.answers import Answer, Result, Row


class Engine(Protocol):
    """Holds data and answers SPARQL queries over the union of all its graphs."""

    def load(self, path: Path) -> None:
        """Add a data file.

        Raises:
            CannotRead: it is missing, unreadable or malformed (with line and column).
        """

    def extend(self, statements: list[Quad]) -> None:
        """Add statements that have been read already."""

    def fold_labels(self) -> None:
        """Give each labelled node without a `ct:foldedLabel` its own, so that any file can be searched."""

    def query(self, text: str) -> Result:
        """Answer a query.

        Raises:
            WrongUse: `query-syntax`, with line and column where the parser tells them.
        """

    def close(self) -> None:
        """Let the data go."""


def select_row(engine: Engine, text: str) -> Row:
    """Return the one row of a SELECT of counts, which has one whatever the data.

    Raises:
        CannotRead: a server answers otherwise.
    """
    rows = select(engine, text)
    if len(rows) != 1 or not all(isinstance(n, Literal) and re.fullmatch("[0-9]{1,18}", n.value) for n in rows[0]):
        raise CannotRead("answer-unexpected")
    return rows[0]


def select(engine: Engine, text: str) -> list[Row]:
    """Return the rows of a SELECT of our own."""
    result = engine.query(text)
    assert isinstance(result, Answer)
    return result.rows
