"""What is written can be read again: by Oxigraph and by rdflib, to the letter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BaseDirection, BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from chithi import home
from chithi.engines.rdflib_engine import from_rdflib
from chithi.graph import build
from chithi.messages.errors import WrongUse
from chithi.rdf import reading
from chithi.rdf.blank_nodes import number_blank_nodes
from chithi.rdf.namespaces import RDF, XSD
from chithi.rdf.writing import DATASETS, FORMATS, serialise

RDFLIB = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"}
TRIPLES = [form for form in FORMATS if form not in DATASETS]
S, P, G = (NamedNode(f"https://example.org/{name}") for name in "spg")
TYPE = NamedNode(f"{RDF}type")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TYPED = [("decimal", "978.80"), ("integer", "3200"), ("double", "1.50E0"), ("date", "2023-05-31"), ("boolean", "1")]
LITERALS = (
    st.builds(Literal, TEXTS)
    | st.builds(lambda text, tag: Literal(text, language=tag), TEXTS, st.sampled_from(["vi", "en", "zh-hant-tw"]))
    | st.sampled_from(TYPED).map(lambda pair: Literal(pair[1], datatype=NamedNode(XSD + pair[0])))
)


@pytest.fixture(autouse=True)
def as_written(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """rdflib rewrites numbers unless told not to."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    yield


def spo(quad: Quad) -> tuple[object, ...]:
    return quad.subject, quad.predicate, quad.object


def in_rdflib(content: bytes, form: str) -> set[tuple[object, ...]]:
    """Return the statements that rdflib reads, in Oxigraph's terms; with their graph where the format has graphs."""
    graph: rdflib.Graph = rdflib.Dataset() if form in DATASETS else rdflib.Graph()
    graph.parse(data=content, format=RDFLIB[form])
    if isinstance(graph, rdflib.Dataset):
        return {(*map(from_rdflib, quad[:3]), str(quad[3])) for quad in graph.quads((None, None, None, None))}
    return {tuple(map(from_rdflib, triple)) for triple in graph}


def in_oxigraph(content: bytes, form: str) -> set[tuple[object, ...]]:
    quads = parse(content, format=FORMATS[form])
    return {(*spo(q), *([str(q.graph_name)[1:-1]] if form in DATASETS else [])) for q in quads}


def xml_has(text: str) -> bool:
    """Char of XML 1.0, section 2.2, by numbers."""
    ranges = [(9, 10), (13, 13), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF)]
    return all(any(low <= ord(c) <= high for low, high in ranges) for c in text)


@given(st.lists(LITERALS, max_size=4))
def test_any_text_comes_back_from_every_format(values: list[Literal]) -> None:
    quads = [Quad(S, P, value, G) for value in values]
    for form in FORMATS:
        if form == "rdfxml" and not all(xml_has(value.value) for value in values):
            with pytest.raises(WrongUse, match=S.value):
                serialise(quads, form)
            continue
        content = serialise(quads, form)
        expected = {(S, P, value, *([G.value] if form in DATASETS else [])) for value in values}
        assert in_oxigraph(content, form) == expected
        assert in_rdflib(content, form) == expected
        assert serialise(quads[::-1] * 2, form) == content


NASTY = [
    "a \"b\" 'c'",
    "a\nb",
    "a\r\nb\r",
    "\t x ",
    "",
    "]]>",
    "&lt;<a>",
    "\\u0041\\",
    "\u0085\u2028",
    "\U0001f600\ufdd0",
    "\x7f",
]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_come_back(form: str, text: str) -> None:
    content = serialise([Quad(S, P, Literal(text), G)], form)
    expected = {(S, P, Literal(text), *([G.value] if form in DATASETS else []))}
    assert in_oxigraph(content, form) == expected
    assert in_rdflib(content, form) == expected


