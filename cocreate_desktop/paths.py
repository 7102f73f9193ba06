"""Where things lie: what ships with Cocreate, and what belongs to the person who uses it."""

import os
import sys
from pathlib import Path

_APP_NAME = "Cocreate"
_PACKAGE = Path(__file__).resolve().parent


def ui(*parts: str) -> Path:
    """A form, theme or companion file: `ui("forms", "run.ui")`."""
    return _shipped("ui").joinpath(*parts)


def resources(*parts: str) -> Path:
    """An icon, font, template or sample: `resources("icons", "play.svg")`."""
    return _shipped("resources").joinpath(*parts)


def user_data() -> Path:
    """The folder of the default library."""
    # platformdirs is needed once per start at most, and never where a library is given.
    from platformdirs import user_data_path

    return user_data_path(_APP_NAME, appauthor=False)


def user_config() -> Path:
    """The folder of the preferences, which hold nothing personal."""
    from platformdirs import user_config_path

    return user_config_path(_APP_NAME, appauthor=False)


def user_log() -> Path:
    """The folder of the log that a bug report is copied from."""
    from platformdirs import user_log_path

    return user_log_path(_APP_NAME, appauthor=False)


def machine_fonts() -> tuple[Path, ...]:
    """The folders in which this machine keeps its fonts; some may not be there."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return (windows / "Fonts", own / "Microsoft" / "Windows" / "Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local" / "share" / "fonts",
        home / ".fonts",
    )


def _shipped(folder: str) -> Path:
    # A wheel and a frozen bundle carry the folder inside the package, a checkout beside it.
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder
