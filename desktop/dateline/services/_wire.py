"""What goes between a window and the process that has its projects: one answer to one question, on any of some lines.

A message is pickled; arrays go beside it as they lie in memory, so that a million facts hold nobody up.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_COUNT = struct.Struct("<I")

CABINET = 0
"""The number of what opens projects; everything else that stays there gets its number when it is first told of."""

PREPARE = "prepare"
"""Said on the line that is not for questions: import what it takes to open a project."""


@dataclass(frozen=True, slots=True)
class Question:
    """Call *name* (dotted, such as `pen.undo`) of the thing with this number.

    `known` is the token of an answer that whoever asks has: the same one need not be sent again. What is to be `kept`
    can be referred to for a while. With `may_expire`, the ticket may be called off meanwhile.
    """

    ticket: int
    thing: int
    name: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]
    known: int | None = None
    kept: bool = False
    may_expire: bool = False


@dataclass(frozen=True, slots=True)
class Stays:
    """A thing that stays in the other process: its number, what it is, and what is to be known of it here."""

    thing: int
    kind: str
    about: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question, and its *token* where it is known or kept. No other answer ever has the same."""

    value: Any = None
    token: int | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The answer that is known already."""


@dataclass(frozen=True, slots=True)
class Referred:
    """In the arguments of a question: the answer with this token."""

    token: int


@dataclass(frozen=True, slots=True)
class Gone:
    """What a question refers to is not kept any more: ask again with the thing itself."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An expected error: the name of its kind in `dateline.errors`, and its sentence."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Broke:
    """A bug, by its trace."""

    trace: str


def send(line: Connection[Any, Any], message: object) -> None:
    """Send *message*. Raises `OSError` where nobody is at the other end."""
    beside: list[pickle.PickleBuffer] = []
    head = pickle.dumps(message, protocol=5, buffer_callback=beside.append)
    arrays = [each.raw() for each in beside]  # before anything is sent: what cannot be had leaves the line as it was
    line.send_bytes(_COUNT.pack(len(arrays)) + head)
    for array in arrays:
        line.send_bytes(array)


def receive(line: Connection[Any, Any]) -> Any:
    """Wait for a message. Arrays in it cannot be written to. Raises `EOFError` and `OSError` at the line's end."""
    head = line.recv_bytes()
    (count,) = _COUNT.unpack_from(head)
    beside = [line.recv_bytes() for _ in range(count)]
    # Both ends are this program, and nobody else has the line.
    return pickle.loads(memoryview(head)[_COUNT.size :], buffers=beside)  # noqa: S301
