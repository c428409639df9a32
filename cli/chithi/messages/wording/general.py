"""What is said everywhere: names of parts, the file system, how a command is typed, formats."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "error": ("Lỗi", "Error"),
    "anything": ("bất kỳ thứ gì có trong dữ liệu", "anything in the data"),
    "usage": ("Cách dùng:", "Usage:"),
    "options": ("Tùy chọn", "Options"),
    "commands": ("Lệnh", "Commands"),
    "parameters": ("Tham số:", "Parameters:"),
    "types": ("Loại", "Types"),
    "properties": ("Thuộc tính", "Properties"),
    "incoming": ("Được liên kết từ", "Linked from"),
    "evidence": ("Bằng chứng", "Evidence"),
    "inferred": ("suy luận", "inferred"),
    "read-as": ("đọc là “{reading}”", "read “{reading}”"),
    # a number as a table shows it, by its qualifier
    "amount-exact": ("{value}", "{value}"),
    "amount-over": ("trên {value}", "over {value}"),
    "amount-nearly": ("gần {value}", "nearly {value}"),
    "amount-at-least": ("ít nhất {value}", "at least {value}"),
    "amount-at-most": ("tối đa {value}", "at most {value}"),
    "amount-under": ("dưới {value}", "under {value}"),
    "amount-about": ("khoảng {value}", "about {value}"),
    "amount-range": ("{low}–{high}", "{low}–{high}"),
    "amount-order-of-magnitude": ("cỡ {low} trở lên", "some {low} or more"),
    "size-10": ("hàng chục", "tens"),
    "size-100": ("hàng trăm", "hundreds"),
    "size-1000": ("hàng nghìn", "thousands"),
    "size-10000": ("hàng vạn", "tens of thousands"),
    "size-1000000": ("hàng triệu", "millions"),
    "amount-ratio": ("{numerator}/{denominator}", "{numerator}/{denominator}"),
    "columns-left-out": (
        "Không đủ chỗ cho các cột: {columns}. Mở rộng cửa sổ, chọn cột bằng --columns, hoặc dùng --format csv.",
        "Left out for want of room: {columns}. Widen the window, choose with --columns, or take --format csv.",
    ),
    "background": ("thông tin nền", "background"),
    "basis-inferred": (
        "suy luận: bài báo không in điều này về nội dung của dòng; lý do: --evidence hoặc chithi describe",
        "inferred: not printed of what the row is about; why: --evidence or chithi describe",
    ),
    "basis-background": (
        "thông tin nền: không bài báo nào in; nguồn: chithi run background-facts",
        "background: no report prints it; source: chithi run background-facts",
    ),
    "no-rows": ("Không có kết quả nào.", "No rows."),
    "rows-cut": ("Hiển thị {shown} trên tổng số {total} dòng.", "Showing {shown} of {total} rows."),
    "built": ("Đã ghi {path}", "Wrote {path}"),
    # why the file system refuses
    "reason-missing": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "reason-denied": ("không có quyền truy cập", "permission denied"),
    "reason-folder": ("đây là thư mục", "it is a folder"),
    "reason-full": ("hết chỗ trống trên đĩa", "no space is left on the device"),
    "reason-closed": ("đầu ra đã đóng", "it is closed"),
    "reason-loop": ("liên kết tượng trưng trỏ vòng quanh", "a symbolic link leads back to itself"),
    "reason-no-folder": ("một phần của đường dẫn không phải là thư mục", "a part of the path is no folder"),
    # how a command is typed
    "no-such-option": (
        "không có tùy chọn “{name}”. Xem: {command} --help",
        "there is no option “{name}”. See: {command} --help",
    ),
    "no-such-option-near": (
        "không có tùy chọn “{name}”. Có phải bạn muốn: {near}? Xem: {command} --help",
        "there is no option “{name}”. Did you mean: {near}? See: {command} --help",
    ),
    "option-before-name": (
        "“{name}” phải đứng sau tên: {command} TÊN {name} … Xem các tên: {command} --help",
        "“{name}” stands behind a name: {command} NAME {name} … For the names see: {command} --help",
    ),
    "missing-argument": ("thiếu {option}. Xem: {command} --help", "{option} is missing. See: {command} --help"),
    "option-needs-value": (
        "{option} cần có giá trị đi sau. Xem: {command} --help",
        "{option} needs a value after it. See: {command} --help",
    ),
    "option-takes-no-value": (
        "{option} không nhận giá trị. Xem: {command} --help",
        "{option} takes no value. See: {command} --help",
    ),
    "extra-argument": (
        "không cần “{value}” ở đây. Tên có dấu cách phải đặt trong ngoặc kép. Xem: {command} --help",
        "there is no place for “{value}”. A name with blanks needs quotes. See: {command} --help",
    ),
    "bad-count": (
        "{option}: “{value}” không phải là số nguyên từ 0 trở lên. Hãy viết dạng 10.",
        "{option}: “{value}” is not a whole number from 0 on. Write it as 10.",
    ),
    "empty-path": (
        "tên tệp hoặc thư mục để trống. Hãy ghi tên, hoặc bỏ tùy chọn.",
        "the name of a file or folder is empty. Give a name, or leave out the option.",
    ),
    # formats and output
    "format-does-not-fit": (
        "không ghi được kết quả này dưới dạng “{format}”. Hãy chọn: {known}.",
        "this result cannot be written as “{format}”. Choose from: {known}.",
    ),
    "unknown-extension": (
        "{path}: không nhận ra định dạng qua phần mở rộng. Thêm --format với một trong: {known}.",
        "{path}: the extension names no format. Add --format with one of {known}.",
    ),
    "unknown-extension-near": (
        "{path}: không nhận ra định dạng qua phần mở rộng. Có phải bạn muốn: {near}? Hoặc thêm --format với một trong: "
        "{known}.",
        "{path}: the extension names no format. Did you mean: {near}? Or add --format with one of {known}.",
    ),
    "xlsx-missing": (
        'để ghi xlsx cần cài thêm: pip install "chithi[xlsx]"',
        'writing xlsx needs an extra: pip install "chithi[xlsx]"',
    ),
    "cannot-write": (
        "không ghi được {path}: {reason}. Hãy chọn tệp khác hoặc tạo thư mục trước.",
        "cannot write {path}: {reason}. Choose another file, or make the folder first.",
    ),
    "cannot-print": (
        "không ghi được kết quả ra đầu ra chuẩn: {reason}. Hãy ghi vào tệp bằng -o.",
        "cannot write to stdout: {reason}. Write to a file with -o.",
    ),
}
