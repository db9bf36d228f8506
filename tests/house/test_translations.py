"""The translators have every text of the window, and the program reads what they made of it."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from dateline.ui.actions import ACTIONS
from dateline.ui.languages import available
from tests import translating

FILES = sorted(translating.FILES.glob("*.ts"))
_HOLES = re.compile(r"\{\d[^}]*\}|%n")


def _messages(file: Path) -> list[ET.Element]:
    return list(ET.parse(file).getroot().iter("message"))


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_files_of_the_translators_are_up_to_date(file: Path) -> None:
    assert file.read_text(encoding="utf-8") == translating.renewed(file), "run `make translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_the_program_reads_is_what_the_translators_wrote(file: Path, tmp_path: Path) -> None:
    translating.compiled(file, tmp_path / "made.qm")
    assert file.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path) -> None:
    empty = [message.findtext("source") for message in _messages(file) if not all(_forms(message))]
    assert empty == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_leaves_the_same_places_for_names_and_numbers(file: Path) -> None:
    for message in _messages(file):
        source = message.findtext("source") or ""
        for form in _forms(message):
            assert sorted(_HOLES.findall(form)) == sorted(_HOLES.findall(source)), source


def test_every_language_that_ships_can_be_chosen() -> None:
    assert {f"language-{code}" for code in available()} <= {action.id for action in ACTIONS}


def test_a_text_put_together_by_the_program_is_refused(tmp_path: Path) -> None:
    tree = ast.parse('translate("Text", f"Hello {name}")').body[0]
    assert isinstance(tree, ast.Expr)
    assert isinstance(tree.value, ast.Call)
    with pytest.raises(translating.NotLiteral):
        translating._text(tree.value, translating.CODE / "any.py")
