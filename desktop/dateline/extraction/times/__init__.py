"""Time expressions: words that say when, how long or how often, with the date they mean."""

from dateline.extraction.times.finder import find_times, looks_back, stated_dates

__all__ = ["find_times", "looks_back", "stated_dates"]
