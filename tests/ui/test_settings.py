"""What the window remembers, and what it does with nonsense."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance


def test_recent_projects_are_remembered_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.dateline" for number in range(12)]
    settings = Settings(tmp_path / "window.ini")
    for path in paths:
        path.touch()
        settings.remember_project(str(path))
    settings.remember_project(str(paths[5]))
    settings.save()
    paths[11].unlink()
    again = Settings(tmp_path / "window.ini").recent
    assert again[:2] == [str(paths[5]), str(paths[10])]
    assert len(again) == 9
    settings.forget_projects()
    assert settings.recent == []


def test_a_single_recent_project_is_a_list_too(tmp_path: Path) -> None:
    project = tmp_path / "one, with a comma.dateline"
    project.touch()
    settings = Settings(tmp_path / "window.ini")
    settings.remember_project(str(project))
    settings.save()
    assert Settings(tmp_path / "window.ini").recent == [str(project)]


def test_a_layout_is_remembered_for_its_project_and_for_new_ones(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.remember_layout("/a.dateline", "upper", QByteArray(b"A"))
    settings.remember_layout("/b.dateline", "upper", QByteArray(b"B"))
    assert settings.layout("/a.dateline", "upper") == QByteArray(b"A")
    assert settings.layout("/new.dateline", "upper") == QByteArray(b"B")
    assert settings.layout("/a.dateline", "lower") is None


def test_nonsense_in_the_file_is_the_default(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\nappearance=purple\nrecent=3\n[number]\nsize=many\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.recent == []
    assert settings.number("size", 19) == 19


def test_the_next_window_begins_with_the_last_project_unless_it_was_closed(tmp_path: Path) -> None:
    project = tmp_path / "one.dateline"
    project.touch()
    settings = Settings(tmp_path / "window.ini")
    assert settings.left_open is None
    settings.remember_project(str(project))
    assert settings.left_open == str(project)
    settings.remember_closing()
    assert settings.left_open is None
    assert settings.recent == [str(project)]
    settings.remember_project(str(project))
    assert settings.left_open == str(project)
