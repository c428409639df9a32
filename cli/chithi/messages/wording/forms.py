"""What the output forms of findings say beside the findings."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "severity-violation": ("Lỗi", "Violation"),
    "severity-warning": ("Cảnh báo", "Warning"),
    "severity-info": ("Lưu ý", "Info"),
    "findings-none": ("Không phát hiện vấn đề nào.", "Nothing is wrong."),
    "findings-counted": (
        "Lỗi: {violations}, cảnh báo: {warnings}, lưu ý: {infos}.",
        "Violations: {violations}, warnings: {warnings}, info: {infos}.",
    ),
    "findings-judged": (
        "Đã kiểm tra {nodes} nút ({triples} bộ ba) trong {files} tệp theo {rules} quy tắc.",
        "Checked nodes: {nodes} (triples: {triples}), files: {files}, rules: {rules}.",
    ),
    "findings-also": ("liên quan", "see also"),
    "findings-stdin": ("đầu vào chuẩn", "standard input"),
    "findings-no-file": ("(không rõ tệp)", "(no file)"),
    "findings-passed": ("không có vấn đề", "nothing wrong"),
}
