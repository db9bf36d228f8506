import pytest

from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.entity import EntityType
from dateline.domain.focus import NOTHING, Layer
from dateline.domain.views import Choice, FactFilter
from dateline.errors import NoSuchThing
from dateline.services import importing
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store import facts
from dateline.store.project import Project
from tests.builders import Article, release
from tests.store.adding import add


@pytest.fixture
def reader(project: Project) -> Reader:
    """A project of two articles, whose first facts (f1, f4) are of two different releases."""
    add(project, release())
    add(project, release(52, "other.txt", "November"))
    return Reader(project)


@pytest.fixture
def merged(project: Project, reader: Reader) -> Reader:
    """The same, in which both articles state the praise (f2), and disagree about it."""
    with project.act("merge", "merge", "tester") as act:
        facts.merge(act, 2, 5)
        readings = (Reading(value="praised", statements=("s2",)), Reading(value="lauded", statements=("s5",)))
        found = Disagreement(aspect=Aspect.TERM, severity=Severity.WORDING, readings=readings, why="two words")
        facts.set_disagreements(act, [found], fact=2)
        facts.refresh(act, [2, 5])
    return reader


def test_the_overview_counts(merged: Reader) -> None:
    overview = merged.overview()
    assert (overview.name, overview.sources, overview.entities) == ("paper", 2, 3)
    assert (overview.facts, overview.shown_facts, overview.disagreeing, overview.undated) == (5, 3, 1, 1)


def test_sources_are_listed_as_they_were_added(reader: Reader) -> None:
    assert [(row.id, row.title, row.facts, row.published) for row in reader.sources()] == [
        ("d1", "123 freed", 2, "December 2025"),
        ("d2", "52 freed", 2, "December 2025"),
    ]


def test_the_sources_that_state_the_most_of_the_same_facts_come_first(project: Project, merged: Reader) -> None:
    add(project, release(7, "third.txt", "November"))
    assert merged.sharing("d1", 5) == ["d2"]
    assert merged.sharing("d3", 5) == []
    with project.act("merge", "merge", "tester") as act:
        facts.merge(act, 1, 7)
        facts.merge(act, 2, 8)
        facts.refresh(act, [1, 2, 7, 8])
    assert merged.sharing("d1", 5) == ["d3", "d2"]
    assert merged.sharing("d1", 1) == ["d3"]


def test_every_mark_of_a_reading_covers_its_words(reader: Reader) -> None:
    reading = reader.reading("d1")
    text = reading.document.text
    words = {(mark.layer, text[mark.start : mark.end]) for mark in reading.marks}
    assert (Layer.FACTS, "Arland released 123 political prisoners") in words
    assert (Layer.ENTITIES, "Bo Li") in words
    assert (Layer.DATES, "December 2025") in words
    assert (Layer.QUOTES, "“It is a start,”") in words
    assert (Layer.QUANTITIES, "123 political prisoners") in words
    assert all("may visit" not in shown for layer, shown in words if layer is Layer.FACTS)
    order = [(mark.start, -mark.end) for mark in reading.marks]
    assert order == sorted(order)


def test_notes_say_when_and_who_else(merged: Reader) -> None:
    first, second = merged.reading("d1").notes
    assert (first.fact, first.when, first.origins, first.disagreements) == ("f1", "December 2025", 1, ())
    assert (second.fact, second.when, second.origins) == ("f2", "undated", 2)
    assert second.disagreements == ("praised / lauded",)


def test_entities_are_filtered_by_kind(reader: Reader) -> None:
    assert [row.name for row in reader.entities(EntityType.GPE)] == ["Arland"]
    assert len(reader.entities(EntityType.PERSON)) == 2
    assert reader.entities(sort="first")[0].name == "Arland"
    assert [row.name for row in reader.entity_rows(["e3", "e1"])] == ["Arland", "Bo Li"]


def test_bars_are_the_dated_facts_by_date(reader: Reader) -> None:
    bars = reader.bars()
    assert bars.key.tolist() == [4, 1]
    (first, second) = reader.bar_rows(["f4", "f1"])
    assert (first.label, second.label) == (
        "Arland released 52 political prisoners",
        "Arland released 123 political prisoners",
    )
    assert [first.low, first.high] == [bars.low[0], bars.high[0]]
    assert [bar.fact for bar in reader.undated()] == ["f2", "f5"]


def test_bars_are_read_anew_after_a_write(project: Project, reader: Reader) -> None:
    before = reader.bars()
    assert reader.bars() is before
    add(project, release(7, "third.txt"))
    assert len(reader.bars().key) == 3


