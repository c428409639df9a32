"""What a person who writes SPARQL is told: where it goes wrong, which prefixes were added, what stays empty."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi import home
from chithi.engines import NAMES
from chithi.formats.columns import width
from chithi.messages.catalogue import LANGUAGES
from chithi.queries.concatenation import concatenated
from chithi.queries.faults import find_fault, line_and_column, show_place
from chithi.queries.prefixes import missing_declarations
from chithi.queries.saved import query_paths
from chithi.rdf.sparql_tokens import tokenise

Run = Callable[..., subprocess.CompletedProcess[str]]
SAVED = [path.read_text(encoding="utf-8") for path in sorted(home.queries().glob("*/*.rq"))]
CT = "PREFIX ct: <https://w3id.org/chithi/ontology#>"


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


# The place is marked by ⟪⟫ before the first wrong character, as the grammar of SPARQL 1.1 has it.
@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("⟪⟫SELEC ?x WHERE {?x ?y ?z}", "“SELEC” cannot stand here. Did you mean: SELECT"),
        ("⟪⟫PREFX ct: <http://a/> SELECT * {?x ?y ?z}", "Did you mean: PREFIX"),
        ("SELECT ?x ⟪⟫WHER {?x ?y ?z}", "Did you mean: WHERE"),
        ("SELECT ⟪⟫DISTINT ?x {?x ?y ?z}", "Did you mean: DISTINCT"),
        ("SELECT ?x⟪⟫, ?y { ?x ?y ?z }", "“,” cannot stand here."),
        ("SELECT (COUNT(?x) ⟪⟫?n) {?x ?y ?z}", "“?n”"),
        ('SELECT ?x WHERE { "Lâm Đồng" ?p ?x ⟪⟫] }', "“]”"),
        ("SELECT ?x { ⟪⟫OPTINAL {?x ?y ?z} }", "Did you mean: OPTIONAL"),
        ("SELECT ?x {?x ?y ⟪⟫}", "“}”"),
        ("SELECT ?x {?x ?y ?z ⟪⟫?w }", "“?w”"),
        ("SELECT ?x {?x ?y ?z} ⟪⟫}", "“}”"),
        ("SELECT ?x {?x ?y ?z} ⟪⟫ORDR BY ?x", "Did you mean: ORDER"),
        ("SELECT ?x { ?x ?y ?z . FILTER(?z > 3 ⟪⟫} ORDER BY ?x", "“}”"),
        ("SELECT ?x {?x ?y ?z . FILTER(?x = ⟪⟫) }", "“)”"),
        ("SELECT * { ?x ?y ?z FILTER(⟪⟫STRLN(?z)) }", "Did you mean: STRLEN"),
        ("SELECT * { ?x ?y ?z FILTER NOT ⟪⟫EXIST { ?x a ?z } }", "Did you mean: EXISTS"),
        ("SELECT ?x WHERE { ?x ?p ?o } LIMIT ⟪⟫ten", "“ten”"),
        ("SELECT ?x WHERE { VALUES ?x {1 2 ⟪⟫?y} }", "“?y”"),
        ("SELECT ?x WHERE { BIND(1 ⟪⟫?x) }", "“?x”"),
        ("SELECT ?x { ?x ?y ⟪⟫\"abc } # it's", "never closed"),
        ('SELECT ?x { ?x ?y \'it\', """long\n\'quoted\' """ ; ?w ⟪⟫\'abc\n}', "never closed"),
        ("SELECT ?x { ?x a ⟪⟫<http://a b> }", "no IRI"),
        ("SELECT ?x { ?x ⟪⟫<b> ?y }", "no IRI"),
        ("SELECT ?x {?x ?y ?z⟪⟫", "ends too early"),
        ("SELECT ?x {?x ?y ?z} GROUP BY⟪⟫  # by what?\n", "ends too early"),
        ("# a comment }\nSELECT ?x {\r\n  ?x ?y ⟪⟫} # another\r\n", "“}”"),
        ("⟪⟫SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }", "unbound"),
    ],
)
def test_the_place_is_that_of_the_first_wrong_token(marked: str, reason: str) -> None:
    place = marked.index("⟪⟫")
    text = marked.replace("⟪⟫", "")
    for head in ("", CT + "\n"):
        fault = find_fault(text, head)
        assert fault is not None
        if "ends" in reason:
            assert text[: fault.start].partition("  #")[0] == text[:place]
            assert text[fault.start :].strip() == ""
        else:
            assert fault.start == place
        assert reason in fault.reason


