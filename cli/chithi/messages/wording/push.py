"""What is said of pushing to a store."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-push": (
        "Đưa dữ liệu lên một máy chủ: MÁY-CHỦ là địa chỉ kho đồ thị (SPARQL Graph Store Protocol) hoặc địa chỉ "
        "cập nhật SPARQL. Lệnh chỉ gửi những bộ ba còn thiếu; nếu bị ngắt giữa chừng, chỉ cần chạy lại. Tên đăng "
        "nhập và mật khẩu lấy từ biến môi trường CHITHI_USER, CHITHI_PASSWORD hoặc tệp ~/.netrc."
        "\n\n\b\nVí dụ:\n  chithi push http://localhost:7878/store --graph https://w3id.org/chithi/",
        "Bring the data to a server: ENDPOINT is the address of a graph store (SPARQL Graph Store Protocol) or of "
        "SPARQL updates. Only triples that are missing there are sent: if a push is cut off, just run it again. "
        "User name and password come from the environment variables CHITHI_USER and CHITHI_PASSWORD, or from ~/.netrc."
        "\n\n\b\nExample:\n  chithi push http://localhost:7878/store --graph https://w3id.org/chithi/",
    ),
    "help-push-graph": (
        "Tên (IRI) của đồ thị trên máy chủ; không nêu thì dùng đồ thị mặc định.",
        "Name (IRI) of the graph on the server; the default graph if left out.",
    ),
    "help-push-replace": (
        "Xóa mọi bộ ba khác trong đồ thị đó, để đồ thị chỉ còn đúng dữ liệu này.",
        "Remove whatever else is in that graph, so that it holds exactly this data.",
    ),
    "help-push-dry-run": (
        "Không thay đổi gì; chỉ cho biết sẽ gửi và xóa bao nhiêu bộ ba.",
        "Change nothing; only tell how many triples would be sent and removed.",
    ),
    "help-push-batch": (
        "Số bộ ba tối đa trong mỗi lần gửi (mặc định: 1000).",
        "Send at most this many triples at a time (1000 by default).",
    ),
    "help-push-protocol": (
        "Giao thức phải dùng: gsp (Graph Store Protocol) hoặc update (SPARQL Update); không nêu thì tự nhận biết.",
        "The protocol to use: gsp (Graph Store Protocol) or update (SPARQL Update); found out if left out.",
    ),
    "help-push-query": (
        "Địa chỉ nhận truy vấn khi MÁY-CHỦ là địa chỉ cập nhật (mặc định: …/query nếu MÁY-CHỦ là …/update, còn "
        "không thì chính MÁY-CHỦ).",
        "Where queries go if ENDPOINT takes updates (default: …/query if ENDPOINT is …/update, else ENDPOINT itself).",
    ),
    # what was done
    "push-done": (
        "{url}: đã gửi {sent} trên {total} bộ ba, xóa {removed}, qua {requests} yêu cầu; đồ thị hiện có {held} bộ ba.",
        "{url}: sent {sent} of {total} triples and removed {removed} in {requests} requests; the graph now holds "
        "{held}.",
    ),
    "push-nothing": (
        "{url}: đã có đủ {total} bộ ba, không cần gửi gì; đồ thị hiện có {held} bộ ba.",
        "{url}: all {total} triples are there, nothing to send; the graph holds {held}.",
    ),
    "push-plan": (
        "{url}: sẽ gửi {sent} trên {total} bộ ba, xóa {removed}, qua {requests} yêu cầu; đồ thị hiện có {held} bộ ba.",
        "{url}: would send {sent} of {total} triples and remove {removed} in {requests} requests; the graph holds "
        "{held}.",
    ),
    "push-graph-missing": (
        "Máy chủ chưa có đồ thị này, hoặc đồ thị đang trống, hoặc địa chỉ này không phải là kho đồ thị: chỉ khi gửi "
        "thật mới biết.",
        "The server does not have this graph yet, or it is empty, or the address is no graph store: only a real push "
        "will find out.",
    ),
    "push-others": (
        "Đồ thị còn có {count} bộ ba không thuộc dữ liệu này; thêm --replace nếu muốn xóa.",
        "The graph holds {count} triples that are not of this data; --replace removes them.",
    ),
    "push-rewritten": (
        "Máy chủ ghi {count} giá trị theo cách viết khác, ví dụ {ours} thành {theirs}; bản thân giá trị không đổi.",
        "The server writes {count} literals in another way, such as {ours} as {theirs}; their values are the same.",
    ),
    # what goes wrong
    "push-blank-node": (
        "{subject}: có nút trống (ở {predicate}), mỗi lần gửi sẽ thành thêm một nút mới. Hãy đặt cho nút đó một IRI.",
        "{subject}: there is a blank node (at {predicate}), and each push would add it anew. Give it an IRI.",
    ),
    "push-rdf-12": (
        "{subject}: có giá trị RDF 1.2 (ở {predicate}) mà nhiều máy chủ không đọc được. Hãy viết lại bằng RDF 1.1.",
        "{subject}: there is RDF 1.2 (at {predicate}), which many servers cannot read. Write it in RDF 1.1.",
    ),
    "push-no-batch": (
        "--batch: “{value}” không phải là số nguyên từ 1 trở lên. Hãy viết dạng 1000.",
        "--batch: “{value}” is not a whole number from 1 on. Write it as 1000.",
    ),
    "push-query-and-gsp": (
        "--query chỉ dùng với SPARQL Update. Hãy bỏ --query hoặc --protocol gsp.",
        "--query goes with SPARQL Update only. Leave out --query or --protocol gsp.",
    ),
    "push-graph-name": (
        "--graph: “{value}” không phải là IRI đầy đủ. Hãy viết dạng https://w3id.org/chithi/.",
        "--graph: “{value}” is no absolute IRI. Write it as https://w3id.org/chithi/.",
    ),
    "push-no-graph-store": (
        "{url} không phải là kho đồ thị ({reason}). Hãy kiểm tra địa chỉ; nếu đó là địa chỉ cập nhật SPARQL, hãy "
        "dùng --protocol update.",
        "{url} is no graph store ({reason}). Check the address; if it takes SPARQL updates, use --protocol update.",
    ),
    "push-no-updates": (
        "{url} không nhận cập nhật SPARQL hoặc không trả lời truy vấn ({reason}). Hãy kiểm tra địa chỉ; nếu truy "
        "vấn có địa chỉ riêng, hãy thêm --query URL.",
        "{url} takes no SPARQL updates or answers no queries ({reason}). Check the address; if queries have "
        "another one, add --query URL.",
    ),
    "push-neither": (
        "{url} không phải là kho đồ thị, cũng không nhận cập nhật SPARQL ({reasons}). Hãy kiểm tra địa chỉ "
        "(thường kết thúc bằng /store, /data hoặc /update); nếu truy vấn có địa chỉ riêng, hãy thêm --query URL.",
        "{url} is no graph store and takes no SPARQL updates ({reasons}). Check the address, which often ends in "
        "/store, /data or /update; if queries have another one, add --query URL.",
    ),
    "push-no-default-graph": (
        "{fault} Nếu máy chủ không có đồ thị mặc định (như Virtuoso), hãy thêm --graph IRI.",
        "{fault} If the server has no default graph, like Virtuoso, add --graph IRI.",
    ),
    "push-too-large": (
        "{url} không nhận yêu cầu lớn như vậy (HTTP 413). Hãy gửi ít bộ ba hơn mỗi lần: --batch N.",
        "{url} takes no request of that size (HTTP 413). Send fewer triples at a time: --batch N.",
    ),
    "push-cut-off": (
        "{fault} Đã xử lý xong {done} trên {total} bộ ba; hãy chạy lại đúng lệnh này để làm tiếp.",
        "{fault} {done} of {total} triples were done; run the same command again to go on.",
    ),
    "push-read-limit": (
        "{url} chỉ trả về {found} trên {count} bộ ba của đồ thị nên không đối chiếu được. Hãy tăng giới hạn kết "
        "quả của máy chủ, hoặc dùng địa chỉ kho đồ thị.",
        "{url} gives only {found} of the graph's {count} triples, so it cannot be compared. Raise the server's "
        "limit on results, or use the address of its graph store.",
    ),
    "push-interrupted": (
        "{url}: đã dừng; đã xử lý xong {done} trên {total} bộ ba. Hãy chạy lại đúng lệnh này để làm tiếp.",
        "{url}: stopped; {done} of {total} triples were done. Run the same command again to go on.",
    ),
    "push-graph-in-address": (
        "{url}: địa chỉ đã có tham số “{name}”. Hãy bỏ tham số đó và nêu tên đồ thị bằng --graph IRI.",
        "{url}: the address has a parameter “{name}”. Leave it out, and name the graph with --graph IRI.",
    ),
    "push-odd-answer": (
        "{url}: khi được hỏi đồ thị chứa gì, máy chủ trả lời {text}: không phải là một số đếm hay một thuộc tính. "
        "Hãy kiểm tra địa chỉ nhận truy vấn (--query URL).",
        "{url}: asked what the graph holds, the server answers {text}, which is no count and no property. Check the "
        "address that queries go to (--query URL).",
    ),
    "push-missing": (
        "{url}: đã gửi xong nhưng khi đọc lại, đồ thị thiếu {missing} trên {total} bộ ba, ví dụ {text}. Hãy chạy "
        "lại; nếu vẫn thiếu, có thể máy chủ giới hạn số kết quả (Virtuoso: ResultSetMaxRows): hãy dùng địa chỉ "
        "cập nhật SPARQL.",
        "{url}: everything was sent, but when read again the graph lacks {missing} of {total} triples, such as "
        "{text}. Run it again; if they are still missing, the server may cut results off (Virtuoso: "
        "ResultSetMaxRows): use its address for SPARQL updates.",
    ),
    "push-excess": (
        "{url}: đã xóa xong nhưng đồ thị vẫn còn {excess} bộ ba không thuộc dữ liệu này. Hãy chạy lại lệnh, và "
        "xem có ai khác đang ghi vào đồ thị không.",
        "{url}: everything else was removed, but {excess} triples that are not of this data are there still. Run "
        "it again, and see whether somebody else writes to the graph.",
    ),
}
