"""What the word list says of numbers, of the words beside them and of currencies."""

import tomllib
from dataclasses import dataclass
from functools import cache

from dateline.assets import resource


@dataclass(frozen=True, slots=True)
class Numbers:
    """The word list of numbers; everything in lower case but the signs of currencies.

    `before` and `after` lead from a phrase's words to what it says: `at_least`, `at_most`, `about`, `additional` or
    `plain`.
    """

    small: dict[str, int]
    tens: dict[str, int]
    multipliers: dict[str, int]
    suffixes: dict[str, int]
    vague: dict[str, int]
    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    between: frozenset[str]
    points: frozenset[str]
    times: frozenset[str]
    months: frozenset[str]
    clock: frozenset[str]
    labels: frozenset[str]
    large_labels: frozenset[str]
    not_one: frozenset[str]
    people: frozenset[str]
    leading: frozenset[str]
    scales: dict[str, str]
    before_scaled: frozenset[str]
    measures: frozenset[str]
    measured: frozenset[str]
    signs: dict[str, str]
    currencies: dict[str, str]
    national: dict[str, str]

    @property
    def words(self) -> frozenset[str]:
        """Every word that a number in words may begin with."""
        return frozenset({*self.small, *self.tens, *self.multipliers, *self.vague})


@cache
def numbers() -> Numbers:
    """The word list, read once."""
    with resource("lexicons", "numbers.toml").open("rb") as handle:
        data = tomllib.load(handle)
    beside = [
        {tuple(phrase.split()): sense for sense, phrases in data[key].items() for phrase in phrases}
        for key in ("before", "after")
    ]
    return Numbers(
        small=data["units"],
        tens=data["tens"],
        multipliers=data["multipliers"],
        suffixes=data["suffixes"],
        vague=data["vague"],
        before=beside[0],
        after=beside[1],
        between=frozenset(data["range"]["words"]),
        points=frozenset(data["points"]["words"]),
        times=frozenset(data["points"]["units"]),
        months=frozenset(data["dates"]["months"]),
        clock=frozenset(data["dates"]["clock"]),
        labels=frozenset(data["labels"]["words"]),
        large_labels=frozenset(data["labels"]["large"]),
        not_one=frozenset(data["one"]["nouns"]),
        people=frozenset(data["people"]["verbs"]),
        leading=frozenset(data["leading"]["nouns"]),
        scales=data["leading"]["scales"],
        before_scaled=frozenset(data["leading"]["between"]),
        measures=frozenset(data["measures"]["nouns"]),
        measured=frozenset(data["measures"]["before"]),
        signs=data["currencies"]["signs"],
        currencies=data["currencies"]["names"],
        national=data["currencies"]["of"],
    )
