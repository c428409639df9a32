"""What is said of hosts that data and queries may name."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # queries
    "service-refused": (
        "không dùng được SERVICE <{url}>: mặc định chithi không truy cập mạng. Hãy thêm --allow-network {host} để "
        "cho phép, hoặc đưa dữ liệu vào bằng --data hay --with.",
        "SERVICE <{url}> is refused: chithi stays off the network. Allow the host with --allow-network {host}, or "
        "give the data with --data or --with.",
    ),
    "service-form": (
        "SERVICE chỉ được dùng với một địa chỉ http(s) viết đầy đủ trong <…>, không dùng biến, tiền tố hay ký tự thoát,"
        " và máy chủ phải được cho phép bằng --allow-network. Nếu không, hãy đưa dữ liệu vào bằng --data hoặc --with.",
        "SERVICE must name one http(s) address in full, as <…>: no variable, prefix or escape; and its host must be"
        " allowed with --allow-network. Otherwise give the data with --data or --with.",
    ),
    "service-in-rdflib": (
        "không dùng được SERVICE với rdflib, vì rdflib đi theo cả chuyển hướng sang máy chủ khác. Hãy dùng "
        "--engine oxigraph.",
        "SERVICE is refused with rdflib, which follows redirects to other hosts. Use --engine oxigraph.",
    ),
    "bad-host": (
        "“{value}” không phải là tên máy chủ. Hãy viết dạng example.org hoặc localhost:3030, không kèm http://; "
        "tên miền có dấu thì viết bằng mã Punycode (xn--…).",
        "“{value}” is not the name of a host. Write it as example.org or localhost:3030, without http://; an "
        "international name in Punycode (xn--…).",
    ),
    # values
    "no-text": (
        "{option}: “{value}” không phải là văn bản hợp lệ (có ký tự NUL hoặc nửa ký tự). Hãy gõ lại.",
        "{option}: “{value}” is not valid text (it has a NUL or half a character). Type it again.",
    ),
    # data
    "context-refused": (
        "{path}: @context nằm trên mạng ({url}), mà mặc định chithi không truy cập mạng. Hãy chép @context vào "
        "tệp, hoặc cho phép máy chủ bằng --allow-network {host}.",
        "{path}: the @context is on the network ({url}), where chithi does not go. Copy it into the file, or "
        "allow the host with --allow-network {host}.",
    ),
    "context-fault": (
        "{path}: không dùng được @context {url}: {reason}. Hãy chép một @context đúng vào tệp.",
        "{path}: the @context {url} cannot be used: {reason}. Copy a correct one into the file.",
    ),
    "reason-no-context": (
        "tài liệu ở đó không phải là JSON có @context",
        "the document there is not JSON with a @context",
    ),
    "reason-circular": ("nó dẫn trở lại chính nó", "it leads back to itself"),
    "reason-kind": (
        "@context phải là một đối tượng, một địa chỉ, một danh sách những thứ ấy, hoặc null",
        "a @context is an object, an address, a list of these, or null",
    ),
    "reason-import": (
        "@import phải trỏ đến một @context là một đối tượng JSON duy nhất",
        "@import must name a @context that is one JSON object",
    ),
    "contexts-too-many": (
        "{path}: có quá nhiều @context trên mạng, hoặc chúng quá lớn. Hãy chép phần cần dùng vào tệp.",
        "{path}: too many contexts on the network, or too large ones. Copy what is needed into the file.",
    ),
    "import-left-out": (
        "{document} có owl:imports <{url}>: chưa nạp, vì mặc định chithi không truy cập mạng. Hãy đưa tệp vào "
        "bằng --with TỆP, hoặc thêm --allow-network {host}.",
        "{document} has owl:imports <{url}>: not loaded, as chithi stays off the network. Give the file with "
        "--with FILE, or allow the host with --allow-network {host}.",
    ),
    "import-without-host": (
        "{document} có owl:imports <{url}>: chưa nạp. Hãy đưa tệp vào bằng --with TỆP.",
        "{document} has owl:imports <{url}>: not loaded. Give the file with --with FILE.",
    ),
    "imports-too-many": (
        "phải nạp hơn {most} tài liệu qua owl:imports. Hãy tải chúng về và đưa vào bằng --with.",
        "owl:imports leads to more than {most} documents. Save them and give them with --with.",
    ),
    "no-data-there": (
        "{url}: máy chủ gửi “{kind}”, không phải là dữ liệu RDF đọc được. Hãy tải đúng tệp về và đưa vào bằng --with.",
        "{url}: the host sent “{kind}”, which is not RDF that can be read. Save the right file and give it with "
        "--with.",
    ),
    # fetching
    "fetch-elsewhere": (
        "{url} dẫn đến {target}: máy chủ ấy chưa được cho phép. Nếu tin cậy, hãy thêm --allow-network {host}.",
        "{url} leads to {target}: that host is not allowed. If you trust it, add --allow-network {host}.",
    ),
    "fetch-nowhere": (
        "{url} dẫn đến {target}: đó không phải là địa chỉ http(s) thông thường. Hãy kiểm tra địa chỉ, hoặc tải "
        "tài liệu về và đưa vào bằng --with.",
        "{url} leads to {target}, which is no plain http(s) address. Check the address, or save the "
        "document and give it with --with.",
    ),
    "fetch-redirects": (
        "{url}: chuyển hướng quá {most} lần. Hãy kiểm tra địa chỉ.",
        "{url}: more than {most} redirects. Check the address.",
    ),
    "fetch-status": (
        "{url}: máy chủ trả lời bằng mã HTTP {status}. Hãy kiểm tra địa chỉ.",
        "{url}: the host answered HTTP {status}. Check the address.",
    ),
    "fetch-failed": (
        "không tải được {url}: {reason}. Hãy kiểm tra địa chỉ và kết nối mạng.",
        "cannot fetch {url}: {reason}. Check the address and the network.",
    ),
    "fetch-packed": (
        "{url}: máy chủ gửi nội dung nén dù không được yêu cầu. Hãy tải về và đưa vào bằng --with.",
        "{url}: the host sent compressed content, unasked. Save it and give it with --with.",
    ),
    "fetch-large": (
        "{url}: lớn hơn {most} MB. Hãy tải về và đưa vào bằng --with.",
        "{url}: larger than {most} MB. Save it and give it with --with.",
    ),
    "fetch-slow": (
        "{url}: sau {most} giây vẫn chưa tải xong. Hãy thử lại sau, hoặc tải về và đưa vào bằng --with.",
        "{url}: not complete after {most} seconds. Try again later, or save it and give it with --with.",
    ),
    "fetch-cut": (
        "{url}: nội dung bị cắt giữa chừng. Hãy thử lại.",
        "{url}: the content broke off. Try again.",
    ),
}
