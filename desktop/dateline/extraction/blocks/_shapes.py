"""Tells by its form what a unit of an article is: when it was published, who wrote it, a caption, a heading."""

import re
from functools import cache

from dateline.extraction._lexicon import words
from dateline.extraction.blocks._lines import ends_sentence

_WORD = re.compile(r"[^\W_][\w'’.-]*")
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*|and|of|the|for|in|de|la|von|van|der|den|bin|al|el|&|\|)[,;]?")
_SPEAKER = re.compile(r"[A-Z][A-Z .,'’()-]{0,40}: ?")
_REOPENED = re.compile(r'[”"»][^"“«”»]*["“«]')
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,12}$")


def byline(unit: str) -> bool:
    """Whether the unit names who wrote the article (‘By Jane Doe, Associated Press’) and says no more."""
    if len(unit) > 160 or "\n" in unit:
        return False
    low = unit.lower()
    for opening in words("blocks", "bylines"):
        if low.startswith(opening) and low[len(opening) : len(opening) + 1] in (" ", ":", "\t"):
            names = unit[len(opening) :].lstrip(": \t").split()
            return 1 <= len(names) <= 16 and names[0][:1].isupper() and all(_NAME.fullmatch(name) for name in names)
    return False


def credit(unit: str) -> bool:
    """Whether the unit is the desk's credits (‘Reporting by …; Editing by …’)."""
    if len(unit) > 400:
        return False
    low = unit.lower().strip(" ()[].")
    return low.startswith(tuple(words("blocks", "credits"))) or low.endswith(tuple(words("blocks", "credit_ends")))


@cache
def _caption() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = "|".join(re.escape(cue) for cue in sorted(words("blocks", "captions"), key=len, reverse=True))
    made = r"(?:photo|photos|image|picture|illustration) by "
    agencies = r"\((?:AP|AFP|Reuters|EPA|Getty)[\w /,.-]{0,40}\)$"
    return (
        re.compile(rf"[(\[]?(?:(?:{cues})\s*(?::|\||/|—|–|- )|(?:[\w ]{{0,20}} )?{made})", re.IGNORECASE),
        re.compile(rf"(?:^|[\s.(\[|])(?:{cues})\s*(?::|/|\|| by |©)[^:\n]{{1,80}}$|{agencies}", re.IGNORECASE),
    )


def caption(unit: str) -> bool:
    """Whether the unit belongs to a picture: it begins with ‘Photo:’ or ends in ‘Image: …’."""
    if len(unit) > 600:
        return False
    opening, closing = _caption()
    return bool(opening.match(unit) or closing.search(unit, max(0, len(unit) - 140)))


def only_credit(unit: str) -> bool:
    """Whether a caption names nothing but where its picture comes from."""
    return len(unit) <= 100 and bool(_caption()[0].match(unit)) and not ends_sentence(unit, 0, len(unit))


def section(unit: str) -> bool:
    """Whether the unit is one of the headings that articles of all kinds have (‘Background’, ‘Why it matters’)."""
    return len(unit) <= 60 and unit.lower().replace("’", "'").strip(" ?:!#*.") in words("blocks", "sections")


def unpunctuated(unit: str) -> bool:
    """Whether the unit ends as titles do: with no full stop, comma or colon, but a question or an abbreviation may."""
    if unit.endswith(("?", "!")):
        return True
    if _INITIALS.search(unit):
        return True
    return not unit.endswith((",", ":", ";", "—", "–")) and not ends_sentence(unit, 0, len(unit))


def title(unit: str) -> bool:
    """Whether the first unit of an article can be its title."""
    return (
        len(unit) <= 200
        and len(unit.split()) <= 30
        and unpunctuated(unit)
        and any(character.isalpha() for character in unit)
        and not _begins_small(unit)
    )


def heading(unit: str) -> bool:
    """Whether a unit inside an article has the form of a heading."""
    if len(unit) > 90 or "\n" in unit or not unpunctuated(unit) or _begins_small(unit):
        return False
    if _SPEAKER.match(unit):  # a transcript: ‘DOE: And the cost?’
        return False
    found = _WORD.findall(unit)
    if not found or len(found) > 12 or unit[0] in '"“‘«(' or unit[-1] in '"”’»)':
        return False
    long = [word for word in found if len(word) > 3]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in long)
    titled = bool(long) and capitals * 10 >= len(long) * 6
    if unit.endswith(("?", "!")):
        return titled or len(found) <= 5
    return titled or len(found) <= 6


def states_something(unit: str) -> bool:
    """Whether a heading can carry a statement: long enough for who and what, and no question."""
    return not unit.endswith("?") and len(_WORD.findall(unit)) >= 5


def quoted(unit: str) -> bool:
    """Whether the whole unit is one quotation and short, as a pull quote is."""
    if len(unit) > 400 or unit[0] not in '"“«„‘' or unit[-1] not in '"”»“’':
        return False
    return not _REOPENED.search(unit[1:-1])


def _begins_small(unit: str) -> bool:
    return unit[0].islower() and not unit[1:2].isupper()
