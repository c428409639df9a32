"""What `validate` and `check` say is wrong, and what to do where no shape or check says it."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "finding-MinCount": (
        "thiếu {path}: có {count} giá trị, cần ít nhất {limit}",
        "{path} is missing: {count} given, at least {limit} needed",
    ),
    "finding-MaxCount": (
        "{path} có {count} giá trị, tối đa chỉ được {limit}",
        "{path} has {count} values, at most {limit} may stand",
    ),
    "finding-Datatype": (
        "{path}: {value} không phải kiểu {limit}, hoặc viết sai dạng",
        "{path}: {value} is no {limit}, or is ill-formed",
    ),
    "finding-Class": ("{path}: {value} không thuộc lớp {limit}", "{path}: {value} is no {limit}"),
    "finding-Class-node": ("nút không thuộc lớp {limit}", "the node is no {limit}"),
    "finding-Pattern": ("{path}: {value} viết sai dạng", "{path}: {value} is not of the required form"),
    "finding-Pattern-node": ("địa chỉ (IRI) của nút viết sai dạng", "the node's IRI is not of the required form"),
    "finding-LanguageIn": (
        "{path}: {value} thiếu thẻ ngôn ngữ hoặc dùng thẻ ngoài vi, en",
        "{path}: {value} has no language tag, or another than vi and en",
    ),
    "finding-LessThan": (
        "{path}: {value} không nhỏ hơn (sớm hơn) {limit}",
        "{path}: {value} is not less (earlier) than {limit}",
    ),
    "finding-LessThanOrEquals": (
        "{path}: {value} lớn hơn (muộn hơn) {limit}",
        "{path}: {value} is greater (later) than {limit}",
    ),
    "finding-Equals": ("{path}: {value} không khớp với {limit}", "{path}: {value} differs from {limit}"),
    "finding-Disjoint": ("{path}: {value} cũng là giá trị của {limit}", "{path}: {value} is a value of {limit}, too"),
    "finding-MinInclusive": ("{path}: {value} nhỏ hơn {limit}", "{path}: {value} is below {limit}"),
    "finding-MaxInclusive": ("{path}: {value} lớn hơn {limit}", "{path}: {value} is above {limit}"),
    "finding-MinExclusive": ("{path}: {value} không lớn hơn {limit}", "{path}: {value} is not above {limit}"),
    "finding-MaxExclusive": ("{path}: {value} không nhỏ hơn {limit}", "{path}: {value} is not below {limit}"),
    "finding-MinLength": (
        "{path}: {value} ngắn hơn {limit} ký tự",
        "{path}: {value} is shorter than {limit} characters",
    ),
    "finding-MaxLength": ("{path}: {value} dài hơn {limit} ký tự", "{path}: {value} is longer than {limit} characters"),
    "finding-HasValue": ("{path}: thiếu giá trị {limit}", "{path} lacks the value {limit}"),
    "finding-NodeKind": ("{path}: {value} không phải địa chỉ (IRI)", "{path}: {value} is no IRI"),
    "finding-NodeKind-node": ("nút không có địa chỉ (IRI)", "the node has no IRI"),
    "finding-In": ("{path}: {value} không có trong danh mục cho phép", "{path}: {value} is not in the list"),
    "finding-UniqueLang": (
        "{path} có nhiều giá trị bằng cùng một ngôn ngữ",
        "{path} has more than one value in one language",
    ),
    "finding-together": ("các giá trị không đi cùng nhau: {given}", "these do not go together: {given}"),
    "finding-without": ("có {given}, không có {missing}", "there is {given}, and no {missing}"),
    "finding-none-of": ("không có giá trị nào của {missing}", "there is no value of {missing}"),
    "finding-not-of-class": (
        "{given} không dùng được cho nút thuộc lớp {classes}",
        "{given} does not belong to a node of the class {classes}",
    ),
    "finding-value-class": (
        "{path}: {value} thuộc lớp {classes}, không hợp ở đây",
        "{path}: {value} is of the class {classes}, which does not fit here",
    ),
    "finding-value-has": ("{path}: {value} có {given}", "{path}: {value} has {given}"),
    "finding-literal": (
        "{path}: {value} có kiểu {datatype}, không hợp ở đây",
        "{path}: {value} is of the type {datatype}, which does not fit here",
    ),
    "finding-too-few": (
        "{given}: thiếu giá trị bắt buộc",
        "{given}: a value that is needed is not among them",
    ),
    "finding-too-many": (
        "{given}: có các giá trị loại trừ nhau",
        "{given}: some of these exclude one another",
    ),
    "finding-not-nfc": ("{path}: {value} không ở dạng NFC", "{path}: {value} is not in NFC"),
    "finding-hidden": ("{path}: {value} có ký tự ẩn {code}", "{path}: {value} has the hidden character {code}"),
    "finding-blanks": ("{path}: {value} thừa khoảng trắng", "{path}: {value} has a stray blank"),
    "finding-letter": (
        "{path}: {value} có chữ {letter} của ngôn ngữ khác, không phải chữ Đ đ",
        "{path}: {value} has {letter}, a letter of another language, for Đ đ",
    ),
    "finding-form": (
        "{path}: {value} được viết theo dạng dành cho thứ khác",
        "{path}: {value} is written in a form that is kept for something else",
    ),
    "finding-check": ("{path}: {value}", "{path}: {value}"),
    # rules that are code
    "finding-syntax": ("sai cú pháp: {value}", "syntax error: {value}"),
    "remedy-syntax": (
        "Sửa tại đây; lỗi có thể bắt đầu ngay phía trước.",
        "Mend it here; the fault may begin just before.",
    ),
    "nameless": ("nút trống", "a blank node"),
    "remedy-placeholder": (
        "Thay dấu … của khung mẫu bằng giá trị, hoặc xóa dòng nếu bài báo không cho biết.",
        "Put a value for the frame's …, or delete the line if the report does not tell.",
    ),
    "remedy-prefix": (
        "Thêm vào đầu tệp: @prefix {prefix}: <{namespace}> .",
        "Add at the top of the file: @prefix {prefix}: <{namespace}> .",
    ),
    "finding-blank-node": ("{path}: nút trống", "{path}: a blank node"),
    "remedy-blank-node": (
        "Đặt địa chỉ (IRI) cho nút: mỗi lần nạp lại tệp, nút trống lại nhân đôi.",
        "Give the node an IRI: a blank node doubles each time the file is loaded.",
    ),
    "finding-rdf-1-2": (
        "{path}: bộ ba lồng nhau hoặc hướng chữ (RDF 1.2)",
        "{path}: a quoted triple, or a text with a direction (RDF 1.2)",
    ),
    "remedy-rdf-1-2": (
        "Bỏ đi, hoặc viết thành nút riêng: phần lớn phần mềm chưa đọc được RDF 1.2.",
        "Leave it out, or write a node of its own: most stores do not read RDF 1.2 yet.",
    ),
    "finding-unknown-property": ("bản thể học không có thuộc tính {path}", "the ontology has no property {path}"),
    "remedy-unknown-property": (
        "Xem các thuộc tính trong ontology/chithi.ttl.",
        "Look up the properties in ontology/chithi.ttl.",
    ),
    "finding-unknown-class": ("bản thể học không có lớp {value}", "the ontology has no class {value}"),
    "remedy-unknown-class": ("Xem các lớp trong ontology/chithi.ttl.", "Look up the classes in ontology/chithi.ttl."),
    "finding-unknown-concept": ("{path}: không có khái niệm {value}", "{path}: there is no concept {value}"),
    "remedy-unknown-concept": (
        "Xem các danh mục trong ontology/concepts.ttl.",
        "Look up the schemes in ontology/concepts.ttl.",
    ),
    "finding-unknown-namespace": (
        "{path}: {value} không thuộc không gian tên nào của chithi",
        "{path}: {value} is in no namespace of chithi",
    ),
    "remedy-unknown-namespace": (
        "Dùng một tiền tố trong graph/README.md, mục Addresses.",
        "Use a prefix listed in graph/README.md under Addresses.",
    ),
    "finding-foreign-property": (
        "{path} là thuộc tính mà chithi không dùng",
        "{path} is a property that chithi does not use",
    ),
    "remedy-foreign-property": (
        "Dùng thuộc tính của ontology/chithi.ttl, hoặc bỏ đi: không câu truy vấn nào đọc thuộc tính này.",
        "Use a property of ontology/chithi.ttl, or leave it out: no query reads this one.",
    ),
    "finding-foreign-class": ("{value} là lớp mà chithi không dùng", "{value} is a class that chithi does not use"),
    "remedy-foreign-class": (
        "Dùng lớp của ontology/chithi.ttl, hoặc bỏ đi.",
        "Use a class of ontology/chithi.ttl, or leave it out.",
    ),
    "finding-redefined": (
        "{path} {value}: nút này đã được khai báo trong {file}",
        "{path} {value}: the node is already declared in {file}",
    ),
    "remedy-redefined": (
        "Ở đây chỉ ghi thêm ct:evidence; muốn sửa thì sửa tệp kia, còn nếu là nút khác thì đặt địa chỉ khác.",
        "Add only ct:evidence here; mend the other file, or choose another IRI if another thing is meant.",
    ),
    "finding-repeated": (
        "{path} {value}: {file} đã ghi đúng như vậy",
        "{path} {value}: {file} says the same already",
    ),
    "remedy-repeated": ("Bỏ dòng này, chỉ giữ ct:evidence.", "Leave it out and keep only ct:evidence."),
    "finding-declared-twice": (
        "{path} {value}: một tệp khác trong số các tệp này cũng khai báo nút ấy",
        "{path} {value}: another of these files declares the node, too",
    ),
    "remedy-declared-twice": (
        "Chỉ khai báo ở một tệp; tệp kia chỉ ghi ct:evidence.",
        "Declare it in one file; let the other say ct:evidence only.",
    ),
    "finding-contradicts-derived": (
        "{path} {value} trái với {derived}, giá trị suy ra từ chính nút này (graph/rules/{rule})",
        "{path} {value} contradicts {derived}, which follows from the node itself (graph/rules/{rule})",
    ),
    "remedy-contradicts-derived": (
        "Bỏ giá trị này đi, hoặc sửa điều dẫn đến giá trị kia: không giá trị nào bị âm thầm thay thế.",
        "Leave the value out, or mend what the other one follows from: neither is overruled silently.",
    ),
    "remedy-near": ("Có phải là {near}?", "Did you mean {near}?"),
    # errors and notes
    "engine-missing": (
        "chưa cài bộ kiểm tra {engine} trên máy này. Hãy dùng --engine pyshacl, hoặc chạy pip install shacl.",
        "the engine {engine} is not installed here. Use --engine pyshacl, or run pip install shacl.",
    ),
    "no-shapes": (
        "{path}: không có quy tắc SHACL nào ở đây. Hãy kiểm tra biến {variable} hoặc cài lại chithi.",
        "{path}: there are no shapes. Check the variable {variable}, or install chithi again.",
    ),
    "stdin-twice": (
        "dấu - chỉ được dùng một lần, vì đầu vào chuẩn chỉ đọc được một lần.",
        "- may be given once: standard input can be read only once.",
    ),
    "no-such-check": (
        "không có phép kiểm tra “{name}”. Gần đúng: {near}.",
        "there is no check {name!r}. Near: {near}.",
    ),
    "no-checks": (
        "{path}: không có phép kiểm tra nào ở đây. Hãy kiểm tra biến {variable} hoặc cài lại chithi.",
        "{path}: there are no checks. Check the variable {variable}, or install chithi again.",
    ),
    "check-columns": (
        "{path}: phép kiểm tra phải là SELECT ?entity ?property ?value, biến nào cũng có giá trị ở mọi dòng.",
        "{path}: a check must be a SELECT of ?entity ?property ?value, all three bound in each row.",
    ),
    "check-fails": ("{path}: phép kiểm tra không chạy được: {reason}", "{path}: the check cannot be run: {reason}"),
    "bad-shapes": (
        "bộ kiểm tra không đọc được các quy tắc trong shapes/: {reason}. Hãy sửa tệp quy tắc.",
        "the engine cannot read the shapes in shapes/: {reason}. Mend the shapes.",
    ),
    "output-is-input": (
        "{path}: đây là tệp dữ liệu đang được kiểm tra. Chọn tệp khác cho -o.",
        "{path}: that is a data file being judged. Choose another file for -o.",
    ),
    "check-level": (
        "{path}: giá trị của level phải là một trong: {known}.",
        "{path}: level must be one of {known}.",
    ),
    "validation-failed": ("dữ liệu chưa đạt (số vấn đề: {count}).", "the data fail (findings: {count})."),
    "could-move": (
        "{count} người, tổ chức, địa danh, văn kiện được khai báo tại đây; nếu bài báo khác cũng nhắc đến thì "
        "chuyển sang graph/registers.",
        "{count} people, bodies, places and documents are declared here; if other reports name them, too, they "
        "could move to graph/registers.",
    ),
    # help
    "help-validate": (
        "Kiểm tra dữ liệu mới, có đối chiếu với dữ liệu có sẵn; không nêu TỆP thì kiểm tra chính dữ liệu có sẵn. "
        "TỆP là tệp, thư mục, hoặc - để đọc từ đầu vào chuẩn (Turtle).",
        "Validate new data in the context of the shipped graph; without FILE, the shipped graph itself. FILE is a "
        "file, a folder, or - for standard input (Turtle).",
    ),
    "help-check": (
        "Chạy các phép kiểm tra quan hệ giữa các nút; không nêu TÊN thì chạy tất cả.",
        "Run the checks across nodes; without NAME, all of them.",
    ),
    "help-fail-on": (
        "Mức nhẹ nhất khiến lệnh kết thúc với mã 1 (mặc định: violation).",
        "The mildest severity that ends with exit code 1 (default: violation).",
    ),
    "help-shacl-engine": (
        "Bộ kiểm tra SHACL: shacl (nhanh, mặc định nếu có) hoặc pyshacl (đối chứng).",
        "SHACL engine: shacl (fast, the default where installed) or pyshacl (the reference).",
    ),
    "help-findings-format": ("Dạng kết quả (mặc định: text).", "Form of the result (default: text)."),
    "help-context-data": (
        "Tệp hoặc thư mục dùng để đối chiếu thay cho dữ liệu có sẵn (có thể dùng nhiều lần).",
        "File or folder that is the context instead of the shipped graph (repeatable).",
    ),
    "help-context-with": (
        "Tệp hoặc thư mục thêm vào dữ liệu đối chiếu (có thể dùng nhiều lần).",
        "File or folder to add to the context (repeatable).",
    ),
    "help-list-checks": (
        "Chỉ liệt kê các phép kiểm tra, kèm mức và nội dung.",
        "Only list the checks, with level and message.",
    ),
}
