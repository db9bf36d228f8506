"""A project of four short articles about one release: two agree, one has another number, one is a copy of the first."""

from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.when import Basis, When
from dateline.store import facts
from dateline.store.project import Project
from tests.builders import Article, release
from tests.store.adding import add

NUMBER = Disagreement(
    aspect=Aspect.NUMBER,
    severity=Severity.SUBSTANTIVE,
    readings=(
        Reading(value="123 political prisoners", statements=("s1", "s7")),
        Reading(value="52 political prisoners", statements=("s4",)),
    ),
    why="One source counts 123 political prisoners, another 52.",
)
TERM = Disagreement(
    aspect=Aspect.TERM,
    severity=Severity.WORDING,
    readings=(Reading(value="praised", statements=("s2",)), Reading(value="lauded", statements=("s10",))),
    why="Two words, perhaps for one thing.",
)


def _lauding() -> Article:
    article = Article("Officials spoke. Later Jane Roe lauded Arland in a speech.", "speech.txt", title="The speech")
    jane = article.entity("Jane Roe")
    country = article.entity("Arland", "GPE")
    article.states(
        "Later Jane Roe lauded Arland in a speech", "lauded", lemma="laud", agent=("Jane Roe", jane),
        patient=("Arland", country),
    )  # fmt: skip
    return article


def compared(project: Project) -> None:
    """Fill *project*: the release stands in d1, d2 and d3 (a copy of d1), the praise in d1 and d4, the rest alone."""
    add(project, release())  # s1 the release, s2 the praise, s3 a visit that is not shown
    add(project, release(52, "other.txt", "November"))
    add(project, release(123, "copy.txt", "November"))
    add(project, _lauding())
    with project.act("collate", "Collate", "tester") as act:
        dated = When(edtf="2025-12", basis=Basis.STATED, words="December 2025", why="it says so")
        release_ = facts.make(act, "Arland released 123 political prisoners", dated, [])
        praise = facts.make(act, "Jane Roe praised Arland", When(), [])
        # d1 and d3 have one origin, whatever they are imported as.
        facts.place(act, {1: (release_, 1), 4: (release_, 2), 7: (release_, 1), 2: (praise, 1), 10: (praise, 4)})
        gone = facts.remove_empty(act, range(1, release_))
        facts.set_disagreements(act, [NUMBER], fact=release_)
        facts.set_disagreements(act, [TERM], fact=praise)
        facts.refresh(act, {release_, praise, *range(1, release_)} - set(gone))
