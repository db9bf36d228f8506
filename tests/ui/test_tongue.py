import pytest

from dateline.domain import spoken
from dateline.ui.tongue import figures, translate


def test_without_a_translation_a_text_stays_as_it_is() -> None:
    assert translate("Test", "Show {all}") == "Show {all}"


def test_numbers_take_the_form_that_fits() -> None:
    said = [translate("Test", "%n {source agrees|sources agree}", "", n) for n in (0, 1, 2)]

    assert said == ["0 sources agree", "1 source agrees", "2 sources agree"]


@pytest.mark.parametrize(("language", "written"), [("en", "1,234,567"), ("de", "1.234.567")])
def test_thousands_stand_apart_as_the_language_has_it(
    language: str, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_DATES", language)
    assert spoken.spoken() == language

    assert figures(1_234_567) == written
    assert figures(999) == "999"
