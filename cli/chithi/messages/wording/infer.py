"""What is said of conclusions, their reasons and contradictions."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {
    "help-infer": (
        "Suy luận theo OWL 2 RL: ghi dữ liệu cùng những gì suy ra được từ dữ liệu và bản thể học (mất chừng mười đến "
        "hai mươi giây). TỆP thay cho đồ thị có sẵn. Nếu dữ liệu mâu thuẫn thì báo các bộ ba gây ra mâu thuẫn."
        "\n\n\b\nVí dụ:\n  chithi infer --only-new\n  chithi infer --explain person:le-duc-duc\n"
        "  chithi infer bao-moi.ttl --format nt -o day-du.nt",
        "Reason by OWL 2 RL: write the data with all that follows from data and ontology (takes some ten to "
        "twenty seconds). FILE stands in place of the shipped graph. Contradictions are reported with the triples that "
        "cause them."
        "\n\n\b\nExample:\n  chithi infer --only-new\n  chithi infer --explain person:le-duc-duc\n"
        "  chithi infer new-report.ttl --format nt -o complete.nt",
    ),
    "help-infer-format": (
        "Định dạng (mặc định: theo phần mở rộng của tệp, không có tệp thì là ttl); text hoặc json dùng với --explain.",
        "The format (default: what the file's extension names, ttl without a file); text and json go with --explain.",
    ),
    "help-infer-output": (
        "Ghi vào tệp (.ttl .nt .nq .trig .jsonld .rdf; với --explain: .txt .json) thay vì in ra đầu ra chuẩn.",
        "Write to a file (.ttl .nt .nq .trig .jsonld .rdf; with --explain: .txt .json) instead of standard output.",
    ),
    "help-infer-only-new": (
        "Chỉ ghi những gì suy ra được, không ghi dữ liệu đã có.",
        "Only what follows, without the data.",
    ),
    "help-infer-explain": (
        "Giải thích mọi điều suy ra được về một sự vật (gọi bằng nhãn, tên rút gọn, tên có tiền tố hoặc IRI): luật và "
        "tiền đề, kể cả tiền đề của tiền đề.",
        "Explain all that follows about a thing (its label, slug, prefixed name or IRI): the rules and their "
        "premises, down to what is stated.",
    ),
    "help-run-infer": (
        "Hỏi cả những gì suy ra được theo OWL 2 RL (mất chừng mười đến hai mươi giây).",
        "Ask what follows by OWL 2 RL as well (takes some ten to twenty seconds).",
    ),
    "infer-and-endpoint": (
        "--infer không dùng cùng --endpoint được: việc suy luận diễn ra trên máy này. Hãy bỏ --infer, hoặc tải lên "
        "máy chủ tệp do chithi export --infer ghi.",
        "--infer does not go with --endpoint: reasoning is done on this computer. Leave it out, or load what "
        "chithi export --infer writes into the server.",
    ),
    "infer-explain-alone": (
        "--only-new không dùng cùng --explain được: --explain chỉ nói về những gì suy ra được. Hãy bỏ --only-new.",
        "--only-new does not go with --explain, which tells of nothing else. Leave --only-new out.",
    ),
    "infer-format-needs-explain": (
        "định dạng “{format}” chỉ dùng với --explain. Hãy thêm --explain THING, hoặc chọn: {known}.",
        "the format “{format}” goes only with --explain. Add --explain THING, or choose from: {known}.",
    ),
    "infer-nothing-new": (
        "Không suy ra thêm được điều gì về {name}.",
        "Nothing more follows about {name}.",
    ),
    "infer-cannot": (
        "không suy luận được từ dữ liệu: {reason}. Hãy sửa danh sách (rdf:first, rdf:rest) hoặc tiên đề OWL ấy trong "
        "dữ liệu; bỏ --infer nếu có.",
        "nothing can be inferred from the data: {reason}. Mend the list (rdf:first, rdf:rest) or the axiom of OWL in "
        "the data, or leave out --infer.",
    ),
    "infer-clashes": (
        "dữ liệu mâu thuẫn với nhau hoặc với bản thể học; số mâu thuẫn: {count}. Hãy sửa một trong các bộ ba có ghi "
        "[dữ liệu] dưới mỗi mục.\n{candidates}",
        "the data contradict themselves or the ontology; contradictions: {count}. Mend one of the triples marked "
        "[data] under each.\n{candidates}",
    ),
    "origin-stated": ("dữ liệu", "data"),
    "origin-ontology": ("bản thể học", "ontology"),
    "origin-axiom": ("luôn đúng", "always true"),
    "origin-inferred": ("suy ra", "inferred"),
    # What each rule of OWL 2 RL says.
    "rule-cax-sco": ("phần tử của một lớp cũng thuộc lớp cha", "what is in a class is in the classes above it"),
    "rule-cax-eqc1": ("hai lớp tương đương có cùng phần tử", "equivalent classes have the same members"),
    "rule-cax-eqc2": ("hai lớp tương đương có cùng phần tử", "equivalent classes have the same members"),
    "rule-cax-dw": ("không gì thuộc cả hai lớp tách rời nhau", "nothing is in two disjoint classes"),
    "rule-cax-adc": ("không gì thuộc hai trong số các lớp tách rời nhau", "nothing is in two of the disjoint classes"),
    "rule-prp-dom": (
        "cái gì mang thuộc tính thì thuộc miền xác định của nó",
        "what has a property is in the property's domain",
    ),
    "rule-prp-rng": (
        "giá trị của một thuộc tính thuộc miền giá trị của nó",
        "the value of a property is in the property's range",
    ),
    "rule-prp-spo1": (
        "quan hệ theo thuộc tính con cũng là quan hệ theo thuộc tính cha",
        "what holds by a property holds by the properties above it",
    ),
    "rule-prp-spo2": ("chuỗi quan hệ tạo thành thuộc tính", "a chain of links makes the property"),
    "rule-prp-inv1": ("thuộc tính nghịch đảo", "the inverse property"),
    "rule-prp-inv2": ("thuộc tính nghịch đảo", "the inverse property"),
    "rule-prp-symp": ("thuộc tính đối xứng", "a symmetric property holds both ways"),
    "rule-prp-trp": ("thuộc tính bắc cầu", "a transitive property holds across"),
    "rule-prp-eqp1": ("hai thuộc tính tương đương", "equivalent properties hold together"),
    "rule-prp-eqp2": ("hai thuộc tính tương đương", "equivalent properties hold together"),
    "rule-prp-fp": ("thuộc tính hàm chỉ có một giá trị", "a functional property has one value"),
    "rule-prp-ifp": (
        "hai sự vật cùng giá trị của thuộc tính hàm ngược là một",
        "things that share a value of an inverse-functional property are one",
    ),
    "rule-prp-irp": (
        "thuộc tính không phản xạ không nối sự vật với chính nó",
        "an irreflexive property joins nothing with itself",
    ),
    "rule-prp-asyp": ("thuộc tính bất đối xứng không đúng theo hai chiều", "an asymmetric property holds one way only"),
    "rule-prp-pdw": ("hai thuộc tính tách rời không cùng đúng", "disjoint properties do not hold together"),
    "rule-prp-adp": ("hai thuộc tính tách rời không cùng đúng", "disjoint properties do not hold together"),
    "rule-prp-npa1": ("quan hệ bị phủ định lại được nêu", "what is denied is stated"),
    "rule-prp-npa2": ("giá trị bị phủ định lại được nêu", "what is denied is stated"),
    "rule-cls-hv1": ("phần tử của lớp mang giá trị định lớp ấy", "what is in the class has the value that defines it"),
    "rule-cls-hv2": ("cái gì mang giá trị định lớp thì thuộc lớp", "what has the value that defines a class is in it"),
    "rule-cls-svf1": (
        "cái gì có giá trị thuộc lớp ấy thì thuộc lớp này",
        "what has a value of that class is in this class",
    ),
    "rule-cls-svf2": ("cái gì có giá trị bất kỳ thì thuộc lớp này", "what has any value is in this class"),
    "rule-cls-avf": ("mọi giá trị đều thuộc lớp ấy", "all values are of that class"),
    "rule-cls-int1": (
        "cái gì thuộc mọi lớp thành phần thì thuộc phần giao",
        "what is in all the classes is in their intersection",
    ),
    "rule-cls-int2": ("cái gì thuộc phần giao thì thuộc từng lớp", "what is in the intersection is in each class"),
    "rule-cls-uni": ("cái gì thuộc một lớp thì thuộc phần hợp", "what is in one of the classes is in the union"),
    "rule-cls-oo": ("phần tử được liệt kê của lớp", "what is listed as a member is one"),
    "rule-cls-com": ("không gì thuộc cả một lớp và phần bù của nó", "nothing is in a class and its complement"),
    "rule-cls-nothing1": ("lớp rỗng là một lớp", "the empty class is a class"),
    "rule-cls-nothing2": ("lớp rỗng không có phần tử", "the empty class has no members"),
    "rule-cls-thing": ("lớp của mọi sự vật là một lớp", "the class of all things is a class"),
    "rule-cls-maxc1": ("không được có giá trị nào", "no value is allowed"),
    "rule-cls-maxc2": ("nhiều nhất một giá trị", "at most one value"),
    "rule-cls-maxqc1": ("không được có giá trị nào thuộc lớp ấy", "no value of that class is allowed"),
    "rule-cls-maxqc2": ("không được có giá trị nào", "no value is allowed"),
    "rule-cls-maxqc3": ("nhiều nhất một giá trị thuộc lớp ấy", "at most one value of that class"),
    "rule-cls-maxqc4": ("nhiều nhất một giá trị", "at most one value"),
    "rule-scm-cls": ("lớp nào cũng là lớp con của chính nó", "every class is below itself"),
    "rule-scm-op": ("thuộc tính nào cũng là thuộc tính con của chính nó", "every property is below itself"),
    "rule-scm-dp": ("thuộc tính nào cũng là thuộc tính con của chính nó", "every property is below itself"),
    "rule-scm-sco": ("lớp con của lớp con", "classes below classes"),
    "rule-scm-spo": ("thuộc tính con của thuộc tính con", "properties below properties"),
    "rule-scm-eqc1": ("hai lớp tương đương là lớp con của nhau", "equivalent classes are below each other"),
    "rule-scm-eqc2": ("hai lớp là lớp con của nhau thì tương đương", "classes below each other are equivalent"),
    "rule-scm-eqp1": (
        "hai thuộc tính tương đương là thuộc tính con của nhau",
        "equivalent properties are below each other",
    ),
    "rule-scm-eqp2": (
        "hai thuộc tính là thuộc tính con của nhau thì tương đương",
        "properties below each other are equivalent",
    ),
    "rule-scm-dom1": ("miền xác định mở rộng lên lớp cha", "a domain is within the classes above it"),
    "rule-scm-dom2": (
        "thuộc tính con có miền xác định của thuộc tính cha",
        "a property has the domains of those above",
    ),
    "rule-scm-rng1": ("miền giá trị mở rộng lên lớp cha", "a range is within the classes above it"),
    "rule-scm-rng2": ("thuộc tính con có miền giá trị của thuộc tính cha", "a property has the ranges of those above"),
    "rule-scm-hv": (
        "lớp định bằng giá trị, theo thứ bậc của thuộc tính",
        "a class by value follows the order of the properties",
    ),
    "rule-scm-svf1": (
        "lớp định bằng giá trị thuộc lớp, theo thứ bậc của lớp",
        "a class by some value follows the order of the classes",
    ),
    "rule-scm-svf2": (
        "lớp định bằng giá trị thuộc lớp, theo thứ bậc của thuộc tính",
        "a class by some value follows the order of the properties",
    ),
    "rule-scm-avf1": (
        "lớp định bằng mọi giá trị, theo thứ bậc của lớp",
        "a class by all values follows the order of the classes",
    ),
    "rule-scm-avf2": (
        "lớp định bằng mọi giá trị, ngược thứ bậc của thuộc tính",
        "a class by all values goes against the order of the properties",
    ),
    "rule-scm-int": ("phần giao là lớp con của từng lớp", "an intersection is below each class"),
    "rule-scm-uni": ("từng lớp là lớp con của phần hợp", "each class is below the union"),
    "rule-eq-ref": ("sự vật nào cũng là chính nó", "everything is itself"),
    "rule-eq-sym": ("cùng là một sự vật, theo cả hai chiều", "being one thing holds both ways"),
    "rule-eq-trans": ("cùng là một sự vật, theo lối bắc cầu", "being one thing holds across"),
    "rule-eq-rep-s": (
        "điều nói về một sự vật đúng dưới mọi tên của nó",
        "what holds of a thing holds by all its names",
    ),
    "rule-eq-rep-p": ("hai tên của một thuộc tính", "two names of one property"),
    "rule-eq-rep-o": (
        "điều nói về một sự vật đúng dưới mọi tên của nó",
        "what holds of a thing holds by all its names",
    ),
    "rule-eq-diff1": ("hai sự vật khác nhau không thể là một", "what is different is not one thing"),
    "rule-eq-diff2": ("hai sự vật khác nhau không thể là một", "what is different is not one thing"),
    "rule-eq-diff3": ("hai sự vật khác nhau không thể là một", "what is different is not one thing"),
    "rule-dt-type1": ("kiểu dữ liệu chuẩn", "a standard datatype"),
    "rule-dt-type2": ("kiểu dữ liệu của chính giá trị", "the datatype of the literal itself"),
    "rule-dt-diff": ("hai giá trị khác nhau", "two different values"),
    "rule-dt-not-type": ("giá trị không thuộc kiểu dữ liệu", "the literal is none of the datatype"),
}
