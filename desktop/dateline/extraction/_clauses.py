"""Who does what in a clause, as far as its grammar tells: subjects, passives, control, shared subjects."""

from dateline.language.parse import Parse, Token

_RELATIVE = {"WP", "WDT"}
_DEPTH = 8


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether *verb* is passive: by its own auxiliary, as a bare participle after a noun, or joined to a passive."""
    own = {child.dep for child in parse.children(verb)}
    if "auxpass" in own or "nsubjpass" in own or "agent" in own:
        return True
    if verb.tag != "VBN" or own & {"nsubj", "aux"}:
        return False
    if verb.dep in ("acl", "advcl", "amod"):
        return not own & {"dobj"}
    head = parse.tokens[verb.head]
    return verb.dep == "conj" and head is not verb and head.pos in ("VERB", "AUX") and is_passive(parse, head)


def own_subject(parse: Parse, verb: Token) -> Token | None:
    """The head of the subject that stands with *verb*, a relative pronoun replaced by what it stands for."""
    for child in parse.children(verb):
        if child.dep in ("nsubj", "nsubjpass"):
            if child.tag in _RELATIVE and child.lower in ("who", "which", "that", "whom"):
                return described(parse, verb) or child
            return child
    return None


def described(parse: Parse, verb: Token) -> Token | None:
    """The noun that the relative or participial clause of *verb* describes; `None` if it is no such clause."""
    token = verb
    for _ in range(_DEPTH):
        if token.dep in ("relcl", "acl"):
            return parse.tokens[token.head]
        if token.dep not in ("conj", "xcomp", "ccomp") or token.head == token.i:
            return None
        token = parse.tokens[token.head]
    return None


def subject(parse: Parse, verb: Token) -> Token | None:
    """The head of *verb*'s grammatical subject, its own or the one that it shares or is controlled by."""
    token = verb
    for _ in range(_DEPTH):
        own = own_subject(parse, token)
        if own is not None:
            return own
        if token.head == token.i:
            return None
        head = parse.tokens[token.head]
        if token.dep in ("acl", "relcl"):
            if head.pos in ("NOUN", "PROPN", "PRON") and not (token.tag in ("VB", "TO") or _infinitive(parse, token)):
                return head
            return _of_noun(parse, head)
        if token.dep == "xcomp":
            controlled = next((c for c in parse.children(head) if c.dep in ("dobj", "dative") and c.i < token.i), None)
            if controlled is not None and _infinitive(parse, token):
                return controlled
            token = head
        elif token.dep in ("conj", "advcl", "dep", "auxpass", "aux") or (
            token.dep == "ccomp" and token.tag in ("VBG", "VB", "VBN") and head.pos in ("VERB", "AUX")
        ):
            token = head
        elif token.dep == "pcomp" and head.head != head.i:
            above = parse.tokens[head.head]
            if above.pos in ("VERB", "AUX"):
                token = above
            else:
                return _of_noun(parse, above)
        elif token.dep == "prep" and token.pos == "VERB":
            token = head
        else:
            return None
        if token.pos not in ("VERB", "AUX", "ADJ"):
            return _of_noun(parse, token)
    return None


def _infinitive(parse: Parse, verb: Token) -> bool:
    return verb.tag == "VB" and any(child.tag == "TO" for child in parse.children(verb))


def _of_noun(parse: Parse, noun: Token) -> Token | None:
    """Whose plan, desire or promise *noun* is: its possessor, or the subject of the clause whose object it is."""
    for child in parse.children(noun):
        if child.dep == "poss":
            return child
    token = noun
    for _ in range(_DEPTH):
        if token.dep in ("dobj", "attr", "conj", "pobj", "prep", "acomp") and token.head != token.i:
            token = parse.tokens[token.head]
            if token.pos in ("VERB", "AUX"):
                return own_subject(parse, token) or (
                    subject(parse, token) if token.dep in ("conj", "xcomp", "advcl") else None
                )
        else:
            return None
    return None


def by_whom(parse: Parse, verb: Token) -> Token | None:
    """The head of the ‘by’ phrase of a passive."""
    for child in parse.children(verb):
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            for below in parse.children(child):
                if below.dep == "pobj":
                    return below
    return None


def doer(parse: Parse, verb: Token) -> Token | None:
    """Who does what *verb* says: its subject, or a passive's ‘by’ phrase."""
    return by_whom(parse, verb) if is_passive(parse, verb) else subject(parse, verb)
