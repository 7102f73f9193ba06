"""The tables of a library, as named migrations that are applied in order and never edited afterwards."""

from __future__ import annotations

import sqlite_utils
from sqlite_utils.migrations import Migrations

from cocreate_desktop.store import versions
from cocreate_desktop.store.driver import Database

migrations = Migrations(versions.MIGRATION_SET)

_FOUNDATION = """
CREATE TABLE devices (id TEXT PRIMARY KEY, machine TEXT NOT NULL UNIQUE, member_id TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE projects (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL, scenario_title TEXT NOT NULL,
  slot_minutes INTEGER NOT NULL CHECK (slot_minutes BETWEEN 1 AND 1440), is_sample INTEGER NOT NULL,
  attribution TEXT NOT NULL, archived_at INTEGER, deleted_at INTEGER) STRICT;
CREATE TABLE tags (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, name TEXT NOT NULL, rank TEXT NOT NULL,
  parent_id TEXT REFERENCES tags, colour TEXT NOT NULL, shape TEXT NOT NULL,
  key INTEGER CHECK (key BETWEEN 2 AND 9), description TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE UNIQUE INDEX tags_name ON tags (project_id, name) WHERE deleted_at IS NULL;
CREATE TABLE project_rules (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, name TEXT NOT NULL, value INTEGER NOT NULL,
  UNIQUE (project_id, name)) STRICT;

CREATE TABLE assumptions (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('who', 'act', 'value', 'judge', 'expect')), text TEXT NOT NULL, rank TEXT NOT NULL,
  importance TEXT NOT NULL CHECK (importance IN ('low', 'mid', 'high')),
  about TEXT NOT NULL CHECK (about IN ('customers', 'partners', 'everybody')),
  right_if TEXT NOT NULL, wrong_if TEXT NOT NULL,
  needed INTEGER NOT NULL CHECK (needed BETWEEN 1 AND "of"), "of" INTEGER NOT NULL CHECK ("of" BETWEEN 1 AND 99),
  counts TEXT NOT NULL CHECK (counts IN ('anything', 'deeds', 'unprompted deeds')), deleted_at INTEGER,
  UNIQUE (project_id, code)) STRICT;

CREATE TABLE media (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, sha256 TEXT NOT NULL, mime TEXT NOT NULL,
  size INTEGER NOT NULL, caption TEXT NOT NULL, width INTEGER, height INTEGER, deleted_at INTEGER) STRICT;

CREATE TABLE steps (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, title TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 480), rank TEXT NOT NULL, simulates TEXT NOT NULL,
  say TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE step_items (
  id TEXT PRIMARY KEY, step_id TEXT NOT NULL REFERENCES steps, kind TEXT NOT NULL CHECK (kind IN ('show', 'ask', 'watch')),
  text TEXT NOT NULL, rank TEXT NOT NULL, assumption_id TEXT REFERENCES assumptions, media_id TEXT REFERENCES media,
  deleted_at INTEGER) STRICT;
CREATE TABLE step_tests (
  id TEXT PRIMARY KEY, step_id TEXT NOT NULL REFERENCES steps, assumption_id TEXT NOT NULL REFERENCES assumptions,
  UNIQUE (step_id, assumption_id)) STRICT;

CREATE TABLE persons (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, alias TEXT NOT NULL, created_at INTEGER NOT NULL,
  real_name TEXT NOT NULL, contact TEXT NOT NULL, belongs_to TEXT NOT NULL, segment TEXT, ahead TEXT NOT NULL,
  note TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE consents (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES persons, item TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'withdrawn')), at INTEGER NOT NULL, how TEXT NOT NULL,
  UNIQUE (person_id, item)) STRICT;
CREATE TABLE team_members (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, name TEXT NOT NULL, role TEXT NOT NULL,
  rank TEXT NOT NULL, deleted_at INTEGER) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, code TEXT NOT NULL, title TEXT NOT NULL,
  created_at INTEGER NOT NULL, planned_for TEXT NOT NULL, zone TEXT NOT NULL, started_at INTEGER, ended_at INTEGER,
  ended_ms INTEGER, deleted_at INTEGER,
  CHECK ((ended_at IS NULL) = (ended_ms IS NULL)), CHECK (ended_at IS NULL OR started_at IS NOT NULL),
  UNIQUE (project_id, code)) STRICT;
CREATE UNIQUE INDEX sessions_one_running ON sessions ((1))
  WHERE started_at IS NOT NULL AND ended_at IS NULL AND deleted_at IS NULL;
CREATE TABLE imports (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, source TEXT NOT NULL, source_key TEXT NOT NULL,
  at INTEGER NOT NULL, UNIQUE (source, source_key)) STRICT;
CREATE TABLE session_assumptions (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, origin_id TEXT NOT NULL REFERENCES assumptions,
  code TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, rank TEXT NOT NULL, importance TEXT NOT NULL,
  about TEXT NOT NULL, right_if TEXT NOT NULL, wrong_if TEXT NOT NULL, needed INTEGER NOT NULL, "of" INTEGER NOT NULL,
  counts TEXT NOT NULL, UNIQUE (session_id, origin_id)) STRICT;
CREATE TABLE overrides (
  id TEXT PRIMARY KEY, session_assumption_id TEXT NOT NULL UNIQUE REFERENCES session_assumptions, verdict TEXT NOT NULL,
  reason TEXT NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE session_steps (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, origin_id TEXT REFERENCES steps, title TEXT NOT NULL,
  minutes INTEGER NOT NULL, rank TEXT NOT NULL, simulates TEXT NOT NULL, say TEXT NOT NULL, planned INTEGER NOT NULL) STRICT;
CREATE TABLE session_items (
  id TEXT PRIMARY KEY, session_step_id TEXT NOT NULL REFERENCES session_steps, origin_id TEXT REFERENCES step_items,
  kind TEXT NOT NULL, text TEXT NOT NULL, rank TEXT NOT NULL,
  session_assumption_id TEXT REFERENCES session_assumptions, media_id TEXT REFERENCES media) STRICT;
CREATE TABLE session_step_tests (
  id TEXT PRIMARY KEY, session_step_id TEXT NOT NULL REFERENCES session_steps,
  session_assumption_id TEXT NOT NULL REFERENCES session_assumptions,
  UNIQUE (session_step_id, session_assumption_id)) STRICT;
CREATE TABLE session_tags (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, origin_id TEXT REFERENCES tags, name TEXT NOT NULL,
  rank TEXT NOT NULL, parent_id TEXT REFERENCES session_tags, colour TEXT NOT NULL, shape TEXT NOT NULL, key INTEGER) STRICT;
CREATE TABLE session_rules (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, name TEXT NOT NULL, value INTEGER NOT NULL,
  UNIQUE (session_id, name)) STRICT;
CREATE TABLE participants (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, person_id TEXT NOT NULL REFERENCES persons,
  number INTEGER NOT NULL, segment TEXT, attendance TEXT NOT NULL CHECK (attendance IN ('invited', 'confirmed', 'came')),
  screener TEXT NOT NULL, prepared TEXT NOT NULL, came_at INTEGER, deleted_at INTEGER) STRICT;
CREATE UNIQUE INDEX participants_person ON participants (session_id, person_id) WHERE deleted_at IS NULL;
CREATE TABLE presence (
  id TEXT PRIMARY KEY, participant_id TEXT NOT NULL REFERENCES participants, from_ms INTEGER NOT NULL, to_ms INTEGER,
  CHECK (to_ms >= from_ms)) STRICT;
CREATE TABLE step_runs (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, session_step_id TEXT NOT NULL REFERENCES session_steps,
  started_ms INTEGER NOT NULL, ended_ms INTEGER, extra_ms INTEGER NOT NULL, CHECK (ended_ms >= started_ms)) STRICT;
CREATE TABLE pauses (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, from_ms INTEGER NOT NULL, to_ms INTEGER,
  reason TEXT NOT NULL, CHECK (to_ms >= from_ms)) STRICT;
CREATE TABLE ticks (
  id TEXT PRIMARY KEY, step_run_id TEXT NOT NULL REFERENCES step_runs,
  session_item_id TEXT NOT NULL REFERENCES session_items, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE clock_anchors (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, device TEXT NOT NULL, utc_ms INTEGER NOT NULL,
  boot_ns INTEGER NOT NULL, boot_id TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;

CREATE TABLE observations (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, at_ms INTEGER NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('said', 'did')), text TEXT NOT NULL, created_at INTEGER NOT NULL,
  step_run_id TEXT REFERENCES step_runs, step_by_hand INTEGER NOT NULL, duration_ms INTEGER,
  sentiment TEXT CHECK (sentiment IN ('good', 'so-so', 'bad')), starred INTEGER NOT NULL,
  answers_id TEXT REFERENCES observations, prompted INTEGER, in_private INTEGER NOT NULL, from_memory INTEGER NOT NULL,
  sealed INTEGER NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, origin TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE observation_people (
  id TEXT PRIMARY KEY, observation_id TEXT NOT NULL REFERENCES observations,
  participant_id TEXT NOT NULL REFERENCES participants, UNIQUE (observation_id, participant_id)) STRICT;
CREATE TABLE observation_tags (
  id TEXT PRIMARY KEY, observation_id TEXT NOT NULL REFERENCES observations,
  session_tag_id TEXT NOT NULL REFERENCES session_tags, UNIQUE (observation_id, session_tag_id)) STRICT;
CREATE TABLE evidence (
  id TEXT PRIMARY KEY, observation_id TEXT NOT NULL REFERENCES observations,
  session_assumption_id TEXT NOT NULL REFERENCES session_assumptions, side TEXT NOT NULL CHECK (side IN ('for', 'against')),
  author TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (observation_id, session_assumption_id)) STRICT;
CREATE TABLE observation_media (
  id TEXT PRIMARY KEY, observation_id TEXT NOT NULL REFERENCES observations, media_id TEXT NOT NULL REFERENCES media,
  UNIQUE (observation_id, media_id)) STRICT;
CREATE TABLE drafts (
  session_id TEXT NOT NULL REFERENCES sessions, device TEXT NOT NULL, line TEXT NOT NULL, at_ms INTEGER NOT NULL,
  PRIMARY KEY (session_id, device)) STRICT;

CREATE TABLE clusters (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, title TEXT NOT NULL, rank TEXT NOT NULL,
  x REAL NOT NULL, y REAL NOT NULL, parent_id TEXT REFERENCES clusters, colour TEXT NOT NULL, tidy INTEGER NOT NULL,
  deleted_at INTEGER) STRICT;
CREATE TABLE cluster_assumptions (
  id TEXT PRIMARY KEY, cluster_id TEXT NOT NULL REFERENCES clusters,
  session_assumption_id TEXT NOT NULL REFERENCES session_assumptions, UNIQUE (cluster_id, session_assumption_id)) STRICT;
CREATE TABLE notes (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions,
  kind TEXT NOT NULL CHECK (kind IN ('did', 'said', 'need', 'idea', 'problem', 'question')), text TEXT NOT NULL,
  created_at INTEGER NOT NULL, rank TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL, on_board INTEGER NOT NULL,
  cluster_id TEXT REFERENCES clusters, observation_id TEXT REFERENCES observations,
  participant_id TEXT REFERENCES participants, author TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE vote_rounds (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, question TEXT NOT NULL, kind TEXT NOT NULL,
  "by" TEXT NOT NULL, dots INTEGER NOT NULL, created_at INTEGER NOT NULL, closed_at INTEGER, deleted_at INTEGER) STRICT;
CREATE TABLE votes (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES vote_rounds, note_id TEXT NOT NULL REFERENCES notes,
  value INTEGER NOT NULL, participant_id TEXT REFERENCES participants, aspect TEXT NOT NULL) STRICT;

CREATE TABLE findings (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, session_id TEXT NOT NULL REFERENCES sessions,
  code TEXT NOT NULL, title TEXT NOT NULL, rank TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, todo TEXT NOT NULL,
  agree INTEGER, agree_of INTEGER, correction TEXT NOT NULL, deleted_at INTEGER, UNIQUE (project_id, code)) STRICT;
CREATE TABLE finding_observations (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES findings, observation_id TEXT NOT NULL REFERENCES observations,
  UNIQUE (finding_id, observation_id)) STRICT;
CREATE TABLE finding_notes (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES findings, note_id TEXT NOT NULL REFERENCES notes,
  UNIQUE (finding_id, note_id)) STRICT;
CREATE TABLE finding_clusters (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES findings, cluster_id TEXT NOT NULL REFERENCES clusters,
  UNIQUE (finding_id, cluster_id)) STRICT;
CREATE TABLE finding_assumptions (
  id TEXT PRIMARY KEY, finding_id TEXT NOT NULL REFERENCES findings, assumption_id TEXT NOT NULL REFERENCES assumptions,
  UNIQUE (finding_id, assumption_id)) STRICT;
CREATE TABLE propositions (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, code TEXT NOT NULL, title TEXT NOT NULL,
  rank TEXT NOT NULL, job TEXT NOT NULL, offer TEXT NOT NULL, step_size TEXT NOT NULL, small_step TEXT NOT NULL,
  big_step TEXT NOT NULL, next_test TEXT NOT NULL, stop_rule TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('go on', 'change', 'park', 'stop')), because TEXT NOT NULL, decided_at INTEGER,
  deleted_at INTEGER, UNIQUE (project_id, code)) STRICT;
CREATE TABLE proposition_sides (
  id TEXT PRIMARY KEY, proposition_id TEXT NOT NULL REFERENCES propositions, name TEXT NOT NULL, rank TEXT NOT NULL,
  gives TEXT NOT NULL, gives_standing TEXT NOT NULL, gets TEXT NOT NULL, gets_standing TEXT NOT NULL) STRICT;
CREATE TABLE proposition_findings (
  id TEXT PRIMARY KEY, proposition_id TEXT NOT NULL REFERENCES propositions, finding_id TEXT NOT NULL REFERENCES findings,
  UNIQUE (proposition_id, finding_id)) STRICT;
CREATE TABLE proposition_notes (
  id TEXT PRIMARY KEY, proposition_id TEXT NOT NULL REFERENCES propositions, note_id TEXT NOT NULL REFERENCES notes,
  UNIQUE (proposition_id, note_id)) STRICT;
CREATE TABLE decision_voices (
  id TEXT PRIMARY KEY, proposition_id TEXT NOT NULL REFERENCES propositions,
  member_id TEXT NOT NULL REFERENCES team_members, decision TEXT NOT NULL, UNIQUE (proposition_id, member_id)) STRICT;
CREATE TABLE agreements (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, title TEXT NOT NULL, text TEXT NOT NULL,
  session_id TEXT REFERENCES sessions, person_id TEXT REFERENCES persons, signed_at INTEGER, deleted_at INTEGER) STRICT;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, device TEXT NOT NULL, counter INTEGER NOT NULL,
  at INTEGER NOT NULL, actor TEXT NOT NULL, origin TEXT NOT NULL, project_id TEXT, session_id TEXT, verb TEXT NOT NULL,
  parameters TEXT NOT NULL, gesture TEXT, reverses TEXT, undoable INTEGER NOT NULL, schema TEXT NOT NULL,
  UNIQUE (device, counter)) STRICT;
CREATE TABLE change_rows (
  seq INTEGER NOT NULL REFERENCES changes, n INTEGER NOT NULL, tbl TEXT NOT NULL, row_id TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')), before TEXT, after TEXT,
  PRIMARY KEY (seq, n)) STRICT, WITHOUT ROWID;
CREATE INDEX change_rows_row ON change_rows (row_id, tbl);
CREATE TABLE change_persons (
  person_id TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES changes, PRIMARY KEY (person_id, seq)) STRICT, WITHOUT ROWID;

CREATE INDEX tags_project ON tags (project_id);
CREATE INDEX assumptions_project ON assumptions (project_id);
CREATE INDEX steps_project ON steps (project_id);
CREATE INDEX step_items_step ON step_items (step_id);
CREATE INDEX persons_project ON persons (project_id);
CREATE INDEX sessions_project ON sessions (project_id);
CREATE INDEX session_steps_session ON session_steps (session_id);
CREATE INDEX session_items_step ON session_items (session_step_id);
CREATE INDEX session_tags_session ON session_tags (session_id);
CREATE INDEX participants_person_id ON participants (person_id);
CREATE INDEX presence_participant ON presence (participant_id);
CREATE INDEX step_runs_session ON step_runs (session_id, started_ms);
CREATE INDEX pauses_session ON pauses (session_id);
CREATE INDEX ticks_run ON ticks (step_run_id);
CREATE INDEX clock_anchors_session ON clock_anchors (session_id, at_ms);
CREATE INDEX observations_session ON observations (session_id, at_ms);
CREATE INDEX observations_answers ON observations (answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX observations_run ON observations (step_run_id);
CREATE INDEX observation_people_participant ON observation_people (participant_id);
CREATE INDEX observation_tags_tag ON observation_tags (session_tag_id);
CREATE INDEX evidence_assumption ON evidence (session_assumption_id);
CREATE INDEX notes_session ON notes (session_id);
CREATE INDEX notes_observation ON notes (observation_id);
CREATE INDEX notes_cluster ON notes (cluster_id);
CREATE INDEX clusters_session ON clusters (session_id);
CREATE INDEX findings_session ON findings (session_id);
CREATE INDEX finding_observations_observation ON finding_observations (observation_id);
CREATE INDEX votes_note ON votes (note_id);
"""

