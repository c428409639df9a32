"""What leaves the project: the data as RDF in six formats, and as tables for people without RDF."""
