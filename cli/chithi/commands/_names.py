"""The thing that a person names on the command line, told on standard error where the name was not typed whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chithi import output
from chithi.messages.catalogue import current, say

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from chithi.engines.base import Engine


def find_thing(engine: Engine, text: str, accepts: str = "") -> NamedNode:
    """Return the one node that `text` names; what a part of a name is taken for is told.

    Raises:
        WrongUse: see naming.identify.
    """
    from chithi.lookup.labels import find_labels
    from chithi.lookup.naming import identify
    from chithi.rdf.namespaces import shorten

    found = identify(engine, text, accepts)
    if not found.whole:
        iri = found.iri.value
        label = find_labels(engine, {iri}, current()).get(iri, "")
        output.note(say("name-taken", value=text, label=label, name=shorten(iri)))
    return found.iri
