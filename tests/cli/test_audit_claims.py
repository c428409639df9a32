"""What a node leads to, and what it is called, must be printed: each edit of the fictional report is one fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chithi.auditing.audit import audit
from chithi.graph.nodes import read_nodes

SAMPLE = Path(__file__).parents[1] / "sample"
NAME = "song-may-2025"


@pytest.fixture
def faults(tmp_path: Path):
    """Return the faults of the report with texts replaced: (node, check, value or name)."""

    def find(*edits: tuple[str, str]) -> set[tuple[str, str, object]]:
        turtle = (SAMPLE / f"{NAME}.ttl").read_text(encoding="utf-8")
        for old, new in edits:
            assert turtle.count(old) == 1, old
            turtle = turtle.replace(old, new)
        (tmp_path / f"{NAME}.ttl").write_text(turtle, encoding="utf-8")
        shutil.copy(SAMPLE / f"{NAME}.txt", tmp_path)
        (found,) = audit(read_nodes([str(tmp_path / f"{NAME}.ttl")]), tmp_path)
        return {
            (f.node.rpartition("/id/")[2], f.key, f.params.get("value", f.params.get("word", f.params.get("name"))))
            for f in found.faults
        }

    return find


REVIEW = "event/song-may-review-2025"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # The sentence names the provincial committee, which is no part of the ward's.
        (
            "    ct:organiser body:tinh-uy-song-may ;\n    ct:eventDate",
            "    ct:organiser body:dang-uy-phuong-an-lac ;\n    ct:eventDate",
            (REVIEW, "audit-link", "body:dang-uy-phuong-an-lac"),
        ),
        ("ct:eventPlace place:ben-trang ;", "ct:eventPlace place:doi-co ;", (REVIEW, "audit-link", "place:doi-co")),
        (
            "ct:attendee person:doan-thi-man , person:lo-van-hieu",
            "ct:attendee person:hoai-thuong , person:lo-van-hieu",
            (REVIEW, "audit-link", "person:hoai-thuong"),
        ),
        (
            "ct:presentedBy person:doan-thi-man ;",
            "ct:presentedBy person:lo-van-hieu ;",
            ("award/song-may-2025-chair", "audit-link", "person:lo-van-hieu"),
        ),
        # “Tỉnh ủy” stands in the phrase only within “Ban Thường vụ Tỉnh ủy”.
        (
            "ct:launchedBy body:ban-thuong-vu-tinh-uy-song-may ;\n    ct:launchedAt",
            "ct:launchedBy body:tinh-uy-doi-co ;\n    ct:launchedAt",
            ("drive/song-may-100-ngay", "audit-link", "body:tinh-uy-doi-co"),
        ),
        # A misspelt name, an other name that no text prints.
        (
            'skos:prefLabel "phường Bến Trăng"@vi',
            'skos:prefLabel "phường Bến Trắng"@vi',
            ("place/ben-trang", "audit-spelling", "Trắng"),
        ),
        (
            'skos:altLabel "tỉnh Đồi Cỏ"@vi',
            'skos:altLabel "tỉnh Đồi Cọ"@vi',
            ("place/doi-co", "audit-other-name", "tỉnh Đồi Cọ"),
        ),
    ],
)
def test_a_value_that_the_text_does_not_print_is_a_fault(faults, old: str, new: str, expected) -> None:
    assert expected in faults((old, new))


def test_the_report_itself_has_none(faults) -> None:
    assert faults() == set()


def test_an_inference_of_the_very_value_explains_it(faults) -> None:
    wrong = ("ct:eventPlace place:ben-trang ;", "ct:eventPlace place:doi-co ;")
    head = "inference:song-may-pronoun  a ct:Inference ;\n"
    reason = 'ct:reason "Họp ở nơi cũ."@vi , "It met at the old seat."@en .\n'
    explained = (
        f"inference:x a ct:Inference ; ct:ofNode event:song-may-review-2025 ; ct:ofProperty ct:eventPlace ; {reason}"
    )
    assert faults(wrong, (head, explained + head)) == set()
    other = explained.replace(" ; ct:reason", " ; ct:ofValue place:ben-trang ; ct:reason")
    assert (REVIEW, "audit-link", "place:doi-co") in faults(wrong, (head, other + head))


def test_an_inference_removed_leaves_what_it_explained_without_support(faults) -> None:
    nodes = "ct:ofNode task:song-may-2025-t4 , statement:song-may-2025-khai-reported , doc:03-ctr-tu-song-may ;"
    found = faults((nodes, nodes.replace("statement:song-may-2025-khai-reported , ", "")))
    assert found == {("statement/song-may-2025-khai-reported", "audit-link", "person:ta-quang-khai")}


def test_a_full_stop_of_an_abbreviation_ends_no_sentence() -> None:
    from chithi.texts.source import SourceText

    text = "Họp tại TP. Nha Trang hôm qua. Hôm nay ThS. Nguyễn An nói."
    source = SourceText(Path("t.txt"), text.encode())
    assert source.sentence_around(0, 3) == "Họp tại TP. Nha Trang hôm qua."
    assert source.sentence_around(text.index("nói"), len(text) - 1) == "Hôm nay ThS. Nguyễn An nói."
