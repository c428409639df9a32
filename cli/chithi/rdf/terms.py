"""Terms that code names: the properties that every part of the program knows."""

from __future__ import annotations

from pyoxigraph import NamedNode

from chithi.rdf.namespaces import CT, RDF

TYPE = NamedNode(f"{RDF}type")
EVIDENCE = NamedNode(f"{CT}evidence")
