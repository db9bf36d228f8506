"""Odd and long texts come through, in time that grows with the text."""

import random
import time

import pytest

from dateline.extraction.entities import find_entities
from dateline.extraction.quantities import find_quantities
from dateline.language.parse import Name, Parse, Sentence, Token
from tests.extraction.reading import entities_of, parsed


@pytest.mark.parametrize(
    "text",
    [
        "John " * 400,
        "hundred " * 400,
        "9" * 500,
        "million " * 200,
        "$" * 200,
        "A" * 3000,
        "1-2-3-4" * 20,
        "twenty - " * 99,
    ],
)
def test_odd_texts_come_through(text: str) -> None:
    for found in entities_of(text):
        assert all(each.stands_in(text) for each in found.mentions)
    assert all(each.stands_in(text) for each in find_quantities(text, parsed(text), ()))


def parse_of(words: list[str], per_sentence: int = 20) -> Parse:
    """A parse made by hand: capitalised words are names, everything hangs on the word before it."""
    tokens, start = [], 0
    for i, word in enumerate(words):
        sentence = i // per_sentence
        capital = word[0].isupper()
        head = max(sentence * per_sentence, i - 1)
        tag, dep = ("NNP", "nsubj") if capital else ("NN", "dobj")
        pos, end, low = "PROPN" if capital else "NOUN", start + len(word), word.lower()
        tokens.append(Token(i, start, end, word, low, low, pos, tag, dep, head, "", sentence))
        start += len(word) + 1
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    ends = range(0, len(tokens), per_sentence)
    sentences = [Sentence(first, min(first + per_sentence, len(tokens)), 0) for first in ends]
    names = [
        Name(i, i + 2, "PERSON") for i in range(len(words) - 1) if words[i][0].isupper() and words[i + 1][0].isupper()
    ]
    return Parse(" ".join(words), tokens, sentences, names)


def seconds(people: int) -> float:
    """How long a text takes in which *people* persons named John, with one family name each, are called by it."""
    chance = random.Random(1)
    words = []
    for _ in range(people):
        family = "".join(chance.choice("abcdefghij") for _ in range(7)).title()
        words += ["John", family, "met", "the", "president", "and", family, "thanked", "his", "leader"]
    parse = parse_of(words)
    start = time.process_time()
    find_entities(parse.text, (), parse)
    return time.process_time() - start


def test_thousands_of_names_take_time_in_proportion() -> None:
    few, many = min(seconds(500) for _ in range(2)), seconds(4000)
    assert many < 8 * few * 3
