"""What several sources state together: origins, dates from others, plans."""

from collections.abc import Sequence

import pytest

from dateline.domain.analysis import Analysis
from dateline.domain.disagreement import Aspect
from dateline.domain.document import Publication, PublicationBasis
from dateline.domain.fact import Fact
from dateline.domain.statement import Modality
from dateline.services import history
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store import facts as stored
from dateline.store.project import Project
from tests.builders import Article
from tests.services.gathered import bring

_STORY = """\
Arland's government freed 40 political prisoners at the Torva jail on Monday, and buses carried them across the \
Norrick bridge to the border with Borland before noon.
Relatives had waited in the rain since dawn, holding photographs and blankets, while soldiers kept them behind a fence \
at the far end of the bridge.
Human rights lawyers in Torva counted at least two hundred people who are still held for taking part in the harbour \
strike of two winters ago.
A spokeswoman of the interior ministry declined to say whether further releases are planned before the harvest \
holidays begin."""
WIRE = _STORY.splitlines()
OWN = (
    "Torva's jail let 40 political prisoners go, Arland said. At the Norrick bridge, families from half the country "
    "pressed against the fence and cheered each bus that rolled over into Borland."
)


def freed(
    text: str, path: str, words: str, predicate: str = "freed", *, day: str | None = None, said: str | None = None
) -> Finding:
    """An article in whose *text* the *words* say that 40 prisoners were freed; *said* names a medium that says so."""
    article = Article(text, path)
    number = article.quantity("40 political prisoners", 40, "political prisoner")
    time = article.time(day, {"Monday": "2031-03-03", "3 March 2031": "2031-03-03"}[day]) if day else None
    medium = article.entity(said, "ORG") if said else None
    article.states(
        words, predicate, lemma="free", patient=("40 political prisoners", None), quantities=(number,), time=time,
        when="2031-03-03" if day else None, said=None if said is None else (said, medium),
    )  # fmt: skip
    return Finding(article.document, _undated(article.analysis), article.original)


def _undated(analysis: Analysis) -> Analysis:
    return analysis.model_copy(update={"published": Publication()})


def _only(project: Project) -> Fact:
    (fact,) = Reader(project).facts()
    return fact


WORDS = "Arland's government freed 40 political prisoners at the Torva jail"


def wire(paragraphs: Sequence[str], path: str, headline: str = "") -> Finding:
    return freed("\n".join(([headline] if headline else []) + list(paragraphs)), path, WORDS)


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(wire(WIRE, "b.txt", "Buses cross the Norrick bridge"), id="under another headline"),
        pytest.param(wire([WIRE[0], WIRE[2]], "b.txt"), id="with two paragraphs cut"),
        pytest.param(wire([WIRE[3], WIRE[1], WIRE[0], WIRE[2]], "b.txt"), id="in another order"),
        pytest.param(
            wire(["An opening line of the paper's own.", WIRE[2], WIRE[0]], "b.txt", "Forty freed"), id="all of it"
        ),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_copy_counts_as_no_other_origin(project: Project, copy: Finding, turned: bool) -> None:
    both = [wire(WIRE, "a.txt", "Prisoners freed in Torva"), copy]
    bring(project, reversed(both) if turned else both)
    fact = _only(project)
    assert (len(fact.statements), fact.origins) == (2, 1)


def test_two_reports_of_one_event_are_two_origins(project: Project) -> None:
    own = freed(OWN, "b.txt", "Torva's jail let 40 political prisoners go", "let")
    bring(project, [wire(WIRE, "a.txt"), own, wire(WIRE[::-1], "c.txt")])
    fact = _only(project)
    assert (len(fact.statements), fact.origins) == (3, 2)


def test_a_copy_that_links_two_texts_makes_all_one_origin(project: Project) -> None:
    halves = [wire(WIRE[:2], "a.txt", "One"), wire([*WIRE[2:], WIRE[0][:-1] + ", it said."], "b.txt", "Two")]
    bring(project, [*halves, wire(WIRE, "c.txt", "Three")])
    fact = _only(project)
    assert (len(fact.statements), fact.origins) == (3, 1)


def cites(medium: str, path: str, rest: str) -> Finding:
    text = f"{medium} reports that Arland freed 40 political prisoners at Torva's jail near the Norrick bridge. {rest}"
    words = "Arland freed 40 political prisoners at Torva's jail near the Norrick bridge"
    return freed(text, path, words, said=medium)


def test_two_that_cite_one_medium_are_one_origin(project: Project) -> None:
    first = cites("Torva Daily News", "a.txt", "Families waited at the fence in Borland.")
    second = cites("Torva Daily News", "b.txt", "Nobody in Borland was told before the buses came.")
    bring(project, [first, second])
    fact = _only(project)
    assert (len(fact.statements), fact.origins) == (2, 1)


def test_two_that_cite_two_media_are_two_origins(project: Project) -> None:
    first = cites("Torva Daily News", "a.txt", "Families waited at the fence in Borland.")
    second = cites("Reuters", "b.txt", "Nobody in Borland was told before the buses came.")
    bring(project, [first, second])
    assert _only(project).origins == 2


