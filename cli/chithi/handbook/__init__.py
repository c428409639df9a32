"""The ontology as one page for people, in Vietnamese and English: HTML that needs no network, no script and no fonts.

pyLODE, the usual tool, writes one language without marking it, and no diagram; hence this.
"""
