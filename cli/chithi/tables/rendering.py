"""The main classes as tables: a row a node, with labels to read and prefixed names to join by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pyoxigraph import BlankNode, Literal

from chithi.formats import csv, xlsx
from chithi.graph.nodes import Nodes, Value, concept
from chithi.messages.errors import WrongUse, explain_os_error
from chithi.rdf import reading
from chithi.rdf.labels import choose_label
from chithi.rdf.namespaces import DCTERMS, RDF, RDFS, SKOS, shorten
from chithi.tables.definitions import TABLES, Column, Table

FORMATS = ("csv", "xlsx")
BETWEEN = " | "
# What the files begin with.
_MARKS = {".csv": "\ufeffid,".encode(), ".xlsx": b"PK\x03\x04"}
_LANGUAGES = {"Vi": "vi", "En": "en"}


def render_tables(nodes: Nodes, form: str, lang: str) -> dict[str, bytes]:
    """Return file name -> content: a CSV file for each table, or one workbook with a sheet for each.

    `lang` is the language of labels. A text that a spreadsheet program would run as a formula has an apostrophe in
    front in CSV (see chithi.formats.csv) and is a text in a workbook.

    Raises:
        WrongUse: `form` is xlsx and openpyxl is not installed, or a text is too long for its cells.
    """
    writer = Writer(nodes, lang)
    if form == "xlsx":
        sheets = (xlsx.Sheet(t.name, header(t), [list(map(_typed, row)) for row in writer.rows(t)]) for t in TABLES)
        return {"chithi.xlsx": xlsx.workbook(sheets)}
    return {f"{table.name}.csv": _csv(table, writer) for table in TABLES}


def _csv(table: Table, writer: Writer) -> bytes:
    rows = [
        [csv.cell(cell) if isinstance(cell, Literal) else csv.safe(cell) for cell in row] for row in writer.rows(table)
    ]
    # Excel takes a file without the mark for one in the system's own letters.
    return csv.serialise_rows([header(table), *rows]).encode("utf-8-sig")


def _typed(cell: Literal | str) -> xlsx.Value:
    return xlsx.value(cell) if isinstance(cell, Literal) else cell or None


def count_nameless(data: Sequence[str], extra: Sequence[str]) -> int:
    """Return how many nodes of data files have no IRI, so that no table shows them.

    Raises:
        CannotRead: a file is missing, unreadable or malformed.
    """
    count = 0
    # A pipe has nothing more to give.
    for path in filter(Path.is_file, reading.data_files((*data, *extra))):
        terms = (term for quad in reading.read_quads(path) for term in (quad.subject, quad.object))
        count += len({term for term in terms if isinstance(term, BlankNode)})
    return count


def refuse_foreign(folder: Path, names: Iterable[str]) -> None:
    """Refuse to replace what `files` has not written: a folder, a file that begins otherwise.

    Raises:
        WrongUse: there is such a thing, or nobody may read what it is.
    """
    for path in (folder / name for name in names):
        try:
            if path.is_dir():
                raise IsADirectoryError
            if path.is_file() and not _is_ours(path):
                raise WrongUse("export-not-ours", path=path)
        except OSError as error:
            raise WrongUse("cannot-write", path=path, reason=explain_os_error(error)) from error


def _is_ours(path: Path) -> bool:
    mark = _MARKS[path.suffix]
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def make_folder(folder: Path) -> None:
    """Make the folder, unless it is there.

    Raises:
        WrongUse: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = explain_os_error(NotADirectoryError() if isinstance(error, FileExistsError) else error)
        raise WrongUse("cannot-write", path=folder, reason=reason) from error


def header(table: Table) -> list[str]:
    """Return the heads of a table's columns; they are the same in every language."""
    own = [head for column in table.columns for head in _heads(column)]
    if not table.labelled:
        return ["id", "class", *own, "iri"]
    return ["id", "labelVi", "labelEn", "otherNames", "class", *own, *_END]


_END = ("basis", "inferredProperties", "note", "source", "evidence", "printed", "iri")


def _heads(column: Column) -> list[str]:
    ends = {"": [""], ">": ["", "Id"], "@": list(_LANGUAGES)}[column.kind]
    return [column.name + end for end in ends]


