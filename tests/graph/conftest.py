"""The shipped data, file by file and as a whole, read once."""

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

ROOT = Path(__file__).resolve().parents[2]
CT = "https://w3id.org/chithi/ontology#"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

Properties = dict[str, list[ox.NamedNode | ox.Literal]]


def files() -> list[Path]:
    data = [p for part in ("registers", "reports") for p in sorted((ROOT / "graph" / part).glob("*.ttl"))]
    return [*data, ROOT / "tests" / "sample" / "song-may-2025.ttl"]


def triples(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


class Data:
    """All statements of the registers, the reports and the sample, by subject and property."""

    def __init__(self) -> None:
        self.by_file = {path.name: triples(path) for path in files()}
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
