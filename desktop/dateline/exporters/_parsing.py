"""Back from the lines of `jsonl` to values. Fields that are not known are passed over."""

from base64 import b64decode
from typing import Any

from dateline.domain.analysis import Analysis
from dateline.domain.disagreement import Disagreement
from dateline.domain.document import Document
from dateline.domain.entity import EntityType
from dateline.domain.fact import Fact
from dateline.exporters import Bytes, EntityPart, FactPart
from dateline.exporters._lines import Line

_PASSAGE = ("start", "end", "text")


def source_of(line: Line) -> tuple[Document, Analysis, Bytes | None]:
    """The document, the findings and the bytes (where the line has them) of a `source` line.

    Raises `ValueError` and `KeyError` for lines that `jsonl` would not write.
    """
    said = line["source"]
    given = said["given"]
    document = Document.model_validate(
        {
            "id": said["id"], "path": said["path"], "sha256": said["sha256"], "text": line["text"],
            "media_type": said["media_type"], **given,
        }
    )  # fmt: skip
    analysis = Analysis.model_validate(
        {
            **_only(said, "engine", "title", "language", "published"),
            "blocks": [_only(b, "start", "end", "kind", "language", "analysed", "why") for b in line["blocks"]],
            "entities": [
                {
                    **_only(entity, "id", "type", "name", "of", "why"),
                    "mentions": [_only(m, *_PASSAGE, "kind", "title", "metonym", "why") for m in entity["mentions"]],
                }
                for entity in line["entities"]
            ],
            "times": [_only(t, "id", *_PASSAGE, "type", "timex3", "edtf", "anchor", "why") for t in line["times"]],
            "quantities": [
                _only(q, *_PASSAGE, "value", "low", "high", "approximate", "additional", "unit")
                for q in line["quantities"]
            ],
            "quotes": [
                {
                    **_only(quote, *_PASSAGE, "kind", "why"),
                    "speaker": quote["speaker"] and _only(quote["speaker"], *_PASSAGE, "entity"),
                    "cue": quote["cue"] and _only(quote["cue"], *_PASSAGE),
                }
                for quote in line["quotes"]
            ],
            "statements": [_statement(statement) for statement in line["statements"]],
        }
    )
    original = line.get("original")
    if original is None:
        return document, analysis, None
    places = original.get("byte_map")
    data = b64decode(original["base64"], validate=True)
    document = document.model_copy(update={"original_size": len(data)})
    return document, analysis, Bytes(data, original.get("encoding"), None if places is None else b64decode(places))


def _statement(line: Line) -> Line:
    said = line["attribution"]
    return {
        **_only(line, "id", *_PASSAGE, "quantities", "modality", "polarity", "confidence", "shown", "why"),
        "predicate": _only(line["predicate"], "lemma", *_PASSAGE),
        "participants": [_only(part, "role", *_PASSAGE, "entity") for part in line["participants"]],
        "when": _only(line["when"], "edtf", "basis", "why", "time", "words"),
        "attribution": said and _only(said, *_PASSAGE, "entity"),
    }


def fact_of(line: Line) -> FactPart:
    """The fact of a `fact` line."""
    stated = [_only(one, "source", "id", *_PASSAGE, "review", "origin") for one in line["statements"]]
    fact = Fact.model_validate(
        {
            "id": line["fact"],
            "label": line["label"],
            "when": _only(line["when"], "edtf", "basis", "why", "time", "words"),
            "statements": stated,
            "origins": line["origins"],
            "disagreements": [_disagreement(found) for found in line["disagreements"]],
        }
    )
    links = tuple((link["kind"], link["fact"], link["why"]) for link in line.get("links", ()))
    return FactPart(fact, tuple(line.get("merged", ())), links)


def entity_of(line: Line) -> EntityPart:
    """The entity of an `entity` line."""
    return EntityPart(
        line["entity"],
        EntityType(line["type"]),
        line["name"],
        tuple(line["aliases"]),
        tuple(Disagreement.model_validate(_disagreement(found)) for found in line["disagreements"]),
        line.get("of"),
        line.get("why", ""),
        tuple(line.get("merged", ())),
    )


def _disagreement(line: Line) -> Line:
    return {
        **_only(line, "aspect", "severity", "why"),
        "readings": [_only(reading, "value", "statements") for reading in line["readings"]],
    }


def _only(line: Line, *names: str) -> dict[str, Any]:
    return {name: line[name] for name in names if name in line}
