"""Copies of one text are one origin; two reports of one event are two."""

import random

from dateline.collation.origins import copies, is_copy, keys

WIRE = (
    "The harbour of Port Lindgren was closed for a second day on Tuesday after a grain ship ran aground in thick fog, "
    "blocking the only channel that is deep enough for freighters, the port authority said in a statement."
)
OWN = (
    "Fog put a grain freighter on a sandbank off Port Lindgren this week. Since then nothing large has come in or out, "
    "and the authority that runs the harbour does not expect that to change before Thursday."
)


def test_a_passage_with_a_few_words_changed_is_a_copy() -> None:
    assert is_copy(WIRE, WIRE.replace("Tuesday", "TUESDAY").replace("thick fog", "dense fog"))


def test_a_passage_cut_short_is_a_copy() -> None:
    assert is_copy(WIRE, WIRE[: len(WIRE) * 2 // 3])


def test_two_reports_of_one_event_are_no_copies() -> None:
    assert not is_copy(WIRE, OWN)


def test_a_short_passage_is_never_a_copy() -> None:
    assert not is_copy("No one was hurt.", "No one was hurt.")


def test_copies_are_found_among_many_passages_in_any_order() -> None:
    words = ["grain", "ship", "fog", "harbour", "channel", "crew", "tide", "pilot", "rope", "dock", "crane", "wind"]
    chance = random.Random(7)
    passages = [(f"p{i}", " ".join(chance.choices(words, k=30))) for i in range(200)]
    passages += [("wire", WIRE), ("reprint", WIRE.replace("second", "third")), ("own", OWN)]
    expected = [("reprint", "wire")]
    for _ in range(3):
        chance.shuffle(passages)
        assert copies(passages) == expected


def test_keys_are_the_same_in_every_run() -> None:
    assert list(keys(WIRE)) == list(keys(WIRE.upper()))
    assert len(set(keys(WIRE)) & set(keys(OWN))) == 0
