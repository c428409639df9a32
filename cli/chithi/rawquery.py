"""SPARQL that a person wrote: what is refused before an engine sees it, and how its faults are told."""

from __future__ import annotations

import sys
from pathlib import Path

from chithi.engines.base import Engine
from chithi.errors import CannotRead, WrongUse
from chithi.namespaces import PREFIXES
from chithi.rows import Result
from chithi.sparqltext import prologue_prefixes, tokens, used_prefixes

STDIN = "stdin"
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def read(origin: str) -> str:
    """Return the text of a query file, or of standard input for STDIN.

    Raises:
        CannotRead: the file is missing, unreadable, empty or not UTF-8.
    """
    try:
        content = sys.stdin.buffer.read() if origin == STDIN else Path(origin).read_bytes()
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf8", path=origin, byte=error.start) from error
    except OSError as error:
        raise CannotRead("cannot-read", path=origin, reason=error.strerror) from error
    if not text.strip():
        raise CannotRead("empty-file", path=origin)
    return text


def check(text: str) -> None:
    """Refuse updates, whatever would reach for the network, and prefixes without a PREFIX line.

    Raises:
        WrongUse: naming what was found and what to do instead.
    """
    found = tokens(text)
    verb = next((token for token in found if token.is_word(*QUERIES, *UPDATES)), None)
    if verb and verb.text.upper() in UPDATES:
        raise WrongUse("update-refused", word=verb.text.upper())
    for token in found:
        if token.is_word("SERVICE", "FROM"):
            raise WrongUse("network-refused", word=token.text.upper())
    declared = prologue_prefixes(found)
    for prefix in used_prefixes(found):
        if prefix not in declared:
            line = f"PREFIX {prefix}: <{PREFIXES.get(prefix, '…')}>"
            raise WrongUse("missing-prefix", prefix=prefix, line=line)


def ask(engine: Engine, text: str, origin: str) -> Result:
    """Answer the query; `origin` is the file it came from, "" if it was typed on the command line.

    Raises:
        WrongUse: its syntax is wrong and it was typed.
        CannotRead: its syntax is wrong and it stands in a file.
    """
    try:
        return engine.query(text)
    except WrongUse as error:
        if error.key != "query-syntax" or not origin:
            raise
        where = f"{origin}:{error.params['line']}:{error.params['column']}"
        raise CannotRead("bad-syntax", where=where, reason=error.params["reason"]) from error
