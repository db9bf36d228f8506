"""The command line: finds the commands, runs one, and turns what may go wrong into a sentence and an exit code."""

import errno
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import typer

from dateline.cli.listening import stop_talking
from dateline.errors import DatelineError
from dateline.registry import members


class OpenWindow(Protocol):
    """Shows the window until it is closed, and returns the exit code."""

    def __call__(self, project: str | None, *, sample: bool) -> int: ...  # noqa: D102 - the class says it


class Snapshot(Protocol):
    """Draws the window to a picture."""

    def __call__(  # noqa: D102 - the class says it
        self,
        project: str,
        out: str,
        *,
        source: str | None,
        fact: str | None,
        theme: str,
        size: tuple[int, int],
        view: str,
        scale: float,
    ) -> None: ...


class Windows(NamedTuple):
    """What the commands need of the floor beside them; `app` hands it in."""

    open_window: OpenWindow
    snapshot: Snapshot


def commands() -> typer.Typer:
    """Every file of `cli/commands/`, as one program."""
    program = typer.Typer(
        name="dateline",
        help="Dated facts from news articles, each with the exact words that state it. Works offline.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for member in members("dateline.cli.commands"):
        program.command(member.NAME, **getattr(member, "SETTINGS", {}))(member.command)

    @program.callback()
    def everything() -> None:
        """Dated facts from news articles, each with the exact words that state it. Works offline."""

    return program


def run_command(arguments: Sequence[str], windows: Windows) -> int:
    """Run the command that *arguments* name, and return its exit code: 0, 1 (refused, in a sentence) or 2 (usage).

    A first word that is no command but could be a file is a project to open.
    """
    _plain_output()
    program = typer.main.get_group(commands())
    words = list(arguments)
    if words and words[0] not in program.commands and _is_place(words[0]):
        words.insert(0, "open")
    if words in (["--version"], ["-V"]):
        from dateline import __version__

        typer.echo(f"dateline {__version__}")
        return 0
    try:
        with program.make_context("dateline", words, obj=windows) as context:
            result = program.invoke(context)
    except DatelineError as error:
        typer.echo(str(error), err=True)
        return 1
    except BrokenPipeError:
        stop_talking()
        return 0
    except KeyboardInterrupt:
        typer.echo("Stopped. What was finished before stays.", err=True)
        return 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        typer.echo("The disk is full. What was not finished is not there.", err=True)
        return 1
    except Exception as error:
        if type(error).__module__.split(".")[0] != "typer":
            raise
        return _usage(error)
    return result if isinstance(result, int) else 0


def _is_place(word: str) -> bool:
    """Whether *word*, which is no command, may name a project; else it is a command that was misspelt."""
    return not word.startswith("-") and (any(sign in word for sign in "./\\") or Path(word).exists())


def _usage(error: Exception) -> int:
    """Say what is wrong with the command line: 2. Being told to stop (`Abort`, `Exit`) has its own code."""
    if hasattr(error, "exit_code") and not hasattr(error, "show"):
        return int(error.exit_code)
    if hasattr(error, "show"):
        error.show()
        return 2
    typer.echo("Stopped. What was finished before stays.", err=True)
    return 1


def _plain_output() -> None:
    """UTF-8 and one line feed a line on every system, so that scripts read the same everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                encoding="utf-8", newline="\n", errors="backslashreplace" if stream is sys.stderr else None
            )
