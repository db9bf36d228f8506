"""Plain text comes in exactly, whatever wrote it."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import importers
from dateline.assets import folder
from dateline.errors import SourceIsEmpty, SourceIsNotText
from dateline.importers import Article

NAUGHTY = [
    "ﾟ･✿ヾ╲(｡◕‿◕｡)╱✿･ﾟ", "Ω≈ç√∫˜µ≤≥÷", "田中さんにあげて下さい", "ثم نفس سقطت وبالتحديد", "👩‍👩‍👧‍👦 🇧🇾 👍🏽", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
    "\u202eright to left\u202c", "a\u00a0b\u2028c\u2029d\u0085e", "\u200bzero\ufeffwidth\u2060",
    "<script>alert(1)</script>", "'; DROP TABLE sources;--", "../../etc/passwd\t%s%n", "𝒳𝓎𝓏 𐍈 🂡", "e\u0301 vs é",
    "İstanbul ı ß ﬁ", "\x7f\x1b[31mred",
]  # fmt: skip


def _read(data: bytes) -> Article:
    return importers.parse(data, Path("a.txt"))


@settings(max_examples=60)
@given(
    st.text(st.one_of(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), st.sampled_from("é😀\n"))),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)  # fmt: skip
def test_every_stretch_leads_back_to_its_bytes(text: str, encoding: str, newline: str) -> None:
    text = "It said: " + text.lstrip("\ufeff")
    data = text.replace("\n", newline).encode(encoding)
    article = _read(data)
    assert article.text == text
    bare = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding)
    for start in range(0, len(text), 3):
        first, last = article.places.to_bytes(start, min(start + 5, len(text)))
        assert data[first:last] == text[start : start + 5].replace("\n", newline).encode(bare)


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "gb18030", "shift_jis", "euc_kr", "koi8-r"])
def test_old_encodings_are_told_and_lead_back(encoding: str) -> None:
    words = {
        "cp1251": "Президент республики заявил в пятницу, что переговоры продолжатся на следующей неделе. ",
        "koi8-r": "Президент республики заявил в пятницу, что переговоры продолжатся на следующей неделе. ",
        "cp1252": "Le président a déclaré vendredi que les négociations reprendraient à la mi-août, après l’été. ",
        "gb18030": "总统星期五表示,谈判将于下周继续进行。双方代表在首都举行了会晤,并发表了联合声明。",
        "shift_jis": "大統領は金曜日、交渉が来週も続くと述べた。双方の代表は首都で会談し、共同声明を発表した。",
        "euc_kr": "대통령은 금요일 협상이 다음 주에도 계속될 것이라고 말했다. 양측 대표는 수도에서 만났다. ",
    }[encoding]
    data = (words + "\r\n").encode(encoding) * 8
    article = _read(data)
    assert article.text == (words + "\n") * 8
    for start in range(0, len(article.text) - 7, 7):
        first, last = article.places.to_bytes(start, start + 7)
        assert data[first:last] == article.text[start : start + 7].replace("\n", "\r\n").encode(encoding)


@pytest.mark.parametrize("words", NAUGHTY)
def test_odd_words_come_through_as_they_are(words: str) -> None:
    article = _read(f"Before {words} after".encode())
    assert article.text == f"Before {words} after"
    assert article.encoding == "utf-8"


def test_nul_and_lone_surrogates_become_replacement_characters() -> None:
    assert _read(b"a\x00b is here, and it is a long enough line to be text, not data").text.startswith("a\ufffdb is")
    data = codecs.BOM_UTF16_LE + "one ".encode("utf-16-le") + b"\x00\xd8" + " two 😀".encode("utf-16-le")
    article = _read(data)
    assert article.text == "one \ufffd two 😀"
    first, last = article.places.to_bytes(10, 11)
    assert data[first:last].decode("utf-16-le") == "😀"


def test_a_few_spoilt_bytes_do_not_spoil_the_rest() -> None:
    data = "Лукашенко сказал, что переговоры закончились. ".encode() * 3 + b"\xff" + "И всё.".encode()
    article = _read(data)
    assert article.text.endswith("\ufffdИ всё.")
    first, last = article.places.to_bytes(len(article.text) - 6, len(article.text))
    assert data[first:last].decode() == "И всё."


def test_one_line_longer_than_a_piece_is_cut_between_code_points() -> None:
    data = ("é" * 5_000_000).encode()
    article = _read(data)
    assert len(article.text) == 5_000_000
    assert article.places.to_bytes(4_999_999, 5_000_000) == (9_999_998, 10_000_000)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"\xef\xbb\xbf \n"])
def test_nothing_but_space_is_empty(data: bytes) -> None:
    with pytest.raises(SourceIsEmpty):
        _read(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" + bytes(range(256)) * 20,
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 40,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(255, -1, -1)) * 40,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 4000,
        b"\x00" * 1000,
    ],
)
def test_binary_data_is_not_text(data: bytes) -> None:
    with pytest.raises(SourceIsNotText):
        _read(data)


def test_the_seeds_are_what_their_files_say() -> None:
    for path in importers.find([folder("seeds")]):
        article = importers.read_file(path)
        assert article.text == path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        assert article.data == path.read_bytes()
