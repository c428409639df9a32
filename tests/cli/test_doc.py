"""The page of the ontology as text: complete, in both languages, well formed, and sufficient to itself."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from chithi import home
from chithi.handbook import markup
from chithi.handbook.model import read_ontology
from chithi.handbook.page import page
from chithi.messages.wording.page import WORDING
from chithi.rdf.namespaces import BASE, CT, OWL, RDF, RDFS, SKOS
from chithi.vietnamese.letters import nfc

VOID = {"meta", "link", "input", "wbr"}
# What makes a browser fetch something: attributes, and words of a style sheet.
LOADING = {"src", "srcset", "data", "action", "poster", "background", "xlink:href", "ping", "formaction"}


class Page(HTMLParser):
    """Ids, links, headings and the words of each article and concept; tags that do not nest are an error."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str | None]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[tuple[str, str]]] = {}
        self.style = ""
        self.feed(content)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert len(values) == len(attrs)
        self.tags.append((tag, values))
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if tag == "a" else []
        if tag not in VOID:
            self.open.append((tag, values.get("lang")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] == "style":
            self.style += data
        elif self.open and self.ids:
            lang = next((lang for _, lang in reversed(self.open) if lang), "")
            self.texts.setdefault(self.ids[-1], []).append((lang, data))


@pytest.fixture(scope="module")
def content() -> str:
    return page(read_ontology()).decode()


@pytest.fixture(scope="module")
def shown(content: str) -> Page:
    return Page(content)


@pytest.fixture(scope="module")
def stated() -> list[Quad]:
    files = ("chithi.ttl", "concepts.ttl")
    return [quad for name in files for quad in parse(path=home.root() / "ontology" / name, format=RdfFormat.TURTLE)]


def subjects(stated: list[Quad], *kinds: str) -> list[str]:
    wanted = {NamedNode(kind) for kind in kinds}
    return [q.subject.value for q in stated if q.predicate.value == f"{RDF}type" and q.object in wanted]


def anchor(iri: str) -> str:
    return iri.removeprefix(CT).removeprefix(BASE)


def everything(stated: list[Quad]) -> list[str]:
    terms = subjects(stated, *(OWL + kind for kind in ("Class", "ObjectProperty", "DatatypeProperty")))
    ours = [iri for iri in terms if iri.startswith(CT)]
    return [*ours, f"{CT}foldedLabel", *subjects(stated, f"{SKOS}ConceptScheme", f"{SKOS}Concept")]


def test_each_class_property_scheme_and_concept_has_one_place(shown: Page, stated: list[Quad]) -> None:
    wanted = everything(stated)
    assert len(wanted) > 400
    assert [iri for iri in wanted if shown.ids.count(anchor(iri)) != 1] == []


def test_each_is_there_with_its_labels_and_definitions_marked_as_what_they_are(shown: Page, stated: list[Quad]) -> None:
    wanted = set(everything(stated))
    told = {f"{RDFS}label", f"{SKOS}prefLabel", f"{SKOS}definition"}
    texts = [q for q in stated if q.subject.value in wanted and q.predicate.value in told]
    assert len(texts) >= 4 * len(wanted)
    for quad in texts:
        assert isinstance(quad.object, Literal)
        assert (quad.object.language, quad.object.value) in shown.texts[anchor(quad.subject.value)]


def test_ids_are_unique_and_every_link_inside_leads_somewhere(shown: Page, stated: list[Quad]) -> None:
    assert [name for name, count in Counter(shown.ids).items() if count > 1] == []
    inside = {target[1:] for target in shown.links if target.startswith("#")}
    terms = [iri for iri in everything(stated) if iri.startswith(CT)]
    assert len(terms) > 200
    assert set(map(anchor, terms)) <= inside <= set(shown.ids)
    described = {value for _, values in shown.tags for key, value in values.items() if key == "aria-labelledby"}
    assert described <= set(shown.ids)


def test_only_a_reader_who_follows_a_link_leaves_the_page(shown: Page) -> None:
    assert {target.partition(":")[0] for target in shown.links if not target.startswith("#")} <= {"http", "https"}
    assert [tag for tag, values in shown.tags if LOADING & values.keys()] == []
    assert {tag for tag, _ in shown.tags} & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "base",
        "use",
        "form",
    } == set()
    assert [values["href"] for tag, values in shown.tags if tag == "link"] == ["data:,"]
    assert not re.search(r"url\(|@import|@font-face|src:", shown.style)
    assert [values for _, values in shown.tags if any(key.startswith("on") for key in values)] == []


