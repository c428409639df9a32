"""Turtle in house form as nodes and their predicates, and the three edits that make one case of another.

`+ ct:value 1` adds a predicate to the first node; `+ figure:x ct:value 1` to the node named. `- ct:value` removes a
predicate, `- ct:value 1` one of its objects. `old -> new` replaces whole words within one predicate or subject. What an
edit changes must be there exactly once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^\S+)?|<[^>]*>|[\[\]();,]|\S+')


class WrongEdit(ValueError):
    """An edit that cannot be made."""


@dataclass(frozen=True)
class Node:
    """A subject and its predicates, each with its objects."""

    subject: str
    predicates: tuple[str, ...]

    def __str__(self) -> str:
        end = " .\n" if len(self.predicates) == 1 else "\n    .\n"
        return f"{self.subject}  " + " ;\n    ".join(self.predicates) + end

    @property
    def parts(self) -> tuple[str, ...]:
        return (self.subject, *self.predicates)


def nodes(turtle: str) -> list[Node]:
    """Return the nodes of a text in house form, where two spaces follow a subject."""
    found, predicates = [], []
    start = depth = 0
    for token in TOKEN.finditer(turtle):
        depth += (token[0] in "[(") - (token[0] in "])")
        if depth == 0 and token[0] in (";", "."):
            predicates.append(" ".join(line.strip() for line in turtle[start : token.start()].strip().splitlines()))
            start = token.end()
        if depth == 0 and token[0] == ".":
            subject, _, first = predicates[0].partition("  ")
            found.append(Node(subject, (first.strip(), *filter(None, predicates[1:]))))
            predicates = []
    if turtle[start:].strip():
        raise WrongEdit(f"no node ends here: {turtle[start:].strip()}")
    return found


def is_edit(line: str) -> bool:
    return line.startswith(("+ ", "- ")) or " -> " in line


def edited(before: list[Node], edits: Iterable[str]) -> list[Node]:
    """Make the edits one after the other."""
    for edit in edits:
        before = _edited(before, edit)
    return before


def _edited(before: list[Node], edit: str) -> list[Node]:
    if edit.startswith("+ "):
        return _with(before, edit[2:].strip())
    if edit.startswith("- "):
        return _without(before, edit[2:].strip())
    old, _, new = edit.partition(" -> ")
    return _replaced(before, old.strip(), new.strip())


def _with(before: list[Node], predicate: str) -> list[Node]:
    word, _, rest = predicate.partition(" ")
    subjects = [node.subject for node in before]
    chosen, added = (subjects.index(word), rest.strip()) if word in subjects else (0, predicate)
    if " " not in added:
        raise WrongEdit(f"adds no object: {added}")
    return [
        Node(node.subject, (*node.predicates, added)) if number == chosen else node
        for number, node in enumerate(before)
    ]


def _without(before: list[Node], removed: str) -> list[Node]:
    name, _, value = removed.partition(" ")

    def meant(predicate: str) -> bool:
        return predicate.split()[0] == name and (not value or value in objects(predicate))

    def left(predicate: str) -> list[str]:
        kept = [each for each in objects(predicate) if value and each != value]
        return [f"{name} {' , '.join(kept)}"] if kept else []

    _once(sum(meant(predicate) for node in before for predicate in node.predicates), removed)
    after = (
        Node(node.subject, tuple(p for each in node.predicates for p in (left(each) if meant(each) else [each])))
        for node in before
    )
    return [node for node in after if node.predicates]


def objects(predicate: str) -> list[str]:
    """Return the objects of a predicate."""
    found, depth, start = [], 0, predicate.index(" ")
    for token in TOKEN.finditer(predicate):
        depth += (token[0] in "[(") - (token[0] in "])")
        if token[0] == "," and depth == 0:
            found.append(predicate[start : token.start()].strip())
            start = token.end()
    return [*found, predicate[start:].strip()]


def _replaced(before: list[Node], old: str, new: str) -> list[Node]:
    words = re.compile(r"(?<!\S)" + r"\s+".join(map(re.escape, old.split())) + r"(?!\S)")
    _once(sum(len(words.findall(part)) for node in before for part in node.parts), old)
    parts = [[words.sub(lambda _: new, part) for part in node.parts] for node in before]
    return [Node(subject, tuple(predicates)) for subject, *predicates in parts]


def _once(times: int, text: str) -> None:
    if times != 1:
        raise WrongEdit(f"stands {times} times in the case that is edited: {text}")
