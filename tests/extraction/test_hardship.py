"""Articles that are none: each comes through, in little time, and what is found in it holds its words."""

from time import process_time

import pytest

from dateline.domain.document import Document
from dateline.extraction.analyze import analyze

LINE = "The mayor, Ann Carter, said on Friday that the council would repair 12 bridges by June 2026. "
TEXTS = {
    "empty": "",
    "only spaces": " \n \n" * 50,
    "no sentence end": LINE.replace(".", " and") * 20,
    "dates": "Sales fell on 3 May 2021. " * 200,
    "a single line": LINE * 40,
    "brackets": "(" * 20_000 + "The minister resigned on Friday." + ")" * 20_000,
    "quotation marks": "“‘" * 10_000 + "He said it on Friday." + "’”" * 10_000,
    "underscores": "_" * 20_000,
    "short lines": "line 7\n" * 500,
    "capitals": LINE.upper() * 20,
    "no spaces": LINE.replace(" ", "") * 100,
    "emoji": "😀🎉👩‍👩‍👧‍👦🔥✨💯" * 500,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_of_any_shape_comes_through_with_every_span_holding_its_words(text: str) -> None:
    start = process_time()
    analysis = analyze(Document(id="d1", path="made-up.txt", sha256="0" * 64, text=text))
    assert process_time() - start < 10
    mentions = (mention for entity in analysis.entities for mention in entity.mentions)
    spans = [*mentions, *analysis.times, *analysis.quantities, *analysis.quotes, *analysis.statements]
    assert not [span.text for span in spans if text[span.start : span.end] != span.text]


def test_a_text_in_a_language_without_a_model_is_listed_left_alone_and_says_so() -> None:
    text = "Die Regierung hat am Montag beschlossen, dass die neue Schule im September eröffnet wird.\n\n" * 3
    analysis = analyze(Document(id="d1", path="made-up.txt", sha256="0" * 64, text=text))
    assert analysis.language == "de"
    assert analysis.engine == "none"
    assert not analysis.statements
    assert all(not block.analysed and block.why for block in analysis.blocks)
