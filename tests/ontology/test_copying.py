"""The copy that HermiT judges: days become moments, and nothing else changes."""

from pathlib import Path

import copying
import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

TURTLE = """@prefix : <https://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def statements(text: str) -> list[Triple]:
    return [quad.triple for quad in parse(TURTLE + text, format=RdfFormat.TURTLE)]


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (":on rdfs:range xsd:date .", ":on rdfs:range xsd:dateTime ."),
        (':a :on "2025-05-19"^^xsd:date .', ':a :on "2025-05-19T00:00:00"^^xsd:dateTime .'),
        (':a :on "2025-05-19+07:00"^^xsd:date .', ':a :on "2025-05-19T00:00:00+07:00"^^xsd:dateTime .'),
        (':a :on "2025-05-19Z"^^xsd:date .', ':a :on "2025-05-19T00:00:00Z"^^xsd:dateTime .'),
        (':a :at "2025-05-19T08:30:00"^^xsd:dateTime .', ':a :at "2025-05-19T08:30:00"^^xsd:dateTime .'),
        (':a :on "2025-05-19" ; :n 5 ; :b :c ; :t "ngày"@vi .', ':a :on "2025-05-19" ; :n 5 ; :b :c ; :t "ngày"@vi .'),
    ],
)
def test_only_days_change(text: str, copy: str) -> None:
    assert list(copying.with_moments(statements(text))) == statements(copy)


def test_days_that_differ_stay_two_and_in_order() -> None:
    days = statements(':a :on "2025-02-28"^^xsd:date , "2025-03-01"^^xsd:date .')
    moments = [triple.object for triple in copying.with_moments(days)]
    assert [str(moment.value) for moment in moments] == ["2025-02-28T00:00:00", "2025-03-01T00:00:00"]


def test_a_copy_that_imports_is_an_ontology_of_its_own(tmp_path: Path) -> None:
    path = copying.write(tmp_path / "copy.ttl", statements(":a :b :c ."), ["https://example.org/base"])
    name = NamedNode(path.as_uri())
    found = set(copying.read(path))
    assert found == {
        *statements(":a :b :c ."),
        Triple(name, copying.TYPE, copying.ONTOLOGY),
        Triple(name, copying.IMPORTS, NamedNode("https://example.org/base")),
    }


def test_merged_bears_the_name_of_the_second() -> None:
    base = statements(':base a owl:Ontology ; owl:versionInfo "1" . :C a owl:Class .')
    other = statements(":other a owl:Ontology . :C rdfs:subClassOf :D .")
    assert copying.merged(base, other) == statements(":C a owl:Class . :other a owl:Ontology . :C rdfs:subClassOf :D .")


def test_blank_nodes_of_two_files_are_not_one(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f"{TURTLE}_:x :in :{name} .", encoding="utf-8")
    assert len({triple.subject for triple in copying.read(tmp_path / "a", tmp_path / "b")}) == 2
