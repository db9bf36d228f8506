"""Names that context corrects: in headlines, in titles, before `administration`."""

from collections import Counter
from collections.abc import Sequence

from dateline.domain.entity import EntityType
from dateline.extraction.entities.canonical import plain
from dateline.extraction.entities.found import Found, from_tokens
from dateline.extraction.entities.lexicon import given_names, organisations, places, titles
from dateline.language.parse import Parse

_LONGEST = 8  # words of a name that is looked for in a headline
_MENDED = frozenset(
    {
        EntityType.ORG,
        EntityType.PERSON,
        EntityType.WORK,
        EntityType.PRODUCT,
        EntityType.EVENT,
        EntityType.LAW,
        EntityType.FAC,
    }
)


def is_part_of_title(parse: Parse, name: Found) -> bool:
    """Whether the name is only the end of a title: `State` of `Secretary of State`."""
    tokens = parse.tokens
    if name.last - name.first > 1 or name.first < 2 or name.type is not EntityType.ORG:
        return False
    link, role = tokens[name.first - 1], tokens[name.first - 2]
    return (
        link.lower in ("of", "for")
        and role.lower in titles().roles
        and role.text[:1].isupper()
        and name.text not in places().names
    )


def mend_headlines(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """*found*, where a name in a headline is cut to the name that the body or the word list knows.

    Every word of a headline has a capital, so that the model runs names and verbs together (`Lohan Leaves`). A
    heading that is nothing but such a name, of no other use in the text, is no name.
    """
    known = {plain(name.text): name.type for name in found if not _stands_in_headline(parse, name)}
    kept: list[Found] = []
    for name in found:
        if not _stands_in_headline(parse, name) or plain(name.text) in known or name.type not in _MENDED:
            kept.append(name)
            continue
        shorter = _known_within(parse, name, known)
        if shorter:
            kept.extend(shorter)
        elif not _is_whole_heading(parse, name) or name.type is EntityType.PERSON:
            kept.append(name)
    return kept


def _stands_in_headline(parse: Parse, name: Found) -> bool:
    return name.headline or _is_whole_heading(parse, name)


def _is_whole_heading(parse: Parse, name: Found) -> bool:
    sentence = parse.sentences[parse.tokens[name.first].sentence]
    return (
        name.first - sentence.first <= 1
        and name.last == sentence.last
        and parse.tokens[name.last - 1].text not in ".!?"
    )


def _known_within(parse: Parse, name: Found, known: dict[str, EntityType]) -> list[Found]:
    """The longest known names among the words of *name*, in text order."""
    listed = places()
    mended: list[Found] = []
    at = name.first
    while at < name.last:
        for last in range(min(name.last, at + _LONGEST), at, -1):
            words = parse.text[parse.tokens[at].start : parse.tokens[last - 1].end]
            kind = known.get(plain(words)) or (EntityType(listed.kinds[words]) if words in listed.kinds else None)
            if kind is not None and words[0].isupper():
                mended.append(from_tokens(parse, at, last, kind, "the text names it elsewhere", headline=True))
                at = last
                break
        else:
            at += 1
    return mended


def mend_people(parse: Parse, found: Sequence[Found]) -> None:
    """Make persons of what the model took for organisations: `Owner Jane Doe`; `Jo Doe` where `Doe` is a person."""
    families = Counter(name.text for name in found if name.type is EntityType.PERSON and " " not in name.text)
    wholes = Counter(name.text for name in found if name.type is EntityType.ORG)
    roles, given, heads = titles().roles, given_names(), organisations().heads
    for name in found:
        tokens = parse.tokens[name.first : name.last]
        if name.type is not EntityType.ORG or not 1 < len(tokens) < 6 or tokens[-1].lower in heads:
            continue
        named = tokens[-1].text in families
        if len(tokens) > 2 and tokens[0].lower in roles and (named or tokens[1].lower in given):
            name.first, name.start = name.first + 1, tokens[1].start
            name.text = parse.text[name.start : name.end]
            name.type = EntityType.PERSON
        elif (
            len(tokens) == 2
            and families[tokens[-1].text] > 2 * wholes[name.text]
            and tokens[0].text.isalpha()
            and tokens[0].text not in places().kinds
        ):
            name.type = EntityType.PERSON


def is_only_a_title(name: Found) -> bool:
    """Whether the name is nothing but a form of address, a role or a kind of place (`Sheriff`, `Street`)."""
    word = name.text.lower()
    if name.type is EntityType.PERSON:
        return (name.text in titles().address and f"{name.text}." in titles().address) or word.rstrip(".") in (
            "d.a",
            "d. a",
        )
    if name.type is EntityType.ORG:
        return name.text in titles().address or word in titles().roles
    return name.type is EntityType.FAC and word in organisations().kinds


def with_governments(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """*found*, where a person before `administration` makes one name with it: `Obama administration`."""
    words = organisations().governments
    for name in found:
        after = parse.tokens[name.last] if name.last < len(parse.tokens) else None
        if after is None or after.lower not in words or name.type not in (EntityType.PERSON, EntityType.ORG):
            continue
        if parse.tokens[name.last - 1].end + 1 == after.start and parse.tokens[name.last - 1].text[-2:] not in (
            "'s",
            "’s",
        ):
            name.last, name.end = name.last + 1, after.end
            name.text = parse.text[name.start : name.end]
            name.type = EntityType.ORG
            name.votes[EntityType.ORG] = 5.0
            name.why = "a government named after who leads it"
    return list(found)
