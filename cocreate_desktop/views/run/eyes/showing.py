"""What the customers' screen shows: a thing and a question of the step, or drafts to look at together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop import settings
from cocreate_desktop.actions import leading
from cocreate_desktop.domain.customers_eyes import private_word
from cocreate_desktop.domain.decisions import Finding
from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.domain.written_names import NameFinder, names_of
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.steps.show_line import OnScreen
from cocreate_desktop.views.second_screen import MOST_DRAFTS, NOTHING, Place, Projector, Slide


@dataclass(frozen=True)
class _Shown:
    """What is on the screen; times on the session clock (ms)."""

    thing: SessionItem | None = None
    thing_ms: int = 0
    question: SessionItem | None = None
    question_ms: int = 0
    drafts: tuple[Finding, ...] = ()


class Showing(QObject):
    """Puts lines of the step that runs on the customers' screen, and ticks them by that."""

    changed = Signal(object)
    """An `OnScreen`: what customers see of the step's lines."""

    trouble = Signal(str)
    wants_focus = Signal()

    def __init__(
        self,
        context: Context,
        projector: Projector,
        now_ms: Callable[[], int],
        attempt: Attempt,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk
        self._now_ms = now_ms
        self._attempt = attempt
        self._record: Record | None = None
        self._names = NameFinder(())
        self._shown = _Shown()
        self.projector = projector
        projector.lost.connect(self._say_lost)
        projector.unreadable.connect(self._say_unreadable)
        projector.wants_focus.connect(self.wants_focus)
        projector.changed.connect(self._place_changed)

    @property
    def on_screen(self) -> OnScreen:
        shown = self._shown
        since = [(shown.thing, shown.thing_ms), (shown.question, shown.question_ms)]
        lines = tuple((item.id, at_ms) for item, at_ms in since if item is not None)
        is_on = self.projector.place is not Place.OFF
        return OnScreen(lines if is_on else (), self._next_thing() is not None, is_on)

    @property
    def drafts(self) -> tuple[str, ...]:
        """The ids of the findings that are shown as drafts."""
        return tuple(one.id for one in self._shown.drafts)

    def show_record(self, record: Record) -> None:
        """Follow a running session. With its step goes what was shown of it."""
        before, self._record = self._record, record
        if before is None or (before.persons, before.team) != (record.persons, record.team):
            self._names = names_of(record.persons, record.team).finder()
        if before is None or before.session.id != record.session.id or before.step != record.step:
            self._put(_Shown())
            self._leave_laptop()
        else:
            self._show_slide()

    def leave_session(self) -> None:
        """No session runs any more: customers see nothing of it."""
        self._record = None
        self._shown = _Shown()
        self.projector.show_slide(NOTHING)
        self.projector.turn_off()

    def show_time(self, now_ms: int) -> None:
        """The beat."""
        if self._record is None or self.projector.place is Place.OFF:
            return
        plan = self._record.plan(now_ms)
        wanted = self._context.settings.text(settings.SCREEN_TIME) != "none" and self._record.run is not None
        self.projector.show_time(plan.left_ms if wanted else None, plan.step_ms)

    def show_item(self, item_id: str) -> None:
        """Show a line, and tick it if it was not; where there is one display, the laptop is turned round."""
        self._attempt(lambda: self._show_item(item_id))
        self.wants_focus.emit()

    def hide_item(self, item_id: str) -> None:
        """Take a line away again; its tick stays, because it was seen."""
        shown = self._shown
        if shown.thing is not None and shown.thing.id == item_id:
            shown = replace(shown, thing=None)
        if shown.question is not None and shown.question.id == item_id:
            shown = replace(shown, question=None)
        self._put(shown)
        if shown.thing is None and shown.question is None:
            self._leave_laptop()
        self.wants_focus.emit()

    def hide_all(self) -> None:
        self._put(_Shown())
        self._leave_laptop()

    def show_next(self) -> None:
        """The next thing to show in this step; nothing after the last."""
        if (item := self._next_thing()) is not None:
            self.show_item(item.id)

    def show_next_question(self) -> None:
        """The next question of this step that was not asked yet."""
        record = self._record
        asks = record.items_of(record.step.id, ItemKind.ASK) if record and record.step else []
        following = next((item for item in asks if record and item.id not in record.ticked), None)
        if following is not None:
            self.show_item(following.id)

    def show_drafts(self, findings: Iterable[Finding]) -> bool:
        """Show up to three findings as drafts, and ask what is wrong with them; whether that went well."""
        drafts = tuple(findings)[:MOST_DRAFTS]
        done = self._attempt(lambda: self._show_drafts(drafts))
        self.wants_focus.emit()
        return bool(done)

    def turn(self) -> None:
        """The second screen on or off."""
        if self.projector.place is Place.OFF:
            self.projector.turn_on()
        else:
            self.projector.turn_off()
            self.projector.set_blank(False)
        self.wants_focus.emit()

    def fill_laptop(self) -> None:
        """Let customers see this laptop's screen, or take it back."""
        if self.projector.place is Place.LAPTOP:
            self.projector.turn_off()
        else:
            self.projector.fill_laptop()
        self.wants_focus.emit()

    def turn_blank(self) -> None:
        """Black, or what was shown; where there is no screen, nothing is blank."""
        if self.projector.place is not Place.OFF:
            self.projector.set_blank(not self.projector.is_blank)

    def _show_item(self, item_id: str) -> None:
        record = self._record
        item = next((one for one in record.items if one.id == item_id), None) if record else None
        if record is None or item is None:
            return
        if item.kind is ItemKind.ASK or item.media_id is None:
            self._nothing_private(item.text)
        if item.id not in record.ticked:
            leading.tick(self._desk, record.session.id, item.id)
        if item.kind is ItemKind.ASK:
            shown = replace(self._shown, question=item, question_ms=self._now_ms(), drafts=())
        else:
            shown = replace(self._shown, thing=item, thing_ms=self._now_ms(), drafts=())
        self._put(shown)
        self._have_a_place()

    def _show_drafts(self, drafts: tuple[Finding, ...]) -> bool:
        for one in drafts:
            self._nothing_private(one.title)
        self._put(_Shown(drafts=drafts))
        self._have_a_place()
        return True

    def _nothing_private(self, text: str) -> None:
        """Raises UserError for a line that customers must not read."""
        record = self._record
        assert record is not None
        word = self._private_word(text, record)
        if word is not None:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Run", "“{line}” is not shown to the customers: it says “{word}”. Word it without that."
                ).fill(line=text, word=word)
            )

    def _private_word(self, text: str, record: Record) -> str | None:
        """The first word of a text that customers must not read."""
        return private_word(text, self._names, [one.code for one in record.assumptions])

    def _next_thing(self) -> SessionItem | None:
        record = self._record
        if record is None or record.step is None:
            return None
        things = record.items_of(record.step.id, ItemKind.SHOW)
        now = self._shown.thing
        at = next((at for at, item in enumerate(things) if now is not None and item.id == now.id), -1)
        return things[at + 1] if at + 1 < len(things) else None

    def _put(self, shown: _Shown) -> None:
        self._shown = shown
        self._show_slide()
        self.changed.emit(self.on_screen)

    def _show_slide(self) -> None:
        slide = self._slide()
        view = self.projector.view
        if view is None or view.slide != slide:
            self.projector.show_slide(slide)

    def _slide(self) -> Slide:
        record, shown = self._record, self._shown
        if record is None:
            return NOTHING
        question = shown.question.text if shown.question else ""
        return Slide(
            "" if self._private_word(record.project_title, record) else record.project_title,
            self._picture_of(shown.thing),
            # Of a line with a picture nobody has asked whether customers may read its words.
            shown.thing.text if shown.thing and shown.thing.media_id is None else "",
            self.tr("What is wrong with this?") if shown.drafts else question,
            tuple(one.title for one in shown.drafts),
        )

    def _picture_of(self, thing: SessionItem | None) -> Path | None:
        media = self._desk.library.media.find(thing.media_id) if thing and thing.media_id else None
        return self._desk.library.media.file(media) if media else None

    def _place_changed(self) -> None:
        self.show_time(self._now_ms())
        self.changed.emit(self.on_screen)

    def _have_a_place(self) -> None:
        if self.projector.place is not Place.OFF:
            return
        if self.projector.has_other_display:
            self.projector.turn_on()
        else:
            self.projector.fill_laptop()

    def _leave_laptop(self) -> None:
        """Nothing is shown there any more: whoever leads gets the screen back."""
        if self.projector.place is Place.LAPTOP:
            self.projector.turn_off()

    def _say_lost(self) -> None:
        self.trouble.emit(
            self.tr(
                "The second display is gone, so the customers see nothing. Plug it in again and it goes on by"
                " itself, or turn the second screen on to show a window here."
            )
        )

    def _say_unreadable(self) -> None:
        thing = self._shown.thing
        if thing is not None:
            words = self.tr("The picture of “{line}” cannot be read. Choose it anew in the scenario.")
            self.trouble.emit(words.format(line=thing.text))
