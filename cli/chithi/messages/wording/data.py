"""What is said of data files, headers of saved queries, and the build."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
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
    "jsonld-too-deep": (
        "{path}: JSON-LD lồng nhau quá {most} tầng. Hãy tách các nút ra, mỗi nút một @id.",
        "{path}: JSON-LD nested more than {most} levels deep. Take the nodes apart, each with its @id.",
    ),
    "too-many-quoted": (
        "{path}: bộ ba lồng trong bộ ba quá sâu. Hãy viết thành các nút riêng.",
        "{path}: triples quoted in triples too deep. Write them as nodes of their own.",
    ),
    "rdfxml-doctype": (
        "{path}: không nhận RDF/XML có <!DOCTYPE …>. Hãy bỏ khai báo ấy hoặc chuyển sang Turtle.",
        "{path}: RDF/XML with a <!DOCTYPE …> is refused. Remove the declaration, or convert the file to Turtle.",
    ),
    "bad-syntax": ("{where}: sai cú pháp: {reason}", "{where}: syntax error: {reason}"),
    "no-rdf-12": (
        "rdflib không đọc được {term} (RDF 1.2). Hãy dùng --engine oxigraph.",
        "rdflib cannot hold {term}, which is RDF 1.2. Use --engine oxigraph.",
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
    "contradicts-derived": (
        "{where}: {subject} có {predicate} là {value}, trái với {derived} suy ra từ chính nút này "
        "(graph/rules/{rule}). Hãy bỏ giá trị đã ghi, hoặc sửa điều dẫn đến giá trị kia.",
        "{where}: {subject} has {predicate} {value}, which contradicts {derived}, which follows from the node itself "
        "(graph/rules/{rule}). Leave the value out, or mend what the other one follows from.",
    ),
    "no-rules": (
        "{path}: không có quy tắc suy dẫn nào ở đây. Hãy kiểm tra biến {variable} hoặc cài lại chithi.",
        "{path}: there are no rules of derivation. Check the variable {variable}, or install chithi again.",
    ),
    "rule-no-construct": (
        "{path}: quy tắc suy dẫn phải là truy vấn CONSTRUCT.",
        "{path}: a rule of derivation must be a CONSTRUCT query.",
    ),
    "rule-stratum": (
        "{path}: tầng {stratum} không có; ghi # stratum: và một trong các số {known}.",
        "{path}: there is no stratum {stratum}; write # stratum: and one of {known}.",
    ),
    "rules-endless": (
        "các quy tắc {names} vẫn cho giá trị mới sau {most} lượt. Hãy tìm quy tắc tự nuôi chính nó.",
        "the rules {names} still give new values after {most} rounds. Look for one that feeds itself.",
    ),
    "not-current": (
        "{path} không khớp với các tệp nguồn. Hãy chạy: chithi build",
        "{path} does not match its sources. Run: chithi build",
    ),
}
