"""What counts as cited, on invented sentences: the node of the right kind, and nothing in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from chithi.auditing.citations import Citations
from chithi.auditing.coverage import Covered, measure_coverage
from chithi.graph.nodes import Nodes
from chithi.texts.source import SourceText

PREFIXES = """
@prefix ct: <https://w3id.org/chithi/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix doc: <https://w3id.org/chithi/id/doc/> . @prefix person: <https://w3id.org/chithi/id/person/> .
@prefix e: <https://example.org/> .
e:report a ct:Report .
"""
PEOPLE = """
e:pan a ct:Person ; skos:prefLabel "Lò Văn Pản"@vi . e:sen a ct:Person ; skos:prefLabel "Lò Thị Sen"@vi .
e:secretary a ct:Post ; skos:prefLabel "Bí thư Huyện ủy Mường Xa"@vi .
e:chair a ct:Post ; skos:prefLabel "Chủ tịch Ủy ban nhân dân huyện Mường Xa"@vi .
e:pan-secretary a ct:Tenure ; ct:holder e:pan ; ct:post e:secretary .
e:pan-chair a ct:Tenure ; ct:holder e:pan ; ct:post e:chair .
e:sen-chair a ct:Tenure ; ct:holder e:sen ; ct:post e:chair .
"""


def cover(text: str, turtle: str) -> Covered:
    """Measure; `"phrase" ^ e:node , e:other` in the Turtle is a passage that the nodes cite."""
    source = SourceText(Path("t.txt"), text.encode())
    cited = re.findall(r'"([^"]+)" \^ (.+)', turtle)
    written = [re.sub(r'"([^"]+)" \^ .+', "", turtle)]
    for number, (phrase, nodes) in enumerate(cited):
        start = text.index(phrase)
        paragraph = source.paragraph_at(start)
        assert paragraph
        passage = f"e:passage-{number}"
        written.append(
            f"{passage} a ct:Passage ; ct:inReport e:report ; ct:paragraph {paragraph.number} ; ct:start {start} ; "
            f'ct:end {start + len(phrase)} ; ct:printed "{phrase}" .'
        )
        for node in nodes.split(" , "):
            kind, _, other = node.partition(" ")
            written.append(
                f"{passage} ct:repeats {other} ." if kind == "repeats" else f"{node} ct:evidence {passage} ."
            )
    nodes = Nodes()
    quads = ox.parse(PREFIXES + PEOPLE + "\n".join(written), format=ox.RdfFormat.TURTLE)
    nodes.take(quad.triple for quad in quads)
    return measure_coverage(Citations(nodes, "https://example.org/report", source))


def missing(text: str, turtle: str) -> list[tuple[str, str]]:
    return [(mention.kind, mention.text) for mention in cover(text, turtle).missing]


HELD = "Ông Lò Văn Pản, Bí thư Huyện ủy, Chủ tịch UBND huyện đến."


def test_two_posts_in_one_phrase_need_two_tenures() -> None:
    whole = '"Ông Lò Văn Pản, Bí thư Huyện ủy, Chủ tịch UBND huyện" ^ e:pan , e:pan-secretary'
    assert missing(HELD, f"{whole} , e:pan-chair") == []
    assert missing(HELD, whole) == [("post", "Chủ tịch UBND huyện")]


def test_another_persons_post_is_no_proof() -> None:
    whole = '"Ông Lò Văn Pản, Bí thư Huyện ủy, Chủ tịch UBND huyện" ^ e:pan , e:pan-secretary , e:sen-chair'
    assert missing(HELD, whole) == [("post", "Chủ tịch UBND huyện")]


def test_a_post_called_otherwise_is_known_by_its_role_unless_there_are_two() -> None:
    one = "Ông Lò Văn Pản, Chủ tịch MTTQ huyện đến."
    assert missing(one, '"Ông Lò Văn Pản, Chủ tịch MTTQ huyện" ^ e:pan , e:pan-chair') == []
    two = "Ông Lò Văn Pản, Chủ tịch MTTQ huyện, Chủ tịch UBND huyện đến."
    cited = '"Ông Lò Văn Pản, Chủ tịch MTTQ huyện, Chủ tịch UBND huyện" ^ e:pan , e:pan-chair'
    assert missing(two, cited) == [("post", "Chủ tịch MTTQ huyện")]


def test_a_post_alone_is_cited_by_the_post() -> None:
    text = "Có chữ ký của Chủ tịch UBND huyện."
    assert missing(text, '"Chủ tịch UBND huyện" ^ e:chair') == []
    assert missing(text, '"Chủ tịch UBND huyện" ^ e:pan') == [("post", "Chủ tịch UBND huyện")]


def test_a_person_is_cited_in_each_paragraph_that_names_them() -> None:
    text = "Ông Lò Văn Pản đến.\nÔng Pản hát. Ông Pản múa."
    assert missing(text, '"Ông Lò Văn Pản" ^ e:pan') == [("person", "Ông Pản"), ("person", "Ông Pản")]
    assert missing(text, '"Ông Lò Văn Pản" ^ e:pan\n"Ông Pản" ^ e:pan') == []
    assert ("person", "Ông Lò Văn Pản") in missing(text, '"Ông Lò Văn Pản" ^ e:sen\n"Ông Pản" ^ e:pan')


def test_a_saying_is_cited_by_a_statement_of_its_speaker() -> None:
    text = "Bà Lò Thị Sen yêu cầu làm ngay, việc không được chậm."
    whole = '"Bà Lò Thị Sen yêu cầu" ^ e:sen'
    said = "e:said a ct:Statement ; ct:speaker e:sen . e:other a ct:Statement ; ct:speaker e:pan ."
    assert missing(text, f"{said}\n{whole} , e:said") == []
    assert missing(text, f'{said}\n{whole}\n"việc không được chậm" ^ e:said') == []
    assert missing(text, f"{said}\n{whole} , e:other") == [("saying", "Bà Lò Thị Sen yêu cầu")]


AWARDS = "Huyện tặng Giấy khen cho 5 tập thể; huyện đề nghị tỉnh khen thưởng 2 hộ."
GIVEN = """
e:award a ct:Award ; ct:recipientFigure e:five . e:five a ct:Figure . e:nomination a ct:Nomination .
"tặng Giấy khen" ^ e:award
"cho 5 tập thể" ^ e:five
"""


def test_an_award_is_cited_with_its_recipients_and_a_nomination_as_such() -> None:
    def awards(turtle: str) -> list[str]:
        return [text for kind, text in missing(AWARDS, turtle) if kind == "award"]

    nominated = '"đề nghị tỉnh khen thưởng 2 hộ" ^ '
    assert awards(f"{GIVEN}\n{nominated}e:nomination") == []
    assert awards(f"{GIVEN}\n{nominated}e:award") == ["đề nghị tỉnh khen thưởng 2 hộ"]
    others = GIVEN.replace('"cho 5 tập thể" ^ e:five', '"cho 5 tập thể" ^ e:pan')
    assert awards(f"{others}\n{nominated}e:nomination") == ["tặng Giấy khen cho 5 tập thể"]


def test_of_two_awards_each_cites_what_is_given() -> None:
    text = "Trường được huyện tặng Giấy khen, được tỉnh tặng Cờ thi đua."
    awards = "e:paper a ct:Award . e:flag a ct:Award ."
    paper, flag = '"Trường được huyện tặng Giấy khen" ^ e:paper', '"Cờ thi đua" ^ e:flag'
    assert missing(text, f"{awards}\n{paper}\n{flag}") == []
    assert missing(text, f'{awards}\n"Trường được huyện tặng" ^ e:flag\n{flag}') == [("award", "tặng Giấy khen")]


DOCUMENTS = """
e:d1 a ct:Document ; ct:number "05-CT/TW" ; skos:prefLabel "Chỉ thị số 05-CT/TW"@vi .
e:d2 a ct:Document ; skos:prefLabel "Nghị quyết Trung ương 4 khóa XI"@vi .
e:d3 a ct:Document ; skos:prefLabel "Nghị quyết Trung ương 4 khóa XII"@vi .
"""


def test_documents_are_told_apart_by_number_and_name() -> None:
    text = "Chỉ thị 05-CT/T.Ư và Nghị quyết Trung ương 4 (khóa XI, khóa XII)."
    first, second = '"Chỉ thị 05-CT/T.Ư" ^ e:d1', '"Nghị quyết Trung ương 4 (khóa XI, khóa XII)" ^ e:d2'
    assert missing(text, f"{DOCUMENTS}\n{first}\n{second} , e:d3") == []
    resolution = ("document", "Nghị quyết Trung ương 4 (khóa XI, khóa XII)")
    assert missing(text, f"{DOCUMENTS}\n{first}\n{second}") == [resolution]
    assert missing(text, f'{DOCUMENTS}\n"Chỉ thị 05-CT/T.Ư" ^ e:d2\n{second} , e:d3') == [("document", "05-CT/T.Ư")]


def test_an_event_is_cited_by_an_event() -> None:
    text = "Huyện mở Hội nghị sơ kết ba năm.\nTại hội nghị, mọi người vui."
    event = "e:review a ct:Event ."
    assert missing(text, f'{event}\n"Hội nghị sơ kết" ^ e:review\n"ba năm" ^ e:pan') == []
    assert missing(text, f'{event}\n"Hội nghị sơ kết ba năm" ^ e:pan') == [
        ("event", "Hội nghị sơ kết ba năm"),
        ("event", "hội nghị"),
    ]


BODIES = """
e:committee a ct:Body ; skos:prefLabel "Ban Thường vụ Huyện ủy Mường Xa"@vi .
e:union a ct:Body ; skos:prefLabel "Hội Phụ nữ huyện Mường Xa"@vi .
"""


def test_a_body_is_cited_by_the_one_of_that_name_or_one_of_like_name() -> None:
    text = "Ban Thường vụ Huyện ủy họp với Hội Phụ nữ Việt Nam huyện."
    first, second = '"Ban Thường vụ Huyện ủy" ^ e:', '"Hội Phụ nữ Việt Nam huyện" ^ e:'
    assert missing(text, f"{BODIES}\n{first}committee\n{second}union") == []
    assert missing(text, f"{BODIES}\n{first}union\n{second}union") == [("body", "Ban Thường vụ Huyện ủy")]
    assert missing(text, f"{BODIES}\n{first}committee\n{second}pan") == [("body", "Hội Phụ nữ Việt Nam huyện")]


def test_a_number_is_cited_by_its_figure_and_a_period_by_anyone() -> None:
    text = "Sau 5 năm có 7 nhà, hàng trăm mô hình, ít nhất một lớp."
    years = '"5 năm" ^ e:pan'
    figure = "e:figure a ct:Figure ; ct:numberIn e:passage-1 , e:passage-2 , e:passage-3 ."
    cited = f'{years}\n"7 nhà" ^ e:figure\n"hàng trăm" ^ e:figure\n"ít nhất một" ^ e:figure'
    assert missing(text, f"{figure}\n{cited}") == []
    told = [("number", "7"), ("number", "hàng trăm"), ("number", "ít nhất một")]
    assert missing(text, cited.replace("e:figure", "e:pan")) == told
    assert missing(text, f"e:figure a ct:Figure .\n{cited}") == told


def test_a_passage_that_no_node_cites_proves_nothing() -> None:
    text = "Mở lúc 08:05 ở nhà mới."
    assert missing(text, '"lúc 08:05" ^ e:report') == []
    assert missing(text, '"nhà mới" ^ e:report') == [("digits", "08:05")]
    orphaned = (
        'e:p a ct:Passage ; ct:inReport e:report ; ct:paragraph 1 ; ct:start 3 ; ct:end 12 ; ct:printed "lúc 08:05" .'
    )
    assert missing(text, orphaned) == [("digits", "08:05")]


@pytest.mark.parametrize(
    ("text", "printed", "reading", "node", "told"),
    [
        ("Bà Lò Thị Sẻn đến.", "Bà Lò Thị Sẻn", "Bà Lò Thị Sen", "e:sen", ("person", "Bà Lò Thị Sẻn")),
        ("Ông Lò Pản đến.", "Lò Pản đến", "Lò Văn Pản đến", "e:pan", ("person", "Ông Lò Pản")),
        ("Học Chỉ thị 05-CT/TT.", "05-CT/TT", "05-CT/TW", "e:d1", ("document", "05-CT/TT")),
        ("Hội Phụ nử huyện họp.", "Hội Phụ nử", "Hội Phụ nữ", "e:union", None),
    ],
)
def test_a_misprint_is_read_as_its_passage_says(
    text: str, printed: str, reading: str, node: str, told: tuple[str, str] | None
) -> None:
    cited = f'{DOCUMENTS}{BODIES}\n"{printed}" ^ {node}'
    assert missing(text, f'{cited}\ne:passage-0 ct:reading "{reading}" .') == []
    assert told is None or missing(text, cited) == [told]


def test_what_stands_behind_a_misprint_keeps_its_place() -> None:
    text = "Có 18/200 tổ, 7 nhà; ông Lò Văn Pản đến.\nBà Lò Thị Sen yêu cầu làm."
    cited = '"18/200 tổ" ^ e:chair\ne:passage-0 ct:reading "18/20 tổ" .'
    found = cover(text, cited).missing
    assert [(m.text, m.start) for m in found] == [
        (part, text.index(part)) for part in ("18/200", "7", "ông Lò Văn Pản", "Bà Lò Thị Sen", "Bà Lò Thị Sen yêu cầu")
    ]


def test_a_repetition_excuses_what_it_prints() -> None:
    text = "Bà Lò Thị Sen yêu cầu làm ngay.\nÝ kiến: bà Lò Thị Sen yêu cầu làm ngay."
    told = """e:said a ct:Statement ; ct:speaker e:sen .
