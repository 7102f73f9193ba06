"""Who and what can be named in a line."""

from __future__ import annotations

from cocreate_desktop.domain.capture import KnownAssumption, KnownPerson, KnownTag, Link, Vocabulary
from cocreate_desktop.domain.observations import Side

LENA, JORIS, ANNA, ANNA_B, JOSE = "p-lena", "p-joris", "p-anna", "p-anna-b", "p-jose"
PRICE, SIGN, HOURS = "t-price", "t-sign", "t-hours"
GONE = "0198c0de-0000-7000-8000-000000000001"


VOCABULARY = Vocabulary(
    people=(
        KnownPerson(LENA, "Lena", 1),
        KnownPerson(JORIS, "Joris", 2),
        KnownPerson(ANNA, "Anna", 3),
        KnownPerson(ANNA_B, "Anna B.", 4),
        KnownPerson(JOSE, "José", 5),
    ),
    tags=(KnownTag(PRICE, "price"), KnownTag(SIGN, "signage"), KnownTag(HOURS, "opening hours")),
    assumptions=(KnownAssumption("a3", "A3"), KnownAssumption("a12", "A12")),
)


FOR_A3, AGAINST_A3 = Link(Side.FOR, "a3"), Link(Side.AGAINST, "a3")
