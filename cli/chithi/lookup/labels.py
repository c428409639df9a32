"""The labels of nodes, in the language that a person reads."""

from __future__ import annotations

from pyoxigraph import NamedNode

from chithi.engines.base import Engine, select
from chithi.rdf.labels import NAMING, choose_label, collect_labels

_NAMING = ", ".join(f"<{name}>" for name in NAMING)


def find_labels(engine: Engine, iris: set[str], lang: str) -> dict[str, str]:
    """Return IRI -> preferred label, in `lang` where there is one, of those of `iris` that have any."""
    if not iris:  # rdflib fails on VALUES without values
        return {}
    values = " ".join(f"<{iri}>" for iri in sorted(iris))
    # Not a second VALUES, with which rdflib goes through all the data for each node.
    query = f"SELECT ?x ?p ?l WHERE {{ VALUES ?x {{ {values} }} ?x ?p ?l . FILTER(?p IN ({_NAMING})) }}"
    rows = select(engine, query)
    stated = [(node, name.value, label) for node, name, label in sorted(rows, key=str) if isinstance(name, NamedNode)]
    return {iri: choose_label(texts, lang) for iri, texts in collect_labels(stated).items()}
