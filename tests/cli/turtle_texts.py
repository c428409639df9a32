"""Turtle texts for property tests: all that the grammar allows, in places where a careless reader goes wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle

from hypothesis import strategies as st
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple, parse

HEAD = [
    ["@base", "<http://example.org/base/page>", "."],
    ["prefix", "ct:", "<https://w3id.org/chithi/ontology#>"],
    ["@prefix", "đ.x-1:", "<#part>", "."],
    ["PREFIX", ":", "<http://example.org/>"],
    ["@prefix", "c:", "<//other.example/é/>", "."],
    ["@prefix", "unused:", "<http://example.org/unused/>", "."],
]
PLAIN_HEAD = " ".join(token for declaration in HEAD for token in declaration)
COMMENTS = st.sampled_from(
    ["# plain", "#", '# "quoted" <http://example.org/#x> . ;', "#\t# twice ''' and \\", "# tiếng Việt 😀 ", "# @prefix"]
)
BLANKS = st.sampled_from([" ", " ", " ", " ", "  ", "\n", "\t", "\r\n", "\n\n", "\r", " \n\t "])
OWN_LINE = st.tuples(st.sampled_from(["\n", "\n    ", "\n\n", "\r\n\t"]), COMMENTS, st.sampled_from(["\n", "\r"]))
TRAILING = st.tuples(st.sampled_from([" ", "  ", "\t"]), COMMENTS, st.sampled_from(["\n", "\r\n"]))
COMMENTED = st.one_of(BLANKS, BLANKS, BLANKS, BLANKS, OWN_LINE.map("".join), TRAILING.map("".join))

IRIS = st.sampled_from(
    ["<http://example.org/a#b>", "<#x>", "<>", "<../up/./x>", "<?q=1#y>", "</root/../r>", "<urn:x:y>", "<//host/p>"]
    + ["<a\\u1EA5b>", "<é/\\U0001F600>", "<http://example.org/a.>", "<http://example.org/>"]
    + ["<https://w3id.org/chithi/ontology#Report>", "<https://w3id.org/chithi/ontology#a->"]
    + ["<https://w3id.org/chithi/id/person/a.b>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"]
)
NAMES = st.sampled_from(
    ["ct:a", "ct:Report", ":", "ct:", ":1a", "ct:x.y", "ct:a:b", "ct:50%41", "ct:a\\-b", "c:\\#x", ":ấ·", "đ.x-1:a"]
    + ["c:\\,\\.", "ct:_-"]
)
LABELS = st.sampled_from(["_:a", "_:b.c", "_:1", "_:đ-"])
PIECES = [
    "a",
    "ế",
    "😀",
    "#",
    " ",
    ".",
    ";",
    "^^",
    "@vi",
    "<",
    "[",
    "//",
    "\\n",
    "\\t",
    '\\"',
    "\\'",
    "\\\\",
    "\\u1EA5",
]
INSIDE = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
LONG = st.lists(st.one_of(INSIDE, st.sampled_from(["\n", "\n  # no comment\n", "\n\n", "\t"])), max_size=4).map("".join)
STRINGS = st.one_of(
    INSIDE.map('"{}"'.format),
    INSIDE.map("'{}'".format),
    LONG.map('"""{}"""'.format),
    LONG.map("'''{}'''".format),
    st.sampled_from(
        ['"it\'s"', "'say \"x\"'", '"""a "b" ""c\n"""', "'''a 'b' ''c\n'''", '""', "''", '""""""', "''''''"]
    ),
)
NUMBERS = st.sampled_from(["1", "01", "-5", "+0", "1.50", "-.5", "+1.0", "1e0", "1.E+5", ".5e-3", "true", "false"])
LITERALS = st.one_of(
    STRINGS.map(lambda text: [text]),
    st.tuples(STRINGS, st.sampled_from(["@vi", "@en-GB", "@VI", "@prefix"])).map(list),
    st.tuples(STRINGS, st.just("^^"), st.one_of(IRIS, NAMES)).map(list),
    NUMBERS.map(lambda number: [number]),
)
Tokens = list[str]
Strategy = st.SearchStrategy[Tokens]


def one(token: str) -> Tokens:
    return [token]


def joined(items: Iterable[Tokens], between: str = "") -> Tokens:
    """Return the tokens of the items one after the other, with `between` between them."""
    tokens: Tokens = []
    for number, item in enumerate(items):
        tokens += [between, *item] if number and between else item
    return tokens


def collections(objects: Strategy) -> Strategy:
    return st.lists(objects, max_size=4).map(lambda items: ["(", *joined(items), ")"])


def predicates(verbs: Strategy, objects: Strategy) -> Strategy:
    pair = st.tuples(verbs, st.lists(objects, min_size=1, max_size=3)).map(lambda p: [*p[0], *joined(p[1], ",")])
    closed = st.lists(pair, min_size=1, max_size=3).map(lambda pairs: joined(pairs, ";"))
    # A predicate list may end in semicolons, and have empty places.
    return st.one_of(closed, closed.map(lambda tokens: [*tokens, ";"]), closed.map(lambda tokens: [*tokens, ";", ";"]))


PLAIN = st.one_of(IRIS.map(one), NAMES.map(one), LABELS.map(one), LITERALS, st.just(["[", "]"]))


def statements(verbs: Strategy) -> Strategy:
    def nested(objects: Strategy) -> Strategy:
        inside = predicates(verbs, objects).map(lambda tokens: ["[", *tokens, "]"])
        return st.one_of(inside, collections(objects))

    objects = st.recursive(PLAIN, nested, max_leaves=6)
    behind = predicates(verbs, objects)
    subjects = st.one_of(IRIS.map(one), NAMES.map(one), LABELS.map(one), st.just(["[", "]"]), collections(objects))
    return st.one_of(
        st.tuples(subjects, behind).map(lambda s: [*s[0], *s[1], "."]),
        behind.map(lambda tokens: ["[", *tokens, "]", "."]),
        st.tuples(behind, behind).map(lambda p: ["[", *p[0], "]", *p[1], "."]),
    )


# Now and then comments in a literal and among the prefixes, where they are mostly refused.
WITHIN = st.sampled_from([" ", "\n", " ", " # tight\n", " ", None])
PLAIN_HEADS = st.sampled_from([PLAIN_HEAD, PLAIN_HEAD, PLAIN_HEAD, None])
VERBS = st.one_of(st.just(["a"]), NAMES.map(one), IRIS.map(one))


def spaced(tokens: Tokens, between: Iterator[str], within: str | None) -> str:
    """Return tokens, each with a gap before it; in a literal and in empty brackets the gap is `within`, if given."""
    text, before = "", ""
    for token in tokens:
        gap = next(between)
        tight = (
            before == "^^"
            or token == "^^"
            or (before[-1:] in "\"'" and token[0] == "@")
            or before + token in ("[]", "()")
        )
        text += (within if tight and within is not None else gap) + token
        before = token
    return text


@st.composite
def documents(
    draw: st.DrawFn,
    gaps: st.SearchStrategy[str] = COMMENTED,
    verbs: Strategy = VERBS,
    within: st.SearchStrategy[str | None] = WITHIN,
    head: st.SearchStrategy[str | None] = PLAIN_HEADS,
) -> str:
    """Return a Turtle text of a few statements; if `head` is None its declarations have gaps like the rest."""
    between = cycle(draw(st.lists(gaps, min_size=1, max_size=13)))
    start = draw(st.sampled_from(["", "\n", "# at the top\n", "# one\n\n# two\r\n\r\n"]))
    end = draw(st.sampled_from(["", "\n", "\n\n", " # the end", "\n# the end\n"]))
    declared = draw(head)
    first, *others = joined(HEAD)
    declared = first + spaced(others, between, None) if declared is None else declared
    return start + declared + spaced(joined(draw(st.lists(statements(verbs), max_size=3))), between, draw(within)) + end


def triples(text: str) -> list[Triple]:
    """Return the triples of a Turtle text as Oxigraph reads it."""
    return [quad.triple for quad in parse(text, format=RdfFormat.TURTLE)]


def canonical(statements: Iterable[Triple]) -> Dataset:
    """Return triples as a data set that equals any other of the same meaning, however blank nodes are called."""
    dataset = Dataset(Quad(triple.subject, triple.predicate, triple.object) for triple in statements)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset
