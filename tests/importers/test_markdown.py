"""Markdown comes in as words, with what its marks say kept beside them."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import importers
from dateline.domain.document import BlockKind, PublicationBasis
from dateline.errors import SourceError, SourceIsEmpty
from dateline.importers import Article

ARTICLE = """---
title: "The bridge reopens"
author: Jane Doe
date: 2025-05-09T10:00:00Z
lang: en-GB
---
# The *bridge* &amp; the sea

The [harbour bridge](https://example.org/bridge(1) "bridge") bridge
reopened on **Friday**, said Tom\\_Bell. ![a picture](x.png) It cost `12` million 😀.

## Background

> It was closed
> in June 2024.

- One *item* here
- Two items
  with more

| year | cost |
|------|------|
| 2024 | high |

```
code line
  two
```

<div>Some <b>html</b> words</div>

See <https://example.org/x> and [the report][r].
Hard break\\
done.

[r]: https://example.org/report
"""


def _read(text: str) -> Article:
    return importers.parse(text.encode(), Path("a.md"))


def test_words_come_in_without_their_marks() -> None:
    text = _read(ARTICLE).text
    assert "The bridge & the sea" in text
    assert "The harbour bridge bridge reopened on Friday, said Tom_Bell." in text
    assert "It cost 12 million 😀." in text
    assert "It was closed in June 2024." in text
    assert "Some html words" in text
    assert "See https://example.org/x and the report. Hard break\ndone." in text
    for mark in ("**", "](", "> ", "##", "<b>", "x.png", "|", "---", "[r]"):
        assert mark not in text


def test_marks_become_hints() -> None:
    article = _read(ARTICLE)
    kinds = [(hint.kind, hint.of(article.text)) for hint in article.hints]
    assert kinds[0] == (BlockKind.TITLE, "The bridge & the sea")
    assert (BlockKind.HEADING, "Background") in kinds
    assert (BlockKind.QUOTE, "It was closed in June 2024.") in kinds
    assert (BlockKind.LIST, "One item here") in kinds
    assert (BlockKind.LIST, "Two items with more") in kinds


def test_the_front_matter_is_believed() -> None:
    article = _read(ARTICLE)
    assert (article.title, article.byline, article.language) == ("The bridge reopens", "Jane Doe", "en")
    assert (article.published.edtf, article.published.basis) == ("2025-05-09", PublicationBasis.STATED)
    assert _read("---\ndate: one fine day\n---\nWords.").published.edtf is None
    assert _read("---\n\nWords after a rule.").text == "Words after a rule."


def test_what_stands_below_a_field_of_the_front_matter_is_none_itself() -> None:
    article = _read("---\nimage:\n  title: A bridge at night\nsee also by: others\n---\nWords.")
    assert (article.title, article.byline) == (None, None)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_word_leads_back_to_the_file(newline: str) -> None:
    article = _read(ARTICLE.replace("\n", newline))
    for word in re.finditer(r"[^\W_]+", article.text):
        first, last = article.places.to_bytes(word.start(), word.end())
        assert article.data[first:last].decode() == word.group()
    start = article.text.index("Tom_Bell")
    first, last = article.places.to_bytes(start, start + 8)
    assert article.data[first:last] == b"Tom\\_Bell"


@settings(max_examples=80)
@given(st.lists(st.sampled_from(["word ", "*", "**", "_", "`", "[", "](", ")", "![", "> ", "- ", "# ", "\n", "\n\n", "&amp;", "\\", "<b>", "|", "1. ", "é😀 ", "<", "```\n", "    "]), max_size=40))  # fmt: skip # noqa: E501 - a list of marks
def test_any_marks_come_through_in_order(parts: list[str]) -> None:
    source = "".join(parts)
    try:
        article = _read(source)
    except SourceIsEmpty:
        return
    reached = 0
    for index, character in enumerate(article.text):
        first, last = article.places.to_bytes(index, index + 1)
        assert reached <= first <= last <= len(article.data)
        if last - first == len(character.encode()):
            assert article.data[first:last].decode() == character or character.isspace()
        reached = last


def test_deeply_nested_marks_end() -> None:
    for source in (">" * 20_000 + " a", "[" * 20_000 + "a", "*a " * 20_000, "- " * 5_000 + "a", "a|" * 20_000):
        try:
            assert _read(source).text
        except SourceError:
            continue
