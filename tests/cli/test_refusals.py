"""What cannot be done is said in one sentence, ends with 1, and leaves everything as it was."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.services import projects
from tests.terminal import dateline

_READING = [
    ("facts",),
    ("search", "prisoners"),
    ("export", "csv", "-"),
    ("export", "jsonl", "-"),
    ("check",),
    ("backup", "{folder}"),
]


def _said(project: Path, command: tuple[str, ...], folder: Path) -> list[str | Path]:
    return [command[0], project, *(word.format(folder=folder) for word in command[1:])]


def _state(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def project(sample_project: Path, tmp_path: Path) -> Path:
    """A copy of the sample project, in a folder of its own."""
    copy = tmp_path / "home" / "paper.dateline"
    copy.parent.mkdir()
    copy.write_bytes(sample_project.read_bytes())
    return copy


def _missing(folder: Path) -> Path:
    return folder / "missing.txt"


def _no_articles(folder: Path) -> Path:
    (folder / "photos").mkdir()
    (folder / "photos" / "a.jpg").write_bytes(b"\xff\xd8\xff")
    return folder / "photos"


def test_files_of_a_folder_that_are_not_read_are_told_and_no_failure(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("The ferry sailed on 3 May 2024.")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4")
    for command in (("import", tmp_path / "p.dateline", folder), ("analyze", folder)):
        ended = dateline(*command)
        assert ended.code == 0
        assert "1 file passed over: Dateline reads no .pdf." in ended.err
        assert "passed over" not in ended.out


def _binary(folder: Path) -> Path:
    path = folder / "binary.txt"
    path.write_bytes(bytes(range(256)) * 40)
    return path


def _empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def _blank(folder: Path) -> Path:
    path = folder / "blank.txt"
    path.write_text("\ufeff \n\n\t\n", encoding="utf-8")
    return path


def _huge(folder: Path) -> Path:
    path = folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    return path


def _unknown(folder: Path) -> Path:
    path = folder / "letter.xyz"
    path.write_text("Words.", encoding="utf-8")
    return path


_UNREADABLE: list[tuple[Callable[[Path], Path], str]] = [
    (_missing, "There is no file or folder at {path}."),
    (_no_articles, "The folder {path} holds no article that Dateline can read."),
    (_binary, "{path} is not text: it holds binary data."),
    (_empty, "{path} is empty: it holds no text."),
    (_blank, "{path} is empty: it holds no text."),
    (_huge, "{path} is too large: it has 64.0 MB, and one source may have 64 MB."),
    (_unknown, "Dateline does not read {path}. It reads files that end in "),
]


def test_files_that_are_no_sources_are_each_refused_and_the_project_stays(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    paths = [make(folder) for make, _ in _UNREADABLE]
    sentences = [sentence.format(path=path) for path, (_, sentence) in zip(paths, _UNREADABLE, strict=True)]
    before = dateline("export", project, "jsonl", "-").out
    ran = dateline("import", project, *paths, "--jobs", "1")
    assert ran.code == 1
    assert ran.out == f"0 sources added, {len(paths)} failed.\n"
    said = ran.err.splitlines()
    assert len(said) == len(paths)
    for line, sentence in zip(said, sentences, strict=True):
        assert line.startswith(f"failed: {sentence}")
    assert dateline("export", project, "jsonl", "-").out == before
    assert dateline("check", project).code == 0
    assert [path.name for path in project.parent.iterdir()] == [project.name]


def test_analysing_files_that_are_no_sources_gives_a_line_of_error_each(tmp_path: Path) -> None:
    paths = [make(tmp_path) for make, _ in _UNREADABLE]
    ran = dateline("analyze", *paths, "--jobs", "1", "--json")
    assert (ran.code, ran.err) == (1, "")
    lines = ran.records()
    assert [line["record"] for line in lines] == ["error"] * len(paths)
    assert [Path(line["path"]) for line in lines] == paths
    for line, path, (_, sentence) in zip(lines, paths, _UNREADABLE, strict=True):
        assert set(line) == {"record", "path", "reason"}
        assert line["reason"].startswith(sentence.format(path=path))


def test_without_any_file_that_is_there_no_project_is_made(tmp_path: Path) -> None:
    ran = dateline("import", tmp_path / "new.dateline", _missing(tmp_path), _no_articles(tmp_path))
    assert ran.code == 1
    assert ran.err.count("failed: ") == 2
    assert not (tmp_path / "new.dateline").exists()


@pytest.mark.parametrize("command", [*_READING, ("import", "{folder}/a.txt")])
def test_a_project_of_a_newer_version_is_left_alone(project: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    connection = sqlite3.connect(project)
    connection.execute("PRAGMA user_version=999")
    connection.close()
    before = _state(project.parent)
    sentence = dateline(*_said(project, command, tmp_path)).refused()
    assert sentence.startswith(f"{project} was made by a newer version of Dateline.")
    assert _state(project.parent) == before


@pytest.mark.parametrize("command", _READING)
def test_what_is_no_project_is_said_to_be_none(tmp_path: Path, command: tuple[str, ...]) -> None:
    other = tmp_path / "letter.dateline"
    other.write_text("Dear reader, this is no database at all." * 50, encoding="utf-8")
    before = other.read_bytes()
    assert dateline(*_said(other, command, tmp_path)).refused() == f"{other} is not a Dateline project."
    assert dateline(*_said(tmp_path, command, tmp_path)).refused() == f"{tmp_path} is not a Dateline project."
    assert "There is no project at" in dateline(*_said(tmp_path / "none.dateline", command, tmp_path)).refused()
    assert other.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [other.name]


@pytest.fixture
def held(project: Path) -> Iterator[tuple[Path, str]]:
    """A project that the window of another process has open for writing, and that process's number."""
    code = (
        "import sys\n"
        "from dateline.services.projects import WINDOW, open_project\n"
        "with open_project(sys.argv[1], holder=WINDOW):\n"
        "    print('open', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(project)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        yield project, str(window.pid)
        assert window.stdin is not None
        window.stdin.close()


def test_a_project_open_in_a_window_is_read_but_not_written(held: tuple[Path, str], tmp_path: Path) -> None:
    project, process = held
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    for command in _READING:
        ran = dateline(*_said(project, command, tmp_path / "kept"))
        assert ran.code == 0, ran
    for command in [("import", "{folder}/a.txt"), ("check", "--repair")]:
        sentence = dateline(*_said(project, command, tmp_path)).refused()
        assert sentence.startswith(f"{project} is open for writing in {projects.WINDOW} (process {process} on ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "is empty"),
        ("path\n", "names no file"),
        ("file,published\na.txt,2025\n", "there is no column “path”"),
        ("path,published\na.txt,next year\n", "row 2: ‘next year’ is not a date in EDTF"),
        ("path,colour\na.txt,red\n", "“colour” is no column"),
        ('path\n"a.txt\n', "this is no CSV"),
    ],
)
def test_a_bad_manifest_is_refused_before_anything_is_made(tmp_path: Path, words: str, said: str) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text(words, encoding="utf-8")
    project = tmp_path / "new.dateline"
    assert said in dateline("import", project, "--manifest", manifest).refused()
    assert said in dateline("analyze", "--manifest", manifest, "--json").refused()
    assert not project.exists()


