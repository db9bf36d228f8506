"""What can go wrong in ways a reader can act on: one root, and kinds whose message is a sentence.

Expected trouble (a missing file, a newer project) is a `DatelineError` and is shown as it reads. Anything else is a
bug: nobody catches it but the last-resort hook in `app`.
"""


class DatelineError(Exception):
    """The root of every error that a reader is told about; its text is one or more whole sentences."""


class SourceError(DatelineError):
    """A file, or a part of one, cannot become a source."""


class FileIsMissing(SourceError):
    """There is nothing at the path that was named."""

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no file or folder at {path}.")


class NothingToImport(SourceError):
    """A folder holds no file that any importer reads."""

    def __init__(self, path: object) -> None:
        super().__init__(f"The folder {path} holds no article that Dateline can read.")


class SourceIsEmpty(SourceError):
    """A file has no text in it."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is empty: it holds no text.")


class SourceIsNotText(SourceError):
    """A file's bytes are not text in any encoding that can be told."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is not text: it holds binary data.")


class SourceIsTooLarge(SourceError):
    """A file is larger than one source may be."""

    def __init__(self, path: object, size: int, limit: int) -> None:
        megabyte = 1024 * 1024
        super().__init__(
            f"{path} is too large: it has {size / megabyte:,.1f} MB, and one source may have {limit // megabyte} MB."
        )


class FormatIsUnknown(SourceError):
    """No importer reads files of this kind."""

    def __init__(self, path: object, known: str) -> None:
        super().__init__(f"Dateline does not read {path}. It reads files that end in {known}.")


class SourceIsBroken(SourceError):
    """A parser refused a file, ran out of its time or memory, or died."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path} could not be read: {reason}.")


class BadManifest(DatelineError):
    """A manifest's columns or rows are not what `docs/` promises."""


class BadDate(DatelineError):
    """A date is not EDTF."""

    def __init__(self, text: str, reason: str = "") -> None:
        detail = f": {reason}" if reason else ""
        super().__init__(f"‘{text}’ is not a date in EDTF (such as 2025-12, 2025-02~ or 2025-03/2025-06){detail}.")


class ProjectError(DatelineError):
    """A project cannot be opened, or not for what was asked."""


class ProjectIsMissing(ProjectError):
    """There is no project at the path that was named."""

    def __init__(self, path: object) -> None:
        super().__init__(f"There is no project at {path}. `dateline import` or `dateline sample` makes one.")


class ProjectIsGone(ProjectError):
    """The file of an open project is no longer where it was, or another one is there."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"The project is no longer at {path}: its file was moved, renamed, replaced or deleted while it was open. "
            "Nothing was written. Move it back, or close the project and open it where it is now."
        )


class NotAProject(ProjectError):
    """The file is something else."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path} is not a Dateline project.")


class ProjectIsNewer(ProjectError):
    """The project was made by a later version of the program."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path} was made by a newer version of Dateline. Nothing was changed; please open it with that version."
        )


class ProjectIsInUse(ProjectError):
    """Somebody else has the project open for writing."""

    def __init__(self, path: object, holder: str) -> None:
        super().__init__(f"{path} is open for writing in {holder}. Close it there, or read without writing.")


class ProjectIsDamaged(ProjectError):
    """The file is a project, but its contents contradict themselves."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path} is damaged: {reason}. `dateline check {path}` tells more.")


class NoSuchThing(DatelineError):
    """Something was asked for by an id or a name that the project does not hold."""


class BadQuery(DatelineError):
    """A search cannot be understood."""


class Cancelled(DatelineError):
    """The reader stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__("Stopped, as you asked. What was finished before stays.")
