"""Quotations: what counts as one, of which kind, and whose it is."""

import pytest

from dateline.domain.quote import Quote, QuoteKind
from dateline.extraction.quotes import find_quotes
from tests.extraction.reading import blocks_of, entities_of, entity, parsed


def quotes(text: str) -> list[Quote]:
    found = find_quotes(text, blocks_of(text), parsed(text), entities_of(text))
    for quote in found:
        assert quote.stands_in(text)
        assert quote.speaker is None or quote.speaker.stands_in(text)
        assert quote.cue is None or quote.cue.stands_in(text)
    return list(found)


def only(text: str) -> Quote:
    found = quotes(text)
    assert len(found) == 1, [(quote.kind.value, quote.text) for quote in found]
    return found[0]


def speaker(quote: Quote) -> str:
    assert quote.speaker is not None
    return quote.speaker.text


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("“The bridge will open in May,” said Anna Berg.", "“The bridge will open in May,”", "Anna Berg"),
        ("“The bridge will open in May,” the mayor said.", "“The bridge will open in May,”", "the mayor"),
        ('Anna Berg said: "The bridge will open in May."', '"The bridge will open in May."', "Anna Berg"),
        ('Anna Berg thanked them, stating, "We owe you everything."', '"We owe you everything."', "Anna Berg"),
        ("``We lost everything,'' said John Miller.", "``We lost everything,''", "John Miller"),
    ],
)
def test_a_direct_quotation_has_its_speaker(text: str, words: str, who: str) -> None:
    quote = next(quote for quote in quotes(text) if quote.kind is QuoteKind.DIRECT)
    assert quote.text == words
    assert speaker(quote) == who


def test_an_attribution_in_the_middle_speaks_for_both_halves() -> None:
    text = "“We will rebuild,” said Anna Berg, who leads the council. “Nobody will be left behind.”"
    first, second = quotes(text)
    assert speaker(first).startswith("Anna Berg")
    assert second.speaker == first.speaker


def test_a_quotation_over_two_paragraphs_keeps_its_speaker() -> None:
    text = "“We began at dawn,” Anna Berg said.\n“We had nothing left to eat at all."
    assert [speaker(quote) for quote in quotes(text)] == ["Anna Berg", "Anna Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister revived his old “open door” policy in the east.",
        'She read the novel "The Old Bridge" on the train.',
        '"*" marks what must be filled in.',
        "The so-called “peace tax” was raised again.",
    ],
)
def test_terms_titles_and_signs_in_marks_are_no_quotations(text: str) -> None:
    assert quotes(text) == []


def test_some_words_in_marks_make_a_mixed_quotation() -> None:
    text = "Anna Berg described the talks as “very good” on Monday."
    quote = only(text)
    assert quote.kind is QuoteKind.MIXED
    assert quote.text == "“very good”"
    assert speaker(quote) == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Anna Berg said that the bridge would open in May.", "that the bridge would open in May", "Anna Berg"),
        (
            "According to the police, two men fled to the woods.",
            "two men fled to the woods",
            "the police",
        ),
        ("Experts believe the dam could break.", "the dam could break", "Experts"),
        ("Anna Berg praised the firemen for their courage.", "the firemen for their courage", "Anna Berg"),
        ("Anna Berg urged the council to act at once.", "the council to act at once", "Anna Berg"),
        (
            "Anna Berg expressed her hope that the war would end.",
            "that the war would end",
            "Anna Berg",
        ),
        ("Anna Berg is confident that the bridge will hold.", "that the bridge will hold", "Anna Berg"),
    ],
)
def test_reported_speech_has_content_and_speaker(text: str, words: str, who: str) -> None:
    quote = only(text)
    assert quote.kind is QuoteKind.INDIRECT
    assert quote.text == words
    assert speaker(quote) == who


def test_a_relative_clause_speaks_for_the_noun_it_describes() -> None:
    quote = only("The lawyer who said that the trial was unfair has left.")
    assert "lawyer" in speaker(quote)


def test_a_thing_that_shows_something_does_not_speak() -> None:
    assert quotes("This suggests that prices will fall.") == []


def test_a_pronoun_speaks_for_the_person_it_means() -> None:
    text = "Anna Berg came to Oslo on Monday. She said that the bridge would open in May."
    quote = only(text)
    assert quote.speaker is not None
    assert quote.speaker.entity == entity(text, "Anna Berg").id


def test_authorities_speak_for_their_country() -> None:
    text = "Polish authorities said that the border was closed."
    quote = only(text)
    assert quote.speaker is not None
    assert quote.speaker.entity is not None


def test_nothing_is_found_in_an_empty_text() -> None:
    assert quotes("") == []
