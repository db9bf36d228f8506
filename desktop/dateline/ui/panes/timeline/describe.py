"""Says a fact in words, for tooltips, lists and screen readers: nothing that is drawn goes unsaid."""

from html import escape

from dateline.domain.views import Bar

_MODALITY = {
    "planned": "planned, not said to have happened",
    "possible": "said to be possible",
    "conditional": "said to depend on something else",
    "desired": "wished for, not said to have happened",
}


def one_line(text: str) -> str:
    """*text* with every kind of white space made a single space."""
    return " ".join(text.split())


def origins(bar: Bar) -> str:
    """How many origins state it, and in how many sources."""
    said = f"{bar.origins} origin{'' if bar.origins == 1 else 's'}"
    return said if bar.sources == bar.origins else f"{said} in {bar.sources} source{'' if bar.sources == 1 else 's'}"


def doubts(bar: Bar) -> list[str]:
    """Everything that is not plain about it, each a few words."""
    said = []
    if bar.modality != "asserted":
        said.append(_MODALITY.get(bar.modality, bar.modality))
    if bar.polarity == "negative":
        said.append("said not to have happened")
    if bar.low is None:
        said.append("this day or earlier")
    if bar.high is None:
        said.append("this day or later")
    if bar.approximate:
        said.append("date is approximate")
    if bar.uncertain:
        said.append("date is uncertain")
    if bar.inferred:
        said.append("date is inferred, not stated")
    if bar.disagreements:
        said.append(disagreements(bar))
    return said


def disagreements(bar: Bar) -> str:
    """That sources disagree, and in how many ways; empty where they do not."""
    if not bar.disagreements:
        return ""
    return "sources disagree" if bar.disagreements == 1 else f"sources disagree in {bar.disagreements} ways"


def sentence(bar: Bar) -> str:
    """Everything about it in one line of plain text."""
    return "; ".join([f"{bar.when}: {one_line(bar.label)}", origins(bar), *doubts(bar)])


def tooltip(bar: Bar) -> str:
    """The same for a tooltip: markup of our own around escaped words, since Qt would read theirs as markup."""
    lines = [f"{escape(bar.when)} · {escape(origins(bar))}", *(escape(doubt.capitalize()) for doubt in doubts(bar))]
    return f"<p><b>{escape(one_line(bar.label))}</b></p><p>{'<br>'.join(lines)}</p>"
