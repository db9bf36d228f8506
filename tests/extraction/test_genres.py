"""What different kinds of articles have taught: each test is one sentence or two, made up for it."""

from functools import cache

import pytest

from dateline.domain.analysis import Analysis
from dateline.domain.document import Document, Publication
from dateline.domain.entity import EntityType
from dateline.domain.statement import Role, Statement
from dateline.domain.when import Basis
from dateline.extraction.analyze import analyze
from tests.extraction.reading import names


@cache
def read(text: str, published: str = "2023-10-26") -> Analysis:
    given = Publication(edtf=published, basis=Basis.GIVEN, why="given")
    return analyze(Document(id="d1", path="made-up.txt", sha256="0" * 64, text=text, published=given))


def told(text: str, predicate: str, published: str = "2023-10-26") -> Statement:
    """The one statement of *text* whose predicate is *predicate*."""
    found = [s for s in read(text, published).statements if s.predicate.text == predicate]
    assert len(found) == 1, [s.predicate.text for s in read(text, published).statements]
    return found[0]


def values(text: str, published: str = "2023-10-26") -> dict[str, str]:
    return {time.text: time.timex3 for time in read(text, published).times}


def test_what_a_figure_is_compared_with_dates_nothing() -> None:
    text = "Net income rose 14% to $312 million, from $274 million a year earlier."
    assert told(text, "rose").when.basis is Basis.PUBLISHED


def test_a_share_that_something_rose_by_belongs_to_the_rise() -> None:
    text = "Net income rose 14% to $312 million, from $274 million a year earlier."
    statement = told(text, "rose")
    assert "14%" in [read(text).quantities[i].text for i in statement.quantities]


@pytest.mark.parametrize(
    ("text", "predicate", "edtf"),
    [
        ("Denning led the city from 2009 to 2017.", "led", "2009/2017"),
        ("He received the money between June 2011 and March 2015.", "received", "2011-06/2015-03"),
        ("The summit was moved from 3 May 2021 to 9 May 2021.", "moved", "2021-05-03"),
    ],
)
def test_from_one_date_to_another_is_a_stretch_unless_a_date_is_changed(text: str, predicate: str, edtf: str) -> None:
    assert told(text, predicate).when.edtf == edtf


def test_what_happened_when_a_year_is_said_to_have_seen_it_has_that_year() -> None:
    text = "It was the deadliest earthquake in the country since 1987, when nearly 2,000 people died."
    assert told(text, "died").when.edtf == "1987"


def test_a_year_in_a_byname_does_not_date_the_verb() -> None:
    text = "Racing, the 2022 champions, have not won away from home since April."
    assert told(text, "won").when.edtf == "2023-04/.."


def test_what_is_said_after_an_old_story_is_said_now() -> None:
    text = "Petrauskas became finance minister in December 2016. She denied that she had been offered a post."
    assert told(text, "denied").when.edtf == "2023-10-26"


def test_a_time_of_day_is_not_that_of_the_day_on_which_officials_spoke() -> None:
    text = "The quake struck the coast early on Saturday, officials said on Monday.\n\nIt hit at 5:12 a.m. local time."
    assert values(text, "2021-08-16")["5:12 a.m."] == "2021-08-14T05:12"


def test_a_clause_with_where_tells_a_place_not_what_was_done_to_it() -> None:
    text = "In Queensland, where eight people have died since Monday, schools were closed."
    roles = {p.text: p.role for p in told(text, "died").participants}
    assert roles.get("Queensland") is Role.PLACE


@pytest.mark.parametrize("text", ["A man in his 70s was found dead.", "A woman in her early 80s is missing."])
def test_an_age_is_no_decade(text: str) -> None:
    assert not values(text)


def test_late_night_talks_say_no_date() -> None:
    assert not values("The unions suspended the strike after late-night talks.")


def test_a_radio_programme_called_today_is_no_day() -> None:
    assert "Today" not in values("He told the BBC’s Today programme that the strike would end.")


def test_a_numeric_date_is_read_with_the_day_first_where_it_would_else_be_in_the_future() -> None:
    assert values("The figures of 11/01/2021 were wrong.", "2021-01-12")["11/01/2021"] == "2021-01-11"
    assert values("The figures of 11/01/2021 were wrong.", "2021-12-01")["11/01/2021"] == "2021-11-01"


def test_half_a_word_is_no_predicate() -> None:
    predicates = [s.predicate.text for s in read("The company reported third-quarter profit of $3 million.").statements]
    assert "quarter profit" not in predicates


def test_a_place_with_a_mayor_is_a_place() -> None:
    text = "A former mayor of Marbrook was sentenced to six years in prison."
    assert "Marbrook" not in names(text, EntityType.PERSON)


def test_a_family_name_alone_means_the_one_who_is_nobodys_son() -> None:
    text = (
        "Margaret Ellison died on Saturday. Her death was confirmed by her son, Robert Ellison. "
        "Ellison studied zoology at Cambridge."
    )
    entity = next(e for e in read(text).entities if e.name == "Margaret Ellison")
    assert "Ellison" in [mention.text for mention in entity.mentions]


def test_the_first_word_of_a_company_means_the_company() -> None:
    text = "Larsen Foods reported a profit on Thursday. Larsen plans to close its plant in Dayton."
    entity = next(e for e in read(text).entities if e.name == "Larsen Foods")
    assert [mention.text for mention in entity.mentions if mention.kind == "name"] == ["Larsen Foods", "Larsen"]
