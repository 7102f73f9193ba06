"""Votes and ratings on the board: begun, given in turn, ended, and looked at."""

from cocreate_desktop.views.board.voting.ballot import Ballot
from cocreate_desktop.views.board.voting.start_dialog import VoteDialog
from cocreate_desktop.views.board.voting.strip import VoteStrip

__all__ = ["Ballot", "VoteDialog", "VoteStrip"]
