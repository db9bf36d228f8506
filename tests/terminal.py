"""The command line as somebody at a terminal uses it: in this process, or in one of its own."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

from dateline.app import run

# The command as a process of its own.
COMMAND = (sys.executable, "-m", "dateline.app")

Line = dict[str, Any]


class Ran(NamedTuple):
    """The exit code, and what stood on stdout and stderr, in UTF-8 and byte for byte."""

    code: int
    out: str
    err: str

    def records(self, kind: str | None = None) -> list[Line]:
        """The lines of JSON on stdout, or those of one *kind*."""
        return records(self.out, kind)

    def refused(self) -> str:
        """The one sentence of a refusal."""
        assert self.code == 1, self
        assert self.out == ""
        (sentence,) = self.err.splitlines()
        assert sentence.endswith("."), sentence
        return sentence


def dateline(*arguments: str | Path) -> Ran:
    """Run a command in this process."""
    out, err = io.BytesIO(), io.BytesIO()
    with (
        redirect_stdout(io.TextIOWrapper(out, encoding="latin-1", newline="\r\n")) as stdout,
        redirect_stderr(io.TextIOWrapper(err, encoding="latin-1", newline="\r\n")) as stderr,
    ):
        code = run([str(argument) for argument in arguments])
        stdout.flush()
        stderr.flush()
        return Ran(code, out.getvalue().decode(), err.getvalue().decode())


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """Start a command as a process of its own, whose output is read line by line."""
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def records(text: str, kind: str | None = None) -> list[Line]:
    """The lines of JSON in *text*, or those of one *kind*."""
    assert text == "" or text.endswith("\n")
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    return [line for line in lines if kind in (None, line["record"])]


def passages(value: Any) -> Iterator[tuple[int, int, str]]:
    """Every object inside *value* that claims words: where they start and end, and which they are."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)
