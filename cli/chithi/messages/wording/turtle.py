"""What is said of Turtle texts: their syntax, and the form that `chithi fmt` gives them."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "turtle-unexpected": (
        "“{text}” không được đứng ở đây theo Turtle 1.1",
        "“{text}” cannot stand here in Turtle 1.1",
    ),
    "turtle-unfinished": (
        "tệp kết thúc giữa chừng, bộ ba cuối chưa viết xong. Có thiếu dấu chấm không?",
        "the text ends in the middle of a statement. Is a dot missing?",
    ),
    "turtle-no-prefix": (
        "tiền tố “{prefix}:” chưa được khai báo. Hãy thêm dòng @prefix.",
        "the prefix “{prefix}:” is not declared. Add a @prefix line.",
    ),
    # fmt
    "fmt-not-nfc": (
        "{where}: “{text}” không ở dạng NFC. Hãy gõ lại hoặc chuẩn hóa về NFC; "
        "fmt không tự sửa vì như thế là thay đổi dữ liệu.",
        "{where}: “{text}” is not NFC. Type it again or normalise it; fmt does not, for that would change the data.",
    ),
    "fmt-carriage-return": (
        "{where}: chuỗi nhiều dòng có ký tự xuống dòng CR. Hãy lưu tệp với kiểu xuống dòng LF, hoặc viết \\r.",
        "{where}: a long string holds a carriage return. Save the file with LF line ends, or write \\r.",
    ),
    "fmt-prefix-twice": (
        "{where}: tiền tố “{prefix}:” đã được khai báo với một IRI khác. Hãy dùng hai tên khác nhau.",
        "{where}: the prefix “{prefix}:” stands for another IRI already. Use two names.",
    ),
    "fmt-comment-prefix": (
        "{where}: các dòng @prefix sẽ được sắp xếp và bỏ bớt, nên không giữ được chú thích “{text}” ở chỗ này. "
        "Hãy đưa nó lên đầu tệp hoặc xuống dưới khối @prefix.",
        "{where}: the @prefix lines are to be sorted and the unused left out, where “{text}” cannot be kept. "
        "Move the comment to the top of the file or below the @prefix lines.",
    ),
    "fmt-comment-inside": (
        "{where}: chú thích “{text}” nằm bên trong một khai báo, một chuỗi hoặc cặp ngoặc rỗng. "
        "Hãy đưa nó lên trước hoặc xuống sau.",
        "{where}: the comment “{text}” stands inside a declaration, a literal or empty brackets. "
        "Move it before or after.",
    ),
    "fmt-too-deep": (
        "{path}: ngoặc lồng nhau quá nhiều tầng. Hãy đặt IRI cho các nút bên trong.",
        "{path}: brackets are nested too deep. Give the inner nodes IRIs.",
    ),
    "fmt-changed": (
        "{path}: không định dạng được mà không làm thay đổi nội dung ({what}); tệp được giữ nguyên. "
        "Đây là lỗi của chithi, xin hãy báo lại.",
        "{path}: cannot be formatted without changing what it says ({what}), and stays as it is. "
        "This is a fault of chithi: please report it.",
    ),
    "fmt-triples": ("các bộ ba", "its triples"),
    "fmt-comments": ("các chú thích", "its comments"),
    "fmt-no-turtle": (
        "{path}: fmt chỉ định dạng tệp Turtle (.ttl).",
        "{path}: fmt takes Turtle files only (.ttl).",
    ),
    "fmt-generated": (
        "{path}: tệp này do chithi build sinh ra. Hãy sửa và định dạng các tệp nguồn rồi chạy lại chithi build.",
        "{path}: chithi build makes this file. Edit and format its sources, then run chithi build.",
    ),
    "fmt-formatted": ("Đã định dạng {path}", "Formatted {path}"),
    "fmt-differs": (
        "{count} tệp chưa đúng quy cách. Hãy chạy chithi fmt với các tệp này.",
        "files not in house form: {count}. Run chithi fmt on them.",
    ),
    "help-fmt": (
        "Đưa tệp Turtle về quy cách chung của dự án mà không làm thay đổi nội dung; có --sources thì điền cả đoạn "
        "trích. TỆP là tệp, thư mục (mọi tệp .ttl bên trong), hoặc - để đọc từ đầu vào chuẩn và in ra đầu ra "
        "chuẩn.\n\n"
        "\b\nVí dụ:\n  chithi fmt graph/reports/lai-chau-2025.ttl\n  chithi fmt --check graph ontology\n"
        "  chithi fmt --sources . lai-chau-2025.ttl",
        "Bring Turtle files into the house form without changing what they say; with --sources, fill in passages, "
        "too. FILE is a file, a folder (every .ttl in it), or - to read standard input and print to standard "
        "output.\n\n"
        "\b\nExample:\n  chithi fmt graph/reports/lai-chau-2025.ttl\n  chithi fmt --check graph ontology\n"
        "  chithi fmt --sources . lai-chau-2025.ttl",
    ),
    "help-fmt-check": (
        "Không ghi; liệt kê các tệp chưa đúng quy cách và kết thúc với mã 1 nếu có.",
        "Write nothing; list the files that are not in house form, and end with exit code 1 if there are any.",
    ),
}
