"""The wheel, installed outside the checkout, is the whole program."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `dateline` command of a clean environment that holds the wheel; its dependencies are those of ours."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=_ROOT, check=True, capture_output=True)
    wheel = next(place.glob("dateline-*.whl"))
    venv = place / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    python = venv / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    subprocess.run([*pip, "--disable-pip-version-check"], check=True)
    packages = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_paths()['purelib'])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    # A path in a .pth file is not itself searched for .pth files: the editable install of the checkout stays out.
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    return python.with_name("dateline")


def _run(command: Path, *arguments: str | Path) -> str:
    done = subprocess.run([command, *arguments], cwd="/", capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_alone_makes_exports_checks_and_draws_the_sample_project(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [installed.with_name("python"), "-c", "import dateline; print(dateline.__file__)"],
        cwd="/", capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert str(installed.parent.parent) in where

    project, out, picture = tmp_path / "p.dateline", tmp_path / "out.jsonl", tmp_path / "out.png"
    _run(installed, "sample", project)
    _run(installed, "export", project, "jsonl", out)
    _run(installed, "check", project)
    _run(installed, "snapshot", project, picture)

    sources = [
        line for line in map(json.loads, out.read_text(encoding="utf-8").splitlines()) if line["record"] == "source"
    ]
    assert len(sources) == 5
    assert all(source["statements"] for source in sources)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 50_000
