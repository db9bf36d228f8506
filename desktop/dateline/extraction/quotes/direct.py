"""Quotations in marks: which stretches are somebody's words, and whose."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.domain.entity import EntityType
from dateline.domain.quote import Quote, QuoteKind, Speaker
from dateline.domain.span import Passage
from dateline.extraction._clauses import doer
from dateline.extraction._lexicon import base, words
from dateline.extraction._phrases import Mentions
from dateline.extraction.quotes.cues import ACT, ANY, DESCRIBE, SAY, Cue, according, cue_of, may_speak, speaker_of
from dateline.extraction.quotes.marks import Marked
from dateline.language.parse import Parse, Token

_NEAR = 14  # tokens within which a cue beside a quotation is looked for
_ENDS = (".", "!", "?", ",", "…", "—", "–", "-")
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_SMALL = words("cue_verbs", "small")
_MANNER = words("cue_verbs", "manner")


@dataclass(slots=True)
class Stretch:
    """A marked stretch with its words: `inside` are the tokens between the marks."""

    marked: Marked
    inside: list[Token]
    whole: bool  # a sentence or more, or one cut short by a comma
    stops: bool  # it ends as a sentence does
    cue: Cue | None = None
    speaker: Speaker | None = None
    why: str = ""


def find_direct(parse: Parse, mentions: Mentions, marked: Sequence[Marked]) -> list[tuple[Marked, Quote]]:
    """The marked stretches that are quotations, with who speaks. Terms, titles and doubted words are left out."""
    rows = [row for row in (_stretch(parse, mark) for mark in marked) if row is not None]
    covered = {token.i for row in rows for token in parse.at(row.marked.start, row.marked.end)}
    for row in rows:
        cue, why = _cue(parse, mentions, row, covered)
        if cue is not None and cue.speaker is not None:
            row.cue, row.why = cue, why
            row.speaker = speaker_of(parse, mentions, cue)
        elif cue is not None:
            row.cue, row.why = cue, why
    _carry(parse, mentions, rows, covered)
    return [(row.marked, _quote(parse, row)) for row in rows if _counts(row)]


def _stretch(parse: Parse, marked: Marked) -> Stretch | None:
    inside = [
        token
        for token in parse.at(marked.start, marked.end)
        if token.pos not in ("PUNCT", "SYM") and token.text.strip("\"'“”‘’«»`")
    ]
    inside = [token for token in inside if any(letter.isalnum() for letter in token.text)]
    if not inside:
        return None
    body = parse.text[marked.start : marked.end].strip("\"“”„‟«»＂‘’'` ")
    verbs = any(token.tag in _FINITE for token in inside)
    opens = inside[0].text[:1].isupper()
    ends = body.endswith(_ENDS) or marked.open
    whole = (
        (verbs and len(inside) > 2 and (opens or ends or len(inside) > 7))
        or (opens and ends and (len(inside) > 1 or not body.endswith(",")))
        or len(inside) > 9
    )
    return Stretch(marked, inside, whole, body.endswith((".", "!", "?", "…")))


def _counts(row: Stretch) -> bool:
    if row.cue is not None or row.speaker is not None:
        return not (_is_title(row) and row.why != "beside")
    told = any(token.tag in _FINITE for token in row.inside)
    return row.whole and told and len(row.inside) > 6 and (row.marked.open or row.marked.continues or row.stops)


def _is_title(row: Stretch) -> bool:
    """Whether every word of weight is capitalised: ‘The Grapes of Wrath’, no sentence."""
    weighty = [token for token in row.inside if token.lower not in _SMALL]
    return (
        len(row.inside) < 9
        and not row.whole
        and all(token.text[:1].isupper() or token.text.isdigit() for token in weighty)
    )


def _quote(parse: Parse, row: Stretch) -> Quote:
    marked = row.marked
    return Quote(
        start=marked.start,
        end=marked.end,
        text=parse.text[marked.start : marked.end],
        kind=QuoteKind.DIRECT if row.whole else QuoteKind.MIXED,
        speaker=row.speaker,
        cue=row.cue.words(parse) if row.cue else None,
        why=_why(parse, row),
    )


def _why(parse: Parse, row: Stretch) -> str:
    if row.why == "carried":
        return f"the words before it are {row.speaker.text if row.speaker else 'somebody'}’s, and nobody else is named"
    if row.cue is None:
        return "whole sentences in quotation marks; nobody is named as their speaker"
    cue: Passage = row.cue.words(parse)
    return f"in quotation marks, by ‘{cue.text}’" + ("" if row.speaker else "; nobody is named as its speaker")


def _cue(parse: Parse, mentions: Mentions, row: Stretch, covered: set[int]) -> tuple[Cue | None, str]:
    after = _after(parse, mentions, row, covered)
    if after is not None:
        return after, "beside"
    before = _before(parse, mentions, row, covered)
    if before is not None:
        return before, "beside"
    grammar = _by_grammar(parse, mentions, row, covered)
    return grammar, "grammar"


def _after(parse: Parse, mentions: Mentions, row: Stretch, covered: set[int]) -> Cue | None:
    """‘“…,” said X’, ‘“…,” X said’: a cue in the words that follow, up to the end of their sentence."""
    text, tokens = parse.text, parse.tokens
    last = parse.at(row.marked.start, row.marked.end)[-1]
    block = parse.sentences[last.sentence].block
    body = text[row.marked.start : row.marked.end].rstrip("\"”»'’` ")
    first = last.i + 1
    if first >= len(tokens) or parse.sentences[tokens[first].sentence].block != block:
        return None
    comma = body.endswith((",", "?", "!", "—", "–", "-", "…")) or tokens[first].text in (",", "—", "–", "-")
    if not comma and not (body.endswith(".") and tokens[first].text[:1].islower()):
        return None
    begun = False
    for token in tokens[first : first + _NEAR]:
        if token.i in covered or parse.sentences[token.sentence].block != block:
            break
        if token.text in (".", ";", "!", "?") or (begun and token.dep == "mark"):
            break
        if token.lower == "according":
            return according(parse, token)
        if (
            token.pos in ("VERB", "AUX")
            and base(token) in SAY | ACT | _MANNER
            and token.tag != "VBG"
            and token.dep not in ("relcl", "aux", "auxpass")
        ):
            speaker = doer(parse, token)
            if (
                speaker is None
                or speaker.i in covered
                or abs(speaker.i - token.i) > _NEAR
                or not (may_speak(mentions, speaker) or base(token) in SAY)
            ):
                speaker = _neighbour(parse, token, first, covered)
            if speaker is not None and (token.lemma != "be" or token.lower == "was"):
                if token.lemma == "be":
                    continue
                return cue_of(parse, token, speaker)
        if (
            token.pos in ("VERB", "AUX")
            and token.lower not in ("has", "had", "have", "was", "is")
            and token.dep != "relcl"
        ):
            begun = True
    return None


def _neighbour(parse: Parse, verb: Token, first: int, covered: set[int]) -> Token | None:
    """The noun that stands beside a cue whose parse went astray: before it if there is one, else after it."""
    tokens = parse.tokens
    for step in range(verb.i - 1, first - 1, -1):
        if tokens[step].pos in ("PROPN", "PRON", "NOUN"):
            return tokens[step]
    found: Token | None = None
    for token in tokens[verb.i + 1 : verb.i + 9]:
        if token.i in covered or token.sentence != verb.sentence:
            break
        if token.pos in ("PROPN", "PRON", "NOUN"):
            found = token
        elif found is not None or token.pos not in ("DET", "ADJ", "NUM", "ADP"):
            break
    return found


def _before(parse: Parse, mentions: Mentions, row: Stretch, covered: set[int]) -> Cue | None:
    """‘X said: “…”’, ‘X said “…”’, ‘stating, “…”’: a cue in the words right before."""
    tokens = parse.tokens
    opening = parse.at(row.marked.start, row.marked.end)[0]
    block = parse.sentences[opening.sentence].block
    place = opening.i - 1
    if place < 0 or parse.sentences[tokens[place].sentence].block != block:
        return None
    joint = tokens[place]
    joined = joint.text in (",", ":", "—", "–", "-", "...") or joint.lower == "that"
    if not joined and joint.pos not in ("VERB", "PRON", "PROPN", "NOUN", "ADV", "ADP", "SCONJ"):
        return None
    near = 2 * _NEAR if joint.text == ":" else 8
    for step in range(place, max(-1, place - near), -1):
        token = tokens[step]
        if token.i in covered and joint.text == ":":
            continue
        if parse.sentences[token.sentence].block != block or token.text in (".", "!", "?", ";") or token.i in covered:
            return None
        if joint.text == ":" and token.tag == "VBG" and any(c.dep == "dobj" for c in parse.children(token)):
            continue
        if token.pos == "VERB" and base(token) in ANY | _MANNER and (joined or step >= place - 3):
            if not row.whole and not joined and step < place - 1:
                return None
            if not joined and not row.whole and base(token) in DESCRIBE | ACT:
                return None  # grammar decides: the words may be a part of the object alone
            speaker = doer(parse, token)
            if speaker is not None and (may_speak(mentions, speaker) or base(token) in SAY):
                return cue_of(parse, token, speaker)
            if row.whole and joined:
                return cue_of(parse, token, speaker)
            return None
        if (
            joint.text == ":"
            and step == place - 1
            and token.pos in ("PROPN", "NOUN")
            and row.whole
            and place - tokens[tokens[step].head].i < 6
        ):
            named = mentions.on(token)
            if named is not None and all(
                t.pos in ("PROPN", "NOUN", "DET", "ADJ") for t in tokens[parse.sentences[token.sentence].first : step]
            ):
                return Cue(joint.i, joint.i + 1, token)
    return None


def _by_grammar(parse: Parse, mentions: Mentions, row: Stretch, covered: set[int]) -> Cue | None:
    """A cue verb above the quoted words: ‘described it as “very good”’, ‘called him a “liar”’."""
    inside = {token.i for token in parse.at(row.marked.start, row.marked.end)}
    roots = [token for token in row.inside if token.head not in inside and token.head != token.i]
    for root in roots:
        steps = 0
        token = root
        while token.head != token.i and steps < 4:
            relation = token.dep
            token = parse.tokens[token.head]
            steps += 1
            if token.i in covered:
                continue
            lemma = base(token)
            if lemma == "accord" or token.lower == "according":
                return according(parse, token)
            if token.pos == "VERB":
                if lemma in ANY and relation not in ("nsubj", "nsubjpass", "advcl", "agent", "npadvmod"):
                    speaker = doer(parse, token)
                    if speaker is not None and speaker.i not in covered and may_speak(mentions, speaker):
                        return cue_of(parse, token, speaker)
                if not row.whole and relation not in ("ccomp", "xcomp"):
                    break
                if relation in ("relcl", "advcl", "acl"):
                    break
    return None


def _carry(parse: Parse, mentions: Mentions, rows: Sequence[Stretch], covered: set[int]) -> None:
    """Give whole quotations without a cue the speaker of the one before, or of the one after in the same paragraph."""
    for place, row in enumerate(rows):
        if row.cue is not None or row.speaker is not None or not row.whole:
            continue
        before = rows[place - 1] if place else None
        if before is not None and before.speaker is not None and before.whole and _adjoins(parse, before, row):
            row.speaker, row.why = before.speaker, "carried"
            continue
        after = rows[place + 1] if place + 1 < len(rows) else None
        if (
            after is not None and after.speaker is not None and after.marked.paragraph == row.marked.paragraph
            and not parse.text[row.marked.end : after.marked.start].strip(" ,.–—-")
        ):  # fmt: skip
            row.speaker, row.why = after.speaker, "carried"
            continue
        subject = _last_subject(parse, mentions, row, covered)
        if subject is not None and len(row.inside) > 4:
            row.speaker, row.why = speaker_of(parse, mentions, Cue(subject.i, subject.i + 1, subject)), "carried"


def _adjoins(parse: Parse, before: Stretch, row: Stretch) -> bool:
    """Whether nothing stands between two quotations but the attribution of the first."""
    gap = row.marked.paragraph - before.marked.paragraph
    if gap == 0:
        between = parse.at(before.marked.end, row.marked.start)
        between = [token for token in between if token.start >= before.marked.end and token.end <= row.marked.start]
        sentences = {token.sentence for token in between if token.pos not in ("PUNCT", "SYM")}
        return len(sentences) <= 1
    if gap > 1:
        return False
    opening = parse.at(row.marked.start, row.marked.end)[0]
    previous = parse.tokens[opening.i - 1] if opening.i else opening
    opens = parse.sentences[previous.sentence].block != parse.sentences[opening.sentence].block
    return row.marked.continues or (opens and parse.text[before.marked.end : row.marked.start].count(".") <= 2)


def _last_subject(parse: Parse, mentions: Mentions, row: Stretch, covered: set[int]) -> Token | None:
    """Who speaks in the sentence right before: its subject, if a person; across paragraphs, only if that one speaks."""
    sentence = row.inside[0].sentence
    if sentence == 0:
        return None
    before = parse.words(parse.sentences[sentence - 1])
    gap = parse.sentences[sentence].block - parse.sentences[sentence - 1].block
    if gap > 1:
        return None
    for token in before:
        if token.dep != "nsubj" or token.i in covered or parse.tokens[token.head].dep != "ROOT":
            continue
        meant = mentions.meant_by(token)
        verb = parse.tokens[token.head]
        said = base(verb) in SAY or any(c.dep == "dobj" and base(c) in _TEXTS for c in parse.children(verb))
        known = meant is not None and meant.type in (EntityType.PERSON, EntityType.ORG)
        if gap == 0:
            return token if meant is not None and meant.type is EntityType.PERSON else None
        return token if known and (said or before[-1].text == ":") else None
    return None


_TEXTS = {"statement", "tweet", "letter", "message", "email", "memo", "note", "post", "blog", "release", "response"}
