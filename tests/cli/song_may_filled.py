"""What an encoder writes into the frame for the fictional report: a value for each property whose line is kept.

`name` is what completes the address, `classes` what follows `a`; `|` stands between the two languages of a text.
"""

from __future__ import annotations

from encoder import Passages, Values

SLUG = "song-may-thu"


def report(p: Passages) -> Values:
    """The report's own node."""
    return {
        "prefLabel": "Sông Mây: Năm năm làm theo gương Bác|Sông Mây: five years of following Uncle Hồ’s example",
        "furnitureParagraph": "21 , 22",
        "section": "Xây dựng Đảng",
        "publicationDate": "2025-11-18",
        "publicationTime": "08:05",
        "byline": "Hoài Thương",
        "author": "hoai-thuong",
        "originalSource": "bao-song-may",
        "coversPlace": "song-may",
        "evidence": p(
            "Sông Mây: Năm năm làm theo gương Bác", "18/11/2025 08:05", "Xây dựng Đảng", "Hoài Thương", "Nguồn tin"
        ),
    }


def nodes(p: Passages) -> list[tuple[str, Values]]:
    """The examples that are used, in their order."""
    return [*_things(p), *_people(p), *_doings(p), *_judged(p)]


def _node(example: str, **values: str) -> tuple[str, Values]:
    return example, values


def _things(p: Passages) -> list[tuple[str, Values]]:
    return [
        _node(
            "photo a",
            name="hoi-truong",
            prefLabel="Quang cảnh hội nghị|The conference hall",
            photographer="vu-thao-nguyen",
            credit="Ảnh: Vũ Thảo Nguyên/Báo Sông Mây",
            creditedTo="bao-song-may",
            photoType="news",
            depicts="tong-ket",
            evidence=p("Quang cảnh hội nghị", "Ảnh: Vũ Thảo Nguyên/Báo Sông Mây"),
        ),
        _node("doc ct:evidence", name="01-kl-tw", evidence=p("thực hiện Kết luận số 01-KL/TW")),
        _node(
            "doc a",
            name="12-qd-tu-song-may",
            classes="ct:Regulation",
            prefLabel="Quy định số 12-QĐ/TU|Regulation 12-QĐ/TU",
            number="12-QĐ/TU",
            officialTitle="về trách nhiệm nêu gương",
            issuer="tinh-uy-song-may",
            issueDate="2025-09-05",
            evidence=p("Quy định số 12-QĐ/TU, ngày 5/9/2025", "về trách nhiệm nêu gương"),
        ),
        _node(
            "theme a",
            name="song-may-2025",
            classes="ct:AnnualTheme",
            prefLabel="Chuyên đề năm 2025|Theme of 2025",
            officialTitle="Học Bác lòng dân, dựng xây quê mới",
            year="2025",
            adoptedBy="ban-thuong-vu-tinh-uy-song-may",
            themePlace="song-may",
            evidence=p("Chuyên đề năm 2025 của tỉnh", "Học Bác lòng dân, dựng xây quê mới"),
        ),
        _node("place ct:evidence", name="song-may", evidence=p("Tỉnh Sông Mây được thành lập ngày 1/7/2025")),
        _node(
            "place a",
            name="song-may",
            classes="ct:Province",
            prefLabel="Sông Mây|Sông Mây",
            altLabel="tỉnh Sông Mây",
            evidence=p("Đảng bộ tỉnh Sông Mây"),
        ),
        _node(
            "place a",
            name="ben-trang",
            classes="ct:Commune",
            prefLabel="phường Bến Trăng|Bến Trăng ward",
            within="song-may",
            evidence="p6-dia-diem",
        ),
        _node("body ct:evidence", name="bo-chinh-tri", evidence=p("Kết luận số 01-KL/TW của Bộ Chính trị")),
        _body(
            name="tinh-uy-song-may",
            kind="PartyCommittee",
            prefLabel="Tỉnh ủy Sông Mây|Sông Mây committee",
            evidence=p(
                "Tỉnh ủy Sông Mây tổ chức",
                "bà Đoàn Thị Mận, Bí thư Tỉnh ủy",
                "ông Lò Văn Hiệu, Phó Bí thư Thường trực Tỉnh ủy",
                "Tỉnh ủy biểu dương 60 đảng viên trẻ",
                "Tỉnh ủy đề nghị Ban Bí thư khen thưởng",
            ),
        ),
        _body(
            name="dang-bo-tinh-song-may",
            kind="PartyOrganisation",
            prefLabel="Đảng bộ tỉnh Sông Mây|Party organisation of Sông Mây",
            evidence=p("Đảng bộ tỉnh Sông Mây", "80 năm thành lập Đảng bộ tỉnh (20/2/1946 - 20/2/2026)"),
        ),
        _body(
            name="ban-thuong-vu-tinh-uy-song-may",
            kind="StandingCommittee",
            prefLabel="Ban Thường vụ Tỉnh ủy Sông Mây|Standing committee",
            elected_by="tinh-uy-song-may",
            evidence=p("do Ban Thường vụ Tỉnh ủy ban hành"),
        ),
        _body(
            name="ban-bi-thu",
            kind="StandingCommittee",
            prefLabel="Ban Bí thư|Secretariat",
            level="central",
            elected_by="ban-chap-hanh-trung-uong",
            evidence=p("đề nghị Ban Bí thư khen thưởng"),
        ),
        _body(
            name="ubnd-tinh-song-may",
            kind="StateBody",
            prefLabel="UBND tỉnh|People’s Committee",
            evidence=p("Chủ tịch UBND tỉnh tặng"),
        ),
        _body(
            name="mttq-song-may",
            kind="MassOrganisation",
            prefLabel="Ủy ban MTTQ tỉnh|Front",
            evidence=p("Ủy ban MTTQ tỉnh phát động"),
        ),
        _body(
            name="truong-thpt-ben-trang",
            kind="PublicService",
            prefLabel="Trường THPT Bến Trăng|School",
            evidence=p("Trường THPT Bến Trăng"),
        ),
        _body(
            name="bao-song-may",
            kind="PressAgency",
            prefLabel="Báo Sông Mây|Sông Mây newspaper",
            evidence=p("Nguồn tin: Báo Sông Mây"),
        ),
        _body(
            name="cac-cap-uy-song-may",
            kind="BodyGroup",
            prefLabel="các cấp ủy|Party committees",
            evidence=p("yêu cầu các cấp ủy"),
        ),
    ]


