"""What different sources call one entity: the spellings of a person's name, and titles that do not go together."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.collation.disagreements import quoted
from dateline.collation.heads import head_of
from dateline.collation.naming import family, is_full, key_of
from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.entity import EntityType

Said = tuple[int, str, str | None]  # a source, the name in its words, the title said beside it


def disagreements(kind: str, said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> list[Disagreement]:
    """The spellings and titles that differ between sources; *statements* are those with the entity, by source."""
    if kind != EntityType.PERSON:
        return []
    return [*_spellings(said, statements), *_titles(said, statements)]


def _spellings(said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> Iterable[Disagreement]:
    spelt: dict[str, set[int]] = {}
    shown: dict[str, str] = {}
    for source, words, _ in said:
        key = key_of(words)
        if is_full(key):
            # Middle names that only some give are no other spelling.
            short = f"{key.split()[0]} {family(key)}"
            spelt.setdefault(short, set()).add(source)
            shown.setdefault(short, " ".join(words.split()))
    by_family: dict[str, list[str]] = {}
    for short in spelt:
        by_family.setdefault(family(short), []).append(short)
    for spellings in by_family.values():
        initials = [short for short in spellings if len(short.split()[0].rstrip(".")) == 1]
        rest = [short for short in spellings if short not in initials]
        if len(rest) > 1 and _apart([spelt[short] for short in rest]):
            why = f"The sources spell the name {quoted(shown[short] for short in rest)}."
            yield _of(Aspect.NAME, Severity.WORDING, [(shown[s], spelt[s]) for s in rest], statements, why)


def _titles(said: Sequence[Said], statements: Mapping[int, Iterable[str]]) -> Iterable[Disagreement]:
    heads: dict[str, set[int]] = {}
    shown: dict[str, str] = {}
    for source, _, title in said:
        if title:
            head = head_of(title)
            if head:
                heads.setdefault(head, set()).add(source)
                shown.setdefault(head, " ".join(title.split()))
    if len(heads) > 1 and _apart(list(heads.values())):
        why = f"The sources give different titles: {quoted(shown[head] for head in heads)}."
        yield _of(Aspect.TITLE, Severity.DETAIL, [(shown[h], heads[h]) for h in heads], statements, why)


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
