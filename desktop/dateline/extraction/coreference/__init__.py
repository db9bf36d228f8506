"""Pronouns and descriptions that mean an entity the text names, where it is clear which."""

from dateline.domain.entity import Entity
from dateline.extraction.coreference.descriptions import describe
from dateline.extraction.coreference.pronouns import refer
from dateline.extraction.coreference.scene import Scene
from dateline.language.parse import Parse

__all__ = ["resolve"]


def resolve(text: str, parse: Parse, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """*entities* with the pronouns and descriptions of *text* that clearly mean them. Unresolved is better than wrong.

    The new mentions have the kinds `nominal` and `pronoun`; each entity's mentions are in text order. A description of
    two (`the two leaders`) is a mention of both.
    """
    scene = Scene(parse, entities)
    for number, sentence in enumerate(parse.sentences):
        for token in parse.words(sentence):
            if token.i in scene.named:
                continue
            if not describe(scene, token, number):
                refer(scene, token, number)
    return scene.entities(text)
