"""Reads one document and returns everything found in it: the order of the findings, and nothing else."""

from dateline.domain.analysis import Analysis
from dateline.domain.document import BlockKind, Document
from dateline.extraction.blocks import find_blocks
from dateline.extraction.entities import find_entities
from dateline.extraction.publication import find_publication
from dateline.extraction.quantities import find_quantities
from dateline.extraction.quotes import find_quotes
from dateline.extraction.statements import find_statements
from dateline.extraction.times import find_times
from dateline.language.engine import engine, read


def analyze(document: Document) -> Analysis:
    """Everything found in *document*. Pure: the same document gives the same analysis.

    Blocks that are not analysed (boilerplate, a language without a model) are listed and left alone. A document that
    has none to analyse does not load the model. Raises `language.engine.NoModel` where no model is installed.
    """
    text = document.text
    blocks = find_blocks(text, document.hints, document.language)
    chosen = [block for block in blocks if block.analysed]
    parse = read(text, chosen)
    published = find_publication(document, blocks, parse)
    times = find_times(text, blocks, parse, published)
    entities = find_entities(text, blocks, parse)
    quantities = find_quantities(text, parse, times)
    quotes = find_quotes(text, blocks, parse, entities)
    statements = find_statements(text, blocks, parse, published, entities, times, quantities, quotes)
    return Analysis(
        engine=engine() if chosen else "none",
        title=document.title or next((b.of(text) for b in blocks if b.kind is BlockKind.TITLE), None),
        language=document.language or _main_language([(b.language, len(b)) for b in blocks]),
        published=published,
        blocks=blocks,
        entities=entities,
        times=times,
        quantities=quantities,
        quotes=quotes,
        statements=statements,
    )


def _main_language(parts: list[tuple[str | None, int]]) -> str | None:
    """The language of most of the text (code points); `None` where no block's language is known."""
    lengths: dict[str, int] = {}
    for language, length in parts:
        if language:
            lengths[language] = lengths.get(language, 0) + length
    return max(lengths, key=lambda language: lengths[language], default=None)
