"""Rules that every statement of the shipped data keeps."""

from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import five_reports
import pyoxigraph as ox
import pytest

CT = "https://w3id.org/chithi/ontology#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OURS = "https://w3id.org/chithi/"
FULL = Path(__file__).resolve().parents[2] / "graph" / "chithi.ttl"


def values(properties, name):
    return [node.value for node in properties.get(CT + name, ())]


def basis(properties):
    return [iri.rpartition("/")[2] for iri in values(properties, "basis")]


def test_there_is_no_blank_node(data) -> None:
    for name, statements in data.by_file.items():
        for quad in statements:
            assert isinstance(quad.subject, ox.NamedNode), name
            assert not isinstance(quad.object, ox.BlankNode), name


def test_every_node_has_a_basis_and_unless_background_its_evidence(data) -> None:
    offenders = []
    for iri, properties in data.nodes.items():
        types = {t.value.removeprefix(CT) for t in properties.get(RDF_TYPE, ())}
        if "Passage" in types:
            continue
        if len(basis(properties)) != 1:
            offenders.append((iri, "basis"))
        elif basis(properties) != ["background"] and "Inference" not in types and not values(properties, "evidence"):
            offenders.append((iri, "evidence"))
    assert offenders == []


def test_every_passage_proves_something_and_every_evidence_is_a_passage(data) -> None:
    passages = set(data.of_class("Passage"))
    cited = {iri for properties in data.nodes.values() for iri in values(properties, "evidence")}
    repeats = {iri: values(data.nodes[iri], "repeats") for iri in passages - cited}
    assert cited <= passages
    assert all(len(of) == 1 and of[0] in cited for of in repeats.values()), repeats


def test_passages_keep_to_twelve_words_unless_they_are_titles(data) -> None:
    titles = data.of_class("TitlePassage")
    for iri, properties in data.of_class("Passage").items():
        (printed,) = values(properties, "printed")
        assert iri in titles or len(printed.split()) <= 12, (iri, printed)
        (start,), (end,) = values(properties, "start"), values(properties, "end")
        assert int(end) - int(start) == len(printed), iri


def test_everything_has_one_label_per_language(data) -> None:
    unlabelled = {*data.of_class("Passage"), *data.of_class("Inference")}
    for iri, properties in data.nodes.items():
        if iri not in unlabelled:
            labels = properties.get(SKOS + "prefLabel", [])
            assert sorted(label.language for label in labels) == ["en", "vi"], iri


def test_only_vietnamese_and_english_tags(data) -> None:
    for statements in data.by_file.values():
        for quad in statements:
            if isinstance(quad.object, ox.Literal):
                assert quad.object.language in (None, "vi", "en")


def test_a_statement_has_the_topics_of_all_that_is_told_in_it(data) -> None:
    """The topics of a statement take in all of its words (graph/README.md, "Who says it"), in the five reports."""
    told = [
        (quad.subject.value, quad.object.value)
        for path in sorted(FULL.parent.glob("reports/*.ttl"))
        for quad in data.by_file[path.name]
        if quad.predicate.value in (CT + "claimedIn", CT + "raisedIn")
    ]
    assert len(told) > 50
    for iri, statement in told:
        assert set(values(data.nodes[iri], "topic")) <= set(values(data.nodes[statement], "topic")), (iri, statement)


def test_inferences_give_a_reason_in_both_languages(data) -> None:
    for iri, properties in data.of_class("Inference").items():
        reasons = properties.get(CT + "reason", [])
        assert sorted(reason.language for reason in reasons) == ["en", "vi"], iri
        assert values(properties, "ofNode"), iri
        assert values(properties, "ofProperty"), iri
        if basis(properties) == ["background"]:
            assert properties.get("http://purl.org/dc/terms/source"), iri


