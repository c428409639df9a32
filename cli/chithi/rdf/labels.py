"""Labels: which properties give a thing its name, and which of several texts a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from chithi.messages.catalogue import LANGUAGES
from chithi.rdf.namespaces import RDFS, SKOS

# The first that a thing has is its name.
NAMING = (f"{SKOS}prefLabel", f"{RDFS}label")
# Language tag, "" for none -> text.
Texts = Mapping[str, str]


def collect_labels(statements: Iterable[tuple[object, str, object]]) -> dict[str, dict[str, str]]:
    """Return IRI -> its texts by language, out of (subject, property's IRI, value); the first of a language counts."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for subject, predicate, value in statements:
        if predicate in NAMING and isinstance(subject, NamedNode) and isinstance(value, Literal):
            found.setdefault(subject.value, {}).setdefault(predicate, {}).setdefault(value.language or "", value.value)
    return {iri: next(texts[name] for name in NAMING if name in texts) for iri, texts in found.items()}


def choose_label(texts: Texts, lang: str) -> str:
    """Return the text in `lang`, else in Vietnamese, English or whichever language comes first; "" if there is none."""
    return next((texts[each] for each in (lang, *LANGUAGES, *sorted(texts)) if each in texts), "")