def test_a_fact_card_tells_everything(merged: Reader) -> None:
    card = merged.fact_card("f2", "d2")
    assert card.fact.label == "Jane Roe praised Arland"
    assert card.who == ("Jane Roe",)
    assert card.stated_as == "asserted, by the article"
    assert [(one.source.id, one.paragraph) for one in card.stated_in] == [("d1", 2), ("d2", 2)]
    assert (card.position, card.total) == (2, 2)
    assert merged.fact_card("f1", "d1").how_many == ("123 political prisoners",)
    assert merged.fact_card("f5").fact.id == "f2"
    assert [label for label, _ in merged.fact_card("f1", "d1").nearby] == ["Jane Roe praised Arland"]


def test_an_entity_card_tells_everything(reader: Reader) -> None:
    card = reader.entity_card("e2", "d2")
    assert card.titles == ("envoy",)
    assert [mention.text for mention in card.mentions] == ["Jane Roe", "Roe"]
    assert card.facts == ("f2", "f5")


@pytest.mark.parametrize(
    "ask", [lambda r: r.fact_card("f99"), lambda r: r.entity_card("e99"), lambda r: r.reading("d99")]
)
def test_what_is_not_there_is_said_not_to_be(reader: Reader, ask: object) -> None:
    assert callable(ask)
    with pytest.raises(NoSuchThing):
        ask(reader)


# The selection ----------------------------------------------------------------------------------------------------


def test_choosing_a_fact_lights_up_its_statements_everywhere(merged: Reader) -> None:
    focus = merged.focus(Choice(fact="f2"))
    assert (focus.fact, focus.statement, focus.source) == ("f2", "s2", "d1")
    assert focus.statements == ("s2", "s5")
    assert set(focus.entities) == {"e1", "e2"}
    assert [mark.source for mark in focus.marks] == ["d1", "d2"]


def test_choosing_a_fact_stays_in_the_open_source(merged: Reader) -> None:
    open_source = merged.focus(Choice(fact="f4"))
    assert open_source.source == "d2"

    focus = merged.focus(Choice(fact="f2"), open_source)
    assert (focus.source, focus.statement, focus.position) == ("d2", "s5", 1)


def test_choosing_words_chooses_the_innermost_mark(reader: Reader) -> None:
    text = reader.reading("d1").document.text

    fact = reader.focus(Choice(source="d1", offset=text.index("political")))
    assert (fact.fact, fact.statement) == ("f1", "s1")
    entity = reader.focus(Choice(source="d1", offset=text.index("praised Arland") + 9))
    assert entity.entity == "e1"
    assert entity.mark is not None
    assert entity.mark.start == text.index("praised Arland") + 8
    layered = reader.focus(Choice(source="d1", offset=text.index("Arland"), layers=(Layer.FACTS,)))
    assert layered.fact == "f1"
    nothing = reader.focus(Choice(source="d1", offset=text.index("😀")))
    assert nothing == NOTHING.model_copy(update={"source": "d1"})


def test_choosing_an_entity_counts_its_mentions(reader: Reader) -> None:
    focus = reader.focus(Choice(entity="e1"), reader.focus(Choice(fact="f4")))
    assert len(focus.marks) == 6
    assert (focus.position, focus.source) == (3, "d2")
    for _ in range(3):
        focus = reader.step(focus, 1)
    assert (focus.position, focus.source) == (0, "d1")
    assert reader.step(focus, -1).position == 5


def test_the_next_fact_is_the_next_in_the_text(reader: Reader) -> None:
    assert reader.fact_order("d1") == ["f1", "f2"]
    assert reader.next_fact("d1", None).fact == "f1"
    assert reader.next_fact("d1", "f1").fact == "f2"
    assert reader.next_fact("d1", "f2").fact == "f2"
    assert reader.next_fact("d1", "f2", -1).fact == "f1"
    assert reader.next_fact("d1", None, -1).fact == "f2"


# Filters ----------------------------------------------------------------------------------------------------------


def ids(reader: Reader, wanted: FactFilter) -> list[str]:
    listed = [fact.id for fact in reader.facts(wanted)]
    assert sorted(reader.passing(wanted)) == sorted(listed)
    return listed


def test_facts_are_filtered(merged: Reader) -> None:
    (december,) = [bar.low for bar in merged.bar_rows(["f1"])]
    assert ids(merged, FactFilter()) == ["f4", "f1", "f2"]
    assert ids(merged, FactFilter(hidden=True)) == ["f4", "f1", "f2", "f3", "f6"]
    assert ids(merged, FactFilter(disagreeing=True)) == ["f2"]
    assert ids(merged, FactFilter(earliest=december)) == ["f1"]
    assert december is not None
    assert ids(merged, FactFilter(latest=december - 1)) == ["f4"]
    assert ids(merged, FactFilter(entities=("e1", "e2"))) == ["f2"]
    assert ids(merged, FactFilter(sources=("d2",))) == ["f4", "f2"]
    assert ids(merged, FactFilter(words="52 prisoners")) == ["f4"]


