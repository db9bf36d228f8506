"""The process that has a window's projects keeps what it is asked for, and no more."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.domain.views import FactFilter
from dateline.errors import Cancelled
from dateline.services import _keeper, importing, projects
from dateline.services import _wire as wire
from dateline.services._analyst import Finding
from tests.generated import articles


@pytest.fixture
def keeper() -> Iterator[_keeper.Keeper]:
    """One in this process."""
    made = _keeper.Keeper()
    yield made
    made.close()


def _opened(keeper: _keeper.Keeper, path: Path) -> int:
    answer = keeper.answer(wire.Question(1, wire.CABINET, "read", (str(path),), {}))
    assert isinstance(answer, wire.Answer)
    number: int = answer.value.thing
    return number


def test_a_search_that_nobody_waits_for_ends(keeper: _keeper.Keeper, there: Path) -> None:
    ask = wire.Question(2, _opened(keeper, there), "search", ("prisoners", 10), {}, may_expire=True)
    assert isinstance(keeper.answer(ask), wire.Answer)
    keeper.call_off(ask.ticket)
    answer = keeper.answer(ask)
    assert isinstance(answer, wire.Refused)
    assert answer.kind == Cancelled.__name__


def test_a_search_is_called_off_however_many_were_before_that_were_answered(
    keeper: _keeper.Keeper, there: Path
) -> None:
    for ticket in range(2, 500):
        keeper.call_off(ticket)
    thing = _opened(keeper, there)
    asked = [wire.Question(number, thing, "search", ("a", 9), {}, may_expire=True) for number in (2, 499)]
    assert [type(keeper.answer(one)) for one in asked] == [wire.Answer, wire.Refused]


def test_arrays_go_when_the_project_has_others(keeper: _keeper.Keeper, tmp_path: Path) -> None:
    path, told = tmp_path / "growing.dateline", list(articles(2, seed=5))
    with projects.create_project(path, holder="the tests") as project:
        importing.add(project, Finding(*told[0]), who="the tests")
        ask = wire.Question(2, _opened(keeper, path), "reader.bars", (), {}, known=0)
        before = keeper.answer(ask)
        assert isinstance(before, wire.Answer)
        gone = weakref.ref(before.value.key)
        importing.add(project, Finding(*told[1]), who="the tests")
        after = keeper.answer(ask)
        assert isinstance(after, wire.Answer)
        assert after.token != before.token
        assert len(after.value.key) > len(before.value.key)
        del before
        gc.collect()
        assert gone() is None


def test_what_is_kept_can_be_referred_to_for_a_while(keeper: _keeper.Keeper, there: Path) -> None:
    thing = _opened(keeper, there)
    every, none = FactFilter(sources=("d1",)), FactFilter(sources=("d9",))
    first, second = (
        keeper.answer(wire.Question(2, thing, "reader.passing", (one,), {}, kept=True)) for one in (every, none)
    )
    assert isinstance(first, wire.Answer)
    assert isinstance(second, wire.Answer)
    assert first.token is not None
    step = wire.Question(3, thing, "reader.next_fact", ("d1", None, 1, wire.Referred(first.token)), {})
    found = keeper.answer(step)
    assert isinstance(found, wire.Answer)
    assert found.value.fact in first.value
    for _ in range(20):
        keeper.answer(wire.Question(4, thing, "reader.passing", (none,), {}, kept=True))
    assert keeper.answer(step) == wire.Gone()
