"""What is said of a name that means nothing, or several things: what there is, in the language in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chithi.engines.base import Engine
from chithi.lookup.labels import find_labels
from chithi.lookup.names import Named, rank_kind
from chithi.lookup.words import find_near, split_words
from chithi.messages.catalogue import current, knows, say
from chithi.messages.errors import WrongUse
from chithi.rdf.namespaces import shorten
from chithi.vietnamese.letters import fold

LISTED = 8
# So few are all told, on one line where it does not get longer.
FEW = 12
LONG = 200


def refuse_ambiguous(engine: Engine, text: str, iris: Sequence[str], nodes: Sequence[Named]) -> WrongUse:
    """Return the error that lists what `text` may mean: those with the shortest labels, and how many more."""
    labels = find_labels(engine, set(iris), current())
    ordered = sorted(iris, key=lambda iri: (len(labels.get(iri, "")), iri))
    return WrongUse("ambiguous-name", value=text, candidates=list_candidates(engine, ordered, nodes))


def refuse_unknown(engine: Engine, text: str, nodes: Sequence[Named], accepts: str) -> WrongUse:
    """Return the error for a name that nothing has, with all that there is or what comes near."""
    iris = list(dict.fromkeys(node.iri for node in nodes))
    kind = name_kind(accepts)
    if accepts and 0 < len(iris) <= FEW:
        labels = find_labels(engine, set(iris), current())
        known = sorted(((labels.get(iri, shorten(iri)), iri) for iri in iris), key=lambda pair: (fold(pair[0]), *pair))
        line = ", ".join(dict.fromkeys(label for label, _ in known)) + "."
        listed = (
            f" {line}" if len(line) < LONG else "\n" + list_candidates(engine, [iri for _, iri in known], nodes, FEW)
        )
        return WrongUse("unknown-name-choices", value=text, accepts=kind, candidates=listed)
    near = _near(text, [node for node in nodes if node.own])
    if near:
        listed = list_candidates(engine, near[:LISTED], nodes)
        key = "unknown-name-near-accepted" if accepts else "unknown-name-near"
        return WrongUse(key, value=text, accepts=kind, candidates=listed)
    return WrongUse("unknown-name-accepted" if accepts else "unknown-name", value=text, accepts=kind)


def refuse_iri(name: str, accepts: str) -> WrongUse:
    """Return the error for a prefixed name or IRI that the data do not have, or not as what is accepted."""
    if accepts:
        return WrongUse("iri-not-accepted", value=name, accepts=name_kind(accepts))
    return WrongUse("iri-not-in-data", value=name)


def name_kind(accepts: str) -> str:
    """Return the word for what `accepts` allows, in the language in use: "province" for `ct:Province`."""
    key = f"accepts-{accepts}"
    return say(key) if knows(key) else accepts


def _near(text: str, nodes: Sequence[Named]) -> list[str]:
    """Return the IRIs of nodes with the text inside a name, or else with a name that a slip may have made of it."""
    folded = fold(text)
    inside = sorted((len(node.text), node.iri) for node in nodes if folded in fold(node.text))
    if inside:
        return list(dict.fromkeys(iri for _, iri in inside))
    nodes = sorted(nodes, key=lambda node: (rank_kind(node.iri), len(node.text), node.iri))
    close = find_near(split_words(text), [split_words(node.text) for node in nodes], LISTED)
    return list(dict.fromkeys(nodes[index].iri for index in close))


def list_candidates(engine: Engine, iris: Sequence[str], nodes: Iterable[Named], most: int = LISTED) -> str:
    """Return a line for each of the first nodes, the label and the short name to type, and how many more there are."""
    names: dict[str, str] = {}
    for node in nodes:
        names.setdefault(node.iri, node.text)
    labels = names | find_labels(engine, set(iris[:most]), current())
    lines = [f"  {labels.get(iri) or shorten(iri)}  →  {shorten(iri)}" for iri in iris[:most]]
    return "\n".join([*lines, f"  {say('and-more', count=len(iris) - most)}"] if len(iris) > most else lines)
