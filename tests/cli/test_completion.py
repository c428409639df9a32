"""Completion: what is offered, and that the line it makes reaches the program as meant, in the shells themselves."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi.commands._completion import matching
from chithi.commands._words import read_word, split_line, write_in_bash

Run = Callable[..., subprocess.CompletedProcess[str]]
# What shells take for themselves, in one name; and two that begin alike.
HOSTILE = """Khó "Tư" $HOME `id` \\n O'Neil (b) & c; <d> | *?[e] {f,g} ~ #h !! a=b: 100%"""
NAMES = {
    "lam-dong": "Lâm Đồng",
    "trai-tim": "“Hiểu được trái tim”",
    "kho": HOSTILE,
    "ca": "Ca: mực, tôm",
    "minh-a": "Minh Anh",
    "minh-b": "Minh Bảo",
}
# The shells, how they are started without anybody's settings, and what is said to them first.
SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], ["set +H", 'eval "$(_CHITHI_COMPLETE=bash_source chithi)"']),
    "zsh": (
        ["-f", "-i"],
        ["autoload -Uz compinit && compinit -D -u", 'eval "$(_CHITHI_COMPLETE=zsh_source chithi)"'],
    ),
    "fish": (["--no-config", "-i"], ["_CHITHI_COMPLETE=fish_source chithi | source"]),
}
# Completes as chithi does; when it is run, it keeps what it was given.
STAND_IN = """#!{python}
import json, os, sys
if "_CHITHI_COMPLETE" in os.environ:
    from chithi.__main__ import main
    sys.argv[0] = "chithi"
    main()
with open({told!r} + ".part", "w", encoding="utf-8") as file:
    json.dump(sys.argv[1:], file)
os.replace({told!r} + ".part", {told!r})
"""


def require(shell: str) -> str:
    """Return the path of a shell; without it the test is skipped, in CI it fails."""
    path = shutil.which(shell)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(f"{shell} is not installed: bash .ci/shells")
    return path or pytest.skip(f"{shell} is not installed: bash .ci/shells")


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.ttl"
    lines = [
        f"<https://w3id.org/chithi/id/person/{slug}> a <https://w3id.org/chithi/ontology#Person> ;"
        f" <http://www.w3.org/2004/02/skos/core#prefLabel> {json.dumps(name, ensure_ascii=False)}@vi ."
        for slug, name in NAMES.items()
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@contextmanager
def terminal(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Run a program in a wide terminal of its own; yield its process and the terminal's other end."""
    process, end = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execve(command[0], command, environment)
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 2000, 0, 0))
    try:
        yield process, end
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(end)


def type_in(end: int, text: str, arrived: Callable[[], bool], seconds: float = 60) -> str:
    """Type a text, and read what the terminal shows until something has arrived."""
    os.write(end, text.encode())
    shown = b""
    for _ in range(int(seconds * 20)):
        if arrived():
            return shown.decode(errors="replace")
        if select.select([end], [], [], 0.05)[0]:
            shown += os.read(end, 65536)
    raise AssertionError(f"nothing came of it: {shown.decode(errors='replace')}")


@pytest.fixture
def given_to(home: Path, tmp_path: Path) -> Callable[[str, str], list[str]]:
    """Type a line into a shell, with a tab, and return the arguments that the program was given."""
    told, ready = tmp_path / "told", tmp_path / "ready"
    program = tmp_path / "bin" / "chithi"
    program.parent.mkdir()
    program.write_text(STAND_IN.format(python=sys.executable, told=str(told)), encoding="utf-8")
    program.chmod(0o755)

    def type_line(shell: str, line: str) -> list[str]:
        options, setup = SHELLS[shell]
        environment = {
            **{name: value for name, value in os.environ.items() if name != "CHITHI_LANG"},
            **{"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
            **{
                "TERM": "xterm",
                "CHITHI_HOME": str(home),
                "XDG_CONFIG_HOME": str(tmp_path),
                "XDG_DATA_HOME": str(tmp_path),
            },
        }
        with terminal([require(shell), *options], tmp_path, environment) as (_, end):
            type_in(end, "".join(f"{step}\n" for step in [*setup, f"touch {ready}"]), ready.exists)
            type_in(end, f"{line}\n", told.exists)
        return list(json.loads(told.read_text(encoding="utf-8")))

    return type_line


every_shell = pytest.mark.parametrize(
    "shell", ["bash", pytest.param("zsh", marks=pytest.mark.engines), pytest.param("fish", marks=pytest.mark.engines)]
)


@every_shell
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("--official Lâm\t", ["--official", "Lâm Đồng"]),
        ("--official=Lâm\t", ["--official=Lâm Đồng"]),
        ("--official Lâm\\ Đ\t", ["--official", "Lâm Đồng"]),
        ('--official "Lâm Đ\t', ["--official", "Lâm Đồng"]),
        ("--official 'Lâm\t", ["--official", "Lâm Đồng"]),
        ("--official “Hiểu\t", ["--official", "“Hiểu được trái tim”"]),
        ("--official Kh\t", ["--official", HOSTILE]),
        ('--official "Kh\t', ["--official", HOSTILE]),
        ("--official 'Kh\t", ["--official", HOSTILE]),
        ("--official Ca\t", ["--official", "Ca: mực, tôm"]),
        ("--official person:tr\t", ["--official", "person:trai-tim"]),
        ("--official Minh\tB\t", ["--official", "Minh Bảo"]),
        ("--offic\tLâm\t", ["--official", "Lâm Đồng"]),
        ("--engine ox\t", ["--engine", "oxigraph"]),
        ("--format js\tl\t", ["--format", "jsonl"]),
    ],
)
def test_the_line_that_completion_makes_says_what_was_meant(
    given_to: Callable[[str, str], list[str]], people: Path, shell: str, typed: str, expected: list[str]
) -> None:
    assert given_to(shell, f"chithi run who-spoke --data {people} {typed}")[4:] == expected


