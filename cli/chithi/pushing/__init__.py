"""Brings data into a graph on a server, by Graph Store Protocol or by Update."""
