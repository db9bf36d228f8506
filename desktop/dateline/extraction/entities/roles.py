"""The title or role that is said beside a person's name: `U.S. special envoy for Belarus`, `the lawyer who led …`."""

from collections.abc import Sequence

from dateline.domain.entity import EntityType
from dateline.extraction.entities.found import Found, head
from dateline.extraction.entities.lexicon import given_names, titles
from dateline.language.parse import Parse, Token

_LONGEST = 12  # tokens of a title
_LINKS = frozenset({"of", "for", "at", "to"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})


def give_titles(parse: Parse, found: Sequence[Found]) -> None:
    """Give each person's name the title beside it, and the gender that its title or given name tells."""
    people = {i for name in found if name.type is EntityType.PERSON for i in range(name.first, name.last)}
    for name in found:
        if name.type is not EntityType.PERSON:
            continue
        span = _before(parse, name, people) or _in_apposition(parse, name, people)
        if span:
            name.title = _tidy(parse, span)
            name.gender = _gender_of(parse, span)
        if not name.gender:
            first = name.text.split()[0]
            name.gender = given_names().get(first.lower(), "")


def _is_role(token: Token) -> bool:
    words = titles()
    return (
        token.text in words.address
        or token.lower in words.roles
        or (token.pos == "NOUN" and token.lemma in words.roles)
    )


def _before(parse: Parse, name: Found, people: set[int]) -> tuple[int, int] | None:
    """The tokens of the title right before the name."""
    tokens = parse.tokens
    floor = max(parse.sentences[tokens[name.first].sentence].first, name.first - _LONGEST)
    at = name.first - 1
    while (
        at >= floor
        and at not in people
        and (tokens[at].pos in _NOMINAL or tokens[at].lower in _LINKS or tokens[at].lower in ("-", "and", "the", "."))
    ):
        at -= 1
    window = range(at + 1, name.first)
    roles = [i for i in window if _is_role(tokens[i])]
    if not roles:
        return None
    last = roles[-1]
    between = tokens[last + 1 : name.first]
    if between and not (between[0].lower in _LINKS and between[-1].pos in _NOMINAL):
        return None
    first = last
    while first - 1 >= window.start:
        left = tokens[first - 1]
        joined = left.lower in ("of", "and") and first - 2 >= window.start and _goes_on(parse, first - 1, window.start)
        if left.pos in _NOMINAL or left.text == "-" or joined:
            first -= 1
        else:
            break
    while first < last and tokens[first].text in ("-", "and", "of"):
        first += 1
    return first, name.first


def _goes_on(parse: Parse, link: int, floor: int) -> bool:
    """Whether a title runs on to the left of `of` or `and` at token *link*: `chair and founder`."""
    token = parse.tokens[link - 1]
    if not _is_role(token) or token.tag not in ("NN", "NNP"):
        return False
    return link - 1 >= floor and (parse.tokens[link].lower == "and" or token.text[:1].isupper())


def _in_apposition(parse: Parse, name: Found, people: set[int]) -> tuple[int, int] | None:
    """The tokens of a noun that stands in apposition to the name, before it or after it."""
    top, tokens = head(parse, name), parse.tokens
    governor = tokens[top.head]
    if top.dep == "appos" and _is_role(governor) and governor.i not in people and governor.i < name.first:
        below = [t.i for t in parse.subtree(governor) if t.i < name.first]
        return _noun_phrase(parse, min(below, default=governor.i), governor, name.first)
    for child in parse.children(top):
        if child.dep == "appos" and child.i >= name.last and child.i not in people and _is_role(child):
            below = [t.i for t in parse.subtree(child)]
            return _noun_phrase(parse, min(below), child, max(below) + 1)
    return None


def _noun_phrase(parse: Parse, first: int, noun: Token, limit: int) -> tuple[int, int]:
    """From the first word to the end of the phrase around *noun*, without article, clauses and second thoughts."""
    tokens = parse.tokens
    while first < noun.i and (tokens[first].pos in ("DET", "PUNCT") or tokens[first].tag in ("PRP$", "CC")):
        first += 1
    last = noun.i + 1
    while last < min(limit, first + _LONGEST):
        token = tokens[last]
        if (
            token.pos in _NOMINAL
            or token.lower in _LINKS
            or (token.pos in ("DET", "PART") and last + 1 < limit)
            or token.text == "-"
        ):
            last += 1
        else:
            break
    while last > noun.i + 1 and (tokens[last - 1].pos not in _NOMINAL):
        last -= 1
    return first, last


def _tidy(parse: Parse, span: tuple[int, int]) -> str:
    """The words of a title, on one line, without a phrase that the source says twice in a row."""
    first, last = span
    tokens = parse.tokens
    words = parse.text[tokens[first].start : tokens[last - 1].end].split()
    head = next((t for t in tokens[last - 1 : first - 1 : -1] if _is_role(t)), None)
    if head is not None and head.tag in ("NNS", "NNPS") and words[-1] == head.text:
        words[-1] = head.text.removesuffix("s")
    for size in range(len(words) // 2, 0, -1):
        for at in range(len(words) - 2 * size + 1):
            if words[at : at + size] == words[at + size : at + 2 * size]:
                del words[at : at + size]
                return " ".join(words)
    return " ".join(words)


def _gender_of(parse: Parse, span: tuple[int, int]) -> str:
    words = titles()
    for token in parse.tokens[span[0] : span[1]]:
        gender = words.address.get(token.text) or words.roles.get(token.lower)
        if gender:
            return gender
    return ""
