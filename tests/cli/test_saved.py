from __future__ import annotations

from pathlib import Path

import pytest
from portability import problems

from chithi.messages.errors import CannotRead, WrongUse
from chithi.queries.saved import SavedQuery, find_query, query_paths, read_query

HEADER = '#+ summary: s\n#+ question:\n#+   - vi: "v"\n#+   - en: "e"\n'
PREFIX = "PREFIX ct: <https://w3id.org/chithi/ontology#>\n"


def written(folder: Path, body: str, header: str = HEADER) -> SavedQuery:
    path = folder / "topic" / "q.rq"
    path.parent.mkdir(exist_ok=True)
    path.write_text(header + body, encoding="utf-8")
    return read_query(path)


def test_parameters_are_told_by_their_names(in_home: Path) -> None:
    query = find_query("who-spoke")
    assert [(p.option, p.type, p.required, p.accepts, p.enumerated) for p in query.parameters] == [
        ("--official", "iri", False, "ct:Person", False),
        ("--province", "iri", False, "ct:Province", False),
        ("--conference-type", "iri", False, "concept:conference-type", True),
        ("--q", "literal", False, "", False),
        ("--from", "xsd_date", False, "", False),
        ("--lang", "literal", False, "", False),
    ]
    required = find_query("statements-of").parameters[0]
    assert required.required
    assert find_query("large-figures").parameters[0].default == "1"


def test_questions_fall_back_to_the_other_language(tmp_path: Path) -> None:
    query = written(tmp_path, "SELECT * { }", '#+ summary: s\n#+ question:\n#+   - vi: "câu hỏi"\n')
    assert query.question("vi") == query.question("en") == "câu hỏi"


def test_checks_are_no_saved_queries(in_home: Path) -> None:
    assert list(query_paths()) == ["large-figures", "statements-of", "who-spoke"]


def test_a_wrong_name_gets_the_nearest(in_home: Path) -> None:
    with pytest.raises(WrongUse, match="who-spoke"):
        find_query("who-spok")
    with pytest.raises(WrongUse, match="chithi list"):
        find_query("zzzzzz")


@pytest.mark.parametrize("key", ["defaults", "accepts"])
def test_a_header_that_speaks_of_no_parameter_is_refused(tmp_path: Path, key: str) -> None:
    header = f'{HEADER}#+ {key}:\n#+   - nobody: "x"\n'
    with pytest.raises(CannotRead, match=r"q\.rq:5.*nobody"):
        written(tmp_path, "SELECT * { }", header)


def test_enumerating_no_parameter_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"q\.rq:5.*nobody"):
        written(tmp_path, "SELECT * { }", HEADER + "#+ enumerate:\n#+   - nobody\n")


def test_a_query_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_bytes(b"SELECT * { ?s ?p '\xff' }")
    with pytest.raises(CannotRead, match="at byte 18"):
        read_query(path)


def test_the_queries_of_the_tests_pass_the_lint(in_home: Path) -> None:
    assert {name: problems(read_query(path)) for name, path in query_paths().items()} == {
        "large-figures": [],
        "statements-of": [],
        "who-spoke": [],
    }


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("SELECT ?__x_iri { ?s ct:p ?__x_iri }", "stands outside WHERE"),
        ("SELECT * { ?s ct:p ?__x_iri FILTER(BOUND(?__x_iri)) }", "stands in BOUND"),
        ("SELECT * { ?s ct:p ?__x_iri VALUES ?__x_iri { ct:a } }", "stands in VALUES"),
        ("SELECT * { ?s ct:p ?__x_iri MINUS { ?s ct:q ?__x_iri } }", "stands in MINUS"),
        ("SELECT * { ?s ct:p ?__x_iri FILTER NOT EXISTS { ?s ct:q ?__x_iri } }", "stands in NOT EXISTS"),
        ("SELECT * { ?s ct:p ?o { SELECT ?__x_iri { ?s ct:q ?__x_iri } } }", "stands in SELECT"),
        ("SELECT * { ?s ct:p ?o } LIMIT ?__n_integer", "stands outside WHERE"),
        ("SELECT * { ?s ct:p ?o OPTIONAL { ?s ct:q ?__x_iri } }", "no triple pattern of the outermost group"),
        ("SELECT * { ?s ct:p ?__n_integer }", "stands outside FILTER"),
        ("SELECT * { ?s ct:p ?__x_iri ; ct:q ?__x_iri2 }", "is a prefix of ?__x_iri2"),
        ("SELECT * { ?s ct:p ?__with_iri }", "command line's own"),
        ("SELECT * { ?s ct:p ?__x_uri }", "looks like a parameter"),
        ("SELECT * { GRAPH ?g { ?s ct:p ?o } }", "uses GRAPH"),
        ("SELECT * FROM ct:g { ?s ct:p ?o }", "uses FROM"),
        ("SELECT * { SERVICE ct:s { ?s ct:p ?o } }", "uses SERVICE"),
        ("SELECT * { ?s skos:prefLabel ?o }", "lacks PREFIX skos:"),
        ("SELECT * { ?s ct:p ?__x_iri }", "does not say what ?__x_iri accepts"),
        ("SELECT * { ?s ct:p ?o FILTER(?o = ?__x_iri) }", "no triple pattern of the outermost group"),
    ],
)
def test_the_lint_finds(tmp_path: Path, body: str, problem: str) -> None:
    found = problems(written(tmp_path, PREFIX + body))
    assert any(problem in text for text in found), found


def test_the_lint_asks_for_both_questions(tmp_path: Path) -> None:
    query = written(tmp_path, "SELECT * { ?s ?p ?o }", '#+ summary: s\n#+ question:\n#+   - vi: "v"\n')
    assert problems(query) == ["has no question in en"]
