"""A project made of an export goes on like the one that was exported."""

from pathlib import Path

from dateline.services import exporting, importing, projects, restoring
from dateline.services._analyst import Finding
from dateline.services.reading import Reader
from dateline.store.project import Project
from tests.builders import Article
from tests.generated import articles


def _add(project: Project, count: int, skipped: int = 0) -> None:
    for place, (document, analysis, original) in enumerate(articles(count, seed=5)):
        if place >= skipped:
            importing.add(project, Finding(document, analysis, original), who="a test")


def _facts(project: Project) -> set[frozenset[tuple[str, int, str]]]:
    return {
        frozenset((s.source, s.start, s.text) for s in fact.statements) for fact in Reader(project).facts(limit=None)
    }


def test_a_new_source_meets_those_that_were_restored(project: Project, tmp_path: Path) -> None:
    _add(project, 30)
    export = tmp_path / "all.jsonl"
    exporting.export(project, "jsonl", export, originals=True)
    with projects.create_project(tmp_path / "again.dateline", holder="a test") as again:
        restoring.restore(again, export)
        assert _facts(again) == _facts(project)
        _add(project, 45, skipped=30)
        _add(again, 45, skipped=30)
        assert _facts(again) == _facts(project)
        assert any(len({source for source, _, _ in fact}) > 1 for fact in _facts(again))


def test_a_restored_text_that_comes_again_is_already_there(project: Project, tmp_path: Path) -> None:
    article = Article("Mira Solberg opened the bridge.", "bridge.txt")
    finding = Finding(article.document, article.analysis, article.original)
    importing.add(project, finding, who="a test")
    export = tmp_path / "all.jsonl"
    exporting.export(project, "jsonl", export, originals=True)
    with projects.create_project(tmp_path / "again.dateline", holder="a test") as again:
        restoring.restore(again, export)
        assert importing.add(again, finding, who="a test").status is importing.Status.ALREADY_THERE
