"""What `chithi new` says."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-new": ("Tạo khung cho dữ liệu mới.", "Start new data from a frame."),
    "help-new-report": (
        "Tạo khung Turtle để mã hóa một bài báo, kèm hướng dẫn từng phần. TÊN-BÀI là tên của bài trong dữ liệu.\n\n"
        '\b\nVí dụ:\n  chithi new report lai-chau-2025 --place "lai chau" --source lai-chau.txt -o lai-chau-2025.ttl',
        "Write a Turtle frame for encoding a report, with help on each part. SLUG names the report in the data.\n\n"
        '\b\nExample:\n  chithi new report lai-chau-2025 --place "lai chau" --source lai-chau.txt -o lai-chau-2025.ttl',
    ),
    "help-new-place": (
        "Tỉnh mà bài báo viết về: tên, tên có tiền tố hoặc IRI. Tỉnh chưa có trong dữ liệu thì được "
        "khai báo trong khung.",
        "The province that the report is about: a label, a prefixed name or an IRI. One that the data lack is declared "
        "in the frame.",
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
    "unknown-province": (
        "không có tỉnh, thành phố trực thuộc trung ương nào tên là “{value}”. Hãy viết tên tỉnh như trong danh mục "
        "(chithi find … --kind place --background), hoặc bỏ --place rồi tự khai báo tỉnh trong tệp.",
        "no province is called “{value}”. Write it as the list does (chithi find … --kind place --background), or "
        "leave --place out and declare the province in the file.",
    ),
    "unknown-province-near": (
        "không có tỉnh, thành phố trực thuộc trung ương nào tên là “{value}”. Hãy chọn một tên gần giống:\n"
        "{candidates}",
        "no province is called “{value}”. Choose one that comes near:\n{candidates}",
    ),
    "place-no-province": (
        "“{value}” không phải là tỉnh. Hãy ghi tỉnh có đơn vị ấy:\n{candidates}",
        "“{value}” is no province. Name the one in which it lies:\n{candidates}",
    ),
    "province-ended": (
        "{name} chỉ tồn tại đến hết ngày {day}, sau đó là {heir}. Bài báo đăng sau ngày ấy thì dùng --place {heir}.",
        "{name} ended with {day} and became part of {heir}. For a report of a later day, use --place {heir}.",
    ),
    "file-exists": (
        "{path}: đã có tệp này, lệnh không ghi đè. Hãy chọn tên khác hoặc dời tệp cũ đi.",
        "{path}: the file is there already and is not overwritten. Choose another name, or move the old file away.",
    ),
}
