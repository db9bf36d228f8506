"""What an importer makes of a file: text that never changes again, and where every bit of it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from dateline.domain.document import Hint, Publication
from dateline.domain.offsets import ByteMap


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    r"""One article as its file has it.

    `text` is normalised once (line ends are `\n`, no BOM, no NUL, no lone surrogate) and is what every span counts in.
    `hints` are in order and disjoint. `places` maps each code point of `text` to the bytes of the original, whose
    SHA-256 is `sha256` and whose text is in `encoding`. What the file does not say is `None`.
    """

    text: str
    places: ByteMap
    encoding: str
    media_type: str
    hints: tuple[Hint, ...] = ()
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Publication = field(default_factory=Publication)
    sha256: str = ""
    size: int = 0
    data: bytes = b""

    def packed(self) -> tuple[dict[str, Any], bytes]:
        """The article without its original bytes, as plain JSON and the packed map: what crosses between processes."""
        plain = {each.name: getattr(self, each.name) for each in fields(self) if each.name not in ("places", "data")}
        plain["hints"] = [(hint.start, hint.end, hint.kind.value) for hint in self.hints]
        plain["published"] = self.published.model_dump(mode="json")
        return plain, self.places.pack()

    @classmethod
    def unpacked(cls, plain: Mapping[str, Any], places: bytes, data: bytes) -> "Article":
        """The article that `packed` gave. Raises `ValueError` if it is none."""
        known = dict(plain)
        known["hints"] = tuple(Hint(start=start, end=end, kind=kind) for start, end, kind in known["hints"])
        known["published"] = Publication.model_validate(known["published"])
        return cls(**known, places=ByteMap.unpack(places), data=data)
