"""Whether somebody says of a clause that it is not so: ‘denied that …’, ‘rejected claims that …’, ‘it is false …’."""

from dateline.extraction._lexicon import base, words
from dateline.language.parse import Parse, Token

_DENIAL = words("modality", "denial_verbs")
_UNTRUE = words("modality", "untrue")
_TRUE = words("modality", "true")
_SAID = words("cue_verbs", "noun")
_DEPTH = 6


def is_denied(parse: Parse, clause: Token) -> bool:
    """Whether the clause of *clause*, or one that it is joined to, is what somebody denies."""
    token = clause
    for _ in range(_DEPTH):
        above = parse.tokens[token.head]
        if above is token:
            return False
        if token.dep in ("ccomp", "xcomp", "csubj", "csubjpass"):
            return _denies(parse, above) or _says_untrue(parse, above)
        if above.pos in ("NOUN", "PROPN") and base(above) in _SAID and token.dep in ("acl", "ccomp"):
            return _is_matter_of_denial(parse, above)
        if token.dep == "pcomp" and above.lower == "of":
            noun = parse.tokens[above.head]
            return base(noun) in _SAID and _is_matter_of_denial(parse, noun)
        if token.dep != "conj" or above.pos not in ("VERB", "AUX"):
            return False
        token = above
    return False


def _denies(parse: Parse, verb: Token) -> bool:
    return base(verb) in _DENIAL and not is_negated(parse, verb)


def is_negated(parse: Parse, verb: Token) -> bool:
    """Whether a ‘not’ or ‘never’ stands with *verb*."""
    return any(child.dep == "neg" or child.lower == "never" for child in parse.children(verb))


def _says_untrue(parse: Parse, verb: Token) -> bool:
    """Whether *verb* is that of ‘it is false that …’ or ‘it is not true that …’."""
    if base(verb) != "be":
        return False
    for child in parse.children(verb):
        if child.dep == "acomp":
            return child.lower in (_TRUE if is_negated(parse, verb) else _UNTRUE)
    return False


def _is_matter_of_denial(parse: Parse, noun: Token) -> bool:
    """Whether *noun*, which names something said, is what a verb of denial denies."""
    verb = parse.tokens[noun.head]
    for _ in range(_DEPTH):
        if noun.dep != "conj" or verb is noun:
            break
        noun, verb = verb, parse.tokens[verb.head]
    return noun.dep in ("dobj", "nsubjpass") and _denies(parse, verb)
