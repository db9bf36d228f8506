"""Lanes of sources, entities and kinds: who stands where, and headings that stay while their lanes are in view."""

import pickle
from collections.abc import Collection

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.views import EntityRow, SourceRow
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.canvas import AXIS
from dateline.ui.panes.timeline.grouping import MOST, LanesBy, grouped
from dateline.ui.panes.timeline.index import Index
from dateline.ui.panes.timeline.layout import Layout
from dateline.ui.panes.timeline.stage import Stage
from tests.ui.panes.timeline.hands import LEFT, Heard, show, wheel
from tests.ui.panes.timeline.project import Crowd, Project, bar, ferry


def _by(qtbot: QtBot, project: Project | Crowd, lanes_by: LanesBy, height: int = 320) -> tuple[TimelinePane, Stage]:
    pane = show(qtbot, project, height=height)
    pane.group_by(lanes_by)
    pane.grab()
    assert pane.canvas.stage is not None
    return pane, pane.canvas.stage


def _layout(pane: TimelinePane) -> Layout:
    layout = pane.canvas.layout_now()
    assert layout is not None
    return layout


def test_each_fact_stands_with_the_entity_that_comes_first_in_it(qtbot: QtBot) -> None:
    project = ferry()
    pane, stage = _by(qtbot, project, LanesBy.ENTITY)
    led = dict(zip(*(column.tolist() for column in project.led()), strict=True))
    names = {1: "The board", 2: "Ines Holm", 3: "The ferry"}
    for group in stage.groups:
        keys = stage.index.bars.key[group.rows].tolist()
        assert {names[led[key]] for key in keys} == {group.title}
    assert sum(len(group.rows) for group in stage.groups) == len(stage.index)
    layout = _layout(pane)
    bounds = [group.first for group in layout.groups] + [layout.lanes]
    for item in layout.items:
        place = sum(item.lane > first for first in bounds[:-1]) - 1
        assert bounds[place] < item.lane < bounds[place + 1], "below its heading, above the next"
        assert item.row in stage.groups[layout.groups[place].place].rows


def test_only_the_foremost_entities_have_lanes_of_their_own(qtbot: QtBot) -> None:
    crowd = Crowd(3_000)
    found = grouped(Index(crowd.bars()), LanesBy.ENTITY, crowd)
    assert len(found.groups) == MOST
    assert found.groups[-1].title == "Others"
    sizes = [len(group.rows) for group in found.groups[:-1]]
    assert sizes == sorted(sizes, reverse=True)
    assert sum(sizes) + len(found.groups[-1].rows) == 3_000
    assert np.array_equal(np.sort(np.concatenate([group.rows for group in found.groups])), np.arange(3_000))


def test_many_sources_share_their_last_lane(qtbot: QtBot) -> None:
    crowd = Crowd(3_000)
    found = grouped(Index(crowd.bars()), LanesBy.SOURCE, crowd)
    assert [group.title for group in found.groups][-1] == "Other sources"
    assert len(found.groups) == MOST


@pytest.mark.parametrize("lanes_by", [LanesBy.SOURCE, LanesBy.ENTITY])
def test_the_names_of_lanes_can_be_asked_for_in_another_process(lanes_by: LanesBy) -> None:
    crowd = Crowd(30)

    class Elsewhere:
        led = staticmethod(crowd.led)

        def entity_rows(self, entities: Collection[str]) -> list[EntityRow]:
            return crowd.entity_rows(pickle.loads(pickle.dumps(entities)))

        def source_rows(self, sources: Collection[str]) -> list[SourceRow]:
            return crowd.source_rows(pickle.loads(pickle.dumps(sources)))

    assert grouped(Index(crowd.bars()), lanes_by, Elsewhere()).groups


def test_every_kind_that_there_is_has_a_lane(qtbot: QtBot) -> None:
    stated = Project([bar(1, "It sailed", "2024-05-03", "2024-05-03")])
    assert [group.title for group in grouped(Index(stated.bars()), LanesBy.KIND, stated).groups] == ["Stated"]


@pytest.mark.parametrize("lanes_by", list(LanesBy))
def test_without_facts_there_are_no_groups(qtbot: QtBot, lanes_by: LanesBy) -> None:
    _, stage = _by(qtbot, Project([]), lanes_by)
    assert stage.groups == ()


