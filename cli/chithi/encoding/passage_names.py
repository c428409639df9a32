"""Names for passages: a provisional one gives way to one that begins with the report's slug and is unique."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from chithi import home
from chithi.encoding.passages import Passage, TurtlePage, slug_of
from chithi.encoding.rewriting import Filling
from chithi.messages.errors import CannotRead, explain_os_error
from chithi.rdf.namespaces import PREFIXES
from chithi.texts.occurrences import Occurrence, propose_name

_PASSAGE = PREFIXES["passage"]
_NAME = re.compile(rb"(?:\bpassage:|/id/passage/)([a-z0-9-]+)")


def name_each(page: TurtlePage, places: list[tuple[Passage, str, Occurrence]]) -> Iterator[Filling]:
    """Yield what is put in for each passage, of which report and place are known; names that are proper stay."""
    provisional = {passage.iri for passage, report, _ in places if not passage.is_named(report)}
    terms = {term.value for t in page.triples for term in t.triple if isinstance(term, NamedNode)}
    taken = {iri.removeprefix(_PASSAGE) for iri in terms if iri.startswith(_PASSAGE)}
    taken |= _names_elsewhere(page.name) if provisional else set()
    for passage, report, place in places:
        iri = passage.iri
        if iri in provisional:
            name = propose_name(place, slug_of(report), taken)
            taken.add(name)
            iri = _PASSAGE + name
        yield Filling(passage, iri, report, place)


def _names_elsewhere(name: str) -> set[str]:
    """Return the names of passages in the project's registers and reports, but for the file called `name`.

    Their text is searched, not parsed: another report may be half written.
    """
    graph = home.root() / "graph"
    files = [path for part in ("registers", "reports") for path in sorted((graph / part).glob("*.ttl"))]
    others = [path for path in files if os.path.realpath(path) != os.path.realpath(name)]
    return {found.decode() for path in others for found in _NAME.findall(_read(path))}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotRead("cannot-read", path=path, reason=explain_os_error(error)) from error
