"""`chithi list`: the saved queries and the questions they answer."""

from __future__ import annotations

import click

from chithi.commands._options import label_language, lang_option
from chithi.commands._output import Output, output_options
from chithi.commands._usage import no_such_value
from chithi.messages.catalogue import current, say
from chithi.queries.saved import SavedQuery, query_paths, read_query


def selected(topic: str | None, tag: str | None) -> list[SavedQuery]:
    """Return the saved queries of a topic and with a tag, where these are given, by topic and name.

    Raises:
        WrongUse: no query has that topic or tag.
    """
    queries = [read_query(path) for path in query_paths().values()]
    for wanted, option, of in (
        (topic, "--topic", lambda q: [q.topic]),
        (tag, "--tag", lambda q: q.items("tags")),
    ):
        known = sorted({name for query in queries for name in of(query)})
        if wanted and wanted not in known:
            raise no_such_value(option, wanted, known)
        queries = [query for query in queries if not wanted or wanted in of(query)]
    return queries


@click.command("list", help=say("help-list"))
@click.option("--topic", metavar="TOPIC", help=say("help-topic"))
@click.option("--tag", metavar="TAG", help=say("help-tag"))
@output_options
@lang_option
def command(topic: str | None, tag: str | None, out: Output, lang: str | None) -> None:
    """Print name, topic and question of the saved queries."""
    from chithi.rdf.answers import make_answer

    language = label_language(lang) if lang else current()
    found = [(query.name, query.topic, query.question(language)) for query in selected(topic, tag)]
    out.write(make_answer(("name", "topic", "question"), found))
