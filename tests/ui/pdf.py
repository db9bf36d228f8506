"""Reads the words out of a PDF file that Qt wrote, page by page, in the order in which they are drawn."""

import re
import zlib
from pathlib import Path

_OFFSET = re.compile(rb"(\d{10}) \d{5} n")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<[0-9A-Fa-f]{4}>\s*(\[[^\]]*\]|<[0-9A-Fa-f]+>)")
_CODE = re.compile(rb"<([0-9A-Fa-f]+)>")
_DRAWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\bBT\b")


def pages(file: Path) -> list[str]:
    """The words of every page; runs of letters are apart by a space or a line."""
    objects = _objects(file.read_bytes())
    found = [body for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]
    return [_words(page, objects) for page in found]


def paper(file: Path) -> tuple[float, float]:
    """Width and height of the first page, in points."""
    box = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", file.read_bytes())
    assert box is not None
    return float(box[1]), float(box[2])


def _objects(data: bytes) -> dict[int, bytes]:
    table = data.rindex(b"xref", 0, data.rindex(b"startxref"))
    offsets = sorted(int(one) for one in _OFFSET.findall(data[table:]))
    parts = [data[start:end] for start, end in zip(offsets, [*offsets[1:], table], strict=True)]
    return {int(part.split(b" ", 1)[0]): part for part in parts if part[:1].isdigit()}


def _stream(body: bytes) -> bytes:
    start = body.index(b"stream\n") + 7
    raw = body[start : body.rindex(b"endstream")]
    return zlib.decompressobj().decompress(raw) if b"/FlateDecode" in body[:start] else raw


def _referred(body: bytes, name: bytes) -> int:
    match = re.search(re.escape(name) + rb"\s+(\d+) 0 R", body)
    assert match is not None, name
    return int(match[1])


def _letters(font: bytes, objects: dict[int, bytes]) -> dict[int, str]:
    made: dict[int, str] = {}
    for first, codes in _RANGE.findall(_stream(objects[_referred(font, b"/ToUnicode")])):
        for code, letter in enumerate(_CODE.findall(codes), int(first, 16)):
            made[code] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return made


def _words(page: bytes, objects: dict[int, bytes]) -> str:
    fonts: dict[int, dict[int, str]] = {}
    letters: dict[int, str] = {}
    said = []
    for font, glyphs in _DRAWN.findall(_stream(objects[_referred(page, b"/Contents")])):
        if font:
            number = int(font)
            letters = fonts.setdefault(number, _letters(objects[number], objects))
        elif glyphs:
            said += [letters.get(int(glyphs[at : at + 4], 16), "\ufffd") for at in range(0, len(glyphs), 4)]
        else:
            said.append("\n")
    return "".join(said)
