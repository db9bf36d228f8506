"""Which language a stretch of text is in, by its script and its function words; `None` where that cannot be told."""

import re
import tomllib
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import NamedTuple

from dateline.assets import resource

# Reading more of one stretch changes no answer and costs time: code points.
SAMPLE = 2_000

# First code point of a range → its script, after Unicode's Scripts.txt; the next entry ends it. "" is of no script.
_RANGES: tuple[tuple[int, str], ...] = (
    (0x0000, "Latin"), (0x0370, "Greek"), (0x0400, "Cyrillic"), (0x0530, "Armenian"), (0x0590, "Hebrew"),
    (0x0600, "Arabic"), (0x0700, ""), (0x0750, "Arabic"), (0x0780, ""), (0x08A0, "Arabic"), (0x0900, "Devanagari"),
    (0x0980, "Bengali"), (0x0A00, "Gurmukhi"), (0x0A80, "Gujarati"), (0x0B00, ""), (0x0B80, "Tamil"),
    (0x0C00, "Telugu"), (0x0C80, "Kannada"), (0x0D00, "Malayalam"), (0x0D80, "Sinhala"), (0x0E00, "Thai"),
    (0x0E80, "Lao"), (0x0F00, "Tibetan"), (0x1000, "Myanmar"), (0x10A0, "Georgian"), (0x1100, "Hangul"),
    (0x1200, "Ethiopic"), (0x13A0, ""), (0x1780, "Khmer"), (0x1800, ""), (0x1E00, "Latin"), (0x1F00, "Greek"),
    (0x2000, ""), (0x2E80, "Han"), (0x3040, "Kana"), (0x3100, ""), (0x3130, "Hangul"), (0x3190, ""), (0x31F0, "Kana"),
    (0x3200, ""), (0x3400, "Han"), (0xA000, ""), (0xAC00, "Hangul"), (0xD800, ""), (0xF900, "Han"), (0xFB00, "Latin"),
    (0xFB1D, "Hebrew"), (0xFB50, "Arabic"), (0xFE00, ""), (0xFE70, "Arabic"), (0xFF00, ""), (0xFF21, "Latin"),
    (0xFF5B, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Han"), (0x32000, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _RANGES]

# A letter of these scripts says about as much as three letters of an alphabet.
_DENSE = {"Han": 3, "Kana": 2, "Hangul": 2}

# Vowel signs and points are marks in Unicode, not letters, and belong to their word all the same.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u109f\u1780-\u17ff"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:['’][^\W\d_]+)*")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\. ?){2,}")


class _Lexicon(NamedTuple):
    names: dict[str, str]
    of_script: dict[str, list[str]]
    of_word: dict[str, tuple[str, ...]]
    of_letter: dict[str, tuple[str, ...]]


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads(resource("lexicons", "languages.toml").read_text(encoding="utf-8"))
    of_script: dict[str, list[str]] = {}
    of_word: dict[str, list[str]] = {}
    of_letter: dict[str, list[str]] = {}
    for code, entry in table.items():
        of_script.setdefault(entry["script"], []).append(code)
        for word in set(entry.get("words", ())):
            of_word.setdefault(word, []).append(code)
        for letter in entry.get("letters", ""):
            of_letter.setdefault(letter, []).append(code)
    return _Lexicon(
        {code: entry["name"] for code, entry in table.items()},
        of_script,
        {word: tuple(codes) for word, codes in of_word.items()},
        {letter: tuple(codes) for letter, codes in of_letter.items()},
    )


def name(code: str) -> str:
    """The English name of a language (`zh` → ‘Chinese’); the code itself where the lexicon has no name for it."""
    return _lexicon().names.get(code, code)


def known() -> frozenset[str]:
    """The languages (ISO 639-1) that can be told apart."""
    return frozenset(_lexicon().names)


def script(text: str) -> str | None:
    """The script that most of *text*'s letters are in (‘Latin’, ‘Han’, …); `None` if it has no letters."""
    weights = _scripts(_WORD.findall(text[:SAMPLE]))
    return max(weights, key=lambda each: weights[each]) if weights else None


def identify(text: str) -> str | None:
    """The language of *text* (ISO 639-1) as far as its first `SAMPLE` code points tell.

    `None` where it has too few words to be sure, or is in no language that is known.
    """
    words = _WORD.findall(_INITIALS.sub(" ", text[:SAMPLE].lower()))
    weights = _scripts(words)
    if not weights:
        return None
    main = max(weights, key=lambda each: weights[each])
    if weights[main] * 2 < sum(weights.values()):
        return None
    if main in ("Han", "Kana"):
        # Japanese is Han with kana between; a Chinese text may quote a few kana.
        return "ja" if weights["Kana"] * 8 > weights["Han"] + weights["Kana"] else "zh"
    candidates = _lexicon().of_script.get(main, [])
    if len(candidates) == 1:
        return candidates[0]
    return _by_words(words, set(candidates))


def _scripts(words: list[str]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for word in words:
        if word.isascii():
            weights["Latin"] += len(word)
            continue
        # Chinese and Japanese write no spaces: a ‘word’ may be a sentence in several scripts.
        for letter in word if ord(word[0]) >= 0x2E80 else word[:1]:
            of = _RANGES[bisect_right(_STARTS, ord(letter)) - 1][1]
            if of:
                weights[of] += _DENSE.get(of, 1) if ord(word[0]) >= 0x2E80 else len(word)
    return weights


def _by_words(words: list[str], candidates: set[str]) -> str | None:
    lexicon = _lexicon()
    hits: Counter[str] = Counter()
    kinds: Counter[str] = Counter()  # how many different words speak for a language: one name is no evidence
    for word, times in Counter(words).items():
        codes = set(lexicon.of_word.get(word, ()))
        for code in codes:
            hits[code] += 2 * times
        if not word.isascii():
            letters = {code for letter in set(word) for code in lexicon.of_letter.get(letter, ())}
            for code in letters:
                hits[code] += times
            codes |= letters
        for code in codes:
            kinds[code] += 1
    ranked = [(code, count) for code, count in hits.most_common() if code in candidates]
    if not ranked:
        return None
    best, count = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    if kinds[best] < (3 if len(words) > 8 else 2) or count <= second * 1.1:
        return None
    # Running text has a function word in every third or fourth word; headlines have fewer, and say less.
    return best if count >= max(4, len(words) * 2 * (0.1 if len(words) > 20 else 0.2)) else None
