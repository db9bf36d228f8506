"""Asks Qt in code points: Qt's strings count UTF-16 units, ours do not."""

from dateline.domain.offsets import Utf16


class QtOffsets:
    """The two ways of counting one text, which is shown by Qt; a text without emoji and the like costs nothing."""

    __slots__ = ("_map", "points", "units")

    def __init__(self, text: str) -> None:
        self._map = None if text.isascii() or max(text) <= "\uffff" else Utf16(text)
        self.points = len(text)
        self.units = len(text) if self._map is None else self._map.units(len(text))

    def unit(self, point: int) -> int:
        """The UTF-16 unit at which code point *point* begins (0 to `points`, both included)."""
        return point if self._map is None else self._map.units(point)

    def point(self, unit: int) -> int:
        """The code point that UTF-16 unit *unit* belongs to (0 to `units`): both halves of a pair are one."""
        return unit if self._map is None else self._map.points(unit)
