"""Vietnamese as newspapers print it: letters, numbers, qualifiers, dates, and the tables of their words."""
