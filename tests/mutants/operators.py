"""The operators by name: what is scored, and what is told for information."""

from __future__ import annotations

from mutants import claims, contradictions, literals, missing, structure
from mutants.draw import Operator

# Terms, shapes and checks should refuse these.
BY_RULES: dict[str, Operator] = {
    "required triple dropped": missing.dropped,
    "functional property doubled": structure.doubled,
    "wrong datatype": literals.wrong_datatype,
    "wrong class of value": structure.wrong_kind,
    "another class stated": structure.retyped,
    "wrong language tag": literals.wrong_language,
    "property misspelt": structure.misspelt_property,
    "class misspelt": structure.misspelt_class,
    "IRI of the value misspelt": structure.misspelt_object,
    "subject and value exchanged": structure.turned_round,
    "number out of bounds": literals.impossible_number,
    "day out of bounds": literals.impossible_day,
    "authority removed": missing.without_authority,
    "evidence removed": missing.without_evidence,
    "unit or measure swapped": structure.other_unit,
}
# Only the text knows that these are wrong: they are the audit's.
BY_AUDIT: dict[str, Operator] = {
    "number changed": claims.changed_number,
    "day changed": claims.changed_day,
    "name changed": claims.changed_name,
    "qualifier changed": claims.changed_qualifier,
    "posts exchanged": contradictions.exchanged_posts,
    "Vietnamese name misspelt": contradictions.misspelt_name,
    "stage exchanged": contradictions.other_stage,
    "measure narrowed": contradictions.narrowed_measure,
    "link led to another": contradictions.replaced_link,
    "inference removed": contradictions.removed_inference,
    "inferred year shifted": contradictions.shifted_year,
    "date of document changed": contradictions.redated_document,
}
# Not scored: the data stay true, or only a reader can tell.
BEYOND: dict[str, Operator] = {
    "optional triple dropped": missing.optional,
    "another node of the class": structure.another_node,
}
