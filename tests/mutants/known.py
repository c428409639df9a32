"""Why some mutants survive: what no rule of ours can know, or had better not guess."""

from __future__ import annotations

from typing import NamedTuple


class _Known(NamedTuple):
    operator: str
    property: str  # "" for any property
    kind: str  # "" for any class
    reason: str


_READER = "whether a text prints such a value is known to readers alone; the audit asks it of numbers, days and names"
KNOWN = (
    _Known("required triple dropped", "ct:ofNode", "", _READER),
    _Known("required triple dropped", "ct:ofProperty", "", _READER),
    _Known("subject and value exchanged", "ct:partOfFigure", "", "an inexact figure lacks the bound that would tell"),
    _Known("subject and value exchanged", "ct:directlyUnder", "", "no level or class tells which of the two leads"),
    _Known("subject and value exchanged", "ct:implements", "", "no date tells which of the two came first"),
    _Known("unit or measure swapped", "ct:measure", "", "measures with the same unit differ by words alone"),
    _Known("unit or measure swapped", "ct:unit", "", "exemplars may be collectives or persons"),
    _Known("Vietnamese name misspelt", "skos:altLabel", "", "the slip makes another name that the texts print"),
    _Known("measure narrowed", "ct:measure", "", "the phrase prints the words of both measures"),
    _Known("Vietnamese name misspelt", "skos:prefLabel", "", "the slip makes another name that the texts print"),
    _Known("inferred year shifted", "", "", "the reason speaks of that year, too"),
    _Known("inference removed", "", "", "the phrase prints that name for another reason"),
    _Known("link led to another", "", "", "the text beside it prints that name for another reason"),
    _Known("name changed", "ct:honorific", "", "another report that names the person may print it"),
    _Known("required triple dropped", "ct:number", "ct:Resolution", "its label gives the plenum and no number"),
    _Known("wrong language tag", "skos:altLabel", "", "a name without accents may be in either language"),
    _Known("name changed", "skos:prefLabel", "", "a preferred label may be fuller than what is printed"),
)


def reason(operator: str, name: str, kind: str) -> str:
    """Return why such mutants survive, "" if that is not known."""
    fits = (k for k in KNOWN if k.operator == operator and k.property in ("", name) and k.kind in ("", kind))
    return next((known.reason for known in fits), "")
