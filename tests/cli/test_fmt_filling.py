"""`chithi fmt --sources` as a process: what it writes, asks, refuses and notes."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chithi.rdf.namespaces import PREFIXES

Run = Callable[..., subprocess.CompletedProcess[str]]
SAMPLE = Path(__file__).parents[1] / "sample"
HEAD = "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in ("ct", "figure", "passage", "report"))
REPORT = '\nreport:song-may-2025  a ct:Report ;\n    ct:sourceFile "song-may-2025.txt"\n    .\n'
DRAFT = HEAD + REPORT + 'figure:meals  ct:numberIn passage:1 .\npassage:1  a ct:Passage ;\n    ct:printed "{}"\n    .\n'
ONCE = DRAFT.format("gần 300 suất ăn")
TWICE = DRAFT.format("Tỉnh ủy Sông Mây")
FILLED = (
    HEAD + REPORT + "figure:meals  ct:numberIn passage:song-may-2025-p13-gan-300-suat-an .\n"
    "passage:song-may-2025-p13-gan-300-suat-an  a ct:Passage ;  ct:inReport report:song-may-2025 ;"
    "  ct:paragraph 13 ;  ct:start 1934 ;\n"
    '    ct:printed "gần 300 suất ăn" .\n'
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "draft.ttl"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_a_file_is_filled_in_once(chithi: Run, write: Callable[[str], Path]) -> None:
    path = write(ONCE)
    done = chithi("fmt", "--sources", str(SAMPLE), str(path))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{path}: passages filled in: 1\nFormatted {path}\n"
    assert path.read_text(encoding="utf-8") == FILLED
    again = chithi("fmt", "--sources", str(SAMPLE), str(path))
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    audited = chithi("audit", "--data", str(path), "--sources", str(SAMPLE), "--format", "csv")
    assert "passage:" not in audited.stdout


def test_standard_input_goes_to_standard_output(chithi: Run) -> None:
    done = chithi("fmt", "--sources", str(SAMPLE), "-", stdin=ONCE)
    assert (done.returncode, done.stdout, done.stderr) == (0, FILLED, "-: passages filled in: 1\n")
    refused = chithi("fmt", "--sources", str(SAMPLE), "-", stdin=TWICE)
    assert (refused.returncode, refused.stdout) == (1, "")


def test_without_the_option_nothing_is_filled_in(chithi: Run, write: Callable[[str], Path]) -> None:
    path = write(ONCE)
    done = chithi("fmt", str(path), CHITHI_SOURCES=str(SAMPLE))
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_text(encoding="utf-8") == ONCE


def test_check_only_says_whether_something_is_to_be_filled_in(chithi: Run, write: Callable[[str], Path]) -> None:
    path = write(TWICE)
    found = chithi("fmt", "--check", "--sources", str(SAMPLE), str(path))
    assert (found.returncode, found.stdout) == (1, f"{path}\n")
    assert found.stderr == "Error: passages to be filled in: 1. Run chithi fmt --sources DIR on these files.\n"
    assert path.read_text(encoding="utf-8") == TWICE
    assert chithi("fmt", "--check", str(path)).returncode == 0
    filled = write(FILLED)
    assert chithi("fmt", "--check", "--sources", str(SAMPLE), str(filled)).returncode == 0
    other = chithi("fmt", "--check", "--sources", str(SAMPLE), "-", stdin=FILLED.replace("  a ", " a "))
    assert (other.returncode, other.stdout) == (1, "-\n")
    assert other.stderr == "Error: files not in house form: 1. Run chithi fmt on them.\n"


def test_where_nobody_can_be_asked_the_places_are_listed(chithi: Run, write: Callable[[str], Path]) -> None:
    path = write(TWICE)
    done = chithi("fmt", "--sources", str(SAMPLE), str(path))
    assert (done.returncode, done.stdout) == (1, "")
    first, second, *places = done.stderr.splitlines()
    assert first == f"Error: {path}: stays as it is; passages that are wrong or cannot be filled in: 1"
    assert second.startswith(f"{path}:10:1: “Tỉnh ủy Sông Mây” stands in {SAMPLE / 'song-may-2025.txt'} 2 times.")
    assert len(places) == 2
    assert all("[Tỉnh ủy Sông Mây]" in place for place in places)
    assert path.read_text(encoding="utf-8") == TWICE
    # What the list offers, put into the file, is enough.
    offered = places[0].partition("    ")[0].strip()
    assert offered.startswith("ct:paragraph ")
    path = write(TWICE.replace("ct:printed", f"{offered} ; ct:printed"))
    assert chithi("fmt", "--sources", str(SAMPLE), str(path)).returncode == 0


def on_terminal(arguments: list[str], answers: str, home: Path) -> tuple[int, str]:
    """Run the command with a terminal for input and errors; return its exit code and what the terminal shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "chithi", *arguments, "--lang", "en"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "CHITHI_HOME": str(home)}
    ) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown = b""
        while True:
            try:
                piece = os.read(ours, 1000)
            except OSError:  # Linux says so where others end
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    return process.returncode, shown.decode()


