from __future__ import annotations

from pathlib import Path

import pytest
from cases import read_cases
from hypothesis import given, settings
from pyoxigraph import BlankNode, Literal, NamedNode
from turtle_texts import canonical, documents, triples

from chithi.messages.errors import DataFails
from chithi.rdf.namespaces import RDF, XSD
from chithi.turtle.positions import LocatedTriple, locate_triples
from chithi.turtle.terms import resolve

ROOT = Path(__file__).parents[2]
CT = "@prefix ct: <https://w3id.org/chithi/ontology#> .\n"


def places(text: str) -> list[tuple[tuple[int, int], tuple[int, int], tuple[int, int]]]:
    return [(tuple(item.subject), tuple(item.predicate), tuple(item.object)) for item in locate_triples(text)]


def spelt(text: str, item: LocatedTriple) -> tuple[str, str, str]:
    """Return the words that begin at the three places."""
    lines = text.split("\n")
    found = (lines[where.line - 1][where.column - 1 :] for where in (item.subject, item.predicate, item.object))
    subject, predicate, object_ = (words.split()[0] for words in found)
    return subject, predicate, object_


@settings(deadline=None, max_examples=60)
@given(documents())
def test_the_triples_are_those_that_oxigraph_reads(text: str) -> None:
    assert canonical(item.triple for item in locate_triples(text)) == canonical(triples(text))


