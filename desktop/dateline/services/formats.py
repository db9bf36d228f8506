"""The formats a project can be written in. It loads little, as help lists them."""

from dateline import exporters
from dateline.exporters import Exporter


def formats() -> list[Exporter]:
    """All formats, by name: each has `NAME`, `WORDS` and `SUFFIX`."""
    return [exporters.formats()[name] for name in sorted(exporters.formats())]
