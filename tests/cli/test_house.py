"""The house of the package: imports lead to lower floors only, and packages of one floor do not see each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import chithi

HOME = Path(chithi.__file__).parent
# From the ground up; the package itself holds the version and lies below all.
FLOORS = (
    ("chithi",),
    ("messages", "vietnamese"),
    ("home", "output", "texts"),
    ("rdf",),
    ("network", "turtle", "formats"),
    ("derivation",),
    ("engines", "graph"),
    ("detection",),
    ("queries", "lookup", "auditing", "tables"),
    ("validation", "reasoning", "pushing", "encoding", "handbook"),
    ("commands",),
    ("app",),
    ("__main__",),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MOST_AT_ROOT = 6


def room(path: Path) -> str:
    """The package, or the module at the root, that a file belongs to."""
    first = path.relative_to(HOME).parts[0]
    return "chithi" if first == "__init__.py" else first.removesuffix(".py")


def imported(text: str) -> Iterator[str]:
    """The rooms that a module's text imports anything of, at its top or inside functions."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they lead"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            whole = [alias.name for alias in node.names]
        else:
            continue
        for name in whole:
            package, *rest = name.split(".")
            if package == "chithi":
                yield rest[0] if rest and rest[0] in FLOOR else "chithi"


def arrows() -> set[tuple[str, str]]:
    files = HOME.rglob("*.py")
    return {(room(path), there) for path in files for there in imported(path.read_text(encoding="utf-8"))}


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in HOME.rglob("*.py")} == set(FLOOR)


def test_imports_lead_down() -> None:
    assert [f"{here} → {there}" for here, there in arrows() if here != there and FLOOR[here] <= FLOOR[there]] == []


def test_an_import_is_seen_wherever_it_stands() -> None:
    text = "from chithi import output\nimport chithi.rdf.terms\ndef f():\n    from chithi.graph.build import build\n"
    assert list(imported(text)) == ["output", "rdf", "graph"]


def test_few_modules_stand_at_the_root() -> None:
    assert len(list(HOME.glob("*.py"))) <= MOST_AT_ROOT
