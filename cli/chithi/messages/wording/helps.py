"""The help of commands and options."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # help
    "help-chithi": (
        "Đồ thị tri thức về việc thực hiện các chỉ thị, kết luận của Đảng, hỏi ngay trên dòng lệnh.\n\n"
        '\b\nVí dụ:\n  chithi list\n  chithi run officials-at-conferences --province "lai chau"\n'
        "  chithi describe person:le-duc-duc",
        "A knowledge graph of how the Party's directives are carried out, asked from the terminal.\n\n"
        '\b\nExample:\n  chithi list\n  chithi run officials-at-conferences --province "lai chau"\n'
        "  chithi describe person:le-duc-duc",
    ),
    "help-list": (
        "Liệt kê các câu truy vấn có sẵn và câu hỏi mà mỗi truy vấn giải đáp.",
        "List the saved queries and the questions they answer.",
    ),
    "help-show": (
        "Xem một câu truy vấn: câu hỏi, tham số và nội dung SPARQL.",
        "Show a saved query: its question, parameters and SPARQL text.",
    ),
    "help-run": (
        "Chạy một câu truy vấn có sẵn.\n\n\b\nVí dụ:\n  chithi run officials-at-conferences --format csv",
        "Run a saved query.\n\n\b\nExample:\n  chithi run officials-at-conferences --format csv",
    ),
    "help-find": (
        "Tìm theo tên, cụm từ in trong bài, con số, ngày hoặc số hiệu văn kiện, có dấu hay không dấu.\n\n"
        '\b\nVí dụ:\n  chithi find "dan van"\n  chithi find 756.811\n  chithi find 26/5',
        "Find things by name, printed phrase, number, date or a document's number, accents optional.\n\n"
        '\b\nExamples:\n  chithi find "dan van"\n  chithi find 756.811\n  chithi find 26/5',
    ),
    "help-describe": (
        "Xem mọi điều dữ liệu ghi về một đối tượng: ĐỐI-TƯỢNG là tên hay một phần của tên, tên có tiền tố hoặc IRI.\n\n"
        '\b\nVí dụ:\n  chithi describe "lai chau"',
        "All the data says about one thing: THING is a name or a part of one, a prefixed name or an IRI.\n\n"
        '\b\nExample:\n  chithi describe "lai chau"',
    ),
    "help-sparql": (
        "Hỏi bằng SPARQL: TRUY-VẤN là câu truy vấn, hoặc - để đọc từ đầu vào chuẩn.\n\n"
        '\b\nVí dụ:\n  chithi sparql "SELECT ?s WHERE {{ ?s ?p ?o }}" --limit 5',
        "Ask in SPARQL: QUERY is the query's text, or - to read it from standard input.\n\n"
        '\b\nExample:\n  chithi sparql "SELECT ?s WHERE {{ ?s ?p ?o }}" --limit 5',
    ),
    "help-stats": (
        "Đếm bộ ba, số đối tượng theo lớp và theo bài báo.",
        "Count triples, nodes by class, and what each report holds.",
    ),
    "help-build": (
        "Tạo graph/chithi.ttl từ các tệp nguồn.",
        "Make graph/chithi.ttl from its sources.",
    ),
    "help-check-current": (
        "Không ghi; báo lỗi nếu tệp trên đĩa không còn khớp với nguồn.",
        "Write nothing; fail if the file on disk is not current.",
    ),
    "help-root": (
        "Thư mục chứa ontology/ và graph/.",
        "The folder that holds ontology/ and graph/.",
    ),
    "help-help-command": (
        "Xem hướng dẫn về một lệnh, một câu truy vấn, hoặc mọi giá trị của một tham số.\n\n\b\nVí dụ:\n"
        "  chithi help find\n  chithi help run officials-at-conferences\n"
        "  chithi help run officials-at-conferences --conference-type",
        "Explain a command or a saved query, or list all values of a parameter.\n\n\b\nExample:\n"
        "  chithi help find\n  chithi help run officials-at-conferences\n"
        "  chithi help run officials-at-conferences --conference-type",
    ),
    "help-topic": ("Chỉ các câu thuộc chủ đề này.", "Only the queries of this topic."),
    "help-tag": ("Chỉ các câu có nhãn này.", "Only the queries with this tag."),
    "help-bound": (
        "In truy vấn với các giá trị đã cho, để dán vào nơi khác.",
        "Print the query with the given values in place, for pasting elsewhere.",
    ),
    "help-with-evidence": (
        "Thêm bài báo, số đoạn và nguyên văn làm bằng chứng cho từng dòng.",
        "Add report, paragraph and printed phrase to each row.",
    ),
    "help-file": ("Đọc câu truy vấn từ tệp.", "Read the query from a file."),
    "help-kind": (
        "Chỉ loại này, ví dụ person, body, topic.",
        "Only this kind, such as person, body or topic.",
    ),
    "help-background": (
        "Tìm cả trong graph/background: các tỉnh, huyện mà chưa bài báo nào nêu.",
        "Search graph/background, too: the provinces and districts that no report has named yet.",
    ),
    "help-data": (
        "Tệp hoặc thư mục dữ liệu dùng thay cho đồ thị có sẵn (có thể dùng nhiều lần).",
        "Data file or folder to ask in place of the shipped graph (repeatable).",
    ),
    "help-with": (
        "Tệp hoặc thư mục dữ liệu thêm vào (có thể dùng nhiều lần).",
        "Data file or folder to ask as well (repeatable).",
    ),
    "help-engine": ("Công cụ truy vấn.", "The engine that answers."),
    "help-allow-network": (
        "Cho phép lấy dữ liệu từ máy chủ này nếu truy vấn hay tệp dữ liệu trỏ đến đó (có thể dùng nhiều lần).",
        "Let queries and data files fetch from this host, if they point there (repeatable).",
    ),
    "help-format": (
        "Định dạng kết quả (mặc định: bảng, hoặc ttl với đồ thị).",
        "Form of the result (a table by default, ttl for a graph).",
    ),
    "help-output": (
        "Ghi vào tệp; phần mở rộng quyết định định dạng.",
        "Write to a file; its extension chooses the form.",
    ),
    "help-limit": ("Tối đa N dòng.", "At most N rows."),
    "help-columns": ("Chỉ hiện các cột này.", "Show these columns only."),
    "help-lang": ("Ngôn ngữ của nhãn và thông báo.", "Language of labels and messages."),
    "help-help": ("Xem hướng dẫn này.", "Show this message and exit."),
    "help-version": ("Xem số phiên bản.", "Show the version and exit."),
    "help-required": ("Bắt buộc.", "Required."),
    "help-default": ("Mặc định: {value}.", "Default: {value}."),
    "help-more-values": ("tất cả: chithi help run {query} {option}", "all: chithi help run {query} {option}"),
    "description-only-english": ("(Phần giải thích chỉ có bằng tiếng Anh.)", "(Explained only in English.)"),
    "help-one-of": ("Một trong:", "One of:"),
    "help-type-iri": (
        "Tên hay một phần của tên (có dấu hay không dấu), tên có tiền tố hoặc IRI; nhận: {accepts}.",
        "A name or a part of one (accents optional), prefixed name or IRI; accepts {accepts}.",
    ),
    "help-type-literal": (
        "Chữ cần tìm, có dấu hay không dấu.",
        "A part of the text, accents optional.",
    ),
    "help-type-integer": ("Một số nguyên.", "A whole number."),
    "help-type-xsd_date": ("Một ngày, viết năm-tháng-ngày.", "A date, written year-month-day."),
}
