"""What short texts are about: which may belong together, and by which words.

They may be English, Dutch, French or German, each one another.
"""

from cocreate_desktop.domain.topics.alike import Topics
from cocreate_desktop.domain.topics.proposing import Proposal, propose

__all__ = ["Proposal", "Topics", "propose"]
