"""One word for one thing, in every part of the window."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from dateline.domain.disagreement import Aspect, Severity
from dateline.domain.fact import Review
from dateline.domain.statement import Modality
from dateline.ui import saying


@pytest.mark.parametrize(
    ("say", "kinds"),
    [(saying.modality, Modality), (saying.severity, Severity), (saying.aspect, Aspect), (saying.review, Review)],
)
def test_every_kind_has_a_word_of_its_own_that_fits_inside_a_sentence(
    say: Callable[[Any], str], kinds: Iterable[Any]
) -> None:
    words = [say(kind) for kind in kinds]
    assert len(set(words)) == len(words)
    assert all(word == word.lower() != "" for word in words)


def test_a_modality_is_known_by_its_value_and_a_newer_one_is_said_as_it_is() -> None:
    assert saying.modality("planned") == saying.modality(Modality.PLANNED) == "planned"
    assert saying.modality("dreamt") == "dreamt"


def test_a_line_begins_large_and_its_names_stay_as_they_are() -> None:
    assert saying.begun("in Minsk") == "In Minsk"
    assert saying.begun("") == ""
