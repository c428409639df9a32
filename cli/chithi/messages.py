"""Every message a person may see, in Vietnamese and English: what happened, where, what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("vi", "en")
_in_use = "en"


def language(environment: Mapping[str, str], arguments: Sequence[str] = ()) -> str:
    """Return the language for messages: --lang, else CHITHI_LANG, else the locale's, else English."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[index + 1 : index + 2]), "")
            if value in LANGUAGES:
                return value
    if environment.get("CHITHI_LANG") in LANGUAGES:
        return environment["CHITHI_LANG"]
    locale = next(filter(None, (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def use(lang: str) -> None:
    """Say everything in `lang` from now on."""
    global _in_use
    _in_use = lang


def current() -> str:
    """Return the language in use."""
    return _in_use


def say(key: str, /, **params: object) -> str:
    """Return the message called `key` in the language in use, filled with `params`."""
    return CATALOGUE[key][LANGUAGES.index(_in_use)].format(**params)


# key: (Vietnamese, English)
CATALOGUE: dict[str, tuple[str, str]] = {
    "error": ("Lỗi", "Error"),
    "anything": ("bất kỳ thứ gì có trong dữ liệu", "anything in the data"),
    "usage": ("Cách dùng:", "Usage:"),
    "options": ("Tùy chọn", "Options"),
    "commands": ("Lệnh", "Commands"),
    "parameters": ("Tham số:", "Parameters:"),
    "types": ("Loại", "Types"),
    "properties": ("Thuộc tính", "Properties"),
    "incoming": ("Được liên kết từ", "Linked from"),
    "evidence": ("Bằng chứng", "Evidence"),
    "inferred": ("suy luận", "inferred"),
    "basis-inferred": (
        "suy luận, bài báo không in; lý do: chithi describe, chithi run inferred-values",
        "inferred, the report does not print it; for the reason: chithi describe, chithi run inferred-values",
    ),
    "basis-background": (
        "thông tin nền, không bài báo nào in; nguồn: chithi run background-facts",
        "background, no report prints it; for the source: chithi run background-facts",
    ),
    "no-rows": ("Không có kết quả nào.", "No rows."),
    "rows-cut": ("Hiển thị {shown} trên tổng số {total} dòng.", "Showing {shown} of {total} rows."),
    "built": ("Đã ghi {path}", "Wrote {path}"),
    # why the file system refuses
    "reason-missing": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "reason-denied": ("không có quyền truy cập", "permission denied"),
    "reason-folder": ("đây là thư mục", "it is a folder"),
    "reason-full": ("hết chỗ trống trên đĩa", "no space is left on the device"),
    "reason-closed": ("đầu ra đã đóng", "it is closed"),
    "reason-loop": ("liên kết tượng trưng trỏ vòng quanh", "a symbolic link leads back to itself"),
    "reason-no-folder": ("một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"),
    # how a command is typed
    "no-such-option": (
        "không có tùy chọn “{name}”. Xem: {command} --help",
        "there is no option “{name}”. See: {command} --help",
    ),
    "no-such-option-near": (
        "không có tùy chọn “{name}”. Có phải bạn muốn: {near}? Xem: {command} --help",
        "there is no option “{name}”. Did you mean: {near}? See: {command} --help",
    ),
    "missing-argument": ("thiếu {option}. Xem: {command} --help", "{option} is missing. See: {command} --help"),
    "option-needs-value": (
        "{option} cần có giá trị đi sau. Xem: {command} --help",
        "{option} needs a value after it. See: {command} --help",
    ),
    "option-takes-no-value": (
        "{option} không nhận giá trị. Xem: {command} --help",
        "{option} takes no value. See: {command} --help",
    ),
    "extra-argument": (
        "không cần “{value}” ở đây. Tên có dấu cách phải đặt trong ngoặc kép. Xem: {command} --help",
        "there is no place for “{value}”. A name with blanks needs quotes. See: {command} --help",
    ),
    "bad-count": (
        "{option}: “{value}” không phải là số nguyên từ 0 trở lên. Hãy viết dạng 10.",
        "{option}: “{value}” is not a whole number from 0 on. Write it as 10.",
    ),
    "empty-path": (
        "tên tệp hoặc thư mục để trống. Hãy ghi tên, hoặc bỏ tùy chọn.",
        "the name of a file or folder is empty. Give a name, or leave out the option.",
    ),
    # names and values
    "no-such-command": (
        "không có lệnh “{name}”. Các lệnh: {known}.",
        "there is no command “{name}”. The commands are {known}.",
    ),
    "no-such-query": (
        "không có câu truy vấn “{name}”. Gõ “chithi list” để xem danh sách.",
        "there is no saved query “{name}”. See “chithi list”.",
    ),
    "no-such-query-near": (
        "không có câu truy vấn “{name}”. Có phải bạn muốn: {near}? Gõ “chithi list” để xem danh sách.",
        "there is no saved query “{name}”. Did you mean: {near}? See “chithi list”.",
    ),
    "no-such-topic": (
        "{option}: không có “{value}”. Hãy chọn: {known}.",
        "{option}: there is no “{value}”. Choose from: {known}.",
    ),
    "unknown-prefix": (
        "không có tiền tố “{prefix}:”. Các tiền tố dùng được: {known}.",
        "there is no prefix “{prefix}:”. The known ones are {known}.",
    ),
    "ambiguous-name": (
        "“{value}” có thể là một trong các mục sau; hãy gõ tên ở bên phải:\n{candidates}",
        "“{value}” may be any of these; type the name on the right:\n{candidates}",
    ),
    "unknown-name": (
        "không tìm thấy “{value}” trong dữ liệu. Thử “chithi find” với một phần của tên.",
        "nothing in the data is called “{value}”. Try “chithi find” with a part of the name.",
    ),
    "unknown-name-near": (
        "ở đây không có mục nào tên là “{value}”. Gần giống:\n{candidates}",
        "there is no “{value}” here. These come near:\n{candidates}",
    ),
    "unknown-name-accepted": (
        "không có {accepts} nào tên là “{value}”. Thử “chithi find” với một phần của tên.",
        "no {accepts} is called “{value}”. Try “chithi find” with a part of the name.",
    ),
    "bad-iri": ("“{value}” không phải là IRI hợp lệ: {reason}", "“{value}” is not a valid IRI: {reason}"),
    "iri-not-in-data": (
        "“{value}” không có trong dữ liệu. Tìm bằng “chithi find”.",
        "“{value}” is not in the data. Look for it with “chithi find”.",
    ),
    "iri-not-accepted": (
        "“{value}” không có trong dữ liệu dưới dạng {accepts}. Tìm bằng “chithi find”.",
        "“{value}” is not in the data as {accepts}. Look for it with “chithi find”.",
    ),
    "no-letters-in-name": (
        "“{value}” không có chữ cái hay chữ số nào để tìm. Hãy gõ một phần của tên.",
        "“{value}” has no letter or digit to look for. Type a part of the name.",
    ),
    "no-letters": (
        "{option}: “{value}” không có chữ cái hay chữ số nào để so sánh.",
        "{option}: “{value}” has no letter or digit to compare.",
    ),
    "bad-integer": (
        "{option}: “{value}” không phải là số nguyên. Hãy viết dạng 1000.",
        "{option}: “{value}” is not a whole number. Write it as 1000.",
    ),
    "bad-date": (
        "{option}: “{value}” không phải là ngày. Hãy viết năm-tháng-ngày, ví dụ 2021-05-18.",
        "{option}: “{value}” is not a date. Write year-month-day, as in 2021-05-18.",
    ),
    "missing-parameter": (
        "“{name}” cần tham số {option}. Ví dụ: chithi run {name} {example}",
        "“{name}” needs {option}. For example: chithi run {name} {example}",
    ),
    "no-evidence-column": (
        "“{name}” không có cột nào kèm bằng chứng; hãy bỏ --evidence.",
        "“{name}” has no column with evidence; leave out --evidence.",
    ),
    "argument-not-utf8": (
        "tham số {value} không được mã hóa bằng UTF-8. Hãy dùng cửa sổ dòng lệnh UTF-8.",
        "the argument {value} is not UTF-8. Use a UTF-8 terminal.",
    ),
    # formats and output
    "format-does-not-fit": (
        "kết quả này không ghi được dạng “{format}”. Hãy chọn: {known}.",
        "this result cannot be written as “{format}”. Choose from: {known}.",
    ),
    "unknown-extension": (
        "{path}: không nhận ra định dạng qua phần mở rộng. Thêm --format với một trong: {known}.",
        "{path}: the extension names no format. Add --format with one of {known}.",
    ),
    "xlsx-missing": (
        'để ghi xlsx cần cài thêm: pip install "chithi[xlsx]"',
        'writing xlsx needs an extra: pip install "chithi[xlsx]"',
    ),
    "cannot-write": (
        "không ghi được {path}: {reason}. Hãy chọn tệp khác hoặc tạo thư mục trước.",
        "cannot write {path}: {reason}. Choose another file, or make the folder first.",
    ),
    "cannot-print": (
        "không ghi được kết quả ra stdout: {reason}. Hãy ghi vào tệp bằng -o.",
        "cannot write to stdout: {reason}. Write to a file with -o.",
    ),
    # inputs
    "cannot-read": (
        "không đọc được {path}: {reason}. Hãy kiểm tra đường dẫn và quyền đọc.",
        "cannot read {path}: {reason}. Check the path and the permission to read it.",
    ),
    "no-file": (
        "{path}: không phải tệp thường. Hãy lưu dữ liệu vào một tệp trước.",
        "{path}: a pipe or device and no file. Save the data to a file first.",
    ),
    "no-home": (
        "{path}: không có câu truy vấn nào ở đây. Hãy kiểm tra biến {variable} hoặc cài lại chithi.",
        "{path}: there are no saved queries. Check the variable {variable}, or install chithi again.",
    ),
    "no-graph": (
        "{path}: không có tệp này. Chạy chithi build, hoặc kiểm tra biến {variable}.",
        "{path}: there is no such file. Run chithi build, or check the variable {variable}.",
    ),
    "not-utf8": (
        "{path}: không phải tệp UTF-8 (byte thứ {byte}). Hãy lưu lại tệp với mã UTF-8.",
        "{path}: not UTF-8 (at byte {byte}). Save the file as UTF-8.",
    ),
    "empty-file": (
        "{path}: tệp rỗng. Hãy đưa tệp có nội dung.",
        "{path}: the file is empty. Give one with content.",
    ),
    "no-statements": (
        "{path}: đọc được nhưng không có bộ ba nào. Hãy kiểm tra nội dung (JSON-LD: có @context chưa?).",
        "{path}: well formed, but there is no statement in it. Check its content (JSON-LD: is there a @context?).",
    ),
    "byte-order-mark": (
        "{path}: tệp bắt đầu bằng dấu BOM. Hãy lưu lại với mã UTF-8 không có BOM.",
        "{path}: the file begins with a byte order mark. Save it as UTF-8 without BOM.",
    ),
    "remote-context": (
        "{path}: @context nằm trên mạng, chithi không truy cập mạng. Hãy chép @context vào tệp.",
        "{path}: the @context is on the network, where chithi never goes. Copy it into the file.",
    ),
    "empty-folder": (
        "{path}: thư mục không có tệp dữ liệu nào ({known}).",
        "{path}: the folder has no data file ({known}).",
    ),
    "unknown-data-format": (
        "{path}: không nhận ra định dạng. Phần mở rộng phải là một trong: {known}.",
        "{path}: unknown format. The extension must be one of {known}.",
    ),
    "rdfxml-entities": (
        "{path}: không nhận RDF/XML có khai báo thực thể (<!ENTITY …>). Hãy chuyển sang Turtle.",
        "{path}: RDF/XML that declares entities (<!ENTITY …>) is refused. Convert it to Turtle.",
    ),
    "bad-syntax": ("{where}: sai cú pháp: {reason}", "{where}: syntax error: {reason}"),
    "no-rdf-12": (
        "rdflib không đọc được {term} (RDF 1.2). Hãy dùng --engine oxigraph.",
        "rdflib cannot hold {term}, which is RDF 1.2. Use --engine oxigraph.",
    ),
    # SPARQL
    "query-syntax": (
        "câu truy vấn sai cú pháp ở dòng {line}, cột {column}: {reason}",
        "the query has a syntax error at line {line}, column {column}: {reason}",
    ),
    "query-fails": (
        "{engine} không trả lời được câu truy vấn này: {reason}. Hãy viết lại truy vấn.",
        "{engine} cannot answer this query: {reason}. Write it another way.",
    ),
    "too-deep": (
        "truy vấn lồng quá {most} cặp ngoặc. Hãy viết gọn lại.",
        "the query nests more than {most} brackets. Write it with fewer.",
    ),
    "missing-prefix": (
        "tiền tố “{prefix}:” chưa được khai báo. Hãy thêm dòng: {line}",
        "the prefix “{prefix}:” is not declared. Add the line: {line}",
    ),
    "update-refused": (
        "{word} làm thay đổi dữ liệu, chithi chỉ đọc. Hãy dùng SELECT, ASK, CONSTRUCT hoặc DESCRIBE.",
        "{word} changes data, and chithi only reads. Use SELECT, ASK, CONSTRUCT or DESCRIBE.",
    ),
    "network-refused": (
        "không dùng {word}: chithi không truy cập mạng. Hãy đưa tệp vào bằng --data hoặc --with.",
        "{word} is refused: chithi stays off the network. Give the file with --data or --with.",
    ),
    "one-query": (
        'cần đúng một câu truy vấn: chithi sparql "SELECT …", -f TỆP, hoặc - để đọc từ đầu vào chuẩn.',
        'give exactly one query: chithi sparql "SELECT …", -f FILE, or - for standard input.',
    ),
    # headers of saved queries
    "header-tab": (
        "{where}: phần đầu có ký tự tab. Hãy dùng dấu cách.",
        "{where}: the header has a tab. Use blanks.",
    ),
    "header-form": (
        "{where}: không hiểu “{text}”. Viết “khóa: giá trị” hoặc “- mục” dưới một khóa để trống.",
        "{where}: cannot make sense of “{text}”. Write “key: value”, or “- item” under a key without value.",
    ),
    "header-unknown-key": (
        "{where}: không có khóa “{key}”. Các khóa: {known}.",
        "{where}: unknown key “{key}”. The keys are {known}.",
    ),
    "header-duplicate-key": (
        "{where}: “{key}” đã có (xem dòng {first}). Hãy bỏ một trong hai.",
        "{where}: “{key}” is there already (see line {first}). Remove one of the two.",
    ),
    "header-needs-quotes": (
        "{where}: hãy đặt giá trị trong ngoặc kép: {text}",
        "{where}: put the value in double quotes: {text}",
    ),
    "header-no-parameter": (
        "{where}: “{key}” nói đến “{name}” nhưng truy vấn không có tham số đó. Hãy sửa hoặc bỏ dòng này.",
        "{where}: “{key}” speaks of “{name}”, but the query has no such parameter. Mend or drop it.",
    ),
    # build
    "no-sources": (
        "{path}: không có tệp nào trong registers/ và reports/. Hãy chỉ đúng thư mục bằng --root.",
        "{path}: no file in registers/ or reports/. Point --root at the project.",
    ),
    "blank-node": (
        "{path}: có nút trống (ở {predicate}). Hãy đặt cho nó một IRI.",
        "{path}: there is a blank node (at {predicate}). Give it an IRI.",
    ),
    "quoted-triple": (
        "{path}: có bộ ba lồng nhau (ở {predicate}). Nhiều kho dữ liệu không đọc được; hãy đặt cho nó một IRI.",
        "{path}: there is a quoted triple (at {predicate}). Many stores cannot read it; give it an IRI.",
    ),
    "not-nfc": (
        "{path}: {subject}: “{text}” không ở dạng NFC. Hãy gõ lại hoặc chuẩn hóa về NFC.",
        "{path}: {subject}: “{text}” is not NFC. Type it again or normalise it to NFC.",
    ),
    "wrong-letter": (
        "{path}: {subject}: dùng {wrong} thay cho {right} trong “{text}”. Hãy thay chữ này.",
        "{path}: {subject}: {wrong} stands for {right} in “{text}”. Replace the letter.",
    ),
    "declared-twice": (
        "{subject} được khai báo ở cả {first} và {second}. Chỉ giữ một nơi; nơi kia chỉ được có ct:evidence.",
        "{subject} is declared in both {first} and {second}. Keep one; the other may only have ct:evidence.",
    ),
    "not-current": (
        "{path} không khớp với các tệp nguồn. Hãy chạy: chithi build",
        "{path} does not match its sources. Run: chithi build",
    ),
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
        'Tìm mọi thứ có tên chứa TEXT, có dấu hay không dấu.\n\n\b\nVí dụ:\n  chithi find "dan van"',
        'Find what has TEXT in its name, with or without accents.\n\n\b\nExample:\n  chithi find "dan van"',
    ),
    "help-describe": (
        "Mọi điều dữ liệu nói về một đối tượng: THING là tên, tên có tiền tố hoặc IRI.\n\n"
        '\b\nVí dụ:\n  chithi describe "lai chau"',
        "All the data says about one thing: THING is a label, a prefixed name or an IRI.\n\n"
        '\b\nExample:\n  chithi describe "lai chau"',
    ),
    "help-sparql": (
        "Hỏi bằng SPARQL: QUERY là câu truy vấn, hoặc - để đọc từ đầu vào chuẩn.\n\n"
        '\b\nVí dụ:\n  chithi sparql "SELECT ?s WHERE {{ ?s ?p ?o }}" --limit 5',
        "Ask in SPARQL: QUERY is the query's text, or - to read it from standard input.\n\n"
        '\b\nExample:\n  chithi sparql "SELECT ?s WHERE {{ ?s ?p ?o }}" --limit 5',
    ),
    "help-stats": (
        "Đếm bộ ba, số nút theo lớp và nội dung của từng bài báo.",
        "Count triples, nodes by class, and what each report holds.",
    ),
    "help-build": (
        "Tạo graph/chithi.ttl từ các tệp nguồn.",
        "Make graph/chithi.ttl from its sources.",
    ),
    "help-check": (
        "Không ghi; báo lỗi nếu tệp trên đĩa không còn khớp với nguồn.",
        "Write nothing; fail if the file on disk is not current.",
    ),
    "help-root": (
        "Thư mục chứa ontology/ và graph/.",
        "The folder that holds ontology/ and graph/.",
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
    "help-data": (
        "Tệp hoặc thư mục dữ liệu dùng thay cho đồ thị có sẵn (có thể dùng nhiều lần).",
        "Data file or folder to ask in place of the shipped graph (repeatable).",
    ),
    "help-with": (
        "Tệp hoặc thư mục dữ liệu thêm vào (có thể dùng nhiều lần).",
        "Data file or folder to ask as well (repeatable).",
    ),
    "help-engine": ("Công cụ truy vấn.", "The engine that answers."),
    "help-format": (
        "Định dạng kết quả (mặc định: bảng, hoặc ttl với đồ thị).",
        "Form of the result (a table by default, ttl for a graph).",
    ),
    "help-output": (
        "Ghi vào tệp; phần mở rộng quyết định định dạng.",
        "Write to a file; its extension chooses the form.",
    ),
    "help-limit": ("Nhiều nhất N dòng.", "At most N rows."),
    "help-lang": ("Ngôn ngữ của nhãn và thông báo.", "Language of labels and messages."),
    "help-help": ("Xem hướng dẫn này.", "Show this message and exit."),
    "help-version": ("Xem số phiên bản.", "Show the version and exit."),
    "help-required": ("Bắt buộc.", "Required."),
    "help-default": ("Mặc định: {value}.", "Default: {value}."),
    "help-one-of": ("Một trong:", "One of:"),
    "help-type-iri": (
        "Tên (có dấu hoặc không), tên có tiền tố hoặc IRI; nhận: {accepts}.",
        "A label (accents optional), prefixed name or IRI; accepts {accepts}.",
    ),
    "help-type-literal": (
        "Một phần của văn bản, có dấu hoặc không.",
        "A part of the text, accents optional.",
    ),
    "help-type-integer": ("Một số nguyên.", "A whole number."),
    "help-type-xsd_date": ("Một ngày, viết năm-tháng-ngày.", "A date, written year-month-day."),
    # the source texts
    "help-audit": (
        "Đối chiếu đoạn trích, số liệu, ngày tháng và tên gọi với văn bản nguồn.",
        "Check passages, figures, dates and names against the source texts.",
    ),
    "help-coverage": (
        "Cho biết con số, ngày tháng, tên gọi nào trong văn bản chưa được trích dẫn.",
        "Tell which numbers, dates and names of the texts no passage cites.",
    ),
    "help-sources": (
        "Thư mục chứa văn bản nguồn (mặc định: biến môi trường {variable}).",
        "The folder with the source texts (default: the environment variable {variable}).",
    ),
    "help-evidence": (
        "Cho biết bài báo nào, đoạn nào, cụm từ nào chứng minh cho một đối tượng.",
        "Tell which report, paragraph and phrase prove a thing.",
    ),
    "help-locate": (
        "In vị trí của một cụm từ trong văn bản nguồn thành đoạn trích Turtle. REPORT là bài báo hoặc tên tệp.",
        "Print where a phrase stands in a source text, as a passage in Turtle. REPORT is a report or a file name.",
    ),
    "no-sources-given": (
        "chưa có văn bản nguồn. Thêm --sources DIR hoặc đặt biến {variable}. Chạy thử với bài hư cấu: "
        "chithi audit song-may-2025 --with tests/sample/song-may-2025.ttl --sources tests/sample",
        "no source texts are given. Add --sources DIR or set {variable}. To try it on the fictional report: "
        "chithi audit song-may-2025 --with tests/sample/song-may-2025.ttl --sources tests/sample",
    ),
    "no-sources-folder": (
        "{path} không phải là thư mục. Hãy chỉ rõ thư mục chứa văn bản nguồn bằng --sources.",
        "{path} is no folder. Name the folder with the source texts with --sources.",
    ),
    "no-such-report": (
        "dữ liệu không có bài báo “{name}”. Các bài: {known}.",
        "the data have no report “{name}”. The reports are {known}.",
    ),
    "no-sentences": (
        "Thêm --sources DIR để xem cả câu văn.",
        "Add --sources DIR to see the sentences, too.",
    ),
    "phrase-not-found": (
        "{path} không có cụm từ “{phrase}”. Hãy chép đúng nguyên văn, kể cả dấu câu.",
        "{path} does not have the phrase “{phrase}”. Copy it as printed, punctuation and all.",
    ),
    "phrase-several": (
        "Cụm từ xuất hiện {count} lần: {places}. Giữ lại đoạn trích đúng chỗ.",
        "The phrase occurs {count} times: {places}. Keep the passage that you mean.",
    ),
    "phrase-long": (
        "Cụm từ dài {words} chữ, quá {most}: rút ngắn lại, hoặc dùng ct:TitlePassage nếu là nhan đề hay tên gọi.",
        "The phrase has {words} words, more than {most}: shorten it, or make it a ct:TitlePassage if it is a "
        "title or name.",
    ),
    "uncovered": ("chưa trích dẫn", "not cited"),
    "excused": ("nhắc lại {by}", "repeats {by}"),
    "quotation": ("lời trích nguyên văn, không lưu", "direct quotation, never stored"),
    "furniture": ("ngoài nội dung", "page furniture"),
    "audit-failed": (
        "có {count} lỗi trong {reports} bài báo.",
        "{count} faults in {reports} reports.",
    ),
    "coverage-failed": (
        "{count} chỗ trong {reports} bài báo chưa được trích dẫn. Thêm đoạn trích, hoặc ct:repeats nếu là nhắc lại.",
        "{count} places in {reports} reports are not cited. Add a passage, or ct:repeats for a mere repetition.",
    ),
    "audit-digest": (
        "văn bản khác với bản đã mã hóa: SHA-256 là {found}, dữ liệu ghi {said}. Lấy đúng bản, hoặc đọc lại và sửa.",
        "the text is not the one that was encoded: its SHA-256 is {found}, the data say {said}. Get the right "
        "copy, or read it again and mend the data.",
    ),
    "audit-incomplete": (
        "đoạn trích thiếu ct:paragraph, ct:start, ct:end hoặc ct:printed. Dùng chithi locate.",
        "the passage lacks ct:paragraph, ct:start, ct:end or ct:printed. Use chithi locate.",
    ),
    "audit-slice": (
        "văn bản ở {start}–{end} là “{found}”, không phải “{printed}”. Dùng chithi locate để lấy vị trí đúng.",
        "the text at {start}–{end} is “{found}” and not “{printed}”. Use chithi locate for the right offsets.",
    ),
    "audit-paragraph": (
        "đoạn trích nằm ở đoạn {found}, dữ liệu ghi đoạn {said}. Sửa ct:paragraph.",
        "the passage is in paragraph {found}, the data say {said}. Mend ct:paragraph.",
    ),
    "audit-long": (
        "đoạn trích dài {words} chữ, quá {most}. Rút ngắn, hoặc dùng ct:TitlePassage nếu là nhan đề hay tên gọi.",
        "the passage has {words} words, more than {most}. Shorten it, or make it a ct:TitlePassage if it is a "
        "title or name.",
    ),
    "audit-repeats": (
        "ct:repeats phải trỏ đến một đoạn trích có giá trị chứng minh trong cùng bài, không phải {other}.",
        "ct:repeats must lead to a passage of the same report that proves something, not to {other}.",
    ),
    "audit-number": (
        "không đọc được số {value} trong “{printed}”. Sửa ct:value và cận, hoặc chỉ đúng đoạn trích bằng ct:numberIn.",
        "no number in “{printed}” reads as {value}. Mend ct:value and bounds, or name the passage with ct:numberIn.",
    ),
    "audit-several": (
        "số {value} xuất hiện nhiều lần trong “{printed}”. Chỉ rõ bằng ct:numberStart.",
        "{value} stands in “{printed}” several times. Tell which with ct:numberStart.",
    ),
    "audit-percent": (
        "đơn vị và dấu phần trăm trong “{printed}” không khớp. Sửa ct:unit.",
        "the unit does not fit the per cent sign in “{printed}”, or its absence. Mend ct:unit.",
    ),
    "audit-qualifier": (
        "“{printed}” đọc là {found}, dữ liệu ghi {qualifier}. Sửa ct:qualifier và cận, hoặc trích cả từ đứng trước số.",
        "“{printed}” reads as {found}, the data say {qualifier}. Mend ct:qualifier and bounds, or let the passage "
        "begin with the word before the number.",
    ),
    "audit-qualifier-left": (
        "ngay trước đoạn trích có từ chỉ {found}, dữ liệu ghi {qualifier}. Sửa số liệu và đoạn trích, hoặc thêm "
        "ct:Inference cho ct:qualifier.",
        "to the left of the number the text has a word for {found}, the data say {qualifier}. Mend figure and "
        "passage, or explain it with a ct:Inference on ct:qualifier.",
    ),
    "audit-bounds": (
        "ct:{name} không khớp với giá trị và từ chỉ độ chính xác {qualifier}.",
        "ct:{name} does not follow from the value and the qualifier {qualifier}.",
    ),
    "audit-number-in": (
        "ct:numberIn trỏ đến {other}, không nằm trong ct:evidence của số liệu. Thêm vào đó, hoặc trỏ cho đúng.",
        "ct:numberIn names {other}, which is not among the figure's ct:evidence. Add it there, or name the right one.",
    ),
    "audit-precision": (
        "ct:{name} {date} không phải ngày đầu hoặc cuối theo độ chính xác {precision}. Sửa ngày hoặc độ chính xác.",
        "ct:{name} {date} is not the first or last day that the precision {precision} asks for. Mend either.",
    ),
    "audit-evidence": (
        "ct:evidence trỏ đến {other}, không phải đoạn trích chứng minh được. Chỉ đúng đoạn trích, hoặc bỏ ct:repeats.",
        "ct:evidence leads to {other}, which is no passage that proves something. Cite one, or drop its ct:repeats.",
    ),
    "audit-paragraph-count": (
        "văn bản có {found} đoạn, dữ liệu ghi {said}. Sửa ct:paragraphCount.",
        "the text has {found} paragraphs, the data say {said}. Mend ct:paragraphCount.",
    ),
    "audit-furniture": (
        "đoạn {number} không thể là ct:furnitureParagraph: văn bản không có đoạn ấy, hoặc có đoạn trích nằm trong đó.",
        "paragraph {number} cannot be a ct:furnitureParagraph: the text has none such, or a passage lies in it.",
    ),
    "audit-header": (
        "không đoạn trích nào của bài in ct:{name} “{text}”. Thêm đoạn trích, hoặc sửa.",
        "no passage of the report prints ct:{name} “{text}”. Add one, or mend it.",
    ),
    "audit-date": (
        "không đoạn trích nào in ct:{name} {date} ({printed}). Thêm đoạn trích, hoặc ct:Inference nêu lý do.",
        "no passage prints ct:{name} {date} ({printed}). Add one, or a ct:Inference with the reason.",
    ),
    "audit-day": (
        "ngày và tháng của ct:{name} {date} khác với ngày được in ({printed}).",
        "day and month of ct:{name} {date} differ from those printed ({printed}).",
    ),
    "audit-document-number": (
        "không đoạn được dẫn nào in số {number}. Sửa ct:number, hoặc thêm ct:Inference nêu lý do.",
        "no paragraph that is cited prints the number {number}. Mend ct:number, or add a ct:Inference with the reason.",
    ),
    "audit-name": (
        "đoạn này không có tên nào trong số: {names}. Chỉ đúng đoạn, hoặc thêm skos:altLabel đúng như in.",
        "the paragraph has none of the names {names}. Cite the right one, or add a skos:altLabel as printed.",
    ),
}
