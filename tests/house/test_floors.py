"""The floors of the house hold: import-linter runs with the tests, and refuses what it should."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_CONTRACTS = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

# A module of each room, and an import that it must not have.
_TRESPASSES = {
    "Imports only go down the floors": ("store.shelf", "import dateline.services.desk"),
    "The window and the commands talk to services": ("cli.facts", "import dateline.store.shelf"),
    "Qt lives in the window": ("services.desk", "import PySide6.QtCore"),
    "SQL lives in the store": ("services.desk", "from sqlalchemy import select"),
    "spaCy lives in language": ("extraction.names", "import spacy.tokens"),
    "No network anywhere": ("store.shelf", "from http.client import HTTPConnection"),
}


def _lint(root: Path, package: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])",
    ]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_imports_only_go_down() -> None:
    done = _lint(_ROOT, _ROOT / "desktop")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A house with the same rooms, empty but for one trespass a contract."""
    root = tmp_path_factory.mktemp("house")
    (root / "pyproject.toml").write_bytes((_ROOT / "pyproject.toml").read_bytes())
    rooms = {name for contract in _CONTRACTS for layer in contract.get("layers", ()) for name in layer.split(" | ")}
    modules = {"dateline": "", **dict.fromkeys((f"{room}.__init__" for room in rooms), "")}
    modules |= {"dateline.services.desk": "", "dateline.store.shelf": ""}
    for module, trespass in _TRESPASSES.values():
        name = f"dateline.{module}"
        modules[name] = modules.get(name, "") + trespass + "\n"
    for name, words in modules.items():
        path = root / "desktop" / Path(*name.split("."))
        path = path / "__init__" if name == "dateline" else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".py").write_text(words, encoding="utf-8")
    return root


def test_every_contract_can_fail(house: Path) -> None:
    assert set(_TRESPASSES) == {contract["name"] for contract in _CONTRACTS}
    done = _lint(house, house / "desktop")
    assert done.returncode == 1, done.stdout + done.stderr
    kept = [line for line in done.stdout.splitlines() if line.endswith(" KEPT")]
    assert kept == [], done.stdout
    assert f"0 kept, {len(_CONTRACTS)} broken" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        "import urllib.request",
        "from urllib.request import urlopen",
        "import socket",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
    ],
)
def test_the_linter_refuses_every_way_into_the_network(words: str) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", "--output-format", "concise"]
    command += ["--stdin-filename", "desktop/dateline/services/desk.py", "-"]
    done = subprocess.run(command, cwd=_ROOT, input=f"{words}\n", capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "opens no network connection" in done.stdout
