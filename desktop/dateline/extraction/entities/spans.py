"""The model's names, cut to the name only: no article, title, possessive or stray word."""

import re
from collections.abc import Iterator

from dateline.domain.entity import EntityType
from dateline.extraction.entities.found import TYPES, Found, headlines
from dateline.extraction.entities.lexicon import common_words, given_names, organisations, places, titles
from dateline.language.parse import Parse, Token

_POSSESSIVES = frozenset({"'s", "’s", "'", "’", "‘s"})
_ARTICLES = frozenset({"the", "a", "an"})
_FUNCTION_WORDS = frozenset(
    {"in", "of", "for", "on", "at", "with", "from", "by", "as", "after", "over", "and", "or", "to", "is", "are"}
)
_EDGES = re.compile(r"^[^\w&$@#]+$")
_PARTICLES = frozenset(
    {"de", "del", "della", "der", "den", "di", "do", "dos", "du", "el", "la", "le", "van", "von", "bin", "ibn", "al"}
)
_MOST_NAMES = 3  # before what the model takes for a name
_STRICTLY_LEGAL = frozenset({"inc", "inc.", "corp", "corp.", "ltd", "ltd.", "llc", "l.l.c.", "plc", "gmbh", "n.v."})
_REST_OF_WORD = re.compile(r"-[a-z]{1,12}\b(?!-)")
_MODEL = re.compile(r"(?=[A-Z0-9-]{0,20}\d)[A-Z]{0,3}-?\d{1,4}[A-Z]{0,3}(?:-\d{1,4}[A-Z]{0,3})?")


def from_model(parse: Parse) -> list[Found]:
    """The names that the model found and we keep, in text order, never overlapping, with their spans repaired."""
    found: list[Found] = []
    capitals = headlines(parse)
    for name in parse.names:
        kind = TYPES.get(name.label)
        if kind is None:
            continue
        headline = capitals[parse.tokens[name.first].sentence]
        for first, last, sort in _split(parse, name.first, name.last, kind):
            for each in _repair(parse, first, last, sort, headline=headline):
                if found and _are_one(parse, found[-1], each):
                    each.first, each.start = found[-1].first, found.pop().start
                    each.text = parse.text[each.start : each.end]
                found.append(each)
    return found


def _are_one(parse: Parse, before: Found, name: Found) -> bool:
    """Whether the model read one person's name as two: the grammar hangs all of the first on the end of the second."""
    if not before.type is name.type is EntityType.PERSON or name.headline or before.last != name.first:
        return False
    parts = parse.tokens[before.first : before.last]
    return before.end + 1 == name.start and all(t.dep == "compound" and t.head == name.last - 1 for t in parts)


def _split(parse: Parse, first: int, last: int, kind: EntityType) -> Iterator[tuple[int, int, EntityType]]:
    """One span of the model as the names that it runs together (`Chrysler LLC Jim Press`)."""
    if kind is EntityType.ORG:
        for i in range(first + 1, last - 1):
            rest = parse.tokens[i + 1 : last]
            if parse.tokens[i].lower in _STRICTLY_LEGAL and all(_is_word(token) for token in rest):
                yield first, i + 1, kind
                yield i + 1, last, EntityType.PERSON if len(rest) in (2, 3) else kind
                return
    if kind is EntityType.GPE:  # a dateline: ‘SAN JOSE - Cisco …’
        for i in range(first + 1, last - 1):
            if parse.tokens[i].text in ("-", "–", "—") and parse.tokens[i].start > parse.tokens[i - 1].end:
                yield first, i, kind
                return
    if kind in (EntityType.ORG, EntityType.PERSON, EntityType.PRODUCT):
        for i in range(first + 1, last - 1):
            if parse.tokens[i].text == "the" and _is_word(parse.tokens[i - 1]):
                yield first, i, kind
                yield i + 1, last, kind
                return
    yield first, last, kind


