"""Whether two statements state the same happening: what speaks for it, and what forbids it.

A conflict (other people in the same part, other numbers, days that exclude each other) keeps two statements apart
whatever speaks for them. Without one, the evidence is added up; its weights are round numbers chosen on the training
half of a public corpus of cross-document event coreference, and `docs/benchmarks.md` says what each brings.
"""

from dateline.collation.claim import Amount, Claim
from dateline.collation.naming import shared
from dateline.collation.similarity import cosine, rarity

TOGETHER = 1.0  # evidence from which two statements are taken to state one happening

_DOERS = ("agent", "speaker")
_DONE_TO = ("patient", "recipient", "topic")
_MUTUAL = frozenset({"meet", "call", "negotiate", "agree", "marry", "divorce", "fight", "play", "merge"})
_SAYING = frozenset({"say", "announce", "confirm", "deny", "warn", "urge", "describe", "express", "believe", "think"})
_PALE = frozenset(
    {"be", "have", "do", "make", "take", "get", "come", "go", "use", "include", "see", "want", "know", "work", "become"}
)
_REPORTED_WITHIN = 7  # days: a date of publication stands for a happening of the days before it
_NEVER_ASSERTED = frozenset({"planned", "possible", "conditional", "desired"})


def conflict(a: Claim, b: Claim) -> str | None:
    """What forbids that *a* and *b* state one happening, in a few words; `None` where nothing does."""
    if a.kind != b.kind:
        return "another kind of happening"
    return _dates_exclude(a, b) or _parts_exclude(a, b) or _modality_excludes(a, b) or numbers_exclude(a, b)


def same(a: Claim, b: Claim, alike: float) -> float | None:
    """The evidence that *a* and *b* state one happening, with sources *alike* (0 to 1); `None` if too little."""
    if conflict(a, b) is not None:
        return None
    evidence = _evidence(a, b, alike)
    return evidence if evidence >= TOGETHER else None


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
    slack = _REPORTED_WITHIN if "published" in (a.basis, b.basis) else 1 if "inferred" in (a.basis, b.basis) else 0
    return "other days" if days is not None and days > slack else None


def _parts_exclude(a: Claim, b: Claim) -> str | None:
    """Who did it, and to whom: other names in the same part, or the same names the other way round."""
    if a.kind in _MUTUAL:
        ours, yours = a.named()[0], b.named()[0]
        if len(ours) >= 2 and len(yours) >= 2 and shared(ours, yours) < 2:
            return "other people"
        return "other people" if ours and yours and not shared(ours, yours) else None
    (doers, doing), (others, doing_too) = a.named(*_DOERS), b.named(*_DOERS)
    (done, things), (undone, things_too) = a.named(*_DONE_TO), b.named(*_DONE_TO)
    crossed = shared(doers, undone) or shared(done, others)
    if crossed and not (shared(doers, others) or shared(done, undone)):
        return "the other way round"
    if (doers and others and not shared(doers, others)) or (done and undone and not shared(done, undone)):
        return "other people"
    if not doers and not others and doing and doing_too and not doing & doing_too:
        return "other parties"
    if not done and not undone and things and things_too and not things & things_too:
        return "other parties"
    if (
        a.kind in _SAYING
        and (doers or doing or others or doing_too)
        and not (shared(doers, others) or doing & doing_too)
    ):
        return "said by others"
    return None


def _modality_excludes(a: Claim, b: Claim) -> str | None:
    """A plan and its fulfilment are two happenings, unless both are of one time: then their status is in dispute."""
    planned = [claim for claim in (a, b) if claim.modality in _NEVER_ASSERTED]
    if len(planned) != 1:
        return None
    days = gap(a, b)
    within = days == 0 and _narrow(a) and _narrow(b)
    return None if within else "a plan and a fact"


def _narrow(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None and claim.high - claim.low <= 31


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
    near = gap(a, b) == 0 and _one_day(a) and _one_day(b) and a.source != b.source
    values = [x for x in (mine.low, mine.high, theirs.low, theirs.high) if x]
    comparable = bool(values) and max(values) <= 2 * min(values)
    return None if near and comparable else "another number"


def _one_day(claim: Claim) -> bool:
    return claim.low is not None and claim.high is not None and claim.high - claim.low <= 2


def _evidence(a: Claim, b: Claim, alike: float) -> float:
    """The sum of what speaks for it. An everyday verb needs more than a rare one."""
    total = 0.9 * min(1.0, alike / 0.35)
    total += 0.2 if a.lemma == b.lemma else 0.0
    (people, bodies), (people_too, bodies_too) = a.named(), b.named()
    total += 0.4 * min(2, shared(people, people_too)) + 0.15 * min(2, len(bodies & bodies_too))
    days = gap(a, b)
    if days == 0 and _narrow(a) and _narrow(b):
        total += 0.3
    amounts = counted(a, b)
    if amounts is not None and amounts[0].low == amounts[1].low and amounts[0].low is not None:
        total += 0.6
    total += 0.6 * cosine(a.about, b.about)
    if a.kind in _PALE or a.kind in _SAYING:
        total -= 0.8
    else:
        total -= 0.4 * max(0.0, 1 - rarity(a.lemma) / 3)
    return total
