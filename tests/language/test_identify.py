"""The language of a text is told where it can be, and nothing is said where it cannot."""

import time

import pytest

from dateline.language.engine import languages
from dateline.language.identify import identify, known, name, script

SENTENCES = {
    "en": "The mayor said on Friday that the bridge would be open to traffic again after eleven months of repairs.",
    "de": "Die Brücke ist nach elf Monaten wieder für den Verkehr geöffnet, sagte der Bürgermeister am Freitag.",
    "fr": "Le maire a déclaré vendredi que le pont est de nouveau ouvert à la circulation après onze mois de travaux.",
    "es": "El alcalde dijo el viernes que el puente está abierto de nuevo al tráfico después de once meses de obras.",
    "it": "Il sindaco ha detto venerdì che il ponte è di nuovo aperto al traffico dopo undici mesi di lavori.",
    "pt": "O prefeito disse na sexta-feira que a ponte está aberta ao tráfego e que não há mais obras na cidade.",
    "nl": "De burgemeester zei vrijdag dat de brug na elf maanden weer open is voor het verkeer.",
    "pl": "Burmistrz powiedział w piątek, że most jest otwarty dla ruchu po remoncie i nie będzie zamykany.",
    "cs": "Starosta v pátek řekl, že most je po jedenácti měsících otevřen pro dopravu a že se už nebude zavírat.",
    "lt": "Meras penktadienį sakė, kad tiltas yra atidarytas po vienuolikos mėnesių ir kad jis nebus uždarytas.",
    "tr": "Belediye başkanı cuma günü köprünün on bir ay sonra trafiğe açıldığını söyledi, ancak bu çok geç oldu.",
    "ru": "Мэр сообщил в пятницу, что мост снова открыт для движения после одиннадцати месяцев ремонта.",
    "uk": "Мер повідомив у п’ятницю, що міст знову відкритий для руху після одинадцяти місяців ремонту.",
    "be": "Мэр паведаміў у пятніцу, што мост зноў адкрыты для руху пасля адзінаццаці месяцаў рамонту.",
    "bg": "Кметът заяви в петък, че мостът отново е отворен за движение след единадесет месеца ремонт.",
    "ar": "قال رئيس البلدية يوم الجمعة إن الجسر مفتوح أمام حركة المرور بعد أحد عشر شهرا من الإصلاحات.",
    "fa": "شهردار روز جمعه گفت که این پل پس از یازده ماه دوباره برای رفت و آمد باز شده است.",
    "zh": "市长星期五表示,大桥经过十一个月的维修后重新通车。",
    "ja": "市長は金曜日、橋が十一か月の修理を経て再び開通したと述べた。",
    "ko": "시장은 금요일 다리가 열한 달 만에 다시 개통되었다고 말했다.",
    "el": "Ο δήμαρχος είπε την Παρασκευή ότι η γέφυρα είναι ανοιχτή.",
    "he": "ראש העיר אמר ביום שישי שהגשר נפתח מחדש.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันศุกร์ว่าสะพานเปิดแล้ว",
    "ka": "მერმა პარასკევს თქვა, რომ ხიდი ღიაა.",
    "hi": "मेयर ने शुक्रवार को कहा कि पुल फिर से यातायात के लिए खुल गया है और यह एक अच्छी खबर है।",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_sentence_is_enough(language: str) -> None:
    assert identify(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "words", ["", "12 345", "CNN", "Angela Merkel", "U.S. No. 1", "😀😀", "???", "Tokyo Osaka Kyoto Nagoya", "\ufffd"]
)
def test_names_and_numbers_are_in_no_language(words: str) -> None:
    assert identify(words) is None


def test_a_few_signs_of_a_script_of_its_own_are_enough() -> None:
    assert identify("相关文章") == "zh"
    assert identify("関連する記事") == "ja"


def test_a_quoted_name_does_not_change_the_language() -> None:
    assert identify("The newspaper 人民日报 said on Friday that the talks in the capital had ended.") == "en"


def test_scripts_are_told() -> None:
    assert script("Hello") == "Latin"
    assert script("Привет") == "Cyrillic"
    assert script("12") is None


def test_languages_have_names() -> None:
    assert name("zh") == "Chinese"
    assert name("xx") == "xx"
    assert languages() <= known()


def test_a_long_text_costs_no_more_than_a_page() -> None:
    before = time.perf_counter()
    identify("the " * 1_000_000)
    identify("語" * 1_000_000)
    assert time.perf_counter() - before < 0.5
