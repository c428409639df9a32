"""The profiles OWL 2 DL and OWL 2 RL, as OWLAPI judges them."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import reasoning
from ours import ALIGNMENTS, ROOT

pytestmark = pytest.mark.engines

# xsd:date is no datatype of OWL 2. These properties have it for their range; nothing else departs from the profiles.
OF_DATES = """dateEarliest dateLatest eventDate issueDate meritEnd meritStart periodEnd periodStart publicationDate
    reviewEnd reviewStart validFrom validTo"""

OUTSIDE = """@prefix : <https://example.org/outside#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
:A a owl:Class . :B a owl:Class . :p a owl:ObjectProperty . :q a owl:ObjectProperty .
"""


@pytest.fixture(scope="module", autouse=True)
def installed() -> None:
    reasoning.require()


def violations(*files: Path) -> dict[str, list[list[str]]]:
    return reasoning.ask([(path.name, "profile", str(path)) for path in files])


def range_of_dates(prop: str) -> str:
    return f"DataPropertyRange(<https://w3id.org/chithi/ontology#{prop}> xsd:date)"


def of_dates(profile: str, kinds: Iterable[str]) -> list[list[str]]:
    return [[profile, kind, "xsd:date", range_of_dates(prop)] for kind in kinds for prop in OF_DATES.split()]


def test_only_dates_depart_from_the_profiles() -> None:
    found = violations(ROOT / "ontology" / "chithi.ttl")["chithi.ttl"]
    allowed = of_dates("DL", ["UseOfUndeclaredDatatype"])
    allowed += of_dates("RL", ["UseOfUndeclaredDatatype", "UseOfIllegalDataRange"])
    assert sorted(found) == sorted(allowed)


def test_with_moments_for_dates_nothing_departs_also_not_with_the_alignments(base: dict[str, Path]) -> None:
    assert violations(*base.values()) == {}
    assert (base[ALIGNMENTS]).stat().st_size > (ROOT / "ontology" / "chithi.ttl").stat().st_size / 2


CASES = [
    ("RL", ":p rdfs:range [ a owl:Class ; owl:unionOf ( :A :B ) ] ."),
    ("RL", ":A owl:equivalentClass [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ] ."),
    ("RL", ":p a owl:ReflexiveProperty ."),
    ("DL", ":p a owl:TransitiveProperty , owl:IrreflexiveProperty ."),
    ("DL", ":p a owl:FunctionalProperty ; owl:propertyChainAxiom ( :q :q ) ."),
    ("DL", ":A rdfs:subClassOf :Undeclared ."),
]


def test_what_lies_outside_is_told(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.ttl" for n in range(len(CASES))]
    for path, (_, text) in zip(files, CASES, strict=True):
        path.write_text(f"{OUTSIDE}<{path.as_uri()}> a owl:Ontology . {text}", encoding="utf-8")
    found = violations(*files)
    for path, (profile, text) in zip(files, CASES, strict=True):
        assert profile in {answer[0] for answer in found.get(path.name, [])}, text


def test_the_form_of_the_cases_itself_lies_inside(tmp_path: Path) -> None:
    path = tmp_path / "inside.ttl"
    path.write_text(f"{OUTSIDE}<{path.as_uri()}> a owl:Ontology .", encoding="utf-8")
    assert violations(path) == {}


def test_a_question_that_cannot_be_answered_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=re.escape("Exception")):
        violations(tmp_path / "absent.ttl")
