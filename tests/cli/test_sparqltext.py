from __future__ import annotations

import pytest

from chithi.rdf.sparql_tokens import declared_prefixes, find_filters, find_where_group, tokenise, used_prefixes


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokenise(text)]


@pytest.mark.parametrize(
    "hidden",
    ['"?x"', "'?x'", '"""a "?x" b"""', "'''it's ?x'''", "<http://e/?x>", "# ?x\n", r'"\"?x"', '"a\\\\" # ?x'],
)
def test_no_variable_is_found_inside_strings_iris_and_comments(hidden: str) -> None:
    assert not [token for token in tokenise(hidden) if token.kind == "variable"]


def test_a_comparison_is_no_iri() -> None:
    assert kinds("?a < ?b && ?c>?d") == [
        ("variable", "?a"),
        ("punct", "<"),
        ("variable", "?b"),
        ("punct", "&&"),
        ("variable", "?c"),
        ("punct", ">"),
        ("variable", "?d"),
    ]


def test_a_prefixed_name_does_not_swallow_the_full_stop() -> None:
    assert kinds("?s a ct:Award.") == [
        ("variable", "?s"),
        ("word", "a"),
        ("pname", "ct:Award"),
        ("punct", "."),
    ]


def test_whole_tokens_only() -> None:
    assert [text for _, text in kinds("?__x_iri ?__x_iri2 $__x_iri")] == ["?__x_iri", "?__x_iri2", "$__x_iri"]


def test_prefixes_declared_and_used() -> None:
    found = tokenise("PREFIX a: <http://a/> prefix : <http://b/> SELECT * { a:x :y c:z, 'd:e' }")
    assert declared_prefixes(found) == {"a": "http://a/", "": "http://b/"}
    assert used_prefixes(found) == ["a", "", "c"]


@pytest.mark.parametrize(
    "text",
    ["SELECT * WHERE { X { ?a } }", "SELECT * { X }", "ASK{ X }", "CONSTRUCT { ?s ?p ?o } WHERE { X }"],
)
def test_the_where_group(text: str) -> None:
    found = tokenise(text)
    start, end = find_where_group(found)
    assert found[start + 1].text == "X"
    assert found[end].end == len(text)


def test_filters_within_filters_count_once() -> None:
    text = "{ FILTER(?a = (1)) FILTER NOT EXISTS { ?x ?y ?z FILTER (?b) } }"
    found = tokenise(text)
    spans = ["".join(token.text for token in found[start : stop + 1]) for start, stop in find_filters(found)]
    assert spans == ["(?a=(1))", "(?b)"]
