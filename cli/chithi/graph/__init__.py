"""The project's own data: its sources, the generated file, its nodes, reports, named graphs and places."""
