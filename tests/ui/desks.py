"""Projects, imports and dialogs that are made by hand, for the window to work with."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtPrintSupport import QPrinter

from dateline.domain.changes import Changes
from dateline.domain.span import Passage
from dateline.domain.views import FactFilter, Hit, Remark, SavedSearch, Suggestion
from dateline.errors import BadQuery, ProjectIsMissing
from dateline.services.answers import SafeCopy
from dateline.services.pen import Pen
from dateline.services.reading import Reader
from dateline.services.searcher import Searcher
from dateline.ui.desk import Desk, Format, Progress, Work
from dateline.ui.dialogs import Dialogs
from tests.ui.fake import FakeReader


class FakeWork:
    """An import that reads one article at every look."""

    def __init__(self, paths: Sequence[Path], manifest: Path | None = None) -> None:
        self.paths = list(paths) or [manifest or Path("nothing")]
        self.done = 0
        self.cancelled = False

    def poll(self) -> Progress:
        """One article further."""
        said: tuple[str, ...] = ()
        if not self.cancelled and self.done < len(self.paths):
            path = self.paths[self.done]
            said = (f"{path} is empty: it holds no text.",) if "empty" in path.name else ()
            self.done += 1
        finished = self.cancelled or self.done == len(self.paths)
        failed = sum("empty" in path.name for path in self.paths[: self.done])
        return Progress(
            done=self.done, total=len(self.paths), doing=self.paths[self.done - 1].name if self.done else "",
            added=self.done - failed, failed=failed, said=said, changes=Changes(sources=frozenset({"d1"})),
            finished=finished,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop."""
        self.cancelled = True


class FakePen:
    """Writes notes into the hand-made reader, and takes the last one back."""

    def __init__(self, fake: FakeReader) -> None:
        self._fake = fake
        self.copied: list[str] = []

    def add_note(self, subject: str, text: str, at: Passage | None = None) -> Changes:
        """Write it."""
        source, start, end = self._fake.place_of(subject, at)
        number = len(self._fake.remarks) + 1
        self._fake.remarks[number] = (
            source,
            Remark(number=number, subject=subject, text=text, who="tester", at="2026-11-22", start=start, end=end),
        )
        return Changes(sources=frozenset({source}))

    def change_note(self, number: int, text: str) -> Changes:
        """Change it."""
        source, remark = self._fake.remarks[number]
        self._fake.remarks[number] = (source, remark.model_copy(update={"text": text}))
        return Changes(sources=frozenset({source}))

    def remove_note(self, number: int) -> Changes:
        """Remove it."""
        source, _ = self._fake.remarks.pop(number)
        return Changes(sources=frozenset({source}))

    def undo(self) -> tuple[str, Changes] | None:
        """Take back the last note that was written."""
        if not self._fake.remarks:
            return None
        return "Note", self.remove_note(max(self._fake.remarks))

    def redo(self) -> tuple[str, Changes] | None:
        """There is never anything."""
        return None

    def copy_original(self, source: str, folder: Path) -> SafeCopy:
        """Write a few words."""
        self.copied.append(source)
        path = folder / f"{source}.txt"
        path.write_text(source)
        return SafeCopy(path, f"Opened a copy of {source}.txt.")


class FakeSearcher:
    """Keeps searches in memory, and knows two fields."""

    def __init__(self, fake: FakeReader) -> None:
        self._fake = fake
        self.searches: dict[str, str] = {}

    def suggest(self, query: str) -> tuple[str, list[Suggestion]]:
        """The entities whose name has what follows `entity:`."""
        before, field, begun = query.rpartition("entity:")
        if not field:
            return "", []
        rows = self._fake.entities(words=begun.strip('"'))
        return "entity", [Suggestion(words=row.name, query=f'{before}entity:"{row.name}" ') for row in rows]

    def asked_for(self, query: str) -> FactFilter:
        """Entities by their field, everything else as words."""
        before, field, name = query.partition("entity:")
        rows = self._fake.entities(words=name.strip(' "')) if field else []
        return FactFilter(entities=tuple(row.id for row in rows), stating=tuple(before.split()))

    def kept(self) -> list[SavedSearch]:
        """By name."""
        return [SavedSearch(name=name, query=query) for name, query in sorted(self.searches.items())]

    def keep(self, name: str, query: str) -> None:
        """Keep it."""
        if not name:
            raise BadQuery("A search that is kept needs a name.")
        self.searches[name] = query

    def rename(self, name: str, new: str) -> None:
        """Keep it under another name."""
        self.searches[new] = self.searches.pop(name)

    def forget(self, name: str) -> None:
        """Keep it no longer."""
        del self.searches[name]


