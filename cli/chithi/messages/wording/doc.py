"""What `chithi doc` says; the words of its page are in chithi.wording.page."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-doc": (
        "Viết bản thể học thành một trang HTML song ngữ Việt - Anh, mở được khi không có mạng."
        "\n\n\b\nVí dụ:\n  chithi doc -o ban-the-hoc.html",
        "Write the ontology as one HTML page in Vietnamese and English, which needs no network."
        "\n\n\b\nExample:\n  chithi doc -o ontology.html",
    ),
    "help-doc-output": ("Ghi vào tệp thay vì in ra đầu ra chuẩn.", "Write to a file instead of standard output."),
}