@pytest.mark.parametrize("folder", ["graph", "ontology", "shapes", "tests"])
def test_every_file_of_the_project_gives_the_triples_that_oxigraph_reads(folder: str) -> None:
    paths = sorted((ROOT / folder).rglob("*.ttl"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found = [item.triple for item in locate_triples(text)]
        expected = triples(text)
        assert len(found) == len(expected), path
        assert canonical(found) == canonical(expected), path


@pytest.mark.parametrize(("folder", "parts"), [("shapes", 4), ("queries/checks", 3), ("ontology/checks", 3)])
def test_every_case_gives_the_triples_that_oxigraph_reads(folder: str, parts: int) -> None:
    for case in read_cases(ROOT / "tests" / folder, parts):
        found = [item.triple for item in locate_triples(case.turtle)]
        assert len(found) == len(case.triples), case.id
        assert canonical(found) == canonical(case.triples), case.id


def test_each_part_of_a_statement_has_its_line_and_column() -> None:
    text = CT + "\nct:x  a ct:Y , ct:Z ;\n    ct:p 1 ;\n\tct:q\t'a'@en,\n        ( 2 )\n    .\n"
    #          line 3: x 1, a 7, Y 9, Z 16; line 4: p 5, 1 10; line 5 begins with a tab, which is one column
    assert places(text) == [
        ((3, 1), (3, 7), (3, 9)),
        ((3, 1), (3, 7), (3, 16)),
        ((3, 1), (4, 5), (4, 10)),
        ((3, 1), (5, 2), (5, 7)),
        ((3, 1), (5, 2), (6, 9)),
        # the cell of the collection begins at "(", its item and the triples that nobody wrote at "2", the end at ")"
        ((6, 9), (6, 11), (6, 11)),
        ((6, 9), (6, 11), (6, 13)),
    ]


def test_columns_count_code_points() -> None:
    text = CT + 'ct:x ct:p "Đặng Thị Ế", "😀😀" , ct:sau ; ct:q ct:cuối .'
    #          1    6    11             24 + 1    31       40        (each letter and each 😀 is one)
    assert places(text) == [
        ((2, 1), (2, 6), (2, 11)),
        ((2, 1), (2, 6), (2, 25)),
        ((2, 1), (2, 6), (2, 32)),
        ((2, 1), (2, 41), (2, 46)),
    ]


def test_lines_go_on_after_strings_and_comments_of_several_lines() -> None:
    text = CT + 'ct:x ct:p """one # no comment\ntwo\n"""@vi , ct:y ; # ct:no ct:no\n# <no> "\n'
    text += "   ct:q <http://e/#x> .#end\n\n[] ct:r 1."
    # line 2: x; the string ends on line 4, where y stands at column 10; line 5 is a comment; line 6: q 4, IRI 9
    assert places(text) == [
        ((2, 1), (2, 6), (2, 11)),
        ((2, 1), (2, 6), (4, 10)),
        ((2, 1), (6, 4), (6, 9)),
        ((8, 1), (8, 4), (8, 9)),
    ]


def test_lines_that_end_in_carriage_return_and_line_feed() -> None:
    assert places('PREFIX : <http://e/>\r\n:a\r\n  :b "x" ,\r\n  :c .\r\n') == [
        ((2, 1), (3, 3), (3, 6)),
        ((2, 1), (3, 3), (4, 3)),
    ]


def test_a_nested_node_stands_at_its_bracket() -> None:
    text = CT + "ct:x ct:p [ ct:q [ ct:r 1 ] ;\n  ct:s () ] .\n[ ct:t 2 ] ct:u 3 ."
    assert places(text) == [
        ((2, 1), (2, 6), (2, 11)),
        ((2, 11), (2, 13), (2, 18)),
        ((2, 11), (3, 3), (3, 8)),
        ((2, 18), (2, 20), (2, 25)),
        ((4, 1), (4, 12), (4, 17)),
        ((4, 1), (4, 3), (4, 8)),
    ]


def test_the_cells_of_a_collection_stand_at_their_items() -> None:
    text = CT + "ct:x ct:p ( ct:a\n  [ ct:q 1 ] ) .\n( 1 ) ct:r 2 ."
    assert places(text) == [
        ((2, 1), (2, 6), (2, 11)),
        ((2, 11), (2, 13), (2, 13)),  # first cell: rdf:first is ct:a
        ((2, 11), (2, 13), (3, 3)),  # its rdf:rest is the second cell
        ((3, 3), (3, 3), (3, 3)),
        ((3, 3), (3, 3), (3, 14)),  # the end
        ((3, 3), (3, 5), (3, 10)),
        ((4, 1), (4, 7), (4, 12)),
        ((4, 1), (4, 3), (4, 3)),
        ((4, 1), (4, 3), (4, 5)),
    ]


def test_n_triples_are_read_too() -> None:
    text = '<http://e/a> <http://e/b> "\\u1EA5 \\"x\\""@vi .\n_:n <http://e/b> _:n . # end\n'
    first, second = locate_triples(text)
    assert first.triple.object == Literal('ấ "x"', language="vi")
    assert isinstance(second.triple.subject, BlankNode)
    assert second.triple.subject == second.triple.object
    assert (second.subject, second.predicate, second.object) == ((2, 1), (2, 5), (2, 18))


def test_the_places_in_a_report_are_where_the_words_are() -> None:
    text = (ROOT / "tests" / "sample" / "song-may-2025.ttl").read_text(encoding="utf-8")
    for item in locate_triples(text):
        subject, predicate, object_ = spelt(text, item)
        assert item.triple.subject.value.endswith(subject.partition(":")[2])
        assert predicate == "a" or item.triple.predicate.value.endswith(predicate.partition(":")[2])
        if isinstance(item.triple.object, NamedNode):
            assert item.triple.object.value.endswith(object_.partition(":")[2])
        elif object_.startswith('"'):
            assert item.triple.object.value.startswith(object_[1:].partition('"')[0])
        else:
            assert item.triple.object.value == object_


def test_plain_literals_keep_their_lexical_form() -> None:
    found = [item.triple.object for item in locate_triples(CT + "ct:x ct:p 01, +1.50, .5E3, true, 'x'@VI .")]
    types = zip(("01", "+1.50", ".5E3", "true"), ("integer", "decimal", "double", "boolean"), strict=True)
    plain = [Literal(text, datatype=NamedNode(XSD + name)) for text, name in types]
    assert found == [*plain, Literal("x", language="vi")]


def test_a_prefix_or_base_holds_from_where_it_is_declared() -> None:
    text = "@prefix : <http://a/> . :x a :y . PREFIX : <b/> :x a <> . BASE <http://c/d> :x a <e> , <f/../g> ."
    first, second, third, fourth = (item.triple for item in locate_triples(text, base="http://base/q"))
    assert (first.subject.value, first.predicate.value) == ("http://a/x", f"{RDF}type")
    assert (second.subject.value, second.object.value) == ("http://base/b/x", "http://base/q")
    assert (third.subject.value, third.object.value) == ("http://base/b/x", "http://c/e")
    assert fourth.object.value == "http://c/g"


# RFC 3986, section 5.4.1.
@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("g:h", "g:h"),
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"),
        ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/../x", "http://a/b/c/g#s/../x"),
    ],
)
def test_relative_iris_are_resolved_as_the_standard_says(reference: str, expected: str) -> None:
    assert resolve(reference, "http://a/b/c/d;p?q") == expected


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("@prefix ct: <http://e/> .\nct:a ct:b ct:đ ct:c .", "2:16"),
        ("@prefix ct: <http://e/> .\nct:a ct:b 'chữ\n' .", "2:11"),
        ("@prefix ct: <http://e/> .\nct:a ct:b ct:c\n\n", "2:15"),
        ("@prefix ct: <http://e/> .\n[] .", "2:4"),
        ("@prefix ct: <http://e/> .\nct:a ct:b '😀', no:c .", "2:16"),
        ("<http://e/a> a <b> .", "1:16"),
        ("<http://e/a> a <http://e/\\u0020> .", "1:16"),
        # Turtle 1.2 is not read
        ("<http://e/a> <http://e/b> 'x'@en--ltr .", "1:33"),
        ("<http://e/a> <http://e/b> <<( <http://e/a> <http://e/b> 1 )>> .", "1:27"),
    ],
)
def test_what_is_no_turtle_is_refused_with_its_place(text: str, where: str) -> None:
    with pytest.raises(DataFails) as caught:
        list(locate_triples(text, name="x.ttl"))
    assert str(caught.value).startswith(f"x.ttl:{where}: syntax error: ")


def test_no_text_is_nested_too_deep() -> None:
    deep = 3000
    text = CT + "ct:x ct:p " + "[ ct:p ( " * deep + "1" + " ) ]" * deep + " ."
    assert len(list(locate_triples(text))) == 1 + 3 * deep
