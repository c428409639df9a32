from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from turtle_texts import BLANKS, IRIS, NAMES, PLAIN_HEAD, canonical, documents, one, triples

from chithi.messages.errors import DataFails
from chithi.turtle import form
from chithi.turtle.form import format_turtle

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for part in ("graph/registers", "graph/reports", "ontology", "tests/sample")
    for path in (ROOT / part).glob("*.ttl")
)
CT = "@prefix ct: <https://w3id.org/chithi/ontology#> .\n"
COMMENT_FAULTS = ("fmt-comment-inside", "fmt-comment-prefix")
# No `a`, which would move to the front.
STANDING = st.one_of(NAMES, IRIS.filter(lambda iri: "rdf-syntax" not in iri)).map(one)

# A second reading of Turtle, coarse but independent: comments, strings, marks, and whatever else stands in one piece.
PIECE = re.compile(
    r"""(?P<comment>\#[^\n\r]*)|(?P<string>\"{3}(?:\\.|"{0,2}[^"\\])*\"{3}|'{3}(?:\\.|'{0,2}[^'\\])*'{3}
    |"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<tag>@[A-Za-z-]+)|(?P<carets>\^\^)
    |(?P<mark>[\[\]();,]|\.(?=\s|$))|(?P<word><[^>]*>|(?:\\.|[^\s<>"'\[\]();,#^@\\])+?(?=\.?(?:\s|$|[\[\]();,])))""",
    re.VERBOSE,
)


def pieces(text: str) -> list[tuple[str, str]]:
    return [(str(found.lastgroup), found[0].rstrip()) for found in PIECE.finditer(text)]


def comments(text: str) -> list[str]:
    return sorted(word for kind, word in pieces(text) if kind == "comment")


def around(text: str) -> list[str]:
    """Return a text as brackets, dots, comments and, for all else, `x`: what must not change places.

    Semicolons and commas count for nothing; a comment within a literal or empty brackets counts as behind them.
    """
    shape: list[str] = []
    held: list[str] = []
    waiting = False
    found = [piece for piece in pieces(text) if piece[1] not in (";", ",")]
    for number, (kind, word) in enumerate(found):
        following = next((piece for piece in found[number + 1 :] if piece[0] != "comment"), ("", ""))
        if kind == "comment":
            (held if waiting else shape).append(word)
        elif kind not in ("tag", "carets"):
            shape.append(word if kind == "mark" else "x")
        waiting = kind in ("string", "carets", "mark", "comment") and (
            following[0] in ("tag", "carets")
            or kind == "carets"
            or (waiting and kind == "comment")
            or (word, following[1]) in (("[", "]"), ("(", ")"))
        )
        if not waiting:
            shape += held
            held = []
    return shape


def test_statements_predicates_and_objects_have_their_places() -> None:
    text = """@prefix ct: <https://w3id.org/chithi/ontology#>.
ct:x ct:p ct:b,ct:a; a ct:Y,ct:X; ct:q "01"^^ct:t,'x'@vi;;.
"""
    assert format_turtle(text) == (
        CT
        + """
ct:x  a ct:Y , ct:X ;
    ct:p ct:b , ct:a ;
    ct:q "01"^^ct:t , 'x'@vi
    .
"""
    )


def test_the_prefix_block_stands_first_and_once_sorted_and_without_the_unused() -> None:
    text = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
@base <https://w3id.org/chithi/> .
@prefix never: <http://never/> .
<id/person/a> a <http://www.w3.org/2004/02/skos/core#Concept> .
@prefix ct: <ontology#> .
ct:x ct:p <https://w3id.org/chithi/ontology#Report> , <id/person/a.b/c> , <https://w3id.org/chithi/ontology#> .
"""
    # `person:` is known to the house, although this text does not declare it
    assert format_turtle(text) == (
        CT
        + """@prefix person: <https://w3id.org/chithi/id/person/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

