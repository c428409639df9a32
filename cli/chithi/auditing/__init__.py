"""Proves data against the source texts: passages, and what is claimed on their strength."""
