"""Pictures on the page Run: pasted, dropped or chosen, kept with the line or an entry, and shown large."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from cocreate_desktop.actions import media
from cocreate_desktop.actions.agreeing import SomebodyMayBeOnItError, assure_photo
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.scenario import SessionItem
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import ErrorLine
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.media.brought import FILTER_ENDINGS, PictureDrops, PicturePaste
from cocreate_desktop.views.media.intake import Intake
from cocreate_desktop.views.media.preparing import FromFile, Source
from cocreate_desktop.views.media.thumb import Thumb
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.media.viewer import PictureViewer
from cocreate_desktop.views.run.after_end import AfterEnd
from cocreate_desktop.views.run.feed.row_thumbs import RowThumbs
from cocreate_desktop.views.run.feed.view import FeedView
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.media.picture_strip import PictureStrip
from cocreate_desktop.views.wording import as_tip, say

_LINE_SIDE = 32
"""px; as high as the buttons beside it."""


class Picturing(QObject):
    """What is brought is for the line, unless a row of the feed is meant; in an ended session for a row."""

    def __init__(
        self,
        context: Context,
        live: LiveView,
        after: AfterEnd,
        noting: Noting,
        attempt: Attempt,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk
        self._live = live
        self._after = after
        self._noting = noting
        self._attempt = attempt
        self._waiting = live.capture.pictures
        self._mend: Callable[[], None] = lambda: None
        self._mends = ""
        self._open: tuple[FeedView, str] | None = None
        self._followed: tuple[str, SessionState] | None = None
        shelf, background = context.desk.library.media, context.background
        self.thumbnails = Thumbnails(shelf, background, self)
        self.intake = Intake(shelf.folder, background, self)
        self.strip = fill(
            live.capture.pictures_place, PictureStrip(context.theme, self.thumbnails, self._waiting, live)
        )
        self._viewers = {
            live.feed: PictureViewer(context.theme, shelf, background, live.script_place),
            after.feed: PictureViewer(context.theme, shelf, background, after),
        }
        self._connect()

    @property
    def viewer(self) -> PictureViewer:
        """The viewer of the session that runs."""
        return self._viewers[self._live.feed]

    @property
    def viewer_after(self) -> PictureViewer:
        """The viewer of a session that has ended."""
        return self._viewers[self._after.feed]

    def bring(self, sources: list[Source], observation_id: str = "") -> None:
        """Take pictures in, for an entry or ("") for the line."""
        for source in sources:
            self.intake.take(source, observation_id)

    def choose(self) -> None:
        """Ask for files: for the selected entry if nothing is being typed, else for the line."""
        feed = self.feed
        has_ended, is_free = feed is self._after.feed, not self._live.capture.line.text
        chosen = "".join(feed.selected_ids[-1:]) if has_ended or is_free else ""
        if has_ended and not chosen:
            self._say(self.tr("Select an observation first: the picture is attached to it."))
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures ({endings})").format(endings=FILTER_ENDINGS)
        paths, _ = QFileDialog.getOpenFileNames(feed.window(), self.tr("Add pictures"), folder, kinds)
        self.bring([FromFile(Path(path)) for path in paths], chosen or self._live.capture.editing or "")
        self._live.wants_focus.emit()

    def open_selected(self) -> None:
        """Show the pictures of the selected entry, else of the newest that has some."""
        feed = self.feed
        chosen = set(feed.selected_ids)
        with_pictures = [entry for entry in feed.feed.entries if entry.media]
        wanted = [entry for entry in with_pictures if entry.observation.id in chosen] or with_pictures
        if wanted:
            self._open_large(feed, wanted[-1].observation.id, wanted[-1].media[0])
        else:
            self._say(self.tr("No observation has a picture yet. Paste one into the line, or drop it."))

    def apply(self) -> None:
        """Entries have changed: so may have the pictures that are shown large."""
        if self._open is None:
            return
        feed, observation_id = self._open
        viewer = self._viewers[feed]
        if not viewer.shown_id:
            return
        entry = self._desk.library.observations.find(observation_id)
        left = entry.media if entry else ()
        viewer.show_pictures(left, viewer.shown_id, viewer.accessibleName())

    def follow(self, session: Session | None) -> None:
        """With another session, or one in another state, what was brought for the line of the one before
        goes."""
        shown = (session.id, session.state) if session else None
        if shown == self._followed:
            return
        self._followed = shown
        self.intake.cancel_for("")
        self._waiting.clear()
        for viewer in self._viewers.values():
            viewer.close_viewer()

    @property
    def feed(self) -> FeedView:
        """The one that is in sight."""
        return self._after.feed if self._after.isVisible() else self._live.feed

    @property
    def _error(self) -> ErrorLine:
        return self._after.error if self.feed is self._after.feed else self._live.capture.error

    def _connect(self) -> None:
        bar = self._live.capture
        PicturePaste(bar.line).pasted.connect(lambda sources: self._bring_to_line(sources))
        for area in (self._live, bar.line.viewport()):
            PictureDrops(area).dropped.connect(lambda sources, _: self._bring_to_line(sources))
        thumbs = RowThumbs(self._context.theme, self.thumbnails)
        for feed, viewer in self._viewers.items():
            feed.show_pictures(thumbs)
            self._serve(feed, viewer)
        self._live.script.picture_of = self._thumb_of
        self._live.script.picture_pressed.connect(self._open_line)
        self.thumbnails.ready.connect(self._redraw)
        self._waiting.saved.connect(lambda observation_id: self.intake.pass_on("", observation_id))
        self.intake.taken.connect(self._taken)
        self.intake.failed.connect(lambda _, sentence: self._say(sentence))
        self.intake.changed.connect(lambda: self.strip.show_reading(self.intake.count))
        self.strip.add_asked.connect(self.choose)
        self.strip.cancel_asked.connect(self.intake.cancel)
        self.strip.touched.connect(self._live.wants_focus)
        # After Noting, which has tried to save by then.
        bar.save_asked.connect(self._offer_a_way)
        for error in (bar.error, self._after.error):
            error.fix_asked.connect(self._take_the_way)

    def _serve(self, feed: FeedView, viewer: PictureViewer) -> None:
        PictureDrops(feed.viewport()).dropped.connect(
            lambda sources, point: self._dropped_on_row(feed, sources, point)
        )
        feed.picture_pressed.connect(lambda one, picture: self._open_large(feed, one, picture))
        viewer.closed.connect(self._live.wants_focus if feed is self._live.feed else feed.setFocus)
        viewer.removal_asked.connect(self._detach)

    def _bring_to_line(self, sources: list[Source]) -> None:
        """For what is being written: a new line, or an entry that is rewritten."""
        self.bring(sources, self._live.capture.editing or "")

    def _dropped_on_row(self, feed: FeedView, sources: list[Source], point: QPoint) -> None:
        index = feed.indexAt(point)
        if index.isValid():
            self.bring(sources, feed.feed.entry(index.row()).observation.id)
        elif feed is self._live.feed:
            self._bring_to_line(sources)

    def _taken(self, observation_id: str, picture: Picture) -> None:
        session = self._context.place.session
        if session is None:
            return
        if observation_id:
            self._attach(observation_id, picture)
        else:
            self._waiting.put(media.new_media(self._desk, session.project_id, picture))
            self._live.wants_focus.emit()

    def _attach(self, observation_id: str, picture: Picture, *, thing: bool = False) -> None:
        if self._desk.library.observations.find(observation_id) is None:
            self._say(self.tr("The observation is gone, so the picture was not attached."))
            return
        try:
            media.attach_picture(self._desk, observation_id, picture, thing=thing)
        except SomebodyMayBeOnItError as error:
            self._offer(
                say(error.message),
                self.tr("Nobody is on it"),
                lambda: self._attach(observation_id, picture, thing=True),
            )
        except UserError as error:
            self._say(say(error.message))
        else:
            self._say(None)

    def _detach(self, media_id: str) -> None:
        if self._open is not None:
            _, observation_id = self._open
            self._attempt(lambda: media.detach_picture(self._desk, observation_id, media_id))
            self._noting.offer_undo(self.tr("Picture taken off"), self._undo)

    def _undo(self) -> None:
        self._attempt(self._desk.history.undo)

    def _open_large(self, feed: FeedView, observation_id: str, media_id: str) -> None:
        entry = self._desk.library.observations.get(observation_id)
        names = feed.feed.names
        assert names is not None
        who = ", ".join(alias for alias, _ in names.people(entry))
        self._open = (feed, observation_id)
        name = "  ".join(filter(None, (names.time(entry), who)))
        self._viewers[feed].show_pictures(entry.media, media_id, name)

    def _thumb_of(self, item: SessionItem) -> Thumb | None:
        """The picture of a line to show, small."""
        shown = self._desk.library.media.find(item.media_id or "")
        if shown is None:
            return None
        thumb = Thumb(self._context.theme, self.thumbnails, shown, _LINE_SIDE, self._live.script)
        name = self.tr("Picture of “{line}”").format(line=item.text)
        thumb.setAccessibleName(name)
        thumb.setToolTip(as_tip(name))
        return thumb

    def _open_line(self, item_id: str) -> None:
        session = self._context.place.session
        items = self._desk.library.sessions.items(session.id) if session else []
        for item in items:
            if item.id == item_id and item.media_id:
                self._open = None
                self.viewer.show_pictures([item.media_id], item.media_id, item.text, removable=False)

    def _offer_a_way(self) -> None:
        """The line was not saved because of its pictures: say how it can be."""
        if not self._waiting.media or (session := self._context.place.session) is None:
            return
        bar = self._live.capture
        draft, thing = bar.draft, all(one.thing for one in self._waiting.media)
        at_ms = draft.happened_ms(bar.at_ms)
        try:
            assure_photo(self._desk.library, session.id, draft.people, draft.text, at_ms, thing=thing)
        except SomebodyMayBeOnItError as error:
            self._offer(say(error.message), self.tr("Nobody is on it"), self._save_things)
        except UserError as error:
            self._offer(say(error.message), self.tr("Leave it out"), self._save_without)

    def _save_things(self) -> None:
        self._waiting.say_things()
        self._noting.save()

    def _save_without(self) -> None:
        self._waiting.clear()
        if self._live.capture.line.text.strip():
            self._noting.save()
        else:
            self._say(None)

    def _offer(self, sentence: str, label: str, mend: Callable[[], None]) -> None:
        """Say what is wrong, with a button that mends it."""
        self._mend, self._mends = mend, sentence
        self._error.show_error(sentence, label)

    def _take_the_way(self) -> None:
        """Other things offer their remedy in the same place."""
        if self._error.text == self._mends:
            self._mend()
            self._live.wants_focus.emit()

    def _say(self, sentence: str | None) -> None:
        self._error.show_error(sentence)

    def _redraw(self) -> None:
        for feed in self._viewers:
            feed.redraw_pictures()
