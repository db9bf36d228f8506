"""What a person decides: verdicts on findings, notes, tags. Each is an act that can be taken back."""

from dateline.domain.changes import Changes
from dateline.domain.fact import Review
from dateline.domain.span import Passage
from dateline.errors import DatelineError
from dateline.services.projects import somebody
from dateline.store import decisions, ids, reading, remarks
from dateline.store.project import Project


def review(project: Project, subject: str, verdict: Review, *, who: str | None = None) -> Changes:
    """Record *verdict* on *subject* (the id of a statement, fact, entity or source). Raises `NoSuchThing`."""
    with project.act("review", f"{verdict.value.capitalize()}: {subject}", who or somebody()) as act:
        decisions.review(act, subject, verdict)
        return act.changes


def add_note(
    project: Project, subject: str, text: str, *, at: Passage | None = None, who: str | None = None
) -> tuple[int, Changes]:
    """Write a note on *subject*; *at* is a passage of it, where that is a source. The note's number.

    Raises `NoSuchThing`, and `DatelineError` where the passage's words do not stand there.
    """
    with project.read() as connection:
        words = remarks.in_words(connection, subject, at)
    with project.act("note", f"Note on {words}", who or somebody()) as act:
        if at is None:
            number = decisions.add_note(act, subject, text)
        else:
            source = ids.number(ids.SOURCE, subject)
            if not at.stands_in(reading.source_text(act.connection, source)):
                raise DatelineError(f"‘{at.text}’ does not stand at {at.start} of {subject}.")
            number = decisions.add_note(act, subject, text, source=source, span=(at.start, at.end, at.text))
        return number, act.changes


def change_note(project: Project, note: int, text: str, *, who: str | None = None) -> Changes:
    """Give a note another text. Raises `NoSuchThing`."""
    with project.read() as connection:
        words = remarks.subject_in_words(connection, note)
    with project.act("note", f"Change the note on {words}", who or somebody()) as act:
        decisions.change_note(act, note, text)
        return act.changes


def remove_note(project: Project, note: int, *, who: str | None = None) -> Changes:
    """Remove a note. Raises `NoSuchThing`."""
    with project.read() as connection:
        words = remarks.subject_in_words(connection, note)
    with project.act("note", f"Remove the note on {words}", who or somebody()) as act:
        decisions.remove_note(act, note)
        return act.changes


def tag(project: Project, subject: str, name: str, *, who: str | None = None) -> Changes:
    """Put a tag on *subject*. Raises `NoSuchThing`."""
    with project.act("tag", f"Tag {subject} ‘{name}’", who or somebody()) as act:
        decisions.tag(act, subject, name)
        return act.changes


def untag(project: Project, subject: str, name: str, *, who: str | None = None) -> Changes:
    """Take a tag from *subject*."""
    with project.act("tag", f"Take ‘{name}’ from {subject}", who or somebody()) as act:
        decisions.untag(act, subject, name)
        return act.changes
