"""In one country according to one source, in another according to another."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache

from dateline import assets
from dateline.collation.claim import Claim
from dateline.collation.disagreements import between, quoted
from dateline.collation.naming import key_of
from dateline.domain.disagreement import Aspect, Disagreement, Severity


@cache
def _countries() -> dict[str, str]:
    """The code of the country that a key names, or is the capital of."""
    listed = tomllib.loads(assets.resource("lexicons", "places.toml").read_text(encoding="utf-8"))["countries"]
    found: dict[str, str] = {}
    for code, country in listed.items():
        for name in (country.get("seat"), country["name"], *country.get("also", ())):
            if name:
                found[key_of(name)] = code
    return found


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """At most one. Places whose country nobody can tell from their names disagree with nothing.

    Two towns of one country are no disagreement either: one may lie in the other, and no list here knows.
    """
    told: dict[str, list[Claim]] = {}
    words: dict[str, str] = {}
    for claim in sorted(claims, key=lambda c: c.key):
        places = [part for part in claim.parts if part.role == "place"]
        countries = {code: part.words for part in places for key in part.bodies if (code := _countries().get(key))}
        if len(countries) == 1:
            ((code, said),) = countries.items()
            told.setdefault(code, []).append(claim)
            words.setdefault(code, " ".join(said.split()))
    sources = {code: {claim.source for claim in some} for code, some in told.items()}
    if len(told) < 2 or any(sources[a] & sources[b] for a in told for b in told if a < b):
        return
    why = f"The sources place it in different countries: {quoted(words.values())}."
    yield between(Aspect.PLACE, Severity.SUBSTANTIVE, [(words[code], some) for code, some in told.items()], why)
