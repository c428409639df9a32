"""A text whose letters are decomposed (NFD) is located, filled in, validated and audited like any other."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "sample"
NAME = "song-may-2025"
NFC = (SAMPLE / f"{NAME}.txt").read_text(encoding="utf-8")
NFD = unicodedata.normalize("NFD", NFC)


def chithi(*arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "CHITHI_LANG": "en", "COLUMNS": "110"}
    command = [sys.executable, "-m", "chithi", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env, check=False)


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The encoding of the decomposed text as `chithi fmt --sources` leaves it, and what that said."""
    folder = tmp_path_factory.mktemp("nfd")
    (folder / f"{NAME}.txt").write_bytes(NFD.encode())
    turtle = (SAMPLE / f"{NAME}.ttl").read_text(encoding="utf-8")
    turtle = turtle.replace(hashlib.sha256(NFC.encode()).hexdigest(), hashlib.sha256(NFD.encode()).hexdigest())
    path = folder / f"{NAME}.ttl"
    path.write_text(re.sub(r"ct:start (\d+) ;", _decomposed, turtle), encoding="utf-8")
    done = chithi("fmt", "--sources", str(folder), str(path))
    assert done.returncode == 0, done.stderr
    return path, done.stderr


def _decomposed(start: re.Match[str]) -> str:
    """Return where a passage begins in the decomposed text, of every second one only: the others say it not."""
    number = int(start[1])
    return f"ct:start {len(unicodedata.normalize('NFD', NFC[:number]))} ;" if number % 2 else ""


def test_fmt_fills_in_place_and_end(encoded: tuple[Path, str]) -> None:
    path, said = encoded
    assert "passages filled in: " in said
    found = re.findall(
        r'ct:start (\d+) ;  ct:end (\d+) ;\n    ct:printed "([^"\\]*)" \.', path.read_text(encoding="utf-8")
    )
    assert len(found) > 60
    for start, end, printed in found:
        assert unicodedata.is_normalized("NFC", printed)
        assert NFD[int(start) : int(end)] == unicodedata.normalize("NFD", printed)
    again = chithi("fmt", "--check", "--sources", str(path.parent), str(path))
    assert (again.returncode, again.stdout) == (0, "")


def test_validate_audit_and_coverage_are_content(encoded: tuple[Path, str]) -> None:
    path, _ = encoded
    validated = chithi("validate", "--fail-on", "warning", str(path))
    assert validated.returncode == 0, validated.stdout
    proof = "--data", str(path), "--sources", str(path.parent)
    audited = chithi("audit", *proof)
    assert audited.returncode == 0, audited.stdout
    covered = chithi("audit", *proof, "--coverage")
    assert covered.returncode == 0, covered.stdout
    assert "100.0" in covered.stdout


@pytest.mark.parametrize("typed", ["huyện uỷ", "Huyện ủy", "HUYỆN UỶ"])
def test_locate_finds_any_tone_placement_in_either_form(typed: str, tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        text = "Ban đầu, huyện ủy họp.\n\nSau đó, Huyện uỷ mới họp."
        (tmp_path / "moi.txt").write_bytes(unicodedata.normalize(form, text).encode())
        done = chithi("locate", "moi.txt", typed, "--sources", str(tmp_path))
        assert done.returncode == 0, done.stderr
        printed = re.findall('ct:printed "(.*)"', done.stdout)
        assert printed and set(printed) <= {"huyện ủy", "Huyện uỷ"}


def test_locate_finds_both_placements_of_a_text_that_has_both(tmp_path: Path) -> None:
    (tmp_path / "moi.txt").write_text("Sống hòa đồng.\n\nCán bộ hoà đồng.", encoding="utf-8")
    done = chithi("locate", "moi.txt", "hoà đồng", "--sources", str(tmp_path))
    assert re.findall('ct:printed "(.*)"', done.stdout) == ["hòa đồng", "hoà đồng"]


def test_a_passage_that_lacks_only_its_end_is_given_it(encoded: tuple[Path, str]) -> None:
    path, _ = encoded
    turtle = path.read_text(encoding="utf-8")
    short = path.with_name("short.ttl")
    short.write_text(re.sub(r"  ct:end \d+ ;", "", turtle), encoding="utf-8")
    done = chithi("fmt", "--sources", str(path.parent), str(short))
    assert done.returncode == 0, done.stderr
    assert short.read_text(encoding="utf-8") == turtle
