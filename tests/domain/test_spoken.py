"""Dates are said in the reader's language, and kept and exported in English whatever that is."""

from string import Formatter

import pytest

from dateline.assets import resource
from dateline.domain import spoken
from dateline.domain.edtf import parse
from dateline.domain.when import UNDATED, Basis, When

LANGUAGES = sorted(file.stem for file in resource("dates").glob("*.toml"))


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that says dates in German."""
    monkeypatch.setenv("DATELINE_DATES", "en")  # whatever a test speaks is forgotten after it
    spoken.speak("de")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-03-03", "3. März 2025"),
        ("2025-03", "März 2025"),
        ("2025", "2025"),
        ("2025-12~", "etwa Dezember 2025"),
        ("2025?", "möglicherweise 2025"),
        ("2025-12%", "möglicherweise etwa Dezember 2025"),
        ("202X", "2020er Jahre"),
        ("19XX", "20. Jahrhundert"),
        ("-0043", "44 v. Chr."),
        ("XXXX", "unbekanntes Jahr"),
        ("2025-21", "Frühling 2025"),
        ("2025-33", "1. Quartal 2025"),
        ("2025-XX-05", "5. eines Monats 2025"),
        ("../2025-06", "Juni 2025 oder früher"),
        ("2025-06/..", "Juni 2025 oder später"),
        ("2025-06/", "ab Juni 2025"),
        ("/2025-06", "bis Juni 2025"),
        ("2025-03-03/2025-03-05", "zwischen dem 3. und 5. März 2025"),
        ("2025-03-03/2025-04-05", "zwischen 3. März und 5. April 2025"),
        ("2025-03/2025-05", "zwischen März und Mai 2025"),
        ("2025-03-01~/2025-03-10~", "Anfang März 2025"),
        ("2025-03-11~/2025-03-20~", "Mitte März 2025"),
        ("2025-09~/2025-12~", "Ende 2025"),
        ("[2024,2025]", "2024 oder 2025"),
        ("{2024,2026..2028}", "2024 und 2026 bis 2028"),
        ("../..", "irgendwann"),
        ("2025-03-03T14:30:00Z", "3. März 2025, 14:30 UTC"),
    ],
)
def test_a_german_reader_reads_german_dates(german: None, text: str, words: str) -> None:
    assert parse(text).in_words() == words
    assert When(edtf=text, basis=Basis.STATED).in_words == words


def test_a_date_that_is_not_there_is_said_in_german_too(german: None) -> None:
    assert UNDATED.in_words == spoken.undated() == "ohne Datum"


def test_what_is_kept_and_exported_stays_english(german: None) -> None:
    from dateline.exporters.csv import _in_words
    from dateline.extraction.times.explain import _in_words as explained

    when = When(edtf="2025-03-03", basis=Basis.STATED)
    assert _in_words(when) == explained("2025-03-03") == "3 March 2025"
    assert _in_words(UNDATED) == "undated"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_says_everything_with_the_same_holes(code: str) -> None:
    english, other = spoken.language("en"), spoken.language(code)
    assert other.phrases.keys() == english.phrases.keys()
    assert other.parts.keys() == english.parts.keys()
    for name, words in other.phrases.items():
        holes = [hole for _, hole, _, _ in Formatter().parse(words) if hole is not None]
        assert len(holes) == len(set(holes))
        assert bool(holes) == ("{" in english.phrases[name]), name


def test_of_an_unknown_language_the_months_are_known_at_most() -> None:
    assert parse("2025-03~").in_words("fr") == "about mars 2025"
    assert parse("2025-03~").in_words("xx-nonsense") == "about March 2025"
