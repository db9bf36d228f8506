"""What is drawn says how sure it is, and nothing lies on anything, whatever the facts and the size."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.views import Bar
from dateline.ui import theme as themes
from dateline.ui.panes.timeline import TimelinePane
from dateline.ui.panes.timeline.canvas import AXIS
from dateline.ui.panes.timeline.index import DISAGREEMENT
from dateline.ui.panes.timeline.layout import Item
from dateline.ui.theme import Appearance
from tests.ui.panes.timeline.hands import show
from tests.ui.panes.timeline.project import Project, bar, ferry

_FRAME = [bar(98, "The first", "2024-01-01", "2024-01-02"), bar(99, "The last", "2024-12-30", "2024-12-31")]


class Drawn:
    """One month's bar on an empty lane, as it is drawn."""

    def __init__(self, qtbot: QtBot, one: Bar) -> None:
        self.pane = show(qtbot, Project([*_FRAME, one]))
        self.picture: QImage = self.pane.canvas.grab().toImage()
        layout = self.pane.canvas.layout_now()
        assert layout is not None
        self.item: Item = next(item for item in layout.items if item.key == int(one.fact[1:]))
        place = self.pane.canvas.where(self.item.key)
        assert place is not None
        self.left, self.right, self.middle = place.left(), place.right(), round(place.center().y())

    def row(self, left: float, right: float, up: float = 0.0) -> list[QColor]:
        """The colours from pixel *left* to *right*, *up* pixels above the middle of the bar."""
        y = round(self.middle - up)
        return [self.picture.pixelColor(x, y) for x in range(round(left), round(right))]


def _distance(colour: QColor, other: QColor) -> int:
    return abs(colour.red() - other.red()) + abs(colour.green() - other.green()) + abs(colour.blue() - other.blue())


def _share(colours: list[QColor], colour: QColor) -> float:
    return sum(_distance(one, colour) < 40 for one in colours) / len(colours)


@pytest.fixture
def ink() -> QColor:
    return themes.current().bar_one


@pytest.fixture
def paper() -> QColor:
    return themes.current().paper


def test_a_month_takes_the_width_of_a_month(qtbot: QtBot, ink: QColor, paper: QColor) -> None:
    drawn = Drawn(qtbot, bar(1, "It sailed", "2024-05-01", "2024-05-31"))
    stage = drawn.pane.canvas.stage
    assert stage is not None
    assert drawn.right - drawn.left == pytest.approx(31 * stage.view.per_unit)
    assert _share(drawn.row(drawn.left + 6, drawn.right - 6), ink) == 1
    assert _share(drawn.row(drawn.left - 8, drawn.left - 2), ink) == 0


def test_about_has_soft_edges(qtbot: QtBot, ink: QColor, paper: QColor) -> None:
    drawn = Drawn(qtbot, bar(1, "It sailed", "2024-05-08", "2024-05-31", approximate=True))  # no line of the grid there
    edge = drawn.row(drawn.left - 4, drawn.left + 9)
    distances = [_distance(colour, ink) for colour in edge]
    assert distances == sorted(distances, reverse=True), "from paper to ink, step by step"
    assert len(set(distances)) > 6
    assert _share(drawn.row(drawn.left + 20, drawn.right - 20), ink) == 1


@pytest.mark.parametrize("side", ["by", "after"])
def test_by_and_after_have_a_dashed_reach(qtbot: QtBot, ink: QColor, paper: QColor, side: str) -> None:
    low, high = (None, "2024-05-31") if side == "by" else ("2024-05-31", None)
    drawn = Drawn(qtbot, bar(1, "It sailed", low, high))
    span = (drawn.left - 40, drawn.left - 2) if side == "by" else (drawn.right + 2, drawn.right + 40)
    dark = [_distance(colour, paper) > 60 for colour in drawn.row(*span)]
    changes = sum(one != other for one, other in itertools.pairwise(dark))
    assert changes >= 8, "dashes, not a line"
    other = (drawn.right + 2, drawn.right + 5) if side == "by" else (drawn.left - 6, drawn.left - 3)
    assert _share(drawn.row(*other), paper) == 1


def test_planned_is_hollow(qtbot: QtBot, ink: QColor, paper: QColor) -> None:
    drawn = Drawn(qtbot, bar(1, "It sails", "2024-05-01", "2024-05-31", modality="planned"))
    assert _share(drawn.row(drawn.left + 8, drawn.right - 8), paper) > 0.95
    rim = [_distance(colour, paper) > 60 for colour in drawn.row(drawn.left + 6, drawn.right - 6, up=5)]
    assert any(rim)
    assert not all(rim), "its rim is dashed"


def test_inferred_is_striped(qtbot: QtBot, ink: QColor, paper: QColor) -> None:
    drawn = Drawn(qtbot, bar(1, "It sailed", "2024-05-01", "2024-05-31", inferred=True))
    inside = [_distance(colour, ink) < 60 for colour in drawn.row(drawn.left + 8, drawn.right - 8)]
    assert sum(one != other for one, other in itertools.pairwise(inside)) > 8


