"""What an encoder writes into the frame for the fictional report: values for the placeholders, line by line."""

from __future__ import annotations

from encoder import Passages, Values

SLUG = "song-may-thu"


def report(p: Passages) -> Values:
    """The lines of the report's own node."""
    return (
        "Sông Mây: Năm năm làm theo gương Bác|Sông Mây: five years of following Uncle Hồ’s example",
        "21 , 22",
        "Xây dựng Đảng",
        "2025-11-18",
        "08:05",
        "Hoài Thương",
        "hoai-thuong",
        None,
        "bao-song-may",
        "song-may",
        p("Sông Mây: Năm năm làm theo gương Bác", "18/11/2025 08:05", "Xây dựng Đảng", "Hoài Thương", "Nguồn tin"),
    )


def nodes(p: Passages) -> list[tuple[str, Values]]:
    """The examples that are used, in their order."""
    return [*_things(p), *_people(p), *_doings(p), *_judged(p)]


def _things(p: Passages) -> list[tuple[str, Values]]:
    return [
        (
            "photo a",
            (
                "hoi-truong",
                "Quang cảnh hội nghị|The conference hall",
                "vu-thao-nguyen",
                "Ảnh: Vũ Thảo Nguyên/Báo Sông Mây",
                "bao-song-may",
                "news",
                "tong-ket",
                p("Quang cảnh hội nghị", "Ảnh: Vũ Thảo Nguyên/Báo Sông Mây"),
            ),
        ),
        ("doc ct:evidence", (f"01-kl-tw|{p('thực hiện Kết luận số 01-KL/TW')}",)),
        (
            "doc a",
            (
                "12-qd-tu-song-may|ct:Regulation , ct:GuidingDocument , ct:Document",
                "Quy định số 12-QĐ/TU|Regulation 12-QĐ/TU",
                "12-QĐ/TU",
                "về trách nhiệm nêu gương",
                "regulation",
                "tinh-uy-song-may",
                "2025-09-05",
                None,
                p("Quy định số 12-QĐ/TU, ngày 5/9/2025", "về trách nhiệm nêu gương"),
            ),
        ),
        (
            "theme a",
            (
                "song-may-2025|ct:AnnualTheme , ct:Theme",
                "Chuyên đề năm 2025|Theme of 2025",
                "Học Bác lòng dân, dựng xây quê mới",
                "2025",
                "ban-thuong-vu-tinh-uy-song-may",
                "song-may",
                p("Chuyên đề năm 2025 của tỉnh", "Học Bác lòng dân, dựng xây quê mới"),
            ),
        ),
        ("place ct:evidence", (f"song-may|{p('Tỉnh Sông Mây được thành lập ngày 1/7/2025')}",)),
        (
            "place a",
            ("song-may|ct:Province , ct:Place", "Sông Mây|Sông Mây", "tỉnh Sông Mây", None, p("Đảng bộ tỉnh Sông Mây")),
        ),
        (
            "place a",
            (
                "ben-trang|ct:Commune , ct:Place",
                "phường Bến Trăng|Bến Trăng ward",
                None,
                "song-may",
                "p6-dia-diem",
            ),
        ),
        ("body ct:evidence", (f"bo-chinh-tri|{p('Kết luận số 01-KL/TW của Bộ Chính trị')}",)),
        _body(
            "tinh-uy-song-may", "PartyCommittee", "Tỉnh ủy Sông Mây|Sông Mây committee", p("Tỉnh ủy Sông Mây tổ chức")
        ),
        _body(
            "ban-thuong-vu-tinh-uy-song-may",
            "StandingCommittee",
            "Ban Thường vụ Tỉnh ủy Sông Mây|Standing committee",
            p("do Ban Thường vụ Tỉnh ủy ban hành"),
            "tinh-uy-song-may ;\n    ct:standingCommitteeOf body:tinh-uy-song-may",
        ),
        _body(
            "ban-bi-thu",
            "StandingCommittee",
            "Ban Bí thư|Secretariat",
            p("đề nghị Ban Bí thư khen thưởng"),
            "ban-chap-hanh-trung-uong ;\n    ct:standingCommitteeOf body:ban-chap-hanh-trung-uong",
            "central",
        ),
        _body(
            "ubnd-tinh-song-may", "StateBody", "Ủy ban nhân dân tỉnh|People’s Committee", p("Chủ tịch UBND tỉnh tặng")
        ),
        _body("mttq-song-may", "MassOrganisation", "Mặt trận Tổ quốc tỉnh|Front", p("Ủy ban MTTQ tỉnh phát động")),
        _body("truong-thpt-ben-trang", "PublicService", "Trường THPT Bến Trăng|School", p("Trường THPT Bến Trăng")),
        _body("bao-song-may", "PressAgency", "Báo Sông Mây|Sông Mây newspaper", p("Nguồn tin: Báo Sông Mây")),
        _body("cac-cap-uy-song-may", "BodyGroup", "các cấp ủy|Party committees", p("yêu cầu các cấp ủy")),
    ]