@pytest.mark.parametrize(("char", "code"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\ufffe", "U+FFFE")])
def test_what_xml_cannot_carry_is_refused_with_its_subject(char: str, code: str) -> None:
    for form in FORMATS:
        if form == "rdfxml":
            with pytest.raises(WrongUse, match=f"{S.value}.*{code.replace('+', '.')}") as caught:
                serialise([Quad(S, P, Literal(f"a{char}b"))], form)
            assert caught.value.exit_code == 2
        else:
            content = serialise([Quad(S, P, Literal(f"a{char}b"))], form)
            assert {quad.object for quad in parse(content, format=FORMATS[form])} == {Literal(f"a{char}b")}


@pytest.mark.parametrize(
    "predicate",
    ["https://example.org/", "https://example.org/1", "https://example.org/a(1)", f"{RDF}li", f"{RDF}ID", "a:"]
    + ["http://www.w3.org/2000/xmlns/x"],
)
def test_a_property_without_an_xml_name_is_refused(predicate: str) -> None:
    quad = Quad(S, NamedNode(predicate), Literal("x"))
    with pytest.raises(WrongUse) as caught:
        serialise([quad], "rdfxml")
    assert S.value in str(caught.value) and predicate in str(caught.value)
    for form in TRIPLES[:-1]:
        assert in_rdflib(serialise([quad], form), form) == {spo(quad)}


NAMES = st.text("ab1é.-_:×·()%20/#ồ\U00010400", min_size=1, max_size=8)


@given(NAMES, NAMES)
def test_rdf_xml_is_refused_or_read_by_both(name: str, kind: str) -> None:
    try:
        predicate, cls = NamedNode(f"https://example.org/{name}"), NamedNode(f"https://example.org/{kind}")
    except ValueError:
        return
    quads = [Quad(S, predicate, Literal("x")), Quad(S, TYPE, cls), Quad(G, TYPE, cls), Quad(G, P, S)]
    try:
        content = serialise(quads, "rdfxml")
    except WrongUse as error:
        assert error.key == "export-no-xml-name"
        return
    expected = {spo(quad) for quad in quads}
    assert in_oxigraph(content, "rdfxml") == expected
    assert in_rdflib(content, "rdfxml") == expected


def test_a_class_without_an_xml_name_is_written_as_a_value() -> None:
    nameless = NamedNode("https://example.org/1")
    quads = [Quad(S, TYPE, nameless), Quad(S, P, Literal("x"))]
    assert in_rdflib(serialise(quads, "rdfxml"), "rdfxml") == {spo(q) for q in quads}
    with pytest.raises(WrongUse, match="https://example.org/s.*example.org/1"):
        serialise(quads[:1], "rdfxml")


@pytest.mark.parametrize("form", FORMATS)
def test_the_shipped_graph_comes_back(form: str) -> None:
    quads = reading.read_quads(build.generated_file(home.root()))
    content = serialise(quads, form)
    graph = [str(rdflib.graph.DATASET_DEFAULT_GRAPH_ID)] if form in DATASETS else []
    expected = {(*(q.subject, q.predicate, q.object), *graph) for q in quads}
    assert in_rdflib(content, form) == expected
    assert {quad.triple for quad in parse(content, format=FORMATS[form])} == {quad.triple for quad in quads}
    assert b"978.80" in serialise([Quad(S, P, Literal("978.80", datatype=NamedNode(f"{XSD}decimal")))], form)


@pytest.mark.parametrize("form", TRIPLES)
def test_blank_nodes_come_back_under_other_names(form: str) -> None:
    quads = number_blank_nodes([Quad(BlankNode("1a"), P, BlankNode("z"))] + [Quad(BlankNode("z"), P, S)])
    assert [str(quad.subject) for quad in quads] == ["_:b1", "_:b2"]
    graph = rdflib.Graph().parse(data=serialise(quads, form), format=RDFLIB[form])
    assert isomorphic(
        graph,
        rdflib.Graph().parse(data="_:x <p> _:y . _:y <p> <s> .".replace("<", "<https://example.org/"), format="turtle"),
    )


def test_blank_nodes_in_quoted_triples_and_names_of_graphs_are_numbered_too() -> None:
    quoted = Triple(BlankNode("q"), P, BlankNode("r"))
    quads = number_blank_nodes([Quad(BlankNode("r"), P, quoted, BlankNode("g"))])
    assert quads == [Quad(BlankNode("b1"), P, Triple(BlankNode("b2"), P, BlankNode("b1")), BlankNode("b3"))]


def test_a_quoted_triple_is_refused_where_the_format_has_none() -> None:
    quads = [Quad(S, P, Triple(S, P, G))]
    assert set(parse(serialise(quads, "ttl"), format=RdfFormat.TURTLE)) == set(quads)
    with pytest.raises(WrongUse, match="jsonld"):
        serialise(quads, "jsonld")


@pytest.mark.parametrize("part", [Triple(S, P, Literal("\x01")), Triple(S, NamedNode("https://example.org/1"), G)])
def test_what_a_triple_quotes_must_be_fit_for_xml_too(part: Triple) -> None:
    with pytest.raises(WrongUse, match=G.value):
        serialise([Quad(G, P, part)], "rdfxml")
    sound = [Quad(G, P, Triple(S, P, Literal("x")))]
    assert list(parse(serialise(sound, "rdfxml"), format=RdfFormat.RDF_XML)) == sound


def test_a_direction_comes_back() -> None:
    quads = [Quad(S, P, Literal("x", language="ar", direction=BaseDirection.RTL), G)]
    for form in FORMATS:
        assert {quad.object for quad in parse(serialise(quads, form), format=FORMATS[form])} == {quads[0].object}


def test_nothing_is_written_as_nothing() -> None:
    for form in FORMATS:
        assert in_oxigraph(serialise([], form), form) == set()
