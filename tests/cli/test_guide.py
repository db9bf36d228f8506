"""The guide to the commands tells of every command and every option."""

import re
from pathlib import Path

import pytest
import typer

from dateline.cli.main import commands

_GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "commands.md").read_text(encoding="utf-8")
_SECTIONS = dict(re.findall(r"^## `dateline (\w+)`\n(.*?)(?=^## |\Z)", _GUIDE, flags=re.MULTILINE | re.DOTALL))
_COMMANDS = typer.main.get_group(commands()).commands


def test_the_guide_has_a_section_for_each_command_and_no_other() -> None:
    assert set(_SECTIONS) == set(_COMMANDS)


@pytest.mark.parametrize("name", sorted(_COMMANDS))
def test_a_section_names_the_options_of_its_command_and_no_other(name: str) -> None:
    options = {option for parameter in _COMMANDS[name].params for option in parameter.opts if option.startswith("--")}
    named = set(re.findall(r"(?<![\w-])--[a-z]+", _SECTIONS[name]))
    assert named == options - {"--help"}
