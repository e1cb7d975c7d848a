# SPDX-License-Identifier: MIT
"""What a desktop announces on its buses locks; anything else does not. The bus and the login service are ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtDBus", reason="this Qt comes without D-Bus, so there is nothing to be heard")

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from frame_builder.ui.locking.announcements import LOGIN, Announcements

DAEMON = shutil.which("dbus-daemon")
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>custom</type><listen>unix:tmpdir={place}</listen><auth>EXTERNAL</auth>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
SESSION = "/org/freedesktop/login1/session/_31"


def signal(path: str, interface: str, name: str, *arguments: object) -> QDBusMessage:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    return message


def hint(locked: bool, interface: str = f"{LOGIN}.Session") -> QDBusMessage:
    changed = {"LockedHint": locked}
    return signal(SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", interface, changed, ["x"])


LOCKING = {
    "sleep": signal("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", True),
    "lock": signal(SESSION, f"{LOGIN}.Session", "Lock"),
    "hint": hint(True),
    "screen": signal("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
    "gnome": signal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
}
NOT_LOCKING = {
    "waking": signal("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", False),
    "unlock": signal(SESSION, f"{LOGIN}.Session", "Unlock"),
    "no hint": hint(False),
    "somebody else's": hint(True, "org.example.Else"),
    "screen back": signal("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False),
    "nonsense": signal(SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", 3),
}


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus that nobody else uses."""
    if DAEMON is None:
        pytest.skip("there is no dbus-daemon on this machine to start a bus with")
    config = tmp_path / "bus.conf"
    config.write_text(CONFIGURATION.format(place=tmp_path))
    command = [DAEMON, f"--config-file={config}", "--print-address=1", "--nofork", "--nopidfile"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.kill()


def listener(address: str, milliseconds: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}
    command = [sys.executable, str(Path(__file__).with_name("listener.py")), str(milliseconds)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


@pytest.mark.fault(24)
def test_sleep_and_locked_sessions_are_heard(bus: str, qapp: QCoreApplication) -> None:
    """Each of what locks, once; and none of what does not, which is the control."""
    name = "tests of frame builder"
    sender = QDBusConnection.connectToBus(bus, name)
    assert sender.isConnected(), sender.lastError().message()
    with listener(bus, 1500) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "True \n"
        for message in NOT_LOCKING.values():
            assert sender.send(message)
        for message in LOCKING.values():
            assert sender.send(message)
        rest = child.stdout.read()
    QDBusConnection.disconnectFromBus(name)
    assert rest == "lock\n" * len(LOCKING)


def test_without_a_bus_nothing_is_heard_and_nothing_breaks(tmp_path: Path) -> None:
    """An address where nobody answers."""
    with listener(f"unix:path={tmp_path / 'nobody'}", 1) as child:
        told, _ = child.communicate(timeout=30)
    assert told == "False \n"
    assert child.returncode == 0


@pytest.mark.fault(24)
def test_the_handlers_themselves(qapp: QCoreApplication) -> None:
    """What a bus would call, where no bus can be had."""
    announcements = Announcements()
    heard: list[str] = []
    announcements.lock_now.connect(lambda: heard.append("lock"))
    announcements._sleeping(False)
    announcements._screen(False)
    announcements._changed(f"{LOGIN}.Session", {"LockedHint": False})
    announcements._changed("org.example.Else", {"LockedHint": True})
    announcements._changed(f"{LOGIN}.Session", {})
    assert not heard
    announcements._sleeping(True)
    announcements._screen(True)
    announcements._locked()
    announcements._changed(f"{LOGIN}.Session", {"LockedHint": True})
    assert heard == ["lock"] * 4
    announcements.hold_sleep()  # without a bus there is nobody to ask
    announcements.let_sleep()
