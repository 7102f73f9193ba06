"""How moments are written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.views.wording import translate


class Moments:
    """Moments (UTC ms) as they are written at a place, such as that of a session."""

    def __init__(self, zone: str, now_ms: int) -> None:
        self._zone = ZoneInfo(zone)
        self.today = self._local(now_ms).date()

    def date(self, utc_ms: int) -> date:
        return self._local(utc_ms).date()

    def time(self, utc_ms: int) -> str:
        moment = self._local(utc_ms)
        return f"{moment.hour}:{moment.minute:02}"

    def day(self, utc_ms: int) -> str:
        """The day, and the time instead of it for today."""
        moment = self._local(utc_ms)
        if moment.date() == self.today:
            today = translate("Moments", "today {time}")
            return today.format(time=self.time(utc_ms))
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMM")

    def short(self, utc_ms: int) -> str:
        """The day, and for today the time alone: where every px is needed."""
        moment = self._local(utc_ms)
        return self.time(utc_ms) if moment.date() == self.today else self.day(utc_ms)

    def exact(self, utc_ms: int) -> str:
        """The day and the time."""
        moment = self._local(utc_ms)
        if moment.date() == self.today:
            return self.day(utc_ms)
        words = translate("Moments", "{day}, {time}")
        return words.format(day=self.day(utc_ms), time=self.time(utc_ms))

    def _local(self, utc_ms: int) -> datetime:
        return datetime.fromtimestamp(utc_ms // 1000, UTC).astimezone(self._zone)
