"""The window looks at the work of other processes, and never waits for it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.domain.changes import Changes
from dateline.ui.desk import Progress
from dateline.ui.work import Import, outcome
from tests.ui.desks import FakeWork


def test_changes_are_told_together_and_all_of_them(qtbot: QtBot) -> None:
    told: list[Changes] = []
    watched = Import(refresh=150)
    watched.changed.connect(told.append)
    work = FakeWork([Path(f"{number}.txt") for number in range(6)])
    with qtbot.waitSignal(watched.finished, timeout=5_000) as finished:
        watched.begin(work)
    assert 1 < len(told) < 6
    assert told[-1].sources == frozenset({"d1"})
    progress: Progress = finished.args[0]
    assert (progress.done, progress.added, progress.finished) == (6, 6, True)


def test_every_sentence_is_kept_to_the_end(qtbot: QtBot) -> None:
    watched = Import()
    with qtbot.waitSignal(watched.finished, timeout=5_000) as finished:
        watched.begin(FakeWork([Path("empty-1.txt"), Path("a.txt"), Path("empty-2.txt")]))
    said = finished.args[0].said
    assert [sentence.split(" ")[0] for sentence in said] == ["empty-1.txt", "empty-2.txt"]


def test_there_is_one_import_at_a_time(qtbot: QtBot) -> None:
    watched = Import()
    watched.begin(FakeWork([Path("a.txt"), Path("b.txt")]))
    with pytest.raises(RuntimeError):
        watched.begin(FakeWork([Path("c.txt")]))
    watched.forget()
    assert not watched.running


@pytest.mark.parametrize(
    ("progress", "sentence"),
    [
        (Progress(done=3, total=3, added=3), "3 articles added."),
        (Progress(done=3, total=3, added=1, already=1, failed=1), "1 article added, 1 already there, 1 failed."),
        (Progress(done=2, total=5, added=2), "2 articles added, stopped before 3."),
    ],
)
def test_what_an_import_came_to_is_a_sentence(progress: Progress, sentence: str) -> None:
    assert outcome(progress) == sentence
