"""What is said of Turtle texts: their syntax, and the form that `chithi fmt` gives them."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "turtle-unexpected": (
        "không hiểu “{text}” ở chỗ này theo Turtle 1.1",
        "“{text}” cannot stand here in Turtle 1.1",
    ),
    "turtle-unfinished": (
        "tệp kết thúc giữa chừng một phát biểu. Có thiếu dấu chấm không?",
        "the text ends in the middle of a statement. Is a dot missing?",
    ),
    "turtle-no-prefix": (
        "tiền tố “{prefix}:” chưa được khai báo. Hãy thêm dòng @prefix.",
        "the prefix “{prefix}:” is not declared. Add a @prefix line.",
    ),
}
