"""Groups that grow from single texts by merging the two that are most alike, until none are alike enough."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

_ALIKE_ENOUGH = 0.18
"""The least average alikeness of two groups that become one. Texts that were not linked count as 0."""


class Growth:
    """Takes links between texts, by their places, and merges what they hold together."""

    def __init__(self, weights: Sequence[int]) -> None:
        """`weights` say how many notes have each text."""
        self._weights = dict(enumerate(weights))
        self._members = {at: [at] for at in self._weights}
        self._links: dict[int, dict[int, float]] = {at: {} for at in self._weights}

    def link(self, one: int, other: int, alikeness: float) -> None:
        """Two different texts are that alike, from 0 to 1."""
        total = alikeness * self._weights[one] * self._weights[other]
        self._links[one][other] = self._links[other][one] = total

    def groups(self) -> list[list[int]]:
        """All texts, each in one group, in order. Of pairs equally alike, the first places merge first."""
        queue: list[tuple[float, int, int]] = []
        for one, links in self._links.items():
            for other in links:
                if one < other:
                    self._offer(queue, one, other)
        while queue:
            _, one, other = heappop(queue)
            if one in self._members and other in self._members:
                merged = self._merge(one, other)
                for third in self._links[merged]:
                    self._offer(queue, third, merged)
        return [sorted(group) for group in self._members.values()]

    def _offer(self, queue: list[tuple[float, int, int]], one: int, other: int) -> None:
        average = self._links[one][other] / (self._weights[one] * self._weights[other])
        if average >= _ALIKE_ENOUGH:
            heappush(queue, (-average, one, other))

    def _merge(self, one: int, other: int) -> int:
        """The name of the new group, which is larger than every name before."""
        merged = len(self._weights)
        self._members[merged] = self._members.pop(one) + self._members.pop(other)
        self._weights[merged] = self._weights[one] + self._weights[other]
        totals: dict[int, float] = {}
        for part, partner in ((one, other), (other, one)):
            for third, total in self._links.pop(part).items():
                if third != partner:
                    totals[third] = totals.get(third, 0.0) + total
        for third, total in totals.items():
            near = self._links[third]
            near.pop(one, None)
            near.pop(other, None)
            near[merged] = total
        self._links[merged] = totals
        return merged
