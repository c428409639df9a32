"""Apache Jena: ARQ over a file in memory, as Debian packages it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import piped

NAME = "jena"
PROGRAM = Path(__file__).parent / "jena" / "Answers.java"
DEBIAN = Path("/usr/share/java")
# What ARQ needs of the package's dependencies; all of /usr/share/java holds logging libraries that exclude each other.
# JSON-LD's are there only because RIOT warns without them.
JARS = (
    *("jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-iri", "jena-shacl"),
    *("commons-compress", "commons-csv", "commons-io", "commons-lang3", "dexx.collection", "guava", "thrift"),
    *("jackson-annotations", "jackson-core", "jackson-databind", "jsonld-java", "slf4j-api", "slf4j-simple"),
)
MISPLACED = "org/apache/jena/ext/"


def missing() -> str | None:
    if not (DEBIAN / "jena-arq.jar").exists():
        return "Apache Jena is not installed: apt install libapache-jena-java"
    if not (shutil.which("java") and shutil.which("javac")):
        return "a Java compiler is not installed: apt install default-jdk-headless"
    return None


def repaired(folder: Path) -> Path:
    """Put Xerces' messages where its classes look: Debian's jar has renamed the classes but not the messages."""
    with ZipFile(DEBIAN / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(f"{MISPLACED}xerces/") and not name.endswith(("/", ".class")):
                target = folder / name.removeprefix(MISPLACED)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    return folder


def class_path(folder: Path) -> str:
    return ":".join(map(str, [repaired(folder), *(DEBIAN / f"{name}.jar" for name in JARS)]))


@contextmanager
def running(folder: Path, data: Path) -> Iterator[piped.PipedStore]:
    command = ["java", "-cp", class_path(folder / "repair"), str(PROGRAM), str(data.resolve())]
    with piped.started(NAME, command, folder) as store:
        yield store
