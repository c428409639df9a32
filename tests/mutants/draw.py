"""Draws mutants with a seed: in turns over operators, within each over properties, within these over classes."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from random import Random
from typing import NamedTuple, TypeVar

from pyoxigraph import Triple

from chithi.rdf.namespaces import shorten
from mutants.graph import Fact, Graph

Item = TypeVar("Item")


class Change(NamedTuple):
    """What a mutation takes away and what it puts in."""

    removed: tuple[Triple, ...]
    added: tuple[Triple, ...] = ()


class Neutral(NamedTuple):
    """Why a mutation at a statement would not change what the data mean, or could be refused by nobody."""

    reason: str  # a key of REASONS


Operator = Callable[[Graph, Fact, Random], Change | Neutral | None]

# Decided before anything was measured: these mutations are not drawn.
REASONS = {
    "optional": "the property is optional: data that say less are still true",
    "others-remain": "the node keeps other values of the property, and what is left is still true",
    "still-proven": "the node keeps other evidence and the passage other uses: nothing said is without proof",
    "symmetric": "the property is symmetric: turned round it says the same",
    "foreign": "the address is not the project's: only the network could tell",
    "own-words": "our own words or a translation: no text prints them",
    "not-printed": "no text prints the value: an inference or another source stands for it",
    "reader": "whether a text prints such a value beside the node is known to readers alone",
    "spelling": "the text prints another form of the name or none: the label is the encoder's choice",
}


class Mutant(NamedTuple):
    """The shipped graph with one fault."""

    operator: str
    kind: str  # the most special class of the node
    property: str  # prefixed name
    file: int
    removed: tuple[Triple, ...]
    added: tuple[Triple, ...]

    def __str__(self) -> str:
        """Return the change, for reading."""
        said = [f"- {_said(t)}" for t in self.removed] + [f"+ {_said(t)}" for t in self.added]
        return f"{self.operator}: {'; '.join(said)}"


def _said(triple: Triple) -> str:
    parts = (triple.subject, triple.predicate, triple.object)
    return " ".join(shorten(text[1:-1]) if (text := str(part)).startswith("<") else text for part in parts)


def interleave(sources: Iterable[Iterable[Item]]) -> Iterator[Item]:
    """Yield from each source in turn until all are exhausted."""
    waiting = deque(iter(source) for source in sources)
    while waiting:
        source = waiting.popleft()
        for item in islice(source, 1):
            yield item
            waiting.append(source)


def draw(graph: Graph, operators: Mapping[str, Operator], seed: int, number: int | None = None) -> list[Mutant]:
    """Return `number` mutants, each operator having its turn until it has no more; all there are by default."""
    sources = (_of(graph, name, operator, seed) for name, operator in operators.items())
    return list(islice(interleave(sources), number))


def _of(graph: Graph, name: str, operator: Operator, seed: int) -> Iterator[Mutant]:
    """Yield an operator's mutants, each but once; each statement is mutated once at most."""
    random = Random(f"{seed} {name}")  # a text gives the same numbers in every process
    done = set()
    for fact in _spread(graph, random):
        change = operator(graph, fact, random)
        if isinstance(change, Change) and change not in done and not graph.stated & set(change.added):
            done.add(change)
            yield Mutant(name, graph.leaf(fact.subject), fact.property, fact.file, *change)


def _spread(graph: Graph, random: Random) -> Iterator[Fact]:
    """Yield all that is written, in turns over properties and within a property over classes."""
    strata: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in (fact for fact in graph.facts if fact.triple in graph.written):
        strata[fact.property][graph.leaf(fact.subject)].append(fact)
    properties = [interleave(_shuffled(classes.values(), random)) for classes in strata.values()]
    random.shuffle(properties)
    return interleave(properties)


def _shuffled(strata: Iterable[Sequence[Fact]], random: Random) -> list[list[Fact]]:
    """Return the strata in another order, each in another order."""
    shuffled = [random.sample(facts, len(facts)) for facts in strata]
    random.shuffle(shuffled)
    return shuffled


def neutrals(graph: Graph, operators: Mapping[str, Operator]) -> Counter[str]:
    """Return how many statements are left alone, by reason."""
    random = Random(0)
    facts = [fact for fact in graph.facts if fact.triple in graph.written]
    changes = (operator(graph, fact, random) for operator in operators.values() for fact in facts)
    return Counter(change.reason for change in changes if isinstance(change, Neutral))
