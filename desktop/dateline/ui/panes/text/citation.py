"""Words copied from a source, with where they come from."""

from dateline.domain.views import Reading


def citation(reading: Reading, start: int, end: int) -> str:
    """The words from *start* to *end* (code points), their source's title, publisher and date, and their place."""
    document = reading.document
    words = " ".join(document.text[start:end].split())
    title = reading.source.title if reading.source.titled else None  # the file is named below
    parts = [title, document.byline, document.publisher, reading.source.published, document.url]
    said = [part for part in parts if part]
    return f"“{words}” — {', '.join(said)} ({reading.source.file}, characters {start:,}–{end:,})"
