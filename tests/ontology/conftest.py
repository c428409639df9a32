"""The ontology's files, read once."""

from pathlib import Path

import pytest
import rdflib

ROOT = Path(__file__).resolve().parents[2]


def read(*names: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in names:
        graph.parse(ROOT / "ontology" / name, format="turtle")
    return graph


@pytest.fixture(scope="session")
def ontology() -> rdflib.Graph:
    return read("chithi.ttl")


@pytest.fixture(scope="session")
def concepts() -> rdflib.Graph:
    return read("concepts.ttl")


@pytest.fixture(scope="session")
def alignments() -> rdflib.Graph:
    return read("alignments.ttl")
