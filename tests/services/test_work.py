import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil
import pytest

from dateline.errors import BadDate, BadManifest, Cancelled, FileIsMissing
from dateline.services import work
from dateline.services._analyst import Finding, Known
from dateline.services.work import Failed, Task
from tests.services.fake import READER

Tasks = Callable[..., list[Task]]


def _gather(answers: Iterable[tuple[Task, object]], seen: list[Task]) -> None:
    for task, _ in answers:
        seen.append(task)


def test_answers_come_in_the_order_of_the_tasks(tasks: Tasks) -> None:
    wanted = tasks("5", "bad", "7", "8", "9")

    answers = list(work.answers(wanted, jobs=2, reader=READER))

    assert [task for task, _ in answers] == wanted
    kinds = [type(answer) for _, answer in answers]
    assert kinds == [Finding, Failed, Finding, Finding, Finding]
    assert "a test says so" in str(answers[1][1])


def test_a_worker_that_dies_costs_one_file(tasks: Tasks) -> None:
    answers = [answer for _, answer in work.answers(tasks("5", "die", "7", "leave", "9"), jobs=1, reader=READER)]

    assert isinstance(answers[0], Finding)
    assert isinstance(answers[2], Finding)
    assert isinstance(answers[4], Finding)
    assert isinstance(answers[1], Failed)
    assert "ended by signal 9" in answers[1].reason
    assert isinstance(answers[3], Failed)
    assert "ended with code 3" in answers[3].reason


def test_what_is_known_is_not_read_again(tasks: Tasks) -> None:
    first = [answer for _, answer in work.answers(tasks("5"), reader=READER)]
    assert isinstance(first[0], Finding)

    again = work.answers(tasks("5"), known=frozenset({first[0].document.sha256}), reader=READER)
    assert [answer for _, answer in again] == [Known(first[0].document.sha256)]


def test_stopping_ends_the_work_and_its_processes(tasks: Tasks) -> None:
    seen: list[Task] = []
    answers = work.answers(tasks(*map(str, range(30))), jobs=2, cancelled=lambda: len(seen) > 2, reader=READER)
    with pytest.raises(Cancelled):
        _gather(answers, seen)
    assert len(seen) == 3
    workers = [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]
    assert workers == []


def test_workers_step_back_for_the_window(tasks: Tasks) -> None:
    answers = [answer for _, answer in work.answers(tasks("5", "6", "7"), jobs=1, reader="tests.services.fake:nice")]
    said = {answer.document.title for answer in answers if isinstance(answer, Finding)}
    assert len(said) == 1, "one job is one process"
    niceness, process = said.pop().split()  # type: ignore[union-attr] # the fake gives every document a title
    assert int(niceness) >= os.nice(0) + 10 or int(niceness) == 19
    assert int(process) != os.getpid()


def test_without_tasks_no_process_is_started() -> None:
    assert list(work.answers([], reader="no.such.module:read")) == []


def test_a_finding_crosses_between_processes_unchanged(tasks: Tasks) -> None:
    from tests.builders import release

    article = release(5, str(tasks("5")[0].path))
    ((_, answer),) = work.answers(tasks("5"), reader=READER)

    assert isinstance(answer, Finding)
    assert answer.analysis == article.analysis
    assert answer.original == article.original


def test_one_worker_fewer_than_cores() -> None:
    assert work.default_jobs() >= 1
    assert work.default_jobs() <= max(1, (os.cpu_count() or 1) - 1)


# Planning ---------------------------------------------------------------------------------------------------------


def test_a_path_that_leads_nowhere_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    planned = work.plan([tmp_path / "none.txt", tmp_path / "a.txt", tmp_path / "a.txt"])

    assert [task.path.name for task in planned] == ["none.txt", "a.txt"]
    assert isinstance(planned[0].refused, FileIsMissing)
    ((_, refused), *_) = work.answers(planned[:1], reader="no.such.module:read")
    assert isinstance(refused, Failed)
    assert "no file or folder" in refused.reason


def test_a_manifest_alone_names_the_sources(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("words")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("path,published,title\nb.txt,2025-12,Bee\na.txt,,\n")

    planned = work.plan([], manifest, "2024~")

    assert [task.path.name for task in planned] == ["b.txt", "a.txt"]
    assert [task.row.published for task in planned if task.row] == ["2025-12", "2024~"]
    assert planned[0].row is not None
    assert planned[0].row.title == "Bee"


def test_a_manifest_tells_of_the_paths_that_are_named(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("words")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("path,published\na.txt,2025-12\nc.txt,2025-11\n")

    planned = work.plan([tmp_path / "a.txt", tmp_path / "b.txt"], manifest)

    assert [(task.path.name, task.row and task.row.published) for task in planned] == [
        ("a.txt", "2025-12"),
        ("b.txt", None),
    ]


def test_files_of_a_folder_that_are_not_read_are_counted_but_not_the_manifest(tmp_path: Path) -> None:
    for name in ("a.txt", "b.PDF", "c.pdf", "README", ".hidden.pdf", "manifest.csv"):
        (tmp_path / name).write_text("path\na.txt\n")
    others: Counter[str] = Counter()

    planned = work.plan([tmp_path], tmp_path / "manifest.csv", others=others)

    assert [task.path.name for task in planned] == ["a.txt"]
    assert others == {".pdf": 2, "": 1}


def test_a_wrong_date_or_manifest_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadDate):
        work.plan([tmp_path], published="last week")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("title\nBee\n")
    with pytest.raises(BadManifest):
        work.plan([], manifest)
