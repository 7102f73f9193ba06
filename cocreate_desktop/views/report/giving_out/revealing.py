"""Showing a file where it lies, in the system's file manager."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices

_MANAGER = "org.freedesktop.FileManager1"
_PATIENCE_MS = 500


def reveal(file: Path) -> bool:
    """Open the folder of a file with the file selected, where the system can do that; whether it opened."""
    if sys.platform == "win32":
        return _started("explorer", f"/select,{file}")
    if sys.platform == "darwin":
        return _started("open", "-R", str(file))
    return _told_file_manager(file) or QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _started(program: str, *arguments: str) -> bool:
    started, _ = QProcess.startDetached(program, list(arguments))
    return started


def _told_file_manager(file: Path) -> bool:
    """Whether the desktop has a file manager that selects the file."""
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(_MANAGER, "/org/freedesktop/FileManager1", _MANAGER, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(file)).toString()], ""])
    answer = bus.call(call, timeout=_PATIENCE_MS)
    return answer.type() is QDBusMessage.MessageType.ReplyMessage
