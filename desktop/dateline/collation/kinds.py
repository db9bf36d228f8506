"""What kind of happening a predicate names: words that news uses for the same thing are one kind."""

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from dateline import assets


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(assets.resource("lexicons", "happenings.toml").read_text(encoding="utf-8"))


@cache
def _kinds() -> dict[str, str]:
    return {word: words[0] for words in _lists()["sets"] for word in words}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_lists()[name])


def kind_of(lemma: str) -> str:
    """The kind of happening that a predicate's lemma names; the lemma itself where no list holds it."""
    lemma = lemma.lower()
    return _kinds().get(lemma, lemma)


def kind_by(lemma: str, doers: Iterable[str]) -> str:
    """The kind of happening that *lemma* names of what does it, given by its heads.

    ‘A quake struck’, ‘a tremor hit’ and ‘an explosion rocked’ say no more than that there was one: their kind is that
    of the noun.
    """
    if lemma.lower() in _listed("striking"):
        for head in doers:
            if head in _kinds():
                return kind_of(head)
    return kind_of(lemma)


def is_saying(kind: str) -> bool:
    """Whether *kind* is one of saying something: then who says it is who does it."""
    return kind in _listed("saying")


def is_mutual(kind: str) -> bool:
    """Whether people do it with each other: ‘meet’."""
    return kind in _listed("mutual")


def is_once(kind: str) -> bool:
    """Whether nobody does it, or goes through it, on two days running: ‘resign’."""
    return kind in _listed("once")


def is_undergone(lemma: str) -> bool:
    """Whether the word's subject goes through what is done to it: ‘she died’."""
    return lemma in _listed("undergone")
