"""How many stand behind a fact, in words: origins count, copies do not."""

from dateline.ui.tongue import translate


def agreement(origins: int, sources: int, *, differ: bool = False) -> str:
    """‘2 sources agree’; where some are copies ‘2 origins in 3 sources’; ‘… differ’ where they say different things."""
    if sources <= 1:
        return translate("Agreement", "1 source")
    if origins <= 1:
        return translate("Agreement", "1 origin in {0} sources").format(f"{sources:,}")
    if origins == sources:
        if differ:
            return translate("Agreement", "{0} sources differ").format(f"{sources:,}")
        return translate("Agreement", "{0} sources agree").format(f"{sources:,}")
    if differ:
        return translate("Agreement", "{0} origins in {1} sources differ").format(f"{origins:,}", f"{sources:,}")
    return translate("Agreement", "{0} origins in {1} sources").format(f"{origins:,}", f"{sources:,}")
