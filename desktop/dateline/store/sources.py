"""Puts a source into the project: its bytes, its text and everything that was found in it."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from dateline.domain.analysis import Analysis
from dateline.domain.changes import Changes
from dateline.domain.document import Block, BlockKind, Document
from dateline.domain.span import Passage
from dateline.domain.statement import Statement
from dateline.errors import SourceIsBroken
from dateline.store import entities, ids, tables
from dateline.store.acts import Act, Row

# Compressing text brings much; pictures and archives are compressed already.
_LEVEL = 6
_OPENING = 48  # code points, of the words that name an article without a title
_NOT_TELLING = frozenset({BlockKind.TITLE, BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.BOILERPLATE})


class AlreadyThere(Exception):
    """The project has a source with the same bytes: `source` is its id."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.source = source


@dataclass(frozen=True, slots=True)
class Original:
    """A source's untouched bytes, the encoding of the text in them, and how the text goes back to them."""

    data: bytes
    encoding: str | None = None
    byte_map: bytes | None = None


def add_source(act: Act, document: Document, analysis: Analysis, original: Original) -> str:
    """Store *document* and what *analysis* found in it; the new id. Ids inside become the project's.

    The statements belong to no fact yet. Raises `AlreadyThere` for bytes that the project has, `SourceIsBroken` where
    a finding's words do not stand in the text.
    """
    sha256 = hashlib.sha256(original.data).hexdigest()
    present = act.connection.scalar(select(tables.source.c.id).where(tables.source.c.sha256 == sha256))
    if present is not None:
        raise AlreadyThere(ids.shown(ids.SOURCE, present))
    lost = analysis.lost(document.text)
    if lost:
        raise SourceIsBroken(document.path, f"{len(lost)} of its findings do not stand in its text")
    number = act.numbers(tables.source.name)
    linked = entities.link(act, analysis.entities)
    first_time = act.numbers(tables.time.name, len(analysis.times))
    first_statement = act.numbers(tables.statement.name, len(analysis.statements))
    names = Names(
        linked,
        {time.id: first_time + place for place, time in enumerate(analysis.times)},
        {statement.id: first_statement + place for place, statement in enumerate(analysis.statements)},
    )
    store(act, number, document, analysis, original, names)
    entities.refresh(act, set(linked.values()))
    name = ids.shown(ids.SOURCE, number)
    act.note_changes(
        Changes(
            sources=frozenset({name}),
            statements=ids.all_shown(ids.STATEMENT, names.statements.values()),
            entities=ids.all_shown(ids.ENTITY, linked.values()),
        )
    )
    return name


@dataclass(frozen=True, slots=True)
class Names:
    """The numbers of the project for the ids in an analysis."""

    entities: Mapping[str, int]
    times: Mapping[str, int]
    statements: Mapping[str, int]


def store(act: Act, number: int, document: Document, analysis: Analysis, original: Original, names: Names) -> None:
    """Write the rows of source *number*, whose entities are there already."""
    mine = ("source", number)
    sha256 = hashlib.sha256(original.data).hexdigest()
    act.insert_all(tables.source, [{"id": number, **_source_row(document, analysis, sha256)}])
    act.insert_all(tables.original, [_original_row(number, original)], of=mine)
    act.insert_all(tables.source_text, [{"source": number, "text": document.text}], of=mine)
    act.insert_all(tables.block, _block_rows(number, analysis), of=mine)
    act.insert_all(tables.source_entity, _entity_rows(number, analysis, names), of=mine)
    act.insert_all(tables.mention, _mention_rows(number, analysis, names), of=mine)
    act.insert_all(tables.time, _time_rows(number, analysis, names), of=mine)
    act.insert_all(tables.quantity, _quantity_rows(number, analysis), of=mine)
    act.insert_all(tables.quote, _quote_rows(number, analysis, names), of=mine)
    act.insert_all(
        tables.statement, (_statement_row(number, statement, names) for statement in analysis.statements), of=mine
    )
    act.insert_all(tables.participant, _participant_rows(analysis, names))
    act.insert_all(tables.statement_quantity, _statement_quantity_rows(analysis, names))


