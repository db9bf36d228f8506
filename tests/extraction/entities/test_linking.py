"""Which names are of one entity, and which are not."""

from dateline.domain.entity import EntityType
from tests.extraction.reading import entities_of, entity, names, said


def test_the_spellings_of_a_country_are_one_entity() -> None:
    text = "The United States signed. The U.S. and the UK agreed; US officials left. America cheered. Britain waited."
    assert said(entity(text, "United States")) == ["United States", "U.S.", "US", "America"]
    assert said(entity(text, "United Kingdom")) == ["UK", "Britain"]


def test_an_acronym_is_what_it_stands_for() -> None:
    text = (
        "The World Food Programme (WFP) sent rice. The WFP thanked donors.\n"
        "The European Union (EU) agreed, and the EU paid at once."
    )
    assert said(entity(text, "European Union")) == ["European Union", "EU", "EU"]
    assert said(entity(text, "World Food Programme")) == ["World Food Programme", "WFP", "WFP"]


def test_a_transliteration_is_the_same_person() -> None:
    text = "Alexander Petrov spoke first. Critics of Aleksandr Petrov disagreed. Petrov smiled."
    assert len([e for e in entities_of(text) if e.type is EntityType.PERSON]) == 1


def test_a_shared_family_name_is_no_proof() -> None:
    text = "Andrei Orlovski was freed. His wife Svetlana Orlovskaya waited. Anna Smith met Peter Smith."
    assert len([e for e in entities_of(text) if e.type is EntityType.PERSON]) == 4


def test_a_bare_name_of_two_bearers_is_neither_unless_one_was_called_so_before() -> None:
    text = "Bill Clinton arrived with Hillary Clinton. Clinton gave a speech."
    persons = [e for e in entities_of(text) if e.type is EntityType.PERSON]
    assert sorted(e.name for e in persons) == ["Bill Clinton", "Clinton", "Hillary Clinton"]
    text = "Bill Clinton arrived. Clinton gave a speech. Later Hillary Clinton came, and Clinton gave another speech."
    assert said(entity(text, "Bill Clinton")) == ["Bill Clinton", "Clinton", "Clinton"]


def test_a_title_tells_two_bearers_apart() -> None:
    text = "Robert Tarrow and Alice Tarrow own the farm. Mrs. Tarrow sold it in May."
    assert said(entity(text, "Alice Tarrow")) == ["Alice Tarrow", "Tarrow"]


def test_a_company_is_known_with_and_without_its_legal_form() -> None:
    text = "Siemens AG raised its forecast. Analysts praised Siemens. Siemens shares rose."
    assert said(entity(text, "Siemens AG")) == ["Siemens AG", "Siemens", "Siemens"]


def test_an_entity_goes_by_its_fullest_usual_name_and_keeps_the_others() -> None:
    text = "Merkel spoke. Angela Merkel left early. Reporters followed Merkel."
    found = entity(text, "Angela Merkel")
    assert found.aliases == ("Merkel",)


def test_a_people_is_an_entity_of_its_own_and_leads_to_its_country() -> None:
    text = "Belarusian officials met a Swedish diplomat in Sweden."
    swedish, belarusian = entity(text, "Swedish"), entity(text, "Belarusian")
    assert swedish.type is EntityType.NORP
    assert swedish.of == entity(text, "Sweden").id
    assert entity(text, "Belarus").id == belarusian.of
    assert entity(text, "Belarus").mentions == ()


def test_ministries_of_two_countries_are_two() -> None:
    text = "The Russian Foreign Ministry protested. The Ukrainian Foreign Ministry replied."
    assert len(names(text, EntityType.ORG)) == len([e for e in entities_of(text) if e.type is EntityType.ORG]) == 2
