"""Where the premises of a rule are found in a closure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import rdflib
from rdflib import Variable
from rdflib.term import Node

from chithi.reasoning.closure import Fact
from chithi.reasoning.rules import Binding


def find_matches(graph: rdflib.Graph, body: Sequence[Fact], binding: Binding) -> Iterator[Binding]:
    """Yield every way to give all variables of the patterns values, so that all are in the graph."""
    if not body:
        yield binding
        return
    # The pattern that says most next; of equals the first.
    pattern = min(body, key=lambda each: sum(term not in binding for term in each if isinstance(term, Variable)))
    rest = [each for each in body if each is not pattern]
    wanted = substitute(pattern, binding)
    asked = [None if isinstance(term, Variable) else term for term in wanted]
    for found in graph.triples((asked[0], asked[1], asked[2])):
        more = unify(wanted, found, binding)
        if more is not None:
            yield from find_matches(graph, rest, more)


def substitute(pattern: Fact, binding: Binding) -> Fact:
    """Return the pattern with the values of its variables, as far as they have any."""
    subject, predicate, value = (binding.get(term, term) if isinstance(term, Variable) else term for term in pattern)
    return subject, predicate, value


def unify(pattern: Fact, found: Sequence[Node], binding: Binding) -> Binding | None:
    """Return the binding, made larger, under which the pattern is `found`; None where there is none."""
    larger = dict(binding)
    for term, node in zip(pattern, found, strict=True):
        if not isinstance(term, Variable):
            if term != node:
                return None
        elif not _is_number(term, node) or larger.setdefault(term, node) != node:
            return None
    return larger


def _is_number(variable: Variable, node: Node) -> bool:
    """Whether a literal has the value that a variable demands by its name; other variables demand none."""
    return not variable.isdigit() or (isinstance(node, rdflib.Literal) and node.value == int(variable))