def test_on_a_terminal_it_asks(home: Path, write: Callable[[str], Path]) -> None:
    path = write(TWICE)
    code, shown = on_terminal(["fmt", "--sources", str(SAMPLE), str(path)], "0\nx\n2\n", home)
    assert code == 0, shown
    assert shown.count("Type a number from 1 to ") == 2
    offered = re.findall(r"^ +\d+ +ct:paragraph (\d+) ;  ct:start (\d+) .*\[Tỉnh ủy Sông Mây\]", shown, re.MULTILINE)
    assert offered == [("6", "295"), ("12", "1532")]
    filled = '  ct:paragraph 12 ;  ct:start 1532 ;\n    ct:printed "Tỉnh ủy Sông Mây" .\n'
    assert path.read_text(encoding="utf-8").endswith(filled)


def test_who_types_the_text_itself_is_not_asked(home: Path) -> None:
    code, shown = on_terminal(["fmt", "--sources", str(SAMPLE), "-"], f"{TWICE}\x04", home)
    assert code == 1
    assert "cannot be filled in: 1" in shown


def test_who_leaves_the_question_leaves_the_file(home: Path, write: Callable[[str], Path]) -> None:
    path = write(TWICE)
    code, _ = on_terminal(["fmt", "--sources", str(SAMPLE), str(path)], "\x04", home)
    assert code == 130
    assert path.read_text(encoding="utf-8") == TWICE


def test_a_phrase_that_was_not_as_printed_is_noted(chithi: Run, write: Callable[[str], Path]) -> None:
    path = write(DRAFT.format("Gần 300 suất ăn"))
    done = chithi("fmt", "--sources", str(SAMPLE), str(path), CHITHI_LANG="vi")
    assert done.stderr.splitlines() == [
        f"{path}:10:1: ct:printed “Gần 300 suất ăn” được sửa thành “gần 300 suất ăn” cho đúng như in",
        f"{path}: đã điền 1 đoạn trích",
        f"Đã định dạng {path}",
    ]
    assert path.read_text(encoding="utf-8") == FILLED


def test_one_file_that_is_refused_keeps_none_of_the_others_from_it(chithi: Run, tmp_path: Path) -> None:
    for name, text in (("1.ttl", TWICE), ("2.ttl", ONCE), ("3.ttl", HEAD + "figure:x  ct:value 1 .\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = chithi("fmt", "--sources", str(SAMPLE), str(tmp_path))
    assert done.returncode == 1
    assert (tmp_path / "1.ttl").read_text(encoding="utf-8") == TWICE
    assert (tmp_path / "2.ttl").read_text(encoding="utf-8") == FILLED
    assert "passage:" not in (tmp_path / "3.ttl").read_text(encoding="utf-8")


def test_without_the_texts_it_ends_with_3(chithi: Run, write: Callable[[str], Path], tmp_path: Path) -> None:
    path = write(ONCE)
    assert chithi("fmt", "--sources", str(tmp_path / "none"), str(path)).returncode == 3
    assert chithi("fmt", "--sources", str(tmp_path), str(path)).returncode == 3
    assert chithi("fmt", "--sources", "", str(path)).returncode == 2
    assert path.read_text(encoding="utf-8") == ONCE


def test_help_has_the_rule_for_names_in_both_languages(chithi: Run) -> None:
    assert "do not begin with the report's slug" in " ".join(chithi("fmt", "--help").stdout.split())
    assert "không bắt đầu bằng tên bài báo" in " ".join(chithi("fmt", "--help", "--lang", "vi").stdout.split())
