"""Names: exact spans, right types, whatever the model makes of a single mention."""

import pytest

from dateline.domain.entity import EntityType
from dateline.extraction.entities.spans import from_model
from dateline.language.parse import Name, Parse
from tests.extraction.reading import entities_of, entity, names, parsed, said


def test_a_name_holds_no_title_article_or_possessive() -> None:
    text = "President Vicente Fox met the European Union's envoy. Fox's speech was short."
    assert names(text, EntityType.PERSON) == ["Vicente Fox", "Fox"]
    assert names(text, EntityType.ORG) == ["European Union"]


def test_every_mention_holds_its_words() -> None:
    text = "“Hola”, said Ángela Ruiz 😀 of Madrid’s council.\nRuiz met U.S.-Spanish teams in Zürich."
    for found in entities_of(text):
        assert found.mentions or found.of is None
        for each in found.mentions:
            assert text[each.start : each.end] == each.text


def test_a_family_name_is_a_person_where_the_full_name_is() -> None:
    text = (
        "Maria Oakfield founded the party in 2001. Critics of Oakfield say that Oakfield's rallies are loud.\n"
        "Oakfield denied this. The rallies of Oakfield continue."
    )
    assert said(entity(text, "Maria Oakfield")).count("Oakfield") == 4


def test_a_company_named_after_a_person_stays_a_company() -> None:
    text = (
        "Ford Motor Company reported a loss. Ford said that it would close two plants.\n"
        "The carmaker Ford was founded by Henry Ford in 1903. Shares in Ford fell. Ford builds trucks."
    )
    assert entity(text, "Henry Ford").type is EntityType.PERSON
    assert said(entity(text, "Ford Motor Company")).count("Ford") >= 4


def test_an_apposition_corrects_the_models_type() -> None:
    text = "Sanctions on Zelmavia, the national airline of Albania, were lifted. Zelmavia will fly again."
    assert entity(text, "Zelmavia").type is EntityType.ORG


def test_a_headline_is_read_by_what_the_body_says() -> None:
    text = "Norway Courts Investors After Oil Slump\nNorway wants to attract investors, officials in Oslo said."
    assert names(text, EntityType.GPE)[0] == "Norway"
    assert not [name for name in names(text, EntityType.ORG) if "Courts" in name]


def test_a_heading_is_no_organisation() -> None:
    assert not names("Background & Context\nThe minister resigned on Friday after a long debate.", EntityType.ORG)


def test_the_places_that_a_hyphen_joins_are_two() -> None:
    text = "The U.S.-Belarus thaw surprised many. A China-backed bank invested."
    assert names(text, EntityType.GPE) == ["U.S.", "Belarus", "China"]


def test_a_name_before_a_hyphen_is_found() -> None:
    text = "Siemens won the contract. The Siemens-led group will start in May, Siemens said."
    assert names(text, EntityType.ORG) == ["Siemens", "Siemens", "Siemens"]


def test_the_full_stop_of_a_sentence_is_no_part_of_a_name() -> None:
    assert names("The phones are sold by AT&T.", EntityType.ORG) == ["AT&T"]


def test_an_administration_is_named_after_who_leads_it() -> None:
    text = "The Obama administration proposed a budget. Barack Obama defended it."
    assert names(text, EntityType.ORG) == ["Obama administration"]


def test_an_organisation_and_a_person_run_together_are_two_names() -> None:
    text = "Zeller LLC Anna Harding said little."
    read = parsed(text)
    found = from_model(Parse(text, read.tokens, read.sentences, [Name(0, 4, "ORG")]))
    assert [(name.text, name.type) for name in found] == [
        ("Zeller LLC", EntityType.ORG),
        ("Anna Harding", EntityType.PERSON),
    ]


@pytest.mark.parametrize("name", ["Boeing 747", "Airbus A380"])
def test_a_maker_with_a_models_number_is_a_product(name: str) -> None:
    text = f"The airline ordered a {name} from the company."
    assert names(text, EntityType.PRODUCT) == [name]


def test_a_name_that_the_model_missed_is_found_by_the_ones_it_saw() -> None:
    text = (
        "Ilona Vantaaja leads the inquiry. Vantaaja spoke to reporters on Monday.\n"
        "“We know more now,” Vantaaja said. Vantaaja described the case as open."
    )
    assert said(entity(text, "Ilona Vantaaja")) == ["Ilona Vantaaja", "Vantaaja", "Vantaaja", "Vantaaja"]


def test_every_entity_and_mention_says_why() -> None:
    text = "Moscow said that Russian and American envoys met Angela Merkel. She thanked them."
    for found in entities_of(text):
        assert found.why
        assert all(each.why for each in found.mentions)


def test_ids_follow_the_order_of_first_mention() -> None:
    found = [
        e for e in entities_of("Angela Merkel met Emmanuel Macron in Berlin. Macron thanked Merkel.") if e.mentions
    ]
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    assert [e.mentions[0].start for e in found] == sorted(e.mentions[0].start for e in found)


@pytest.mark.parametrize("text", ["", "\n\n", "…", "it rained all day"])
def test_a_text_without_names_has_no_entities(text: str) -> None:
    assert entities_of(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Susilo Bambang Yudhoyono won the vote.", "Susilo Bambang Yudhoyono"),
        ("PM Pushpa Kamal Dahal reached the district with doctors.", "Pushpa Kamal Dahal"),
        ("Prime Minister Manasseh Damukana Sogavare wept.", "Manasseh Damukana Sogavare"),
        ("Republican Joe Manley spoke in Oslo.", "Joe Manley"),
    ],
)
def test_a_name_of_several_words_keeps_its_first_and_takes_no_title(text: str, name: str) -> None:
    assert name in names(text, EntityType.PERSON)
