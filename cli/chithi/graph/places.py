"""The administrative units by name: those of the registers and the background ones, which no report names yet.

The shipped graph has only the first; the others are read when somebody asks for them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Triple

from chithi import home
from chithi.graph.nodes import LABELS, Nodes
from chithi.rdf import reading
from chithi.vietnamese.letters import canonical

CLASSES = ("Province", "District", "Commune")
# "huyện Bảo Lâm (Cao Bằng)", "Lâm Đồng (từ ngày 1/7/2025)": no newspaper prints what stands in brackets.
_ADDED = re.compile(r" \([^()]*\)$")


class Unit(NamedTuple):
    """An administrative unit; IRIs are "" and days None where the registers say nothing.

    `kind` is one of CLASSES, `names` are all labels in both languages, the preferred ones first.
    """

    iri: str
    kind: str
    names: tuple[str, ...]
    within: str
    first: date | None
    last: date | None
    heir: str

    def existed_on(self, day: date) -> bool:
        """Whether nothing known says that there was no such unit on that day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Units:
    """All known units, by IRI and by name; the names are as `find` compares them."""

    def __init__(self, nodes: Nodes) -> None:
        """Take the units of `nodes`."""
        self.by_iri = {iri: _unit(nodes, iri, kind) for kind in CLASSES for iri in nodes.of_class[kind]}
        self.by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.by_iri.values():
            for name in dict.fromkeys(_searched(text) for text in unit.names):
                self.by_name[name].append(unit)

    def find(self, name: str, day: date | None = None) -> list[Unit]:
        """Return the units called so ("huyện Bảo Lâm", "Bảo Lâm"), of `day` if one is given.

        Every letter and tone counts; case, normal form and the place of the tone mark (*hòa*, *hoà*) do not.
        """
        found = self.by_name.get(_searched(name), [])
        return [unit for unit in found if day is None or unit.existed_on(day)]

    def province_of(self, unit: Unit) -> Unit | None:
        """Return the province in which a unit lies, itself if it is one, None if the data do not lead to one."""
        seen = {unit.iri}
        while unit.kind != "Province":
            above = self.by_iri.get(unit.within)
            if above is None or above.iri in seen:
                return None
            seen.add(above.iri)
            unit = above
        return unit


def _searched(name: str) -> str:
    return canonical(_ADDED.sub("", " ".join(name.split())))


def _unit(nodes: Nodes, iri: str, kind: str) -> Unit:
    names = tuple(text for label in LABELS for text in nodes.texts(iri, label))
    first, last = (_day(nodes.text(iri, name)) for name in ("validFrom", "validTo"))
    return Unit(iri, kind, names, nodes.text(iri, "within"), first, last, nodes.text(iri, "becamePartOf"))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def background_files() -> list[Path]:
    """Return the files of background facts, sorted; a project may have none."""
    return sorted((home.root() / "graph" / "background").glob("*.ttl"))


def read_units() -> Units:
    """Return all units of the project; they are read once.

    Raises:
        CannotRead: a file cannot be read or is malformed.
    """
    return _read_units((home.root() / "graph" / "registers" / "places.ttl", *background_files()))


@cache
def _read_units(paths: tuple[Path, ...]) -> Units:
    nodes = Nodes()
    for path in paths:
        if path.is_file():
            nodes.add(path)
    return Units(nodes)


def read_background() -> list[Triple]:
    """Return what the background files say, in their order.

    Raises:
        CannotRead: a file cannot be read or is malformed.
    """
    return [quad.triple for path in background_files() for quad in reading.read_quads(path)]
