"""What is said when `chithi fmt` fills in passages."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-fmt-sources": (
        "Thư mục chứa văn bản nguồn: điền bài báo, số đoạn và vị trí cho những đoạn trích mới chỉ có nguyên văn "
        "(ct:printed), và thay tên tạm (không bắt đầu bằng tên bài báo, như passage:1) bằng tên riêng biệt. "
        "Không đọc biến CHITHI_SOURCES: chỉ điền khi được yêu cầu.",
        "The folder with the source texts: fill in report, paragraph and start of the passages that give only their "
        "phrase (ct:printed), and replace provisional names (those that do not begin with the report's slug, such as "
        "passage:1) by unique ones. The variable CHITHI_SOURCES is not read: passages are filled in only on demand.",
    ),
    "fill-at": ("{where}: {what}", "{where}: {what}"),
    "fill-refused": (
        "{path}: tệp được giữ nguyên vì có {count} đoạn trích sai hoặc chưa điền được:\n{candidates}",
        "{path}: stays as it is; passages that are wrong or cannot be filled in: {count}\n{candidates}",
    ),
    "fill-several": (
        "“{phrase}” xuất hiện {count} lần trong {path}. Hãy ghi thêm ct:paragraph, hoặc ct:start nếu một đoạn có nhiều "
        "chỗ:\n{candidates}",
        "“{phrase}” stands in {path} {count} times. Say which with ct:paragraph, or with ct:start where one paragraph "
        "has it more than once:\n{candidates}",
    ),
    "fill-near": (
        "{path} không có cụm từ “{phrase}”. Chỗ gần giống nhất (hãy chép đúng nguyên văn, trọn chữ, trọn số):"
        "\n{candidates}",
        "{path} does not have the phrase “{phrase}”. What comes nearest (copy it as printed, with whole words and "
        "numbers):\n{candidates}",
    ),
    "fill-elsewhere": (
        "“{phrase}” không nằm ở {given}; ở đó là “{found}”. Hãy sửa, hoặc bỏ {given}. Cụm từ nằm ở:\n{candidates}",
        "“{phrase}” does not stand at {given}, where the text has “{found}”. Mend {given}, or leave it out. "
        "The phrase stands at:\n{candidates}",
    ),
    "fill-no-phrase": (
        "đoạn trích thiếu ct:printed. Hãy ghi nguyên văn cụm từ; fmt sẽ điền phần còn lại.",
        "the passage has no ct:printed. Write the phrase as printed; fmt fills in the rest.",
    ),
    "fill-twice": (
        "đoạn trích có ct:{name} hai lần. Chỉ giữ lại một.",
        "the passage has ct:{name} twice. Keep one.",
    ),
    "fill-blank": (
        "đoạn trích phải có tên, tên tạm như passage:1 cũng được, không dùng nút trống.",
        "a passage needs a name, if only a provisional one such as passage:1, and is no blank node.",
    ),
    "fill-which-report": (
        "không rõ đoạn trích thuộc bài báo nào. Hãy khai báo bài báo (ct:Report) ngay trong tệp này; nếu tệp có nhiều "
        "bài thì ghi ct:inReport.",
        "it is not clear which report the passage is in. Declare the report (ct:Report) in this file, and name it with "
        "ct:inReport if the file has several.",
    ),
    "fill-no-source-file": (
        "bài báo phải có đúng một ct:sourceFile. Hãy ghi tên tệp văn bản nguồn.",
        "the report needs one ct:sourceFile. Name the file with its text.",
    ),
    "fill-same-place": (
        "{other} đã nằm ở đúng chỗ này. Hãy dùng {other} và bỏ đoạn trích này.",
        "{other} stands at this very place. Cite {other}, and drop this passage.",
    ),
    "fill-ask": (
        "{where}: “{phrase}” xuất hiện {count} lần trong {path}:",
        "{where}: “{phrase}” stands in {path} {count} times:",
    ),
    "fill-which": ("Chọn số nào", "Which one"),
    "fill-bad-choice": ("Hãy gõ một số từ 1 đến {count}.", "Type a number from 1 to {count}."),
    "fill-corrected": (
        "{where}: ct:printed “{old}” được sửa thành “{new}” cho đúng như in",
        "{where}: ct:printed “{old}” is now “{new}”, as printed",
    ),
    "fill-done": ("{path}: đã điền {count} đoạn trích", "{path}: passages filled in: {count}"),
    "fill-open": (
        "còn {count} đoạn trích chưa điền. Hãy chạy chithi fmt --sources DIR với các tệp này.",
        "passages to be filled in: {count}. Run chithi fmt --sources DIR on these files.",
    ),
}
