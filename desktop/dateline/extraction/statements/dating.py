"""When a happening took place: by its own words, a sentence before, or the article's date; and why we think so."""

import re
from collections.abc import Sequence

from dateline.domain.document import Publication
from dateline.domain.edtf import parse as date_of
from dateline.domain.statement import Modality
from dateline.domain.timex import TimeExpression
from dateline.domain.when import UNDATED, Basis, When
from dateline.extraction._clauses import doer
from dateline.extraction._lexicon import base, words
from dateline.extraction._phrases import phrase
from dateline.extraction.statements.candidates import Happening, Kind
from dateline.extraction.statements.modality import Presented
from dateline.extraction.statements.offsets import Offset, find_offsets
from dateline.extraction.statements.own_times import OwnTimes
from dateline.extraction.statements.tenses import is_past, is_past_perfect, is_perfect
from dateline.language.parse import Parse, Token

_PLAIN = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)[~?%]?")
_COMING = words("modality", "coming")
_EARLIER = words("modality", "earlier")
_RECENT = words("modality", "recent")
_REPORTS = words("cue_verbs", "say")
_LIVES = words("verbs", "lives")
_OCCUR = {"take", "occur", "happen", "come", "begin", "end", "break"}
_NEXT_TO = words("modality", "joining")
_JOINED = ("dobj", "nsubj", "nsubjpass", "pobj", "attr", "conj")
_SHARING = ("xcomp", "pcomp", "advcl", "conj", "acl", "ccomp")
_BACK = 20  # happenings of one word among which a definite noun looks for its own
_SIDES = ("after", "before")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_THESE_DAYS = 7
_FAR = 4  # sentences over which a date is carried
_MOVED = words("verbs", "moved")
_EFFECTS = words("verbs", "effects")


