"""Names that the model missed: places of the word list, and names that the text says elsewhere."""

from collections.abc import Sequence

from dateline.domain.entity import EntityType
from dateline.extraction.entities.canonical import person_words
from dateline.extraction.entities.found import Found, from_tokens, headlines, taken
from dateline.extraction.entities.lexicon import organisations, places, titles
from dateline.language.parse import Parse, Token

_SEARCHED = frozenset(
    {
        EntityType.PERSON,
        EntityType.ORG,
        EntityType.GPE,
        EntityType.LOC,
        EntityType.FAC,
        EntityType.NORP,
        EntityType.PRODUCT,
    }
)

_LED = frozenset(
    {
        "led",
        "backed",
        "based",
        "owned",
        "run",
        "funded",
        "made",
        "built",
        "controlled",
        "sponsored",
        "supported",
        "style",
    }
)
# Names by their words, with type and full name; and the numbers of words that such names have, longest first.
_Forms = tuple[dict[tuple[str, ...], tuple[EntityType, str]], list[int]]


def from_places(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """Countries, regions, peoples and seats of government of the word list that *found* does not cover."""
    known, covered, capitals = places(), taken(found), headlines(parse)
    languages = {i for name in parse.names if name.label == "LANGUAGE" for i in range(name.first, name.last)}
    more: list[Found] = []
    until = 0
    for token in parse.tokens:
        if token.i < until or token.i in covered or token.i in languages or token.text not in known.starts:
            continue
        for words in known.starts[token.text]:
            last = token.i + len(words)
            if not _spells(parse, token.i, words) or any(i in covered for i in range(token.i, last)):
                continue
            name = " ".join(words)
            people = name in known.demonyms
            if name in known.ambiguous or not _stands_alone(parse, token.i, last, people=people):
                continue
            kind = EntityType.NORP if people else EntityType(known.names[name].kind if name in known.names else "GPE")
            more.append(from_tokens(parse, token.i, last, kind, _listed(name), headline=capitals[token.sentence]))
            until = last
            break
    return more


def in_compounds(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """Names inside a word with hyphens: both of `U.S.-Belarus`, the first of `China-backed` and `Airbus-led`."""
    known, covered, capitals = places(), taken(found), headlines(parse)
    named = {name.text: name.type for name in found if not name.headline}
    more: list[Found] = []
    for token in parse.tokens:
        if token.i in covered or not token.text[0].isupper():
            continue
        mark = next((mark for mark in "-–—/" if mark in token.text[1:-1]), None)
        if mark is None:
            continue
        parts = token.text.split(mark)
        if len(parts) == 2 and parts[0] in named and parts[1] in _LED:
            name = from_tokens(parse, token.i, token.i + 1, named[parts[0]], f"the text names ‘{parts[0]}’ elsewhere")
            name.end, name.text = token.start + len(parts[0]), parts[0]
            name.headline = capitals[token.sentence]
            more.append(name)
            continue
        if parts[0] not in known.kinds or not (len(parts) == 2 and (parts[1].islower() or parts[1] in known.kinds)):
            continue
        start = token.start
        for part in parts:
            if part in known.kinds:
                name = from_tokens(parse, token.i, token.i + 1, EntityType(known.kinds[part]), _listed(part))
                name.start, name.end, name.text = start, start + len(part), part
                name.headline = capitals[token.sentence]
                more.append(name)
            start += len(part) + len(mark)
    return more


def _listed(name: str) -> str:
    return f"‘{name}’ is in the list of {'peoples' if name in places().demonyms else 'places'}"


def _spells(parse: Parse, first: int, words: Sequence[str]) -> bool:
    tokens = parse.tokens[first : first + len(words)]
    return len(tokens) == len(words) and all(t.text == word for t, word in zip(tokens, words, strict=True))


def _stands_alone(parse: Parse, first: int, last: int, *, people: bool) -> bool:
    """Whether the words are a name by themselves and no part of a longer one (`Michael Jordan`)."""
    tokens = parse.tokens
    if tokens[last - 1].tag not in ("NNP", "NNPS", "JJ", "NN", "NNS"):
        return False
    if people:
        return True
    beside = [
        tokens[i] for i in (first - 1, last) if 0 <= i < len(tokens) and tokens[i].sentence == tokens[first].sentence
    ]
    return not any(t.tag in ("NNP", "NNPS") and t.text.isalpha() and t.text not in titles().address for t in beside)


def said_elsewhere(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """Further places where a name of *found*, or the family name of a person of it, stands unmarked."""
    table = _names_to_search(found, parse)
    covered, capitals = taken(found), headlines(parse)
    common = frozenset(token.text for token in parse.tokens if token.text.islower())
    more: list[Found] = []
    until = 0
    for token in parse.tokens:
        if token.i < until or token.i in covered or token.text not in table:
            continue
        forms, lengths = table[token.text]
        for length in lengths:
            last = token.i + length
            known = forms.get(tuple(t.text for t in parse.tokens[token.i : last]))
            if known is None or any(i in covered for i in range(token.i, last)):
                continue
            kind, full = known
            headline = capitals[token.sentence]
            if length == 1 and not _is_the_name(parse, token, kind, covered, common, headline=headline):
                continue
            why = f"the text names ‘{full}’ elsewhere"
            more.append(from_tokens(parse, token.i, last, kind, why, headline=headline))
            until = last
            break
    return more


def _names_to_search(found: Sequence[Found], parse: Parse) -> dict[str, _Forms]:
    """By first word: the names to look for, with their type and the full name that they are of."""
    votes: dict[tuple[str, ...], dict[EntityType, int]] = {}
    full: dict[tuple[str, ...], str] = {}
    legal = organisations().legal
    for name in found:
        if name.headline or name.type not in _SEARCHED:
            continue
        words = tuple(token.text for token in parse.tokens[name.first : name.last])
        if "".join(words) != "".join(name.text.split()):
            continue  # half of a hyphenated pair
        forms = [words]
        if name.type is EntityType.PERSON and len(words) > 1:
            family = person_words(name.text)[-1]
            forms += [(word,) for word in words[-1:] if word.lower() == family and len(word) > 2]
        if name.type is EntityType.ORG:
            short = words
            while len(short) > 1 and short[-1].lower() in legal:
                short = short[:-1]
            forms += [short]
        for form in dict.fromkeys(forms):
            counts = votes.setdefault(form, {})
            counts[name.type] = counts.get(name.type, 0) + (1 if form == words else 0)
            full.setdefault(form, name.text)
    table: dict[str, _Forms] = {}
    for form, counts in votes.items():
        kind = max(counts, key=lambda sort: counts[sort])
        table.setdefault(form[0], ({}, []))[0][form] = (kind, full[form])
    return {first: (forms, sorted({len(form) for form in forms}, reverse=True)) for first, (forms, _) in table.items()}


def _is_the_name(
    parse: Parse, token: Token, kind: EntityType, covered: set[int], common: frozenset[str], *, headline: bool
) -> bool:
    """Whether one word that is known as a name is that name here, and not a common word or part of another name."""
    if not token.text[:1].isupper() and token.text.islower():
        return False
    if len(token.text) < 2:
        return False
    initial = parse.sentences[token.sentence].first == token.i
    if (initial or headline) and token.pos != "PROPN" and not (initial and token.lower not in common):
        return False
    if kind is not EntityType.PERSON:
        return True
    words = titles()
    for i in (token.i - 1, token.i + 1):
        if not 0 <= i < len(parse.tokens) or i in covered or headline:
            continue
        beside = parse.tokens[i]
        is_title = beside.text in words.address or beside.lower in words.roles
        if beside.sentence == token.sentence and beside.pos == "PROPN" and beside.text.isalpha() and not is_title:
            return False
    return True
