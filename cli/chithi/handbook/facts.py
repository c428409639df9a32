"""What the page tells of one class, property, scheme or concept."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from chithi.handbook.conditions import Conditions
from chithi.handbook.graph import Node
from chithi.handbook.markup import NOTHING, Html, both, code, description_list, element, item_list, join, words
from chithi.handbook.model import Ontology
from chithi.handbook.names import Names
from chithi.messages.wording.page import WORDING
from chithi.rdf.namespaces import OWL, RDF, RDFS, SKOS

ALIGNED = (
    *(RDFS + name for name in ("subClassOf", "subPropertyOf")),
    *(OWL + name for name in ("equivalentClass", "equivalentProperty")),
    *(SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")),
)
# Told elsewhere on the page, or only there for machines.
_TOLD = ("prefLabel", "altLabel", "definition", "inScheme", "broader", "note")
_APART = {f"{RDF}type", *(SKOS + name for name in _TOLD), *ALIGNED}
Row = tuple[Html, Html]


def local(iri: str) -> str:
    """Return the last part of an IRI."""
    return iri.replace("#", "/").rpartition("/")[2]


class Facts:
    """Writes the entries of an ontology."""

    def __init__(self, ontology: Ontology) -> None:
        """Take terms and statements from `ontology`."""
        self._ontology = ontology
        self._graph = ontology.graph
        self.names = Names(ontology)
        self.conditions = Conditions(ontology.graph, self.names)

    def term(self, iri: str) -> Html:
        """Return the entry of a class or property."""
        kind = self._ontology.kinds[iri]
        rows = self._of_class(iri) if kind == "class" else self._of_property(iri)
        rows = [*rows, (words("page-aligned"), self._align(iri)), (words("page-shapes"), self._shapes(iri))]
        badge = element("small", words(f"page-kind-{kind}"))
        parts = [self.names.heading("h3", iri, badge), self.describe(iri), description_list(rows, "facts")]
        return element("article", *parts)

    def describe(self, iri: str) -> Html:
        """Return definition and notes."""
        notes = self._graph.texts(iri, f"{SKOS}note")
        note = join([element("strong", words("page-note")), both(notes)], " ") if notes else NOTHING
        definition = both(self._graph.texts(iri, f"{SKOS}definition"), "p")
        return join([definition, element("p", note) if note else NOTHING])

    def _of_class(self, iri: str) -> list[Row]:
        graph, conditions = self._graph, self.conditions
        subs = [sub for sub in self._ontology.classes if iri in self._ontology.supers(sub)]
        return [
            (words("page-supers"), self._link(self._ontology.supers(iri))),
            (words("page-subs"), self._link(subs)),
            (words("page-necessary"), self._conditions(conditions.of(iri, f"{RDFS}subClassOf"))),
            (words("page-equivalent"), self._conditions(conditions.of(iri, f"{OWL}equivalentClass"))),
            (words("page-sufficient"), self._conditions(conditions.sufficient(iri))),
            (words("page-in-domain"), self._link(graph.users(f"{RDFS}domain", iri))),
            (words("page-in-range"), self._link(graph.users(f"{RDFS}range", iri))),
            (words("page-disjoint"), item_list(map(self.names.code, conditions.disjoint_with(iri)), "names")),
        ]

    def _of_property(self, iri: str) -> list[Row]:
        graph = self._graph
        inverse = [*graph.iris(iri, f"{OWL}inverseOf"), *graph.users(f"{OWL}inverseOf", iri)]
        ours = self._ontology.kinds
        supers = [above for above in graph.iris(iri, f"{RDFS}subPropertyOf") if above in ours]
        none = words("page-no-class") if ours[iri] != "annotation" else NOTHING
        return [
            (words("page-domain"), self._classes(iri, f"{RDFS}domain") or none),
            (words("page-range"), self._classes(iri, f"{RDFS}range") or none),
            (words("page-values"), self._link(self._ontology.rules.schemes.get(iri, []))),
            (words("page-character"), item_list(self._character(iri), "lines")),
            (words("page-inverse"), self._link(inverse)),
            (words("page-super-properties"), self._link(supers)),
            (words("page-sub-properties"), self._link(graph.users(f"{RDFS}subPropertyOf", iri))),
            (words("page-chain"), item_list(self._chains(iri), "lines")),
            (words("page-defines"), self._link(self.conditions.users(iri))),
        ]

    def _classes(self, iri: str, predicate: str) -> Html:
        return item_list(map(self._value, self._graph.objects(NamedNode(iri), predicate)), "inline")

    def _character(self, iri: str) -> list[Html]:
        kinds = (f"page-{local(kind)}" for kind in self._graph.iris(iri, f"{RDF}type") if kind.startswith(OWL))
        return [words(key) for key in kinds if key in WORDING]

    def _chains(self, iri: str) -> list[Html]:
        then = join([NOTHING, words("page-then"), NOTHING], " ")
        heads = self._graph.objects(NamedNode(iri), f"{OWL}propertyChainAxiom")
        return [Html(then.join(map(self._value, self._graph.members(head)))) for head in heads]

    def _value(self, node: Node) -> Html:
        if isinstance(node, NamedNode):
            return self.names.link(node.value)
        return code(node.value) if isinstance(node, Literal) else self.conditions.describe(node)

    def _link(self, iris: Iterable[str]) -> Html:
        return item_list(map(self.names.link, dict.fromkeys(iris)), "inline")

    def _conditions(self, nodes: Iterable[Node]) -> Html:
        return item_list(map(self.conditions.describe, nodes), "lines")

    def _shapes(self, iri: str) -> Html:
        names = self._ontology.rules.shapes.get(iri, [])
        return item_list((code(f"shape:{local(name)}") for name in names), "names")

    def alignments(self, iri: str) -> list[tuple[str, str]]:
        """Return how a term maps to which terms of others."""
        graph, ours = self._graph, self._ontology.kinds
        return [(how, other) for how in ALIGNED for other in graph.iris(iri, how) if other not in ours]

    def _align(self, iri: str) -> Html:
        pairs = self.alignments(iri)
        items = (join([words(f"page-align-{local(how)}"), self.names.code(other)], " ") for how, other in pairs)
        return item_list(items, "lines")

    def scheme(self, iri: str) -> Html:
        """Return a concept scheme with its concepts."""
        users = [term for term, schemes in self._ontology.rules.schemes.items() if iri in schemes]
        badge = element("small", words("page-kind-scheme"))
        used = description_list([(words("page-used-by"), self._link(users))], "facts")
        entries = [self._concept(concept) for concept in self._ontology.concepts(iri)]
        parts = [self.names.heading("h3", iri, badge), self.describe(iri), used]
        return element("article", *parts, element("dl", *entries, class_="concepts") if entries else NOTHING)

    def _concept(self, iri: str) -> Html:
        labels = self._ontology.labels(iri)
        name = join([both(labels) if labels else NOTHING, code(self.names.short(iri))], " ")
        rows = [
            (words("page-also"), both(self._graph.texts(iri, f"{SKOS}altLabel"))),
            (words("page-broader"), self._link(self._graph.iris(iri, f"{SKOS}broader"))),
            (words("page-aligned"), self._align(iri)),
            *self._other(iri),
        ]
        told = element("dd", self.describe(iri), description_list(rows, "facts"))
        return element("div", element("dt", name), told, id=self.names.anchor(iri))

    def _other(self, iri: str) -> list[Row]:
        """Return what else is said of a concept."""
        said = self._graph.properties(NamedNode(iri)).items()
        return [
            (self.names.link(verb), join(map(self._value, values), ", ")) for verb, values in said if verb not in _APART
        ]
