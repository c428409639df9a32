"""`chithi infer`: what follows from the data and the ontology, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chithi import output
from chithi.commands._options import label_language, lang_option
from chithi.commands._usage import OneOf
from chithi.commands.export import GRAPH_FORMATS
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse
from chithi.reasoning.inference import new_statements

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from chithi.reasoning.closure import Closure

EXPLAINING_FORMATS = ("text", "json")


@click.command("infer", help=say("help-infer"))
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option("--format", "form", type=OneOf(GRAPH_FORMATS + EXPLAINING_FORMATS), help=say("help-infer-format"))
@click.option("-o", "--output", "target", metavar="FILE", help=say("help-infer-output"))
@click.option("--only-new", is_flag=True, help=say("help-infer-only-new"))
@click.option("--explain", "thing", metavar="THING", help=say("help-infer-explain"))
@click.option("--with", "extra", metavar="PATH", multiple=True, help=say("help-with"))
@lang_option
def command(
    files: tuple[str, ...],
    form: str | None,
    target: str | None,
    only_new: bool,
    thing: str | None,
    extra: tuple[str, ...],
    lang: str | None,
) -> None:
    """Write data and conclusions, the conclusions alone, or why they hold of a thing."""
    from chithi.rdf.reading import native_path

    path = native_path(target) if target is not None else None
    if thing is None:
        output.emit(_serialise(files, extra, _graph_format(form, path), only_new), path)
        return
    if only_new:
        raise WrongUse("infer-explain-alone")
    chosen = form or ("json" if path and path.suffix.lower() == ".json" else "text")
    if chosen not in EXPLAINING_FORMATS:
        raise WrongUse("format-does-not-fit", format=chosen, known=", ".join(EXPLAINING_FORMATS))
    output.emit(_explain(files, extra, thing, chosen, label_language(lang)), path)


def _graph_format(form: str | None, path: Path | None) -> str:
    from chithi.rdf.writing import by_extension

    chosen = form or (by_extension(path) if path else "ttl")
    if chosen not in GRAPH_FORMATS:
        raise WrongUse("infer-format-needs-explain", format=chosen, known=", ".join(GRAPH_FORMATS))
    return chosen


def _infer(statements: list[Quad]) -> Closure:
    from chithi.reasoning.inference import infer

    if sys.stderr is not None and sys.stderr.isatty():
        output.note(say("export-inferring"))
    return infer(statement.triple for statement in statements)


def _serialise(files: tuple[str, ...], extra: tuple[str, ...], form: str, only_new: bool) -> bytes:
    from chithi.graph import named_graphs
    from chithi.rdf import writing

    statements = named_graphs.gather_statements(files, extra, split=form in writing.DATASETS)
    new = new_statements(_infer(statements))
    return writing.serialise(new if only_new else statements + new, form)


def _explain(files: tuple[str, ...], extra: tuple[str, ...], name: str, form: str, lang: str) -> bytes:
    from pyoxigraph import Quad

    from chithi.commands._names import find_thing
    from chithi.engines.oxigraph import OxigraphEngine
    from chithi.graph import named_graphs
    from chithi.reasoning.inference import read_ontology
    from chithi.reasoning.reasons import as_json, as_text, reasons

    statements = named_graphs.gather_statements(files, extra)
    engine = OxigraphEngine()
    engine.extend([Quad(s.subject, s.predicate, s.object) for s in (*statements, *read_ontology())])
    thing = find_thing(engine, name)
    found = reasons(_infer(statements), engine, thing, lang)
    if not found.proofs:
        output.note(say("infer-nothing-new", name=found.name))
    return (
        json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n" if form == "json" else as_text(found)
    ).encode()
