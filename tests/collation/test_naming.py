"""Whether two names can be of one bearer."""

import pytest

from dateline.collation.naming import family, is_full, key_of, same_body, same_person, shared, shared_bodies


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Zoë  Müller", "zoe muller"),
        ("O’Neill’s", "o'neill"),
        ("the Northern League", "northern league"),
        ("J. R. Hale", "j r hale"),
        ("“Ana” Sá", "ana sa"),
    ],
)
def test_a_key_leaves_out_what_spellings_differ_in(written: str, key: str) -> None:
    assert key_of(written) == key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Aleksandr Petrenko", "Alexander Petrenko"),
        ("Sergei Orlov", "Sergey Orlov"),
        ("Sergej Orlov", "Sergei Orlov"),
        ("Katherine Wu", "Catherine Wu"),
        ("Petrenko", "Alexander Petrenko"),
        ("A. Petrenko", "Alexander Petrenko"),
        ("Alexander J. Petrenko", "Alexander Petrenko"),
        ("Tom Hale Jr.", "Tom Hale"),
        ("Ursula von der Lande", "von der Lande"),
    ],
)
def test_spellings_of_one_name_meet(a: str, b: str) -> None:
    assert same_person(key_of(a), key_of(b))
    assert same_person(key_of(b), key_of(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ida Holm", "Per Holm"),
        ("Ida Holm", "Ida Lund"),
        ("Petrenko", "Petrenka"),
        ("Maria Silva", "Mario Costa"),
        ("B. Petrenko", "Alexander Petrenko"),
        ("van Dyke", "Dyke Moor"),
    ],
)
def test_family_members_and_namesakes_stay_apart(a: str, b: str) -> None:
    assert not same_person(key_of(a), key_of(b))


def test_a_family_name_keeps_its_particles_and_loses_junior() -> None:
    assert family(key_of("Ursula von der Lande")) == "von der lande"
    assert family(key_of("Tom Hale Jr.")) == "hale"
    assert not is_full(key_of("von der Lande"))
    assert is_full(key_of("Tom Hale Jr."))


def test_bodies_meet_by_their_last_words() -> None:
    assert same_body("kansas city chiefs", "chiefs")
    assert same_body("microsoft corp", "microsoft")
    assert not same_body("new york", "new zealand")
    assert not same_body("north arland", "north borland")


def test_those_in_both_lists_are_counted_once() -> None:
    assert shared(frozenset({"ida holm", "lund"}), frozenset({"holm", "per lund", "roe"})) == 2
    assert shared_bodies(frozenset({"arland"}), frozenset()) == 0
