"""A number as a reader takes it, in one cell: "gần 1300", "56/66", "3–5": value, qualifier, bounds."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from chithi.messages.catalogue import knows, say
from chithi.rdf.answers import Term
from chithi.rdf.namespaces import shorten

_VALUES = ("Value", "value")
# What stands beside a value, under its name without "value": figureValue has figureQualifier.
BESIDE = ("Qualifier", "LowerBound", "UpperBound", "Numerator", "Denominator")


def find_companions(name: str, place: Mapping[str, int]) -> dict[str, int]:
    """Return where what qualifies the number in a column stands, by its kind; nothing where there is no qualifier.

    `place` tells where the columns of the answer stand.
    """
    stem = next((name.removesuffix(end) for end in _VALUES if name.endswith(end)), name)
    names = {kind: stem + kind if stem else kind[:1].lower() + kind[1:] for kind in BESIDE}
    found = {kind: place[own] for kind, own in names.items() if own in place}
    return found if "Qualifier" in found else {}


def write_amount(qualifier: Term | None, value: str, beside: Mapping[str, str]) -> str:
    """Return a number with its qualifier, from the texts of the value and of what stands beside it, by its kind."""
    if not isinstance(qualifier, NamedNode):
        return value
    key = f"amount-{shorten(qualifier.value).partition(':')[2]}"
    if not knows(key):
        return f"{beside['Qualifier']} {value}".strip()
    parts = {kind: beside.get(kind, "") for kind in BESIDE}
    text = say(
        key,
        value=value,
        low=parts["LowerBound"],
        high=parts["UpperBound"],
        numerator=parts["Numerator"],
        denominator=parts["Denominator"],
    )
    return text if any(map(str.isdigit, text)) else beside["Qualifier"]
