"""Who and what takes part in a happening, and how: roles read off the grammar of its clause or noun phrase."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.domain.entity import Entity, EntityType
from dateline.domain.statement import Role
from dateline.extraction._clauses import by_whom, described, is_passive, subject
from dateline.extraction._lexicon import base, lexicon, words
from dateline.extraction._phrases import Mentions, conjuncts
from dateline.extraction.statements.candidates import Happening, Kind, names_happening
from dateline.language.parse import Parse, Token

_PLACES = {EntityType.GPE, EntityType.LOC, EntityType.FAC}
_ROLE = {prep: Role(role) for prep, role in lexicon("roles")["preposition"].items()}
_SPOKEN = words("cue_verbs", "say")
_MOVES = words("roles", "moves")
_UNDERGONE = words("roles", "undergone")
_CONTACTS = words("roles", "contacts")
_GATHERINGS = words("roles", "gatherings")
_MEMBERS = ("including", "like", "as", "notably")
_EMPTY = {"place", "part", "way", "effect"}
_WEAK = {"it", "there", "that", "which", "what", "who", "whom", "this"}


@dataclass(slots=True, eq=False)
class Argument:
    """A participant before it is worded: the head of its phrase, and its role."""

    head: Token
    role: Role


def find_arguments(parse: Parse, mentions: Mentions, happening: Happening) -> list[Argument]:
    """The participants of *happening*, who acts first; each head once."""
    found: dict[int, Argument] = {}
    for argument in _all(parse, mentions, happening):
        if argument.head.i in found or happening.first <= argument.head.i < happening.last:
            continue
        if argument.head.pos in ("VERB", "AUX", "PUNCT", "SCONJ", "ADP", "PART") or (
            argument.head.lower in _WEAK and not mentions.on(argument.head)
        ):
            continue
        found[argument.head.i] = argument
    return list(found.values())


def _all(parse: Parse, mentions: Mentions, happening: Happening) -> Iterator[Argument]:
    if happening.clause is not happening.head or happening.kind is not Kind.NOUN:
        yield from _of_clause(parse, mentions, happening)
    if happening.head.pos in ("NOUN", "PROPN"):
        yield from _of_noun(parse, mentions, happening)


def _of_clause(parse: Parse, mentions: Mentions, happening: Happening) -> Iterator[Argument]:
    clause, head = happening.clause, happening.head
    merged = head is not clause and head.pos == "VERB"  # ‘is expected to travel’: who travels is the subject
    passive = is_passive(parse, head if merged else clause)
    grammatical = subject(parse, clause)
    agent = by_whom(parse, head if merged else clause) if passive else grammatical
    if agent is not None and happening.kind is not Kind.NOUN:
        speaks = happening.kind is Kind.VERB and happening.lemma in _SPOKEN
        yield from _each(parse, agent, Role.SPEAKER if speaks else Role.AGENT)
    elif agent is not None and agent.i != head.i:
        yield from _each(parse, agent, Role.OTHER)
    if passive and grammatical is not None:
        yield from _each(parse, grammatical, Role.PATIENT)
    verbs = [clause] if head is clause or head.pos in ("NOUN", "PROPN", "ADJ") else [clause, head]
    for verb in verbs:
        for child in parse.children(verb):
            if child.dep == "dobj" and child.lower in _EMPTY:
                continue
            if child.dep == "dobj" and child is not head:
                yield from _each(parse, child, Role.TOPIC if base(verb) in _SPOKEN else Role.PATIENT)
            elif child.dep in ("dative", "iobj"):
                below = next((c for c in parse.children(child) if c.dep == "pobj"), child)
                yield from _each(parse, below, Role.RECIPIENT)
            elif child.dep in ("prep", "agent") and child.lower != "by":
                yield from _prepositional(parse, mentions, child, happening)
            elif child.dep == "relcl" or child.dep == "acl":
                continue
    relative = described(parse, clause)
    if relative is not None and not passive and agent is not None and relative is not agent and clause.dep == "relcl":
        where = {child.lower for child in parse.children(clause) if child.tag == "WRB"}
        if "where" in where:
            yield from _each(parse, relative, Role.PLACE)
        elif not where:
            yield from _each(parse, relative, Role.PATIENT if _gap(parse, clause) else Role.OTHER)


def _gap(parse: Parse, verb: Token) -> bool:
    """Whether a relative clause lacks its object: the noun it describes is what it is done to."""
    return not any(child.dep == "dobj" and child.tag not in ("WDT", "WP") for child in parse.children(verb))


def _each(parse: Parse, head: Token, role: Role) -> Iterator[Argument]:
    """*head*, what is joined to it by ‘and’, and those it is said to include."""
    for noun in conjuncts(parse, head):
        yield Argument(noun, role)
        for child in parse.children(noun):
            if child.dep == "prep" and child.lower in _MEMBERS:
                for below in parse.children(child):
                    if below.dep in ("pobj", "pcomp"):
                        for member in conjuncts(parse, below):
                            yield Argument(member, role)


def _prepositional(parse: Parse, mentions: Mentions, prep: Token, happening: Happening) -> Iterator[Argument]:
    """The participants behind a preposition; ‘between’ and ‘among’ join those who act."""
    word = prep.lower
    if word == "according":
        return
    for below in parse.children(prep):
        if below.dep == "prep" and below.lower in _ROLE:
            yield from _prepositional(parse, mentions, below, happening)
        if below.dep != "pobj" or below.name in ("DATE", "TIME"):
            continue
        for noun in conjuncts(parse, below):
            meant = mentions.meant_by(noun)
            place = meant is not None and meant.type in _PLACES
            role = None if word == "of" and prep.head not in (happening.head.i, happening.clause.i) else _ROLE.get(word)
            if word in ("to", "into", "toward", "towards", "for") and place:
                role = Role.DESTINATION if happening.lemma in _MOVES else Role.RECIPIENT
            elif (role is Role.PLACE and not place and meant is not None) or (
                word in ("with", "alongside") and meant is None
            ):
                role = Role.OTHER
            if (
                role is None
                or (role is Role.OTHER and meant is None)
                or (role is Role.PLACE and meant is None and noun.pos != "PROPN")
            ):
                continue
            yield Argument(noun, role)


def _of_noun(parse: Parse, mentions: Mentions, happening: Happening) -> Iterator[Argument]:
    """‘X’s visit to Y’, ‘the release of Z by X’, ‘talks between X and Y’, ‘the U.S. strike’."""
    noun = happening.head
    undergone = base(noun) in _UNDERGONE or base(noun).endswith(("tion", "sion", "ment", "ing", "ure"))
    heads = [noun]
    if noun.dep == "conj" and parse.tokens[noun.head].pos == "NOUN":
        heads.append(parse.tokens[noun.head])
    for holder in heads:
        for child in parse.children(holder):
            if holder is not noun and child.dep != "poss":
                continue
            if child.dep == "poss":
                yield from _each(parse, child, Role.PATIENT if base(noun) in _UNDERGONE else Role.AGENT)
            elif child.dep in ("amod", "compound", "nmod"):
                meant = mentions.on(child)
                if (
                    meant is not None
                    and meant[1].type in _PLACES
                    and (base(noun) in _GATHERINGS or child.i != noun.i - 1)
                ):
                    yield Argument(child, Role.PLACE if base(noun) in _GATHERINGS else Role.AGENT)
                elif meant is not None:
                    yield Argument(child, Role.AGENT)
            elif child.dep in ("prep", "agent"):
                yield from _behind_noun(parse, mentions, child, happening, undergone=undergone)
            elif child.dep == "acl" and is_passive(parse, child):
                doer = by_whom(parse, child)
                if doer is not None:
                    yield from _each(parse, doer, Role.AGENT)
    yield from _role_in(parse, noun)
    yield from _meeting_with(parse, noun)


def _behind_noun(
    parse: Parse, mentions: Mentions, prep: Token, happening: Happening, *, undergone: bool
) -> Iterator[Argument]:
    word = prep.lower
    if word in ("of", "by", "between", "among", "from", "against"):
        role = {"of": Role.PATIENT if undergone else Role.AGENT, "from": Role.SOURCE, "against": Role.PATIENT}.get(
            word, Role.AGENT
        )
        for below in parse.children(prep):
            if below.dep == "pobj" and below.name not in ("DATE", "TIME"):
                yield from (
                    a for a in _each(parse, below, role) if a.head is below or not names_happening(parse, a.head)
                )
        return
    yield from _prepositional(parse, mentions, prep, happening)


def _meeting_with(parse: Parse, noun: Token) -> Iterator[Argument]:
    """‘After talks with Y, X said …’, ‘X praised Y during a call’: X held them, unless the noun says who did."""
    joined = {child.lower for child in parse.children(noun) if child.dep == "prep"}
    if {"between", "by", "of", "among"} & joined or any(child.dep == "poss" for child in parse.children(noun)):
        return
    above = parse.tokens[noun.head]
    shared = above.lower in ("during", "in", "at", "after", "following") and base(noun) in _CONTACTS
    if "with" not in joined and not shared:
        return
    token = noun
    for _ in range(6):
        if token.head == token.i:
            return
        token = parse.tokens[token.head]
        if token.pos in ("VERB", "AUX"):
            who = subject(parse, token)
            if who is not None and not any(child.i == noun.i for child in parse.subtree(who)):
                yield from _each(parse, who, Role.AGENT)
            if "with" not in joined and above.lower in ("during", "in", "at"):
                for child in parse.children(token):
                    if child.dep in ("dobj", "dative") and (child.name == "PERSON" or child.tag == "PRP"):
                        yield from _each(parse, child, Role.COUNTERPART)
            return


def _role_in(parse: Parse, noun: Token) -> Iterator[Argument]:
    """‘his role in the release’: who had the role acted."""
    prep = parse.tokens[noun.head]
    if noun.dep == "pobj" and prep.lower == "in" and prep.dep == "prep":
        role = parse.tokens[prep.head]
        if base(role) in ("role", "part", "participation", "involvement", "help", "hand", "share"):
            for child in parse.children(role):
                if child.dep == "poss":
                    yield Argument(child, Role.AGENT)


def loose_role(parse: Parse, token: Token, entity: Entity) -> Role:
    """The role of a name that is no argument of its own: by the preposition before it, or none in particular."""
    here = token
    for _ in range(3):
        if here.dep == "pobj":
            role = _ROLE.get(parse.tokens[here.head].lower)
            if role is Role.PLACE:
                return Role.PLACE if entity.type in _PLACES else Role.OTHER
            return Role.OTHER
        here = parse.tokens[here.head]
    return Role.OTHER