def test_headings_go_down_one_level_at_a_time_from_one_title(shown: Page) -> None:
    levels = [int(tag[1]) for tag, _ in shown.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(lower <= upper + 1 for upper, lower in zip(levels, levels[1:], strict=False))


def test_landmarks_languages_and_table_heads_are_there(shown: Page) -> None:
    tags = Counter(tag for tag, _ in shown.tags)
    assert (tags["main"], tags["nav"], tags["header"], tags["footer"]) == (1, 1, 1, 1)
    assert next(values["lang"] for tag, values in shown.tags if tag == "html") == "vi"
    assert {values["lang"] for _, values in shown.tags if "lang" in values} == {"vi", "en"}
    assert all(values.get("scope") == "col" for tag, values in shown.tags if tag == "th")
    assert tags["table"] == tags["caption"] == 3


def test_every_piece_of_text_is_composed_and_has_no_icelandic_letter(content: str) -> None:
    assert nfc(content) == content
    assert not re.search("[Ðð]", content)


def words_of(content: str, name: str) -> str:
    """Return an entry's words, in both languages, with single blanks."""
    entry = re.search(f'<article><h3 id="{name}">(.*?)</article>', content, re.DOTALL)
    assert entry
    return " ".join(re.sub("<[^>]*>", " ", entry[1].replace("<wbr>", "")).split())


Called = Callable[[str], str]


@pytest.fixture(scope="module")
def called(stated: list[Quad]) -> Called:
    """Both labels of a term or concept, as the page's words show them."""
    labels = {
        (q.subject.value, q.object.language): q.object.value
        for q in stated
        if isinstance(q.object, Literal) and q.predicate.value in (f"{RDFS}label", f"{SKOS}prefLabel")
    }

    def both(name: str) -> str:
        iri = BASE + name if "/" in name else CT + name
        return f"{labels[iri, 'vi']} {labels[iri, 'en']}"

    return both


def row(entry: str, name: str, *after: str) -> str:
    """Return what an entry says under a heading, up to the first of the headings `after`."""
    assert entry.count(f" {name} ") == 1
    text = entry.partition(f" {name} ")[2]
    return min((text.partition(end)[0] for end in after), key=len, default=text)


def test_a_class_tells_its_place_its_disjoint_classes_and_where_it_stands(content: str, called: Called) -> None:
    province = words_of(content, "Province")
    assert row(province, "Super-class").startswith(called("Place"))
    assert row(province, "Disjoint with (no node is of both)").startswith("ct:District ct:Commune ")
    assert "Sub-classes" not in province
    assert called("Province") in row(words_of(content, "Place"), "Sub-classes", "Domain of")
    report = words_of(content, "Report")
    assert called("publisher") in row(report, "Domain of", "Range of")
    assert called("inReport") in row(report, "Range of", "Disjoint with")
    assert "prov:Entity" in row(report, "Alignment", "SHACL shapes")
    assert "schema:NewsArticle" in row(report, "Alignment", "SHACL shapes")
    assert "shape:Report" in row(report, "SHACL shapes").split()


def test_a_class_that_a_concept_defines_says_so_in_words(content: str) -> None:
    directive = words_of(content, "Directive").replace("“ ", "“").replace(" ”", "”")
    assert "có “loại văn kiện” là “Chỉ thị” has “Directive” as its “document type”" in row(directive, "Equivalent to")
    official = row(words_of(content, "Official"), "Sufficient condition").replace("“ ", "“").replace(" ”", "”")
    assert official.startswith("thuộc lớp Người và có ít nhất một “giữ chức vụ” thuộc lớp Việc giữ chức vụ")
    assert "is of the class Person and has at least one “tenure” of the class Tenure" in official


def test_a_property_tells_domain_range_inverse_and_characteristics(content: str, called: Called) -> None:
    date = words_of(content, "publicationDate")
    assert row(date, "Domain").startswith(called("Report"))
    assert row(date, "Range").startswith("ngày date xsd:date")
    assert "functional: a node has at most one value" in date
    assert "transitive" not in date
    assert row(words_of(content, "holder"), "Inverse property").startswith(called("tenure"))
    assert row(words_of(content, "tenure"), "Inverse property").startswith(called("holder"))
    assert "transitive: what leads from A to B" in words_of(content, "under")
    assert "irreflexive" in words_of(content, "directlyUnder")
    chain = f"{called('made')} rồi đến then {called('atEvent')}"
    assert row(words_of(content, "spokeAt"), "Follows from the chain").startswith(chain)
    assert row(words_of(content, "numberIn"), "Super-property").startswith(called("evidence"))
    assert row(words_of(content, "evidence"), "Sub-properties").startswith(called("numberIn"))
    assert "Domain không khai báo not declared" in words_of(content, "about")


def test_a_property_names_the_scheme_of_its_values_and_the_scheme_the_property(content: str, called: Called) -> None:
    kind = words_of(content, "conferenceType")
    assert row(kind, "Scheme of the values").startswith(called("concept/conference-type"))
    assert row(words_of(content, "concept/conference-type"), "Values of").startswith(called("conferenceType"))
    assert "Values of" not in words_of(content, "Report")


def test_the_diagram_has_every_class_once_and_a_curve_for_each_related_pair(content: str, stated: list[Quad]) -> None:
    drawing = re.search("<svg.*?</svg>", content, re.DOTALL)
    assert drawing
    classes = [iri for iri in subjects(stated, f"{OWL}Class") if iri.startswith(CT)]
    assert sorted(re.findall('<a href="#([^"]+)"', drawing[0])) == sorted(map(anchor, classes))
    titles = re.findall("<title>([^<]*)</title>", drawing[0])
    assert "ct:Report → ct:author → ct:Person" in titles
    assert "ct:Report → ct:publisher, ct:originalSource → ct:Body" in titles
    assert len(titles) == len(set(titles)) == drawing[0].count('class="arrow"')


def test_whatever_the_files_say_is_text_on_the_page(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ontology"
    folder.mkdir()
    hostile = "<script>alert(1)</script> & \\\"x\\\" onload='y'"
    text = (home / "ontology" / "chithi.ttl").read_text(encoding="utf-8")
    (folder / "chithi.ttl").write_text(text.replace("An administrative unit.", hostile), encoding="utf-8")
    written = page(read_ontology(tmp_path)).decode()
    Page(written)
    assert "<script" not in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; onload=&#x27;y&#x27;" in written


def test_a_label_in_one_language_stays_when_the_other_language_is_chosen() -> None:
    assert markup.both({"vi": "xã"}) == '<bdi lang="vi" class="only">xã</bdi>'
    assert markup.both({"vi": "xã", "en": "commune"}) == '<span lang="vi">xã</span> <span lang="en">commune</span>'


@pytest.mark.parametrize("key", WORDING)
def test_the_words_of_the_page_take_the_same_pieces_in_both_languages(key: str) -> None:
    vietnamese, english = (
        sorted(name for _, name, _, _ in string.Formatter().parse(text) if name) for text in WORDING[key]
    )
    assert vietnamese == english
    assert nfc(WORDING[key][0]) == WORDING[key][0]


def test_the_command_prints_the_page_or_writes_it_the_same_each_time(tmp_path: Path, content: str) -> None:
    target = tmp_path / "trang.html"
    commands = ([], ["-o", str(target)])
    done = [
        subprocess.run([sys.executable, "-m", "chithi", "doc", *c], capture_output=True, check=True) for c in commands
    ]
    assert done[0].stdout == target.read_bytes() == content.encode()
    assert done[1].stdout == b""


def test_an_ontology_that_is_not_there_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "chithi", "doc"]
    done = subprocess.run(command, capture_output=True, text=True, env={"CHITHI_HOME": str(tmp_path)}, check=False)
    assert done.returncode == 3
    assert str(tmp_path / "ontology" / "chithi.ttl") in done.stderr
    assert done.stdout == ""
