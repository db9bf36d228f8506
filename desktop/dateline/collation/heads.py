"""The word that says what a phrase is about: ‘envoy’ of ‘U.S. special envoy for Belarus’."""

import re
from functools import lru_cache

_ENDS = re.compile(
    r"\b(?:of|for|to|in|at|on|from|with|by|against|over|about|who|whose|which|that|and|under|during|including)\b|[,;:(]"
)
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=50_000)
def head_of(phrase: str) -> str:
    """The last word before whatever follows the head (‘of’, ‘who’, a comma), lower-case and singular; "" for none."""
    words = _WORD.findall(_ENDS.split(phrase, maxsplit=1)[0])
    head = words[-1].lower() if words else ""
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head
