"""Days and times as a reader of the paper sees them, in the zone of the place."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Translate

MONTHS = (
    QT_TRANSLATE_NOOP("Date", "January"),
    QT_TRANSLATE_NOOP("Date", "February"),
    QT_TRANSLATE_NOOP("Date", "March"),
    QT_TRANSLATE_NOOP("Date", "April"),
    QT_TRANSLATE_NOOP("Date", "May"),
    QT_TRANSLATE_NOOP("Date", "June"),
    QT_TRANSLATE_NOOP("Date", "July"),
    QT_TRANSLATE_NOOP("Date", "August"),
    QT_TRANSLATE_NOOP("Date", "September"),
    QT_TRANSLATE_NOOP("Date", "October"),
    QT_TRANSLATE_NOOP("Date", "November"),
    QT_TRANSLATE_NOOP("Date", "December"),
)
DAY = QT_TRANSLATE_NOOP("Date", "{day} {month} {year}")


def moment(utc_ms: int, zone: str) -> datetime:
    """A UTC time in ms as the local time of an IANA zone."""
    return datetime.fromtimestamp(utc_ms / 1000, UTC).astimezone(ZoneInfo(zone))


def day_text(day: date, translate: Translate) -> str:
    """`21 November 2026`."""
    return translate(DAY.fill(day=day.day, month=translate(MONTHS[day.month - 1]), year=day.year))
