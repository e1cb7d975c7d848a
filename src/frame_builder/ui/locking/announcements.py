# SPDX-License-Identifier: MIT
"""What the desktop announces on D-Bus: that the computer goes to sleep, that the session or the screen is locked.

Import this only where Qt comes with D-Bus, and off the first paint: it loads a library. Where nothing is announced, as
on Windows and macOS, the clocks of `idle` notice a sleep afterwards.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

from ...vault.files import NOWHERE, identity

LOGIN: Final = "org.freedesktop.login1"
_MANAGER: Final = "/org/freedesktop/login1"
_PATIENCE_MS: Final = 500
"""How long a bus may take to answer; without its answer things work, only less exactly."""


class Announcements(QObject):
    """Listens, once `listen` was called. `lock_now` comes when everything is to be locked."""

    lock_now = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system: QDBusConnection | None = None
        self._session_path = ""
        self._delay: Any = None

    # beginning and end

    def listen(self) -> bool:
        """Connect to the buses there are; whether there was any."""
        heard = False
        runtime = os.environ.get("XDG_RUNTIME_DIR", "")  # Qt would warn, and make a folder, where there is none
        if _may_answer("DBUS_SYSTEM_BUS_ADDRESS", "/run/dbus/system_bus_socket"):
            heard = self._listen_to_system(QDBusConnection.systemBus())
        if _may_answer("DBUS_SESSION_BUS_ADDRESS", f"{runtime}/bus"):
            heard = self._listen_to_session(QDBusConnection.sessionBus()) or heard
        return heard

    def hold_sleep(self) -> None:
        """Ask for the moment it takes to lock before the computer sleeps. Ends with `let_sleep` or with the process."""
        if self._system is None or self._delay is not None:
            return
        answer = self._call("Inhibit", ["sleep", "Frame Builder", "Locking the vault", "delay"])
        if answer:
            self._delay = answer[0]

    def let_sleep(self) -> None:
        """All is locked: the computer may sleep."""
        held, self._delay = self._delay, None
        if held is not None and hasattr(held, "setFileDescriptor"):
            held.setFileDescriptor(-1)  # closes ours; the system waits no longer

    def _listen_to_system(self, bus: QDBusConnection) -> bool:
        if not bus.isConnected():
            return False
        self._system = bus
        self._session_path = self._own_session()
        self._hear(bus, _MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", "_sleeping(bool)")
        path = self._session_path
        self._hear(bus, path, f"{LOGIN}.Session", "Lock", "_locked()")
        properties = "org.freedesktop.DBus.Properties"
        self._hear(bus, path, properties, "PropertiesChanged", "_changed(QString,QVariantMap)")
        return True

    def _listen_to_session(self, bus: QDBusConnection) -> bool:
        if not bus.isConnected():
            return False
        for interface in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver"):
            self._hear(bus, "", interface, "ActiveChanged", "_screen(bool)")
        return True

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # its stub says bytes

    def _own_session(self) -> str:
        """The path under which the system knows the session we run in; empty, which is any, where it does not tell."""
        named = os.environ.get("XDG_SESSION_ID", "")
        answer = self._call("GetSession", [named]) if named else []
        found = answer[0] if answer else ""
        return str(found.path()) if hasattr(found, "path") else str(found)

    def _call(self, method: str, arguments: list[Any]) -> list[Any]:
        """Ask the system's bus; nothing where it refuses or does not answer."""
        if self._system is None:
            return []
        message = QDBusMessage.createMethodCall(LOGIN, _MANAGER, f"{LOGIN}.Manager", method)
        message.setArguments(arguments)
        answer = self._system.call(message, QDBus.CallMode.Block, _PATIENCE_MS)
        return list(answer.arguments()) if answer.type() == QDBusMessage.MessageType.ReplyMessage else []

    # what is heard

    @Slot(bool)
    def _sleeping(self, begins: bool) -> None:
        if begins:
            self.lock_now.emit()

    @Slot()
    def _locked(self) -> None:
        self.lock_now.emit()

    @Slot(bool)
    def _screen(self, active: bool) -> None:
        if active:
            self.lock_now.emit()

    @Slot(str, "QVariantMap")
    def _changed(self, interface: str, changed: dict[str, Any]) -> None:
        if interface == f"{LOGIN}.Session" and changed.get("LockedHint") is True:
            self.lock_now.emit()


def _may_answer(variable: str, usual: str) -> bool:
    """Whether a bus may be there; Qt complains aloud where one asks for a bus that is not."""
    return bool(os.environ.get(variable)) or identity(Path(usual)) != NOWHERE
