"""Every class, property and concept is labelled and defined in both languages, in good form."""

import re
import unicodedata

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

CT = "https://w3id.org/chithi/ontology#"
TERM_TYPES = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)


def terms(ontology: rdflib.Graph) -> set[rdflib.term.Node]:
    found = {s for kind in (*TERM_TYPES, OWL.AnnotationProperty) for s in ontology.subjects(RDF.type, kind)}
    return {term for term in found if str(term).startswith(CT)}


def texts(graph: rdflib.Graph, node: rdflib.term.Node, prop: rdflib.URIRef) -> list[str | None]:
    return sorted(str(o.language) for o in graph.objects(node, prop) if isinstance(o, rdflib.Literal))


def test_every_class_and_property_has_one_label_and_definition_per_language(ontology: rdflib.Graph) -> None:
    offenders = [
        (str(term), prop)
        for term in terms(ontology)
        for prop in (RDFS.label, SKOS.definition)
        if texts(ontology, term, prop) != ["en", "vi"]
    ]
    assert offenders == []
    assert len(terms(ontology)) > 150


def test_every_concept_and_scheme_has_one_label_and_definition_per_language(concepts: rdflib.Graph) -> None:
    nodes = set(concepts.subjects(RDF.type, SKOS.Concept)) | set(concepts.subjects(RDF.type, SKOS.ConceptScheme))
    offenders = [
        (str(node), prop)
        for node in nodes
        for prop in (SKOS.prefLabel, SKOS.definition)
        if texts(concepts, node, prop) != ["en", "vi"]
    ]
    assert offenders == []


def test_every_concept_lies_in_the_scheme_its_address_names(concepts: rdflib.Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        scheme, _, _ = str(concept).rpartition("/")
        assert list(concepts.objects(concept, SKOS.inScheme)) == [rdflib.URIRef(scheme)]
        assert (rdflib.URIRef(scheme), RDF.type, SKOS.ConceptScheme) in concepts


@pytest.mark.parametrize(("scheme", "deep"), [("measure", 2), ("award-kind", 3)])
def test_broader_concepts_are_as_many_as_queries_follow(concepts: rdflib.Graph, scheme: str, deep: int) -> None:
    """Saved queries spell the ways up out, as `skos:broader*` is refused by some engines."""

    def height(concept: rdflib.term.Node) -> int:
        return 1 + max(map(height, concepts.objects(concept, SKOS.broader)), default=0)

    within = concepts.subjects(SKOS.inScheme, rdflib.URIRef(f"https://w3id.org/chithi/concept/{scheme}"))
    assert max(map(height, within)) == deep


def test_labels_within_a_scheme_are_unique(concepts: rdflib.Graph) -> None:
    seen: dict[tuple[object, object], object] = {}
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        for label in concepts.objects(concept, SKOS.prefLabel):
            key = (concepts.value(concept, SKOS.inScheme), label)
            assert seen.setdefault(key, concept) == concept


def test_definitions_are_one_sentence(ontology: rdflib.Graph, concepts: rdflib.Graph) -> None:
    for graph in (ontology, concepts):
        for node, text in graph.subject_objects(SKOS.definition):
            assert re.fullmatch(r"[^.]+(\.[^ ][^.]*)*\.", str(text)), (node, text)


def test_texts_are_nfc_and_spell_the_barred_d_right(
    ontology: rdflib.Graph, concepts: rdflib.Graph, alignments: rdflib.Graph
) -> None:
    for graph in (ontology, concepts, alignments):
        for literal in (o for o in graph.objects() if isinstance(o, rdflib.Literal)):
            assert unicodedata.is_normalized("NFC", str(literal))
            assert not set("Ðð") & set(literal)
            assert literal.language in (None, "vi", "en")


def test_our_terms_are_used_only_where_declared(ontology: rdflib.Graph, alignments: rdflib.Graph) -> None:
    declared = terms(ontology)
    for graph in (ontology, alignments):
        used = {n for triple in graph for n in triple if str(n).startswith(CT) and str(n) != CT}
        assert {n for n in used if isinstance(n, rdflib.URIRef)} <= declared


def test_has_value_concepts_exist(ontology: rdflib.Graph, concepts: rdflib.Graph) -> None:
    values = set(ontology.objects(None, OWL.hasValue))
    assert len(values) > 20
    assert values <= set(concepts.subjects(RDF.type, SKOS.Concept))


@pytest.mark.parametrize("forbidden", [OWL.unionOf, OWL.complementOf, OWL.allValuesFrom, OWL.imports, OWL.sameAs])
def test_constructs_outside_the_agreed_profile_are_absent(ontology: rdflib.Graph, forbidden: rdflib.URIRef) -> None:
    assert (None, forbidden, None) not in ontology


def test_no_existential_in_an_equivalence(ontology: rdflib.Graph) -> None:
    for expression in ontology.objects(None, OWL.equivalentClass):
        assert (expression, OWL.someValuesFrom, None) not in ontology
        assert (expression, OWL.hasValue, None) in ontology


def test_transitive_and_chained_properties_stay_simple_enough(ontology: rdflib.Graph) -> None:
    composite = set(ontology.subjects(RDF.type, OWL.TransitiveProperty)) | set(
        ontology.subjects(OWL.propertyChainAxiom, None)
    )
    assert rdflib.URIRef(CT + "under") in composite
    for kind in (OWL.FunctionalProperty, OWL.IrreflexiveProperty, OWL.AsymmetricProperty):
        assert not composite & set(ontology.subjects(RDF.type, kind))


def test_datatypes_are_those_of_owl_2_rl_and_dates(ontology: rdflib.Graph) -> None:
    allowed = {rdflib.XSD.string, rdflib.XSD.integer, rdflib.XSD.decimal, rdflib.XSD.boolean, rdflib.XSD.date}
    for prop in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        assert set(ontology.objects(prop, RDFS.range)) <= allowed


def test_both_licences_are_declared(ontology: rdflib.Graph) -> None:
    header = next(ontology.subjects(RDF.type, OWL.Ontology))
    text = " ".join(str(o) for o in ontology.objects(header))
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert "https://www.apache.org/licenses/LICENSE-2.0" in text
