"""What a terminal gets that a pipe does not: a pager, and a little colour."""

from __future__ import annotations

import os
import pty
import select
import struct
import subprocess
import sys
import termios
from fcntl import ioctl
from pathlib import Path

import pytest

QUERY = ["run", "officials-at-conferences", "--province", "lam dong", "--lang", "en"]
# More lines than any terminal of these tests has.
LONG = ["list", "--lang", "en"]


def on_a_terminal(arguments: list[str], lines: int = 200, **environment: str) -> tuple[int, str]:
    """Return the exit code and all that the command prints where both its streams are a terminal of 100 columns."""
    pid, master = pty.fork()
    if pid == 0:
        os.environ.pop("COLUMNS", None)
        os.environ.update({"TERM": "xterm", "NO_COLOR": "", "PAGER": "cat", **environment})
        os.execv(sys.executable, [sys.executable, "-c", _START, *arguments])
    ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 100, 0, 0))
    printed = b""
    while select.select([master], [], [], 60)[0]:
        try:
            piece = os.read(master, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        printed += piece
    os.close(master)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), printed.decode().replace("\r\n", "\n")


# The window has its size a moment after the child has begun.
_START = """import sys, time, os
while os.get_terminal_size(1).columns != 100: time.sleep(0.01)
from chithi.app import main
sys.argv[0] = "chithi"
main()"""


def test_heads_are_bold_and_notes_dim() -> None:
    code, printed = on_a_terminal(QUERY)
    lines = printed.splitlines()
    assert code == 0
    assert lines[0].startswith("\x1b[1mofficial")
    assert lines[2].startswith("\x1b[1;36mconference: Conference of the Lâm Đồng")
    assert any(line.startswith("\x1b[2m* inferred") for line in lines)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_nobody_gets_colour_who_wants_none(environment: dict[str, str]) -> None:
    code, printed = on_a_terminal(QUERY, **environment)
    assert code == 0
    assert "\x1b" not in printed


def test_a_pipe_and_a_file_get_neither_colour_nor_pager(tmp_path: Path) -> None:
    command, settings = [sys.executable, "-m", "chithi", *QUERY], {**os.environ, "PAGER": "false", "TERM": "xterm"}
    piped = subprocess.run(command, env=settings, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert piped.returncode == 0
    assert "\x1b" not in piped.stdout and "Trần Đức Quận" in piped.stdout
    code, printed = on_a_terminal([*QUERY, "-o", str(tmp_path / "x.txt")])
    assert (code, printed) == (0, "")
    assert "\x1b" not in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_what_is_longer_than_the_terminal_goes_through_the_pager(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho "LESS=$LESS"\nsed "s/^/paged: /"\n')
    pager.chmod(0o755)
    code, printed = on_a_terminal(LONG, lines=24, CHITHI_PAGER=str(pager))
    assert code == 0
    assert "LESS=FRX" in printed
    assert sum(line.startswith("paged: ") for line in printed.splitlines()) > 24
    code, printed = on_a_terminal(QUERY, lines=24, CHITHI_PAGER=str(pager))
    assert code == 0 and "paged:" not in printed


@pytest.mark.parametrize("pager", ["", "cat", "no-such-pager-anywhere", "less 'x", "/etc/hostname/x", "/etc/hostname"])
def test_without_a_pager_everything_is_printed(pager: str) -> None:
    code, printed = on_a_terminal(LONG, lines=24, CHITHI_PAGER=pager)
    assert code == 0
    assert printed.count("\n") > 24


def test_a_reader_who_leaves_the_pager_early_is_no_error(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\nread line\necho seen\n")
    pager.chmod(0o755)
    code, printed = on_a_terminal(LONG, lines=24, CHITHI_PAGER=str(pager))
    assert (code, printed) == (0, "seen\n")
