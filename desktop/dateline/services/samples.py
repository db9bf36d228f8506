"""Where the sample project is kept, and what it is made of. It imports nothing heavy."""

from pathlib import Path

from dateline.assets import folder


def sample_path() -> str:
    """Where the reader's own copy of the sample project is, or will be."""
    from platformdirs import user_data_path  # not before it is needed

    return str(user_data_path("dateline", appauthor=False) / "Sample.dateline")


def sample_manifest() -> Path:
    """The manifest of the articles that ship with the program."""
    return folder("seeds") / "manifest.csv"


__all__ = ["sample_manifest", "sample_path"]
