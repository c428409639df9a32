"""The cases of shapes and checks; `python tests/cases.py tests/shapes/figure.cases invalid-two-values` prints one.

case_files.py explains how they are written.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox
from case_edits import WrongEdit, edited, nodes
from case_files import Malformed, Result, WrittenCase, written_cases

from chithi.turtle.form import format_turtle


@dataclass(frozen=True)
class Case:
    """What a graph says, in words and in Turtle, and the results expected."""

    path: Path
    name: str
    says: str
    bases: tuple[Case, ...]
    edits: tuple[str, ...]
    expected: tuple[Result, ...]
    prefixes: dict[str, str]
    body: str

    @property
    def group(self) -> str:
        """The shape or check that it is a case of."""
        return self.path.stem

    @property
    def id(self) -> str:
        return f"{self.group}/{self.name}"

    @property
    def verdict(self) -> str:
        return self.name.partition("-")[0]

    @cached_property
    def turtle(self) -> str:
        """The case as a Turtle document, with the prefixes that it uses."""
        used = {name: iri for name, iri in self.prefixes.items() if re.search(rf"(?<![\w-]){name}:", self.body)}
        return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in used.items()) + f"\n{self.body}"

    @cached_property
    def triples(self) -> list[ox.Triple]:
        try:
            return [quad.triple for quad in ox.parse(self.turtle, format=ox.RdfFormat.TURTLE)]
        except SyntaxError as error:
            raise Malformed(self.path, self.name, error) from error


def read_cases(folder: Path, parts: int) -> list[Case]:
    """Return the cases of a folder's files in their order; each expected result has so many parts."""
    written: dict[str, WrittenCase] = {}
    for path in sorted(folder.glob("*.cases")):
        for one in written_cases(path):
            if written.setdefault(f"{path.stem}/{one.name}", one) is not one:
                raise one.refuse("two cases have this name")
            if any(len(result) != parts for result in one.expected):
                raise one.refuse(f"an expected result has not {parts} parts: {one.expected}")
    made: dict[str, Case] = {}
    return [_case(key, written, made, ()) for key in written]


def _case(key: str, written: dict[str, WrittenCase], made: dict[str, Case], under: tuple[str, ...]) -> Case:
    """Return a case, made after those that it is made of; `under` are those that wait for it."""
    if key in made:
        return made[key]
    one = written[key]
    bases = []
    for name in one.bases:
        base = name if "/" in name else f"{one.path.stem}/{name}"
        if base not in written or base in (key, *under):
            raise one.refuse(f"cannot be made from “{name}”")
        bases.append(_case(base, written, made, (*under, key)))
    prefixes = {name: iri for base in bases for name, iri in base.prefixes.items()} | one.prefixes
    edits, expected = tuple(one.edits), tuple(one.expected)
    made[key] = Case(one.path, one.name, one.says, tuple(bases), edits, expected, prefixes, _body(one, bases))
    return made[key]


def _body(one: WrittenCase, bases: list[Case]) -> str:
    before = "".join(base.body for base in bases)
    if not one.edits:
        return before + one.turtle
    try:
        return "".join(map(str, edited(nodes(before), one.edits)))
    except WrongEdit as error:
        raise one.refuse(error) from error


def main(file: str, name: str) -> None:
    """Print one case of a file in house form."""
    path = Path(file).resolve()
    parts = 4 if path.parent.name == "shapes" else 3
    found = {(case.path, case.name): case for case in read_cases(path.parent, parts)}
    if (path, name) not in found:
        sys.exit(f"{path} has no case {name}")
    sys.stdout.write(format_turtle(found[path, name].turtle))


if __name__ == "__main__":
    main(*sys.argv[1:])
