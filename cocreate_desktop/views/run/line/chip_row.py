"""A row of chips that gives way: words first, then letters, then "2 more" at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.views.painting import elided, keycap_width, paint_chip_ground, paint_keycap
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.painting.kept_pictures import KeptPictures
from cocreate_desktop.views.painting.tag_mark import paint_tag_mark
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import translate

_GAP, _EDGE, _INNER = 6, 6, 6
_HEIGHT, _UNDER, _BAR = 32, 5, 3
_LONGEST = 330


@dataclass(frozen=True)
class ChipSpec:
    """One chip: `key` in a cap, `lead` strong (a code), the name, a quieter word behind it, and `since` in
    small figures. Where room is short the words and marks give way, then `since` to `since_short`, then that
    too: all names in sight come first.

    `here` draws the bar under what belongs to this step, `dashed` the edge of what nothing is there of;
    `faded` is what cannot be meant now. `tip` is what a pointer reads.
    """

    id: str
    name: str
    key: str = ""
    lead: str = ""
    word: str = ""
    since: str = ""
    since_short: str = ""
    chosen: bool = False
    here: bool = False
    dashed: bool = False
    faded: bool = False
    tip: str = ""
    mark: tuple[str, str] | None = None
    """Colour and shape of a tag."""


class _Shown(IntEnum):
    """How much of each chip: less and less."""

    WORDS = 0
    TIMES = 1
    SHORT_TIMES = 2
    NAMES = 3


_MARK = 9

_Looks = dict[tuple[int, int], tuple[ChipSpec, bool, _Shown]]

_MOST_WIDTHS = 500


class ChipRow(QWidget):
    """Painted as a whole, so that every letter typed may change it. Keys for it belong to the line."""

    picked = Signal(str)
    """The id of a chip."""

    menu_asked = Signal(str, QPoint)
    """The id of a chip, and where on the screen its menu may open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent)
        self._widths: dict[tuple[ChipSpec, _Shown, float], float] = {}
        self._lengths: dict[_Shown, list[float]] = {}
        """How wide the chips of now are, in their order."""
        self._theme = theme
        self._chips: Sequence[ChipSpec] = ()
        self._marked = -1
        self._words_wanted = True
        self._fitted: tuple[object, _Shown] | None = None
        self._placed: tuple[object, list[tuple[ChipSpec, QRectF]]] | None = None
        self._room_for = 0.0
        self._pictures = KeptPictures(see_through=True)
        theme.changed.connect(self._pictures.clear)
        theme.changed.connect(self._lengths.clear)
        self.setMouseTracking(True)
        across = QSizePolicy.Policy.Ignored if fills else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> Sequence[ChipSpec]:
        return self._chips

    @property
    def marked(self) -> str | None:
        """The id of the chip that Tab would take."""
        return self._chips[self._marked].id if 0 <= self._marked < len(self._chips) else None

    def show_chips(
        self, chips: Sequence[ChipSpec], marked: int = -1, *, words: bool = True, resize: bool = True
    ) -> None:
        """`words` allows the second words; without `resize` the row may grow, and does not shrink."""
        if (chips, marked, words) == (self._chips, self._marked, self._words_wanted):
            return
        before = self._looks()
        self._chips, self._marked, self._words_wanted = chips, marked, words
        self._lengths.clear()
        self.setAccessibleName(", ".join(f"{chip.lead} {chip.name}".strip() for chip in chips))
        wanted = self._width(_Shown.WORDS if words else _Shown.TIMES)
        if (resize and wanted != self._room_for) or wanted > self._room_for:
            self._room_for = wanted
            self.updateGeometry()
        self._repaint_others_than(before)

    def visible_ids(self) -> list[str]:
        """What is on screen, from left to right."""
        return [chip.id for chip, _ in self._places()]

    def sizeHint(self) -> QSize:
        return QSize(round(self._room_for + 1), self._theme.px(_HEIGHT) + _UNDER)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self._chip_at(event.pos())
            QToolTip.showText(event.globalPos(), chip.tip if chip else "", self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        chip = self._chip_at(event.position().toPoint())
        if chip is not None and event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(chip.id)
        # Goes on to the page, which gives the keyboard back to the line.
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if chip := self._chip_at(event.pos()):
            self.menu_asked.emit(chip.id, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        places = self._places()
        with kept(painter):
            for chip, box in places:
                if event.region().intersects(self._whole(box)):
                    painter.drawPixmap(self._whole(box).topLeft(), self._picture(chip, box))
            if hidden := len(self._chips) - len(places):
                self._paint_more(painter, places[-1][1].right() + _GAP if places else 0.0, hidden)
        painter.end()

    def _looks(self) -> _Looks:
        """What each chip in sight looks like, by where it stands."""
        shown = self._shown()
        return {
            (round(box.left()), round(box.width())): (chip, chip.id == self.marked, shown)
            for chip, box in self._places()
        }

    def _repaint_others_than(self, before: _Looks) -> None:
        """With every key one or two chips change; painting them all would cost what Enter may take."""
        now = self._looks()
        if now.keys() != before.keys() or len(now) < len(self._chips):
            self.update()
            return
        for (left, width), look in now.items():
            if before[left, width] != look:
                self.update(self._whole(QRectF(left, 0, width, self._theme.px(_HEIGHT))))

    def _whole(self, box: QRectF) -> QRect:
        """The pixels of a chip, with its ring and the bar under it."""
        return box.adjusted(-2, -2, 2, _UNDER).toAlignedRect()

    def _picture(self, chip: ChipSpec, box: QRectF) -> QPixmap:
        """The chip as it was painted before: with Enter a whole row comes back that was there before."""
        marked, whole = chip.id == self.marked, self._whole(box)

        def paint(painter: QPainter) -> None:
            with kept(painter):
                painter.translate(-whole.topLeft())
                self._paint_chip(painter, box, chip)

        look = (self._shown(), self._theme.text_scale)
        return self._pictures.get((chip, marked), look, whole.size(), self.devicePixelRatioF(), paint)

    def _paint_chip(self, painter: QPainter, box: QRectF, chip: ChipSpec) -> None:
        theme = self._theme
        marked = chip.id == self.marked
        paint_chip_ground(painter, box, theme, chosen=chip.chosen or marked)
        if chip.dashed and not (chip.chosen or marked):
            edge_box(painter, box, theme.radius("control"), theme.colour("text2"), 1, dashed=True)
        ink = theme.colour("text3" if chip.faded else "text")
        left, right = box.left() + (_EDGE if chip.key else 10), box.right() - 6
        if chip.key:
            cap = QRectF(left, box.top(), 60, box.height())
            paint_keycap(painter, cap, chip.key, theme, quiet=True)
            left += keycap_width(chip.key, theme) + _INNER
        if chip.lead:
            write(
                painter,
                QRectF(left, box.top(), 80, box.height()),
                chip.lead,
                self._lead_font(),
                theme.colour("text"),
            )
            left += self._advance("strong", chip.lead, tabular=True) + 7
        shown = self._shown()
        if mark := _mark(chip, shown):
            room = QRectF(left, box.center().y() - _MARK / 2, _MARK, _MARK)
            paint_tag_mark(painter, room, *mark, theme)
            left += _MARK + _INNER
        word = chip.word if shown is _Shown.WORDS else ""
        since = _since(chip, shown)
        since_width = self._since_width(chip, shown)
        right -= since_width
        word_width = self._advance("meta", word) + _INNER if word else 0.0
        name = elided(chip.name, theme.font("button"), max(0.0, right - left - word_width + 1))
        write(
            painter,
            QRectF(left, box.top(), right - left, box.height()),
            name,
            theme.font("button"),
            ink,
        )
        if since:
            room = QRectF(right + _INNER, box.top(), since_width, box.height())
            write(painter, room, since, theme.font("small", tabular=True), theme.colour("text3"))
        if word:
            left += self._advance("button", name) + _INNER
            quiet = theme.colour("text2" if chip.chosen or marked else "text3")
            write(painter, QRectF(left, box.top(), word_width, box.height()), word, theme.font("meta"), quiet)
        if chip.here:
            bar = QRectF(box.left() + 10, box.bottom() + 2, box.width() - 20, _BAR)
            fill_box(painter, bar, 1.5, theme.colour("accent"))

    def _paint_more(self, painter: QPainter, left: float, hidden: int) -> None:
        box = QRectF(left, 0, self.width() - left, self._theme.px(_HEIGHT))
        write(
            painter,
            box,
            self._more(hidden),
            self._theme.font("small", tabular=True),
            self._theme.colour("text2"),
        )

    def _places(self) -> list[tuple[ChipSpec, QRectF]]:
        """The chips that fit, with the marked one among them; found once for painting and comparing."""
        asked = (self._chips, self._marked, self._words_wanted, self.width(), self._theme.text_scale)
        if self._placed is None or self._placed[0] != asked:
            first = 0
            places = self._places_from(first)
            while self._marked >= first + len(places) and places:
                first += 1
                places = self._places_from(first)
            self._placed = (asked, places)
        return self._placed[1]

    def _places_from(self, first: int) -> list[tuple[ChipSpec, QRectF]]:
        shown = self._shown()
        left, places = 0.0, list[tuple[ChipSpec, QRectF]]()
        more = self._advance("small", self._more(len(self._chips))) + _GAP
        lengths = self._lengths_at(shown)
        for at, chip in enumerate(self._chips[first:], start=first):
            width = lengths[at]
            last = at == len(self._chips) - 1 and first == 0
            if places and left + width > self.width() - (0 if last else more):
                break
            width = min(width, max(40.0, self.width() - left))
            places.append((chip, QRectF(left, 0, width, self._theme.px(_HEIGHT))))
            left += width + _GAP
        return places

    def _shown(self) -> _Shown:
        """As much as fits with all chips in sight; the least, if they do not fit anyhow."""
        asked = (self._chips, self.width(), self._words_wanted, self._theme.text_scale)
        if self._fitted is None or self._fitted[0] != asked:
            most = _Shown.WORDS if self._words_wanted else _Shown.TIMES
            fitting = (one for one in _Shown if one >= most and self._fits(one))
            self._fitted = (asked, next(fitting, _Shown.NAMES))
        return self._fitted[1]

    def _fits(self, shown: _Shown) -> bool:
        return self._width(shown) <= self.width() + 1

    def _width(self, shown: _Shown) -> float:
        return sum(self._lengths_at(shown)) + _GAP * (len(self._chips) - 1) if self._chips else 0.0

    def _lengths_at(self, shown: _Shown) -> list[float]:
        if shown not in self._lengths:
            self._lengths[shown] = [self._chip_width(chip, shown) for chip in self._chips]
        return self._lengths[shown]

    def _chip_width(self, chip: ChipSpec, shown: _Shown) -> float:
        """Measured once: with every key a row gets chips, and nearly all of them were there before."""
        kept_as = (chip, shown, self._theme.text_scale)
        if kept_as not in self._widths:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            self._widths[kept_as] = self._measured(chip, shown)
        return self._widths[kept_as]

    def _measured(self, chip: ChipSpec, shown: _Shown) -> float:
        width = self._advance("button", chip.name) + 9
        width += keycap_width(chip.key, self._theme) + _EDGE + _INNER if chip.key else 10
        if chip.lead:
            width += self._advance("strong", chip.lead, tabular=True) + 7
        if chip.word and shown is _Shown.WORDS:
            width += self._advance("meta", chip.word) + _INNER
        if _mark(chip, shown):
            width += _MARK + _INNER
        width += self._since_width(chip, shown)
        return float(min(round(width), self._theme.px(_LONGEST)))

    def _since_width(self, chip: ChipSpec, shown: _Shown) -> float:
        """Room for more minutes than are shown, so that no chip moves under the pointer as time goes."""
        since = _since(chip, shown)
        if not since:
            return 0.0
        minutes = (
            translate("Run", "{n}′") if shown is _Shown.SHORT_TIMES else translate("Run", "{n} min")
        ).format(n=88)
        widest = max(self._advance("small", words, tabular=True) for words in (minutes, since))
        return widest + _INNER

    def _chip_at(self, point: QPoint) -> ChipSpec | None:
        return next((chip for chip, box in self._places() if box.contains(point)), None)

    def _more(self, hidden: int) -> str:
        return self.tr("%n more", "", hidden)

    def _lead_font(self):
        return self._theme.font("strong", tabular=True)

    def _advance(self, role: str, text: str, *, tabular: bool = False) -> float:
        return self._theme.advance(role, text, tabular=tabular)


def _mark(chip: ChipSpec, shown: _Shown) -> tuple[str, str] | None:
    return chip.mark if shown is _Shown.WORDS else None


def _since(chip: ChipSpec, shown: _Shown) -> str:
    if shown is _Shown.NAMES:
        return ""
    return chip.since_short if shown is _Shown.SHORT_TIMES else chip.since
