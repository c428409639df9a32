"""Binds values to a saved query's parameters: whole tokens become serialised RDF terms, never raw text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from chithi.messages.errors import CannotRead, WrongUse
from chithi.network.hosts import Hosts
from chithi.queries.guard import may_call, refuse_network
from chithi.queries.saved import Parameter, SavedQuery
from chithi.rdf.namespaces import XSD
from chithi.rdf.sparql_tokens import Token, find_filters, find_where_group, syntax_fault
from chithi.vietnamese.letters import fold

Value: TypeAlias = NamedNode | Literal
FindIri: TypeAlias = Callable[[str, str], NamedNode]

LANG = "lang"
EXAMPLES = {"iri": "lai-chau", "literal": '"dân vận"', "integer": "10", "xsd_date": "2021-05-18"}
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_INTEGER = r"[+-]?[0-9]+"
# The zero byte ends a text for stores written in C; halves of letters cannot be written in UTF-8.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_SHORT_ESCAPE = r"\\u([0-9A-Fa-f]{4})|(\\\\)([uU])|\\[\s\S]"


def parse_value(parameter: Parameter, text: str, find_iri: FindIri) -> Value:
    """Return the RDF term a person means by `text`; `find_iri(text, accepts)` looks a thing up by label.

    Raises:
        WrongUse: the text does not fit the parameter's type, or names nothing in the data.
    """
    if _NO_TEXT.search(text):
        raise WrongUse("no-text", option=parameter.option, value=text)
    if parameter.type == "iri":
        return find_iri(text, parameter.accepts)
    if parameter.type == "integer":
        if not re.fullmatch(_INTEGER, text.strip()):
            raise WrongUse("bad-integer", option=parameter.option, value=text)
        return Literal(text.strip(), datatype=NamedNode(f"{XSD}integer"))
    if parameter.type == "xsd_date":
        return _date(parameter, text.strip())
    if parameter.name == LANG:
        return Literal(text)
    # Text is compared with ct:foldedLabel, which holds nothing but folded text.
    folded = fold(text)
    if not folded:
        raise WrongUse("no-letters", option=parameter.option, value=text)
    return Literal(folded)


def _date(parameter: Parameter, text: str) -> Literal:
    from datetime import date

    try:
        if not re.fullmatch(_DATE, text):
            raise ValueError(text)
        date.fromisoformat(text)
    except ValueError as error:
        raise WrongUse("bad-date", option=parameter.option, value=text) from error
    return Literal(text, datatype=NamedNode(f"{XSD}date"))


def parse_values(query: SavedQuery, texts: Mapping[str, Sequence[str]], find_iri: FindIri) -> dict[str, list[Value]]:
    """Return the terms by parameter name; a parameter that `texts` leaves out takes the header's default.

    Raises:
        WrongUse: see parse_value.
    """
    values: dict[str, list[Value]] = {}
    for parameter in query.parameters:
        given = texts.get(parameter.name) or ([parameter.default] if parameter.default is not None else [])
        values[parameter.name] = [parse_value(parameter, text, find_iri) for text in given]
    return values


def to_sparql(value: Value) -> str:
    r"""Return a term as SPARQL text that every reader of SPARQL takes the same way.

    Some readers expand `\uXXXX` before they parse and then see one in `\\u0041`, others take eight digits
    where four stand before more hex digits. Eight-digit escapes, also of a `u` after a backslash, are safe.
    """
    if isinstance(value, NamedNode):
        return str(value)
    text = re.sub(_SHORT_ESCAPE, _unmistakable, str(value))
    # So that a text about SERVICE is not refused as a call of one.
    return re.sub("s(?=ervice)", _escape, text, flags=re.IGNORECASE) if may_call(text) else text


def _unmistakable(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\U0000{match[1]}"
    return f"{match[2]}\\U{ord(match[3]):08X}" if match[2] else match[0]


def _escape(match: re.Match[str]) -> str:
    return f"\\U{ord(match[0]):08X}"


def bind(query: SavedQuery, values: Mapping[str, Sequence[Value]], hosts: Hosts = ()) -> str:
    """Return the query's text with `values` (by parameter name) in place; several values for one mean either.

    A SERVICE may name the `hosts` and no other.

    Raises:
        WrongUse: a required parameter has no value; the query reaches for the network.
        CannotRead: the query's file is no SPARQL; told only when there is something to bind, as the engine
            that is given an unchanged text says so itself.
    """
    singles: dict[str, str] = {}
    several: dict[str, list[str]] = {}
    either = ""
    for parameter in query.parameters:
        terms = list(dict.fromkeys(to_sparql(value) for value in values.get(parameter.name, ())))
        if not terms and parameter.required:
            example = f"{parameter.option} {EXAMPLES[parameter.type]}"
            raise WrongUse("missing-parameter", name=query.name, option=parameter.option, example=example)
        if len(terms) == 1:
            singles[parameter.token] = terms[0]
        elif terms and parameter.type == "iri":
            either += f"  FILTER({parameter.token} IN ({', '.join(terms)}))\n"
        elif terms:
            several[parameter.token] = terms
    bound = _rewrite(query.text, query.tokens, singles, several, either)
    if bound != query.text:
        _prove(bound, query.path, hosts)
    return bound


def _rewrite(text: str, found: list[Token], singles: dict[str, str], several: dict[str, list[str]], end: str) -> str:
    """Go through the text once; `end` is what to add at the end of the WHERE group."""
    spans = {start: stop for start, stop in find_filters(found) if _mentions(found[start:stop], several)}
    _, last = find_where_group(found)
    pieces, position, index = [], 0, 0
    while index < len(found):
        token = found[index]
        if index in spans:
            stop = spans[index]
            pieces += [
                text[position : token.end],
                _alternatives(text, found[index : stop + 1], singles, several),
            ]
            position, index = found[stop].start, stop
            continue
        if index == last and end:
            pieces += [text[position : token.start].rstrip(), "\n", end]
            position = token.start
        if _name(token) in singles:
            pieces += [text[position : token.start], singles[_name(token)]]
            position = token.end
        index += 1
    return "".join([*pieces, text[position:]])


def _name(token: Token) -> str:
    return "?" + token.text[1:] if token.kind == "variable" else ""


def _mentions(found: list[Token], names: Mapping[str, object]) -> bool:
    return any(_name(token) in names for token in found)


def _alternatives(text: str, span: list[Token], singles: dict[str, str], several: dict[str, list[str]]) -> str:
    """Return a filter's expression once per combination of values, joined by `||`; `span` is `(…)`."""
    names = [name for name in several if _mentions(span, {name: None})]
    variants = []
    for combination in product(*(several[name] for name in names)):
        bound = singles | dict(zip(names, combination, strict=True))
        pieces, position = [], span[0].end
        for token in span[1:-1]:
            if _name(token) in bound:
                pieces += [text[position : token.start], bound[_name(token)]]
                position = token.end
        variants.append(f"({''.join(pieces)}{text[position : span[-1].start]})")
    return " || ".join(variants)


def _prove(bound: str, path: Path, hosts: Hosts) -> None:
    """Parse the result: on a store without data a query answers at once, or fails if its text is wrong."""
    from pyoxigraph import Store

    refuse_network(bound, hosts)
    try:
        Store().query(bound)
    except SyntaxError as error:
        line, column, reason = syntax_fault(str(error.msg))
        raise CannotRead("bad-syntax", where=f"{path}:{line}:{column}", reason=reason) from error
