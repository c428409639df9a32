"""The short and the full form say the same: to build, validate, audit, check, export, whatever of it is written."""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Triple, parse
from small import HEAD, ROOT, SAMPLE, read, triples

from chithi.auditing.audit import audit
from chithi.derivation.deriving import derive
from chithi.derivation.full import make_full
from chithi.graph import build
from chithi.graph.nodes import read_nodes
from chithi.rdf.namespaces import CT
from chithi.rdf.writing import to_ntriples
from chithi.validation.corpus import Corpus, read_documents, shipped_files
from chithi.validation.judge import find_results, read_rules
from chithi.validation.results import Result
from chithi.validation.shacl_engines import with_shacl

REPORTS = [path for path in shipped_files() if path.parent.name == "reports"]
# What takes seconds for each report is asked of all in CI; elsewhere a real and the fictional one must do.
SOME = [*(REPORTS if os.environ.get("CI") else REPORTS[:1]), SAMPLE]
# What a report may rely on; few of them name what another report declares.
AROUND = [path for path in shipped_files() if path.parent.name != "reports"]
REAL = {"CHITHI_HOME": str(ROOT)}
rules = cache(read_rules)


@pytest.fixture(scope="module")
def sample() -> tuple[list[Triple], list[Triple]]:
    """What the fictional report states, and what follows from it."""
    stated = read(SAMPLE)
    return stated, derive(stated, ROOT).triples


def test_the_sources_say_nothing_that_follows() -> None:
    """Each thing once: without any statement that a rule gives, the rule gives it back."""
    stated = [t for path in (*shipped_files(), SAMPLE) for t in read(path)]
    full = set(stated) | set(derive(stated, ROOT).triples)
    needed = {t for t in stated if t.predicate.value.rpartition("#")[2] in ("end", "bodyKind", "documentType")}
    assert needed == set()
    for name in ("lowerBound", "upperBound", "basis"):
        some = [t for t in stated if t.predicate.value.endswith(f"#{name}")]
        less = [t for t in stated if t not in set(some)]
        assert not set(derive(less, ROOT).triples) & set(some), name
    assert len(full) > len(set(stated)) + 2000


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_left_out_or_written_the_full_form_is_the_same(sample, data: st.DataObject) -> None:
    stated, derived = sample
    # Of an inference's values all are written or none: one that names a value speaks of it alone.
    single = [triple for triple in derived if triple.predicate.value != f"{CT}ofValue"]
    some = data.draw(st.sets(st.sampled_from(single)) | st.just(set(derived)))
    found = derive([*stated, *some], ROOT)
    assert found.contradictions == []
    assert {*stated, *some, *found.triples} == {*stated, *derived}
    assert not some & set(found.triples)


@pytest.mark.parametrize("seed", range(3))
def test_the_built_graph_is_the_same_whatever_its_sources_leave_out(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    root = shutil.copytree(ROOT / "graph", tmp_path / "graph").parent
    shutil.copytree(ROOT / "ontology", root / "ontology")
    paths = [path for path in build.source_files(root) if path.parent.name != "ontology"]
    for path, full in zip(paths, make_full([read(path) for path in paths]).parts, strict=True):
        single = [triple for triple in full[len(read(path)) :] if triple.predicate.value != f"{CT}ofValue"]
        some = random.sample(single, k=random.randint(0, len(single)))
        with path.open("ab") as file:
            file.write(to_ntriples(some))
    assert build.build(root) == (ROOT / "graph" / "chithi.ttl").read_bytes()


def test_a_derived_triple_stays_with_the_file_that_declares_its_node() -> None:
    register = triples("person:x a ct:Person . body:b a ct:Club .")
    report = triples("person:x ct:evidence passage:p . passage:p ct:start 1 ; ct:printed 'x' .")
    full = make_full([report, register]).parts
    assert set(full[0]) - set(report) == set(triples("passage:p ct:end 2 ."))
    extra = "person:x ct:basis basis:stated . body:b a ct:Body , ct:AwardingAuthority ; ct:bodyKind body-kind:club ."
    assert set(full[1]) - set(register) == set(triples(extra))


def some_of(path: Path, number: int) -> set[Triple]:
    """Return statements to leave out of a report; not that it is one, for which its shipped file would stand in."""
    stated = sorted((t for t in read(path) if str(t.object) != f"<{CT}Report>"), key=str)
    return set(Random(path.stem).sample(stated, number))


def both_forms(path: Path, folder: Path, dropped: set[Triple]) -> tuple[Path, Path]:
    """Write a report without some statements: as it is written, and with all that follows then."""
    stated = [triple for triple in read(path) if triple not in dropped]
    full = make_full([*map(read, AROUND), stated]).parts[-1]
    assert len(full) > len(stated) + 200
    pair = folder / f"{path.stem}-short.nt", folder / f"{path.stem}-full.nt"
    for target, said in zip(pair, (stated, full), strict=True):
        target.write_bytes(to_ntriples(said))
    return pair


def verdict(path: Path, around: list[Path]) -> tuple[set[Result], int, int]:
    """What the rules find, by terms, shapes and checks, and how many nodes and triples were judged."""
    context = Corpus(read_documents([path]), around)
    return set(find_results(context, rules(), with_shacl)), len(context.subjects), len(context.own)


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_both_forms_of_a_report_get_the_same_verdict(path: Path, tmp_path: Path) -> None:
    short, full = both_forms(path, tmp_path, set())
    found = verdict(short, shipped_files())
    assert found == verdict(full, shipped_files())
    assert found[0] == set()


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_both_forms_of_a_faulty_report_get_the_same_verdict(path: Path, tmp_path: Path) -> None:
    short, full = both_forms(path, tmp_path, some_of(path, 25))
    found = verdict(short, AROUND)
    assert found == verdict(full, AROUND)
    assert len(found[0]) > 10


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.stem)
def test_both_forms_of_a_report_stand_the_audit_alike(path: Path, tmp_path: Path) -> None:
    folder = os.environ.get("CHITHI_SOURCES")
    if path != SAMPLE and not folder:
        stop = pytest.fail if os.environ.get("CI") else pytest.skip
        stop("CHITHI_SOURCES must name the folder with the source texts")
    sources = Path(folder) if folder and path != SAMPLE else SAMPLE.parent
    dropped = some_of(path, 10)
    registers = [str(other) for other in shipped_files() if other.parent.name == "registers"]
    short, full = (
        [*audit(read_nodes([*registers, str(form)]), sources)] for form in both_forms(path, tmp_path, dropped)
    )
    assert short == full
    assert short[0].passages > 50