def _is_word(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.replace("-", "").isalpha()


def _repair(parse: Parse, first: int, last: int, kind: EntityType, *, headline: bool) -> Iterator[Found]:
    first, last = _trim(parse, first, last, kind, headline=headline)
    if first >= last:
        return
    if kind is EntityType.PERSON:
        first = _without_title(parse, first, last)
        first = first if headline else _with_first_names(parse, first, last)
    elif kind is EntityType.GPE:
        last = _without_role(parse, first, last, kind)
    elif kind is EntityType.ORG:
        first, last = _without_kind(parse, first, last), _without_role(parse, first, last, kind)
    if kind in (EntityType.ORG, EntityType.PRODUCT):
        last, kind = _with_model_number(parse, first, last, kind)
    first, last = _trim(parse, first, last, kind, headline=headline)
    if first >= last:
        return
    start, end = parse.tokens[first].start, parse.tokens[last - 1].end
    if kind is EntityType.PERSON:
        end = _whole_word(parse.text, end)
    end -= _ends_with_full_stop(parse.tokens[last - 1])
    for left, right, sort in _hyphenated(parse.text, start, end, kind):
        text = parse.text[left:right]
        if any(character.isalpha() for character in text):
            yield Found(left, right, first, last, text, sort, "the language model reads a name here", headline)


def _trim(parse: Parse, first: int, last: int, kind: EntityType, *, headline: bool) -> tuple[int, int]:
    """Without articles, possessives, marks and words in lower case at the edges."""
    tokens = parse.tokens
    while first < last and _is_stray(tokens[last - 1], kind, last=True):
        last -= 1
    while first < last:
        token = tokens[first]
        if token.lower == "the" and last - first > 1 and _article_belongs(parse, first, kind, headline=headline):
            break
        if not (_is_stray(token, kind) or (token.lower in _ARTICLES and last - first > 1)):
            break
        first += 1
    return first, last


def _is_stray(token: Token, kind: EntityType, *, last: bool = False) -> bool:
    """Whether *token*, at the edge of a name, is no part of it."""
    if _EDGES.match(token.text) or token.text in _POSSESSIVES:
        return True
    if last and token.text.istitle() and token.lower in _FUNCTION_WORDS:
        return True
    return kind is not EntityType.WORK and not _starts_name(token, last=last)


def _starts_name(token: Token, *, last: bool = False) -> bool:
    """Whether a name may begin (or end) with *token*: it has a capital or a digit somewhere, or is a particle."""
    if not token.text.islower():
        return True
    return not last and (token.lower in _PARTICLES or token.lower.startswith(("al-", "el-", "ul-")))


def _article_belongs(parse: Parse, first: int, kind: EntityType, *, headline: bool) -> bool:
    """Whether `The` is part of the name: written large inside a sentence, or of `The Hague`."""
    token = parse.tokens[first]
    if parse.tokens[first + 1].text == "Hague":
        return True
    starts = first == parse.sentences[token.sentence].first or parse.tokens[first - 1].text in "“\"'‘(:—–-"
    return token.text == "The" and not starts and not headline and kind in (EntityType.ORG, EntityType.WORK)


def _without_title(parse: Parse, first: int, last: int) -> int:
    words, tokens = titles(), parse.tokens
    while last - first > 1:
        token, follows = tokens[first], tokens[first + 1]
        if follows.lower == "of":  # ‘President of France Jane Doe’, but ‘Duke of Kent’
            if last - first < 5 or tokens[first + 2].text not in places().names:
                break
            first += 3
        elif (
            token.text in words.address
            or (f"{token.text}." in words.address and token.text.isalpha())
            or token.lower in words.roles
            or (token.lower in words.modifiers and follows.lower in words.roles)
            or token.text in (".", ",", "-")
        ):
            first += 1
        else:
            break
    return first


def _with_first_names(parse: Parse, first: int, last: int) -> int:
    """With the names before that the grammar puts into one name with it, and that are no other words: `Jo Ann Roe`."""
    tokens, least = parse.tokens, max(parse.sentences[parse.tokens[first].sentence].first, first - _MOST_NAMES)
    begin = first
    while begin > least:
        token = tokens[begin - 1]
        joined = token.dep == "compound" and first <= token.head < last and token.end + 1 == tokens[begin].start
        if not (joined and token.tag == "NNP" and not token.name and _is_word(token) and _is_only_a_name(token)):
            break
        begin -= 1
    return begin


def _is_only_a_name(token: Token) -> bool:
    """Whether *token* is no title, no place and no word of the language, as far as the lists know."""
    if token.lower in given_names():
        return True
    words = titles()
    if token.text in words.address or token.lower in words.roles or token.lower in words.modifiers:
        return False
    if token.lower.endswith(words.callings):
        return False
    return token.text not in places().kinds and token.text.istitle() and token.lower not in common_words()


def _without_kind(parse: Parse, first: int, last: int) -> int:
    """`carmaker Renault` is Renault: what a common noun says a name is, is not part of it."""
    kinds = organisations().kinds
    for i in range(min(last - 2, first + 3), first - 1, -1):
        if parse.tokens[i].lower in kinds and parse.tokens[i].text.islower() and _starts_name(parse.tokens[i + 1]):
            return i + 1
    return first


def _ends_with_full_stop(token: Token) -> bool:
    """Whether the last character of a name is the full stop of its sentence (`AT&T.`) and of no abbreviation."""
    word = token.text[:-1]
    if not token.text.endswith(".") or "." in word or word.lower() in organisations().legal:
        return False
    return "&" in word or (len(word) > 4 and token.text not in titles().address)


def _whole_word(text: str, end: int) -> int:
    """Where the word ends that a span cuts at a hyphen: `Ka-ki`."""
    match = _REST_OF_WORD.match(text, end)
    return match.end() if match else end


def _without_role(parse: Parse, first: int, last: int, kind: EntityType) -> int:
    """`State Department Spokesperson` is the State Department's; a name of nothing but a role stays as it is."""
    words, heads = titles(), organisations().heads
    end = last
    while end - first > 1 and (
        parse.tokens[end - 1].lower in words.roles or parse.tokens[end - 1].lower in ("press", "chief")
    ):
        end -= 1
    if end == last or parse.tokens[last - 1].lower in heads:
        return last
    name = parse.text[parse.tokens[first].start : parse.tokens[end - 1].end]
    known = name in places().kinds or name in places().buildings or kind is EntityType.GPE
    return end if known or parse.tokens[end - 1].lower in heads else last


def _with_model_number(parse: Parse, first: int, last: int, kind: EntityType) -> tuple[int, EntityType]:
    """`Boeing 747` names a product of Boeing's: a maker with a model's number after it."""
    tokens, follow = parse.tokens, organisations().follow
    if last - first > 1 and _MODEL.fullmatch(tokens[last - 1].text) and not tokens[last - 1].text.isdigit():
        return last, EntityType.PRODUCT
    if last >= len(tokens) or tokens[last].sentence != tokens[first].sentence or last - first > 2:
        return last, kind
    number, after = tokens[last], tokens[last + 1] if last + 1 < len(tokens) else None
    if number.start - tokens[last - 1].end > 1 or not _MODEL.fullmatch(number.text):
        return last, kind
    if number.text.isdigit():
        counts = after is not None and after.pos in ("NOUN", "ADJ", "SYM") and after.lower not in follow
        if (
            len(number.text) != 3
            or counts
            or (after is not None and after.text in ("%", "-", ".", ":") and after.text != ".")
        ):
            return last, kind
    return last + 1, EntityType.PRODUCT


def _hyphenated(text: str, start: int, end: int, kind: EntityType) -> Iterator[tuple[int, int, EntityType]]:
    """`U.S.-Russia` and `U.S.-Belarusian` as the two places or peoples that they join."""
    words = text[start:end]
    known = places().kinds
    for mark in ("-", "–", "—", "/"):
        left, found, right = words.partition(mark)
        if found and left.strip() in known and right.strip() in known:
            right_start = end - len(right.lstrip())
            yield start, start + len(left.rstrip()), EntityType(known[left.strip()])
            yield right_start, end, EntityType(known[right.strip()])
            return
    yield start, end, kind
