"""The main classes as tables for people without RDF."""
