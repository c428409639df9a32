"""What is said of endpoints and of HTTP."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-endpoint": (
        "Truy vấn máy chủ SPARQL ở địa chỉ này thay cho dữ liệu có sẵn trên máy; chỉ đọc, không ghi.",
        "Ask the SPARQL server at this address in place of local data; it is only read.",
    ),
    "help-timeout": (
        "Chờ máy chủ trả lời xong tối đa từng này giây (mặc định: 60).",
        "Wait at most this many seconds for a server's whole answer (60 by default).",
    ),
    "bad-seconds": (
        "{option}: “{value}” không phải là số giây hợp lệ (lớn hơn 0, tối đa 86400). Hãy viết dạng 30.",
        "{option}: “{value}” is not a number of seconds (above 0, up to 86400). Write it as 30.",
    ),
    "endpoint-address": (
        "“{value}” không phải là địa chỉ máy chủ. Hãy viết dạng http://localhost:7878/query.",
        "“{value}” is not the address of a server. Write it as http://localhost:7878/query.",
    ),
    "endpoint-with-credentials": (
        "không ghi tên đăng nhập hay mật khẩu (phần trước dấu @) trong địa chỉ. Hãy đặt vào biến môi trường "
        "CHITHI_USER và CHITHI_PASSWORD, hoặc tệp ~/.netrc. Dấu @ trong đường dẫn viết là %40.",
        "a user's name or password (what stands before @) must not be in the address. Put them into the environment "
        "variables CHITHI_USER and CHITHI_PASSWORD, or into ~/.netrc. Write an @ in a path as %40.",
    ),
    "endpoint-and-data": (
        "--endpoint hỏi dữ liệu trên máy chủ nên không dùng cùng --data, --with, --background hay --engine được. "
        "Để đưa dữ liệu lên máy chủ, hãy dùng chithi push.",
        "--endpoint asks what the server holds, so it does not go with --data, --with, --background or --engine. "
        "To bring data there, use chithi push.",
    ),
    "endpoint-unreachable": (
        "không kết nối được với {url}: {reason}. Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không.",
        "cannot reach {url}: {reason}. Check the address, and whether the server is running.",
    ),
    "endpoint-slow": (
        "{url} chưa trả lời xong sau {seconds} giây. Hãy tăng --timeout hoặc thu hẹp yêu cầu.",
        "{url} had not answered in full after {seconds} seconds. Raise --timeout, or ask for less.",
    ),
    "endpoint-cut-off": (
        "kết nối với {url} bị ngắt giữa chừng; phần đã nhận bị loại bỏ. Hãy thử lại.",
        "the connection to {url} broke before the end; what had come was thrown away. Try again.",
    ),
    "endpoint-elsewhere": (
        "{url} chuyển hướng sang máy chủ khác: {target}. Nếu tin cậy máy chủ ấy, hãy dùng thẳng địa chỉ của nó.",
        "{url} redirects to another server: {target}. If you trust that server, give its address.",
    ),
    "endpoint-circle": (
        "{url} chuyển hướng lòng vòng. Hãy kiểm tra địa chỉ.",
        "{url} redirects in a circle. Check the address.",
    ),
    "endpoint-password": (
        "{url} từ chối truy cập (HTTP {status}). Hãy kiểm tra quyền của tài khoản, tên đăng nhập và mật khẩu "
        "trong biến môi trường {user}, {password} hoặc tệp ~/.netrc.",
        "{url} refuses access (HTTP {status}). Check the account's rights, and the user name and password in the "
        "environment variables {user} and {password}, or in ~/.netrc.",
    ),
    "endpoint-busy": (
        "{url} vẫn quá tải hoặc tạm ngừng phục vụ (HTTP {status}) sau {tries} lần thử. Hãy thử lại sau.",
        "{url} is still overloaded or out of service (HTTP {status}) after {tries} tries. Try again later.",
    ),
    "endpoint-refuses": (
        "{url} báo lỗi HTTP {status}: {reason}. Hãy kiểm tra địa chỉ và nội dung đã gửi (truy vấn hoặc dữ liệu).",
        "{url} answers with the error HTTP {status}: {reason}. Check the address and what was sent (query or data).",
    ),
    "endpoint-no-result": (
        "{url} trả về “{type}”, không phải kết quả SPARQL. Hãy kiểm tra địa chỉ: địa chỉ truy vấn thường kết thúc "
        "bằng /sparql hoặc /query.",
        "{url} answers with “{type}”, which is not a query result. Check the address: the one for queries often "
        "ends in /sparql or /query.",
    ),
    "endpoint-broken": (
        "câu trả lời của {url} bị hỏng hoặc không đầy đủ: {reason}. Hãy thử lại, hoặc báo cho người quản trị máy chủ.",
        "the answer of {url} is broken or not whole: {reason}. Try again, or tell whoever runs the server.",
    ),
    "endpoint-too-deep": (
        "câu trả lời của {url} lồng quá {most} tầng nên không đọc được. Hãy báo cho người quản trị máy chủ.",
        "the answer of {url} nests more than {most} levels, so it is not read. Tell whoever runs the server.",
    ),
    "endpoint-other-answer": (
        "{url} trả lời một câu hỏi khác: cần các cột {wanted}, nhưng nhận được {found}. Hãy kiểm tra địa chỉ.",
        "{url} answers another question: the columns should be {wanted}, and are {found}. Check the address.",
    ),
    "endpoint-not-http": (
        "không kết nối được với {url}: {reason}. Hãy kiểm tra địa chỉ, máy chủ và cấu hình proxy, chứng chỉ (biến môi "
        "trường http_proxy, https_proxy, REQUESTS_CA_BUNDLE).",
        "cannot talk to {url}: {reason}. Check the address, the server, and the settings of proxies and certificates "
        "(the variables http_proxy, https_proxy, REQUESTS_CA_BUNDLE).",
    ),
    "credentials-form": (
        "tên đăng nhập hoặc mật khẩu có ký tự không gửi được ({reason}). Hãy kiểm tra {user}, {password} "
        "hoặc ~/.netrc.",
        "the name or the password has letters that cannot be sent ({reason}). Check {user}, {password} or ~/.netrc.",
    ),
    "answer-unexpected": (
        "máy chủ trả lời một phép đếm không bằng đúng một dòng. Hãy kiểm tra địa chỉ.",
        "the server answers a count by something else than one row. Check the address.",
    ),
}
