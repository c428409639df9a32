"""What follows from the sources by graph/rules and the ontology: the short form that people write, made full."""