person:a  a skos:Concept .
ct:x  ct:p ct:Report , <https://w3id.org/chithi/id/person/a.b/c> , <https://w3id.org/chithi/ontology#> .
"""
    )


def test_a_prefix_of_the_text_goes_before_ours() -> None:
    text = "@prefix o: <https://w3id.org/chithi/ontology#> .\n@prefix ct: <http://e/> .\n"
    text += "<https://w3id.org/chithi/ontology#x> ct:y <https://w3id.org/chithi/id/body/z> ."
    assert format_turtle(text) == (
        "@prefix ct: <http://e/> .\n@prefix body: <https://w3id.org/chithi/id/body/> .\n"
        "@prefix o: <https://w3id.org/chithi/ontology#> .\n\no:x  ct:y body:z .\n"
    )


def test_a_text_of_prefixes_alone_keeps_them() -> None:
    assert format_turtle("@prefix b: <http://b/> .\n@prefix a: <http://a/> .\n@prefix ct: <http://c/> .") == (
        "@prefix ct: <http://c/> .\n@prefix a: <http://a/> .\n@prefix b: <http://b/> .\n"
    )


def test_a_prefix_that_only_a_comment_uses_stays() -> None:
    text = CT + "@prefix a: <http://a/> .\n@prefix b: <http://b/> .\n@prefix c: <http://c/> .\n\nct:x  a ct:Y .\n"
    comments = "# a:x  ct:p b:… . Not so: c: nor http://c/\n"
    assert format_turtle(text + comments) == text.replace("@prefix c: <http://c/> .\n", "") + comments


def test_rdf_type_is_a_only_where_it_is_the_predicate() -> None:
    text = "@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n" + CT
    assert format_turtle(text + "ct:x ct:p r:type ; r:type ct:Y .") == (
        CT + "@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n\nct:x  a ct:Y ;\n    ct:p r:type\n    .\n"
    )


def test_a_statement_of_one_predicate_stands_in_one_line_if_it_fits() -> None:
    fits = f"ct:x  ct:p ct:{'y' * 144} ."
    assert len(fits) == 160
    assert format_turtle(CT + fits) == f"{CT}\n{fits}\n"
    wide = fits.replace(" .", "y .")
    assert format_turtle(CT + wide) == f"{CT}\n{wide[:-2]}\n    .\n"


def test_sentences_stand_one_below_the_other_and_labels_side_by_side() -> None:
    text = CT + 'ct:x a ct:Y ; ct:p "Một câu."@vi , "A sentence."@en ; ct:q "tên"@vi , "name"@en ; ct:r "One."@en .'
    assert format_turtle(text) == (
        CT
        + """
ct:x  a ct:Y ;
    ct:p "Một câu."@vi ,
        "A sentence."@en ;
    ct:q "tên"@vi , "name"@en ;
    ct:r "One."@en
    .
"""
    )


def test_texts_too_wide_for_a_line_stand_one_below_the_other_and_names_fill_lines() -> None:
    label, name = "a" * 70, "ct:" + "b" * 66
    text = CT + f'ct:x a ct:Y ; ct:p "{label}"@vi , "{label}"@en ; ct:q {name} , {name} , {name} .'
    # 4 + 5 + 75 + 3 + 75 + 2 = 164 columns; 4 + 5 + 69 + 3 + 69 + 2 = 152
    assert format_turtle(text) == (
        CT
        + f"""
ct:x  a ct:Y ;
    ct:p "{label}"@vi ,
        "{label}"@en ;
    ct:q {name} , {name} ,
        {name}
    .
"""
    )


def test_where_a_passage_is_stands_in_one_line() -> None:
    text = (
        CT
        + "ct:x a ct:Passage ; ct:inReport ct:r ; ct:paragraph 1 ; ct:start 2 ; ct:end 3 ; ct:printed 'y' ; ct:end 4 ."
    )
    assert format_turtle(text) == (
        CT
        + """
ct:x  a ct:Passage ;  ct:inReport ct:r ;  ct:paragraph 1 ;  ct:start 2 ;  ct:end 3 ;
    ct:printed 'y' ;
    ct:end 4
    .
