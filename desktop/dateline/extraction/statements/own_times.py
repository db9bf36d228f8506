"""Which of the times that a text states belongs to which happening: by what governs it and what stands beside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.domain.timex import TimeExpression, TimexType
from dateline.extraction.statements.candidates import Happening, Kind
from dateline.language.parse import Parse, Token

_DEPTH = 40
_COMPARED = {"from", "than", "compared", "versus", "against"}
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}~?")
_RANGES = [(["from"], "to"), (["from"], "until"), (["from"], "till"), (["from"], "through"), (["between"], "and")]


class OwnTimes:
    """The happenings of one document with the times that are stated for them."""

    def __init__(self, parse: Parse, times: Sequence[TimeExpression], happenings: Sequence[Happening]) -> None:
        self._parse = parse
        self._heads: dict[int, Happening] = {}
        for happening in happenings:
            self._heads.setdefault(happening.clause.i, happening)
            self._heads[happening.head.i] = happening
        self._own = self._assign(times)
        self._last = dict(_ranges(parse.text, times))

    def of(self, happening: Happening) -> TimeExpression | None:
        """The time expression of its own that *happening* has."""
        return self._own.get(happening.head.i)

    def last(self, time: TimeExpression) -> TimeExpression | None:
        """The time up to which *time* reaches: that after ‘to’ in ‘from … to …’."""
        return self._last.get(time.id)

    def named_by(self, place: int) -> Happening | None:
        """The happening that the token at *place* of the parse names."""
        return self._heads.get(place)

    def governor(self, token: Token) -> Happening | None:
        """The happening right above *token* in the grammar, itself left out."""
        here = token
        for _ in range(_DEPTH):
            if here.head == here.i:
                return None
            here = self._parse.tokens[here.head]
            if here.i in self._heads:
                return self._heads[here.i]
        return None

    def _assign(self, times: Sequence[TimeExpression]) -> dict[int, TimeExpression]:
        """Each dated expression to the happening that governs it; the first in the text wins."""
        own: dict[int, TimeExpression] = {}
        beside: set[int] = set()  # happenings whose time stands right with them
        for time in times:
            if time.edtf is None or time.type not in (TimexType.DATE, TimexType.TIME):
                continue
            tokens = self._parse.at(time.start, time.end)
            if not tokens:
                continue
            inside = {token.i for token in tokens}
            top = next((token for token in tokens if token.head not in inside or token.head == token.i), tokens[-1])
            for happened in self._told_of(tokens):
                bare = time.edtf.removesuffix("/..").removeprefix("../")
                own.setdefault(happened.head.i, time.model_copy(update={"edtf": bare}))
            happening = self._heads.get(top.i) or self.governor(top) or self._only(top)
            if happening is None or self._is_of_another(top, happening):
                continue
            place = happening.head.i
            close = self._stands_with(top, happening)
            if place not in own or own[place].type is TimexType.TIME or (close and place not in beside):
                own[place] = time
            if close:
                beside.add(place)
        return own

    def _told_of(self, tokens: Sequence[Token]) -> Iterator[Happening]:
        """What happened then: ‘1987, when two thousand people died’."""
        for token in tokens:
            for child in self._parse.children(token):
                happening = self._heads.get(child.i) if child.dep == "relcl" else None
                if happening and any(word.lower == "when" for word in self._parse.children(child)):
                    yield happening

    def _stands_with(self, top: Token, happening: Happening) -> bool:
        """Whether the words of a time hang on the happening itself, not on one of its nouns."""
        above = self._parse.tokens[top.head]
        if top.dep == "pobj":
            above = self._parse.tokens[above.head]
        return above.i in (happening.head.i, happening.clause.i)

    def _is_of_another(self, top: Token, happening: Happening) -> bool:
        """Whether a time dates what the happening is compared with (‘from 3 million a year earlier’), or a by-name."""
        qualifies = top.dep in ("nummod", "compound", "nmod", "amod")
        for above in self._parse.ancestors(top):
            if above.i in (happening.head.i, happening.clause.i):
                return False
            if above.lower in _COMPARED and not (top.dep == "pobj" and above.i == top.head):
                return True
            if qualifies and above.dep == "appos":
                return True
        return False

    def _only(self, token: Token) -> Happening | None:
        """The one that the parse left apart from its time: the first verb of the sentence."""
        sentence = self._parse.sentences[token.sentence]
        found = [
            h
            for i in range(sentence.first, sentence.last)
            if (h := self._heads.get(i)) is not None and h.kind is Kind.VERB
        ]
        return found[0] if found else None


def _ranges(text: str, times: Sequence[TimeExpression]) -> Iterator[tuple[str, TimeExpression]]:
    """The first time of each ‘from … to …’ and ‘between … and …’ by its id, with the last."""
    for one, other in pairwise(times):
        if one.edtf is None or other.edtf is None or not _DATE.fullmatch(one.edtf) or not _DATE.fullmatch(other.edtf):
            continue
        lead = text[max(0, one.start - 9) : one.start].lower().rsplit(None, 1)[-1:]
        joint = text[one.end : other.start].strip().lower()
        if (lead, joint) in _RANGES and one.edtf.rstrip("~") < other.edtf.rstrip("~"):
            yield one.id, other
