"""The ontology's files, read once, and what the reasoners say of them."""

from pathlib import Path

import copying
import pytest
import rdflib
import reasoning
from axioms import Axiom, Stated, table
from drawing import Drawing
from ours import ALIGNMENTS, IRI, ROOT
from pyoxigraph import Triple
from rdflib import OWL, RDF


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


@pytest.fixture(scope="session")
def shipped() -> rdflib.Graph:
    graph = rdflib.Graph()
    return graph.parse(ROOT / "graph" / "chithi.ttl", format="turtle")


@pytest.fixture(scope="session")
def stated(ontology: rdflib.Graph) -> list[Axiom]:
    return list(Stated(ontology).all())


@pytest.fixture(scope="session")
def drawing(ontology: rdflib.Graph, stated: list[Axiom]) -> Drawing:
    """What is asked of the table, and of the lists of different concepts, which a test holds against the schemes."""
    literal_properties = {Stated(ontology).name(prop) for prop in ontology.subjects(RDF.type, OWL.DatatypeProperty)}
    return Drawing([*table(), *(axiom for axiom in stated if axiom[0] == "different")], literal_properties)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The ontology alone (under its IRI) and with the alignments (under theirs), as HermiT reads them."""
    reasoning.require()
    folder = tmp_path_factory.mktemp("ontology")
    plain = copying.read(ROOT / "ontology" / "chithi.ttl")
    both: list[Triple] = copying.merged(plain, copying.read(ROOT / "ontology" / "alignments.ttl"))
    return {IRI: copying.write(folder / "plain.ttl", plain), ALIGNMENTS: copying.write(folder / "both.ttl", both)}
