"""Statements of a text, for tests: everything before them is really found, with a known publication date."""

from functools import cache

from dateline.domain.document import Publication, PublicationBasis
from dateline.domain.quantity import Quantity
from dateline.domain.statement import Role, Statement
from dateline.extraction.quantities import find_quantities
from dateline.extraction.quotes import find_quotes
from dateline.extraction.statements import find_statements
from dateline.extraction.times import find_times
from tests.extraction.reading import blocks_of, entities_of, parsed

PUBLISHED = Publication(edtf="2024-05-17", basis=PublicationBasis.GIVEN, why="a person said so")
UNKNOWN = Publication()


@cache
def stated(text: str, published: Publication = PUBLISHED) -> tuple[tuple[Statement, ...], tuple[Quantity, ...]]:
    """The statements and the quantities of *text*."""
    blocks, parse, entities = blocks_of(text), parsed(text), entities_of(text)
    times = find_times(text, blocks, parse, published)
    quantities = find_quantities(text, parse, times)
    quotes = find_quotes(text, blocks, parse, entities)
    found = find_statements(text, blocks, parse, published, entities, times, quantities, quotes)
    for statement in found:
        assert statement.stands_in(text)
        assert statement.predicate.stands_in(text)
        assert statement.holds(statement.predicate)
        assert len(statement.predicate.text.split()) <= 4
        assert all(each.stands_in(text) for each in statement.participants)
        assert statement.attribution is None or statement.attribution.stands_in(text)
    return found, quantities


def statement(text: str, lemma: str, published: Publication = PUBLISHED) -> Statement:
    """The first statement of *text* whose predicate's head is *lemma*."""
    found, _ = stated(text, published)
    of_lemma = [each for each in found if each.predicate.lemma == lemma]
    assert of_lemma, f"{lemma!r} among {[each.predicate.lemma for each in found]}"
    return of_lemma[0]


def parts(text: str, lemma: str, role: Role) -> list[str]:
    """The words of the participants in *role*."""
    return [each.text for each in statement(text, lemma).participants if each.role is role]
