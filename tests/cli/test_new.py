"""`chithi new report`: the frame as it stands, what refuses it unfilled, and the frame filled in by an encoder."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import five_reports
import pyoxigraph as ox
import pytest
import rdflib
import song_may_filled
from encoder import Passages, examples, filled
from rdflib import OWL, RDF, RDFS, SKOS

from chithi.encoding.frame import write_frame
from chithi.messages import catalogue

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "sample"
TEXT = SAMPLE / "song-may-2025.txt"
CT = rdflib.Namespace("https://w3id.org/chithi/ontology#")
ID = "https://w3id.org/chithi/id/"
Run = Callable[..., subprocess.CompletedProcess[str]]
REAL = {"CHITHI_HOME": str(five_reports.home())}


def triples(turtle: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(input=turtle, format=ox.RdfFormat.TURTLE)}


def graph(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format="turtle")


@pytest.fixture(scope="module")
def frame() -> str:
    return write_frame("thu", "en")


def test_what_is_known_is_data_and_nothing_else(chithi: Run) -> None:
    done = chithi("new", "report", "lai-chau-2025", "--place", "lai chau", "--source", str(TEXT), **REAL)
    assert (done.returncode, done.stderr) == (0, "")
    digest = hashlib.sha256(TEXT.read_bytes()).hexdigest()
    assert triples(done.stdout) == triples(
        f"""@prefix ct: <{CT}> .
        <{ID}report/lai-chau-2025> a ct:Report ; ct:sourceFile "song-may-2025.txt" ; ct:sourceSha256 "{digest}" ;
            ct:paragraphCount 22 ; ct:coversPlace <{ID}place/lai-chau> ."""
    )


def test_without_source_and_place_these_lines_are_left_to_fill_in(chithi: Run) -> None:
    done = chithi("new", "report", "lai-chau-2025", **REAL)
    assert len(triples(done.stdout)) == 1
    for line in ('ct:sourceFile "…"', 'ct:sourceSha256 "…"', "ct:paragraphCount …", "ct:coversPlace place:…"):
        assert f"\n    # {line} ;\n" in done.stdout


@pytest.mark.parametrize(
    ("lang", "heading", "help_", "choice"),
    [
        ("vi", "# ── Khen thưởng", "## Mỗi lần khen là một nút", "award-kind:bang-khen (Bằng khen)"),
        (
            "en",
            "# ── Awards",
            "## One node for each authority",
            "award-kind:bang-khen (Certificate of merit (Bằng khen))",
        ),
    ],
)
def test_help_is_in_the_language_in_use(chithi: Run, lang: str, heading: str, help_: str, choice: str) -> None:
    asked = chithi("new", "report", "x", "--lang", lang, **REAL).stdout
    assert f"\n{heading}\n" in asked
    assert f"\n{help_}" in asked
    assert choice in asked
    assert chithi("new", "report", "x", CHITHI_LANG=lang, **REAL).stdout == asked
    other = {"vi": "## One node", "en": "## Mỗi"}[lang]
    assert other not in asked


def test_both_languages_have_the_same_examples() -> None:
    assert examples(write_frame("thu", "vi")) == examples(write_frame("thu", "en"))


def test_the_frame_goes_to_a_file_but_never_over_one(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    done = chithi("new", "report", "x", "-o", str(path), **REAL)
    assert (done.returncode, done.stdout) == (0, "")
    written = path.read_bytes()
    assert len(triples(written.decode())) == 1
    again = chithi("new", "report", "x", "-o", str(path), **REAL)
    assert again.returncode == 2
    assert str(path) in again.stderr
    assert path.read_bytes() == written


@pytest.mark.parametrize(
    ("slug", "suggestion"),
    [
        ("Lai Châu 2025", "lai-chau-2025"),
        ("Đăk_Nông", "dak-nong"),
        ("a--b", "a-b"),
        ("-a", None),
        ("a/b", "a-b"),
        ("", "lai-chau-2025"),
        ("…", "lai-chau-2025"),
    ],
)
def test_a_name_that_is_no_slug_is_refused(chithi: Run, slug: str, suggestion: str | None) -> None:
    done = chithi("new", "report", slug, **REAL)
    assert (done.returncode, done.stdout) == (2, "")
    if suggestion:
        assert done.stderr.rstrip().endswith(f": {suggestion}")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["report", "lam-dong-review-2023"], 2, "lam-dong-review-2023"),
        (["report", "x", "--place", "nơi nào đó"], 2, "nơi nào đó"),
        (["report", "x", "--place", "person:le-duc-duc"], 2, "person:le-duc-duc"),
        (["report", "x", "--source", "no-such.txt"], 3, "no-such.txt"),
        (["report", "x", "--source", ""], 2, "empty"),
        (["report"], 2, "SLUG"),
        (["reports", "x"], 2, "report"),
    ],
)
def test_wrong_use_is_told(chithi: Run, arguments: list[str], code: int, words: str) -> None:
    done = chithi("new", *arguments, **REAL)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_source_that_is_not_utf8_is_refused(chithi: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Bằng khen".encode("utf-16"))
    done = chithi("new", "report", "x", "--source", str(tmp_path / "a.txt"), **REAL)
    assert done.returncode == 3
    assert "UTF-8" in done.stderr


def test_a_file_name_that_looks_like_a_mark_of_the_template(tmp_path: Path) -> None:
    from chithi.texts.source import SourceText

    path = tmp_path / 'COUNT "SLUG".txt'
    written = write_frame("x", "en", SourceText(path, b"a\n\nb\n"))
    (name,) = {t.object.value for t in triples(written) if t.predicate.value == f"{CT}sourceFile"}
    assert name == 'COUNT "SLUG".txt'


def classes_with_concept() -> dict[rdflib.term.Node, str]:
    """Concept -> the class that it goes with."""
    ontology = graph(ROOT / "ontology" / "chithi.ttl")
    pairs = ((kind, ontology.value(tie, OWL.hasValue)) for kind, tie in ontology.subject_objects(OWL.equivalentClass))
    return {concept: str(kind).removeprefix(CT) for kind, concept in pairs if concept}


def test_every_concept_is_offered_or_the_class_that_it_follows_from(frame: str) -> None:
    concepts, classes = graph(ROOT / "ontology" / "concepts.ttl"), classes_with_concept()
    missing = []
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        scheme, slug = str(concept).split("/")[-2:]
        name = f"ct:{classes[concept]}" if concept in classes else f"{scheme}:{slug}"
        if f" {name} (" not in frame and f" {name}\n" not in frame:
            missing.append(name)
    assert missing == []
    assert len(classes) > 20


def test_classes_are_offered_without_what_follows_from_them(frame: str) -> None:
    lines = frame.splitlines()
    assert "##     ct:StandingCommittee (Standing committee)" in lines
    assert "##     ct:Commune (Commune)" in lines
    assert not any(line.startswith("##     ct:GuidingDocument ") for line in lines)
    # But for the example of a kind that has no class.
    assert "ct:Body ; ct:bodyKind body-kind:non-public-school" in frame
    assert frame.count("ct:bodyKind body-kind:") == 1
    assert "basis:stated ;" not in frame


def test_every_term_is_one_of_the_ontology(frame: str) -> None:
    ontology = graph(ROOT / "ontology" / "chithi.ttl")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    known = {str(term).removeprefix(CT) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert set(re.findall(r"(?<!\w)ct:(\w+)", frame)) <= known


EXAMPLES = examples(write_frame("thu", "en"))


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_is_refused_as_long_as_it_is_not_filled_in(key: str, frame: str) -> None:
    prefixes = "".join(line for line in frame.splitlines(keepends=True) if line.startswith("@prefix"))
    with pytest.raises(SyntaxError):
        triples(prefixes + "\n".join(EXAMPLES[key]))


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frame for the fictional report, filled in as an encoder would."""
    from chithi.texts.source import SourceText

    catalogue.use("vi")
    slug = song_may_filled.SLUG
    text = write_frame(slug, "vi", SourceText(TEXT, TEXT.read_bytes()))
    passages = Passages(TEXT, slug)
    prefixes = "".join(line for line in text.splitlines(keepends=True) if line.startswith("@prefix"))
    own = text[text.index(f"report:{slug}  a ") :].partition("\n    .\n")[0] + "\n    ."
    parts = [filled([line.replace("    # ", "    ") for line in own.splitlines()], song_may_filled.report(passages))]
    offered, nodes = examples(text), song_may_filled.nodes(passages)
    assert {key for key, _ in nodes} == set(offered)
    parts += [filled(offered[key], values) for key, values in nodes]
    path = tmp_path_factory.mktemp("work") / f"{slug}.ttl"
    path.write_text("\n".join([prefixes, *parts, *passages.turtle.values()]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def full(work: Path) -> Path:
    """The same with all that follows from it."""
    path = work.with_name("full.ttl")
    command = [sys.executable, "-m", "chithi", "export", "--data", str(work), "-o", str(path)]
    subprocess.run(command, env={**os.environ, **REAL}, check=True)
    return path


def test_filled_in_it_stands_the_audit(chithi: Run, work: Path) -> None:
    done = chithi("audit", "--data", str(work), "--sources", str(SAMPLE), "--format", "json", **REAL)
    (audited,) = json.loads(done.stdout)["reports"]
    assert audited["faults"] == []
    assert done.returncode == 0
    assert (audited["figures"], audited["passages"] > 40) == (5, True)


def test_filled_in_every_node_has_what_the_readme_asks_for(full: Path) -> None:
    data = graph(full)
    typed = set(data.subjects(RDF.type, None))
    assert len(typed) > 60
    for node in typed:
        kinds = set(data.objects(node, RDF.type))
        if CT.Passage in kinds:
            assert {
                p for p in (CT.inReport, CT.paragraph, CT.start, CT.end, CT.printed) if (node, p, None) in data
            } == {
                CT.inReport,
                CT.paragraph,
                CT.start,
                CT.end,
                CT.printed,
            }
            continue
        assert (node, CT.basis, None) in data, node
        assert (node, CT.evidence, None) in data, node
        texts = CT.reason if CT.Inference in kinds else SKOS.prefLabel
        assert sorted(str(text.language) for text in data.objects(node, texts)) == ["en", "vi"], node


def test_filled_in_every_node_has_its_super_classes(full: Path) -> None:
    data, ontology = graph(full), graph(ROOT / "ontology" / "chithi.ttl")
    for node, kind in data.subject_objects(RDF.type):
        above = {term for term in ontology.transitive_objects(kind, RDFS.subClassOf) if str(term).startswith(CT)}
        assert above <= set(data.objects(node, RDF.type)), (node, kind)


def test_filled_in_nothing_is_cited_that_is_not_there(work: Path) -> None:
    data = graph(work) + graph(ROOT / "graph" / "chithi.ttl")
    ours = {node for node in data.objects() if str(node).startswith("https://w3id.org/chithi/")}
    assert {node for node in ours if (node, RDF.type, None) not in data} == set()


def test_locate_works_on_the_frame_as_its_help_says(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "thu.ttl"
    chithi("new", "report", "thu", "--source", str(TEXT), "-o", str(path), **REAL)
    done = chithi("locate", "thu", "84 điểm cầu", "--sources", str(SAMPLE), "--with", str(path), **REAL)
    assert done.stdout.startswith("passage:thu-p6-84-diem-cau  a ct:Passage ;  ct:inReport report:thu ;")


def test_filled_in_it_is_valid(chithi: Run, work: Path) -> None:
    done = chithi("validate", str(work), "--format", "json", **REAL)
    assert done.returncode == 0, done.stdout
    # Only warnings about evidence: the filled-in frame cites each thing once, where a careful encoder cites it for
    # each paragraph that names it.
    rules = {finding["rule"].rpartition("/")[2] for finding in json.loads(done.stdout)["findings"]}
    assert rules <= {"printed-but-not-cited", "not-in-one-paragraph"}


def test_as_it_stands_the_frame_is_refused(chithi: Run, tmp_path: Path) -> None:
    path = tmp_path / "thu.ttl"
    chithi("new", "report", "thu", "--place", "lai chau", "--source", str(TEXT), "-o", str(path), **REAL)
    done = chithi("validate", str(path), "--format", "json", **REAL)
    assert done.returncode == 1
    wrong = {finding["focus"] for finding in json.loads(done.stdout)["findings"] if finding["severity"] == "Violation"}
    assert wrong == {f"<{ID}report/thu>"}
