"""Pairing quotation marks: no language model needed."""

import time

import pytest

from dateline.extraction.quotes.marks import find_marked
from tests.extraction.reading import blocks_of


def marked(text: str) -> list[str]:
    return [text[row.start : row.end] for row in find_marked(text, blocks_of(text))]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("She said “yes” at last.", ["“yes”"]),
        ("Sie sagte „ja“ und ging.", ["„ja“"]),
        ("Il a dit « oui » hier.", ["« oui »"]),
        ("He said ``yes'' and left.", ["``yes''"]),
        ("‘Yes,’ she said, ‘it’s the farmers’ land.’", ["‘Yes,’", "‘it’s the farmers’ land.’"]),
        ("It’s the farmers’ land, isn’t it?", []),
        ("He is 6'2\" tall and weighs 90 kg.", []),
        ("“He told me ‘never again’ twice,” she said.", ["“He told me ‘never again’ twice,”"]),
        ('"He said "never" to me," she said.', ['"He said "never" to me,"']),
    ],
)
def test_marks_are_paired_in_every_fashion(text: str, stretches: list[str]) -> None:
    assert marked(text) == stretches


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark() -> None:
    text = "“We began at dawn.\n“We ended at dusk,” he said."
    first, second = find_marked(text, blocks_of(text))
    assert first.open
    assert second.continues
    assert text[first.start : first.end] == "“We began at dawn."


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "He said “we are here.\nNobody came."
    (only,) = find_marked(text, blocks_of(text))
    assert text[only.start : only.end] == "“we are here."
    assert not only.open


@pytest.mark.parametrize("mark", ['"', "“", "”", "‘", "’", "``", "''", "“ ”", '" x'])
def test_a_million_marks_are_read_in_seconds(mark: str) -> None:
    text = mark * (1_000_000 // len(mark))
    began = time.process_time()
    find_marked(text, blocks_of(text))
    assert time.process_time() - began < 8