"""
    )


@pytest.mark.parametrize(
    ("kind", "formed"),
    [
        ("ct:Passage", "ct:x  a ct:Passage ;  ct:inReport ct:r ;\n    ct:printed 'y'\n    .\n"),
        (
            "<https://w3id.org/chithi/ontology#TitlePassage>",
            "ct:x  a ct:TitlePassage ;  ct:inReport ct:r ;\n    ct:printed 'y'\n    .\n",
        ),
        ("ct:Photo", "ct:x  a ct:Photo ;\n    ct:inReport ct:r ;\n    ct:credit 'y'\n    .\n"),
    ],
)
def test_only_a_passage_has_its_report_beside_its_class(kind: str, formed: str) -> None:
    last = "ct:credit" if kind == "ct:Photo" else "ct:printed"
    assert format_turtle(f"{CT}ct:x a {kind} ; ct:inReport ct:r ; {last} 'y' .").endswith(formed)


def test_a_passage_takes_two_lines() -> None:
    text = CT + "ct:x ct:inReport ct:r ; ct:paragraph 1 ; ct:start 2 ; ct:printed 'y' ; a ct:Passage ."
    passage = "ct:x  a ct:Passage ;  ct:inReport ct:r ;  ct:paragraph 1 ;  ct:start 2 ;\n    ct:printed 'y'"
    assert format_turtle(text) == f"{CT}\n{passage} .\n"
    assert format_turtle(text + "  # why") == f"{CT}\n{passage} .    # why\n"
    below = f"{CT}\n{passage}\n    # why\n    .\n"
    assert format_turtle(text.removesuffix(" .") + "\n# why\n.") == below
    # What is printed of another thing is no passage.
    assert format_turtle(CT + "ct:x ct:q 1 ; ct:printed 'y' .").endswith("    ct:printed 'y'\n    .\n")


def test_brackets_stand_in_one_line_if_they_fit_and_open_up_if_not() -> None:
    restriction = "[ a ct:Restriction ; ct:onProperty ct:speechRole ; ct:hasValue ct:address ]"
    name = "ct:" + "a" * 60
    wide = restriction.replace("ct:address", name)
    text = CT + f"ct:x a ct:Y ; ct:p {restriction} ; ct:q {wide} ; ct:r {wide} , [] , () ; ct:s [ ct:not {wide} ] ."
    assert format_turtle(text) == (
        CT
        + f"""
ct:x  a ct:Y ;
    ct:p {restriction} ;
    ct:q [
        a ct:Restriction ;
        ct:onProperty ct:speechRole ;
        ct:hasValue {name}
    ] ;
    ct:r [
            a ct:Restriction ;
            ct:onProperty ct:speechRole ;
            ct:hasValue {name}
        ] ,
        [] ,
        () ;
    ct:s [ ct:not [
        a ct:Restriction ;
        ct:onProperty ct:speechRole ;
        ct:hasValue {name}
    ] ]
    .
"""
    )


def test_collections_fill_lines_with_names_and_give_larger_things_lines_of_their_own() -> None:
    name, pair = "ct:" + "n" * 40, "[ ct:p ct:a ; ct:q ct:b ]"
    text = (
        CT + f"ct:x a ct:Y ; ct:in ( {name} {name} {name} [ ct:r 1 ] ) ; ct:or ( {pair} {pair} {pair} {pair} {pair} ) ."
    )
    # 4 + 5 + 2 + 43 + 1 + 43 + 1 + 43 = 142 columns would be more than the 130 there are
    assert format_turtle(text) == (
        CT
        + f"""
ct:x  a ct:Y ;
    ct:in ( {name} {name}
        {name} [ ct:r 1 ] ) ;
    ct:or (
        {pair}
        {pair}
        {pair}
        {pair}
        {pair}
    )
    .
"""
    )


def test_a_subject_may_be_in_brackets() -> None:
    text = CT + f"[ct:p 1].\n\n[] ct:p 1;ct:q 2.\n[ct:p 1]ct:q 2.\n(1 2)ct:q 2.\n[ct:p ct:{'a' * 120}; ct:q 2]."
    assert format_turtle(text) == (
        CT
        + f"""
[ ct:p 1 ] .

[]  ct:p 1 ;
    ct:q 2
    .
[ ct:p 1 ]  ct:q 2 .
( 1 2 )  ct:q 2 .
[
    ct:p ct:{"a" * 120} ;
    ct:q 2
] .
"""
    )


def test_long_strings_keep_their_line_breaks() -> None:
    long = '"""one\n  # two\n\n"three" \\u1EA5"""@vi'
    text = CT + f"ct:x ct:p {long},'''\n'''; ct:q {long} ."
    assert format_turtle(text) == f"{CT}\nct:x  ct:p {long} ,\n        '''\n''' ;\n    ct:q {long}\n    .\n"


