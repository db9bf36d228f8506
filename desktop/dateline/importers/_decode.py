"""Bytes → text: which encoding, decoded exactly, normalised once, with the way back to every byte."""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.domain.offsets import ByteMap
from dateline.errors import SourceIsEmpty, SourceIsNotText

# Bytes that the guess at an unknown encoding looks at, and bytes decoded at a time.
_GUESSED = 1024 * 1024
_PIECE = 4 * 1024 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What a browser takes these labels for (WHATWG Encoding Standard).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}

_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LONE = re.compile("[\x00\ud800-\udfff]")


class Decoded(NamedTuple):
    """A text after its one normalisation, its way back to the bytes, and the encoding's name in Python."""

    text: str
    places: ByteMap
    encoding: str


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """The text of *data*: by its BOM, as strict UTF-8, as *declared*, or by a guess, in this order.

    CRLF and CR become LF, a BOM goes, NUL and lone surrogates become U+FFFD; `places` leads each code point back.
    Raises `SourceIsEmpty` if there is nothing but space, `SourceIsNotText` if the bytes are binary.
    """
    if not data.strip():
        raise SourceIsEmpty(name)
    bom, encoding = next(((len(mark), each) for mark, each in _BOMS if data.startswith(mark)), (0, ""))
    if not encoding:
        encoding = _encoding(data, name, declared)
    texts: list[str] = []
    maps: list[ByteMap] = []
    for text, places in _pieces(data, bom, encoding):
        texts.append(text)
        maps.append(places)
    text = "".join(texts)
    if not text.strip().strip("\ufeff\ufffd"):
        raise SourceIsEmpty(name) if not text.strip("\ufeff \t\r\n") else SourceIsNotText(name)
    return Decoded(text, ByteMap.joined(maps), encoding)


def _encoding(data: bytes, name: str, declared: str | None) -> str:
    wide = _wide(data)
    if wide:
        return wide
    sample = data[:_GUESSED]
    controls = len(_CONTROL.findall(sample))
    if _is_utf8(data):
        if controls > 8 and controls * 10 > len(sample):
            raise SourceIsNotText(name)
        return "utf-8"
    if controls * 200 > len(sample) or b"\x00\x00" in sample:
        raise SourceIsNotText(name)
    named = _known(declared)
    if named:
        return named
    if _almost_utf8(data):
        return "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESSED]).best()
    if best is None:
        raise SourceIsNotText(name)
    return _known(best.encoding) or "cp1252"


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _almost_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few spoilt ones: a cut file, two files in one."""
    sample = data[:_GUESSED]
    text = sample.decode("utf-8", "replace")
    spoilt = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - spoilt
    return whole >= 20 * spoilt


def _wide(data: bytes) -> str | None:
    """UTF-16 without a BOM, told by which half of the bytes is mostly zero."""
    sample = np.frombuffer(data[: min(_GUESSED, len(data)) & ~1], dtype=np.uint8)
    if len(sample) < 8:
        return None
    even, odd = float(np.mean(sample[0::2] == 0)), float(np.mean(sample[1::2] == 0))
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    if even > 0.6 and odd < 0.05:
        return "utf-16-be"
    return None


def _known(label: str | None) -> str | None:
    """Python's name of the encoding that *label* means; `None` if it means none that texts are written in."""
    if not label:
        return None
    try:
        found = codecs.lookup(label.strip())
        b"".decode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return None
    name = _MEANT.get(found.name, found.name)
    return None if name.startswith(("utf-7", "utf-8", "utf-16", "utf-32", "punycode", "idna")) else name


def _pieces(data: bytes, start: int, encoding: str) -> Iterator[tuple[str, ByteMap]]:
    """The text in pieces that end at line ends, each normalised, with its bytes."""
    for first, last in _cuts(data, start, encoding):
        text, widths = _widths(data[first:last], encoding)
        text = _LONE.sub("\ufffd", text)
        yield _normalised(text, widths, first)


