"""What a report reads takes no longer because the library holds other sessions, too."""

from collections.abc import Callable

from cocreate_desktop.actions.desk import Desk
from tests.stories import prepare_project


def plan_of(desk: Desk, *reads: Callable[[], object]) -> list[str]:
    """How the store finds what is read."""
    connection = desk.library.db.conn
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    for read in reads:
        read()
    connection.set_trace_callback(None)
    assert len(asked) == len(reads)
    return [row[3] for sql in asked for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]


def test_what_findings_and_propositions_rest_on_is_looked_up(desk: Desk) -> None:
    told, library = prepare_project(desk), desk.library
    of_session = (library.findings.observations, library.findings.notes, library.findings.clusters)
    of_project = (library.findings.assumptions, library.propositions.findings, library.propositions.notes)
    reads = [lambda read=read: read(told.session_id) for read in of_session]
    reads += [lambda read=read: read(told.project_id) for read in of_project]
    plan = plan_of(desk, *reads)

    assert any(step.startswith("SEARCH living") for step in plan)
    assert [step for step in plan if step.startswith("SCAN")] == []


def test_erased_entries_are_counted_from_the_few_changes_and_not_from_all_their_rows(desk: Desk) -> None:
    told = prepare_project(desk)
    plan = plan_of(desk, lambda: desk.library.changes.erased_entries(told.session_id))

    assert [step for step in plan if step.startswith("SCAN")] == ["SCAN c"]