def test_planned_and_inferred_is_hollow_and_striped(qtbot: QtBot, ink: QColor, paper: QColor) -> None:
    plain = Drawn(qtbot, bar(1, "It sails", "2024-05-01", "2024-05-31", modality="planned"))
    both = Drawn(qtbot, bar(1, "It sails", "2024-05-01", "2024-05-31", modality="planned", inferred=True))
    assert _share(both.row(both.left + 8, both.right - 8), paper) > 0.3
    stripes = [_distance(colour, paper) > 50 for colour in both.row(both.left + 8, both.right - 8)]
    assert sum(one != other for one, other in itertools.pairwise(stripes)) > 8
    assert both.row(both.left, both.right) != plain.row(plain.left, plain.right)


def test_soft_bars_are_soft_wherever_they_stand_among_others(qtbot: QtBot, ink: QColor) -> None:
    others = [bar(2, "Inferred before", "2024-03-01", "2024-03-31", inferred=True)]
    pane = show(qtbot, Project([*_FRAME, *others, bar(3, "About", "2024-08-01", "2024-08-31", approximate=True)]))
    picture = pane.canvas.grab().toImage()
    place = pane.canvas.where(3)
    assert place is not None
    assert _distance(picture.pixelColor(place.center().toPoint()), ink) < 40


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_every_doubt_looks_different_in_every_theme(qtbot: QtBot, appearance: Appearance) -> None:
    before = themes.themes().appearance
    themes.themes().choose(appearance)
    try:
        made = {
            "plain": bar(1, "", "2024-05-01", "2024-05-31"),
            "about": bar(1, "", "2024-05-01", "2024-05-31", approximate=True),
            "uncertain": bar(1, "", "2024-05-01", "2024-05-31", uncertain=True),
            "inferred": bar(1, "", "2024-05-01", "2024-05-31", inferred=True),
            "uncertain, inferred": bar(1, "", "2024-05-01", "2024-05-31", uncertain=True, inferred=True),
            "planned": bar(1, "", "2024-05-01", "2024-05-31", modality="planned"),
            "planned, about": bar(1, "", "2024-05-01", "2024-05-31", modality="planned", approximate=True),
            "planned, inferred": bar(1, "", "2024-05-01", "2024-05-31", modality="planned", inferred=True),
            "planned, uncertain": bar(1, "", "2024-05-01", "2024-05-31", modality="planned", uncertain=True),
            "denied": bar(1, "", "2024-05-01", "2024-05-31", polarity="negative"),
            "by": bar(1, "", None, "2024-05-31"),
            "after": bar(1, "", "2024-05-31", None),
            "disagreeing": bar(1, "", "2024-05-01", "2024-05-31", disagreements=1),
        }
        pictures = {}
        for name, one in made.items():
            drawn = Drawn(qtbot, one)
            pictures[name] = tuple(
                colour.rgb() for up in range(-5, 6) for colour in drawn.row(drawn.left - 30, drawn.right + 30, up)
            )
        assert len(set(pictures.values())) == len(made)
    finally:
        themes.themes().choose(before)


def test_the_sign_of_a_disagreement_comes_after_the_label(qtbot: QtBot) -> None:
    pane = show(qtbot, ferry())
    layout, stage = pane.canvas.layout_now(), pane.canvas.stage
    assert layout is not None
    assert stage is not None
    item = next(item for item in layout.items if item.flags & DISAGREEMENT)
    sign = item.sign_at(stage.metrics)
    assert sign is not None
    assert item.text_at is not None
    assert sign >= item.text_at + item.text_width
    picture = pane.canvas.grab().toImage()
    at = QPoint(round(sign + stage.metrics.warning / 2 + 2), round(AXIS + stage.top(item.lane) + layout.pitch / 2 + 3))
    near = [picture.pixelColor(at.x() + dx, at.y()) for dx in (-3, 3)]
    assert all(_distance(colour, themes.current().warn) < 60 for colour in near)


# whatever the facts and the size


_LABELS = ["It sailed", "A long story of what happened on that very day, and why", "渡轮复航", ""]


@st.composite
def _facts(draw: st.DrawFn) -> list[Bar]:
    made = []
    for number in range(1, draw(st.integers(1, 60)) + 1):
        month, year = draw(st.integers(1, 12)), draw(st.sampled_from([1999, 2023, 2024, 2024, 2024]))
        start = draw(st.integers(1, 28))
        end = min(start + draw(st.sampled_from([0, 0, 6, 27])), 28)
        open_ = draw(st.sampled_from(["", "", "", "by", "after"]))
        made.append(
            bar(
                number,
                draw(st.sampled_from(_LABELS)),
                None if open_ == "by" else f"{year}-{month:02}-{start:02}",
                None if open_ == "after" else f"{year}-{month:02}-{end:02}",
                origins=draw(st.integers(1, 4)),
                disagreements=draw(st.integers(0, 1)),
                approximate=draw(st.booleans()),
                modality=draw(st.sampled_from(["asserted", "planned"])),
                confidence=draw(st.floats(0, 1)),
            )
        )  # fmt: skip
    return made


