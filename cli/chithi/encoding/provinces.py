"""The province of a new report: one of the data, or a background one, with the lines that declare it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from chithi.engines.base import Engine
from chithi.graph.places import read_background, read_units
from chithi.lookup.names import Named
from chithi.lookup.naming import identify
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import BASE, CT, DCTERMS, PREFIXES, SKOS, expand, shorten
from chithi.rdf.terms import TYPE
from chithi.turtle.form import format_turtle
from chithi.vietnamese.letters import fold

ACCEPTED = "ct:Province"
_LABELS = (f"{SKOS}prefLabel", f"{SKOS}altLabel")
_BASIS, _SOURCE = NamedNode(f"{CT}basis"), NamedNode(f"{DCTERMS}source")
_BACKGROUND, _HEIR = NamedNode(f"{BASE}concept/basis/background"), NamedNode(f"{CT}becamePartOf")
_NEVER_PRINTED = (
    *(NamedNode(CT + name) for name in ("gsoCode", "isoCode", "validFrom", "validTo")),
    _HEIR,
    NamedNode(f"{SKOS}note"),
)
_REASON = {
    "vi": "Mã và thời gian tồn tại của tỉnh{days} lấy từ danh mục công khai và nghị quyết; bài báo không in.",
    "en": "Codes and days of the province{days} come from public lists and resolutions; no report prints them.",
}
_DAYS = {NamedNode(f"{CT}validFrom"): {"vi": "từ", "en": "from"}, NamedNode(f"{CT}validTo"): {"vi": "đến", "en": "to"}}


class Province(NamedTuple):
    """The province of a report: its prefixed name, its declaration in Turtle ("" if the data have it), its end.

    `declared` has no prefix block. `last` and the prefixed name `heir` are of a province that was merged into
    another one, else None and "".
    """

    name: str
    declared: str = ""
    last: date | None = None
    heir: str = ""

    def last_day(self, lang: str) -> str:
        """Return the last day as people write it, "" for a province that goes on."""
        if self.last is None:
            return ""
        return _written(self.last, lang)


def find_province(engine: Engine, text: str, slug: str) -> Province:
    """Return the province that a person calls `text`, of the data or else of the background register.

    Args:
        engine: has the data.
        text: a label with or without accents, a prefixed name or an IRI.
        slug: the name of the report, of which the declaration is a part.

    Raises:
        WrongUse: no province is called so (the message has the nearest names, or the province of a district that is),
            several are, or the IRI is none of a province.
        CannotRead: the background register cannot be read.
    """
    background = [t for t in read_background() if isinstance(t.subject, NamedNode)]
    try:
        iri = identify(engine, text, ACCEPTED, _provinces(background), whole=True).iri.value
    except WrongUse as error:
        raise _explain(error, text) from error
    unit = read_units().by_iri.get(iri)
    last, heir = (unit.last, unit.heir) if unit else (None, "")
    return Province(shorten(iri), _declare(iri, background, slug), last, heir and shorten(heir))


def _provinces(triples: Iterable[Triple]) -> list[Named]:
    """Return the provinces among nodes, with each of their labels."""
    triples = list(triples)
    provinces = {t.subject for t in triples if t.predicate == TYPE and t.object == NamedNode(expand(ACCEPTED))}
    return [
        Named(t.subject.value, t.object)
        for t in triples
        if t.subject in provinces and isinstance(t.subject, NamedNode) and isinstance(t.object, Literal)
        if t.predicate.value in _LABELS
    ]


def _explain(error: WrongUse, text: str) -> WrongUse:
    """Return what to do about a name that is no province's."""
    if lines := _provinces_of(str(error.params.get("value")), text):
        return WrongUse("place-no-province", value=text, candidates="\n".join(lines))
    if not error.key.startswith("unknown-name"):
        return error
    if near := error.params.get("candidates"):
        return WrongUse("unknown-province-near", value=text, candidates=near)
    return WrongUse("unknown-province", value=text)


def _provinces_of(name: str, text: str) -> list[str]:
    """Return a line for each smaller unit of a prefixed name or else a label, accents apart, with its province."""
    units = read_units()
    meant = [unit for unit in units.by_iri.values() if shorten(unit.iri) == name] or units.find(text)
    meant = meant or [unit for unit in units.by_iri.values() if fold(text) in map(fold, unit.names)]
    smaller = [(unit, units.province_of(unit)) for unit in meant if unit.kind != "Province"]
    return sorted(f"  {unit.names[0]}  →  {shorten(above.iri)}" for unit, above in smaller if above)


def _declare(iri: str, background: list[Triple], slug: str) -> str:
    """Return the Turtle of a background province, and of what it became part of; "" if the data have it.

    The report prints its name, so that evidence takes the place of the source; codes and days remain background.
    """
    mine = [t for t in background if t.subject == NamedNode(iri)]
    if not mine:
        return ""
    own = _turtle(t for t in mine if t.predicate not in (_BASIS, _SOURCE))
    own = own.replace("\n    .", f" ;\n    # ct:evidence passage:{slug}-…\n    .")
    return "\n".join([own, *filter(None, map(_turtle, (_heirs(mine, background), _inference(mine, slug))))])


def _heirs(mine: list[Triple], background: list[Triple]) -> list[Triple]:
    """Return what the background says of the units that a unit became part of, one after the other."""
    nodes = {t.object for t in mine if t.predicate == _HEIR}
    found = [t for t in background if t.subject in nodes]
    return [*found, *_heirs(found, background)] if found else []


def _inference(mine: list[Triple], slug: str) -> Iterator[Triple]:
    """Yield the inference about what no report prints of the province, with the province's source."""
    node = NamedNode(f"{BASE}id/inference/{slug}-province")
    yield Triple(node, TYPE, NamedNode(f"{CT}Inference"))
    yield Triple(node, NamedNode(f"{CT}ofNode"), mine[0].subject)
    for name in dict.fromkeys(t.predicate for t in mine if t.predicate in _NEVER_PRINTED):
        yield Triple(node, NamedNode(f"{CT}ofProperty"), name)
    yield Triple(node, _BASIS, _BACKGROUND)
    for lang, text in _REASON.items():
        said = text.format(days=_days(mine, lang))
        yield Triple(node, NamedNode(f"{CT}reason"), Literal(said, language=lang))
    yield from (Triple(node, _SOURCE, t.object) for t in mine if t.predicate == _SOURCE)


def _days(mine: list[Triple], lang: str) -> str:
    """Return the days in which the unit exists, in brackets, for a reason must name the year of what it explains."""
    known = sorted((date.fromisoformat(text_of(t.object)), t.predicate) for t in mine if t.predicate in _DAYS)
    days = [f"{_DAYS[name][lang]} {_written(day, lang)}" for day, name in known]
    return f" ({', '.join(days)})" if days else ""


def _written(day: date, lang: str) -> str:
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()


def _turtle(triples: Iterable[Triple]) -> str:
    """Return statements in the house form, without the prefix block."""
    content = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES)
    assert content is not None
    lines = format_turtle(content.decode()).splitlines()
    return "\n".join(line for line in lines if line and not line.startswith("@prefix"))