_DISAGREEMENTS = """
CREATE TABLE disagreements (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, session_id TEXT NOT NULL REFERENCES sessions,
  rank TEXT NOT NULL, one_side TEXT NOT NULL, other_side TEXT NOT NULL, answer TEXT NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE disagreement_voices (
  id TEXT PRIMARY KEY, disagreement_id TEXT NOT NULL REFERENCES disagreements,
  participant_id TEXT NOT NULL REFERENCES participants, other INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('did', 'said')), UNIQUE (disagreement_id, participant_id)) STRICT;
ALTER TABLE propositions ADD COLUMN stop_shops INTEGER NOT NULL DEFAULT 2 CHECK (stop_shops BETWEEN 0 AND 99);
CREATE INDEX disagreements_session ON disagreements (session_id);
CREATE INDEX propositions_project ON propositions (project_id);
CREATE INDEX proposition_sides_proposition ON proposition_sides (proposition_id);
CREATE INDEX vote_rounds_session ON vote_rounds (session_id);
"""

_ROOM = """
ALTER TABLE sessions ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_tags ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE session_steps ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media ADD COLUMN thing INTEGER NOT NULL DEFAULT 0;
CREATE TABLE unseen (
  id TEXT PRIMARY KEY, step_run_id TEXT NOT NULL REFERENCES step_runs,
  participant_id TEXT NOT NULL REFERENCES participants,
  session_assumption_id TEXT NOT NULL REFERENCES session_assumptions, author TEXT NOT NULL, at INTEGER NOT NULL,
  UNIQUE (step_run_id, participant_id, session_assumption_id)) STRICT;
CREATE TABLE same_moments (
  id TEXT PRIMARY KEY, observation_id TEXT NOT NULL REFERENCES observations,
  other_id TEXT NOT NULL REFERENCES observations, same INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL,
  UNIQUE (observation_id, other_id), CHECK (observation_id <> other_id)) STRICT;
CREATE TABLE recordings (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, media_id TEXT NOT NULL REFERENCES media,
  from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, deleted_at INTEGER, CHECK (to_ms >= from_ms)) STRICT;
CREATE INDEX unseen_run ON unseen (step_run_id);
CREATE INDEX same_moments_other ON same_moments (other_id);
CREATE INDEX recordings_session ON recordings (session_id);
CREATE INDEX observation_media_media ON observation_media (media_id);
CREATE INDEX media_sha256 ON media (sha256);
"""

