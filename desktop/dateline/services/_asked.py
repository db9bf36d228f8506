"""What is open in the process of the projects as it is asked here, and found again where that process ended."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from dateline.errors import Cancelled
from dateline.services._lives import Ended, Life, Lives, ProcessEnded, Unheard

if TYPE_CHECKING:
    from collections.abc import Callable

# What may be asked twice without harm, beside all of a reader, should the process end meanwhile.
_READING = frozenset(
    {"search", "searcher.suggest", "searcher.asked_for", "searcher.kept", "formats", "importing", "imported_since"}
)
_LIVES = 2  # that are tried: what ends two of them at once is no accident


class Asked:
    """Something that has a number there. Where the process ended, it is found again by whoever asks next.

    After `close`, questions raise `Cancelled`: what they are about is not shown any more.
    """

    def __init__(self, lives: Lives, life: Life, thing: int) -> None:
        """The *thing* with this number of that *life*."""
        self._lives = lives
        self._at = life, thing
        self._turn = threading.Lock()
        self._closed = False
        self.before: list[int] = []
        """Its numbers in the life that there is before it got another one there."""

    def found_in(self, life: Life) -> int:
        """Its number in another *life*. Raises `Ended`, and why it is not to be had any more."""
        raise NotImplementedError

    def ask(self, name: str, *arguments: object, **how: Any) -> Any:
        """The value of an answer; see `answer`."""
        return self.answer(name, *arguments, **how)[1].value

    def answer(self, name: str, *arguments: object, **how: Any) -> tuple[Life, Any]:
        """The answer of calling *name* of it, as `Life.ask`, and the life that it is of.

        Where the process ended, what only reads is asked again, and what it did not hear; else that raises
        `ProcessEnded`.
        """
        at = self._here()
        try:
            return at[0], at[0].ask(at[1], name, *arguments, **how)
        except Ended as ended:
            at = self._found_after(at)
            if not (isinstance(ended, Unheard) or name.startswith("reader.") or name in _READING):
                raise ProcessEnded from ended
        try:
            return at[0], at[0].ask(at[1], name, *arguments, **how)
        except Ended as ended:
            raise ProcessEnded from ended

    def ask_part(self, life: Life, thing: int, name: str, *arguments: object, **how: Any) -> Any:
        """The value of calling *name* of what this gave in that *life*. Raises `Ended` in another."""
        if life is not self._here()[0]:
            raise Ended
        return life.ask(thing, name, *arguments, **how).value

    def close(self) -> None:
        """Let go of it. That may take a moment, and only who opens the next one waits for it. Twice is harmless."""
        if not self._closed:
            self._closed = True
            self._lives.aside(self._let_go)

    def _let_go(self) -> None:
        with self._turn:  # somebody may just be finding it again
            life, thing = self._at
        try:
            for one in (thing, *self.before):
                life.ask(one, "close")
        except Ended:
            pass  # and with it, everything was let go of

    def _here(self) -> tuple[Life, int]:
        if self._closed:
            raise Cancelled
        return self._at

    def _found_after(self, at: tuple[Life, int]) -> tuple[Life, int]:
        """Where it is now, if it is not where it was."""
        with self._turn:
            if self._at is not at or self._closed:
                return self._here()
            life, _ = at
            for _ in range(_LIVES):
                life = self._lives.after(life)
                try:
                    self._at = life, self.found_in(life)
                except Ended:
                    continue
                return self._at
            raise ProcessEnded


class Part:
    """A part of an open project that is asked by its own name."""

    def __init__(self, project: Asked, name: str) -> None:
        """The part *name* of *project*."""
        self._project = project
        self._name = name

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """What calls *name* there."""
        if name.startswith("_"):
            raise AttributeError(name)
        return partial(self._call, name)

    def _call(self, name: str, *arguments: object, **named: object) -> Any:
        return self._project.ask(f"{self._name}.{name}", *arguments, named=named)


__all__ = ["Asked", "Part"]
