"""The lines of JSON that Dateline promises: plain values, every missing one `None`."""

from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dateline.domain.analysis import Analysis
from dateline.domain.disagreement import Disagreement
from dateline.domain.document import Document
from dateline.domain.fact import Fact
from dateline.domain.span import Passage
from dateline.domain.statement import Statement
from dateline.domain.when import When

Line = dict[str, Any]


def error_line(path: Path | str, reason: str) -> Line:
    """The line of a file that is no source."""
    return {"record": "error", "path": str(path), "reason": reason}


def source_line(document: Document, analysis: Analysis) -> Line:
    """The line of a source and everything found in it."""
    published = analysis.published
    return {
        "record": "source",
        "source": {
            "id": document.id,
            "path": document.path,
            "sha256": document.sha256,
            "title": analysis.title,
            "byline": document.byline,
            "publisher": document.publisher,
            "url": document.url,
            "language": analysis.language,
            "media_type": document.media_type,
            "published": {"edtf": published.edtf, "basis": published.basis.value, "why": published.why},
            "engine": analysis.engine,
        },
        "text": document.text,
        "blocks": [
            {
                "start": block.start,
                "end": block.end,
                "kind": block.kind.value,
                "language": block.language,
                "analysed": block.analysed,
                "why": block.why,
            }
            for block in analysis.blocks
        ],
        "entities": [
            {
                "id": entity.id,
                "type": entity.type.value,
                "name": entity.name,
                "of": entity.of,
                "why": entity.why,
                "mentions": [
                    {
                        **_words(mention),
                        "kind": mention.kind.value,
                        "title": mention.title,
                        "metonym": mention.metonym,
                        "why": mention.why,
                    }
                    for mention in entity.mentions
                ],
            }
            for entity in analysis.entities
        ],
        "times": [
            {
                "id": time.id,
                **_words(time),
                "type": time.type.value,
                "timex3": time.timex3,
                "edtf": time.edtf,
                "anchor": time.anchor,
                "why": time.why,
            }
            for time in analysis.times
        ],
        "quantities": [
            {
                **_words(quantity),
                "value": quantity.value,
                "low": quantity.low,
                "high": quantity.high,
                "approximate": quantity.approximate,
                "additional": quantity.additional,
                "unit": quantity.unit,
            }
            for quantity in analysis.quantities
        ],
        "quotes": [
            {
                **_words(quote),
                "kind": quote.kind.value,
                "speaker": quote.speaker and {"entity": quote.speaker.entity, **_words(quote.speaker)},
                "cue": quote.cue and _words(quote.cue),
                "why": quote.why,
            }
            for quote in analysis.quotes
        ],
        "statements": [_statement(statement) for statement in analysis.statements],
    }


def _statement(statement: Statement) -> Line:
    said = statement.attribution
    return {
        "id": statement.id,
        **_words(statement),
        "predicate": {"lemma": statement.predicate.lemma, **_words(statement.predicate)},
        "participants": [
            {"role": part.role.value, **_words(part), "entity": part.entity} for part in statement.participants
        ],
        "when": {**_when(statement.when), "time": statement.when.time, "words": statement.when.words},
        "quantities": list(statement.quantities),
        "attribution": said and {"entity": said.entity, **_words(said)},
        "modality": statement.modality.value,
        "polarity": statement.polarity.value,
        "confidence": statement.confidence,
        "shown": statement.shown,
        "why": statement.why,
    }


def fact_line(fact: Fact) -> Line:
    """The line of a fact, as `dateline facts --json` prints it."""
    return {
        "record": "fact",
        "fact": fact.id,
        "label": fact.label,
        "when": _when(fact.when),
        "statements": [
            {
                "source": stated.source,
                "id": stated.id,
                **_words(stated),
                "review": stated.review.value,
                "origin": stated.origin,
            }
            for stated in fact.statements
        ],
        "origins": fact.origins,
        "disagreements": [disagreement_part(disagreement) for disagreement in fact.disagreements],
    }


def disagreement_part(disagreement: Disagreement) -> Line:
    """A disagreement inside the line of a fact or an entity."""
    return {
        "aspect": disagreement.aspect.value,
        "severity": disagreement.severity.value,
        "readings": [
            {"value": reading.value, "statements": list(reading.statements)} for reading in disagreement.readings
        ],
        "why": disagreement.why,
    }


def entity_line(
    name: str, type_: str, canonical: str, aliases: Iterable[str], disagreements: Iterable[Disagreement], **more: Any
) -> Line:
    """The line of an entity of the project; *more* is added as it is."""
    return {
        "record": "entity",
        "entity": name,
        "type": type_,
        "name": canonical,
        "aliases": list(aliases),
        "disagreements": [disagreement_part(disagreement) for disagreement in disagreements],
        **more,
    }


def original_part(media_type: str, data: bytes) -> Line:
    """The untouched bytes of a source, inside its line."""
    return {"media_type": media_type, "base64": b64encode(data).decode("ascii")}


def _words(passage: Passage) -> Line:
    return {"start": passage.start, "end": passage.end, "text": passage.text}


def _when(when: When) -> Line:
    return {"edtf": when.edtf, "basis": when.basis.value, "why": when.why}