def test_blank_lines_stay_between_statements_one_at_most_and_nowhere_else() -> None:
    text = "\n\n\n" + CT + "ct:a a ct:Y .\nct:b a ct:Y .\n\n\n\nct:c\n\n a\n\n ct:Y ;\n\n ct:p 1 .\n# one\n\n\n# two\n"
    assert format_turtle(text + "ct:d a ct:Y .\n\n") == (
        CT
        + """
ct:a  a ct:Y .
ct:b  a ct:Y .

ct:c  a ct:Y ;
    ct:p 1
    .
# one

# two
ct:d  a ct:Y .
"""
    )


def test_comments_stay_above_or_beside_what_they_speak_of() -> None:
    text = """# The file: "a" <b>

# and more
@prefix ct: <https://w3id.org/chithi/ontology#> . # ours
# above x
ct:x # beside x
  # above p
  ct:p# beside p
    # above 1
    "1"# beside 1
     , # beside the comma
    # above 2
    2 ; # beside 2
        # goes on
    # above the types
    a ct:Y # beside the types
  ; # beside the semicolon
  ct:q 3 # beside 3
  # above the dot
  . # beside the dot
# at the end"""
    assert (
        format_turtle(text)
        == """# The file: "a" <b>

# and more
@prefix ct: <https://w3id.org/chithi/ontology#> .    # ours

# above x
ct:x    # beside x
    # above the types
    a ct:Y ;    # beside the types
                # beside the semicolon
    # above p
    ct:p    # beside p
        # above 1
        "1" ,    # beside 1
                 # beside the comma
        # above 2
        2 ;    # beside 2
               # goes on
    ct:q 3    # beside 3
    # above the dot
    .    # beside the dot
# at the end
"""
    )


def test_comments_in_brackets_open_them_up() -> None:
    text = (
        CT
        + """ct:x ct:p [ # beside [
  ct:q 1 ; # beside 1
  # above r
  ct:r 2
  # above ]
] , ( 3 # beside 3
  4
  # above )
  ) . # beside the dot
"""
    )
    assert format_turtle(text) == (
        CT
        + """
ct:x  ct:p [    # beside [
            ct:q 1 ;    # beside 1
            # above r
            ct:r 2
            # above ]
        ] ,
        (
            3    # beside 3
            4
            # above )
        )
    .    # beside the dot
"""
    )


def test_a_comment_between_two_comments_of_a_line_stays_between_them() -> None:
    text = CT + "ct:x ct:p 1 # one\n  # two\n  ; # three\n  ct:q 2 ."
    assert format_turtle(text) == CT + "\nct:x  ct:p 1 ;    # one\n    # two\n    # three\n    ct:q 2\n    .\n"


def test_a_comment_in_a_literal_stays_beside_it() -> None:
    text = CT + "ct:x ct:p 'x' # one\n ^^ # two\n ct:t , [ # three\n ] , ( # four\n ) ."
    assert format_turtle(text) == (
        CT
        + """
ct:x  ct:p 'x'^^ct:t ,    # one
                          # two
        [] ,    # three
        ()    # four
    .
"""
    )


