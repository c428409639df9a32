"""Which triples are the same by value: some stores write a literal in another way, 978.80 as 978.8."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from chithi.rdf.namespaces import XSD

# A literal's value; never equal to a literal, so that none can pass for another's value.
_Value: TypeAlias = tuple[str, ...]
_Key: TypeAlias = tuple[object, object, object]

_ANY = NamedNode("urn:any")
_NUMBER = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,9}))?")
_BOOLEANS = {"true": "true", "1": "true", "false": "false", "0": "false"}
_TIMES = {
    *("date", "dateTime", "dateTimeStamp", "time", "gYear", "gYearMonth", "gMonthDay", "gDay", "gMonth"),
    *("duration", "yearMonthDuration", "dayTimeDuration"),
}
# XML Schema 1.1, part 2, section 3.4: the least and the greatest of the types derived from xsd:integer.
_INTEGERS: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    **{name: (-(2**n), 2**n - 1) for name, n in [("byte", 7), ("short", 15), ("int", 31), ("long", 63)]},
    **{f"unsigned{name}": (0, 2**n - 1) for name, n in [("Byte", 8), ("Short", 16), ("Int", 32), ("Long", 64)]},
}


class Values:
    """Triples by value.

    Equal are: whole numbers of any type and decimals of exactly the same value (Oxigraph makes xsd:integer of the types
    derived from it, Virtuoso xsd:decimal of what is above 2147483647); doubles or floats that write exactly the same
    number; true and 1, false and 0; dates, times and durations that Oxigraph, which keeps them as values and rounds
    none, writes alike. What is no lexical form of its type equals only itself.
    """

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Find out the values of the literals of these triples."""
        literals = {triple.object for triple in triples if isinstance(triple.object, Literal)}
        self._values = {literal: value for literal in literals if (value := _value(literal))}
        self._values |= dict(_times(literal for literal in literals if _kind(literal) in _TIMES))

    def of(self, triple: Triple) -> _Key:
        """Return what all triples that are the same for a store have in common."""
        value = self._values.get(triple.object) if isinstance(triple.object, Literal) else None
        return triple.subject, triple.predicate, value or triple.object

    def without(self, triples: Iterable[Triple], others: Iterable[Triple]) -> list[Triple]:
        """Return those triples that are not among the others, by value and in their order."""
        known = {self.of(triple) for triple in others}
        return [triple for triple in triples if self.of(triple) not in known]

    def rewritten(self, ours: Iterable[Triple], theirs: set[Triple]) -> list[tuple[Literal, Literal]]:
        """Return the literals of ours that are there only in another form, with that form."""
        by_value = {self.of(triple): triple.object for triple in theirs}
        pairs = ((t.object, by_value.get(self.of(t))) for t in ours if t not in theirs)
        return [(one, other) for one, other in pairs if isinstance(one, Literal) and isinstance(other, Literal)]


def _kind(literal: Literal) -> str:
    """Return the name of a type of XML Schema, "" for any other."""
    name = literal.datatype.value
    return name.removeprefix(XSD) if name.startswith(XSD) else ""


def _value(literal: Literal) -> _Value | None:
    """Return the value of a number or boolean, None for anything else and for what is not in its type."""
    kind, text = _kind(literal), literal.value
    if kind == "boolean" and text in _BOOLEANS:
        return "boolean", _BOOLEANS[text]
    if kind in ("double", "float"):
        # -0 is another value than 0.
        return _number(kind, text, text[:1] == "-")
    if kind == "decimal" and "e" not in text.lower():
        return _number("exact", text)
    if kind in _INTEGERS and re.fullmatch(r"[+-]?[0-9]+", text) and _is_within(text, *_INTEGERS[kind]):
        return _number("exact", text)
    return None


def _number(family: str, text: str, keep_sign: bool = False) -> _Value | None:
    """Return a number as its digits without the zeros at both ends, and the power of ten of the last."""
    found = _NUMBER.fullmatch(text)
    if not found or not any(letter.isdigit() for letter in text.lower().partition("e")[0]):
        return None
    sign, whole, part, power = found[1], found[2], found[3] or "", int(found[4] or 0)
    digits = whole + part
    kept = digits.strip("0")
    last = power - len(part) + len(digits) - len(digits.rstrip("0"))
    minus = "-" if sign == "-" and (kept or keep_sign) else ""
    return family, minus + kept, str(last if kept else 0)


def _is_within(text: str, least: int | None, most: int | None) -> bool:
    digits = text.lstrip("+-").lstrip("0")
    # All bounds have fewer digits, and Python reads no number of thousands.
    number = int(digits[:25] or 0) * (-1 if text[0] == "-" else 1)
    return (least is None or number >= least) and (most is None or number <= most)


def _times(literals: Iterable[Literal]) -> Iterator[tuple[Literal, _Value]]:
    """Yield dates, times and durations with the way Oxigraph writes them."""
    ordered = list(literals)
    store = Store()
    store.bulk_extend(Quad(NamedNode(f"urn:{n}"), _ANY, literal) for n, literal in enumerate(ordered))
    for quad in store:
        if isinstance(quad.subject, NamedNode):
            yield ordered[int(quad.subject.value[4:])], ("time", str(quad.object))
