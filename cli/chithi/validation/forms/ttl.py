"""Findings as a SHACL validation report in Turtle, for programs that read what any SHACL engine writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from chithi.messages.catalogue import current
from chithi.rdf.namespaces import BASE, RDF, XSD, prefixes_in
from chithi.validation.findings import Finding, Judged
from chithi.validation.forms import subjects

SH = "http://www.w3.org/ns/shacl#"
_PREFIXES = {"sh": SH, "shape": f"{BASE}shape/", "check": f"{BASE}check/"}
_TYPE = NamedNode(f"{RDF}type")
Term = NamedNode | BlankNode | Literal


def render(findings: Sequence[Finding], judged: Judged) -> bytes:
    """Return the report; as SHACL has it, any result at all means that the data do not conform."""
    ordered = [finding for group in subjects(findings, judged.files) for finding in group.findings]
    triples = list(_report(ordered))
    for number, finding in enumerate(ordered, 1):
        triples += _result(_node(number), finding)
    text = "\n".join(map(str, triples))
    used = {prefix: namespace for prefix, namespace in _PREFIXES.items() if f"<{namespace}" in text}
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes={**prefixes_in(text), **used})
    assert written is not None
    return written


def _node(number: int) -> BlankNode:
    return BlankNode(f"chithi-result-{number}")


def _report(findings: list[Finding]) -> Iterator[Triple]:
    report = BlankNode("chithi-report")
    conforms = Literal("false" if findings else "true", datatype=NamedNode(f"{XSD}boolean"))
    yield Triple(report, _TYPE, NamedNode(f"{SH}ValidationReport"))
    yield Triple(report, NamedNode(f"{SH}conforms"), conforms)
    for number in range(1, len(findings) + 1):
        yield Triple(report, NamedNode(f"{SH}result"), _node(number))


def _result(result: BlankNode, finding: Finding) -> Iterator[Triple]:
    yield Triple(result, _TYPE, NamedNode(f"{SH}ValidationResult"))
    message = " ".join(filter(None, (finding.what, finding.remedy)))
    stated: list[tuple[str, Term]] = [
        ("focusNode", _term(finding.focus)),
        ("resultMessage", Literal(message, language=current())),
        ("resultSeverity", NamedNode(SH + finding.severity)),
        ("sourceConstraintComponent", NamedNode(finding.component)),
        ("sourceShape", NamedNode(finding.rule)),
    ]
    if finding.path is not None:
        stated.append(("resultPath", NamedNode(finding.path)))
    if finding.value is not None:
        stated.append(("value", _term(finding.value)))
    for name, value in sorted(stated, key=lambda pair: pair[0]):
        yield Triple(result, NamedNode(SH + name), value)


def _term(text: str) -> Term:
    """Return the term that a text in N-Triples syntax spells."""
    (quad,) = parse(input=f"<urn:x> <urn:x> {text} .", format=RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, NamedNode | BlankNode | Literal)
    return quad.object
