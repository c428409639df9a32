"""`chithi export`: the data as a file for any triple store, or as tables for people without RDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chithi import output
from chithi.commands._options import label_language, lang_option
from chithi.commands._sources import files_options
from chithi.commands._usage import OneOf
from chithi.messages.catalogue import say
from chithi.messages.errors import WrongUse

if TYPE_CHECKING:
    from pyoxigraph import Quad

# As chithi.rdf.writing.FORMATS and chithi.tables.rendering.FORMATS; a test says so.
GRAPH_FORMATS = ("ttl", "nt", "nq", "trig", "jsonld", "rdfxml")
TABLE_FORMATS = ("csv", "xlsx")


@click.command("export", help=say("help-export"))
@click.option("--format", "form", type=OneOf(GRAPH_FORMATS + TABLE_FORMATS), help=say("help-export-format"))
@click.option("-o", "--output", "target", metavar="FILE", help=say("help-export-output"))
@click.option("--graph", "report", metavar="REPORT", help=say("help-export-graph"))
@click.option("--infer", is_flag=True, help=say("help-export-infer"))
@click.option("--tables", metavar="DIR", help=say("help-export-tables"))
@files_options
@lang_option
def command(
    form: str | None,
    target: str | None,
    report: str | None,
    infer: bool,
    tables: str | None,
    data: tuple[str, ...],
    extra: tuple[str, ...],
    lang: str | None,
) -> None:
    """Write the statements in a format, or the main classes as tables into a folder."""
    from chithi.rdf.reading import native_path

    if tables is None:
        from chithi.rdf.writing import serialise

        path = native_path(target) if target is not None else None
        chosen = _graph_format(form, path)
        output.emit(serialise(_statements(chosen, report, infer, data, extra), chosen), path)
        return
    unfit = {"--output": target is not None, "--graph": report is not None, "--infer": infer}
    for option in (name for name, given in unfit.items() if given):
        raise WrongUse("export-tables-alone", option=option)
    _write_tables(native_path(tables), _fitting(form or "csv", TABLE_FORMATS), data, extra, label_language(lang))


def _graph_format(form: str | None, path: Path | None) -> str:
    from chithi.rdf.writing import by_extension

    return _fitting(form or (by_extension(path) if path else "ttl"), GRAPH_FORMATS)


def _fitting(form: str, known: tuple[str, ...]) -> str:
    if form not in known:
        key = "export-needs-tables" if form in TABLE_FORMATS else "format-does-not-fit"
        raise WrongUse(key, format=form, known=", ".join(known))
    return form


def _statements(
    form: str, report: str | None, infer: bool, data: tuple[str, ...], extra: tuple[str, ...]
) -> list[Quad]:
    from chithi.graph import named_graphs, reports
    from chithi.rdf import writing

    split = form in writing.DATASETS or report is not None
    statements = named_graphs.gather_statements(data, extra, split)
    if report is not None:
        statements = reports.select_report(statements, reports.find_report(statements, report))
    return statements + _infer(statements) if infer else statements


def _infer(statements: list[Quad]) -> list[Quad]:
    from chithi.reasoning.inference import infer_statements

    if sys.stderr is not None and sys.stderr.isatty():
        output.note(say("export-inferring"))
    return infer_statements(statements)


def _write_tables(folder: Path, form: str, data: tuple[str, ...], extra: tuple[str, ...], lang: str) -> None:
    from chithi.graph.nodes import read_nodes
    from chithi.tables import rendering

    files = rendering.render_tables(read_nodes(data, extra), form, lang)
    rendering.make_folder(folder)
    rendering.refuse_foreign(folder, files)
    for name, content in files.items():
        output.emit(content, folder / name)
    output.note(say("export-tables-written", count=len(files), path=folder))
    if count := rendering.count_nameless(data, extra):
        output.note(say("export-nameless", count=count))
