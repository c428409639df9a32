"""What is said of hosts that data and queries may name."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # queries
    "service-refused": (
        "không dùng SERVICE <{url}>: chithi không truy cập mạng. Thêm --allow-network {host} để cho phép,"
        " hoặc đưa dữ liệu vào bằng --data hoặc --with.",
        "SERVICE <{url}> is refused: chithi stays off the network. Allow the host with --allow-network {host},"
        " or give the data with --data or --with.",
    ),
    "service-form": (
        "SERVICE chỉ được dùng với một địa chỉ http(s) viết đầy đủ trong <…>, không dùng biến, tiền tố hay ký tự thoát,"
        " và máy chủ phải được cho phép bằng --allow-network. Nếu không, hãy đưa dữ liệu vào bằng --data hoặc --with.",
        "SERVICE must name one http(s) address in full, as <…>: no variable, prefix or escape; and its host must be"
        " allowed with --allow-network. Otherwise give the data with --data or --with.",
    ),
    "service-in-rdflib": (
        "không dùng SERVICE với rdflib, vì rdflib đi theo chuyển hướng sang máy chủ khác. Hãy dùng --engine oxigraph.",
        "SERVICE is refused with rdflib, which follows redirects to other hosts. Use --engine oxigraph.",
    ),
    "bad-host": (
        "“{value}” không phải tên máy chủ. Hãy viết như example.org hoặc localhost:3030, không có http://,"
        " tên quốc tế viết dạng xn--….",
        "“{value}” is no host. Write it as in example.org or localhost:3030, without http://,"
        " an international name as xn--….",
    ),
    # values
    "no-text": (
        "{option}: “{value}” không phải văn bản (có byte 0 hoặc nửa ký tự). Hãy gõ lại.",
        "{option}: “{value}” is no text (it has a zero byte or half a letter). Type it again.",
    ),
    # data
    "context-refused": (
        "{path}: @context nằm trên mạng ({url}), chithi không truy cập mạng."
        " Hãy chép @context vào tệp, hoặc cho phép máy chủ bằng --allow-network {host}.",
        "{path}: the @context is on the network ({url}), where chithi does not go."
        " Copy it into the file, or allow the host with --allow-network {host}.",
    ),
    "context-fault": (
        "{path}: không dùng được @context {url}: {reason}. Hãy chép @context đúng vào tệp.",
        "{path}: the @context {url} cannot be used: {reason}. Copy a right one into the file.",
    ),
    "reason-no-context": ("không phải JSON có @context", "it is no JSON with a @context"),
    "reason-circular": ("nó dẫn về chính nó", "it leads back to itself"),
    "reason-import": ("@import phải dẫn đến đúng một đối tượng", "what is named by @import must be one object"),
    "contexts-too-many": (
        "{path}: các @context trên mạng quá nhiều hoặc quá lớn. Hãy chép phần cần dùng vào tệp.",
        "{path}: too many contexts on the network, or too large ones. Copy what is needed into the file.",
    ),
    "import-left-out": (
        "{document} có owl:imports <{url}>: chưa nạp, vì chithi không truy cập mạng."
        " Đưa tệp vào bằng --with TỆP, hoặc thêm --allow-network {host}.",
        "{document} has owl:imports <{url}>: not loaded, as chithi stays off the network."
        " Give the file with --with FILE, or allow the host with --allow-network {host}.",
    ),
    "import-without-host": (
        "{document} có owl:imports <{url}>: chưa nạp. Đưa tệp vào bằng --with TỆP.",
        "{document} has owl:imports <{url}>: not loaded. Give the file with --with FILE.",
    ),
    "imports-too-many": (
        "quá {most} tài liệu owl:imports lồng nhau. Hãy tải về và đưa vào bằng --with.",
        "more than {most} documents through owl:imports. Save them and give them with --with.",
    ),
    "no-data-there": (
        "{url}: máy chủ gửi “{kind}”, không phải dữ liệu RDF. Hãy tải đúng tệp về và đưa vào bằng --with.",
        "{url}: the host sent “{kind}”, which is no RDF. Save the right file and give it with --with.",
    ),
    # fetching
    "fetch-elsewhere": (
        "{url} dẫn sang {target}: máy chủ ấy chưa được cho phép. Nếu tin cậy, thêm --allow-network {host}.",
        "{url} leads to {target}: that host is not allowed. If it is to be trusted, add --allow-network {host}.",
    ),
    "fetch-redirects": (
        "{url}: chuyển hướng quá {most} lần. Hãy kiểm tra địa chỉ.",
        "{url}: more than {most} redirects. Check the address.",
    ),
    "fetch-status": (
        "{url}: máy chủ trả lời {status}. Hãy kiểm tra địa chỉ.",
        "{url}: the host answered {status}. Check the address.",
    ),
    "fetch-failed": (
        "{url}: không tải được: {reason}. Hãy kiểm tra địa chỉ và kết nối mạng.",
        "{url}: cannot be fetched: {reason}. Check the address and the network.",
    ),
    "fetch-packed": (
        "{url}: máy chủ gửi nội dung nén dù không được yêu cầu. Hãy tải về và đưa vào bằng --with.",
        "{url}: the host sent packed content, unasked. Save it and give it with --with.",
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
