"""Dateline: dated facts from news articles, each with the exact words that state it."""

__version__ = "0.1.0"
