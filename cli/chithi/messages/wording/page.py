"""The fixed words of the ontology's page, which shows both languages at once."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # The frame
    "page-skip": ("Đến nội dung chính", "Skip to the content"),
    "page-language": ("Ngôn ngữ", "Language"),
    "page-both": ("Cả hai", "Both"),
    "page-only": ("Tiếng Việt", "English"),
    "page-contents": ("Mục lục", "Contents"),
    "page-about": ("Thông tin chung", "About"),
    "page-use": ("Cách dùng", "How to use it"),
    "page-diagram": ("Sơ đồ lớp", "Class diagram"),
    "page-topics": ("Lớp và thuộc tính", "Classes and properties"),
    "page-other-terms": ("Các thuật ngữ khác", "Other terms"),
    "page-axioms": ("Tiên đề về nhiều lớp", "Axioms over several classes"),
    "page-schemes": ("Danh mục khái niệm", "Concept schemes"),
    "page-alignments": ("Đối chiếu với các từ vựng khác", "Alignments with other vocabularies"),
    "page-prefixes": ("Tiền tố", "Prefixes"),
    "page-index": ("Bảng tra thuật ngữ", "Index of terms"),
    "page-top": ("Lên đầu trang", "Back to the top"),
    # About
    "page-iri": ("Địa chỉ (IRI)", "IRI"),
    "page-version": ("Phiên bản", "Version"),
    "page-versionIRI": ("Địa chỉ của phiên bản", "Version IRI"),
    "page-prefix": ("Tiền tố", "Prefix"),
    "page-namespace": ("Không gian tên", "Namespace"),
    "page-creator": ("Tác giả", "Creator"),
    "page-publisher": ("Nơi công bố", "Publisher"),
    "page-issued": ("Ngày phát hành", "Issued"),
    "page-modified": ("Ngày sửa đổi", "Modified"),
    "page-licence": ("Giấy phép", "Licence"),
    "page-rights": ("Quyền", "Rights"),
    "page-citation": ("Trích dẫn", "Citation"),
    "page-extent": ("Quy mô", "Extent"),
    "page-counts": (
        "{classes} lớp, {properties} thuộc tính, {schemes} danh mục với {concepts} khái niệm",
        "{classes} classes, {properties} properties, {schemes} schemes with {concepts} concepts",
    ),
    # How to use it
    "page-use-name": (
        "Mỗi lớp, thuộc tính có một tên cho máy đọc, ví dụ {name}; tên đó viết tắt cho địa chỉ {iri}. Trên trang này, "
        "phần sau dấu # của địa chỉ cũng là vị trí của thuật ngữ.",
        "Every class and property has a name for machines, such as {name}, which is short for {iri}. What follows "
        "the # is also where this page tells of the term.",
    ),
    "page-use-turtle": ("Trong một tệp Turtle:", "In a Turtle file:"),
    "page-use-sparql": ("Trong một câu hỏi SPARQL:", "In a SPARQL query:"),
    "page-use-files": (
        "Nạp chithi.ttl (lớp, thuộc tính) và concepts.ttl (danh mục khái niệm) vào kho bộ ba hoặc Protégé; "
        "alignments.ttl là phần đối chiếu, không bắt buộc. Các ràng buộc mà dữ liệu phải theo nằm ở các shape SHACL; "
        "lệnh {command} kiểm tra chúng.",
        "Load chithi.ttl (classes, properties) and concepts.ttl (concept schemes) into a triple store or Protégé; "
        "alignments.ttl, the alignments, is optional. What data must comply with is in the SHACL shapes; "
        "{command} checks it.",
    ),
    # The diagram
    "page-diagram-title": (
        "Cây phân cấp các lớp và quan hệ giữa chúng",
        "The hierarchy of the classes and the relations between them",
    ),
    "page-diagram-how": (
        "Bên trái là các lớp theo từng chủ đề, lớp con thụt vào dưới lớp cha. Mỗi đường cong bên phải đi từ lớp có "
        "thuộc tính (miền xác định) đến lớp của giá trị (miền giá trị), nơi có mũi tên; bảng kèm theo kể tên các "
        "quan hệ ấy.",
        "On the left the classes by topic, each sub-class indented below its super-class. A curve on the right leads "
        "from the class that has a property (its domain) to the class of the value (its range), where the arrow is; "
        "the table names these relations.",
    ),
    "page-relations": ("Quan hệ giữa các lớp", "Relations between classes"),
    "page-from": ("Từ", "From"),
    "page-relation": ("Quan hệ", "Relation"),
    "page-to": ("Đến", "To"),
    # Terms
    "page-kind-class": ("lớp", "class"),
    "page-kind-object": ("thuộc tính đối tượng", "object property"),
    "page-kind-datatype": ("thuộc tính dữ liệu", "datatype property"),
    "page-kind-annotation": ("thuộc tính chú giải", "annotation property"),
    "page-kind-scheme": ("danh mục", "scheme"),
    "page-note": ("Ghi chú", "Note"),
    "page-supers": ("Lớp cha", "Super-class"),
    "page-subs": ("Lớp con", "Sub-classes"),
    "page-necessary": ("Điều kiện cần", "Necessary condition"),
    "page-equivalent": ("Tương đương với", "Equivalent to"),
    "page-sufficient": ("Điều kiện đủ", "Sufficient condition"),
    "page-disjoint": ("Rời với (không nút nào thuộc cả hai)", "Disjoint with (no node is of both)"),
    "page-in-domain": ("Là miền xác định của", "Domain of"),
    "page-in-range": ("Là miền giá trị của", "Range of"),
    "page-domain": ("Miền xác định", "Domain"),
    "page-range": ("Miền giá trị", "Range"),
    "page-no-class": ("không khai báo", "not declared"),
    "page-values": ("Danh mục của giá trị", "Scheme of the values"),
    "page-inverse": ("Thuộc tính ngược", "Inverse property"),
    "page-character": ("Tính chất", "Characteristics"),
    "page-super-properties": ("Thuộc tính cha", "Super-property"),
    "page-sub-properties": ("Thuộc tính con", "Sub-properties"),
    "page-chain": ("Suy ra từ chuỗi", "Follows from the chain"),
    "page-defines": ("Dùng để định nghĩa", "Used to define"),
    "page-shapes": ("Shape SHACL", "SHACL shapes"),
    "page-aligned": ("Đối chiếu", "Alignment"),
    "page-then": ("rồi đến", "then"),
    # Characteristics
    "page-FunctionalProperty": ("hàm: mỗi nút có nhiều nhất một giá trị", "functional: a node has at most one value"),
    "page-InverseFunctionalProperty": (
        "hàm ngược: mỗi giá trị thuộc về nhiều nhất một nút",
        "inverse functional: a value belongs to at most one node",
    ),
    "page-TransitiveProperty": (
        "bắc cầu: từ A đến B và từ B đến C thì từ A đến C",
        "transitive: what leads from A to B and from B to C leads from A to C",
    ),
    "page-SymmetricProperty": ("đối xứng: từ A đến B thì từ B đến A", "symmetric: it holds both ways"),
    "page-AsymmetricProperty": (
        "phản đối xứng: từ A đến B thì không từ B đến A",
        "asymmetric: it never holds both ways",
    ),
    "page-ReflexiveProperty": ("phản xạ: từ mỗi nút đến chính nó", "reflexive: every node has it to itself"),
    "page-IrreflexiveProperty": (
        "không phản xạ: không nút nào dẫn đến chính nó",
        "irreflexive: no node has it to itself",
    ),
    # Conditions
    "page-is": ("thuộc lớp {name}", "is of the class {name}"),
    "page-some": (
        "có ít nhất một “{property}” thuộc lớp {value}",
        "has at least one “{property}” of the class {value}",
    ),
    "page-every": ("mọi “{property}” đều thuộc lớp {value}", "has “{property}” only of the class {value}"),
    "page-has": ("có “{property}” là “{value}”", "has “{value}” as its “{property}”"),
    "page-and": ("và", "and"),
    "page-or": ("hoặc", "or"),
    "page-not": ("không {other}", "not: {other}"),
    "page-rule": ("Nút nào {below} thì {above}.", "Whatever {below} {above}."),
    "page-disjoint-groups": (
        "Các lớp trong một nhóm rời nhau: không nút nào thuộc hai lớp của cùng một nhóm.",
        "The classes of a group are disjoint: no node is of two classes of one group.",
    ),
    # Datatypes
    "page-type-string": ("chuỗi ký tự", "text"),
    "page-type-integer": ("số nguyên", "whole number"),
    "page-type-decimal": ("số thập phân", "decimal number"),
    "page-type-boolean": ("đúng hoặc sai", "true or false"),
    "page-type-date": ("ngày", "date"),
    "page-type-anyURI": ("địa chỉ", "address"),
    # Concepts
    "page-used-by": ("Dùng cho thuộc tính", "Values of"),
    "page-also": ("Tên khác", "Also called"),
    "page-broader": ("Khái niệm rộng hơn", "Broader"),
    # Alignments, prefixes
    "page-ours": ("Của chithi", "Ours"),
    "page-theirs": ("Của từ vựng khác", "Theirs"),
    "page-how-aligned": (
        "Lớp con, thuộc tính con: nút nào của ta cũng là của họ. Gần nghĩa: nghĩa gần nhau nhưng không suy ra điều gì.",
        "Sub-class, sub-property: whatever is one of ours is one of theirs. Close to: near in meaning, and "
        "nothing follows from it.",
    ),
    "page-align-subClassOf": ("lớp con của", "sub-class of"),
    "page-align-subPropertyOf": ("thuộc tính con của", "sub-property of"),
    "page-align-equivalentClass": ("tương đương với", "equivalent to"),
    "page-align-equivalentProperty": ("tương đương với", "equivalent to"),
    "page-align-closeMatch": ("gần nghĩa với", "close to"),
    "page-align-exactMatch": ("cùng nghĩa với", "same in meaning as"),
    "page-align-broadMatch": ("hẹp nghĩa hơn", "narrower than"),
    "page-align-narrowMatch": ("rộng nghĩa hơn", "broader than"),
    "page-align-relatedMatch": ("liên quan đến", "related to"),
}
