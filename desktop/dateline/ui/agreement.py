"""How many stand behind a fact, in words: origins count, copies do not."""

from dateline.ui.kit import count


def agreement(origins: int, sources: int, *, differ: bool = False) -> str:
    """‘2 sources agree’; where some are copies ‘2 origins in 3 sources’; ‘… differ’ where they say different things."""
    if sources <= 1:
        return "1 source"
    if origins <= 1:
        return f"1 origin in {sources:,} sources"
    if origins == sources:
        return f"{count(sources, 'source')} {'differ' if differ else 'agree'}"
    return f"{count(origins, 'origin')} in {count(sources, 'source')}" + (" differ" if differ else "")
