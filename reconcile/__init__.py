"""Check whether the sources of one story agree, and say where they do not."""
