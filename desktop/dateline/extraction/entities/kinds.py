"""What type a name is of: the model's votes over the whole text, and what the words around it say."""

import re
from collections.abc import Sequence

from dateline.domain.entity import EntityType
from dateline.extraction.entities.canonical import plain
from dateline.extraction.entities.found import Found, head
from dateline.extraction.entities.lexicon import given_names, organisations, places, titles
from dateline.language.parse import Parse, Token

_LISTED = 50.0  # a place of the word list is that place, whatever a vote or two say
_MISTAKEN_FOR_PLACES = (EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT)
_OTHER_TRADES = frozenset({"bank", "capital", "global", "air"})
# What is often named after a person, and is none.
_NAMED_AFTER = {
    **dict.fromkeys(("center", "centre", "mosque", "memorial", "library", "bridge", "airport"), "FAC"),
    **dict.fromkeys(("award", "awards", "prize", "medal"), "WORK"),
    "act": "LAW",
}
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z][A-Za-z]*")


def weigh(parse: Parse, found: Sequence[Found]) -> None:
    """Let the model and the context of each name vote for a type."""
    for name in found:
        name.said = name.type
        name.vote(name.type, 0.3 if name.headline else 1.0)
        _by_itself(name)
        _by_context(parse, name)


def _by_itself(name: Found) -> None:
    text, known = name.text, places()
    if text in known.demonyms:
        name.vote(EntityType.NORP, _LISTED if text not in known.ambiguous else 1.0)
    elif text in known.names:
        kind = EntityType(known.names[text].kind)
        name.vote(kind, _LISTED if text not in known.ambiguous else 1.0)
    elif text in known.buildings:
        name.vote(EntityType.GPE, _LISTED)
    words, org = text.split(), organisations()
    if len(words) > 1:
        _by_last_word(name, words)
    if _INNER_CAPITAL.fullmatch(words[0]) or (text in org.products and name.type is not EntityType.PERSON):
        name.vote(EntityType.PRODUCT, 1.5)


def _by_last_word(name: Found, words: Sequence[str]) -> None:
    """`… Ministry`, `… Inc.`, `… Olympics`: what names of several words tell of themselves."""
    org, lower = organisations(), [word.lower() for word in words]
    last = lower[-1]
    if last in org.heads or (last in org.trades and last not in _OTHER_TRADES):
        name.vote(EntityType.ORG, 1.5)
    elif last in org.events:
        name.vote(EntityType.EVENT, 1.5)
    elif not org.product_words.isdisjoint(lower) or (words[0] in org.products and name.type is not EntityType.PERSON):
        name.vote(EntityType.PRODUCT, 2.0)
    elif last in org.legal:
        name.vote(EntityType.ORG, 3.0)
    elif org.kinds.get(last) in ("FAC", "LOC"):
        name.vote(EntityType(org.kinds[last]), 1.5)
    elif last in _NAMED_AFTER:
        if name.type is EntityType.PERSON:
            name.vote(EntityType(_NAMED_AFTER[last]), 1.5)
        return
    elif lower[0] in given_names() and len(words) < 5 and all(word[:1].isupper() for word in words):
        name.vote(EntityType.PERSON, 1.5)
    if _INITIALS.fullmatch(words[0]) and len(words) < 4 and words[0] not in places().names and last not in org.heads:
        name.vote(EntityType.PERSON, 2.0)


def _by_context(parse: Parse, name: Found) -> None:
    tokens = parse.tokens
    top = head(parse, name)
    before = tokens[name.first - 1] if name.first and tokens[name.first - 1].sentence == top.sentence else None
    after = tokens[name.last] if name.last < len(tokens) and tokens[name.last].sentence == top.sentence else None
    words, org = titles(), organisations()
    if before is not None and not name.headline:
        if before.lower == "the" and name.type is EntityType.PERSON and top.dep != "compound":
            name.vote(EntityType.ORG, 1.2)
        if before.text in words.address and not _ends_like_an_organisation(name):
            name.vote(EntityType.PERSON, 2.0)
        elif (
            before.lower in words.roles and before.pos in ("NOUN", "PROPN") and after is not None and after.text != "'s"
        ):
            name.vote(EntityType.PERSON, 1.0)
        elif org.kinds.get(before.lower) and before.pos == "NOUN" and before.head in (top.i, top.head):
            name.vote(EntityType(org.kinds[before.lower]), 1.0)
        if _is_a_thing(name, top, before, after):
            name.vote(EntityType.PRODUCT, 1.5)
    _by_place_words(parse, name, top, after)
    for noun in _said_to_be(parse, name, top):
        if noun.lower in words.roles or noun.lemma.lower() in words.roles:
            name.vote(EntityType.PERSON, 2.0)
        elif noun.lemma.lower() in org.kinds and not _belongs_to_a_name(noun):
            name.vote(EntityType(org.kinds[noun.lemma.lower()]), 3.0)
    if after is not None and not name.headline and after.lower == "who":
        name.vote(EntityType.PERSON, 1.0)


