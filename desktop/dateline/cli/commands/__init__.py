"""One command a file: a docstring, a few lines, a service call."""
