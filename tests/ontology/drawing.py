"""What follows from each kind of axiom, and what contradicts it: small statements about things of a row of its own."""

from collections.abc import Iterable
from typing import NamedTuple

from axioms import CT, Axiom

PREFIXES = f"""@prefix ct: <{CT}> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SCHEMES = "activity-kind award-kind basis body-kind conference-type document-type event-format measure photo-type"
SCHEMES += " post-kind precision qualifier review-stage speech-mode speech-role tenure-status unit"
CONCEPTS = "".join(f"@prefix {name}: <https://w3id.org/chithi/concept/{name}/> .\n" for name in SCHEMES.split())
THINGS = "https://example.org/row/"

# Two values of each datatype, and one that is none of its values.
VALUES = {
    "xsd:integer": ("4", "5", "4.5"),
    "xsd:decimal": ("4.0", "4.5", "true"),
    "xsd:string": ('"a"', '"b"', "4"),
    "xsd:boolean": ("true", "false", "4"),
    "xsd:date": ('"2025-05-19"^^xsd:date', '"2025-05-20"^^xsd:date', "4"),
    "-": ('"a"@vi', '"b"@vi', ""),
}


class Row(NamedTuple):
    """Statements, and what follows from them; `things` is the part of an IRI by which a reasoner names them."""

    axiom: Axiom
    things: str
    given: str
    follows: str = ""

    def turtle(self, text: str) -> str:
        """Return a text of the row as Turtle."""
        return f"{PREFIXES}{CONCEPTS}@prefix : <{self.things}> .\n{text}\n"


class Drawing:
    """Draws rows from axioms; what stands at the end of a property is known from the ranges among them."""

    def __init__(self, axioms: Iterable[Axiom], literal_properties: set[str]) -> None:
        self.axioms = sorted(axioms)
        self.ranges = {axiom[1]: axiom[2] for axiom in self.axioms if axiom[0] == "range"}
        self.literals = literal_properties

    def values(self, link: str) -> tuple[str, str, str]:
        return VALUES[self.ranges.get(link, "-")] if link in self.literals else (":y", ":z", "")

    def entailments(self) -> list[Row]:
        found = [(axiom, self.entailment(*axiom)) for axiom in self.axioms]
        return [Row(axiom, f"{THINGS}{n}/", *texts) for n, (axiom, texts) in enumerate(found) if texts]

    def contradictions(self) -> list[Row]:
        found = [(axiom, self.contradiction(*axiom)) for axiom in self.axioms]
        return [Row(axiom, f"{THINGS}{n}/", text) for n, (axiom, text) in enumerate(found) if text]

    def entailment(self, kind: str, name: str, *rest: str) -> tuple[str, str] | None:
        """Return statements and what follows from them by an axiom of a kind; None where only contradictions do."""
        one, other = rest[0] if rest else "", rest[1] if len(rest) > 1 else ""
        match kind:
            case "class":
                return f":x a {name} .", f":x a {one} ."
            case "value":
                return f":x a {name} . :y {one} {other} .", f":x {one} {other} . :y a {name} ."
            case "enough":
                return f":x {one} {other} .", f":x a {name} ."
            case "derived":
                return f":x a {one} ; {other} :y . :y a {rest[2]} .", f":x a {name} ."
            case "domain":
                return f":x {name} {self.values(name)[0]} .", f":x a {one} ."
            case "range" if name not in self.literals:
                return f":x {name} :y .", f":y a {one} ."
            case "sub-property":
                return f":x {name} :y .", f":x {one} :y ."
            case "inverse":
                return f":x {name} :y . :z {one} :w .", f":y {one} :x . :w {name} :z ."
            case "chain":
                return f":x {one} :y . :y {other} :z .", f":x {name} :z ."
            case "transitive":
                return f":x {name} :y . :y {name} :z .", f":x {name} :z ."
            case "symmetric":
                return f":x {name} :y .", f":y {name} :x ."
            case "functional" if name not in self.literals:
                return f":x {name} :y , :z .", ":y owl:sameAs :z ."
        return None

    def contradiction(self, kind: str, name: str, *rest: str) -> str | None:
        """Return statements that cannot all be true by an axiom of a kind; None where it excludes nothing."""
        first, second, wrong = self.values(name)
        match kind:
            case "domain":
                return f":x {name} {first} ; a {stranger(rest[0])} ."
            case "range" if name in self.literals:
                return f":x {name} {wrong} ."
            case "range":
                return f":x {name} :y . :y a {stranger(rest[0])} ."
            case "functional" if name in self.literals:
                return f":x {name} {first} , {second} ."
            case "functional":
                return f":x {name} :y , :z . :y owl:differentFrom :z ."
            case "irreflexive":
                return f":x {name} :x ."
            case "asymmetric":
                return f":x {name} :y . :y {name} :x ."
            case "disjoint":
                return f":x a {name} , {rest[0]} ."
            case "different":
                return f"{name} owl:sameAs {rest[0]} ."
        return None


def stranger(kind: str) -> str:
    """Return a class that has nothing in common with another."""
    return "ct:Limitation" if kind == "ct:Anniversary" else "ct:Anniversary"
