"""Pronouns of the third person, resolved only where one entity fits."""

from dateline.domain.entity import EntityType, MentionKind
from dateline.extraction.coreference.scene import Scene, Seen
from dateline.extraction.entities.lexicon import metonyms, pronouns, titles
from dateline.language.parse import Token

_PEOPLE = frozenset({EntityType.PERSON})
_THINGS = frozenset({EntityType.ORG, EntityType.GPE})
_SAYING = frozenset(
    {"say", "tell", "add", "announce", "claim", "warn", "insist", "argue", "believe", "think", "hope", "promise", "vow",
     "pledge", "explain", "deny", "admit", "declare", "state", "note", "confirm", "report", "stress", "suggest",
     "indicate", "acknowledge", "write", "reveal", "estimate", "expect"}
)  # fmt: skip


def refer(scene: Scene, token: Token, sentence: int) -> None:
    """Resolve *token* if it is a pronoun and one entity fits; note it in *scene*."""
    kind = pronouns().get(token.lower)
    if kind is None or kind == "plural" or token.pos not in ("PRON", "DET") or token.i in scene.quoted:
        return
    found = _thing(scene, token, sentence) if kind == "thing" else _person(scene, token, sentence, kind)
    if found is None:
        return
    who, why = found
    if kind != "thing" and not scene.gender.get(who):
        scene.gender[who] = kind
    why = f"‘{token.text}’ is {scene.name(who)}: {why}"
    scene.add(who, token.i, token.i + 1, token, MentionKind.PRONOUN, why)


def _person(scene: Scene, token: Token, sentence: int, gender: str) -> tuple[int, str] | None:
    excluded = _not_by_grammar(scene, token)
    here = _fitting(scene, scene.before(token, _PEOPLE), gender, excluded)
    if token.lower in ("himself", "herself"):
        verb = scene.verb_above(token)
        subject = scene.subject_of(verb) if verb else None
        return (
            (subject, "the subject of the same verb")
            if subject in {s.who for s in here} and subject is not None
            else None
        )
    speaker = _speaker_above(scene, token)
    if speaker is not None and speaker in {s.who for s in here}:
        return speaker, "who speaks here"
    ahead = _main_subject_ahead(scene, token)
    if not here and ahead is not None and scene.gender.get(ahead, "") in (gender, ""):
        return ahead, "the subject of the sentence that the pronoun opens"
    if here:
        return _only(here, "the only person named before it in the sentence who fits") or _by_clause(scene, token, here)
    if _somebody_else_before(scene, token):
        return None
    for back in (1, 2):
        there = _fitting(scene, scene.within(sentence - back, _PEOPLE), gender, excluded)
        if not there:
            continue
        only = _only(there, "the only person of the sentence before who fits")
        if only or token.dep not in ("nsubj", "nsubjpass", "poss"):
            return only
        subjects = [s for s in there if scene.is_subject(s)]
        return _only(subjects, "the subject of the sentence before")
    return None


def _fitting(scene: Scene, seen: list[Seen], gender: str, excluded: set[int]) -> list[Seen]:
    return [s for s in seen if scene.gender.get(s.who, "") in (gender, "") and s.who not in excluded]


def _only(seen: list[Seen], why: str) -> tuple[int, str] | None:
    who = {s.who for s in seen}
    return (who.pop(), why) if len(who) == 1 else None


def _not_by_grammar(scene: Scene, token: Token) -> set[int]:
    """Who cannot be meant: `him` is never the subject of its own verb."""
    if token.dep not in ("dobj", "pobj", "dative", "iobj") or token.lower.endswith("self"):
        return set()
    verb = scene.verb_above(token)
    subject = scene.subject_of(verb) if verb is not None else None
    return set() if subject is None else {subject}


def _speaker_above(scene: Scene, token: Token) -> int | None:
    """Who says the clause that *token* is the subject of: `Smith said he would …`."""
    verb = scene.verb_above(token)
    if verb is None or token.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp":
        return None
    above = scene.parse.tokens[verb.head]
    return scene.subject_of(above) if above.lemma in _SAYING else None


def _somebody_else_before(scene: Scene, token: Token) -> bool:
    """Whether the sentence speaks of a person without a name before the pronoun: `killed the officer when he …`."""
    roles = titles().roles
    words = scene.parse.words(scene.parse.sentences[token.sentence])
    return any(t.i < token.i and t.tag == "NN" and t.lemma in roles and t.i not in scene.at_head for t in words)


def _main_subject_ahead(scene: Scene, token: Token) -> int | None:
    """The person who is the subject of the main verb, where that comes after the pronoun: `In his speech, Smith …`."""
    if token.dep != "poss":
        return None
    root = token
    for root in scene.parse.ancestors(token):
        if root.dep in ("nsubj", "nsubjpass"):
            return None
    subject = next((c for c in scene.parse.children(root) if c.dep in ("nsubj", "nsubjpass") and c.i > token.i), None)
    who = scene.at_head.get(subject.i) if subject is not None else None
    return who if who is not None and scene.type(who) in _PEOPLE else None


def _by_clause(scene: Scene, token: Token, here: list[Seen]) -> tuple[int, str] | None:
    """Of several, the subject of the pronoun's own clause, where nobody else stands between the two."""
    verb = scene.verb_above(token)
    subject = scene.subject_of(verb) if verb is not None and token.dep == "poss" else None
    if subject is not None and here[-1].who == subject:
        return subject, "the subject of its clause"
    return None


def _thing(scene: Scene, token: Token, sentence: int) -> tuple[int, str] | None:
    verb = scene.verb_above(token)
    if token.dep == "poss":
        owned = scene.parse.tokens[token.head]
        joined = scene.at_head.get(owned.head) if owned.dep == "conj" else None
        if joined is not None and scene.type(joined) in _THINGS:
            return joined, "what it is joined to by ‘and’"
        subject = scene.subject_of(verb) if verb is not None else None
        if subject is not None and scene.type(subject) in _THINGS and owned.dep not in ("nsubj", "nsubjpass"):
            return subject, "the subject of its clause"
        return None
    if token.dep not in ("nsubj", "nsubjpass") or verb is None:
        return None
    if verb.dep == "ccomp":
        speaker = _speaker_above(scene, token)
        if speaker is not None and scene.type(speaker) in _THINGS:
            return speaker, "who speaks here"
        return None
    if verb.head == verb.i and verb.lemma in metonyms().subject_of and not scene.before(token, _THINGS):
        subjects = [s for s in scene.within(sentence - 1, _THINGS) if scene.is_subject(s)]
        others = {s.who for s in scene.within(sentence - 1, _THINGS)}
        if len(subjects) == 1 and len(others) <= 2:
            return subjects[0].who, "the subject of the sentence before"
    return None
