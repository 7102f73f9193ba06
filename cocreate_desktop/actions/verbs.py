"""The verbs: their keys in the change log, their names in the undo menu, and whether they can be undone."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True)
class Verb:
    key: str
    label: Message
    undoable: bool = True
    revives: bool = False
    """Whether it gives back what others refer to already; undoing it then takes that away all the same."""


ADD_PROJECT = Verb("project.add", QT_TRANSLATE_NOOP("Verb", "Create project"), undoable=False)
EDIT_PROJECT = Verb("project.edit", QT_TRANSLATE_NOOP("Verb", "Edit project"))
DELETE_PROJECT = Verb("project.delete", QT_TRANSLATE_NOOP("Verb", "Delete project"))
DUPLICATE_PROJECT = Verb("project.duplicate", QT_TRANSLATE_NOOP("Verb", "Duplicate project"))
ARCHIVE_PROJECT = Verb("project.archive", QT_TRANSLATE_NOOP("Verb", "Archive project"))
UNARCHIVE_PROJECT = Verb("project.unarchive", QT_TRANSLATE_NOOP("Verb", "Take project out of the archive"))
RESTORE = Verb("restore", QT_TRANSLATE_NOOP("Verb", "Restore"), revives=True)

ADD_ASSUMPTION = Verb("assumption.add", QT_TRANSLATE_NOOP("Verb", "Add assumption"))
EDIT_ASSUMPTION = Verb("assumption.edit", QT_TRANSLATE_NOOP("Verb", "Edit assumption"))
MOVE_ASSUMPTION = Verb("assumption.move", QT_TRANSLATE_NOOP("Verb", "Move assumption"))
DELETE_ASSUMPTION = Verb("assumption.delete", QT_TRANSLATE_NOOP("Verb", "Delete assumption"))

ADD_STEP = Verb("step.add", QT_TRANSLATE_NOOP("Verb", "Add step"))
EDIT_STEP = Verb("step.edit", QT_TRANSLATE_NOOP("Verb", "Edit step"))
MOVE_STEP = Verb("step.move", QT_TRANSLATE_NOOP("Verb", "Move step"))
DELETE_STEP = Verb("step.delete", QT_TRANSLATE_NOOP("Verb", "Delete step"))
ADD_ITEM = Verb("item.add", QT_TRANSLATE_NOOP("Verb", "Add line"))
EDIT_ITEM = Verb("item.edit", QT_TRANSLATE_NOOP("Verb", "Edit line"))
MOVE_ITEM = Verb("item.move", QT_TRANSLATE_NOOP("Verb", "Move line"))
DELETE_ITEM = Verb("item.delete", QT_TRANSLATE_NOOP("Verb", "Delete line"))
LINK_STEP = Verb("step.link", QT_TRANSLATE_NOOP("Verb", "Test assumption in step"))
UNLINK_STEP = Verb("step.unlink", QT_TRANSLATE_NOOP("Verb", "Stop testing assumption in step"))

ADD_TAG = Verb("tag.add", QT_TRANSLATE_NOOP("Verb", "Add tag"))
EDIT_TAG = Verb("tag.edit", QT_TRANSLATE_NOOP("Verb", "Edit tag"))
MOVE_TAG = Verb("tag.move", QT_TRANSLATE_NOOP("Verb", "Move tag"))
DELETE_TAG = Verb("tag.delete", QT_TRANSLATE_NOOP("Verb", "Delete tag"))
MERGE_TAGS = Verb("tag.merge", QT_TRANSLATE_NOOP("Verb", "Merge tags"))
ADD_PERSON = Verb("person.add", QT_TRANSLATE_NOOP("Verb", "Add person"))
EDIT_PERSON = Verb("person.edit", QT_TRANSLATE_NOOP("Verb", "Edit person"))
DELETE_PERSON = Verb("person.delete", QT_TRANSLATE_NOOP("Verb", "Delete person"))
ANSWER_CONSENT = Verb("consent.answer", QT_TRANSLATE_NOOP("Verb", "Record agreement"))
WITHDRAW_CONSENT = Verb("consent.withdraw", QT_TRANSLATE_NOOP("Verb", "Withdraw agreement"), undoable=False)
ERASE_SEALED = Verb(
    "consent.erase", QT_TRANSLATE_NOOP("Verb", "Erase observations without agreement"), undoable=False
)
INVITE = Verb("participant.invite", QT_TRANSLATE_NOOP("Verb", "Invite to session"))
EDIT_PARTICIPANT = Verb("participant.edit", QT_TRANSLATE_NOOP("Verb", "Edit participant"))
REMOVE_PARTICIPANT = Verb("participant.remove", QT_TRANSLATE_NOOP("Verb", "Take out of session"))
MOVE_PARTICIPANT = Verb("participant.move", QT_TRANSLATE_NOOP("Verb", "Change number"))
RECORD_PRESENCE = Verb("presence.record", QT_TRANSLATE_NOOP("Verb", "Record presence"))
ADD_MEMBER = Verb("member.add", QT_TRANSLATE_NOOP("Verb", "Add team member"))
EDIT_MEMBER = Verb("member.edit", QT_TRANSLATE_NOOP("Verb", "Edit team member"))
DELETE_MEMBER = Verb("member.delete", QT_TRANSLATE_NOOP("Verb", "Remove team member"))

PLAN_SESSION = Verb("session.plan", QT_TRANSLATE_NOOP("Verb", "Plan session"))
PLAN_DRILL = Verb("session.drill", QT_TRANSLATE_NOOP("Verb", "Plan listening drill"))
EDIT_SESSION = Verb("session.edit", QT_TRANSLATE_NOOP("Verb", "Edit session"))
DELETE_SESSION = Verb("session.delete", QT_TRANSLATE_NOOP("Verb", "Delete session"))
START_SESSION = Verb("session.start", QT_TRANSLATE_NOOP("Verb", "Start session"), undoable=False)
END_SESSION = Verb("session.end", QT_TRANSLATE_NOOP("Verb", "End session"), undoable=False)
REOPEN_SESSION = Verb("session.reopen", QT_TRANSLATE_NOOP("Verb", "Reopen session"), undoable=False)
CHANGE_STEP = Verb("run.step", QT_TRANSLATE_NOOP("Verb", "Change step"), undoable=False)
PAUSE = Verb("run.pause", QT_TRANSLATE_NOOP("Verb", "Pause"), undoable=False)
RESUME = Verb("run.resume", QT_TRANSLATE_NOOP("Verb", "Go on after pause"), undoable=False)
EXPLAIN_PAUSE = Verb("run.pause_reason", QT_TRANSLATE_NOOP("Verb", "Say why it stands still"))
INSERT_STEP = Verb("run.insert", QT_TRANSLATE_NOOP("Verb", "Insert step"))
LEAVE_OUT = Verb("run.leave_out", QT_TRANSLATE_NOOP("Verb", "Leave step out"))
TAKE_IN = Verb("run.take_in", QT_TRANSLATE_NOOP("Verb", "Take step in again"))
ASK_LATER = Verb("run.ask_later", QT_TRANSLATE_NOOP("Verb", "Add questions to a later step"))
EDIT_QUESTION = Verb("run.question", QT_TRANSLATE_NOOP("Verb", "Change question"))
GRANT_TIME = Verb("run.grant", QT_TRANSLATE_NOOP("Verb", "Give a minute more"))
TICK = Verb("run.tick", QT_TRANSLATE_NOOP("Verb", "Tick question"))

CAPTURE = Verb("observation.capture", QT_TRANSLATE_NOOP("Verb", "Note observation"))
EDIT_OBSERVATION = Verb("observation.edit", QT_TRANSLATE_NOOP("Verb", "Edit observation"))
DELETE_OBSERVATION = Verb("observation.delete", QT_TRANSLATE_NOOP("Verb", "Delete observation"))
TAG_OBSERVATIONS = Verb("observation.tag", QT_TRANSLATE_NOOP("Verb", "Tag observations"))
LINK_OBSERVATIONS = Verb("observation.link", QT_TRANSLATE_NOOP("Verb", "Link observations to assumption"))
STAR_OBSERVATIONS = Verb("observation.star", QT_TRANSLATE_NOOP("Verb", "Star observations"))
ANSWER_MOMENT = Verb("moment.answer", QT_TRANSLATE_NOOP("Verb", "Say whether it was the same moment"))
SETTLE_MOMENT = Verb("moment.settle", QT_TRANSLATE_NOOP("Verb", "Settle what was noted differently"))
ROUND_UP = Verb("observation.round-up", QT_TRANSLATE_NOOP("Verb", "Answer in round-up"))
ATTACH_PICTURE = Verb("picture.attach", QT_TRANSLATE_NOOP("Verb", "Attach picture"))
DETACH_PICTURE = Verb("picture.detach", QT_TRANSLATE_NOOP("Verb", "Take picture off"))
SET_PICTURE = Verb("item.picture", QT_TRANSLATE_NOOP("Verb", "Change picture of line"))
KEEP_SOUND = Verb("sound.keep", QT_TRANSLATE_NOOP("Verb", "Record sound"), undoable=False)
DELETE_SOUND = Verb("sound.delete", QT_TRANSLATE_NOOP("Verb", "Delete sound"))
OVERRIDE_VERDICT = Verb("verdict.override", QT_TRANSLATE_NOOP("Verb", "Say otherwise than the verdict"))
DROP_OVERRIDE = Verb("verdict.agree", QT_TRANSLATE_NOOP("Verb", "Let the verdict stand"))

ADD_NOTE = Verb("note.add", QT_TRANSLATE_NOOP("Verb", "Add note"))
EDIT_NOTE = Verb("note.edit", QT_TRANSLATE_NOOP("Verb", "Edit note"))
MOVE_NOTES = Verb("note.move", QT_TRANSLATE_NOOP("Verb", "Move notes"))
DELETE_NOTES = Verb("note.delete", QT_TRANSLATE_NOOP("Verb", "Delete notes"))
ADD_CLUSTER = Verb("cluster.add", QT_TRANSLATE_NOOP("Verb", "Group notes"))
EDIT_CLUSTER = Verb("cluster.edit", QT_TRANSLATE_NOOP("Verb", "Edit cluster"))
MOVE_CLUSTERS = Verb("cluster.move", QT_TRANSLATE_NOOP("Verb", "Move cluster"))
MERGE_CLUSTERS = Verb("cluster.merge", QT_TRANSLATE_NOOP("Verb", "Merge clusters"))
DISSOLVE_CLUSTER = Verb("cluster.dissolve", QT_TRANSLATE_NOOP("Verb", "Dissolve cluster"))
LINK_CLUSTER = Verb("cluster.link", QT_TRANSLATE_NOOP("Verb", "Link cluster to assumption"))
UNLINK_CLUSTER = Verb("cluster.unlink", QT_TRANSLATE_NOOP("Verb", "Unlink cluster from assumption"))
TIDY_BOARD = Verb("board.tidy", QT_TRANSLATE_NOOP("Verb", "Tidy board"))
TAKE_IN_NOTES = Verb("board.take-in", QT_TRANSLATE_NOOP("Verb", "Take notes from a file"))
START_ROUND = Verb("vote.start", QT_TRANSLATE_NOOP("Verb", "Start vote"))
CAST_VOTE = Verb("vote.cast", QT_TRANSLATE_NOOP("Verb", "Vote"))
CLOSE_ROUND = Verb("vote.close", QT_TRANSLATE_NOOP("Verb", "End vote"))

ADD_FINDING = Verb("finding.add", QT_TRANSLATE_NOOP("Verb", "Add finding"))
EDIT_FINDING = Verb("finding.edit", QT_TRANSLATE_NOOP("Verb", "Edit finding"))
MOVE_FINDING = Verb("finding.move", QT_TRANSLATE_NOOP("Verb", "Move finding"))
DELETE_FINDING = Verb("finding.delete", QT_TRANSLATE_NOOP("Verb", "Delete finding"))
REST_FINDING = Verb("finding.rest", QT_TRANSLATE_NOOP("Verb", "Rest finding on something"))
UNREST_FINDING = Verb("finding.unrest", QT_TRANSLATE_NOOP("Verb", "Take something from finding"))
SETTLE = Verb("finding.settle", QT_TRANSLATE_NOOP("Verb", "Settle assumption"))
UNSETTLE = Verb("finding.unsettle", QT_TRANSLATE_NOOP("Verb", "Stop settling assumption"))

ADD_PROPOSITION = Verb("proposition.add", QT_TRANSLATE_NOOP("Verb", "Add proposition"))
EDIT_PROPOSITION = Verb("proposition.edit", QT_TRANSLATE_NOOP("Verb", "Edit proposition"))
MOVE_PROPOSITION = Verb("proposition.move", QT_TRANSLATE_NOOP("Verb", "Move proposition"))
DELETE_PROPOSITION = Verb("proposition.delete", QT_TRANSLATE_NOOP("Verb", "Delete proposition"))
REST_PROPOSITION = Verb("proposition.rest", QT_TRANSLATE_NOOP("Verb", "Rest proposition on something"))
UNREST_PROPOSITION = Verb("proposition.unrest", QT_TRANSLATE_NOOP("Verb", "Take something from proposition"))
ADD_SIDE = Verb("side.add", QT_TRANSLATE_NOOP("Verb", "Add side"))
EDIT_SIDE = Verb("side.edit", QT_TRANSLATE_NOOP("Verb", "Edit side"))
MOVE_SIDE = Verb("side.move", QT_TRANSLATE_NOOP("Verb", "Move side"))
DELETE_SIDE = Verb("side.delete", QT_TRANSLATE_NOOP("Verb", "Delete side"))
SAY_WORD = Verb("decision.word", QT_TRANSLATE_NOOP("Verb", "Say a word"))
DECIDE = Verb("decision.record", QT_TRANSLATE_NOOP("Verb", "Record decision"))
UNDECIDE = Verb("decision.reopen", QT_TRANSLATE_NOOP("Verb", "Reopen decision"))

ADD_DISAGREEMENT = Verb("disagreement.add", QT_TRANSLATE_NOOP("Verb", "Add disagreement"))
EDIT_DISAGREEMENT = Verb("disagreement.edit", QT_TRANSLATE_NOOP("Verb", "Edit disagreement"))
PLACE_VOICE = Verb("disagreement.voice", QT_TRANSLATE_NOOP("Verb", "Place somebody on a side"))
DELETE_DISAGREEMENT = Verb("disagreement.delete", QT_TRANSLATE_NOOP("Verb", "Delete disagreement"))

LOAD_SAMPLE = Verb("sample.load", QT_TRANSLATE_NOOP("Verb", "Open the sample"), undoable=False)
IMPORT_MEETING = Verb("meeting.import", QT_TRANSLATE_NOOP("Verb", "Import meeting"), undoable=False)

VERBS: dict[str, Verb] = {verb.key: verb for verb in list(globals().values()) if isinstance(verb, Verb)}
