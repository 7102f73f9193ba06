"""Designer forms without generated code: a class names its form and the children that it uses."""

from __future__ import annotations

import sys
import typing
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QWidget

from cocreate_desktop import paths
from cocreate_desktop.views import controls


class FormError(Exception):
    """A form and its class disagree: a bug, found by the test that constructs every page."""


class _FormType(type(QWidget)):
    """Lets a class name its form in its header, which Qt's own metaclass refuses."""

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, object], form: str = ""):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, object], form: str = ""
    ) -> None:
        super().__init__(name, bases, namespace)
        if form:
            cls.form = form


class Form(QWidget, metaclass=_FormType):
    """A widget whose children come from `ui/forms/<form>`.

    Children that the class uses are declared as annotations and bound by name::

        class RunPage(Form, form="run.ui"):
            step_title: QLabel
    """

    form: ClassVar[str]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        path = paths.ui("forms", self.form)
        _FormLoader(self).fill(path)
        for name, kind in _declared_children(type(self)):
            child = self.findChild(kind, name)
            if child is None:
                raise FormError(f"{self.form} has no {kind.__name__} named {name}")
            setattr(self, name, child)


class _FormLoader(QUiLoader):
    """Builds a form's children into a widget that exists already."""

    def __init__(self, root: Form) -> None:
        with _no_plugins():
            super().__init__()
        self._root = root
        self.setLanguageChangeEnabled(True)

    def fill(self, path: Path) -> None:
        self.load(str(path))
        if error := self.errorString():
            raise FormError(f"{path.name}: {error}")

    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        if parent is None:
            return self._root
        custom = self._custom(className)
        if custom is None:
            if className not in self.availableWidgets():
                raise FormError(f"{self._root.form} has a {className}, which neither we nor Qt know")
            return super().createWidget(className, parent, name)
        widget = custom(parent)
        widget.setObjectName(name)
        return widget

    def _custom(self, class_name: str) -> type[QWidget] | None:
        """One of our controls, or a widget that the form's own module knows."""
        own = getattr(sys.modules[type(self._root).__module__], class_name, None)
        return getattr(controls, class_name, None) or own


@contextmanager
def _no_plugins() -> Generator[None]:
    """Else the loader brings Designer's plugins, and with them Qt Quick: 9 ms and 9 MB for nothing."""
    paths = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        yield
    finally:
        QCoreApplication.setLibraryPaths(paths)


@cache
def _declared_children(cls: type) -> tuple[tuple[str, type[QObject]], ...]:
    hints = typing.get_type_hints(cls)
    return tuple(
        (name, kind) for name, kind in hints.items() if isinstance(kind, type) and issubclass(kind, QObject)
    )
