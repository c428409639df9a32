"""Finds what a person means by a typed name: an IRI, a prefixed name, or a name or a part of one, accents apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pyoxigraph import NamedNode

from chithi.engines.base import Engine
from chithi.lookup.labels import find_labels
from chithi.lookup.names import REPORT, Named, list_nodes, list_report_names, pattern, rank_kind
from chithi.lookup.refusals import refuse_ambiguous, refuse_iri, refuse_unknown
from chithi.lookup.words import EXACT, PART, START, WHOLE, Match, Words, compare, split_words
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import Truth
from chithi.rdf.namespaces import expand, has_prefix, looks_prefixed, shorten
from chithi.vietnamese.letters import fold, nfc, slug


class Identified(NamedTuple):
    """The node that a text names; `whole` tells whether the text is an IRI, a slug or a whole name of its own."""

    iri: NamedNode
    whole: bool


class _Candidate(NamedTuple):
    """How well a node is met: the match, the rank of its kind where a part of a name is, its IRI."""

    match: Match
    kind: int
    iri: str
    own: bool


def list_choices(engine: Engine, accepts: str, lang: str) -> list[tuple[str, str]]:
    """Return (IRI, preferred label, in `lang` if there is one) of all that `accepts` allows, by label."""
    iris = {node.iri for node in list_nodes(engine, accepts)}
    labels = find_labels(engine, iris, lang)
    return sorted(((iri, labels.get(iri, shorten(iri))) for iri in iris), key=lambda pair: (fold(pair[1]), pair[0]))


def resolve(engine: Engine, text: str, accepts: str = "", more: Sequence[Named] = ()) -> NamedNode:
    """Return the one node that `text` names, see `identify`."""
    return identify(engine, text, accepts, more).iri


def identify(
    engine: Engine, text: str, accepts: str = "", more: Sequence[Named] = (), whole: bool = False
) -> Identified:
    """Return the one node that `text` names among those `accepts` allows, and `more` that the data lack.

    A part of a name is enough if it is of one node; not with `whole`.

    Raises:
        WrongUse: nothing is called so (the message lists what is there, or comes near), several things are (it
            lists them), the IRI is not in the data, or the prefix is unknown.
    """
    name = nfc(text.strip())
    if iri := _as_iri(name):
        known = any(node.iri == iri.value for node in more)
        return Identified(iri if known else _known(engine, iri, accepts), whole=True)
    if not fold(name):
        raise WrongUse("no-letters-in-name", value=text)
    nodes = [*_list_named(engine, accepts), *more]
    found = find_candidates(name, nodes, accepts, whole)
    iris = sorted({candidate.iri for candidate in found})
    if len(iris) > 1:
        raise refuse_ambiguous(engine, text, iris, nodes)
    if not iris:
        raise refuse_unknown(engine, text, nodes, accepts)
    return Identified(NamedNode(iris[0]), any(c.own and c.match.how <= WHOLE for c in found))


def _list_named(engine: Engine, accepts: str) -> list[Named]:
    reports = list_report_names(engine, places=bool(accepts)) if accepts in ("", REPORT) else ()
    return [*list_nodes(engine, accepts), *reports]


def find_candidates(name: str, nodes: Iterable[Named], accepts: str, whole: bool = False) -> list[_Candidate]:
    """Return those of `nodes` that `name` meets best, all equally well.

    Accents that were typed count before how much of a name is met. Where anything is accepted, a part of a name
    means the documents, people, bodies and places that it is found in before what only mentions them.
    """
    typed, as_slug = split_words(name), slug(name)
    met = [
        _Candidate(match, 0 if accepts or match.how <= WHOLE else rank_kind(node.iri), node.iri, node.own)
        for node in nodes
        if (match := _meet(name, typed, as_slug, node))
    ]
    met = [c for c in met if c.match.how <= WHOLE or (c.own and not whole)]
    best = min((candidate[:2] for candidate in met), default=None)
    return [candidate for candidate in met if candidate[:2] == best]


def _meet(name: str, typed: Words, as_slug: str, node: Named) -> Match | None:
    if nfc(node.text) == name:
        return Match(False, EXACT if node.own else WHOLE)
    match = compare(typed, split_words(node.text))
    if match and match.how == START:  # no better than words within the name, where one thing is to be taken
        match = match._replace(how=PART)
    if node.last not in (name, as_slug or name):
        return match
    by_slug = Match(typed.written != typed.plain, WHOLE)
    return min(match, by_slug) if match else by_slug


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
    raise refuse_iri(shorten(iri.value), accepts)
