"""Reading data, with one wording for all that can be wrong with it. Nothing here uses the network."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, parse

from chithi.messages.errors import CannotRead, ChithiError, WrongUse, explain_os_error, shorten_reason

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
# Levels of nesting in JSON-LD: far more than any document has, far fewer than the parser can bear.
DEEPEST = 500
# Oxigraph's words for a JSON-LD file that wants another document.
_REMOTE = "No LoadDocumentCallback"


def data_files(paths: Iterable[str]) -> list[Path]:
    """Return the data files that `paths` (files or folders) stand for, sorted within each folder.

    Raises:
        WrongUse: a path is the empty text.
        CannotRead: a path does not exist, has an unknown extension, or is a folder without a data file or with a
            part that cannot be read.
    """
    return [file for path in paths for file in _expand(native_path(path))]


def native_path(path: str) -> Path:
    """Return a path the file system can take even where the locale's encoding lacks a letter of it.

    Raises:
        WrongUse: the path is the empty text, which would stand for the current folder.
    """
    if not path:
        raise WrongUse("empty-path")
    return Path(os.fsdecode(path.encode("utf-8", "surrogateescape")))


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name; what may not be looked at is none."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where a folder above may not be entered


def _expand(path: Path) -> list[Path]:
    if is_folder(path):
        inside = sorted(file for file in _inside(path) if file.suffix in FORMATS and file.is_file())
        if not inside:
            raise CannotRead("empty-folder", path=path, known=" ".join(FORMATS))
        return inside
    format_of(path)
    return [path]


def _inside(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise CannotRead("cannot-read", path=Path(error.filename), reason=explain_os_error(error)) from error

    for parent, _, names in os.walk(folder, onerror=refuse):
        yield from (Path(parent) / name for name in names)


def format_of(path: Path) -> RdfFormat:
    """Return the format that a data file's extension names.

    Raises:
        CannotRead: the extension is not one of FORMATS.
    """
    if path.suffix not in FORMATS:
        raise CannotRead("unknown-data-format", path=path, known=" ".join(FORMATS))
    return FORMATS[path.suffix]


@contextmanager
def report_read_errors(path: Path, fault: type[ChithiError] = CannotRead) -> Iterator[None]:
    """Turn what goes wrong while `path` is read into a ChithiError; malformed content into a `fault`."""
    try:
        yield
    except SyntaxError as error:
        raise explain_syntax_error(path, error, fault) from error
    except MemoryError as error:  # a name or a text that never ends
        raise fault("bad-syntax", where=path, reason=str(error)) from error
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf8", path=path, byte=error.start) from error
    except OSError as error:
        raise CannotRead("cannot-read", path=path, reason=explain_os_error(error)) from error


def explain_syntax_error(path: Path | str, error: SyntaxError, fault: type[ChithiError]) -> ChithiError:
    """Return what is wrong with the content of a file or address, with the place where the parser knows it."""
    words = str(error.msg)
    if _REMOTE in words:
        return CannotRead("remote-context", path=path)
    if isinstance(path, Path) and "utf-8" in words.lower():
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as undecodable:
            return CannotRead("not-utf8", path=path, byte=undecodable.start)
    # The message has the position already, and that it is about syntax.
    reason = words.partition(": ")[2] if words.startswith("Parser error") else words
    where = path if error.lineno is None else f"{path}:{error.lineno}:{error.offset}"
    return fault("bad-syntax", where=where, reason=shorten_reason(reason.removeprefix("syntax error: ")))


def check_file(path: Path) -> None:
    """Refuse what must not reach a parser: a pipe, an empty file, a DOCTYPE, endless nesting.

    A few nested entities, which a DOCTYPE declares, grow beyond any memory and end the whole process: that cannot be
    caught; neither can the stack overflow that some ten thousand nested objects in JSON-LD lead to.
    """
    with report_read_errors(path):
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise CannotRead("no-file", path=path)
        if path.stat().st_size == 0:
            raise CannotRead("empty-file", path=path)
        check_content(path, path.read_bytes(), path.suffix)


def check_content(where: object, content: bytes, suffix: str) -> None:
    """Refuse what must not reach a parser, in a document from `where` of the format that `suffix` stands for.

    Raises:
        CannotRead: see check_file.
    """
    # Without the zero bytes UTF-16 reads like ASCII.
    if suffix == ".rdf" and b"<!DOCTYPE" in content.replace(b"\0", b"").upper():
        raise CannotRead("rdfxml-doctype", path=where)
    if suffix == ".jsonld" and _depth(content) > DEEPEST:
        raise CannotRead("jsonld-too-deep", path=where, most=DEEPEST)
    if suffix != ".jsonld" and _quoted(content, suffix) > DEEPEST:
        raise CannotRead("too-many-quoted", path=where)
    if suffix not in (".rdf", ".jsonld") and content.startswith(codecs.BOM_UTF8):
        raise CannotRead("byte-order-mark", path=where)


def _depth(content: bytes) -> int:
    """Return how deep the brackets of a JSON text are nested."""
    brackets = re.findall(rb"[\[\]{}]", re.sub(rb'"(?:[^"\\]|\\.)*"', b"", content))
    return max(accumulate(1 if bracket in b"[{" else -1 for bracket in brackets), default=0)


def _quoted(content: bytes, suffix: str) -> int:
    """Return how deep triples are quoted in triples (RDF 1.2); in RDF/XML how often, which is more than enough."""
    if suffix == ".rdf":
        return len(re.findall(rb"parseType\s*=\s*[\"']Triple", content))
    if b"<<" not in content:
        return 0
    return max(accumulate(1 if mark == b"<<" else -1 for mark in re.findall(rb"<<|>>", content)))


def refuse_without_statements(argument: str, files: Iterable[Path]) -> None:
    """Refuse what a person named as data if all of it, although well formed, says nothing.

    Raises:
        CannotRead: none of `files`, which `argument` stands for, holds a statement.
    """
    for path in files:
        with report_read_errors(path):
            if next(iter(parse(path=path, format=format_of(path))), None) is not None:
                return
    raise CannotRead("no-statements", path=argument)


def read_quads(path: Path, fault: type[ChithiError] = CannotRead) -> list[Quad]:
    """Return every statement of a data file; blank nodes get names of their own, so that files can be joined.

    Raises:
        CannotRead: the file cannot be read or is not UTF-8.
        ChithiError: of class `fault`, when its syntax is wrong, with file, line and column.
    """
    check_file(path)
    with report_read_errors(path, fault):
        return list(parse(path=path, format=format_of(path), rename_blank_nodes=True))
