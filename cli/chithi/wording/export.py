"""What is said of exports and tables."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-export": (
        "Xuất dữ liệu ra tệp cho mọi kho bộ ba, hoặc thành bảng cho người không dùng RDF.\n\n"
        "\b\nVí dụ:\n  chithi export -o chithi.nq\n  chithi export --tables bang --format xlsx",
        "Write the data as a file for any triple store, or as tables for people without RDF.\n\n"
        "\b\nExample:\n  chithi export -o chithi.nq\n  chithi export --tables tables --format xlsx",
    ),
    "help-export-format": (
        "Định dạng (mặc định theo phần mở rộng của tệp, nếu không thì ttl; với --tables là csv).",
        "The format (by default what the file's extension names, else ttl; csv with --tables).",
    ),
    "help-export-output": (
        "Ghi vào tệp (.ttl .nt .nq .trig .jsonld .rdf) thay vì ra màn hình.",
        "Write to a file (.ttl .nt .nq .trig .jsonld .rdf) and not to standard output.",
    ),
    "help-export-graph": (
        "Chỉ một bài báo: nhãn, tên rút gọn, tên có tiền tố hoặc IRI.",
        "One report only: its label, slug, prefixed name or IRI.",
    ),
    "help-export-infer": (
        "Thêm những gì suy ra được theo OWL 2 RL và ontology (mất chừng mười giây).",
        "Add what follows by OWL 2 RL from data and ontology (takes some ten seconds).",
    ),
    "help-export-tables": (
        "Ghi các lớp chính thành bảng CSV hoặc XLSX vào thư mục này.",
        "Write the main classes as CSV or XLSX tables into this folder.",
    ),
    "export-no-sources": (
        "{path} không có thư mục reports/ nên không chia được theo bài báo. Hãy chọn ttl, nt, jsonld hoặc rdfxml, "
        "không dùng --graph.",
        "{path} has no folder reports/ to divide the graph by. Choose ttl, nt, jsonld or rdfxml, without --graph.",
    ),
    "export-inferring": ("Đang suy luận theo OWL 2 RL …", "Inferring by OWL 2 RL …"),
    "export-tables-alone": (
        "{option} không dùng cùng --tables được. Hãy bỏ một trong hai.",
        "{option} does not go with --tables. Leave one of them out.",
    ),
    "export-needs-tables": (
        "{format} là định dạng bảng. Thêm --tables DIR, hoặc chọn: {known}.",
        "{format} is a format of tables. Add --tables DIR, or choose from: {known}.",
    ),
    "export-tables-written": ("Số tệp đã ghi vào {path}: {count}", "Files written to {path}: {count}"),
    "export-not-in-format": (
        "dữ liệu có bộ ba không ghi được dạng “{format}”: {reason}. Hãy chọn --format ttl hoặc nt.",
        "the data have a statement that cannot be written as “{format}”: {reason}. Choose --format ttl or nt.",
    ),
    "export-no-xml-name": (
        "{subject}: <{predicate}> không kết thúc bằng một tên XML nên không ghi được thành RDF/XML. "
        "Hãy chọn --format khác, ví dụ ttl.",
        "{subject}: <{predicate}> does not end in an XML name and cannot be written as RDF/XML. "
        "Choose another --format, such as ttl.",
    ),
    "export-not-xml": (
        "{subject}: văn bản có ký tự {code} mà XML không ghi được. Hãy chọn --format khác, ví dụ ttl.",
        "{subject}: a text has the character {code}, which XML cannot carry. Choose another --format, such as ttl.",
    ),
}
