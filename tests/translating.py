"""Gathers every text of the window for the translators, and makes what the program reads of their work.

    python tests/translating.py    renews resources/translations/*.ts from the code and compiles them

The `.ts` files are those of Qt Linguist. Qt's own `lupdate` finds neither numbers given by name nor texts inside
f-strings in Python; the syntax tree misses none.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
CODE = ROOT / "desktop" / "dateline"
FILES = ROOT / "resources" / "translations"
FORMS = 2  # of a number, in each language that ships: one and others


@dataclass(frozen=True, order=True)
class Text:
    """One text of the window; *numbered* ones have a form for each kind of number."""

    context: str
    words: str
    comment: str = ""
    numbered: bool = False


class NotLiteral(Exception):
    """A text is put together when the program runs: no translator can see it."""


def texts(code: Path = CODE) -> list[Text]:
    """Every text of the program, each once, by context."""
    found = {text for file in sorted(code.rglob("*.py")) for text in _in(file)}
    return sorted(found)


def _in(file: Path) -> Iterator[Text]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in {"translate", "QT_TRANSLATE_NOOP"}:
                yield _text(node, file)
            elif name in {"_always", "_within"} and file.name == "actions.py":
                yield from (
                    Text("Actions", one.value)
                    for one in node.args[1:3]
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def _text(node: ast.Call, file: Path) -> Text:
    fixed = [*node.args[:3], *(word.value for word in node.keywords if word.arg != "n")]
    said = [one.value for one in fixed if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if len(said) != len(fixed) or len(said) < 2:
        raise NotLiteral(f"{file.relative_to(ROOT)}:{node.lineno}: give context, text and comment as they are")
    numbered = len(node.args) > 3 or any(word.arg == "n" for word in node.keywords)
    return Text(said[0], said[1], said[2] if len(said) > 2 else "", numbered)


def renewed(file: Path) -> str:
    """The `.ts` *file* with the texts of today: what was translated stays, what is new is unfinished, the rest goes."""
    old = ET.parse(file).getroot()
    known: dict[tuple[str, str, str], ET.Element] = {}
    for context in old.iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "", message.findtext("comment") or "")
            known[key] = message
    root = ET.Element("TS", version="2.1", language=old.get("language") or "", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in texts():
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        _message(contexts[text.context], text, known.get((text.context, text.words, text.comment)))
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _message(context: ET.Element, text: Text, known: ET.Element | None) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if text.numbered else {})
    ET.SubElement(message, "source").text = text.words
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    before = known.find("translation") if known is not None else None
    forms = [one.text or "" for one in before.iter("numerusform")] if before is not None else []
    said = (before.text or "") if before is not None else ""
    done = all(forms) and len(forms) == FORMS if text.numbered else bool(said.strip())
    translation = ET.SubElement(message, "translation", {} if done else {"type": "unfinished"})
    if text.numbered:
        for form in forms if done else [""] * FORMS:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = said


def compiled(file: Path, out: Path) -> None:
    """Compile the `.ts` *file* to *out*, as the program reads it."""
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(release), "-silent", str(file), "-qm", str(out)], check=True, capture_output=True)


def main() -> None:
    """Renew and compile every language."""
    for file in sorted(FILES.glob("*.ts")):
        file.write_text(renewed(file), encoding="utf-8")
        compiled(file, file.with_suffix(".qm"))
        unfinished = file.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{file.name}: {len(texts())} texts, {unfinished} to translate")


if __name__ == "__main__":
    main()
