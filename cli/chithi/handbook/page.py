"""The page as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from chithi.handbook import diagram
from chithi.handbook.facts import Facts, local
from chithi.handbook.markup import (
    NOTHING,
    Html,
    both,
    code,
    description_list,
    element,
    fill,
    item_list,
    join,
    link,
    paragraphs,
    table,
    text,
    words,
)
from chithi.handbook.model import Ontology
from chithi.messages.catalogue import LANGUAGES
from chithi.rdf.namespaces import CT, DCTERMS, OWL

VANN = "http://purl.org/vocab/vann/"
ABOUT = CT.rstrip("#")
_STYLE = Path(__file__).with_name("page.css")
_HEADER = (
    ("page-version", f"{OWL}versionInfo"),
    ("page-versionIRI", f"{OWL}versionIRI"),
    ("page-prefix", f"{VANN}preferredNamespacePrefix"),
    ("page-namespace", f"{VANN}preferredNamespaceUri"),
    ("page-creator", f"{DCTERMS}creator"),
    ("page-publisher", f"{DCTERMS}publisher"),
    ("page-issued", f"{DCTERMS}issued"),
    ("page-modified", f"{DCTERMS}modified"),
    ("page-licence", f"{DCTERMS}license"),
    ("page-citation", f"{DCTERMS}bibliographicCitation"),
)
_TURTLE = """@prefix ct: <{namespace}> .

<https://example.org/report/1> a ct:Report ."""
_SPARQL = """PREFIX ct: <{namespace}>

SELECT ?report WHERE {{ ?report a ct:Report }}"""


def page(ontology: Ontology) -> bytes:
    """Return the page; equal files give equal bytes."""
    facts = Facts(ontology)
    sections = list(_sections(ontology, facts))
    title = ontology.graph.texts(ABOUT, f"{DCTERMS}title") or {"": ABOUT}
    head = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        # No request for an icon either.
        element("link", rel="icon", href="data:,"),
        element("title", text(" · ".join(title.values()))),
        element("style", Html(_STYLE.read_text(encoding="utf-8"))),
    ]
    content = element("main", *(section for _, _, section in sections), id="main-content")
    contents = [link(f"#{anchor}", name) for anchor, name, _ in sections]
    skip = element("a", words("page-skip"), href="#main-content", class_="skip")
    body = [
        element("header", skip, element("h1", both(title)), _choice(), id="page-top"),
        _navigation(contents),
        content,
        element("footer", element("p", link("#page-top", words("page-top")))),
    ]
    document = element("html", element("head", *head), Html("\n"), element("body", *body), lang=LANGUAGES[0])
    return f"<!DOCTYPE html>\n{document}\n".encode()


def _choice() -> Html:
    """Return the switch between the languages; the style sheet does its work."""
    choices = [("lang-both", words("page-both"))]
    choices += [(f"lang-{lang}", element("bdi", fill("page-only", lang), lang=lang)) for lang in LANGUAGES]
    buttons = [
        element("input", type="radio", name="lang", id=anchor, checked="checked" if number == 0 else None)
        for number, (anchor, _) in enumerate(choices)
    ]
    labels = [element("label", button, name) for button, (_, name) in zip(buttons, choices, strict=True)]
    return element("fieldset", element("legend", words("page-language")), *labels)


def _navigation(contents: list[Html]) -> Html:
    heading = element("h2", words("page-contents"), id="page-contents")
    return element("nav", heading, item_list(contents, "contents"), aria_labelledby="page-contents")


def _sections(ontology: Ontology, facts: Facts) -> Iterator[tuple[str, Html, Html]]:
    """Return anchor, name and HTML of each section."""
    yield _section("about-ontology", words("page-about"), _about(ontology, facts))
    yield _section("how-to-use", words("page-use"), _use(ontology))
    yield _section("class-diagram", words("page-diagram"), _diagram(ontology, facts))
    for topic in ontology.topics:
        name = both(topic.title) if topic.title else words("page-other-terms")
        yield _section(topic.anchor, name, join(map(facts.term, topic.terms), "\n"))
    yield _section("general-axioms", words("page-axioms"), _axioms(facts))
    listed = item_list(map(facts.names.link, ontology.schemes), "contents")
    schemes = join([listed, *map(facts.scheme, ontology.schemes)], "\n")
    yield _section("concept-schemes", words("page-schemes"), schemes)
    yield _section("alignment-table", words("page-alignments"), _alignments(ontology, facts))
    yield _section("prefix-table", words("page-prefixes"), _prefixes(ontology))
    yield _section("term-index", words("page-index"), _index(ontology, facts))


