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
    if text.isascii():
        return text.lower()
    table: dict[int, str] = {}
    for character in set(text):
        base = unicodedata.normalize("NFKD", character.translate(_PLAIN))
        low = base[:1].lower()
        table[ord(character)] = low if len(low) == 1 else character
    return text.translate(table)
