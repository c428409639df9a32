"""Mutants of the shipped data: one fault each, to measure what the terms, shapes, checks and the audit refuse."""
