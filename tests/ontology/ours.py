"""Where our ontology lies and what it is called."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IRI = "https://w3id.org/chithi/ontology"
ALIGNMENTS = f"{IRI}/alignments"
