"""Which words of a text name a happening: verbs, nouns of action, and a few adjectives."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.extraction._clauses import own_subject
from dateline.extraction._lexicon import base, lexicon, words
from dateline.language.parse import Parse, Token

_NOUNS = words("event_nouns", "happening")
_NAMED = words("event_nouns", "named")
_STILL = words("event_nouns", "still")
_LIGHT = words("event_nouns", "light")
_CARRIED = words("event_nouns", "carried")
_ADJECTIVES = words("event_nouns", "adjectives")
_OUTCOMES = words("event_nouns", "outcomes")
_BEGIN = words("verbs", "begin")
_STILL_VERBS = words("verbs", "still")
_SHY = tuple(lexicon("event_nouns")["shy"])
_ENDINGS = tuple(end for end in lexicon("event_nouns")["endings"] if end not in _SHY)
_OCCUR = {"take", "occur", "happen"}
_PREFIXES = {"re", "co", "pre", "un", "de"}  # cut off by a hyphen
_LONGEST = 4
_HYPHENS = {"-", "–"}  # what stands behind one is half a word


class Kind(StrEnum):
    """How a happening is named."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(slots=True, eq=False)
class Happening:
    """One happening: its `head` token names it; the predicate is the tokens `first` up to, not including, `last`.

    `clause` is the token that the grammar of its clause hangs on: a light verb or a copula, else the head itself.
    """

    head: Token
    kind: Kind
    first: int
    last: int
    clause: Token

    @property
    def lemma(self) -> str:
        """The lemma of the head, lower case."""
        return base(self.head)


def find_happenings(parse: Parse) -> list[Happening]:
    """Every happening that *parse* names, in the order of the text; no token heads two."""
    taken: set[int] = set()
    found: list[Happening] = []
    for token in parse.tokens:
        if token.pos in ("VERB", "AUX"):
            found.extend(_of_verb(parse, token, taken))
    for token in parse.tokens:
        if token.i in taken:
            continue
        if token.pos in ("NOUN", "PROPN") and names_happening(parse, token):
            found.append(_of_noun(parse, token))
        elif (
            token.pos == "ADJ"
            and token.dep in ("oprd", "acomp", "ROOT", "conj", "advcl", "ccomp")
            and token.lower in _OUTCOMES
        ):
            found.append(Happening(token, Kind.ADJECTIVE, token.i, token.i + 1, token))
    return sorted(found, key=lambda happening: happening.head.i)


def _of_verb(parse: Parse, verb: Token, taken: set[int]) -> Iterator[Happening]:
    lemma = base(verb)
    if verb.i in taken or verb.dep in ("aux", "auxpass") or not verb.text[:1].isalpha() or verb.lower in _PREFIXES:
        return
    if lemma == "be" or (
        lemma in ("become", "remain", "seem", "appear", "get", "feel", "look") and not _objects(parse, verb)
    ):
        willing = _willing(parse, verb)
        if willing is not None and willing.i not in taken:
            taken.add(willing.i)
            yield Happening(willing, Kind.VERB, willing.i, _with_particle(parse, willing), verb)
            return
        complement = _complement(parse, verb)
        if complement is not None and complement.i not in taken:
            taken.add(complement.i)
            kind = Kind.NOUN if complement.pos in ("NOUN", "PROPN") else Kind.ADJECTIVE
            first, last = (complement.i, complement.i + 1) if kind is Kind.ADJECTIVE else _noun_span(parse, complement)
            yield Happening(complement, kind, first, last, verb)
            return
        if lemma == "be" or verb.pos == "AUX":
            return
    if lemma in _OCCUR:
        noun = _what_occurs(parse, verb, lemma)
        if noun is not None and noun.i not in taken:
            taken.update((noun.i, verb.i))
            yield _occurring(parse, verb, noun)
            return
    if lemma in _LIGHT:
        noun = _carried_noun(parse, verb)
        if noun is not None:
            taken.update((noun.i, verb.i))
            yield _light(parse, verb, noun)
            return
    if lemma in _STILL_VERBS or _is_quality(parse, verb):
        return
    if (
        lemma in ("include", "accord", "regard", "concern", "follow", "base", "compare")
        and verb.tag == "VBG"
        and verb.dep in ("prep", "pcomp")
    ):
        return
    taken.add(verb.i)
    if lemma in _BEGIN:
        inner = next(
            (c for c in parse.children(verb) if c.dep == "xcomp" and c.pos == "VERB" and 0 < c.i - verb.i < _LONGEST),
            None,
        )
        if (
            inner is not None
            and base(inner) not in _STILL_VERBS
            and not any(t.pos == "PUNCT" for t in parse.tokens[verb.i : inner.i])
        ):
            taken.update((verb.i, inner.i))
            last = _with_particle(parse, inner)
            yield Happening(inner, Kind.VERB, verb.i, last if last - verb.i <= _LONGEST else inner.i + 1, verb)
            return
    if lemma in _STILL_VERBS:
        return
    taken.add(verb.i)
    yield Happening(verb, Kind.VERB, verb.i, _with_particle(parse, verb), verb)


def _is_quality(parse: Parse, verb: Token) -> bool:
    """Whether a participle before a noun only qualifies it: all that end in -ing, and those of a fixed phrase."""
    if verb.dep != "amod":
        return False
    return (
        verb.tag == "VBG"
        or parse.tokens[verb.head].i <= verb.i
        or any(c.dep in ("advmod", "npadvmod", "punct") for c in parse.children(verb))
    )


