"""What a rule found, before it is put into words and looked up in the files."""

from __future__ import annotations

from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from chithi.rdf.namespaces import BASE

RULES = f"{BASE}check/"
# The rules that are neither shapes nor queries.
CODE_RULES = (
    "syntax",
    "blank-node",
    "rdf-1-2",
    "unknown-property",
    "unknown-class",
    "unknown-concept",
    "unknown-namespace",
    "foreign-property",
    "foreign-class",
    "redefined",
    "repeated",
    "declared-twice",
    "contradicts-derived",
)
# From the worst to the mildest; a shape's severity, a check's level and --fail-on have the same names.
SEVERITIES = ("Violation", "Warning", "Info")


class Result(NamedTuple):
    """One fault. `focus` and `value` are in N-Triples syntax; `rule` is a shape's or a check's IRI.

    `component` is the constraint component's IRI for a shape, the rule's own for everything else.
    """

    rule: str
    component: str
    severity: str
    focus: str
    path: str | None
    value: str | None


def make_result(rule: str, severity: str, triple: Triple, path: str | None, value: object) -> Result:
    """Return what a rule that is no shape finds at a statement; `rule` is its name."""
    iri, said = RULES + rule, None if value is None else str(value)
    return Result(iri, iri, severity, str(triple.subject), path, said)


def at_least(severity: str, threshold: str) -> bool:
    """Whether a severity is as bad as `threshold` or worse."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(threshold)


def term(text: str) -> NamedNode | BlankNode | Literal:
    """Return the term that a text in N-Triples syntax stands for."""
    found = next(iter(parse(input=f"<x:s> <x:p> {text} .", format=RdfFormat.N_TRIPLES))).object
    assert isinstance(found, NamedNode | BlankNode | Literal)
    return found
