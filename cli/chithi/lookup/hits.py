"""What `chithi find` shows of what was found: the things, where the reports have them, and whether they print it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chithi.engines.base import Engine, select
from chithi.lookup.labels import find_labels
from chithi.lookup.names import last_segment
from chithi.lookup.search import NUMBERS, OWN_NAMES, PRINTED, Found, Text, search
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import CT, kind_of, shorten

# A phrase that more things cite stands for itself.
FEW_CITE = 3
STATED = "stated"


class Hit(NamedTuple):
    """A thing that was found, or the passage of a phrase: its label, where it stands, what matched, on which basis."""

    iri: str
    label: str
    place: str
    matched: str
    basis: str


def find_hits(engine: Engine, text: str, kind: str, lang: str) -> tuple[list[Hit], bool]:
    """Return what a text finds, best first, of one kind if given; and whether it only comes near.

    Raises:
        WrongUse: see search.
    """
    for found, near in search(engine, text, lang):
        mine = [each for each in found if kind_of(each.text.iri) != "ct" or kind == "ct"]
        things, stands_for = _replace_passages(engine, mine)
        if kept := [each for each in things if kind in ("", kind_of(each.text.iri))]:
            return _dress(engine, kept, stands_for, lang), near
    return [], False


def _replace_passages(engine: Engine, found: list[Found]) -> tuple[list[Found], dict[str, set[str]]]:
    """Put the things that cite a phrase in its place, unless they are many; and tell which passages each stands for."""
    passages = [each.text.iri for each in found if each.text.property == PRINTED]
    cited: dict[str, set[str]] = {}
    for passage, node in _select(engine, "p", passages, "?p ?x", f"?x <{CT}evidence> ?p"):
        if kind_of(node) != "inference":
            cited.setdefault(passage, set()).add(node)
    named = {each.text.iri for each in found}
    things: dict[str, Found] = {}
    stands_for: dict[str, set[str]] = {}
    for each in found:
        iri, prop, value = each.text
        citing = cited.get(iri, set())
        own = prop != PRINTED or not citing or len(citing) > FEW_CITE
        for node in [iri] if own else sorted(citing - named):
            things.setdefault(node, Found(each.rank, Text(node, prop, value)))
            if prop == PRINTED:
                stands_for.setdefault(node, set()).add(iri)
    return list(things.values()), stands_for


def _select(engine: Engine, name: str, iris: Iterable[str], wanted: str, pattern: str) -> list[tuple[str, ...]]:
    """Return the rows of `wanted` in a pattern whose triples all have `?name`, which is each of `iris`.

    A chain of triples, or a second VALUES, would make rdflib go through all the data for each of them.
    """
    values = " ".join(f"<{iri}>" for iri in sorted(set(iris)))
    if not values:  # rdflib fails on VALUES without values
        return []
    rows = select(engine, f"SELECT DISTINCT {wanted} WHERE {{ VALUES ?{name} {{ {values} }} {pattern} }}")
    return sorted(tuple(map(text_of, row)) for row in rows)


class _Facts(NamedTuple):
    """What is asked of the nodes found: property -> node -> values."""

    evidence: dict[str, set[str]]
    within: dict[str, set[str]]
    basis: dict[str, set[str]]
    qualifier: dict[str, set[str]]


def _list_facts(engine: Engine, iris: Iterable[str]) -> _Facts:
    facts = _Facts({}, {}, {}, {})
    asked = ", ".join(f"<{CT}{name}>" for name in _Facts._fields)
    for node, prop, value in _select(engine, "x", iris, "?x ?q ?v", f"?x ?q ?v . FILTER(?q IN ({asked}))"):
        values: dict[str, set[str]] = getattr(facts, last_segment(prop))
        values.setdefault(node, set()).add(value)
    return facts


def _dress(engine: Engine, found: list[Found], stands_for: dict[str, set[str]], lang: str) -> list[Hit]:
    texts = [each.text for each in found]
    iris = {text.iri for text in texts}
    facts = _list_facts(engine, iris)
    known = iris.union({text.property for text in texts}, *facts.within.values(), *facts.qualifier.values())
    labels = find_labels(engine, known, lang)
    bases = _list_bases(engine, iris)
    proofs = facts.evidence | stands_for
    where = _list_paragraphs(engine, set().union(*proofs.values()))
    return [
        Hit(
            iri=text.iri,
            label=labels.get(text.iri, text.value.value),
            place=_place(text, [where[p] for p in proofs.get(text.iri, ()) if p in where], facts, labels),
            matched=_tell(text, labels.get(text.property, shorten(text.property)), _qualify(text, facts, labels)),
            basis=_basis(text, facts, bases),
        )
        for text in texts
    ]


def _place(text: Text, places: Iterable[tuple[str, int]], facts: _Facts, labels: dict[str, str]) -> str:
    written = _write(places, paragraphs=text.property == PRINTED or text.property in NUMBERS)
    return written or ", ".join(sorted(labels.get(each, shorten(each)) for each in facts.within.get(text.iri, ())))


def _basis(text: Text, facts: _Facts, bases: dict[tuple[str, str, str], str]) -> str:
    """Return the basis of the value, else that of the node; a printed phrase is printed."""
    if text.property == PRINTED:
        return STATED
    whole = min(facts.basis.get(text.iri, ()), default="")
    return last_segment(bases.get((text.iri, text.property, text.value.value), whole))


def _qualify(text: Text, facts: _Facts, labels: dict[str, str]) -> str:
    """Return what a number is never shown without, followed by a blank: "nearly ", nothing for an exact one."""
    found = min(facts.qualifier.get(text.iri, ()), default="") if text.property == f"{CT}value" else ""
    return f"{labels.get(found, shorten(found))} " if found and last_segment(found) != "exact" else ""


def _tell(text: Text, prop: str, qualifier: str) -> str:
    """Return what matched: a name as it is, “a printed phrase”, `value: over 3200`, `event date: 2023-05-26`."""
    value = text.value.value
    if text.property in OWN_NAMES:
        return value
    return f"“{value}”" if text.property == PRINTED else f"{prop}: {qualifier}{value}"


def _list_paragraphs(engine: Engine, passages: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Return passage -> its report and paragraph."""
    placed = f"?p <{CT}inReport> ?r ; <{CT}paragraph> ?n"
    return {
        passage: (report, int(number)) for passage, report, number in _select(engine, "p", passages, "?p ?r ?n", placed)
    }


def _list_bases(engine: Engine, nodes: Iterable[str]) -> dict[tuple[str, str, str], str]:
    """Return (node, property, value) -> the basis, of values that an inference speaks of."""
    of_node: dict[str, list[str]] = {}
    for node, inference in _select(engine, "x", nodes, "?x ?i", f"?i <{CT}ofNode> ?x"):
        of_node.setdefault(inference, []).append(node)
    told = f"?i <{CT}ofProperty> ?p ; <{CT}ofValue> ?v ; <{CT}basis> ?b"
    rows = _select(engine, "i", of_node, "?i ?p ?v ?b", told)
    return {(node, prop, value): basis for inference, prop, value, basis in rows for node in of_node[inference]}


def _write(places: Iterable[tuple[str, int]], paragraphs: bool) -> str:
    """Return reports by their short names: `lam-dong-review-2023 ¶ 7, 12; lai-chau-five-years ¶ 3`."""
    numbers: dict[str, set[int]] = {}
    for report, number in places:
        numbers.setdefault(report, set()).add(number)
    return "; ".join(
        last_segment(report) + (f" ¶ {', '.join(map(str, sorted(found)))}" if paragraphs else "")
        for report, found in sorted(numbers.items())
    )
