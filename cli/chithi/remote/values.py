"""Which triples are the same by value: some stores write a literal in another way, 978.80 as 978.8."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from chithi.namespaces import XSD

_ANY = NamedNode("urn:any")
_INTEGER, _DECIMAL = NamedNode(f"{XSD}integer"), NamedNode(f"{XSD}decimal")


class Values:
    """Triples by value.

    Oxigraph, which keeps numbers and dates as values, decides. The types derived from xsd:integer are xsd:integer for
    it, and an integer is the decimal of the same value (Virtuoso makes one of it above 2147483647), but a double is
    neither. What is no lexical form of its type, or out of Oxigraph's range, equals only itself.
    """

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Find out how the literals of these triples are written by value."""
        literals = list({triple.object for triple in triples if isinstance(triple.object, Literal)})
        store = Store()
        store.bulk_extend(Quad(NamedNode(f"urn:{n}"), _ANY, literal) for n, literal in enumerate(literals))
        kept = {
            int(quad.subject.value[4:]): quad.object
            for quad in store
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
        }
        forms = {literal: _exact(kept[n]) for n, literal in enumerate(literals)}
        self._forms = {literal: form for literal, form in forms.items() if form != literal}

    def of(self, triple: Triple) -> Triple:
        """Return what all triples that are the same for a store have in common."""
        form = self._forms.get(triple.object) if isinstance(triple.object, Literal) else None
        return triple if form is None else Triple(triple.subject, triple.predicate, form)

    def without(self, triples: Iterable[Triple], others: Iterable[Triple]) -> list[Triple]:
        """Return those triples that are not among the others, by value and in their order."""
        known = {self.of(triple) for triple in others}
        return [triple for triple in triples if self.of(triple) not in known]

    def rewritten(self, ours: Iterable[Triple], theirs: set[Triple]) -> list[tuple[Literal, Literal]]:
        """Return the literals of ours that are there only in another form, with that form."""
        by_value = {self.of(triple): triple.object for triple in theirs}
        pairs = ((t.object, by_value.get(self.of(t))) for t in ours if t not in theirs)
        return [(one, other) for one, other in pairs if isinstance(one, Literal) and isinstance(other, Literal)]


def _exact(literal: Literal) -> Literal:
    return Literal(literal.value, datatype=_DECIMAL) if literal.datatype == _INTEGER else literal
