"""Texts read by the model, for tests of what is found in them: one paragraph a line."""

from functools import cache

from dateline.domain.document import Block, BlockKind
from dateline.domain.entity import Entity, EntityType, Mention, MentionKind
from dateline.extraction.entities import find_entities
from dateline.language.engine import read
from dateline.language.parse import Parse


def blocks_of(text: str) -> list[Block]:
    """Each line that is not blank as a paragraph."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line), kind=BlockKind.PARAGRAPH))
        start += len(line) + 1
    return blocks


@cache
def parsed(text: str) -> Parse:
    return read(text, blocks_of(text))


@cache
def entities_of(text: str) -> tuple[Entity, ...]:
    return find_entities(text, blocks_of(text), parsed(text))


def entity(text: str, name: str) -> Entity:
    """The one entity of *text* that is called *name*."""
    found = [entity for entity in entities_of(text) if entity.name == name]
    assert len(found) == 1, f"{name!r} among {[e.name for e in entities_of(text)]}"
    return found[0]


def names(text: str, kind: EntityType) -> list[str]:
    """The words of all names of *kind*, in text order."""
    found = [m for e in entities_of(text) if e.type is kind for m in e.mentions if m.kind is MentionKind.NAME]
    return [mention.text for mention in sorted(found, key=lambda mention: mention.start)]


def said(entity: Entity, kind: MentionKind = MentionKind.NAME) -> list[str]:
    """The words of an entity's mentions of *kind*."""
    return [mention.text for mention in entity.mentions if mention.kind is kind]


def mention(entity: Entity, words: str) -> Mention:
    """The first mention of *entity* with these words."""
    return next(mention for mention in entity.mentions if mention.text == words)
