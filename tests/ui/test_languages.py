"""The window speaks the reader's language from its first text on."""

from collections.abc import Iterator
from time import process_time

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from dateline.domain.edtf import parse
from dateline.ui import languages
from dateline.ui.settings import Settings
from dateline.ui.tongue import translate
from tests.ui.driver import Driver


@pytest.fixture
def app(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QApplication]:
    """The program, which speaks English again after the test."""
    monkeypatch.setenv("DATELINE_DATES", "en")
    locale = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def test_the_readers_choice_comes_before_the_systems() -> None:
    assert languages.pick("en", ["de-DE", "de"]) == "en"
    assert languages.pick("", ["de-AT", "de"]) == "de"
    assert languages.pick("", ["xx", "de"]) == "de"
    assert languages.pick("", ["xx"]) == "en"
    assert languages.pick("klingon", []) == "en"


def test_a_german_reader_reads_german(app: QApplication) -> None:
    assert languages.speak(app, "de") == "de"
    assert translate("Actions", "Compare the sources") == "Quellen vergleichen"
    assert translate("Header", "{0} {source|sources}", "", n=1).format(1) == "1 Quelle"
    assert translate("Header", "{0} {source|sources}", "", n=5).format(5) == "5 Quellen"
    assert QLocale().language() == QLocale.Language.German
    assert parse("2025-03-03").in_words() == "3. März 2025"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's own texts are German, too"


def test_choosing_a_language_says_when_it_is_spoken(reader: Driver, settings: Settings) -> None:
    reader.window.actions_by_id["language-de"].trigger()
    assert settings.language == "de"
    assert "next start" in reader.sees_notice()


def test_learning_a_language_costs_next_to_nothing(app: QApplication) -> None:
    languages.speak(app, "de")  # the files are in the system's memory now
    began = process_time()
    languages.speak(app, "de")
    assert process_time() - began < 0.01
