"""Finding things and what is known of them: by name, with labels, evidence and counts."""
