"""Checks a project: nothing in it may contradict anything else, and every anchor must hold its words."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.errors import Cancelled
from dateline.store import bars, checking, roster, search
from dateline.store.checking import Finding
from dateline.store.project import Project

__all__ = ["Finding", "Report", "check"]


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what is wrong with it: nothing, if `findings` is empty.

    `repaired` were found and put right.
    """

    sources: int
    anchors: int
    findings: tuple[Finding, ...]
    repaired: tuple[Finding, ...] = ()


def check(project: Project, *, repair: bool = False, cancelled: Callable[[], bool] = lambda: False) -> Report:
    """Look at everything in *project*: the file, references, indices, each source's bytes and text, every anchor.

    With *repair*, what can be rebuilt from the rest is. Indices are only looked at in a project open for writing (in
    the middle of an act that is then given up). Raises `Cancelled`.
    """
    checked = checking.Checked()
    found: list[Finding] = []
    with project.read() as connection:
        for part in (
            checking.check_file(connection),
            checking.check_sources(connection, checked),
            checking.check_facts(connection),
        ):
            for finding in part:
                found.append(finding)
                if cancelled():
                    raise Cancelled
    if project.writable:
        with project.upkeep() as connection:
            found += checking.check_indices(connection)
    wrong = [finding for finding in found if finding.repairable]
    if not (repair and wrong and project.writable):
        return Report(checked.sources, checked.anchors, tuple(found))
    with project.upkeep() as connection:
        search.rebuild(connection)
        bars.forget(connection)
        roster.forget(connection)
        bars.keep(connection, project.version_in(connection))
        still = list(checking.check_indices(connection))
    rest = [finding for finding in found if not finding.repairable] + still
    return Report(checked.sources, checked.anchors, tuple(rest), tuple(wrong) if not still else ())
