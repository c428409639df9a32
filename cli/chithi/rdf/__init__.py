"""RDF without a store: namespaces, terms and answers, reading and writing of files."""
