"""The program and its tests open no network connection."""

import os
import socket
import subprocess
import sys

import pytest

_REFUSED = pytest.mark.skipif(
    os.environ.get("DATELINE_OFFLINE") not in ("seccomp", "namespace"),
    reason="run through `make test`, which refuses the network",
)


@_REFUSED
@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_connection_to_another_machine_is_refused(family: socket.AddressFamily) -> None:
    address = ("192.0.2.1", 80) if family is socket.AF_INET else ("2001:db8::1", 80)
    with pytest.raises(OSError, match=r"denied|unreachable"):
        _connect(family, address)


def _connect(family: socket.AddressFamily, address: tuple[str, int]) -> None:
    with socket.socket(family, socket.SOCK_STREAM) as s:
        s.settimeout(1)
        s.connect(address)


@_REFUSED
def test_child_processes_inherit_the_refusal() -> None:
    code = "import socket; s = socket.socket(); s.settimeout(1); s.connect(('192.0.2.1', 80))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "denied" in done.stderr or "unreachable" in done.stderr
