"""What the sample's team makes of it all: propositions, what each side gives and gets, and their words."""

from __future__ import annotations

from cocreate_desktop.actions import propositions
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.exchange.sample import PropositionStory, Sample

TALK_MS = 4 * MS_PER_MINUTE


def propose(stage: Stage, sample: Sample) -> None:
    """Write down every proposition, then talk them through one by one."""
    for story in sample.propositions:
        _propose(stage, story)
    for story in sample.propositions:
        _talk(stage, story)


def _propose(stage: Stage, story: PropositionStory) -> None:
    stage.later()
    made = propositions.add_proposition(
        stage.desk,
        stage.project_id,
        story.title,
        finding_ids=[stage.findings[title] for title in story.findings],
        note_ids=[stage.ideas[words] for words in story.ideas],
        sides=[side.name for side in story.sides],
    )
    proposition_id = made.ids("propositions")[0]
    stage.propositions[story.title] = proposition_id
    texts = {key: stage.calendar.filled(words) for key, words in story.texts.items()}
    propositions.edit_proposition(
        stage.desk, proposition_id, step_size=story.step_size, stop_shops=story.stop_shops, **texts
    )
    for side_id, side in zip(made.ids("proposition_sides"), story.sides, strict=True):
        propositions.edit_side(
            stage.desk,
            side_id,
            gives=side.gives,
            gives_standing=side.gives_standing,
            gets=side.gets,
            gets_standing=side.gets_standing,
        )


def _talk(stage: Stage, story: PropositionStory) -> None:
    """Each says a word first; some are decided, some wait."""
    proposition_id = stage.propositions[story.title]
    for name, word in story.words.items():
        stage.later()
        propositions.say_word(stage.desk, proposition_id, stage.members[name], word)
    if story.decision is not None:
        stage.later(TALK_MS)
        propositions.decide(stage.desk, proposition_id, story.decision, story.because)