def test_a_heading_stays_while_its_lanes_are_in_view(qtbot: QtBot) -> None:
    months = [bar(3 * number, f"Number {number}", "2025-08-01", "2025-08-31") for number in range(1, 40)]
    months += [bar(100, "Another", "2025-08-01", "2025-08-31")]
    pane, stage = _by(qtbot, Project(months), LanesBy.ENTITY)
    assert stage.most_scroll > 0
    first = stage.headings()[0]
    assert first[0].title == "The board"
    wheel(pane, -6, QPoint(600, 100), Qt.KeyboardModifier.AltModifier)
    assert stage.scroll > 100
    pane.grab()
    assert stage.headings()[0] == (first[0], 0.0)
    wheel(pane, -60, QPoint(600, 100), Qt.KeyboardModifier.AltModifier)
    pane.grab()
    assert stage.scroll == stage.most_scroll
    (_, at), (ferry_, below) = stage.headings()
    assert ferry_.title == "Ines Holm"
    assert at <= below - stage.layout().pitch + 0.01, "the next one pushes it away"


def test_a_click_on_a_heading_chooses_nothing_below_it(qtbot: QtBot) -> None:
    months = [bar(3 * number, f"Number {number}", "2025-08-01", "2025-08-31") for number in range(1, 40)]
    pane, stage = _by(qtbot, Project(months), LanesBy.ENTITY)
    heard = Heard(pane)
    wheel(pane, -6, QPoint(600, 100), Qt.KeyboardModifier.AltModifier)
    pane.grab()
    middle = int(stage.view.x_of(float(stage.index.bars.low[0]) + 15))
    QTest.mouseClick(pane.canvas, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(middle, AXIS + 5))
    assert heard.chosen == []
    assert pane.canvas.item_at(QPointF(middle, AXIS + 60)) is not None


def test_a_fact_that_is_chosen_is_never_behind_a_heading(qtbot: QtBot) -> None:
    months = [bar(3 * number, f"Number {number}", "2025-08-01", "2025-08-31") for number in range(1, 40)]
    pane, stage = _by(qtbot, Project(months), LanesBy.ENTITY)
    for _ in range(45):
        QTest.keyClick(pane.canvas, Qt.Key.Key_Down)
    for _ in range(45):
        QTest.keyClick(pane.canvas, Qt.Key.Key_Up)
        pane.grab()
        assert stage.chosen is not None
        item = next(item for item in stage.layout().items if item.row == stage.chosen)
        heading = stage.headings()[0][1] + stage.layout().pitch
        assert stage.top(item.lane) >= heading - 0.01
        assert stage.top(item.lane) + stage.layout().pitch <= stage.height + 0.01


def test_a_crowd_in_groups_has_the_foremost_of_each_below_its_heading(qtbot: QtBot) -> None:
    pane, stage = _by(qtbot, Crowd(20_000), LanesBy.ENTITY, 700)
    layout = _layout(pane)
    assert layout.crowd
    assert len(layout.groups) == MOST
    for item in layout.items:
        group = max((one for one in layout.groups if one.first < item.lane), key=lambda one: one.first)
        assert item.row in stage.groups[group.place].rows
    hidden = next(row for row in range(20_000) if all(item.row != row for item in layout.items))
    key = int(stage.index.bars.key[hidden])
    stage.choose(key)
    stage.bring(hidden)
    pane.grab()
    assert pane.canvas.where(key) is not None


def test_a_crowd_in_groups_keeps_its_headings_while_one_moves(qtbot: QtBot) -> None:
    pane, _ = _by(qtbot, Crowd(20_000), LanesBy.SOURCE)
    before = [group.title for group in _layout(pane).groups]
    for _ in range(4):
        wheel(pane, 1, QPoint(600, 60))
        pane.canvas.grab()
        assert [group.title for group in _layout(pane).groups] == before


def test_other_lanes_begin_at_their_top_and_keep_what_is_in_view(qtbot: QtBot) -> None:
    pane, stage = _by(qtbot, Crowd(20_000), LanesBy.ENTITY)
    wheel(pane, 2, QPoint(600, 60))
    wheel(pane, -3, QPoint(600, 100), Qt.KeyboardModifier.AltModifier)
    first, last = stage.view.first, stage.view.last
    pane.group_by(LanesBy.KIND)
    after = pane.canvas.stage
    assert after is not None
    assert (after.view.first, after.view.last) == pytest.approx((first, last))
    assert after.scroll == 0
    assert pane.controls.lanes.text().startswith("Lanes: kinds")
