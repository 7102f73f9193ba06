"""How a chapter comes onto pages: below another one if that saves a page, on its side if that does."""

from __future__ import annotations

from collections.abc import Callable

from ..drawing.ink import Lying
from .composer import Composer
from .pages import Pages

Compose = Callable[[Composer, Pages], None]


def place_chapter(compose: Compose, composer: Composer, pages: Pages, *, may_lie: bool = False) -> None:
    """Place a chapter, on the page where the last one ended if it fits there whole or takes a page less.

    One that `may_lie` stands on sheets on their side if it takes fewer of them; what follows is upright.
    """
    trial = _trial(compose, composer)
    if not trial.taken:
        return
    lying = composer.on(Lying(composer.sheet))
    if may_lie and len(trial) > 1 and len(_trial(compose, lying)) < len(trial):
        pages.turn(lying.sheet)
        compose(lying, pages)
        pages.turn(composer.sheet)
        return
    pages.expect(trial.taken if len(trial) == 1 or pages.is_roomy else None)
    compose(composer, pages)
    pages.expect(None)


def _trial(compose: Compose, composer: Composer) -> Pages:
    trial = Pages(composer.sheet, lambda: None)
    compose(composer, trial)
    return trial
