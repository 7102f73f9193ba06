"""When the sample's days are: moved by whole weeks, so that it always ended last Saturday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cocreate_desktop.actions.dates import MONTHS, moment
from cocreate_desktop.exchange.sample import Sample

_SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Days as written in the sample, as days of the calendar."""

    zone: str
    moved: timedelta
    next_day: date

    @classmethod
    def of(cls, sample: Sample, now_ms: int) -> Calendar:
        """The last session comes to lie on the last Saturday before today."""
        today = moment(now_ms, sample.zone).date()
        days_since = (today.weekday() - _SATURDAY) % 7 or 7
        moved = today - timedelta(days=days_since) - sample.sessions[-1].starts.date()
        return cls(sample.zone, moved, sample.next.day + moved)

    def day(self, written: date) -> date:
        return written + self.moved

    def utc_ms(self, written: datetime) -> int:
        """A day and time of the place in UTC ms: the same time of day, whatever the season."""
        local = (written + self.moved).replace(tzinfo=ZoneInfo(self.zone))
        return int(local.timestamp()) * 1000

    def filled(self, words: str) -> str:
        """The words with the day of the session to come where they say `{day}`."""
        month = str(MONTHS[self.next_day.month - 1])[:3]
        return words.replace("{day}", f"{self.next_day.day} {month}")
