"""Boards at random: clusters, themes, piles, loose notes, notes in the tray, and votes on them."""

from __future__ import annotations

import random
from collections import Counter

from cocreate_desktop.actions import board, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, ClusterColour, Note, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.voting import VoteKind
from tests.stories import Told


def people(desk: Desk, told: Told) -> dict[str, str]:
    """Participant ids by alias."""
    aliases = {one.id: one.alias for one in desk.library.people.of_project(told.project_id)}
    return {aliases[one.person_id]: one.id for one in desk.library.people.participants(told.session_id)}


def notes_of(desk: Desk, told: Told) -> list[Note]:
    return desk.library.board.notes(told.session_id)


def layout(desk: Desk, told: Told) -> Layout:
    return Layout.of(notes_of(desk, told), desk.library.board.clusters(told.session_id))


def random_board(desk: Desk, told: Told, chance: random.Random) -> None:
    """Clusters in a grid, clusters as they were put, empty and coloured ones, themes, piles, loose notes and
    notes in the tray, voted on; nothing covers anything."""
    seats = [None, *people(desk, told).values()]
    for number in range(chance.randrange(5)):
        title = chance.choice(["", "Waiting", "=1+1", f"Wächter {number}"])
        made = board.add_cluster(
            desk, told.session_id, title, x=number * 900.0, y=chance.randrange(-500, 500)
        )
        (cluster_id,) = made.ids("clusters")
        if chance.random() < 0.5:
            board.edit_cluster(desk, cluster_id, tidy=False)
        board.edit_cluster(desk, cluster_id, colour=chance.choice(list(ClusterColour)))
        if chance.random() < 0.2:
            continue
        _random_notes(desk, told, chance, seats, cluster_id)
        places = {
            one.id: (chance.randrange(14, 60) + n * 160, 60.0 + n)
            for n, one in enumerate(notes_of(desk, told))
            if one.cluster_id == cluster_id
        }
        board.put_in_cluster(desk, list(places), cluster_id, places=places)
    _random_notes(desk, told, chance, seats, None)
    _random_needs(desk, told, chance)
    _random_piles(desk, told, chance)
    _random_themes(desk, told, chance)
    board.tidy_board(desk, told.session_id)
    _random_votes(desk, told, chance)


def _random_piles(desk: Desk, told: Told, chance: random.Random) -> None:
    for notes in layout(desk, told).members.values():
        if len(notes) > 2 and chance.random() < 0.5:
            board.stack_notes(desk, [one.id for one in notes[1:]])


def _random_themes(desk: Desk, told: Told, chance: random.Random) -> None:
    clusters = [one.id for one in desk.library.board.clusters(told.session_id)]
    if len(clusters) > 1:
        board.add_theme(desk, told.session_id, clusters[:2], "In the shop")
        theme = desk.library.board.cluster(clusters[0]).parent_id
        assert theme is not None
        board.edit_cluster(desk, theme, colour=chance.choice(list(ClusterColour)))


def _random_votes(desk: Desk, told: Told, chance: random.Random) -> None:
    """Some on notes of the tray too, which no canvas has."""
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["waits", "waits too"]))
    for by in chance.choice([[], [Author.CUSTOMER], [Author.TEAM, Author.CUSTOMER]]):
        (round_id,) = voting.start_round(
            desk, told.session_id, f"What, {by}?", kind=VoteKind.HANDS, by=by
        ).ids("vote_rounds")
        for one in notes_of(desk, told):
            voting.cast(desk, round_id, one.id, chance.choice([0, 1, 7, 999]))
        voting.close_round(desk, round_id)


def _random_needs(desk: Desk, told: Told, chance: random.Random) -> None:
    """What some ideas are for; a need that two notes say cannot be told in a table."""
    notes = notes_of(desk, told)
    words = Counter(one.text for one in notes)
    needs = [one.id for one in notes if one.kind is NoteKind.NEED and words[one.text] == 1]
    for one in notes:
        if needs and one.kind is NoteKind.IDEA and chance.random() < 0.7:
            board.serve_need(desk, [one.id], chance.choice(needs))


def _random_notes(
    desk: Desk, told: Told, chance: random.Random, seats: list[str | None], cluster_id: str | None
) -> None:
    for number in range(chance.randrange(1, 5)):
        new = board.NewNotes(
            chance.choice(list(NoteKind)),
            [
                chance.choice(["A wheel", "{@ not a name }", "two\nlines", '"said"; so, yes', "– 日本 –"])
                + str(number)
            ],
            on_board=True,
            cluster_id=cluster_id,
            participant_id=chance.choice(seats),
            author=chance.choice(list(Author)),
        )
        board.add_notes(desk, told.session_id, new)
