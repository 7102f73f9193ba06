"""What the colour of notes means, on the board, from afar, in the tray, the legend and in pictures."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.meaning import NO_TONE, TONES, Meaning, kind_tone, without
from cocreate_desktop.settings import BOARD_COLOURS
from cocreate_desktop.views.theme import Theme
from tests.stories import note
from tests.views.board.hands import BENCH, choose, open_menu, selected
from tests.views.board.test_large_boards import colour_at
from tests.views.board_stories import Wall

FILMS, LENAS, NOBODYS = "Films the technician", "Walks straight past the sign", "Sign hangs above eye level"


def face(wall: Wall, text: str):
    return wall.page.shown.faces[wall.note(text).id]


def ask(wall: Wall, meaning: str) -> None:
    """By the key, and a choice of the menu."""
    wall.press(Qt.Key.Key_M)
    choose(open_menu(), meaning)


class TestMeanings:
    def test_people_have_a_tone_and_initials_of_their_own(self, wall: Wall):
        ask(wall, "Person")
        papers = {one.word: one for one in (face(wall, FILMS).paper, face(wall, LENAS).paper) if one}
        assert set(papers) == {"Tomas", "Lena"}
        assert papers["Tomas"].tone != papers["Lena"].tone
        assert (papers["Tomas"].sign, papers["Lena"].sign) == ("T", "L")
        assert face(wall, NOBODYS).tone == NO_TONE
        assert face(wall, NOBODYS).paper == without("nobody")

    def test_a_step_is_told_by_its_number_and_a_tag_by_its_shape(self, wall: Wall):
        entry = note(wall.desk, wall.session_id, "@Lena did: looks up #price", 1_000)
        ask(wall, "Tag")
        card = next(one for one in wall.page.tray.shown if one.key == entry)
        assert card.face.paper
        assert card.face.paper.word == "price"
        assert card.face.paper.shape
        ask(wall, "Step")
        card = next(one for one in wall.page.tray.shown if one.key == entry)
        assert card.face.paper
        assert card.face.paper.sign == "1"

    def test_it_is_kept_for_the_next_time(self, wall: Wall):
        ask(wall, "Person")
        assert wall.window.context.settings.text(BOARD_COLOURS) == "person"
        ask(wall, "Kind")
        assert face(wall, FILMS).tone == kind_tone(NoteKind.DID)

    def test_from_afar_and_in_the_overview_the_colours_mean_the_same(self, wall: Wall):
        ask(wall, "Person")
        canvas = wall.page.canvas
        canvas.set_zoom(0.2)
        assert colour_at(wall, wall.at(BENCH)) == wall.page.look.colour(face(wall, BENCH).tone)
        assert canvas.board.paper_tone(wall.note(BENCH).id) in TONES

    def test_the_menu_of_the_board_says_what_they_mean_now(self, wall: Wall):
        ask(wall, "Step")
        menu = wall.page.colouring.fill(wall.page.menus.for_board(wall.page.canvas.middle()))
        checked = [one.text().replace("&", "") for one in menu.actions() if one.isChecked()]
        assert checked == ["Step"]


class TestTheLegend:
    def test_it_names_those_who_have_notes_and_selects_them(self, wall: Wall):
        ask(wall, "Person")
        legend = wall.page.overlays.legend
        assert legend.words == ["Lena", "Joris", "Amira", "Tomas", "Sofie", "Wout", "nobody"]
        paper = face(wall, FILMS).paper
        assert paper
        legend.notes_asked.emit(paper)
        assert FILMS in selected(wall)
        assert all(face(wall, text).name == "Tomas" for text in selected(wall))

    @pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
    def test_what_does_not_fit_is_behind_the_dots(self, wall: Wall, size: tuple[int, int]):
        ask(wall, "Person")
        wall.window.resize(*size)
        legend, zoom = wall.page.overlays.legend, wall.page.overlays.zoom
        assert legend.x() + legend.width() <= zoom.x()
        assert [one.word for one in legend.rest] == legend.words[len(legend.words) - len(legend.rest) :]
        assert legend.rest

    def test_its_button_says_what_colours_mean(self, wall: Wall):
        legend = wall.page.overlays.legend
        assert legend.meaning.accessibleName() == "Colours mean: Kind (M)"
        legend.meaning.click()
        choose(open_menu(), "Tag")
        assert legend.meaning.accessibleName() == "Colours mean: Tag (M)"
        assert wall.page.colouring.meaning is Meaning.TAG


class TestTones:
    def test_ink_is_read_on_every_one(self, theme: Theme):
        ink = _luminance(theme, "note_ink")
        for tone in (*TONES, NO_TONE):
            assert (_luminance(theme, tone) + 0.05) / (ink + 0.05) >= 7

    def test_they_differ_without_colour(self, theme: Theme):
        greys = sorted(_grey(theme, tone) for tone in (*TONES, NO_TONE))
        assert all(darker + 6 < lighter for darker, lighter in pairwise(greys))


def _grey(theme: Theme, name: str) -> float:
    colour = theme.colour(name)
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()


def _luminance(theme: Theme, name: str) -> float:
    colour = theme.colour(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
