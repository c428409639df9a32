"""SPARQL that a person wrote: what is refused before an engine sees it, and how its faults are told."""

from __future__ import annotations

import re
import sys

from chithi.engines.base import Engine
from chithi.errors import CannotRead, WrongUse, why
from chithi.inputs import native
from chithi.namespaces import PREFIXES
from chithi.rows import Result
from chithi.sparqltext import Token, prologue_prefixes, tokens, used_prefixes

STDIN = "stdin"
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
# Parsers go down one level per bracket, and the stack ends somewhere.
DEEPEST = 200
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(0010[0-9A-Fa-f]{4}|000[0-9A-Fa-f]{5})")


def read(origin: str) -> str:
    """Return the text of a query file, or of standard input for STDIN.

    Raises:
        CannotRead: the file is missing, unreadable, empty or not UTF-8.
    """
    try:
        text = _content(origin).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CannotRead("not-utf8", path=origin, byte=error.start) from error
    except OSError as error:
        raise CannotRead("cannot-read", path=origin, reason=why(error)) from error
    if not text.strip():
        raise CannotRead("empty-file", path=origin)
    return text


def _content(origin: str) -> bytes:
    if origin != STDIN:
        return native(origin).read_bytes()
    return sys.stdin.buffer.read() if sys.stdin else b""


def check(text: str) -> None:
    """Refuse what is no query, updates, whatever would reach for the network, and undeclared prefixes.

    Raises:
        WrongUse: naming what was found and what to do instead.
    """
    found = tokens(text)
    if not found:
        raise WrongUse("one-query")
    verb = next((token for token in found if token.is_word(*QUERIES, *UPDATES)), None)
    if verb and verb.text.upper() in UPDATES:
        raise WrongUse("update-refused", word=verb.text.upper())
    refuse_network(text)
    _refuse_depth(found)
    declared = prologue_prefixes(found)
    for prefix in used_prefixes(found):
        if prefix not in declared:
            line = f"PREFIX {prefix}: <{PREFIXES.get(prefix, '…')}>"
            raise WrongUse("missing-prefix", prefix=prefix, line=line)


def refuse_network(text: str) -> None:
    """Refuse whatever would reach for the network.

    Some engines resolve `\\u0053` before they see the words, so that is looked at both ways.

    Raises:
        WrongUse: naming what was found and what to do instead.
    """
    resolved = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    for version in dict.fromkeys((text, resolved)):
        for token in tokens(version) if re.search("service|from", version, re.IGNORECASE) else ():
            if token.is_word("SERVICE", "FROM"):
                raise WrongUse("network-refused", word=token.text.upper())


def _refuse_depth(found: list[Token]) -> None:
    depth = 0
    for token in found:
        if token.kind == "punct":
            depth += (token.text in "({[") - (token.text in ")}]")
        if depth > DEEPEST:
            raise WrongUse("too-deep", most=DEEPEST)


def ask(engine: Engine, text: str, origin: str) -> Result:
    """Answer the query; `origin` is the file it came from, "" if it was typed on the command line.

    Raises:
        WrongUse: it would reach for the network; its syntax is wrong and it was typed.
        CannotRead: its syntax is wrong and it stands in a file.
    """
    refuse_network(text)
    try:
        return engine.query(text)
    except WrongUse as error:
        if error.key != "query-syntax" or not origin:
            raise
        where = f"{origin}:{error.params['line']}:{error.params['column']}"
        raise CannotRead("bad-syntax", where=where, reason=error.params["reason"]) from error
