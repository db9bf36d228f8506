"""Forms of a name under which different spellings of it meet."""

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_SPACE = re.compile(r"\s+")
_HYPHENS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'", "`": "'"})

# Ways to write one sound in Latin letters, most of them of names from Cyrillic and Arabic script.
_SOUNDS = (
    ("ksandr", "xandr"), ("xander", "xandr"), ("ks", "x"), ("shch", "sch"), ("tch", "ch"), ("kh", "h"), ("ph", "f"),
    ("dzh", "j"), ("zh", "j"), ("ou", "u"), ("yu", "iu"), ("ya", "ia"), ("ye", "e"), ("yo", "o"), ("ie", "e"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"), ("tz", "ts"), ("ck", "k"), ("q", "k"), ("w", "v"), ("'", ""),
    ("-", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_GENERATIONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "junior", "senior"})


def plain(name: str) -> str:
    """*name* in lower case, without article, possessive, accents and odd spaces or marks."""
    name = _POSSESSIVE.sub("", _SPACE.sub(" ", name.translate(_HYPHENS)).strip())
    shorter = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return fold(shorter or name)


def fold(name: str) -> str:
    """*name* in lower case without accents."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=8192)
def _sounds(word: str) -> str:
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return _DOUBLED.sub(r"\1", word)


def sound(word: str) -> str:
    """A key under which the usual transliterations of one name meet (`Aleksandr`, `Alexander`)."""
    return _sounds(fold(word))


def person_words(name: str) -> list[str]:
    """The words of a person's name that tell who it is: no `Jr.`, no initials in the middle."""
    words = plain(name).replace(",", " ").split()
    while len(words) > 1 and words[-1] in _GENERATIONS:
        words.pop()
    return [word for i, word in enumerate(words) if i in (0, len(words) - 1) or len(word.rstrip(".")) > 1]


def initials(name: str) -> str:
    """The initials of the capitalised words of *name*, upper case: `EU` for `European Union`."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
