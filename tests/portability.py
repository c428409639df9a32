"""What a saved query must not do if it is to run unmodified in any store (queries/README.md)."""

from __future__ import annotations

from collections.abc import Iterator

from chithi.queries.binding import LANG
from chithi.queries.saved import ANYTHING, Parameter, SavedQuery
from chithi.rdf.namespaces import PREFIXES, SCHEMES
from chithi.rdf.sparql_tokens import (
    Token,
    declared_prefixes,
    find_closing,
    find_filters,
    find_where_group,
    tokenise,
    used_prefixes,
)

RESERVED = frozenset(
    (
        "data",
        "with",
        "engine",
        "lang",
        "format",
        "output",
        "limit",
        "columns",
        "evidence",
        "bound",
        "help",
        "version",
        "endpoint",
        "timeout",
        "allow-network",
        "infer",
    )
)
FORBIDDEN_WORDS = ("GRAPH", "FROM", "SERVICE")


def problems(query: SavedQuery) -> list[str]:
    """Return what is wrong with a query, a sentence each; an empty list if nothing is."""
    found = tokenise(query.text)
    return [
        *_header_problems(query),
        *_name_problems(query, found),
        *_place_problems(query, found),
        *(f"uses {token.text}" for token in found if token.is_word(*FORBIDDEN_WORDS)),
        *(f"lacks PREFIX {p}:" for p in used_prefixes(found) if p not in declared_prefixes(found)),
    ]


def _header_problems(query: SavedQuery) -> Iterator[str]:
    if not query.scalar("summary"):
        yield "has no summary"
    for lang in ("vi", "en"):
        if lang not in query.mapping("question"):
            yield f"has no question in {lang}"
    for parameter in query.parameters:
        if parameter.type == "iri" and not _known(query.mapping("accepts").get(parameter.name, "")):
            yield f"does not say what {parameter.token} accepts: ct:<Class>, concept:<scheme>, {ANYTHING}"


def _known(accepts: str) -> bool:
    if accepts == ANYTHING:
        return True
    kind, _, name = accepts.partition(":")
    return name in SCHEMES if kind == "concept" else kind in PREFIXES and bool(name)


def _name_problems(query: SavedQuery, found: list[Token]) -> Iterator[str]:
    variables = {"?" + token.text[1:] for token in found if token.kind == "variable"}
    known = {parameter.token for parameter in query.parameters}
    for name in sorted(variables - known):
        if name.startswith("?_"):
            yield f"{name} looks like a parameter but is none (?_name_type, ?__name_type)"
    for parameter in query.parameters:
        for other in sorted(variables):
            if other != parameter.token and other.startswith(parameter.token):
                yield f"{parameter.token} is a prefix of {other}"
        if parameter.option[2:] in RESERVED and parameter.name != LANG:
            yield f"{parameter.token}: the option {parameter.option} is the command line's own"
    names = [parameter.name for parameter in query.parameters]
    yield from (f"two parameters are called {name}" for name in sorted({n for n in names if names.count(n) > 1}))


def _place_problems(query: SavedQuery, found: list[Token]) -> Iterator[str]:
    opening, end = find_where_group(found)
    filters = _inside(find_filters(found))
    forbidden = _forbidden_places(found)
    top = _top_level(found, opening, end)
    for parameter in query.parameters:
        places = [i for i, t in enumerate(found) if t.kind == "variable" and t.text[1:] == parameter.token[1:]]
        if any(not opening < i < end for i in places):
            yield f"{parameter.token} stands outside WHERE"
        yield from {f"{parameter.token} stands in {forbidden[i]}" for i in places if i in forbidden}
        yield from _type_problems(parameter, places, filters, top)


def _type_problems(parameter: Parameter, places: list[int], filters: set[int], top: set[int]) -> Iterator[str]:
    if parameter.type == "iri":
        if not top.intersection(places):
            yield f"{parameter.token} is in no triple pattern of the outermost group of WHERE"
    elif not filters.issuperset(places):
        yield f"{parameter.token} stands outside FILTER(…)"


def _inside(spans: list[tuple[int, int]]) -> set[int]:
    return {index for start, stop in spans for index in range(start, stop + 1)}


def _top_level(found: list[Token], opening: int, end: int) -> set[int]:
    """Return the indices directly in the WHERE group: in no inner group and in no brackets."""
    top, index = set(), opening + 1
    while 0 <= opening < index < end:
        token = found[index]
        if token.kind == "punct" and token.text in "{(":
            index = find_closing(found, index)
        else:
            top.add(index)
        index += 1
    return top


def _forbidden_places(found: list[Token]) -> dict[int, str]:
    """Return index -> construct for each token in SELECT, BOUND, VALUES, LIMIT, NOT EXISTS or MINUS."""
    places: dict[int, str] = {}
    for index, token in enumerate(found):
        if not token.is_word("SELECT", "BOUND", "VALUES", "LIMIT", "EXISTS", "MINUS"):
            continue
        name = token.text.upper()
        if name == "EXISTS":
            if not found[index - 1].is_word("NOT"):
                continue
            name = "NOT EXISTS"
        stop = _end_of(found, index, name)
        places.update(dict.fromkeys(range(index, stop + 1), name))
    return places


def _end_of(found: list[Token], index: int, name: str) -> int:
    if name == "LIMIT":
        return min(index + 1, len(found) - 1)
    bracket = "(" if name == "BOUND" else "{"
    start = next((i for i in range(index, len(found)) if found[i].text == bracket), index)
    return start if name == "SELECT" or found[start].text != bracket else find_closing(found, start)
