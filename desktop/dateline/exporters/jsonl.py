"""Everything a project holds, one JSON object a line: see `resources/schema/`."""

import json
from base64 import b64encode
from typing import BinaryIO

from dateline.exporters import Bytes, Contents, Options
from dateline.exporters._lines import Line, entity_line, fact_line, source_line

NAME = "jsonl"
WORDS = "JSON Lines: everything, for scripts and for another project"
SUFFIX = ".jsonl"


def write(contents: Contents, out: BinaryIO, options: Options) -> list[str]:
    """Write every source, fact, entity, note, tag, review and act. Only originals can be left out, and then are."""
    for document, analysis in contents.sources():
        line = source_line(document, analysis)
        line["source"]["given"] = document.model_dump(
            mode="json", include={"title", "byline", "publisher", "url", "language", "published", "hints"}
        )
        if options.originals:
            line["original"] = _original(document.media_type, contents.original(document.id))
        _put(out, line)
    for part in contents.facts():
        line = fact_line(part.fact)
        line["when"] |= {"time": part.fact.when.time, "words": part.fact.when.words}
        line["shown"] = part.shown
        line["merged"] = list(part.merged)
        line["links"] = [{"kind": kind, "fact": fact, "why": why} for kind, fact, why in part.links]
        _put(out, line)
    for entity in contents.entities():
        more = {"of": entity.of, "why": entity.why, "merged": list(entity.merged)}
        _put(out, entity_line(entity.id, entity.type, entity.name, entity.aliases, entity.disagreements, **more))
    for record in contents.records(inverses=options.originals):
        _put(out, record)
    if options.originals:
        return []
    return ["The original files are left out; with --originals they are not, and a project can be made of the export."]


def _original(media_type: str, original: Bytes) -> Line:
    places = original.byte_map
    return {
        "media_type": media_type,
        "base64": b64encode(original.data).decode("ascii"),
        "encoding": original.encoding,
        "byte_map": None if places is None else b64encode(places).decode("ascii"),
    }


def _put(out: BinaryIO, line: Line) -> None:
    out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n")