def test_a_note_says_where_a_persons_title_differs(project: Project, reader: Reader) -> None:
    with project.act("titles", "titles", "tester") as act:
        readings = (Reading(value="envoy", statements=("s2",)), Reading(value="lawyer", statements=("s5",)))
        found = Disagreement(aspect=Aspect.TITLE, severity=Severity.DETAIL, readings=readings, why="two titles")
        facts.set_disagreements(act, [found], entity=2)
    said = {note.statement: note.disagreements for note in reader.reading("d1").notes}
    assert said["s2"] == ("title differs",)
    assert said["s1"] == ()


def test_choosing_a_fact_looks_at_the_statement_that_tells_it_best(project: Project) -> None:
    article = Article("The release came late. Arland released 12 prisoners at noon.", "late.txt")
    country = article.entity("Arland", "GPE")
    article.states("The release", "release", shown=False, confidence=0.2)
    article.states("Arland released 12 prisoners", "released", lemma="release", agent=("Arland", country))
    importing.add(project, Finding(article.document, article.analysis, article.original), who="a test")
    reader = Reader(project)
    (fact,) = reader.facts()

    focus = reader.focus(Choice(fact=fact.id))

    assert [stated.text for stated in fact.statements] == ["The release", "Arland released 12 prisoners"]
    assert focus.statement == fact.statements[1].id
    assert focus.position == 1


def test_stepping_can_be_kept_to_some_facts(reader: Reader) -> None:
    order = reader.fact_order("d1")
    last = order[-1]
    assert reader.next_fact("d1", None, among={last}).fact == last
    assert reader.next_fact("d1", order[0], among={last}).fact == last
    assert reader.next_fact("d1", last, among={last}).fact == last
    assert reader.next_fact("d1", last, -1, among={last, order[0]}).fact == order[0]
    assert reader.next_fact("d1", order[0], among=set()).fact is None


def test_exactly_the_chosen_words_light_up_and_their_fact_stays_chosen(merged: Reader) -> None:
    card = merged.fact_card("f1", "d1")
    (counted,) = card.stated_in[0].quantities
    choice = Choice(statement="s1", source="d1", offset=counted.start, end=counted.end)
    focus = merged.focus(choice)
    text = merged.reading("d1").document.text
    assert [text[mark.start : mark.end] for mark in focus.marks] == ["123 political prisoners"]
    assert (focus.fact, focus.statement, focus.source, focus.position) == ("f1", "s1", "d1", 0)
    assert merged.focus(Choice(fact="f1"), focus).marks != focus.marks


def test_the_words_of_an_entity_light_up_where_they_stand(reader: Reader) -> None:
    bo = next(row for row in reader.entities() if row.name == "Bo Li")
    name = reader.entity_card(bo.id).names[0]
    focus = reader.focus(Choice(entity=bo.id, source=name.source, offset=name.start, end=name.end))
    assert (focus.entity, len(focus.marks)) == (bo.id, 1)
    assert reader.reading(name.source).document.text[name.start : name.end] == "Bo Li"


def test_a_card_names_who_takes_part_and_where_the_words_of_its_date_stand(reader: Reader) -> None:
    card = reader.fact_card("f1", "d1")
    parts = [part.entity for part in card.stated_in[0].statement.participants if part.entity]
    assert set(parts) <= dict(card.named).keys()
    text = reader.reading("d1").document.text
    for words in dict(card.times).values():
        assert text[words.start : words.end] == words.text


def test_tied_facts_are_told_from_both_sides(project: Project, reader: Reader) -> None:
    with project.act("link", "link", "tester") as act:
        facts.link(act, 1, "fulfilment", 4, "the same release")
    (one,) = reader.fact_card("f1").links
    (other,) = reader.fact_card("f4").links
    assert (one.fact, one.kind, one.why) == ("f4", "fulfilment", "the same release")
    assert (other.fact, other.kind) == ("f1", "plan")


def test_an_entity_tells_whom_it_appears_with_and_which_sources_mention_it(reader: Reader) -> None:
    for row in reader.entities():
        card = reader.entity_card(row.id)
        assert sum(count for _, count in card.sources) == row.mentions
        assert row.id not in [one for one, _, _ in card.together]
        assert all(count > 0 for _, _, count in card.together)


def test_what_is_kept_is_read_again_after_a_write(project: Project, reader: Reader) -> None:
    assert reader.fact_card("f1").stated_in[0].stated.id == "s1"
    with project.act("merge", "merge", "tester") as act:
        facts.merge(act, 1, 4)
        facts.refresh(act, [1, 4])
    assert len(reader.fact_card("f1").stated_in) == 2
    assert len(reader.focus(Choice(fact="f1")).marks) == 2
