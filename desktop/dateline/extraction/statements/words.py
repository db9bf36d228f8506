"""The words of a statement: its clause or noun phrase, without the clauses that are statements of their own."""

from dateline.extraction._phrases import phrase
from dateline.extraction.statements.candidates import Happening, Kind
from dateline.language.parse import Parse, Token


def clause_words(parse: Parse, happening: Happening) -> tuple[int, int]:
    """The tokens `first` up to, not including, `last` that state *happening*: at least its predicate."""
    tokens = parse.tokens
    if happening.kind is Kind.NOUN and happening.clause is happening.head:
        run = phrase(parse, happening.head)
        led = [c for c in parse.children(happening.head) if c.dep == "acl" and c.i > happening.head.i]
        last = run[-1].i + 1
        for child in led:
            below = parse.subtree(child)
            if below[0].i == last and len(below) < 12:
                last = below[-1].i + 1
        return min(run[0].i, happening.first), max(last, happening.last)
    first, last = _clause(parse, happening.clause)
    first, last = min(first, happening.first), max(last, happening.last)
    while (
        last > happening.last
        and tokens[last - 1].pos == "PUNCT"
        and tokens[last - 1].text not in ('"', "”", "’", "'", ")")
    ):
        last -= 1
    while first < happening.first and (
        tokens[first].pos in ("PUNCT", "CCONJ")
        or (
            tokens[first].dep in ("mark", "advmod")
            and tokens[first].lower in ("that", "as", "while", "and", "after", "when")
        )
    ):
        first += 1
    return first, last


def _clause(parse: Parse, verb: Token) -> tuple[int, int]:
    kept = {verb.i}
    for child in parse.children(verb):
        if child.dep == "conj" and child.pos in ("VERB", "AUX"):
            continue
        if child.dep in ("parataxis", "cc") or (child.dep == "advcl" and _set_off(parse, verb, child)):
            continue
        kept.update(token.i for token in parse.subtree(child))
    low, high = verb.i, verb.i
    ordered = sorted(kept)
    low, high = ordered[0], ordered[-1]
    return low, high + 1


def _set_off(parse: Parse, verb: Token, clause: Token) -> bool:
    """Whether a comma parts an adverbial clause from its verb, and it stands at the edge."""
    below = parse.subtree(clause)
    if clause.i > verb.i:
        return below[0].i > 0 and parse.tokens[below[0].i - 1].text in (",", "—", "–", "-", ";")
    after = below[-1].i + 1
    return after < len(parse.tokens) and parse.tokens[after].text == ","
