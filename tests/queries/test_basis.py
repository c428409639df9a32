"""A value that no report prints shows its basis beside it, in every saved query.

Each query is asked unbound and with the parameters of each of its cases. Wherever a row holds a node and a value that
it has by a pattern of the query, and an inference speaks of that value or it is known from elsewhere, the column of the
value must have `<column>Basis`, which says so in that row. A node whose value is shown must be shown itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pyoxigraph import Literal
from query_links import ANY, Link, QueryLinks, read_links
from test_saved_queries import PATHS, ask, cases, engine

from chithi.queries.saved import SavedQuery, read_query
from chithi.rdf.answers import Answer, Row, Term
from chithi.rdf.namespaces import CT, shorten

Known = dict[tuple[Term, Term], dict[str, str]]
BASIS = "https://w3id.org/chithi/concept/basis/"
VALUES = f"""SELECT ?node ?property ?value ?basis WHERE {{
  ?inference <{CT}ofNode> ?node ; <{CT}ofProperty> ?property ; <{CT}ofValue> ?value ; <{CT}basis> ?basis .
  ?node ?property ?value .
}}"""
# What a node that is background as a whole says of itself; its kind is the node, not news of it.
WHOLE = f"""SELECT ?node ?property ?value WHERE {{
  ?node <{CT}basis> <{BASIS}background> ; ?property ?value .
  FILTER NOT EXISTS {{ ?node a <{CT}Inference> }}
  FILTER(?property != <{CT}documentType>)
}}"""
# The query is about inferences: each row is one, with the value as its object and the basis as a column.
ABOUT_INFERENCES = {"inferred-values", "inferred-dates", "background-facts"}


class Spot(NamedTuple):
    """A column of a query that shows the values of a property."""

    query: str
    column: str
    property: str


# The mark stands at the other end of the link, since the rows are about the value.
MARKED_AT = {
    Spot("handovers", "act", "ct:depicts"): "photo",
    Spot("officials-at-conferences", "tenure", "ct:inCapacity"): "post",
    Spot("officials-by-body", "post", "ct:post"): "official",
    Spot("committees-and-organisations", "organisation", "ct:committeeOf"): "committee",
    Spot("limitations-and-tasks", "limitation", "ct:addresses"): "task",
    # Where the row says which property leads to the value, the mark stands on the property.
    **{
        Spot("related-figures", "counterpart", f"ct:{name}"): "relation"
        for name in ("countedApartFrom", "mayOverlap", "partOfFigure")
    },
    **{
        Spot("body-everywhere", "body", f"ct:{name}"): "relation"
        for name in ("achievedBy", "assignedTo", "organiser", "owner", "presentedBy", "recipient", "scope", "setBy")
    },
}
# Why the value needs no mark.
EXEMPT = {
    Spot("bodies-under", "body", "ct:directlyUnder"): "superiorBasis tells of each link on its own row",
    Spot(
        "document-ancestry", "ancestor", "ct:continues"
    ): "ancestorBasis tells of the link that leads to it, of the others on their rows",
    Spot(
        "conference-attendees", "official", "ct:attendee"
    ): "only rows of presence attended show it, and their cases ask for it",
    Spot("recurring-tasks", "topic", "ct:topic"): "reports counts them; the topic of each task is marked on its row",
    Spot("topics", "topic", "ct:topic"): "the nodes are only counted; topic-everywhere marks the topic of each",
    Spot("award-presenters", "authority", "ct:post"): "the tenure decides presenterRole; authority is the award's",
    Spot("passages-of-report", "passage", "ct:evidence"): "that a passage is printed is certain, whatever it proves",
}


class Fault(NamedTuple):
    """A value that looks as if a report printed it."""

    column: str
    property: str
    needs: str


@cache
def known() -> Known:
    """Return (node, value) -> property -> basis of what is inferred or background."""
    found: Known = defaultdict(dict)
    for node, prop, value, basis in engine("oxigraph").query(VALUES).rows:
        found[node, value][prop.value] = basis.value.removeprefix(BASIS)
    for node, prop, value in engine("oxigraph").query(WHOLE).rows:
        found[node, value][prop.value] = "background"
    return found


@cache
def unprinted() -> frozenset[str]:
    """Return the properties of which any value is inferred or background."""
    return frozenset(prop for bases in known().values() for prop in bases)


def parameters(name: str) -> list[dict[str, Any]]:
    """Return what each case of a query is asked with, and nothing, where nothing is required."""
    given = [case["parameters"] or {} for case in cases(name)]
    required = any(parameter.required for parameter in read_query(PATHS[name]).parameters)
    return given if required or {} in given else [{}, *given]


@cache
def links(text: str) -> QueryLinks:
    return read_links(text)


def spots(read: QueryLinks) -> Iterator[tuple[Link, str, list[str]]]:
    """Yield each link whose value is shown, with the column of the value and those of the node."""
    for link in sorted(read.links, key=str):
        for column in read.columns_of(link.value):
            if not column.endswith("Label"):  # marked with what it is the label of
                yield link, column, read.columns_of(link.node)


def hidden_nodes(query: SavedQuery) -> Iterator[Fault]:
    """Yield the values whose node is in no column, so that nobody can ask for the reason."""
    for link, column, nodes in spots(links(query.text)):
        for prop in sorted(link.properties & unprinted()) if not nodes else ():
            if Spot(query.name, column, shorten(prop)) not in EXEMPT:
                yield Fault(column, shorten(prop), f"a column for ?{link.node}")


def unmarked(query: SavedQuery, answer: Answer) -> Iterator[Fault]:
    """Yield the values of a row whose basis it does not tell."""
    place = {column: index for index, column in enumerate(answer.columns)}
    found = [(link, column, node) for link, column, nodes in spots(links(query.text)) for node in nodes]
    for row in answer.rows:
        for link, column, node in found:
            bases = known().get((row[place[node]], row[place[column]]), {})
            for prop in bases.keys() & followed(link, row, place):
                spot = Spot(query.name, column, shorten(prop))
                mark = place.get(f"{MARKED_AT.get(spot, column)}Basis")
                if spot not in EXEMPT and (mark is None or row[mark] != Literal(bases[prop])):
                    yield Fault(column, shorten(prop), bases[prop])


def followed(link: Link, row: Row, place: dict[str, int]) -> Collection[str]:
    """Return the properties that a link follows in a row, which may tell it in its column `relation`."""
    if ANY not in link.properties:
        return link.properties
    told = row[place["relation"]] if "relation" in place else None
    return unprinted() if told is None else {told.value}


def faults(query: SavedQuery) -> list[Fault]:
    answers = [ask("oxigraph", query, given) for given in parameters(query.name)]
    return sorted({*hidden_nodes(query), *(fault for answer in answers for fault in unmarked(query, answer))})


@pytest.mark.parametrize("name", [name for name in PATHS if name not in ABOUT_INFERENCES])
def test_every_value_that_is_not_printed_is_marked(name: str) -> None:
    assert faults(read_query(PATHS[name])) == []


def test_every_exemption_is_of_a_query() -> None:
    assert {spot.query for spot in {**MARKED_AT, **EXEMPT}} | ABOUT_INFERENCES <= set(PATHS)


def changed(tmp_path: Path, name: str, old: str, new: str) -> SavedQuery:
    text = PATHS[name].read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / f"{name}.rq"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return read_query(path)


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "statements-by-topic",
            "?topic ?topicLabel ?topicBasis",
            "?topic ?topicLabel",
            ("topic", "ct:topic", "inferred"),
        ),
        (
            "statements-by-topic",
            '"inferred", "stated")) AS ?topicBasis',
            '"stated", "stated")) AS ?topicBasis',
            ("topic", "ct:topic", "inferred"),
        ),
        ("documents-by-issuer", "?number ?numberBasis", "?number", ("number", "ct:number", "background")),
        (
            "statements-by-topic",
            "DISTINCT ?statement ?statementLabel",
            "DISTINCT ?statementLabel",
            ("event", "ct:atEvent", "a column for ?statement"),
        ),
    ],
)
def test_a_basis_that_is_taken_away_is_missed(
    tmp_path: Path, name: str, old: str, new: str, fault: tuple[str, str, str]
) -> None:
    assert Fault(*fault) in faults(changed(tmp_path, name, old, new))
