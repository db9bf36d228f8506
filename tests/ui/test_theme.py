"""The reader chooses how the window looks, or the desktop does."""

from pytestqt.qtbot import QtBot

from dateline.ui.theme import DARK, Appearance, Themes


def test_a_reader_can_overrule_the_desktop(qtbot: QtBot) -> None:
    themes = Themes()
    with qtbot.waitSignal(themes.changed) as changed:
        themes.choose(Appearance.DARK)
    assert changed.args == [DARK]
    assert themes.theme is DARK


def test_asking_twice_for_the_same_theme_changes_nothing(qtbot: QtBot) -> None:
    themes = Themes()
    themes.choose(Appearance.CONTRAST)
    with qtbot.assertNotEmitted(themes.changed):
        themes.choose(Appearance.CONTRAST)