_BOARD = """
CREATE TABLE walls (
  id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions, media_id TEXT NOT NULL REFERENCES media,
  created_at INTEGER NOT NULL, deleted_at INTEGER) STRICT;
CREATE TABLE round_notes (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES vote_rounds, note_id TEXT NOT NULL REFERENCES notes) STRICT;
ALTER TABLE notes ADD COLUMN origin TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE notes ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN need_id TEXT REFERENCES notes;
ALTER TABLE notes ADD COLUMN stack_id TEXT REFERENCES notes;
ALTER TABLE notes ADD COLUMN wall_id TEXT REFERENCES walls;
ALTER TABLE clusters ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE clusters ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
CREATE INDEX walls_session ON walls (session_id);
CREATE INDEX notes_need ON notes (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX notes_stack ON notes (stack_id) WHERE stack_id IS NOT NULL;
CREATE INDEX notes_wall ON notes (wall_id) WHERE wall_id IS NOT NULL;
CREATE INDEX votes_round ON votes (round_id);
CREATE INDEX round_notes_round ON round_notes (round_id);
CREATE INDEX round_notes_note ON round_notes (note_id);
"""

_PAPER = """
CREATE TABLE report_presets (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, name TEXT NOT NULL, audience TEXT NOT NULL,
  sections TEXT NOT NULL, UNIQUE (project_id, name)) STRICT;
CREATE TABLE masks (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects, words TEXT NOT NULL,
  UNIQUE (project_id, words)) STRICT;
"""


def _run(db: sqlite_utils.Database, script: str) -> None:
    """Run statement by statement: `executescript` would commit the surrounding transaction."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m0001_foundation(db: sqlite_utils.Database) -> None:
    _run(db, _FOUNDATION)


@migrations()
def m0002_disagreements(db: sqlite_utils.Database) -> None:
    _run(db, _DISAGREEMENTS)


@migrations()
def m0003_room(db: sqlite_utils.Database) -> None:
    _run(db, _ROOM)


@migrations()
def m0004_board(db: sqlite_utils.Database) -> None:
    _run(db, _BOARD)


@migrations()
def m0005_paper(db: sqlite_utils.Database) -> None:
    _run(db, _PAPER)


def apply(db: Database) -> None:
    """Apply the migrations that `db` has not seen, each in a transaction of its own."""
    migrations.apply(sqlite_utils.Database(db.conn, execute_plugins=False))
