"""An analysis whose ids lead nowhere, or whose words have drifted, is found out."""

import pytest
from pydantic import ValidationError

from dateline.domain.analysis import Analysis
from dateline.domain.entity import Entity, EntityType, Mention
from dateline.domain.quote import Quote, QuoteKind, Speaker
from dateline.domain.span import passage
from dateline.domain.statement import Participant, Predicate, Role, Statement
from dateline.domain.when import Basis, When

TEXT = "Rosa Okafor freed 12 birds."


def _statement(entity: str | None = "e1", quantities: tuple[int, ...] = ()) -> Statement:
    return Statement(
        **passage(TEXT, 0, 26).model_dump(),
        id="s1",
        predicate=Predicate(**passage(TEXT, 12, 17).model_dump(), lemma="free"),
        participants=(Participant(**passage(TEXT, 0, 11).model_dump(), role=Role.AGENT, entity=entity),),
        quantities=quantities,
    )


def _entity(of: str | None = None) -> Entity:
    return Entity(
        id="e1",
        type=EntityType.PERSON,
        name="Rosa Okafor",
        of=of,
        mentions=(Mention(**passage(TEXT, 0, 11).model_dump()),),
    )


def test_an_analysis_tells_which_spans_a_text_does_not_hold() -> None:
    analysis = Analysis(engine="by hand", entities=(_entity(),), statements=(_statement(),))
    assert analysis.lost(TEXT) == []
    assert len(analysis.lost("X" + TEXT)) == 4


def test_an_entity_that_is_not_there_cannot_take_part() -> None:
    with pytest.raises(ValidationError, match="leads nowhere"):
        Analysis(engine="by hand", entities=(_entity(),), statements=(_statement("e9"),))


def test_a_demonym_of_a_country_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValidationError, match="leads nowhere"):
        Analysis(engine="by hand", entities=(_entity(of="e7"),))


def test_a_quantity_that_is_not_there_cannot_be_counted() -> None:
    with pytest.raises(ValidationError, match="quantity"):
        Analysis(engine="by hand", entities=(_entity(),), statements=(_statement(quantities=(0,)),))


def test_a_speaker_must_be_known() -> None:
    quote = Quote(
        **passage(TEXT, 12, 17).model_dump(),
        kind=QuoteKind.DIRECT,
        speaker=Speaker(**passage(TEXT, 0, 11).model_dump(), entity="e2"),
    )
    with pytest.raises(ValidationError, match="leads nowhere"):
        Analysis(engine="by hand", entities=(_entity(),), quotes=(quote,))


@pytest.mark.parametrize(("edtf", "basis"), [(None, Basis.STATED), ("2025", Basis.NONE)])
def test_a_date_and_its_basis_go_together(edtf: str | None, basis: Basis) -> None:
    with pytest.raises(ValidationError, match="do not go together"):
        When(edtf=edtf, basis=basis)