def test_inferences_speak_of_values_that_are_there(data) -> None:
    """Each node, property and named value of an inference has part in what it speaks of."""
    for iri, properties in data.of_class("Inference").items():
        nodes, props = values(properties, "ofNode"), values(properties, "ofProperty")
        named = set(properties.get(CT + "ofValue", ()))
        held = {(node, prop, value) for node in nodes for prop in props for value in data.nodes[node].get(prop, ())}
        meant = {triple for triple in held if not named or triple[2] in named}
        assert {node for node, _, _ in meant} == set(nodes), iri
        assert {prop for _, prop, _ in meant} == set(props), iri
        assert not named or {value for _, _, value in meant} == named, iri


def test_in_the_full_form_the_same_values_are_marked_and_each_inference_names_them(data) -> None:
    full: dict[str, dict[str, set[ox.NamedNode | ox.Literal]]] = defaultdict(lambda: defaultdict(set))
    for quad in ox.parse(path=FULL, format=ox.RdfFormat.TURTLE):
        full[quad.subject.value][quad.predicate.value].add(quad.object)
    shipped = [iri for iri in data.of_class("Inference") if iri in full]
    assert len(shipped) > 150
    for iri in shipped:
        properties, named = data.nodes[iri], full[iri][CT + "ofValue"]
        stated = set(properties.get(CT + "ofValue", ()))
        held = {
            value
            for node in values(properties, "ofNode")
            for prop in values(properties, "ofProperty")
            for value in full[node][prop]
        }
        assert named == (stated or held) != set(), iri


def test_super_classes_are_asserted(data, ontology) -> None:
    parents: dict[str, set[str]] = {}
    for quad in ontology:
        if quad.predicate.value.endswith("#subClassOf") and isinstance(quad.object, ox.NamedNode):
            parents.setdefault(quad.subject.value, set()).add(quad.object.value)
    for iri, properties in data.nodes.items():
        types = {t.value for t in properties.get(RDF_TYPE, ())}
        for kind in types:
            assert parents.get(kind, set()) <= types, (iri, kind)


def test_derived_terms_are_never_asserted(data) -> None:
    for iri, properties in data.nodes.items():
        assert ox.NamedNode(CT + "Official") not in properties.get(RDF_TYPE, ()), iri
        for derived in ("under", "spokeAt", "made", "attended"):
            assert CT + derived not in properties, (iri, derived)


def test_our_terms_are_declared_and_our_nodes_described(data, ontology, concepts) -> None:
    declared = {q.subject.value for q in (*ontology, *concepts) if isinstance(q.subject, ox.NamedNode)}
    described = {iri for iri, properties in data.nodes.items() if RDF_TYPE in properties}
    for statements in data.by_file.values():
        for quad in statements:
            for node in (quad.predicate, quad.object):
                if isinstance(node, ox.NamedNode) and node.value.startswith(OURS):
                    assert node.value in declared | described, (quad.subject.value, node.value)


def test_functional_properties_have_one_value(data, ontology) -> None:
    functional = {
        q.subject.value
        for q in ontology
        if q.object == ox.NamedNode("http://www.w3.org/2002/07/owl#FunctionalProperty")
    }
    for iri, properties in data.nodes.items():
        for prop in functional & set(properties):
            assert len(set(properties[prop])) == 1, (iri, prop)


# qualifier -> which of (value, lower bound, upper bound) there are; graph/README.md, item 7.
BOUNDS = {
    "exact": (True, True, True),
    "over": (True, True, False),
    "nearly": (True, False, True),
    "at-least": (True, True, False),
    "at-most": (True, False, True),
    "under": (True, False, True),
    "about": (True, False, False),
    "range": (False, True, True),
    "order-of-magnitude": (False, True, False),
    "ratio": (False, False, False),
}


