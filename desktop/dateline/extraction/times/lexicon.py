"""The words of time, from `resources/lexicons/times.toml`, by the class that the grammar knows them by."""

import tomllib
from dataclasses import dataclass, field
from functools import cache

from dateline.assets import resource


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means to the grammar: its class there and its value (a number, a designator)."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`exact` is looked up as written, `folded` in lower case; `phrases` by their first word in lower case."""

    exact: dict[str, Word] = field(default_factory=dict)
    folded: dict[str, Word] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = field(default_factory=dict)

    def word(self, written: str) -> Word | None:
        """What *written* means, if anything."""
        return self.exact.get(written) or self.folded.get(written.lower())


# Names are written with a capital (or in capitals): "march", "may" and "august" are words of their own.
_NAMES = {"months": "month", "weekdays": "weekday", "short_weekdays": "short_weekday"}
_WORDS = {
    "seasons": "season", "units": "unit", "frequencies": "frequency", "numbers": "small", "scales": "scale",
    "ordinals": "ordinal", "decades": "decade_word", "parts_of_day": "part", "hours": "hour_word",
    "dawn_and_dusk": "twilight", "days": "day_word", "tonight": "tonight", "pointers": "pointer",
    "directions": "direction", "modifiers": "modifier", "modifier_nouns": "modifier_noun", "event_days": "opening",
    "approximations": "about", "vague_numbers": "vague_number",
}  # fmt: skip
_HOLIDAYS = {"holidays": "holiday", "moving_holidays": "moving_holiday", "easter": "easter"}

# Small words that hold a time expression together: each is a class of its own, named as the word.
_GLUE = frozenset({
    "ago", "all", "and", "at", "between", "by", "during", "each", "entire", "every", "fewer", "final", "financial",
    "fiscal", "for", "full", "in", "less", "long", "more", "most", "now", "of", "old", "on", "once", "or", "other",
    "over", "per", "period", "recent", "rest", "same", "since", "than", "that", "the", "these", "those", "through",
    "throughout", "till", "time", "times", "to", "twice", "until", "whole", "within",
})  # fmt: skip


@cache
def looking_ahead() -> frozenset[str]:
    """The lemmas that look ahead: an infinitive under them lies in the future."""
    data = tomllib.loads(resource("lexicons", "times.toml").read_text("utf-8"))
    return frozenset(data["looking_ahead"]["verbs"])


@cache
def lexicon() -> Lexicon:
    """The word list, read once."""
    data: dict[str, dict[str, list[str]]] = tomllib.loads(resource("lexicons", "times.toml").read_text("utf-8"))
    found = Lexicon()
    for table, kind in _WORDS.items():
        for value, words in data[table].items():
            found.folded.update((word.lower(), Word(kind, value)) for word in words)
    for table, kind in _NAMES.items():
        for value, words in data[table].items():
            for word in words:
                found.exact[word] = found.exact[word.upper()] = Word(kind, value)
    for zone, words in data["zones"].items():
        found.exact.update((word, Word("zone", zone)) for word in words)
    for table, kind in [*_HOLIDAYS.items(), ("vague", "vague")]:
        for value, words in data[table].items():
            for word in words:
                _add_phrase(found, word, Word(kind, value))
    for word in _GLUE:
        found.folded.setdefault(word, Word(word, word))
    found.folded.update((word, Word("oclock", "")) for word in ("o'clock", "o’clock"))
    found.folded.update({"a": Word("a", "1"), "an": Word("a", "1"), "half": Word("half", "0.5")})
    for known in found.phrases.values():
        known.sort(key=lambda entry: -len(entry[0]))
    return found


def _add_phrase(found: Lexicon, phrase: str, word: Word) -> None:
    """One or more words that are looked for as a whole; the first of them may have a class of its own too."""
    from dateline.extraction.times.tokens import pieces  # it reads with these words: neither can be first

    cut = tuple(piece.lower() for piece in pieces(phrase))
    found.phrases.setdefault(cut[0], []).append((cut, word))
