"""How a source presents a happening: as so, planned, possible, conditional, wished for, or as not so."""

from dataclasses import dataclass

from dateline.domain.statement import Modality, Polarity
from dateline.extraction._lexicon import base, lexicon, words
from dateline.extraction.statements.candidates import Happening, Kind
from dateline.extraction.statements.denial import is_denied, is_negated
from dateline.language.parse import Parse, Token

_MODAL = {word: Modality(name) for word, name in lexicon("modality")["auxiliaries"].items()}
_GOVERN = {name: words("modality", f"{name}_verbs") for name in ("planned", "possible", "desired")}
_NOUNS = {name: words("modality", f"{name}_nouns") for name in ("planned", "possible", "desired")}
_ADJECTIVES = {
    name: words("modality", f"{name}_adjectives") for name in ("planned", "possible", "desired", "conditional")
}
_ADVERBS = words("modality", "possible_adverbs")
_CONDITIONS = words("modality", "conditions")
_CONDITION_PHRASES = tuple(lexicon("modality")["condition_phrases"])
_PURPOSES = words("modality", "purposes")
_NEGATIVE = words("modality", "negative_verbs")
_DENIAL = words("modality", "denial_verbs")
_SAID = words("cue_verbs", "say") | words("cue_verbs", "think")
_NOT = {"not", "n't", "never", "no", "nor", "neither", "without", "none", "nobody", "n’t"}
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Presented:
    """The modality and polarity of a happening, and the word that shows it (`None`: plainly asserted).

    `denied` says that it is negative because somebody says that it is not so.
    """

    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    by: str | None = None
    denied: bool = False


def presented(parse: Parse, happening: Happening) -> Presented:
    """How the happening that *happening* names is presented, seen from its head up through what governs it."""
    modality, by = _own_words(parse, happening)
    own, denied = _negated(parse, happening), _denied(parse, happening)
    polarity = Polarity.NEGATIVE if own != denied else Polarity.POSITIVE
    if modality is None:
        modality, by = _above(parse, happening)
    if (
        modality in (Modality.POSSIBLE, Modality.PLANNED)
        and happening.kind is not Kind.NOUN
        and _under_condition(parse, happening.clause)
    ):
        modality = Modality.CONDITIONAL
    return Presented(modality or Modality.ASSERTED, polarity, by, denied)


def _own_words(parse: Parse, happening: Happening) -> tuple[Modality | None, str | None]:
    """What the noun's adjectives or the verb's auxiliaries say."""
    if happening.head.pos in ("NOUN", "PROPN"):
        for child in parse.children(happening.head):
            found = _adjective(child)
            if found is not None:
                return found, child.text
    if happening.kind is Kind.ADJECTIVE and happening.lemma in _ADJECTIVES["conditional"]:
        return Modality.CONDITIONAL, happening.head.text
    if happening.kind is Kind.NOUN and happening.clause is happening.head:
        return None, None
    found, by = _verb(parse, happening.clause)
    if (
        found is None
        and base(happening.clause) == "go"
        and happening.clause.tag == "VBG"
        and happening.head.tag == "VB"
    ):
        return Modality.PLANNED, "going to"
    if (
        found is None
        and happening.kind is Kind.VERB
        and happening.clause is not happening.head
        and happening.head.pos == "VERB"
    ):
        for name in ("planned", "possible", "desired"):
            if base(happening.clause) in _GOVERN[name] and base(happening.clause) not in ("try", "attempt"):
                return Modality(name), happening.clause.text
    if found is None and happening.kind is Kind.VERB and happening.clause is not happening.head:
        for child in parse.children(happening.clause):
            if child.dep == "acomp":
                for name in ("possible", "planned", "desired", "conditional"):
                    if child.lower in _ADJECTIVES[name]:
                        return Modality(name), child.text
    return found, by


def _adjective(child: Token) -> Modality | None:
    if child.dep in ("amod", "compound", "nmod"):
        for name in ("possible", "planned", "desired"):
            if child.lower in _ADJECTIVES[name]:
                return Modality(name)
    return None


def _verb(parse: Parse, verb: Token) -> tuple[Modality | None, str | None]:
    """What stands with a verb: ‘might’, ‘will’, ‘if’, ‘perhaps’, or ‘going to’ above it."""
    for child in parse.children(verb):
        if child.dep == "mark" and child.lower in _CONDITIONS:
            return Modality.CONDITIONAL, child.text
    for child in parse.children(verb):
        if child.dep == "aux" and child.lower in _MODAL:
            modality = _MODAL[child.lower]
            if child.lower in ("would", "'d", "’d") and _reported(parse, verb):
                modality = Modality.PLANNED
            return modality, child.text
        if child.dep == "advmod" and child.lower in _ADVERBS:
            return Modality.POSSIBLE, child.text
    if verb.dep == "conj":
        head = parse.tokens[verb.head]
        own = any(child.dep in ("nsubj", "nsubjpass", "aux") and child.tag != "TO" for child in parse.children(verb))
        if head.pos in ("VERB", "AUX") and not own:
            return _verb(parse, head)
    return None, None


def _reported(parse: Parse, verb: Token) -> bool:
    """Whether *verb* stands in what somebody said: ‘would’ is then the ‘will’ of what was said."""
    token = verb
    for _ in range(_DEPTH):
        if token.head == token.i:
            return False
        above = parse.tokens[token.head]
        if token.dep in ("ccomp", "acl") and base(above) in _SAID:
            return not any(child.dep == "advcl" and _has_condition(parse, child) for child in parse.children(verb))
        if token.dep not in ("conj", "xcomp", "ccomp"):
            return False
        token = above
    return False