def test_no_label_ever_lies_on_anything(qtbot: QtBot) -> None:
    pane = show(qtbot, None)

    @settings(max_examples=25, deadline=None)
    @given(_facts(), st.integers(520, 2000), st.integers(110, 500), st.sampled_from([1.0, 1.6, 4.0]))
    def holds(facts: list[Bar], width: int, height: int, zoom: float) -> None:
        pane.resize(width, height)
        pane.show_project(Project(facts))
        pane.grab()
        pane.canvas.zoom(zoom)
        pane.canvas.settle()
        pane.grab()
        _nothing_overlaps(pane)

    holds()


def _nothing_overlaps(pane: TimelinePane) -> None:
    layout, stage = pane.canvas.layout_now(), pane.canvas.stage
    assert layout is not None
    assert stage is not None
    lanes: dict[int, list[tuple[float, float]]] = {}
    for item in layout.items:
        lanes.setdefault(item.lane, []).append(item.extent(stage.metrics))
        if item.text_at is not None and item.end + stage.shift > 0 and item.start + stage.shift < stage.view.width:
            left, right = item.text_at + stage.shift, item.text_at + item.text_width + stage.shift
            assert left >= -0.01, "a label is in view as a whole, or not at all"
            assert right <= stage.view.width + 0.01 or left >= stage.view.width
    for taken in lanes.values():
        taken.sort()
        for before, after in itertools.pairwise(taken):
            assert before[1] < after[0]


def test_of_facts_in_one_place_the_most_important_have_labels(qtbot: QtBot) -> None:
    crowd = [
        bar(number, f"What happened as number {number}", "2024-05-01", "2024-05-31", confidence=0.5)
        for number in range(10, 60)
    ]
    agreeing = bar(1, "Three agree", "2024-05-01", "2024-05-31", origins=3, confidence=0.2)
    disputed = bar(2, "Two differ", "2024-05-01", "2024-05-31", origins=2, disagreements=1, confidence=0.2)
    plain = bar(3, "Two say so", "2024-05-01", "2024-05-31", origins=2, confidence=1.0)
    sure = bar(4, "One is sure", "2024-05-01", "2024-05-31", confidence=1.0)
    pane = show(qtbot, Project([*crowd, agreeing, disputed, plain, sure, *_FRAME]), height=240)
    layout = pane.canvas.layout_now()
    assert layout is not None
    by_lane = sorted((item for item in layout.items if item.key < 60), key=lambda item: item.lane)
    assert [item.key for item in by_lane[:4]] == [1, 2, 3, 4]
    assert all(item.text_at is not None for item in by_lane[:4])


# the row of buttons


@pytest.mark.parametrize("width", [860, 1100, 1280, 1440, 1920, 2560])
@pytest.mark.parametrize("height", [150, 214, 240, 420])
def test_the_row_of_buttons_fits_at_every_size(qtbot: QtBot, width: int, height: int) -> None:
    pane = show(qtbot, ferry(), width, height)
    pane.show_range(pane.canvas.stage.index.bars.low[0], pane.canvas.stage.index.bars.high[3])  # type: ignore[union-attr]
    QApplication.processEvents()
    QApplication.processEvents()
    assert pane.width() == width
    buttons: list[QWidget] = [*pane.findChildren(QToolButton), *pane.findChildren(QPushButton)]
    parts = [part for part in [*buttons, pane.controls.legend, pane.minimap] if part.isVisible()]
    places = []
    for part in parts:
        corner = part.mapTo(pane, QPoint(0, 0))
        assert corner.x() >= 0
        assert corner.x() + part.width() <= width
        assert corner.y() + part.height() <= height
        if part in buttons:
            assert part.width() >= part.sizeHint().width()
        places.append((corner.x(), corner.y(), part.width(), part.height()))
    for (x, y, wide, tall), (other_x, other_y, other_wide, other_tall) in itertools.combinations(places, 2):
        apart = x + wide <= other_x or other_x + other_wide <= x or y + tall <= other_y or other_y + other_tall <= y
        assert apart


def test_a_low_pane_gives_its_room_to_the_bars(qtbot: QtBot) -> None:
    pane = show(qtbot, ferry(), 1280, 214)
    QApplication.processEvents()
    assert not pane.controls.legend.isVisible()
    assert pane.minimap.mapTo(pane, QPoint(0, 0)).y() > pane.canvas.height()
    assert pane.canvas.height() >= 214 - 34
    assert pane.controls.signs.isVisible()
    pane.resize(1280, 300)
    QApplication.processEvents()
    assert pane.controls.legend.isVisible()
    assert pane.minimap.width() == 1280


def test_all_signs_are_one_button_away_where_the_legend_has_no_room(qtbot: QtBot, pane_of_1280: TimelinePane) -> None:
    controls = pane_of_1280.controls
    assert controls.signs.isVisible()
    controls.signs.click()
    qtbot.waitUntil(controls.sheet.isVisible)
    assert len(controls.sheet.legend.shown()) == 10
    controls.sheet.grab()
    controls.sheet.close()


@pytest.fixture
def pane_of_1280(qtbot: QtBot) -> TimelinePane:
    return show(qtbot, ferry(), 1280, 214)
