"""What different sources call one person: the spellings of the name, and titles that do not go together."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.collation.disagreements import quoted
from dateline.collation.heads import head_of
from dateline.collation.naming import family, is_full, key_of
from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity

Said = tuple[int, str, str | None]  # a source, the name in its words, the title said beside it


def disagreements(said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> list[Disagreement]:
    """The spellings and titles that differ between sources; *statements* are those with the person, by source."""
    return [*_spellings(said, statements), *_titles(said, statements)]


def _spellings(said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> Iterable[Disagreement]:
    spelt: dict[str, set[int]] = {}
    ways: dict[str, list[str]] = {}
    for source, words, _ in said:
        key = key_of(words)
        if is_full(key):
            # Middle names that only some give are no other spelling.
            short = f"{key.split()[0]} {family(key)}"
            spelt.setdefault(short, set()).add(source)
            ways.setdefault(short, []).append(words)
    shown = _commonest(ways)
    by_family: dict[str, list[str]] = {}
    for short in spelt:
        by_family.setdefault(family(short), []).append(short)
    for _, spellings in sorted(by_family.items()):
        initials = [short for short in spellings if len(short.split()[0].rstrip(".")) == 1]
        rest = [short for short in spellings if short not in initials]
        rest.sort(key=lambda short: (-len(spelt[short]), short))
        if len(rest) > 1 and _apart([spelt[short] for short in rest]):
            why = f"The sources spell the name {quoted(shown[short] for short in rest)}."
            yield _of(Aspect.NAME, Severity.WORDING, [(shown[s], spelt[s]) for s in rest], statements, why)


def _titles(said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> Iterable[Disagreement]:
    heads: dict[str, set[int]] = {}
    ways: dict[str, list[str]] = {}
    for source, _, title in said:
        if title:
            head = head_of(title)
            if head:
                heads.setdefault(head, set()).add(source)
                ways.setdefault(head, []).append(title)
    shown = _commonest(ways)
    if len(heads) > 1 and _apart(list(heads.values())):
        order = sorted(heads, key=lambda head: (-len(heads[head]), head))
        why = f"The sources give different titles: {quoted(shown[head] for head in order)}."
        yield _of(Aspect.TITLE, Severity.DETAIL, [(shown[h], heads[h]) for h in order], statements, why)


def _commonest(ways: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The commonest of the ways in which each key is written, the first in order of those equally common."""
    plain = {key: [" ".join(way.split()) for way in some] for key, some in ways.items()}
    return {key: min(some, key=lambda way: (-some.count(way), way)) for key, some in plain.items()}


def _apart(sources: list[set[int]]) -> bool:
    """Whether two readings are of different sources: one source that gives both disagrees with nobody."""
    return any(not (a & b) for i, a in enumerate(sources) for b in sources[i + 1 :])


def _of(
    aspect: Aspect,
    severity: Severity,
    readings: Iterable[tuple[str, set[int]]],
    statements: Mapping[int, Iterable[str]],
    why: str,
) -> Disagreement:
    return Disagreement(
        aspect=aspect,
        severity=severity,
        readings=tuple(
            Reading(value=value, statements=tuple(s for source in sorted(sources) for s in statements.get(source, ())))
            for value, sources in readings
        ),
        why=why,
    )
