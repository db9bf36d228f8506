"""Puts a statement together: the words, who takes part, when, how many, according to whom, how sure."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.domain.document import Block, BlockKind, Publication
from dateline.domain.entity import Entity
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote, QuoteKind
from dateline.domain.statement import Attribution, Participant, Predicate, Role, Statement
from dateline.domain.timex import TimeExpression
from dateline.extraction._lexicon import base, words
from dateline.extraction._phrases import Mentions, phrase
from dateline.extraction.quantities.lexicon import numbers
from dateline.extraction.statements.arguments import Argument, find_arguments, loose_role
from dateline.extraction.statements.candidates import Happening, Kind, find_happenings
from dateline.extraction.statements.dating import Dating
from dateline.extraction.statements.modality import presented
from dateline.extraction.statements.weight import confidence, features, is_shown, reason
from dateline.extraction.statements.words import clause_words
from dateline.language.parse import Parse, Token


class Builder:
    """Everything known of one document, and the statements made of it."""

    def __init__(
        self, blocks: Sequence[Block], parse: Parse, published: Publication, entities: Sequence[Entity],
        times: Sequence[TimeExpression], quantities: Sequence[Quantity], quotes: Sequence[Quote],
    ) -> None:  # fmt: skip
        self._parse = parse
        self._blocks = [block for block in blocks if block.analysed]
        self._mentions = Mentions(parse, entities)
        self._happenings = find_happenings(parse)
        self._presented = {happening.head.i: presented(parse, happening) for happening in self._happenings}
        self._quotes = _innermost(parse, quotes)
        self._direct = {i for i, quote in self._quotes.items() if quote.kind is QuoteKind.DIRECT}
        titles = frozenset(i for i, block in enumerate(self._blocks) if block.kind is BlockKind.TITLE)
        self._dating = Dating(parse, times, published, self._happenings, self._presented, self._direct, titles)
        self._heads = {h.clause.i: h for h in self._happenings} | {h.head.i: h for h in self._happenings}
        self._quantities = quantities
        self._counted = self._counts()
        self._seen: set[tuple[str, frozenset[str]]] = set()

    def statements(self) -> tuple[Statement, ...]:
        """One statement for each happening."""
        return tuple(self._statement(f"s{number}", happening) for number, happening in enumerate(self._happenings, 1))

    def _statement(self, name: str, happening: Happening) -> Statement:
        parse, tokens = self._parse, self._parse.tokens
        first, last = clause_words(parse, happening)
        start, end = tokens[first].start, tokens[last - 1].end
        attribution = self._attribution(happening)
        participants = self._participants(happening, first, last, attribution)
        if attribution is not None and attribution.entity not in {None, *(p.entity for p in participants)}:
            said = {"start": attribution.start, "end": attribution.end, "text": attribution.text}
            participants += (Participant(**said, role=Role.SPEAKER, entity=attribution.entity),)
        shown = self._presented[happening.head.i]
        when = self._dating.of(happening)
        quantities = self._quantities_of(happening, participants)
        key = (happening.lemma, frozenset(p.entity for p in participants if p.entity))
        again = key in self._seen and happening.kind is Kind.NOUN
        self._seen.add(key)
        found = features(
            parse, happening, shown, when, participants,
            counted=bool(quantities), quoted=happening.clause.i in self._direct, again=again,
            reported=happening.head.i in self._quotes,
        )  # fmt: skip
        value = confidence(found)
        return Statement(
            id=name,
            start=start,
            end=end,
            text=parse.text[start:end],
            predicate=self._predicate(happening),
            participants=participants,
            when=when,
            quantities=quantities,
            attribution=attribution,
            modality=shown.modality,
            polarity=shown.polarity,
            confidence=value,
            shown=is_shown(value),
            why=_why(happening, shown.by, reason(found, value)),
        )

    def _predicate(self, happening: Happening) -> Predicate:
        tokens = self._parse.tokens
        start, end = tokens[happening.first].start, tokens[happening.last - 1].end
        return Predicate(start=start, end=end, text=self._parse.text[start:end], lemma=happening.lemma)

    def _participants(
        self, happening: Happening, first: int, last: int, attribution: Attribution | None
    ) -> tuple[Participant, ...]:
        made: list[Participant] = []
        covered: set[int] = set()
        known: set[str] = set()
        for argument in find_arguments(self._parse, self._mentions, happening):
            run = phrase(self._parse, argument.head)
            run = [token for token in run if not happening.first <= token.i < happening.last] or [argument.head]
            run = _around(run, argument.head)
            meant = self._mentions.meant_by(argument.head)
            made.append(self._participant(argument, run, meant.id if meant else None))
            covered.update(token.i for token in run if meant is not None)
            if meant is not None:
                known.add(meant.id)
        start, end = self._parse.tokens[first].start, self._parse.tokens[last - 1].end
        for mention, entity in self._mentions.between(start, end):
            if entity.id in known or (attribution is not None and attribution.overlap(mention)):
                continue
            inside = self._parse.at(mention.start, mention.end)
            top = next(
                (token for token in inside if not mention.start <= self._parse.tokens[token.head].start < mention.end),
                None,
            )
            if top is None or any(token.i in covered for token in inside) or not self._belongs(top, happening):
                continue
            known.add(entity.id)
            made.append(
                Participant(
                    start=mention.start,
                    end=mention.end,
                    text=mention.text,
                    role=loose_role(self._parse, top, entity),
                    entity=entity.id,
                )
            )
        return tuple(made)

    def _participant(self, argument: Argument, run: list[Token], entity: str | None) -> Participant:
        start, end = self._parse.span(run)
        return Participant(start=start, end=end, text=self._parse.text[start:end], role=argument.role, entity=entity)

    def _belongs(self, token: Token, happening: Happening) -> bool:
        """Whether *token* is said of *happening*: only nouns of action and infinitives stand between."""
        here = token
        for _ in range(40):
            if here.head == here.i:
                return False
            here = self._parse.tokens[here.head]
            found = self._heads.get(here.i)
            if found is happening:
                return True
            if found is not None and here is found.clause and not _passes(found):
                return False
        return False

    def _counts(self) -> dict[int, list[int]]:
        """For each token, the quantities it is a word of or the noun counted by."""
        found: dict[int, list[int]] = {}
        for index, quantity in enumerate(self._quantities):
            for token in self._parse.at(quantity.start, quantity.end):
                found.setdefault(token.i, []).append(index)
        return found

    def _quantities_of(self, happening: Happening, participants: tuple[Participant, ...]) -> tuple[int, ...]:
        """What the predicate counts first: what it is done to, then who does it, then the rest of its words."""
        order: list[int] = []
        for token in self._parse.tokens[happening.first : happening.last]:
            order.extend(self._counted.get(token.i, ()))
        if happening.head.pos == "NOUN" and happening.head.dep == "pobj":
            prep = self._parse.tokens[happening.head.head]
            if prep.lower == "of":
                order.extend(self._counted.get(prep.head, ()))
        if happening.kind is Kind.NOUN and happening.clause is happening.head:
            order.extend(self._measured(happening.head))
        ranked = sorted(participants, key=lambda participant: _RANK.get(participant.role, 3))
        for participant in ranked:
            for token in self._parse.at(participant.start, participant.end):
                order.extend(self._counted.get(token.i, ()))
        for child in self._parse.children(happening.clause):
            if child.dep == "npadvmod" or (child.dep == "prep" and child.lower in ("by", "to", "for")):
                below = [child, *(c for c in self._parse.children(child) if c.dep == "pobj")]
                order.extend(index for token in below for index in self._counted.get(token.i, ()))
            elif child.dep == "prep" and child.lower == "with":
                order.extend(self._shares(child))
        return tuple(dict.fromkeys(order))

    def _shares(self, prep: Token) -> Iterator[int]:
        """The shares right behind *prep*: ‘won with 52 percent’."""
        for below in self._parse.children(prep):
            for token in (below, *self._parse.children(below)) if below.dep == "pobj" else ():
                yield from (i for i in self._counted.get(token.i, ()) if self._quantities[i].unit == "%")

    def _measured(self, noun: Token) -> Iterator[int]:
        """The numbers on a scale that a noun's own words tell of it, or what it is said to have or to measure."""
        said = list(phrase(self._parse, noun))
        verb = self._parse.tokens[noun.head]
        if noun.dep in ("nsubj", "nsubjpass") and base(verb) in _MEASURES:
            said += self._parse.subtree(verb)
        for child in self._parse.children(noun):
            if child.dep in ("relcl", "acl") and base(child) in _MEASURES:
                said += self._parse.subtree(child)
        for token in said:
            for index in self._counted.get(token.i, ()):
                if self._quantities[index].unit in _SCALES:
                    yield index

    def _attribution(self, happening: Happening) -> Attribution | None:
        quote = self._quotes.get(happening.head.i)
        if quote is None or quote.speaker is None:
            return None
        if quote.cue is not None and quote.cue.start <= happening.head.start < quote.cue.end:
            return None
        speaker = quote.speaker
        return Attribution(start=speaker.start, end=speaker.end, text=speaker.text, entity=speaker.entity)


