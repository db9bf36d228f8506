"""The desktop entry and the MIME type are what desktops expect, and every icon is of the one family."""

import configparser
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DESKTOP = ROOT / "resources" / "desktop"
ICONS = ROOT / "resources" / "icons"
_MIME = "application/vnd.dateline.project+sqlite3"
_SPEC = "{http://www.freedesktop.org/standards/shared-mime-info}"
_STROKES = {
    "width": "24", "height": "24", "viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor",
    "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round",
}  # fmt: skip


def _entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their capitals
    parser.read(DESKTOP / "dateline.desktop", encoding="utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_the_desktop_entry_starts_the_window_with_a_project() -> None:
    entry = _entry()
    assert entry["Type"] == "Application"
    assert entry["Exec"] == "dateline-desktop %f"
    assert entry["Terminal"] == "false"
    assert entry["MimeType"] == f"{_MIME};"
    assert entry["Categories"].endswith(";")
    assert set(entry["Categories"].strip(";").split(";")) & {"Office", "Education", "Science"}
    assert not entry["Name"].endswith(".")
    scripts = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'dateline-desktop = "dateline.app:main_window"' in scripts


def test_the_desktop_entry_names_an_icon_that_ships() -> None:
    assert (DESKTOP / f"{_entry()['Icon']}.svg").is_file()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_desktop_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", str(DESKTOP / "dateline.desktop")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_mime_type_is_that_of_a_project_file() -> None:
    root = ET.parse(DESKTOP / "dateline-mime.xml").getroot()
    assert root.tag == f"{_SPEC}mime-info"
    [kind] = root.findall(f"{_SPEC}mime-type")
    assert kind.get("type") == _MIME
    assert [one.get("pattern") for one in kind.findall(f"{_SPEC}glob")] == ["*.dateline"]
    assert [one.get("type") for one in kind.findall(f"{_SPEC}sub-class-of")] == ["application/vnd.sqlite3"]


@pytest.mark.parametrize("icon", sorted(ICONS.glob("*.svg")), ids=lambda icon: icon.stem)
def test_an_icon_is_drawn_in_the_strokes_of_its_family(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    assert {name: root.get(name) for name in _STROKES} == _STROKES
    text = icon.read_text(encoding="utf-8")
    assert not re.search(r"<(script|image|style|foreignObject)|href=|url\(", text)


def test_the_licence_of_the_icons_ships_with_them() -> None:
    words = (ICONS / "LICENSE.txt").read_text(encoding="utf-8")
    assert "ISC License" in words
    assert "Lucide" in words


def test_every_icon_that_ships_is_drawn_somewhere() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "desktop/dateline/ui").rglob("*.py"))
    assert [icon.name for icon in sorted(ICONS.glob("*.svg")) if f'"{icon.stem}"' not in code] == []
