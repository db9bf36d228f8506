"""Which names are of one entity."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.domain.entity import EntityType
from dateline.extraction.entities.canonical import fold, initials, person_words, plain, sound
from dateline.extraction.entities.found import Found
from dateline.extraction.entities.lexicon import Place, organisations, places, titles

_MANY = 12  # of so many bearers of one name a bare one tells none apart
_PLACES = (EntityType.GPE, EntityType.LOC, EntityType.FAC)


@dataclass(slots=True, eq=False)
class Cluster:
    """The names of one entity, in text order. `place` is its code in the word list; `of` the place of a people."""

    key: str
    names: list[Found] = field(default_factory=list)
    place: Place | None = None
    of: Place | None = None
    why: str = ""
    reasons: dict[str, str] = field(default_factory=dict)

    def add(self, name: Found) -> None:
        """Take *name* in."""
        self.names.append(name)


def link(found: Sequence[Found]) -> list[Cluster]:
    """*found*, in text order and with their types, gathered by entity, in order of first mention."""
    clusters: dict[str, Cluster] = {}
    people = _People()
    org_forms = _organisation_forms(found)
    for name in found:
        if name.type is EntityType.PERSON:
            people.learn(name)
    for name in found:
        if name.type is EntityType.PERSON:
            people.assign(name, clusters)
        else:
            _assign(name, clusters, org_forms)
    for cluster in clusters.values():
        cluster.names.sort(key=lambda name: name.start)
    return sorted((cluster for cluster in clusters.values() if cluster.names), key=lambda c: c.names[0].start)


def _assign(name: Found, clusters: dict[str, Cluster], org_forms: dict[str, str]) -> None:
    known = places()
    place = known.names.get(name.text) if name.place is None else _by_code(name.place)
    people = known.demonyms.get(name.text) if name.type is EntityType.NORP else None
    if place is not None and name.type in _PLACES:
        cluster = clusters.setdefault(f"place:{place.code}", Cluster(f"place:{place.code}", place=place))
    elif people is not None:
        cluster = clusters.setdefault(f"people:{people.code}", Cluster(f"people:{people.code}", of=people))
    elif name.type in _PLACES:
        key = f"place:{_place_form(name.text)}"
        cluster = clusters.setdefault(key, Cluster(key))
    elif name.type is EntityType.ORG:
        form = plain(name.text)
        key = f"org:{org_forms.get(form, form)}"
        cluster = clusters.setdefault(key, Cluster(key))
    else:
        form = plain(name.text)
        key = f"{name.type.value}:{form.removesuffix('s') if name.type is EntityType.NORP else form}"
        cluster = clusters.setdefault(key, Cluster(key))
    cluster.add(name)


def _by_code(code: str) -> Place | None:
    return next(
        (place for table in (places().names, places().buildings) for place in table.values() if place.code == code),
        None,
    )


def _place_form(text: str) -> str:
    """A city with its state is that city: `Washington D.C.`, `Mobile, Alabama`."""
    return plain(text).removesuffix(" dc").removesuffix(" d.c.").rstrip(", ")


def _organisation_forms(found: Sequence[Found]) -> dict[str, str]:
    """Plain forms of organisations' names that mean another form of the text: short forms, acronyms."""
    org = organisations()
    forms: dict[str, str] = {}
    for name in found:
        if name.type is EntityType.ORG:
            forms.setdefault(plain(name.text), name.text)
    same: dict[str, str] = {}
    by_initials: dict[str, set[str]] = {}
    by_stem: dict[str, set[str]] = {}
    for form, written in forms.items():
        words = form.split()
        if len(words) > 1:
            by_initials.setdefault(initials(written), set()).add(form)
        stem = list(words)
        while len(stem) > 1 and stem[-1].strip(",") in org.legal:
            stem.pop()
        legal = " ".join(stem).rstrip(",")
        if legal != form:
            by_stem.setdefault(legal, set()).add(form)
        while len(stem) > 1 and stem[-1] in org.trades:
            stem.pop()
        short = " ".join(stem).rstrip(",")
        if short not in (form, legal):
            by_stem.setdefault(short, set()).add(form)
    for form in forms:
        longer = by_stem.get(form, set()) - {form}
        if len(longer) == 1 or (longer and _all_legal(form, longer)):
            target = max(longer, key=len)
            for other in longer:
                if other != target:
                    same[other] = target
            same[form] = target
    for form, written in forms.items():
        letters = written.replace(".", "")
        if not (letters.isupper() and 2 <= len(letters) <= 8 and letters.isalpha()):
            continue
        spelt = {same.get(x, x) for x in by_initials.get(letters, set())}
        listed = plain(org.abbreviations.get(written, org.abbreviations.get(letters, "")))
        if listed in forms:
            same[form] = listed
        elif len(spelt) == 1:
            same[form] = spelt.pop()
        elif listed:
            same[form] = listed
    return {form: _end(form, same) for form in same}


