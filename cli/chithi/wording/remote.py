"""What is said of endpoints and of HTTP."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-endpoint": (
        "Hỏi máy chủ SPARQL ở địa chỉ này thay cho dữ liệu trên máy; chỉ đọc.",
        "Ask the SPARQL server at this address in place of local data; only reads.",
    ),
    "help-timeout": (
        "Chờ máy chủ trả lời xong tối đa chừng này giây.",
        "Wait at most this many seconds for a server's whole answer.",
    ),
    "bad-seconds": (
        "{option}: “{value}” không phải là số giây (trên 0, tối đa 86400). Hãy viết dạng 30.",
        "{option}: “{value}” is no number of seconds (above 0, up to 86400). Write it as 30.",
    ),
    "endpoint-address": (
        "“{value}” không phải là địa chỉ máy chủ. Hãy viết dạng http://localhost:7878/query.",
        "“{value}” is not the address of a server. Write it as http://localhost:7878/query.",
    ),
    "endpoint-with-credentials": (
        "{url}: không ghi tên đăng nhập hay mật khẩu vào địa chỉ. Hãy đặt vào biến môi trường CHITHI_USER và "
        "CHITHI_PASSWORD, hoặc tệp ~/.netrc.",
        "{url}: a user's name or password must not stand in the address. Put them into the environment variables "
        "CHITHI_USER and CHITHI_PASSWORD, or into ~/.netrc.",
    ),
    "endpoint-and-data": (
        "--endpoint hỏi dữ liệu trên máy chủ, nên không đi cùng --data, --with hay --engine. Để đưa dữ liệu lên máy "
        "chủ, dùng chithi push.",
        "--endpoint asks what the server holds, so it does not go with --data, --with or --engine. To bring data "
        "there, use chithi push.",
    ),
    "endpoint-unreachable": (
        "không kết nối được với {url}: {reason}. Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không.",
        "cannot reach {url}: {reason}. Check the address, and whether the server is running.",
    ),
    "endpoint-slow": (
        "{url} chưa trả lời xong sau {seconds} giây. Hãy thu hẹp câu hỏi hoặc tăng --timeout.",
        "{url} had not answered in full after {seconds} seconds. Ask for less, or raise --timeout.",
    ),
    "endpoint-cut-off": (
        "kết nối với {url} bị ngắt giữa chừng; phần đã nhận không được dùng. Hãy thử lại.",
        "the connection to {url} broke before the end; what had come was not used. Try again.",
    ),
    "endpoint-elsewhere": (
        "{url} chuyển hướng sang máy chủ khác: {target}. Nếu tin máy chủ đó, hãy dùng thẳng địa chỉ của nó.",
        "{url} redirects to another server: {target}. If you trust that server, give its address.",
    ),
    "endpoint-circle": (
        "{url} chuyển hướng vòng quanh. Hãy kiểm tra địa chỉ.",
        "{url} redirects in a circle. Check the address.",
    ),
    "endpoint-password": (
        "{url} từ chối truy cập (HTTP {status}). Hãy kiểm tra tên và mật khẩu trong biến môi trường {user}, {password} "
        "hoặc tệp ~/.netrc.",
        "{url} refuses access (HTTP {status}). Check the name and password in the environment variables {user} and "
        "{password}, or in ~/.netrc.",
    ),
    "endpoint-busy": (
        "{url} đang quá tải hoặc tạm ngừng (HTTP {status}) sau {tries} lần thử. Hãy thử lại sau.",
        "{url} is overloaded or out of service (HTTP {status}) after {tries} tries. Try again later.",
    ),
    "endpoint-refuses": (
        "{url} trả lời bằng lỗi HTTP {status}: {reason}. Hãy kiểm tra địa chỉ và câu hỏi.",
        "{url} answers with the error HTTP {status}: {reason}. Check the address and the query.",
    ),
    "endpoint-no-result": (
        "{url} trả về “{type}”, không phải kết quả SPARQL. Địa chỉ truy vấn thường kết thúc bằng /sparql hoặc /query.",
        "{url} answers with “{type}”, which is no result of a query. The address for queries often ends in /sparql "
        "or /query.",
    ),
    "endpoint-broken": (
        "câu trả lời của {url} bị hỏng hoặc thiếu: {reason}. Hãy thử lại, hoặc báo cho người quản trị máy chủ.",
        "the answer of {url} is broken or not whole: {reason}. Try again, or tell whoever runs the server.",
    ),
}
