"""Words that tell that somebody speaks or thinks, and whose words they introduce."""

from dataclasses import dataclass

from dateline.domain.entity import EntityType
from dateline.domain.quote import Speaker
from dateline.domain.span import Passage, passage
from dateline.extraction._clauses import doer
from dateline.extraction._lexicon import base, words
from dateline.extraction._phrases import Mentions, phrase
from dateline.language.parse import Parse, Token

SAY = words("cue_verbs", "say")
THINK = words("cue_verbs", "think")
ACT = words("cue_verbs", "act")
DESCRIBE = words("cue_verbs", "describe")
EXPRESS = words("cue_verbs", "express")
WANT = words("cue_verbs", "want")
NOUN = words("cue_verbs", "noun")
FEELING = words("cue_verbs", "feeling")
PHRASE_NOUNS = words("cue_verbs", "phrase_nouns")
ADJECTIVE = words("cue_verbs", "adjective")
ABOUT = words("cue_verbs", "about")
SILENT = words("cue_verbs", "silent")
ANY = SAY | THINK | ACT | DESCRIBE

_VOICES = words("cue_verbs", "voices")
_SPEAKING = {EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP}
_PEOPLE = {"i", "he", "she", "we", "they", "you", "who", "one"}
_THINGS = {"it", "this", "that", "these", "those", "there", "which", "what"}
_AGENT_ENDINGS = ("ist", "ian", "man", "woman", "men", "women", "er", "or", "ee", "ant", "ent")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: the tokens `first` up to, not including, `last`; `speaker` heads the words that name who speaks."""

    first: int
    last: int
    speaker: Token | None
    until: int | None = None  # the token before which the words that name the speaker end, where the parse hides it

    def words(self, parse: Parse) -> Passage:
        """The cue's words."""
        return passage(parse.text, parse.tokens[self.first].start, parse.tokens[self.last - 1].end)


def cue_of(parse: Parse, verb: Token, speaker: Token | None = None) -> Cue:
    """The cue whose verb is *verb*, with its auxiliaries left out; the speaker from grammar unless given."""
    return Cue(verb.i, verb.i + 1, speaker or doer(parse, verb))


def may_speak(mentions: Mentions, head: Token | None) -> bool:
    """Whether the phrase around *head* can be somebody who speaks: a person, a body, a country, a paper, a poll."""
    if head is None or head.lower in _THINGS:
        return False
    if head.lower in _PEOPLE:
        return True
    if base(head) in _VOICES:
        return True
    meant = mentions.meant_by(head)
    if meant is not None:
        return meant.type in _SPEAKING
    if head.name in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    return head.pos == "PROPN" or (
        head.pos == "NOUN"
        and len(head.lemma) > 5
        and head.lemma.endswith(_AGENT_ENDINGS)
        and head.lemma not in _NO_AGENTS
    )


_NO_AGENTS = words("cue_verbs", "no_agents")


def speaker_of(parse: Parse, mentions: Mentions, cue: Cue) -> Speaker | None:
    """The words of the whole phrase that names who speaks, with its appositions, and the entity they mean."""
    head = cue.speaker
    if head is None:
        return None
    tokens = phrase(parse, head)
    if cue.until is not None:
        tokens = parse.tokens[min(cue.last, head.i) : cue.until]
    start, end = parse.span(tokens)
    meant = mentions.meant_by(head)
    return Speaker(start=start, end=end, text=parse.text[start:end], entity=meant.id if meant else None)


def according(parse: Parse, token: Token) -> Cue | None:
    """‘according to X’ at *token*. Where a comma follows X closely, X ends there whatever the parse says."""
    tokens = parse.tokens
    if token.i + 2 >= len(tokens) or tokens[token.i + 1].lower != "to":
        return None
    to = tokens[token.i + 1]
    head = next((below for below in parse.children(to) if below.dep == "pobj"), None)
    if token.i == parse.sentences[token.sentence].first or head is None:
        for here in tokens[to.i + 1 : to.i + 16]:
            if here.sentence != token.sentence:
                break
            if (
                here.text == ","
                and here.i > to.i + 1
                and (head is None or head.i > here.i or parse.subtree(head)[-1].i > here.i)
            ):
                inside = range(to.i + 1, here.i)
                top = [
                    t for t in tokens[to.i + 1 : here.i] if t.head not in inside and t.pos in ("NOUN", "PROPN", "PRON")
                ]
                until = _apposed(tokens, here.i)
                nouns = top or [t for t in tokens[to.i + 1 : here.i] if t.pos in ("NOUN", "PROPN", "PRON")]
                if nouns:
                    return Cue(token.i, to.i + 1, nouns[-1], until)
                break
    return None if head is None else Cue(token.i, to.i + 1, head)


def _apposed(tokens: list[Token], comma: int) -> int:
    """Where the words that name somebody end, if a name alone stands between *comma* and the next one."""
    end = comma + 1
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    named = comma + 1 < end < len(tokens) and tokens[end].text == ","
    return end if named else comma
