"""Choose what findings and propositions rest on, and make new ones from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.actions import board, findings, propositions
from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.decide.evidence_dialog import EvidenceDialog
from cocreate_desktop.views.decide.evidence_items import (
    Item,
    Source,
    cluster_items,
    entry_items,
    finding_items,
    note_items,
    resting_items,
    unnoted_items,
)
from cocreate_desktop.views.wording import shortened

if TYPE_CHECKING:
    from cocreate_desktop.views.decide.page import DecidePage

_LONGEST_TITLE = 120
"""Characters of an entry that become the title of a finding."""

Chosen = Mapping[Source, Sequence[str]]


class Choosing(QObject):
    """Opens the dialogs of the page and does what was chosen in them."""

    def __init__(self, page: DecidePage, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self.dialog: EvidenceDialog | None = None
        """The one that is open."""

    def for_finding(self, conclusions: Conclusions, finding_id: str) -> None:
        """What a finding rests on; without an id, a new finding from what is chosen."""
        library, session_id = self._desk.library, conclusions.session.id
        groups = {
            Source.ENTRY: entry_items(library, session_id),
            Source.NOTE: note_items(library, session_id),
            Source.CLUSTER: cluster_items(library, session_id),
        }
        one = conclusions.finding(finding_id)
        if one is None:
            title = self.tr("What does the new finding rest on?")
            dialog = self._open(title, groups, choose=self.tr("Add finding"))
            dialog.taken.connect(lambda chosen: self._add_finding(session_id, groups, chosen))
        else:
            before = self._under(one) & _ids(groups)
            title = self.tr("What does finding {n} rest on?").format(n=one.number)
            dialog = self._open(title, groups, choose=self.tr("Rest on these"), chosen=before)
            dialog.taken.connect(lambda chosen: self._rest_finding(finding_id, before, chosen))

    def show_all(self, conclusions: Conclusions, finding_id: str) -> None:
        """Everything that a finding rests on, with the way there."""
        one = conclusions.finding(finding_id)
        if one is not None:
            items = resting_items(conclusions, one)
            groups = {source: [item for item in items if item.source is source] for source in Source}
            dialog = self._open(one.finding.title, groups)
            dialog.taken.connect(self._go)

    def new_proposition(self, conclusions: Conclusions) -> None:
        """A proposition from ideas and findings, or from nothing where there are none."""
        self.for_proposition(conclusions, "")

    def for_proposition(self, conclusions: Conclusions, proposition_id: str) -> None:
        """What a proposition rests on; without an id, a new proposition."""
        groups = {
            Source.NOTE: self._ideas(conclusions),
            Source.FINDING: finding_items(conclusions),
        }
        one = conclusions.proposition(proposition_id)
        if one is not None:
            before = {finding.id for finding in one.findings} | {idea.note.id for idea in one.ideas}
            before &= _ids(groups)
            title = self.tr("What does proposition {n} rest on?").format(n=one.number)
            dialog = self._open(title, groups, choose=self.tr("Rest on these"), chosen=before)
            dialog.taken.connect(
                lambda chosen: self._rest_proposition(proposition_id, groups, before, chosen)
            )
        elif any(groups.values()):
            title = self.tr("Which ideas and findings does it begin with?")
            dialog = self._open(
                title, groups, choose=self.tr("Add proposition"), new=self.tr("New: “{words}”")
            )
            dialog.taken.connect(lambda chosen: self._add_proposition(groups, chosen))
        else:
            self._page.right.add(self.tr("New proposition"), [], [])

    def _open(
        self,
        title: str,
        groups: Mapping[Source, Sequence[Item]],
        *,
        choose: str = "",
        chosen: set[str] | None = None,
        new: str = "",
    ) -> EvidenceDialog:
        dialog = EvidenceDialog(
            self._page.window(), title, groups, choose=choose, chosen=chosen or set(), new=new
        )
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()
        return dialog

    def _closed(self) -> None:
        self.dialog = None

    def _add_finding(self, session_id: str, groups: Mapping[Source, Sequence[Item]], chosen: Chosen) -> None:
        """What was typed is the title; else the cluster's, else the first words chosen."""
        clusters = chosen.get(Source.CLUSTER, ())
        entries, notes = chosen.get(Source.ENTRY, ()), chosen.get(Source.NOTE, ())
        typed = self._page.left.draft.title.text().strip()
        if len(clusters) == 1 and not (entries or notes or typed):
            made = self._page.attempt(lambda: findings.finding_from_cluster(self._desk, clusters[0]))
        else:
            title = typed or _first_words(groups, chosen)
            made = self._page.attempt(
                lambda: findings.add_finding(
                    self._desk, session_id, title,
                    observation_ids=entries, note_ids=notes, cluster_ids=clusters,
                ),
                at=self._page.left.draft,
            )  # fmt: skip
        if made is not None:
            self._page.left.written(made.ids("findings")[0])

    def _rest_finding(self, finding_id: str, before: set[str], chosen: Chosen) -> None:
        """One gesture, so that one undo gives back what stood there."""
        gesture = self._desk.new_id()
        after = {id_ for ids in chosen.values() for id_ in ids}
        fresh = {source: [id_ for id_ in ids if id_ not in before] for source, ids in chosen.items()}
        gone = before - after
        if gone:
            # An id names one thing only, so each list may hold them all.
            self._page.attempt(
                lambda: findings.take_from_finding(
                    self._desk, finding_id,
                    observation_ids=gone, note_ids=gone, cluster_ids=gone, gesture=gesture,
                )
            )  # fmt: skip
        self._page.attempt(
            lambda: findings.rest_finding_on(
                self._desk, finding_id,
                observation_ids=fresh.get(Source.ENTRY, ()), note_ids=fresh.get(Source.NOTE, ()),
                cluster_ids=fresh.get(Source.CLUSTER, ()), gesture=gesture,
            )
        )  # fmt: skip

    def _add_proposition(self, groups: Mapping[Source, Sequence[Item]], chosen: Chosen) -> None:
        """What was typed is the title, else the first words chosen."""
        typed = next(iter(chosen.get(Source.TYPED, ())), "")
        title = typed or _first_words(groups, chosen) or self.tr("New proposition")
        gesture = self._desk.new_id()
        note_ids = self._noted(groups, chosen, gesture)
        self._page.right.add(title, list(chosen.get(Source.FINDING, ())), note_ids, gesture=gesture)

    def _rest_proposition(
        self,
        proposition_id: str,
        groups: Mapping[Source, Sequence[Item]],
        before: set[str],
        chosen: Chosen,
    ) -> None:
        after = {id_ for ids in chosen.values() for id_ in ids}
        gone = before - after
        gesture = self._desk.new_id()
        if gone:
            self._page.attempt(
                lambda: propositions.take_from_proposition(
                    self._desk, proposition_id, finding_ids=gone, note_ids=gone, gesture=gesture
                )
            )
        note_ids = self._noted(groups, chosen, gesture)
        self._page.attempt(
            lambda: propositions.rest_proposition_on(
                self._desk, proposition_id,
                finding_ids=chosen.get(Source.FINDING, ()), note_ids=note_ids, gesture=gesture,
            )
        )  # fmt: skip

    def _noted(self, groups: Mapping[Source, Sequence[Item]], chosen: Chosen, gesture: str) -> list[str]:
        """The notes that were chosen. What is only an observation becomes one, in its session's tray."""
        items = [item for item in groups[Source.NOTE] if item.id in chosen.get(Source.NOTE, ())]
        note_ids = [item.id for item in items if not item.where]
        for session_id in dict.fromkeys(item.where for item in items if item.where):
            ids = [item.id for item in items if item.where == session_id]
            note = partial(board.note_observations, self._desk, session_id, ids, gesture=gesture)
            if made := self._page.attempt(note):
                note_ids += made.ids("notes")
        return note_ids

    def _go(self, item: Item) -> None:
        if item.source is Source.ENTRY:
            self._page.go_to_entry(item.id, item.where)
        else:
            self._page.commit()
            self._page.wants_record.emit("board", item.id)

    def _under(self, one: ConcludedFinding) -> set[str]:
        """What is linked to a finding by hand, and not what stands behind it."""
        links = self._desk.library.findings.links(one.id)
        return {
            *(link.observation_id for link in links.observations),
            *(link.note_id for link in links.notes),
            *(link.cluster_id for link in links.clusters),
        }

    def _ideas(self, conclusions: Conclusions) -> list[Item]:
        """The ideas of all sessions of the project: a proposition belongs to no single one."""
        library, kinds = self._desk.library, (NoteKind.IDEA, NoteKind.NEED)
        return [
            item
            for session in library.sessions.of_project(conclusions.session.project_id)
            for items_of in (note_items, unnoted_items)
            for item in items_of(library, session.id, kinds)
        ]


def _ids(groups: Mapping[Source, Sequence[Item]]) -> set[str]:
    """What can be unticked: what cannot be shown stays where it is."""
    return {item.id for items in groups.values() for item in items}


def _first_words(groups: Mapping[Source, Sequence[Item]], chosen: Chosen) -> str:
    """The words of what was chosen first, clusters before notes before entries."""
    for source in (Source.CLUSTER, Source.NOTE, Source.FINDING, Source.ENTRY):
        for item in groups.get(source, ()):
            if item.id in chosen.get(source, ()):
                return shortened(item.words, _LONGEST_TITLE)
    return ""
