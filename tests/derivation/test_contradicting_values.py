"""A value that contradicts what would follow is an error, everywhere, and is told where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small import HEAD, ROOT, SAMPLE, project, triples

from chithi.derivation.deriving import derive
from chithi.graph import build
from chithi.graph.nodes import read_nodes
from chithi.messages import catalogue
from chithi.messages.errors import DataFails
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import shorten

REAL = {"CHITHI_HOME": str(ROOT)}


def shown(term: object) -> str:
    return shorten(text_of(term))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (
            "body:x a ct:Club ; ct:bodyKind body-kind:press-agency .",
            ("body:x", "ct:bodyKind", "body-kind:press-agency", "body-kind:club", "kinds.rq"),
        ),
        (
            "figure:x ct:qualifier qualifier:nearly ; ct:value 300 ; ct:upperBound 299 .",
            ("figure:x", "ct:upperBound", "299", "300", "bounds.rq"),
        ),
        (
            'passage:x ct:start 10 ; ct:printed "năm" ; ct:end 12 .',
            ("passage:x", "ct:end", "12", "13", "passage-end.rq"),
        ),
        # Two rules' worth: nobody has stated a kind, but a body has one.
        (
            "body:x a ct:Club , ct:PressAgency .",
            ("body:x", "ct:bodyKind", "body-kind:club", "body-kind:press-agency", "kinds.rq"),
        ),
        # A body is no person: the classes exclude each other.
        (
            "body:x a ct:Body , ct:Person .",
            ("body:x", "rdf:type", "ct:Person", "ct:AwardingAuthority", "super-classes.rq"),
        ),
    ],
)
def test_a_contradiction_has_its_node_both_values_and_the_rule(stated: str, expected: tuple[str, ...]) -> None:
    (found,) = derive(triples(stated), ROOT).contradictions
    node, prop, held, derived, rule = found
    assert (*map(shown, (node, prop, held, derived)), rule) == expected


def test_nothing_is_derived_in_its_place() -> None:
    """Neither value is overruled silently: the one that is stated stays alone."""
    found = derive(triples("figure:x ct:qualifier qualifier:exact ; ct:value 5 ; ct:lowerBound 6 ."), ROOT)
    assert set(found.triples) == set(triples("figure:x ct:upperBound 5 ."))


@pytest.mark.parametrize(
    "stated",
    [
        # The same number written otherwise; whether that is good form is for the shapes to say.
        "figure:x ct:qualifier qualifier:over ; ct:value 5 ; ct:lowerBound 5.0 .",
        'passage:x ct:start 10 ; ct:printed "năm" ; ct:end 013 .',
        # A conference may be of several types.
        "event:x a ct:Conference ; ct:conferenceType conference-type:review .",
        "person:x a ct:Person ; ct:evidence passage:p ; ct:basis basis:background .",
    ],
)
def test_what_is_no_contradiction(stated: str) -> None:
    assert derive(triples(stated), ROOT).contradictions == []


WRONG = "body:x  a ct:Club ;\n    ct:bodyKind body-kind:press-agency\n    .\n"
LINE = HEAD.count("\n") + 2
SAID = {
    "en": "body:x has ct:bodyKind body-kind:press-agency, which contradicts body-kind:club",
    "vi": "body:x có ct:bodyKind là body-kind:press-agency, trái với body-kind:club",
}


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_build_refuses_it_with_file_line_and_column(tmp_path: Path, lang: str) -> None:
    root = project(tmp_path, WRONG)
    catalogue.use(lang)
    with pytest.raises(DataFails) as caught:
        build.build(root)
    place = f"{root / 'graph' / 'reports' / 'small.ttl'}:{LINE}:17: "
    assert str(caught.value).startswith(place + SAID[lang])
    assert "graph/rules/kinds.rq" in str(caught.value)


def test_without_a_stated_value_the_place_is_the_node_s(tmp_path: Path) -> None:
    root = project(tmp_path, "\n\nbody:x a ct:Club , ct:PressAgency .\n")
    with pytest.raises(DataFails, match=rf"small\.ttl:{LINE + 1}:1: body:x has ct:bodyKind"):
        build.build(root)


def test_a_file_without_lines_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonld"
    path.write_text(
        '{"@context": {"ct": "https://w3id.org/chithi/ontology#"}, "@id": "urn:x", "@type": "ct:Club", "ct:bodyKind":'
        ' {"@id": "urn:k"}}',
        encoding="utf-8",
    )
    with pytest.raises(DataFails, match=r"x\.jsonld: urn:x has ct:bodyKind urn:k"):
        read_nodes([str(path)])


@pytest.mark.parametrize(
    "command",
    [
        ["run", "bodies-by-kind", "--data"],
        ["run", "bodies-by-kind", "--engine", "rdflib", "--data"],
        ["run", "bodies-by-kind", "--with"],
        ["find", "x", "--data"],
        ["stats", "--data"],
        ["check", "--data"],
        ["check", "--with"],
        ["audit", "--sources", ".", "--data"],
        ["audit", "--sources", ".", "--with"],
        ["export", "--data"],
        ["export", "--with"],
        ["export", "--tables", "out", "--data"],
        ["infer"],
    ],
)
def test_every_way_in_refuses_it(chithi, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "wrong.ttl"
    path.write_text(HEAD + WRONG, encoding="utf-8")
    run = chithi(*command, str(path), **REAL)
    assert (run.returncode, run.stdout) == (1, "")
    assert f"{path}:{LINE}:17: {SAID['en']}" in run.stderr


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_validate_reports_it_as_a_finding_with_its_place(chithi, tmp_path: Path, lang: str) -> None:
    path = tmp_path / SAMPLE.name
    text = SAMPLE.read_text(encoding="utf-8")
    old = "    ct:qualifier qualifier:nearly ;\n"
    assert text.count(old) == 1
    path.write_text(text.replace(old, old + "    ct:upperBound 301 ;\n"), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 2
    run = chithi("validate", str(path), "--format", "json", "--lang", lang, **REAL)
    assert run.returncode == 1
    found = [f for f in json.loads(run.stdout)["findings"] if f["rule"].endswith("/contradicts-derived")]
    (finding,) = found
    assert finding["focus"].endswith("/figure/song-may-2025-meals>")
    assert finding["path"].endswith("#upperBound")
    assert [(p["file"], p["line"], p["column"]) for p in finding["places"]] == [(str(path), line, 19)]
    words = {"en": "“301” (xsd:integer) contradicts “300”", "vi": "“301” (xsd:integer) trái với “300”"}
    assert words[lang] in finding["what"]


def test_a_contradiction_in_the_context_is_its_own_affair(chithi, tmp_path: Path) -> None:
    faulty, new = tmp_path / "faulty.ttl", tmp_path / "new.ttl"
    faulty.write_text(HEAD + WRONG, encoding="utf-8")
    new.write_text(HEAD + "person:le-duc-duc ct:evidence passage:song-may-p2-title .\n", encoding="utf-8")
    run = chithi("validate", str(new), "--with", str(faulty), "--format", "json", **REAL)
    assert not [f for f in json.loads(run.stdout)["findings"] if f["rule"].endswith("/contradicts-derived")]