def _all_legal(form: str, longer: set[str]) -> bool:
    legal = organisations().legal
    return all(word.strip(",") in legal for other in longer for word in other.split()[len(form.split()) :])


def _end(form: str, same: dict[str, str]) -> str:
    seen = {form}
    while form in same and same[form] not in seen:
        form = same[form]
        seen.add(form)
    return form


@dataclass(slots=True)
class _Person:
    key: str
    first: int
    mentions: int = 0
    bare: int = 0
    last_seen: int = -1
    gender: str = ""
    kin: bool = False


class _People:
    """The full names of a text, and whom a bare one means."""

    def __init__(self) -> None:
        self._by_key: dict[str, _Person] = {}
        self._families: dict[str, list[_Person]] = {}
        self._given: dict[str, list[_Person]] = {}
        self._family_sounds: dict[str, list[_Person]] = {}

    def learn(self, name: Found) -> None:
        """Note the full name, if it is one."""
        words = person_words(name.text)
        if len(words) < 2:
            return
        key = _person_key(words)
        person = self._by_key.get(key)
        if person is None:
            person = self._by_key[key] = _Person(key, name.start)
            for table, form in ((self._given, words[0]), (self._family_sounds, sound(words[-1]))):
                bearers = table.setdefault(form, [])
                if len(bearers) <= _MANY:
                    bearers.append(person)
        person.mentions += 1
        person.gender = person.gender or name.gender
        if name.start == person.first and name.title and name.title.rsplit(None, 1)[-1].lower() in titles().kin:
            person.kin = True
        family = self._families.setdefault(words[-1], [])
        if len(family) <= _MANY and person not in family:
            family.append(person)

    def assign(self, name: Found, clusters: dict[str, Cluster]) -> None:
        """Put *name* into the cluster of the person it means, or into one of its own."""
        words = person_words(name.text)
        person: _Person | None
        if len(words) > 1:
            person, why = self._by_key[_person_key(words)], "the full name"
        else:
            person, why = self._bare(words[0], name)
        key = person.key if person else f"person:{words[0]}"
        if person:
            person.last_seen = name.start
            person.bare += len(words) == 1
        cluster = clusters.setdefault(key, Cluster(key))
        cluster.reasons[plain(name.text)] = why
        cluster.add(name)

    def _bare(self, word: str, name: Found) -> tuple[_Person | None, str]:
        for table, form in ((self._families, word), (self._family_sounds, sound(word)), (self._given, word)):
            bearers = table.get(form, [])
            if not bearers:
                continue
            person = _meant(bearers, name)
            if person:
                return person, "the only, or by far the most mentioned, bearer of the name here"
            return None, "several people here bear this name, and nothing tells which of them is meant"
        return None, "the text has no fuller name"


def _person_key(words: Sequence[str]) -> str:
    """First and last word by their sound; a family name in -a keeps apart from one without (`-ski`, `-skaya`)."""
    family = words[-1]
    ending = "a" if fold(family).endswith(("ova", "eva", "ina", "aya", "aia", "ska")) else ""
    return f"person:{sound(words[0])} {sound(family)}{ending}"


def _meant(bearers: list[_Person], name: Found) -> _Person | None:
    """Whom of *bearers* a bare name means: whoever is the only candidate, or was called so before the others came."""
    if len(bearers) == 1:
        return bearers[0]
    if name.gender and name.title:
        fitting = [person for person in bearers if person.gender in (name.gender, "")]
        if len(fitting) == 1:
            return fitting[0]
    if len(bearers) > _MANY:
        return None
    bearers = [person for person in bearers if not person.kin] or bearers
    introduced = [person for person in bearers if person.first <= name.start]
    if len(introduced) == 1:
        return introduced[0]
    called = [person for person in introduced if person.bare]
    if len(called) == 1:
        return called[0]
    if not called and introduced:
        ranked = sorted(introduced, key=lambda person: person.mentions, reverse=True)
        if ranked[0].mentions >= 3 * ranked[1].mentions:
            return ranked[0]
    return None
