"""Statements in the body of an answer, in one of the two forms that every store writes."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Triple, parse

from chithi.network.client import Reply
from chithi.network.server import report_parse_errors
from chithi.network.shallow import TURTLE, Shallow

ACCEPT = "application/n-triples, text/turtle;q=0.9"
# Not RDF/XML: its entities can grow without bounds, which ends Oxigraph's process.
_FORMS = {
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/plain": RdfFormat.N_TRIPLES,
    "text/turtle": RdfFormat.TURTLE,
    "application/x-turtle": RdfFormat.TURTLE,
}


def holds_statements(reply: Reply) -> bool:
    """Whether an answer claims to be a graph that can be read."""
    return reply.media_type in _FORMS


def read_statements(reply: Reply) -> list[Triple]:
    """Return the statements of an answer that holds some.

    Raises:
        CannotRead: it breaks off or is malformed.
    """
    body = Shallow(reply, TURTLE)
    with report_parse_errors(reply):
        return [quad.triple for quad in parse(body.stream, _FORMS[reply.media_type])]