class FakeDesk:
    """The ferry project, open."""

    def __init__(self, path: str, reader: FakeReader | None = None) -> None:
        self.path = path
        self.name = Path(path).stem
        self.fake = reader or FakeReader()
        self.reader = cast(Reader, self.fake)
        self.pen = cast(Pen, FakePen(self.fake))
        self.read_only: str | None = None
        self.fake_searcher = FakeSearcher(self.fake)
        self.searcher = cast(Searcher, self.fake_searcher)
        self.works: list[FakeWork] = []
        self.exported: list[tuple[str, Path]] = []
        self.closed = False

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        """What the hand-made reader finds."""
        return self.fake.search(query, limit)

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> Work:
        """Begin."""
        self.works.append(FakeWork(paths, manifest))
        return self.works[-1]

    def formats(self) -> list[Format]:
        """Two of them."""
        return [Format("jsonl", "JSON Lines", ".jsonl"), Format("csv", "Table", ".csv")]

    def export(self, name: str, out: Path) -> list[str]:
        """Remember what was asked for; a table holds no notes."""
        self.exported.append((name, out))
        return ["CSV holds no notes: 3 were left out."] if name == "csv" else []

    def close(self) -> None:
        """Let go."""
        self.closed = True


class FakeCabinet:
    """Opens what `known` holds, and makes anything."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: list[FakeDesk] = []
        self.created: list[str] = []

    def open(self, path: str, source: str | None = None) -> Desk:
        """Open a project; there must be a file."""
        if not Path(path).is_file():
            raise ProjectIsMissing(path)
        self.opened.append(FakeDesk(path))
        return self.opened[-1]

    def prepare(self) -> None:
        """It is always ready."""

    def create(self, path: str) -> Desk:
        """Make a project."""
        Path(path).touch()
        self.created.append(path)
        return self.open(path)

    def create_sample(self) -> Desk:
        """Make the sample."""
        return self.create(self.sample_path())

    def sample_path(self) -> str:
        """Where the sample is."""
        return str(self.folder / "Sample.dateline")

    def sample_manifest(self) -> Path:
        """The sample's manifest."""
        return self.folder / "manifest.csv"


class FakeDialogs(Dialogs):
    """A reader who answers every question at once."""

    def __init__(self) -> None:
        self.answers: dict[str, object] = {}

    def project_to_open(self) -> str | None:
        """The answer to ‘which project?’."""
        return cast("str | None", self.answers.get("open"))

    def project_to_make(self) -> str | None:
        """The answer to ‘keep it where?’."""
        return cast("str | None", self.answers.get("make"))

    def files(self) -> list[Path]:
        """The answer to ‘which articles?’."""
        return cast("list[Path]", self.answers.get("files", []))

    def folder(self) -> list[Path]:
        """The answer to ‘which folder?’."""
        return cast("list[Path]", self.answers.get("folder", []))

    def pdf(self, name: str) -> Path | None:
        """The answer to ‘keep the PDF where?’."""
        return cast("Path | None", self.answers.get("pdf"))

    def printer(self, title: str, *, wide: bool) -> QPrinter | None:
        """The answer to ‘which printer?’."""
        return cast("QPrinter | None", self.answers.get("printer"))

    def export(self, formats: Sequence[Format], name: str) -> tuple[str, Path] | None:
        """The answer to ‘export what, and where?’."""
        return cast("tuple[str, Path] | None", self.answers.get("export"))