def _body(*, name: str, kind: str, level: str = "provincial", elected_by: str = "", **more: str) -> tuple[str, Values]:
    """A body of Sông Mây, or a central one, which has no place; whose committee it is has no line of its own."""
    place = {} if level == "central" else {"inPlace": "song-may"}
    link = f" ;\n    ct:standingCommitteeOf body:{elected_by}" if elected_by else ""
    return _node("body a", name=name, classes=f"ct:{kind}", level=level + link, **place, **more)


def _people(p: Passages) -> list[tuple[str, Values]]:
    man, hieu = "bà Đoàn Thị Mận, Bí thư Tỉnh ủy", "ông Lò Văn Hiệu, Phó Bí thư Thường trực Tỉnh ủy"
    return [
        _node("person ct:evidence", name="ho-chi-minh", evidence=p("làm theo gương Bác")),
        _node("person a", name="hoai-thuong", prefLabel="Hoài Thương|Hoài Thương", evidence=p("Hoài Thương")),
        _node(
            "person a",
            name="vu-thao-nguyen",
            prefLabel="Vũ Thảo Nguyên|Vũ Thảo Nguyên",
            evidence=p("Ảnh: Vũ Thảo Nguyên/Báo Sông Mây"),
        ),
        _node(
            "person a",
            name="doan-thi-man",
            prefLabel="Đoàn Thị Mận|Đoàn Thị Mận",
            honorific="bà",
            tenure="doan-thi-man-bi-thu",
            evidence=p(man),
        ),
        _node(
            "person a",
            name="lo-van-hieu",
            prefLabel="Lò Văn Hiệu|Lò Văn Hiệu",
            honorific="ông",
            tenure="lo-van-hieu-pho-bi-thu",
            evidence=p(hieu),
        ),
        _node(
            "post a",
            name="bi-thu",
            prefLabel="Bí thư Tỉnh ủy|Secretary",
            postIn="tinh-uy-song-may",
            postKind="secretary",
            evidence=p(man),
        ),
        _node(
            "post a",
            name="pho-bi-thu",
            prefLabel="Phó Bí thư Thường trực Tỉnh ủy|Standing deputy secretary",
            postIn="tinh-uy-song-may",
            postKind="standing-deputy-secretary",
            evidence=p(hieu),
        ),
        _node(
            "post a",
            name="chu-tich",
            prefLabel="Chủ tịch UBND tỉnh|Chair of the People’s Committee",
            postIn="ubnd-tinh-song-may",
            postKind="chair",
            evidence=p("Chủ tịch UBND tỉnh tặng"),
        ),
        _node(
            "tenure a",
            name="doan-thi-man-bi-thu",
            prefLabel="Đoàn Thị Mận, Bí thư|Đoàn Thị Mận, Secretary",
            holder="doan-thi-man",
            post="bi-thu",
            tenureStatus="incumbent",
            evidence=p(man),
        ),
        _node(
            "tenure a",
            name="lo-van-hieu-pho-bi-thu",
            prefLabel="Lò Văn Hiệu, Phó Bí thư|Lò Văn Hiệu, Deputy Secretary",
            holder="lo-van-hieu",
            post="pho-bi-thu",
            tenureStatus="incumbent",
            evidence=p(hieu),
        ),
    ]


