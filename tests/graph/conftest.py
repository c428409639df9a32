"""The shipped data, file by file and as a whole, read once."""

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

from chithi.derivation.full import make_full

ROOT = Path(__file__).resolve().parents[2]
CT = "https://w3id.org/chithi/ontology#"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

Properties = dict[str, list[ox.NamedNode | ox.Literal]]


def files() -> list[Path]:
    data = [p for part in ("registers", "reports") for p in sorted((ROOT / "graph" / part).glob("*.ttl"))]
    samples = sorted((ROOT / "tests" / "sample").glob("*.ttl"))
    # Whoever tries what a further report does may have put one of these among the shipped.
    shipped = {path.read_bytes() for path in data}
    return [*data, *(path for path in samples if path.read_bytes() not in shipped)]


def triples(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


class Data:
    """All that registers, reports and sample say in full form, by subject and property."""

    def __init__(self) -> None:
        full = make_full([[quad.triple for quad in triples(path)] for path in files()])
        assert full.contradictions == []
        self.by_file = dict(zip((path.name for path in files()), full.parts, strict=True))
        self.nodes: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
        for statements in self.by_file.values():
            for quad in statements:
                self.nodes[quad.subject.value][quad.predicate.value].append(quad.object)

    def of_class(self, name: str) -> dict[str, Properties]:
        wanted = ox.NamedNode(CT + name)
        return {iri: p for iri, p in self.nodes.items() if wanted in p.get(TYPE.value, ())}


@pytest.fixture(scope="session")
def data() -> Data:
    return Data()


@pytest.fixture(scope="session")
def ontology() -> list[ox.Quad]:
    return triples(ROOT / "ontology" / "chithi.ttl")


@pytest.fixture(scope="session")
def concepts() -> list[ox.Quad]:
    return triples(ROOT / "ontology" / "concepts.ttl")
