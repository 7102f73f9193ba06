"""The house of DESIGN: who may know whom, and what a start may cost."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

IMPORT_BELOW_VIEWS = """
import importlib, pkgutil, sys

PACKAGES = ["domain", "store", "actions", "report", "exchange"]
MODULES = ["errors", "paths", "settings", "cli"]

for name in [*PACKAGES, *MODULES]:
    module = importlib.import_module(f"cocreate_desktop.{name}")
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{module.__name__}."):
        importlib.import_module(found.name)
"""


def loaded_by(code: str) -> set[str]:
    """The modules in memory after `code` has run in an interpreter of its own."""
    listing = "\nimport sys\nprint(*sys.modules)"
    finished = subprocess.run(
        [sys.executable, "-c", code + listing], capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stderr
    return set(finished.stdout.split())


def test_contracts_are_kept() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    finished = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_nothing_below_the_views_loads_qt() -> None:
    assert "PySide6" not in loaded_by(IMPORT_BELOW_VIEWS)


def test_start_loads_nothing_that_only_a_report_or_a_phone_needs() -> None:
    later = {"reportlab", "uharfbuzz", "aiohttp", "segno", "cryptography", "docx", "pypdfium2"}
    loaded = loaded_by("import cocreate_desktop.app")
    assert not later & loaded
    assert "cocreate_desktop.actions.board" not in loaded


def test_start_loads_nothing_that_only_a_later_act_needs() -> None:
    actions = "capture consent correcting people projects sessions shelving"
    shell = "deeds deleting safekeeping"
    later = {f"cocreate_desktop.actions.{name}" for name in actions.split()}
    later |= {f"cocreate_desktop.views.shell.{name}" for name in shell.split()}
    later |= {"cocreate_desktop.domain.capture", "cocreate_desktop.domain.conclusions", "zoneinfo"}
    loaded = loaded_by("import cocreate_desktop.app")
    assert not later & loaded
