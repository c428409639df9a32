"""A number as a reader takes it, in one cell: "gần 1300", "56/66", "3–5": value, qualifier, bounds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import NamedNode

from chithi.messages.catalogue import current, knows, say
from chithi.rdf.answers import Term
from chithi.rdf.namespaces import shorten

_VALUES = ("Value", "value")
# What stands beside a value, under its name without "value": figureValue has figureQualifier.
BESIDE = ("Qualifier", "LowerBound", "UpperBound", "Numerator", "Denominator")


# The bounds of a sum or a figure, which are numbers of the same kind without a qualifier beside them.
BOUNDS = ("atLeast", "atMost", "lowerBound", "upperBound")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def find_companions(name: str, place: Mapping[str, int]) -> dict[str, int]:
    """Return where what qualifies the number in a column stands, by its kind; nothing where there is no qualifier.

    `place` tells where the columns of the answer stand.
    """
    stem = next((name.removesuffix(end) for end in _VALUES if name.endswith(end)), name)
    names = {kind: stem + kind if stem else kind[:1].lower() + kind[1:] for kind in BESIDE}
    found = {kind: place[own] for kind, own in names.items() if own in place}
    return found if "Qualifier" in found else {}


def write_number(text: str) -> str:
    """Return a number as the language in use groups it: 1.300 and 98,5 in Vietnamese, 1,300 and 98.5 in English."""
    if not _NUMBER.fullmatch(text):
        return text
    whole, _, rest = text.removeprefix("-").partition(".")
    # Not by int, which refuses thousands of digits.
    thousands = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)]
    grouped = "-" * text.startswith("-") + ",".join(reversed(thousands)) + (f".{rest}" if rest else "")
    return grouped.translate(str.maketrans(",.", ".,")) if current() == "vi" else grouped


def write_amount(qualifier: Term | None, value: str, beside: Mapping[str, str]) -> str:
    """Return a number with its qualifier, from the texts of the value and of what stands beside it, by its kind."""
    if not isinstance(qualifier, NamedNode):
        return write_number(value)
    kind = shorten(qualifier.value).partition(":")[2]
    parts = {name: write_number(beside.get(name, "")) for name in BESIDE}
    if kind == "order-of-magnitude" and knows(size := f"size-{beside.get('LowerBound', '')}"):
        return say(size)
    if not knows(f"amount-{kind}"):
        return f"{beside['Qualifier']} {write_number(value)}".strip()
    text = say(
        f"amount-{kind}",
        value=write_number(value),
        low=parts["LowerBound"],
        high=parts["UpperBound"],
        numerator=parts["Numerator"],
        denominator=parts["Denominator"],
    )
    return text if any(map(str.isdigit, text)) else beside["Qualifier"]
