"""The screen of the customers: a picture, one question, and roughly how long is left."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.painting.canvas import fill_box, kept
from cocreate_desktop.views.second_screen.fitted_text import FittedText
from cocreate_desktop.views.second_screen.picture import Picture
from cocreate_desktop.views.second_screen.slide import MOST_DRAFTS, NOTHING, Slide
from cocreate_desktop.views.theme import Theme

_DESIGNED = 1920, 1080
"""px for which the sizes below are given."""

_SIDE, _TOP = 96, 64
_QUESTION, _WORDS, _DRAFT, _FOOT = 92, 110, 56, 26
_FOOT_HEIGHT, _GAP = 40, 40
_BAR = 220


class AudienceView(QWidget):
    """Shows a slide. Everything that stands on it comes from `Slide` and the time of the step."""

    touched = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slide = NOTHING
        self._blank = False
        self._time = ""
        self.picture = Picture(theme, background, self)
        self.words = FittedText(theme, "hero", self)
        self.question = FittedText(theme, "hero", self)
        self.drafts = [_Draft(theme, number, self) for number in range(1, MOST_DRAFTS + 1)]
        self.project = FittedText(theme, "body", self, token="text2")
        self.bar = _ShareBar(theme, self)
        self.time = FittedText(theme, "body", self, token="text2")
        self.time.set_align(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Screen of the customers"))
        self._show()

    @property
    def slide(self) -> Slide:
        return self._slide

    @property
    def is_blank(self) -> bool:
        return self._blank

    def show_slide(self, slide: Slide) -> None:
        if slide != self._slide:
            self._slide = slide
            self._show()

    def set_blank(self, blank: bool) -> None:
        """Nothing but black, as every presenter does it."""
        if blank != self._blank:
            self._blank = blank
            self._show()

    def show_time(self, left_ms: int | None, step_ms: int) -> None:
        """Roughly how long the step still takes; None for no time at all. What is over says nothing: it is no
        matter of theirs."""
        self._time = "" if left_ms is None or left_ms <= 0 else self._about(left_ms)
        if self._time:
            self.bar.show_share(1 - (left_ms or 0) / max(step_ms, 1))
        self._show_time()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = Qt.GlobalColor.black if self._blank else self._theme.colour("surface")
        painter.fillRect(self.rect(), ground)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.touched.emit()

    def _about(self, left_ms: int) -> str:
        minutes = max(1, round(left_ms / MS_PER_MINUTE))
        if left_ms < MS_PER_MINUTE / 2:
            return self.tr("less than a minute left")
        return self.tr("about %n min left", "", minutes)

    def _show(self) -> None:
        slide = NOTHING if self._blank else self._slide
        self.picture.show_file(slide.picture)
        self.words.show_text(slide.words if slide.picture is None else "")
        self.question.show_text(slide.question)
        for at, draft in enumerate(self.drafts):
            draft.show_text(slide.drafts[at] if at < len(slide.drafts) else "")
        self.project.show_text(slide.project)
        self._show_time()
        self._lay_out()
        self.update()

    def _show_time(self) -> None:
        shown = bool(self._time) and not self._blank
        text = self._time if shown else ""
        self.bar.setVisible(shown)
        if text != self.time.text:
            self.time.show_text(text)
            self._lay_out()

    def _lay_out(self) -> None:
        """The places of the design, as large as both width and height allow."""
        scale = min(self.width() / _DESIGNED[0], self.height() / _DESIGNED[1])
        side, top = round(_SIDE * scale), round(_TOP * scale)
        inner = QRect(side, top, max(1, self.width() - 2 * side), max(1, self.height() - round(1.5 * top)))
        foot = QRect(inner.left(), inner.bottom() - round(_FOOT_HEIGHT * scale), inner.width(), 0)
        foot.setBottom(inner.bottom())
        self._lay_out_foot(foot, scale)
        main = QRect(inner)
        main.setBottom(foot.top() - round(_GAP * scale / 2))
        self._lay_out_main(main, scale)

    def _lay_out_foot(self, foot: QRect, scale: float) -> None:
        for text in (self.project, self.time):
            text.set_largest(_FOOT * scale, 1)
        time, bar, gap = self.time.wanted_width, round(_BAR * scale), round(20 * scale)
        self.time.setGeometry(foot.right() - time, foot.top(), time, foot.height())
        height = max(4, round(8 * scale))
        self.bar.setGeometry(self.time.x() - gap - bar, foot.center().y() - height // 2, bar, height)
        self.project.setGeometry(
            foot.left(), foot.top(), max(1, self.bar.x() - gap - foot.left()), foot.height()
        )

    def _lay_out_main(self, main: QRect, scale: float) -> None:
        """Alone, the question has all the room; else it stands under what is shown."""
        slide = self._slide
        shown = bool(slide.picture or slide.words or slide.drafts)
        question = QRect(main)
        if shown:
            long = self.question.text and len(self.question.text) > 40
            question.setTop(main.bottom() - round((230 if long else 130) * scale))
        self.question.set_largest((_QUESTION if shown else 1.3 * _QUESTION) * scale, 2 if shown else 5)
        self.question.setGeometry(question)
        above = QRect(main)
        if slide.question:
            above.setBottom(question.top() - round(_GAP * scale))
        self.picture.setGeometry(above)
        self.words.set_largest(_WORDS * scale, 6)
        self.words.setGeometry(above)
        height = above.height() // max(1, len(slide.drafts))
        for at, draft in enumerate(self.drafts):
            draft.set_scale(scale)
            draft.setGeometry(above.left(), above.top() + at * height, above.width(), height)


class _Draft(QWidget):
    """A draft finding with the number by which people call it."""

    def __init__(self, theme: Theme, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = FittedText(theme, "hero", self, token="text3")
        self._words = FittedText(theme, "title", self)
        self._number.show_text(str(number))
        self._scale = 1.0
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text

    def show_text(self, text: str) -> None:
        self._words.show_text(text)
        self.setVisible(bool(text))

    def set_scale(self, scale: float) -> None:
        self._scale = scale
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        left = round(100 * self._scale)
        self._number.set_largest(1.3 * _DRAFT * self._scale, 1)
        self._words.set_largest(_DRAFT * self._scale, 3)
        self._number.setGeometry(0, 0, left, self.height())
        self._words.setGeometry(left, 0, max(1, self.width() - left), self.height())


class _ShareBar(QWidget):
    """How much of the step is over, in a grey that nobody has to look at."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """From 0 to 1."""
        if round(share * self.width()) != round(self._share * self.width()):
            self.update()
        self._share = share

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with kept(painter):
            radius, box = self.height() / 2, QRectF(self.rect())
            fill_box(painter, box, radius, self._theme.colour("line"))
            box.setWidth(box.width() * min(max(self._share, 0), 1))
            fill_box(painter, box, radius, self._theme.colour("line2"))
        painter.end()
