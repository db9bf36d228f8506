"""The one place that sees every floor: it hands the window to the commands, and starts what was asked for."""

import os
import sys
from collections.abc import Sequence

NO_DISPLAY = (
    "Dateline needs a display to open its window, and there is none here. "
    "`dateline snapshot PROJECT OUT.png` draws the window to a picture without one."
)


def main() -> None:
    """The console script `dateline`."""
    _help_if_frozen()
    sys.exit(run(sys.argv[1:]))


def main_window() -> None:
    """The GUI script `dateline-desktop`: the window, and nothing else."""
    _help_if_frozen()
    sys.exit(run(["open", *sys.argv[1:]]))


def _help_if_frozen() -> None:
    """In a program packed into one file, workers are started as that file: do their work then, and nothing else."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


def run(arguments: Sequence[str]) -> int:
    """Do what *arguments* (without the program's name) ask for, and return the exit code.

    Opening the window takes a short cut past the other commands, which need not be loaded for it.
    """
    if not arguments or (
        arguments[0] == "open" and not any(a.startswith("-") for a in arguments[1:]) and len(arguments) < 3
    ):
        return open_window(arguments[1] if len(arguments) > 1 else None)
    from dateline.cli.main import Windows, run_command

    return run_command(arguments, Windows(open_window, snapshot))


def has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere if a display server is named."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(project: str | None, *, sample: bool = False) -> int:
    """Show the window until it is closed. 1 and a sentence without a display."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - the command line's own voice
        return 1
    # No plug-in of other programs in our values: to look for one reads the description of every package there is.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Nothing here multiplies matrices large enough for several threads, and to start them takes time and memory.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from dateline.services.served import ServedCabinet

    # Before Qt is there: while that is loaded and the first paint prepared, the process gets going on another core.
    cabinet = ServedCabinet()
    cabinet.start()
    from dateline.ui.features import look_no_more

    look_no_more()
    from dateline.ui.start import run as start

    return start(cabinet, project, sample=sample)


def snapshot(
    project: str,
    out: str,
    *,
    source: str | None,
    fact: str | None,
    theme: str,
    size: tuple[int, int],
    view: str,
    scale: float,
) -> None:
    """Draw the window with *project* to the picture *out* without a display. Raises `DatelineError`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from dateline.ui.snapshot import snapshot as draw

    draw(project, out, source=source, fact=fact, theme=theme, size=size, view=view, scale=scale)


if __name__ == "__main__":
    main()