def test_bounds_follow_from_value_and_qualifier(data) -> None:
    figures = data.of_class("Figure")
    assert len(figures) > 80
    for iri, properties in figures.items():
        qualifier = values(properties, "qualifier")[0].rpartition("/")[2]
        numbers = [values(properties, name) for name in ("value", "lowerBound", "upperBound")]
        assert tuple(map(bool, numbers)) == BOUNDS[qualifier], iri
        given = {Decimal(n) for found in numbers for n in found}
        if qualifier == "range":
            assert Decimal(numbers[1][0]) < Decimal(numbers[2][0]), iri
        else:
            assert len(given) == (0 if qualifier == "ratio" else 1), iri
        assert bool(values(properties, "numerator")) == (qualifier == "ratio"), iri
        assert bool(values(properties, "denominator")) == (qualifier == "ratio"), iri


@pytest.mark.parametrize("name", ["measure", "unit", "scope", "qualifier"])
def test_every_figure_has(data, name: str) -> None:
    for iri, properties in data.of_class("Figure").items():
        assert values(properties, name), iri


def test_percentages_lie_within_a_hundred(data) -> None:
    for iri, properties in data.of_class("Figure").items():
        if values(properties, "unit") == ["https://w3id.org/chithi/concept/unit/percent"]:
            assert all(0 <= Decimal(v) <= 100 for v in values(properties, "value")), iri


def test_pairs_are_mutual(data) -> None:
    for iri, properties in data.of_class("Figure").items():
        for other in values(properties, "pairedWith"):
            assert iri in values(data.nodes[other], "pairedWith"), (iri, other)


# In a list across reports each figure must be told apart (graph/README.md, "Labels of figures").
PROVINCES = ("Cao Bằng", "Khánh Hòa", "Lai Châu", "Lai Châu", "Lâm Đồng")


def test_labels_of_figures_name_the_province_and_differ(data) -> None:
    seen: dict[str, str] = {}
    for name, province in zip(five_reports.NAMES, PROVINCES, strict=True):
        figures = {q.subject.value for q in data.by_file[f"{name}.ttl"]} & set(data.of_class("Figure"))
        assert len(figures) > 10, name
        for iri in figures:
            for label in data.nodes[iri][SKOS + "prefLabel"]:
                assert province in label.value, label
                assert seen.setdefault(label.value, iri) == iri, label


def test_what_may_overlap_or_is_counted_apart_says_so_both_ways(data) -> None:
    for name in ("mayOverlap", "countedApartFrom"):
        links = {(iri, other) for iri, p in data.of_class("Figure").items() for other in values(p, name)}
        assert links and links == {(other, iri) for iri, other in links}, name


def test_register_things_get_only_evidence_in_report_files(data) -> None:
    registers = {"bodies.ttl", "documents.ttl", "people.ttl", "places.ttl"}
    declared = {q.subject.value for name in registers for q in data.by_file[name]}
    for name, statements in data.by_file.items():
        if name not in registers:
            for quad in statements:
                assert quad.subject.value not in declared or quad.predicate.value == CT + "evidence", quad


def test_no_subject_is_declared_in_two_files(data) -> None:
    owner: dict[str, str] = {}
    for name, statements in data.by_file.items():
        for quad in statements:
            if quad.predicate.value != CT + "evidence":
                assert owner.setdefault(quad.subject.value, name) == name, quad.subject.value


def test_super_properties_are_asserted(data, ontology) -> None:
    derived = {"under"}
    above = {
        q.subject.value: q.object.value
        for q in ontology
        if q.predicate.value.endswith("#subPropertyOf") and q.object.value.removeprefix(CT) not in derived
    }
    assert above[CT + "studiesTheme"] == CT + "about"
    for iri, properties in data.nodes.items():
        for lower, upper in above.items():
            assert set(properties.get(lower, ())) <= set(properties.get(upper, ())), (iri, lower)


def test_holder_and_tenure_agree(data) -> None:
    holders = {(iri, person) for iri, p in data.of_class("Tenure").items() for person in values(p, "holder")}
    tenures = {(tenure, iri) for iri, p in data.nodes.items() for tenure in values(p, "tenure")}
    assert holders == tenures