def test_line_ends_become_line_feeds() -> None:
    text = CT + "\nct:x  a ct:Y ;    # one\n    ct:p 1\n    .\n# two\n"
    assert format_turtle(text.replace("\n", "\r\n")) == text
    assert format_turtle(text.replace("\n", "\r")) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ct:x # c\n a ct:Y .", "ct:x    # c\n    a ct:Y\n    .\n"),
        ("ct:x\n# c\na ct:Y .", "ct:x\n    # c\n    a ct:Y\n    .\n"),
        ("ct:x a # c\n ct:Y .", "ct:x  a    # c\n        ct:Y\n    .\n"),
        ("ct:x a\n# c\nct:Y .", "ct:x  a\n        # c\n        ct:Y\n    .\n"),
        ("ct:x a ct:Y\n# c\n.", "ct:x  a ct:Y\n    # c\n    .\n"),
        ("ct:x a ct:Y ; . # c", "ct:x  a ct:Y .    # c\n"),
        ("[ a ct:Y ] # c\n .", "[ a ct:Y ]    # c\n    .\n"),
        ("[ a ct:Y ]\n# c\n.", "[ a ct:Y ]\n    # c\n    .\n"),
        ("ct:x ct:p [ ct:q 1\n# c\n] .", "ct:x  ct:p [\n        ct:q 1\n        # c\n    ]\n    .\n"),
        ("ct:x ct:p [ ct:q 1 # c\n] .", "ct:x  ct:p [\n        ct:q 1    # c\n    ]\n    .\n"),
        ("ct:x ct:p ( # c\n 1 2 ) .", "ct:x  ct:p (    # c\n        1\n        2\n    )\n    .\n"),
        ("ct:x ct:p ( 1\n# c\n2 ) .", "ct:x  ct:p (\n        1\n        # c\n        2\n    )\n    .\n"),
        (
            "ct:x ct:p 1 ; # c\n ct:q # d\n 2 , 3 .",
            "ct:x  ct:p 1 ;    # c\n    ct:q    # d\n        2 ,\n        3\n    .\n",
        ),
        # what goes on below stands in the same column, in the line after
        (
            "ct:x ct:p 1 ; # c\n              # d\n ct:q 2 .",
            "ct:x  ct:p 1 ;    # c\n                  # d\n    ct:q 2\n    .\n",
        ),
        ("ct:x ct:p 1 ; # c\n\n              # d\n ct:q 2 .", "ct:x  ct:p 1 ;    # c\n    # d\n    ct:q 2\n    .\n"),
        (
            "ct:x ct:p 1 ; # c\n # d\n              # e\n ct:q 2 .",
            "ct:x  ct:p 1 ;    # c\n    # d\n    # e\n    ct:q 2\n    .\n",
        ),
        (
            "ct:x ct:p [ # c\n            # d\n ct:q 1 ] .",
            "ct:x  ct:p [    # c\n                # d\n        ct:q 1\n    ]\n    .\n",
        ),
        ("ct:x ct:p 1\n# c\n; # d\n # e\n ct:q 2 .", "ct:x  ct:p 1 ;\n    # c\n    # d\n    # e\n    ct:q 2\n    .\n"),
        (
            "ct:x ct:inReport ct:r ; # c\n ct:paragraph 1 ;\n# d\nct:start 2 ; ct:end 3 .",
            "ct:x  ct:inReport ct:r ;    # c\n    ct:paragraph 1 ;\n    # d\n    ct:start 2 ;  ct:end 3\n    .\n",
        ),
    ],
)
def test_a_comment_breaks_the_line_where_it_stands(text: str, expected: str) -> None:
    assert format_turtle(CT + text) == f"{CT}\n{expected}"
    assert format_turtle(f"{CT}\n{expected}") == f"{CT}\n{expected}"


def name(length: int) -> str:
    return "ct:" + "n" * (length - 3)


@pytest.mark.parametrize(
    ("before", "columns", "behind", "broken"),
    [
        # a predicate, with the mark behind it: 160 columns
        ("    ct:p ct:a , ", 142, " ;", "    ct:p ct:a ,\n        {} ;"),
        # a line of a paragraph of names: the same
        ("    ct:p ct:a , ", 142, " ,\n        ct:z ;", "    ct:p ct:a ,\n        {} , ct:z ;"),
        # brackets: 130
        ("    ct:p ct:a , [ ct:q ", 103, " ] ;", "    ct:p ct:a ,\n        [ ct:q {} ] ;"),
        ("    ct:p ( ct:a ", 110, " ) ;", "    ct:p ( ct:a\n        {} ) ;"),
        ("    ct:p ( ct:a ", 110, "\n        ct:z ) ;", "    ct:p ( ct:a\n        {} ct:z ) ;"),
        ("    ct:p [ ct:q ct:a , ", 103, " ] ;", "    ct:p [ ct:q ct:a ,\n        {} ] ;"),
        (
            "    ct:p 't' ,\n        [ ct:q ct:a , ",
            104,
            " ] ;",
            "    ct:p 't' ,\n        [ ct:q ct:a ,\n            {} ] ;",
        ),
        # where a passage is: 160
        ("    ct:start ", 133, " ;  ct:end 2 ;", "    ct:start {} ;\n    ct:end 2 ;"),
    ],
)
def test_lines_go_as_far_as_they_may(before: str, columns: int, behind: str, broken: str) -> None:
    for length, line in ((columns, before + name(columns) + behind), (columns + 1, broken.format(name(columns + 1)))):
        text = f"{CT}\nct:x  a ct:Y ;\n{line}\n    ct:last 1\n    .\n"
        assert format_turtle(text) == text, length