# Dates from other sources


def test_an_undated_statement_is_told_the_date_by_another_source_which_is_named(project: Project) -> None:
    undated = wire(WIRE, "a.txt")
    dated = freed(
        OWN + " It was 3 March 2031.", "b.txt", "Torva's jail let 40 political prisoners go", "let", day="3 March 2031"
    )
    bring(project, [undated, dated])
    fact = _only(project)
    assert (fact.when.edtf, fact.when.basis) == ("2031-03-03", "stated")
    told = Reader(project).fact_card(fact.id).stated_in
    first = next(one for one in told if one.source.path == "a.txt").statement.when
    assert (first.edtf, first.basis) == ("2031-03-03", "other_source")
    assert "d2" in first.why
    assert "let 40 political prisoners go" in first.why
    row = next(row for row in Reader(project).sources() if row.path == "a.txt")
    assert row.basis == PublicationBasis.INFERRED


def test_what_others_told_dates_nothing_further(project: Project) -> None:
    """Two undated articles and a dated one: when it goes, no date is left to hold another up."""
    bring(project, [wire(WIRE, "a.txt"), wire([WIRE[0], "Nothing else is known of it."], "c.txt")])
    before = Reader(project).facts()
    dated = freed(OWN + " It was 3 March 2031.", "b.txt", "Torva's jail let 40 political prisoners go", "let",
                  day="3 March 2031")  # fmt: skip
    bring(project, [dated])
    assert _only(project).when.edtf == "2031-03-03"

    history.undo(project, history.acts(project, limit=1)[0].number)
    assert Reader(project).facts() == before
    (fact,) = before
    assert fact.when.edtf is None
    assert all(s.statement.when.edtf is None for s in Reader(project).fact_card(fact.id).stated_in)
    assert {row.basis for row in Reader(project).sources()} == {PublicationBasis.NONE}


# Plans


def test_a_plan_leads_to_what_came_of_it_and_stays_a_fact_of_its_own(project: Project) -> None:
    text = "Arland plans to free 40 political prisoners from the Torva jail near the Norrick bridge to Borland."
    article = Article(text, "plan.txt")
    country = article.entity("Arland", "GPE")
    number = article.quantity("40 political prisoners", 40, "political prisoner")
    article.states(
        text[:-1], "free", agent=("Arland", country), patient=("40 political prisoners", None), quantities=(number,),
        modality=Modality.PLANNED,
    )  # fmt: skip
    said = Publication(edtf="2031-01-05", basis=PublicationBasis.GIVEN, why="a test says so")
    plan = Finding(
        article.document, article.analysis.model_copy(update={"published": said}), article.original
    )  # fmt: skip
    happened = Article(f"{OWN} On 3 March 2031 Arland freed 40 political prisoners.", "done.txt")
    country = happened.entity("Arland", "GPE")
    number = happened.quantity("40 political prisoners#2", 40, "political prisoner")
    time = happened.time("3 March 2031", "2031-03-03")
    happened.states(
        "Arland freed 40 political prisoners", "freed", lemma="free", agent=("Arland", country),
        patient=("40 political prisoners", None), quantities=(number,), when="2031-03-03", time=time,
    )  # fmt: skip
    done = Finding(happened.document, _undated(happened.analysis), happened.original)
    bring(project, [done, plan])
    facts = Reader(project).facts()
    assert len(facts) == 2
    with project.read() as connection:
        number_of = {fact.label: int(fact.id[1:]) for fact in facts}
        (planned,) = [n for name, n in number_of.items() if "plans" in name]
        (came,) = [n for name, n in number_of.items() if "plans" not in name]
        ((kind, other, why),) = stored.links(connection, planned)
    assert (kind, other) == ("fulfilment", came)
    assert "expected" in why


def test_a_plan_and_its_fulfilment_told_at_one_time_are_one_fact_and_tied_to_nothing(project: Project) -> None:
    text = "The port of Torva will close its northern dock, the harbour board of Norrick said."
    plan, done = Article(text, "plan.txt"), Article(text.replace("will close", "closed"), "done.txt")
    found = []
    for article, verb, day in ((plan, "close", "2031-03-02"), (done, "closed", "2031-03-04")):
        port = article.entity("The port of Torva", "FAC")
        article.states(
            article.text.split(",")[0], verb, lemma="close", agent=("The port of Torva", port),
            patient=("its northern dock", None), when="2031-03" if article is done else None,
            modality=Modality.PLANNED if article is plan else Modality.ASSERTED,
        )  # fmt: skip
        said = Publication(edtf=day if article is done else "2031-03-01", basis=PublicationBasis.GIVEN, why="known")
        analysis = article.analysis.model_copy(update={"published": said})
        found.append(Finding(article.document, analysis, article.original))
    bring(project, found)
    fact = _only(project)
    assert [d.aspect for d in fact.disagreements] == [Aspect.STATUS]
    with project.read() as connection:
        assert stored.links(connection, int(fact.id[1:])) == []
