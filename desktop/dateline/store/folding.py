"""Names and words as they are compared: without case, accents and typographic variants."""

import unicodedata

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "\u00a0": " "})


def folded(text: str) -> str:
    """*text* for comparing and sorting: ‘Łódź’ and ‘lodz’ stay two, ‘Müller’ and ‘muller’ are one.

    Only what Unicode takes apart is taken apart. The answer may be shorter or longer than *text*.
    """
    plain = " ".join(text.translate(_PLAIN).split()).casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def folded_in_place(text: str) -> str:
    """As `folded`, but one code point for one: what is found in it stands at the same place in *text*."""
    return text.lower() if text.isascii() else text.translate(_IN_PLACE)


class _InPlace(dict[int, str]):
    """What each character becomes in `folded_in_place`; known from the second time on."""

    def __missing__(self, code: int) -> str:
        """Find out, and remember."""
        character = chr(code)
        low = unicodedata.normalize("NFKD", character.translate(_PLAIN))[:1].lower()
        self[code] = low if len(low) == 1 else character
        return self[code]


_IN_PLACE = _InPlace()
