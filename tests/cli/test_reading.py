"""What the commands that read a project print."""

import io
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dateline.app import run
from tests.terminal import COMMAND, Line, dateline


def _facts(project: Path, *arguments: str) -> list[Line]:
    ran = dateline("facts", project, "--json", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.records("fact")


def test_facts_come_by_date_with_statements_and_origins(sample_project: Path) -> None:
    facts = _facts(sample_project)
    assert len(facts) > 30
    assert all(fact["statements"] and fact["origins"] >= 1 for fact in facts)
    starts = [fact["when"]["edtf"][:4] for fact in facts if fact["when"]["edtf"] and fact["when"]["edtf"][:4].isdigit()]
    assert starts == sorted(starts)


def test_a_statement_belongs_to_one_fact(sample_project: Path) -> None:
    stated = [one["id"] for fact in _facts(sample_project, "--hidden") for one in fact["statements"]]
    assert len(stated) == len(set(stated))
    assert len(stated) > len(_facts(sample_project))


def test_facts_of_an_entity_are_fewer_and_any_of_its_names_means_it(sample_project: Path) -> None:
    every, coale = _facts(sample_project), _facts(sample_project, "--entity", "Coale")
    assert 0 < len(coale) < len(every)
    assert _facts(sample_project, "--entity", "john coale") == coale
    both = _facts(sample_project, "--entity", "Coale", "--entity", "Lukashenko")
    assert len(both) < len(coale)
    assert [fact for fact in both if fact not in coale] == []


def test_facts_between_two_dates_leave_out_others_and_the_undated(sample_project: Path) -> None:
    facts = _facts(sample_project, "--from", "2025-09", "--to", "2025-09")
    assert facts
    assert all(fact["when"]["edtf"] for fact in facts)
    assert len(facts) < len(_facts(sample_project, "--from", "2025"))
    assert _facts(sample_project, "--from", "2150") == []


def test_facts_that_sources_disagree_about_say_so(sample_project: Path) -> None:
    facts = _facts(sample_project, "--disagreeing")
    assert [fact for fact in facts if not fact["disagreements"]] == []
    assert len(facts) == sum(bool(fact["disagreements"]) for fact in _facts(sample_project))


def test_facts_in_words_quote_what_states_them(sample_project: Path) -> None:
    ran = dateline("facts", sample_project)
    assert (ran.code, ran.err) == (0, "")
    assert "released 123 political prisoners" in ran.out
    assert "\r" not in ran.out


def test_search_finds_words_phrases_and_fields(sample_project: Path) -> None:
    def found(query: str) -> list[Line]:
        ran = dateline("search", sample_project, query, "--json")
        assert ran.code == 0
        return ran.records("hit")

    phrase = found('"political prisoners"')
    assert phrase
    assert all("prisoners" in hit["words"].lower() for hit in phrase if hit["layer"] == "text")
    assert {hit["layer"] for hit in found("Lukashenko")} >= {"entities", "facts"}
    assert {hit["source"] for hit in found("prisoners source:002")} == {"d3"}
    assert found('"prisoners political of"') == []


def test_a_search_without_a_match_is_no_failure(sample_project: Path) -> None:
    ran = dateline("search", sample_project, "xylophone", "--json")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Nothing in this project matches.\n"


def test_search_prints_no_more_than_asked(sample_project: Path) -> None:
    assert len(dateline("search", sample_project, "Belarus", "--limit", "3").out.splitlines()) == 3


def test_matched_words_are_where_a_hit_says(sample_project: Path) -> None:
    hits = dateline("search", sample_project, "prisoners", "--json").records("hit")
    matched = [hit["words"][start:end].lower() for hit in hits for start, end in hit["matched"]]
    assert set(matched) == {"prisoners"}


def test_a_backup_is_checked_and_lands_beside_the_project_or_where_asked(sample_project: Path, tmp_path: Path) -> None:
    ran = dateline("backup", sample_project, tmp_path / "kept")
    assert ran.code == 0
    (copy,) = (tmp_path / "kept").iterdir()
    assert str(copy) in ran.out
    assert "5 sources" in ran.out
    assert dateline("facts", copy, "--json").out == dateline("facts", sample_project, "--json").out


def test_check_says_what_it_looked_at(sample_project: Path) -> None:
    ran = dateline("check", sample_project)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Checked 5 sources and ")
    assert ran.out.endswith("all is well.\n")


def test_the_csv_has_a_row_for_each_statement_and_says_what_it_left_out(sample_project: Path, tmp_path: Path) -> None:
    ran = dateline("export", sample_project, "csv", tmp_path / "facts.csv")
    assert (ran.code, ran.out) == (0, "")
    assert "left out" in ran.err
    data = (tmp_path / "facts.csv").read_bytes()
    assert b"\r" not in data
    assert data.decode().startswith("fact,label,date,")
    assert dateline("export", sample_project, "csv", "-").out.encode() == data


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a shell")
@pytest.mark.parametrize("arguments", [("facts", "--json"), ("export", "jsonl", "-")])
def test_a_reader_who_has_enough_ends_the_command_in_peace(sample_project: Path, arguments: Sequence[str]) -> None:
    command = shlex.join([*COMMAND, arguments[0], str(sample_project), *arguments[1:]])
    script = f"set -o pipefail; {command} | head -c 10"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, '{"record":')
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
def test_a_full_disk_is_said(sample_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("wb", buffering=0) as disk:
        err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(disk, encoding="utf-8"))
        monkeypatch.setattr(sys, "stderr", err)
        assert run(["facts", str(sample_project)]) == 1
        monkeypatch.undo()
    err.seek(0)
    assert err.read() == "The disk is full. What was not finished is not there.\n"