def _passes(between: Happening) -> bool:
    """Whether a happening is a part of the one above it: a noun of action, an infinitive, a bare participle."""
    if between.kind is Kind.NOUN and between.clause is between.head:
        return True
    return between.clause.dep in ("xcomp", "pcomp", "acl") and between.clause.tag in ("VB", "VBG", "VBN")


_MEASURES = words("verbs", "measuring")
_SCALES = numbers().leading
_RANK = {Role.PATIENT: 0, Role.TOPIC: 1, Role.AGENT: 2}


def _around(run: list[Token], head: Token) -> list[Token]:
    """The unbroken part of *run* that holds *head*."""
    place = next((i for i, token in enumerate(run) if token is head), None)
    if place is None:
        return [head]
    left = right = place
    while left > 0 and run[left - 1].i == run[left].i - 1:
        left -= 1
    while right + 1 < len(run) and run[right + 1].i == run[right].i + 1:
        right += 1
    return run[left : right + 1]


def _innermost(parse: Parse, quotes: Sequence[Quote]) -> dict[int, Quote]:
    """For each token inside a quotation, the innermost one."""
    found: dict[int, Quote] = {}
    starts = [token.start for token in parse.tokens]
    for quote in sorted(quotes, key=lambda quote: quote.start - quote.end):
        for place in range(bisect_left(starts, quote.start), bisect_left(starts, quote.end)):
            found[place] = quote
    return found


def _why(happening: Happening, by: str | None, weighed: str) -> str:
    named = {Kind.VERB: "the verb", Kind.NOUN: "the noun", Kind.ADJECTIVE: "the adjective"}[happening.kind]
    shown = f"; ‘{by}’ tells how it is meant" if by else ""
    return f"{named} ‘{happening.head.text}’ names it{shown}; {weighed}"
