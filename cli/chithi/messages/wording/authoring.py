"""What `chithi new` says."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-new": ("Tạo khung cho dữ liệu mới.", "Start new data from a frame."),
    "help-new-report": (
        "Tạo khung Turtle để mã hóa một bài báo, kèm hướng dẫn từng phần. SLUG là tên của bài trong dữ liệu.\n\n"
        '\b\nVí dụ:\n  chithi new report lai-chau-2025 --place "lai chau" --source lai-chau.txt -o lai-chau-2025.ttl',
        "Write a Turtle frame for encoding a report, with help on each part. SLUG names the report in the data.\n\n"
        '\b\nExample:\n  chithi new report lai-chau-2025 --place "lai chau" --source lai-chau.txt -o lai-chau-2025.ttl',
    ),
    "help-new-place": (
        "Tỉnh mà bài báo viết về, nếu đã có trong dữ liệu: tên, tên có tiền tố hoặc IRI.",
        "The province that the report is about, if the data have it: a label, a prefixed name or an IRI.",
    ),
    "help-new-source": (
        "Văn bản của bài báo: ghi sẵn tên tệp, mã băm và số đoạn.",
        "The report's text: its file name, digest and number of paragraphs are filled in.",
    ),
    "help-new-output": ("Ghi vào tệp mới.", "Write to a new file."),
    "bad-slug": (
        "tên “{value}” chỉ được có chữ thường không dấu, chữ số và dấu gạch nối. Hãy viết, chẳng hạn: {suggestion}",
        "the name “{value}” may only have unaccented lower-case letters, digits and hyphens. Write, say: {suggestion}",
    ),
    "report-exists": (
        "dữ liệu đã có bài báo report:{name}. Hãy chọn tên khác, chẳng hạn thêm năm hoặc tên sự kiện.",
        "the data have a report:{name} already. Choose another name: add the year or the event, say.",
    ),
    "file-exists": (
        "{path}: đã có tệp này, lệnh không ghi đè. Hãy chọn tên khác hoặc dời tệp cũ đi.",
        "{path}: the file is there already and is not overwritten. Choose another name, or move the old file away.",
    ),
}
