"""What a person reads: every message in Vietnamese and English, and the errors that carry one."""
