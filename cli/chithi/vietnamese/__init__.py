"""Vietnamese as newspapers print it: letters, numbers, dates."""
