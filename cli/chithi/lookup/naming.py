"""Finds what a person means by a typed name: an IRI, a prefixed name, or a label with or without accents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from chithi.engines.base import Engine, select
from chithi.lookup.labels import find_labels
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Truth
from chithi.rdf.namespaces import BASE, CT, SKOS, expand, has_prefix, looks_prefixed, shorten
from chithi.vietnamese.letters import fold, nfc, slug

SCHEME = "concept:"
_LABELS = f"<{SKOS}prefLabel>|<{SKOS}altLabel>"


class Named(NamedTuple):
    """A node with one of its labels; `label` is None for a node that has none."""

    iri: str
    label: Literal | None

    @property
    def text(self) -> str:
        """The label's text, "" without a label."""
        return self.label.value if self.label else ""

    @property
    def last(self) -> str:
        """The last segment of the IRI."""
        return self.iri.replace("#", "/").rpartition("/")[2]


def pattern(node: str, accepts: str) -> str:
    """Return the triple pattern for `node` (`?x` or `<iri>`) being what `accepts` says, "" for anything.

    `accepts` is `concept:<scheme>`, a class as prefixed name or IRI, or "".
    """
    if not accepts:
        return ""
    if accepts.startswith(SCHEME):
        return f"{node} <{SKOS}inScheme> <{BASE}concept/{accepts.removeprefix(SCHEME)}> ."
    iri = accepts if "://" in accepts else expand(accepts)
    return f"{node} a {NamedNode(iri.strip('<>'))} ."


def list_nodes(engine: Engine, accepts: str) -> list[Named]:
    """Return every node that `accepts` allows, with each of its labels (or None, if it accepts a class)."""
    labels = f"?x {_LABELS} ?l"
    group = f"{pattern('?x', accepts)} OPTIONAL {{ {labels} }}" if accepts else labels
    rows = select(engine, f"SELECT DISTINCT ?x ?l WHERE {{ {group} }}")
    return [
        Named(node.value, label if isinstance(label, Literal) else None)
        for node, label in rows
        if isinstance(node, NamedNode)
    ]


def list_choices(engine: Engine, accepts: str, lang: str) -> list[tuple[str, str]]:
    """Return (IRI, preferred label, in `lang` if there is one) of all that `accepts` allows, by label."""
    iris = {node.iri for node in list_nodes(engine, accepts)}
    labels = find_labels(engine, iris, lang)
    return sorted(((iri, labels.get(iri, shorten(iri))) for iri in iris), key=lambda pair: (fold(pair[1]), pair[0]))


def resolve(engine: Engine, text: str, accepts: str = "", more: Sequence[Named] = ()) -> NamedNode:
    """Return the one node that `text` names among those `accepts` allows, and `more` that the data lack.

    Raises:
        WrongUse: nothing is called so (the message suggests what comes near), several things are (it lists
            them), the IRI is not in the data, or the prefix is unknown.
    """
    name = nfc(text.strip())
    if iri := _as_iri(name):
        return iri if any(node.iri == iri.value for node in more) else _known(engine, iri, accepts)
    nodes = [*list_nodes(engine, accepts), *more]
    folded, as_slug = fold(name), slug(name)
    if not folded:
        raise WrongUse("no-letters-in-name", value=text)
    exact = [node for node in nodes if nfc(node.text) == name]
    loose = [node for node in nodes if fold(node.text) == folded or node.last in (name, as_slug)]
    matches = exact or loose
    iris = {node.iri for node in matches}
    if len(iris) > 1:
        raise WrongUse("ambiguous-name", value=text, candidates=_list(matches))
    if not iris:
        raise _unknown(text, folded, nodes, accepts)
    return NamedNode(iris.pop())


def _as_iri(name: str) -> NamedNode | None:
    bracketed = name.startswith("<") and name.endswith(">")
    written = name[1:-1] if bracketed else name
    if "://" not in written and looks_prefixed(written) and not (bracketed and not has_prefix(written)):
        written = expand(written)
    if "://" not in written and not bracketed:
        return None
    try:
        return NamedNode(written)
    except ValueError as error:
        raise WrongUse("bad-iri", value=name, reason=error) from error


def _known(engine: Engine, iri: NamedNode, accepts: str) -> NamedNode:
    group = pattern(str(iri), accepts) or f"{{ {iri} ?p ?o }} UNION {{ ?s ?p {iri} }}"
    result = engine.query(f"ASK {{ {group} }}")
    assert isinstance(result, Truth)
    if result.value:
        return iri
    if accepts:
        raise WrongUse("iri-not-accepted", value=shorten(iri.value), accepts=accepts)
    raise WrongUse("iri-not-in-data", value=shorten(iri.value))


def _list(nodes: list[Named]) -> str:
    """Return one line per node: a label and the prefixed name that a person can type instead."""
    lines = {node.iri: f"  {node.text or node.last}  →  {shorten(node.iri)}" for node in reversed(nodes)}
    return "\n".join(sorted(lines.values()))


def _unknown(text: str, folded: str, nodes: list[Named], accepts: str) -> WrongUse:
    from difflib import get_close_matches

    near = [node for node in nodes if folded in fold(node.text)]
    if not near:
        by_fold = {fold(node.text): node for node in reversed(nodes)}
        near = [by_fold[match] for match in get_close_matches(folded, list(by_fold), n=5, cutoff=0.6)]
    if not near:
        key = "unknown-name-accepted" if accepts else "unknown-name"
        return WrongUse(key, value=text, accepts=accepts)
    return WrongUse("unknown-name-near", value=text, candidates=_list(near[:8]))


FOLDED_QUERY = f"""SELECT DISTINCT ?node ?label WHERE {{
  ?node <{CT}foldedLabel> ?folded .
  FILTER(CONTAINS(?folded, %s))
  ?node {_LABELS} ?label .
}}"""


class Found(NamedTuple):
    """A node that a search found, with the label that matched."""

    iri: str
    matched: str


def search(engine: Engine, text: str) -> list[Found]:
    """Return the nodes whose label contains `text`, accents and case apart; equal ones first.

    Raises:
        WrongUse: `text` has no letter or digit to look for.
    """
    folded = fold(text)
    if not folded:
        raise WrongUse("no-letters-in-name", value=text)
    best: dict[str, tuple[tuple[int, str, str], Found]] = {}
    for node, label in select(engine, FOLDED_QUERY % Literal(folded)):
        if isinstance(node, NamedNode) and isinstance(label, Literal) and folded in fold(label.value):
            plain = fold(label.value)
            rank = (0 if plain == folded else 1 if plain.startswith(folded) else 2, plain, node.value)
            if node.value not in best or rank < best[node.value][0]:
                best[node.value] = (rank, Found(node.value, label.value))
    return [found for _, found in sorted(best.values())]
