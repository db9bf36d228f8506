"""In which tense a clause is told, as far as it says whether something has happened."""

from dateline.extraction._clauses import is_passive
from dateline.extraction._lexicon import base, words
from dateline.language.parse import Parse, Token

_REPORTS = words("cue_verbs", "say")


def is_past(parse: Parse, clause: Token, titles: frozenset[int]) -> bool:
    """Simple past, or perfect, active or passive; also the present of reports and, in *titles* (blocks), of news."""
    helpers = [child for child in parse.children(clause) if child.dep in ("aux", "auxpass")]
    if clause.tag == "VBD":
        return True
    if clause.tag == "VBN":
        if any(helper.lower in ("was", "were", "has", "have", "had", "been", "got", "'s", "’s") for helper in helpers):
            return True
        return not helpers and (is_passive(parse, clause) or clause.dep in ("ROOT", "conj"))
    if clause.tag == "VBG":
        return any(helper.lower in ("was", "were", "been") for helper in helpers) or clause.dep == "ccomp"
    if clause.tag in ("VBZ", "VBP"):
        return base(clause) in _REPORTS or parse.sentences[clause.sentence].block in titles
    if clause.tag == "VB" and any(helper.lower == "did" for helper in helpers):
        return True
    return clause.pos == "AUX" and clause.lower in ("was", "were")


def is_perfect(parse: Parse, clause: Token) -> bool:
    """‘has released’."""
    return any(
        child.dep in ("aux", "auxpass") and child.lower in ("has", "have", "'ve", "’ve")
        for child in parse.children(clause)
    )


def is_past_perfect(parse: Parse, clause: Token) -> bool:
    """‘had released’: before what is told."""
    return any(child.dep == "aux" and child.lower == "had" for child in parse.children(clause))
