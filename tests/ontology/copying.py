"""A copy of statements that HermiT accepts: it knows no xsd:date, so each day becomes the moment at which it begins.

What holds of days holds of these moments: two are equal, or one is before the other, exactly where the days are.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
MOMENT = NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
IMPORTS = NamedNode("http://www.w3.org/2002/07/owl#imports")
ONTOLOGY = NamedNode("http://www.w3.org/2002/07/owl#Ontology")
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
Term = NamedNode | BlankNode | Literal | Triple
DAY_LENGTH = len("2026-11-22")


def with_moments(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the statements with xsd:dateTime for xsd:date, as a datatype and in values."""
    for triple in triples:
        yield Triple(triple.subject, triple.predicate, _moment(triple.object))


def _moment(term: Term) -> Term:
    if term == DATE:
        return MOMENT
    if isinstance(term, Literal) and term.datatype == DATE:
        day, zone = term.value[:DAY_LENGTH], term.value[DAY_LENGTH:]
        return Literal(f"{day}T00:00:00{zone}", datatype=MOMENT)
    return term


def read(*paths: Path) -> list[Triple]:
    """Return the statements of Turtle files; blank nodes of two files are never the same."""
    return [
        quad.triple for path in paths for quad in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True)
    ]


def write(target: Path, triples: Iterable[Triple], imports: Iterable[str] = ()) -> Path:
    """Write an ontology document that HermiT accepts; one that imports others is named by its own place."""
    name = NamedNode(target.as_uri())
    header = [Triple(name, IMPORTS, NamedNode(iri)) for iri in imports]
    if header:
        header.append(Triple(name, TYPE, ONTOLOGY))
    target.write_bytes(serialize([*header, *with_moments(triples)], format=RdfFormat.TURTLE))
    return target


def merged(base: Iterable[Triple], other: Iterable[Triple]) -> list[Triple]:
    """Return both as one ontology that bears the name of the other: OWLAPI must see the declarations of the base."""
    base = list(base)
    names = {triple.subject for triple in base if triple.predicate == TYPE and triple.object == ONTOLOGY}
    return [*(triple for triple in base if triple.subject not in names), *other]