class Writer:
    """Writes the rows of tables."""

    def __init__(self, nodes: Nodes, lang: str) -> None:
        """Keep the data and the language of labels."""
        self._nodes = nodes
        self._lang = lang
        self._inferred: dict[str, set[str]] = {}
        for node, name in nodes.inferred:
            self._inferred.setdefault(node, set()).add(shorten(name).removeprefix("ct:"))

    def rows(self, table: Table) -> list[list[Literal | str]]:
        """Return the rows of a table, sorted by what it says and then by IRI; a number is a literal, all else text."""
        iris = {iri for name in table.classes for iri in self._nodes.of_class.get(name, ())}
        return [self._row(table, iri) for iri in sorted(iris, key=lambda iri: (*self._place(table, iri), iri))]

    def _place(self, table: Table, iri: str) -> list[tuple[int, str]]:
        return [(self._nodes.number(iri, name) or 0, self._nodes.text(iri, name)) for name in table.order]

    def _row(self, table: Table, iri: str) -> list[Literal | str]:
        own = [cell for column in table.columns for cell in self._cells(iri, column)]
        kind = self._classes(iri)
        if not table.labelled:
            return [shorten(iri), kind, *own, iri]
        names = [self._nodes.labels(iri).get(lang, "") for lang in _LANGUAGES.values()]
        other = BETWEEN.join(sorted(self._nodes.texts(iri, f"{SKOS}altLabel")))
        return [shorten(iri), *names, other, kind, *own, *self._end(iri), iri]

    def _end(self, iri: str) -> list[Literal | str]:
        """Return how the node is known: basis, which properties are inferred, note, source, and the evidence."""
        basis = BETWEEN.join(sorted(map(concept, self._nodes.texts(iri, "basis"))))
        note = self._text(iri, (f"{SKOS}note",), self._lang)
        source = BETWEEN.join(sorted(self._nodes.texts(iri, f"{DCTERMS}source")))
        passages = self._nodes.passages(iri)
        evidence = BETWEEN.join(f"{p.report.rpartition('/')[2]} ¶{p.paragraph}" for p in passages)
        printed = BETWEEN.join(p.printed for p in passages)
        return [basis, BETWEEN.join(sorted(self._inferred.get(iri, ()))), note, source, evidence, printed]

    def _cells(self, iri: str, column: Column) -> list[Literal | str]:
        values = self._values([iri], column.path)
        if column.kind == "@":
            return [self._text(iri, column.path, lang) for lang in _LANGUAGES.values()]
        if column.kind == ">":
            pairs = sorted((self._label(value.value), shorten(value.value)) for value in values)
            return [BETWEEN.join(label for label, _ in pairs), BETWEEN.join(name for _, name in pairs)]
        if len(values) == 1 and isinstance(values[0], Literal):
            return [values[0]]
        return [BETWEEN.join(value.value for value in values)]

    def _values(self, iris: list[str], path: tuple[str, ...]) -> list[Value]:
        found = {value for iri in iris for value in self._nodes.properties.get(iri, {}).get(path[0], ())}
        values = sorted(found, key=lambda value: (len(value.value) if value.value.isdigit() else 0, value.value))
        return self._values([value.value for value in values], path[1:]) if path[1:] else values

    def _label(self, iri: str) -> str:
        return choose_label(self._nodes.labels(iri), self._lang) or shorten(iri)

    def _text(self, iri: str, names: tuple[str, ...], lang: str) -> str:
        """Return the first text of one of the properties in a language, "" if there is none."""
        own = self._nodes.properties.get(iri, {})
        values = (value for name in names for value in sorted(own.get(name, ()), key=str))
        return next((v.value for v in values if isinstance(v, Literal) and v.language == lang), "")

    def _classes(self, iri: str) -> str:
        """Return the labels of the classes that no other class of the node stands below."""
        kinds = set(self._nodes.texts(iri, f"{RDF}type"))
        above = {upper for kind in kinds for upper in self._above(kind)}
        return BETWEEN.join(sorted(self._label(kind) for kind in kinds - above))

    def _above(self, kind: str) -> set[str]:
        found: set[str] = set()
        waiting = [kind]
        while waiting:
            new = set(self._nodes.texts(waiting.pop(), f"{RDFS}subClassOf")) - found
            found |= new
            waiting += new
        return found - {kind}