def original_bytes(data: bytes, coding: str) -> bytes:
    """The untouched bytes of a source, from the columns of its row."""
    return zlib.decompress(data) if coding == "zlib" else data


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def opening(text: str, blocks: Iterable[Block]) -> str | None:
    """The first words of the first analysed paragraph of *text*, cut between words; `None` where there is none.

    Where nothing is analysed, such as in another language, the first paragraph it is.
    """
    telling = [block for block in blocks if block.kind not in _NOT_TELLING]
    telling.sort(key=lambda block: (not block.analysed, block.kind is not BlockKind.PARAGRAPH, block.start))
    block = next(iter(telling), None)
    if block is None:
        return None
    # White space shrinks: four times as many characters are enough for any article worth naming.
    words = " ".join(text[block.start : min(block.end, block.start + 4 * _OPENING)].split())
    if len(words) <= _OPENING:
        return words or None
    cut = words.rfind(" ", 0, _OPENING + 1)
    # Chinese has no spaces, and some words are longer than any name should be.
    kept = words[: cut if cut > _OPENING // 2 else _OPENING]
    return kept.rstrip(" ,;:–—-") + "…"


def _source_row(document: Document, analysis: Analysis, sha256: str) -> Row:
    published = analysis.published
    given = document.model_dump(mode="json", exclude={"id", "text", "sha256", "path", "media_type"})
    skipped = [block for block in analysis.blocks if not block.analysed]
    analysed = not analysis.blocks or any(block.analysed for block in analysis.blocks)
    return {
        "sha256": sha256,
        "text_sha256": text_hash(document.text),
        "path": document.path,
        "media_type": document.media_type,
        "title": analysis.title or document.title,
        "opening": opening(document.text, analysis.blocks),
        "byline": document.byline,
        "publisher": document.publisher,
        "url": document.url,
        "language": analysis.language or document.language,
        "published_edtf": published.edtf,
        "published_basis": published.basis.value,
        "published_why": published.why,
        "engine": analysis.engine,
        "characters": len(document.text),
        "given": json.dumps(given, ensure_ascii=False),
        "analysed": analysed,
        "why": None if analysed else next((block.why for block in skipped if block.why), None),
    }


def _entity_rows(number: int, analysis: Analysis, names: Names) -> Iterator[Row]:
    called = {entity.id: entity.name for entity in analysis.entities}
    seen: set[int] = set()
    for position, entity in enumerate(analysis.entities):
        key = names.entities[entity.id]
        if key not in seen:
            seen.add(key)
            of_name = called[entity.of] if entity.of is not None else None
            yield {"source": number, "entity": key, "name": entity.name, "of_name": of_name, "position": position}


def _original_row(number: int, original: Original) -> Row:
    deflated = zlib.compress(original.data, _LEVEL)
    smaller = len(deflated) < len(original.data)
    return {
        "source": number,
        "size": len(original.data),
        "coding": "zlib" if smaller else "none",
        "data": deflated if smaller else original.data,
        "encoding": original.encoding,
        "byte_map": original.byte_map,
    }


def _span(passage: Passage | None, prefix: str = "") -> Row:
    if passage is None:
        return {f"{prefix}start": None, f"{prefix}end": None, f"{prefix}words": None}
    return {f"{prefix}start": passage.start, f"{prefix}end": passage.end, f"{prefix}words": passage.text}


def _block_rows(number: int, analysis: Analysis) -> Iterator[Row]:
    for position, block in enumerate(analysis.blocks):
        yield {
            "source": number, "position": position, "start": block.start, "end": block.end, "kind": block.kind.value,
            "language": block.language, "analysed": block.analysed, "why": block.why,
        }  # fmt: skip


def _mention_rows(number: int, analysis: Analysis, names: Names) -> Iterator[Row]:
    mentions = sorted(
        ((mention, names.entities[entity.id]) for entity in analysis.entities for mention in entity.mentions),
        key=lambda pair: (pair[0].start, -pair[0].end, pair[1]),
    )
    for position, (mention, entity) in enumerate(mentions):
        yield {
            "source": number, "position": position, **_span(mention), "entity": entity, "kind": mention.kind.value,
            "title": mention.title, "metonym": mention.metonym, "why": mention.why,
        }  # fmt: skip


def _time_rows(number: int, analysis: Analysis, names: Names) -> Iterator[Row]:
    for time in analysis.times:
        yield {
            "id": names.times[time.id], "source": number, **_span(time), "type": time.type.value,
            "timex3": time.timex3, "edtf": time.edtf, "anchor": names.times.get(time.anchor or ""), "why": time.why,
        }  # fmt: skip


def _quantity_rows(number: int, analysis: Analysis) -> Iterator[Row]:
    for position, quantity in enumerate(analysis.quantities):
        yield {
            "source": number, "position": position, **_span(quantity), "value": _number(quantity.value),
            "low": _number(quantity.low), "high": _number(quantity.high), "approximate": quantity.approximate,
            "additional": quantity.additional, "unit": quantity.unit,
        }  # fmt: skip


def _number(value: float | None) -> str | None:
    return None if value is None else json.dumps(value)


def _quote_rows(number: int, analysis: Analysis, names: Names) -> Iterator[Row]:
    for position, quote in enumerate(analysis.quotes):
        speaker = quote.speaker
        yield {
            "source": number, "position": position, **_span(quote), "kind": quote.kind.value,
            **_span(speaker, "speaker_"), "speaker_entity": names.entities.get((speaker and speaker.entity) or ""),
            **_span(quote.cue, "cue_"), "why": quote.why,
        }  # fmt: skip


def _statement_row(number: int, statement: Statement, names: Names) -> Row:
    when, said = statement.when, statement.attribution
    return {
        "id": names.statements[statement.id], "source": number, **_span(statement),
        "lemma": statement.predicate.lemma, **_span(statement.predicate, "predicate_"), "when_edtf": when.edtf,
        "when_basis": when.basis.value, "when_words": when.words, "when_time": names.times.get(when.time or ""),
        "when_why": when.why, **_span(said, "attribution_"),
        "attribution_entity": names.entities.get((said and said.entity) or ""), "modality": statement.modality.value,
        "polarity": statement.polarity.value, "confidence": statement.confidence, "shown": statement.shown,
        "why": statement.why,
    }  # fmt: skip


def _participant_rows(analysis: Analysis, names: Names) -> Iterator[Row]:
    for statement in analysis.statements:
        for position, part in enumerate(statement.participants):
            yield {
                "statement": names.statements[statement.id], "position": position, **_span(part),
                "role": part.role.value, "entity": names.entities.get(part.entity or ""),
            }  # fmt: skip


def _statement_quantity_rows(analysis: Analysis, names: Names) -> Iterator[Row]:
    for statement in analysis.statements:
        for position, quantity in enumerate(statement.quantities):
            yield {"statement": names.statements[statement.id], "position": position, "quantity": quantity}
