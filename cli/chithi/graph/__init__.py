"""The project's own data: its sources, the generated file, its nodes, reports and named graphs."""
