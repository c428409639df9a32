"""Judges data: by the shapes, by the ontology's terms, by the checks; and says where in the files the faults are."""
