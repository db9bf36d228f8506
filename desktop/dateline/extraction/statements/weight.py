"""How likely a reader calls a statement a fact: a few plain features, weighed once and for all."""

from math import exp

from dateline.domain.statement import Modality, Participant, Polarity, Role
from dateline.domain.when import Basis, When
from dateline.extraction._clauses import own_subject
from dateline.extraction._lexicon import base, lexicon, words
from dateline.extraction.statements.candidates import Happening, Kind
from dateline.extraction.statements.modality import Presented
from dateline.language.parse import Parse, Token

_RHETORIC = words("rhetoric", "verbs")
_SUBJECTS = words("rhetoric", "subjects")
_GENERAL = words("rhetoric", "general")
_STATES = words("event_nouns", "state")
_SAID = words("cue_verbs", "say") | words("cue_verbs", "think")
_ACTED = words("cue_verbs", "act")
_WEIGHTS: dict[str, float] = lexicon("confidence")["weights"]
_SHOWN: float = lexicon("confidence")["shown"]
_SAYS = {
    "noun": "a noun of action", "main": "the main clause", "past": "told as past", "named": "it names who",
    "quantity": "it says how many", "dated": "it has its own date", "rhetoric": "a verb of comment",
    "abstract": "its subject is the matter itself", "general": "a general noun", "modal": "it is not asserted",
    "quoted": "inside quotation marks", "bare": "it names nobody", "again": "it repeats one before",
    "passing": "said in passing",
}  # fmt: skip


def features(
    parse: Parse, happening: Happening, shown: Presented, when: When, participants: tuple[Participant, ...],
    *, counted: bool, quoted: bool, again: bool, reported: bool,
) -> dict[str, float]:  # fmt: skip
    """What speaks for and against a statement being a fact, each between 0 and 1."""
    clause = happening.clause
    nominal = happening.kind is Kind.NOUN and clause is happening.head
    told_of = [participant for participant in participants if participant.role is not Role.SPEAKER or not reported]
    named = len({participant.entity for participant in told_of if participant.entity})
    subject = None if nominal else own_subject(parse, clause)
    finite = clause.tag in ("VBD", "VBZ", "VBP", "MD") or any(
        c.dep in ("aux", "auxpass") and c.tag != "TO" for c in parse.children(clause)
    )
    past = not nominal and (
        clause.tag == "VBD"
        or any(
            c.dep in ("aux", "auxpass") and c.lower in ("has", "have", "was", "were", "had")
            for c in parse.children(clause)
        )
    )
    said = happening.lemma in _SAID and happening.kind is Kind.VERB
    found = {
        "noun": nominal,
        "adjective": happening.kind is Kind.ADJECTIVE,
        "copula": happening.kind is Kind.NOUN and not nominal,
        "main": not nominal and finite and clause.dep in ("ROOT", "conj"),
        "embedded": not nominal and finite and clause.dep == "ccomp",
        "unfinite": not nominal and not finite,
        "past": past,
        "present": not nominal and finite and not past and shown.modality is Modality.ASSERTED,
        "one_named": named == 1,
        "named": named > 1,
        "bare": not told_of,
        "quantity": counted,
        "dated": when.basis is Basis.STATED,
        "placed": when.basis in (Basis.CARRIED, Basis.INFERRED),
        "undated": when.edtf is None,
        "rhetoric": happening.kind is Kind.VERB and happening.lemma in _RHETORIC,
        "abstract": subject is not None and base(subject) in _SUBJECTS,
        "general": nominal and (happening.lemma in _GENERAL or happening.lemma in _STATES),
        "modal": shown.modality in (Modality.POSSIBLE, Modality.CONDITIONAL),
        "wanted": shown.modality in (Modality.PLANNED, Modality.DESIRED),
        "negative": shown.polarity is Polarity.NEGATIVE,
        "quoted": quoted,
        "again": again,
        "said": said,
        "acted": happening.kind is Kind.VERB and happening.lemma in _ACTED,
        "passing": clause.dep in ("acl", "relcl", "amod", "compound", "advcl") and not _is_told_aim(parse, clause),
        "person_said": said and named > 0,
        "noun_named": nominal and named > 0,
        "pair": nominal and named > 1,
        "under_said": reported,
        "idea_noun": nominal and happening.head.dep in ("compound", "conj"),
        "noun_quantity": nominal and counted,
        "noun_dated": nominal and when.edtf is not None,
        "noun_modal": nominal and shown.modality is not Modality.ASSERTED,
        "light": happening.kind is Kind.VERB and happening.head.pos == "NOUN",
    }
    return {name: 1.0 for name, so in found.items() if so}


def _is_told_aim(parse: Parse, clause: Token) -> bool:
    """Whether it is what somebody is said to aim at: ‘noted a desire **to reopen** the embassy’."""
    noun = parse.tokens[clause.head]
    if clause.dep != "acl" or clause.tag != "VB" or noun.dep not in ("dobj", "pobj"):
        return False
    verb = parse.tokens[noun.head]
    return base(verb) in _SAID | _ACTED


def confidence(found: dict[str, float]) -> float:
    """The estimated share of readers' facts among statements with these features, from 0 to 1, to two places."""
    total = _WEIGHTS["base"] + sum(_WEIGHTS.get(name, 0.0) * value for name, value in found.items())
    return round(1 / (1 + exp(-total)), 2)


def is_shown(value: float) -> bool:
    """Whether a statement of this confidence is shown by default."""
    return value >= _SHOWN


def reason(found: dict[str, float], value: float) -> str:
    """The features that weighed most, in one line."""
    known = sorted((name for name in found if name in _SAYS), key=lambda name: -abs(_WEIGHTS.get(name, 0.0)))[:3]
    told = ", ".join(_SAYS[name] for name in known)
    return f"{'shown' if is_shown(value) else 'hidden'}: {told}" if told else ("shown" if is_shown(value) else "hidden")
