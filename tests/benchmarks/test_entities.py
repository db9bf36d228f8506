"""How long the list of a million entities takes, beside `QSortFilterProxyModel` over the same names in the same run.

Run with `DATELINE_ENTITIES=1000000 pytest tests/benchmarks/test_entities.py --benchmark-only -s`; without the variable
the project is smaller. Ordinary runs skip it. The project is made once and kept in the folder for temporary files.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import gettempdir
from time import process_time
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot
from tests.benchmarks.crowded import make

from dateline.domain.focus import Focus
from dateline.domain.views import FactFilter
from dateline.services.reading import Reader
from dateline.store import project as projects
from dateline.store.project import Project
from dateline.ui.panes.entities import EntitiesPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ENTITIES = int(os.environ.get("DATELINE_ENTITIES", "100_000"))
_ROUNDS = 7
_BEGINNINGS = ("a", "m", "s", "ad", "mi", "be", "ol")
_PARTS = ("陈", "chen", "son", "lund", "ministry", "sity", "q", "zzzz", "olga b")


@pytest.fixture(scope="module")
def project() -> Iterator[Project]:
    """So many entities, and as many facts."""
    path = Path(gettempdir()) / f"dateline-crowd-{ENTITIES}-1.dateline"
    with projects.open_(make(path, entities=ENTITIES, facts=ENTITIES)) as opened:
        yield opened


@pytest.fixture(scope="module")
def reader(project: Project) -> Reader:
    """A reader who has looked at the list once."""
    made = Reader(project)
    made.listing()
    return made


def _times(do: Callable[[], object], rounds: int = _ROUNDS) -> list[float]:
    """Milliseconds of processor time, which what else the machine does changes little."""
    taken = []
    for _ in range(rounds):
        begun = process_time()
        do()
        taken.append((process_time() - begun) * 1000)
    return taken


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def _told(benchmark: Any, what: str, times: list[float], wanted: float, **more: object) -> None:
    benchmark.pedantic(lambda: None, rounds=1)
    found = {"entities": ENTITIES, "median_ms": round(median(times), 1), "p95_ms": round(_p95(times), 1), **more}
    benchmark.extra_info.update({"what": what, **found})
    print(f"\n{what}: {found}")
    assert median(times) <= wanted


class _Screen:
    """The pane as a reader has it before them; `list` fills it and draws it."""

    def __init__(self, qtbot: QtBot, reader: Reader) -> None:
        self.pane = EntitiesPane()
        qtbot.addWidget(self.pane)
        self.pane.resize(268, 640)
        self.pane.show_project(reader)
        self.pane.show()
        qtbot.waitExposed(self.pane)

    def type(self, words: str) -> None:
        """Filter by *words*: exact counts of every kind, and the first rows drawn."""
        self.pane.filter.setText(words)
        self.pane._fill()
        self.pane.view.viewport().grab()


@pytest.mark.benchmark(group="entities")
@pytest.mark.parametrize(
    ("what", "parts", "wanted"), [("the start of a name", _BEGINNINGS, 30), ("any part", _PARTS, 100)]
)
def test_filtering_what_is_on_the_screen(
    benchmark: Any, qtbot: QtBot, reader: Reader, what: str, parts: tuple[str, ...], wanted: float
) -> None:
    screen = _Screen(qtbot, reader)
    every: dict[str, list[float]] = {}
    for part in parts:
        screen.type("")
        every[part] = _times(lambda part=part: screen.type(part))  # type: ignore[misc]
    slowest = max(every, key=lambda part: median(every[part]))
    _told(benchmark, f"filter by {what}, counted and drawn", every[slowest], wanted, slowest=slowest)


@pytest.mark.benchmark(group="entities")
@pytest.mark.parametrize("sort", ["name", "mentions", "first"])
def test_sorting_what_is_on_the_screen(benchmark: Any, qtbot: QtBot, reader: Reader, sort: str) -> None:
    screen = _Screen(qtbot, reader)
    screen.pane.sort_by(sort)

    def there_and_back() -> None:
        screen.pane.sort_by("name" if sort != "name" else "mentions")
        screen.pane.sort_by(sort)
        screen.pane.view.viewport().grab()

    _told(benchmark, f"sort by {sort}, twice, drawn", _times(there_and_back), 60)


@pytest.mark.benchmark(group="entities")
def test_scrolling_anywhere(benchmark: Any, qtbot: QtBot, reader: Reader) -> None:
    screen = _Screen(qtbot, reader)
    bar = screen.pane.view.verticalScrollBar()
    chance = np.random.default_rng(5)
    places = iter((chance.random(200) * bar.maximum()).astype(int).tolist())

    def jump() -> None:
        bar.setValue(next(places))
        screen.pane.view.viewport().grab()

    _told(benchmark, "jump to anywhere, drawn", _times(jump, 120), 16)


@pytest.mark.benchmark(group="entities")
def test_showing_the_chosen_one_wherever_it_is(benchmark: Any, qtbot: QtBot, reader: Reader) -> None:
    screen = _Screen(qtbot, reader)
    chance = np.random.default_rng(6)
    numbers = iter(chance.integers(1, ENTITIES, 200).tolist())

    def choose() -> None:
        screen.pane.show_focus(Focus(entity=f"e{next(numbers)}"))
        screen.pane.view.viewport().grab()

    _told(benchmark, "show the chosen one, drawn", _times(choose, 120), 16)


@pytest.mark.benchmark(group="entities")
def test_counting_the_project(benchmark: Any, reader: Reader) -> None:
    _told(benchmark, "overview counts", _times(reader.overview), 250)


@pytest.mark.benchmark(group="entities")
def test_letting_nearly_all_facts_pass(benchmark: Any, reader: Reader) -> None:
    low = reader.bars().low
    wanted = FactFilter(earliest=int(low[len(low) // 50]))
    _told(benchmark, "facts that pass, nearly all", _times(lambda: reader.passing(wanted)), 100)


@pytest.mark.benchmark(group="entities")
def test_reading_the_activity_of_a_screen(benchmark: Any, reader: Reader) -> None:
    numbers = reader.listing().numbers
    chance = np.random.default_rng(8)

    def read() -> None:
        start = int(chance.integers(0, len(numbers) - 30))
        reader.activity([f"e{number}" for number in numbers[start : start + 30].tolist()], 12)

    _told(benchmark, "activity of 30 entities", _times(read, 30), 50)


@pytest.mark.benchmark(group="entities")
def test_reading_the_list_for_the_first_time(benchmark: Any, project: Project) -> None:
    _told(benchmark, "read the list, beside the window's thread", _times(lambda: Reader(project).listing(), 3), 2_500)


@pytest.mark.benchmark(group="entities")
def test_the_same_behind_a_proxy(benchmark: Any, qtbot: QtBot, project: Project, reader: Reader) -> None:
    """The naive way: every name in a model of Qt's, filtered and sorted by its proxy."""
    screen = _Screen(qtbot, reader)
    ours = median(_times(lambda: screen.type("son")))
    listing = reader.listing()
    names = [
        row.name
        for start in range(0, len(listing.numbers), 500)
        for row in reader.entities_at(listing.numbers[start : start + 500].tolist())
    ]
    model = QStringListModel(names)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    proxy.sort(0)
    view = QListView()
    qtbot.addWidget(view)
    view.setUniformItemSizes(True)
    view.setModel(proxy)
    view.resize(268, 640)
    view.show()

    def filter_by(words: str) -> None:
        proxy.setFilterFixedString(words)
        QApplication.processEvents()
        view.viewport().grab()

    theirs = []
    for _ in range(3):
        filter_by("")
        theirs += _times(lambda: filter_by("son"), 1)
    again = _times(lambda: filter_by(""), 1)
    ratio = round(median(theirs) / ours, 1)
    _told(
        benchmark, "proxy: filter by any part, drawn", theirs, float("inf"),
        ours_ms=round(ours, 1), ratio=ratio, unfiltered_ms=round(again[0], 1),
    )  # fmt: skip
    assert ratio > 2
