"""The names of people, bodies and places that the data know, for whoever looks for them in a text."""

from __future__ import annotations

from chithi.detection.vocabulary import Names
from chithi.graph.nodes import Nodes

# One word alone (Đảng, Bác) is found everywhere and names nobody in particular.
_LEAST_WORDS = 2


def list_names(nodes: Nodes) -> Names:
    """Return every label of people, bodies and places, in whichever file they stand."""
    return Names(_names(nodes, "Person"), _names(nodes, "Place"), _names(nodes, "Body"))


def _names(nodes: Nodes, kind: str) -> frozenset[str]:
    found = (name for node in nodes.of_class[kind] for name in nodes.names_in(node, "vi"))
    return frozenset(name for name in found if len(name.split()) >= _LEAST_WORDS)