def _cuts(data: bytes, start: int, encoding: str) -> Iterator[tuple[int, int]]:
    """Where to cut: never inside a code point, never between CR and LF."""
    wide = 4 if encoding.startswith("utf-32") else 2 if encoding.startswith("utf-16") else 1
    anywhere = encoding == "utf-8" or wide > 1 or len(bytes(range(256)).decode(encoding, "replace")) == 256
    stateful = encoding.startswith("iso2022") or encoding == "hz"
    while start < len(data):
        end = start + _PIECE
        if end >= len(data) or stateful:
            end = len(data)
        elif anywhere:
            end = _back(data, end, wide, encoding)
        else:  # a line feed is never a part of another code point in these encodings
            end = (data.rfind(b"\n", start, end) + 1) or (data.find(b"\n", end) + 1) or len(data)
        yield start, end
        start = end


def _back(data: bytes, end: int, wide: int, encoding: str) -> int:
    if encoding == "utf-8":
        for _ in range(3):
            if data[end] & 0xC0 != 0x80:
                break
            end -= 1
    elif wide == 2 and 0xD8 <= data[end - 2 if encoding.endswith("be") else end - 1] <= 0xDB:
        end -= 2
    last = data[end - wide : end].replace(b"\x00", b"")
    return end - wide if last == b"\r" else end


def _widths(data: bytes, encoding: str) -> tuple[str, npt.NDArray[np.int64]]:
    """The text of *data* and how many bytes each of its code points takes; bytes that mean nothing become U+FFFD."""
    text = data.decode(encoding, "replace")
    if len(text) == len(data):
        return text, np.ones(len(text), dtype=np.int64)
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    if encoding.startswith("utf-32"):
        widths = np.full(len(text), 4, dtype=np.int64)
    elif encoding.startswith("utf-16"):
        widths = np.where(points > 0xFFFF, 4, 2).astype(np.int64)
    elif encoding == "utf-8":
        widths = (1 + (points > 0x7F).astype(np.int64) + (points > 0x7FF) + (points > 0xFFFF)).astype(np.int64)
    else:
        return _one_by_one(data, encoding)
    spare = len(data) - int(widths.sum())
    if spare == 0 and ("\ufffd" not in text or encoding.startswith("utf-32")):
        return text, widths
    if spare == 0 and text.encode(encoding, "surrogatepass") == data:
        return text, widths
    return _one_by_one(data, encoding)


def _one_by_one(data: bytes, encoding: str) -> tuple[str, npt.NDArray[np.int64]]:
    """As `_widths`, by feeding one byte after another: for encodings and errors whose widths follow no rule."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    parts: list[str] = []
    widths: list[int] = []
    pending = 0
    for index in range(len(data)):
        pending += 1
        out = decoder.decode(data[index : index + 1])
        if out:
            parts.append(out)
            # What an error gave back belongs to the bytes before; the last code point ends at this byte.
            widths += [pending - (len(out) - 1)] if len(out) == 1 else _shared(out, pending, encoding)
            pending = 0
    out = decoder.decode(b"", final=True)
    if out:
        parts.append(out)
        widths += _shared(out, pending, encoding)
    elif pending and widths:
        widths[-1] += pending
    return "".join(parts), np.array(widths, dtype=np.int64)


def _shared(out: str, taken: int, encoding: str) -> list[int]:
    """Splits *taken* bytes among code points that came out together: each what it encodes to, the first the rest."""
    widths: list[int] = []
    for character in out[1:]:
        try:
            width = len(character.encode(encoding)) if character != "\ufffd" else 1
        except UnicodeEncodeError:
            width = 1
        widths.append(min(width, max(0, taken - sum(widths) - 1)))
    return [taken - sum(widths), *widths]


def _normalised(text: str, widths: npt.NDArray[np.int64], first: int) -> tuple[str, ByteMap]:
    ends = first + np.cumsum(widths)
    starts = ends - widths
    if "\r" in text:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        returns = points[:-1] == 0x0D
        pairs = np.flatnonzero(returns & (points[1:] == 0x0A))
        starts[pairs + 1] = starts[pairs]
        kept = np.ones(len(points), dtype=bool)
        kept[pairs] = False
        starts, ends = starts[kept], ends[kept]
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, ByteMap.of(starts, ends)
