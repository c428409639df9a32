"""Cases are read as written and are in house form; a slip in a case file is refused with file, case and reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from case_files import Malformed
from cases import Case, read_cases

from chithi.rdf.namespaces import PREFIXES
from chithi.turtle.form import format_turtle

HERE = Path(__file__).parent

FOLDERS = (("shapes", 4), ("queries/checks", 3), ("ontology/checks", 3))
ALL = [case for folder, parts in FOLDERS for case in read_cases(HERE / folder, parts)]
BASE = """valid-about: About so many.
    figure:a  a ct:Figure ;
        ct:value 25 , 26 ;
        ct:unit unit:model ;
        skos:prefLabel "Số mô hình"@vi ,
            "Models; many, 25"@en
        .
    task:a  ct:about figure:b .
"""


def written(folder: Path, text: str, name: str = "figure") -> Path:
    path = folder / f"{name}.cases"
    path.write_text(text, encoding="utf-8")
    return path


def made(folder: Path, edit: str) -> set[ox.Triple]:
    written(folder, f"{BASE}invalid-it: Wrong.\n    {edit} => figure:a | - | Or | Violation\n")
    return set(read_cases(folder, parts=4)[1].triples)


def triples(*statements: str) -> set[ox.Triple]:
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    text = prefixes + "".join(f"{statement} .\n" for statement in statements)
    return {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)}


CLASS, TASK = "figure:a a ct:Figure", "task:a ct:about figure:b"
VALUES, UNIT = "figure:a ct:value 25 , 26", "figure:a ct:unit unit:model"
ENGLISH = 'figure:a skos:prefLabel "Models; many, 25"@en'
LABELS = f'{ENGLISH} , "Số mô hình"@vi'


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ("+ ct:value 27", (CLASS, TASK, VALUES, UNIT, LABELS, "figure:a ct:value 27")),
        ("+ task:a ct:value 27", (CLASS, TASK, VALUES, UNIT, LABELS, "task:a ct:value 27")),
        ("- ct:value", (CLASS, TASK, UNIT, LABELS)),
        ("- ct:value 26", (CLASS, TASK, UNIT, LABELS, "figure:a ct:value 25")),
        (
            '- skos:prefLabel "Số mô hình"@vi',
            (CLASS, TASK, VALUES, UNIT, ENGLISH),
        ),
        ("- a ct:Figure", (TASK, VALUES, UNIT, LABELS)),
        ("unit:model -> unit:task", (CLASS, TASK, VALUES, LABELS, "figure:a ct:unit unit:task")),
        ("ct:value 25 -> ct:value 24", (CLASS, TASK, UNIT, LABELS, "figure:a ct:value 24 , 26")),
        ("figure:b -> figure:c", (CLASS, VALUES, UNIT, LABELS, "task:a ct:about figure:c")),
        ("task:a -> task:z", (CLASS, VALUES, UNIT, LABELS, "task:z ct:about figure:b")),
    ],
)
def test_an_edit_changes_what_it_says_and_nothing_else(tmp_path: Path, edit: str, expected: tuple[str, ...]) -> None:
    assert made(tmp_path, edit) == triples(*expected)


def refusal(folder: Path) -> str:
    """Return why the cases of a folder are refused."""
    with pytest.raises(Malformed) as caught:
        assert [case.triples for case in read_cases(folder, parts=4)]
    return str(caught.value)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("unit:task -> unit:model", "stands 0 times in the case that is edited: unit:task"),
        ("unit:mod -> unit:task", "stands 0 times in the case that is edited: unit:mod"),
        ("ct:unit unit:model ; -> ct:value 2", "stands 0 times in the case that is edited: ct:unit unit:model ;"),
        ("- ct:scope", "stands 0 times in the case that is edited: ct:scope"),
        ("- ct:value 2", "stands 0 times in the case that is edited: ct:value 2"),
        ("+ ct:value", "adds no object: ct:value"),
        ("+ ct:value .", "not a valid RDF object"),
        ("+ no:value 1", "no:"),
        ("+ ct:value 27\n    ct:value 28", "neither an edit nor all Turtle: ct:value 28"),
        ("", "neither Turtle nor an edit"),
        ("- ct:value\n    => nothing:a | - | Or | Violation", "unknown prefix in an expected result: nothing:a"),
        ("- ct:value\n    => figure:a | no:value | Or | Violation", "unknown prefix in an expected result: no:value"),
        ('- ct:value\n    => figure:a | - | "1"^^x:y | Info', 'unknown prefix in an expected result: "1"^^x:y'),
        ("- ct:value\n    => figure:a | Or | Violation", "an expected result has not 4 parts"),
        ("- ct:value\n   ct:unit", "what is this line?"),
    ],
)
def test_a_slip_in_a_case_is_refused(tmp_path: Path, body: str, reason: str) -> None:
    path = written(tmp_path, f"{BASE}invalid-it: Wrong.\n    {body}\n")
    assert refusal(tmp_path).startswith(f"{path}: invalid-it: ")
    assert reason in refusal(tmp_path)


def test_what_is_edited_must_stand_there_only_once(tmp_path: Path) -> None:
    twice = BASE.replace("task:a  ct:about figure:b", "task:a  ct:about figure:b ;\n        ct:unit unit:model")
    for edit in ("unit:model -> unit:task", "- ct:unit"):
        path = written(tmp_path, f"{twice}invalid-it: Wrong.\n    {edit}\n")
        assert refusal(tmp_path).startswith(f"{path}: invalid-it: stands 2 times in the case that is edited: ")


@pytest.mark.parametrize(
    ("text", "case", "reason"),
    [
        (f"{BASE}\n{BASE}", "valid-about", "two cases have this name"),
        ("invalid-first: Edits nothing.\n    - ct:value\n", "invalid-first", "cannot be made from “”"),
        (f"{BASE}valid-other from valid-abuot: Misspelt.\n", "valid-other", "cannot be made from “valid-abuot”"),
        ("valid-a from valid-b: One.\nvalid-b from valid-a: Other.\n", "valid-b", "cannot be made from “valid-a”"),
        ("valid-a from valid-a: Itself.\n", "valid-a", "cannot be made from “valid-a”"),
        ("vaild-about: Misspelt.\n    figure:a  ct:value 1 .\n", "before the first case", "what is this line?"),
        (f"{BASE}vaild-about: Misspelt.\n", "valid-about", "what is this line? vaild-about"),
        (
            "valid-open: No end.\n    figure:a  ct:value 1\ninvalid-a: No.\n    - ct:value\n",
            "invalid-a",
            "no node ends",
        ),
        ("valid-bad: No Turtle.\n    figure:a  ct:value .\n", "valid-bad", "not a valid RDF object"),
    ],
)
def test_a_slip_in_a_file_is_refused(tmp_path: Path, text: str, case: str, reason: str) -> None:
    path = written(tmp_path, text)
    assert refusal(tmp_path).startswith(f"{path}: {case}: ")
    assert reason in refusal(tmp_path)


def test_a_case_is_made_of_others(tmp_path: Path) -> None:
    task = "@prefix e: <http://e/> .\n\nvalid-task: Far away.\n    task:a  e:p figure:b .\n"
    one = "valid-one: One.\n    figure:a  ct:value 25 .\n"
    two = "valid-two from valid-one and task/valid-task: Two\n    # and\n    # more.\n    task:b  ct:about figure:a .\n"
    less = "invalid-less: One less.\n    - e:p\n"
    written(tmp_path, task, "task")
    written(tmp_path, f"{one}{two}{less}")
    first, second, third, far = read_cases(tmp_path, parts=4)
    assert [case.id for case in (first, third, far)] == ["figure/valid-one", "figure/invalid-less", "task/valid-task"]
    assert (second.says, second.bases, third.bases) == ("Two and more.", (first, far), (second,))
    assert set(third.triples) == triples("figure:a ct:value 25", "task:b ct:about figure:a")
    assert set(second.triples) - set(third.triples) == triples("task:a <http://e/p> figure:b")


def test_all_cases_are_read() -> None:
    by_verdict = [sum(case.verdict == verdict for case in ALL) for verdict in ("valid", "invalid", "warning", "info")]
    assert by_verdict == [297 + 169, 754 + 204, 71, 8]
    files = {path for folder, _ in FOLDERS for path in (HERE / folder).glob("*.cases")}
    assert {case.path for case in ALL} == files


@pytest.mark.parametrize(
    "path", sorted({case.path for case in ALL}), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_cases_are_in_house_form(path: Path) -> None:
    """Whole cases to the letter; an edited one in its words, as an edit moves lines."""
    for case in ALL:
        if case.path == path:
            body = format_turtle(case.turtle, case.id).rpartition(" .\n\n")[2]
            assert sorted(body.split()) == sorted(case.body.split()), case.id
            assert body == case.body or made_by_edits(case), case.id


def made_by_edits(case: Case) -> bool:
    return bool(case.edits) or any(made_by_edits(base) for base in case.bases)


def test_a_case_is_printed_as_turtle() -> None:
    command = [sys.executable, str(HERE / "cases.py"), str(HERE / "shapes" / "concept-scheme.cases"), "invalid-address"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.startswith("@prefix ")
    assert done.stdout == format_turtle(done.stdout)
    (case,) = [case for case in ALL if case.id == "concept-scheme/invalid-address"]
    assert set(ox.parse(done.stdout, format=ox.RdfFormat.TURTLE)) == set(
        ox.parse(case.turtle, format=ox.RdfFormat.TURTLE)
    )