def test_names_take_the_longest_namespace_and_the_prefix_that_the_house_knows() -> None:
    head = "@prefix a: <http://e/> .\n@prefix go: <http://e/GO_> .\n@prefix aa: <https://w3id.org/chithi/ontology#> .\n"
    text = f"{head}{CT}<http://e/GO_1> <http://e/GO> <https://w3id.org/chithi/ontology#x> ."
    assert format_turtle(text).endswith("\n\ngo:1  a:GO ct:x .\n")
    # where the text has no other name for our namespace, its own goes before ours
    assert format_turtle(head + "aa:x a <https://w3id.org/chithi/ontology#y> .").endswith("\n\naa:x  a aa:y .\n")


def test_a_relative_iri_is_written_out_with_the_base_above_it() -> None:
    text = "@base <http://a/b> .\n<x> <y> <> .\nBASE <c/>\n<x> <y> <> ."
    assert (
        format_turtle(text)
        == "<http://a/x>  <http://a/y> <http://a/b> .\n<http://a/c/x>  <http://a/c/y> <http://a/c/> .\n"
    )


def test_an_iri_written_out_stays_in_nfc() -> None:
    text = "@base <http://e/> . <A\\u0301> <http://e/\\u1EA5> <\\u1EA5> ."
    assert format_turtle(text) == "<http://e/A\\u0301>  <http://e/\\u1EA5> <http://e/ấ> .\n"


def test_texts_without_language_are_no_sentences() -> None:
    text = CT + '\nct:x  ct:p "One." , "Two." .\n'
    assert format_turtle(text) == text


def test_a_blank_line_stays_between_the_header_and_the_prefixes() -> None:
    text = "# one\n\n" + CT + "\nct:x  a ct:Y .\n"
    assert format_turtle(text) == text


@pytest.mark.parametrize(
    ("text", "key", "where"),
    [
        ("ct:x ct:p 'Đức' ct:q .", "bad-syntax", "2:17"),
        ("ct:x ct:p 'x'@en--ltr .", "bad-syntax", "2:17"),  # RDF 1.2
        ("ct:x ct:p 'Đức e\u0301' .", "fmt-not-nfc", "2:16"),
        ("# Ti\u00ea\u0301ng\nct:x a ct:Y .", "fmt-not-nfc", "2:5"),
        ("ct:x ct:p '''a\nb\r\nc''' .", "fmt-carriage-return", "3:2"),
        ("ct:x a ct:Y .\n@prefix ct: <http://e/> .", "fmt-prefix-twice", "3:9"),
        # a declaration that is left out, one that moves up, and one that others are sorted before
        ("@prefix o: <http://o/> .  # why\nct:x a ct:Y .", "fmt-comment-prefix", "2:27"),
        ("ct:x a ct:Y .\n# part two\n@prefix o: <http://o/> .\no:x a ct:Y .", "fmt-comment-prefix", "3:1"),
        ("# b\n@prefix b: <http://b/> .\n@prefix a: <http://a/> .\na:x a b:x , ct:y .", "fmt-comment-prefix", "2:1"),
        ("@base <http://e/> . # base\n<x> a ct:Y .", "fmt-comment-prefix", "2:21"),
        ("@prefix o: <http://o/> .\n@prefix o: <http://o/> . # again\no:x a ct:Y .", "fmt-comment-prefix", "3:26"),
        ("@prefix o: # why\n # here\n <http://o/> .\no:x a ct:Y .", "fmt-comment-inside", "3:2"),
        ("ct:x ct:p 'x' # beside\n  # below\n @en .", "fmt-comment-inside", "3:3"),
        ("ct:x ct:p [\n# nothing here\n] .", "fmt-comment-inside", "3:1"),
    ],
)
def test_what_cannot_be_formatted_is_refused_with_its_place(text: str, key: str, where: str) -> None:
    with pytest.raises(DataFails) as caught:
        format_turtle(CT + text, "x.ttl")
    assert caught.value.key == key
    assert str(caught.value).startswith(f"x.ttl:{where}: ")


