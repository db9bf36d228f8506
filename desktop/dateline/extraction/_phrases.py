"""Noun phrases of a parse, and which entity each means."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from dateline.domain.entity import Entity, EntityType, Mention, MentionKind
from dateline.extraction._lexicon import base, words
from dateline.language.parse import Parse, Token

_NOUNS = {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}
_LOOSE = {"relcl", "acl", "advcl", "parataxis", "ccomp", "cc", "conj", "punct", "preconj", "mark"}
_BODIES = words("roles", "bodies")
_AGENTS = words("roles", "agents")
_MEMBERS = {"including", "notably", "like", "as"}
_STRENGTH = {MentionKind.NAME: 0, MentionKind.PRONOUN: 1, MentionKind.NOMINAL: 2}


class Mentions:
    """Finds the entity that a token belongs to. Built once a document, in the order of the text."""

    def __init__(self, parse: Parse, entities: Sequence[Entity]) -> None:
        self.parse = parse
        self.entities = {entity.id: entity for entity in entities}
        pairs = sorted(
            ((mention, entity) for entity in entities for mention in entity.mentions),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )
        self._all = pairs
        self._of: dict[int, list[tuple[Mention, Entity]]] = {}
        for mention, entity in pairs:
            for token in parse.at(mention.start, mention.end):
                self._of.setdefault(token.i, []).append((mention, entity))
        self._starts = [mention.start for mention, _ in pairs]

    def on(self, token: Token) -> tuple[Mention, Entity] | None:
        """The mention that covers *token*: a name before a pronoun before a description, the shortest first."""
        found = self._of.get(token.i)
        if not found:
            return None
        return min(found, key=lambda pair: (_STRENGTH[pair[0].kind], pair[0].end - pair[0].start))

    def between(self, start: int, end: int) -> Iterator[tuple[Mention, Entity]]:
        """The mentions that begin in `[start, end)`, in order."""
        for place in range(bisect_right(self._starts, start - 1), len(self._all)):
            mention, entity = self._all[place]
            if mention.start >= end:
                return
            yield mention, entity

    def meant_by(self, head: Token) -> Entity | None:
        """The entity that the phrase around *head* means: its head's, an apposed name's, or whose body or office it is.

        ‘Belarusian authorities’ and ‘Trump’s delegation’ stand for Belarus and Trump; ‘Trump’s brother’ stands for
        nobody we know.
        """
        direct = self.on(head)
        if direct and direct[0].kind is not MentionKind.NOMINAL:
            return direct[1]
        for child in self.parse.children(head):
            if child.dep in ("appos", "compound", "flat") and (child.pos == "PROPN" or child.dep == "appos"):
                named = self.on(child)
                if (
                    named
                    and (child.dep == "appos" or named[1].type is EntityType.PERSON)
                    and _fits(named[0], head, child)
                ):
                    return named[1]
        if direct:
            return direct[1]
        if base(head) in _BODIES:
            return self._owner(head)
        if base(head) in _AGENTS:
            owner = self._owner(head)
            return None if owner is not None and owner.type is EntityType.PERSON else owner
        return None

    def _owner(self, head: Token) -> Entity | None:
        for child in self.parse.children(head):
            if child.dep in ("poss", "amod", "compound", "nmod"):
                owner = self.on(child)
                if owner and owner[1].type not in _THINGS:
                    return owner[1]
            if child.dep == "prep" and child.lower in ("of", "from", "for"):
                for below in self.parse.children(child):
                    if below.dep == "pobj":
                        owner = self.on(below)
                        if owner and owner[1].type not in _THINGS:
                            return owner[1]
        return None


_THINGS = {EntityType.LAW, EntityType.WORK, EntityType.PRODUCT, EntityType.EVENT}


def _fits(mention: Mention, head: Token, child: Token) -> bool:
    """Whether a name beside *head* renames it: any apposition, or a name that ends where the head begins."""
    return child.dep == "appos" or mention.end <= head.start


def phrase(parse: Parse, head: Token) -> list[Token]:
    """The tokens of the noun phrase of *head* in order, without clauses, conjuncts and outer marks."""
    kept = {head.i}
    todo = [head]
    while todo:
        token = todo.pop()
        for child in parse.children(token):
            if token is head and (child.dep in _LOOSE or (child.dep == "prep" and child.lower in _MEMBERS)):
                continue
            if child.dep in ("relcl", "acl", "advcl", "parataxis", "ccomp"):
                continue
            kept.add(child.i)
            todo.append(child)
    return stretch(parse, head, kept)


def stretch(parse: Parse, head: Token, kept: set[int]) -> list[Token]:
    """The unbroken run of tokens around *head* that are in *kept* (a mark between two kept tokens is kept too)."""
    tokens = parse.tokens
    first = last = head.i
    low, high = min(kept), max(kept)
    while first > low and (first - 1 in kept or (tokens[first - 1].pos == "PUNCT" and first - 2 in kept)):
        first -= 1
    while last < high and (last + 1 in kept or (tokens[last + 1].pos == "PUNCT" and last + 2 in kept)):
        last += 1
    run = tokens[first : last + 1]
    while len(run) > 1 and run[0] is not head and run[0].pos in ("PUNCT", "CCONJ"):
        run = run[1:]
    while (
        len(run) > 1 and run[-1] is not head and (run[-1].pos == "PUNCT" or run[-1].tag == "POS") and not _closes(run)
    ):
        run = run[:-1]
    return run


def _closes(run: list[Token]) -> bool:
    return run[-1].text == ")" and any(token.text == "(" for token in run)


def conjuncts(parse: Parse, head: Token) -> Iterator[Token]:
    """*head* and the nouns joined to it by ‘and’ or ‘or’, however long the chain."""
    yield head
    for child in parse.children(head):
        if child.dep == "conj" and child.pos in _NOUNS:
            yield from conjuncts(parse, child)


def subject(parse: Parse, verb: Token) -> Token | None:
    """The head of *verb*'s own subject, active or passive; `None` where it has none of its own."""
    return next((child for child in parse.children(verb) if child.dep in ("nsubj", "nsubjpass", "csubj", "expl")), None)


def antecedent(parse: Parse, verb: Token) -> Token | None:
    """The noun that the relative clause of *verb* describes."""
    return parse.tokens[verb.head] if verb.dep == "relcl" else None


def any_of(tokens: Iterable[Token], deps: frozenset[str] | set[str]) -> Token | None:
    """The first of *tokens* whose relation is one of *deps*."""
    return next((token for token in tokens if token.dep in deps), None)
