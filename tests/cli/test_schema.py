"""The shipped JSON Schemas describe what the commands print, and promise what people's scripts rely on."""

import copy
import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dateline import assets
from tests.terminal import Line, dateline

_SCHEMAS = {
    path.stem: Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    for path in sorted(assets.resource("schema").glob("*.json"))
}

# Every field of a source's line that is promised, by the way to it; `[]` is each member of a list.
_PROMISED = """
record source text blocks entities times quantities quotes statements
source.id source.path source.sha256 source.title source.byline source.publisher source.url source.language
source.published source.engine source.published.edtf source.published.basis source.published.why
blocks[].start blocks[].end blocks[].kind blocks[].language blocks[].analysed blocks[].why
entities[].id entities[].type entities[].name entities[].of entities[].mentions
entities[].mentions[].start entities[].mentions[].end entities[].mentions[].text entities[].mentions[].kind
entities[].mentions[].title entities[].mentions[].metonym
times[].id times[].start times[].end times[].text times[].type times[].timex3 times[].edtf times[].why
quantities[].start quantities[].end quantities[].text quantities[].value quantities[].low quantities[].high
quantities[].approximate quantities[].unit
quotes[].start quotes[].end quotes[].text quotes[].kind quotes[].speaker quotes[].cue
quotes[].speaker.entity quotes[].speaker.start quotes[].speaker.end quotes[].speaker.text
quotes[].cue.start quotes[].cue.end quotes[].cue.text
statements[].id statements[].start statements[].end statements[].text statements[].predicate
statements[].predicate.lemma statements[].predicate.start statements[].predicate.end statements[].predicate.text
statements[].participants statements[].participants[].role statements[].participants[].start
statements[].participants[].end statements[].participants[].text statements[].participants[].entity
statements[].when statements[].when.edtf statements[].when.basis statements[].when.time statements[].when.why
statements[].quantities statements[].attribution statements[].attribution.entity statements[].attribution.start
statements[].attribution.end statements[].attribution.text
statements[].modality statements[].polarity statements[].confidence statements[].shown
"""

_PROMISED_OF_FACTS = """
record fact label when when.edtf when.basis when.why statements statements[].source statements[].id statements[].start
statements[].end statements[].text statements[].review statements[].origin origins disagreements
"""


@pytest.fixture(scope="module")
def exported(sample_project: Path) -> list[Line]:
    ran = dateline("export", sample_project, "jsonl", "-", "--originals")
    assert (ran.code, ran.err) == (0, "")
    return ran.records()


def _errors(line: Line) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in _SCHEMAS[line["record"]].iter_errors(line)]


def test_every_schema_is_a_schema() -> None:
    assert set(_SCHEMAS) >= {"source", "error", "fact", "entity", "note", "tag", "review", "act", "hit"}
    for validator in _SCHEMAS.values():
        Draft202012Validator.check_schema(validator.schema)


def test_every_line_of_an_export_satisfies_its_schema(exported: list[Line]) -> None:
    kinds = Counter(line["record"] for line in exported)
    assert kinds["source"] == 5
    assert kinds["fact"] > 100
    assert kinds["entity"] > 20
    assert kinds["act"] >= 5
    assert [error for line in exported for error in _errors(line)] == []


def test_lines_come_in_their_order(exported: list[Line]) -> None:
    order = list(dict.fromkeys(line["record"] for line in exported))
    assert order[:3] == ["source", "fact", "entity"]
    assert set(order) <= set(_SCHEMAS)
    assert sum(a["record"] != b["record"] for a, b in pairwise(exported)) == len(order) - 1


def test_every_line_of_facts_and_search_satisfies_its_schema(sample_project: Path) -> None:
    lines = dateline("facts", sample_project, "--json", "--hidden").records()
    lines += dateline("search", sample_project, "Belarus", "--json").records()
    lines += dateline("search", sample_project, "from:2025-02", "--json").records()
    assert {line["record"] for line in lines} == {"fact", "hit"}
    assert [error for line in lines for error in _errors(line)] == []


@pytest.mark.parametrize(
    ("kind", "way"),
    [("source", way) for way in _PROMISED.split()] + [("fact", way) for way in _PROMISED_OF_FACTS.split()],
)
def test_a_promised_field_is_never_left_out(exported: list[Line], kind: str, way: str) -> None:
    lines = [line for line in exported if line["record"] == kind]
    assert any(list(_owners(line, way)) for line in lines), f"no line has {way}"
    for line in lines:
        name = way.rpartition(".")[2]
        assert all(name in owner for owner in _owners(line, way))
    line = copy.deepcopy(next(line for line in lines if list(_owners(line, way))))
    del next(_owners(line, way))[way.rpartition(".")[2]]
    if way != "record":
        assert _errors(line), f"the schema allows a line without {way}"


def _owners(line: Line, way: str) -> Iterator[dict[str, Any]]:
    """The objects inside *line* that hold the field at the end of *way*."""
    holders: list[Any] = [line]
    for step in way.split(".")[:-1]:
        name = step.removesuffix("[]")
        holders = [holder[name] for holder in holders if holder.get(name) is not None]
        if step.endswith("[]"):
            holders = [member for members in holders for member in members]
    yield from holders


def test_new_fields_and_values_are_accepted(exported: list[Line]) -> None:
    line = copy.deepcopy(next(line for line in exported if line["record"] == "source" and line["statements"]))
    line["future"] = line["source"]["future"] = line["statements"][0]["future"] = 1
    line["statements"][0]["modality"] = "rumoured"
    line["blocks"][0]["kind"] = "poem"
    assert _errors(line) == []


def test_numbers_are_numbers_and_offsets_count_from_zero(exported: list[Line]) -> None:
    line = copy.deepcopy(next(line for line in exported if line["record"] == "source" and line["statements"]))
    line["statements"][0]["start"] = -1
    assert len(_errors(line)) == 1
