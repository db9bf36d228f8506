"""Whether two statements state the same happening: what speaks for it, and what forbids it.

A conflict (other people in the same part, other numbers, days that exclude each other) keeps two statements apart
whatever speaks for them. Without one, the evidence is added up; its weights are round numbers chosen on the training
half of a public corpus of cross-document event coreference, and `docs/benchmarks.md` says what each brings.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from dateline import assets
from dateline.collation.claim import Amount, Claim
from dateline.collation.kinds import is_mutual, is_once, is_saying
from dateline.collation.naming import shared, shared_bodies
from dateline.collation.retelling import retold
from dateline.collation.similarity import cosine, rarity

TOGETHER = -1.0  # log-odds from which two statements are taken to state one happening
_SAID_ALIKE = 0.25  # cosine of two statements that speak of one thing
_WORDS_SHARED = 4  # words that are not everywhere: two short phrases are alike by accident
_WORDS_REPEATED = 6  # people say much: what they said must be the same
_REPEATED = 0.3  # cosine of two statements of which one repeats the other
_SAID_THE_SAME = 0.3  # cosine of two statements that say it in the same words
_ONE_STORY = 0.35  # cosine of two articles that tell one story

_REPORTED_WITHIN = 7  # days: a date of publication stands for a happening of the days before it
_INFERRED_WITHIN = 20  # days: a date that was inferred may be off
_A_MONTH = 31  # days
_REPRINTED_WITHIN = 1  # day: a later article in the same words tells of another day, or brings another up to date
_NEXT_DAY = 2  # days between two articles on one happening
_OFF_BY = 2  # days by which one of two sources may err
_NEVER_ASSERTED = frozenset({"planned", "possible", "conditional", "desired"})


def conflict(a: Claim, b: Claim) -> str | None:
    """What forbids that *a* and *b* state one happening, in a few words; `None` where nothing does."""
    if a.kind != b.kind:
        return "another kind of happening"
    a, b = _ordered(a, b)
    excluded = _parts_exclude(a, b) or _modality_excludes(a, b)
    if excluded is not None:
        return excluded
    excluded = _dates_exclude(a, b) or numbers_exclude(a, b)
    return None if excluded is not None and _is_other_value(a, b) else excluded


def _is_other_value(a: Claim, b: Claim) -> bool:
    """Whether another number or day is only another value for one happening: a copy changed it, or a source errs."""
    if a.source == b.source:
        return False
    together = a.said is None or b.said is None or abs(a.said - b.said) <= _REPRINTED_WITHIN
    if together and retold(a, b):
        return True
    return _day_in_dispute(a, b) and numbers_exclude(a, b) is None


def _day_in_dispute(a: Claim, b: Claim) -> bool:
    """Whether two sources that state neighbouring days for it tell of one deed: the same people did it to the same.

    Of what nobody goes through twice (‘resign’) who does it is enough.
    """
    days = gap(a, b)
    if days is None or not 0 < days <= _OFF_BY or a.kind in _everyday() or is_saying(a.kind):
        return False
    if a.lemma != b.lemma and not is_once(a.kind):
        return False
    if not (a.basis == b.basis == "stated" and a.low == a.high and b.low == b.high):
        return False
    if a.said is not None and b.said is not None and abs(a.said - b.said) > _A_MONTH:
        return False
    (people, bodies), (people_too, bodies_too) = a.everyone, b.everyone
    meant = shared(people, people_too)
    if is_once(a.kind):
        return bool(meant or shared_bodies(bodies, bodies_too))
    return bool(meant) and meant + shared_bodies(bodies, bodies_too) >= 2


def same(a: Claim, b: Claim, alike: float, *, several: bool = False) -> float | None:
    """The evidence that *a* and *b* state one happening, with sources *alike* (0 to 1); `None` if too little.

    Where their sources tell of *several* happenings of the kind, or everybody does such a thing every day, what they
    share must be plain besides. ‘This release’ is one of its own article, and speaks of no other.
    """
    a, b = _ordered(a, b)
    if conflict(a, b) is not None:
        return None
    if a.source != b.source and not _may_meet(a, b, several=several):
        return None
    evidence = _evidence(a, b, alike)
    return evidence if evidence >= TOGETHER else None


def _ordered(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """Both in the order of their content: what is compared with what must not depend on who came first."""
    return (a, b) if a.key <= b.key else (b, a)


def _may_meet(a: Claim, b: Claim, *, several: bool) -> bool:
    """Whether two statements of different sources have enough to tell their happening from others of its kind."""
    if _points_back(a) or _points_back(b):
        return False
    if _plainly_shared(a, b) or retold(a, b):
        return True
    # Countries meet and talk all the time: only people tell one meeting of theirs from another.
    if is_mutual(a.kind) and not shared(a.everyone[0], b.everyone[0]):
        return False
    return not (several or a.kind in _everyday() or is_saying(a.kind))


def are_several(claims: Sequence[Claim]) -> bool:
    """Whether *claims*, of one kind and of one or two sources, tell more than one happening: two of them conflict."""
    return any(conflict(a, b) is not None for a, b in combinations(claims, 2))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(tomllib.loads(assets.resource("lexicons", "everyday.toml").read_text(encoding="utf-8"))["words"])


def _points_back(claim: Claim) -> bool:
    """Whether it speaks of what its own article told before: ‘this release’."""
    first = claim.words.split(maxsplit=1)[0].lower() if claim.words.split() else ""
    return first in ("this", "these", "such")


def _plainly_shared(a: Claim, b: Claim) -> bool:
    """Whether they share what tells a happening from all others: a number, a day, whom it is done to, or the words."""
    amounts = counted(a, b)
    if amounts is not None and amounts[0].low == amounts[1].low and amounts[0].low is not None:
        return True
    words, measure = (_WORDS_REPEATED, _REPEATED) if is_saying(a.kind) else (_WORDS_SHARED, _SAID_THE_SAME)
    if len(a.about.keys() & b.about.keys()) >= words and cosine(a.about, b.about) >= measure:
        return True
    if a.kind in _everyday() or is_saying(a.kind):
        return False
    if shared(a.done_to[0], b.done_to[0]):
        return True
    return gap(a, b) == 0 and _narrow(a) and _narrow(b) and a.basis != "published"


def gap(a: Claim, b: Claim) -> int | None:
    """The days between the dates of two statements, 0 where they overlap, `None` where one is undated."""
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return None
    apart = 0
    if a.high is not None and b.low is not None:
        apart = max(apart, b.low - a.high)
    if b.high is not None and a.low is not None:
        apart = max(apart, a.low - b.high)
    return apart


def _dates_exclude(a: Claim, b: Claim) -> str | None:
    days = gap(a, b)
    slack = 0
    if "published" in (a.basis, b.basis):
        slack = _REPORTED_WITHIN
    if "inferred" in (a.basis, b.basis):
        slack = _INFERRED_WITHIN
    return "other days" if days is not None and days > slack else None


def _parts_exclude(a: Claim, b: Claim) -> str | None:
    """Who did it, and to whom: other names in the same part, or the same names the other way round."""
    if is_mutual(a.kind):
        ours, yours = a.everyone[0], b.everyone[0]
        if len(ours) >= 2 and len(yours) >= 2 and shared(ours, yours) < 2:
            return "other people"
        return "other people" if ours and yours and not shared(ours, yours) else None
    (doers, doing), (others, doing_too) = a.doers, b.doers
    done, undone = a.done_to[0], b.done_to[0]
    crossed = shared(doers, undone) or shared(done, others)
    if crossed and not (shared(doers, others) or shared(done, undone)):
        return "the other way round"
    if (doers and others and not shared(doers, others)) or (done and undone and not shared(done, undone)):
        return "other people"
    if (
        is_saying(a.kind)
        and (doers or doing or others or doing_too)
        and not (shared(doers, others) or shared_bodies(doing, doing_too))
    ):
        return "said by others"
    return None


def _other_parties(a: Claim, b: Claim) -> bool:
    """Whether other organisations or places are named in the same part: it speaks against, but names of bodies vary."""
    (doers, doing), (others, doing_too) = a.doers, b.doers
    (done, things), (undone, things_too) = a.done_to, b.done_to
    if not doers and not others and doing and doing_too and not shared_bodies(doing, doing_too):
        return True
    return bool(not done and not undone and things and things_too and not shared_bodies(things, things_too))


def _modality_excludes(a: Claim, b: Claim) -> str | None:
    """A plan and its fulfilment are two happenings; told at one time, they are one whose status is in dispute."""
    planned = [claim for claim in (a, b) if claim.modality in _NEVER_ASSERTED]
    if len(planned) != 1:
        return None
    plan = planned[0]
    fact = b if plan is a else a
    spoken = plan.low if plan.low is not None else plan.said
    happened = fact.high if fact.high is not None else fact.said
    if plan.source == fact.source:
        return None
    if spoken is not None and happened is not None and abs(happened - spoken) > _A_MONTH:
        return "a plan and what came of it"
    return "another one is planned" if another(plan) else None


@cache
def _another() -> frozenset[str]:
    return frozenset(tomllib.loads(assets.resource("lexicons", "another.toml").read_text(encoding="utf-8"))["words"])


def another(claim: Claim) -> bool:
    """Whether its words say that it is another happening than those told before (‘an additional 1,300’)."""
    before = claim.words.lower().replace(",", " ").split()
    return any(word in _another() for word in before)


def said_of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether two statements surely speak of one thing: they are done to the same, or say it in the same words.

    Or two of those who take part are the same, and it is done to the same kind of thing.
    """
    if cosine(a.about, b.about) >= _SAID_ALIKE or _done_to_the_same(a, b):
        return True
    (people, bodies), (people_too, bodies_too) = a.everyone, b.everyone
    return bool(a.heads & b.heads) and shared(people, people_too) + shared_bodies(bodies, bodies_too) >= 2