"Bà Lò Thị Sen yêu cầu làm ngay" ^ e:sen , e:said
"bà Lò Thị Sen yêu cầu làm ngay" ^ repeats e:passage-0
"""
    found = cover(text, told)
    assert found.missing == []
    assert [(mention.kind, mention.paragraph) for mention, _ in found.excused] == [("person", 2), ("saying", 2)]


@pytest.mark.parametrize(
    ("node", "expected"),
    [("doc:05-ct-tw", []), ("doc:03-ct-tw", [("document", "05-CT/TW")]), ("person:05-ct-tw", None)],
)
def test_a_registers_node_is_known_by_its_address(node: str, expected: list[tuple[str, str]] | None) -> None:
    """A report's file alone only says what it cites for them."""
    found = missing("Học Chỉ thị số 05-CT/TW.", f'"Chỉ thị số 05-CT/TW" ^ {node}')
    assert found == (expected if expected is not None else [("document", "05-CT/TW")])


def test_a_person_of_a_register_is_known_by_their_address() -> None:
    assert missing("Bà Lê Thu Hòa đến.", '"Bà Lê Thu Hòa" ^ person:le-thu-hoa') == []
    assert missing("Bà Lê Thu Hòa đến.", '"Bà Lê Thu Hòa" ^ person:le-thu') == [("person", "Bà Lê Thu Hòa")]
