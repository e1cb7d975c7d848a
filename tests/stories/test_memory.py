# SPDX-License-Identifier: MIT
"""After locking, the memory of the process itself holds no word of a client, no passphrase and no key.

A real child: what is typed in it is found in its memory while the vault is open (so the search finds things), and in no
readable part of it afterwards, in the very same process. The control does all the same but does not begin anew.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the memory is read through /proc: Linux")
LETTERS = "bcdfghjklmnprstvwz"


def word() -> str:
    """A word that no program holds by chance."""
    return "".join(secrets.choice(LETTERS) for _ in range(9)).capitalize()


@dataclass
class Child:
    """The program in a process of its own, and the secrets that were told to it alone."""

    place: Path
    words: tuple[str, ...] = ()
    passphrase: str = field(default_factory=lambda: f"{word()} {word()} {word()}")
    client: str = field(default_factory=lambda: f"{word()} {word()}")

    def start(self) -> dict[str, Any]:
        """Run it up to the moment before it locks."""
        readable = () if os.geteuid() == 0 else ("--readable",)  # root may read it as it is
        self.vault, out = self.place / "vault", self.place / "out"
        out.mkdir()
        command = [sys.executable, "-m", "tests.stories.whole", *readable, *self.words, "--vault", str(self.vault)]
        home = {name: str(self.place / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME")}
        path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(TOP / "src"))))
        environment = {**os.environ, **home, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=TOP, bufsize=0
        )
        for secret in (self.passphrase, self.client, str(out)):
            self.say(secret)
        return self.hear()

    def say(self, text: str) -> None:
        """One line to the child."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n".encode())

    def hear(self) -> dict[str, Any]:
        """What the child tells next."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, f"the child ended with {self.process.wait()}"
        return dict(json.loads(line))

    def leave(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()

    def needles(self, key: str) -> dict[str, bytes]:
        """What must not be found: every word, as bytes, as Qt and as Python hold text."""
        texts = {word for whole in (self.client, self.passphrase) for word in whole.split()}
        found = {f"key as {name}": data for name, data in (("bytes", bytes.fromhex(key)), ("text", key.encode()))}
        for text in texts:
            kind = "client" if text in self.client else "passphrase"
            for code in ("utf-8", "utf-16-le", "utf-32-le"):
                found[f"{kind} in {code}: {text}"] = text.encode(code)
        return found

    def found(self, needles: dict[str, bytes]) -> set[str]:
        """Those that stand anywhere in its memory, its environment or its arguments.

        Left out is what was never written to: pages of programs and libraries that are still as in their files.
        """
        proc = Path("/proc", str(self.process.pid))
        outside = (proc / "environ").read_bytes() + (proc / "cmdline").read_bytes()
        hits = {name for name, needle in needles.items() if needle in outside}
        with (proc / "mem").open("rb", buffering=0) as memory:
            for start, end in _written((proc / "smaps").read_text()):
                memory.seek(start)
                block = _read(memory, end - start)
                hits |= {name for name, needle in needles.items() if name not in hits and needle in block}
        return hits


def _written(smaps: str) -> Iterator[tuple[int, int]]:
    """The readable mappings, but those of files to which nothing may be, and nothing ever was, written."""
    for entry in re.split(r"(?m)^(?=[0-9a-f]+-[0-9a-f]+ )", smaps)[1:]:
        bounds, rights, _, _, inode, *name = entry.partition("\n")[0].split()
        as_its_file = inode != "0" and "w" not in rights and re.search(r"(?m)^Anonymous: +0 kB$", entry)
        if "r" in rights and not as_its_file and name not in (["[vvar]"], ["[vsyscall]"]):
            start, end = (int(bound, 16) for bound in bounds.split("-"))
            yield start, end


def _read(memory: Any, size: int) -> bytes:
    """As much as can be read there; a mapping longer than its file ends early."""
    parts = []
    while size > 0:
        try:
            part = memory.read(min(size, 1 << 24))
        except OSError:
            break
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


@pytest.fixture
def child(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Child]:
    made = Child(tmp_path, getattr(request, "param", ()))
    yield made
    made.leave()


def scanned(child: Child, needles: dict[str, bytes]) -> set[str]:
    try:
        return child.found(needles)
    except PermissionError:
        pytest.skip("this system lets nobody read the memory of another process, not even its parent (ptrace_scope)")


@pytest.mark.fault(24)
@pytest.mark.fault(28)
def test_after_locking_nothing_is_left_in_the_process(child: Child, record_property: Any) -> None:
    """Memory, environment, arguments, window, title, screen reader, clipboard; and no core file in either image."""
    before = child.start()
    needles = child.needles(before["key"])
    open_hits = scanned(child, needles)
    assert {hit.split(" ")[0] for hit in open_hits} == {"client", "passphrase", "key"}, "the search finds nothing"
    assert before["clipboard"] == child.client
    assert (before["dumpable"], before["core"], before["after"]) == (0, 0, False)
    child.say("lock")
    after = child.hear()
    assert after["after"], "it did not begin anew"
    assert after["pid"] == before["pid"] == child.process.pid
    assert (after["page"], after["folder"]) == ("UnlockPage", str(child.vault))
    assert (after["dumpable"], after["core"]) == (0, 0), "the new image is not hardened"
    assert after["titles"] == ["Frame Builder"]
    assert after["place"][2:] == before["place"][2:]
    assert after["descriptors"] <= before["descriptors"], "something of the first image stays open"
    shown = " ".join((*after["spoken"], after["clipboard"], *after["titles"]))
    assert "K-17" not in shown
    assert child.client.split()[0] not in shown
    assert scanned(child, needles) == set()
    record_property("told", f"memory: {len(open_hits)} of {len(needles)} forms found while open, none after locking")
    child.say(child.passphrase)  # and it is a whole program: the vault opens again
    assert child.hear()["page"] == "ShelfPage"


@pytest.mark.fault(24, control=True)
@pytest.mark.fault(28, control=True)
@pytest.mark.parametrize("child", [("--stay",)], indirect=True)
def test_without_beginning_anew_the_name_stays_in_memory(child: Child) -> None:
    """The control: the same search in a program that only closes the vault."""
    needles = child.needles(child.start()["key"])
    child.say("lock")
    after = child.hear()
    assert (after["after"], after["page"]) == (False, "UnlockPage")
    hits = scanned(child, needles)
    assert any(hit.startswith("client") for hit in hits), "Python has learnt to forget: then nothing of this is needed"
