"""Which pictures of a session may be printed: none of somebody who does not agree to photos (any more)."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.actions.agreeing import assure_photo
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.observations import Entry, Media
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content import PicturePart


def pictures_of(source: Source, entry: Entry, words: str) -> tuple[PicturePart, ...]:
    """The pictures of an entry that this reader may see; `words` say what they show where no caption does."""
    return tuple(
        PicturePart(source.library.media.file(media), media.caption or words)
        for media in _known(source, entry)
        if _may_be_seen(source, entry, media)
    )


def shown_picture(source: Source, media_id: str | None, words: str) -> tuple[PicturePart, ...]:
    """The picture that a line of the scenario shows."""
    media = source.library.media.find(media_id) if media_id else None
    return (PicturePart(source.library.media.file(media), media.caption or words),) if media else ()


def _known(source: Source, entry: Entry) -> Iterator[Media]:
    found = (source.library.media.find(one) for one in entry.media)
    return (media for media in found if media and media.mime.startswith("image/"))


def _may_be_seen(source: Source, entry: Entry, media: Media) -> bool:
    """A face tells more than a name: who reads of "P3" sees things only."""
    if source.choice.is_anonymous:
        return media.thing
    observation = entry.observation
    try:
        assure_photo(
            source.library,
            source.session.id,
            entry.participants,
            observation.text,
            observation.at_ms,
            thing=media.thing,
        )
    except UserError:
        return False
    return True
