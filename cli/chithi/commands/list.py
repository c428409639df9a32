"""`chithi list`: the saved queries and the questions they answer."""

from __future__ import annotations

import click

from chithi.commands._options import Output, label_language, lang_option, output_options
from chithi.messages.catalogue import current, say
from chithi.messages.errors import WrongUse
from chithi.queries.saved import SavedQuery, near_names, query_paths, read_query


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
            near = near_names(wanted, known) or known
            raise WrongUse("no-such-topic", option=option, value=wanted, known=", ".join(near))
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
