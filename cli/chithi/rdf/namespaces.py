"""Prefixes and IRIs: the table behind every prefixed name that chithi reads or prints."""

from __future__ import annotations

import re

from chithi.messages.errors import WrongUse

BASE = "https://w3id.org/chithi/"
CT = f"{BASE}ontology#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
DCTERMS = "http://purl.org/dc/terms/"
DCAT = "http://www.w3.org/ns/dcat#"
VOID = "http://rdfs.org/ns/void#"
SH = "http://www.w3.org/ns/shacl#"

_KIND_NAMES = """report photo passage doc theme congress term body place person post tenure event statement
    movement campaign drive model anniversary award nomination commendation figure achievement aim limitation task
    inference dataset"""
_SCHEME_NAMES = """basis qualifier measure unit population recipient-kind award-kind level conference-type
    review-stage event-format document-type body-kind post-kind speech-role speech-mode topic photo-type
    precision activity-kind model-idea tenure-status event-kind"""
KINDS = tuple(_KIND_NAMES.split())
SCHEMES = tuple(_SCHEME_NAMES.split())
PREFIXES: dict[str, str] = {
    "ct": CT,
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": OA,
    "org": "http://www.w3.org/ns/org#",
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "void": VOID,
    "xsd": XSD,
    **{kind: f"{BASE}id/{kind}/" for kind in KINDS},
    **{scheme: f"{BASE}concept/{scheme}/" for scheme in SCHEMES},
}

_PREFIX_OF = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_LOCAL_NAME = r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?"
_PREFIXED = r"[A-Za-z][A-Za-z0-9-]*:\S*"


def _split(iri: str) -> tuple[str, str]:
    end = max(iri.rfind("/"), iri.rfind("#")) + 1
    return iri[:end], iri[end:]


def looks_prefixed(text: str) -> bool:
    """Whether `text` has the form of a prefixed name (`person:le-duc-duc`), known prefix or not."""
    return re.fullmatch(_PREFIXED, text) is not None


def has_prefix(name: str) -> bool:
    """Whether `name` begins with a prefix of the table."""
    return name.partition(":")[0] in PREFIXES


def expand(name: str) -> str:
    """Return the IRI of a prefixed name such as `person:le-duc-duc`.

    Raises:
        WrongUse: the prefix is not in the table; the message lists those that are.
    """
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES:
        raise WrongUse("unknown-prefix", prefix=prefix, known=", ".join(PREFIXES))
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return the prefixed name of `iri`, or `iri` itself where no prefix fits."""
    namespace, local = _split(iri)
    if namespace in _PREFIX_OF and re.fullmatch(_LOCAL_NAME, local):
        return f"{_PREFIX_OF[namespace]}:{local}"
    return iri


def prefixes_in(statements: str) -> dict[str, str]:
    """Return prefix -> namespace of the table's namespaces that occur in a text with full IRIs, sorted."""
    return {p: PREFIXES[p] for p in sorted(PREFIXES) if f"<{PREFIXES[p]}" in statements}


def kind_of(iri: str) -> str:
    """Return the kind of a thing or the scheme of a concept (its prefix), "" for a foreign IRI."""
    return _PREFIX_OF.get(_split(iri)[0], "")
