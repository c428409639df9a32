"""Reading data files, with one wording for all that can be wrong with them. Nothing here uses the network."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from chithi.errors import CannotRead, ChithiError

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}


def data_files(paths: Iterable[str]) -> list[Path]:
    """Return the data files that `paths` (files or folders) stand for, sorted within each folder.

    Raises:
        CannotRead: a path does not exist, has an unknown extension, or is a folder without a data file.
    """
    return [file for path in paths for file in _expand(_native(path))]


def _native(path: str) -> Path:
    """Return a path the file system can take even where the locale's encoding lacks a letter of it."""
    return Path(os.fsdecode(path.encode("utf-8", "surrogateescape")))


def _expand(path: Path) -> list[Path]:
    if path.is_dir():
        inside = sorted(file for file in path.rglob("*") if file.suffix in FORMATS and file.is_file())
        if not inside:
            raise CannotRead("empty-folder", path=path, known=" ".join(FORMATS))
        return inside
    format_of(path)
    return [path]


def format_of(path: Path) -> RdfFormat:
    """Return the format that a data file's extension names.

    Raises:
        CannotRead: the extension is not one of FORMATS.
    """
    if path.suffix not in FORMATS:
        raise CannotRead("unknown-data-format", path=path, known=" ".join(FORMATS))
    return FORMATS[path.suffix]


@contextmanager
def reading(path: Path, fault: type[ChithiError] = CannotRead) -> Iterator[None]:
    """Turn what goes wrong while `path` is read into a ChithiError; malformed content into a `fault`."""
    try:
        yield
    except SyntaxError as error:
        raise fault("bad-syntax", where=f"{path}:{error.lineno}:{error.offset}", reason=_reason(error)) from error
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf8", path=path, byte=error.start) from error
    except OSError as error:
        raise CannotRead("cannot-read", path=path, reason=error.strerror or error) from error


def _reason(error: SyntaxError) -> str:
    """Return the parser's words without the position, which the message already has."""
    _, _, rest = str(error.msg).partition(": ") if str(error.msg).startswith("Parser error") else ("", "", error.msg)
    return rest


def check_file(path: Path) -> None:
    """Refuse what must not reach a parser: a folder, an empty file, RDF/XML that declares entities.

    A few nested entities in RDF/XML grow beyond any memory and end the whole process, which cannot be caught.
    """
    with reading(path):
        if path.stat().st_size == 0:
            raise CannotRead("empty-file", path=path)
        if path.suffix == ".rdf" and b"<!ENTITY" in path.read_bytes():
            raise CannotRead("rdfxml-entities", path=path)


def quads(path: Path, fault: type[ChithiError] = CannotRead) -> list[Quad]:
    """Return every statement of a data file; blank nodes get names of their own, so that files can be joined.

    Raises:
        CannotRead: the file cannot be read or is not UTF-8.
        ChithiError: of class `fault`, when its syntax is wrong, with file, line and column.
    """
    check_file(path)
    with reading(path, fault):
        return list(parse(path=path, format=format_of(path), rename_blank_nodes=True))
