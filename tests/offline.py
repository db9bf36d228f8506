"""Runs a command, and all that it starts, with the network refused: `python tests/offline.py COMMAND [ARG …]`.

The ways, best first: a seccomp filter that refuses sockets of the families IPv4, IPv6, netlink and packet (Linux); an
empty network namespace (Linux); else the tests block Python's own sockets, and this says so. The chosen way is in the
environment variable `DATELINE_OFFLINE`: `seccomp`, `namespace` or `python`.
"""

import ctypes
import os
import platform
import shutil
import struct
import subprocess
import sys

_REFUSED = (2, 10, 16, 17)  # AF_INET, AF_INET6, AF_NETLINK, AF_PACKET
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}  # audit architecture, number of socket(2)
_IO_URING_SETUP = 425  # the same on both: it could open sockets behind the filter
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER_MODE = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13  # EACCES


def _program() -> bytes | None:
    """The filter as BPF instructions; `None` on a machine whose numbers we do not know."""
    if platform.machine() not in _MACHINES:
        return None
    architecture, socket = _MACHINES[platform.machine()]
    lines = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 0, 5 + len(_REFUSED), architecture),  # another architecture's calls: refuse
        (_LOAD, 0, 0, 0),
        (_EQUAL, 3 + len(_REFUSED), 0, _IO_URING_SETUP),
        (_EQUAL, 0, 1 + len(_REFUSED), socket),
        (_LOAD, 0, 0, 16),
        *((_EQUAL, len(_REFUSED) - i, 0, family) for i, family in enumerate(_REFUSED)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("HBBI", *line) for line in lines)


def _filtered() -> bool:
    """Put the filter on this process, to be inherited; whether the kernel took it."""
    program = _program()
    if sys.platform != "linux" or program is None:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    code = ctypes.create_string_buffer(program, len(program))
    filter_ = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code)))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return not libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, filter_, 0, 0)


def _namespace() -> list[str]:
    """The command that enters an empty network namespace, if there is one that works."""
    command = ["unshare", "--net", "--map-root-user"]
    works = (
        shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0
    )
    return command if works else []


def main(command: list[str]) -> None:
    """Become *command* with the network refused. Does not return."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prefix: list[str] = []
    if _filtered():
        way, said = "seccomp", "a seccomp filter refuses every network socket"
    elif prefix := _namespace():
        way, said = "namespace", "the tests run in an empty network namespace"
    else:
        way, said = "python", "this system lets nobody refuse the network, so only Python's own sockets are blocked"
    os.environ["DATELINE_OFFLINE"] = way
    print(f"Offline: {said}.", file=sys.stderr, flush=True)
    os.execvp((prefix + command)[0], prefix + command)


if __name__ == "__main__":
    main(sys.argv[1:])
