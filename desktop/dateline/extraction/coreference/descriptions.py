"""Descriptions (`the Belarusian president`, `the company`, `the two leaders`), resolved only where one entity fits."""

from dateline.domain.entity import EntityType, MentionKind
from dateline.extraction.coreference.scene import SECONDARY, Scene, countries_in
from dateline.extraction.entities.lexicon import organisations, places, titles
from dateline.language.parse import Token

_PEOPLE = frozenset({EntityType.PERSON})
_ORGS = frozenset({EntityType.ORG})
_STATES = frozenset({EntityType.GPE})
_DEFINITE = frozenset({"the", "this", "that"})
_STATE_NOUNS = frozenset({"country", "nation"})
_CITY_NOUNS = frozenset({"city", "town", "village"})
_ANYBODY = frozenset(
    {"man", "woman", "member", "official", "expert", "worker", "head", "employee", "resident", "chief", "general",
     "major", "star"}
)  # fmt: skip
_LEADERS = (
    "president", "prime minister", "premier", "chancellor", "king", "queen", "leader", "dictator", "ruler", "emperor",
)  # fmt: skip
_PAIRS = {
    **dict.fromkeys(("leader", "president", "man", "woman", "minister", "politician"), _PEOPLE),
    **dict.fromkeys(("country", "nation", "state"), _STATES),
    **dict.fromkeys(("company", "firm", "airline"), _ORGS),
}
_CROWD = 50  # bearers of a title among whom none is looked for
_FAR = 3  # sentences a description of an organisation or place may reach back


def describe(scene: Scene, token: Token, sentence: int) -> bool:
    """Resolve the noun phrase around *token* if it is a description of one entity (or a pair) that fits.

    Says whether it was one; what it means is noted in *scene*.
    """
    if token.pos != "NOUN" or token.dep in ("compound", "nmod", "appos", "attr"):
        return False
    phrase = _phrase(scene, token)
    if phrase is None:
        return False
    first, last, inside = phrase
    lemma = token.lemma.lower()
    if token.tag == "NNS":
        return _pair(scene, token, sentence, first, last, lemma)
    if not inside and lemma in _STATE_NOUNS | _CITY_NOUNS:
        found = _place(scene, token, sentence, states=lemma in _STATE_NOUNS)
    elif lemma in titles().roles and lemma not in _ANYBODY:
        found = _bearer(scene, token, lemma, inside, first)
    elif organisations().kinds.get(lemma) == "ORG":
        found = _organisation(scene, token, sentence, lemma, inside)
    else:
        return False
    if found is None:
        return False
    who, why = found
    scene.add(
        who, first, last, token, MentionKind.NOMINAL, f"‘{_words(scene, first, last)}’ is {scene.name(who)}: {why}"
    )
    return True


def _words(scene: Scene, first: int, last: int) -> str:
    tokens = scene.parse.tokens
    return " ".join(scene.parse.text[tokens[first].start : tokens[last - 1].end].split())


def _phrase(scene: Scene, token: Token) -> tuple[int, int, list[Token]] | None:
    """First and last token of a definite noun phrase that ends with *token*, and the words between article and noun.

    `None` where it is indefinite, a name's title, or says more than a description that points back does.
    """
    tokens = scene.parse.tokens
    inside: list[Token] = []
    definite = False
    for child in scene.parse.children(token):
        if child.i > token.i:
            if child.dep in ("relcl", "acl", "appos") or (child.dep == "prep" and child.lower != "of"):
                return None
            continue
        if child.dep == "det" or child.tag == "PRP$":
            definite = child.lower in _DEFINITE
            if not definite:
                return None
        elif child.dep == "poss":
            definite = True
            inside.append(child)
        elif child.dep in ("amod", "compound", "nmod", "nummod"):
            inside.append(child)
    if not definite:
        return None
    first = min((t.i for t in scene.parse.subtree(token) if t.i <= token.i), default=token.i)
    last = token.i + 1
    if (
        last < len(tokens)
        and last in scene.named
        and tokens[last].sentence == token.sentence
        and scene.at_head.get(tokens[token.head].i) is not None
    ):
        return None
    of = next((c for c in scene.parse.children(token) if c.dep == "prep" and c.lower == "of"), None)
    if of is not None:
        owner = next((c for c in scene.parse.children(of) if c.dep == "pobj"), None)
        if owner is None or owner.i not in scene.named:
            return None
        inside.append(owner)
        last = max(t.i for t in scene.parse.subtree(of)) + 1
    return first, last, inside


