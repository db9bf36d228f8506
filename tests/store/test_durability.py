"""A writer is killed in the middle of its work, again and again: what it acknowledged must be there, whole."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from dateline.services.checking import check
from dateline.store import project as projects
from dateline.store.lists import sources

_WRITER = """
import sys
from dateline.store import project
from tests.builders import release
from tests.store.adding import add

opened = project.open_(sys.argv[1], "doomed")
number = int(sys.argv[2])
print("ready", flush=True)
while True:
    number += 1
    print("begin", number, flush=True)
    article = release(number, f"{number}.txt")
    article.text += " " + "x" * 20_000
    add(opened, article)
    print("done", number, flush=True)
"""

_KILLS = 6


def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(path: Path) -> None:
    projects.create(path, "a test").close()
    random.seed(7)
    acknowledged: list[int] = []
    interrupted = 0

    for _ in range(_KILLS):
        begun, done = _write_until_killed(path, acknowledged[-1] + 1 if acknowledged else 0)
        acknowledged += done
        interrupted += begun > len(done)

    assert interrupted >= _KILLS // 2, "hardly any kill hit a writer at work"
    assert len(acknowledged) >= _KILLS, "the writers hardly wrote"
    with projects.open_(path, "a test") as opened:
        with opened.read() as connection:
            present = {int(Path(row.path).stem) for row in sources(connection)}
        assert set(acknowledged) <= present
        # What was not acknowledged may be there, but only the one that each kill interrupted.
        assert len(present) <= len(acknowledged) + interrupted
        report = check(opened)
        assert report.findings == ()
        assert report.sources == len(present)


def _write_until_killed(path: Path, first: int) -> tuple[int, list[int]]:
    command = [sys.executable, "-c", _WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(random.uniform(0.1, 0.3))
        child.send_signal(signal.SIGKILL)
        lines = child.stdout.read().split("\n")
    begun = sum(line.startswith("begin") for line in lines)
    done = [int(line.split()[1]) for line in lines if line.startswith("done") and len(line.split()) == 2]
    return begun, done
