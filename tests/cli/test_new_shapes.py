"""Every line of the frame's examples, filled in as its help says, keeps the shapes."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import five_reports
import pytest
from encoder import BEFORE, examples

from chithi.encoding.frame import write_frame

Run = Callable[..., subprocess.CompletedProcess[str]]
FRAME = write_frame("thu", "en")
# What stands for the placeholder of a property; all other placeholders are the last part of a node's name.
VALUES = {
    "furnitureParagraph": "9",
    "publicationTime": "09:36",
    "photoType": "news",
    "number": "02-CT/HU",
    "implements": "05-ct-tw",
    "reviews": "05-ct-tw",
    "year": "2024",
    "level": "district",
    "postKind": "secretary",
    "tenureStatus": "incumbent",
    "reviewStage": "final",
    "eventFormat": "in-person",
    "speechRole": "report",
    "speechMode": "reported",
    "topic": "breakthrough",
    "activityKind": "emulation-movement",
    "yearsMarked": "50",
    "awardKind": "bang-khen",
    "awardLevel": "provincial",
    "recipientKind": "collective",
    "qualifier": "exact",
    "measure": "award-recipients",
    "unit": "collective",
    "about": "award:thu-a",
    "paragraph": "1",
    "start": "0",
    "ofNode": "event:thu-a",
    "ofProperty": "eventDate",
    "altLabel": "b",
    "validTo": "2025-06-30",
    "directlyUnder": "tinh-uy-lai-chau",
    "sourceFile": "thu.txt",
    "sourceSha256": "0" * 64,
    "paragraphCount": "9",
    **dict.fromkeys(("value", "lowerBound", "upperBound"), "5"),
    **dict.fromkeys(("startPrecision", "endPrecision", "datePrecision"), "day"),
    **dict.fromkeys(("publicationDate", "issueDate", "eventDate", "periodEnd", "meritEnd", "reviewEnd"), "2024-05-17"),
    **dict.fromkeys(("periodStart", "meritStart", "reviewStart"), "2023-05-18"),
    **dict.fromkeys(("themePlace", "coversPlace", "eventPlace", "inPlace", "within", "scope"), "lai-chau"),
}
CLASSES = {
    "place a": "ct:District",
    "body a": "ct:PartyCommittee",
    "doc a": "ct:Directive",
    "theme a": "ct:AnnualTheme",
    "event a": "ct:ReviewConference",
    "movement a": "ct:EmulationMovement",
}
OF = {
    "commendation a": {"awardKind": "praise"},
    "anniversary a": {"periodStart": "1974-05-17", "about": "a"},
    "body ct:evidence": {"": "tinh-uy-lai-chau"},
    "place ct:evidence": {"": "lai-chau"},
    "person ct:evidence": {"": "le-van-luong"},
    "doc ct:evidence": {"": "05-ct-tw"},
}


def fill(key: str, lines: list[str]) -> str:
    """Return an example with all its lines, a value for each placeholder."""
    values = {**VALUES, **OF.get(key, {})}
    name = ""

    def value(found: re.Match[str]) -> str:
        nonlocal name
        if found[0] == "…":
            return CLASSES[key] if name == "a" else values.get(name, "a")
        name = "a" if found["a"] else found["property"]
        return found[0]

    text = "\n".join(BEFORE.sub(value, line) for line in lines)
    assert "…" not in text
    return text


@pytest.fixture
def findings(chithi: Run, tmp_path: Path) -> list[dict[str, str]]:
    prefixes = [line for line in FRAME.splitlines() if line.startswith("@prefix")]
    own = FRAME[FRAME.index("report:thu  a ct:Report") :].partition("\n    .\n")[0].replace("    # ", "    ")
    parts = [*prefixes, fill("report", own.splitlines()), "    ."]
    # The title passage stands where the passage does, and shows its class alone.
    parts += [fill(key, lines) for key, lines in examples(FRAME).items() if key != "passage a ct:TitlePassage"]
    path = tmp_path / "thu.ttl"
    path.write_text("\n".join(parts), encoding="utf-8")
    done = chithi("validate", str(path), "--format", "json", CHITHI_HOME=str(five_reports.home()))
    found: list[dict[str, str]] = json.loads(done.stdout)["findings"]
    return found


def test_with_all_its_lines_an_example_keeps_the_shapes(findings: list[dict[str, str]]) -> None:
    """The checks across nodes speak of the made-up values, which no text prints; the shapes of the form."""
    of_form = [f for f in findings if "/check/" not in f["rule"] or "unknown-" in f["rule"]]
    # The one figure of the examples counts those rewarded: no sites and no delegates.
    of_form = [f for f in of_form if not f["rule"].endswith(("siteFigure-measure", "delegateFigure-measure"))]
    assert [(f["focus"], f["rule"], f["what"]) for f in of_form] == []
    assert len(findings) > 5


@pytest.mark.parametrize(("lang", "words"), [("vi", "ct:coversPlace là tỉnh"), ("en", "ct:coversPlace is a province")])
def test_the_help_says_that_a_report_covers_a_province(lang: str, words: str) -> None:
    assert words in write_frame("thu", lang)
