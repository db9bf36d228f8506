"""Arithmetic between a text's code points and what others count: UTF-16 units, bytes of the original."""

import zlib
from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np
import numpy.typing as npt

Offsets = npt.NDArray[np.int64]
Runs = npt.NDArray[np.int32]


class Utf16:
    """Code points of one text ↔ UTF-16 units, as Qt, Java and JavaScript count. Built once, then `log n` an offset."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        if text.isascii():
            self._astral: Offsets = np.empty(0, dtype=np.int64)
        else:
            points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
            self._astral = np.flatnonzero(points > 0xFFFF).astype(np.int64)
        # The unit at which each of them begins: every earlier one took a unit more than a code point.
        self._units: Offsets = self._astral + np.arange(len(self._astral), dtype=np.int64)

    def units(self, offset: int) -> int:
        """The UTF-16 unit at which the code point *offset* begins."""
        return offset + int(np.searchsorted(self._astral, offset, side="left"))

    def points(self, unit: int) -> int:
        """The code point that the UTF-16 unit *unit* belongs to; inside a surrogate pair, the one it is half of."""
        return unit - int(np.searchsorted(self._units, unit, side="left"))

    def all_units(self, offsets: Sequence[int] | Offsets) -> Offsets:
        """`units` of many offsets at once, in any order."""
        given = np.asarray(offsets, dtype=np.int64)
        return given + np.searchsorted(self._astral, given, side="left")

    def all_points(self, units: Sequence[int] | Offsets) -> Offsets:
        """`points` of many units at once, in any order."""
        given = np.asarray(units, dtype=np.int64)
        return given - np.searchsorted(self._units, given, side="left")


class ByteMap:
    """Code points of a text → bytes of the original that it was read from, in either order exact.

    Kept as runs: from code point `_points[k]` on, each code point takes `_widths[k]` bytes, the first at `_bytes[k]`.
    A width of 0 is a code point that the original has not (a line end put between two paragraphs).
    """

    __slots__ = ("_bytes", "_length", "_points", "_widths")

    _points: Runs
    _bytes: Runs
    _widths: Runs

    def __init__(self, points: Runs | Offsets, bytes_: Runs | Offsets, widths: Runs | Offsets, length: int) -> None:
        # Half the memory, and room for an original of 2 GB.
        self._points, self._bytes, self._widths = (
            each.astype(np.int32, copy=False) for each in (points, bytes_, widths)
        )
        self._length = length

    @classmethod
    def of(cls, starts: Sequence[int] | Offsets, ends: Sequence[int] | Offsets) -> Self:
        """The map of a text whose code point `k` was read from the bytes `[starts[k], ends[k])`."""
        first = np.asarray(starts, dtype=np.int64)
        last = np.asarray(ends, dtype=np.int64)
        if first.shape != last.shape or np.any(last < first):
            raise ValueError("every code point needs a first byte and a last one not before it")
        if not len(first):
            return cls(first, first, first, 0)
        widths = last - first
        breaks = np.flatnonzero((widths[1:] != widths[:-1]) | (first[1:] != last[:-1])) + 1
        points = np.concatenate((np.zeros(1, dtype=np.int64), breaks))
        return cls(points, first[points], widths[points], len(first))

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """The map of texts put one after another."""
        points: list[Runs] = []
        bytes_: list[Runs] = []
        widths: list[Runs] = []
        length = 0
        for part in parts:
            points.append(part._points + np.int32(length))  # noqa: SLF001 - of its own kind
            bytes_.append(part._bytes)  # noqa: SLF001 - of its own kind
            widths.append(part._widths)  # noqa: SLF001 - of its own kind
            length += len(part)
        if not points:
            return cls.of((), ())
        return cls(np.concatenate(points), np.concatenate(bytes_), np.concatenate(widths), length)

    def __len__(self) -> int:
        """How many code points it maps."""
        return self._length

    def __eq__(self, other: object) -> bool:
        """Whether both map every code point alike."""
        return isinstance(other, ByteMap) and self.pack() == other.pack()

    __hash__ = None  # type: ignore[assignment] # nobody keys by a map

    def to_bytes(self, start: int, end: int) -> tuple[int, int]:
        """The bytes `[first, last)` that the code points `[start, end)` were read from.

        Raises `ValueError` where the text has no such code points.
        """
        if not 0 <= start < end <= self._length:
            raise ValueError(f"there are no code points {start}-{end} in a text of {self._length}")
        return self._place(start)[0], self._place(end - 1)[1]

    def places(self, offsets: Sequence[int] | Offsets) -> tuple[Offsets, Offsets]:
        """The first byte of each code point in *offsets* and the one after its last, many at once."""
        given = np.asarray(offsets, dtype=np.int64)
        # Numbers of another size would make numpy copy the whole array for each look.
        run = np.searchsorted(self._points, given.astype(np.int32), side="right") - 1
        widths = self._widths[run].astype(np.int64)
        first: Offsets = self._bytes[run] + (given - self._points[run]) * widths
        return first, first + widths

    def behind(self, starts: Offsets, ends: Offsets) -> "ByteMap":
        """The map of a text made of this one: its code point `k` is `[starts[k], ends[k])` here, which may be empty."""
        if not self._length or not len(starts):
            return ByteMap.of((), ())
        last = self._length - 1
        first, after = self.places(np.minimum(starts, last))
        first = np.where(starts > last, after, first)
        until = np.where(ends > starts, self.places(np.maximum(ends - 1, 0))[1], first)
        return ByteMap.of(first, until)

    def _place(self, offset: int) -> tuple[int, int]:
        run = int(np.searchsorted(self._points, np.int32(offset), side="right")) - 1
        width = int(self._widths[run])
        first = int(self._bytes[run]) + (offset - int(self._points[run])) * width
        return first, first + width

    def pack(self) -> bytes:
        """The map as bytes, to be kept; `unpack` reads them."""
        head = np.array([self._length, len(self._points)], dtype="<i4")
        parts = (head, *(each.astype("<i4") for each in (self._points, self._bytes, self._widths)))
        return zlib.compress(b"".join(part.tobytes() for part in parts), level=1)

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """The map that `pack` gave. Raises `ValueError` if the bytes are none."""
        try:
            numbers = np.frombuffer(zlib.decompress(packed), dtype="<i4").astype(np.int32)
            length, runs = int(numbers[0]), int(numbers[1])
        except (zlib.error, IndexError, ValueError) as error:
            raise ValueError("these bytes are no map") from error
        if len(numbers) != 2 + 3 * runs:
            raise ValueError("these bytes are no map")
        return cls(numbers[2 : 2 + runs], numbers[2 + runs : 2 + 2 * runs], numbers[2 + 2 * runs :], length)