class Dating:
    """Dates the happenings of one document, in the order of the text."""

    def __init__(
        self, parse: Parse, times: Sequence[TimeExpression], published: Publication, happenings: Sequence[Happening],
        presented: dict[int, Presented], quoted: set[int], titles: frozenset[int],
    ) -> None:  # fmt: skip
        self._parse = parse
        self._published = published
        self._presented = presented
        self._quoted = quoted
        self._titles = titles  # blocks whose present tense tells news
        self._own = OwnTimes(parse, times, happenings)
        self._dates: dict[int, When] = {}
        self._offsets: dict[int, list[Offset]] = {}
        for offset in find_offsets(parse, times, self._own):
            for end in (offset.told, offset.other):
                self._offsets.setdefault(end.head.i, []).append(offset)
        match = _PLAIN.fullmatch(published.edtf or "")
        self._day = match.group(1) if match else None
        self._last: tuple[int, int, TimeExpression] | None = None  # block, sentence, the time a narrative stands at
        self._old: set[int] = set()  # blocks that have told of a time well before the article
        self._named: dict[str, list[Happening]] = {}
        for happening in happenings:
            self._dates[happening.head.i] = self._date(happening)
            self._remember(happening)

    def of(self, happening: Happening) -> When:
        """When *happening* took place."""
        return self._dates.get(happening.head.i, UNDATED)

    def _date(self, happening: Happening) -> When:
        time = self._own.of(happening)
        if time is not None:
            last = self._own.last(time)
            if last is not None and happening.lemma not in _MOVED:
                said = self._parse.text[time.start : last.end]
                return When(
                    edtf=f"{time.edtf}/{last.edtf}",
                    basis=Basis.STATED,
                    words=said,
                    time=time.id,
                    why=f"‘{said}’ stands with ‘{happening.head.text}’",
                )
            return When(
                edtf=time.edtf,
                basis=Basis.STATED,
                words=time.text,
                time=time.id,
                why=f"‘{time.text}’ stands with ‘{happening.head.text}’",
            )
        counted = self._by_offset(happening)
        if counted is not None:
            return counted
        shown = self._presented[happening.head.i]
        coming = self._adjective(happening, _COMING)
        if coming and self._day:
            return When(
                edtf=f"{self._day}/..",
                basis=Basis.INFERRED,
                words=coming,
                why=f"‘{coming}’: some time after the article appeared",
            )
        if shown.modality is not Modality.ASSERTED:
            return self._undated(f"it is {shown.modality.value}, and no date is stated for it")
        if shown.denied:
            return self._undated("somebody denies it, and no date is stated for it")
        earlier = self._adjective(happening, _EARLIER)
        if earlier and self._day:
            return When(
                edtf=f"../{self._day}",
                basis=Basis.INFERRED,
                words=earlier,
                why=f"‘{earlier}’: some time before the article appeared",
            )
        recent = self._adjective(happening, _RECENT)
        if recent and self._day and len(self._day) >= 7:
            return self._about_then(f"‘{recent}’, counted from when the article appeared", recent)
        if happening.kind is Kind.NOUN and happening.clause is happening.head:
            return self._nominal(happening)
        return self._verbal(happening)

    def _by_offset(self, happening: Happening) -> When | None:
        """The date counted from what the text says lay so long before or after; `None` where it says no such thing.

        What the sentence tells may be news of its own; what it is told to have come after or before has no other date.
        """
        for offset in self._offsets.get(happening.head.i, ()):
            other = offset.other if happening is offset.told else offset.told
            time = self._own.of(other)
            if time is not None and time.edtf is not None:
                edtf = offset.of_told(time.edtf) if happening is offset.told else offset.of_other(time.edtf)
                if edtf is not None:
                    said = f"‘{offset.told.head.text}’ came {offset.words} ‘{offset.other.head.text}’"
                    why = f"{said}, and ‘{time.text}’ stands with ‘{other.head.text}’"
                    return When(edtf=edtf, basis=Basis.INFERRED, words=time.text, time=time.id, why=why)
            if happening is offset.other:
                return self._undated(f"told only by how long before or after ‘{other.head.text}’ it came")
            if self._presented[happening.head.i].modality is Modality.ASSERTED and happening.kind is Kind.VERB:
                return self._of_article()
        return None

    def _adjective(self, happening: Happening, wanted: frozenset[str]) -> str | None:
        for token in (happening.head, happening.clause):
            for child in self._parse.children(token):
                if child.dep in ("amod", "advmod", "compound", "nmod") and child.lower in wanted:
                    return child.text
        return None

    def _undated(self, why: str) -> When:
        return When(why=why)

    def _about_then(self, why: str, said: str | None = None) -> When:
        assert self._day is not None
        return When(edtf=f"{self._day[:7]}~", basis=Basis.INFERRED, words=said, why=why)

    def _verbal(self, happening: Happening) -> When:
        clause = happening.clause
        shared = self._of_cause(happening) or self._shared(clause)
        if shared is not None:
            return shared
        if clause.dep == "acl" or (clause.dep == "relcl" and not self._is_news(clause)):
            return self._undated("said in passing of something else; no date is stated for it")
        if clause.i in self._quoted:
            return self._undated("said in quotation marks; no date is stated in them")
        if not is_past(self._parse, clause, self._titles):
            return self._undated("told as lasting or general; no date is stated for it")
        if is_past_perfect(self._parse, clause):
            return self._undated("it came before what the sentence tells, and no date is stated for it")
        when = self._of_when(clause) or self._one_side(clause)
        if when is not None:
            return when
        if base(clause) in _LIVES:
            return self._undated("told of somebody’s life; no date is stated for it")
        return self._by_account(clause)

    def _of_cause(self, happening: Happening) -> When | None:
        """The date that stands with what did it: ‘the quake of 10 June killed …’."""
        doing = doer(self._parse, happening.clause) if happening.lemma in _EFFECTS else None
        cause = self._own.named_by(doing.i) if doing is not None else None
        time = self._own.of(cause) if cause is not None and cause.kind is Kind.NOUN else None
        if cause is None or time is None:
            return None
        why = f"‘{cause.head.text}’ did it, and ‘{time.text}’ stands with that"
        return When(edtf=time.edtf, basis=Basis.INFERRED, words=time.text, time=time.id, why=why)

    def _shared(self, clause: Token) -> When | None:
        """The date of the happening that *clause* hangs on, where both are one in time."""
        above = self._own.governor(clause)
        if (
            clause.dep not in _SHARING
            or above is None
            or above.head.i not in self._dates
            or is_past_perfect(self._parse, clause)
        ):
            return None
        date = self._dates[above.head.i]
        if date.edtf is None or self._presented[above.head.i].modality is not Modality.ASSERTED:
            return None
        if clause.dep in ("acl", "advcl") and clause.tag != "VBG":
            return None
        if clause.dep == "ccomp" and (clause.tag not in ("VB", "VBG") or above.lemma in _REPORTS):
            return None
        beside = clause.tag == above.clause.tag == "VBG"  # ‘killing nine and wounding four’
        if clause.dep == "conj" and date.basis is Basis.STATED and not beside and not self._before(above.clause):
            return None
        if date.basis is Basis.PUBLISHED and base(clause) in _LIVES:
            return None
        return date.model_copy(update={"why": f"in one clause with ‘{above.head.text}’: {date.why}"})

    def _by_account(self, clause: Token) -> When:
        """The date that the account in this paragraph stands at, else the article's."""
        block = self._parse.sentences[clause.sentence].block
        if is_perfect(self._parse, clause):
            return self._of_article()
        if self._last is not None and self._last[0] == block and 0 <= clause.sentence - self._last[1] <= _FAR:
            time = self._last[2]
            if base(clause) in _REPORTS and not self._is_of_these_days(time):
                return self._of_article()
            if clause.sentence > self._last[1] or clause.start > time.end:
                why = f"the account stands at ‘{time.text}’, said before in this paragraph"
                return When(edtf=time.edtf, basis=Basis.CARRIED, words=time.text, time=time.id, why=why)
        if block in self._old and base(clause) not in _REPORTS:
            return self._undated("the paragraph tells of an earlier time, and no date is stated for this")
        return self._of_article()

    def _is_of_these_days(self, time: TimeExpression) -> bool:
        """Whether *time* is a day of the week before the article: what somebody says of any other is said later."""
        if self._day is None or time.edtf is None or not _DAY.fullmatch(time.edtf) or not _DAY.fullmatch(self._day):
            return False
        said, told = (date_of(day).earliest for day in (time.edtf, self._day))
        return said is not None and told is not None and 0 <= told - said <= _THESE_DAYS

    def _of_when(self, clause: Token) -> When | None:
        """The date of a ‘when …’ beside *clause*: they happened together."""
        beside = [clause, *(c for c in self._parse.children(clause) if c.dep == "conj")]
        for child in (child for verb in beside for child in self._parse.children(verb)):
            if child.dep == "advcl" and any(c.lower in ("when", "as", "while") for c in self._parse.children(child)):
                other = self._own.named_by(child.i)
                time = self._own.of(other) if other is not None else None
                if time is not None and other is not None:
                    why = f"‘{time.text}’ stands with ‘{other.head.text}’, which happened at the same time"
                    return When(edtf=time.edtf, basis=Basis.STATED, words=time.text, time=time.id, why=why)
        return None

    def _one_side(self, clause: Token) -> When | None:
        """Of a clause with ‘after’ or ‘before’: on which side of the date that stands with what it is told of."""
        mark = next((c.lower for c in self._parse.children(clause) if c.dep == "mark" and c.lower in _SIDES), None)
        above = self._own.governor(clause) if mark is not None and clause.dep == "advcl" else None
        time = self._own.of(above) if above is not None else None
        if above is None or time is None or time.edtf is None or not _PLAIN.fullmatch(time.edtf) or mark is None:
            return None
        plain = time.edtf.rstrip("~?%")
        edtf = f"../{plain}" if mark == "after" else f"{plain}/.."
        why = f"‘{above.head.text}’ came {mark} it, and ‘{time.text}’ stands with ‘{above.head.text}’"
        return When(edtf=edtf, basis=Basis.INFERRED, words=time.text, time=time.id, why=why)

    def _of_article(self) -> When:
        if self._published.edtf is None:
            return self._undated("no date is stated, and when the article appeared is unknown")
        return When(
            edtf=self._published.edtf,
            basis=Basis.PUBLISHED,
            why="told as news, with no other date: when the article appeared",
        )

    def _before(self, verb: Token) -> bool:
        """Whether the words that gave *date* stand before *verb*, so that they hold for what is joined to it too."""
        happening = self._own.named_by(verb.i)
        own = self._own.of(happening) if happening is not None else None
        return own is not None and own.end <= verb.start

    def _is_news(self, clause: Token) -> bool:
        """Whether a relative clause tells news of its own: ‘…, which …’, ‘…, where …’, or that its noun took place."""
        if not is_past(self._parse, clause, self._titles):
            return False
        return clause.lemma in _OCCUR or any(
            child.lower in ("which", "where") for child in self._parse.children(clause)
        )

    def _nominal(self, happening: Happening) -> When:
        again = self._same_as_before(happening)
        if again is not None:
            date = self._dates[again.head.i]
            return date.model_copy(
                update={
                    "basis": Basis.CARRIED,
                    "why": f"‘{happening.head.text}’ takes up ‘{again.head.text}’: {date.why}",
                }
            )
        above, word = self._told_with(happening)
        if above is None or happening.head.i in self._quoted:
            return self._undated("no date is stated for it")
        date = self._dates.get(above.head.i) or (self._date(above) if above.head.i > happening.head.i else UNDATED)
        if date.edtf is None or self._presented[above.head.i].modality is not Modality.ASSERTED:
            return self._undated("no date is stated for it")
        joined = word is not None or happening.head.dep in _JOINED
        if date.basis is Basis.PUBLISHED and joined and self._day and len(self._day) >= 7:
            return self._about_then(f"told with ‘{above.head.text}’, which is news: about when the article appeared")
        if above.lemma in _EFFECTS and doer(self._parse, above.clause) is happening.head and date.basis is Basis.STATED:
            why = f"it is what did ‘{above.head.text}’: {date.why}"
            return date.model_copy(update={"basis": Basis.INFERRED, "why": why})
        if word is not None and date.basis in (Basis.STATED, Basis.CARRIED, Basis.INFERRED):
            why = f"‘{word}’ joins it to ‘{above.head.text}’: {date.why}"
            return date.model_copy(update={"basis": Basis.INFERRED, "why": why})
        return self._undated("no date is stated for it")

    def _told_with(self, happening: Happening) -> tuple[Happening | None, str | None]:
        """The happening that a noun of action stands under, and the word (‘after’) that joins them, if one does."""
        parse = self._parse
        prep = parse.tokens[happening.head.head]
        if prep.lower in _NEXT_TO and prep.dep in ("prep", "mark", "pcomp"):
            return self._own.governor(happening.head), prep.lower
        first = phrase(parse, happening.head)[0].i
        lead = parse.tokens[first - 1] if first else None
        if lead is not None and lead.lower in _NEXT_TO and lead.sentence == happening.head.sentence:
            for i in range(lead.i - 1, parse.sentences[lead.sentence].first - 1, -1):
                before = self._own.named_by(i)
                if before is not None and before.clause.i == i:
                    return before, lead.lower
        return self._own.governor(happening.head), None

    def _same_as_before(self, happening: Happening) -> Happening | None:
        """The dated happening before that a definite noun takes up (‘the release’ after ‘released’)."""
        definite = any(
            child.dep == "poss" or child.lower in ("the", "this", "these", "that", "those")
            for child in self._parse.children(happening.head)
        )
        if not definite:
            return None
        for earlier in reversed(self._named.get(_stem(happening.lemma), [])[-_BACK:]):
            if (
                self._dates[earlier.head.i].edtf is not None
                and self._presented[earlier.head.i].modality is Modality.ASSERTED
            ):
                return earlier
        return None

    def _remember(self, happening: Happening) -> None:
        self._named.setdefault(_stem(happening.lemma), []).append(happening)
        time = self._own.of(happening)
        clause = happening.clause
        block = self._parse.sentences[clause.sentence].block
        if time is None or self._presented[happening.head.i].modality is not Modality.ASSERTED:
            return
        if (
            happening.kind is not Kind.NOUN
            and clause.dep in ("ROOT", "conj", "ccomp")
            and clause.i not in self._quoted
            and is_past(self._parse, clause, self._titles)
        ):
            self._last = (block, clause.sentence, time)
        if self._day and time.edtf and time.edtf[:4].isdigit() and time.edtf[:7] < self._day[:7]:
            self._old.add(block)


def _stem(lemma: str) -> str:
    return lemma[:5]
