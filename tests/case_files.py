"""The form of `*.cases`: names, words, Turtle or edits, and what is expected.

    valid-about: Words on the case.
        figure:case-models  a ct:Figure ;
            ct:value 2500
            .
    invalid-two-values: An edit of the valid case above.
        + ct:value 2600 => figure:case-models | ct:value | MaxCount | Violation

`from valid-range` edits another case of the file, `from theme/valid-annual` one of another file; `and` puts two
together, and Turtle is added to them. Edits are explained in case_edits.py. Prefixes are chithi's; the first lines of a
file may declare more. A line `# …` goes on with the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from case_edits import is_edit

from chithi.rdf.namespaces import PREFIXES

HEAD = re.compile(r"((?:valid|invalid|warning|info)(?:-[a-z0-9]+)*)(?: from (\S+(?: and \S+)*))?: (\S.*)")
PREFIX = re.compile(r"@prefix ([\w-]+): <([^>]+)> \.")
PREFIX_USED = re.compile(r'(?:^|"\^\^)([A-Za-z][\w-]*):')
Result = tuple[str, ...]


class Malformed(ValueError):
    """A case that cannot be understood: the file, the case and the reason."""

    def __init__(self, path: Path, case: str, reason: object) -> None:
        super().__init__(f"{path}: {case}: {reason}")


@dataclass
class WrittenCase:
    """A case as it stands in its file."""

    path: Path
    name: str
    says: str
    prefixes: dict[str, str]
    sources: list[str]
    above: str
    turtle: str = ""
    edits: list[str] = field(default_factory=list)
    expected: list[Result] = field(default_factory=list)

    @property
    def is_valid(self) -> bool:
        return self.name.startswith("valid")

    @property
    def bases(self) -> list[str]:
        """The cases it is made of: those named after `from`, or for an edit the valid one above."""
        if self.sources or self.turtle or self.is_valid:
            return self.sources
        return [self.above]

    def refuse(self, reason: object) -> Malformed:
        return Malformed(self.path, self.name, reason)

    def take(self, line: str) -> None:
        """Take in a line of the body."""
        plain, _, result = f"{line} ".partition("=> ")
        if result:
            self.expected.append(self._result(result))
        if plain.startswith("# "):
            self.says += f" {plain[2:].strip()}"
        elif is_edit(plain):
            self.edits.append(plain.strip())
        elif plain.strip():
            self.turtle += f"{line}\n"

    def _result(self, text: str) -> Result:
        parts = tuple(part.strip() for part in text.split(" | "))
        for part in parts:
            for prefix in PREFIX_USED.findall(part):
                if prefix not in self.prefixes:
                    raise self.refuse(f"unknown prefix in an expected result: {part}")
        return parts

    def finished(self) -> WrittenCase:
        """Return the case if it is whole."""
        if self.turtle and self.edits:
            raise self.refuse(f"neither an edit nor all Turtle: {self.turtle.splitlines()[0]}")
        if not (self.turtle or self.edits or (self.is_valid and self.sources)):
            raise self.refuse("neither Turtle nor an edit")
        return self


def written_cases(path: Path) -> Iterator[WrittenCase]:
    """Return the cases of a file in their order."""
    prefixes, above, case = dict(PREFIXES), "", None
    for line in path.read_text(encoding="utf-8").splitlines():
        if case and line.startswith("    "):
            case.take(line[4:])
        elif head := HEAD.fullmatch(line):
            if case:
                yield case.finished()
            name, sources, says = head.groups()
            case = WrittenCase(path, name, says, prefixes, sources.split(" and ") if sources else [], above)
            above = name if case.is_valid else above
        elif not case and (prefix := PREFIX.fullmatch(line)):
            prefixes[prefix[1]] = prefix[2]
        elif line:
            raise Malformed(path, case.name if case else "before the first case", f"what is this line? {line}")
    if case:
        yield case.finished()
