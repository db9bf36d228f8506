"""What has been mentioned where, as far as a reader has come in a text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.domain.entity import Entity, EntityType, Mention, MentionKind
from dateline.extraction.entities.lexicon import given_names, places, titles
from dateline.language.parse import Parse, Token

_MARKS = frozenset('"“”«»„')
_OF_ANOTHER = re.compile(r"\s(?:of|for|to|at|in|from|with)\s")
SECONDARY = frozenset(
    {"vice", "deputy", "former", "ex", "assistant", "then", "acting", "interim", "outgoing", "associate"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: of the entity with index `who`, in the tokens `[first, last)` with the head token `head`."""

    who: int
    first: int
    last: int
    head: int


class Scene:
    """The mentions of a text by sentence, and what is known of the entities: gender, roles, countries."""

    def __init__(self, parse: Parse, entities: tuple[Entity, ...]) -> None:
        self.parse = parse
        self._entities = entities
        self.seen: list[list[Seen]] = [[] for _ in parse.sentences]
        self.named: set[int] = set()
        self.at_head: dict[int, int] = {}
        self.gender: dict[int, str] = {}
        self._added: dict[int, list[tuple[int, int, MentionKind, str]]] = {}
        for who, entity in enumerate(entities):
            if entity.type is EntityType.PERSON:
                self.gender[who] = _gender(entity)
            for mention in entity.mentions:
                self._see_name(who, mention)
        for sentence in self.seen:
            sentence.sort(key=lambda seen: seen.first)
        self.roles = self._roles()
        index = {entity.id: who for who, entity in enumerate(entities)}
        self.country_of = {who: index[entity.of] for who, entity in enumerate(entities) if entity.of in index}
        self.quoted = _quoted(parse)

    def _see_name(self, who: int, mention: Mention) -> None:
        tokens = self.parse.at(mention.start, mention.end)
        if not tokens:
            return
        first, last = tokens[0].i, tokens[-1].i + 1
        head = next((t for t in tokens if not first <= t.head < last or t.head == t.i), tokens[-1])
        self.named.update(range(first, last))
        self.see(Seen(who, first, last, head.i), tokens[0].sentence)

    def see(self, seen: Seen, sentence: int) -> None:
        """Note a mention."""
        self.seen[sentence].append(seen)
        self.at_head[seen.head] = seen.who

    def add(self, who: int, first: int, last: int, head: Token, kind: MentionKind, why: str) -> None:
        """Note that the tokens `[first, last)` mean the entity *who*."""
        self._added.setdefault(who, []).append((first, last, kind, why))
        row = self.seen[head.sentence]
        row.insert(bisect_left([seen.first for seen in row], first), Seen(who, first, last, head.i))
        self.at_head[head.i] = who

    def type(self, who: int) -> EntityType:
        """The type of an entity."""
        return self._entities[who].type

    def name(self, who: int) -> str:
        """The name of an entity."""
        return self._entities[who].name

    def before(self, token: Token, kinds: frozenset[EntityType]) -> list[Seen]:
        """The mentions of *kinds* in the sentence of *token* that stand before it."""
        return [s for s in self.seen[token.sentence] if s.last <= token.i and self.type(s.who) in kinds]

    def within(self, sentence: int, kinds: frozenset[EntityType]) -> list[Seen]:
        """The mentions of *kinds* in a sentence; none if there is no such sentence."""
        if sentence < 0:
            return []
        return [s for s in self.seen[sentence] if self.type(s.who) in kinds]

    def is_subject(self, seen: Seen) -> bool:
        """Whether the mention is the subject of its sentence's main verb."""
        token = self.parse.tokens[seen.head]
        verb = self.parse.tokens[token.head]
        return token.dep in _SUBJECTS and verb.head == verb.i

    def verb_above(self, token: Token) -> Token | None:
        """The nearest verb that governs *token*."""
        return next((t for t in self.parse.ancestors(token) if t.pos in ("VERB", "AUX")), None)

    def subject_of(self, verb: Token) -> int | None:
        """The entity that is the subject of *verb*, also where it takes it from the verb above (`decided to …`)."""
        for _ in range(6):
            for child in self.parse.children(verb):
                if child.dep in _SUBJECTS:
                    return self.at_head.get(child.i)
            above = self.parse.tokens[verb.head]
            if verb.dep not in ("xcomp", "conj", "advcl") or above.pos not in ("VERB", "AUX") or above.i == verb.i:
                return None
            verb = above
        return None

    def _roles(self) -> dict[str, dict[int, set[str]]]:
        """For each role that a title says, who bears it, with the codes of the countries that their titles name."""
        roles: dict[str, dict[int, set[str]]] = {}
        for who, entity in enumerate(self._entities):
            if entity.type is not EntityType.PERSON:
                continue
            for title in {mention.title for mention in entity.mentions if mention.title}:
                for role in roles_in(title):
                    roles.setdefault(role, {}).setdefault(who, set()).update(countries_in(title))
        return roles

    def entities(self, text: str) -> tuple[Entity, ...]:
        """The entities with everything that was added."""
        return tuple(self._with_added(text, who, entity) for who, entity in enumerate(self._entities))

    def _with_added(self, text: str, who: int, entity: Entity) -> Entity:
        added = self._added.get(who)
        if not added:
            return entity
        mentions = [*entity.mentions]
        for first, last, kind, why in added:
            start, end = self.parse.tokens[first].start, self.parse.tokens[last - 1].end
            mentions.append(Mention(start=start, end=end, text=text[start:end], kind=kind, why=why))
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        return entity.model_copy(update={"mentions": tuple(mentions)})


def _gender(entity: Entity) -> str:
    words = titles()
    for mention in entity.mentions:
        for word in (mention.title or "").split():
            gender = words.address.get(word) or words.roles.get(word.lower())
            if gender:
                return gender
    first, _, rest = entity.name.partition(" ")
    return given_names().get(first.lower(), "") if rest or first.lower() in given_names() else ""


def roles_in(title: str) -> Iterator[str]:
    """The roles (lower case) that a title says its bearer has: `vice president`, `special envoy` and `envoy`.

    What stands behind a preposition is somebody else's (`aide to the president`); a role that is past or second
    (`former`, `deputy`) is another role.
    """
    words = _OF_ANOTHER.split(title.lower().replace("-", " "), maxsplit=1)[0].split()
    known = titles()
    for i, word in enumerate(words):
        if word in known.roles or (word == "minister" and i):
            before = words[i - 1] if i else ""
            if before in SECONDARY:
                yield f"{before} {word}"
                continue
            yield word
            if f"{before} {word}" in known.offices:
                yield f"{before} {word}"


def countries_in(title: str) -> set[str]:
    """The codes of the countries that a title names by name or demonym."""
    known, found = places(), set()
    words = title.replace("'s", "").replace("’s", "").split()
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            name = " ".join(words[i : i + size])
            place = known.names.get(name) or known.demonyms.get(name)
            if place is not None:
                found.add(place.code)
    return found


def _quoted(parse: Parse) -> set[int]:
    """The tokens between quotation marks; a mark that is never closed ends with its block."""
    inside: set[int] = set()
    block, opened = -1, False
    for sentence in parse.sentences:
        if sentence.block != block:
            block, opened = sentence.block, False
        for token in parse.words(sentence):
            if token.text in _MARKS or token.text == "''" or token.text == "``":
                opened = token.text in ("“", "«", "„", "``") or (token.text == '"' and not opened)
            elif opened:
                inside.add(token.i)
    return inside
