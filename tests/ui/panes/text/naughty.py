"""Some five hundred texts that break programs, made family by family; all but the alphabets are the same for each."""

import codecs
import unicodedata
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple


class Naughty(NamedTuple):
    """A text, what it is a kind of, and the bytes of its file."""

    family: str
    text: str

    @property
    def data(self) -> bytes:
        """The file that holds it: UTF-8, or UTF-16 where half a pair of surrogates may stand."""
        if self.family == "surrogates":
            return codecs.BOM_UTF16_LE + self.text.encode("utf-16-le", "surrogatepass")
        return self.text.encode()


_FACES = "😀😂🤣😍🥶🫠🧟👻🤖🎃"
_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_ABOVE = [chr(point) for point in range(0x300, 0x315)]
_BELOW = [chr(point) for point in range(0x316, 0x334)]
_THROUGH = ["\u0334", "\u0335", "\u0336", "\u0337", "\u0338"]


def _joined(*people: str) -> str:
    return "\u200d".join(people)


def _flag(country: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in country)


def _tagged(region: str) -> str:
    return "\U0001f3f4" + "".join(chr(0xE0000 + ord(letter)) for letter in region) + "\U000e007f"


def _zalgo(words: str, random: Random, height: int) -> str:
    heap = _ABOVE + _BELOW + _THROUGH
    return "".join(one + "".join(random.choices(heap, k=height)) if one.isalpha() else one for one in words)


def _pieces() -> dict[str, list[str]]:
    """What each family is made of; a piece is what a reader takes for one word or sign."""
    random = Random(20_261)
    men, women, person = "\U0001f468", "\U0001f469", "\U0001f9d1"
    return {
        "emoji": [*_FACES, "🎉🎉", "🛳️", "☎️", "❤️"],
        "joined emoji": [
            _joined(men, women, "👧", "👦"), _joined(women, "❤️", women), _joined(women, "❤️", "💋", men),
            _joined("🏳️", "🌈"), _joined("🏴", "☠️"), _joined(person, "🚀"), _joined("🐻", "❄️"), _joined("👁️", "🗨️"),
        ],
        "flags": [_flag("BY"), _flag("US"), _flag("CN"), _flag("UA") + _flag("DE"), _tagged("gbsct"), _flag("ZZ"), "🇧"],
        "skin tones": [*("👍" + tone for tone in _TONES), _joined(women + _TONES[2], "🚀"), "🤝" + _TONES[4], "🏻"],
        "keycaps": ["1️⃣", "2️⃣3️⃣", "#️⃣", "*️⃣", "0\u20e3", "9\ufe0f"],
        "variation selectors": ["☺\ufe0e", "☺\ufe0f", "㐂\U000e0100", "a\ufe00", "©\ufe0f", "\ufe0fx", "▶\ufe0e"],
        "accents": ["e\u0301", "a\u0300\u0323", "o\u0302\u0301", "ñ", "n\u0303", "ş\u030c", "\u0301", "i\u0307\u0301"],
        "stacked accents": ["a" + "".join(_ABOVE[:8]), "q" + "".join(_BELOW[:9]), "x\u0336\u0336y\u0336", "Å\u030a"],
        "zalgo": [_zalgo(word, random, height) for word in ("Harbour", "he comes", "üb") for height in (1, 3, 6)],
        "enclosing": ["A\u20dd", "b\u20de c\u20df", "o\u0489", "1\u20e3 5\u20e0", "Ы\u0488"],
        "hebrew": ["שלום", "עולם", "הַנָּמֵל", "בְּרֵאשִׁית", "צה״ל", "כ\u05f3"],
        "arabic": ["مرحبا", "العربية", "لا", "الله", "مُحَمَّد", "ـــكتابـــ", "ﷺ", "١٢٫٥"],
        "persian": ["می\u200cخواهم", "کتاب‌ها", "۱۴۰۴", "گربه", "پنجره"],
        "syriac": ["ܫܠܡܐ", "ܐܪܡܝܐ", "ވަރަށް", "ߒߞߏ"],
        "two ways": [
            "שלום English", "عام 2025 م", "50% שלום", "(שלום)", "A-ב-C-د", "+972-3-555", "1/2/2025 ב", "[مرحبا]",
        ],
        "forced ways": [
            "\u202eforced\u202c", "\u202dשלום\u202c", "\u202bembedded ב\u202c", "\u202aשלום a\u202c", "\u202eno end",
            "\u200fmark", "\u200eשלום", "\u061cx",
        ],
        "isolates": [
            "\u2067isolate שלום\u2069", "\u2066שלום x\u2069", "\u2068first ב\u2069", "\u2067no end", "\u2069",
            "\u2067\u2066ab\u2069ג\u2069",
        ],
        "chinese": ["白俄罗斯", "释放了囚犯", "，。！", "「港口」", "一百二十三", "〇", "龘"],
        "astral chinese": ["\U00020000", "\U00020bb7野家", "\U0002a6d6字", "\U00030000", "𠮷\U000e0101"],
        "japanese": ["日本語", "カタカナ", "ひらがな", "ガｷﾞ", "か\u3099", "が", "ゝ々ー", "㍻㌔"],
        "korean": ["한국어", "문장", "ㅎㅏㄴ", "각", "ㅋㅋㅋ"],
        "jamo": ["\u1112\u1161\u11ab", "\u1100\u1161", "\u1100\u1100\u1161\u11a8", "\u115f\u1161", "\u1112"],
        "devanagari": ["हिन्दी", "क्षत्रिय", "स्त्री", "र्क", "क्\u200dष", "कि", "श्री"],
        "tamil": ["தமிழ்", "மொழி", "கொ", "க்ஷ", "ஸ்ரீ", "௧௨"],
        "other indic": ["বাংলা", "ক্ষ", "ગુજરાતી", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල", "ਪੰਜਾਬੀ"],
        "thai": ["ภาษาไทย", "น้ำ", "ที่", "กำ", "ไม่มีช่องว่าง", "๑๒๓", "ลาว", "ພາສາລາວ"],
        "other asian": ["မြန်မာ", "ភាសាខ្មែរ", "བོད་སྐད་", "ᜊᜌ᜔ᜊᜌᜒᜈ᜔", "አማርኛ", "ქართული"],
        "mongolian": ["ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩ\u180bᠭᠣᠯ", "а\u180eб", "ᠠ\u202fᠤ"],
        "surrogates": ["\ud83d", "\ude00", "\ud83dx\ude00", "a\udfff", "\udbff\udbff"],
        "nul": ["\x00", "a\x00b", "\x00\x00"],
        "controls": ["\x01", "\x07bell", "\x1b[31mred", "\x7f", "\x80\x9f", "\x0b", "\x0c", "\x85"],
        "unseen": ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "a\u200bb", "\u2061", "\u034f", "\u2063x"],
        "spaces": ["\u00a0", "\u2003", "\u2009", "\u202f", "\u3000", "\u205f", "\u1680", "a\u00a0b"],
        "line ends": ["\u2028", "a\u2029b", "\u2028\u2028", "x\u2028y"],
        "soft hyphens": ["soft\u00adhyphen", "in\u00adcom\u00adpre\u00adhen\u00adsible", "\u00ad\u00ad", "co-op\u00ad"],
        "tabs": ["\t", "a\tb", "\t\t", "x\t\tyz", "\u2409"],
        "byte order marks": ["\ufeff", "a\ufeffb", "\ufeff\ufeff", "\ufffe"],
        "long words": ["a" * 180, "Donaudampfschifffahrts" * 9, "i" * 190, "W" * 90, "1234567890" * 20, "あ" * 80],
        "ligatures": ["office", "affluent", "fjord", "ﬁﬂ", "ffi ffl", "Th", "ct st", "Æsœuﬀ"],
        "full width": ["Ｈａｒｂｏｕｒ", "１２３", "（ｘ）", "￥", "ｶﾅ"],
        "mathematics": ["𝒳𝓎𝔷", "∑∫√", "x²₃", "½⅓", "ℵ₀", "𝟙𝟚", "≠\u0338"],
        "old scripts": ["𐍈𐌰𐌹", "𒀀𒁹", "𓀀𓂀", "𐤀𐤁", "ᚠᚢᚦ", "ⲁⲃⲅ", "𐎀𐎁"],
        "private use": ["\ue000", "\uf8ff", "\U000f0000", "\U0010fffd", "a\ue123b"],
        "noncharacters": ["\ufdd0", "\uffff", "\U0001fffe", "\U0010ffff", "a\ufffeb"],
        "specials": ["\ufffc", "\ufff9ab\ufffac\ufffb", "\ufffd", "\U000e0001", "\U0001d173"],
        "letters of case": ["İi", "ßẞ", "ŉ", "ǆ", "ΣΣς", "ⅷ", "Ꮳ", "ﬓ"],
        "quotes and dashes": ["“curly”", "«gui»", "—–", "…", "’tis", "„x“", "‹›", "⸺"],
        "drawn": ["█▓░", "┌─┐", "◢◣", "⠿⠇", "☃☂", "♠♥", "⏰"],
    }  # fmt: skip


