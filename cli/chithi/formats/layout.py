"""How the rows of an answer are laid out for reading: what a saved query's header says, and what a person chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from chithi.rdf.answers import Term

# What a column `xBasis` says -> the mark that stands behind the value of `x`, whose meaning a note tells.
BASIS = "Basis"
MARKS = {"inferred": "*", "background": "†"}


class Place(NamedTuple):
    """Where a report says something: the report's IRI, the paragraph's number, the printed phrase as it is quoted."""

    report: str
    paragraph: str
    printed: str


class Proofs(NamedTuple):
    """What stands beneath each row as its evidence.

    `columns` are those whose nodes are proved, `places` are the passages of a node (by its IRI), `reasons` tell of a
    node and a value why the one is inferred, or known from elsewhere, to have the other.
    """

    columns: Sequence[str] = ()
    places: Mapping[str, Sequence[Place]] = {}
    reasons: Mapping[tuple[NamedNode, Term], str] = {}


class Layout(NamedTuple):
    """The columns to show (by default all), those that make a row, and those that stand above their rows.

    Rows that are equal in `rows` and `headings` become one; where they differ in another column, its cell has the
    several values. With neither, only rows that look the same become one.
    """

    columns: Sequence[str] = ()
    rows: Sequence[str] = ()
    headings: Sequence[str] = ()
    proofs: Proofs | None = None
    all_wanted: bool = False  # no column may be left out where they are too many
    note: str = ""  # what a reader of the table has to know
    own_names: bool = False  # the columns have names of the asker's choice, which stay as they are


PLAIN = Layout()
