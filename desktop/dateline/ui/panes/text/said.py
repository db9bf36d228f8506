"""What a margin note says, line by line."""

from collections.abc import Callable

from dateline.domain.disagreement import Aspect
from dateline.domain.spoken import undated
from dateline.domain.statement import Modality
from dateline.domain.views import Note, Remark
from dateline.ui import saying
from dateline.ui.agreement import agreement
from dateline.ui.panes.text import remarks
from dateline.ui.tongue import translate

Line = list[tuple[str, str]]
"""The pieces of a line, each with its tone."""

_SHOWN_DIFFERENCES = 2

_DIFFERS: dict[str, Callable[[], str]] = {
    Aspect.NUMBER: lambda: translate("Text", "number differs"),
    Aspect.DATE: lambda: translate("Text", "date differs"),
    Aspect.NAME: lambda: translate("Text", "name differs"),
    Aspect.TITLE: lambda: translate("Text", "title differs"),
    Aspect.PLACE: lambda: translate("Text", "place differs"),
    Aspect.TERM: lambda: translate("Text", "term differs"),
    Aspect.STATUS: lambda: translate("Text", "status differs"),
    Aspect.DENIED: lambda: translate("Text", "denied elsewhere"),
}


def alone() -> Line:
    """The line that says that nobody else states it: the first to go where notes crowd."""
    return [(agreement(1, 1), "muted")]


def differs(words: str) -> str:
    """In what sources differ by a note: their own words for it or, of ‘title differs’, the reader's."""
    return _DIFFERS.get(words.removesuffix(" differs").removesuffix(" elsewhere"), lambda: words)()


def lines_of(note: Note) -> list[Line]:
    """What a note says, line by line: when, how it is stated, what others say."""
    dated = note.when not in {"", undated()}
    lines = [[(note.when if dated else translate("Text", "No date"), "bold" if dated else "muted")]]
    if note.modality != Modality.ASSERTED:
        how = saying.modality(note.modality)
        speaker = f" · {note.speaker}" if note.speaker else ""
        if dated:
            lines.append([(how + speaker, "muted")])
        else:
            lines[0] = [(saying.begun(how), "bold"), (speaker, "muted")]
    elif note.speaker:
        lines[0].append((f" · {note.speaker}", "muted"))
    if dated and note.elsewhere:
        lines.append([(translate("Text", "dated by another source"), "muted")])
    if note.disagreements:
        more = len(note.disagreements) - _SHOWN_DIFFERENCES
        shown = note.disagreements[:_SHOWN_DIFFERENCES]
        lines.extend([(differs(words), "disagree")] for words in shown)
        lines[-1] += [(f" +{more}", "muted")] if more > 0 else []
    elif note.sources > 1:
        lines.append([(agreement(note.origins, note.sources), "agree" if note.origins > 1 else "muted")])
    elif len(lines) == 1 and dated:
        lines.append(alone())
    return lines


def in_words(note: Note | Remark) -> str:
    """What a note says, in one line."""
    if isinstance(note, Remark):
        return remarks.in_words(note)
    return ", ".join("".join(words for words, _ in line) for line in lines_of(note))
