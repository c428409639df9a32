"""A new measure, unit or kind is one edit in one file, ontology/concepts.ttl: data that use it validate at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "tests" / "sample" / "suoi-rang-2025.ttl"
IN_SCHEME = "    skos:inScheme <https://w3id.org/chithi/concept/{scheme}> ;\n"


def concept(name: str, vi: str, en: str, *more: str) -> str:
    scheme = IN_SCHEME.format(scheme=name.partition(":")[0])
    labels = f'    skos:prefLabel "{vi}"@vi , "{en}"@en ;\n'
    definition = f'    skos:definition "Số hoặc loại {vi}."@vi ,\n        "The {en}."@en'
    rest = "".join(f" ;\n    {one}" for one in more)
    return f"{name}  a skos:Concept ;\n{scheme}{labels}{definition}{rest}\n    .\n"


NEW = (
    concept("measure:rice-sacks", "bao gạo", "sacks of rice", "ct:allowedUnit unit:sack")
    + concept("unit:sack", "bao", "sack")
    + concept("award-kind:pennant", "cờ lưu niệm", "pennant", "ct:grantedAt level:commune")
    + concept("body-kind:clan-council", "hội đồng gia tộc", "clan council")
    + concept("document-type:pledge", "bản cam kết", "pledge")
    + concept("event-kind:hike", "hành quân", "hike")
    + concept("recipient-kind:clan", "dòng họ", "clan", "ct:allowedUnit unit:collective")
)
# What the fictional report says, and what it says in the new words.
DOCUMENTS = "@prefix doc: <https://w3id.org/chithi/id/doc/> ."
CHANGES = {
    DOCUMENTS: DOCUMENTS + "\n@prefix document-type: <https://w3id.org/chithi/concept/document-type/> .",
    "ct:measure measure:objects ;\n    ct:unit unit:object": "ct:measure measure:rice-sacks ;\n    ct:unit unit:sack",
    "ct:awardKind award-kind:giay-khen": "ct:awardKind award-kind:pennant",
    "ct:bodyKind body-kind:non-public-school": "ct:bodyKind body-kind:clan-council",
    "a ct:Notice": "a ct:GuidingDocument ;\n    ct:documentType document-type:pledge",
    "ct:eventKind event-kind:forum": "ct:eventKind event-kind:hike",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one file edited, and not built anew."""
    made = tmp_path_factory.mktemp("home")
    for part in ("ontology", "queries", "shapes", "graph"):
        shutil.copytree(ROOT / part, made / part)
    concepts = made / "ontology" / "concepts.ttl"
    concepts.write_text(concepts.read_text(encoding="utf-8") + NEW, encoding="utf-8")
    return made


def validated(home: Path, changes: dict[str, str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Validate the changed report in a project; the file stands in `folder`, or in the project itself."""
    text = SAMPLE.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = (folder or home) / "new.ttl"
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "chithi", "validate", str(path), "--fail-on", "info", "--lang", "en"]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CHITHI_HOME": str(home)},
        check=False,
    )


def test_without_the_edit_each_new_word_is_refused(tmp_path: Path) -> None:
    done = validated(ROOT, CHANGES, tmp_path)
    for name in ("measure:rice-sacks", "unit:sack", "award-kind:pennant", "body-kind:clan-council", "event-kind:hike"):
        assert name in done.stdout, name
    assert done.returncode == 1


def test_with_it_the_report_is_clean(home: Path) -> None:
    done = validated(home, CHANGES)
    assert (done.returncode, "Nothing is wrong." in done.stdout) == (0, True), done.stdout


def test_the_new_measure_is_held_to_its_unit(home: Path) -> None:
    done = validated(home, {"ct:measure measure:objects": "ct:measure measure:rice-sacks"})
    assert "[check/unit-does-not-fit]" in done.stdout
    assert done.returncode == 1


def test_the_new_kind_of_award_is_held_to_its_level(home: Path) -> None:
    done = validated(home, {"ct:awardKind award-kind:bang-khen": "ct:awardKind award-kind:pennant"})
    assert "[check/award-kind-of-another-level]" in done.stdout
    assert done.returncode == 1


def test_the_concepts_are_sound_and_are_built_into_the_graph(home: Path) -> None:
    env = {**os.environ, "CHITHI_HOME": str(home)}
    for words in (["build"], ["validate", "--fail-on", "info"]):
        command = [sys.executable, "-m", "chithi", *words]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "measure:rice-sacks" in (home / "graph" / "chithi.ttl").read_text(encoding="utf-8")
