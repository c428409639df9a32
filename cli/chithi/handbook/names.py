"""How the page names and links what has an IRI."""

from __future__ import annotations

from chithi.handbook.markup import Html, both, code, element, join, link, text, words
from chithi.handbook.model import Ontology
from chithi.messages.wording.page import WORDING
from chithi.rdf.namespaces import BASE, CT, XSD, shorten


class Names:
    """The names of one ontology's terms and concepts."""

    def __init__(self, ontology: Ontology) -> None:
        """Find out what has a place on the page."""
        self._ontology = ontology
        concepts = (concept for scheme in ontology.schemes for concept in ontology.concepts(scheme))
        self._here = {*ontology.kinds, *ontology.schemes, *concepts}
        # The longest namespace first: `https://w3id.org/chithi/` would fit everything of ours.
        self._prefixes = sorted(ontology.prefixes.items(), key=lambda item: -len(item[1]))

    def anchor(self, iri: str) -> str | None:
        """Return the id of what has a place on the page: a term's local name, else the path of its IRI."""
        if iri not in self._here:
            return None
        return iri.removeprefix(CT) if iri.startswith(CT) else iri.removeprefix(BASE)

    def target(self, iri: str) -> str:
        """Return where a link to it leads."""
        anchor = self.anchor(iri)
        return iri if anchor is None else f"#{anchor}"

    def short(self, iri: str) -> str:
        """Return the prefixed name, by the table of the project or the prefixes of the ontology's files."""
        known = shorten(iri)
        if known != iri:
            return known
        for prefix, namespace in self._prefixes:
            if iri.startswith(namespace) and iri != namespace:
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri

    def link(self, iri: str) -> Html:
        """Return what it is called, in both languages, as a link to its place; a datatype in words."""
        labels = self._ontology.labels(iri)
        if self.anchor(iri) is not None and labels:
            return link(self.target(iri), both(labels))
        if (key := f"page-type-{iri.removeprefix(XSD)}") in WORDING:
            return join([words(key), code(self.short(iri))], " ")
        return self.code(iri)

    def name(self, iri: str, lang: str) -> Html:
        """Return what it is called in one language, as a link; else its prefixed name."""
        label = self._ontology.labels(iri).get(lang)
        return link(self.target(iri), text(label)) if label and self.anchor(iri) is not None else self.code(iri)

    def code(self, iri: str) -> Html:
        """Return the prefixed name as a link to its place, here or outside."""
        if self.anchor(iri) is None and not iri.startswith(("http://", "https://")):
            return code(iri)
        return link(self.target(iri), code(self.short(iri)))

    def heading(self, level: str, iri: str, kind: Html, anchored: bool = True) -> Html:
        """Return the heading of a term or scheme: what it is called, its name for machines, what it is."""
        labels = self._ontology.labels(iri)
        parts = [both(labels) if labels else code(self.short(iri)), code(self.short(iri)), kind]
        return element(level, join(parts, " "), id=self.anchor(iri) if anchored else None)
