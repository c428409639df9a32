"""chithi: a knowledge graph of reports on how Party directives are carried out, and its command line."""

__version__ = "0.1.0"