def _objects(parse: Parse, verb: Token) -> bool:
    return any(child.dep in ("dobj", "xcomp", "ccomp") for child in parse.children(verb))


def _willing(parse: Parse, verb: Token) -> Token | None:
    """The infinitive behind an adjective (‘is ready to weaken’); the adjective only says how it is meant."""
    for child in parse.children(verb):
        if child.dep == "acomp":
            for below in parse.children(child):
                if below.dep == "xcomp" and below.tag == "VB" and base(below) not in _STILL_VERBS:
                    return below
    return None


def _complement(parse: Parse, verb: Token) -> Token | None:
    """What a copula says of its subject, where that is a happening."""
    for child in parse.children(verb):
        if child.dep in ("acomp", "oprd") and base(child) in _ADJECTIVES and child.i > verb.i:
            return child
        if (
            child.dep == "attr"
            and child.i > verb.i
            and child.pos in ("NOUN", "PROPN")
            and names_happening(parse, child)
        ):
            return child
    return None


def _what_occurs(parse: Parse, verb: Token, lemma: str) -> Token | None:
    """The noun of action that ‘takes place’, ‘occurs’ or ‘happens’."""
    if lemma == "take" and not any(child.dep == "dobj" and child.lower == "place" for child in parse.children(verb)):
        return None
    noun = own_subject(parse, verb)
    return noun if noun is not None and noun.pos == "NOUN" and names_happening(parse, noun) else None


def _occurring(parse: Parse, verb: Token, noun: Token) -> Happening:
    first, _ = _noun_span(parse, noun)
    last = verb.i + 1
    if last < len(parse.tokens) and parse.tokens[last].lower == "place":
        last += 1
    if last - first > _LONGEST or noun.i > verb.i or any(token.pos == "PUNCT" for token in parse.tokens[first:last]):
        first, last = _noun_span(parse, noun)
    return Happening(noun, Kind.VERB, first, last, verb)


def _carried_noun(parse: Parse, verb: Token) -> Token | None:
    """The object that names what is done with a light verb."""
    for child in parse.children(verb):
        if child.dep in ("dobj", "nsubjpass") and child.pos == "NOUN" and abs(child.i - verb.i) < 8:
            if base(child) in _CARRIED:
                return child
            if (
                base(child) in _NOUNS
                and base(verb) in ("make", "hold", "conduct", "stage", "pay", "perform", "commit")
                and child.i > verb.i
            ):
                return child
    return None


def _light(parse: Parse, verb: Token, noun: Token) -> Happening:
    first, last = min(verb.i, noun.i), max(verb.i, noun.i) + 1
    head = verb if base(noun) in ("place", "way", "step", "part", "action", "effect", "series") else noun
    if last - first > _LONGEST or any(token.pos == "PUNCT" for token in parse.tokens[first:last]):
        first, last = (verb.i, verb.i + 1) if head is verb else _noun_span(parse, noun)
    return Happening(head, Kind.VERB, first, last, verb)


def _with_particle(parse: Parse, verb: Token) -> int:
    """The end of a verb with its particle (‘break out’), where the particle follows at once."""
    last = verb.i + 1
    if last < len(parse.tokens) and parse.tokens[last].dep == "prt" and parse.tokens[last].head == verb.i:
        return last + 1
    return last


def names_happening(parse: Parse, noun: Token) -> bool:
    """Whether *noun* names something that happens. A name's word counts only in a name of an event, or at its end."""
    lemma = base(noun)
    if len(lemma) < 3 or not lemma[0].isalpha() or noun.name in ("DATE", "TIME", "PERCENT", "MONEY"):
        return False
    if noun.pos == "PROPN" and noun.lower in _NAMED and noun.dep != "compound" and noun.name not in ("PERSON", "GPE"):
        return True
    if noun.pos == "PROPN" and noun.name in ("PERSON", "GPE", "LOC", "NORP", "FAC", "ORG", "PRODUCT", "WORK_OF_ART"):
        return False
    if noun.dep == "compound" and noun.name != "EVENT":
        return False
    if noun.name == "EVENT":
        return parse.tokens[noun.head].name != "EVENT" or noun.dep != "compound"
    if lemma in _NOUNS:
        return True
    if lemma in _STILL or noun.pos == "PROPN":
        return False
    return lemma.endswith(_ENDINGS) and len(lemma) > 6


def _of_noun(parse: Parse, noun: Token) -> Happening:
    first, last = _noun_span(parse, noun)
    return Happening(noun, Kind.NOUN, first, last, noun)


def _noun_span(parse: Parse, noun: Token) -> tuple[int, int]:
    """The noun with the nouns that qualify it right before (‘phone call’), three at most."""
    first = noun.i
    while first > 0 and noun.i - first < _LONGEST - 1:
        before = parse.tokens[first - 1]
        if (
            before.dep == "compound"
            and before.sentence == noun.sentence
            and noun.i >= before.head > before.i
            and before.pos == "NOUN"
            and (before.i == 0 or parse.tokens[before.i - 1].text not in _HYPHENS)
        ):
            first -= 1
        else:
            break
    return first, noun.i + 1
