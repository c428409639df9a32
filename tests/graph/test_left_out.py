"""Whoever leaves out an official, a post, an award, a statement, an event, a document or a figure is told of it.

Each node is left out alone, with all that leads to it; everything else stays, so that other nodes still cite the same
phrases: the hardest case. Passages that only it cited are left without a citing node, as if they were not there.
"""

from __future__ import annotations

import os
from collections import defaultdict
from functools import cache
from pathlib import Path

import five_reports
import pytest
from test_texts import FICTIONAL, REPORTS, SAMPLE, folder_of

from chithi.auditing.citations import Citations
from chithi.auditing.coverage import Covered, measure_coverage
from chithi.graph.nodes import Nodes, read_nodes
from chithi.texts.source import SourceText, read_text

pytestmark = pytest.mark.xdist_group("left-out")

# class → the kind of mention that must be reported
KINDS = {
    "Person": "person",
    "Tenure": "post",
    "Award": "award",
    "Nomination": "award",
    "Commendation": "award",
    "Statement": "saying",
    "Event": "event",
    "Document": "document",
    "Figure": "number",
}
# What no reader of the words alone can tell from something else, with the reason.
UNNOTICED = {
    # Only "để xây dựng kế hoạch" is printed: no number, name, owner or purpose makes a document of these words, which
    # tell as well of the act of planning ("xây dựng kế hoạch học tập" elsewhere is a task or an achievement).
    "doc/cao-bang-2023-ke-hoach-theo-chuc-nang",
    # "2 năm thực hiện" and the like: a time that has passed. Whoever it is the time of may cite it (a review, a
    # document, an anniversary), and hardly any printed "năm" deserves a figure of its own.
    "figure/cao-bang-2023-years",
    "figure/khanh-hoa-2024-years",
    "figure/lai-chau-5y-years",
    "figure/lam-dong-2023-years",
    "figure/song-may-2025-years",
    # "Năm chi bộ" may be "the year" as well as "five": a single word for a number counts nothing too often to ask for.
    "figure/suoi-rang-2025-pilots",
}
COOPERATIVE = "đề nghị UBND tỉnh Bạch Sơn tặng danh hiệu Tập thể lao động xuất sắc cho Hợp tác xã Chè Gò Lúa"
# CI has the time to leave out each node; elsewhere every third must do.
STEP = 1 if os.environ.get("CI") else 3
# At least so many nodes of these classes each report has, so that the test cannot pass by looking at none.
LEAST = {"lai-chau-five-years": 25, "lai-chau-commendation-2024": 25}


@cache
def all_nodes() -> Nodes:
    return read_nodes([str(five_reports.graph())], [str(SAMPLE / f"{slug}.ttl") for slug in FICTIONAL])


@cache
def text_of(slug: str) -> SourceText:
    return read_text(folder_of(slug), all_nodes().text(iri_of(slug), "sourceFile"))


def iri_of(slug: str) -> str:
    return f"https://w3id.org/chithi/id/report/{slug}"


def without(nodes: Nodes, left_out: str) -> Nodes:
    """Return the nodes but one, and whatever leads to it; what is not touched is shared."""
    rest = Nodes()
    rest.properties.update(nodes.properties)
    del rest.properties[left_out]
    for subject in {subject for subject in leading_to(nodes).get(left_out, []) if subject in rest.properties}:
        kept = {
            name: [value for value in values if value.value != left_out]
            for name, values in nodes.properties[subject].items()
        }
        rest.properties[subject] = defaultdict(list, {name: values for name, values in kept.items() if values})
    rest.of_class.update({name: [n for n in members if n != left_out] for name, members in nodes.of_class.items()})
    return rest


@cache
def leading_to(nodes: Nodes) -> dict[str, list[str]]:
    """Return node -> the nodes that have it as a value."""
    found: dict[str, list[str]] = defaultdict(list)
    for subject, properties in nodes.properties.items():
        for values in properties.values():
            for value in values:
                found[value.value].append(subject)
    return found


def cover(slug: str, nodes: Nodes) -> Covered:
    return measure_coverage(Citations(nodes, iri_of(slug), text_of(slug)))


@pytest.mark.parametrize("slug", REPORTS)
def test_each_node_left_out_is_noticed(slug: str) -> None:
    nodes = all_nodes()
    cited = Citations(nodes, iri_of(slug), text_of(slug))
    candidates = [(node, kind) for name, kind in KINDS.items() for node in cited.citing(name)]
    assert len(candidates) >= LEAST.get(slug, 30)
    unnoticed = {
        node.partition("/id/")[2]
        for node, kind in candidates[::STEP]
        if kind not in {mention.kind for mention in cover(slug, without(nodes, node)).missing}
    }
    assert unnoticed <= UNNOTICED