_KINDS = {
    "PartyCommittee": "party-committee",
    "StandingCommittee": "standing-committee",
    "StateBody": "state-body",
    "MassOrganisation": "mass-organisation",
    "PublicService": "public-service",
    "PressAgency": "press-agency",
    "BodyGroup": "body-group",
}


def _body(
    name: str, kind: str, labels: str, evidence: str, under: str | None = None, level: str = "provincial"
) -> tuple[str, Values]:
    classes = f"ct:{kind} , ct:Body , ct:AwardingAuthority"
    place = None if level == "central" else "song-may"
    return "body a", (f"{name}|{classes}", labels, None, _KINDS[kind], level, place, under, evidence)


def _people(p: Passages) -> list[tuple[str, Values]]:
    man, hieu = "bà Đoàn Thị Mận, Bí thư Tỉnh ủy", "ông Lò Văn Hiệu, Phó Bí thư Thường trực Tỉnh ủy"
    return [
        ("person ct:evidence", (f"ho-chi-minh|{p('làm theo gương Bác')}",)),
        ("person a", ("hoai-thuong", "Hoài Thương|Hoài Thương", None, None, p("Hoài Thương"))),
        (
            "person a",
            ("vu-thao-nguyen", "Vũ Thảo Nguyên|Vũ Thảo Nguyên", None, None, p("Ảnh: Vũ Thảo Nguyên/Báo Sông Mây")),
        ),
        ("person a", ("doan-thi-man", "Đoàn Thị Mận|Đoàn Thị Mận", "bà", "doan-thi-man-bi-thu", p(man))),
        ("person a", ("lo-van-hieu", "Lò Văn Hiệu|Lò Văn Hiệu", "ông", "lo-van-hieu-pho-bi-thu", p(hieu))),
        ("post a", ("bi-thu", "Bí thư Tỉnh ủy|Secretary", "tinh-uy-song-may", "secretary", p(man))),
        (
            "post a",
            (
                "pho-bi-thu",
                "Phó Bí thư Thường trực Tỉnh ủy|Standing deputy secretary",
                "tinh-uy-song-may",
                "standing-deputy-secretary",
                p(hieu),
            ),
        ),
        (
            "post a",
            (
                "chu-tich",
                "Chủ tịch UBND tỉnh|Chair of the People’s Committee",
                "ubnd-tinh-song-may",
                "chair",
                p("Chủ tịch UBND tỉnh tặng"),
            ),
        ),
        (
            "tenure a",
            (
                "doan-thi-man-bi-thu",
                "Đoàn Thị Mận, Bí thư|Đoàn Thị Mận, Secretary",
                "doan-thi-man",
                "bi-thu",
                "incumbent",
                p(man),
            ),
        ),
        (
            "tenure a",
            (
                "lo-van-hieu-pho-bi-thu",
                "Lò Văn Hiệu, Phó Bí thư|Lò Văn Hiệu, Deputy Secretary",
                "lo-van-hieu",
                "pho-bi-thu",
                "incumbent",
                p(hieu),
            ),
        ),
    ]


