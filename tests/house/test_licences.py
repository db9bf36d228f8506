"""Everything that is installed may be used freely: no GPL, no AGPL; LGPL for Qt alone."""

import re
from email.message import Message
from importlib.metadata import Distribution, distributions
from typing import cast

import pytest

_LGPL_MAY = {"pyside6-essentials", "shiboken6", "pyside6_essentials"}


def _licence(distribution: Distribution) -> str:
    """All that a distribution says of its licence, in its metadata's three places."""
    metadata = cast(Message, distribution.metadata)
    expression = metadata.get("License-Expression") or ""
    classifiers = [c for c in metadata.get_all("Classifier") or [] if c.startswith("License")]
    text = (metadata.get("License") or "").strip().split("\n", 1)[0]
    return "; ".join([expression, *classifiers, text])


def _forbidden(name: str, licence: str) -> bool:
    """Whether *licence* binds us to the GPL or AGPL. ‘A or GPL’ leaves the choice, and Qt is used under the LGPL."""
    choices = re.split(r"\s+OR\s+", licence, flags=re.IGNORECASE) if " OR " in licence.upper() else [licence]
    bound = [bool(re.search(r"(?<!L)A?GPL|(?<!Lesser )(?<!Library )General Public License", c)) for c in choices]
    lesser = bool(re.search(r"LGPL|Lesser General Public", licence))
    return all(bound) or (lesser and name not in _LGPL_MAY and all("LGPL" in c for c in choices))


def test_no_installed_package_binds_us_to_the_gpl() -> None:
    found = {d.metadata["Name"].lower(): _licence(d) for d in distributions()}
    assert len(found) > 50
    assert {name: licence for name, licence in found.items() if _forbidden(name, licence)} == {}


@pytest.mark.parametrize(
    ("licence", "forbidden"),
    [
        ("MIT", False),
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("MPL-2.0", False),
    ],
)
def test_the_check_can_tell_licences_apart(licence: str, *, forbidden: bool) -> None:
    assert _forbidden("pyside6-essentials", licence) is forbidden
