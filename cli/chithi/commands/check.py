"""`chithi check [NAME]…`: run the rules across nodes, each a query that must return no row."""

from __future__ import annotations

import click

from chithi import inputs, output
from chithi.commands._findings import Reporting, findings_options
from chithi.commands._options import Source, data_options, lang_option
from chithi.formats import render
from chithi.messages import current, say
from chithi.rows import plain_answer
from chithi.validation.checks import read_checks, run_checks
from chithi.validation.context import read_documents, shipped_files, vocabulary_triples
from chithi.validation.findings import Judged
from chithi.validation.judge import told
from chithi.validation.placing import Places
from chithi.validation.telling import Telling
from chithi.validation.vocabulary import Vocabulary


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
    paths = [*(inputs.data_files(source.data) or shipped_files()), *inputs.data_files(source.extra)]
    documents = read_documents(paths)
    triples = [triple for document in documents for triple in document.triples]
    telling = Telling({}, checks, Vocabulary(vocabulary_triples()), {})
    telling.learn(triples)
    subjects = {triple.subject for triple in triples}
    judged = Judged(tuple(map(str, paths)), len(subjects), len(triples), len(checks))
    reporting.finish(told(results, telling, Places(documents)), judged)
