import csv
import io
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline import assets
from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.fact import Review
from dateline.domain.span import passage
from dateline.errors import DatelineError, ProjectError
from dateline.exporters._lines import error_line, source_line
from dateline.services import exporting, history, importing, projects, restoring, reviewing
from dateline.services.checking import check
from dateline.services.importing import Status
from dateline.services.reading import Reader
from dateline.services.restoring import BadExport
from dateline.store import entities, facts
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add, contents


@pytest.fixture
def full(project: Project) -> Project:
    """A project with something of every kind in it."""
    add(project, release())
    add(project, release(52, "other.txt", "November"))
    text = release().text
    reviewing.review(project, "s1", Review.ACCEPTED, who="tester")
    reviewing.add_note(project, "d1", "a note", at=passage(text, 3, 16), who="tester")
    reviewing.add_note(project, "f2", "another", who="tester")
    reviewing.tag(project, "e1", "country", who="tester")
    reviewing.tag(project, "e1", "state", who="tester")
    with project.act("merge", "merge", "tester") as act:
        facts.merge(act, 2, 5)
        readings = (Reading(value="praised", statements=("s2",)), Reading(value="lauded", statements=("s5",)))
        found = Disagreement(aspect=Aspect.TERM, severity=Severity.WORDING, readings=readings, why="two words")
        facts.set_disagreements(act, [found], fact=2)
        facts.set_disagreements(act, [found], entity=2)
        facts.link(act, 1, "fulfilment", 4, "a test says so")
        facts.refresh(act, [1, 2, 5])
        entities.refresh(act, [2])
    history.undo(project, project.version() - 1, who="tester")
    return project


def exported(project: Project, *, originals: bool = False) -> list[dict[str, Any]]:
    out = io.BytesIO()
    exporting.export(project, "jsonl", out, originals=originals)
    return [json.loads(line) for line in out.getvalue().decode().splitlines()]


def validate(line: dict[str, Any]) -> None:
    schema = json.loads(assets.resource("schema", f"{line['record']}.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(line)


@pytest.mark.parametrize("originals", [False, True])
def test_every_line_of_an_export_keeps_its_schema(full: Project, originals: bool) -> None:
    lines = exported(full, originals=originals)
    for line in lines:
        validate(line)
    records = {"source", "fact", "entity", "note", "tag", "review", "act"}
    assert {line["record"] for line in lines} == (records | {"inner"} if originals else records)
    assert [line["record"] for line in lines if line["record"] in ("source", "fact", "entity")] == (
        ["source"] * 2 + ["fact"] * 5 + ["entity"] * 3
    )


def test_the_lines_without_a_project_keep_their_schema_too() -> None:
    article = release()
    validate(json.loads(json.dumps(source_line(article.document, article.analysis))))
    validate(error_line("nowhere.txt", "There is no file."))


def test_every_span_of_an_export_holds_its_words(full: Project) -> None:
    spans = Counter[str]()

    def walk(text: str, thing: object) -> None:
        if isinstance(thing, dict):
            if {"start", "end", "text"} <= thing.keys():
                assert text[thing["start"] : thing["end"]] == thing["text"]
                spans["checked"] += 1
            for value in thing.values():
                walk(text, value)
        elif isinstance(thing, list):
            for value in thing:
                walk(text, value)

    for line in exported(full):
        if line["record"] == "source":
            walk(line["text"], {name: value for name, value in line.items() if name != "text"})
    assert spans["checked"] == 46


def test_a_statement_belongs_to_exactly_one_fact(full: Project) -> None:
    lines = exported(full)
    stated = Counter(one["id"] for line in lines if line["record"] == "fact" for one in line["statements"])
    found = [one["id"] for line in lines if line["record"] == "source" for one in line["statements"]]
    assert stated == Counter(found)


def test_an_export_with_originals_makes_an_equal_project(full: Project, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    assert exporting.export(full, "jsonl", file, originals=True) == []

    with projects.create_project(tmp_path / "again.dateline", holder="a test") as again:
        outcomes = list(importing.import_sources(again, [file]))

        assert [(outcome.status, outcome.source) for outcome in outcomes] == [
            (Status.ADDED, "d1"),
            (Status.ADDED, "d2"),
        ]
        assert exported(again, originals=True) == exported(full, originals=True)
        assert contents(again) == contents(full)
        assert check(again).findings == ()
        assert [entry.number for entry in history.acts(again)] == [entry.number for entry in history.acts(full)]
        last = history.acts(again)[0].number
        history.undo(again, last)
        assert add(again, release(7, "third.txt")) == "d3"


def test_an_export_without_originals_makes_no_project(full: Project, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    said = exporting.export(full, "jsonl", file)
    assert "--originals" in said[0]

    with projects.create_project(tmp_path / "again.dateline", holder="a test") as again:
        with pytest.raises(BadExport, match="--originals"):
            restoring.restore(again, file)
        assert Reader(again).overview().entities == 0


@pytest.mark.parametrize("damage", ["{", '{"record": "source"}', '{"record": "fact", "fact": "x"}', "[1]", "\xff"])
def test_a_damaged_export_leaves_the_project_empty(full: Project, tmp_path: Path, damage: str) -> None:
    file = tmp_path / "all.jsonl"
    exporting.export(full, "jsonl", file, originals=True)
    with file.open("ab") as more:
        more.write(damage.encode("latin-1") + b"\n")

    with projects.create_project(tmp_path / "again.dateline", holder="a test") as again:
        before = contents(again)
        with pytest.raises(BadExport):
            restoring.restore(again, file)
        assert contents(again) == before


def test_only_an_empty_project_takes_an_export_in(full: Project, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    exporting.export(full, "jsonl", file, originals=True)
    with pytest.raises(ProjectError, match="empty"):
        restoring.restore(full, file)


def test_the_table_has_a_row_for_every_statement(full: Project, tmp_path: Path) -> None:
    file = tmp_path / "facts.csv"
    said = exporting.export(full, "csv", file)
    assert any("left out" in sentence for sentence in said)
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == 6
    assert rows[0]["words"] == "Arland released 123 political prisoners"
    assert rows[0]["date in words"] == "December 2025"
    assert b"\r" not in file.read_bytes()


def test_a_cell_is_never_a_formula(project: Project, tmp_path: Path) -> None:
    from tests.builders import Article

    article = Article('=HYPERLINK("x") was said.')
    article.states('=HYPERLINK("x") was said', "said")
    add(project, article)
    out = io.BytesIO()
    exporting.export(project, "csv", out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode())))
    assert rows[0]["words"].startswith("'=")


def test_an_unknown_format_is_refused(full: Project, tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match="csv, jsonl"):
        exporting.export(full, "docx", tmp_path / "x")


def test_formats_say_what_they_are() -> None:
    assert {(one.NAME, one.SUFFIX) for one in exporting.formats()} >= {("csv", ".csv"), ("jsonl", ".jsonl")}
    assert all(one.WORDS for one in exporting.formats())


def test_a_file_is_replaced_whole_or_not_at_all(full: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "facts.csv"
    file.write_text("what was there")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DatelineError, match="No space left"):
        exporting.export(full, "csv", file)
    assert file.read_text() == "what was there"
    assert {each.name for each in tmp_path.iterdir() if "facts" in each.name} == {"facts.csv"}


def test_an_export_to_a_place_that_is_none_is_refused(full: Project, tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match="cannot be written"):
        exporting.export(full, "csv", tmp_path / "none" / "facts.csv")
    with pytest.raises(DatelineError, match="is a folder"):
        exporting.export(full, "csv", tmp_path)
