"""Each passage is, to the character, what the source text prints at its place.

The five real texts are no part of the project; CHITHI_SOURCES names the folder that holds them. The fictional
ones are at hand.
"""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import five_reports
import pytest

CT = "https://w3id.org/chithi/ontology#"
SAMPLE = Path(__file__).resolve().parents[1] / "sample"
FICTIONAL = ("song-may-2025", "suoi-rang-2025", "trung-doan-1289-2025")
REPORTS = [
    "lam-dong-review-2023",
    "cao-bang-2023",
    "lai-chau-five-years",
    "khanh-hoa-bloc-2024",
    "lai-chau-commendation-2024",
    *FICTIONAL,
]


def folder_of(slug: str) -> Path:
    """Return the folder with the text; the real ones may be missing, but never where CI runs."""
    if slug in FICTIONAL:
        return SAMPLE
    folder = os.environ.get("CHITHI_SOURCES")
    if not folder and os.environ.get("CI"):
        pytest.fail("CHITHI_SOURCES must name the folder with the source texts")
    if not folder:
        pytest.skip("CHITHI_SOURCES does not name the folder with the source texts")
    return Path(folder)


def paragraphs(text: str) -> dict[int, tuple[int, int]]:
    """Return number -> (start, end) of the non-blank lines; a line of no-break spaces is blank, too."""
    spans, offset = {}, 0
    for line in text.split("\n"):
        if line.replace("\u00a0", " ").strip():
            spans[len(spans) + 1] = (offset, offset + len(line))
        offset += len(line) + 1
    return spans


@pytest.mark.parametrize("slug", REPORTS)
def test_passages_are_slices_of_their_paragraph(data, slug: str) -> None:
    report = f"https://w3id.org/chithi/id/report/{slug}"
    properties = {p: [o.value for o in objects] for p, objects in data.nodes[report].items()}
    (file,) = properties[CT + "sourceFile"]
    raw = (folder_of(slug) / file).read_bytes()
    assert [hashlib.sha256(raw).hexdigest()] == properties[CT + "sourceSha256"]
    text = raw.decode("utf-8")
    spans = paragraphs(text)
    assert [str(len(spans))] == properties[CT + "paragraphCount"]
    assert {int(n) for n in properties.get(CT + "furnitureParagraph", [])} <= set(spans)
    mine = [p for p in data.of_class("Passage").values() if p[CT + "inReport"][0].value == report]
    assert len(mine) > 20
    for passage in mine:
        one = {p: objects[0].value for p, objects in passage.items()}
        start, end = int(one[CT + "start"]), int(one[CT + "end"])
        first, last = spans[int(one[CT + "paragraph"])]
        assert first <= start < end <= last
        assert text[start:end] == one[CT + "printed"]


def checked(slug: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "chithi", "audit", slug, "--sources", str(folder_of(slug)), *options]
    extra = ["--with", str(SAMPLE / f"{slug}.ttl")] if slug in FICTIONAL else []
    home = {**os.environ, "CHITHI_HOME": str(five_reports.home())}
    return subprocess.run([*command, *extra], capture_output=True, text=True, encoding="utf-8", env=home, check=False)


@pytest.mark.parametrize("slug", REPORTS)
def test_the_audit_is_clean(slug: str) -> None:
    done = checked(slug, "--format", "json")
    (report,) = json.loads(done.stdout)["reports"]
    assert report["faults"] == []
    assert report["figures"] > 10
    assert done.returncode == 0


@pytest.mark.parametrize("slug", REPORTS)
def test_every_number_date_and_quoted_name_is_accounted_for(slug: str) -> None:
    done = checked(slug, "--coverage", "--format", "json")
    (report,) = json.loads(done.stdout)["reports"]
    assert report["missing"] == []
    assert report["percent"] == 100
    assert done.returncode == 0
