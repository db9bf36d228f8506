"""Capitals and seats that stand for a government: `said Moscow`, `ties with Washington`, `the Kremlin`."""

from collections.abc import Iterator, Sequence

from dateline.domain.entity import EntityType
from dateline.extraction.entities.found import Found, head
from dateline.extraction.entities.lexicon import Place, metonyms, places
from dateline.language.parse import Parse, Token

_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "into", "through", "across", "within"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl"})


def mark(parse: Parse, found: Sequence[Found]) -> None:
    """Mark the names that stand for a government: they become mentions of its country."""
    known = places()
    for name in found:
        reason = None
        place = known.buildings.get(name.text)
        if place is not None and _is_literal(parse, name):
            name.type = EntityType.FAC
        elif place is not None:
            reason = "its seat"
        elif name.type in (EntityType.GPE, EntityType.LOC, EntityType.ORG):
            place = known.capitals.get(name.text)
            reason = _governs(parse, name) if place is not None else None
        if place is not None and reason is not None:
            _becomes(name, place, reason)


def _becomes(name: Found, place: Place, reason: str) -> None:
    name.metonym = True
    name.place = place.code
    name.type = EntityType.GPE
    name.why = f"‘{name.text}’ stands for the government of {place.name} ({reason})"


def _is_literal(parse: Parse, name: Found) -> bool:
    top = head(parse, name)
    return top.dep == "pobj" and parse.tokens[top.head].lower in _LOCATIVE


def _governs(parse: Parse, name: Found) -> str | None:
    """Why the capital is its government here; `None` where it is the city."""
    for top in _conjuncts(parse, head(parse, name)):
        reason = (
            _as_subject(parse, top) or _as_owner(parse, top) or _as_object(parse, top) or _in_a_relation(parse, top)
        )
        if reason:
            return reason
    return None


def _conjuncts(parse: Parse, token: Token) -> Iterator[Token]:
    """*token* and what it is joined to by `and`, nearest first."""
    yield token
    while token.dep == "conj" and parse.tokens[token.head].pos == "PROPN":
        token = parse.tokens[token.head]
        yield token


def _as_subject(parse: Parse, token: Token) -> str | None:
    if token.dep != "nsubj":
        return None
    verb, lists = parse.tokens[token.head], metonyms()
    if verb.lemma in lists.subject_of:
        return f"it is what ‘{verb.text}’ is said of"
    if verb.lemma in ("be", "become", "remain", "seem", "appear", "feel", "grow"):
        for child in parse.children(verb):
            if child.dep == "acomp" and child.lower in lists.adjectives:
                return f"it is said to be {child.text}"
    if verb.tag in ("VB", "VBG", "VBP", "VBZ", "VBD", "VBN"):  # for Washington to weaken …; plans, tries to …
        for child in parse.children(verb):
            if child.dep == "xcomp" and child.lemma in lists.subject_of:
                return f"it is what ‘{child.text}’ is said of"
        if verb.dep in _COMPLEMENTS and any(c.dep == "mark" and c.lower == "for" for c in parse.children(verb)):
            return f"it is what is to {verb.lemma}"
    return None


def _as_owner(parse: Parse, token: Token) -> str | None:
    if token.dep != "poss":
        return None
    owned = parse.tokens[token.head]
    nouns = [owned, *(child for child in parse.children(owned) if child.dep in ("conj", "compound", "amod"))]
    if owned.pos == "NOUN" and any(noun.lemma.lower() in metonyms().possessed for noun in nouns):
        return f"its {owned.text}"
    return None


def _as_object(parse: Parse, token: Token) -> str | None:
    verb = parse.tokens[token.head]
    if token.dep == "dobj" and verb.lemma in metonyms().object_of:
        return f"one can {verb.lemma} a government only"
    if token.dep == "nsubj" and verb.dep == "ccomp" and parse.tokens[verb.head].lemma in metonyms().object_of:
        return f"one can {parse.tokens[verb.head].lemma} a government only"
    return None


def _in_a_relation(parse: Parse, token: Token) -> str | None:
    preposition = parse.tokens[token.head]
    if token.dep != "pobj":
        return None
    heads = metonyms().relation.get(preposition.lower)
    governor = parse.tokens[preposition.head]
    if heads is None:
        return None
    related = [governor, *(c for c in parse.children(governor) if c.dep in ("conj", "acomp", "dobj"))]
    if governor.dep == "conj":
        related.append(parse.tokens[governor.head])
    if preposition.i:
        related.append(parse.tokens[preposition.i - 1])
    for word in related:
        if word.lemma.lower() in heads or word.lower in heads:
            return f"‘{word.text} {preposition.lower}’ it"
    if preposition.lower == "for" and any(
        child.lower == "to" for child in parse.children(governor) if child.dep == "aux"
    ):
        return "it is to act"
    return None
