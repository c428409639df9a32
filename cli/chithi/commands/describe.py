"""`chithi describe THING`: everything the data says about one thing, and where the reports say it."""

from __future__ import annotations

import click

from chithi import output
from chithi.commands._names import find_thing
from chithi.commands._options import DataOptions, data_options, label_language, lang_option
from chithi.commands._output import Output, file_options
from chithi.formats import GRAPH_FORMATS, render
from chithi.formats.columns import printable, wrap
from chithi.lookup.description import Description, Property, Reason, Value, as_triples, describe
from chithi.lookup.evidence import Passage, quote
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.rdf.answers import text_of
from chithi.rdf.namespaces import shorten


@click.command("describe", help=say("help-describe"))
@click.argument("thing")
@file_options
@lang_option
@data_options
def command(thing: str, source: DataOptions, out: Output, lang: str | None) -> None:
    """Print label, types, properties, links, inferences and evidence of the thing."""
    chosen = out.chosen or "table"
    if chosen not in ("table", "json", *GRAPH_FORMATS):
        raise WrongUse("format-does-not-fit", format=chosen, known=", ".join(("table", "json", *GRAPH_FORMATS)))
    width = output.DEFAULT_WIDTH if out.path else output.terminal_width()
    with source.open() as engine:
        node = find_thing(engine, thing)
        if chosen in GRAPH_FORMATS:
            content = render(as_triples(engine, node), chosen, width)
        else:
            found = describe(engine, node, label_language(lang))
            content = (as_json(found) if chosen == "json" else as_text(found, width)).encode()
    output.emit(content, out.path)


def as_text(found: Description, width: int) -> str:
    """Return the description as lines for reading."""
    lines = [printable(found.label), printable(f"<{found.iri}>")]
    if found.types:
        lines += wrap(f"{say('types')}: {', '.join(value.text for value in found.types)}", width)
    for title, properties in (("properties", found.properties), ("incoming", found.incoming)):
        if properties:
            lines += ["", say(title)]
            lines += [line for prop in properties for line in _property_lines(prop, width)]
    if found.evidence:
        lines += ["", say("evidence")]
        lines += [line for place in found.evidence for line in _indent(_place(place), 2, width)]
    return "\n".join(lines) + "\n"


def _property_lines(prop: Property, width: int) -> list[str]:
    lines = _indent(prop.label, 2, width)
    for value in prop.values:
        lines += _indent(_value_text(value), 6, width)
        if value.reason:
            lines += _indent(f"↳ {_reason(value.reason)}", 8, width)
    return lines


def _reason(reason: Reason) -> str:
    if not reason.background:
        return f"{say('inferred')}: {reason.text}"
    return f"{say('background')}: {' — '.join(filter(None, (reason.source, reason.text)))}"


def _value_text(value: Value) -> str:
    if value.iri:
        short = shorten(value.iri)
        return value.text if value.text == short else f"{value.text}  ({short})"
    return f"{value.text}  [{value.lang}]" if value.lang else value.text


def _place(place: Passage) -> str:
    report = shorten(text_of(place.report))
    return f"{report}, ¶ {text_of(place.paragraph)}: {quote(place)}"


def _indent(text: str, indent: int, width: int) -> list[str]:
    return [" " * indent + line for line in wrap(printable(text), max(20, width - indent))]


def as_json(found: Description) -> str:
    """Return the description as one JSON document; absent entries are left out."""
    import json

    def properties(group: list[Property]) -> list[dict[str, object]]:
        return [{"iri": p.iri, "label": p.label, "values": [_value_json(v) for v in p.values]} for p in group]

    document = {
        "iri": found.iri,
        "label": found.label,
        "types": [{"iri": value.iri, "label": value.text} for value in found.types],
        "properties": properties(found.properties),
        "incoming": properties(found.incoming),
        "evidence": [
            {
                "passage": text_of(place.passage),
                "report": text_of(place.report),
                "paragraph": int(text_of(place.paragraph)),
                "printed": text_of(place.printed),
            }
            for place in found.evidence
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _value_json(value: Value) -> dict[str, str]:
    """Return a value: `inferred` holds the reason; what is `background` has its source there, and a `reason`."""
    names = {"iri": value.iri, "label" if value.iri else "value": value.text, "lang": value.lang}
    why: dict[str, str] = {}
    if value.reason and value.reason.background:
        why = {"background": value.reason.source, "reason": value.reason.text}
    elif value.reason:
        why = {"inferred": value.reason.text}
    return {key: text for key, text in {**names, **why}.items() if text is not None}
