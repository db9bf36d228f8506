"""A project that another process has open is asked and answers as one that is open here."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dateline.domain import spoken
from dateline.domain.comparison import Wanted
from dateline.domain.views import Choice, FactFilter
from dateline.errors import Cancelled, NoSuchThing, ProjectIsMissing
from dateline.services.cabinet import Cabinet, OpenProject
from dateline.services.served import BugElsewhere, ServedCabinet, ServedProject


@pytest.fixture
def here(served: ServedProject) -> Iterator[OpenProject]:
    """The same, open for reading in this one."""
    made = Cabinet().read(served.path)
    yield made
    made.close()


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return bool(np.array_equal(one, other))
    if isinstance(one, tuple) and not isinstance(one, str) and any(isinstance(part, np.ndarray) for part in one):
        return type(one) is type(other) and all(_same(*pair) for pair in zip(one, other, strict=True))
    return bool(one == other)


class _Odd:
    """What can be sent, and not be received."""

    def __reduce__(self) -> tuple[type[int], tuple[str]]:
        return int, ("odd",)


def test_every_question_to_a_reader_has_the_same_answer_in_both_processes(
    served: ServedProject, here: OpenProject
) -> None:
    first = here.reader.next_fact("d1", None, 1)
    entity = here.reader.entities(sort="mentions", limit=1)[0].id
    facts = FactFilter(sources=("d1", "d2"))
    asked: dict[str, tuple[Any, ...]] = {
        "overview": (), "version": (), "sources": (), "source_rows": (["d2", "d1"],), "source_numbers": (3,),
        "sources_called": ("", 4), "entities": (), "entity_rows": ([entity],), "listing": ("a",),
        "entities_at": ([1, 2],), "activity": ([entity], 12), "relations": (entity, 10), "reading": ("d1",),
            "sharing": ("d1", 3),
        "original": ("d1",), "bars": (), "led": (), "bar_rows": ([first.fact],), "undated": (), "facts": (facts,),
        "passing": (facts,), "fact_card": (first.fact, "d1"), "entity_card": (entity, "d1"),
        "focus": (Choice(entity=entity), first), "step": (first, 1), "fact_order": ("d1",),
        "next_fact": ("d1", first.fact, 1),
    }  # fmt: skip
    methods = {name for name in vars(type(here.reader)) if not name.startswith("_")}
    assert methods - {"comparer"} == set(asked)
    for name, arguments in asked.items():
        assert _same(getattr(here.reader, name)(*arguments), getattr(served.reader, name)(*arguments)), name


def test_what_stays_there_is_asked_there(served: ServedProject, here: OpenProject) -> None:
    order = here.reader.comparer().order(Wanted())
    comparer = served.reader.comparer()
    assert np.array_equal(comparer.order(Wanted()), order)
    assert comparer.rows(order[:3].tolist()) == here.reader.comparer().rows(order[:3].tolist())


def test_arrays_are_not_sent_twice(served: ServedProject) -> None:
    bars = served.reader.bars()
    assert len(bars.key)
    assert served.reader.bars() is bars
    assert not bars.key.flags.writeable


def test_facts_that_pass_a_filter_are_referred_to(served: ServedProject, here: OpenProject) -> None:
    order = here.reader.fact_order("d1")
    every = served.reader.passing(FactFilter(sources=("d1",)))
    assert sorted(every) == sorted(order)
    assert served.reader.next_fact("d1", None, 1, every).fact == order[0]
    for number in range(12):  # more than are kept there
        served.reader.passing(FactFilter(words=f"{number}"))
    assert served.reader.next_fact("d1", None, 1, every).fact == order[0]
    assert served.reader.next_fact("d1", None, 1, {order[-1]}).fact == order[-1]


def test_expected_errors_keep_their_kind_and_bugs_their_trace(cabinet: ServedCabinet, served: ServedProject) -> None:
    with pytest.raises(NoSuchThing, match="d999"):
        served.reader.reading("d999")
    with pytest.raises(ProjectIsMissing):
        cabinet.open("nowhere.dateline")
    with pytest.raises(BugElsewhere, match="bar_rows"):
        served.reader.bar_rows(7)  # type: ignore[arg-type]  # a bug on purpose
    with pytest.raises(BugElsewhere, match="pickle"):
        served.ask("_project")  # what cannot be sent keeps nobody waiting
    assert served.reader.version() > 0


def test_what_cannot_be_understood_there_keeps_nobody_waiting(served: ServedProject) -> None:
    with pytest.raises(BugElsewhere, match="invalid literal"):
        served.reader.reading(_Odd())  # type: ignore[arg-type]  # a bug on purpose
    assert served.reader.version() > 0


def test_who_asks_about_a_project_that_was_closed_is_called_off(cabinet: ServedCabinet, there: Path) -> None:
    closed = cabinet.read(str(there))
    comparer = closed.reader.comparer()
    assert len(comparer.order(Wanted()))
    closed.close()
    for late in (closed.reader.overview, closed.formats, lambda: comparer.order(Wanted()), closed.pen.undo):
        with pytest.raises(Cancelled):
            late()
    closed.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_what_a_signal_calls_may_ask_while_the_main_thread_asks(served: ServedProject) -> None:
    found: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda *_: found.append(served.reader.version()))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.001, 0.003)
        assert {served.reader.overview().sources for _ in range(100)} == {6}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert set(found) == {served.reader.version()}


def test_what_is_shown_first_was_read_ahead_and_is_given_once(served: ServedProject, here: OpenProject) -> None:
    served.read_ahead()
    served.reader.reading("d2")
    late = served.reader.reading("d1")
    served.read_ahead()
    given, again = (served.reader.reading("d1") for _ in range(2))
    assert given == again == late == here.reader.reading("d1")
    assert given is not again


def test_what_was_read_ahead_is_read_again_where_a_person_wrote_meanwhile(served: ServedProject) -> None:
    served.read_ahead()
    served.pen.add_note("d1", "is this so?")
    assert [note.text for note in served.reader.reading("d1").remarks] == ["is this so?"]
    assert served.pen.undo() is not None


def test_a_search_has_the_same_answer_in_both_processes(served: ServedProject, here: OpenProject) -> None:
    word = here.reader.reading("d1").document.text.split()[0].strip(",.;:")
    assert served.search(word, 10)
    assert served.search(word, 10) == here.search(word, 10)


def test_a_person_writes_and_takes_it_back(served: ServedProject) -> None:
    changes = served.pen.add_note("d2", "who says so?")
    assert [note.text for note in served.reader.reading("d2").remarks] == ["who says so?"]
    assert changes.act is not None
    assert served.pen.undo() is not None
    assert served.reader.reading("d2").remarks == ()


def test_another_window_may_look_and_is_told_who_writes(served: ServedProject) -> None:
    other = ServedCabinet()
    try:
        second = other.open(served.path)
        assert second.read_only is not None
        assert "Dateline window" in second.read_only
        assert second.reader.overview() == served.reader.overview()
    finally:
        other.close()


def test_dates_are_said_in_the_language_of_the_window(cabinet: ServedCabinet, there: Path) -> None:
    before = spoken.spoken()
    spoken.speak("de")
    try:
        german = cabinet.read(str(there))
        shown = Cabinet().read(str(there))
        said = [row.published for row in german.reader.sources()]
        assert said == [row.published for row in shown.reader.sources()]
    finally:
        spoken.speak(before)
    english = cabinet.read(str(there))
    assert [row.published for row in english.reader.sources()] != said
    for one in (german, shown, english):
        one.close()
