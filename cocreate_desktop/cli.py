"""The command line: scripts and people see one line of trouble at most, never a traceback."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cocreate_desktop import __version__, paths
from cocreate_desktop.cli_options import GivenPath, Pace, library_option, reader_options
from cocreate_desktop.domain.day_papers import MOST_BLANKS, MOST_COPIES, DayChoice, DayPaper
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

if TYPE_CHECKING:
    from cocreate_desktop.actions.desk import Desk
    from cocreate_desktop.store.library import Library


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--library", type=GivenPath(), help="The library's folder.")
@click.version_option(__version__)
@click.pass_context
def cocreate(context: click.Context, library: Path | None) -> None:
    """Improve a service together with a handful of its customers. Without a command: the app."""
    context.obj = library or paths.user_data()
    if context.invoked_subcommand is None:
        # A start makes many objects and hardly any garbage; `app` collects again after the first paint.
        gc.disable()
        from cocreate_desktop import app

        if library is None:
            context.obj.parent.mkdir(parents=True, exist_ok=True)
        sys.exit(app.run(context.obj))


@cocreate.command("list")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@library_option
@click.pass_obj
def list_(folder: Path, as_json: bool) -> None:
    """Projects and their sessions."""
    with reading(folder) as library:
        projects = [(project, library.sessions.of_project(project.id)) for project in library.projects.all()]
        counts = {project.id: library.observations.counts(project.id) for project, _ in projects}
    if as_json:
        found = [
            {
                "id": project.id,
                "title": project.title,
                "sessions": [
                    {
                        "id": session.id,
                        "title": session.title,
                        "started_at": iso(session.started_at),
                        "ended_at": iso(session.ended_at),
                        "observations": counts[project.id].get(session.id, 0),
                    }
                    for session in sessions
                ],
            }
            for project, sessions in projects
        ]
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for project, sessions in projects:
        click.echo(f"{project.title}  {project.id}")
        for session in sessions:
            observations = counts[project.id].get(session.id, 0)
            click.echo(f"    {session.title}, {observations} observations  {session.id}")


@cocreate.command("import")
@click.argument("files", nargs=-1, required=True, type=GivenPath())
@click.option("--all", "all_acts", is_flag=True, help="Take backchannels, stalls and fragments too.")
@library_option
@click.pass_obj
def import_(folder: Path, files: tuple[Path, ...], all_acts: bool) -> None:
    """Take recorded meetings into the library."""
    from cocreate_desktop.actions.importing import import_meeting

    failed = False
    with writing(folder) as desk:
        for file in files:
            try:
                outcome = import_meeting(desk, file, all_acts=all_acts)
            except UserError as error:
                failed = True
                click.echo(str(error), err=True)
            else:
                click.echo("\n".join(str(sentence) for sentence in outcome.sentences()))
    if failed:
        sys.exit(1)


@cocreate.command()
@click.argument("file", type=GivenPath())
@click.option("--speed", type=Pace(), default=60.0, show_default=True, help="0: at once.")
@library_option
@click.pass_obj
def replay(folder: Path, file: Path, speed: float) -> None:
    """Play a recorded meeting through the capture bar of the real window."""
    from cocreate_desktop import app
    from cocreate_desktop.exchange.meetings import read_meeting

    sys.exit(app.replay(folder, read_meeting(file), speed))


@cocreate.command()
@library_option
@click.pass_obj
def sample(folder: Path) -> None:
    """Put the sample project into the library."""
    from cocreate_desktop.actions.sampling import contents_of, find_sample, load_sample

    with writing(folder) as desk:
        known = find_sample(desk.library)
        project_id = load_sample(desk)
        message = contents_of(desk.library, project_id, known_before=known is not None)
    click.echo(str(message))


@cocreate.command()
@click.argument("session")
@click.option(
    "-o",
    "--output",
    required=True,
    type=GivenPath(),
    help="The file to write: its ending, .pdf, .docx or .md, says what.",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@reader_options
@click.option("--project", "of_project", is_flag=True, help="SESSION names a project: all its sessions.")
@library_option
@click.pass_obj
def report(
    folder: Path,
    session: str,
    output: Path,
    paper: str,
    audience: str,
    hidden: tuple[str, ...],
    keeps_names: bool,
    of_project: bool,
) -> None:
    """Write the report of a session, named by its id, its code or its title."""
    from cocreate_desktop.actions.reporting.writing import ENDINGS, AskedFor, write_asked
    from cocreate_desktop.domain.report_choice import Audience
    from cocreate_desktop.store.opening import refuse_own_files
    from cocreate_desktop.system_clock import SystemClock

    refuse_own_files(output)
    if output.suffix.lower() not in ENDINGS:
        unknown = QT_TRANSLATE_NOOP("Cli", "A report is a .pdf, a .docx or a .md, not a {ending}.")
        raise click.BadParameter(str(unknown.fill(ending=output.suffix)))
    asked = AskedFor(session, Audience(audience), of_project, hidden, keeps_names)
    with reading(folder) as library:
        told = write_asked(library, asked, output, paper=paper, now_ms=SystemClock().read().utc_ms)
    click.echo(str(told))


@cocreate.command()
@click.argument("session")
@click.option("--kind", required=True, type=click.Choice([*(one.value for one in DayPaper), "all"]))
@click.option("-o", "--output", required=True, type=GivenPath(), help="The PDF to write.")
@click.option("--paper", "size", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--copies", type=click.IntRange(1, MOST_COPIES), default=1, show_default=True)
@click.option("--blanks", type=click.IntRange(0, MOST_BLANKS), default=0, help="Blank ones besides.")
@click.option("--start", default="", help="When it begins, such as 14:00.")
@click.option("--contact", default="", help="How customers reach the team.")
@click.option("--kept-until", default="", help="When all that is kept of people is deleted.")
@click.option("--clusters", "on_clusters", is_flag=True, help="Vote on clusters instead of notes.")
@library_option
@click.pass_obj
def paper(folder: Path, session: str, kind: str, output: Path, size: str, copies: int, **asked: Any) -> None:
    """Print paper for the day of a session, named by its id, its code or its title."""
    from cocreate_desktop.actions.paper_for_the_day import write_day
    from cocreate_desktop.actions.reporting import find_session
    from cocreate_desktop.system_clock import SystemClock

    papers = tuple(DayPaper) if kind == "all" else (DayPaper(kind),)
    choice = DayChoice(papers, copies=dict.fromkeys(papers, copies), **asked)
    now_ms = SystemClock().read().utc_ms
    with reading(folder) as library:
        known = find_session(library, session)
        pages, told = write_day(library, known, choice, output, paper=size, now_ms=now_ms)
    click.echo("\n".join((f"{output}: {pages} pages", *told)))


@cocreate.command()
@click.argument("session")
@click.option(
    "--format",
    "format_",
    required=True,
    type=click.Choice(["canvas", "csv", "charts"]),
    help="The board as a file, or the charts of the report as pictures.",
)
@click.option(
    "-o", "--output", required=True, type=GivenPath(), help="The file to write; a folder for charts."
)
@reader_options
@library_option
@click.pass_obj
def export(
    folder: Path,
    session: str,
    format_: str,
    output: Path,
    audience: str,
    hidden: tuple[str, ...],
    keeps_names: bool,
) -> None:
    """Write the board or the charts of a session, named by its id, its code or its title."""
    from cocreate_desktop.actions.board.exporting import Format, export_board
    from cocreate_desktop.actions.reporting import find_session
    from cocreate_desktop.actions.reporting.writing import AskedFor, write_asked_charts
    from cocreate_desktop.domain.report_choice import Audience
    from cocreate_desktop.system_clock import SystemClock

    reader = Audience(audience)
    if format_ != "charts" and (reader is not Audience.TEAM or hidden or keeps_names):
        ours = QT_TRANSLATE_NOOP("Cli", "The board as a file is for the team. Only charts go to others.")
        raise click.UsageError(str(ours))
    with reading(folder) as library:
        if format_ != "charts":
            found = find_session(library, session)
            notes = export_board(library, found.id, Format(format_), output)
            click.echo(f"{output}: {notes} notes")
            return
        asked = AskedFor(session, reader, hidden=hidden, keeps_names=keeps_names)
        told = write_asked_charts(library, asked, output, now_ms=SystemClock().read().utc_ms)
    click.echo(str(told))


@cocreate.command()
@library_option
@click.pass_obj
def check(folder: Path) -> None:
    """Is the library sound? Exit code 0 or 1."""
    with reading(folder) as library:
        problems = library.problems()
    for problem in problems:
        click.echo(str(problem))
    if problems:
        sys.exit(1)
    click.echo(str(QT_TRANSLATE_NOOP("Cli", "The library is sound.")))


@cocreate.command()
@click.option("-o", "--output", required=True, type=GivenPath(), help="The copy to write.")
@library_option
@click.pass_obj
def backup(folder: Path, output: Path) -> None:
    """A consistent copy of the library, also while the app is running."""
    with reading(folder) as library:
        library.back_up(output)
    click.echo(str(output))


@contextmanager
def reading(folder: Path) -> Generator[Library]:
    """The library in `folder`, read beside a running app."""
    from cocreate_desktop.store import driver
    from cocreate_desktop.store.library import Library

    library = Library.open_read_only(folder)
    try:
        with driver.told(library.path):
            yield library
    finally:
        library.close()


@contextmanager
def writing(folder: Path) -> Generator[Desk]:
    """A desk at the library in `folder`; refused, with the holder's name, while the app is running."""
    from cocreate_desktop.actions.expiring import erase_expired
    from cocreate_desktop.actions.opening import open_desk
    from cocreate_desktop.store import driver

    desk = open_desk(folder, "cocreate-desktop import")
    try:
        with driver.told(desk.library.path):
            erase_expired(desk)
            yield desk
    finally:
        desk.library.close()


def iso(utc_ms: int | None) -> str | None:
    """UTC ms as ISO 8601."""
    return None if utc_ms is None else datetime.fromtimestamp(utc_ms / 1000, UTC).isoformat()


def main() -> None:
    """The entry point. Exit codes: 0 done, 1 failed, 2 bad usage."""
    try:
        cocreate(standalone_mode=False)
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.Abort:
        sys.exit(1)
    except click.ClickException as error:
        click.echo(" ".join(error.format_message().split()), err=True)
        sys.exit(2)
    except UserError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except OSError as error:
        # What a disk refuses where nobody foresaw it.
        unusable = QT_TRANSLATE_NOOP("Cli", "{file} cannot be used ({why}). Choose another one.")
        name = error.filename or QT_TRANSLATE_NOOP("Cli", "A file")
        click.echo(str(unusable.fill(file=name, why=error.strerror or error)), err=True)
        sys.exit(1)
