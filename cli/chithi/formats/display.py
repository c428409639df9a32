"""An answer made for reading: labels or short names in place of IRIs, marks on what is inferred, one row per thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.formats.amounts import BOUNDS, find_companions, write_amount, write_number
from chithi.formats.columns import printable
from chithi.formats.layout import BASIS, MARKS, Layout
from chithi.formats.proofs import prove
from chithi.messages.catalogue import head_of, word_for
from chithi.rdf.answers import Answer, Row, Term, text_of
from chithi.rdf.namespaces import XSD, kind_of, shorten

NUMERIC = frozenset(f"{XSD}{name}" for name in ("integer", "decimal", "double", "float", "int", "long"))
_LABEL = "Label"
BETWEEN = "; "
# The column that tells how much of a date is known, and how many characters of the date say so much.
PRECISIONS = {
    **{"periodStart": "startPrecision", "periodEnd": "endPrecision", "start": "startPrecision", "end": "endPrecision"},
    **{"earliest": "precision", "latest": "precision"},
}
LENGTHS = {"year": 4, "month": 7}


class Line(NamedTuple):
    """One row for reading: what stands above it, its cells, and the lines of evidence beneath it."""

    headings: list[str]
    cells: list[str]
    beneath: list[str]


class Display(NamedTuple):
    """Heads of headings and of cells, the rows, which cells hold only numbers, and the values of MARKS in use.

    A `needed` column says in words what would otherwise be a mark, so that no table may leave it out.
    """

    above: list[str]
    headers: list[str]
    lines: list[Line]
    numeric: list[bool]
    marks: list[str]
    needed: list[bool]
    all_wanted: bool

    def keep(self, columns: list[int]) -> Display:
        """Return the same with some of the columns of cells."""
        lines = [line._replace(cells=[line.cells[i] for i in columns]) for line in self.lines]
        headers, numeric = [self.headers[i] for i in columns], [self.numeric[i] for i in columns]
        return self._replace(headers=headers, lines=lines, numeric=numeric, needed=[self.needed[i] for i in columns])


def is_number(term: Term | None) -> bool:
    """Whether the term is a literal of a numeric type."""
    return isinstance(term, Literal) and term.datatype.value in NUMERIC


def display(answer: Answer, layout: Layout) -> Display:
    """Return an answer for reading.

    Of a pair `x`, `xLabel` only the label stays, under the head of `x`; `xBasis` becomes a mark on `x`, unless it is a
    column itself, which says it in words: then one heading `x` may stand above rows that differ in it.
    """
    view = _View(answer, layout)
    names = [name for name in layout.columns or answer.columns if name in view.place]
    above = [name for name in layout.headings if name in view.place]
    kept = [name for name in names if name not in above and (layout.columns or not view.goes_with_another(name))]
    lines = []
    for group in _groups(view, layout, [*above, *kept]):
        texts = {name: view.cell(group, name) for name in [*above, *kept]}
        beneath = prove(answer, group, layout.proofs) if layout.proofs else []
        lines.append(Line([texts[name] for name in above], [texts[name] for name in kept], beneath))
    numeric = [view.only_numbers(name) for name in kept]
    marks = [name for name in MARKS if name in view.bases]
    heads = {name: name if layout.own_names else head_of(name) for name in [*above, *kept]}
    needed = [name.endswith(BASIS) for name in kept]
    wanted = layout.all_wanted or not layout.columns
    return Display(
        [heads[name] for name in above], [heads[name] for name in kept], lines, numeric, marks, needed, wanted
    )


def cut(answer: Answer, layout: Layout, most: int) -> tuple[Answer, int]:
    """Return the answer with the rows of its first `most` lines, and how many lines it has in all."""
    view = _View(answer, layout)
    groups = list(_groups(view, layout, [name for name in layout.columns or answer.columns if name in view.place]))
    return Answer(answer.columns, [row for group in groups[:most] for row in group]), len(groups)


def _groups(view: _View, layout: Layout, shown: list[str]) -> Iterable[list[Row]]:
    """Return the rows that make one line each, those under the same headings together."""
    keys = view.places([*layout.headings, *layout.rows])
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in view.answer.rows:
        if layout.rows:
            same: tuple[object, ...] = tuple(row[i] for i in keys)
        else:
            same = tuple(view.cell([row], name) for name in shown) if layout.columns else (len(groups),)
        groups.setdefault(same, []).append(row)
    under: dict[tuple[object, ...], list[list[Row]]] = {}
    for group in groups.values():
        under.setdefault(tuple(view.cell(group, name) for name in layout.headings if name in view.place), []).append(
            group
        )
    return [group for groups in under.values() for group in groups]


class _View:
    """The columns of an answer by name, and the texts of its cells."""

    def __init__(self, answer: Answer, layout: Layout) -> None:
        self.answer = answer
        self.place = {name: i for i, name in enumerate(answer.columns)}
        self.in_words = {name.removesuffix(BASIS) for name in layout.columns if name.endswith(BASIS)}
        shown = {*layout.columns, *layout.headings} & self.place.keys()
        found = {name: find_companions(name, self.place) for name in shown if self._has_numbers(name)}
        self.amounts = {n: b for n, b in found.items() if b and answer.columns[b["Qualifier"]] not in shown}
        self.own_names = layout.own_names
        cut = {name: own for name, own in PRECISIONS.items() if own in self.place and own not in shown}
        self.precisions = {} if layout.own_names else {name: self.place[own] for name, own in cut.items()}
        self.bases: set[str] = set()

    def places(self, names: Iterable[str]) -> list[int]:
        """Return where the columns of these names stand; those that the answer lacks are passed over."""
        return [self.place[name] for name in names if name in self.place]

    def goes_with_another(self, name: str) -> bool:
        """Whether the column is shown together with another one, as its label or as a mark on it."""
        ends = () if self.own_names else (_LABEL, BASIS)
        return any(name.endswith(end) and name.removesuffix(end) in self.place for end in ends)

    def cell(self, rows: list[Row], name: str) -> str:
        """Return the values that some rows have in a column, each once."""
        return BETWEEN.join(dict.fromkeys(filter(None, (self._one(row, name) for row in rows))))

    def _one(self, row: Row, name: str) -> str:
        if beside := self.amounts.get(name, {}):
            parts = {kind: self._text(row, self.answer.columns[index]) for kind, index in beside.items()}
            text = write_amount(row[beside["Qualifier"]], self._text(row, name), parts)
            marked = [name, self.answer.columns[beside["Qualifier"]]]
        else:
            text, marked = self._text(row, name), [name]
        if name in self.precisions:
            text = text[: LENGTHS.get(text_of(row[self.precisions[name]]).rpartition("/")[2], len(text))]
        if name in BOUNDS and not self.own_names:
            text = write_number(text)
        words = [self._basis(row, each) for each in marked] if text and name not in self.in_words else []
        self.bases.update(MARKS.keys() & words)
        return text + next((MARKS[word] for word in words if word in MARKS), "")

    def _basis(self, row: Row, name: str) -> str:
        index = None if self.own_names else self.place.get(name + BASIS)
        return text_of(row[index]) if index is not None else ""

    def _text(self, row: Row, name: str) -> str:
        if self.own_names:
            term = row[self.place[name]]
            return shorten(term.value) if isinstance(term, NamedNode) else printable(text_of(term))
        label = self.place.get(name + _LABEL)
        return _text(row[self.place[name]], name, row[label] if label is not None else None)

    def _has_numbers(self, name: str) -> bool:
        index = self.place[name]
        return name.lower().endswith("value") or any(is_number(row[index]) for row in self.answer.rows)

    def only_numbers(self, name: str) -> bool:
        """Whether a column holds numbers and nothing else, or would if it had any."""
        index = self.place[name]
        present = [row[index] for row in self.answer.rows if row[index] is not None]
        numbers = name.lower().endswith("value") if not present else all(map(is_number, present))
        return numbers and name + _LABEL not in self.place


def _text(term: Term | None, name: str, label: Term | None) -> str:
    if isinstance(term, NamedNode) and kind_of(term.value) == "report":  # by its short name, which a person can type
        return printable(shorten(term.value).removeprefix("report:"))
    if label is not None:
        return printable(text_of(label))
    if isinstance(term, NamedNode):
        return shorten(term.value)
    text = text_of(term)
    return head_of(text) if name.endswith(BASIS) else printable(word_for(name, text))
