"""The facts as a table: one row a statement, in the order of the facts."""

import csv
import io
from typing import BinaryIO

from dateline.domain.document import Document
from dateline.domain.fact import Stated
from dateline.domain.spoken import ENGLISH
from dateline.domain.when import When
from dateline.exporters import Contents, FactPart, Options

NAME = "csv"
WORDS = "CSV: the facts as a table, for spreadsheets"
SUFFIX = ".csv"

_COLUMNS = (
    "fact", "label", "date", "date in words", "date basis", "date why", "origins", "disagreements", "shown", "source",
    "title", "published", "statement", "words", "start", "end", "origin", "review",
)  # fmt: skip

# A spreadsheet would run a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(contents: Contents, out: BinaryIO, options: Options) -> list[str]:
    """Write the facts and their statements. Entities, quotes, the texts and the history do not fit a table."""
    del options  # a table has no place for originals
    documents: dict[str, tuple[str, str]] = {}
    for document, analysis in contents.sources():
        documents[document.id] = (analysis.title or _file(document), analysis.published.edtf or "")
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        table = csv.writer(text, lineterminator="\n")
        table.writerow(_COLUMNS)
        for part in contents.facts():
            for stated in part.fact.statements:
                table.writerow([_cell(value) for value in _row(part, stated, documents)])
    finally:
        text.detach()
    return [
        "Entities, times, quantities, quotes, notes, tags, texts and the history are left out.",
        "Disagreements are only counted.",
    ]


def _row(part: FactPart, stated: Stated, documents: dict[str, tuple[str, str]]) -> tuple[object, ...]:
    fact = part.fact
    title, published = documents.get(stated.source, ("", ""))
    return (
        fact.id, fact.label, fact.when.edtf or "", _in_words(fact.when), fact.when.basis.value, fact.when.why,
        fact.origins, len(fact.disagreements), "yes" if part.shown else "no", stated.source, title, published,
        stated.id, stated.text, stated.start, stated.end, stated.origin, stated.review.value,
    )  # fmt: skip


def _in_words(when: When) -> str:
    return "undated" if when.date is None else when.date.in_words(ENGLISH)


def _file(document: Document) -> str:
    return document.path.replace("\\", "/").rsplit("/", 1)[-1]


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
