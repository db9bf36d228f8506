"""Tells from the verb above an expression whether it looks back or ahead."""

from dateline.extraction.times.lexicon import looking_ahead
from dateline.language.parse import Parse, Token

PAST, PRESENT, FUTURE = -1, 0, 1

_WILL = frozenset({"will", "'ll", "shall", "wo", "’ll"})
_MAY = frozenset({"may", "might", "could", "should", "can", "must"})
_FARTHEST = 40  # heads to climb: beyond that a sentence is no sentence


def direction(parse: Parse, start: int, end: int) -> int | None:
    """`PAST`, `PRESENT` or `FUTURE` by the tense of the verb that governs `[start, end)`; `None` without a verb."""
    tokens = parse.at(start, end)
    if not tokens:
        return None
    inside = {token.i for token in tokens}
    top = next((token for token in tokens if token.head not in inside or token.head == token.i), tokens[0])
    for climbed, token in enumerate((top, *parse.ancestors(top))):
        if climbed > _FARTHEST:
            return None
        if token.pos in ("VERB", "AUX") and token.i not in inside:
            tense = of_verb(parse, token)
            if tense is not None:
                return tense
    return None


def of_verb(parse: Parse, verb: Token) -> int | None:
    """The tense of a verb with its auxiliaries; `None` for participles and infinitives that follow the verb above."""
    helpers = [child for child in parse.children(verb) if child.dep in ("aux", "auxpass")]
    words = {helper.lower for helper in helpers}
    if words & _WILL or "going" in words:
        return FUTURE
    if "would" in words:
        return FUTURE if verb.tag == "VB" and "have" not in words else PAST
    if words & _MAY:
        return PAST if "have" in words else FUTURE
    if "to" in words:
        return FUTURE if _looks_ahead(parse, verb) else None
    if any(helper.tag == "VBD" for helper in helpers):
        return PAST
    if verb.tag in ("VBD", "VBN"):
        present_be = any(helper.lower in ("is", "are", "am", "'s", "’s", "being") for helper in helpers)
        return PRESENT if present_be and "has" not in words else PAST
    if verb.tag == "VBG":
        return FUTURE if words & {"is", "are", "am", "'re", "’re"} else None
    return PRESENT if verb.tag in ("VBZ", "VBP") else None


def _looks_ahead(parse: Parse, verb: Token) -> bool:
    """Whether an infinitive lies in the future: under a word that looks ahead, or under a verb that is not past."""
    head = parse.tokens[verb.head]
    if head.i == verb.i:
        return True
    return head.lemma in looking_ahead() or head.tag not in ("VBD", "VBN", "JJ")