def _has_condition(parse: Parse, verb: Token) -> bool:
    return any(child.dep == "mark" and child.lower in _CONDITIONS for child in parse.children(verb))


def _above(parse: Parse, happening: Happening) -> tuple[Modality | None, str | None]:
    """What the words that govern the happening say: ‘plans to …’, ‘a desire to …’, ‘the possibility of …’."""
    token = happening.clause
    nominal = happening.kind is Kind.NOUN and happening.clause is happening.head
    for _ in range(_DEPTH):
        if token.head == token.i:
            return None, None
        above = parse.tokens[token.head]
        lemma = base(above)
        infinitive = token.tag == "VB" and any(child.tag == "TO" for child in parse.children(token))
        if above.pos in ("VERB", "AUX"):
            if token.dep in ("xcomp", "ccomp", "dobj", "prep", "acomp", "oprd", "attr") or (
                token.dep == "advcl" and infinitive
            ):
                if lemma == "be" and infinitive and _purpose_subject(parse, above):
                    return Modality.DESIRED, "purpose"
                if lemma in ("go", "set") and above.tag in ("VBG", "VBN") and infinitive:
                    return Modality.PLANNED, above.text
                if token.dep in ("xcomp", "ccomp", "dobj", "prep", "oprd"):
                    for name in ("planned", "possible", "desired"):
                        if lemma in _GOVERN[name] and (infinitive or token.dep != "ccomp" or name != "planned"):
                            return Modality(name), above.text
            if infinitive and token.dep == "advcl" and lemma != "be":
                return Modality.DESIRED, "to"
            if token.dep == "ccomp" and lemma in _SAID:
                return None, None
            if token.dep in ("advcl", "relcl", "parataxis", "nsubj", "nsubjpass") or (
                token.dep == "conj" and not nominal
            ):
                if token.dep == "conj" and (token.tag in ("VB", "VBG") or infinitive):
                    token = above
                    continue
                return None, None
            if token.dep not in ("xcomp", "ccomp", "dobj", "prep", "attr", "oprd", "acomp", "conj", "pcomp"):
                return None, None
            if nominal or token.dep in ("xcomp", "attr", "conj", "acomp", "oprd", "dobj", "ccomp"):
                found, by = _verb(parse, above)
                if found is not None and not (nominal and token.dep == "prep"):
                    return found, by
        elif above.pos in ("NOUN", "PROPN"):
            if infinitive or token.dep in ("prep", "pobj", "acl", "compound") or nominal:
                for name in ("possible", "planned", "desired"):
                    if lemma in _NOUNS[name] and (token.dep in ("acl", "prep", "relcl") or infinitive):
                        return Modality(name), above.text
            if token.dep == "relcl":
                return None, None
        elif above.pos == "ADJ":
            for name in ("possible", "planned", "desired"):
                if lemma in _ADJECTIVES[name] and token.dep in ("xcomp", "ccomp", "prep", "advcl"):
                    modality = Modality(name)
                    if modality is Modality.PLANNED and _phrase_of_condition(parse, above):
                        modality = Modality.CONDITIONAL
                    return modality, above.text
        token = above
    return None, None


def _purpose_subject(parse: Parse, verb: Token) -> bool:
    return any(child.dep == "nsubj" and base(child) in _PURPOSES for child in parse.children(verb))


def _under_condition(parse: Parse, verb: Token) -> bool:
    """Whether an ‘if’, ‘unless’ or ‘depending on’ belongs to the clause of *verb*."""
    for child in parse.children(verb):
        if child.dep == "advcl" and _has_condition(parse, child):
            return True
    return _phrase_of_condition(parse, verb)


def _phrase_of_condition(parse: Parse, token: Token) -> bool:
    sentence = parse.sentences[token.sentence]
    start, end = parse.tokens[sentence.first].start, parse.tokens[sentence.last - 1].end
    said = parse.text[start:end].lower()
    return any(phrase in said for phrase in _CONDITION_PHRASES)


def _denied(parse: Parse, happening: Happening) -> bool:
    """Whether somebody denies the clause of *happening*."""
    nominal = happening.kind is Kind.NOUN and happening.clause is happening.head
    return not nominal and is_denied(parse, happening.clause)


def _negated(parse: Parse, happening: Happening) -> bool:
    """Whether the happening is said not to be so."""
    for token in {happening.clause.i: happening.clause, happening.head.i: happening.head}.values():
        for child in parse.children(token):
            if child.dep == "neg" or (child.lower in _NOT and child.dep in ("det", "neg", "advmod", "preconj")):
                return True
            if child.dep in ("nsubj", "nsubjpass") and (
                child.lower in _NOT or any(c.lower == "no" for c in parse.children(child))
            ):
                return True
    if happening.clause is not happening.head and base(happening.clause) in _NEGATIVE:
        return True
    above = parse.tokens[happening.clause.head]
    if (
        above is not happening.clause
        and base(above) in _NEGATIVE
        and (
            happening.clause.dep == "dobj"
            or (happening.clause.dep in ("xcomp", "ccomp") and base(above) not in _DENIAL)
        )
        and not (base(above) in _DENIAL and is_negated(parse, above))
    ):
        return True
    if happening.clause.dep == "pcomp" and above.lower == "without":
        return True
    return (
        happening.clause.dep in ("xcomp", "conj")
        and any(child.dep == "neg" for child in parse.children(above))
        and happening.clause.dep == "xcomp"
    )
