"""How long articles of a megabyte and more take, of the kinds that break programs; ordinary runs skip it.

Run with `pytest tests/benchmarks/test_extraction.py -m slow`. Times are of the processor.
"""

from time import process_time

import pytest

from dateline.domain.analysis import Analysis
from dateline.domain.document import Document
from dateline.extraction.analyze import analyze

pytestmark = pytest.mark.slow

LINE = "The mayor, Ann Carter, said on Friday that the council would repair 12 bridges by June 2026. "
LARGE = {
    "a megabyte": (LINE * 4 + "\n\n") * 2_700,
    "a line of a megabyte": LINE * 10_800,
    "ten thousand dates": "Sales fell on 3 May 2021. " * 10_000,
    "no sentence end": LINE.replace(".", " and") * 2_700,
    "brackets": "(" * 500_000 + "He resigned on Friday." + ")" * 500_000,
    "opened quotations": "“We said he said on Friday, “they told us " * 6_000,
    "short lines": "line 7\n" * 50_000,
    "capitals": LINE.upper() * 2_700,
    "no spaces": LINE.replace(" ", "") * 12_000,
    "emoji": "😀🎉🔥 " * 60_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_an_article_of_any_shape_comes_through_in_a_minute_and_a_half_a_megabyte(text: str) -> None:
    start = process_time()
    analysis = analyze(Document(id="d1", path="made-up.txt", sha256="0" * 64, text=text))
    assert process_time() - start < 30 + 100 * len(text) / 1_000_000
    assert not _wrong(analysis, text)


def _wrong(analysis: Analysis, text: str) -> list[str]:
    """Words that a span of the analysis claims and does not hold."""
    mentions = (mention for entity in analysis.entities for mention in entity.mentions)
    spans = [*mentions, *analysis.times, *analysis.quantities, *analysis.quotes, *analysis.statements]
    return [span.text for span in spans if text[span.start : span.end] != span.text]
