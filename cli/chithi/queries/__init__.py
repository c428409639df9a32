"""Saved queries, the values of their parameters, and what no query may do."""
