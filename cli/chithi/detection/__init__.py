"""What a reader notices in a text: people, posts, sayings, awards, bodies, places, documents, events, numbers, dates.

Nothing here knows what the data say of a text, nor who asks. The words stand in tables/*.toml.
"""
