"""How long a window keeps a reader waiting: the gaps between the ticks of a timer in its thread."""

from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 5
"""Milliseconds between two ticks, where nothing keeps the thread."""


@dataclass(frozen=True, slots=True)
class Stalls:
    """Milliseconds: of a hundred gaps one is longer than `p99`."""

    p99: float
    longest: float
    ticks: int

    def __str__(self) -> str:
        return f"p99 {self.p99:.1f} ms, longest {self.longest:.1f} ms, {self.ticks:,} ticks"


class Gaps(QObject):
    """Counts from when it is made until it is stopped; what lies between two ticks is what a key would have waited."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def _tick(self) -> None:
        now = perf_counter()
        self._found.append((now - self._last) * 1_000)
        self._last = now

    def stop(self) -> Stalls:
        """What they come to."""
        self._timer.stop()
        return Stalls(quantiles(self._found, n=100)[98], max(self._found), len(self._found))
