"""What the README says is so."""

import re
import subprocess
from pathlib import Path

import pytest

from dateline.cli.main import commands
from dateline.registry import members

_ROOT = Path(__file__).parents[2]
_README = (_ROOT / "README.md").read_text(encoding="utf-8")


def test_the_commands_of_the_readme_exist_and_no_other() -> None:
    named = set(re.findall(r"^\| `dateline \[?([a-z]+)\]?", _README, flags=re.MULTILINE))
    assert named == {member.NAME for member in members("dateline.cli.commands")}
    assert {info.name for info in commands().registered_commands} == named


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_two_make_commands_are_targets_of_the_makefile(target: str) -> None:
    assert f"make {target} " in _README
    done = subprocess.run(["make", "-n", "DISPLAY=:0", target], cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_make_run_without_a_display_ends_with_1_and_one_sentence_that_names_the_snapshot() -> None:
    clean = {"PATH": "/usr/bin:/bin:/usr/local/bin"}
    done = subprocess.run(["make", "run"], cwd=_ROOT, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "needs a display" in done.stdout
    assert "dateline snapshot" in done.stdout
    assert len(done.stdout.strip().splitlines()) == 1


def test_every_file_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", _README)
    assert links
    assert [link for link in links if not (_ROOT / link).exists()] == []
