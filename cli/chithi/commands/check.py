"""`chithi check [NAME]…`: run the rules across nodes, each a query that must return no row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import click
from pyoxigraph import Literal, NamedNode, Triple

from chithi import output
from chithi.commands._findings import Reporting, findings_options
from chithi.commands._options import DataOptions, data_options, lang_option
from chithi.derivation.full import make_full, refuse_contradictions
from chithi.engines.base import Engine, select_row
from chithi.formats import render
from chithi.lookup.labels import find_labels
from chithi.messages.catalogue import current, say
from chithi.rdf import reading
from chithi.rdf.answers import make_answer, text_of
from chithi.rdf.folded_labels import PREFERRED
from chithi.validation.checks import read_checks, run_checks
from chithi.validation.corpus import read_documents, shipped_files, vocabulary_triples
from chithi.validation.documents import Document
from chithi.validation.explanations import Explanations
from chithi.validation.findings import Judged
from chithi.validation.judge import explain
from chithi.validation.locations import Locations
from chithi.validation.results import Result
from chithi.validation.vocabulary import Vocabulary

_COUNTS = "SELECT (COUNT(*) AS ?statements) (COUNT(DISTINCT ?s) AS ?nodes) WHERE { ?s ?p ?o }"


@click.command("check", help=say("help-check"))
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--list", "listing", is_flag=True, help=say("help-list-checks"))
@findings_options
@lang_option
@data_options
def command(names: tuple[str, ...], listing: bool, reporting: Reporting, lang: str | None, source: DataOptions) -> None:
    """Print what the checks find; data that fail end with exit code 1."""
    checks = {check.name: check for check in read_checks(names)}
    if listing:
        rows = [(name, check.scalar("level"), check.mapping("message")[current()]) for name, check in checks.items()]
        table = render(make_answer(("check", "level", "message"), rows), "table", output.terminal_width())
        output.emit(table, reporting.path)
        return
    with source.open() as engine:
        results = list(dict.fromkeys(run_checks(engine, checks.values())))
        data = ask_server(engine, results) if source.endpoint else read_files(source)
    telling = Explanations({}, checks, Vocabulary(vocabulary_triples()), {})
    telling.learn(data.triples)
    judged = Judged(tuple(data.files), data.nodes, data.statements, len(checks))
    reporting.finish(explain(results, telling, Locations(data.documents)), judged)


class Data(NamedTuple):
    """What the checks ran over: how much it is, and what there is for naming and placing the findings."""

    files: Sequence[str]
    nodes: int
    statements: int
    triples: list[Triple]
    documents: Sequence[Document]


def read_files(source: DataOptions) -> Data:
    """Return what the files say, in full form."""
    paths = [*(reading.data_files(source.data) or shipped_files()), *reading.data_files(source.extra)]
    documents = read_documents(paths)
    full = make_full([document.triples for document in documents])
    refuse_contradictions(full.contradictions, paths)
    triples = [triple for part in full.parts for triple in part]
    nodes = len({triple.subject for triple in triples})
    return Data([str(path) for path in paths], nodes, len(triples), triples, documents)


def ask_server(engine: Engine, results: Iterable[Result]) -> Data:
    """Return what a server says of the nodes at fault; it has no files and no lines."""
    statements, nodes = select_row(engine, _COUNTS)
    iris = {result.focus.strip("<>") for result in results if result.focus.startswith("<")}
    labels = find_labels(engine, iris, current())
    triples = [Triple(NamedNode(iri), PREFERRED, Literal(text, language=current())) for iri, text in labels.items()]
    return Data((), int(text_of(nodes)), int(text_of(statements)), triples, ())
