"""The process that has a window's projects open: it answers the window's questions, several at a time.

It lives as long as the window does, however that ends, and imports what is heavy when it is asked to.
"""

import gc
import importlib
import os
import signal
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from dateline.services import _wire as wire
from dateline.services._worker import leave_a_core

if TYPE_CHECKING:
    from dateline.errors import DatelineError

_REFERRED = 8  # answers that can be referred to
_CALLED_OFF = 64  # tickets that are remembered: more than there are lines, for what was answered meanwhile


def serve(control: "Connection[Any, Any]", lines: "Sequence[Connection[Any, Any]]") -> None:
    """Answer what comes on *lines* until *control* ends; then stop what is going on and let go of the projects."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    keeper = Keeper()
    for number, line in enumerate(lines):
        threading.Thread(target=keeper.answer_all, args=(line,), name=f"dateline-line-{number}", daemon=True).start()
    keeper.warm_up()
    try:
        while True:
            heard = control.recv()
            if heard == wire.PREPARE:
                keeper.cabinet()
            else:
                keeper.call_off(heard)
    except (EOFError, OSError):
        pass  # the window is gone: that is the end here, too
    finally:
        keeper.close()


class Keeper:
    """What stays here, by number."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._expired: set[int] = set()
        self._things: dict[int, Any] = {}
        self._owners: dict[int, int] = {}
        self._numbers = count(wire.CABINET + 1)
        self._tokens = count(time.time_ns())  # none that was given before this process was
        self._referred: OrderedDict[int, Any] = OrderedDict()
        self._told: dict[tuple[int, str], tuple[int, Any]] = {}
        self._turn = threading.RLock()

    def warm_up(self) -> None:
        """Import what values are made of, which takes a while; what reads projects waits until one is asked for."""
        with self._turn:
            gc.disable()  # what is made while importing all stays
            importlib.import_module("dateline.domain.views")

    def cabinet(self) -> Any:
        """What opens projects; imported with the first question."""
        with self._turn:
            if wire.CABINET not in self._things:
                gc.disable()
                from dateline.services.cabinet import Cabinet

                gc.freeze()
                gc.enable()
                self._things[wire.CABINET] = Cabinet()
            return self._things[wire.CABINET]

    def call_off(self, ticket: int) -> None:
        """Nobody waits for the answer to the question with this *ticket* any more. It may be there already."""
        with self._turn:
            self._expired.add(ticket)
            while len(self._expired) > _CALLED_OFF:
                self._expired.remove(min(self._expired))

    def answer_all(self, line: "Connection[Any, Any]") -> None:
        """Answer one question after the other until the line ends; should anything end this, it ends the line."""
        try:
            while True:
                answer = self._heard(line)
                try:
                    wire.send(line, answer)
                except OSError:
                    raise
                except Exception as error:  # noqa: BLE001 (not swallowed: it is raised again in the window)
                    wire.send(line, wire.Broke(_trace(error)))
        except (EOFError, OSError):
            return  # whoever asked is gone
        finally:
            line.close()

    def _heard(self, line: "Connection[Any, Any]") -> object:
        """The answer to the next question on *line*. Raises `EOFError` and `OSError` at its end."""
        try:
            question = wire.receive(line)
        except (EOFError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 (not swallowed: it is raised again in the window)
            return wire.Broke(_trace(error))
        answer = self.answer(question)
        with self._turn:
            self._expired.discard(question.ticket)
        return answer

    def answer(self, question: wire.Question) -> object:
        """What comes of one question: an answer, or why there is none."""
        from dateline.errors import DatelineError

        try:
            return self._told_once(question, self._call(question))
        except KeyError as error:
            if isinstance(error, _NotKept):
                return wire.Gone()
            return wire.Broke(_trace(error))
        except DatelineError as error:
            return _refused(error)
        except Exception as error:  # noqa: BLE001 (not swallowed: it is raised again in the window)
            return wire.Broke(_trace(error))

    def _call(self, question: wire.Question) -> Any:
        from dateline.errors import Cancelled

        thing = self.cabinet() if question.thing == wire.CABINET else self._things.get(question.thing)
        if thing is None:
            raise Cancelled  # it was closed while this question was on its way
        if question.name == "import_files":
            leave_a_core()  # from now on there is more to do than cores: the window is to have one for itself
        for part in question.name.split("."):
            thing = getattr(thing, part)
        arguments = [self._meant(one) for one in question.arguments]
        if question.may_expire:
            arguments.append(lambda: question.ticket in self._expired)
        return thing(*arguments, **question.named) if callable(thing) else thing

    def _meant(self, argument: Any) -> Any:
        if not isinstance(argument, wire.Referred):
            return argument
        with self._turn:
            if argument.token not in self._referred:
                raise _NotKept(argument.token)
            self._referred.move_to_end(argument.token)
            return self._referred[argument.token]

    def _told_once(self, question: wire.Question, value: Any) -> object:
        if getattr(type(value), "STAYS", None) is not None:
            return wire.Answer(self._stays(question.thing, value))
        if question.name == "close":
            self._forget(question.thing)
        if question.kept:
            return wire.Answer(value, self._kept(value))
        if question.known is None:
            return wire.Answer(value)
        with self._turn:
            what = (question.thing, question.name)
            token, before = self._told.get(what, (0, None))
            if before is not value:
                token = next(self._tokens)
                if question.thing in self._things:  # it may have been closed meanwhile
                    self._told[what] = token, value
            elif token == question.known:
                return wire.Same()
            return wire.Answer(value, token)

    def _kept(self, value: Any) -> int:
        """What *value* is referred to by."""
        with self._turn:
            token = next(self._tokens)
            self._referred[token] = value
            while len(self._referred) > _REFERRED:
                self._referred.popitem(last=False)
            return token

    def _stays(self, owner: int, value: Any) -> wire.Stays:
        from dateline.errors import Cancelled

        with self._turn:
            if owner not in self._things:
                raise Cancelled  # it was closed meanwhile, and nobody would ever close this
            number = next(self._numbers)
            self._things[number] = value
            self._owners[number] = owner
        return wire.Stays(number, value.STAYS, {name: getattr(value, name) for name in getattr(value, "KNOWN", ())})

    def _forget(self, thing: int) -> None:
        """Keep it and what it gave no longer."""
        with self._turn:
            for number in [thing, *(one for one, owner in self._owners.items() if owner == thing)]:
                self._things.pop(number, None)
                self._owners.pop(number, None)
            for what in [one for one in self._told if one[0] not in self._things]:
                del self._told[what]

    def close(self) -> None:
        """Let go of every project that is open still."""
        with self._turn:
            opened = [self._things[one] for one, owner in self._owners.items() if owner == wire.CABINET]
        with ExitStack() as closing:  # all of them, whatever one raises
            for project in opened:
                closing.callback(project.close)


class _NotKept(KeyError):
    """What was referred to is not here any more."""


def _refused(error: "DatelineError") -> wire.Refused:
    """The nearest kind that the window knows: it has not imported what other kinds stand in."""
    kind = next(one for one in type(error).__mro__ if one.__module__ == "dateline.errors")
    return wire.Refused(kind.__name__, str(error))


def _trace(error: Exception) -> str:
    return "".join(traceback.format_exception(error))


__all__ = ["Keeper", "serve"]
