"""What is said of the source texts and the audit."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    # the source texts
    "help-audit": (
        "Đối chiếu đoạn trích, số liệu, ngày tháng và tên gọi với văn bản nguồn.",
        "Check passages, figures, dates and names against the source texts.",
    ),
    "help-coverage": (
        "Cho biết những gì người đọc thấy trong văn bản (người, chức vụ, lời nói, khen thưởng, sự kiện, số liệu …) mà "
        "chưa đối tượng nào dẫn.",
        "Tell what a reader sees in the texts (people, posts, sayings, awards, events, documents, numbers …) and no "
        "node cites.",
    ),
    "help-sources": (
        "Thư mục chứa văn bản nguồn (mặc định: biến môi trường {variable}).",
        "The folder with the source texts (default: the environment variable {variable}).",
    ),
    "help-evidence": (
        "Cho biết bài báo nào, đoạn nào, cụm từ nào chứng minh cho một đối tượng.",
        "Tell which report, paragraph and phrase prove a thing.",
    ),
    "help-locate": (
        "In vị trí của một cụm từ trong văn bản nguồn thành đoạn trích Turtle. BÀI-BÁO là bài báo hoặc tên tệp.",
        "Print where a phrase stands in a source text, as a passage in Turtle. REPORT is a report or a file name.",
    ),
    "no-sources-given": (
        "chưa có văn bản nguồn. Thêm --sources DIR hoặc đặt biến {variable}. Chạy thử với bài hư cấu: "
        "chithi audit song-may-2025 --with tests/sample/song-may-2025.ttl --sources tests/sample",
        "no source texts are given. Add --sources DIR or set {variable}. To try it on the fictional report: "
        "chithi audit song-may-2025 --with tests/sample/song-may-2025.ttl --sources tests/sample",
    ),
    "no-sources-folder": (
        "{path} không phải là thư mục. Hãy chỉ rõ thư mục chứa văn bản nguồn bằng --sources.",
        "{path} is no folder. Name the folder with the source texts with --sources.",
    ),
    "no-such-report": (
        "dữ liệu không có bài báo “{name}”. Các bài: {known}.",
        "the data have no report “{name}”. The reports are {known}.",
    ),
    "no-sentences": (
        "Thêm --sources DIR để xem cả câu văn.",
        "Add --sources DIR to see the sentences, too.",
    ),
    "phrase-not-found": (
        "{path} không có cụm từ “{phrase}”. Hãy chép đúng nguyên văn, kể cả dấu câu.",
        "{path} does not have the phrase “{phrase}”. Copy it as printed, punctuation and all.",
    ),
    "phrase-crosses": (
        "cụm từ “{phrase}” bắt đầu ở đoạn {first} và kết thúc ở đoạn {last}. Mỗi dòng là một đoạn: chỉ lấy phần nằm "
        "trong một đoạn.",
        "the phrase “{phrase}” begins in paragraph {first} and ends in paragraph {last}. Each line is a paragraph: "
        "take the part that lies in one.",
    ),
    "phrase-several": (
        "Cụm từ xuất hiện {count} lần: {places}. Giữ lại đoạn trích đúng chỗ.",
        "The phrase occurs {count} times: {places}. Keep the passage that you mean.",
    ),
    "phrase-known": (
        "Chỗ ấy đã có đoạn trích: {names}. Hãy dùng lại, không khai báo thêm.",
        "A passage stands there already: {names}. Cite it, and declare no other.",
    ),
    "phrase-title": (
        "Cụm từ dài {words} chữ, quá {most}, nên in ra là ct:TitlePassage: chỉ dùng nếu đó là nhan đề hay tên gọi, còn "
        "không thì rút ngắn lại.",
        "The phrase has {words} words, more than {most}, so it is printed as a ct:TitlePassage: keep it only if it is "
        "a title or name, or else shorten it.",
    ),
    "phrase-long": (
        "Cụm từ dài {words} chữ, quá {most}: rút ngắn lại, hoặc dùng ct:TitlePassage nếu là nhan đề hay tên gọi.",
        "The phrase has {words} words, more than {most}: shorten it, or make it a ct:TitlePassage if it is a "
        "title or name.",
    ),
    "uncovered": ("chưa trích dẫn: {kind}", "not cited: {kind}"),
    "bare-sentence": ("câu không có đoạn trích", "sentence without a passage"),
    "mention-person": ("người", "person"),
    "mention-post": ("chức vụ", "post"),
    "mention-saying": ("lời nói", "saying"),
    "mention-award": ("khen thưởng", "award"),
    "mention-body": ("cơ quan", "body"),
    "mention-place": ("địa danh", "place"),
    "mention-event": ("sự kiện", "event"),
    "mention-document": ("văn bản", "document"),
    "mention-date": ("ngày tháng", "date"),
    "mention-number": ("con số", "number"),
    "mention-digits": ("chữ số", "digits"),
    "mention-quoted": ("tên trong ngoặc kép", "quoted name"),
    "excused": ("nhắc lại {by}", "repeats {by}"),
    "quotation": ("lời trích nguyên văn, không cần lưu", "direct quotation, no node expected"),
    "furniture": ("ngoài nội dung", "page furniture"),
    "audit-failed": (
        "có {count} lỗi trong {reports} bài báo.",
        "{count} faults in {reports} reports.",
    ),
    "coverage-failed": (
        "{count} chỗ trong {reports} bài báo chưa được trích dẫn. Thêm đối tượng đúng loại dẫn đoạn trích ấy, hoặc "
        "ct:repeats nếu là nhắc lại.",
        "{count} places in {reports} reports are not cited. Let a node of that kind cite the passage, or add "
        "ct:repeats for a mere repetition.",
    ),
    "audit-digest": (
        "văn bản khác với bản đã mã hóa: SHA-256 là {found}, dữ liệu ghi {said}. Lấy đúng bản, hoặc đọc lại và sửa.",
        "the text is not the one that was encoded: its SHA-256 is {found}, the data say {said}. Get the right "
        "copy, or read it again and mend the data.",
    ),
    "audit-incomplete": (
        "đoạn trích thiếu ct:paragraph, ct:start, ct:end hoặc ct:printed. Dùng chithi locate.",
        "the passage lacks ct:paragraph, ct:start, ct:end or ct:printed. Use chithi locate.",
    ),
    "audit-slice": (
        "văn bản ở {start}–{end} là “{found}”, không phải “{printed}”. Dùng chithi locate để lấy vị trí đúng.",
        "the text at {start}–{end} is “{found}” and not “{printed}”. Use chithi locate for the right offsets.",
    ),
    "audit-paragraph": (
        "đoạn trích nằm ở đoạn {found}, dữ liệu ghi đoạn {said}. Sửa ct:paragraph.",
        "the passage is in paragraph {found}, the data say {said}. Mend ct:paragraph.",
    ),
    "audit-long": (
        "đoạn trích dài {words} chữ, quá {most}. Rút ngắn, hoặc dùng ct:TitlePassage nếu là nhan đề hay tên gọi.",
        "the passage has {words} words, more than {most}. Shorten it, or make it a ct:TitlePassage if it is a "
        "title or name.",
    ),
    "audit-repeats": (
        "ct:repeats phải trỏ đến một đoạn trích có giá trị chứng minh trong cùng bài, không phải {other}.",
        "ct:repeats must lead to a passage of the same report that proves something, not to {other}.",
    ),
    "audit-number": (
        "không đọc được số {value} trong “{printed}”. Sửa ct:value và cận, hoặc chỉ đúng đoạn trích bằng ct:numberIn.",
        "no number in “{printed}” reads as {value}. Mend ct:value and bounds, or name the passage with ct:numberIn.",
    ),
    "audit-unreadable": (
        "không đọc trọn được số “{text}” ở {place}, nên chưa có gì chứng minh {value}. Chọn đoạn trích khác, hoặc sửa "
        "số liệu theo cách in của bài.",
        "the number “{text}” at {place} cannot be read whole, so nothing proves {value}. Cite another passage, or mend "
        "the figure.",
    ),
    "audit-misprint": (
        "lưu ý: “{printed}” được coi là in sai và đọc là “{reading}”. Đối chiếu lại với câu văn và lý do đã nêu.",
        "note: “{printed}” is taken for a misprint and read as “{reading}”. Compare sentence and reason once more.",
    ),
    "audit-misprinted-number": (
        "số {value} đọc từ chỗ in sai “{printed}”. Thêm ct:Inference cho biết giá trị của số liệu là suy ra.",
        "{value} is read from the misprint “{printed}”. Add a ct:Inference that the figure's value is inferred.",
    ),
    "audit-reading": (
        "“{printed}” được đọc là “{reading}” mà không có suy luận nào nêu lý do. Thêm ct:Inference về ct:reading.",
        "“{printed}” is read as “{reading}”, and no inference tells why. Add a ct:Inference on ct:reading.",
    ),
    "audit-no-misprint": (
        "“{reading}” chỉ là cách viết khác của “{printed}”, không phải sửa lỗi in. Bỏ ct:reading.",
        "“{reading}” is only another spelling of “{printed}” and mends no misprint. Remove ct:reading.",
    ),
    "audit-several": (
        "số {value} xuất hiện nhiều lần trong “{printed}”. Chỉ rõ bằng ct:numberStart.",
        "{value} stands in “{printed}” several times. Tell which with ct:numberStart.",
    ),
    "audit-percent": (
        "đơn vị và dấu phần trăm trong “{printed}” không khớp. Sửa ct:unit.",
        "the unit does not fit the per cent sign in “{printed}”, or its absence. Mend ct:unit.",
    ),
    "audit-qualifier": (
        "“{printed}” đọc là {found}, dữ liệu ghi {qualifier}. Sửa ct:qualifier và cận, hoặc trích cả từ đứng trước số.",
        "“{printed}” reads as {found}, the data say {qualifier}. Mend ct:qualifier and bounds, or let the passage "
        "begin with the word before the number.",
    ),
    "audit-qualifier-left": (
        "ngay trước đoạn trích có từ chỉ {found}, dữ liệu ghi {qualifier}. Sửa số liệu và đoạn trích, hoặc thêm "
        "ct:Inference cho ct:qualifier.",
        "to the left of the number the text has a word for {found}, the data say {qualifier}. Mend figure and "
        "passage, or explain it with a ct:Inference on ct:qualifier.",
    ),
    "audit-qualifier-right": (
        "ngay sau con số có cụm từ chỉ {found}, dữ liệu ghi {qualifier}. Sửa số liệu và kéo đoạn trích đến hết cụm từ "
        "ấy.",
        "the words after the number mean {found}, the data say {qualifier}. Mend the figure, and let the passage reach "
        "to the end of these words.",
    ),
    "audit-qualifier-depends": (
        "lưu ý: “{words}” cạnh con số trong “{printed}” có thể chỉ {found}; dữ liệu ghi {qualifier}. Đọc lại câu văn; "
        "nếu đúng như vậy thì sửa ct:qualifier.",
        "note: “{words}” beside the number in “{printed}” may mean {found}; the data say {qualifier}. Read the "
        "sentence again, and mend ct:qualifier if it does.",
    ),
    "audit-bounds": (
        "ct:{name} không khớp với giá trị và từ chỉ độ chính xác {qualifier}.",
        "ct:{name} does not follow from the value and the qualifier {qualifier}.",
    ),
    "audit-number-in": (
        "ct:numberIn trỏ đến {other}, không nằm trong ct:evidence của số liệu. Thêm vào đó, hoặc trỏ cho đúng.",
        "ct:numberIn names {other}, which is not among the figure's ct:evidence. Add it there, or name the right one.",
    ),
    "audit-precision": (
        "ct:{name} {date} không phải ngày đầu hoặc cuối theo độ chính xác {precision}. Sửa ngày hoặc độ chính xác.",
        "ct:{name} {date} is not the first or last day that the precision {precision} asks for. Mend either.",
    ),
    "audit-evidence": (
        "ct:evidence trỏ đến {other}, không phải đoạn trích chứng minh được. Chỉ đúng đoạn trích, hoặc bỏ ct:repeats.",
        "ct:evidence leads to {other}, which is no passage that proves something. Cite one, or drop its ct:repeats.",
    ),
    "audit-paragraph-count": (
        "văn bản có {found} đoạn, dữ liệu ghi {said}. Sửa ct:paragraphCount.",
        "the text has {found} paragraphs, the data say {said}. Mend ct:paragraphCount.",
    ),
    "audit-furniture": (
        "đoạn {number} không thể là ct:furnitureParagraph: văn bản không có đoạn ấy, hoặc có đoạn trích nằm trong đó.",
        "paragraph {number} cannot be a ct:furnitureParagraph: the text has none such, or a passage lies in it.",
    ),
    "audit-header": (
        "không đoạn trích nào của bài in ct:{name} “{text}”. Thêm đoạn trích, hoặc sửa.",
        "no passage of the report prints ct:{name} “{text}”. Add one, or mend it.",
    ),
    "audit-date": (
        "không đoạn trích nào in ct:{name} {date} ({printed}). Thêm đoạn trích, hoặc ct:Inference nêu lý do.",
        "no passage prints ct:{name} {date} ({printed}). Add one, or a ct:Inference with the reason.",
    ),
    "audit-issue-date": (
        "ngay sau số văn bản, đoạn này in ngày {printed}; dữ liệu ghi ct:issueDate {date}. Sửa ngày, chỉ đúng văn bản, "
        "hoặc thêm ct:Inference nếu bài in nhầm.",
        "right behind the document's number the paragraph prints {printed}, the data say ct:issueDate {date}. Mend it, "
        "cite the right document, or add a ct:Inference if it is a misprint.",
    ),
    "audit-day": (
        "ngày và tháng của ct:{name} {date} khác với ngày được in ({printed}).",
        "day and month of ct:{name} {date} differ from those printed ({printed}).",
    ),
    "audit-document-number": (
        "không đoạn được dẫn nào in số {number}. Sửa ct:number, hoặc thêm ct:Inference nêu lý do.",
        "no paragraph that is cited prints the number {number}. Mend ct:number, or add a ct:Inference with the reason.",
    ),
    "audit-text": (
        "không đoạn được dẫn nào in ct:{name} “{text}”. Chép đúng như in, hoặc dẫn đúng đoạn.",
        "no paragraph that is cited prints ct:{name} “{text}”. Copy it as printed, or cite the right paragraph.",
    ),
    "audit-link": (
        "ct:{name} {value}: câu văn được dẫn không in tên ấy. Sửa giá trị, thêm đoạn trích in tên ấy, hoặc nêu lý do "
        "bằng "
        "ct:Inference.",
        "ct:{name} {value}: the sentences cited do not print its name. Mend the value, cite a passage that prints it, "
        "or "
        "give the reason in a ct:Inference.",
    ),
    "audit-other-name": (
        "không đoạn được dẫn nào in tên gọi khác “{name}”. Chép đúng như in, bỏ đi, hoặc nêu lý do bằng ct:Inference "
        "cho "
        "skos:altLabel.",
        "no paragraph that is cited prints the other name “{name}”. Copy it as printed, leave it out, or give the "
        "reason "
        "in a ct:Inference on skos:altLabel.",
    ),
    "audit-spelling": (
        "trong tên “{name}”, chữ “{word}” không đứng cạnh chữ bên cạnh như thế ở bài nào hay tên nào khác. Sửa chính "
        "tả, "
        "hoặc nêu lý do bằng ct:Inference cho skos:prefLabel.",
        "in the name “{name}” the word “{word}” stands beside its neighbours in no text and in no other name. Mend the "
        "spelling, or give the reason in a ct:Inference on skos:prefLabel.",
    ),
    "audit-name": (
        "đoạn này không có tên nào trong số: {names}. Chỉ đúng đoạn, hoặc thêm skos:altLabel đúng như in.",
        "the paragraph has none of the names {names}. Cite the right one, or add a skos:altLabel as printed.",
    ),
}
