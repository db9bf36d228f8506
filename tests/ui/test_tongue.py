from dateline.ui.tongue import translate


def test_without_a_translation_a_text_stays_as_it_is() -> None:
    assert translate("Test", "Show {all}") == "Show {all}"


def test_numbers_take_the_form_that_fits() -> None:
    said = [translate("Test", "%n {source agrees|sources agree}", "", n) for n in (0, 1, 2)]

    assert said == ["0 sources agree", "1 source agrees", "2 sources agree"]
