"""What follows from the data and the ontology by OWL 2 RL, why it does, and what cannot all be true.

The names of rules are those of https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules.
"""
