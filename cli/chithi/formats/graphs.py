"""Graphs as Turtle, N-Triples or JSON-LD; statements are sorted, so that equal graphs give equal files."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import RdfFormat, Triple, serialize

from chithi.namespaces import prefixes_in

_FORMATS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}


def render(triples: Iterable[Triple], name: str) -> bytes:
    """Return the triples as `name` says (ttl, nt or jsonld), declaring only the prefixes in use."""
    ordered = sorted(set(triples), key=str)
    written = serialize(ordered, format=_FORMATS[name], prefixes=prefixes_in("\n".join(map(str, ordered))))
    assert written is not None
    return written if written.endswith(b"\n") else written + b"\n"
