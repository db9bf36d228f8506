"""An import is stopped, or killed: what is in the project is whole, and the next import goes on where it ended."""

import os
import signal
import sys
import time
from pathlib import Path

import psutil
import pytest

from dateline import assets
from tests.terminal import dateline, start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")
_ARTICLES = 60


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    for number in range(_ARTICLES):
        lines = [
            f"On {day} May 20{number % 90 + 10} the town of Norderholm bought {number + day} boats."
            for day in range(1, 7)
        ]  # fmt: skip
        (folder / f"{number:03}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return folder


def _whole_sources(project: Path) -> int:
    """How many sources are in *project*, each of which is all there."""
    assert dateline("check", project).code == 0
    sources = dateline("export", project, "jsonl", "-").records("source")
    assert all(len(source["statements"]) >= 5 for source in sources)
    assert dateline("facts", project, "--json", "--hidden").code == 0
    return len(sources)


def _left_behind(project: Path) -> list[str]:
    return sorted(path.name for path in project.parent.iterdir() if path != project)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_import_that_ends_early_leaves_whole_sources_and_goes_on_later(
    articles: Path, tmp_path: Path, how: signal.Signals
) -> None:
    project = tmp_path / "p.dateline"
    with start("import", project, articles, "--jobs", "1") as importing:
        assert importing.stdout is not None
        assert importing.stderr is not None
        acknowledged = [importing.stdout.readline() for _ in range(2)]
        children = psutil.Process(importing.pid).children(recursive=True)
        # Ctrl+C reaches the workers too; `kill -9` the importing process alone.
        os.killpg(importing.pid, how) if how is signal.SIGINT else importing.send_signal(how)
        rest = importing.stdout.read()
        said = importing.stderr.read()
    assert [line.startswith("added: ") for line in acknowledged] == [True, True]
    assert "Traceback" not in said
    if how is signal.SIGINT:
        assert importing.returncode == 1
        assert said == "Stopped, as you asked. What was finished before stays.\n"
        assert _left_behind(project) == []
    told = 2 + rest.count("added: ")
    done = _whole_sources(project)
    assert told <= done < _ARTICLES, f"{done} sources were there when the import ended: too many to test anything"
    assert done <= told + 1

    deadline = time.monotonic() + 20
    while any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in children):
        assert time.monotonic() < deadline, children
        time.sleep(0.05)
    if how is signal.SIGINT:
        return

    # Only what a short import adds is needed to see that it goes on.
    few = sorted(articles.iterdir())[: done + 1]
    ran = dateline("import", project, *few, "--jobs", "1")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(f"1 source added, {done} already there.\n")
    assert _whole_sources(project) == done + 1
    assert _left_behind(project) == []


def test_nobody_listening_does_not_stop_an_import(sample_project: Path, articles: Path, tmp_path: Path) -> None:
    project, missing = tmp_path / "p.dateline", tmp_path / "none.txt"
    project.write_bytes(sample_project.read_bytes())
    with start("import", project, assets.folder("seeds"), missing, "--jobs", "1") as importing:
        assert importing.stdout is not None
        assert importing.stderr is not None
        importing.stdout.close()
        assert importing.stderr.read() == f"failed: There is no file or folder at {missing}.\n"
    assert importing.returncode == 1
    assert _whole_sources(project) == 5
