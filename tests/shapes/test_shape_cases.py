"""Every case is judged as its author said it would be, and every shape is proved by a case that it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from shape_cases import CASES, HERE, Around, Case, Planted, as_expected

from chithi.rdf.writing import to_ntriples
from chithi.validation.results import Result
from chithi.validation.shacl_engines import select_about, with_pyshacl, with_shacl
from chithi.validation.shapes import Shapes

REFUSED = ("invalid", "warning", "info")


def name(path: Path) -> str:
    return str(path.relative_to(HERE))


@pytest.mark.parametrize("path", CASES, ids=name)
def test_a_case_is_judged_as_its_author_said(path: Path, judged: dict[Path, list[Result]]) -> None:
    assert {as_expected(result) for result in judged.get(path, [])} == Case(path).expected


@pytest.mark.parametrize("path", CASES, ids=name)
def test_a_verdict_fits_what_is_expected(path: Path) -> None:
    case = Case(path)
    worst = {"valid": set(), "warning": {"Warning"}, "info": {"Info"}, "invalid": {"Violation"}}[case.verdict]
    found = {expected.severity for expected in case.expected}
    assert worst <= found
    assert bool(found) == bool(worst)


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.startswith(REFUSED)], ids=name)
def test_a_refused_case_is_a_valid_one_with_one_fault(path: Path) -> None:
    case = Case(path)
    origin = Case(case.origin)
    assert origin.verdict == "valid"
    apart = set(case.triples) ^ set(origin.triples)
    renamed = {t.subject for t in case.triples} != {t.subject for t in origin.triples}
    assert 0 < len(apart) <= (2 * len(case.triples) if renamed else 4)


def test_every_folder_has_a_valid_case_and_a_refused_one() -> None:
    folders = [folder for folder in HERE.iterdir() if folder.is_dir() and not folder.name.startswith("__")]
    assert len(folders) > 20
    for folder in folders:
        verdicts = {Case(path).verdict for path in folder.glob("*.ttl")}
        assert "valid" in verdicts and verdicts & set(REFUSED), folder.name


def test_every_shape_with_a_message_refuses_some_case(judged: dict[Path, list[Result]], shapes: Shapes) -> None:
    proved = {result.rule for results in judged.values() for result in results}
    assert {iri for iri, shape in shapes.by_iri.items() if shape.messages} - proved == set()


def test_the_shipped_graph_and_the_fictional_report_have_no_result(around: Around, shapes: Shapes) -> None:
    assert with_shacl(shapes.content, around.content) == []


def test_both_engines_find_the_same_with_all_cases_planted_in_the_shipped_graph(
    around: Around, shapes: Shapes, planted: Planted, found: list[Result]
) -> None:
    assert len(found) > 500
    assert set(found) == set(with_pyshacl(shapes.content, around.content + to_ntriples(planted.triples)))


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.startswith("invalid")][::40], ids=name)
def test_a_case_alone_is_judged_as_among_all_others(
    path: Path, around: Around, shapes: Shapes, judged: dict[Path, list[Result]]
) -> None:
    case = Case(path)
    alone = with_shacl(shapes.content, around.content + to_ntriples(case.triples))
    assert {as_expected(r) for r in select_about(alone, case.subjects)} == {as_expected(r) for r in judged[path]}
