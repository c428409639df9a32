"""The full form of data: what is stated, and what follows from it. Every way in goes through here."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import NamedNode, Triple

from chithi import home
from chithi.derivation.contradictions import Contradiction
from chithi.derivation.deriving import derive
from chithi.derivation.finding import find_place
from chithi.messages.errors import DataFails
from chithi.rdf.answers import Term, text_of
from chithi.rdf.namespaces import shorten
from chithi.rdf.terms import EVIDENCE


class Full(NamedTuple):
    """The full form of several files, one part for each, and the contradictions, in which nothing is derived."""

    parts: list[list[Triple]]
    contradictions: list[Contradiction]


def make_full(parts: Sequence[Sequence[Triple]], root: Path | None = None) -> Full:
    """Return the full form of files that are read together; `root` has rules and ontology.

    What is derived of a node goes to the first file that declares it, by more than evidence.

    Raises:
        CannotRead: a rule or the ontology cannot be read.
    """
    derivation = derive((t for part in parts for t in part), home.root() if root is None else root)
    owners = _owners(parts)
    full = [list(part) for part in parts]
    for triple in derivation.triples:
        full[owners[triple.subject]].append(triple)
    return Full(full, derivation.contradictions)


def _owners(parts: Sequence[Sequence[Triple]]) -> dict[object, int]:
    """Return the number of the file that declares a node, or else of the first that gives evidence."""
    declared: dict[object, int] = {}
    mentioned: dict[object, int] = {}
    for number, part in enumerate(parts):
        for triple in part:
            (mentioned if triple.predicate == EVIDENCE else declared).setdefault(triple.subject, number)
    return mentioned | declared


def derive_or_refuse(stated: Iterable[Triple], paths: Iterable[Path], root: Path | None = None) -> list[Triple]:
    """Return what follows from statements that have been read from files.

    Raises:
        CannotRead: a rule or the ontology cannot be read.
        DataFails: a value contradicts what follows; with its place in one of the files.
    """
    derivation = derive(stated, home.root() if root is None else root)
    refuse_contradictions(derivation.contradictions, paths)
    return derivation.triples


def refuse_contradictions(contradictions: Sequence[Contradiction], paths: Iterable[Path]) -> None:
    """Refuse data with a contradiction; the message tells the first, with its place in one of the files.

    Raises:
        DataFails: there is one.
    """
    for found in sorted(contradictions, key=str)[:1]:
        raise DataFails(
            "contradicts-derived",
            where=find_place(found, paths),
            subject=_shown(found.node),
            predicate=shorten(found.property.value),
            value=_shown(found.held),
            derived=_shown(found.derived),
            rule=found.rule,
        )


def _shown(term: Term) -> str:
    return shorten(term.value) if isinstance(term, NamedNode) else text_of(term)


def is_shipped(paths: Iterable[Path]) -> bool:
    """Whether the files are the shipped graph and nothing else: it is full already."""
    shipped = os.path.realpath(home.root() / "graph" / "chithi.ttl")
    return all(os.path.realpath(path) == shipped for path in paths)
