"""What is read off single words: media, heads of phrases, kinds of happening, names of facts."""

from typing import Any

import pytest

from dateline.collation.citing import cited, is_medium
from dateline.collation.heads import head_of
from dateline.collation.kinds import kind_of
from dateline.collation.labels import label
from dateline.domain.statement import Attribution, Participant, Polarity, Predicate, Role, Statement
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


def _stated(
    words: str,
    predicate: str,
    *parts: tuple[Role, str],
    polarity: Polarity = Polarity.POSITIVE,
    said: str | None = None,
    behind: str = "",
) -> Statement:
    """A statement in *words*; *behind* is text that follows them, and who is *said* to say it stands there."""
    text = words + behind

    def place(some: str) -> dict[str, Any]:
        return {"start": text.index(some), "end": text.index(some) + len(some), "text": some}

    return Statement(
        **place(words),
        id="s1",
        predicate=Predicate(**place(predicate), lemma={"skipped": "skip"}.get(predicate, predicate)),
        participants=tuple(Participant(**place(some), role=role) for role, some in parts),
        attribution=Attribution(**place(said)) if said else None,
        polarity=polarity,
    )


def test_a_label_that_ends_within_a_quotation_holds_no_half_of_its_marks() -> None:
    closed = _stated("The port is shut,” Jane Roe said", "said", (Role.SPEAKER, "Jane Roe"))
    opened = _stated("Roe called it “a gift", "called", (Role.AGENT, "Roe"), (Role.PATIENT, "it “a gift"))
    whole = _stated("Roe called it “a (big) gift”", "called", (Role.AGENT, "Roe"), (Role.PATIENT, "it “a (big) gift”"))
    assert label(closed) == "The port is shut, Jane Roe said"
    assert label(opened) == "Roe called it a gift"
    assert label(whole) == "Roe called it “a (big) gift”"


def test_who_says_something_is_told_with_what_they_say() -> None:
    said = _stated("The police said that a tram hit a bus", "said", (Role.SPEAKER, "The police"))
    assert label(said) == "The police said that a tram hit a bus"


def test_who_only_reports_a_happening_does_not_do_it() -> None:
    reported = _stated(
        "the ministry was warned", "warned", (Role.PATIENT, "the ministry"), (Role.SPEAKER, "Vang"),
        said="Vang", behind=", Vang said",
    )  # fmt: skip
    assert label(reported) == "The ministry was warned"


@pytest.mark.parametrize(
    ("words", "predicate", "called"),
    [
        ("The ministry was warned", "warned", "Not so: the ministry was warned"),
        ("Vang was warned", "warned", "Not so: Vang was warned"),
        ("Roe did not pay the miners", "pay", "Roe did not pay the miners"),
        ("Roe stopped paying the miners", "paying", "Roe stopped paying the miners"),
        ("Safety checks were skipped", "skipped", "Not so: Safety checks were skipped"),
        ("No tram ran", "ran", "No tram ran"),
    ],
)
def test_what_is_said_not_to_be_so_is_called_so(words: str, predicate: str, called: str) -> None:
    assert label(_stated(words, predicate, polarity=Polarity.NEGATIVE)) == called