def test_a_manifest_that_is_not_there_is_said(tmp_path: Path) -> None:
    sentence = dateline("import", tmp_path / "new.dateline", "--manifest", tmp_path / "none.csv").refused()
    assert sentence == f"There is no file or folder at {tmp_path / 'none.csv'}."
    assert not (tmp_path / "new.dateline").exists()


def test_a_date_that_is_none_is_refused_before_anything_is_made(sample_project: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    project = tmp_path / "new.dateline"
    for command in (
        ("import", project, tmp_path / "a.txt", "--published", "soon"),
        ("analyze", tmp_path / "a.txt", "--published", "soon"),
        ("facts", sample_project, "--from", "soon"),
        ("facts", sample_project, "--to", "soon"),
        ("search", sample_project, "from:soon"),
    ):
        assert dateline(*command).refused().startswith("‘soon’ is not a date in EDTF")
    assert not project.exists()


def test_what_a_project_does_not_hold_is_said(sample_project: Path, tmp_path: Path) -> None:
    picture = tmp_path / "out.png"
    for command, said in (
        (("facts", sample_project, "--entity", "Nobody Anywhere"), "No entity of this project is called"),
        (("search", sample_project, "source:nowhere prisoners"), "No source of this project is called that."),
        (("search", sample_project, "  "), "There is nothing to search for"),
        (("export", sample_project, "docx", tmp_path / "a"), "There is no format ‘docx’. Dateline writes csv, jsonl"),
    ):
        assert said in dateline(*command).refused()
    assert not picture.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    file.write_text("Words.", encoding="utf-8")
    before = _state(tmp_path)
    for command, said in (
        (("export", project, "csv", tmp_path), f"{tmp_path} is a folder; name a file."),
        (("export", project, "csv", file / "out.csv"), "cannot be written"),
        (("export", project, "csv", tmp_path / "none" / "out.csv"), "cannot be written"),
        (("export", project, "jsonl", project), "is the project itself"),
        (("backup", project, file), "There can be no folder"),
        (("sample", project), "There is something at"),
        (("sample", tmp_path / "none" / "p.dateline"), "There is no folder"),
        (("import", tmp_path / "none" / "p.dateline", file), "There is no folder"),
    ):
        assert said in dateline(*command).refused()
    assert _state(tmp_path) == before


def test_an_export_that_fails_leaves_the_file_that_was_there(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.csv"
    out.write_text("mine\n", encoding="utf-8")
    data = bytearray(project.read_bytes())
    for place in range(8192, len(data), 4096):
        data[place : place + 200] = os.urandom(200)
    project.write_bytes(data)
    assert "is damaged" in dateline("export", project, "csv", out).refused()
    assert out.read_text(encoding="utf-8") == "mine\n"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["facts.csv"]


def test_a_damaged_project_is_reported_by_check(project: Path) -> None:
    connection = sqlite3.connect(project)
    connection.execute("UPDATE statement SET start = start + 1 WHERE id = 7")
    connection.commit()
    connection.close()
    ran = dateline("check", project)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.endswith("1 finding.\n")
    assert " claims ‘" in ran.out


def test_an_address_of_no_database_is_said() -> None:
    started = time.perf_counter()
    assert "driver that is not installed" in dateline("facts", "postgresql+asyncpg://nobody@localhost/none").refused()
    assert time.perf_counter() - started < 5
