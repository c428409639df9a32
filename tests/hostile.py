r"""Values that try to be more than a value, and what tells whether one has become it.

query = hostile.echo(folder)
for value in hostile.VALUES:
    assert store.query(bind(query, {"q": [Literal(value)]})) == Answer(("v",), [(Literal(value),)])
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from chithi.queries.binding import Value, to_sparql
from chithi.queries.saved import SavedQuery, read_query
from chithi.rdf.sparql_tokens import tokenise

VALUES = (
    # out of the string, in each of its four forms
    '"',
    "'",
    '"""',
    "'''",
    '") } #',
    '" . ?s ?p ?o . "',
    "' } DROP ALL #",
    '"} ; DROP ALL ; SELECT * { "',
    '"@vi . ?s ?p "',
    '"^^<http://e/>) } #',
    # what might keep the closing quotation mark from closing
    "\\",
    "\\\\",
    '\\"',
    '\\\\"',
    "\\'",
    "ends with \\",
    "\\n \\t \\b \\q",
    # escapes that some readers resolve before they read words
    "\\u0022",
    "\\u0022) } #",
    "\\\\u0022",
    "\\\\\\u0022",
    "\\U00000022",
    "\\u005C\\u0022",
    "\\u000A",
    "\\u00",
    "\\U0011FFFF",
    "%22 &quot; &#34; &#x22;",
    # lines, comments, other ends
    "\n",
    "\r\n",
    "a\n# b\n}",
    "# } LIMIT 0",
    "\u2028\u2029\u0085",
    "\x01\x07\x0b\x0c\x1b\x7f",
    # what SPARQL is made of
    "} UNION { ?s ?p ?o",
    "?__q_literal ?_q_iri $v",
    "<http://e/> _:b1 ct:label",
    "> } <",
    "SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
    "service silent # \n ?x {",
    "FROM <http://127.0.0.1:1/> LOAD <http://127.0.0.1:1/>",
    # other letters
    "",
    " \t ",
    "Đảng bộ tỉnh Lâm Đồng",
    "e\u0301 \u0111 \u00e9",
    "\u202eabc\u202c \u200b\ufeff",
    "\U0001f600 \U0010ffff \ufffe",
    "=1+1 @SUM -2 +3",
    "{0} {value} %s %(x)s ${v}",
    "x" * 5000,
)
# What is no text: the zero byte, which ends it for programs written in C, and halves of letters.
NO_TEXT = ("\x00", "a\x00b", "\ud800", "a\udfffb", "\udcff")

_PIECES = ('"""', "'''", "\\u0022", "\\U00000022", "\\\\", "SERVICE <", "> {", "} #", "?__q_literal", "^^<", "@vi")


def texts(most: int = 30) -> st.SearchStrategy[str]:
    """Any text, made more of what SPARQL gives a meaning to than chance would make it."""
    letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
    return st.lists(
        st.one_of(st.sampled_from("\"'\\\n\r\t{}()<>?$#@^.;:|uU0041\u2028"), letters, st.sampled_from(_PIECES)),
        max_size=most,
    ).map("".join)


def addresses() -> st.SearchStrategy[NamedNode]:
    """IRIs full of what means something outside of them."""
    parts = st.sampled_from(["'", "?", "$", "(", ")", ";", ",", "*", "!", "&", "=", "@", ":", "%7D", "%3E", ".", "é"])
    return st.lists(parts, max_size=20).map(lambda found: NamedNode(f"http://e/'#{''.join(found)}"))


def echo(folder: Path) -> SavedQuery:
    """A saved query that answers with its parameter `q`, written into `folder`."""
    path = folder / "echo.rq"
    text = "SELECT ?v WHERE { BIND(1 AS ?one) FILTER(?one = 1 || ?__q_literal = 2) BIND(?__q_literal AS ?v) }"
    path.write_text(text, encoding="utf-8")
    return read_query(path)


def same_form(bound: str, value: Value, plain: str, harmless: Value) -> bool:
    """Whether two bound queries have the same tokens but for those of the values, which must be of one kind."""
    ours, theirs = tokenise(bound), tokenise(plain)
    own, other = ({token.text for token in tokenise(to_sparql(term))} for term in (value, harmless))
    return len(ours) == len(theirs) and all(
        a.kind == b.kind and (a.text == b.text or (a.text in own and b.text in other))
        for a, b in zip(ours, theirs, strict=True)
    )


def same_algebra(bound: str, value: Value, plain: str, harmless: Value) -> bool:
    """Whether rdflib, which shows what it understood, understood both in the same way but for the values."""
    ours, theirs = _understood(bound), _understood(plain)
    return len(ours) == len(theirs) and all(
        a == b or (a == ("term", value.value) and b == ("term", harmless.value))
        for a, b in zip(ours, theirs, strict=True)
    )


@lru_cache(maxsize=4)
def _understood(text: str) -> list[tuple[str, str]]:
    return list(_leaves(_algebra(text)))


def _algebra(text: str) -> Any:
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery

    return translateQuery(parseQuery(text)).algebra


def _leaves(node: Any) -> Iterator[tuple[str, str]]:
    from rdflib import BNode
    from rdflib.paths import Path as Way
    from rdflib.term import Node

    if isinstance(node, dict):
        for key in sorted(node):
            yield "key", f"{getattr(node, 'name', '')}.{key}"
            yield from _leaves(node[key])
        yield "end", ""
    elif isinstance(node, list | tuple):
        for part in node:
            yield from _leaves(part)
        yield "end", ""
    elif isinstance(node, set | frozenset):
        yield "set", " ".join(sorted(map(str, node)))
    elif isinstance(node, Node) and not isinstance(node, Way):
        yield "term", "" if isinstance(node, BNode) else str(node)
    else:
        yield type(node).__name__, repr(node)


def harmless(value: Value) -> Value:
    """Return a value of the same kind that no query has in it."""
    if isinstance(value, NamedNode):
        return NamedNode("http://e/harmless")
    return Literal("harmless", datatype=value.datatype)