def _doings(p: Passages) -> list[tuple[str, Values]]:
    return [
        (
            "event a",
            (
                "tong-ket|ct:ReviewConference , ct:Conference , ct:Event",
                "Hội nghị tổng kết 5 năm|Conference on five years",
                "review",
                "final",
                "tinh-uy-song-may",
                "2025-11-14",
                "day",
                "ben-trang",
                "hybrid",
                "01-kl-tw",
                "2021-01-01",
                "2025-10-31",
                "diem-cau",
                "dai-bieu",
                "doan-thi-man , person:lo-van-hieu",
                p("Ngày 14/11/2025", "Hội nghị tổng kết 5 năm", "trực tiếp tại phường Bến Trăng", "từ năm 2021"),
            ),
        ),
        (
            "statement a",
            (
                "man",
                "Phát biểu của Đoàn Thị Mận|Address by Đoàn Thị Mận",
                "doan-thi-man",
                "tong-ket",
                "doan-thi-man-bi-thu",
                "address",
                "reported",
                "cac-cap-uy-song-may",
                "shortcomings",
                "Yêu cầu sửa hạn chế.",
                "Asks for limitations to be mended.",
                p("Phát biểu chỉ đạo, bà Đoàn Thị Mận"),
            ),
        ),
        (
            "movement a",
            (
                "moi-ngay-mot-viec-tot|ct:EmulationMovement , ct:MovementOrCampaign , ct:Activity",
                "Phong trào “Mỗi ngày một việc tốt”|“A good deed every day”",
                "Mỗi ngày một việc tốt",
                "emulation-movement",
                None,
                "mttq-song-may",
                None,
                f"p13-ten-goi , passage:{SLUG}-{p('Ủy ban MTTQ tỉnh phát động')}",
            ),
        ),
        (
            "anniversary a",
            (
                "dang-bo-song-may-80-nam",
                "80 năm thành lập Đảng bộ tỉnh|80 years of the provincial organisation",
                "80",
                "1946-02-20",
                "day",
                "2026-02-20",
                "day",
                "tinh-uy-song-may",
                p("80 năm thành lập Đảng bộ tỉnh (20/2/1946 - 20/2/2026)"),
            ),
        ),
        (
            "award a",
            (
                "chu-tich",
                "Bằng khen của Chủ tịch UBND tỉnh|Certificates of the chair",
                "bang-khen",
                "provincial",
                "chu-tich",
                "doan-thi-man",
                "tong-ket",
                None,
                "tap-the",
                None,
                None,
                p("Chủ tịch UBND tỉnh tặng Bằng khen", "bà Đoàn Thị Mận trao các Bằng khen này"),
            ),
        ),
        (
            "commendation a",
            (
                "dang-vien-tre",
                "Biểu dương đảng viên trẻ|Praise for young members",
                "praise",
                "tinh-uy-song-may",
                "tong-ket",
                "dang-vien-tre",
                p("Tỉnh ủy biểu dương 60 đảng viên trẻ"),
            ),
        ),
        (
            "nomination a",
            (
                "truong",
                "Đề nghị khen thưởng Trường THPT Bến Trăng|Nomination of the school",
                "tinh-uy-song-may",
                "ban-bi-thu",
                "unspecified",
                "central",
                "truong-thpt-ben-trang",
                "tong-ket",
                p("Tỉnh ủy đề nghị Ban Bí thư khen thưởng", "là Trường THPT Bến Trăng"),
            ),
        ),
    ]