@pytest.mark.parametrize("slug", REPORTS)
def test_nothing_is_missing_and_no_sentence_is_bare(slug: str) -> None:
    found = cover(slug, all_nodes())
    assert [(mention.kind, mention.text) for mention in found.missing] == []
    assert [mention.text for mention in found.bare] == []


def test_what_is_excepted_is_still_there() -> None:
    nodes = all_nodes()
    known = {node.partition("/id/")[2] for node in (*nodes.of_class["Document"], *nodes.of_class["Figure"])}
    assert known >= UNNOTICED


def test_the_sample_without_its_speaker_and_her_post() -> None:
    """Somebody overlooked Đoàn Thị Mận: named in paragraphs 7, 16 and 17, with her post in 7, speaking in 16."""
    nodes = all_nodes()
    for left_out in ("person/doan-thi-man", "tenure/doan-thi-man-bi-thu-2025", "statement/song-may-2025-man-address"):
        nodes = without(nodes, f"https://w3id.org/chithi/id/{left_out}")
    missing = cover("song-may-2025", nodes).missing
    assert [(m.kind, m.paragraph, m.text) for m in missing if m.kind in ("person", "post", "saying")] == [
        ("person", 7, "bà Đoàn Thị Mận"),
        ("post", 7, "Bí thư Tỉnh ủy"),
        ("saying", 16, "Phát biểu chỉ đạo, bà Đoàn Thị Mận yêu cầu"),
        ("person", 16, "bà Đoàn Thị Mận"),
        ("saying", 16, "Bà giao"),
        ("person", 17, "bà Đoàn Thị Mận"),
    ]


@pytest.mark.parametrize(
    ("left_out", "kind", "text"),
    [
        ("award/song-may-2025-chair", "award", "tặng Bằng khen cho 15 tập thể"),
        ("nomination/song-may-2025-school", "award", "đề nghị Ban Bí thư khen thưởng 1 tập thể"),
        ("commendation/song-may-2025-young", "award", "biểu dương 60 đảng viên"),
        ("event/an-lac-study-2025", "event", "hội nghị trực tuyến học tập chuyên đề này"),
        ("doc/07-qd-tu-song-may-cu", "document", "07-QĐ/TU"),
        ("statement/song-may-2025-khai-reported", "saying", "Theo ông"),
        ("tenure/luong-thi-tho-pho-bi-thu-suoi-rang-2025", "post", "Phó Bí thư Thường trực Đảng ủy xã"),
        ("person/luong-thi-tho", "person", "Bà Lường Thị Thở"),
        ("award/suoi-rang-2025-families", "award", "tặng cho 136 hộ gia đình"),
        ("nomination/suoi-rang-2025-cooperative", "award", COOPERATIVE),
        ("statement/suoi-rang-2025-tho-promise", "saying", "Bà Lường Thị Thở tiếp thu ý kiến"),
        ("event/suoi-rang-2025-forum", "event", "diễn đàn “Tuổi trẻ nói và làm"),
        ("doc/05-ct-tu-bach-son", "document", "Chỉ thị 05"),
        ("person/ho-sy-luan", "person", "Thượng tá Hồ Sỹ Luân"),
        ("tenure/ho-sy-luan-trung-doan-truong-2025", "post", "Trung đoàn trưởng"),
        ("award/trung-doan-1289-2025-order", "award", "tặng Huân chương"),
        ("award/trung-doan-1289-2025-medal", "award", "nhận Huy chương"),
        ("statement/trung-doan-1289-2025-committee", "saying", "Đảng ủy Trung đoàn thẳng thắn nhìn nhận"),
        ("event/trung-doan-1289-2025-session", "event", "sinh hoạt chuyên đề “Người lính và Nhân dân"),
        ("doc/31-qd-du-trung-doan-1289", "document", "31-QĐ/ĐU"),
        ("figure/trung-doan-1289-2025-medals", "number", "Hai mươi mốt"),
    ],
)
def test_what_is_left_out_of_a_sample_is_told_by_its_words(left_out: str, kind: str, text: str) -> None:
    rest = without(all_nodes(), f"https://w3id.org/chithi/id/{left_out}")
    missing = [mention for slug in FICTIONAL for mention in cover(slug, rest).missing]
    assert (kind, text) in {(mention.kind, mention.text) for mention in missing}


def test_a_sentence_without_a_passage_is_listed(tmp_path: Path) -> None:
    text = (SAMPLE / "song-may-2025.txt").read_text(encoding="utf-8")
    (tmp_path / "t.txt").write_text(f"{text}\nTrời trong xanh. Đường làng sạch sẽ!", encoding="utf-8")
    found = measure_coverage(Citations(all_nodes(), iri_of("song-may-2025"), read_text(tmp_path, "t.txt")))
    assert [(m.paragraph, m.text) for m in found.bare] == [(23, "Trời trong xanh."), (23, "Đường làng sạch sẽ!")]
    assert found.missing == []
