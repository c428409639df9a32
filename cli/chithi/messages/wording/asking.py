"""What is said of names, values and queries."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # names and values
    "no-such-command": (
        "không có lệnh “{name}”. Các lệnh: {known}.",
        "there is no command “{name}”. The commands are {known}.",
    ),
    "no-such-command-near": (
        "không có lệnh “{name}”. Có phải bạn muốn: {near}? Các lệnh: {known}.",
        "there is no command “{name}”. Did you mean: {near}? The commands are {known}.",
    ),
    "command-is-query": (
        "“{name}” là một câu truy vấn có sẵn. Hãy gõ: chithi run {name}",
        "“{name}” is a saved query. Type: chithi run {name}",
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
    "no-such-topic-near": (
        "{option}: không có “{value}”. Có phải bạn muốn: {near}? Hãy chọn: {known}.",
        "{option}: there is no “{value}”. Did you mean: {near}? Choose from: {known}.",
    ),
    "unknown-prefix": (
        "không có tiền tố “{prefix}:”. Các tiền tố dùng được: {known}.",
        "there is no prefix “{prefix}:”. The known ones are {known}.",
    ),
    "ambiguous-name": (
        "“{value}” có thể là một trong các mục sau; hãy gõ thêm, hoặc gõ tên ở bên phải:\n{candidates}",
        "“{value}” may be any of these; type more of it, or the name on the right:\n{candidates}",
    ),
    "and-more": ("… và {count} mục nữa", "… and {count} more"),
    "name-taken": ("“{value}”: {label} ({name})", "“{value}”: {label} ({name})"),
    "nothing-exact": (
        "Không có gì khớp đúng với “{value}”. Gần giống nhất:",
        "Nothing matches “{value}” exactly. These come near:",
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
    "unknown-name-near-accepted": (
        "không có {accepts} nào tên là “{value}”. Gần giống:\n{candidates}",
        "no {accepts} is called “{value}”. These come near:\n{candidates}",
    ),
    "unknown-name-choices": (
        "không có {accepts} nào tên là “{value}”. Hãy chọn trong số:{candidates}",
        "no {accepts} is called “{value}”. There are:{candidates}",
    ),
    "bad-iri": ("“{value}” không phải là IRI hợp lệ: {reason}", "“{value}” is not a valid IRI: {reason}"),
    "iri-not-in-data": (
        "“{value}” không có trong dữ liệu. Tìm bằng “chithi find”.",
        "“{value}” is not in the data. Look for it with “chithi find”.",
    ),
    "iri-not-accepted": (
        "trong dữ liệu không có {accepts} nào là “{value}”. Tìm bằng “chithi find”.",
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
    # SPARQL
    "query-syntax": (
        "câu truy vấn sai cú pháp ở dòng {line}, cột {column}: {reason}",
        "the query has a syntax error at line {line}, column {column}: {reason}",
    ),
    "query-syntax-shown": (
        "câu truy vấn sai cú pháp ở dòng {line}, cột {column}: {reason}\n{excerpt}",
        "the query has a syntax error at line {line}, column {column}: {reason}\n{excerpt}",
    ),
    "query-syntax-in-file": ("{where}: sai cú pháp: {reason}\n{excerpt}", "{where}: syntax error: {reason}\n{excerpt}"),
    "query-unexpected": ("“{word}” không thể đứng ở đây.", "“{word}” cannot stand here."),
    "query-unexpected-near": (
        "“{word}” không thể đứng ở đây. Có phải bạn muốn: {near}?",
        "“{word}” cannot stand here. Did you mean: {near}?",
    ),
    "query-incomplete": ("câu truy vấn còn thiếu phần cuối.", "the query ends too early."),
    "query-open-string": (
        "dấu nháy này chưa được đóng.",
        "this quotation mark is never closed.",
    ),
    "query-bad-iri": (
        "đây không phải là IRI đầy đủ, dạng <https://w3id.org/…>.",
        "this is no IRI in full, such as <https://w3id.org/…>.",
    ),
    "prefixes-added": ("Đã thêm: {lines}", "Added: {lines}"),
    "group-concat-empty": (
        "Cột {column} trống ở {rows} trên {total} dòng: GROUP_CONCAT chỉ nối chữ, và không giá trị nào được thiếu. "
        'Hãy viết: GROUP_CONCAT(COALESCE(STR({variable}), ""))',
        "Column {column} is empty in {rows} of {total} rows: GROUP_CONCAT joins only texts, and none may be missing. "
        'Write: GROUP_CONCAT(COALESCE(STR({variable}), ""))',
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
    "missing-prefix-near": (
        "tiền tố “{prefix}:” chưa được khai báo. Có phải bạn muốn: {near}? Nếu không, hãy thêm dòng: {line}",
        "the prefix “{prefix}:” is not declared. Did you mean: {near}? If not, add the line: {line}",
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
}
