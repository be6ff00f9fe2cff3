-- A store as version 1 wrote it. Never change this file: it stands for what people have on disk.
-- The shape is written out whole, so that it does not follow the program's own.

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

INSERT INTO record (id, kind) VALUES ('019345a0-0000-7000-8000-00000000abcd', 'meeting'), ('019345a0-0000-7000-8000-00000000beef', 'team');
INSERT INTO entry VALUES ('019345a0-0000-7000-8000-00000000abcd', 1, '2026-11-20T15:10:00+01:00', 'Ana Ruiz', 'opened', 1, '{"topic":"Transitions after recess"}', '00112233445566778899aabbccddee01', 'c8d3667c67ccda77fc6f0713974b8aed2b5650aacc4c9406cef0d2d705b725b7', '81daa2e9331d60b62b2df51cbad6d0762fa160627564b999f8d89f7ebf479bc3');
INSERT INTO entry VALUES ('019345a0-0000-7000-8000-00000000abcd', 2, '2026-11-20T15:12:00+01:00', 'Jon Bell', 'answered', 1, NULL, NULL, 'bab8b60f7e579986be73878affe34bc5acf3ef082bec05f559b0861dd8b1cddc', '080fc76cf1e41874a0cac642cfdc233a0610bf09e9e37023131627502861073c');
INSERT INTO entry VALUES ('019345a0-0000-7000-8000-00000000abcd', 3, '2026-11-20T15:14:00+01:00', 'Jon Bell', 'answered', 1, '{"text":"A picture card"}', '00112233445566778899aabbccddee03', '028f7567aa827bc2f72681bc339b73fc825fe6dbd8b194e75ac961807e2ee5ee', 'e4e7bf8cb7c7774070e1143a45626cbd274c290cecabd38521ccea7d3c4d3de7');
INSERT INTO entry VALUES ('019345a0-0000-7000-8000-00000000beef', 1, '2026-11-20T15:00:00+01:00', 'Ana Ruiz', 'founded', 1, '{"name":"Room 12"}', '00112233445566778899aabbccddee01', '433d95d6e1535290e674c7f7b4fe8ffe55b92352462d7cb2cf32cf4f0976eee0', '9ddfd6c0e756b6f9429e08c4619970a36ce2feb7d799c4504f54a1a5a670bff6');
INSERT INTO draft VALUES ('019345a0-0000-7000-8000-00000000abcd', 'ideas', 1, NULL, 2, '', 'half a wor', '2026-11-20T15:15:00+01:00');
INSERT INTO export VALUES ('minutes.md', 'abababababababababababababababababababababababababababababababab', '019345a0-0000-7000-8000-00000000abcd', 3, '2026-11-20T15:48:00+01:00');
INSERT INTO shelf VALUES ('019345a0-0000-7000-8000-00000000abcd', '019345a0-0000-7000-8000-00000000beef', 'Room 12', 'seven-steps', 'The 7-Step Problem-Solving Process', 'Transitions after recess', 'waiting', 3, 7, 'List possible solutions', '2026-11-20T14:10:00Z', '2026-11-20T14:48:00Z', NULL, '{}', NULL);
INSERT INTO team VALUES ('019345a0-0000-7000-8000-00000000beef', 'Room 12', '[]', '2026-11-20T14:48:00Z', '{}');
INSERT INTO said (record, seq, place, text) VALUES ('019345a0-0000-7000-8000-00000000abcd', 3, '3 List possible solutions', 'A picture card');
PRAGMA application_id = 1382966356;
PRAGMA user_version = 1;
