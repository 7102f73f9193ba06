"""A form brings its own children and nothing else."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.views import form
from cocreate_desktop.views.theme import Theme


class _Seldom(form.Form, form="settings.ui"):
    """Any form will do."""


def test_a_form_loads_no_plugins_of_designer(theme: Theme, qtbot: QtBot):
    before = QCoreApplication.libraryPaths()
    seldom = _Seldom()
    qtbot.addWidget(seldom)
    assert before
    assert form._FormLoader(seldom).pluginPaths() == []
    assert QCoreApplication.libraryPaths() == before
