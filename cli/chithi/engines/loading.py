"""Loads data files together with what they name on the network, as far as its hosts are allowed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from chithi import output
from chithi.engines.base import Engine, select
from chithi.messages.catalogue import say
from chithi.messages.errors import CannotRead
from chithi.network.address import redact
from chithi.network.hosts import Hosts, host_of, is_allowed
from chithi.rdf import reading

if TYPE_CHECKING:
    from chithi.network.fetching import Fetched

ACCEPT = (
    "text/turtle, application/n-triples, application/n-quads, application/trig, application/rdf+xml,"
    " application/ld+json;q=0.9"
)
MOST_IMPORTS = 50
# What a host says of a file that it knows nothing about; its name tells more.
_VAGUE = ("", "text/plain", "application/octet-stream", "binary/octet-stream")
_SUFFIXES = {format_: suffix for suffix, format_ in reading.FORMATS.items()}
_IMPORTS = """PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?document ?imported WHERE {
  ?document owl:imports ?imported
  FILTER NOT EXISTS { ?imported a owl:Ontology }
}"""


def load(engine: Engine, path: Path, hosts: Hosts) -> bool:
    """Add a data file, the contexts that it names fetched; return whether there were any.

    Raises:
        CannotRead: the file or a context cannot be read, or `hosts` lacks a context's host.
    """
    try:
        engine.load(path)
        return False
    except CannotRead as error:
        if error.key != "remote-context":
            raise
    from chithi.engines import jsonld_contexts

    with reading.report_read_errors(path):
        content = jsonld_contexts.inline_contexts(path.read_bytes(), str(path), "", hosts)
    statements = _parse(path, content, ".jsonld", None)
    if not statements:
        raise CannotRead("no-statements", path=path)
    _add(engine, statements)
    return True


def follow_imports(engine: Engine, hosts: Hosts) -> None:
    """Add what the data names with owl:imports, as far as its host is allowed; a note tells what is left out.

    Raises:
        CannotRead: a document of an allowed host cannot be fetched or read, or there are too many.
    """
    seen: set[str] = set()
    fetched = 0
    while wanted := {url: document for document, url in _imports(engine) if url not in seen}:
        for url, document in sorted(wanted.items()):
            seen.add(url)
            if not is_allowed(url, hosts):
                _note_left_out(document, url)
                continue
            fetched += 1
            if fetched > MOST_IMPORTS:
                raise CannotRead("imports-too-many", most=MOST_IMPORTS)
            _add(engine, _statements(url, hosts))


def _imports(engine: Engine) -> list[tuple[str, str]]:
    rows = select(engine, _IMPORTS)
    found = {(_name(document), imported.value) for document, imported in rows if isinstance(imported, NamedNode)}
    return sorted(found, reverse=True)


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else "[]"


def _note_left_out(document: str, url: str) -> None:
    host = host_of(url)
    if host:
        output.note(say("import-left-out", document=document, url=redact(url), host=host))
    else:
        output.note(say("import-without-host", document=document, url=redact(url)))


def _statements(url: str, hosts: Hosts) -> list[Quad]:
    from chithi.network import fetching  # with a library that few commands need

    fetched = fetching.fetch(url, hosts, ACCEPT)
    suffix = _suffix(fetched)
    content = fetched.content
    reading.check_content(fetched.address, content, suffix)
    if suffix == ".jsonld":
        from chithi.engines import jsonld_contexts

        content = jsonld_contexts.inline_contexts(content, fetched.address, fetched.address, hosts)
    return _parse(fetched.address, content, suffix, fetched.address)


def _suffix(fetched: Fetched) -> str:
    """Return the extension that stands for the format of a document.

    Raises:
        CannotRead: it is no RDF, or none that can be read.
    """
    extension = Path(fetched.address.partition("?")[0]).suffix
    if fetched.media_type in _VAGUE and extension in reading.FORMATS:
        return extension
    format_ = RdfFormat.from_media_type(fetched.media_type)
    if format_ not in _SUFFIXES:
        raise CannotRead("no-data-there", url=fetched.address, kind=fetched.media_type or "?")
    return _SUFFIXES[format_]


def _parse(where: Path | str, content: bytes, suffix: str, base: str | None) -> list[Quad]:
    try:
        return list(parse(content, reading.FORMATS[suffix], base_iri=base, rename_blank_nodes=True))
    except SyntaxError as error:
        raise reading.explain_syntax_error(where, error, CannotRead) from error
    except (MemoryError, ValueError) as error:
        raise CannotRead("bad-syntax", where=where, reason=str(error)) from error


def _add(engine: Engine, statements: list[Quad]) -> None:
    """Hand statements to an engine, which takes files."""
    if not statements:
        return
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fetched.nq"
        serialize(statements, path, RdfFormat.N_QUADS)
        engine.load(path)
