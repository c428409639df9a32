"""What is said of exports and tables."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-export": (
        "Xuất dữ liệu thành tệp để nạp vào kho bộ ba bất kỳ, hoặc thành bảng cho người không dùng RDF."
        "\n\n\b\nVí dụ:\n  chithi export -o chithi.nq\n  chithi export --tables bang --format xlsx",
        "Write the data as a file for any triple store, or as tables for people who do not use RDF."
        "\n\n\b\nExample:\n  chithi export -o chithi.nq\n  chithi export --tables tables --format xlsx",
    ),
    "help-export-format": (
        "Định dạng (mặc định: theo phần mở rộng của tệp, không có tệp thì là ttl; với --tables là csv).",
        "The format (default: what the file's extension names, ttl without a file; csv with --tables).",
    ),
    "help-export-output": (
        "Ghi vào tệp (.ttl .nt .nq .trig .jsonld .rdf) thay vì in ra đầu ra chuẩn.",
        "Write to a file (.ttl .nt .nq .trig .jsonld .rdf) instead of standard output.",
    ),
    "help-export-graph": (
        "Chỉ xuất một bài báo, gọi bằng nhãn, tên rút gọn, tên có tiền tố hoặc IRI.",
        "One report only: its label, slug, prefixed name or IRI.",
    ),
    "help-export-infer": (
        "Thêm những gì suy ra được từ dữ liệu và bản thể học theo OWL 2 RL (mất chừng mười đến hai mươi giây).",
        "Add what follows from data and ontology by OWL 2 RL (takes some ten to twenty seconds).",
    ),
    "help-export-tables": (
        "Ghi các lớp chính thành bảng CSV hoặc XLSX vào thư mục này.",
        "Write the main classes as CSV or XLSX tables into this folder.",
    ),
    "export-no-sources": (
        "{path} không có thư mục reports/ nên không chia được theo bài báo. Hãy chọn --format ttl, nt, jsonld "
        "hoặc rdfxml và bỏ --graph.",
        "{path} has no folder reports/, so the graph cannot be divided by report. Choose --format ttl, nt, jsonld "
        "or rdfxml, without --graph.",
    ),
    "export-inferring": ("Đang suy luận theo OWL 2 RL …", "Inferring by OWL 2 RL …"),
    "export-tables-alone": (
        "{option} không dùng cùng --tables được. Hãy bỏ một trong hai.",
        "{option} does not go with --tables. Leave one of them out.",
    ),
    "export-needs-tables": (
        "{format} là định dạng bảng. Hãy thêm --tables DIR, hoặc chọn: {known}.",
        "{format} is a format for tables. Add --tables DIR, or choose from: {known}.",
    ),
    "export-tables-written": ("Đã ghi {count} tệp vào {path}", "Files written to {path}: {count}"),
    "export-nameless": (
        "Không bảng nào có {count} nút không mang IRI (nút trống). Nếu cần, hãy đặt IRI cho các nút đó.",
        "No table shows the nodes without an IRI (blank nodes): {count}. Give them IRIs if they are needed.",
    ),
    "export-not-ours": (
        "{path} đã có và không phải là bảng do chithi ghi. Hãy chọn thư mục khác, hoặc chuyển tệp đó đi.",
        "{path} is there and is no table that chithi has written. Choose another folder, or move that file.",
    ),
    "export-cell-too-long": (
        "{name}: chuỗi ở cột “{column}” dài hơn {most} ký tự, ô của Excel không chứa hết. Hãy chọn --format csv.",
        "{name}: the text in the column “{column}” is longer than {most} characters, more than a cell of Excel holds. "
        "Choose --format csv.",
    ),
    "export-no-such-graph": (
        "dữ liệu không có bài báo hay đồ thị “{name}”. Các đồ thị: {known}.",
        "the data have no report or graph “{name}”. The graphs are {known}.",
    ),
    "export-no-graphs": (
        "dữ liệu không có “{name}”: không có bài báo hay đồ thị có tên nào. Hãy bỏ --graph.",
        "the data have no “{name}”: there are no reports and no named graphs in them. Leave out --graph.",
    ),
    "export-not-in-format": (
        "dữ liệu có bộ ba không ghi được dưới dạng “{format}”: {reason}. Hãy chọn --format ttl hoặc nt.",
        "the data have a triple that cannot be written as “{format}”: {reason}. Choose --format ttl or nt.",
    ),
    "export-no-xml-name": (
        "{subject}: <{predicate}> không kết thúc bằng một tên XML hợp lệ nên không ghi được thành RDF/XML. Hãy "
        "chọn --format khác, ví dụ ttl.",
        "{subject}: <{predicate}> does not end in a valid XML name and cannot be written as RDF/XML. Choose "
        "another --format, such as ttl.",
    ),
    "export-not-xml": (
        "{subject}: có chuỗi chứa ký tự {code} mà XML không cho phép. Hãy chọn --format khác, ví dụ ttl.",
        "{subject}: a text has the character {code}, which XML does not allow. Choose another --format, such as ttl.",
    ),
}
