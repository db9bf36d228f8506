"""Says a fact in words, for labels, tooltips, lists and screen readers: nothing that is drawn goes unsaid."""

from html import escape

from dateline.domain.views import Bar
from dateline.ui import saying
from dateline.ui.agreement import agreement
from dateline.ui.tongue import translate


def one_line(text: str) -> str:
    """*text* with every kind of white space made a single space."""
    return " ".join(text.split())


def label(bar: Bar) -> str:
    """The words beside a bar: what happened, and what a reader must know of how it is said."""
    said = []
    if bar.modality != "asserted":
        said.append(saying.modality(bar.modality))
    if bar.polarity == "negative":
        said.append(saying.denied())
    if bar.uncertain:
        said.append(translate("Timeline", "date uncertain"))
    words = one_line(bar.label)
    return f"{words} ({', '.join(said)})" if said else words


def _modality(modality: str) -> str:
    return {
        "planned": translate("Timeline", "planned, not said to have happened"),
        "possible": translate("Timeline", "said to be possible"),
        "conditional": translate("Timeline", "said to depend on something else"),
        "desired": translate("Timeline", "wished for, not said to have happened"),
    }.get(modality, modality)


def stated_by(bar: Bar) -> str:
    """How many sources state it; where some are copies, how many origins they have."""
    return agreement(bar.origins, bar.sources, differ=bool(bar.disagreements))


def doubts(bar: Bar) -> list[str]:
    """Everything that is not plain about it, each a few words."""
    said = []
    if bar.modality != "asserted":
        said.append(_modality(bar.modality))
    if bar.polarity == "negative":
        said.append(translate("Timeline", "said not to have happened"))
    if bar.low is None and bar.high is not None:
        said.append(translate("Timeline", "this day or earlier"))
    if bar.high is None and bar.low is not None:
        said.append(translate("Timeline", "this day or later"))
    if bar.approximate:
        said.append(translate("Timeline", "date is approximate"))
    if bar.uncertain:
        said.append(translate("Timeline", "date is uncertain"))
    if bar.inferred:
        said.append(translate("Timeline", "date is inferred, not stated"))
    if bar.disagreements:
        said.append(disagreements(bar))
    return said


def disagreements(bar: Bar) -> str:
    """That sources disagree, and in how many ways; empty where they do not."""
    if not bar.disagreements:
        return ""
    if bar.disagreements == 1:
        return translate("Timeline", "sources disagree")
    return translate("Timeline", "sources disagree in %n {way|ways}", "", bar.disagreements)


def sentence(bar: Bar) -> str:
    """Everything about it in one line of plain text."""
    return "; ".join([f"{bar.when}: {one_line(bar.label)}", stated_by(bar), *doubts(bar)])


def tooltip(bar: Bar) -> str:
    """The same for a tooltip: markup of our own around escaped words, since Qt would read theirs as markup."""
    said = [saying.begun(doubt) for doubt in doubts(bar)]
    lines = [escape(f"{bar.when} · {stated_by(bar)}"), *map(escape, said)]
    return f"<p><b>{escape(one_line(bar.label))}</b></p><p>{'<br>'.join(lines)}</p>"