def _done_to_the_same(a: Claim, b: Claim) -> bool:
    (done, things), (done_too, things_too) = a.done_to, b.done_to
    return bool(shared(done, done_too) or shared_bodies(things, things_too))


def _narrow(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None and claim.high - claim.low <= _A_MONTH


def counted(a: Claim, b: Claim) -> tuple[Amount, Amount] | None:
    """The amounts of two statements that count the same kind of thing, the most important ones first."""
    for mine in a.amounts:
        for theirs in b.amounts:
            if mine.counts_like(theirs):
                return mine, theirs
    return None


def numbers_exclude(a: Claim, b: Claim) -> str | None:
    """Different numbers of the same thing are different happenings, unless the day and the people say otherwise."""
    amounts = counted(a, b)
    if amounts is None:
        return None
    mine, theirs = amounts
    if mine.additional != theirs.additional and mine.low != theirs.low:
        return "another number"
    if mine.agrees(theirs):
        return None
    near = a.source != b.source and (_one_time(a, b) or _one_deed(a, b))
    values = [x for x in (mine.low, mine.high, theirs.low, theirs.high) if x]
    comparable = bool(values) and max(values) <= 2 * min(values)
    return None if near and comparable else "another number"


def _one_deed(a: Claim, b: Claim) -> bool:
    """Whether the same people did the same to the same kind of thing, in days that do not exclude each other."""
    if a.lemma != b.lemma or a.kind in _everyday() or is_saying(a.kind) or _dates_exclude(a, b):
        return False
    return bool(shared(a.doers[0], b.doers[0]) and a.heads & b.heads) and _narrow(a) and _narrow(b)


def _one_time(a: Claim, b: Claim) -> bool:
    """Whether both tell the same day, or the next where one has only that of its article."""
    days = gap(a, b)
    slack = _NEXT_DAY if "published" in (a.basis, b.basis) else 0
    return days is not None and days <= slack and _one_day(a) and _one_day(b)


def _one_day(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None and claim.high - claim.low <= 2


def _evidence(a: Claim, b: Claim, alike: float) -> float:
    """The log-odds that two statements without a conflict are of one happening.

    That their articles tell one story says most, then what it was done to and how many there were; what everybody does
    every day (`say`, `take`) needs more.
    """
    odds = -5.5 + 6.5 * min(1.0, alike / _ONE_STORY)
    odds += 0.2 if a.lemma == b.lemma else 0.0
    (people, bodies), (people_too, bodies_too) = a.everyone, b.everyone
    odds += 0.2 * min(2, shared(people, people_too)) + 0.1 * min(2, shared_bodies(bodies, bodies_too))
    if _done_to_the_same(a, b):
        odds += 2.5
    if gap(a, b) == 0 and _narrow(a) and _narrow(b):
        odds += 0.5
    amounts = counted(a, b)
    if amounts is not None and amounts[0].low == amounts[1].low and amounts[0].low is not None:
        odds += 0.7
    odds += 0.6 * cosine(a.about, b.about)
    odds -= 0.8 if is_saying(a.kind) else 0.0
    odds -= 2.0 if _other_parties(a, b) else 0.0
    return odds - 1.2 * max(0.0, 1 - rarity(a.kind) / 6)
