"""Tags at random: made, given keys, nested, moved and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import tags

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class TagDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._project = doer.desk, doer.choose, doer.project
        self.all = [
            self.add_tag, self.edit_tag, self.key_tag, self.nest_tag, self.move_tag,
            self.delete_tag, self.merge_tags,
        ]  # fmt: skip

    def add_tag(self) -> None:
        tags.add_tag(self._desk, self._project, self._doer.word() + str(self._doer.clock.utc_ms))

    def edit_tag(self) -> None:
        if one := self._doer.pick(self._free_tags()):
            tags.edit_tag(
                self._desk,
                one,
                name=self._doer.word() + str(self._doer.clock.utc_ms),
                shape="square",
                gesture=self._doer.gesture(),
            )

    def key_tag(self) -> None:
        if one := self._doer.pick(self._free_tags()):
            tags.give_key(self._desk, one, self._choose.choice([None, 2, 5, 9]))

    def nest_tag(self) -> None:
        known = self._free_tags()
        if one := self._doer.pick(known):
            roots = [tag for tag in known if tag.parent_id is None and tag.id != one]
            tags.put_under(self._desk, one, self._doer.pick(roots))

    def move_tag(self) -> None:
        known = self._free_tags()
        if one := self._doer.pick(known):
            tags.move_tag(self._desk, one, after=self._doer.pick([tag for tag in known if tag.id != one]))

    def delete_tag(self) -> None:
        if one := self._doer.pick(self._free_tags()):
            tags.delete_tag(self._desk, one)

    def merge_tags(self) -> None:
        known = self._free_tags()
        if len(known) > 1:
            one, other = self._choose.sample(known, 2)
            tags.merge_tags(self._desk, one.id, other.id)

    def _free_tags(self):
        """The tags of the third project, whose session was held: those of a running one are locked."""
        return self._desk.library.projects.tags(self._doer.third_project)
