"""Help appears at once, and a wrong command line ends with 2."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import __version__
from dateline.cli.main import Windows, commands, run_command
from tests.terminal import COMMAND, dateline

_NAMES = [info.name or "" for info in commands().registered_commands]
# What takes long to load, and help has no need of.
_HEAVY = ("sqlalchemy", "alembic", "spacy", "scipy", "PySide6", "lxml", "trafilatura", "datasketch", "networkx")


def _loaded(*arguments: str | Path) -> tuple[int, float, set[str]]:
    """The exit code, the seconds of processor time and the packages that one run of the program takes."""
    code = (
        "import json, sys, time\n"
        "from dateline.app import run\n"
        "code = run(sys.argv[1:])\n"
        "names = sorted({name.split('.')[0] for name in sys.modules})\n"
        "print(json.dumps([code, time.process_time(), names]), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    code_, seconds, names = json.loads(done.stderr.splitlines()[-1])
    return code_, seconds, set(names)


def test_help_needs_less_than_a_second_and_nothing_heavy() -> None:
    code, seconds, names = _loaded("--help")
    assert code == 0
    assert names.isdisjoint(_HEAVY)
    assert seconds < 1


@pytest.mark.parametrize("arguments", [("facts",), ("search", "prisoners"), ("check",)])
def test_reading_a_project_loads_no_language_model_and_no_window(
    sample_project: Path, arguments: tuple[str, ...]
) -> None:
    code, _, names = _loaded(arguments[0], sample_project, *arguments[1:])
    assert code == 0
    assert "sqlalchemy" in names
    assert names.isdisjoint({"spacy", "scipy", "PySide6", "trafilatura", "datasketch"})


def test_the_program_lists_its_commands() -> None:
    ran = dateline("--help")
    assert (ran.code, ran.err) == (0, "")
    assert len(_NAMES) >= 10
    assert [name for name in _NAMES if f" {name} " not in ran.out] == []
    assert dateline("-h").out == ran.out


@pytest.mark.parametrize("name", _NAMES)
def test_every_command_explains_itself(name: str) -> None:
    ran = dateline(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Usage: dateline {name}" in ran.out


def test_the_version_is_told() -> None:
    assert dateline("--version") == (0, f"dateline {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["facts"], "Missing argument"),
        (["facts", "a.dateline", "--nope"], "--nope"),
        (["fcts"], "Did you mean 'facts'?"),
        (["--nope"], "--nope"),
        (["import", "a.dateline"], "Name files or folders"),
        (["analyze", "--json"], "Name files or folders"),
        (["analyze", "a.txt", "--jobs", "0"], "--jobs"),
        (["snapshot", "a.dateline", "a.png", "--size", "big"], "no size in pixels"),
        (["snapshot", "a.dateline", "a.png", "--theme", "pink"], "--theme"),
        (["export", "a.dateline", "jsonl"], "Missing argument"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_why(arguments: list[str], said: str) -> None:
    ran = dateline(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


class _Window:
    """Stands for the window, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def open(self, project: str | None, *, sample: bool = False) -> int:
        self.asked.append((project, sample))
        return 0

    def draw(
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
    ) -> None:
        self.asked.append((project, out, source, fact, theme, size, view, scale))


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["open"], (None, False)),
        (["open", "a.dateline"], ("a.dateline", False)),
        (["a.dateline"], ("a.dateline", False)),
        (["open", "--sample"], (None, True)),
        (["snapshot", "a", "b.png"], ("a", "b.png", None, None, "light", (1440, 900), "text", 1.0)),
        (
            ["snapshot", "a", "b.png", "--source", "d1", "--fact", "f2", "--theme", "dark", "--size", "800x600"],
            ("a", "b.png", "d1", "f2", "dark", (800, 600), "text", 1.0),
        ),
        (
            ["snapshot", "a", "b.png", "--theme", "contrast", "--view", "compare", "--scale", "2"],
            ("a", "b.png", None, None, "contrast", (1440, 900), "compare", 2.0),
        ),
    ],
)
def test_the_window_is_asked_for_what_was_said(arguments: list[str], asked: tuple[object, ...]) -> None:
    window = _Window()
    assert run_command(arguments, Windows(window.open, window.draw)) == 0
    assert window.asked == [asked]


def test_the_window_without_a_display_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform.startswith("linux"):
        ran = dateline("open")
        assert (ran.code, ran.out) == (1, "")
        assert "needs a display" in ran.err


def test_it_runs_as_a_module_too() -> None:
    done = subprocess.run([*COMMAND, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"dateline {__version__}\n")