@pytest.mark.parametrize("text", SAVED)
def test_a_query_that_is_right_has_no_fault(text: str) -> None:
    assert find_fault(text) is None


@given(st.data())
def test_a_sign_that_sparql_has_not_is_found_wherever_it_stands(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAVED))
    found = tokenise(text)
    # Behind these two words Oxigraph takes no blank, so that the blank would be the fault.
    places = [b for a, b in zip(found, found[1:], strict=False) if not a.is_word("COALESCE", "CONCAT")]
    token = data.draw(st.sampled_from(places))
    wrong = text[: token.start] + " § " + text[token.start :]
    fault = find_fault(wrong)
    assert fault is not None
    assert fault.start == token.start + 1


@given(st.data())
def test_a_query_cut_off_ends_too_early(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SAVED))
    found = tokenise(text)
    where = next(i for i, token in enumerate(found) if token.is_word("WHERE"))
    last = data.draw(st.integers(where, where + 1))
    cut = text[: found[last].end]
    fault = find_fault(cut)
    assert fault is not None
    assert fault.start == len(cut)


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [("abc", 0, (1, 1)), ("a\nbc", 3, (2, 2)), ("a\r\nbc", 3, (2, 1)), ("a\n", 2, (2, 1)), (nfd("ồ") + "x", 3, (1, 4))],
)
def test_lines_and_columns_count_from_one(text: str, index: int, expected: tuple[int, int]) -> None:
    assert line_and_column(text, index) == expected


def caret(shown: str) -> tuple[str, int]:
    """The line and the terminal column, from 0, of the caret beneath it."""
    line, below = shown.split("\n")
    assert below.strip() == "^"
    return line, len(below) - 1


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_caret_stands_beneath_its_place_with_marks_and_tabs(form: str) -> None:
    before = unicodedata.normalize(form, '\t?x ct:label "Lâm Đồng ở Hiểu được trái tim"\t')  # type: ignore[arg-type]
    text = f"SELECT * {{\n{before}] }}\n"
    line, column = caret(show_place(text, text.index("]"), 100))
    shown = '  ?x ct:label "Lâm Đồng ở Hiểu được trái tim" ] }'
    assert unicodedata.normalize("NFC", line) == " " + "  " + shown.lstrip()
    assert column == 2 + len(unicodedata.normalize("NFC", before))


def test_wide_letters_take_two_columns() -> None:
    assert caret(show_place('"漢字" ]', 5, 80)) == ('  "漢字" ]', 2 + 7)


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    line, column = caret(show_place("a\x1b[31m ]", 7, 80))
    assert (line, column) == ("  a\N{REPLACEMENT CHARACTER}[31m ]", 9)


@given(
    st.text(st.sampled_from("abạ\u0323\u0302 漢\t"), max_size=300),
    st.text(st.sampled_from("abạ\u0323 漢"), max_size=300),
    st.integers(26, 120),
)
def test_a_long_line_is_cut_around_the_place(before: str, after: str, columns: int) -> None:
    line, column = caret(show_place(f"{before}]{after}", len(before), columns))
    assert width(line) <= columns
    shown = ""
    for char in line:
        if width(shown) == column and char == "]":
            break
        shown += char
    assert width(shown) == column
    assert line[len(shown)] == "]"


@pytest.mark.parametrize("engine", NAMES)
@pytest.mark.parametrize("way", ["typed", "file", "stdin"])
def test_a_syntax_error_shows_the_persons_own_line(chithi: Run, tmp_path: Path, way: str, engine: str) -> None:
    text = nfd('SELECT ?x {\n  ?x a ct:Person ; skos:prefLabel "Núi" . ]\n}\n')
    path = tmp_path / "mine.rq"
    path.write_text(text, encoding="utf-8")
    arguments = {"typed": [text], "file": ["-f", str(path)], "stdin": ["-"]}[way]
    done = chithi("sparql", *arguments, "--engine", engine, "--lang", "en", stdin=text if way == "stdin" else "")
    where = {"typed": "line 2, column 44", "file": f"{path}:2:44", "stdin": "stdin:2:44"}[way]
    assert (done.returncode, done.stdout) == (2 if way == "typed" else 3, "")
    added, told, line, below = done.stderr.splitlines()
    assert added == f"Added: {CT} PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
    assert where in told
    assert line == nfd('    ?x a ct:Person ; skos:prefLabel "Núi" . ]')
    assert below == " " * 44 + "^"  # two blanks of the margin, 42 columns of the 43 characters before it


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("SELECT * { ?s a ct:Person ; foaf:name ?n . ?x a ct:Body }", ["ct", "foaf"]),
        (CT + " SELECT * { ?s a ct:Person }", []),
        ("PREFIX ct: <http://other/> SELECT * { ?s a ct:Person ; skos:prefLabel ?l }", ["skos"]),
        ("SELECT * { ?s ?p 'ct:Person', <ct:x> } # skos:prefLabel", []),
        ("SELECT * { ?s ?p x:y }", []),
        ("SELECT * { place:lai-chau ?p ?o }", ["place"]),
    ],
)
def test_what_is_declared_is_what_is_used_and_not_declared(text: str, added: list[str]) -> None:
    assert [line.split()[1] for line in missing_declarations(text)] == [f"{prefix}:" for prefix in added]


