"""What the word lists say of names: places and their people, kinds of organisation, titles, metonyms."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.assets import resource


def _read(name: str) -> dict[str, Any]:
    with resource("lexicons", f"{name}.toml").open("rb") as handle:
        return tomllib.load(handle)


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a part of one or a region: `code` is its key in the word list, `kind` `GPE` or `LOC`."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Places:
    """Names that lead to places. Keys are as written in a text, without an article; `kinds` leads to types."""

    names: dict[str, Place]
    demonyms: dict[str, Place]
    capitals: dict[str, Place]
    buildings: dict[str, Place]
    ambiguous: frozenset[str]
    starts: dict[str, list[tuple[str, ...]]]
    kinds: dict[str, str]


@cache
def places() -> Places:
    """The places, with every spelling of theirs; `starts` leads from a first word to the names that begin with it."""
    data = _read("places")
    names: dict[str, Place] = {}
    demonyms: dict[str, Place] = {}
    capitals: dict[str, Place] = {}
    by_code: dict[str, Place] = {}
    for table, kind in (("countries", "GPE"), ("former", "GPE"), ("parts", "GPE"), ("regions", "LOC")):
        for code, row in data[table].items():
            place = by_code[code] = Place(code, row["name"], kind)
            for name in (row["name"], *row.get("also", ())):
                names[name] = place
            for demonym in row.get("demonyms", ()):
                demonyms[demonym] = place
                demonyms.setdefault(_plural(demonym), place)
            for seat in (row.get("seat"), *row.get("seats", ())):
                if seat:
                    capitals[seat] = place
    buildings = {name: by_code[code] for name, code in data["seats"].items()}
    starts: dict[str, list[tuple[str, ...]]] = {}
    for name in (*names, *demonyms, *buildings):
        words = tuple(name.split())
        starts.setdefault(words[0], []).append(words)
    for found in starts.values():
        found.sort(key=len, reverse=True)
    kinds = {
        **dict.fromkeys(capitals, "GPE"),
        **{name: place.kind for name, place in names.items()},
        **dict.fromkeys(demonyms, "NORP"),
    }
    return Places(names, demonyms, capitals, buildings, frozenset(data["ambiguous"]["words"]), starts, kinds)


def _plural(demonym: str) -> str:
    if demonym.endswith(("ese", "ish", "ch", "s", "ss", "x", "z")):
        return demonym
    if demonym.endswith("man"):
        return f"{demonym[:-3]}men"
    return f"{demonym}s"


@dataclass(frozen=True, slots=True)
class Organisations:
    """Words that make or end names of organisations, lower case but for `products`.

    `kinds` leads from a common noun to a type, `abbreviations` to full names.
    """

    legal: frozenset[str]
    trades: frozenset[str]
    heads: frozenset[str]
    kinds: dict[str, str]
    follow: frozenset[str]
    held: frozenset[str]
    governments: frozenset[str]
    events: frozenset[str]
    product_words: frozenset[str]
    products: frozenset[str]
    abbreviations: dict[str, str]


@cache
def organisations() -> Organisations:
    """The word list of organisations."""
    data = _read("organisations")
    return Organisations(
        frozenset(data["legal"]["words"]),
        frozenset(data["trades"]["words"]),
        frozenset(data["heads"]["words"]),
        {word: kind for kind, words in data["kinds"].items() for word in words},
        frozenset(data["follow"]["PRODUCT"]),
        frozenset(data["held"]["GPE"]),
        frozenset(data["governments"]["words"]),
        frozenset(data["events"]["words"]),
        frozenset(data["products"]["words"]),
        frozenset(data["products"]["names"]),
        data["abbreviations"],
    )


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles and roles: `address` as written, the rest lower case; genders are `m`, `f` or "".

    `callings` are endings of further words for what somebody does.
    """

    address: dict[str, str]
    roles: dict[str, str]
    modifiers: frozenset[str]
    offices: frozenset[str]
    kin: frozenset[str]
    callings: tuple[str, ...]


@cache
def titles() -> Titles:
    """The word list of titles."""
    data = _read("titles")
    roles = {
        word: gender for key, gender in (("either", ""), ("male", "m"), ("female", "f")) for word in data["roles"][key]
    }
    modifiers, offices, kin = (frozenset(data[key]["words"]) for key in ("modifiers", "offices", "kin"))
    return Titles(data["address"], roles, modifiers, offices, kin, tuple(data["callings"]["endings"]))


@dataclass(frozen=True, slots=True)
class Metonyms:
    """Lemmas in whose company a capital stands for its government.

    `relation` leads from a preposition to the lemmas that it follows.
    """

    subject_of: frozenset[str]
    adjectives: frozenset[str]
    object_of: frozenset[str]
    possessed: frozenset[str]
    relation: dict[str, frozenset[str]]


@cache
def metonyms() -> Metonyms:
    """The word list of metonyms."""
    data = _read("metonyms")
    return Metonyms(
        frozenset(data["subject"]["verbs"]),
        frozenset(data["subject"]["adjectives"]),
        frozenset(data["object"]["verbs"]),
        frozenset(data["possession"]["nouns"]),
        {preposition: frozenset(words) for preposition, words in data["relation"].items()},
    )


@cache
def given_names() -> dict[str, str]:
    """Given names, lower case, with the gender they tell (`m` or `f`)."""
    data = _read("given_names")
    return {name: key for key, table in (("m", "male"), ("f", "female")) for name in data[table]}


@cache
def pronouns() -> dict[str, str]:
    """Pronouns of the third person, lower case, with what they agree with: `m`, `f`, `thing` or `plural`."""
    table = _read("pronouns")["personal"]
    keys = (("m", "male"), ("f", "female"), ("thing", "thing"), ("plural", "plural"))
    return {word: key for key, name in keys for word in table[name]}


@cache
def common_words() -> frozenset[str]:
    """The commonest words of English at large, in lower case; some of them are names."""
    table = resource("lexicons", "word_frequency.tsv").read_text(encoding="utf-8")
    return frozenset(line.split("\t")[0] for line in table.splitlines() if not line.startswith("#"))
