"""`chithi check [NAME]…`: run the rules across nodes, each a query that must return no row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import click
from pyoxigraph import Literal, NamedNode, Triple

from chithi import inputs, output
from chithi.commands._findings import Reporting, findings_options
from chithi.commands._options import Source, data_options, lang_option
from chithi.engines.base import Engine, select_row
from chithi.foldedlabels import PREFERRED
from chithi.formats import render
from chithi.labels import label_map
from chithi.messages import current, say
from chithi.rows import plain_answer, text_of
from chithi.validation.checks import read_checks, run_checks
from chithi.validation.context import read_documents, shipped_files, vocabulary_triples
from chithi.validation.documents import Document
from chithi.validation.findings import Judged
from chithi.validation.judge import told
from chithi.validation.placing import Places
from chithi.validation.results import Result
from chithi.validation.telling import Telling
from chithi.validation.vocabulary import Vocabulary

_COUNTS = "SELECT (COUNT(*) AS ?statements) (COUNT(DISTINCT ?s) AS ?nodes) WHERE { ?s ?p ?o }"


@click.command("check", help=say("help-check"))
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--list", "listing", is_flag=True, help=say("help-list-checks"))
@findings_options
@lang_option
@data_options
def command(names: tuple[str, ...], listing: bool, reporting: Reporting, lang: str | None, source: Source) -> None:
    """Print what the checks find; data that fail end with exit code 1."""
    checks = {check.name: check for check in read_checks(names)}
    if listing:
        rows = [(name, check.scalar("level"), check.mapping("message")[current()]) for name, check in checks.items()]
        table = render(plain_answer(("check", "level", "message"), rows), "table", output.terminal_width())
        output.emit(table, reporting.path)
        return
    with source.opened() as engine:
        results = list(dict.fromkeys(run_checks(engine, checks.values())))
        data = asked(engine, results) if source.endpoint else read(source)
    telling = Telling({}, checks, Vocabulary(vocabulary_triples()), {})
    telling.learn(data.triples)
    judged = Judged(tuple(data.files), data.nodes, data.statements, len(checks))
    reporting.finish(told(results, telling, Places(data.documents)), judged)


class Data(NamedTuple):
    """What the checks ran over: how much it is, and what there is for naming and placing the findings."""

    files: Sequence[str]
    nodes: int
    statements: int
    triples: list[Triple]
    documents: Sequence[Document]


def read(source: Source) -> Data:
    """Return what the files say."""
    paths = [*(inputs.data_files(source.data) or shipped_files()), *inputs.data_files(source.extra)]
    documents = read_documents(paths)
    triples = [triple for document in documents for triple in document.triples]
    nodes = len({triple.subject for triple in triples})
    return Data([str(path) for path in paths], nodes, len(triples), triples, documents)


def asked(engine: Engine, results: Iterable[Result]) -> Data:
    """Return what a server says of the nodes at fault; it has no files and no lines."""
    statements, nodes = select_row(engine, _COUNTS)
    iris = {result.focus.strip("<>") for result in results if result.focus.startswith("<")}
    labels = label_map(engine, iris, current())
    triples = [Triple(NamedNode(iri), PREFERRED, Literal(text, language=current())) for iri, text in labels.items()]
    return Data((), int(text_of(nodes)), int(text_of(statements)), triples, ())
