"""Files that nobody trusts are read in a child that can be killed, and the work goes on."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import importers
from dateline.errors import SourceIsBroken, SourceIsEmpty, SourceIsNotText
from dateline.importers import sandbox
from dateline.importers.sandbox import Sandbox


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox() as made:
        yield made


def _file(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _child(box: Sandbox) -> int:
    assert box._child is not None
    return box._child.pid


def test_a_file_reads_the_same_in_the_child_as_here(box: Sandbox, tmp_path: Path) -> None:
    for name, words in (
        ("a.txt", "Wörds 😀\r\nand more"),
        ("a.md", "# T\n\nWords *here*"),
        ("a.html", "<p>Some words here</p>"),
    ):
        path = _file(tmp_path, words.encode(), name)
        assert box.read(path) == importers.read_file(path)


def test_one_child_reads_file_after_file(box: Sandbox, tmp_path: Path) -> None:
    path = _file(tmp_path, b"Words.")
    box.read(path)
    first = _child(box)
    before = time.perf_counter()
    for _ in range(50):
        box.read(path)
    assert _child(box) == first
    assert time.perf_counter() - before < 2


def test_errors_are_the_same_kinds_and_sentences(box: Sandbox, tmp_path: Path) -> None:
    path = _file(tmp_path, b" \n ")
    with pytest.raises(SourceIsEmpty) as caught:
        box.read(path)
    assert str(caught.value) == str(SourceIsEmpty(path))
    with pytest.raises(SourceIsNotText):
        box.read(_file(tmp_path, bytes(range(256)) * 10))


def test_a_child_that_dies_is_replaced(box: Sandbox, tmp_path: Path) -> None:
    path = _file(tmp_path, b"Words.")
    box.read(path)
    first = _child(box)
    os.kill(first, 9)
    assert box.read(path).text == "Words."
    assert _child(box) != first


def _module(folder: Path, body: str) -> None:
    """Puts a format `.odd` beside the child's own, by a module that Python imports at start."""
    (folder / "sitecustomize.py").write_text(
        "import sys, types\nfrom dateline import importers\nodd = types.ModuleType('odd')\n"
        f"def read(data, name):\n{body}\n"
        "odd.NAME, odd.SUFFIXES, odd.MEDIA_TYPE, odd.read = 'odd', ('.odd',), 'x/odd', read\n"
        "importers._formats()['.odd'] = odd\n",
        encoding="utf-8",
    )


def _odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> Path:
    _module(tmp_path, body)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "a.odd"


def test_a_parser_that_never_ends_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _odd(tmp_path, monkeypatch, "    while True: pass")
    with Sandbox(seconds=2.5) as box:
        before = time.perf_counter()
        with pytest.raises(SourceIsBroken, match="longer than"):
            box.parse(b"x", path)
        assert time.perf_counter() - before < 6
        assert box.parse(b"Words.", "a.txt").text == "Words."


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not limit a process's memory")
def test_a_parser_that_eats_memory_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _odd(tmp_path, monkeypatch, "    eaten = []\n    while True: eaten.append(bytearray(10_000_000))")
    with Sandbox(memory=200_000_000) as box:
        with pytest.raises(SourceIsBroken, match="more memory"):
            box.parse(b"x", path)
        assert box.parse(b"Words.", "a.txt").text == "Words."


@pytest.mark.parametrize(
    "body",
    [
        "    import socket; socket.create_connection(('127.0.0.1', 9))",
        "    import socket; socket.getaddrinfo('example.org', 80)",
        "    import subprocess; subprocess.run(['true'])",
        "    open('/tmp/dateline-was-here', 'w')",
        "    import os; os.remove(name)",
        "    1 / 0",
    ],
)
def test_a_parser_may_do_nothing_but_parse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    path = _odd(tmp_path, monkeypatch, body)
    with Sandbox() as box, pytest.raises(SourceIsBroken, match=r"stopped with (PermissionError|ZeroDivisionError)"):
        box.parse(b"x", path)


def test_a_parser_that_crashes_takes_nothing_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _odd(tmp_path, monkeypatch, "    import os; os._exit(3)")
    with Sandbox() as box:
        with pytest.raises(SourceIsBroken, match="its reader died"):
            box.parse(b"x", path)
        assert box.parse(b"Words.", "a.txt").text == "Words."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no niceness")
def test_the_child_is_modest(box: Sandbox, tmp_path: Path) -> None:
    box.read(_file(tmp_path, b"Words."))
    assert os.getpriority(os.PRIO_PROCESS, _child(box)) >= 10


def test_the_shared_child_ends_with_its_parent(tmp_path: Path) -> None:
    path = _file(tmp_path, b"Words.")
    code = f"from dateline.importers import sandbox; sandbox.read({str(path)!r}); print(sandbox._shared._child.pid)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


def test_the_shared_child_reads_too(tmp_path: Path) -> None:
    try:
        assert sandbox.read(_file(tmp_path, b"Words.")).text == "Words."
    finally:
        sandbox._shared.close()