def _countries(inside: list[Token]) -> set[str]:
    return countries_in(" ".join(token.text for token in inside))


def _bearer(scene: Scene, token: Token, role: str, inside: list[Token], first: int) -> tuple[int, str] | None:
    """The one person whose title says this role, of this country where one is said."""
    office = next((t.lower for t in inside if t.lower in SECONDARY or f"{t.lower} {role}" in titles().offices), None)
    role = f"{office} {role}" if office else role
    roles = _LEADERS if role == "leader" else (role,)
    bearers: dict[int, set[str]] = {}
    for each in roles:
        for who, countries in scene.roles.get(each, {}).items():
            bearers.setdefault(who, set()).update(countries)
    asked = _countries(inside)
    plain = [t for t in inside if t.lower not in role.split() and t.dep != "nummod"]
    if len(bearers) > _CROWD or (not asked and (plain or role == "leader")):
        return None
    if asked:
        bearers = {who: countries for who, countries in bearers.items() if asked & countries}
    fitting = [who for who in bearers if _mentioned_before(scene, who, first)]
    if len(fitting) != 1 or len(bearers) != 1:
        return None
    if scene.at_head.get(token.head) == fitting[0]:
        return None
    return fitting[0], "the only one here with that title"


def _mentioned_before(scene: Scene, who: int, first: int) -> bool:
    return any(
        seen.who == who and seen.last <= first
        for row in scene.seen[max(0, _sentence(scene, first) - 12) : _sentence(scene, first) + 1]
        for seen in row
    )


def _sentence(scene: Scene, token: int) -> int:
    return scene.parse.tokens[token].sentence


def _organisation(scene: Scene, token: Token, sentence: int, lemma: str, inside: list[Token]) -> tuple[int, str] | None:
    """The organisation that was called so, or the only one around."""
    if any(t.i not in scene.named for t in inside):
        return None
    around = [s.who for back in range(_FAR, 0, -1) for s in scene.within(sentence - back, _ORGS)]
    around += [s.who for s in scene.before(token, _ORGS)]
    called = list(dict.fromkeys(who for who in around if scene.name(who).lower().split()[-1] == lemma))
    if len(called) == 1:
        return called[0], "the only one around that is called so"
    if (
        lemma
        not in (
            "company",
            "firm",
            "airline",
            "automaker",
            "carmaker",
            "manufacturer",
            "newspaper",
            "retailer",
            "agency",
            "bank",
        )
        or inside
    ):
        return None
    distinct = set(around)
    return (distinct.pop(), "the only organisation around") if len(distinct) == 1 else None


def _place(scene: Scene, token: Token, sentence: int, *, states: bool) -> tuple[int, str] | None:
    """The only country (or town) that was named just before; a people counts as its country."""
    known = places().names
    kinds = _STATES | {EntityType.NORP} if states else _STATES
    for seen in (scene.before(token, kinds), scene.within(sentence - 1, kinds), scene.within(sentence - 2, kinds)):
        meant = {scene.country_of.get(s.who, s.who) for s in seen}
        fitting = {who for who in meant if scene.type(who) in _STATES and (scene.name(who) in known) == states}
        if len(fitting) == 1:
            return fitting.pop(), f"the only {'country' if states else 'town'} around"
        if fitting:
            return None
    return None


def _pair(scene: Scene, token: Token, sentence: int, first: int, last: int, lemma: str) -> bool:
    """`the two leaders`: exactly two who fit were mentioned just before."""
    kinds = _PAIRS.get(lemma)
    if kinds is None or not any(c.lower in ("two", "both") for c in scene.parse.children(token)):
        return False
    known = places().names
    for seen in (scene.before(token, kinds), scene.within(sentence - 1, kinds), scene.within(sentence - 2, kinds)):
        fitting = list(dict.fromkeys(s.who for s in seen if kinds is not _STATES or scene.name(s.who) in known))
        if len(fitting) > 2:
            return False
        if len(fitting) == 2:
            both = " and ".join(scene.name(who) for who in fitting)
            for who in fitting:
                scene.add(who, first, last, token, MentionKind.NOMINAL, f"‘{_words(scene, first, last)}’ are {both}")
            return True
    return False
