"""What `chithi new` says."""

# key: (Vietnamese, English)
WORDING: dict[str, tuple[str, str]] = {}
