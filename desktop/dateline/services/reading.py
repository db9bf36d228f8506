"""What panes and commands read of an open project."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Container, Sequence
from threading import Lock

import numpy as np
import numpy.typing as npt

from dateline.domain.entity import EntityType
from dateline.domain.fact import Fact
from dateline.domain.focus import NOTHING, Focus, Layer, Mark
from dateline.domain.relations import Relations
from dateline.domain.roster import Activity, Listing
from dateline.domain.views import (
    Bar,
    Bars,
    Choice,
    EntityCard,
    EntityRow,
    FactCard,
    FactFilter,
    FactSet,
    Led,
    Overview,
    Reading,
    SourceRow,
)
from dateline.services import relating, searching
from dateline.services._kept import Kept
from dateline.services.comparing import Comparer
from dateline.store import (
    bars,
    cards,
    comparing,
    facts,
    hits,
    ids,
    leaders,
    lists,
    marks,
    reading,
    remarks,
    roster,
    taking_part,
)
from dateline.store.project import Project


class Reader:
    """Reads an open project for whoever shows it. Every answer is a value; ids are those that are shown (`f12`)."""

    def __init__(self, project: Project) -> None:
        """A reader of *project*, which stays its opener's to close."""
        self._project = project
        self._bars: tuple[int, Bars] | None = None
        self._led: tuple[int, Led] | None = None
        self._roster: tuple[int, roster.Roster] | None = None
        self._kept = Kept()
        self._turn = Lock()
        self._listing = Lock()

    # Lists --------------------------------------------------------------------------------------------------------

    def overview(self) -> Overview:
        """The project at a glance."""
        dated = self.bars()
        with self._project.read() as connection:
            return lists.overview(connection, self._project.name, str(self._project), dated)

    def version(self) -> int:
        """The number of the last act: as long as it stays, so does everything that was read."""
        return self._project.version()

    def sources(self) -> list[SourceRow]:
        """All sources, in the order they were added."""
        with self._project.read() as connection:
            return lists.sources(connection)

    def source_rows(self, sources: Collection[str]) -> list[SourceRow]:
        """These sources, in the order they were added; those that are not there are left out."""
        with self._project.read() as connection:
            return lists.sources(connection, [ids.number(ids.SOURCE, name) for name in sources])

    def source_numbers(self, limit: int | None = None) -> npt.NDArray[np.int64]:
        """The numbers (the digits of the ids) of all sources, or the first *limit*, in the order they were added."""
        with self._project.read() as connection:
            return lists.source_numbers(connection, limit)

    def sources_called(self, words: str, limit: int) -> list[SourceRow]:
        """At most *limit* sources with *words* in their title; the first ones where nothing is asked for."""
        with self._project.read() as connection:
            if not words.strip():
                return lists.sources(connection, lists.source_numbers(connection, limit).tolist())
            return lists.sources(connection, hits.sources_named(connection, words, limit))

    def entities(
        self,
        kind: EntityType | None = None,
        words: str = "",
        sort: str = "name",
        offset: int = 0,
        limit: int = 200,
    ) -> list[EntityRow]:
        """A window of the entities: of *kind*, with *words* in a name, sorted by `name`, `mentions` or `first` day."""
        with self._project.read() as connection:
            return lists.entities(connection, kind, words, sort, offset, limit)

    def entity_rows(self, entities: Collection[str]) -> list[EntityRow]:
        """These entities, by name."""
        numbers = [ids.number(ids.ENTITY, name) for name in entities]
        with self._project.read() as connection:
            return lists.entities_by_number(connection, numbers)

    def listing(self, words: str = "", sort: str = "name") -> Listing:
        """Who is in the list of entities with *words* in a name, kind by kind, in order of `name`, `mentions` or
        `first` day. One or two Latin letters are taken for the beginning of a word. In any thread.
        """
        with self._project.read() as connection:
            version = self._project.version_in(connection)
            with self._listing:
                if self._roster is None or self._roster[0] != version:
                    self._roster = (version, roster.roster(connection, version))
                known = self._roster[1]
        return known.listing(words, sort)

    def entities_at(self, numbers: Sequence[int]) -> list[EntityRow]:
        """These entities of a `listing`, in the order asked for; those that are gone are left out."""
        with self._project.read() as connection:
            return lists.entities_in_order(connection, numbers)

    def activity(self, entities: Sequence[str], bins: int) -> dict[str, Activity]:
        """How much is said of each of these entities in *bins* equal stretches of the time that most facts are of."""
        low = self.bars().low
        numbers = [ids.number(ids.ENTITY, name) for name in entities]
        if not numbers:
            return {}
        # A lone fact of long ago would press all others into one stretch.
        first, last = (int(low[place]) for place in _ends(len(low))) if len(low) else (0, 0)
        with self._project.read() as connection:
            found = taking_part.activity(connection, numbers, first, last, bins)
        return {ids.shown(ids.ENTITY, number): one for number, one in found.items()}

    def relations(self, around: str | None = None, limit: int = 40) -> Relations:
        """Who appears with whom in facts: *around* an entity, or the most connected. Raises `NoSuchThing`."""
        return relating.relations(self._project, around, limit)

    def sharing(self, source_id: str, limit: int) -> list[str]:
        """At most *limit* other sources that state facts of this one too, those with the most of them first."""
        with self._project.read() as connection:
            found = comparing.sharing(connection, ids.number(ids.SOURCE, source_id), limit)
        return [ids.shown(ids.SOURCE, number) for number in found]

    # One source ---------------------------------------------------------------------------------------------------

    def reading(self, source_id: str) -> Reading:
        """Everything that is shown of one source. Raises `NoSuchThing`."""
        number = ids.number(ids.SOURCE, source_id)
        with self._project.read() as connection:
            document = reading.document(connection, number)
            return Reading(
                source=lists.sources(connection, [number])[0],
                document=document,
                blocks=reading.blocks(connection, number),
                marks=marks.of_source(connection, number),
                notes=marks.notes(connection, number),
                remarks=remarks.of_source(connection, number),
            )

    def original(self, source_id: str) -> bytes:
        """The untouched bytes of one source. Raises `NoSuchThing`."""
        with self._project.read() as connection:
            return reading.original(connection, ids.number(ids.SOURCE, source_id)).data

    # The timeline -------------------------------------------------------------------------------------------------

    def bars(self) -> Bars:
        """All shown facts with a date, as arrays; after a write, only what it touched is read again. In any thread."""
        with self._turn, self._project.read() as connection:
            version = self._project.version_in(connection)
            if self._bars is None or self._bars[0] != version:
                self._bars = (version, bars.bars(connection, version, self._bars))
            return self._bars[1]

    def led(self) -> Led:
        """Which entity comes first in each fact, as arrays; read anew as `bars` are. In any thread."""
        with self._turn, self._project.read() as connection:
            version = self._project.version_in(connection)
            if self._led is None or self._led[0] != version:
                self._led = (version, leaders.leaders(connection, version, self._led))
            return self._led[1]

    def bar_rows(self, fact_ids: Collection[str]) -> list[Bar]:
        """These facts in full, in the order asked for."""
        numbers = [ids.number(ids.FACT, name) for name in fact_ids]
        with self._project.read() as connection:
            return bars.rows_of(connection, numbers)

    def undated(self, offset: int = 0, limit: int = 200) -> list[Bar]:
        """A window of the shown facts without a date."""
        with self._project.read() as connection:
            return bars.rows_of(connection, lists.undated(connection, offset, limit))

    # Facts and entities -------------------------------------------------------------------------------------------

    def facts(self, wanted: FactFilter | None = None, offset: int = 0, limit: int | None = 200) -> list[Fact]:
        """A window of the facts that *wanted* asks for (shown ones, unless it says otherwise), by date."""
        with self._project.read() as connection:
            numbers = lists.fact_numbers(connection, wanted or FactFilter(), offset, limit)
            return cards.read_facts(connection, numbers)

    def passing(self, wanted: FactFilter) -> FactSet:
        """All facts that *wanted* asks for: what a filter leaves on a timeline. In any thread."""
        return searching.passing(self._project, wanted, self.bars)

    def fact_card(self, fact_id: str, source: str | None = None) -> FactCard:
        """Everything about one fact; its position is that among the facts of *source*. Raises `NoSuchThing`."""
        number, where = ids.number(ids.FACT, fact_id), _source(source)

        def read() -> FactCard:
            with self._project.read() as connection:
                return cards.fact_card(connection, number, where)

        return self._kept.answer(self.version(), ("card", number, where), read)

    def entity_card(self, entity_id: str, source: str | None = None) -> EntityCard:
        """Everything about one entity; its mentions are those in *source*. Raises `NoSuchThing`."""
        with self._project.read() as connection:
            return cards.entity_card(connection, ids.number(ids.ENTITY, entity_id), _source(source))

    def comparer(self) -> Comparer:
        """What reads the same project as a matrix of facts and sources."""
        return Comparer(self._project)

    # The selection ------------------------------------------------------------------------------------------------

    def focus(self, choice: Choice, current: Focus = NOTHING) -> Focus:
        """What lights up when somebody chooses *choice* while *current* is shown.

        A fact lights up its statements, an entity its mentions, a place in a text the innermost of either there; where
        nothing is marked, nothing is chosen. With an `end`, exactly the words up to there light up, and what the choice
        names is chosen. The mark to look at is the one chosen; else of a fact the statement that
        tells it best, of an entity the first mention, in the source that is open. Raises `NoSuchThing`.
        """
        if choice.end is not None:
            return self._focus_words(choice, current)
        if choice.source is not None and choice.offset is not None:
            return self._focus_at(choice.source, choice.offset, choice.layers)
        source = choice.source or current.source
        if choice.fact is not None or choice.statement is not None:
            return self._focus_fact(choice.fact, choice.statement, source)
        if choice.entity is not None:
            return self._focus_entity(choice.entity, source, None)
        return Focus(source=source)

    def _focus_words(self, choice: Choice, current: Focus) -> Focus:
        """Exactly the words of *choice* light up, and what they are said of stays chosen."""
        assert choice.source is not None and choice.offset is not None and choice.end is not None  # noqa: PT018 (one promise)
        of = choice.model_copy(update={"source": None, "offset": None, "end": None})
        named = of.fact or of.statement or of.entity
        whole = self.focus(of, current) if named is not None else Focus()
        layer = Layer.ENTITIES if whole.entity is not None else Layer.FACTS
        mark = Mark(
            start=choice.offset,
            end=choice.end,
            source=choice.source,
            layer=layer,
            id=whole.fact or whole.entity or "",
            statement=of.statement or (whole.statement if whole.fact is not None else None),
        )
        return whole.model_copy(
            update={"source": choice.source, "statement": mark.statement, "marks": (mark,), "position": 0}
        )

    def _focus_at(self, source: str, offset: int, layers: tuple[Layer, ...]) -> Focus:
        with self._project.read() as connection:
            mark = marks.at(connection, ids.number(ids.SOURCE, source), offset, layers)
        if mark is None:
            return Focus(source=source)
        if mark.layer is Layer.ENTITIES:
            return self._focus_entity(mark.id, source, mark.start)
        return self._focus_fact(mark.id, mark.statement, source)

    def _focus_fact(self, fact: str | None, statement: str | None, source: str | None) -> Focus:
        return self._kept_focus(self.version(), fact, statement, source)

    def _kept_focus(self, version: int, fact: str | None, statement: str | None, source: str | None) -> Focus:
        question = ("focus", fact, statement, source)
        return self._kept.answer(version, question, lambda: self._lit(fact, statement, source))

    def _lit(self, fact: str | None, statement: str | None, source: str | None) -> Focus:
        with self._project.read() as connection:
            if fact is None:
                assert statement is not None
                number = facts.of_statement(connection, ids.number(ids.STATEMENT, statement))
            else:
                number = facts.leads_to(connection, ids.number(ids.FACT, fact))
            found = marks.of_fact(connection, number)
            facts.must_exist(connection, number)
            numbers = [ids.number(ids.STATEMENT, m.statement or "") for m in found]
            entities = marks.entities_of(connection, numbers)
            if statement is None:
                statement = _best(found, source, marks.telling(connection, numbers))
        position = _position(found, source, statement=statement)
        mark = found[position] if found else None
        return Focus(
            fact=ids.shown(ids.FACT, number),
            statement=mark.statement if mark else None,
            source=mark.source if mark else source,
            statements=tuple(m.statement for m in found if m.statement),
            entities=entities,
            marks=found,
            position=position,
        )

    def _focus_entity(self, entity: str, source: str | None, start: int | None) -> Focus:
        with self._project.read() as connection:
            number = cards.entity_is(connection, ids.number(ids.ENTITY, entity))
            found = marks.of_entity(connection, number)
        position = _position(found, source, start=start)
        name = ids.shown(ids.ENTITY, number)
        return Focus(
            entity=name,
            entities=(name,),
            source=found[position].source if found else source,
            marks=found,
            position=position,
        )

    def step(self, current: Focus, step: int) -> Focus:
        """*current* with the mark to look at *step* places further, round and round."""
        return current.stepped(step)

    def fact_order(self, source: str) -> list[str]:
        """The shown facts of one source in the order of its text."""
        with self._project.read() as connection:
            return [ids.shown(ids.FACT, fact) for fact, _ in marks.order(connection, ids.number(ids.SOURCE, source))]

    def next_fact(self, source: str, fact: str | None, step: int = 1, among: Container[str] | None = None) -> Focus:
        """What lights up *step* facts after *fact* in the text of *source*; at its ends, the last or first.

        Only facts *among* these are gone to, if any are given; where there is none, nothing lights up.
        """
        number = ids.number(ids.SOURCE, source)

        def read() -> list[tuple[int, int]]:
            with self._project.read() as connection:
                return marks.order(connection, number)

        version = self.version()
        order = self._kept.answer(version, ("order", number), read)
        names = [ids.shown(ids.FACT, number) for number, _ in order]
        places = [place for place, name in enumerate(names) if among is None or name in among]
        if not places:
            return Focus(source=source)
        here = names.index(fact) if fact in names else -1 if step > 0 else len(names)
        before, after = bisect_left(places, here), bisect_right(places, here)
        at = after + step - 1 if step > 0 else before + step
        place = places[min(max(at, 0), len(places) - 1)]
        return self._kept_focus(version, names[place], ids.shown(ids.STATEMENT, order[place][1]), source)


def _ends(count: int) -> tuple[int, int]:
    """The places, among *count* sorted things, that leave out one in twenty on either side."""
    return count // 20, count - 1 - count // 20


def _source(name: str | None) -> int | None:
    return None if name is None else ids.number(ids.SOURCE, name)


def _best(found: tuple[Mark, ...], source: str | None, telling: dict[str, tuple[bool, float]]) -> str | None:
    """The statement that tells a fact best: in the open source if it states it, shown, the surest, the first."""
    here = [mark for mark in found if mark.source == source] or list(found)
    return max(here, key=lambda mark: telling[mark.statement or ""]).statement if here else None


def _position(
    found: tuple[Mark, ...], source: str | None, *, statement: str | None = None, start: int | None = None
) -> int:
    """Which mark to look at: the chosen one, else the first in the open source, else the first."""
    for place, mark in enumerate(found):
        if statement is not None and mark.statement == statement:
            return place
        if start is not None and mark.source == source and mark.start == start:
            return place
    return next((place for place, mark in enumerate(found) if mark.source == source), 0)