def test_a_known_prefix_needs_no_declaration(chithi: Run) -> None:
    short = chithi("sparql", "SELECT (COUNT(*) AS ?n) { ?s a ct:Statement }", "--format", "csv", "--lang", "vi")
    full = chithi("sparql", f"{CT} SELECT (COUNT(*) AS ?n) {{ ?s a ct:Statement }}", "--format", "csv")
    assert (short.returncode, short.stdout) == (0, full.stdout)
    assert (short.stderr, full.stderr) == (f"Đã thêm: {CT}\n", "")


@pytest.mark.parametrize(("lang", "said"), [("vi", "Có phải bạn muốn: person:,"), ("en", "Did you mean: person:,")])
def test_an_unknown_prefix_gets_the_nearest(chithi: Run, lang: str, said: str) -> None:
    done = chithi("sparql", "SELECT * { peson:x ?p ?o }", CHITHI_LANG=lang)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SELECT (GROUP_CONCAT(?v) AS ?c) { ?s ?p ?v }", [("c", "?v")]),
        ('SELECT ?s (group_concat(DISTINCT ?v ; separator=", ") AS ?c) { ?s ?p ?v } GROUP BY ?s', [("c", "?v")]),
        ("SELECT (GROUP_CONCAT(?a + ?b) AS ?c) (GROUP_CONCAT(?v) AS ?d) { ?s ?p ?v }", [("c", "?x"), ("d", "?v")]),
        ("SELECT (CONCAT('x', GROUP_CONCAT(?v)) AS ?c) { ?s ?p ?v }", []),
        ("SELECT * { { SELECT (GROUP_CONCAT(?v) AS ?c) { ?s ?p ?v } } }", []),
    ],
)
def test_the_columns_that_are_joined(text: str, found: list[tuple[str, str]]) -> None:
    assert list(concatenated(tokenise(text))) == found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers_that_are_not_joined_are_no_silent_blank(chithi: Run, lang: str, tmp_path: Path) -> None:
    data = tmp_path / "numbers.ttl"
    data.write_text('<http://e/a> <http://e/p> 1, 2 . <http://e/b> <http://e/p> "x", "y" .', encoding="utf-8")
    asked = "SELECT ?s (GROUP_CONCAT(%s) AS ?c) { ?s <http://e/p> ?v } GROUP BY ?s"
    done = chithi("sparql", asked % "?v", "--data", str(data), CHITHI_LANG=lang)
    assert done.returncode == 0
    assert 'GROUP_CONCAT(COALESCE(STR(?v), ""))' in done.stderr
    assert ("Column c is empty in 1 of 2 rows" if lang == "en" else "Cột c trống ở 1 trên 2 dòng") in done.stderr
    mended = chithi("sparql", asked % 'COALESCE(STR(?v), "")', "--data", str(data), "--format", "csv")
    assert mended.stderr == ""
    assert {"".join(sorted(line.rpartition(",")[2])) for line in mended.stdout.splitlines()[1:]} == {" 12", " xy"}


def test_a_group_of_nothing_is_no_fault(chithi: Run) -> None:
    done = chithi("sparql", "SELECT (GROUP_CONCAT(?v) AS ?c) { ?s <http://e/none> ?v }")
    assert (done.returncode, done.stderr) == (0, "")


def test_all_saved_queries_are_among_these() -> None:
    assert len(SAVED) >= len(query_paths()) > 0
