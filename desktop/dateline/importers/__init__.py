"""Formats in: each file of this folder reads one, from bytes to an `Article`."""
