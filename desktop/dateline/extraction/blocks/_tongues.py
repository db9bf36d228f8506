"""Says of each unit in which language it is, and why it is not analysed if that language has no model."""

from collections import Counter
from collections.abc import Sequence

from dateline.extraction.blocks._lines import Unit
from dateline.language.engine import languages
from dateline.language.identify import SAMPLE, identify, name, script

# A headline or a name of fewer code points than this is taken to be in the document's language if it is in its script.
_SHORT = 60


class Tongues:
    """The languages of the units of a text. A unit too short to tell is in the document's, if it is in its script."""

    def __init__(self, text: str, units: Sequence[Unit], stated: str | None) -> None:
        self._analysed = languages()
        self._own: list[str | None] = []
        self._scripts: list[str | None] = []
        self._short: list[bool] = []
        weights: Counter[str] = Counter()
        for unit in units:
            words = text[unit.start : min(unit.end, unit.start + SAMPLE)]
            tongue = identify(words)
            self._own.append(tongue)
            self._scripts.append(script(words))
            self._short.append(len(words) < _SHORT)
            if tongue:
                weights[tongue] += unit.end - unit.start
        self._next = self._following()
        self.main = max(weights, key=lambda each: weights[each]) if weights else self._said(stated, text)
        writing = Counter(
            of
            for of, own in zip(self._scripts, self._own, strict=True)
            if of and (own == self.main or self.main is None)
        )
        self._one = not weights or weights[self.main or ""] * 10 >= weights.total() * 6
        self._main_script = max(writing, key=lambda each: writing[each]) if writing else None

    def _following(self) -> list[str | None]:
        """For each unit, the language of the next one that is long enough to tell."""
        found: list[str | None] = []
        last: str | None = None
        for tongue, short in zip(reversed(self._own), reversed(self._short), strict=True):
            last = last if tongue is None or short else tongue
            found.append(last)
        return found[::-1]

    @staticmethod
    def _said(stated: str | None, text: str) -> str | None:
        if stated:
            return stated
        return identify(" ".join(text[: SAMPLE * 2].split()))

    def of(self, index: int) -> tuple[str | None, str | None]:
        """The language of the unit *index* and why it is not analysed (`None` if it is)."""
        tongue = self._own[index]
        if tongue is None or self._short[index]:
            tongue = self._around(index) or tongue
        if tongue is None:
            if self._scripts[index] in (None, "Latin") and self.main in (None, *self._analysed):
                return None, None
            return None, f"in a language that cannot be told; Dateline analyses {self._can()}"
        if tongue in self._analysed:
            return tongue, None
        return tongue, f"written in {name(tongue)}; Dateline analyses {self._can()}"

    def _around(self, index: int) -> str | None:
        """What a unit too short to tell is written in: the document's language, or in a mixed one the next unit's."""
        if self._scripts[index] not in (None, self._main_script):
            return None
        return self.main if self._one else self._next[index] or self.main

    def _can(self) -> str:
        return " and ".join(sorted(name(code) for code in self._analysed))
