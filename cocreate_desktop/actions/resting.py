"""What findings and propositions may rest on: what is still there, from any session of their project."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, GoneError, UserError
from cocreate_desktop.store.library import Library

Record = TypeVar("Record")

GONE = QT_TRANSLATE_NOOP("Finding", "Something of this was deleted meanwhile. Choose again.")
FOREIGN = QT_TRANSLATE_NOOP(
    "Finding", "Something of this belongs to another project. Choose from the sessions of this one."
)
SEALED = QT_TRANSLATE_NOOP(
    "Finding", "This observation waits until the person is asked about notes. Ask them in People first."
)


class Ground:
    """Checks each thing before a conclusion of a project rests on it, and raises UserError if it may not."""

    def __init__(self, library: Library, project_id: str) -> None:
        self._library = library
        self._project_id = project_id

    def check_observation(self, observation_id: str) -> None:
        """It must not wait for a consent either."""
        observation = _living(self._library.observations.get, observation_id).observation
        self._check_session(observation.session_id)
        if observation.sealed:
            raise UserError(SEALED)

    def check_note(self, note_id: str) -> None:
        self._check_session(_living(self._library.board.note, note_id).session_id)

    def check_cluster(self, cluster_id: str) -> None:
        self._check_session(_living(self._library.board.cluster, cluster_id).session_id)

    def check_finding(self, finding_id: str) -> None:
        self._check_project(_living(self._library.findings.get, finding_id).project_id)

    def _check_session(self, session_id: str) -> None:
        self._check_project(self._library.sessions.get(session_id).project_id)

    def _check_project(self, project_id: str) -> None:
        if project_id != self._project_id:
            raise UserError(FOREIGN)


def _living(read: Callable[[str], Record], row_id: str) -> Record:
    try:
        return read(row_id)
    except GoneError as error:
        raise UserError(GONE) from error
