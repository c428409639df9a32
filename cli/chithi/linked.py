"""Loads data files together with what they name on the network, as far as its hosts are allowed."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from chithi import inputs, network, output
from chithi.engines.base import Engine, select
from chithi.errors import CannotRead
from chithi.messages import say

ACCEPT = (
    "text/turtle, application/n-triples, application/n-quads, application/trig, application/rdf+xml,"
    " application/ld+json;q=0.9"
)
MOST_IMPORTS = 50
# What a host says of a file that it knows nothing about; its name tells more.
_VAGUE = ("", "text/plain", "application/octet-stream", "binary/octet-stream")
_SUFFIXES = {format_: suffix for suffix, format_ in inputs.FORMATS.items()}
_IMPORTS = """PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?document ?imported WHERE {
  ?document owl:imports ?imported
  FILTER NOT EXISTS { ?imported a owl:Ontology }
}"""


def load(engine: Engine, path: Path, hosts: network.Hosts) -> bool:
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
    from chithi import contexts

    with inputs.reading(path):
        content = contexts.inlined(path.read_bytes(), str(path), "", hosts)
    statements = _parsed(path, content, ".jsonld", None)
    if not statements:
        raise CannotRead("no-statements", path=path)
    _add(engine, statements)
    return True


def follow_imports(engine: Engine, hosts: network.Hosts) -> None:
    """Add what the data names with owl:imports, as far as its host is allowed; a note tells what is left out.

    Raises:
        CannotRead: a document of an allowed host cannot be fetched or read, or there are too many.
    """
    seen: set[str] = set()
    fetched = 0
    while wanted := {url: document for document, url in _imports(engine) if url not in seen}:
        for url, document in sorted(wanted.items()):
            seen.add(url)
            if not network.named(url, hosts):
                _tell(document, url)
                continue
            fetched += 1
            if fetched > MOST_IMPORTS:
                raise CannotRead("imports-too-many", most=MOST_IMPORTS)
            _add(engine, _statements(url, hosts))


def _imports(engine: Engine) -> list[tuple[str, str]]:
    rows = select(engine, _IMPORTS)
    found = {(_shown(document), imported.value) for document, imported in rows if isinstance(imported, NamedNode)}
    return sorted(found, reverse=True)


def _shown(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else "[]"


def _tell(document: str, url: str) -> None:
    host = network.host_of(url)
    if host:
        output.note(say("import-left-out", document=document, url=network.without_query(url), host=host))
    else:
        output.note(say("import-without-host", document=document, url=network.without_query(url)))


def _statements(url: str, hosts: network.Hosts) -> list[Quad]:
    fetched = network.fetch(url, hosts, ACCEPT)
    suffix = _suffix(fetched)
    content = fetched.content
    inputs.check_content(fetched.address, content, suffix)
    if suffix == ".jsonld":
        from chithi import contexts

        content = contexts.inlined(content, fetched.address, fetched.address, hosts)
    return _parsed(fetched.address, content, suffix, fetched.address)


def _suffix(fetched: network.Fetched) -> str:
    """Return the extension that stands for the format of a document.

    Raises:
        CannotRead: it is no RDF, or none that can be read.
    """
    extension = Path(fetched.address.partition("?")[0]).suffix
    if fetched.media_type in _VAGUE and extension in inputs.FORMATS:
        return extension
    format_ = RdfFormat.from_media_type(fetched.media_type)
    if format_ not in _SUFFIXES:
        raise CannotRead("no-data-there", url=fetched.address, kind=fetched.media_type or "?")
    return _SUFFIXES[format_]


def _parsed(where: Path | str, content: bytes, suffix: str, base: str | None) -> list[Quad]:
    try:
        return list(parse(content, inputs.FORMATS[suffix], base_iri=base, rename_blank_nodes=True))
    except SyntaxError as error:
        raise inputs.told(where, error, CannotRead) from error
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
