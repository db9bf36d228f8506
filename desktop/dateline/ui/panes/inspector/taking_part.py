"""Who and what takes part in a fact, by what they do in it: each named once, with the words that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.statement import Role
from dateline.ui.panes.inspector import parts
from dateline.ui.panes.inspector.content import Joined, Look, Run, Tone
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.domain.statement import Participant
    from dateline.domain.views import FactCard, StatedIn
    from dateline.ui.panes.inspector.content import Line

_VARIANTS = 2  # other words for the same that are shown
_LONG = 60  # characters of a description


def parties(card: FactCard) -> Iterator[Line]:
    """A line for each role that anybody has, the doers first."""
    names = dict(card.named)
    roles: dict[Role, dict[str, list[tuple[StatedIn, Participant]]]] = {}
    for one in card.stated_in:
        for part in one.statement.participants:
            roles.setdefault(part.role, {}).setdefault(_called(part, names), []).append((one, part))
    if not roles and card.who:
        said = Joined()
        for name in card.who:
            said.add(Run(name))
        yield said.line(_key(Role.AGENT))
    for role in Role:
        if role in roles:
            said = Joined()
            for name, words in _merged(roles[role], names).items():
                said.add(*_named(name, words))
            yield said.line(_key(role))


def _merged(
    called: dict[str, list[tuple[StatedIn, Participant]]], names: dict[str, str]
) -> dict[str, list[tuple[StatedIn, Participant]]]:
    """The same without descriptions that say less than another one: ‘sanctions’ beside ‘sanctions on potash’."""
    entities = set(names.values())
    folded = {name: f" {name.casefold()} " for name in called}
    return {
        name: words
        for name, words in called.items()
        if name in entities or not any(name != other and folded[name] in folded[other] for other in called)
    }


def _called(part: Participant, names: dict[str, str]) -> str:
    """What a participant is called: the entity's name, unless the words speak of something that is only its.

    ‘its key ally Belarus’ is Belarus and ‘he’ is who it stands for; ‘Belarusian authorities’ are not Belarus.
    """
    name = names.get(part.entity or "")
    words = part.text.split()
    if name is None or not words:
        return part.text if len(part.text) <= _LONG else part.text[: _LONG - 1].rsplit(" ", 1)[0] + "…"
    described = words[-1][:1].islower() and any(word[:1].isupper() for word in words)
    return part.text if described and len(part.text) <= _LONG else name


def _named(name: str, words: list[tuple[StatedIn, Participant]]) -> list[Run]:
    """The name, which leads to the first words that say so; other words for the same after it, small."""
    one, part = next(((one, part) for one, part in words if part.text == name), words[0])
    runs = [Run(name, goal=parts.to_words(one.stated.source, part, statement=one.stated.id))]
    told = {name.casefold(), part.text.casefold() if part.text == name else name.casefold()}
    for other, said in words:
        if said.text.casefold() in told or len(told) > _VARIANTS + 1 or len(said.text) > _LONG:
            continue
        told.add(said.text.casefold())
        goal = parts.to_words(other.stated.source, said, statement=other.stated.id)
        runs += [Run(" ", Look.SMALL), Run(parts.quoted(said.text), Look.SMALL, Tone.MUTED, goal)]
    return runs


def _key(role: Role) -> str:
    return {
        Role.AGENT: translate("Inspector", "Who"),
        Role.PATIENT: translate("Inspector", "Concerns"),
        Role.RECIPIENT: translate("Inspector", "To whom"),
        Role.COUNTERPART: translate("Inspector", "With"),
        Role.TOPIC: translate("Inspector", "About"),
        Role.PLACE: translate("Inspector", "Where"),
        Role.SOURCE: translate("Inspector", "From"),
        Role.DESTINATION: translate("Inspector", "To"),
        Role.INSTRUMENT: translate("Inspector", "By what"),
        Role.CAUSE: translate("Inspector", "Because of"),
        Role.SPEAKER: translate("Inspector", "Says"),
        Role.OTHER: translate("Inspector", "Also"),
    }[role]


__all__ = ["parties"]