_WORDS = ("The port of Aldmouth opened", "again on Monday", "said Quill", "the harbour master", "12 boats", "and so on")


_AROUND = ("The harbour of Aldmouth was closed for nine days, and nobody could say when it would open again.",) * 2


def _shapes(pieces: Sequence[str], random: Random) -> Iterator[str]:
    """Every way in which odd pieces meet plain words, other pieces, and the ends of lines."""
    yield " ".join(pieces)
    yield "".join(pieces)
    yield random.choice(pieces)
    yield f"{_WORDS[0]} {random.choice(pieces)} {_WORDS[1]}."
    yield f"x{random.choice(pieces)}y{random.choice(pieces)}z"
    yield f"{random.choice(pieces)}{_WORDS[2]}{random.choice(pieces)}"
    yield "  " + random.choice(pieces) + "   "
    yield " ".join(random.choice((*pieces, *_WORDS)) for _ in range(24))
    yield " ".join(random.choice(pieces) for _ in range(30))
    yield "\n".join((_WORDS[0], random.choice(pieces), f"{_WORDS[3]}, {random.choice(pieces)} {_WORDS[4]}"))
    mixed = list(" ".join((*_WORDS, *pieces)))
    random.shuffle(mixed)
    yield "".join(mixed[:60])


def naughty() -> list[Naughty]:
    """All of them, none twice; each has something that is not a space."""
    random = Random(5)
    made: dict[str, Naughty] = {}
    for family, pieces in _pieces().items():
        for text in _shapes(pieces, random):
            # A file of nothing that can be seen, or of many bytes that mean nothing, is no text: it takes some around.
            seen = any(unicodedata.category(one)[0] in "LNPS" and one != "\ufffd" for one in text)
            broken = family in {"surrogates", "nul", "controls"}
            whole = "\n".join((*_AROUND, text, *_AROUND)) if broken or not seen else text
            made.setdefault(whole, Naughty(family, whole))
    return list(made.values())
