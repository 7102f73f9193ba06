from pathlib import Path

import pytest

from cocreate_desktop import paths


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cocreate_desktop"
    folder.mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", folder)
    return folder


def test_checkout_has_what_ships_beside_the_package(package: Path) -> None:
    assert paths.ui("forms", "run.ui") == package.parent / "ui" / "forms" / "run.ui"
    assert paths.resources("icons") == package.parent / "resources" / "icons"


def test_wheel_and_bundle_have_what_ships_inside_the_package(package: Path) -> None:
    (package / "ui").mkdir()
    (package / "resources").mkdir()

    assert paths.ui("forms", "run.ui") == package / "ui" / "forms" / "run.ui"
    assert paths.resources("icons") == package / "resources" / "icons"


def test_folders_of_the_user_carry_the_name_of_the_app() -> None:
    assert paths.user_data().name == "Cocreate"
    assert "Cocreate" in paths.user_config().parts
    assert "Cocreate" in paths.user_log().parts