def _section(anchor: str, name: Html, content: Html) -> tuple[str, Html, Html]:
    heading = element("h2", name, id=anchor)
    return anchor, name, join([NOTHING, element("section", heading, content, aria_labelledby=anchor)], "\n")


def _about(ontology: Ontology, facts: Facts) -> Html:
    graph = ontology.graph
    rows = [(words("page-iri"), link(ABOUT, code(ABOUT)))]
    for key, predicate in _HEADER:
        values = graph.objects(NamedNode(ABOUT), predicate)
        shown = [
            element("bdi", text(value.value)) if isinstance(value, Literal) else facts.names.code(value.value)
            for value in values
            if isinstance(value, Literal | NamedNode)
        ]
        rows.append((words(key), join(shown, ", ")))
    rights = graph.texts(ABOUT, f"{DCTERMS}rights")
    rows += [(words("page-rights"), both(rights)), (words("page-extent"), _extent(ontology))]
    return join([both(graph.texts(ABOUT, f"{DCTERMS}description"), "p"), description_list(rows, "facts")])


def _extent(ontology: Ontology) -> Html:
    counts = {
        "classes": len(ontology.classes),
        "properties": len(ontology.terms) - len(ontology.classes),
        "schemes": len(ontology.schemes),
        "concepts": sum(len(ontology.concepts(scheme)) for scheme in ontology.schemes),
    }
    return words("page-counts", **{name: text(str(count)) for name, count in counts.items()})


def _use(ontology: Ontology) -> Html:
    first = next(iter(ontology.classes or ontology.terms), CT)
    example = paragraphs("page-use-name", name=code(f"ct:{local(first)}"), iri=code(first))
    return join(
        [
            example,
            paragraphs("page-use-turtle"),
            element("pre", text(_TURTLE.format(namespace=CT)), tabindex=0, translate="no"),
            paragraphs("page-use-sparql"),
            element("pre", text(_SPARQL.format(namespace=CT)), tabindex=0, translate="no"),
            paragraphs("page-use-files", command=code("chithi validate")),
        ]
    )


def _diagram(ontology: Ontology, facts: Facts) -> Html:
    rows = [
        (
            facts.names.link(relation.source),
            item_list(map(facts.names.link, relation.properties), "lines"),
            facts.names.link(relation.target),
        )
        for relation in diagram.relations(ontology)
    ]
    heads = (words("page-from"), words("page-relation"), words("page-to"))
    figure = element("figure", diagram.draw_diagram(ontology, facts.names))
    told = table(heads, rows, words("page-relations")) if rows else NOTHING
    return join([paragraphs("page-diagram-how"), element("div", figure, told, class_="diagram")])


def _axioms(facts: Facts) -> Html:
    conditions = facts.conditions
    rules = (conditions.implied(below, above) for below, above in conditions.general())
    groups = (item_list(map(facts.names.code, group), "names") for group in conditions.disjoint_groups())
    return join([item_list(rules, "lines"), paragraphs("page-disjoint-groups"), item_list(groups, "lines groups")])


def _alignments(ontology: Ontology, facts: Facts) -> Html:
    rows = [
        (facts.names.link(term), words(f"page-align-{local(how)}"), facts.names.code(other))
        for term in ontology.terms
        for how, other in facts.alignments(term)
    ]
    heads = (words("page-ours"), words("page-relation"), words("page-theirs"))
    return join([paragraphs("page-how-aligned"), table(heads, rows, words("page-alignments"))])


def _prefixes(ontology: Ontology) -> Html:
    rows = [(code(f"{prefix}:"), code(ontology.prefixes[prefix])) for prefix in sorted(ontology.prefixes)]
    return table((words("page-prefix"), words("page-namespace")), rows, words("page-prefixes"))


def _index(ontology: Ontology, facts: Facts) -> Html:
    terms = sorted(ontology.terms, key=lambda iri: (local(iri).lower(), iri))
    return item_list(map(facts.names.code, terms), "index")
