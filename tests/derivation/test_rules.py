"""Each rule of graph/rules on small sources: the triples that a person expects to follow, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import QueryTriples, Store
from small import ROOT, project, triples

from chithi.derivation.deriving import derive
from chithi.derivation.rules import ONTOLOGY, read_rules
from chithi.messages.errors import CannotRead

# rule: (what is stated, all that follows from it, by this rule and the others)
CASES: dict[str, list[tuple[str, str]]] = {
    "super-classes.rq": [
        ("person:x a ct:Person .", ""),
        ("body:x a ct:Body .", "body:x a ct:AwardingAuthority ."),
        ("post:x a ct:Post .", "post:x a ct:AwardingAuthority ."),
        ("place:x a ct:Commune .", "place:x a ct:Place ."),
        ("event:x a ct:Congress .", "event:x a ct:Event ."),
        ("passage:x a ct:TitlePassage .", "passage:x a ct:Passage ."),
        # A class that stands above nothing of ours, and another vocabulary's.
        ("person:x a skos:Concept , rdfs:Resource .", ""),
        # Only the ontology says what is above: data that declare classes of their own are left alone.
        ("ct:Person rdfs:subClassOf ct:Place . person:x a ct:Person .", ""),
    ],
    "kinds.rq": [
        ("body:x a ct:Club .", "body:x a ct:Body , ct:AwardingAuthority ; ct:bodyKind body-kind:club ."),
        (
            "doc:x a ct:Directive .",
            "doc:x a ct:GuidingDocument , ct:Document ; ct:documentType document-type:directive .",
        ),
        (
            "event:x a ct:ReviewConference , ct:StudyConference .",
            "event:x a ct:Conference , ct:Event ; ct:conferenceType conference-type:review , conference-type:study .",
        ),
        (
            "movement:x a ct:EmulationMovement .",
            "movement:x a ct:MovementOrCampaign , ct:Activity ; ct:activityKind activity-kind:emulation-movement .",
        ),
        # Neither movement nor campaign by the report's words: the concept is the encoder's to state.
        ("movement:x a ct:MovementOrCampaign .", "movement:x a ct:Activity ."),
        # A concept makes no class: a body whose kind is stated and whose class is forgotten stays a fault.
        ("body:x ct:bodyKind body-kind:club .", ""),
    ],
    "super-properties.rq": [
        ("figure:x ct:numberIn passage:p .", "figure:x ct:evidence passage:p ."),
        ("event:x ct:studiesTheme theme:t .", "event:x ct:about theme:t ."),
        ("body:x ct:standingCommitteeOf body:y .", "body:x ct:directlyUnder body:y ."),
        ("body:x ct:advises body:y , body:z .", "body:x ct:directlyUnder body:y , body:z ."),
        ("doc:x ct:includesCarryingOut doc:y .", "doc:x ct:cites doc:y ."),
        # ct:under is transitive and never stated.
        ("body:x ct:directlyUnder body:y .", ""),
    ],
    "basis.rq": [
        ("person:x a ct:Person ; ct:evidence passage:p .", "person:x ct:basis basis:stated ."),
        ("inference:x a ct:Inference ; ct:evidence passage:p .", "inference:x ct:basis basis:inferred ."),
        # By way of the passage with the number.
        (
            "figure:x a ct:Figure ; ct:numberIn passage:p .",
            "figure:x ct:evidence passage:p ; ct:basis basis:stated .",
        ),
        # What says itself what it is keeps it.
        ("tenure:x a ct:Tenure ; ct:evidence passage:p ; ct:basis basis:inferred .", ""),
        ("inference:x a ct:Inference ; ct:evidence passage:p ; ct:basis basis:background .", ""),
        # Forgotten evidence stays a fault, also where a source is named.
        ("person:x a ct:Person .", ""),
        ('place:x a ct:Place ; dcterms:source "Nghị quyết"@vi .', ""),
        ('inference:x a ct:Inference ; ct:evidence passage:p ; dcterms:source "Điều lệ"@vi .', ""),
        # A misspelt node has no class, and gets no basis either.
        ("person:y ct:evidence passage:p .", ""),
    ],
    "bounds.rq": [
        (
            "figure:x ct:qualifier qualifier:exact ; ct:value 1378 .",
            "figure:x ct:lowerBound 1378 ; ct:upperBound 1378 .",
        ),
        ("figure:x ct:qualifier qualifier:over ; ct:value 3200 .", "figure:x ct:lowerBound 3200 ."),
        ("figure:x ct:qualifier qualifier:at-least ; ct:value 1 .", "figure:x ct:lowerBound 1 ."),
        # “gần 96%” has no lower bound; none may be invented.
        ("figure:x ct:qualifier qualifier:nearly ; ct:value 96 .", "figure:x ct:upperBound 96 ."),
        ("figure:x ct:qualifier qualifier:at-most ; ct:value 2 .", "figure:x ct:upperBound 2 ."),
        ("figure:x ct:qualifier qualifier:under ; ct:value 3 .", "figure:x ct:upperBound 3 ."),
        ("figure:x ct:qualifier qualifier:about ; ct:value 500 .", ""),
        ("figure:x ct:qualifier qualifier:range ; ct:lowerBound 1 ; ct:upperBound 2 .", ""),
        ("figure:x ct:qualifier qualifier:order-of-magnitude ; ct:lowerBound 1000 .", ""),
        ("figure:x ct:qualifier qualifier:ratio ; ct:numerator 56 ; ct:denominator 66 .", ""),
        # Written as the value is: 978.80 does not become 978.8.
        (
            "figure:x ct:qualifier qualifier:exact ; ct:value 978.80 .",
            "figure:x ct:lowerBound 978.80 ; ct:upperBound 978.80 .",
        ),
        ('figure:x ct:qualifier qualifier:exact ; ct:value "nhiều" .', ""),
    ],
    "award-links.rq": [
        (
            "figure:x ct:mayOverlap figure:y . award:x ct:recipientFigure figure:x ."
            " award:y ct:recipientFigure figure:y .",
            "award:x ct:mayOverlap award:y .",
        ),
        # One act with two figures that may overlap does not overlap with itself.
        ("figure:x ct:mayOverlap figure:y . award:x ct:recipientFigure figure:x , figure:y .", ""),
        (
            "figure:x ct:partOfFigure figure:y . award:x a ct:Award ; ct:recipientFigure figure:x ."
            " award:y a ct:Award ; ct:recipientFigure figure:y .",
            "award:x ct:partOfAward award:y .",
        ),
        # A nomination is no award, of which it could be a part.
        (
            "figure:x ct:partOfFigure figure:y . nomination:x a ct:Nomination ; ct:recipientFigure figure:x ."
            " award:y a ct:Award ; ct:recipientFigure figure:y .",
            "",
        ),
        ("figure:x ct:countedApartFrom figure:y . award:x ct:recipientFigure figure:x .", ""),
    ],
    "passage-end.rq": [
        # 9 letters; Đ and ồ are one code point each.
        ('passage:x ct:start 11 ; ct:printed "Đồng bằng" .', "passage:x ct:end 20 ."),
        ('passage:x ct:start 0 ; ct:printed "😀" .', "passage:x ct:end 1 ."),
        # A text in NFD: "năm" there is four code points.
        ('passage:x ct:start 10 ; ct:printed "năm" ; ct:end 14 .', ""),
        ("passage:x ct:start 11 .", ""),
        ('passage:x ct:start "đầu" ; ct:printed "x" .', ""),
    ],
    "attendees.rq": [
        # Who speaks or hands over at an event is there.
        (
            "statement:x ct:speaker person:p ; ct:atEvent event:e . person:p a ct:Person .",
            "event:e ct:attendee person:p .",
        ),
        (
            "award:x ct:presentedBy person:p ; ct:atEvent event:e . person:p a ct:Person .",
            "event:e ct:attendee person:p .",
        ),
        (
            "commendation:x ct:commendedBy person:p , person:q ; ct:atEvent event:e . person:p a ct:Person .",
            "event:e ct:attendee person:p .",
        ),
        # A body speaks through somebody who is not named; words that belong to no event put nobody anywhere.
        ("statement:x ct:speaker body:b ; ct:atEvent event:e . body:b a ct:Body .", "body:b a ct:AwardingAuthority ."),
        ("statement:x ct:speaker person:p . person:p a ct:Person .", ""),
        # Whoever grants an award need not be there to hand it over.
        ("award:x ct:awardedBy person:p ; ct:atEvent event:e . person:p a ct:Person .", ""),
        # An inference of the attendee covers one that follows.
        (
            "statement:x ct:speaker person:p ; ct:atEvent event:e . person:p a ct:Person ."
            "inference:i a ct:Inference ; ct:ofNode event:e ; ct:ofProperty ct:attendee .",
            "event:e ct:attendee person:p . inference:i ct:ofValue person:p .",
        ),
    ],
    "inference-values.rq": [
        (
            "event:x ct:about doc:a , doc:b ; ct:atEvent event:y ."
            "inference:x a ct:Inference ; ct:ofNode event:x ; ct:ofProperty ct:about .",
            "inference:x ct:ofValue doc:a , doc:b .",
        ),
        # One that names a value speaks of it alone, also where a node has another and a second node has one.
        (
            "event:x ct:about doc:a , doc:b . event:y ct:about doc:c ."
            "inference:x a ct:Inference ; ct:ofNode event:x , event:y ; ct:ofProperty ct:about ; ct:ofValue doc:a .",
            "",
        ),
        # Each property on each node that has it; equal values are one.
        (
            'event:x ct:eventDate "2023-05-01"^^xsd:date . theme:y ct:year 2023 ; ct:note "Bác"@vi , "Uncle"@en .'
            'theme:z ct:year 2023 ; ct:note "Bác" .'
            "inference:x a ct:Inference ; ct:ofNode event:x , theme:y , theme:z ;"
            "    ct:ofProperty ct:eventDate , ct:year , ct:note .",
            'inference:x ct:ofValue "2023-05-01"^^xsd:date , 2023 , "Bác"@vi , "Uncle"@en , "Bác" .',
        ),
        # As each node writes it: in other stores 978.80 is another term than 978.8.
        (
            "figure:x ct:value 978.80 . figure:y ct:value 978.8 . figure:z ct:value 978.800 ."
            "inference:x a ct:Inference ; ct:ofNode figure:x , figure:y ; ct:ofProperty ct:value .",
            "inference:x ct:ofValue 978.80 , 978.8 .",
        ),
        # What the other rules give is meant, too.
        (
            "body:x a ct:Club ; ct:advises body:y ."
            "inference:x a ct:Inference ; ct:ofNode body:x ; ct:ofProperty rdf:type , ct:bodyKind , ct:directlyUnder .",
            "body:x a ct:Body , ct:AwardingAuthority ; ct:bodyKind body-kind:club ; ct:directlyUnder body:y ."
            "inference:x ct:ofValue ct:Club , ct:Body , ct:AwardingAuthority , body-kind:club , body:y .",
        ),
        # A value that is not there is none; what is no inference speaks of nothing.
        ("inference:x a ct:Inference ; ct:ofNode event:x ; ct:ofProperty ct:about .", ""),
        ("event:x ct:about doc:a . inference:x ct:ofNode event:x ; ct:ofProperty ct:about .", ""),
    ],
}
EACH = [(rule, *case) for rule, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(("rule", "stated", "expected"), EACH)
def test_what_follows(rule: str, stated: str, expected: str) -> None:
    found = derive(triples(stated), ROOT)
    assert set(found.triples) == set(triples(expected))
    assert found.contradictions == []


@pytest.mark.parametrize(("rule", "stated", "expected"), EACH)
def test_what_follows_may_be_stated(rule: str, stated: str, expected: str) -> None:
    found = derive(triples(stated + expected), ROOT)
    assert (found.triples, found.contradictions) == ([], [])


def test_every_rule_has_cases_and_is_needed_for_one(tmp_path: Path) -> None:
    assert [rule.name for rule in read_rules(ROOT)] == sorted(CASES)
    root = project(tmp_path)
    for name, cases in CASES.items():
        path = root / "graph" / "rules" / name
        text = path.read_text(encoding="utf-8")
        path.unlink()
        assert any(set(derive(triples(s), root).triples) != set(triples(e)) for s, e in cases), name
        path.write_text(text, encoding="utf-8")


def test_every_rule_says_in_words_what_and_why() -> None:
    for rule in read_rules(ROOT):
        lines = rule.text.splitlines()
        assert lines[0].startswith("# ")
        assert any(line.startswith("# Why: ") for line in lines)
        assert max(map(len, lines)) <= 120


def test_another_rule_is_another_file(tmp_path: Path) -> None:
    root = project(tmp_path)
    rule = "PREFIX ct: <https://w3id.org/chithi/ontology#>\nCONSTRUCT { ?x a ct:Official } WHERE { ?x ct:tenure ?y }\n"
    (root / "graph" / "rules" / "officials.rq").write_text(rule, encoding="utf-8")
    found = derive(triples("person:x ct:tenure tenure:y ."), root).triples
    # What one rule gives, another goes on from.
    assert set(found) == set(triples("person:x a ct:Official , ct:Person ."))


def test_a_rule_of_the_second_stratum_sees_all_that_the_others_give(tmp_path: Path) -> None:
    """By its head, whatever its name: a body without a kind is known only when every kind has been given."""
    root = project(tmp_path)
    rule = (
        "PREFIX ct: <https://w3id.org/chithi/ontology#>\nCONSTRUCT { ?x ct:summary 'no kind' }\n"
        "WHERE { ?x a ct:Body FILTER NOT EXISTS { ?x ct:bodyKind ?kind } }\n"
    )
    given = {}
    for head in ("# stratum: 2\n", ""):
        (root / "graph" / "rules" / "a-first.rq").write_text(head + rule, encoding="utf-8")
        found = derive(triples("body:x a ct:Club , ct:Body . body:y a ct:Body ."), root).triples
        given[head] = {str(t.subject).rpartition("/")[2] for t in found if t.predicate.value.endswith("#summary")}
    assert given == {"# stratum: 2\n": {"y>"}, "": {"x>", "y>"}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * WHERE { ?x ?y ?z }", "CONSTRUCT"),
        ("CONSTRUCT { ?x ?y } WHERE { ?x ?y ?z }", "bad.rq:1:"),
        ("# stratum: 3\nCONSTRUCT { ?x ?y ?z } WHERE { ?x ?y ?z }", "there is no stratum 3"),
        (
            "PREFIX ct: <https://w3id.org/chithi/ontology#>\n"
            "CONSTRUCT { ?x ct:next ?n } WHERE { ?x ct:next ?m BIND(?m + 1 AS ?n) }",
            "feeds itself",
        ),
    ],
)
def test_a_rule_that_is_none_is_refused(tmp_path: Path, text: str, said: str) -> None:
    root = project(tmp_path)
    (root / "graph" / "rules" / "bad.rq").write_text(text, encoding="utf-8")
    with pytest.raises(CannotRead, match=said):
        derive(triples("figure:x ct:next 1 ."), root)


def test_a_project_without_rules_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path)
    for path in (root / "graph" / "rules").iterdir():
        path.unlink()
    with pytest.raises(CannotRead, match="no rules of derivation"):
        derive(triples("body:x a ct:Club ."), root)


def test_the_rules_run_by_themselves_with_the_ontology_as_a_named_graph() -> None:
    """As with any SPARQL engine, outside of chithi."""
    store = Store()
    store.bulk_load(path=ROOT / "ontology" / "chithi.ttl", to_graph=ONTOLOGY)
    store.update("INSERT DATA { <urn:x> a <https://w3id.org/chithi/ontology#Club> }")
    (rule,) = [rule for rule in read_rules(ROOT) if rule.name == "super-classes.rq"]
    answer = store.query(rule.text)
    assert isinstance(answer, QueryTriples)
    assert {str(triple.object).rpartition("#")[2] for triple in answer} == {"Body>", "AwardingAuthority>"}
