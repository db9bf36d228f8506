"""Sources on one story are alike; the rest of the project has no say in it."""

from dateline.collation.similarity import cosine, rarity, signature, vector

FLOOD = "The Tamarine flooded Oakhaven. Mayor Delia Frost ordered families out of the town as the Tamarine rose."
FLOOD_TOO = (
    "Oakhaven's mayor, Delia Frost, said families could return once the Tamarine has fallen below its flood mark."
)
MATCH = "Striker Juno Falk scored twice as Brightwater beat the champions, and her coach praised the young side."


def test_two_articles_on_one_story_are_more_alike_than_two_on_different_ones() -> None:
    assert cosine(vector(FLOOD), vector(FLOOD_TOO)) > 0.25
    assert cosine(vector(FLOOD), vector(MATCH)) < 0.05


def test_an_article_is_wholly_like_itself() -> None:
    assert abs(cosine(vector(FLOOD), vector(FLOOD)) - 1) < 1e-9


def test_common_words_say_nothing() -> None:
    assert rarity("the") == 0
    assert rarity("government") < rarity("grapefruit") < rarity("tamarine")


def test_articles_on_one_story_share_a_key_and_others_do_not() -> None:
    assert set(signature(vector(FLOOD))) & set(signature(vector(FLOOD_TOO)))
    assert not set(signature(vector(FLOOD))) & set(signature(vector(MATCH)))


def test_a_text_without_words_is_like_nothing() -> None:
    assert vector("… 7 —") == {}
    assert cosine(vector(""), vector(FLOOD)) == 0
    assert signature({}) == []
