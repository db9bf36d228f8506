"""A newcomer makes the sample project, exports everything, and finds every word where the export says it stands."""

from collections import Counter
from pathlib import Path

import pytest

from dateline import assets
from tests.terminal import Line, dateline, passages


@pytest.fixture(scope="module")
def exported(sample_project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    out = tmp_path_factory.mktemp("out") / "out.jsonl"
    ran = dateline("export", sample_project, "jsonl", out)
    assert (ran.code, ran.out) == (0, "")
    assert "originals are left out" in ran.err or "original files are left out" in ran.err
    return dateline("export", sample_project, "jsonl", "-").records()


def test_the_five_sources_have_mentions_times_quantities_and_statements(exported: list[Line]) -> None:
    sources = [line for line in exported if line["record"] == "source"]
    assert len(sources) == 5
    for source in sources:
        assert any(entity["mentions"] for entity in source["entities"])
        assert source["times"]
        assert source["quantities"]
        assert source["statements"]
        assert source["blocks"]


def test_the_text_of_each_source_is_its_file_with_one_kind_of_line_end(exported: list[Line]) -> None:
    files = sorted(assets.folder("seeds").glob("*.txt"))
    sources = {Path(line["source"]["path"]).name: line["text"] for line in exported if line["record"] == "source"}
    assert sorted(sources) == [file.name for file in files]
    for file in files:
        words = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        assert sources[file.name] == words


def test_not_one_passage_has_other_words_than_its_place(exported: list[Line]) -> None:
    seen: Counter[str] = Counter()
    texts = {line["source"]["id"]: line["text"] for line in exported if line["record"] == "source"}
    wrong = []
    for line in exported:
        if line["record"] == "source":
            claims = [(line["source"]["id"], *passage) for passage in passages(line)]
        elif line["record"] == "fact":
            claims = [(one["source"], one["start"], one["end"], one["text"]) for one in line["statements"]]
        else:
            claims = []
        seen[line["record"]] += len(claims)
        wrong += [claim for claim in claims if texts[claim[0]][claim[1] : claim[2]] != claim[3] or not claim[3]]
    assert wrong == []
    assert seen["source"] > 1500
    assert seen["fact"] > 150


def test_ids_lead_to_what_is_there(exported: list[Line]) -> None:
    entities = {line["entity"] for line in exported if line["record"] == "entity"}
    statements = [s["id"] for line in exported if line["record"] == "source" for s in line["statements"]]
    assert len(statements) == len(set(statements))
    for source in (line for line in exported if line["record"] == "source"):
        times = {time["id"] for time in source["times"]}
        assert {entity["id"] for entity in source["entities"]} <= entities
        for statement in source["statements"]:
            assert {part["entity"] for part in statement["participants"]} <= entities | {None}
            assert statement["when"]["time"] in times | {None}
            assert all(0 <= number < len(source["quantities"]) for number in statement["quantities"])
    stated = [one["id"] for line in exported if line["record"] == "fact" for one in line["statements"]]
    assert sorted(stated) == sorted(statements)


def test_what_the_collector_knew_of_the_dates_is_kept_as_vague_as_it_was(exported: list[Line]) -> None:
    published = {
        Path(line["source"]["path"]).name[:3]: line["source"]["published"]
        for line in exported
        if line["record"] == "source"
    }
    given = {name: when["edtf"] for name, when in published.items() if when["basis"] == "given"}
    assert given == {"002": "2025-02~", "004": "2025-12"}
    assert all(when["edtf"] is None or when["why"] for when in published.values())


def test_the_project_is_checked_and_an_export_with_originals_makes_an_equal_one(
    sample_project: Path, tmp_path: Path
) -> None:
    assert dateline("check", sample_project).code == 0
    first, again = tmp_path / "first.jsonl", tmp_path / "again.jsonl"
    assert dateline("export", sample_project, "jsonl", first, "--originals") == (0, "", "")
    made = tmp_path / "made.dateline"
    ran = dateline("import", made, first)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("5 sources added.\n")
    assert dateline("export", made, "jsonl", again, "--originals").code == 0
    assert again.read_bytes() == first.read_bytes()
    assert (
        dateline("facts", made, "--json", "--hidden").out == dateline("facts", sample_project, "--json", "--hidden").out
    )
    assert dateline("check", made).code == 0


def test_an_export_is_taken_in_by_an_empty_project_alone(sample_project: Path, tmp_path: Path) -> None:
    whole, bare, project = tmp_path / "whole.jsonl", tmp_path / "bare.jsonl", tmp_path / "p.dateline"
    dateline("export", sample_project, "jsonl", whole, "--originals")
    dateline("export", sample_project, "jsonl", bare)
    ran = dateline("import", project, bare)
    assert ran.code == 1
    assert "the original is left out" in ran.err
    torn = tmp_path / "torn.jsonl"
    torn.write_bytes(whole.read_bytes()[:100_000])
    assert dateline("import", project, torn).code == 1
    assert dateline("export", project, "jsonl", "-").out == ""
    assert dateline("import", project, whole).code == 0
    before = dateline("export", project, "jsonl", "-").out
    ran = dateline("import", project, whole)
    assert ran.code == 1
    assert "Only an empty project" in ran.err
    assert dateline("export", project, "jsonl", "-").out == before
