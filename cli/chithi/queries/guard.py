"""SPARQL that a person wrote: what is refused before an engine sees it, and how its faults are told."""

from __future__ import annotations

import re
import sys

from chithi import output
from chithi.engines.base import Engine
from chithi.messages.errors import CannotRead, ChithiError, WrongUse, explain_os_error
from chithi.network.address import redact
from chithi.network.hosts import Hosts, host_of, is_allowed
from chithi.queries.saved import near_names
from chithi.rdf.answers import Result
from chithi.rdf.namespaces import PREFIXES
from chithi.rdf.reading import native_path
from chithi.rdf.sparql_tokens import Token, declared_prefixes, tokenise, used_prefixes

STDIN = "stdin"
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
QUERIES = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
# Parsers go down one level per bracket, and the stack ends somewhere.
DEEPEST = 200
# Whatever an engine could take for a SERVICE clause. Where strings, IRIs and comments begin and end is no help: with
# `1<'x>'` engines see a string where the grammar has an IRI, and they read SERVICESILENT<…> and SERVICE:x as two words.
_GAP = r"(?:\s|#[^\n\r]*[\n\r])*"
_IRI, _NAME = r"<[^<>\"{}|^`\s]*>", r"(?:\\.|[^\s<>{}\"'\\#])*"
_CALL = re.compile(
    rf"[?$]\w+|service(?={_GAP}(?:silent{_GAP})?(?P<target>{_IRI}|[?$]\w+|{_NAME}:{_NAME}){_GAP}\{{)", re.IGNORECASE
)
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
        raise CannotRead("cannot-read", path=origin, reason=explain_os_error(error)) from error
    if not text.strip():
        raise CannotRead("empty-file", path=origin)
    return text


def _content(origin: str) -> bytes:
    if origin != STDIN:
        return native_path(origin).read_bytes()
    return sys.stdin.buffer.read() if sys.stdin else b""


def check(text: str, hosts: Hosts = ()) -> None:
    """Refuse what is no query, updates, what would reach for hosts not named in `hosts`, and unknown prefixes.

    Raises:
        WrongUse: naming what was found and what to do instead.
    """
    found = tokenise(text)
    if not found:
        raise WrongUse("one-query")
    verb = next((token for token in found if token.is_word(*QUERIES, *UPDATES)), None)
    if verb and verb.text.upper() in UPDATES:
        raise WrongUse("update-refused", word=verb.text.upper())
    refuse_network(text, hosts)
    refuse_calls(_resolve(text), hosts)
    _refuse_depth(found)
    declared = declared_prefixes(found)
    for prefix in used_prefixes(found):
        if prefix not in declared and prefix not in PREFIXES:
            near = ", ".join(f"{name}:" for name in near_names(prefix, [*declared, *PREFIXES]))
            key = "missing-prefix-near" if near else "missing-prefix"
            raise WrongUse(key, prefix=prefix, near=near, line=f"PREFIX {prefix}: <…>")


def refuse_network(text: str, hosts: Hosts = ()) -> None:
    """Refuse whatever would reach for the network: FROM, and a SERVICE of a host that `hosts` lacks.

    Some engines resolve `\\u0053` before they see the words, so that is looked at both ways.

    Raises:
        WrongUse: naming what was found and what to do instead.
    """
    for version in dict.fromkeys((text, _resolve(text))):
        found = tokenise(version) if re.search("service|from", version, re.IGNORECASE) else []
        for index, token in enumerate(found):
            if token.is_word("FROM"):
                raise WrongUse("network-refused", word="FROM")
            if token.is_word("SERVICE"):
                silent = next(iter(found[index + 1 : index + 2]), token).is_word("SILENT")
                _refuse_call("".join(after.text for after in found[index + 1 + silent : index + 2 + silent]), hosts)
    refuse_calls(text, hosts)


def refuse_calls(text: str, hosts: Hosts = ()) -> None:
    """Refuse what some engine could take for a SERVICE of a host that `hosts` lacks, wherever it stands.

    Raises:
        WrongUse: naming the address, or how to write it.
    """
    for match in _CALL.finditer(text):
        if match["target"]:
            _refuse_call(match["target"], hosts)


def _refuse_call(target: str, hosts: Hosts) -> None:
    """Refuse the target of a SERVICE, as written, unless it is an IRI in full and its host is one of `hosts`."""
    address = target[1:-1] if target[:1] + target[-1:] == "<>" else ""
    host = host_of(address)
    if not host:
        raise WrongUse("service-form")
    if not is_allowed(address, hosts):
        raise WrongUse("service-refused", url=redact(address), host=host)


def may_call(text: str) -> bool:
    """Whether `text` holds what some engine could take for a SERVICE clause."""
    return any(match["target"] for match in _CALL.finditer(text))


def _resolve(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text)


def _refuse_depth(found: list[Token]) -> None:
    depth = 0
    for token in found:
        if token.kind == "punct":
            depth += (token.text in "({[") - (token.text in ")}]")
        if depth > DEEPEST:
            raise WrongUse("too-deep", most=DEEPEST)


def ask(engine: Engine, text: str, origin: str, hosts: Hosts = (), head: str = "") -> Result:
    """Answer the query; `origin` is the file it came from, "" if it was typed on the command line.

    `head` is put before what the person wrote, and no place counts it. A SERVICE may name the `hosts` and no other.

    Raises:
        WrongUse: it would reach for the network; its syntax is wrong and it was typed.
        CannotRead: its syntax is wrong and it stands in a file.
    """
    refuse_network(text, hosts)
    try:
        return engine.query(head + text)
    except WrongUse as error:
        if error.key != "query-syntax":
            raise
        raise _point_out(error, text, origin, head) from error


def _point_out(error: WrongUse, text: str, origin: str, head: str) -> ChithiError:
    """Return a syntax error with its place in the person's own text, and that line."""
    from chithi.queries.faults import Fault, find_fault, index_of, line_and_column, show_place

    told = index_of(head + text, error.params["line"], error.params["column"]) - len(head)
    fault = find_fault(text, head) or Fault(min(max(told, 0), len(text)), str(error.params["reason"]))
    line, column = line_and_column(text, fault.start)
    excerpt = show_place(text, fault.start, output.terminal_width())
    if origin:
        where = f"{origin}:{line}:{column}"
        return CannotRead("query-syntax-in-file", where=where, reason=fault.reason, excerpt=excerpt)
    return WrongUse("query-syntax-shown", line=line, column=column, reason=fault.reason, excerpt=excerpt)