def test_a_derived_value_that_a_shape_refuses_is_reported_at_its_node(chithi, tmp_path: Path) -> None:
    """The bound follows from a value above a hundred per cent; it is written nowhere."""
    path = tmp_path / "new.ttl"
    path.write_text(
        HEAD + "\nfigure:new a ct:Figure ;\n    ct:qualifier qualifier:exact ;\n    ct:value -5 .\n", encoding="utf-8"
    )
    run = chithi("validate", str(path), "--lang", "en", **REAL)
    assert run.returncode == 1
    line = HEAD.count("\n") + 2
    assert f"{path}:{line + 2}:14: Violation: ct:value" in run.stdout
    assert f"{path}:{line}:1: Violation: ct:lowerBound" in run.stdout


def exported(chithi, *arguments: str, stdin: str = "") -> set[Triple]:
    run = chithi("export", "--format", "nt", *arguments, stdin=stdin, **REAL)
    assert run.returncode == 0, run.stderr
    return {quad.triple for quad in parse(run.stdout, format=RdfFormat.N_TRIPLES)}


def test_export_prints_the_full_form_of_a_file_and_of_standard_input(chithi, sample, tmp_path: Path) -> None:
    stated, derived = sample
    full = tmp_path / "full.nt"
    full.write_bytes(to_ntriples([*stated, *derived]))
    assert exported(chithi, "--data", str(SAMPLE)) == {*stated, *derived}
    assert exported(chithi, "--data", str(full)) == {*stated, *derived}
    assert exported(chithi, "--data", "-", stdin=SAMPLE.read_text(encoding="utf-8")) == {*stated, *derived}


@pytest.mark.engines
def test_infer_draws_the_same_from_both_forms(chithi, sample, tmp_path: Path) -> None:
    kinds = ("/id/body/", "/id/person/", "/id/post/", "/id/tenure/", "/id/place/")
    stated, derived = ([t for t in part if any(kind in str(t.subject) for kind in kinds)] for part in sample)
    short, full = tmp_path / "short.nt", tmp_path / "full.nt"
    short.write_bytes(to_ntriples(stated))
    full.write_bytes(to_ntriples([*stated, *derived]))
    for options in ([], ["--only-new"]):
        runs = [chithi("infer", str(path), "--format", "nt", *options, **REAL) for path in (short, full)]
        assert runs[0].stdout == runs[1].stdout
        assert runs[0].stdout.count("\n") > 50


def test_export_keeps_what_follows_in_the_graph_of_its_node(chithi, tmp_path: Path) -> None:
    path = tmp_path / "x.trig"
    path.write_text(HEAD + "GRAPH <urn:a> { person:x a ct:Person } GRAPH <urn:b> { person:x ct:evidence passage:p }")
    run = chithi("export", "--format", "nq", "--data", str(path), **REAL)
    (basis,) = [line for line in run.stdout.splitlines() if "basis" in line]
    assert basis.endswith("<https://w3id.org/chithi/concept/basis/stated> <urn:a> .")


@pytest.mark.parametrize("slug", [path.stem for path in REPORTS])
def test_a_report_s_graph_has_its_full_form(chithi, slug: str) -> None:
    """As `chithi export --graph` prints it from the sources: every statement of the built graph, each in one graph."""
    (path,) = [path for path in REPORTS if path.stem == slug]
    inside = exported(chithi, "--graph", slug)
    assert set(read(path)) < inside
    assert inside <= set(read(ROOT / "graph" / "chithi.ttl"))