def _doings(p: Passages) -> list[tuple[str, Values]]:
    return [
        _node(
            "event a",
            name="tong-ket",
            classes="ct:ReviewConference",
            prefLabel="Hội nghị tổng kết 5 năm|Conference on five years",
            reviewStage="final",
            organiser="tinh-uy-song-may",
            eventDate="2025-11-14",
            datePrecision="day",
            eventPlace="ben-trang",
            eventFormat="hybrid",
            reviews="01-kl-tw",
            reviewStart="2021-01-01",
            startPrecision="year",
            reviewEnd="2025-10-31",
            endPrecision="month",
            siteFigure="diem-cau",
            delegateFigure="dai-bieu",
            attendee="doan-thi-man , person:lo-van-hieu",
            evidence=p(
                "Ngày 14/11/2025",
                "Tỉnh ủy Sông Mây tổ chức",
                "Hội nghị tổng kết 5 năm thực hiện Kết luận số 01-KL/TW",
                "trực tiếp tại phường Bến Trăng và trực tuyến",
                "từ năm 2021",
                "Quang cảnh hội nghị",
                "bà Đoàn Thị Mận, Bí thư Tỉnh ủy",
                "ông Lò Văn Hiệu, Phó Bí thư Thường trực Tỉnh ủy",
            ),
        ),
        _node(
            "statement a",
            name="man",
            prefLabel="Phát biểu của Đoàn Thị Mận|Address by Đoàn Thị Mận",
            speaker="doan-thi-man",
            atEvent="tong-ket",
            inCapacity="doan-thi-man-bi-thu",
            speechRole="address",
            speechMode="reported",
            addressee="cac-cap-uy-song-may",
            topic="shortcomings",
            summary="Yêu cầu sửa hạn chế.|Asks for limitations to be mended.",
            evidence=p("Phát biểu chỉ đạo, bà Đoàn Thị Mận"),
        ),
        _node(
            "movement a",
            name="moi-ngay-mot-viec-tot",
            classes="ct:EmulationMovement",
            prefLabel="Phong trào “Mỗi ngày một việc tốt”|“A good deed every day”",
            officialTitle="Mỗi ngày một việc tốt",
            launchedBy="mttq-song-may",
            evidence=f"p13-ten-goi , passage:{SLUG}-{p('Ủy ban MTTQ tỉnh phát động')}",
        ),
        _node(
            "anniversary a",
            name="dang-bo-song-may-80-nam",
            prefLabel="80 năm thành lập Đảng bộ tỉnh|80 years of the provincial organisation",
            yearsMarked="80",
            periodStart="1946-02-20",
            startPrecision="day",
            periodEnd="2026-02-20",
            endPrecision="day",
            about="dang-bo-tinh-song-may",
            evidence=p("80 năm thành lập Đảng bộ tỉnh (20/2/1946 - 20/2/2026)"),
        ),
        _node(
            "award a",
            name="chu-tich",
            prefLabel="Bằng khen của Chủ tịch UBND tỉnh|Certificates of the chair",
            awardKind="bang-khen",
            awardLevel="provincial",
            awardedBy="chu-tich",
            presentedBy="doan-thi-man",
            atEvent="tong-ket",
            recipientFigure="tap-the",
            evidence=p("Chủ tịch UBND tỉnh tặng Bằng khen", "bà Đoàn Thị Mận trao các Bằng khen này"),
        ),
        _node(
            "commendation a",
            name="dang-vien-tre",
            prefLabel="Biểu dương đảng viên trẻ|Praise for young members",
            awardKind="praise",
            commendedBy="tinh-uy-song-may",
            atEvent="tong-ket",
            recipientFigure="dang-vien-tre",
            evidence=p("Tỉnh ủy biểu dương 60 đảng viên trẻ"),
        ),
        _node(
            "nomination a",
            name="truong",
            prefLabel="Đề nghị khen thưởng Trường THPT Bến Trăng|Nomination of the school",
            nominatedBy="tinh-uy-song-may",
            nominatedTo="ban-bi-thu",
            awardKind="unspecified",
            awardLevel="central",
            recipient="truong-thpt-ben-trang",
            atEvent="tong-ket",
            evidence=p("Tỉnh ủy đề nghị Ban Bí thư khen thưởng", "là Trường THPT Bến Trăng"),
        ),
    ]


