"""Reported speech and thought: the clause that somebody is said to have said, held, wanted or done by speaking."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dateline.domain.entity import EntityType
from dateline.domain.quote import Quote, QuoteKind
from dateline.extraction._clauses import doer, is_passive, subject
from dateline.extraction._lexicon import base, words
from dateline.extraction._phrases import Mentions
from dateline.extraction.quotes.cues import (
    ABOUT,
    ACT,
    ADJECTIVE,
    DESCRIBE,
    EXPRESS,
    FEELING,
    NOUN,
    PHRASE_NOUNS,
    SAY,
    THINK,
    WANT,
    Cue,
    according,
    may_speak,
    speaker_of,
)  # fmt: skip
from dateline.extraction.quotes.marks import Marked
from dateline.language.parse import Parse, Token

_THING = words("cue_verbs", "say_thing")
_MATTER = {"about", "of", "on", "against", "for", "over"}
_PLAIN = {"say", "argue", "insist", "claim", "maintain", "assert"}  # an object of theirs is a misread clause
_MADE = words("cue_verbs", "maker_noun")
_MATTERS = {"of", "for", "to", "about", "on", "against", "over", "in", "with"}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}

Found = tuple[Cue, list[Token]]


def find_indirect(
    parse: Parse, mentions: Mentions, direct: Sequence[tuple[Marked, Quote]], marked: Sequence[Marked]
) -> tuple[list[Quote], set[Marked]]:
    """Reported clauses with cue and speaker, and the marked stretches that are a part of one, not to be repeated."""
    inside = {token.i for mark in marked for token in parse.at(mark.start, mark.end)}
    whole = [(mark.start, mark.end) for mark, quote in direct if quote.kind is QuoteKind.DIRECT]
    taken = {quote.cue.start for mark, quote in direct if quote.cue is not None and quote.kind is QuoteKind.DIRECT}
    spoken = set(whole)
    parts = [mark for mark in marked if (mark.start, mark.end) not in spoken]
    whole_starts, part_starts = [start for start, _ in whole], [mark.start for mark in parts]
    cue_at = {mark: quote.cue.start for mark, quote in direct if quote.cue is not None}
    quotes: list[Quote] = []
    absorbed: set[Marked] = set()
    seen: set[tuple[int, int]] = set()
    for token in parse.tokens:
        if token.i in inside or token.start in taken:
            continue
        for cue, found in _at(parse, mentions, token):
            content = _trim(found)
            if not content or cue.speaker is None:
                continue
            start, end = parse.span(content)
            if (start, end) in seen or _mostly(start, end, _near(whole, whole_starts, start, end)):
                continue
            inner = parts[bisect_left(part_starts, start) : bisect_left(part_starts, end)]
            within = [mark for mark in inner if mark.end <= end + 3]
            if base(token) in DESCRIBE | ACT and any(cue_at.get(mark) == token.start for mark in within):
                continue
            seen.add((start, end))
            end = max([end, *(mark.end for mark in within)])
            absorbed.update(within)
            words_of = cue.words(parse)
            quotes.append(
                Quote(
                    start=start, end=end, text=parse.text[start:end],
                    kind=QuoteKind.MIXED if within else QuoteKind.INDIRECT,
                    speaker=speaker_of(parse, mentions, cue), cue=words_of,
                    why=f"reported by ‘{words_of.text}’",
                )
            )  # fmt: skip
    return quotes, absorbed


def _near(spans: Sequence[tuple[int, int]], starts: Sequence[int], start: int, end: int) -> Sequence[tuple[int, int]]:
    """Those of the disjoint *spans*, in order, that may share a code point with `[start, end)`."""
    return spans[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]


def _mostly(start: int, end: int, whole: Sequence[tuple[int, int]]) -> bool:
    """Whether quotations in marks hold most of `[start, end)`: then they are the finding."""
    return any(
        min(end, right) - max(start, left) > 0.6 * (end - start) or (start <= left and right <= end)
        for left, right in whole
    )


def _at(parse: Parse, mentions: Mentions, token: Token) -> Iterator[Found]:
    lemma = base(token)
    if token.pos == "VERB":
        if (
            lemma in ABOUT
            or lemma in SAY
            or lemma in THINK
            or lemma in WANT
            or lemma in ACT
            or lemma in EXPRESS
            or lemma in DESCRIBE
        ):
            yield from _verb(parse, mentions, token, lemma)
    elif token.pos == "NOUN" and (lemma in NOUN or lemma in _MADE):
        yield from _noun(parse, mentions, token)
    if token.lower == "according":
        yield from _according(parse, token)
    elif token.text == ":":
        yield from _headline(parse, mentions, token)
    elif token.pos == "ADJ" and token.lower in ADJECTIVE and token.dep in ("acomp", "conj", "advcl", "amod"):
        yield from _adjective(parse, mentions, token)
    elif token.lower in ("in", "for", "from") and token.dep == "prep":
        yield from _in_the_view(parse, mentions, token)


def _verb(parse: Parse, mentions: Mentions, verb: Token, lemma: str) -> Iterator[Found]:
    speaker = doer(parse, verb)
    if speaker is None and is_passive(parse, verb):
        return
    if not _speaks(mentions, speaker, lemma):
        return
    cue = Cue(verb.i, verb.i + 1, speaker)
    children = list(parse.children(verb))
    clause = next((c for c in children if c.dep == "ccomp" and _is_clause(parse, c)), None)
    if clause is not None and (lemma in SAY or lemma in THINK or lemma in ACT):
        yield cue, _below(parse, clause, {verb.i})
        return
    if (
        lemma in SAY
        and verb.dep in ("parataxis", "ccomp", "advcl")
        and not any(c.dep in ("dobj", "ccomp", "xcomp") for c in children)
    ):
        yield from _aside(parse, verb, cue)
        return
    after = [
        c
        for c in children
        if c.i > verb.i and c.dep in ("dobj", "xcomp", "prep", "oprd", "dative", "ccomp", "acomp", "attr", "prt")
    ]
    has = {c.dep for c in after}
    thing = next((c for c in after if c.dep == "dobj"), None)
    if lemma in EXPRESS and thing is not None and base(thing) in FEELING:
        that = next(
            (c for c in parse.children(thing) if c.dep in ("acl", "ccomp", "relcl") and _has_that(parse, c)), None
        )
        if that is not None:
            yield Cue(verb.i, thing.i + 1, speaker), _below(parse, that, {verb.i})
        else:
            yield cue, _object(parse, verb, after)
    elif (
        (lemma in WANT and ("xcomp" in has or ("ccomp" in has)))
        or (lemma in DESCRIBE and thing is not None and any(c.lower == "as" for c in [*after, *parse.children(thing)]))
        or (lemma in ACT and lemma not in WANT and thing is not None)
        or (lemma in ACT and "prep" in has and lemma in ("call", "apologize", "apologise", "plead", "vouch"))
        or (lemma in _THING and thing is not None)
    ):
        yield cue, _object(parse, verb, after)


def _speaks(mentions: Mentions, speaker: Token | None, lemma: str) -> bool:
    if speaker is None or speaker.lower == "you":
        return False
    return may_speak(mentions, speaker) or (
        lemma in ("say", "tell") and speaker.lower not in ("it", "this", "that", "there")
    )


def _is_clause(parse: Parse, clause: Token) -> bool:
    """Whether *clause* is finite, or has a ‘that’ or a subject of its own."""
    if clause.tag in _FINITE:
        return True
    return any(
        c.dep in ("mark", "nsubj", "nsubjpass", "expl", "csubj") or c.tag in _FINITE for c in parse.children(clause)
    )


def _has_that(parse: Parse, clause: Token) -> bool:
    return any(c.lower == "that" and c.dep == "mark" for c in parse.children(clause))


def _below(parse: Parse, top: Token, without: set[int]) -> list[Token]:
    """The unbroken stretch of what hangs on *top*, without a participial clause that a comma sets off behind it."""
    below = parse.subtree(top)
    loose: set[int] = set()
    for token in below:
        if token.dep == "advcl" and token.tag == "VBG" and token.i > top.i:
            clause = parse.subtree(token)
            if parse.tokens[clause[0].i - 1].text == "," and clause[-1].i >= below[-1].i - 1:
                loose.update(part.i for part in clause)
                break
    tokens = [token for token in below if token.i not in without and token.i not in loose]
    return parse.tokens[tokens[0].i : tokens[-1].i + 1] if tokens else []


def _object(parse: Parse, verb: Token, after: Sequence[Token]) -> list[Token]:
    """What follows the cue inside its clause: objects, infinitives and phrases, up to a loose clause."""
    last = verb.i
    for part in after:
        last = max(last, parse.subtree(part)[-1].i)
    stop = [c.i for c in parse.children(verb) if c.dep in ("advcl", "conj", "cc", "parataxis") and c.i > verb.i]
    for child in stop:
        left = parse.subtree(parse.tokens[child])[0].i
        if left > verb.i + 1:
            last = min(last, left - 1)
    return parse.tokens[verb.i + 1 : last + 1]


def _aside(parse: Parse, verb: Token, cue: Cue) -> Iterator[Found]:
    """‘…, the mayor said, …’ and ‘as the mayor said’: the sentence around the aside."""
    own = {token.i for token in parse.subtree(verb)}
    head = parse.tokens[verb.head]
    if (
        len(own) > 14
        or head.i == verb.i
        or (verb.dep == "advcl" and not any(c.lower == "as" for c in parse.children(verb)))
    ):
        return
    if (
        verb.dep == "ccomp"
        and verb.i < head.i
        and not any(t.text == "," for t in parse.tokens[max(0, verb.i - 6) : verb.i + 6])
    ):
        return
    yield cue, _without(parse, head, own)


def _without(parse: Parse, top: Token, own: set[int]) -> list[Token]:
    """The clause of *top* without the tokens *own* at its edges."""
    tokens = parse.subtree(top)
    run = parse.tokens[tokens[0].i : tokens[-1].i + 1]
    while run and (run[0].i in own or run[0].text == ","):
        run = run[1:]
    while run and (run[-1].i in own or run[-1].text == ","):
        run = run[:-1]
    return run


def _adjective(parse: Parse, mentions: Mentions, adjective: Token) -> Iterator[Found]:
    """‘X is confident that …’."""
    clause = next((c for c in parse.children(adjective) if c.dep == "ccomp" and _is_clause(parse, c)), None)
    if clause is None or clause.i < adjective.i:
        return
    verb = parse.tokens[adjective.head]
    speaker = subject(parse, verb) if verb.pos in ("VERB", "AUX") else None
    if may_speak(mentions, speaker):
        yield Cue(adjective.i, adjective.i + 1, speaker), _below(parse, clause, set())


def _noun(parse: Parse, mentions: Mentions, noun: Token) -> Iterator[Found]:
    """‘the mayor’s claim that …’, ‘issued a warning that …’."""
    clause = next((c for c in parse.children(noun) if c.dep in ("acl", "ccomp", "relcl") and _has_that(parse, c)), None)
    if clause is None or clause.i < noun.i:
        yield from _made_by(parse, mentions, noun)
        return
    head = parse.tokens[noun.head]
    if noun.dep == "dobj" and base(head) in EXPRESS and base(noun) in FEELING:
        return
    speaker: Token | None = None
    for child in parse.children(noun):
        if child.dep == "poss":
            speaker = child
        elif child.dep == "prep" and child.lower in ("of", "by", "from") and child.i < clause.i:
            speaker = speaker or next((b for b in parse.children(child) if b.dep == "pobj"), None)
    if speaker is None and noun.dep == "dobj" and head.pos == "VERB":
        speaker = subject(parse, head)
    if (speaker is not None and speaker.lower in ("its", "his", "her", "their", "my", "our", "your")) or may_speak(
        mentions, speaker
    ):
        yield Cue(noun.i, noun.i + 1, speaker), _below(parse, clause, set())


def _made_by(parse: Parse, mentions: Mentions, noun: Token) -> Iterator[Found]:
    """‘the mayor’s criticism of the plan’: the matter is what follows the noun."""
    if base(noun) not in _MADE:
        return
    maker = next((c for c in parse.children(noun) if c.dep == "poss"), None)
    matter = [
        c
        for c in parse.children(noun)
        if c.i > noun.i and (c.dep == "acl" or (c.dep == "prep" and c.lower in _MATTERS))
    ]
    if maker is None or not matter or mentions.meant_by(maker) is None or not may_speak(mentions, maker):
        return
    yield Cue(noun.i, noun.i + 1, maker), parse.tokens[noun.i + 1 : parse.subtree(matter[-1])[-1].i + 1]


def _according(parse: Parse, token: Token) -> Iterator[Found]:
    cue = according(parse, token)
    if cue is None:
        return
    sentence = parse.sentences[token.sentence]
    if cue.until is not None:
        yield cue, parse.tokens[cue.until + 1 : sentence.last]
        return
    head = parse.tokens[token.head]
    while head.pos not in ("VERB", "AUX") and head.head != head.i:
        head = parse.tokens[head.head]
    yield cue, _without(parse, head, {t.i for t in parse.subtree(token)})


def _headline(parse: Parse, mentions: Mentions, colon: Token) -> Iterator[Found]:
    """‘Mayor: Bridge will open in May’: a name alone before a colon at the head of a line, a clause after it."""
    sentence = parse.sentences[colon.sentence]
    before, after = parse.tokens[sentence.first : colon.i], parse.tokens[colon.i + 1 : sentence.last]
    if not 0 < len(before) <= 4 or len(after) < 4 or any(t.pos != "PROPN" for t in before):
        return
    meant = mentions.on(before[-1])
    if meant is None or meant[1].type not in (EntityType.PERSON, EntityType.ORG):
        return
    if any(t.tag in _FINITE for t in after):
        yield Cue(colon.i, colon.i + 1, before[-1]), after


def _in_the_view(parse: Parse, mentions: Mentions, token: Token) -> Iterator[Found]:
    """‘in the words of X’, ‘in X’s view’."""
    noun = next((c for c in parse.children(token) if c.dep == "pobj" and base(c) in PHRASE_NOUNS), None)
    if noun is None:
        return
    who = next((c for c in parse.children(noun) if c.dep == "poss"), None)
    if who is None:
        of = next((c for c in parse.children(noun) if c.lower == "of"), None)
        who = of and next((c for c in parse.children(of) if c.dep == "pobj"), None)
    head = parse.tokens[token.head]
    if who is None or head.pos not in ("VERB", "AUX") or not (may_speak(mentions, who) or who.tag == "PRP$"):
        return
    own = {t.i for t in parse.subtree(token)}
    yield Cue(token.i, noun.i + 1, who), _without(parse, head, own)


def _trim(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[0].pos == "PUNCT":
        tokens = tokens[1:]
    while tokens and tokens[-1].pos == "PUNCT":
        tokens = tokens[:-1]
    return tokens
