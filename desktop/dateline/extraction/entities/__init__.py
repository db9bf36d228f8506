"""Who and what an article names: exact names with their types, titles and countries, gathered by entity."""

from collections.abc import Sequence

from dateline.domain.document import Block
from dateline.domain.entity import Entity, EntityType, Mention
from dateline.extraction import coreference
from dateline.extraction.entities import kinds, metonyms, roles
from dateline.extraction.entities.canonical import person_words, plain
from dateline.extraction.entities.found import Found
from dateline.extraction.entities.known import from_places, in_compounds, said_elsewhere
from dateline.extraction.entities.lexicon import Place, organisations
from dateline.extraction.entities.linking import Cluster, link
from dateline.extraction.entities.repair import (
    is_only_a_title,
    is_part_of_title,
    mend_headlines,
    mend_people,
    with_governments,
)
from dateline.extraction.entities.spans import from_model
from dateline.language.parse import Parse

__all__ = ["find_entities", "find_names"]


_DOUBT = 0.8  # what the model's ‘organisation’ counts less, where a person of that family name is named in full


def find_entities(text: str, blocks: Sequence[Block], parse: Parse) -> tuple[Entity, ...]:
    """The entities of *text*, with ids `e1`, `e2`, … in order of first mention; their mentions are in text order.

    *parse* is that of the analysed blocks of *blocks*; other blocks have no mentions. Mentions are names, then what
    `coreference` resolves. A country that only a demonym of it names is an entity without mentions.
    """
    return coreference.resolve(text, parse, find_names(text, blocks, parse))


def find_names(text: str, blocks: Sequence[Block], parse: Parse) -> tuple[Entity, ...]:
    """The entities of *text* with the mentions that are names. Arguments and order as in `find_entities`."""
    del blocks
    found = _gather(parse)
    clusters = link(found)
    return _entities(text, clusters)


def _gather(parse: Parse) -> list[Found]:
    """Every name of the text with its type, in text order, none overlapping another."""
    found = from_model(parse)
    found = [name for name in found if not (is_part_of_title(parse, name) or is_only_a_title(name))]
    found += from_places(parse, found)
    found += in_compounds(parse, found)
    found = with_governments(parse, mend_headlines(parse, _apart(found)))
    mend_people(parse, found)
    kinds.weigh(parse, found)
    types = kinds.surface_types(found)
    for name in found:
        name.type = types[plain(name.text)]
    more = said_elsewhere(parse, found)
    for name in more:
        name.type = types.get(plain(name.text), name.type)
    found = _apart(found + more)
    _settle_people(parse, found)
    metonyms.mark(parse, found)
    roles.give_titles(parse, found)
    return found


def _apart(found: list[Found]) -> list[Found]:
    """In text order; where two overlap, the longer stands."""
    found.sort(key=lambda name: (name.start, -name.end))
    kept: list[Found] = []
    for name in found:
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
        else:
            kept.append(name)
    return kept


def _settle_people(parse: Parse, found: Sequence[Found]) -> None:
    """A bare family name is a person where its full name is, unless the text speaks of a namesake more often."""
    families: dict[str, int] = {}
    others: dict[str, int] = {}
    bare: dict[str, list[Found]] = {}
    for name in found:
        words = person_words(name.text)
        if len(words) == 1:
            bare.setdefault(words[0], []).append(name)
        elif name.type is EntityType.PERSON:
            families[words[-1]] = families.get(words[-1], 0) + 1
        elif name.type is EntityType.ORG and not name.headline and words[-1] not in organisations().governments:
            others[words[0]] = others.get(words[0], 0) + 1
    for word, names in bare.items():
        if word not in families:
            continue
        votes: dict[EntityType, float] = {}
        for name in names:
            kinds.weigh_namesake(parse, name)
            for kind, weight in name.votes.items():
                doubt = _DOUBT if kind is name.said and kind is EntityType.ORG else 0.0
                votes[kind] = votes.get(kind, 0.0) + min(weight - doubt, 3.0)
        person = votes.get(EntityType.PERSON, 0.0) + 2.0 * families[word]
        rest = sum(votes.values()) - votes.get(EntityType.PERSON, 0.0) + 2.0 * others.get(word, 0)
        if person >= rest:
            for name in names:
                name.type = EntityType.PERSON
                name.why = f"‘{name.text}’ is the family name of a person whom the text names in full"


def _entities(text: str, clusters: Sequence[Cluster]) -> tuple[Entity, ...]:
    ids = {cluster.key: f"e{number}" for number, cluster in enumerate(clusters, start=1)}
    unnamed: dict[str, Place] = {}
    for cluster in clusters:
        if cluster.of is not None and f"place:{cluster.of.code}" not in ids:
            ids[f"place:{cluster.of.code}"] = f"e{len(ids) + 1}"
            unnamed[f"place:{cluster.of.code}"] = cluster.of
    entities = []
    for cluster in clusters:
        name = _name(cluster)
        forms = dict.fromkeys(found.text for found in cluster.names)
        entities.append(
            Entity(
                id=ids[cluster.key],
                type=_type(cluster),
                name=name,
                of=ids[f"place:{cluster.of.code}"] if cluster.of else None,
                aliases=tuple(form for form in forms if form != name),
                mentions=tuple(_mention(text, found, cluster) for found in cluster.names),
                why=_why(cluster, list(forms)),
            )
        )
    for key, place in unnamed.items():
        why = f"the country of a people whom the text names; {place.name} itself is not named"
        entities.append(Entity(id=ids[key], type=EntityType(place.kind), name=place.name, why=why))
    return tuple(entities)


def _type(cluster: Cluster) -> EntityType:
    if cluster.place is not None:
        return EntityType(cluster.place.kind)
    counts: dict[EntityType, int] = {}
    for name in cluster.names:
        counts[name.type] = counts.get(name.type, 0) + 1
    return max(counts, key=lambda kind: counts[kind])


def _name(cluster: Cluster) -> str:
    """The fullest of the usual forms; a place of the word list goes by its name there."""
    if cluster.place is not None:
        return cluster.place.name
    counts: dict[str, int] = {}
    for name in cluster.names:
        if not name.metonym:
            counts[name.text] = counts.get(name.text, 0) + 1
    if cluster.of is not None:
        return max(counts, key=lambda form: (counts[form], -len(form)))
    words = max(min(len(form.split()), 3) for form in counts)
    return max(
        counts, key=lambda form: (min(len(form.split()), 3) == words, counts[form], not form.isupper(), len(form))
    )


def _mention(text: str, found: Found, cluster: Cluster) -> Mention:
    why = found.why
    reason = cluster.reasons.get(plain(found.text))
    return Mention(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        title=found.title,
        metonym=found.metonym,
        why=f"{why}; {reason}" if reason else why,
    )


def _why(cluster: Cluster, forms: list[str]) -> str:
    if cluster.of is not None:
        return f"a people or group of {cluster.of.name}"
    if len(forms) == 1:
        return f"named ‘{forms[0]}’"
    return f"named {', '.join(f'‘{form}’' for form in forms[:4])}"
