"""A file to be judged: its statements, its syntax errors, and its text for looking up positions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from chithi.messages.errors import CannotRead, DataFails, explain_os_error
from chithi.rdf import reading
from chithi.rdf.namespaces import CT, RDF

STDIN = "-"
# Formats whose text the Turtle grammar can locate statements in.
_LOCATABLE = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES)
MOST_FAULTS = 20
MOST_ATTEMPTS = 500
_REPORT = NamedNode(f"{CT}Report")
_TYPE = NamedNode(f"{RDF}type")


class SyntaxFault(NamedTuple):
    """A syntax error: line and column counted from 1, None where the format's parser does not tell; the reason."""

    line: int | None
    column: int | None
    reason: str


class Document:
    """One file, or standard input; `name` is what the person called it."""

    def __init__(self, name: str, content: bytes, form: RdfFormat) -> None:
        """Parse the content; what is malformed is kept as faults, beside the statements that could be read.

        Raises:
            CannotRead: the content is not UTF-8, needs the network, or says nothing.
            DataFails: a name or a text in it never ends.
        """
        self.name, self.form, self.content = name, form, content
        self.triples: list[Triple] = []
        self.faults: list[SyntaxFault] = []
        with reading.report_read_errors(Path(name), DataFails):
            if form != RdfFormat.RDF_XML:  # whose first line may name another encoding
                content.decode("utf-8")
            self._parse()
        if not self.triples and not self.faults:
            raise CannotRead("no-statements", path=name)

    def _parse(self) -> None:
        """Read on after each syntax error, as the parser does for Turtle, but not without end."""
        found = parse(input=self.content, format=self.form, rename_blank_nodes=True)
        for _ in range(MOST_ATTEMPTS):
            try:
                for quad in found:
                    self.triples.append(quad.triple)
                return
            except SyntaxError as error:
                self._note(error)
                if self.form not in _LOCATABLE or len(self.faults) == MOST_FAULTS:
                    return

    def _note(self, error: SyntaxError) -> None:
        """Keep a syntax error, the first of its line: the others are mostly its echoes."""
        told = reading.explain_syntax_error(Path(self.name), error, DataFails)
        if isinstance(told, CannotRead):
            raise told
        if error.lineno not in {fault.line for fault in self.faults}:
            self.faults.append(SyntaxFault(error.lineno, error.offset, str(told.params["reason"])))

    @cached_property
    def text(self) -> str | None:
        """The text to look statements up in, None for a format that the grammar does not know."""
        return self.content.decode("utf-8") if self.form in _LOCATABLE and not self.faults else None

    @cached_property
    def reports(self) -> set[str]:
        """The IRIs of the reports that this file declares."""
        return reports_in(self.triples)


def reports_in(triples: Iterable[Triple]) -> set[str]:
    """Return the IRIs of the reports that some statements declare."""
    declared = (t.subject for t in triples if t.predicate == _TYPE and t.object == _REPORT)
    return {subject.value for subject in declared if isinstance(subject, NamedNode)}


def read_document(path: Path) -> Document:
    """Read one file.

    Raises:
        CannotRead: it cannot be read, has no known extension, is not UTF-8, or is what no parser may see.
    """
    form = reading.format_of(path)
    reading.check_file(path)
    with reading.report_read_errors(path):
        content = path.read_bytes()
    return Document(str(path), content, form)


def read_stdin() -> Document:
    """Read Turtle from standard input.

    Raises:
        CannotRead: there is none, it is empty or not UTF-8.
    """
    if sys.stdin is None:
        raise CannotRead("empty-file", path=STDIN)
    try:
        content = sys.stdin.buffer.read()
    except OSError as error:
        raise CannotRead("cannot-read", path=STDIN, reason=explain_os_error(error)) from error
    if not content:
        raise CannotRead("empty-file", path=STDIN)
    return Document(STDIN, content, RdfFormat.TURTLE)