def test_a_comment_above_a_prefix_below_a_statement_is_no_header() -> None:
    with pytest.raises(DataFails) as caught:
        format_turtle("<http://a> <http://b> 1 .\n# c\n@prefix o: <http://o/> .\no:x o:y 1 .", "x.ttl")
    assert str(caught.value).startswith("x.ttl:2:1: ")


def test_comments_among_prefixes_stay_where_these_are_in_order() -> None:
    text = CT + "# others\n@prefix a: <http://a/> .\n@prefix b: <http://b/> .    # used twice\n\na:x  a b:x , ct:y .\n"
    assert format_turtle(text) == text


def test_brackets_nested_beyond_reason_are_refused() -> None:
    with pytest.raises(DataFails) as caught:
        format_turtle(CT + "ct:x ct:p " + "[ ct:p ( " * 2000 + "1" + " ) ]" * 2000 + " .", "x.ttl")
    assert str(caught.value).startswith("x.ttl: brackets are nested too deep.")


@pytest.mark.parametrize(
    ("result", "lost"),
    [
        (CT + "# one\nct:x a ct:Y ; ct:p '1' .", "its triples"),
        (CT + "# one\nct:x a ct:Y .", "its triples"),
        (CT + "ct:x a ct:Y ; ct:p 1 .", "its comments"),
        (CT + "# one\n# one\nct:x a ct:Y ; ct:p 1 .", "its comments"),
        (CT + "# one\nct:x a ct:Y ct:p 1 .", "syntax error"),
    ],
)
def test_a_result_that_says_other_than_the_text_is_refused(
    result: str, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form, "_page", lambda *_: result)
    with pytest.raises(DataFails) as caught:
        format_turtle(CT + "# one\nct:x a ct:Y ; ct:p 1 .", "x.ttl")
    assert caught.value.key == "fmt-changed"
    assert lost in str(caught.value)


def test_a_result_whose_blank_nodes_are_tied_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "_page", lambda *_: CT + "ct:x ct:p _:a , _:b . _:b ct:q 1 . _:b ct:r 2 .")
    with pytest.raises(DataFails) as caught:
        format_turtle(CT + "ct:x ct:p _:a , _:b . _:a ct:q 1 . _:b ct:r 2 .")
    assert caught.value.key == "fmt-changed"


def test_a_blank_node_may_come_before_another_when_types_move_to_the_front() -> None:
    text = CT + "ct:x ct:p [ ct:q 1 ] , [ ct:q 2 ] ; a [ ct:q 3 ] ."
    assert format_turtle(text) == (CT + "\nct:x  a [ ct:q 3 ] ;\n    ct:p [ ct:q 1 ] , [ ct:q 2 ]\n    .\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_files_of_the_project_are_in_house_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert format_turtle(text) == text


@settings(deadline=None, max_examples=50)
@given(documents())
def test_formatting_changes_no_triple_and_no_comment_and_formats_once(text: str) -> None:
    try:
        result = format_turtle(text)
    except DataFails as fault:
        assert fault.key in COMMENT_FAULTS
        assume(False)
        return
    assert canonical(triples(result)) == canonical(triples(text))
    assert comments(result) == comments(text)
    assert format_turtle(result) == result
    assert "\r" not in result
    assert not result.startswith("\n")
    assert result.endswith("\n")
    assert not result.endswith("\n\n")


@settings(deadline=None, max_examples=30)
@given(documents(BLANKS))
def test_a_text_without_comments_inside_is_never_refused(text: str) -> None:
    format_turtle(text)


@settings(deadline=None, max_examples=50)
@given(documents(verbs=STANDING, head=st.just(PLAIN_HEAD)))
def test_comments_stay_between_the_things_they_stood_between(text: str) -> None:
    try:
        result = format_turtle(text)
    except DataFails as fault:
        assert fault.key in COMMENT_FAULTS
        assume(False)
        return
    assert around(re.sub(r"(?m)^@prefix \S+ <\S*> \.", "", result)) == around(text.replace(PLAIN_HEAD, ""))


def test_a_prefix_of_ours_that_a_text_gives_away_and_never_uses_is_ours_again() -> None:
    text = "@prefix ct: <http://e/> .\n<http://e/0> a <https://w3id.org/chithi/ontology#Figure> .\n"
    once = format_turtle(text)
    assert once.startswith("@prefix ct: <https://w3id.org/chithi/ontology#> .\n")
    assert format_turtle(once) == once