def _by_place_words(parse: Parse, name: Found, top: Token, after: Token | None) -> None:
    """`the village of X`, `X province`, `in X`: what only a place is said to be."""
    kinds = organisations().kinds
    if after is not None and after.pos == "NOUN" and kinds.get(after.lower) in ("GPE", "LOC") and top.head == after.i:
        name.vote(EntityType(kinds[after.lower]), 1.5)
    if top.dep != "pobj":
        return
    preposition = parse.tokens[top.head]
    governor = parse.tokens[preposition.head]
    if preposition.lower == "of" and governor.lower in organisations().held and name.type in _MISTAKEN_FOR_PLACES:
        name.vote(EntityType.GPE, 1.5)
        return
    if preposition.lower == "of" and governor.pos == "NOUN" and kinds.get(governor.lower) in ("GPE", "LOC"):
        name.vote(EntityType(kinds[governor.lower]), 2.0)
        return
    alone = name.last - name.first == 1 and not name.headline and not name.text.isupper()
    if alone and preposition.lower in ("in", "near", "outside") and name.type in _MISTAKEN_FOR_PLACES:
        name.vote(EntityType.GPE, 1.2 if name.type is EntityType.PERSON else 0.7)


def _ends_like_an_organisation(name: Found) -> bool:
    return name.text.rsplit(None, 1)[-1].lower() in organisations().heads


def _said_to_be(parse: Parse, name: Found, top: Token) -> list[Token]:
    """The nouns that an apposition or `is a` says the name is."""
    inside = range(name.first, name.last)
    nouns = [
        child for child in parse.children(top) if child.dep == "appos" and child.i not in inside and child.pos == "NOUN"
    ]
    governor = parse.tokens[top.head]
    if top.dep == "appos" and governor.pos == "NOUN" and governor.i not in inside:
        nouns.append(governor)
    if top.dep == "nsubj" and governor.lemma == "be" and governor.i not in inside:
        nouns += [
            child
            for child in parse.children(governor)
            if child.dep == "attr" and child.pos == "NOUN" and child.tag == "NN"
        ]
    return nouns


def _belongs_to_a_name(noun: Token) -> bool:
    return bool(noun.name) and noun.name not in ("CARDINAL", "DATE")


def _is_a_thing(name: Found, top: Token, before: Token, after: Token | None) -> bool:
    """Whether the name is used as a common noun is: `an iPod`, `its new Corolla`, `Sony's Walkman`."""
    if name.type in (EntityType.PERSON, EntityType.GPE, EntityType.LOC, EntityType.NORP, EntityType.FAC):
        return False
    if top.dep in ("compound", "poss", "amod", "nmod") or (after is not None and after.pos in ("NOUN", "PROPN")):
        return False
    if _ends_like_an_organisation(name):
        return False
    return before.lower in ("a", "an") or (before.lower in ("its", "his", "her", "their") and not name.text.isupper())


def weigh_namesake(parse: Parse, name: Found) -> None:
    """Let the grammar around a word vote that may be a family name or something else: people act, places hold."""
    top = head(parse, name)
    if top.dep == "nsubj":
        name.vote(EntityType.PERSON, 1.5)
    elif top.dep == "pobj" and parse.tokens[top.head].lower in ("in", "at", "near", "from", "to", "into"):
        name.vote(EntityType.GPE, 1.0)


def surface_types(found: Sequence[Found]) -> dict[str, EntityType]:
    """For each way a name is written, in its plain form, the type that most evidence in the text speaks for."""
    sums: dict[str, dict[EntityType, float]] = {}
    known = dict.fromkeys(organisations().trades - _OTHER_TRADES, 1.2) | dict.fromkeys(organisations().legal, 3.0)
    for name in found:
        form = plain(name.text)
        counts = sums.setdefault(form, {})
        for kind, weight in name.votes.items():
            counts[kind] = counts.get(kind, 0.0) + weight
        stem, _, last = form.rpartition(" ")
        if stem and last in known:
            company = sums.setdefault(stem.rstrip(","), {})
            company[EntityType.ORG] = company.get(EntityType.ORG, 0.0) + known[last]
    return {form: max(counts, key=lambda kind: counts[kind]) for form, counts in sums.items()}
