"""Every case is judged as its author said it would be, and every shape is proved by a case that it refuses."""

from __future__ import annotations

from collections import defaultdict

import pytest
from cases import Case
from shape_cases import CASES, Around, Planted, as_expected, expected, select_reached

from chithi.rdf.writing import to_ntriples
from chithi.validation.results import Result
from chithi.validation.shacl_engines import select_about, with_pyshacl, with_shacl
from chithi.validation.shapes import Shapes

REFUSED = ("invalid", "warning", "info")


def name(case: Case) -> str:
    return case.id


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_case_is_judged_as_its_author_said(case: Case, judged: dict[str, list[Result]]) -> None:
    assert {as_expected(result) for result in judged.get(case.id, [])} == expected(case)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_a_verdict_fits_what_is_expected(case: Case) -> None:
    worst = {"valid": set(), "warning": {"Warning"}, "info": {"Info"}, "invalid": {"Violation"}}[case.verdict]
    found = {result.severity for result in expected(case)}
    assert worst <= found
    assert bool(found) == bool(worst)


@pytest.mark.parametrize("case", [case for case in CASES if case.verdict in REFUSED], ids=name)
def test_a_refused_case_is_a_valid_one_with_one_fault(case: Case) -> None:
    (base,) = case.bases
    assert base.verdict == "valid"
    apart = set(case.triples) ^ set(base.triples)
    renamed = {t.subject for t in case.triples} != {t.subject for t in base.triples}
    assert 0 < len(apart) <= (2 * len(case.triples) if renamed else 4)


def test_every_file_has_a_valid_case_and_a_refused_one() -> None:
    verdicts: dict[str, set[str]] = defaultdict(set)
    for case in CASES:
        verdicts[case.group].add(case.verdict)
    assert len(verdicts) > 20
    for group, found in verdicts.items():
        assert "valid" in found and found & set(REFUSED), group


def test_every_shape_with_a_message_refuses_some_case(judged: dict[str, list[Result]], shapes: Shapes) -> None:
    proved = {result.rule for results in judged.values() for result in results}
    assert {iri for iri, shape in shapes.by_iri.items() if shape.messages} - proved == set()


def test_the_shipped_graph_and_the_fictional_report_have_no_result(around: Around, shapes: Shapes) -> None:
    assert with_shacl(shapes.content, around.content) == []


@pytest.mark.engines
def test_both_engines_find_the_same_with_all_cases_planted_in_the_shipped_graph(
    around: Around, shapes: Shapes, planted: Planted, found: list[Result]
) -> None:
    """pySHACL is shown what the cases can reach of it; that it has nothing against the rest, test_shape_form shows."""
    near = select_reached(around.triples, planted.triples)
    assert len(found) > 500
    assert set(found) == set(with_pyshacl(shapes.content, to_ntriples(dict.fromkeys([*near, *planted.triples]))))


@pytest.mark.parametrize("case", [case for case in CASES if case.verdict == "invalid"][::40], ids=name)
def test_a_case_alone_is_judged_as_among_all_others(
    case: Case, around: Around, shapes: Shapes, judged: dict[str, list[Result]]
) -> None:
    subjects = {str(triple.subject) for triple in case.triples}
    alone = with_shacl(shapes.content, around.content + to_ntriples(case.triples))
    assert {as_expected(r) for r in select_about(alone, subjects)} == {as_expected(r) for r in judged[case.id]}
