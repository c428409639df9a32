"""Measures how the audit's time grows with the length of a report; prints a Markdown table and the exponent.

Each text is made of paragraphs with a figure and an official who gives it, all of them cited; the whole process is
timed, and an exponent of 1 means that twice the text takes twice the time. Run it with the Python that has chithi:

    python tests/benchmarks/audit_growth.py [--megabytes 5] [--rounds 3]
"""

from __future__ import annotations

import argparse
import hashlib
import math
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PREFIXES = """@prefix ct: <https://w3id.org/chithi/ontology#> .
@prefix e: <https://example.org/> .
@prefix qualifier: <https://w3id.org/chithi/concept/qualifier/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unit: <https://w3id.org/chithi/concept/unit/> .
e:an a ct:Person ; skos:prefLabel "Lê Văn An"@vi ; ct:tenure e:tenure .
e:post a ct:Post ; skos:prefLabel "Bí thư Tỉnh ủy Sông Mây"@vi ; ct:postIn e:body .
e:tenure a ct:Tenure ; ct:holder e:an ; ct:post e:post .
e:body a ct:Body ; skos:prefLabel "Tỉnh ủy Sông Mây"@vi .
"""
SPEAKER = "ông Lê Văn An, Bí thư Tỉnh ủy Sông Mây cho biết"
FILLER = "Các cấp ủy tiếp tục triển khai học tập chuyên đề gắn với nhiệm vụ chính trị của địa phương, đơn vị. "


def write(folder: Path, megabytes: float) -> None:
    """Write a text of about that size, and its encoding: one figure for each paragraph of some 2,000 characters."""
    lines, data, offset = [], [PREFIXES], 0
    while offset < megabytes * 1e6 / 1.4:  # a Vietnamese character takes about 1.4 bytes
        number = 1000 + len(lines)
        printed = f"trên {number:,} mô hình".replace(",", ".")
        line = f"{FILLER * 9}Tại đây, {SPEAKER} toàn tỉnh có {printed}. {FILLER * 9}"
        start = offset + line.index(printed)
        said = offset + line.index(SPEAKER)
        name = f"{len(lines) + 1}"
        data.append(
            f"e:f{name} a ct:Figure ; ct:qualifier qualifier:over ; ct:unit unit:model ; ct:value {number} ;"
            f" ct:lowerBound {number} ; ct:evidence e:p{name} ; ct:numberIn e:p{name} .\n"
            f"e:p{name} a ct:Passage ; ct:inReport e:r ; ct:paragraph {name} ; ct:start {start} ;"
            f' ct:end {start + len(printed)} ; ct:printed "{printed}" .\n'
            f"e:s{name} a ct:Statement ; ct:speaker e:an ; ct:evidence e:q{name} .\n"
            f"e:q{name} a ct:Passage ; ct:inReport e:r ; ct:paragraph {name} ; ct:start {said} ;"
            f' ct:end {said + len(SPEAKER)} ; ct:printed "{SPEAKER}" .\n'
            f"e:an ct:evidence e:q{name} . e:tenure ct:evidence e:q{name} .\n"
        )
        lines.append(line)
        offset += len(line) + 1
    raw = "\n".join(lines).encode()
    (folder / "text.txt").write_bytes(raw)
    data.append(f'e:r a ct:Report ; ct:sourceFile "text.txt" ; ct:sourceSha256 "{hashlib.sha256(raw).hexdigest()}" .\n')
    (folder / "data.ttl").write_text("".join(data), encoding="utf-8")


def seconds(folder: Path, *options: str) -> float:
    """Audit the text once; a fault ends the benchmark."""
    command = [sys.executable, "-m", "chithi", "audit", *options, "--data", str(folder / "data.ttl")]
    start = time.perf_counter()
    subprocess.run([*command, "--sources", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--megabytes", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    sizes = [options.megabytes / 4, options.megabytes / 2, options.megabytes]
    print("| text, MB | audit, s | audit --coverage, s |\n| ---: | ---: | ---: |")
    medians = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            write(Path(name), size)
            plain = statistics.median(seconds(Path(name)) for _ in range(options.rounds))
            cover = statistics.median(seconds(Path(name), "--coverage") for _ in range(options.rounds))
        medians.append((plain, cover))
        print(f"| {size:g} | {plain:.2f} | {cover:.2f} |")
    for index, title in enumerate(("audit", "audit --coverage")):
        growth = math.log(medians[-1][index] / medians[0][index]) / math.log(sizes[-1] / sizes[0])
        print(f"\n{title}: exponent {growth:.2f}")


if __name__ == "__main__":
    main()
