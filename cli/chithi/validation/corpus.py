"""What new data are judged in: the shipped registers, reports, concepts and ontology, less what the data replace."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple

from chithi import home
from chithi.derivation.full import make_full
from chithi.graph import build
from chithi.graph.places import background_files
from chithi.rdf import reading
from chithi.rdf.folded_labels import fold_labels
from chithi.rdf.namespaces import CT
from chithi.rdf.terms import TYPE
from chithi.validation.documents import Document, read_document, reports_in
from chithi.validation.vocabulary import is_rdf_12

_SHARED = {NamedNode(CT + name) for name in ("Person", "Body", "Place", "GuidingDocument")}
EVIDENCE = NamedNode(f"{CT}evidence")


def vocabulary_files() -> list[Path]:
    """Return the files that say what terms and concepts there are."""
    folder = home.root() / "ontology"
    return [folder / "chithi.ttl", folder / "concepts.ttl"]


@cache
def vocabulary_triples() -> tuple[Triple, ...]:
    """Return what these files say.

    Raises:
        CannotRead: one of them cannot be read.
    """
    return tuple(triple for path in vocabulary_files() for triple in _triples(path))


def shipped_files() -> list[Path]:
    """Return the files that the shipped graph is built of, but for the ontology.

    Raises:
        CannotRead: there are none.
    """
    return build.source_files(home.root())


class Corpus:
    """The new documents, and the other files they are judged together with."""

    def __init__(self, new: Sequence[Document], around: Iterable[Path]) -> None:
        """Read the files in `around`, but for those that a new document stands in for.

        A document stands in for the same file, and for another one whose only reports it declares itself; the
        generated graph stands in for everything that it is made of.

        Raises:
            CannotRead: a file around, a rule or the ontology cannot be read, or is malformed.
        """
        self.new = list(new)
        self.vocabulary = vocabulary_triples()
        paths = {real(Path(document.name)) for document in new}
        whole = real(build.generated_file(home.root())) in paths
        self.around = {
            path: triples
            for path in around
            if not whole and real(path) not in paths and (triples := self._unless_replaced(path)) is not None
        }
        self._complete()

    def _unless_replaced(self, path: Path) -> list[Triple] | None:
        """Return what a file says, None if the new documents declare all its reports and it has some."""
        triples = _triples(path)
        reports = reports_in(triples)
        declared = {report for document in self.new for report in document.reports}
        return None if reports and reports <= declared else triples

    def _complete(self) -> None:
        """Give all files their full form; what follows from a node goes to a file around that declares it already."""
        full = make_full([*self.around.values(), *(document.triples for document in self.new)])
        self.contradictions = full.contradictions
        self.around = dict(zip(self.around, full.parts[: len(self.around)], strict=True))
        self._new = full.parts[len(self.around) :]

    @cached_property
    def own(self) -> list[Triple]:
        """What the new documents say, in full form."""
        return list(dict.fromkeys(triple for part in self._new for triple in part))

    @cached_property
    def subjects(self) -> set[str]:
        """The nodes that the new documents speak of, in N-Triples syntax; blank nodes have rules of their own."""
        return {str(triple.subject) for triple in self.own if isinstance(triple.subject, NamedNode)}

    @cached_property
    def all(self) -> list[Triple]:
        """Everything together, each statement once, but for RDF 1.2, which few engines read and our rules refuse."""
        others = (triple for triples in self.around.values() for triple in triples)
        own = (triple for triple in self.own if not is_rdf_12(triple))
        return list(dict.fromkeys((*self.vocabulary, *others, *own)))

    @cached_property
    def statements(self) -> list[Quad]:
        """Everything together with folded labels, for the checks."""
        quads = [Quad(t.subject, t.predicate, t.object) for t in self.all]
        return [*quads, *fold_labels(quads)]


def _triples(path: Path) -> list[Triple]:
    return [statement.triple for statement in reading.read_quads(path)]


def real(path: Path) -> str:
    """Return the one name of a file however it is called; a link that leads to itself is its own name."""
    return os.path.realpath(path)  # Path.resolve raises at such a link


def data_files(name: str) -> list[Path]:
    """Return the data files that a name stands for; of a folder's, the generated graph says nothing of its own.

    Raises:
        WrongUse, CannotRead: see inputs.data_files.
    """
    found = reading.data_files([name])
    generated = real(build.generated_file(home.root()))
    return [path for path in found if len(found) == 1 or real(path) != generated]


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Return each file once, under the first of its names."""
    first: dict[str, Path] = {}
    for path in paths:
        first.setdefault(real(path), path)
    return list(first.values())


def could_move(documents: Iterable[Document]) -> int:
    """Return how many people, bodies, places and documents are declared by files that are not shipped."""
    shipped = {real(path) for path in (*shipped_files(), build.generated_file(home.root()), *background_files())}
    new = [d.triples for d in documents if not d.faults and real(Path(d.name)) not in shipped]
    stated = (triple for part in make_full(new).parts for triple in part)
    return len({triple.subject for triple in stated if triple.predicate == TYPE and triple.object in _SHARED})


def read_documents(paths: Iterable[Path]) -> list[Document]:
    """Read several files.

    Raises:
        CannotRead: see read_document.
    """
    return [read_document(path) for path in paths]
