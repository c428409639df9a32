"""Whether a figure is what a passage prints: its number, its qualifier and the bounds that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from chithi.auditing.citations import Citations
from chithi.auditing.faults import Fault
from chithi.graph.nodes import Nodes, concept
from chithi.rdf.namespaces import shorten
from chithi.vietnamese.letters import nfc
from chithi.vietnamese.numerals import Numeral, numerals, unreadable
from chithi.vietnamese.qualifiers import LEFT_WORDS, Qualifier, qualifier_after, qualifier_before

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
# Forms that a number has by itself; the other qualifiers are words before a plain number.
_FORMS = {
    "range": ("lowerBound", "upperBound"),
    "ratio": ("numerator", "denominator"),
    "order-of-magnitude": ("lowerBound",),
}
# qualifier -> which bounds repeat the value.
_BOUNDS = {
    "exact": ("lowerBound", "upperBound"),
    "over": ("lowerBound",),
    "at-least": ("lowerBound",),
    "nearly": ("upperBound",),
    "at-most": ("upperBound",),
    "under": ("upperBound",),
    "about": (),
}


def _decimals(nodes: Nodes, node: str, *names: str) -> tuple[Decimal, ...]:
    """Return the numbers of some properties; what is ill-formed is none."""
    texts = (text for name in names for text in nodes.texts(node, name))
    return tuple(Decimal(text) for text in texts if _NUMBER.fullmatch(text))


def check_figure(evidence: Citations, figure: str) -> list[Fault]:
    """Return what is wrong with a figure: its number must be printed, as it is qualified, where it says so.

    Without `ct:numberIn` any of its passages may hold the number.
    """
    nodes = evidence.nodes
    marked, proving = nodes.texts(figure, "numberIn"), nodes.texts(figure, "evidence")
    places = [p for p in marked if evidence.has(p)]
    form = concept(nodes.text(figure, "qualifier"))
    bounds = list(_bound_faults(nodes, figure, form))
    bounds += [Fault(figure, None, "audit-number-in", {"other": shorten(p)}) for p in marked if p not in proving]
    if places:
        return bounds + [fault for place in places for fault in _number_faults(evidence, figure, form, place)]
    tried = [list(_number_faults(evidence, figure, form, place)) for place in evidence.cited_by(figure)]
    return bounds + min(tried, key=lambda found: (sum(not fault.note for fault in found), len(found)))


def _bound_faults(nodes: Nodes, figure: str, form: str) -> Iterator[Fault]:
    value = _decimals(nodes, figure, "value")
    expected = dict.fromkeys(_BOUNDS.get(form, ()), value)
    own = _FORMS.get(form, ("value",))
    for name in ("value", "lowerBound", "upperBound", "numerator", "denominator"):
        if name not in own and _decimals(nodes, figure, name) != expected.get(name, ()):
            yield Fault(figure, None, "audit-bounds", {"name": name, "qualifier": form})


def _number_faults(evidence: Citations, figure: str, form: str, place: str) -> Iterator[Fault]:
    nodes = evidence.nodes
    printed, _, start = evidence.context(place)
    paragraph = nodes.number(place, "paragraph")
    wanted = _decimals(nodes, figure, *_FORMS.get(form, ("value",)))
    plain_form = form if form in _FORMS else "exact"
    found = [n for n in numerals(printed) if n.values == wanted and n.form == plain_form]
    marked = nodes.number(figure, "numberStart")
    if len(found) > 1 and marked is not None:
        found = [n for n in found if start + n.start == marked]
    if not found:
        said = " ".join(map(str, wanted)) or "–"
        yield _unproved(evidence, figure, place, said)
    elif _is_only_read(evidence, figure, form, place, found):
        params = {"value": wanted[0], "printed": evidence.printed(place)}
        yield Fault(figure, paragraph, "audit-misprinted-number", params)
    elif len({_means(qualifier_before(printed, n.start)) for n in found}) > 1:
        yield Fault(figure, paragraph, "audit-several", {"value": wanted[0], "printed": nfc(printed)})
    else:
        yield from _reading_faults(evidence, figure, form, place, found[0])


def _is_only_read(evidence: Citations, figure: str, form: str, place: str, found: list[Numeral]) -> bool:
    """Whether a number is only what a misprint is read as, and no inference says that the figure's is not printed."""
    printed = {numeral.values for numeral in numerals(evidence.printed(place))}
    explained = any((figure, name) in evidence.nodes.inferred for name in _FORMS.get(form, ("value",)))
    return found[0].values not in printed and not explained


def _unproved(evidence: Citations, figure: str, place: str, said: str) -> Fault:
    """Return the fault of a number that is not printed; one that cannot be read whole is shown with its place."""
    printed, _, start = evidence.context(place)
    paragraph = evidence.nodes.number(place, "paragraph")
    refused = [(nfc(printed[n.start : n.end]), f"{start + n.start}–{start + n.end}") for n in unreadable(printed)]
    if not refused:
        return Fault(figure, paragraph, "audit-number", {"value": said, "printed": nfc(printed)})
    text, where = refused[0]
    return Fault(figure, paragraph, "audit-unreadable", {"value": said, "text": text, "place": where})


def _means(found: Qualifier | None) -> str | None:
    return found.means if found else None


def _reading_faults(evidence: Citations, figure: str, form: str, place: str, found: Numeral) -> Iterator[Fault]:
    nodes = evidence.nodes
    printed, text, start = evidence.context(place)
    paragraph = nodes.number(place, "paragraph")
    if (concept(nodes.text(figure, "unit")) == "percent") != found.percent:
        yield Fault(figure, paragraph, "audit-percent", {"printed": nfc(printed)})
    if (figure, "qualifier") in nodes.inferred:
        return
    inside = qualifier_before(printed, found.start) or qualifier_after(printed, found.end)
    before = qualifier_before(text, start + found.start, LEFT_WORDS)
    after = qualifier_after(text, start + found.end)
    said = "exact" if form in _FORMS else form
    params = {"qualifier": form, "printed": nfc(printed)}
    if not _allows(inside, said):
        yield Fault(figure, paragraph, "audit-qualifier", {**params, "found": _means(inside) or "exact"})
    elif before and before.clear and before.means != said:
        yield Fault(figure, paragraph, "audit-qualifier-left", {"qualifier": form, "found": before.means})
    elif after and after.clear and after.means != said:
        yield Fault(figure, paragraph, "audit-qualifier-right", {"qualifier": form, "found": after.means})
    elif said == "exact" and (vague := inside or before or after):
        params |= {"words": vague.words, "found": vague.means}
        yield Fault(figure, paragraph, "audit-qualifier-depends", params, note=True)


def _allows(inside: Qualifier | None, said: str) -> bool:
    """Whether a figure may have its qualifier beside these words; those that depend on the context allow `exact`."""
    if inside is None:
        return said == "exact"
    return said == inside.means or (said == "exact" and not inside.clear)
