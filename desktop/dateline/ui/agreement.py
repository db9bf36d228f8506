"""How many stand behind a fact, in words: origins count, copies do not."""

from dateline.ui.tongue import figures, translate


def agreement(origins: int, sources: int, *, differ: bool = False) -> str:
    """‘2 sources agree’; where some are copies ‘2 origins in 3 sources’; ‘… differ’ where they say different things."""
    if sources <= 1:
        return translate("Agreement", "1 source")
    if origins <= 1:
        return translate("Agreement", "1 origin in {0} sources").format(figures(sources))
    if origins == sources:
        if differ:
            return translate("Agreement", "{0} sources differ").format(figures(sources))
        return translate("Agreement", "{0} sources agree").format(figures(sources))
    if differ:
        return translate("Agreement", "{0} origins in {1} sources differ").format(figures(origins), figures(sources))
    return translate("Agreement", "{0} origins in {1} sources").format(figures(origins), figures(sources))