@every_shell
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("chithi desc\t", ["describe"]),
        ("chithi run who\t", ["run", "who-spoke"]),
        ("chithi show who\t", ["show", "who-spoke"]),
        ("chithi list --topic fig\t", ["list", "--topic", "figures"]),
        ("chithi list --tag conf\t", ["list", "--tag", "conferences"]),
        ("chithi run who-spoke --lang v\t", ["run", "who-spoke", "--lang", "vi"]),
        ("chithi stats --data peo\t", ["stats", "--data", "people.ttl"]),
        ("chithi stats --with peo\t", ["stats", "--with", "people.ttl"]),
        ("chithi sparql -f peo\t", ["sparql", "-f", "people.ttl"]),
        ("chithi list -o peo\t", ["list", "-o", "people.ttl"]),
        ("chithi audit --sources bi\t", ["audit", "--sources", "bin"]),
    ],
)
def test_words_and_files_are_completed(
    given_to: Callable[[str, str], list[str]], people: Path, shell: str, typed: str, expected: list[str]
) -> None:
    assert [word.removesuffix("/") for word in given_to(shell, typed)] == expected


def test_bash_takes_names_without_their_accents(given_to: Callable[[str, str], list[str]], people: Path) -> None:
    line = f"chithi run who-spoke --data {people} --official hieu\t"
    assert given_to("bash", line)[4:] == ["--official", NAMES["trai-tim"]]


@pytest.mark.engines
@pytest.mark.parametrize(("shell", "expected"), [("zsh", NAMES["lam-dong"]), ("fish", "lam dong")])
def test_other_shells_take_names_without_their_accents(
    given_to: Callable[[str, str], list[str]], people: Path, shell: str, expected: str
) -> None:
    # Fish passes over what does not begin as it was typed: there the name goes on without accents, and means the same.
    assert given_to(shell, f"chithi run who-spoke --data {people} --official lam\t")[4:] == ["--official", expected]


def offered(chithi: Run, line: str, shell: str = "fish") -> list[str]:
    done = chithi(_CHITHI_COMPLETE=f"{shell}_complete", COMP_TEXT=line, COMP_WORD=line.rpartition(" ")[2])
    assert (done.returncode, done.stderr) == (0, "")
    return [line.split("\t")[1] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("chithi run who-spoke --official vu", ["Vu Van Nui"]),
        ("chithi describe place:song", ["place:song-may"]),
        ("chithi describe ", []),
        ("chithi evidence 'Sông Mây s", ["Sông Mây sơ kết một năm"]),
        ("chithi infer --explain Sông\\ Mây\\ s", ["Sông Mây sơ kết một năm"]),
        ("chithi find x --kind pers", ["person"]),
        ("chithi run who-spoke --from 2", []),
        ("x; A=b chithi run who", ["who-spoke"]),
    ],
)
def test_what_is_offered(chithi: Run, line: str, expected: list[str]) -> None:
    assert offered(chithi, line) == expected


def test_a_name_of_two_things_is_offered_as_theirs() -> None:
    names = [("Lâm Đồng", "place:lam-dong"), ("Lâm Đồng", "body:lam-dong"), ("Lâm Hà", "place:lam-ha")]
    offers = [(item.value, item.help) for item in matching(names, "LAM")]
    assert offers == [("body:lam-dong", "Lâm Đồng"), ("place:lam-dong", "Lâm Đồng"), ("Lâm Hà", "place:lam-ha")]
    assert [item.value for item in matching(names, "place:lam-h")] == ["place:lam-ha"]
    assert matching(names, "đ") == []


TEXTS = st.text(st.sampled_from("aá \t'\"\\$`!:=&;()<>|*?[]{}~#%“”đ\u0323-"), max_size=20)


@given(TEXTS, st.sampled_from(["", "'", '"']))
def test_what_is_written_in_bash_is_read_back(value: str, quote: str) -> None:
    assert read_word(quote + write_in_bash(value, quote) + quote).value == value


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=4))
def test_words_are_found_again_on_a_line(values: list[str]) -> None:
    words = split_line(" ".join(write_in_bash(value) for value in values))
    assert [word.value for word in words] == values


def test_bash_itself_reads_what_is_written(tmp_path: Path) -> None:
    values = [HOSTILE, *NAMES.values(), unicodedata.normalize("NFD", "Lâm Đồng"), "-x", "~", "a\tb"]
    line = "printf '%s\\0' " + " ".join(write_in_bash(value) for value in values)
    done = subprocess.run([require("bash"), "-c", line], capture_output=True, check=True)
    assert done.stdout.decode().split("\0")[:-1] == values


@pytest.mark.parametrize(
    ("line", "fish", "last"),
    [
        ("chithi run ", False, ("", "", "")),
        ('chithi run "Lâm Đ', False, ('"Lâm Đ', "Lâm Đ", '"')),
        ("chithi run 'a\\' b", False, ("b", "b", "")),
        ("chithi run 'a\\' b", True, ("'a\\' b", "a' b", "'")),
        ("chithi \"a\"b'c'", False, ("\"a\"b'c'", "abc", "")),
        ("chithi a\\", False, ("a\\", "a", "")),
        ("echo a; chithi b|chithi c", False, ("c", "c", "")),
    ],
)
def test_the_word_under_the_cursor(line: str, fish: bool, last: tuple[str, str, str]) -> None:
    assert split_line(line, fish)[-1] == last
