"""The child process that parses files nobody trusts: little memory, no network, no new process, nothing written."""

import json
import os
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from dateline.errors import SourceError, SourceIsBroken

# A request: lengths of the path (UTF-8) and of the file; then both. An answer: lengths of the JSON and of the map.
HEADER = struct.Struct("<QQ")

_REFUSED = frozenset(
    [
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "ctypes.dlopen",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.mkdir",
        "os.truncate",
        "os.link",
        "os.symlink",
        "shutil.rmtree",
    ]
)


def confine(memory: int) -> None:
    """Takes from this process what a parser has no need of. *memory* is in bytes, beyond what it uses by now.

    The limit on memory needs `resource`, which Windows lacks; there the parent's limit on time still holds.
    """
    sys.addaudithook(_guard)
    if hasattr(os, "nice"):
        os.nice(10)
    if sys.platform != "win32":
        import resource

        used = _used()
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = used + memory if most == resource.RLIM_INFINITY else min(used + memory, most)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (limit, most))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (ValueError, OSError):  # macOS refuses limits on the address space
            return


def _used() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - before anything is imported
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 512 * 1024 * 1024


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    writes = event == "open" and isinstance(arguments[1], str) and bool(set(arguments[1]) & set("wax+"))
    if event in _REFUSED or writes:
        raise PermissionError(f"a parser may not do this: {event}")


def serve(source: BinaryIO, answer: BinaryIO, parse: Callable[[bytes, str], Any]) -> None:
    """Answers request after request until *source* ends. After trouble with memory the process ends by itself."""
    while True:
        head = source.read(HEADER.size)
        if len(head) < HEADER.size:
            return
        path_length, length = HEADER.unpack(head)
        path = source.read(path_length).decode("utf-8", "surrogateescape")
        data = source.read(length)
        plain, places, last = _answer(data, path, parse)
        body = json.dumps({**plain, "last": last}).encode("ascii")
        answer.write(HEADER.pack(len(body), len(places)))
        answer.write(body)
        answer.write(places)
        answer.flush()
        if last:
            return


def _answer(data: bytes, path: str, parse: Callable[[bytes, str], Any]) -> tuple[dict[str, Any], bytes, bool]:
    try:
        plain, places = parse(data, path).packed()
    except SourceError as error:
        return {"error": type(error).__name__, "message": str(error)}, b"", False
    except MemoryError:
        return _broken(path, "it needs more memory than one source may take"), b"", True
    except RecursionError:
        return _broken(path, "its parts are nested too deep"), b"", False
    except Exception as error:  # noqa: BLE001 - parsers of third parties raise what they like; the parent shows it
        return _broken(path, f"its reader stopped with {type(error).__name__}"), b"", False
    return {"article": plain}, places, False


def _broken(path: str, reason: str) -> dict[str, Any]:
    return {"error": SourceIsBroken.__name__, "message": str(SourceIsBroken(path, reason))}


def main() -> None:
    """Serves requests on standard input; the first argument is the memory in bytes."""
    from dateline import importers

    importers.suffixes()  # every format is loaded before the limits hold
    source, answer = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a parser that prints must not spoil the answers
    confine(int(sys.argv[1]))
    serve(source, answer, importers.parse)


if __name__ == "__main__":
    main()
