"""Turtle with positions: no RDF library keeps them, and neither keeps comments or the way a file is laid out."""
