"""The project with the five reports that tests state rows and counts of, whatever else graph/reports holds.

A new report must not break a test that a person worked out from these five; what holds for any report, such as the
rules of the shapes, is tested on all that are shipped.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from chithi.graph import build

ROOT = Path(__file__).resolve().parents[1]
LAI_CHAU = "lai-chau-commendation-2024"
NAMES = ("cao-bang-2023", "khanh-hoa-bloc-2024", LAI_CHAU, "lai-chau-five-years", "lam-dong-review-2023")


@cache
def home(names: tuple[str, ...] = NAMES) -> Path:
    """Return a copy of the checkout, built, in which these are the only reports; fewer are for what takes long."""
    made = Path(tempfile.mkdtemp(prefix="chithi-reports-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    for part in ("ontology", "queries", "shapes", "graph/registers", "graph/background", "graph/rules"):
        shutil.copytree(ROOT / part, made / part)
    reports = made / "graph" / "reports"
    reports.mkdir()
    for name in names:
        shutil.copy(ROOT / "graph" / "reports" / f"{name}.ttl", reports)
    (made / "tests").symlink_to(ROOT / "tests")
    build.generated_file(made).write_bytes(build.build(made))
    return made


def graph() -> Path:
    """Return the file that is built of the five reports, the registers, the concepts and the ontology."""
    return build.generated_file(home())
