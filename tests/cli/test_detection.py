"""Each detector on invented sentences: what a reader notices, with its parts, and what only looks like it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chithi import detection
from chithi.detection import tables
from chithi.detection.detect import detect
from chithi.detection.mentions import Mention
from chithi.detection.vocabulary import LISTS, NO_NAMES, Names
from chithi.texts.source import SourceText
from chithi.vietnamese.letters import comparable
from chithi.vietnamese.tables import read_file

# The same text as different editors save it: composed or not, with no-break blanks, tones on either vowel.
TONES = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ủy": "uỷ", "òe": "oè"}


def in_old_spelling(text: str) -> str:
    for new, old in TONES.items():
        text = text.replace(new, old)
    return text


FORMS: dict[str, Callable[[str], str]] = {
    "NFC": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "old tones": in_old_spelling,
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
}


def mentions(text: str, names: Names = NO_NAMES) -> list[Mention]:
    return detect(SourceText(Path("t.txt"), text.encode()), names)


def plain(text: str) -> str:
    """Undo what FORMS does to a text."""
    composed = unicodedata.normalize("NFC", text.replace("\u00a0", " "))
    for new, old in TONES.items():
        composed = re.sub(rf"{old}(?!\w)", new, composed)
    return composed


def texts(text: str, kind: str, names: Names = NO_NAMES) -> list[str]:
    return [plain(m.text) for m in mentions(text, names) if m.kind == kind and not m.part("everywhere")]


def parts(text: str, kind: str, role: str) -> list[str | None]:
    found = [mention.part(role) for mention in mentions(text) if mention.kind == kind]
    return [plain(part.text) if part else None for part in found]


@pytest.fixture(params=FORMS)
def written(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return FORMS[request.param]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Ông Lò Văn Pản đến dự.", ["Lò Văn Pản"]),
        ("Gặp TS. Lê Thu Hòa và nhà báo Đỗ Vinh ở xã.", ["Lê Thu Hòa", "Đỗ Vinh"]),
        (
            "Đến dự có các đồng chí: Ma Seo Lử - Bí thư Huyện ủy; Cầm Thị Nhung, Chủ tịch UBND huyện.",
            ["Ma Seo Lử", "Cầm Thị Nhung"],
        ),
        ("Bí thư Tỉnh ủy Hà Giang Giàng A Tủa nêu rõ mục tiêu.", ["Giàng A Tủa"]),
        ("Chủ tịch UBND huyện Mường Xa Tòng Văn Hặc tặng hoa.", ["Tòng Văn Hặc"]),
        ("Bí thư Chi bộ bản Nà Hin Lường Văn Úy kể lại.", ["Lường Văn Úy"]),
        ("Thủ tướng Chính phủ Trần Minh An đến thăm.", ["Trần Minh An"]),
        ("Già làng Ksor Tủy và em Vừ Thị Mỷ được khen.", ["Ksor Tủy", "Vừ Thị Mỷ"]),
        ("(Ảnh: Mộc Miên/Báo Bản Mây)", ["Mộc Miên"]),
        ("Nguyễn Thị Lụa tặng sách.", ["Nguyễn Thị Lụa"]),
        # places, streets, schools, the Party's founder in other names, and posts that nobody is named for
        ("Bà Rịa - Vũng Tàu và đường Nguyễn Huệ đều đẹp.", []),
        ("Trường THPT Lê Quý Đôn ở thành phố Hồ Chí Minh.", []),
        ("Phong cách Hồ Chí Minh sáng mãi.", []),
        ("Các đồng chí lãnh đạo tỉnh và đồng chí Bí thư Huyện ủy dự họp.", []),
        ("Anh em đoàn kết, bà con phấn khởi, ông cha để lại.", []),
        ("Xã Lê Lợi và phường Trần Phú thi đua.", []),
    ],
)
def test_people(sentence: str, names: list[str], written: Callable[[str], str]) -> None:
    assert parts_of_people(written(sentence)) == names


def parts_of_people(text: str) -> list[str]:
    found = [m.part("name") for m in mentions(text) if m.kind == "person"]
    return [plain(part.text) for part in found if part]


def test_a_title_is_a_part_of_its_own() -> None:
    (person,) = [m for m in mentions("Hôm qua đồng chí TS. Lê Thu Hà nói.") if m.kind == "person"]
    assert [(part.role, part.text) for part in person.parts] == [("title", "đồng chí TS"), ("name", "Lê Thu Hà")]
    assert person.normal == "lê thu hà"


def test_bylines_stand_behind_the_text() -> None:
    text = "Bản Mây\nBản Mây có trường mới.\nMộc Lan - Thu Hương\nXem thêm"
    assert parts_of_people(text) == ["Mộc Lan", "Thu Hương"]


def test_a_given_name_alone_is_that_of_the_one_person_who_bears_it() -> None:
    found = [m.normal for m in mentions("Ông Lò Văn Pản đến. Ông Pản nói. Bà Mây hát.") if m.kind == "person"]
    assert found == ["lò văn pản", "lò văn pản", "mây"]


def test_a_name_is_known_wherever_it_stands() -> None:
    text = "Cùng đi có Mùa Sáy và dân bản.\nBà Mùa Sáy rất vui."
    assert parts_of_people(text) == ["Mùa Sáy", "Mùa Sáy"]


def test_known_names_need_no_title() -> None:
    names = Names(people=frozenset(["Sao Mai Anh"]), places=frozenset(["Mường Xa"]), bodies=frozenset(["Tổ Sao Vàng"]))
    text = "Nhiều lần Sao Mai Anh về Mường Xa thăm Tổ Sao Vàng."
    assert [texts(text, kind, names) for kind in ("person", "place", "body")] == [
        ["Sao Mai Anh"],
        ["Mường Xa"],
        ["Tổ Sao Vàng"],
    ]
    assert [texts(text, kind) for kind in ("person", "place", "body")] == [[], [], []]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lê Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Sơn La dự.",
            ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy Sơn La"],
        ),
        (
            "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La Lê Văn Bình dự.",
            ["Phó Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh Sơn La"],
        ),
        ("Bà Lê Hoa - nguyên Trưởng ban Tuyên giáo Tỉnh ủy đến.", ["nguyên Trưởng ban Tuyên giáo Tỉnh ủy"]),
        ("Chị Lê Hoa (Phó Bí thư Thường trực Huyện ủy) đến.", ["Phó Bí thư Thường trực Huyện ủy"]),
        (
            "Ông Lê Văn Bình, Bí thư Đảng ủy kiêm Chủ tịch HĐND xã An Hòa đến.",
            ["Bí thư Đảng ủy", "Chủ tịch HĐND xã An Hòa"],
        ),
        ("Bằng khen của Chủ tịch UBND tỉnh đã về.", ["Chủ tịch UBND tỉnh"]),
        ("Tổng Biên tập Báo Sơn La ký.", ["Tổng Biên tập Báo Sơn La"]),
        ("Đại úy Lò Văn Pản, Tiểu đoàn trưởng Tiểu đoàn 6 dự.", ["Tiểu đoàn trưởng Tiểu đoàn 6"]),
        ("Ông Lê Văn Bình, Thường trực Huyện ủy Mường Xa đến.", ["Thường trực Huyện ủy Mường Xa"]),
        ("Thường trực Huyện ủy, Thường trực HĐND tỉnh đã họp.", []),
        ("Mỗi bí thư chi bộ phải gương mẫu; giám đốc các sở chịu trách nhiệm.", []),
        ("Chủ tịch Hồ Chí Minh về thăm.", []),
    ],
)
def test_posts(sentence: str, expected: list[str], written: Callable[[str], str]) -> None:
    assert texts(written(sentence), "post") == expected


def test_each_post_has_its_holder() -> None:
    text = "Dự có Lê Văn Bình, Bí thư Huyện ủy, Chủ tịch HĐND huyện; Lò Thị Sen - Bí thư Xã Đoàn. Chủ tịch UBND xã đi."
    assert parts(text, "post", "name") == ["Lê Văn Bình", "Lê Văn Bình", "Lò Thị Sen", None]
    assert parts("Cùng nguyên Bí thư Huyện ủy Lê Văn Bình.", "post", "former") == ["nguyên"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ông Lê Văn Bình cho biết việc đã xong.", ["Ông Lê Văn Bình cho biết"]),
        ("Bà Lò Sen, Bí thư Huyện ủy nhấn mạnh vai trò.", ["Bà Lò Sen, Bí thư Huyện ủy nhấn mạnh"]),
        (
            "Phát biểu tại hội nghị, đồng chí Lê Văn Bình đề nghị làm ngay.",
            ["Phát biểu tại hội nghị, đồng chí Lê Văn Bình đề nghị"],
        ),
        ("Chủ tịch UBND tỉnh yêu cầu các sở vào cuộc.", ["Chủ tịch UBND tỉnh yêu cầu"]),
        ("Đồng chí cũng lưu ý việc kiểm tra.", ["Đồng chí cũng lưu ý"]),
        ("Theo ông Lê Văn Bình, việc đã xong.", ["Theo ông Lê Văn Bình"]),
        ("Còn theo cô giáo Lò Thị Sen, trẻ rất vui.", ["theo cô giáo Lò Thị Sen"]),
        ("Báo cáo của Huyện ủy chỉ rõ hạn chế.", ["Báo cáo của Huyện ủy chỉ rõ"]),
        ("“Làm là được”, anh Lò Văn Pản chia sẻ.", ["anh Lò Văn Pản chia sẻ"]),
        ("Huyện ủy thẳng thắn nhìn nhận còn chậm.", ["Huyện ủy thẳng thắn nhìn nhận"]),
        ("Bà Lò Sen tiếp thu ý kiến và hứa làm.", ["Bà Lò Sen tiếp thu ý kiến"]),
        ("Hội nghị nghe nhiều tham luận của các xã.", ["nhiều tham luận"]),
        # deeds, needs and followers are no sayings
        ("Huyện ủy chỉ đạo các xã đăng ký việc mới.", []),
        ("Việc này đáp ứng yêu cầu nhiệm vụ, theo quy định.", []),
        ("Làm theo ông Lê Văn Bình, dân trồng chè.", []),
        ("Tỉnh ủy đề nghị Trung ương khen thưởng 3 cá nhân.", []),
    ],
)
def test_sayings(sentence: str, expected: list[str], written: Callable[[str], str]) -> None:
    assert texts(written(sentence), "saying") == expected


def test_a_saying_tells_who_speaks() -> None:
    text = "Bà Lò Sen, Bí thư Huyện ủy nhấn mạnh vai trò. Theo bà, dân là gốc."
    assert parts(text, "saying", "speaker") == ["Bà Lò Sen, Bí thư Huyện ủy", "bà"]
    assert parts(text, "saying", "name") == ["Lò Sen", None]
    assert parts(text, "saying", "verb") == ["nhấn mạnh", "Theo"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Huyện ủy tặng Giấy khen cho 12 tập thể và 30 cá nhân.", ["tặng Giấy khen cho 12 tập thể"]),
        ("Cấp xã biểu dương, khen thưởng 1.428 điển hình.", ["biểu dương, khen thưởng 1.428 điển hình"]),
        ("Ba gương sáng được huyện tuyên dương.", ["tuyên dương"]),
        ("Huyện tặng hoa biểu dương hai hộ gia đình.", ["tặng hoa biểu dương hai hộ gia đình"]),
        (
            "Ông Pản trao Bằng khen của Chủ tịch UBND tỉnh cho Câu lạc bộ Sao Mai.",
            ["trao Bằng khen của Chủ tịch UBND tỉnh cho Câu lạc bộ Sao Mai"],
        ),
        (
            "Trao Huy hiệu 50 năm tuổi Đảng tặng đảng viên Lò Văn Úy.",
            ["Trao Huy hiệu 50 năm tuổi Đảng tặng đảng viên Lò Văn Úy"],
        ),
        ("Ba chiến sĩ nhận Huy chương; trường đón nhận Cờ thi đua.", ["nhận Huy chương", "đón nhận Cờ thi đua"]),
        ("Dân nhận hỗ trợ, đảng viên nhận nhiệm vụ.", []),
        ("Huyện đã biểu dương các tập thể tiêu biểu.", ["biểu dương các tập thể"]),
        ("Tỉnh ủy đề nghị Trung ương khen thưởng 3 cá nhân.", ["đề nghị Trung ương khen thưởng 3 cá nhân"]),
        # what is to be done, the work in general, a headline, what is passed on
        ("Cần kịp thời biểu dương các tập thể làm tốt.", []),
        ("Công tác biểu dương, khen thưởng các gương điển hình được quan tâm.", []),
        ("Biểu dương những điển hình học tập và làm theo Bác", []),
        ("Hai bên trao đổi kinh nghiệm, lựa chọn mô hình để biểu dương.", []),
    ],
)
def test_awards(sentence: str, expected: list[str], written: Callable[[str], str]) -> None:
    assert texts(written(sentence), "award") == expected


def test_an_award_has_its_parts() -> None:
    text = "Ông Pản trao Bằng khen của Chủ tịch UBND tỉnh cho 33 tập thể. Huyện ủy đề nghị tỉnh khen thưởng 2 hộ."
    assert [m.normal for m in mentions(text) if m.kind == "award"] == ["award", "nomination"]
    assert parts(text, "award", "object") == ["Bằng khen", None]
    assert parts(text, "award", "author") == ["của Chủ tịch UBND tỉnh", None]
    assert parts(text, "award", "recipients") == ["33 tập thể", "2 hộ"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sáng nay diễn ra Hội nghị sơ kết ba năm.", ["Hội nghị sơ kết ba năm"]),
        ("Huyện mở hội nghị trực tuyến học tập chuyên đề.", ["hội nghị trực tuyến học tập chuyên đề"]),
        ("Xã mở Hội thi “Chuyện kể bên suối” rất vui.", ["Hội thi “Chuyện kể bên suối"]),
        (
            "Tỉnh tổ chức Lễ kỷ niệm 80 năm Quốc khánh; họp mặt nhân dịp năm mới.",
            ["Lễ kỷ niệm 80 năm Quốc khánh", "họp mặt nhân dịp năm mới"],
        ),
        ("Đại đội 9 sinh hoạt chính trị “Vững tay súng” sôi nổi.", ["sinh hoạt chính trị “Vững tay súng"]),
        ("Việc sinh hoạt chuyên đề, sinh hoạt chính trị có nền nếp.", []),
        ("Dự hội nghị có ba người. Tại buổi lễ, trẻ hát.", ["hội nghị", "buổi lễ"]),
        ("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX đã rõ.", ["Đại hội Đảng bộ tỉnh lần thứ XIX"]),
        ("Toàn tỉnh mở 1.378 hội nghị học tập; các hội nghị đều tốt; nhiều tọa đàm hay.", []),
        ("Nghị quyết đại hội các cấp; mỗi hội thi một vẻ.", []),
    ],
)
def test_events(sentence: str, expected: list[str], written: Callable[[str], str]) -> None:
    assert texts(written(sentence), "event") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chỉ thị số 05-CT/TW, 05-CT/TƯ và 03-CT/T.Ư", ["05-ct/tw", "05-ct/tw", "03-ct/tw"]),
        ("theo Kết luận số 01 và Chỉ thị 05, Nghị quyết 35", ["kết luận 01", "chỉ thị 05", "nghị quyết 35"]),
        (
            "Nghị quyết Trung ương 4 (khóa XI, khóa XII)",
            ["nghị quyết trung ương 4 khóa xi", "nghị quyết trung ương 4 khóa xii"],
        ),
        ("Nghị quyết Trung ương 4, khóa XII", ["nghị quyết trung ương 4 khóa xii"]),
        ("Nghị quyết Đại hội XIII của Đảng", ["nghị quyết đại hội xiii"]),
        ("Nghị định 10/2025/NĐ-CP, Nghị quyết số 1211/2016/UBTVQH13", ["10/2025/nđ-cp", "1211/2016/ubtvqh13"]),
        ("Kế hoạch số 45-KH/TU và Kế hoạch số 7", ["45-kh/tu", "kế hoạch 7"]),
        ("học Di chúc của Bác", ["di chúc"]),
        ("thực hiện các quy định của Đảng", ["quy định"]),
        ("nghị quyết đại hội Đảng các cấp", ["nghị quyết đại hội"]),
        ("các văn bản của Trung ương, của tỉnh", ["văn bản trung ương", "văn bản tỉnh"]),
        (
            "chương trình công tác toàn khóa và hằng năm",
            ["chương trình công tác hằng năm", "chương trình công tác toàn khóa"],
        ),
        ("kế hoạch thực hiện nhiệm vụ năm mới", ["kế hoạch"]),
        # idioms, verbs, plans that are to be made, programmes that are works of charity
        ("đúng theo quy định, quyết định đi ngay, hướng dẫn 5 chi bộ làm", []),
        ("xây dựng kế hoạch, triển khai nhiều chương trình từ thiện", []),
    ],
)
def test_documents(sentence: str, expected: list[str], written: Callable[[str], str]) -> None:
    found = [m.normal for m in mentions(written(sentence)) if m.kind == "document"]
    assert list(map(comparable, found)) == list(map(comparable, expected))


@pytest.mark.parametrize(
    ("sentence", "bodies", "places"),
    [
        (
            "Ban Thường vụ Tỉnh ủy Sơn La họp tại thị trấn Nà Phìn.",
            ["Ban Thường vụ Tỉnh ủy Sơn La"],
            ["thị trấn Nà Phìn"],
        ),
        (
            "Hội Liên hiệp Phụ nữ tỉnh và UBND huyện Mộc Sơn ký kết.",
            ["Hội Liên hiệp Phụ nữ tỉnh", "UBND huyện Mộc Sơn"],
            [],
        ),
        (
            "Chi bộ thôn 4 và Trường THPT Lê Quý Đôn ở Lai Châu.",
            ["Chi bộ thôn 4", "Trường THPT Lê Quý Đôn"],
            ["Lai Châu"],
        ),
        ("Tỉnh ủy tổ chức kiểm tra cơ sở.", ["Tỉnh ủy"], []),
        ("Thường trực Huyện ủy, Thường trực HĐND tỉnh đã họp.", ["Thường trực Huyện ủy", "Thường trực HĐND tỉnh"], []),
        ("Đảng ủy Sư đoàn và Sư đoàn 312 ra quân.", ["Đảng ủy Sư đoàn", "Sư đoàn 312"], []),
        ("Trường THCS Nà Phìn số 2, Trường Mầm non 19/5 vui.", ["Trường THCS Nà Phìn số 2", "Trường Mầm non 19/5"], []),
        ("Bệnh viện 105 mở 3 lớp; Chi bộ 7 và Nhà máy Z21 dự.", ["Bệnh viện 105", "Chi bộ 7", "Nhà máy Z21"], []),
        ("Quyết định số 31/QĐ-UBND, Nghị quyết Trung ương 4 khóa XII", [], []),
        ("các cấp ủy, chi bộ, sở, ngành, xã, phường", [], []),
    ],
)
def test_bodies_and_places(sentence: str, bodies: list[str], places: list[str], written: Callable[[str], str]) -> None:
    assert texts(written(sentence), "body") == bodies
    assert texts(written(sentence), "place") == places


def test_who_stands_everywhere_is_told_of_once() -> None:
    found = [m for m in mentions("Học Bác.\nLàm theo Bác. Phong cách Hồ Chí Minh.") if m.kind == "person"]
    assert [(m.text, m.paragraph, [part.role for part in m.parts]) for m in found] == [("Bác", 1, ["everywhere"])]


@pytest.mark.parametrize(
    ("sentence", "figures", "periods"),
    [
        ("Có hàng chục nghìn người, hàng trăm mô hình.", ["hàng chục nghìn", "hàng trăm"], []),
        ("Mỗi nơi có ít nhất một lớp, tối đa hai lớp.", ["ít nhất một", "tối đa hai"], []),
        ("Sau 5 năm (2020 - 2025) có 12 lớp “30 ngày đêm”.", ["12"], ["5", "2020 - 2025", "30"]),
        ("Họp hàng ngày, hàng tháng; một lòng một dạ.", [], []),
        ("Có ba mươi sáu tổ, hai phần ba số hộ, mười hai năm.", ["ba mươi sáu", "hai phần ba"], ["mười hai"]),
        ("Bỏ ra hai triệu rưỡi đồng; hai năm, ba bên, ông Ba Mươi.", ["hai triệu rưỡi"], []),
        ("Vở “Ba mươi sáu nẻo đường” rất hay.", [], []),
        # of a name that is called by a number, and of one that only stands before what is counted
        ("Lữ đoàn 25 có 4 tổ, Đại đội 11 có 5 tổ.", ["4", "5"], []),
        ("Chi bộ 20 đảng viên, Đại đội 90 người, Trường THPT 1.200 em.", ["20", "90", "1.200"], []),
        ("Tiểu đoàn 3 năm liền đạt giải; mở Đường 12 km.", ["12"], ["3"]),
        ("Bệnh viện 30% đạt chuẩn, Trung đoàn 1.050 lượt.", ["30%", "1.050"], []),
    ],
)
def test_numbers_and_times(
    sentence: str, figures: list[str], periods: list[str], written: Callable[[str], str]
) -> None:
    found = [m for m in mentions(written(sentence)) if m.kind == "number"]
    assert [plain(m.text) for m in found if not m.part("period")] == figures
    assert [plain(m.text) for m in found if m.part("period")] == periods


LABELS = [
    "thôn 4",
    "sáng ngày thứ 7",
    "theo Khoản 3 Điều 5",
    "tổ dân phố 12",
    "khu phố số 9, ấp số 2",
    "lớp 8B và lớp 11A2",
    "dọc Đường 279",
]


@pytest.mark.parametrize("sentence", LABELS)
def test_labels_are_no_mentions(sentence: str) -> None:
    assert mentions(sentence) == []


def test_words_that_are_set_off_are_told_of_once_and_names_each_time() -> None:
    text = "Vừa “nói hay” vừa “làm giỏi”.\nĐã “làm giỏi” còn “nói hay”; hội “Nói hay”, hội “Nói hay”."
    assert texts(text, "quoted") == ["nói hay", "làm giỏi", "Nói hay", "Nói hay"]


def test_paragraphs_that_are_left_out_have_no_mentions() -> None:
    source = SourceText(Path("t.txt"), "Ông Lò Văn Pản nói.\nÔng Lê An nói.".encode())
    assert {mention.paragraph for mention in detect(source, without={1})} == {2}


def test_every_list_of_words_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(detection.__file__).parent.glob("*.py"))
    unused = [kind for kind in LISTS if code.count(f'"{kind}"') < 2]
    read = set(LISTS.values())
    for path in Path(tables.__file__).parent.glob("*.toml"):
        for key in read_file(path):
            by_name = f'"{key}"' in code or f"'{key}'" in code
            unused += [] if (path.stem, key) in read or by_name else [f"{path.stem}: {key}"]
    assert unused == []


VOCABULARY = """Ông bà Lê Văn Hòa Bí thư Tỉnh ủy , . “ ” - : ; ( ) nói cho biết tặng Bằng khen 12 tập thể Hội nghị
sơ kết các Chỉ thị số 05-CT/TW theo của và được Đại hội XIII UBND xã An Trường khóa quy định kế hoạch Bác TS. phát biểu
đề nghị thôn"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(sorted(FORMS)))
def test_a_mention_is_a_slice_of_its_paragraph_in_any_form(text: str, form: str) -> None:
    source = SourceText(Path("t.txt"), FORMS[form](text).encode())
    for mention in detect(source):
        paragraph = source.paragraphs[mention.paragraph - 1]
        assert paragraph.start <= mention.start < mention.end <= paragraph.end
        assert source.text[mention.start : mention.end] == mention.text
        assert [source.text[part.start : part.end] for part in mention.parts] == [part.text for part in mention.parts]


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(sorted(FORMS)))
def test_how_a_text_is_saved_makes_no_difference(text: str, form: str) -> None:
    found = [(m.kind, comparable(m.normal), plain(m.text)) for m in mentions(text)]
    assert [(m.kind, comparable(m.normal), plain(m.text)) for m in mentions(FORMS[form](text))] == found
