"""JSON as the W3C's SPARQL 1.1 Query Results JSON format has it."""

from __future__ import annotations

import json

from pyoxigraph import BlankNode, Literal, NamedNode

from chithi.rdf.answers import Answer, Term
from chithi.rdf.namespaces import XSD


def render(answer: Answer) -> str:
    """Return the whole result as one JSON document; an unbound cell has no entry."""
    bindings = [
        {name: _term(cell) for name, cell in zip(answer.columns, row, strict=True) if cell is not None}
        for row in answer.rows
    ]
    document = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
    entry: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        entry["xml:lang"] = term.language
    elif term.datatype.value != f"{XSD}string":
        entry["datatype"] = term.datatype.value
    return entry
