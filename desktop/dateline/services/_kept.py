"""What was read and stands as long as nothing is written: answers that are asked for again and again."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Kept:
    """The last *most* answers, by their questions, of one version of a project. In any thread."""

    def __init__(self, most: int = 256) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._version: int | None = None
        self._answers: OrderedDict[Hashable, object] = OrderedDict()

    def answer(self, version: int, question: Hashable, read: Callable[[], T]) -> T:
        """The answer to *question* as of *version*: kept, else what *read* gives. An error is not kept."""
        with self._lock:
            if version != self._version:
                self._version = version
                self._answers.clear()
            if question in self._answers:
                self._answers.move_to_end(question)
                return cast(T, self._answers[question])
        found = read()
        with self._lock:
            if version == self._version:
                self._answers[question] = found
                while len(self._answers) > self._most:
                    self._answers.popitem(last=False)
        return found


__all__ = ["Kept"]
