-- The store, version 1. Entries are the truth; everything under "derived" can be rebuilt.

CREATE TABLE record (
  id      TEXT NOT NULL PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('meeting', 'team')),
  trashed TEXT                                  -- since when it lies in the trash
) STRICT;

CREATE TABLE entry (
  record    TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  seq       INTEGER NOT NULL CHECK (seq > 0),
  at        TEXT NOT NULL,
  "by"      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  version   INTEGER NOT NULL,
  body      TEXT,                               -- JSON; null once struck
  salt      TEXT,
  body_hash TEXT NOT NULL,
  hash      TEXT NOT NULL,
  PRIMARY KEY (record, seq)
) STRICT;

-- A draft may be older than its record: the page that opens a meeting has fields too.
CREATE TABLE draft (
  record    TEXT NOT NULL,
  ask       TEXT NOT NULL,
  visit     INTEGER NOT NULL,
  presenter INTEGER,
  person    INTEGER,
  part      TEXT NOT NULL,
  text      TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_key ON draft
  (record, ask, visit, ifnull(presenter, -1), ifnull(person, -1), part);

CREATE TABLE export (
  path   TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  at     TEXT NOT NULL
) STRICT;
CREATE INDEX export_sha256 ON export (sha256);
CREATE INDEX export_record ON export (record);

-- Derived: what Home and the archive list without replaying.
CREATE TABLE shelf (
  record     TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  team       TEXT,
  team_name  TEXT NOT NULL,
  protocol   TEXT NOT NULL,
  title      TEXT NOT NULL,
  topic      TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'closed')),
  step       INTEGER NOT NULL,
  steps      INTEGER NOT NULL,
  step_title TEXT NOT NULL,
  started_at TEXT NOT NULL,
  last_at    TEXT NOT NULL,
  folder     TEXT,
  more       TEXT NOT NULL,
  trashed    TEXT
) STRICT;
CREATE INDEX shelf_team ON shelf (team, last_at DESC) WHERE trashed IS NULL;
CREATE INDEX shelf_last ON shelf (last_at DESC) WHERE trashed IS NULL;
CREATE INDEX shelf_waiting ON shelf (team, last_at DESC)
  WHERE trashed IS NULL AND state IN ('open', 'waiting');
CREATE INDEX shelf_trash ON shelf (trashed DESC) WHERE trashed IS NOT NULL;

CREATE TABLE team (
  record    TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  members   TEXT NOT NULL,
  last_used TEXT NOT NULL,
  more      TEXT NOT NULL
) STRICT;
CREATE INDEX team_used ON team (last_used DESC);

-- Derived: how many meetings a team has, so that counting does not grow with them.
CREATE TABLE tally (
  team     TEXT NOT NULL PRIMARY KEY,
  meetings INTEGER NOT NULL,
  waiting  INTEGER NOT NULL,
  trashed  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tally_in AFTER INSERT ON shelf BEGIN
  INSERT INTO tally VALUES (ifnull(new.team, ''), new.trashed IS NULL,
    new.trashed IS NULL AND new.state <> 'closed', new.trashed IS NOT NULL)
  ON CONFLICT (team) DO UPDATE SET meetings = meetings + excluded.meetings,
    waiting = waiting + excluded.waiting, trashed = trashed + excluded.trashed;
END;
CREATE TRIGGER tally_out AFTER DELETE ON shelf BEGIN
  UPDATE tally SET meetings = meetings - (old.trashed IS NULL),
    waiting = waiting - (old.trashed IS NULL AND old.state <> 'closed'),
    trashed = trashed - (old.trashed IS NOT NULL)
  WHERE team = ifnull(old.team, '');
END;
CREATE TRIGGER tally_move AFTER UPDATE OF team, state, trashed ON shelf
WHEN old.team IS NOT new.team OR old.state IS NOT new.state OR old.trashed IS NOT new.trashed BEGIN
  UPDATE tally SET meetings = meetings - (old.trashed IS NULL),
    waiting = waiting - (old.trashed IS NULL AND old.state <> 'closed'),
    trashed = trashed - (old.trashed IS NOT NULL)
  WHERE team = ifnull(old.team, '');
  INSERT INTO tally VALUES (ifnull(new.team, ''), new.trashed IS NULL,
    new.trashed IS NULL AND new.state <> 'closed', new.trashed IS NOT NULL)
  ON CONFLICT (team) DO UPDATE SET meetings = meetings + excluded.meetings,
    waiting = waiting + excluded.waiting, trashed = trashed + excluded.trashed;
END;

-- Derived: what was said, for searching. Words that are struck leave the index too.
CREATE TABLE said (
  id     INTEGER PRIMARY KEY,
  record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  place  TEXT NOT NULL,
  text   TEXT NOT NULL
) STRICT;
CREATE INDEX said_entry ON said (record, seq);
CREATE VIRTUAL TABLE words USING fts5 (text, content = 'said', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER words_in AFTER INSERT ON said BEGIN
  INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER words_out AFTER DELETE ON said BEGIN
  INSERT INTO words (words, rowid, text) VALUES ('delete', old.id, old.text);
END;