def _judged(p: Passages) -> list[tuple[str, Values]]:
    conferences = p("1.264 hội nghị học tập")
    return [
        _figure(
            name="diem-cau",
            prefLabel="Số điểm cầu|Sites",
            measure="online-sites",
            unit="site",
            value="84",
            about=f"event:{SLUG}-tong-ket",
            evidence=p("84 điểm cầu"),
        ),
        _figure(
            name="dai-bieu",
            prefLabel="Số đại biểu|Delegates",
            measure="delegates",
            unit="person",
            value="2500",
            rough=True,
            about=f"event:{SLUG}-tong-ket",
            evidence=p("khoảng 2.500 đại biểu"),
        ),
        _figure(
            name="tap-the",
            prefLabel="Số tập thể|Collectives",
            measure="award-recipients",
            unit="collective",
            value="15",
            recipientKind="collective",
            about=f"award:{SLUG}-chu-tich",
            evidence=p("15 tập thể"),
        ),
        _figure(
            name="dang-vien-tre",
            prefLabel="Đảng viên trẻ|Members",
            measure="commended",
            unit="person",
            value="60",
            recipientKind="individual",
            about=f"commendation:{SLUG}-dang-vien-tre",
            evidence=p("60 đảng viên trẻ"),
        ),
        _node(
            "figure a",
            name="hoi-nghi",
            prefLabel="Số hội nghị học tập|Study conferences",
            measure="study-conferences",
            unit="conference",
            scope="song-may",
            qualifier="exact",
            value="1264",
            periodStart="2021-01-01",
            startPrecision="year",
            periodEnd="2025-10-31",
            endPrecision="month",
            about="place:song-may",
            numberIn=conferences,
            evidence=p("từ năm 2021 đến tháng 10/2025"),
        ),
        _node(
            "achievement a",
            name="gan-dan",
            prefLabel="Cách làm gần dân|Practices close to the people",
            achievedBy="dang-bo-tinh-song-may",
            scope="song-may",
            topic="models-practices",
            summary="Có thêm cách làm gắn với dân.|There are more practices close to people.",
            evidence=p("có thêm nhiều cách làm gần dân, sát việc"),
        ),
        _node(
            "aim a",
            name="neu-guong",
            prefLabel="Nêu gương có trách nhiệm|Setting an example as a duty",
            setBy="tinh-uy-song-may",
            setIn="12-qd-tu-song-may",
            scope="song-may",
            topic="setting-an-example",
            summary="Quy định nhằm để ai cũng làm gương.|The regulation is to have everyone set an example.",
            evidence=p("về trách nhiệm nêu gương"),
        ),
        _node(
            "limitation a",
            name="hinh-thuc",
            prefLabel="Sinh hoạt chi bộ hình thức|Meetings for form’s sake",
            scope="song-may",
            topic="cell-meetings",
            summary="Một số chi bộ họp cho đủ lệ.|Some cells meet merely for form.",
            evidence=p("một số chi bộ còn sinh hoạt hình thức"),
        ),
        _node(
            "task a",
            name="sua-hinh-thuc",
            prefLabel="Chấn chỉnh sinh hoạt hình thức|Mend meetings for form’s sake",
            raisedBy="doan-thi-man",
            raisedIn="man",
            assignedTo="cac-cap-uy-song-may",
            addresses="hinh-thuc",
            scope="song-may",
            topic="cell-meetings",
            summary="Chấm dứt việc họp cho đủ lệ.|End meetings that are held merely for form.",
            evidence=p("khắc phục ngay tình trạng sinh hoạt hình thức"),
        ),
        _node(
            "inference a",
            name="cap",
            ofNode="body:ban-bi-thu , body:truong-thpt-ben-trang , body:bao-song-may , body:cac-cap-uy-song-may",
            ofProperty="level",
            reason="Bài không in cấp; hiểu theo nơi trực thuộc.|No level is printed; it is that of those above them.",
            evidence=p("Nguồn tin: Báo Sông Mây"),
        ),
        _node(
            "inference a",
            name="ky-danh-gia",
            ofNode=f"event:{SLUG}-tong-ket",
            ofProperty="reviewStart , ct:reviewEnd , ct:startPrecision , ct:endPrecision",
            reason="Kỳ đánh giá lấy theo kỳ của số liệu.|The period under review is that of the figures.",
            evidence=p("từ năm 2021 đến tháng 10/2025"),
        ),
        _node(
            "inference a",
            name="tai-hoi-nghi",
            ofNode=f"statement:{SLUG}-man , award:{SLUG}-chu-tich , commendation:{SLUG}-dang-vien-tre ,"
            f" nomination:{SLUG}-truong",
            ofProperty="atEvent",
            reason="Bài thuật diễn biến của hội nghị.|The report tells the course of the conference.",
            evidence=p("Phát biểu chỉ đạo, bà Đoàn Thị Mận"),
        ),
        _node(
            "inference a",
            name="ban-bi-thu",
            ofNode="body:ban-bi-thu",
            ofProperty="directlyUnder , ct:standingCommitteeOf",
            reason="Theo Điều lệ Đảng, Ban Chấp hành Trung ương bầu ra Ban Bí thư.|"
            "By the Party's statutes the Central Committee elects the Secretariat.",
            evidence=p("đề nghị Ban Bí thư khen thưởng"),
        ),
        _node("passage a", name="p6-dia-diem", paragraph="6", start="436", printed="Bến Trăng và trực tuyến"),
        _node(
            "passage a ct:TitlePassage",
            name="p13-ten-goi",
            paragraph="13",
            start="1646",
            printed="Phong trào thi đua “Mỗi ngày một việc tốt”",
        ),
    ]


def _figure(*, value: str, evidence: str, rough: bool = False, **more: str) -> tuple[str, Values]:
    """A count in Sông Mây without a period; the bounds follow, and the passage with the number proves it."""
    qualifier = "about" if rough else "exact"
    return _node("figure a", scope="song-may", qualifier=qualifier, value=value, numberIn=evidence, **more)