def _judged(p: Passages) -> list[tuple[str, Values]]:
    conferences = p("1.264 hội nghị học tập")
    return [
        _figure("diem-cau", "Số điểm cầu|Sites", "online-sites unit:site", 84, p("84 điểm cầu")),
        _figure("dai-bieu", "Số đại biểu|Delegates", "delegates unit:person", 2500, p("khoảng 2.500 đại biểu")),
        _figure("tap-the", "Số tập thể|Collectives", "award-recipients unit:collective", 15, p("15 tập thể")),
        _figure("dang-vien-tre", "Đảng viên trẻ|Members", "commended unit:person", 60, p("60 đảng viên trẻ")),
        (
            "figure a",
            (
                "hoi-nghi",
                "Số hội nghị học tập|Study conferences",
                "study-conferences",
                "conference",
                "song-may",
                "exact",
                "1264",
                "1264",
                "1264",
                "2021-01-01",
                "year",
                "2025-10-31",
                "month",
                None,
                "place:song-may",
                conferences,
                f"{conferences} , passage:{SLUG}-{p('từ năm 2021 đến tháng 10/2025')}",
            ),
        ),
        (
            "achievement a",
            (
                "gan-dan",
                "Cách làm gần dân|Practices close to the people",
                "tinh-uy-song-may",
                "song-may",
                "models-practices",
                "Có thêm cách làm gắn với dân.",
                "There are more practices close to people.",
                p("có thêm nhiều cách làm gần dân, sát việc"),
            ),
        ),
        (
            "limitation a",
            (
                "hinh-thuc",
                "Sinh hoạt chi bộ hình thức|Meetings for form’s sake",
                None,
                None,
                "song-may",
                "cell-meetings",
                "Một số chi bộ họp cho đủ lệ.",
                "Some cells meet merely for form.",
                p("một số chi bộ còn sinh hoạt hình thức"),
            ),
        ),
        (
            "task a",
            (
                "sua-hinh-thuc",
                "Chấn chỉnh sinh hoạt hình thức|Mend meetings for form’s sake",
                "doan-thi-man",
                "man",
                "cac-cap-uy-song-may",
                "hinh-thuc",
                "song-may",
                "cell-meetings",
                "Chấm dứt việc họp cho đủ lệ.",
                "End meetings that are held merely for form.",
                p("khắc phục ngay tình trạng sinh hoạt hình thức"),
            ),
        ),
        (
            "inference a",
            (
                "ky-danh-gia",
                f"event:{SLUG}-tong-ket",
                "reviewStart , ct:reviewEnd",
                "Kỳ đánh giá lấy theo kỳ của số liệu.",
                "The period under review is that of the figures.",
                p("từ năm 2021 đến tháng 10/2025"),
            ),
        ),
        (
            "inference a",
            (
                "tai-hoi-nghi",
                f"statement:{SLUG}-man , award:{SLUG}-chu-tich , commendation:{SLUG}-dang-vien-tre ,"
                f" nomination:{SLUG}-truong",
                "atEvent",
                "Bài thuật diễn biến của hội nghị.",
                "The report tells the course of the conference.",
                p("Phát biểu chỉ đạo, bà Đoàn Thị Mận"),
            ),
        ),
        (
            "inference a",
            (
                "ban-bi-thu",
                "body:ban-bi-thu",
                "directlyUnder , ct:standingCommitteeOf",
                "Theo Điều lệ Đảng, Ban Chấp hành Trung ương bầu ra Ban Bí thư.",
                "By the Party's statutes the Central Committee elects the Secretariat.",
                p("đề nghị Ban Bí thư khen thưởng"),
            ),
        ),
        ("passage a", ("p6-dia-diem", "6|436|459", "Bến Trăng và trực tuyến")),
        ("passage a ct:TitlePassage", ("p13-ten-goi", "13|1646|1688", "Phong trào thi đua “Mỗi ngày một việc tốt”")),
    ]


# What a count is about, and which kind of recipient it counts.
_ABOUT = {
    "diem-cau": (f"event:{SLUG}-tong-ket", None),
    "dai-bieu": (f"event:{SLUG}-tong-ket", None),
    "tap-the": (f"award:{SLUG}-chu-tich", "collective"),
    "dang-vien-tre": (f"commendation:{SLUG}-dang-vien-tre", "individual"),
}


def _figure(name: str, labels: str, counted: str, value: int, passage: str) -> tuple[str, Values]:
    """A count without a period; “khoảng” tells that it has no bounds."""
    measure, _, unit = counted.partition(" unit:")
    rough = "khoang" in passage
    bound = None if rough else str(value)
    number = (str(value), bound, bound)
    about, recipient = _ABOUT[name]
    what = (name, labels, measure, unit, "song-may", "about" if rough else "exact", *number)
    return "figure a", (*what, None, None, None, None, recipient, about, passage, passage)
