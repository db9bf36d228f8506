"""Words copied from a source, with where they come from."""

from dateline.domain.views import Reading
from dateline.ui.tongue import figures, translate


def citation(reading: Reading, start: int, end: int) -> str:
    """The words from *start* to *end* (code points), their source's title, publisher and date, and their place."""
    document = reading.document
    words = " ".join(document.text[start:end].split())
    title = reading.source.title if reading.source.titled else None  # the file is named below
    parts = [title, document.byline, document.publisher, reading.source.published, document.url]
    said = ", ".join(part for part in parts if part)
    place = translate("Text", "{0}, characters {1}–{2}").format(reading.source.file, figures(start), figures(end))
    return translate("Text", "“{0}” — {1} ({2})").format(words, said, place)
