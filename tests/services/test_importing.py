from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from dateline.errors import Cancelled
from dateline.services import importing, projects
from dateline.services.checking import check
from dateline.services.importing import Outcome, Status
from dateline.services.reading import Reader
from dateline.services.work import Task
from dateline.store.project import Project
from tests.services.fake import READER

Tasks = Callable[..., list[Task]]


def run(project: Project, tasks: list[Task], jobs: int = 1) -> list[Outcome]:
    return list(importing.import_tasks(project, tasks, jobs=jobs, who="tester", reader=READER))


def _gather(outcomes: Iterable[Outcome], done: list[Outcome]) -> None:
    for outcome in outcomes:
        done.append(outcome)  # noqa: PERF402 - whoever stops the work looks at it


def test_sources_are_added_and_a_failure_stops_nothing(project: Project, tasks: Tasks) -> None:
    outcomes = run(project, tasks("5", "bad", "7"))

    assert [(outcome.status, outcome.source) for outcome in outcomes] == [
        (Status.ADDED, "d1"),
        (Status.FAILED, None),
        (Status.ADDED, "d2"),
    ]
    assert outcomes[0].changes.sources == {"d1"}
    assert outcomes[0].changes.facts
    assert "a test says so" in (outcomes[1].reason or "")
    assert [row.id for row in Reader(project).sources()] == ["d1", "d2"]


def test_importing_twice_adds_nothing_and_says_so(project: Project, tasks: Tasks) -> None:
    run(project, tasks("5", "6"))
    version = project.version()

    again = run(project, tasks("5", "6"))

    assert [(outcome.status, outcome.source) for outcome in again] == [
        (Status.ALREADY_THERE, "d1"),
        (Status.ALREADY_THERE, "d2"),
    ]
    assert project.version() == version


def test_the_same_bytes_twice_in_one_run_are_one_source(project: Project, tasks: Tasks) -> None:
    outcomes = run(project, tasks("5", "5", "5"), jobs=2)

    assert [outcome.status for outcome in outcomes] == [Status.ADDED, Status.ALREADY_THERE, Status.ALREADY_THERE]
    assert {outcome.source for outcome in outcomes} == {"d1"}


def test_a_stopped_import_goes_on_where_it_stopped(project: Project, tasks: Tasks) -> None:
    wanted = tasks(*map(str, range(10, 20)))
    done: list[Outcome] = []
    outcomes = importing.import_tasks(project, wanted, jobs=1, cancelled=lambda: len(done) >= 3, reader=READER)
    with pytest.raises(Cancelled):
        _gather(outcomes, done)

    again = run(project, wanted)

    assert [outcome.status for outcome in again] == [Status.ALREADY_THERE] * 3 + [Status.ADDED] * 7
    assert check(project).findings == ()


def test_a_reader_sees_each_source_whole(path: Path, project: Project, tasks: Tasks) -> None:
    with projects.open_project(path) as watching:
        reader = Reader(watching)
        outcomes = importing.import_tasks(project, tasks("5", "6", "7"), jobs=1, reader=READER)
        for count, outcome in enumerate(outcomes, start=1):
            assert reader.overview().sources == count
            assert outcome.source is not None
            assert set(reader.fact_order(outcome.source)) <= outcome.changes.facts
            assert check(watching).findings == ()


def test_the_sample_is_read_and_every_anchor_holds(project: Project) -> None:
    outcomes = list(importing.import_sources(project, [], manifest=projects.sample_manifest(), who="tester"))

    assert [outcome.status for outcome in outcomes] == [Status.ADDED] * 5
    report = check(project)
    assert report.findings == ()
    assert report.sources == 5
    reader = Reader(project)
    for row in reader.sources():
        text = reader.reading(row.id).document.text
        original = reader.original(row.id).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        assert text == original


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 8, "is not text"),
        ("story.xyz", b"words", "does not read"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(
    project: Project, tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    file = tmp_path / name
    file.write_bytes(data)

    (outcome,) = importing.import_sources(project, [file], jobs=1)

    assert outcome.status is Status.FAILED
    assert outcome.reason is not None
    assert reason in outcome.reason
    assert project.version() == 0


def test_a_folder_without_articles_is_refused_in_a_sentence(project: Project, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()

    (outcome,) = importing.import_sources(project, [tmp_path / "nothing"])

    assert outcome.status is Status.FAILED
    assert "holds no article" in (outcome.reason or "")
