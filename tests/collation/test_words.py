"""What is read off single words: media, heads of phrases, kinds of happening, names of facts."""

import pytest

from dateline.collation.citing import cited, is_medium
from dateline.collation.heads import head_of
from dateline.collation.kinds import kind_of
from dateline.collation.labels import label
from tests.builders import release


@pytest.mark.parametrize("name", ["The New York Times", "Reuters", "Torva Daily News", "the Arland Gazette"])
def test_media_are_known_by_their_names_or_the_words_in_them(name: str) -> None:
    assert is_medium(name)


@pytest.mark.parametrize("name", ["United Nations", "Ministry of Defence", "Arland Steel Corp"])
def test_other_organisations_are_no_media(name: str) -> None:
    assert not is_medium(name)


def test_one_medium_is_one_origin_however_it_is_written() -> None:
    assert cited("The New York Times") == cited("New York Times") != cited("Reuters")


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("U.S. special envoy for Belarus", "envoy"),
        ("sanctions on Arland's potash sector", "sanction"),
        ("political prisoners", "prisoner"),
        ("a boss, who left", "boss"),
        ("", ""),
        ("123", ""),
    ],
)
def test_the_head_of_a_phrase_is_one_word_in_the_singular(phrase: str, head: str) -> None:
    assert head_of(phrase) == head


def test_a_predicate_without_a_list_is_its_own_kind() -> None:
    assert kind_of("free") == kind_of("Release")
    assert kind_of("yodel") == "yodel"


def test_a_label_is_made_of_the_source_s_words() -> None:
    first, *_ = release(123).analysis.statements
    assert label(first) == "Arland released 123 political prisoners"
